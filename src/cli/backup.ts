/** `script/koers backup …`: make, look at, check and practise backups, also beside a running server. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { identityToRecipient } from 'age-encryption'
import { jobs as jobDefinitions } from '../declarations.ts'
import { BackupError } from '../platform/backup/backup.text.ts'
import { listArchives, readState } from '../platform/backup/directory.ts'
import { makeBackup, type Progress } from '../platform/backup/dump.ts'
import { makeSecret, OWN_SECRET, readSecret, signingKey } from '../platform/backup/secrets.ts'
import { verifyArchive } from '../platform/backup/verify.ts'
import { heldJobs, migrateJobs } from '../platform/jobs.ts'
import { startDatabase } from '../platform/postgres/start-database.ts'
import { readSettings, type Settings } from '../platform/settings.ts'
import { ROOT } from '../server.ts'
import { backupCliText as t } from './backup.text.ts'
import { backupSource, backupTarget, regularBackup } from './backup-plan.ts'
import { cliText } from './cli.text.ts'
import { oefen } from './oefening.ts'
import { nietBegrepen, optieFout, toonHulp, vraagtHulp } from './opties.ts'

const { opties } = cliText

/** Two nights without one is a reason to look. */
const OUD_MS = 2 * 86_400_000

type Waarden = {
  readonly naar?: string
  readonly geheim?: string
  readonly verstuur?: boolean
  readonly vergeet?: boolean
}
type Opdracht = (settings: Settings, waarden: Waarden, rest: readonly string[]) => Promise<number>

/** Which options and how many file names each takes. */
const opdrachten: Readonly<Record<string, { opties: readonly string[]; namen: number; run: Opdracht }>> = {
  '': { opties: ['naar'], namen: 0, run: maak },
  status: { opties: [], namen: 0, run: status },
  controleer: { opties: ['geheim'], namen: 1, run: controleer },
  sleutelpaar: { opties: [], namen: 1, run: sleutelpaar },
  oefening: {
    opties: ['geheim'],
    namen: 0,
    run: (settings, { geheim }) => oefen(settings, geheimVan(settings, geheim)),
  },
  wachtrij: { opties: ['verstuur', 'vergeet'], namen: 0, run: wachtrij },
}

/** Exit codes: 0 done, 1 refused or failed, 2 not understood. */
export async function backup(args: readonly string[]): Promise<number> {
  if (vraagtHulp(args)) return toonHulp(t.gebruik)
  const gelezen = lees(args)
  if (typeof gelezen === 'string') return nietBegrepen(gelezen, t.gebruik)
  return gelezen.run(readSettings(process.env, { root: ROOT }), gelezen.waarden, gelezen.rest)
}

/** What was asked, or in words what is wrong with it. */
function lees(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        naar: { type: 'string' },
        geheim: { type: 'string' },
        verstuur: { type: 'boolean' },
        vergeet: { type: 'boolean' },
      },
    })
    const [naam = '', ...rest] = positionals
    const opdracht = Object.hasOwn(opdrachten, naam) ? opdrachten[naam] : undefined
    if (!opdracht) return opties.opdracht(naam)
    const teVeel = rest[opdracht.namen]
    if (teVeel !== undefined) return opties.teVeel(teVeel)
    const vreemd = Object.keys(values).find((optie) => !opdracht.opties.includes(optie))
    if (vreemd !== undefined) return opties.hoortNiet(vreemd, `backup ${naam}`.trim())
    if (rest.length < opdracht.namen) return opties.geenBestand
    if (values.verstuur && values.vergeet) return t.nietAllebei
    return { run: opdracht.run, waarden: values, rest }
  } catch (error) {
    return optieFout(error)
  }
}

/** The database as it is: a backup before an upgrade must not migrate it. */
export async function besideServer<R>(
  settings: Settings,
  work: (ownerUrl: string) => Promise<R>,
): Promise<R> {
  const database = await startDatabase(settings, { beside: true })
  try {
    return await work(database.ownerUrl)
  } finally {
    await database.stop()
  }
}

async function maak(settings: Settings, { naar }: Waarden): Promise<number> {
  const began = performance.now()
  const { made, pruned } = await besideServer(settings, async (ownerUrl) =>
    naar === undefined
      ? regularBackup(settings, ownerUrl, voortgang())
      : {
          made: await makeBackup(
            backupSource(settings, ownerUrl),
            await backupTarget(settings, resolve(naar)),
            voortgang(),
          ),
          pruned: [],
        },
  )
  console.log(t.gemaakt(made.takenAt, (performance.now() - began) / 1000, made.data, made.keys))
  if (pruned.length > 0) console.log(t.opgeruimd(pruned.length))
  if (naar !== undefined) console.log(t.zelfOpruimen)
  if (settings.backup.recipient === undefined) console.log(`\n${t.eigenSleutel(eigenGeheim(settings))}`)
  return 0
}

