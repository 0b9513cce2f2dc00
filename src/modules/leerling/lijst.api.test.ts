/** The list with as many pupils as a large school has: quick, and by the index that is there for it. */
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { lijstBody } from './leerling.schema.ts'
import { lijstSql } from './leerling.sql.ts'

const AANTAL = 5000
let server: TestServer
let world: World
let ib: Browser
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  owner = new pg.Client({ connectionString: server.database.superuserUrl })
  await owner.connect()
  const { id, groepen } = world.school
  await owner.query(
    `with nieuw as (
       insert into koers.leerling (organisatie_id, id, roepnaam, achternaam, zoeknaam, geboortedatum, leerlingnummer, aangemaakt_op, gewijzigd_op)
       select $1, gen_random_uuid(), 'Kind' || n % 97, 'Naam' || lpad((n * 7919 % 5003)::text, 4, '0'),
         'kind' || n % 97 || ' naam' || lpad((n * 7919 % 5003)::text, 4, '0'), date '2012-01-01' + n % 2000, 'N' || n, now(), now()
       from generate_series(1, $4::int) n returning id, leerlingnummer)
     , plaats as (insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, vanaf)
       select $1, id, case when substr(leerlingnummer, 2)::int % 2 = 0 then $2::uuid else $3::uuid end, '2026-08-01' from nieuw)
     insert into koers.plan (organisatie_id, id, leerling_id, soort, schooltype, schooljaar, publicatie, versie, evaluatie_op, aangemaakt_op, gewijzigd_op)
     select $1, gen_random_uuid(), id, 'opp', 'BO', '2026-2027', 'gepubliceerd', 1, date '2026-12-01' + substr(leerlingnummer, 2)::int % 200, now(), now()
     from nieuw where substr(leerlingnummer, 2)::int % 10 = 0`,
    [id, groepen.a, groepen.b, AANTAL],
  )
  await owner.query('analyze')
}, 60_000)
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const MANIEREN = [
  {},
  { omlaag: true },
  { pagina: 90 },
  { zoek: 'kind12 naam' },
  { opp: 'gepubliceerd', sorteer: 'evaluatie' },
  { sorteer: 'groep' },
  { sorteer: 'opp', omlaag: true },
  { sorteer: 'geboortedatum' },
  { zonderMentor: true },
]

test.each(MANIEREN)('%o of five thousand comes at once', async (vraag) => {
  await ib.send('POST', '/leerlingen/_lijst', vraag)
  const begin = performance.now()
  const response = await ib.send('POST', '/leerlingen/_lijst', vraag)
  const duur = performance.now() - begin
  expect(response.statusCode, response.body).toBe(200)
  expect(response.json().leerlingen.length).toBeGreaterThan(0)
  // A fraction of this on an idle machine; a list that looks up each pupil by itself takes seconds.
  expect(duur).toBeLessThan(3000)
})

test.each([false, true])(
  'by name it walks the index (backwards: %s) and sorts nothing big',
  async (omlaag) => {
    const vraag = z.parse(lijstBody, { omlaag })
    const plan = await systemTx(server.services.db, world.school.id, (tx) =>
      rows<Record<string, string>>(tx, sql`explain ${lijstSql(vraag, '2026-11-17')}`),
    )
    const tekst = plan.map((regel) => Object.values(regel)[0]).join('\n')
    expect(tekst).toContain(`Index Scan ${omlaag ? 'Backward ' : ''}using leerling_naam`)
    expect(tekst).not.toContain('Seq Scan on leerling l')
  },
)

test('a mentor who left is no mentor, and an own mentor goes before that of the group', async () => {
  const { id, leerling, andere, groepen, medewerkers } = world.school
  const mentorVan = async (wie: string) =>
    (await ib.send('POST', '/leerlingen/_lijst', { zoek: wie })).json().leerlingen[0].mentor
  await owner.query(
    `insert into koers.leerling_medewerker (organisatie_id, id, leerling_id, medewerker_id, rol, vanaf)
     values ($1, gen_random_uuid(), $2, $4, 'mentor', '2026-08-01'), ($1, gen_random_uuid(), $3, $4, 'mentor', '2026-08-01')`,
    [id, leerling, andere, medewerkers.leerlingbegeleider],
  )
  expect(await mentorVan('fenna zwart')).toBe('Test leerlingbegeleider')
  expect(await mentorVan('milou groen')).toBe('Test leerlingbegeleider')
  await owner.query(`update koers.medewerker set uit_dienst_op = '2026-11-01' where id = $1`, [
    medewerkers.leerlingbegeleider,
  ])
  expect(await mentorVan('fenna zwart')).toBe('Test mentor')
  expect(await mentorVan('milou groen')).toBeNull()
  const zonder = await ib.send('POST', '/leerlingen/_lijst', { zonderMentor: true, groepId: groepen.b })
  expect(zonder.json().totaal).toBeGreaterThan(0)
})

test('the evaluation that comes first stands first', async () => {
  const { leerlingen, totaal } = (
    await ib.send('POST', '/leerlingen/_lijst', { opp: 'gepubliceerd', sorteer: 'evaluatie' })
  ).json()
  expect(totaal).toBe(AANTAL / 10)
  const dagen = leerlingen.map(({ opp }: { opp: { evaluatieOp: string } }) => opp.evaluatieOp)
  expect(dagen).toEqual(dagen.toSorted())
})
