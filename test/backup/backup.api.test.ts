/** A backup and its restore on a real database: what comes back, what does not, and what is refused. */
import { copyFile, cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SCHEMAS } from '../../src/cli/backup-plan.ts'
import { kekStand, ontbrekend } from '../../src/cli/terugzetten.ts'
import { jobs as jobDefinitions } from '../../src/declarations.ts'
import { findState, listFaults, sealAudit } from '../../src/modules/audit/audit.sql.ts'
import { vernietigOpnieuw } from '../../src/modules/leerling/vernietiging.sql.ts'
import { writeArchive } from '../../src/platform/backup/container.ts'
import { type MadeBackup, makeBackup } from '../../src/platform/backup/dump.ts'
import { appendJournal } from '../../src/platform/backup/journal.ts'
import { checkRestore, restore } from '../../src/platform/backup/restore.ts'
import { makeSecret, recipientFor, signingKey } from '../../src/platform/backup/secrets.ts'
import { withSnapshot } from '../../src/platform/backup/snapshot.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { pathOf } from '../../src/platform/files/store.ts'
import { newId } from '../../src/platform/ids.ts'
import { heldJobs, migrateJobs, restoreJobs } from '../../src/platform/jobs.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { makeKekFile } from '../../src/platform/vault/kek.ts'
import { pdf } from '../fixtures/bestanden.ts'
import { nieuwOpp, schrijf } from '../harness/opp.ts'
import { signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../harness/world.ts'
import {
  contents,
  type EmptyDatabase,
  emptyDatabase,
  MIGRATIONS,
  makeHome,
  migrationsWith,
  planFor,
  protection,
  restoreInto,
  withClient,
} from './harness.ts'

let server: TestServer
let world: World
let home: Awaited<ReturnType<typeof makeHome>>
let made: MadeBackup
const targets: EmptyDatabase[] = []
const dirs: string[] = []

const target = async (): Promise<EmptyDatabase> => {
  const database = await emptyDatabase()
  targets.push(database)
  return database
}
const scratch = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'koers-terug-'))
  dirs.push(dir)
  return dir
}

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  for (const leerling of [world.school.leerling, world.school.andere]) {
    const opp = await nieuwOpp(ib, leerling)
    await schrijf(ib, opp, 'beeld', (inhoud) => ({
      ...inhoud,
      tekst: 'Regel één\nregel twee\ten een \\ schuine streep \u2028',
    }))
  }
  await sealAudit(server.services.db, new Date())
  home = await makeHome()
  await appendJournal(join(home.home, 'vernietigd.log'), [])
  made = await home.backup(server.database.ownerUrl)
})
afterAll(async () => {
  await server.stop()
  await home.remove()
  for (const database of targets) await database.drop()
  for (const dir of dirs) await rm(dir, { recursive: true, force: true })
})

