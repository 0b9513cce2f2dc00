/** Words of the card for the pupil: je, short, in big type. */
export const kaartWoorden = {
  titel: 'Jij zei, wij doen',
  voor: (naam: string) => `Voor ${naam}`,
  dank: 'Fijn dat je ons vertelde wat jij vindt. Dit doen wij ermee.',
  jijZei: 'Jij zei',
  besluit: {
    overgenomen: 'Dat doen wij.',
    deels: 'Een deel daarvan doen wij.',
    niet: 'Dat doen wij nu niet.',
  },
  wat: 'Wat vind jij daarvan?',
  wijsAan: 'Wijs een gezicht aan.',
  gevoel: { blij: 'fijn', gewoon: 'gewoon', verdrietig: 'niet fijn' },
  vraag: 'Wil je iets anders? Dat mag altijd. Vertel het aan iemand die je vertrouwt.',
  pagina: 'Bladzijde',
  van: 'van',
  bestand: (naam: string) => `Terugvertelkaart ${naam}.pdf`,
  // On the screens of staff.
  maak: 'Maak terugvertelkaart',
  bekijk: 'Bekijk terugvertelkaart',
  download: 'Download de kaart als PDF',
  print: 'Druk deze kaart af',
  uitleg: 'Lees de kaart samen met de leerling. De leerling kan bij elk punt een gezicht aanwijzen.',
  nogNiets: 'Er is nog geen punt met een besluit. Vul dat eerst in bij het hoorgesprek.',
  terug: 'Terug naar het plan',
  jouwKaart: 'Dit doen wij met wat jij zei',
} as const
