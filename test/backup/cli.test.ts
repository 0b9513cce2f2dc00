/**
 * Backup and restore as somebody types them, on homes of their own (reliability R7, and the backup's part of R12):
 * the drill, a restore, the way to a newer PostgreSQL, and kill -9 in the middle of a backup.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listArchives } from '../../src/platform/backup/directory.ts'
import { startDatabase } from '../../src/platform/postgres/start-database.ts'
import { contents } from './harness.ts'

const KILLS = process.env.KOERS_ALL === '1' ? 20 : 3
const OLD = '/usr/lib/postgresql/15/bin'
const OLD_IS_HERE = existsSync(join(OLD, 'postgres'))
const ROWS = 30_000

let root: string
let home: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'koers-bk-'))
  home = join(root, 'a')
  await fill(home, {})
}, 120_000)
afterAll(() => rm(root, { recursive: true, force: true }))

type Env = Readonly<Record<string, string>>
const environment = (where: string, more: Env): Env => ({
  PATH: process.env.PATH ?? '',
  DEMO: '1',
  KOERS_HOME: where,
  ...more,
})

function koers(
  where: string,
  args: readonly string[],
  more: Env = {},
  killAfterMs?: number,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli/koers.ts'), ...args], {
    env: environment(where, more),
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (data) => {
    out += data
  })
  child.stderr.on('data', (data) => {
    err += data
  })
  if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

/** A home with a school, and enough rows that a backup takes a moment. */
async function fill(where: string, more: Env): Promise<void> {
  // Any command of the product makes the database; this one finds nothing wrong with an empty trail.
  expect(await koers(where, ['audit', 'verify'], more)).toMatchObject({ code: 0 })
  await withDatabase(where, more, async (client) => {
    await client.query('set role koers_owner')
    await client.query('begin')
    await client.query('alter table koers.organisatie no force row level security')
    await client.query(
      `insert into koers.organisatie (id, soort, naam, brin, vestiging, schooltype, aangemaakt_op) values (gen_random_uuid(), 'school', 'De Kluis', '99KL', '00', 'BO', now())`,
    )
    await client.query('alter table koers.organisatie force row level security')
    await client.query('commit')
    await client.query('reset role')
    await client.query(
      `insert into audit.gebeurtenis (op, gebeurtenis, resultaat, actor_soort, details)
       select now(), 'proef.regel', 'gelukt', 'onbekend', jsonb_build_object('ruis', (select string_agg(md5(random()::text || n || m), '') from generate_series(1, 8) m))
       from generate_series(1, ${ROWS}) n`,
    )
  })
}

async function withDatabase<R>(
  where: string,
  more: Env,
  work: (client: pg.Client, superuserUrl: string) => Promise<R>,
): Promise<R> {
  const database = await startDatabase({
    home: where,
    database: { kind: 'packaged', binaries: more.KOERS_PG_BIN },
  })
  const passwords = JSON.parse(await readFile(join(where, 'postgres', 'passwords.json'), 'utf8')) as {
    superuser: string
  } // our own file
  const url = new URL(database.ownerUrl)
  url.username = 'postgres'
  url.password = passwords.superuser
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return await work(client, url.href)
  } finally {
    await client.end()
    await database.stop()
  }
}

const rowsOf = (where: string, more: Env = {}) => withDatabase(where, more, (_client, url) => contents(url))

test('wrong use is said, with exit 2', async () => {
  for (const args of [
    ['backup', 'toverstaf'],
    ['backup', '--verstuur'],
    ['backup', 'status', 'x'],
    ['restore'],
    ['restore', 'a', 'b'],
  ]) {
    expect((await koers(home, args)).code, args.join(' ')).toBe(2)
  }
  const none = await koers(home, ['restore', join(root, 'weg.age')])
  expect(none.code).toBe(1)
  expect(none.err).toContain('is er niet')
}, 120_000)

test('a home is backed up, looked at, practised and restored into another one', async () => {
  const status = await koers(home, ['backup', 'status'])
  expect(status).toMatchObject({ code: 1 })
  expect(status.out).toContain('nog geen back-up')
  const made = await koers(home, ['backup'])
  expect(made.code, made.err).toBe(0)
  expect(made.out).toContain('gemaakt en teruggelezen')
  expect(made.out).toContain('Let op: de geheime sleutel staat op deze machine')
  expect(await koers(home, ['backup', 'status'])).toMatchObject({ code: 0 })

  const drill = await koers(home, ['backup', 'oefening'])
  expect(drill.code, drill.err).toBe(0)
  expect(drill.out).toContain('Geslaagd')

  const [archive] = await listArchives(join(home, 'backup'), 'data')
  const target = join(root, 'b')
  const secret = ['--geheim', join(home, 'keys', 'backup-secret.txt')]
  const without = await koers(target, ['restore', archive?.file ?? ''])
  expect(without.err).toContain('--geheim')
  const restored = await koers(target, ['restore', archive?.file ?? '', ...secret])
  expect(restored.code, restored.err).toBe(0)
  expect(restored.out).toContain('Elke tabel is gelijk aan de back-up')
  expect(await rowsOf(target)).toEqual(await rowsOf(home))
  const verified = await koers(target, ['audit', 'verify'])
  expect(verified.out).toContain('Het logboek is heel')

  const again = await koers(target, ['restore', archive?.file ?? '', ...secret])
  expect(again.code).toBe(1)
  expect(again.err).toContain('staan al gegevens')
}, 360_000)