describe('a restore into an empty database', () => {
  let back: EmptyDatabase
  beforeAll(async () => {
    back = await target()
    await restoreInto(back.ownerUrl, planFor(made, home.secret(), await scratch()))
  })

  test('gives every row back, and nothing else', async () => {
    const before = await contents(server.database.superuserUrl)
    expect(await contents(back.superuserUrl)).toEqual(before)
    expect(Object.keys(before).length).toBeGreaterThan(25)
    expect(before['koers.plan_onderdeel']).not.toMatch(/^0:/)
  })

  test('leaves row security, policies, grants, keys and triggers as the migrations made them', async () => {
    expect(await protection(back.ownerUrl)).toEqual(await protection(server.database.ownerUrl))
    await expect(
      withClient(back.ownerUrl, (client) => client.query('delete from audit.gebeurtenis')),
    ).rejects.toMatchObject({ code: '42501' })
    expect(
      await withClient(back.ownerUrl, async (c) => (await c.query('select * from koers.leerling')).rows),
    ).toEqual([])
  })

  test('brings back no session, so everybody signs in again', async () => {
    const count = (url: string) =>
      withClient(url, async (client) =>
        Number((await client.query('select count(*) as n from toegang.sessie')).rows[0]?.n),
      )
    expect(await count(server.database.superuserUrl)).toBeGreaterThan(0)
    expect(await count(back.superuserUrl)).toBe(0)
  })

  test('keeps the trail whole, and goes on with its numbers', async () => {
    const { db, close } = openDatabase(back.appUrl)
    try {
      expect(await listFaults(db, new Date())).toEqual([])
      expect((await findState(db, new Date())).verzegeld).toBeGreaterThan(0)
      const seq = await withClient(back.superuserUrl, async (client) => {
        const { rows } = await client.query<{ oud: string; nieuw: string }>(
          `with oud as (select max(seq) as m from audit.gebeurtenis)
           insert into audit.gebeurtenis (op, gebeurtenis, resultaat, actor_soort) select now(), 'proef.regel', 'gelukt', 'onbekend'
           returning seq as nieuw, (select m from oud) as oud`,
        )
        return rows[0]
      })
      expect(Number(seq?.nieuw)).toBeGreaterThan(Number(seq?.oud))
      await sealAudit(db, new Date())
      expect(await listFaults(db, new Date())).toEqual([])
    } finally {
      await close()
    }
  })

  test('is refused a second time: nothing is ever overwritten', async () => {
    await expect(restoreInto(back.ownerUrl, planFor(made, home.secret(), await scratch()))).rejects.toThrow(
      /staan al gegevens/,
    )
  })
})

describe('BI-46: an archive that is not exactly what this installation signed', () => {
  const changed = async (change: (bytes: Buffer) => Buffer): Promise<string> => {
    const file = join(await scratch(), 'koers-gegevens-anders.tar.zst.age')
    await writeFile(file, change(await readFile(made.data.file)))
    return file
  }
  const refused = async (data: string, message: RegExp, secret = home.secret()) => {
    const database = await target()
    await expect(
      restoreInto(database.ownerUrl, planFor(made, secret, await scratch(), { data })),
    ).rejects.toThrow(message)
    const { rows } = await withClient(database.superuserUrl, (client) =>
      client.query(`select nspname from pg_namespace where nspname in ('koers', 'migratie', 'pgboss')`),
    )
    expect(rows, 'nothing was written').toEqual([])
  }

  test.each([0.02, 0.3, 0.5, 0.8, 0.999])(
    'with one bit flipped at %d of its length is refused',
    async (place) => {
      const file = await changed((bytes) => {
        const copy = Buffer.from(bytes)
        const at = Math.floor(copy.length * place)
        copy[at] = (copy[at] ?? 0) ^ 1
        return copy
      })
      await refused(file, /beschadigd|opent .* niet/)
    },
  )

  test.each([1, 100, 70_000])('with its last %d bytes missing is refused', async (missing) => {
    await refused(await changed((bytes) => bytes.subarray(0, -missing)), /beschadigd/)
  })

  test('that is empty, or something else, is refused', async () => {
    await refused(await changed(() => Buffer.alloc(0)), /beschadigd/)
    await refused(await changed(() => Buffer.from('copy koers.leerling from program')), /beschadigd/)
  })

  test('signed by another server is refused, though it is encrypted to our key', async () => {
    const other = await makeHome()
    dirs.push(other.home)
    const elsewhere = await other.backup(server.database.ownerUrl)
    const secret = { identity: other.secret().identity, origin: home.secret().origin }
    await refused(elsewhere.data.file, /niet ondertekend/, secret)
  })

  test('that lies about its content is refused by the signature', async () => {
    const file = join(await scratch(), 'koers-gegevens-vals.tar.zst.age')
    const recipient = await recipientFor(join(home.home, 'keys'), undefined, [])
    const archive = await writeArchive(file, [recipient], new Date())
    const head = {
      format: 1,
      kind: 'data',
      koers: 'x',
      postgres: '18',
      takenAt: new Date().toISOString(),
      origin: home.secret().origin,
      migrations: [],
      tables: [],
      sequences: [],
    }
    await archive.add('head.json', Buffer.from(JSON.stringify(head)))
    await archive.add('manifest.json', Buffer.from('{}'))
    await archive.add('manifest.sig', Buffer.alloc(64))
    await archive.close()
    await refused(file, /niet ondertekend/)
  })

  test('opened with another secret says so', async () => {
    const { origin } = signingKey(join(home.home, 'keys'))
    const { text } = await makeSecret(origin, [])
    const identity = /AGE-SECRET-KEY-1\w+/.exec(text)?.[0] ?? ''
    await refused(made.data.file, /opent .* niet/, { identity, origin })
  })

  test('the keys offered as data, or the other way round, are refused', async () => {
    await refused(made.keys.file, /is een sleutelarchief/)
    await expect(
      checkRestore(planFor(made, home.secret(), await scratch(), { keys: made.data.file })),
    ).rejects.toThrow(/is geen sleutelarchief/)
  })
})

