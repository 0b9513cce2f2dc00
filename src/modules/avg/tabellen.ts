/**
 * Every table about a pupil, and what it means for the rights of people on their data. A table that is missing here
 * fails `tabellen.test.ts`, which asks the catalogue: nobody can add a table and forget the people in it.
 */

/** Kinds of data as a person reads them on a list. */
export const GEGEVENSSOORTEN = [
  'leerling',
  'gezin',
  'begeleiding',
  'plan',
  'gesprek',
  'bijlage',
  'verzoek',
  'beheer',
] as const
export type Gegevenssoort = (typeof GEGEVENSSOORTEN)[number]

export const tabellen: Readonly<Record<string, Gegevenssoort>> = {
  leerling: 'leerling',
  inschrijving: 'leerling',
  leerling_groep: 'leerling',
  leerling_medewerker: 'leerling',
  ouder_relatie: 'gezin',
  externe_betrokkene: 'begeleiding',
  kenmerk: 'begeleiding',
  toetsresultaat: 'begeleiding',
  plan: 'plan',
  plan_onderdeel: 'plan',
  plan_revisie: 'plan',
  plan_versie: 'plan',
  plan_feit: 'plan',
  lesadvies: 'plan',
  hoorgesprek: 'gesprek',
  overleg: 'gesprek',
  bestand: 'bijlage',
  postregel: 'gesprek',
  ondertekenverzoek: 'plan',
  ondertekenaar: 'plan',
  besluit: 'plan',
  reactie: 'plan',
  ondertekenbericht: 'gesprek',
  gasttoegang: 'beheer',
  plan_pdf: 'plan',
  vaststelling: 'plan',
  rod_taak: 'beheer',
  noodtoegang: 'beheer',
  bewaarplicht: 'beheer',
  avg_verzoek: 'verzoek',
  betwisting: 'verzoek',
  inzagepakket: 'beheer',
  beperking: 'verzoek',
  idempotentie: 'beheer',
}

/** Rows per table → rows per kind; a table that is not known yet still counts. */
export function perSoort(aantallen: Readonly<Record<string, number>>): Record<Gegevenssoort, number> {
  const som: Record<Gegevenssoort, number> = {
    leerling: 0,
    gezin: 0,
    begeleiding: 0,
    plan: 0,
    gesprek: 0,
    bijlage: 0,
    verzoek: 0,
    beheer: 0,
  }
  for (const [tabel, aantal] of Object.entries(aantallen)) som[tabellen[tabel] ?? 'beheer'] += aantal
  return som
}
