/**
 * What the database itself must hold, asked of its catalogue: forced row security, the tenant in every key, grants of
 * the runtime role, and nothing without a context. A new table that forgets one of them fails here.
 */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, type World } from '../harness/world.ts'

/** Tables without a tenant, each with its reason. The only such list. */
const EXCEPTIONS: Record<string, string> = {
  'koers.rol': 'reference data of the product',
  'koers.recht_standaard': 'reference data of the product',
  'koers.organisatie': 'the tenant itself: its id is the tenant',
  'audit.gebeurtenis': 'an act before sign-in has no tenant; row security on its own policies',
  'audit.zegel': 'hashes only; the runtime role has no grant',
  'audit.zegel_regel': 'hashes only; the runtime role has no grant',
  'koers.bericht': 'a mail to an account has no tenant; row security on its own policies, and functions',
  'toegang.account': 'reached before there is a context; no grant, only functions',
  'toegang.betrekking': 'reached before there is a context; no grant, only functions',
  'toegang.sessie': 'reached before there is a context; no grant, only functions',
  'toegang.uitnodiging': 'reached before there is a context; no grant, only functions',
  'toegang.poging': 'reached before there is a context; no grant, only functions',
  'kluis.sleutel': 'wrapped keys; no grant, only functions that ask the context',
  'kluis.stand': 'one row about the whole installation; no grant, only a function',
  'toegang.identiteit': 'reached before there is a context; no grant, only functions',
  'toegang.oidc_poging': 'reached before there is a context; no grant, only functions',
  'toegang.sessie_via': 'beside toegang.sessie; no grant, only functions',
  'toegang.totp': 'of an account, reached before there is a context; no grant, only functions',
  'toegang.passkey': 'of an account, reached before there is a context; no grant, only functions',
  'toegang.herstelcode': 'of an account, reached before there is a context; no grant, only functions',
  'toegang.uitdaging': 'reached before there is a context; no grant, only functions',
  'toegang.wachtwoordherstel': 'reached before there is a context; no grant, only functions',
  'toegang.melding': 'of an account, which may be of several schools; no grant, only functions',
  'toegang.toegangscode': 'reached before there are rights; no grant, only functions',
  'toegang.tempo': 'counts per account; no grant, only functions',
}
const WITHOUT_ROW_SECURITY = [
  'koers.rol',
  'koers.recht_standaard',
  'audit.zegel',
  'audit.zegel_regel',
  'toegang.account',
  'toegang.betrekking',
  'toegang.sessie',
  'toegang.uitnodiging',
  'toegang.poging',
  'kluis.sleutel',
  'kluis.stand',
  'toegang.identiteit',
  'toegang.oidc_poging',
  'toegang.sessie_via',
  'toegang.totp',
  'toegang.passkey',
  'toegang.herstelcode',
  'toegang.uitdaging',
  'toegang.wachtwoordherstel',
  'toegang.melding',
  'toegang.toegangscode',
  'toegang.tempo',
]

let server: TestServer
let world: World
let owner: pg.Client
let app: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  app = new pg.Client({ connectionString: server.database.appUrl })
  await owner.connect()
  await app.connect()
})
afterAll(async () => {
  await owner.end()
  await app.end()
  await server.stop()
})

type Table = { naam: string; rls: boolean; forced: boolean; tenant: boolean; pupil: boolean; owner: string }
const tables = async (): Promise<Table[]> =>
  (
    await owner.query<Table>(`
    select n.nspname || '.' || c.relname as naam, c.relrowsecurity as rls, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisatie_id' and a.attnotnull) as tenant,
      exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'leerling_id') as pupil
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname in ('koers', 'toegang', 'audit', 'kluis') order by 1`)
  ).rows

test('every domain table carries its tenant and has forced row security', async () => {
  for (const table of await tables()) {
    if (!WITHOUT_ROW_SECURITY.includes(table.naam))
      expect.soft({ ...table, rls: true, forced: true }, table.naam).toEqual(table)
    if (!(table.naam in EXCEPTIONS))
      expect.soft(table.tenant, `${table.naam} has organisatie_id not null`).toBe(true)
  }
})

test('the exceptions are tables that exist', async () => {
  const names = (await tables()).map(({ naam }) => naam)
  expect(Object.keys(EXCEPTIONS).filter((naam) => !names.includes(naam))).toEqual([])
})

test('keys and foreign keys between tenant tables are composite with the tenant', async () => {
  const { rows } = await owner.query<{
    naam: string
    tabel: string
    doel: string | null
    kolommen: string[]
  }>(`
    select k.conname as naam, k.conrelid::regclass::text as tabel, nullif(k.confrelid, 0)::regclass::text as doel,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as kolommen
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname = 'koers' and k.contype in ('p', 'f', 'u')`)
  expect(rows.length).toBeGreaterThan(30)
  for (const { naam, tabel, doel, kolommen } of rows) {
    if (tabel in EXCEPTIONS || (doel !== null && doel in EXCEPTIONS)) continue
    expect.soft(kolommen, `${tabel} ${naam}`).toContain('organisatie_id')
  }
})