test('keys that are older than the data are refused, and why is said', async () => {
  const later = await home.backup(server.database.ownerUrl)
  const plan = planFor(later, home.secret(), await scratch(), { keys: made.keys.file })
  await expect(checkRestore(plan)).rejects.toThrow(/ouder dan de gegevens.*35 dagen/s)
  // The other way round is what a restore of an old moment does.
  await expect(checkRestore({ ...plan, data: made.data.file, keys: later.keys.file })).resolves.toBeDefined()
})

test('a dossier that was destroyed after the backup does not come back', async () => {
  const [school, weg, blijft] = [world.school.id, world.school.leerling, world.school.andere]
  const count = (url: string, leerling: string) =>
    withClient(url, async (client) => {
      const { rows } = await client.query<{ naam: string }>(
        `select c.oid::regclass::text as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'leerling_id' where c.relkind = 'r' and n.nspname in ('koers', 'toegang')`,
      )
      let total = 0
      for (const { naam } of [...rows, { naam: 'koers.leerling' }]) {
        const column = naam === 'koers.leerling' ? 'id' : 'leerling_id'
        total += Number(
          (await client.query(`select count(*) as n from ${naam} where ${column} = $1`, [leerling])).rows[0]
            ?.n,
        )
      }
      return total
    })
  expect(await count(server.database.superuserUrl, weg)).toBeGreaterThan(5)
  // After the backup of the data; the key archive of a later night carries the list.
  await appendJournal(join(home.home, 'vernietigd.log'), [
    {
      id: newId(),
      tenant: school,
      subject: weg,
      at: '2026-11-18T10:00:00.000Z',
      facts: { grondslag: 'termijn' },
    },
  ])
  const later = await home.backup(server.database.ownerUrl)
  const back = await target()
  const into = await scratch()
  const restored = await restoreInto(
    back.ownerUrl,
    planFor(made, home.secret(), into, { keys: later.keys.file }),
  )
  expect(restored.replayed).toBe(1)
  expect(await count(back.superuserUrl, weg)).toBe(0)
  expect(await count(back.superuserUrl, blijft)).toBe(await count(server.database.superuserUrl, blijft))
  const account = await withClient(back.superuserUrl, (client) =>
    client.query(
      `select 1 from toegang.account where lower(email) = lower($1) or lower(gebruikersnaam) = lower($1)`,
      [world.school.logins.leerling],
    ),
  )
  expect(account.rows, 'nor does the account of the pupil').toEqual([])
  expect(await readFile(join(into, 'vernietigd.log'), 'utf8'), 'the new home knows the list').toContain(weg)
})

