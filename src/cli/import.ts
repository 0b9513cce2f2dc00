/** `script/koers import edexml|csv FILE --school 99XX00 [--dry-run]`: an import without a browser, also beside a server. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { errorTexts } from '../declarations.ts'
import { cliText as t } from '../modules/gegevensbron/cli.text.ts'
import { CSV_LIMIETEN, CSV_SOORTEN } from '../modules/gegevensbron/csv.ts'
import { EDEXML_LIMIETEN } from '../modules/gegevensbron/edexml.velden.ts'
import { leesBestand, maakRonde } from '../modules/gegevensbron/import.lezen.ts'
import type { Telling } from '../modules/gegevensbron/import.schema.ts'
import { claimRonde, setGeannuleerd, setMislukt } from '../modules/gegevensbron/import.sql.ts'
import { importText, samenvatting } from '../modules/gegevensbron/import.text.ts'
import { auditTelling, verwerkRonde } from '../modules/gegevensbron/import.verwerken.ts'
import { systemActor } from '../platform/actor.ts'
import { writeAudit } from '../platform/audit.ts'
import { systemTx } from '../platform/context.ts'
import type { Database } from '../platform/database.ts'
import { inAmsterdam } from '../platform/datum.ts'
import { AppError } from '../platform/errors.ts'
import type { Id } from '../platform/id.ts'
import { newId } from '../platform/ids.ts'
import { withDatabase } from './database.ts'
import { type CsvOpdracht, IndelingOnbekend, leesCsvBestand } from './import-csv.ts'
import { nietBegrepen, toonHulp, vraagtHulp } from './opties.ts'

/** Past this nobody has to wait for the reading. */
const MAX_BYTES = EDEXML_LIMIETEN.maxBytes

type Opdracht = {
  readonly pad: string
  readonly school: string
  readonly proef: boolean
  readonly csv: CsvOpdracht | null
}

/** Exit codes: 0 done or nothing to do, 1 refused or failed (nothing changed), 2 not understood. */
export async function importeer(args: readonly string[]): Promise<number> {
  if (vraagtHulp(args)) return toonHulp(t.uitleg)
  const opdracht = begrijp(args)
  if (typeof opdracht === 'string') {
    return nietBegrepen(opdracht, t.uitleg)
  }
  const bestand = await stat(opdracht.pad).catch(() => null)
  if (!bestand?.isFile()) {
    console.error(t.bestandOnbekend(opdracht.pad))
    return 1
  }
  const [meest, code] = opdracht.csv
    ? [CSV_LIMIETEN.maxBytes, 'csv.te-groot']
    : [MAX_BYTES, 'edexml.te-groot']
  if (bestand.size > meest) {
    console.error(t.fout(errorTexts[code] ?? ''))
    return 1
  }
  return withDatabase(async (db) => {
    try {
      return await voerUit(db, opdracht)
    } catch (error) {
      if (error instanceof IndelingOnbekend) {
        console.error(t.fout(t.indelingOnbekend(error.gevraagd, error.soort, error.keuzes)))
        return 1
      }
      if (!(error instanceof AppError)) throw error
      console.error(t.fout(tekstVan(error)))
      return 1
    }
  })
}

function begrijp(args: readonly string[]): Opdracht | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        school: { type: 'string' },
        soort: { type: 'string' },
        indeling: { type: 'string' },
        volledig: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const [soort, pad, ...rest] = positionals
    if (args.includes('-')) return t.geenStdin
    if ((soort !== 'edexml' && soort !== 'csv') || pad === undefined || rest.length > 0) return t.geenBestand
    const school = values.school?.toUpperCase()
    if (school === undefined || !/^\d{2}[A-Z]{2}\d{2}$/.test(school)) return t.geenSchool
    const opdracht = { pad, school, proef: values['dry-run'] }
    const alleenCsv = (['soort', 'indeling', 'volledig'] as const).find((optie) => values[optie])
    if (soort === 'edexml') return alleenCsv ? t.onbekendeOptie(`--${alleenCsv}`) : { ...opdracht, csv: null }
    const csvSoort = CSV_SOORTEN.find((each) => each === values.soort)
    if (!csvSoort) return t.geenSoort
    if (values.indeling === undefined) return t.geenIndeling
    return { ...opdracht, csv: { soort: csvSoort, indeling: values.indeling, volledig: values.volledig } }
  } catch (error) {
    const optie = error instanceof Error ? /'(-[^']*)'/.exec(error.message)?.[1] : undefined
    return t.onbekendeOptie(optie ?? args.find((arg) => arg.startsWith('-')) ?? '')
  }
}

async function voerUit(db: Database, { pad, school, proef, csv }: Opdracht): Promise<number> {
  const { rows } = await sql<{
    id: Id<'Organisatie'> | null
  }>`select koers.school_bij_brin(${school.slice(0, 4)},
    ${school.slice(4)}) as id`.execute(db)
  const organisatieId = rows[0]?.id
  if (!organisatieId) {
    console.error(t.schoolOnbekend(school))
    return 1
  }
  const nu = new Date()
  const stroom = createReadStream(pad)
  const gelezen = csv
    ? await leesCsvBestand(db, organisatieId, basename(pad), stroom, csv, inAmsterdam(nu))
    : await leesBestand(basename(pad), stroom)
  const actor = systemActor(organisatieId, t.door)
  const id = newId(nu.getTime())
  const { telling } = await systemTx(db, organisatieId, async (tx) => {
    const ronde = await maakRonde(tx, gelezen, {
      id,
      accountId: null,
      naam: t.door,
      nu,
      vandaag: inAmsterdam(nu),
    })
    const zonder = proef || ronde.telling.nietsTeDoen
    // A try leaves no copy of what was read.
    if (zonder) await setGeannuleerd(tx, id)
    else await claimRonde(tx, id, ['gelezen'], [], nu)
    const feit = { resultaat: 'gelukt', at: nu, actor, objectSoort: 'import', objectId: id } as const
    await writeAudit(tx, { gebeurtenis: 'import.inlezen', ...feit, details: auditTelling(ronde.telling) })
    return ronde
  })
  toon(gelezen.bestandsnaam, telling)
  if (proef || telling.nietsTeDoen) {
    console.log(proef ? t.proef : t.nietsTeDoen)
    return 0
  }
  try {
    await systemTx(db, organisatieId, (tx) => verwerkRonde(tx, actor, id, nu, async () => {}))
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'import.storing'
    await systemTx(db, organisatieId, (tx) => setMislukt(tx, id, code))
    throw error
  }
  console.log(t.klaar)
  return 0
}

function toon(naam: string, telling: Telling): void {
  console.log(t.gelezen(naam, telling.schooljaar))
  for (const regel of samenvatting(telling)) console.log(`  ${regel}`)
  for (const { code, aantal } of telling.waarschuwingen) {
    const tekst = importText.edexml[code]
    if (tekst) console.log(t.waarschuwing(aantal, `${tekst.wat} ${tekst.doen}`))
  }
  const genegeerd = telling.genegeerd.map((g) => g.veld).join(', ')
  if (genegeerd !== '') console.log(t.genegeerd(genegeerd))
}

function tekstVan(error: AppError): string {
  const { regel, kolom } = error.extra
  const tekst = errorTexts[error.code] ?? t.storing
  return typeof regel === 'number' && typeof kolom === 'number'
    ? `${tekst}\n${t.plaats(regel, kolom)}`
    : tekst
}
