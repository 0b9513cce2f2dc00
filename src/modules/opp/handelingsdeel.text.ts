/** Words of the editors of the handelingsdeel that are not the label or help of a field. */
export const doelenEditorTekst = {
  uitstroom: 'Verwachte uitstroom',
  uitstroomUitleg: (uitstroom: string) =>
    `In stap 1 staat: ${uitstroom}. Waar werkt de leerling naartoe tot het einde van deze school?`,
  geenUitstroom:
    'De verwachte uitstroom is nog niet gekozen in stap 1. Zonder uitstroom hangen de doelen in de lucht.',
  idee: (roepnaam: string, uitstroom: string) =>
    `${roepnaam} stroomt aan het einde van deze school uit naar: ${uitstroom}.`,
  neemIdee: 'Begin met deze zin',
  doelenKop: 'Doelen voor dit schooljaar',
} as const

export const afwijkingenEditorTekst = {
  nvt: 'Niet van toepassing',
  wel: 'Van toepassing',
  aantal: (n: number) => (n === 1 ? '1 vorm van hulp' : `${n} vormen van hulp`),
  verborgen: 'Uitgezet: wat u hieronder schreef blijft bewaard, maar staat niet in het plan.',
  nieuwVak: 'Vak of onderdeel',
  nieuwDoel: 'Vervangend doel',
  nieuweHulp: 'Hulp',
  vak: (plek: number) => `vak ${plek}`,
  doel: (plek: number) => `vervangend doel ${plek}`,
  hulp: (plek: number) => `hulp ${plek}`,
  uur: 'uur per week',
  geenUren: 'Vul een getal in van 0 tot en met 40, of laat het veld leeg.',
  verwijderd: 'Verwijderd.',
} as const

export const contactEditorTekst = {
  nieuwPersoon: 'Contactpersoon',
  nieuwMoment: 'Contactmoment',
  persoon: (plek: number) => `contactpersoon ${plek}`,
  moment: (plek: number) => `contactmoment ${plek}`,
  leegPersonen: 'Nog geen contactpersonen.',
  leegMomenten: 'Nog geen contactmomenten.',
  persoonWeg: 'De contactpersoon is verwijderd.',
  momentWeg: 'Het contactmoment is verwijderd.',
} as const

export const bijlagenEditorTekst = {
  nieuw: 'Bijlage',
  naam: (plek: number) => `bijlage ${plek}`,
  leeg: 'Nog geen bijlagen.',
  weg: 'De bijlage is verwijderd.',
  bestanden: 'U noemt hier de titel. Het document zelf voegt u toe bij de leerling, in het tabblad Bijlagen.',
  naarBijlagen: 'Naar de bijlagen van de leerling',
} as const