test('a later list that lies beside the chosen keys is not passed by', async () => {
  const beside = await scratch()
  const list = join(await scratch(), 'vernietigd.log')
  const gone = (subject: string) => ({
    id: newId(),
    tenant: world.school.id,
    subject,
    at: '2026-11-18T10:00:00.000Z',
    facts: {},
  })
  const [first, second] = [gone(newId()), gone(newId())]
  const other = join(await scratch(), 'home')
  await cp(home.home, other, { recursive: true })
  await appendJournal(join(other, 'vernietigd.log'), [first])
  const later = await makeBackup(
    { ownerUrl: server.database.ownerUrl, koers: '0.0.0-test', home: other, schemas: SCHEMAS },
    {
      dataDir: join(other, 'backup'),
      keyDir: beside,
      recipient: await recipientFor(join(other, 'keys'), undefined, []),
    },
  )
  const plan = planFor(made, home.secret(), await scratch(), { lookIn: [beside] })
  const found = await checkRestore(plan)
  expect(found.destroyed.map(({ id }) => id)).toContain(first.id)
  expect(found.list.from).toBe(later.keys.file)
  // Chosen by somebody, with eyes open: the list of the chosen keys only, and that it is the oldest is said.
  const without = await checkRestore({ ...plan, lookIn: [] })
  expect(without.destroyed.map(({ id }) => id)).not.toContain(first.id)
  expect(without.list.from).toBe(made.keys.file)

  // A loose list is signed by nobody: it counts when somebody names it.
  await appendJournal(join(beside, 'vernietigd.log'), [first])
  await checkRestore(plan)
  await appendJournal(join(beside, 'vernietigd.log'), [second])
  await expect(checkRestore(plan)).rejects.toThrow(/lijst met 1 vernietigde dossier .*--vernietigd/)
  await copyFile(join(beside, 'vernietigd.log'), list)
  const named = await checkRestore({ ...plan, journal: list })
  expect(named.destroyed.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]))
  await rm(join(beside, 'vernietigd.log'))

  await truncate(later.keys.file, 3000)
  await expect(checkRestore(plan)).rejects.toThrow(/nieuwer sleutelarchief .*--zonder-nieuwere-lijst/)
  // The list of the old server, which the refusal asks for, stands for the archive.
  const instead = await checkRestore({ ...plan, journal: list })
  expect(instead.destroyed.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]))
})

test('a broken list of destroyed dossiers stops a restore', async () => {
  const list = join(await scratch(), 'lijst')
  await appendJournal(
    list,
    [1, 2].map(() => ({
      id: newId(),
      tenant: newId(),
      subject: newId(),
      at: '2026-11-18T10:00:00.000Z',
      facts: {},
    })),
  )
  const [, second] = (await readFile(list, 'utf8')).split('\n')
  await writeFile(list, `${second}\n`)
  await expect(
    checkRestore(planFor(made, home.secret(), await scratch(), { journal: list })),
  ).rejects.toThrow(/regel 1/)
})

describe('a backup of an older release', () => {
  test('comes back at its own level and is migrated then', async () => {
    const newer = await migrationsWith({
      '9001_later.sql': `alter table koers.organisatie add column later text, no force row level security;
        update koers.organisatie set later = naam; alter table koers.organisatie force row level security`,
    })
    dirs.push(newer)
    const back = await target()
    await restoreInto(back.ownerUrl, planFor(made, home.secret(), await scratch(), { migrations: newer }))
    const { rows } = await withClient(back.superuserUrl, (client) =>
      client.query('select count(*)::int as n, count(later)::int as later from koers.organisatie'),
    )
    expect(rows[0].n).toBeGreaterThan(1)
    expect(rows[0].later).toBe(rows[0].n)
  })

  test('of a newer one is refused by name', async () => {
    const newer = await migrationsWith({ '9002_nieuw.sql': 'create table koers.nieuw (id uuid)' })
    dirs.push(newer)
    const database = await target()
    await migrate(database.ownerUrl, newer)
    const from = await makeHome()
    dirs.push(from.home)
    const archive = await from.backup(database.ownerUrl)
    await expect(checkRestore(planFor(archive, from.secret(), await scratch()))).rejects.toThrow(
      /9002_nieuw\.sql/,
    )
  })
})

