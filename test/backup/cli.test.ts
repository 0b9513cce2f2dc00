/**
 * Backup and restore as somebody types them, on homes of their own (reliability R7, and the backup's part of R12):
 * the drill, a restore, the way to a newer PostgreSQL, and kill -9 in the middle of a backup. The first home keeps its
 * database running, as beside a server; the others are started by the command itself.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { audit } from '../../src/cli/audit.ts'
import { backup as backupCommand } from '../../src/cli/backup.ts'
import { beheerder } from '../../src/cli/beheerder.ts'
import { importeer } from '../../src/cli/import.ts'
import { keys } from '../../src/cli/keys.ts'
import { zetBackupTerug } from '../../src/cli/restore.ts'
import { listArchives } from '../../src/platform/backup/directory.ts'
import { appendJournal } from '../../src/platform/backup/journal.ts'
import { readSecret } from '../../src/platform/backup/secrets.ts'
import { verifyArchive } from '../../src/platform/backup/verify.ts'
import { newId } from '../../src/platform/ids.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { makeKekFile, readKeks } from '../../src/platform/vault/kek.ts'
import { prepareDatabase } from '../../src/prepare.ts'
import { ROOT } from '../../src/server.ts'
import { contents } from './harness.ts'

const KILLS = process.env.KOERS_ALL === '1' ? 20 : 3
const OLD = '/usr/lib/postgresql/15/bin'
const OLD_IS_HERE = existsSync(join(OLD, 'postgres'))

let root: string
let home: string
let running: Running
/** The KEK of the first home, kept outside it. */
let kek: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'koers-bk-'))
  home = join(root, 'a')
  kek = join(root, 'kek')
  await makeKekFile(kek)
  running = await start(home)
  // Enough that a backup takes a moment, so that it can be killed in the middle of one.
  await fill(running, 20_000)
  const [{ fingerprint }] = (await readKeks(kek, { demo: false })) ?? [{ fingerprint: '' }]
  await query(
    running,
    `insert into kluis.sleutel (id, soort, versie, status, kek, verpakt, gemaakt_op)
     values (gen_random_uuid(), 'installatie', 1, 'actief', '${fingerprint}', '\\x00', now())`,
  )
}, 120_000)
afterAll(async () => {
  await running.stop()
  await rm(root, { recursive: true, force: true })
}, 60_000)

type Env = Readonly<Record<string, string>>
type Ended = { code: number | null; out: string; err: string }

function begin(where: string, args: readonly string[], more: Env = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli/koers.ts'), ...args], {
    env: {
      PATH: process.env.PATH ?? '',
      DEMO: '1',
      KOERS_HOME: where,
      ...(where === home && { KOERS_KEY_FILE: kek }),
      ...more,
    },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, out, err })))
  return { child, ended }
}
const koers = (where: string, args: readonly string[], more?: Env): Promise<Ended> =>
  begin(where, args, more).ended

type Running = { readonly superuserUrl: string; stop(): Promise<void> }

/** The database of a home, made when there is none, running until it is stopped. */
async function start(where: string, more: Env = {}): Promise<Running> {
  const settings = readSettings({ DEMO: '1', KOERS_HOME: where, ...more }, { root: ROOT })
  const database = await prepareDatabase(settings)
  const file = await readFile(join(where, 'postgres', 'passwords.json'), 'utf8')
  const passwords = JSON.parse(file) as { superuser: string } // our own file
  const url = new URL(database.ownerUrl)
  url.username = 'postgres'
  url.password = passwords.superuser
  return { superuserUrl: url.href, stop: database.stop }
}

async function query<R extends pg.QueryResultRow>({ superuserUrl }: Running, ...sql: string[]): Promise<R[]> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    let rows: R[] = []
    for (const text of sql) rows = (await client.query<R>(text)).rows
    return rows
  } finally {
    await client.end()
  }
}

/** A school, and rows that don't pack. */
const fill = (database: Running, rows: number) =>
  query(
    database,
    `insert into koers.organisatie (id, soort, naam, brin, vestiging, schooltype, aangemaakt_op)
     values (gen_random_uuid(), 'school', 'De Kluis', '99KL', '00', 'BO', now())`,
    `insert into audit.gebeurtenis (op, gebeurtenis, resultaat, actor_soort, details)
     select now(), 'proef.regel', 'gelukt', 'onbekend', jsonb_build_object('ruis', (select string_agg(md5(random()::text || n || m), '') from generate_series(1, 8) m))
     from generate_series(1, ${rows}) n`,
  )

const newest = async (dir: string): Promise<string> => (await listArchives(dir, 'data'))[0]?.file ?? ''
const secretOf = (where: string): string => join(where, 'keys', 'backup-secret.txt')

