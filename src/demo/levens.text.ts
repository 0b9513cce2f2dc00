/** What was written in the demo's plans after their first version. */
export const levensTekst = {
  langer: 'Er doen meer mensen mee dan de school alleen; hun afspraken staan er ook in.',
  ilias: {
    beeld: 'Sinds de grafiek aan zijn kast hangt, vraagt hij zelf om het leesmoment.',
    doel: {
      beginsituatie: '52 woorden per minuut, gemeten halverwege het jaar.',
      gewenst: '65 woorden per minuut, met hoogstens drie fouten.',
    },
    maatregel: {
      wat: 'Leest elke ochtend tien minuten met Ilias; op vrijdag leest hij zelf voor aan een kleuter.',
      minutenPerWeek: 50,
    },
  },
  mats: {
    toelichting:
      'Mats rondde drie onderzoeken af en vertelt zelf wat hij doet als iets niet lukt. Voor de overstap naar het voortgezet onderwijs is opnieuw extra ondersteuning nodig; daarvoor komt een nieuw OPP.',
    kinddoel: '“Ik wil weten hoe een brugklas werkt voordat ik er zit.”',
    doel: 'Mats bereidt de overstap voor: hij loopt drie middagen mee en plant een week met zes vakken.',
  },
  eline: {
    leraren:
      'In de laatste teamvergadering spraken zij af om ook bij practica de stappen in de agenda te zetten.',
  },
}