test('the key store goes into the archive of the keys only, with the files of the keys', async () => {
  const withStore = await migrationsWith({
    '9003_sleutelkast.sql': `create schema if not exists kluis; create table kluis.proef (id integer primary key, verpakt bytea not null)`,
  })
  dirs.push(withStore)
  const database = await target()
  await migrate(database.ownerUrl, withStore)
  await withClient(database.ownerUrl, (client) =>
    client.query(`insert into kluis.proef values (1, '\\x6b6c756973'), (2, '\\x')`),
  )
  const from = await makeHome()
  dirs.push(from.home)
  const archive = await from.backup(database.ownerUrl)
  await writeFile(join(from.home, 'keys', 'kek'), 'geheim', { mode: 0o600 })
  const second = await from.backup(database.ownerUrl)
  const plan = planFor(second, from.secret(), await scratch(), { migrations: withStore })
  const { data, keys } = await checkRestore(plan)
  expect(data.head.tables.map(({ name }) => name).filter((name) => name.startsWith('kluis'))).toEqual([])
  expect(data.manifest.files).toEqual([])
  expect(keys.head.tables.map(({ name }) => name)).toContain('kluis.proef')
  expect(keys.manifest.files.map(({ path }) => path).sort()).toEqual(['keys/backup-signing.pem', 'keys/kek'])
  expect(archive.keys.files).toBe(1)
  const back = await target()
  await restoreInto(back.ownerUrl, plan)
  const { rows } = await withClient(back.ownerUrl, (client) =>
    client.query(`select id, convert_from(verpakt, 'UTF8') as wat from kluis.proef order by id`),
  )
  expect(rows).toEqual([
    { id: 1, wat: 'kluis' },
    { id: 2, wat: '' },
  ])
  expect(await readFile(join(plan.home, 'keys', 'kek'), 'utf8')).toBe('geheim')
  // A key file that is there and differs is never overwritten.
  await writeFile(join(plan.home, 'keys', 'kek'), 'anders')
  await expect(restoreInto((await target()).ownerUrl, plan)).rejects.toThrow(/anders dan in de back-up/)
})

test('a key file outside the home is in the archive of the keys, before one of that name in the home', async () => {
  const from = await makeHome()
  dirs.push(from.home)
  const outside = join(await scratch(), 'elders')
  const backup = () => from.backup(server.database.ownerUrl, { extraKeys: { kek: outside } })
  await expect(backup()).rejects.toThrow(/KOERS_KEY_FILE noemt/)
  expect((await readdir(join(from.to, 'sleutels'))).concat(await readdir(from.to))).toEqual(['sleutels'])
  await writeFile(outside, 'van nu', { mode: 0o600 })
  await writeFile(join(from.home, 'keys', 'kek'), 'van vroeger')
  const plan = planFor(await backup(), from.secret(), await scratch())
  await restoreInto((await target()).ownerUrl, plan)
  expect(await readFile(join(plan.home, 'keys', 'kek'), 'utf8')).toBe('van nu')
})

test('after a restore it is known whether the KEK is where it is looked for', async () => {
  const { home } = server.services.settings
  const [keyFile, appUrl] = [join(await scratch(), 'elders'), server.database.appUrl]
  expect(await kekStand(appUrl, { home, keyFile: undefined })).toBe('goed')
  expect(await kekStand(appUrl, { home, keyFile })).toBe('in-home')
  expect(await kekStand(appUrl, { home: await scratch(), keyFile })).toBe('ontbreekt')
  await makeKekFile(keyFile)
  expect(await kekStand(appUrl, { home: await scratch(), keyFile }), 'another one').toBe('ontbreekt')
})

test('a KEK that is being replaced stays in its file until a backup has read the keys', async () => {
  const seen: boolean[] = []
  await withClient(server.database.ownerUrl, async (other) => {
    const free = async () => {
      const { rows } = await other.query<{ mine: boolean }>(
        `select pg_try_advisory_lock(hashtext('koers.kek')) as mine`,
      )
      if (rows[0]?.mine) await other.query(`select pg_advisory_unlock(hashtext('koers.kek'))`)
      seen.push(rows[0]?.mine ?? false)
    }
    await withSnapshot(server.database.ownerUrl, SCHEMAS, async (snapshot) => {
      await free()
      await snapshot.keysAreRead()
      await free()
    })
  })
  expect(seen).toEqual([false, true])
})