test('wrong use is said, with exit 2', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  for (const [command, args, fout] of [
    [backupCommand, ['toverstaf'], '“toverstaf” is hier geen opdracht'],
    [backupCommand, ['--verstuur'], '--verstuur hoort niet bij backup.'],
    [backupCommand, ['--toverstaf'], '“--toverstaf” bestaat hier niet'],
    [backupCommand, ['--naar'], 'Bij --naar'],
    [backupCommand, ['status', 'x'], '“x” is te veel'],
    [backupCommand, ['controleer'], 'Noem het bestand'],
    [backupCommand, ['oefening', '--naar', 'x'], '--naar hoort niet bij backup oefening'],
    [backupCommand, ['wachtrij', '--verstuur', '--vergeet'], 'niet allebei'],
    [zetBackupTerug, [], 'Noem het bestand'],
    [zetBackupTerug, ['a', 'b'], '“b” is te veel'],
    [zetBackupTerug, ['a', '--naar', 'b'], '“--naar” bestaat hier niet'],
  ] as const) {
    said.mockClear()
    expect(await command(args), args.join(' ')).toBe(2)
    expect(said.mock.calls[0]?.[0]).toMatch(/\n\nGebruik:/)
    expect(said.mock.calls[0]?.[0]).toContain(fout)
  }
  const shown = vi.spyOn(console, 'log').mockImplementation(() => {})
  for (const command of [backupCommand, zetBackupTerug, keys, audit, beheerder, importeer]) {
    shown.mockClear()
    expect(await command(['--help'])).toBe(0)
    expect(shown.mock.calls[0]?.[0]).toMatch(/^Gebruik:/)
  }
  shown.mockRestore()
  const [wrong, none] = await Promise.all([
    koers(home, ['backup', 'toverstaf']),
    koers(home, ['restore', join(root, 'weg.age')]),
  ])
  expect(wrong.code).toBe(2)
  expect(none.code).toBe(1)
  expect(none.err).toContain('is er niet')
}, 60_000)

test('a home is backed up, looked at, practised and restored into another one', async () => {
  const status = await koers(home, ['backup', 'status'])
  expect(status).toMatchObject({ code: 1 })
  expect(status.out).toContain('nog geen back-up')
  const made = await koers(home, ['backup'])
  expect(made.code, made.err).toBe(0)
  expect(made.out).toContain('gemaakt en teruggelezen')
  expect(made.out).toContain('Let op: de geheime sleutel staat op deze machine')
  expect(await koers(home, ['backup', 'status'])).toMatchObject({ code: 0 })

  const [drill, without] = await Promise.all([
    koers(home, ['backup', 'oefening']),
    koers(join(root, 'b'), ['restore', await newest(join(home, 'backup'))]),
  ])
  expect(without.err).toContain('--geheim')
  expect(drill.code, drill.err).toBe(0)
  expect(drill.out).toContain('Geslaagd')

  const archive = await newest(join(home, 'backup'))
  const target = join(root, 'b')
  const secret = ['--geheim', secretOf(home)]
  const elsewhere = join(root, 'elders-kek')
  const restored = await koers(target, ['restore', archive, ...secret], { KOERS_KEY_FILE: elsewhere })
  expect(restored.code, restored.err).toBe(0)
  expect(restored.out).toContain('Elke tabel is gelijk aan de back-up')
  expect(restored.err).toContain('de lijst van vernietigde dossiers loopt tot')
  // The KEK lay outside the first home; it comes back in the second, and where to put it is said.
  expect(restored.out).toContain(elsewhere)
  expect(await readFile(join(target, 'keys', 'kek'))).toEqual(await readFile(kek))
  const again = await koers(target, ['restore', archive, ...secret])
  expect(again.code).toBe(1)
  expect(again.err).toContain('staan al gegevens')

  const back = await start(target)
  try {
    const [found, wanted, verified] = await Promise.all([
      contents(back.superuserUrl),
      contents(running.superuserUrl),
      koers(target, ['audit', 'verify']),
    ])
    expect(found).toEqual(wanted)
    expect(verified.out).toContain('Het logboek is heel')
  } finally {
    await back.stop()
  }
}, 240_000)

