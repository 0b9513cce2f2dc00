/** `script/koers keys …`: how the keys stand, new keys, and everything under the key of now. */
import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { vingerafdruk } from '../modules/ondertekening/bewijs/controle.ts'
import { writeAudit } from '../platform/audit.ts'
import { systemTx } from '../platform/context.ts'
import type { Database } from '../platform/database.ts'
import type { Id } from '../platform/id.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { rotateSealKey, sealFile } from '../platform/sign/certificate.ts'
import { readPublicKeys, rotateSignKey, signKeyFile } from '../platform/sign/key-files.ts'
import { createSigner } from '../platform/sign/signer.ts'
import { refusePlain, rotateInstallation } from '../platform/vault/installation.ts'
import { kekFile, readKeks } from '../platform/vault/kek.ts'
import { countStale, reencrypt, rotate } from '../platform/vault/reencrypt.ts'
import { rotateKek } from '../platform/vault/rotate-kek.ts'
import { listKeys } from '../platform/vault/vault.sql.ts'
import { ROOT } from '../server.ts'
import { cliText } from './cli.text.ts'
import { withDatabase } from './database.ts'
import { nietBegrepen, toonHulp, vraagtHulp } from './opties.ts'

const { keys: t, opties } = cliText
const DOOR = 'opdrachtregel'
const SCHOOL = /^\d{2}[A-Z]{2}\d{2}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** How many words each takes at most. */
const words: ReadonlyMap<string, number> = new Map([
  ['status', 0],
  ['rotate-kek', 0],
  ['rotate-installation', 0],
  ['rotate-school', 1],
  ['rotate-dossier', 2],
  ['re-encrypt', 1],
  ['signing', 0],
  ['rotate-signing', 0],
  ['rotate-seal', 0],
])

/** Exit codes: 0 done, 1 refused (nothing changed), 2 not understood. */
export async function keys(args: readonly string[]): Promise<number> {
  const [what, school, leerling] = args
  const count = args.length
  if (vraagtHulp(args)) return toonHulp(t.gebruik)
  if (what === 'status' && count === 1) return withDatabase(status)
  if (what === 'rotate-kek' && count === 1) return withDatabase(newKek)
  if (what === 'rotate-installation' && count === 1)
    return withDatabase((db, _settings, owner) => newInstallationKey(db, owner))
  // No database: the public keys must be there to see when the rest is not.
  if (what === 'signing' && count === 1) return showSigning(readSettings(process.env, { root: ROOT }))
  if (what === 'rotate-signing' && count === 1) return withDatabase(newSigning)
  if (what === 'rotate-seal' && count === 1) return withDatabase(newSeal)
  if (what === 're-encrypt' && count === 1) return withDatabase((db, _settings, owner) => all(db, owner))
  const most = words.get(what ?? '')
  if (what === undefined) return nietBegrepen(opties.geenOpdracht, t.gebruik)
  if (most === undefined) return nietBegrepen(opties.opdracht(what), t.gebruik)
  const extra = args[most + 1]
  if (extra !== undefined) return nietBegrepen(opties.teVeel(extra), t.gebruik)
  const code = school?.toUpperCase() ?? ''
  if (!SCHOOL.test(code)) return nietBegrepen(t.geenSchool(school), t.gebruik)
  if (what === 'rotate-school' && count === 2) return withSchool(code, (db, id) => replace(db, id, null))
  if (what === 're-encrypt' && count === 2)
    return withSchool(code, async (db, id) =>
      done(await reencrypt(db, { organisatieId: id, leerlingId: null }, DOOR, say())),
    )
  const leerlingId = leerling?.toLowerCase() ?? ''
  if (!UUID.test(leerlingId)) return nietBegrepen(t.geenLeerling(leerling), t.gebruik)
  return withSchool(code, async (db, id) => {
    const known = await systemTx(db, id, async (tx) =>
      (await listKeys(tx)).some((k) => k.leerlingId === leerlingId),
    )
    if (known) return replace(db, id, leerlingId)
    console.error(t.leerlingOnbekend(leerlingId))
    return 1
  })
}

const replace = async (db: Database, organisatieId: Id<'Organisatie'>, leerlingId: string | null) =>
  done(await rotate(db, { organisatieId, leerlingId }, DOOR, say()))

function done({ cells, destroyed }: { cells: number; destroyed: number }): number {
  console.log(t.klaar(cells, destroyed))
  return 0
}

/** A line now and then, for who waits. */
function say(): (cells: number) => void {
  let told = 0
  return (cells) => {
    if (cells - told < 100) return
    told = cells
    console.log(t.voortgang(cells))
  }
}

