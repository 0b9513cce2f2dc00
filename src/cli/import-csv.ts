/** `script/koers import csv FILE --school 99XX00 --soort leerlingen --indeling NAME`: the mapping is one that exists. */
import { leesCsv, naarGelezen } from '../modules/gegevensbron/csv.bestand.ts'
import { type BewaardeIndeling, indelingVan } from '../modules/gegevensbron/csv.indeling.ts'
import { PRESETS } from '../modules/gegevensbron/csv.presets.ts'
import { findIndelingOpNaam, listIndelingen } from '../modules/gegevensbron/csv.sql.ts'
import type { CsvSoort } from '../modules/gegevensbron/csv.ts'
import type { GelezenBestand } from '../modules/gegevensbron/import.lezen.ts'
import { schooljaarOp } from '../modules/organisatie/organisatie.ts'
import { systemTx } from '../platform/context.ts'
import type { Database } from '../platform/database.ts'
import type { Datum } from '../platform/datum.ts'
import type { Id } from '../platform/id.ts'

export type CsvOpdracht = { readonly soort: CsvSoort; readonly indeling: string; readonly volledig: boolean }

/** No mapping has this name; a screen has a list to pick from, a command line needs the names. */
export class IndelingOnbekend extends Error {
  readonly soort: CsvSoort
  readonly gevraagd: string
  readonly keuzes: readonly string[]
  constructor(soort: CsvSoort, gevraagd: string, keuzes: readonly string[]) {
    super('no such mapping')
    this.soort = soort
    this.gevraagd = gevraagd
    this.keuzes = keuzes
  }
}

/** @throws AppError when the file can't be read, or it does not fit, and IndelingOnbekend */
export async function leesCsvBestand(
  db: Database,
  organisatieId: Id<'Organisatie'>,
  naam: string,
  stroom: AsyncIterable<Uint8Array>,
  { soort, indeling: gevraagd, volledig }: CsvOpdracht,
  vandaag: Datum,
): Promise<GelezenBestand> {
  const keuze: (Pick<BewaardeIndeling, 'soort' | 'kolommen'> & { kop?: boolean }) | null | undefined =
    PRESETS.find((p) => p.soort === soort && p.code === gevraagd) ??
    (await systemTx(db, organisatieId, (tx) => findIndelingOpNaam(tx, soort, gevraagd)))
  if (!keuze) {
    const bewaard = await systemTx(db, organisatieId, listIndelingen)
    throw new IndelingOnbekend(soort, gevraagd, [
      ...PRESETS.filter((p) => p.soort === soort).map((p) => p.code),
      ...bewaard.filter((i) => i.soort === soort).map((i) => i.naam),
    ])
  }
  const gelezen = await leesCsv(naam, stroom, { kop: keuze.kop ?? true })
  return naarGelezen(gelezen, indelingVan(gelezen.tabel, keuze), {
    soort,
    volledig,
    schooljaar: schooljaarOp(vandaag).naam,
  })
}
