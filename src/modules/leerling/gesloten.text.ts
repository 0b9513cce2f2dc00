/** Words of a closed dossier: neutral, for who reads them on the screen of a colleague. */

/** As the rest of the events of a pupil: what somebody did, after the name. */
export const geslotenGebeurtenissen = {
  'leerling.gesloten-lijst': 'bekeek welke dossiers gesloten zijn',
  'leerling.gesloten-lezen': 'bekeek wie te bellen is bij een gesloten dossier',
} as const

export const geslotenTekst = {
  titel: 'Dit dossier is voorlopig gesloten',
  uitleg:
    'U kunt het nu niet inzien of wijzigen. Er is niets weg: zodra het weer open is, staat alles er nog. Wie met de leerling werkt, krijgt dan bericht.',
  contact: 'Wie weet meer?',
  contactUitleg: 'Vraag het aan:',
  geenContact: 'Vraag het aan de zorgcoördinator of de directeur van uw school.',
  thuis: 'Is er iets met de leerling?',
  thuisUitleg: 'Bel dan thuis:',
  geenThuis: 'Er staat geen telefoonnummer. Vraag het aan de administratie van uw school.',
  groep: (naam: string) => `Groep ${naam}`,
  over: 'Leerling',
  lijst: {
    titel: (n: number) =>
      n === 1 ? 'Eén dossier is voorlopig gesloten' : `${n} dossiers zijn voorlopig gesloten`,
    uitleg: (n: number) =>
      `${n === 1 ? 'Deze leerling staat' : 'Deze leerlingen staan'} niet in de lijst. Open de naam om te zien wie u kunt bellen.`,
  },
} as const
