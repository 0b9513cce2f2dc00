/** Words of what must be entered in ROD (the register of education participants). */
import type { Datum } from '../../../platform/datum.ts'

type Taak = {
  readonly leerling: string
  readonly leerlingnummer: string | null
  readonly soort: 'begin' | 'einde'
  readonly datum: Datum
  readonly uiterlijkOp: Datum
  readonly gemeldOp: string | null
  readonly gemeldNaam: string | null
}

export const rodSoort: Readonly<Record<Taak['soort'], string>> = { begin: 'Begin OPP', einde: 'Einde OPP' }

/** Header of the file. */
export const rodKolommen = [
  'Leerling',
  'Leerlingnummer',
  'Soort',
  'Datum',
  'Uiterlijk',
  'Staat in ROD sinds',
  'Door',
] as const
/** One row of the file, in the order of its header. */
export const rodRij = (t: Taak): string[] => [
  t.leerling,
  t.leerlingnummer ?? '',
  rodSoort[t.soort],
  t.datum,
  t.uiterlijkOp,
  t.gemeldOp?.slice(0, 10) ?? '',
  t.gemeldNaam ?? '',
]

export const rodTekst = {
  titel: 'ROD',
  tab: 'ROD',
  onder: 'Begin en einde van een OPP horen in ROD te staan. U voert ze daar zelf in en vinkt ze hier af.',
  laden: 'De lijst voor ROD wordt opgehaald',
  mislukt: 'De lijst voor ROD kon niet worden opgehaald.',
  opnieuw: 'Probeer het opnieuw',
  filters: 'Filters',
  toon: 'Toon',
  open: 'Nog in te voeren',
  alles: 'Alles',
  tabel: 'Begin- en einddatums voor ROD',
  aantal: (n: number) => (n === 1 ? '1 datum' : `${n} datums`),
  afgekapt: (getoond: number, totaal: number) => `U ziet ${getoond} van de ${totaal} datums`,
  afgekaptUitleg: 'Wat nog in ROD moet, staat vooraan. In het bestand staan ze allemaal.',
  kolom: {
    leerling: 'Leerling',
    nummer: 'Leerlingnummer',
    soort: 'Begin of einde',
    datum: 'Datum',
    uiterlijk: 'Uiterlijk',
    stand: 'Stand',
    actie: 'Actie',
  },
  teLaat: 'Te laat',
  moetNog: 'Nog invoeren',
  gemeld: (dag: string, naam: string) => `In ROD sinds ${dag}, door ${naam}`,
  staatErin: 'Staat in ROD',
  van: (soort: string, naam: string) => ` (${soort} van ${naam})`,
  tochNiet: 'Toch niet',
  gedaan: (naam: string) => `Afgevinkt voor ${naam}`,
  teruggezet: (naam: string) => `Teruggezet voor ${naam}`,
  ongedaan: 'Maak ongedaan',
  exporteer: 'Exporteer als CSV',
  leegTitel: 'Alles staat in ROD',
  leeg: 'Stelt de school een OPP vast of eindigt er een, dan staat de datum hier.',
  leegAllesTitel: 'Nog geen datums voor ROD',
  voorWie: 'U hebt hier het recht niet voor.',
  voorWieTekst: 'Deze lijst is voor wie datums in ROD invoert. Vraag uw beheerder om dat recht.',
} as const