/** A line every few seconds, on stderr, so that long work is seen to go on. */
export function voortgang(): Progress {
  let [total, said] = [0, performance.now()]
  return ({ what, bytes }) => {
    total += bytes
    if (performance.now() - said < 3000) return
    said = performance.now()
    console.error(t.bezig(t.wat(what), total))
  }
}

const eigenGeheim = ({ home }: Settings) => join(home, 'keys', OWN_SECRET)

/** The file that opens the backups: the one that was named, else the installation's own. */
export function geheimVan(settings: Settings, geheim: string | undefined): string {
  if (geheim !== undefined) return resolve(geheim)
  const eigen = eigenGeheim(settings)
  if (!existsSync(eigen)) throw new BackupError(t.geheimNodig(eigen))
  return eigen
}

async function status(settings: Settings): Promise<number> {
  const { backup } = settings
  const { last, failed } = await readState(backup.dir)
  const old = last !== null && Date.now() - Date.parse(last.takenAt) > OUD_MS
  console.log(last === null ? t.status.geen : t.status.laatste(last.takenAt, last.checkedAt))
  if (old) console.log(t.status.oud)
  if (failed) console.log(t.status.mislukt(failed.at, failed.code))
  if (!backup.nightly) console.log(t.status.uit)
  const [data, keys] = [await listArchives(backup.dir, 'data'), await listArchives(backup.keyDir, 'keys')]
  console.log(t.status.map(t.status.gegevens, backup.dir, data.length, backup.days))
  console.log(t.status.map(t.status.sleutels, backup.keyDir, keys.length, backup.keyDays))
  const eigen = eigenGeheim(settings)
  const recipient =
    backup.recipient ?? (existsSync(eigen) ? await identityToRecipient(readSecret(eigen).identity) : null)
  if (recipient !== null) console.log(t.status.lezer(recipient))
  console.log(t.status.handtekening(signingKey(join(settings.home, 'keys')).origin))
  if (backup.recipient === undefined && last !== null) console.log(`\n${t.eigenSleutel(eigen)}`)
  return last === null || old || failed !== null ? 1 : 0
}

async function controleer(
  settings: Settings,
  { geheim }: Waarden,
  [bestand = '']: readonly string[],
): Promise<number> {
  const progress = voortgang()
  const { head, manifest } = await verifyArchive(resolve(bestand), readSecret(geheimVan(settings, geheim)), {
    table: async (name, content) => {
      for await (const chunk of content) progress({ what: name, bytes: chunk.length })
    },
  })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(t.controleer.heel(bestand, head.takenAt, rows, manifest.tables.length, manifest.files.length))
  return 0
}

async function sleutelpaar(
  { home }: Settings,
  _waarden: Waarden,
  [naam = '']: readonly string[],
): Promise<number> {
  const bestand = resolve(naam)
  if (!relative(home, bestand).startsWith('..')) throw new BackupError(t.sleutelpaar.binnen(home))
  const { recipient, text } = await makeSecret(signingKey(join(home, 'keys')).origin, t.sleutelKop)
  try {
    await writeFile(bestand, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new BackupError(
      code === 'EEXIST' ? t.sleutelpaar.bestaat(bestand) : t.sleutelpaar.mislukt(bestand, code),
      { cause: error },
    )
  }
  console.log(t.sleutelpaar.klaar(bestand, recipient))
  return 0
}

async function wachtrij(settings: Settings, { verstuur, vergeet }: Waarden): Promise<number> {
  return besideServer(settings, async (ownerUrl) => {
    await migrateJobs(ownerUrl, jobDefinitions, 'koers_app')
    const held = await heldJobs(ownerUrl, verstuur ? 'release' : vergeet ? 'drop' : undefined)
    const total = held.reduce((sum, { count }) => sum + count, 0)
    if (total === 0) console.log(t.wachtrij.leeg)
    else if (verstuur) console.log(t.wachtrij.verstuurd(total))
    else if (vergeet) console.log(t.wachtrij.vergeten(total))
    else
      console.log(
        [t.wachtrij.vraag, ...held.map(({ name, count }) => t.wachtrij.regel(name, count))].join('\n'),
      )
    return 0
  })
}
