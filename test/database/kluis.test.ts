/**
 * Content at rest (security §5.3): nothing of it is readable in the database, and a cell opens only in the place that
 * it was sealed for.
 */
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contents } from '../../src/declarations.ts'
import { findOnderdeel, ONDERDEEL } from '../../src/modules/planversie/planversie.sql.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { personTx, systemTx } from '../../src/platform/context.ts'
import type { Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { ANTWOORD, findAnswer, keepAnswer } from '../../src/platform/idempotency.ts'
import { newId } from '../../src/platform/ids.ts'
import { defineContent } from '../../src/platform/vault/content.ts'
import { DestroyedKeyError, PlainContentError } from '../../src/platform/vault/keyring.ts'
import { readActiveKey, readKeys } from '../../src/platform/vault/vault.sql.ts'
import { keyringOf, open, seal, vernietigDossiersleutel } from '../../src/platform/vault/vault.ts'
import { everyValue } from '../harness/all-tables.ts'
import { nieuwOpp } from '../harness/opp.ts'
import { signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../harness/world.ts'

const KANARIE = 'Kanarie-9f27 zingt over de dyslectische brulkikker'

let server: TestServer
let world: World
let owner: pg.Client
let oppId: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  owner = new pg.Client({ connectionString: server.database.superuserUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const inSchool = <R>(work: (tx: Tx) => Promise<R>, organisatieId: string = world.school.id) =>
  systemTx(server.services.db, organisatieId, work)
const cel = async (onderdeel: string) =>
  (
    await owner.query<{ inhoud: Buffer }>(
      'select inhoud from koers.plan_onderdeel where plan_id = $1 and onderdeel = $2',
      [oppId, onderdeel],
    )
  ).rows[0]?.inhoud ?? Buffer.alloc(0)
const zetCel = (onderdeel: string, inhoud: Buffer) =>
  owner.query('update koers.plan_onderdeel set inhoud = $3 where plan_id = $1 and onderdeel = $2', [
    oppId,
    onderdeel,
    inhoud,
  ])

test('every column of bytes in koers is a declared content, or named as something else', async () => {
  /** Bytes that are no content of anybody: a logo is what everybody of the school sees on every page; a hash is no secret to open. */
  const anders: readonly string[] = ['koers.schoollogo.inhoud', 'koers.gasttoegang.code_hash']
  const { rows } = await owner.query<{ kolom: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as kolom from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'koers' and c.relkind = 'r' and a.atttypid = 'bytea'::regtype
       and a.attnum > 0 and not a.attisdropped order by 1`,
  )
  const declared = contents
    .filter(({ table }) => table.startsWith('koers.'))
    .map((c) => `${c.table}.${c.column}`)
  expect([...declared, ...anders].sort()).toEqual(rows.map(({ kolom }) => kolom))
})

describe('what somebody typed', () => {
  test('is in no table as it was typed, and the product reads it back', async () => {
    const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    oppId = await nieuwOpp(ib, world.school.leerling)
    const { onderdelen } = (await ib.get(`/ontwikkelingsperspectieven/${oppId}`)).json()
    for (const [onderdeel, veld] of [
      ['beeld', 'tekst'],
      ['overleg', 'leraren'],
    ] as const) {
      const { inhoud, revisie } = onderdelen[onderdeel]
      const bewaard = await ib.send(
        'PUT',
        `/ontwikkelingsperspectieven/${oppId}/onderdelen/${onderdeel}`,
        { revisie, inhoud: { ...inhoud, [veld]: KANARIE } },
        { 'idempotency-key': crypto.randomUUID() },
      )
      expect(bewaard.statusCode).toBe(200)
    }
    expect((await ib.send('POST', `/ontwikkelingsperspectieven/${oppId}/_deel`, {})).statusCode).toBe(201)
    expect((await ib.get(`/ontwikkelingsperspectieven/${oppId}`)).body).toContain(KANARIE)
    const open: string[] = []
    const dicht = new Set<string>()
    for await (const { table, column, text, sealed } of everyValue(server.database.superuserUrl)) {
      if (!text.includes('Kanarie-9f27') && !text.includes(Buffer.from('Kanarie-9f27').toString('hex')))
        continue
      if (sealed) dicht.add(`${table}.${column}`)
      else open.push(`${table}.${column}`)
    }
    expect(open).toEqual([])
    expect([...dicht].sort()).toEqual([
      'koers.plan_onderdeel.inhoud',
      'koers.plan_revisie.inhoud',
      'koers.plan_versie.inhoud',
    ])
  })

  test('does not open with a flipped bit, cut off, or in the place of another section', async () => {
    const [beeld, overleg] = [await cel('beeld'), await cel('overleg')]
    const lees = () => inSchool((tx) => findOnderdeel(tx, oppId, 'beeld'))
    expect(JSON.stringify(await lees())).toContain(KANARIE)
    for (const at of [18, 30, beeld.length - 20, beeld.length - 1]) {
      const anders = Buffer.from(beeld)
      anders[at] = (anders[at] ?? 0) ^ 1
      await zetCel('beeld', anders)
      await expect(lees(), `byte ${at}`).rejects.toThrow()
    }
    for (const anders of [overleg, beeld.subarray(0, 40), beeld.subarray(0, -1), Buffer.from([3, 1, 2])]) {
      await zetCel('beeld', anders)
      await expect(lees()).rejects.toThrow()
    }
    await zetCel('beeld', beeld)
    expect(JSON.stringify(await lees())).toContain(KANARIE)
  })
})

describe('a cell is bound to its place', () => {
  const ENE = defineContent({ owner: 'leerling', table: 'koers.a', column: 'inhoud', row: ['id'] })
  const KOLOM = defineContent({ owner: 'leerling', table: 'koers.a', column: 'ander', row: ['id'] })
  const TABEL = defineContent({ owner: 'leerling', table: 'koers.b', column: 'inhoud', row: ['id'] })
  const VAN_SCHOOL = defineContent({ owner: 'school', table: 'koers.c', column: 'inhoud', row: ['id'] })
  const id = newId()

  test('of table, column, row, pupil and school', async () => {
    const { id: organisatieId, leerling: leerlingId, leerling2 } = world.school
    const rij = { id, leerlingId, organisatieId }
    const inhoud = await inSchool((tx) => seal(tx, ENE, rij, { tekst: KANARIE }))
    const lees = (over: object) => inSchool((tx) => open(tx, ENE, { ...rij, inhoud, ...over }))
    expect(await lees({})).toEqual({ tekst: KANARIE })
    await expect(inSchool((tx) => open(tx, KOLOM, { ...rij, ander: inhoud }))).rejects.toThrow()
    await expect(inSchool((tx) => open(tx, TABEL, { ...rij, inhoud }))).rejects.toThrow()
    await expect(lees({ id: newId() })).rejects.toThrow()
    await expect(lees({ leerlingId: leerling2 })).rejects.toThrow('another dossier')
    await expect(lees({ organisatieId: world.elders.id })).rejects.toThrow('another dossier')
  })

  test('also when the key is the school’s: the same row in another school does not open', async () => {
    const inhoud = await inSchool((tx) => seal(tx, VAN_SCHOOL, { id }, [KANARIE]))
    const rij = (organisatieId: string) => ({ id, organisatieId, inhoud })
    expect(await inSchool((tx) => open(tx, VAN_SCHOOL, rij(world.school.id)))).toEqual([KANARIE])
    await expect(
      inSchool((tx) => open(tx, VAN_SCHOOL, rij(world.elders.id)), world.elders.id),
    ).rejects.toThrow('another dossier')
  })

  test('the same text sealed twice is not the same bytes', async () => {
    const [a, b] = await inSchool((tx) =>
      Promise.all([1, 2].map(() => seal(tx, VAN_SCHOOL, { id }, KANARIE))),
    )
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(false)
  })
})

describe('keys', () => {
  const sleutelVan = (leerlingId: string) => inSchool((tx) => readActiveKey(tx, 'dossier', leerlingId))

  test('one for every dossier, in the wrapping of the one of the school', async () => {
    await inSchool((tx) =>
      seal(tx, ONDERDEEL, { planId: newId(), onderdeel: 'x', leerlingId: world.school.leerling2 }, 1),
    )
    const [een, twee] = [await sleutelVan(world.school.leerling), await sleutelVan(world.school.leerling2)]
    expect(een?.id).not.toBe(twee?.id)
    expect(een?.omhulselId).toBe(twee?.omhulselId)
    expect(een?.kek).toBeNull()
  })

  test('come to who reaches the pupil, and to nobody else', async () => {
    const sleutel = await sleutelVan(world.school.leerling)
    const ids = [sleutel?.id ?? '']
    const door = async (school: 'school' | 'elders', wie: string, soort: string) => {
      const { rows } = await owner.query<{ account_id: string; betrekking_id: string }>(
        `select b.account_id, b.betrekking_id from toegang.betrekking b join toegang.account a on a.id = b.account_id
         where coalesce(a.email, a.gebruikersnaam) = $1`,
        [wie],
      )
      const [b] = rows
      if (!b) throw new Error(wie)
      const who = {
        accountId: b.account_id,
        organisatieId: world[school].id,
        soort,
        betrekkingId: b.betrekking_id,
      }
      return personTx(server.services.db, who, server.clock.now(), (tx) => readKeys(tx, ids))
    }
    const { school, elders } = world
    expect(await door('school', school.logins.mentor, 'medewerker')).toHaveLength(1)
    expect(await door('school', school.logins.ouder, 'ouder')).toHaveLength(1)
    expect(await door('school', school.logins.ouder_ander, 'ouder')).toHaveLength(0)
    expect(await door('school', school.logins.ouder_zonder_gezag, 'ouder')).toHaveLength(0)
    expect(await door('elders', elders.logins.zorgcoordinator, 'medewerker')).toHaveLength(0)
    expect(await inSchool((tx) => readKeys(tx, ids), world.elders.id)).toEqual([])
    const zonder = server.services.db.transaction().execute((tx) => readKeys(tx, ids))
    expect(await zonder).toEqual([])
  })

  test('are no part of a backup of the data, nor of what the running product may select', async () => {
    for (const role of ['koers_backup', 'koers_app']) {
      const { rows } = await owner.query<{ ok: boolean }>(
        `select has_table_privilege($1, 'kluis.sleutel', 'select') or has_any_column_privilege($1, 'kluis.sleutel', 'select, insert, update') as ok`,
        [role],
      )
      expect(rows, role).toEqual([{ ok: false }])
    }
  })

  test('two first seals at once use one key', async () => {
    const leerlingId = world.elders.leerling
    const plaats = { planId: newId(), onderdeel: 'x', leerlingId }
    const cellen = await Promise.all(
      [1, 2, 3, 4].map((n) => inSchool((tx) => seal(tx, ONDERDEEL, plaats, n), world.elders.id)),
    )
    const gelezen = await inSchool(
      (tx) =>
        Promise.all(
          cellen.map((inhoud) => open(tx, ONDERDEEL, { ...plaats, organisatieId: world.elders.id, inhoud })),
        ),
      world.elders.id,
    )
    expect(gelezen).toEqual([1, 2, 3, 4])
    expect(new Set(cellen.map((c) => c.subarray(1, 17).toString('hex'))).size).toBe(1)
  })

  test('a cell without a key is refused: an installation that began with keys never had one', async () => {
    const before = await cel('overleg')
    await zetCel('overleg', Buffer.from('\u0001{"v":1,"inhoud":{"tekst":"oud"}}'))
    await expect(inSchool((tx) => findOnderdeel(tx, oppId, 'overleg'))).rejects.toThrow(PlainContentError)
    for (const act of [
      'update kluis.stand set plat_geweigerd_op = null',
      'delete from kluis.stand',
      'truncate kluis.stand',
    ])
      await expect(owner.query(act), act).rejects.toThrow('stays refused')
    await zetCel('overleg', before)
    expect(await inSchool((tx) => findOnderdeel(tx, oppId, 'overleg'))).not.toBeNull()
  })

  test('an answer is kept for a command about somebody whom the actor does not reach', async () => {
    const { rows } = await owner.query<{ account_id: string; betrekking_id: string }>(
      `select account_id, betrekking_id from toegang.betrekking where betrekking_id = $1`,
      [world.school.medewerkers.mentor],
    )
    const who = {
      accountId: rows[0]?.account_id ?? '',
      organisatieId: world.school.id,
      soort: 'medewerker',
      betrekkingId: rows[0]?.betrekking_id ?? '',
    }
    const key = newId()
    const kept = await personTx(server.services.db, who, server.clock.now(), async (tx, actor) => {
      const leerlingId = world.school.andere
      await keepAnswer(tx, actor, {
        key,
        name: 'a.b',
        hash: 'h',
        status: 201,
        body: { ja: KANARIE },
        subjectId: null,
        leerlingId,
        at: server.clock.now(),
      })
      return findAnswer(tx, actor, key, 'a.b', 'h')
    })
    expect(kept).toEqual({ status: 201, body: { ja: KANARIE } })
    expect(ANTWOORD.owner).toBe('leerling-of-school')
  })

  test('destroyed, the content of the dossier is gone, and of nobody else', async () => {
    const { leerling: leerlingId } = world.school
    const ids = await inSchool((tx) => vernietigDossiersleutel(tx, leerlingId))
    expect(ids).toHaveLength(1)
    await expect(inSchool((tx) => findOnderdeel(tx, oppId, 'beeld'))).rejects.toThrow(DestroyedKeyError)
    const { rows } = await owner.query('select status, verpakt from kluis.sleutel where leerling_id = $1', [
      leerlingId,
    ])
    expect(rows).toEqual([{ status: 'vernietigd', verpakt: null }])
    expect((await sleutelVan(world.school.leerling2))?.status).toBe('actief')
    // Somebody else's process may have it at hand for a minute; ours has forgotten it.
    await expect(inSchool((tx) => keyringOf(tx).toOpen(tx, new Set(ids)))).rejects.toThrow(DestroyedKeyError)
  })

  test('only the school itself destroys or replaces', async () => {
    const actor = systemActor(world.elders.id as Id<'Organisatie'>, 'Test')
    expect(actor.soort).toBe('systeem')
    expect(
      await inSchool((tx) => vernietigDossiersleutel(tx, world.school.leerling2), world.elders.id),
    ).toEqual([])
    await expect(
      server.services.db
        .transaction()
        .execute((tx) => sql`select kluis.vervang('school', null, now())`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