test('the key that opens the backups is made outside the home, once, and is what the server then needs half of', async () => {
  expect((await koers(home, ['backup', 'sleutelpaar', join(home, 'sleutel.txt')])).err).toContain(
    'hoort niet in',
  )
  const file = join(root, 'sleutel.txt')
  const made = await koers(home, ['backup', 'sleutelpaar', file])
  expect(made.code, made.err).toBe(0)
  const recipient = /KOERS_BACKUP_RECIPIENT=(age1\w+)/.exec(made.out)?.[1] ?? ''
  expect(made.out).not.toContain('AGE-SECRET-KEY')
  expect((await koers(home, ['backup', 'sleutelpaar', file])).err).toContain('bestaat al')

  const to = join(root, 'elders')
  const backup = await koers(home, ['backup', '--naar', to], { KOERS_BACKUP_RECIPIENT: recipient })
  expect(backup.code, backup.err).toBe(0)
  const [archive] = await listArchives(to, 'data')
  expect(await koers(home, ['backup', 'controleer', archive?.file ?? '', '--geheim', file])).toMatchObject({
    code: 0,
  })
  const own = await koers(home, ['backup', 'controleer', archive?.file ?? ''])
  expect(own.code).toBe(1)
  expect(own.err).toContain('opent')
  // As a stranger's age key would be: it opens, and does not say whom to believe.
  const bare = join(root, 'kaal.txt')
  await writeFile(bare, `${/AGE-SECRET-KEY-1\w+/.exec(await readFile(file, 'utf8'))?.[0]}\n`)
  expect((await koers(home, ['backup', 'controleer', archive?.file ?? '', '--geheim', bare])).err).toContain(
    '# handtekening',
  )
}, 120_000)

test.runIf(OLD_IS_HERE)(
  'PostgreSQL 15 moves to the packaged one',
  async () => {
    const [old, fresh] = [join(root, 'oud'), join(root, 'nieuw')]
    const env = { KOERS_PG_BIN: OLD }
    await fill(old, env)
    expect((await koers(old, ['backup'], env)).code).toBe(0)
    expect((await koers(old, ['audit', 'verify'])).err).toContain('PostgreSQL 15')
    const [archive] = await listArchives(join(old, 'backup'), 'data')
    const restored = await koers(fresh, [
      'restore',
      archive?.file ?? '',
      '--geheim',
      join(old, 'keys', 'backup-secret.txt'),
    ])
    expect(restored.code, restored.err).toBe(0)
    expect(await readFile(join(fresh, 'postgres/data/PG_VERSION'), 'utf8')).toMatch(/^18/)
    expect(await rowsOf(fresh)).toEqual(await rowsOf(old, env))
  },
  240_000,
)

describe(`kill -9 in the middle of ${KILLS} backups`, () => {
  test(
    'leaves nothing that looks whole and is not, and the next run finishes and cleans up',
    async () => {
      const to = join(home, 'backup')
      const files = async () => [...(await readdir(to)), ...(await readdir(join(to, 'sleutels')))]
      const began = performance.now()
      expect((await koers(home, ['backup'])).code).toBe(0)
      const whole = performance.now() - began
      let killed = 0
      for (let round = 0; round < KILLS; round++) {
        // Spread over the run, with a part that is chance: the moment is what is tried.
        const after = whole * (0.35 + (0.6 * (round + Math.random())) / KILLS)
        if ((await koers(home, ['backup'], {}, after)).code === null) killed += 1
        for (const kind of ['data', 'keys'] as const) {
          for (const { file } of await listArchives(kind === 'data' ? to : join(to, 'sleutels'), kind)) {
            expect(await koers(home, ['backup', 'controleer', file]), file).toMatchObject({ code: 0 })
          }
        }
      }
      expect(killed).toBeGreaterThan(0)
      const last = await koers(home, ['backup'])
      expect(last.code, last.err).toBe(0)
      expect(
        (await files()).filter((name) => name.startsWith('.')),
        'no half archive stays',
      ).toEqual([])
      expect(await koers(home, ['backup', 'oefening'])).toMatchObject({ code: 0 })
    },
    240_000 + KILLS * 120_000,
  )
})