test('the key that opens the backups is made outside the home, once, and is what the server then needs half of', async () => {
  const inside = await koers(home, ['backup', 'sleutelpaar', join(home, 'sleutel.txt')])
  expect(inside.err).toContain('hoort niet in')
  const file = join(root, 'sleutel.txt')
  const made = await koers(home, ['backup', 'sleutelpaar', file])
  expect(made.code, made.err).toBe(0)
  const recipient = /KOERS_BACKUP_RECIPIENT=(age1\w+)/.exec(made.out)?.[1] ?? ''
  expect(made.out).not.toContain('AGE-SECRET-KEY')

  const to = join(root, 'elders')
  const [twice, backup] = await Promise.all([
    koers(home, ['backup', 'sleutelpaar', file]),
    koers(home, ['backup', '--naar', to], { KOERS_BACKUP_RECIPIENT: recipient }),
  ])
  expect(twice.err).toContain('bestaat al')
  expect(backup.code, backup.err).toBe(0)
  const archive = await newest(to)
  // As a stranger's age key would be: it opens, and does not say whom to believe.
  const bare = join(root, 'kaal.txt')
  await writeFile(bare, `${/AGE-SECRET-KEY-1\w+/.exec(await readFile(file, 'utf8'))?.[0]}\n`)
  const [right, own, unsigned] = await Promise.all([
    koers(home, ['backup', 'controleer', archive, '--geheim', file]),
    koers(home, ['backup', 'controleer', archive]),
    koers(home, ['backup', 'controleer', archive, '--geheim', bare]),
  ])
  expect(right.code, right.err).toBe(0)
  expect(own.code).toBe(1)
  expect(own.err).toContain('opent')
  expect(unsigned.err).toContain('# handtekening')
}, 120_000)

test('an archive that is changed or cut off anywhere is refused in words, by a look and by a restore', async () => {
  const to = join(root, 'heel')
  const made = await koers(home, ['backup', '--naar', to])
  expect(made.code, made.err).toBe(0)
  const whole = await readFile(await newest(to))
  const [keys] = await listArchives(join(to, 'sleutels'), 'keys')
  const geheim = ['--geheim', secretOf(home)]
  const file = join(root, 'koers-gegevens-anders.tar.zst.age')
  const refused = expect.objectContaining({ name: 'BackupError' })
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, mask, cut) => {
        const bytes = Buffer.from(cut ? whole.subarray(0, at) : whole)
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ mask
        await writeFile(file, bytes)
        const error = await backupCommand(['controleer', file, ...geheim]).catch((thrown) => thrown)
        expect(error).toEqual(refused)
        expect(error.message).toMatch(
          /is beschadigd, afgebroken of veranderd .*Er is niets teruggezet|opent .* niet/,
        )
      },
    ),
    { numRuns: 60 },
  )
  // In the middle of a table, where the first words once came from the library.
  const half = Buffer.from(whole)
  half[whole.length >> 1] = (whole[whole.length >> 1] ?? 0) ^ 1
  await writeFile(file, half)
  const into = join(root, 'niets')
  for (const answer of await Promise.all([
    koers(home, ['backup', 'controleer', file, ...geheim]),
    koers(into, ['restore', file, '--sleutels', keys?.file ?? '', ...geheim]),
  ])) {
    expect(answer.code).toBe(1)
    expect(answer.err).toContain('is beschadigd, afgebroken of veranderd')
    expect(answer.err).not.toContain('    at ')
  }
  expect(existsSync(join(into, 'postgres'))).toBe(false)
}, 120_000)

test.each(['/proc/koers', '/dev/null/koers', '/proc'])(
  '%s is no place for a backup',
  async (naar) => {
    const answer = await koers(home, ['backup', '--naar', naar])
    expect(answer.code).toBe(1)
    expect(answer.err).toMatch(/^Koers kan niet schrijven in /)
  },
  60_000,
)

test.runIf(OLD_IS_HERE)(
  'PostgreSQL 15 moves to the packaged one',
  async () => {
    const [from, to] = [join(root, 'oud'), join(root, 'nieuw')]
    const old = await start(from, { KOERS_PG_BIN: OLD })
    await fill(old, 200)
    const before = await contents(old.superuserUrl).finally(old.stop)
    const made = await koers(from, ['backup'], { KOERS_PG_BIN: OLD })
    expect(made.code, made.err).toBe(0)
    expect((await koers(from, ['audit', 'verify'])).err).toContain('PostgreSQL 15')
    const archive = await newest(join(from, 'backup'))
    const restored = await koers(to, ['restore', archive, '--geheim', secretOf(from)])
    expect(restored.code, restored.err).toBe(0)
    expect(await readFile(join(to, 'postgres/data/PG_VERSION'), 'utf8')).toMatch(/^18/)
    const fresh = await start(to)
    expect(await contents(fresh.superuserUrl).finally(fresh.stop)).toEqual(before)
  },
  240_000,
)

