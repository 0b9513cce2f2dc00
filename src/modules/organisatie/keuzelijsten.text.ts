import type { BeheerbareLijst } from './codelijst.beheer.ts'

/** What each code list is called on the screen where a school shapes it, and where it is used. */
export const lijstTekst = {
  domein: { titel: 'Domeinen', waar: 'Bij factoren, doelen en behoeften.' },
  behoefte: {
    titel: 'Thema’s van behoeften',
    waar: 'Bij behoeften; hierop telt de school wat leerlingen nodig hebben.',
  },
  kenmerk: {
    titel: 'Kenmerken van leerlingen',
    waar: 'Bij de gegevens van een leerling, in het plan en in filters.',
  },
  uitstroom: { titel: 'Uitstroombestemmingen', waar: 'Bij de verwachte uitstroom.' },
  gespreksvorm: { titel: 'Vormen van overleg', waar: 'Bij het overleg over het plan.' },
  hoorvorm: { titel: 'Vormen van het hoorgesprek', waar: 'Bij het gesprek met de leerling.' },
  intensiteit: { titel: 'Hoe vaak', waar: 'Bij afspraken.' },
  factor_bron: { titel: 'Bronnen van factoren', waar: 'Bij wat helpt en wat hindert.' },
  ouderrelatie: { titel: 'Relatie met de leerling', waar: 'Bij ouders en verzorgers.' },
  beeindiging: { titel: 'Redenen om te stoppen', waar: 'Bij het beëindigen van een OPP.' },
  uitvoerder: { titel: 'Wie een afspraak uitvoert', waar: 'De vier blokken bij afspraken.' },
  maatregel_soort: { titel: 'Soorten afspraken', waar: 'Bij afspraken.' },
  factor_context: { titel: 'Waar een factor speelt', waar: 'Bij wat helpt en wat hindert.' },
  doelgroep: { titel: 'Voor wie', waar: 'Bij doelen en behoeften.' },
  programma_afwijking: { titel: 'Afwijkingen van het programma', waar: 'Bij afwijkingen.' },
  contactkant: { titel: 'Kanten van het contact', waar: 'Bij contactpersonen.' },
} as const satisfies Record<BeheerbareLijst, { titel: string; waar: string }>

export const keuzelijstenTekst = {
  titel: 'Keuzelijsten',
  intro:
    'Geef keuzes de namen die uw school gebruikt, zet ze in uw volgorde en verberg wat u niet gebruikt. Wat in plannen staat, blijft te lezen.',
  laden: 'De keuzelijsten worden opgehaald',
  aantal: (n: number) => (n === 1 ? '1 keuze' : `${n} keuzes`),
  verborgenAantal: (n: number) => `${n} verborgen`,
  aantalLijsten: (n: number) => `${n} keuzelijsten`,
  lijst: 'Keuzelijst',
  gebruikt: 'Waar gebruikt',
  keuzes: 'Keuzes',
  alle: 'Alle keuzelijsten',
  standaard: (label: string) => `Standaard: ${label}`,
  standaardIs: 'Dit is de standaardnaam.',
  naamVan: (standaard: string) => `Naam voor “${standaard}”`,
  verberg: 'Verberg bij nieuwe keuzes',
  verbergVan: (standaard: string) => `“${standaard}” verbergen bij nieuwe keuzes`,
  volgorde: (titel: string) => `Volgorde van ${titel}`,
  alleenNaam: 'Van deze lijst kunt u de namen veranderen. De keuzes en hun volgorde heeft Koers zelf nodig.',
  zonderVolgorde: 'De volgorde van deze lijst ligt vast, omdat die zelf iets zegt.',
  bewaar: 'Lijst opslaan',
  bewaard: 'De lijst is opgeslagen',
  terug: 'Terug naar standaard',
  terugTitel: (titel: string) => `${titel} terugzetten naar de standaard?`,
  terugGevolg:
    'Alle namen, de volgorde en wat verborgen is, worden weer die van Koers. Versies die al zijn gepubliceerd, houden de namen van toen.',
  isTerug: 'De lijst staat weer op de standaard',
  onbekend: 'Deze keuzelijst kunt u niet aanpassen',
  vulNaam: 'Vul een naam in, of gebruik de standaardnaam.',
} as const