const withSchool = (code: string, work: (db: Database, id: Id<'Organisatie'>) => Promise<number>) =>
  withDatabase(async (db) => {
    const { rows } = await sql<{
      id: Id<'Organisatie'> | null
    }>`select koers.school_bij_brin(${code.slice(0, 4)}, ${code.slice(4)}) as id`.execute(db)
    const id = rows[0]?.id
    if (id) return work(db, id)
    console.error(t.schoolOnbekend(code))
    return 1
  })

type School = { id: Id<'Organisatie'>; naam: string; code: string | null }

/** Every organisation: known to nobody but the owner, who reads them as a backup does. */
async function listSchools(ownerUrl: string): Promise<School[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set role koers_backup')
    const { rows } = await client.query<School>(
      `select id, naam, brin || vestiging as code from koers.organisatie order by naam, id`,
    )
    return rows
  } finally {
    await client.end()
  }
}

async function all(db: Database, ownerUrl: string): Promise<number> {
  const sum = { cells: 0, destroyed: 0 }
  let left = 0
  for (const { id } of await listSchools(ownerUrl)) {
    const { cells, destroyed } = await reencrypt(db, { organisatieId: id, leerlingId: null }, DOOR, say())
    sum.cells += cells
    sum.destroyed += destroyed
    left += await countStale(db, id)
  }
  const code = done(sum)
  // Only when the pass found everything done: what a rotation beside us still has to do may be old too.
  if (left === 0 && (await refusePlain(db, ownerUrl))) console.log(t.platGeweigerd)
  return code
}

async function newInstallationKey(db: Database, ownerUrl: string): Promise<number> {
  const rotated = await rotateInstallation(db, ownerUrl)
  await tell(db, 'sleutel.installatie-vervangen', rotated.cells)
  return done(rotated)
}

const tell = (db: Database, gebeurtenis: string, aantal: number): Promise<void> =>
  db.transaction().execute((tx) =>
    writeAudit(tx, {
      gebeurtenis,
      resultaat: 'gelukt',
      at: new Date(),
      actor: null,
      objectSoort: 'sleutel',
      details: { aantal },
    }),
  )

async function status(db: Database, settings: Settings, ownerUrl: string): Promise<number> {
  const file = kekFile(settings)
  const keks = (await readKeks(file, settings)) ?? []
  console.log(
    t.kek(
      file,
      keks.map(({ fingerprint }) => fingerprint),
    ),
  )
  if (keks.length > 1) console.log(t.kekHalf)
  for (const { id, naam, code } of await listSchools(ownerUrl)) {
    const known = await systemTx(db, id, listKeys)
    const dossiers = known.filter(({ soort, status: s }) => soort === 'dossier' && s === 'actief').length
    const replaced = known.filter(({ status: s }) => s === 'vervangen').length
    console.log(t.school(naam, code ?? '–', dossiers, replaced, await countStale(db, id)))
  }
  return 0
}

function showSigning(settings: Settings): number {
  const now = existsSync(signKeyFile(settings))
    ? createSigner(settings).sign(Buffer.alloc(0)).sleutelId
    : null
  for (const { sleutelId, publiekeSleutel, sinds } of readPublicKeys(settings))
    console.log(t.openbaar(sleutelId, publiekeSleutel, sinds.slice(0, 10), sleutelId === now))
  if (now === null) console.log(t.geenOndertekensleutel(signKeyFile(settings)))
  return 0
}

async function newSigning(db: Database, settings: Settings): Promise<number> {
  const file = signKeyFile(settings)
  return unlessReadOnly(file, async () => {
    const { sleutelId, publiekeSleutel } = rotateSignKey(settings, new Date())
    await tell(db, 'sleutel.ondertekening-vervangen', 1)
    console.log(t.ondertekenKlaar(sleutelId, publiekeSleutel, file))
    return 0
  })
}

async function newSeal(db: Database, settings: Settings): Promise<number> {
  return unlessReadOnly(sealFile(settings), async () => {
    const made = await rotateSealKey(settings, new Date())
    await tell(db, 'sleutel.zegel-vervangen', 1)
    console.log(t.zegelKlaar(vingerafdruk(made), sealFile(settings)))
    return 0
  })
}

async function newKek(db: Database, settings: Settings, ownerUrl: string): Promise<number> {
  const file = kekFile(settings)
  return unlessReadOnly(file, async () => {
    const aantal = await rotateKek(ownerUrl, settings)
    await tell(db, 'sleutel.kek-vervangen', aantal)
    console.log(t.kekKlaar(aantal, file))
    return 0
  })
}

/** Who may not write the file gets a sentence, and nothing has changed. */
async function unlessReadOnly(file: string, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as { code?: string }).code ?? '')) throw error
    console.error(t.nietSchrijfbaar(file))
    return 1
  }
}