test('a foreign key to another tenant is refused, even for the product itself', async () => {
  await app.query('begin')
  await app.query('select toegang.open_systeem($1)', [world.school.id])
  const insert = `insert into koers.inschrijving (organisatie_id, id, leerling_id) values ($1, gen_random_uuid(), $2)`
  await expect(app.query(insert, [world.school.id, world.elders.leerling])).rejects.toMatchObject({
    code: '23503',
  })
  await app.query('rollback')
})

describe('the runtime role', () => {
  test('owns nothing, is no superuser and can not step around row security', async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'koers_app'`,
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }])
    const owned = await owner.query(
      `select relname from pg_class where pg_get_userbyid(relowner) = 'koers_app'`,
    )
    expect(owned.rows).toEqual([])
    for (const role of ['koers_owner', 'koers_context', 'koers_audit', 'koers_backup']) {
      await expect(app.query(`set role ${role}`), role).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('sees no row of any table without a context', async () => {
    for (const { naam } of await tables()) {
      const allowed = (
        await owner.query<{ ok: boolean }>(`select has_table_privilege('koers_app', $1, 'select') as ok`, [
          naam,
        ])
      ).rows[0]?.ok
      if (!allowed || naam === 'koers.rol' || naam === 'koers.recht_standaard') continue
      const { rows } = await app.query<{ n: string }>(`select count(*) as n from ${naam}`)
      expect.soft(Number(rows[0]?.n), naam).toBe(0)
    }
  })

  test('the owner sees none either: row security is forced', async () => {
    expect((await owner.query(`select * from koers.leerling`)).rows).toEqual([])
  })

  test('reaches accounts, sessions and invitations through functions only', async () => {
    for (const naam of [
      'toegang.account',
      'toegang.sessie',
      'toegang.uitnodiging',
      'toegang.betrekking',
      'toegang.poging',
      'toegang.identiteit',
      'toegang.oidc_poging',
      'toegang.sessie_via',
      'toegang.totp',
      'toegang.passkey',
      'toegang.herstelcode',
      'toegang.uitdaging',
      'toegang.wachtwoordherstel',
      'toegang.melding',
      'toegang.toegangscode',
      'toegang.tempo',
      'audit.zegel',
      'audit.zegel_regel',
      'kluis.sleutel',
    ]) {
      await expect(app.query(`select * from ${naam}`), naam).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('can not change or remove an audit row, nor can the owner', async () => {
    await server.services.db.transaction().execute(async () => undefined)
    for (const client of [app, owner]) {
      await expect(client.query(`delete from audit.gebeurtenis`)).rejects.toMatchObject({ code: '42501' })
      await expect(client.query(`update audit.gebeurtenis set actor_naam = 'x'`)).rejects.toMatchObject({
        code: '42501',
      })
      await expect(client.query(`truncate audit.gebeurtenis`)).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('with the context of one school sees nothing of another, in any table', async () => {
    await app.query('begin')
    await app.query('select toegang.open_systeem($1)', [world.school.id])
    let seen = 0
    for (const { naam, tenant } of await tables()) {
      if (!tenant || naam.startsWith('toegang.')) continue
      const { rows } = await app.query<{ eigen: string; ander: string }>(
        `select count(*) filter (where organisatie_id = $1) as eigen, count(*) filter (where organisatie_id <> $1) as ander from ${naam}`,
        [world.school.id],
      )
      seen += Number(rows[0]?.eigen)
      expect.soft(Number(rows[0]?.ander), naam).toBe(0)
    }
    expect(seen).toBeGreaterThan(20)
    await app.query('rollback')
    expect(
      (await app.query(`select * from koers.leerling`)).rows,
      'the context ends with the transaction',
    ).toEqual([])
  })
})

test('functions that step over row security have a fixed search path and are closed to the public', async () => {
  const { rows } = await owner.query<{ naam: string; pad: boolean; publiek: boolean }>(`
    select p.oid::regprocedure::text as naam, coalesce(p.proconfig::text like '%search_path%', false) as pad,
      has_function_privilege('public', p.oid, 'execute') as publiek
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('koers', 'toegang', 'audit', 'kluis') and p.prosecdef`)
  expect(rows.length).toBeGreaterThan(10)
  for (const { naam, pad, publiek } of rows) {
    expect.soft(pad, `${naam} fixes its search path`).toBe(true)
    expect.soft(publiek, `${naam} is closed`).toBe(false)
  }
})