test('files come back byte for byte, and one that is still being written stays out', async () => {
  const from = await makeHome()
  dirs.push(from.home)
  const files = join(from.home, 'files', 'ab')
  const { mkdir } = await import('node:fs/promises')
  await mkdir(files, { recursive: true })
  const large = Buffer.alloc(3_000_000, 'koers')
  await writeFile(join(files, 'abcdef'), large)
  await writeFile(join(files, 'leeg'), '')
  await writeFile(join(files, '.half'), 'x')
  const archive = await from.backup(server.database.ownerUrl)
  expect(archive.data.files).toBe(2)
  const plan = planFor(archive, from.secret(), await scratch())
  await restoreInto((await target()).ownerUrl, plan)
  expect(await readFile(join(plan.home, 'files', 'ab', 'abcdef'))).toEqual(large)
  expect((await readdir(join(plan.home, 'files', 'ab'))).sort()).toEqual(['abcdef', 'leeg'])
})

test('work that waited waits again under its own id; what leaves the house is held until somebody decides', async () => {
  const later = new Date('2099-01-01T00:00:00Z').toISOString()
  const [mail, other] = [newId(), newId()]
  const ids = { organisatieId: world.school.id, uitnodigingId: newId() }
  const binnen = jobDefinitions.find((job) => !job.outgoing && !job.cron)
  const buiten = jobDefinitions.find((job) => job.outgoing)
  if (!binnen || !buiten) throw new Error('there is a job of each kind')
  await restoreJobs(
    server.database.ownerUrl,
    [{ name: buiten.name }, binnen],
    [
      {
        id: mail,
        name: buiten.name,
        data: ids,
        priority: 0,
        startAfter: later,
        singletonKey: null,
      },
      { id: other, name: binnen.name, data: ids, priority: 3, startAfter: later, singletonKey: null },
    ],
  )
  const archive = await home.backup(server.database.ownerUrl)
  const back = await target()
  const { jobs } = await restoreInto(back.ownerUrl, planFor(archive, home.secret(), await scratch()))
  expect(jobs.map(({ id, name }) => ({ id, name }))).toEqual(
    expect.arrayContaining([
      { id: mail, name: buiten.name },
      { id: other, name: binnen.name },
    ]),
  )
  await migrateJobs(back.ownerUrl, jobDefinitions, 'koers_app')
  const mine = jobs.filter(({ id }) => id === mail || id === other)
  expect(await restoreJobs(back.ownerUrl, jobDefinitions, mine)).toEqual({ waiting: 1, held: 1, unknown: 0 })
  const waiting = () =>
    withClient(back.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `select id, data, priority, start_after <= now() as nu from pgboss.job where id = any ($1) order by name`,
        [[mail, other]],
      )
      return rows
    })
  expect(await waiting()).toHaveLength(2)
  expect(await heldJobs(back.ownerUrl)).toEqual([{ name: buiten.name, count: 1 }])
  expect((await waiting()).find(({ id }) => id === mail)).toMatchObject({ data: ids, nu: false })
  await heldJobs(back.ownerUrl, 'release')
  expect((await waiting()).find(({ id }) => id === mail)).toMatchObject({ data: ids, nu: true })
  expect(await heldJobs(back.ownerUrl)).toEqual([])
})