/** Waits until this process has begun an archive of such a name, or has ended. */
async function untilHalf(dirs: readonly string[], name: RegExp, child: ChildProcess): Promise<void> {
  for (;;) {
    const names = (await Promise.all(dirs.map((dir) => readdir(dir).catch(() => [])))).flat()
    const begun = names.some((found) => name.test(found) && found.endsWith(`.${child.pid}`))
    if (begun || child.exitCode !== null) return
    await wait(3)
  }
}

test(
  `kill -9 in the middle of ${KILLS} backups leaves nothing that looks whole and is not, and the next run finishes`,
  async () => {
    const to = join(home, 'gedood')
    const dirs = [to, join(to, 'sleutels')]
    const secret = readSecret(secretOf(home))
    const env = { KOERS_BACKUP_DIR: to }
    const halves = async () =>
      (await Promise.all(dirs.map((dir) => readdir(dir)))).flat().filter((name) => name.startsWith('.'))
    const looked = new Set<string>()
    const allWhole = async () => {
      const found = [
        ...(await listArchives(to, 'data')),
        ...(await listArchives(join(to, 'sleutels'), 'keys')),
      ]
      for (const { file } of found) {
        if (!looked.has(file)) await verifyArchive(file, secret)
        looked.add(file)
      }
      return found.length
    }
    /** A run that is killed `ms` after it was seen to write. */
    const killed = async (name: RegExp, ms: number): Promise<boolean> => {
      const { child, ended } = begin(home, ['backup'], env)
      await untilHalf(dirs, name, child)
      await wait(ms)
      child.kill('SIGKILL')
      const { code, err } = await ended
      expect([0, null], err).toContain(code)
      // The lock of the database goes with the connection, a moment after the process.
      await expect
        .poll(
          () =>
            query(
              running,
              `select 1 from pg_locks where locktype = 'advisory' and objid = hashtext('koers.backup')::oid`,
            ),
          { timeout: 20_000 },
        )
        .toEqual([])
      return code === null
    }

    // The first as soon as it writes the data, so that half an archive is there for certain.
    expect(await killed(/^\.koers-gegevens/, 0)).toBe(true)
    expect((await halves()).join()).toContain('.koers-gegevens')
    expect(await listArchives(to, 'data')).toEqual([])
    const { child, ended } = begin(home, ['backup'], env)
    await untilHalf(dirs, /^\.koers/, child)
    const began = performance.now()
    const whole = await ended
    const span = performance.now() - began
    expect(whole.code, whole.err).toBe(0)
    expect(await halves(), 'what was left half is gone').toEqual([])
    expect(await allWhole()).toBeGreaterThan(1)

    // The others at any moment between the first byte and the end.
    for (let round = 1; round < KILLS; round++) {
      await killed(/^\.koers/, span * Math.random())
      await allWhole()
    }
    const last = await koers(home, ['backup'], env)
    expect(last.code, last.err).toBe(0)
    expect(await halves()).toEqual([])
    await allWhole()
    expect(await koers(home, ['backup', 'status'], env)).toMatchObject({ code: 0 })
  },
  120_000 + KILLS * 30_000,
)

test('old data with keys as old is not restored past a later list that lies beside them', async () => {
  const to = join(root, 'oude-sleutels')
  const backup = async () => expect(await koers(home, ['backup', '--naar', to])).toMatchObject({ code: 0 })
  await backup()
  const [old] = await listArchives(join(to, 'sleutels'), 'keys')
  const data = await newest(to)
  const destroyed = {
    id: newId(),
    tenant: newId(),
    subject: newId(),
    at: '2026-11-18T10:00:00.000Z',
    facts: {},
  }
  await appendJournal(join(home, 'vernietigd.log'), [destroyed])
  await backup()
  const [later] = await listArchives(join(to, 'sleutels'), 'keys')
  const args = ['restore', data, '--sleutels', old?.file ?? '', '--geheim', secretOf(home)]
  const [into, without] = [join(root, 'lijst'), join(root, 'zonder-lijst')]
  const replayed = await koers(into, args)
  expect(replayed.code, replayed.err).toBe(0)
  expect(replayed.err).toContain(`uit een nieuwer sleutelarchief: ${later?.file}`)
  expect(await readFile(join(into, 'vernietigd.log'), 'utf8')).toContain(destroyed.subject)

  await truncate(later?.file ?? '', 3000)
  const refused = await koers(without, args)
  expect(refused).toMatchObject({ code: 1 })
  expect(refused.err).toContain('--zonder-nieuwere-lijst')
  const chosen = await koers(without, [...args, '--zonder-nieuwere-lijst'])
  expect(chosen.code, chosen.err).toBe(0)
  expect(chosen.err).toContain('de lijst van vernietigde dossiers loopt tot')
  expect(existsSync(join(without, 'vernietigd.log'))).toBe(false)
}, 180_000)