test('a half restore is known as one: the server refuses it, and a second try makes it whole', async () => {
  const back = await target()
  const plan = planFor(made, home.secret(), await scratch())
  let tries = 0
  const failing = {
    ...plan,
    replay: async () => {
      tries += 1
      throw new Error('crash')
    },
  }
  const entry = { id: newId(), tenant: newId(), subject: newId(), at: '2026-11-18T10:00:00.000Z', facts: {} }
  const checked = { ...(await checkRestore(plan)), destroyed: [entry] }
  const { restore } = await import('../../src/platform/backup/restore.ts')
  await expect(restore(failing, checked, back.ownerUrl)).rejects.toThrow('crash')
  expect(tries).toBe(1)
  await expect(migrate(back.ownerUrl, MIGRATIONS)).rejects.toThrow(/half teruggezet/)
  expect(
    await withClient(back.superuserUrl, async (c) => (await c.query('select * from koers.leerling')).rows),
  ).toEqual([])
  await restore({ ...plan, replay: vernietigOpnieuw }, checked, back.ownerUrl)
  expect(await contents(back.superuserUrl)).toEqual(await contents(server.database.superuserUrl, []))
  await expect(migrate(back.ownerUrl, MIGRATIONS)).resolves.toMatchObject({ applied: [] })
})

test('a backup is one moment: what is written while it runs is in all of it or in none', async () => {
  await withSnapshot(
    server.database.ownerUrl,
    { data: ['koers', 'toegang', 'audit'], keys: [] },
    async (snapshot) => {
      const tables = await snapshot.tables('data')
      const rowsOf = async (name: string) => {
        const table = tables.find((found) => found.name === name)
        if (!table) throw new Error(name)
        let text = ''
        for await (const chunk of snapshot.copy('data', table)) text += chunk.toString()
        return text
      }
      const before = await rowsOf('koers.leerling')
      await withClient(server.database.superuserUrl, (client) =>
        client.query(`update koers.leerling set roepnaam = 'Anders' where id = $1`, [world.school.leerling2]),
      )
      expect(await rowsOf('koers.leerling')).toBe(before)
      expect(before).not.toContain('Anders')
      await expect(home.backup(server.database.ownerUrl), 'one at a time').rejects.toThrow(/loopt al/)
    },
  )
})

test('only what is whole has the name of a backup', async () => {
  const names = await readdir(home.to)
  expect(names.filter((name) => name.startsWith('.'))).toEqual([])
  await copyFile(
    made.data.file,
    join(home.to, `.${'koers-gegevens-20260101T000000000Z.tar.zst.age'}.999999999`),
  )
  await home.backup(server.database.ownerUrl)
  expect((await readdir(home.to)).filter((name) => name.startsWith('.'))).toEqual([])
})

test('no name of a pupil can be read in an archive', async () => {
  const bytes = await readFile(made.data.file)
  for (const word of ['koers.leerling', 'Regel één', 'head.json'])
    expect(bytes.includes(word), word).toBe(false)
})

// Last: what it adds is in no backup of the others.
test('an attachment that the rows name and the archive lacks, or has at another length, is named', async () => {
  const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  const ids: string[] = []
  // A frame more or less makes another length: one of each side of the edge.
  for (const grootte of [10, 65_536 - pdf().length, 70_000]) {
    const antwoord = await ib.upload(
      `/leerlingen/${world.school.leerling}/bijlagen`,
      'verslag.pdf',
      pdf('x'.repeat(grootte)),
    )
    expect(antwoord.statusCode, antwoord.body).toBe(201)
    ids.push(antwoord.json().id)
  }
  const from = await makeHome()
  dirs.push(from.home)
  const pad = (id: string) => `files/${pathOf(id)}`
  await cp(join(server.services.settings.home, 'files'), join(from.home, 'files'), { recursive: true })
  const terug = async () => {
    const plan = planFor(await from.backup(server.database.ownerUrl), from.secret(), await scratch())
    const { ownerUrl } = await target()
    const checked = await checkRestore(plan)
    await restore(plan, checked, ownerUrl)
    return ontbrekend(ownerUrl, checked)
  }
  expect(await terug()).toEqual([])
  const [weg = '', kort = ''] = ids
  await rm(join(from.home, pad(weg)))
  await truncate(join(from.home, pad(kort)), 100)
  expect((await terug()).map((b) => [b.pad, b.leerlingId]).sort()).toEqual(
    [
      [pad(weg), world.school.leerling],
      [pad(kort), world.school.leerling],
    ].sort(),
  )
}, 120_000)
