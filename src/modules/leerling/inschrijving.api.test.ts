import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { meerderjarig } from './leerling.ts'

let server: TestServer
let world: World
let ib: Browser
let mentor: Browser
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
  owner = new pg.Client({ connectionString: server.database.superuserUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const pad = (leerling: string) => `/leerlingen/${leerling}`
const groepenVan = async (leerling: string): Promise<string[]> =>
  (await ib.get(pad(leerling))).json().groepen.map(({ naam }: { naam: string }) => naam)

describe('leaving', () => {
  test.each([
    ['before the first day', '2026-07-31', 'leerling.uitschrijfdatum'],
    ['tomorrow', '2026-11-18', 'leerling.uitschrijfdatum-toekomst'],
  ])('%s is refused at the field', async (_wat, uitgeschrevenOp, code) => {
    const response = await ib.send('POST', `${pad(world.school.leerling2)}/uitschrijving`, {
      uitgeschrevenOp,
    })
    expect(response.statusCode).toBe(422)
    expect(response.json()).toMatchObject({ code, velden: [{ pad: 'body.uitgeschrevenOp' }] })
  })

  test('by mistake is undone wholly: the enrolment, the group and the sight of the mentor', async () => {
    const { leerling2 } = world.school
    const before = (await ib.get(pad(leerling2))).json()
    await ib.send('POST', `${pad(leerling2)}/uitschrijving`, { uitgeschrevenOp: '2026-11-10' })
    expect((await mentor.get(pad(leerling2))).statusCode).toBe(404)
    expect((await ib.send('POST', `${pad(leerling2)}/inschrijving`)).statusCode).toBe(201)
    expect((await ib.get(pad(leerling2))).json()).toEqual(before)
    expect((await mentor.get(pad(leerling2))).statusCode).toBe(200)
  })

  test('that only seemed so leaves an earlier enrolment ended', async () => {
    const { id, andere } = world.school
    await owner.query(
      `insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op, eind_op)
       values ($1, gen_random_uuid(), $2, '2024-08-01', '2025-03-01')`,
      [id, andere],
    )
    await owner.query(`update koers.leerling set status = 'mogelijk_uitgeschreven' where id = $1`, [andere])
    expect((await ib.send('POST', `${pad(andere)}/inschrijving`)).statusCode).toBe(201)
    const { rows } = await owner.query(
      `select eind_op::text from koers.inschrijving where leerling_id = $1 order by begin_op`,
      [andere],
    )
    expect(rows).toEqual([{ eind_op: '2025-03-01' }, { eind_op: null }])
  })
})

describe('placing in a group', () => {
  const plaats = (wie: Browser, leerling: string, groepId: string | null) =>
    wie.send('PUT', `${pad(leerling)}/inschrijving`, { ingeschrevenOp: '2026-09-01', groepId })

  test('gives its staff access, so a mentor can not', async () => {
    expect((await plaats(mentor, world.school.leerling, world.school.groepen.b)).statusCode).toBe(403)
    expect((await mentor.get(pad(world.school.leerling))).json().kan).toMatchObject({
      wijzigen: { mag: true },
      plaatsen: { mag: false },
    })
    expect((await mentor.get(pad(world.school.leerling))).json().groepKeuze).toEqual([])
    const keuze = (await ib.get(pad(world.school.leerling))).json().groepKeuze
    expect(keuze.map(({ naam }: { naam: string }) => naam)).toEqual(['5A', '5B'])
  })

  test('moves the pupil and the access on that day, and corrects the first day', async () => {
    const { andere, groepen } = world.school
    expect((await mentor.get(pad(andere))).statusCode).toBe(404)
    for (let i = 0; i < 2; i++) expect((await plaats(ib, andere, groepen.a)).statusCode).toBe(200)
    expect(await groepenVan(andere)).toEqual(['5A'])
    expect((await mentor.get(pad(andere))).json()).toMatchObject({ ingeschrevenOp: '2026-09-01' })
    expect((await plaats(ib, andere, groepen.b)).statusCode).toBe(200)
    expect(await groepenVan(andere)).toEqual(['5B'])
    expect((await mentor.get(pad(andere))).statusCode).toBe(404)
    expect((await plaats(ib, andere, null)).statusCode).toBe(200)
    expect(await groepenVan(andere)).toEqual([])
  })

  test('of which two people change another part keeps both, and asks when both placed the pupil', async () => {
    const { leerling, groepen } = world.school
    expect((await plaats(ib, leerling, groepen.a)).statusCode).toBe(200)
    const was = { ingeschrevenOp: '2026-09-01', groepId: groepen.a }
    const zet = (deel: object) => ib.send('PUT', `${pad(leerling)}/inschrijving`, { ...was, ...deel, was })
    expect((await zet({ groepId: groepen.b })).statusCode).toBe(200)
    // Who opened the form before that corrects the first day only.
    expect((await zet({ ingeschrevenOp: '2026-08-31' })).statusCode).toBe(200)
    expect(await groepenVan(leerling)).toEqual(['5B'])
    expect((await ib.get(pad(leerling))).json()).toMatchObject({ ingeschrevenOp: '2026-08-31' })
    expect((await zet({ groepId: null })).json()).toMatchObject({
      status: 409,
      code: 'verzoek.intussen-gewijzigd',
      huidig: { groepId: groepen.b },
    })
    expect(await groepenVan(leerling)).toEqual(['5B'])
    expect((await plaats(ib, leerling, groepen.a)).statusCode).toBe(200)
  })

  test('knows the groups of the own school only', async () => {
    const response = await plaats(ib, world.school.andere, world.elders.groepen.a)
    expect(response.statusCode).toBe(404)
    expect(response.json().code).toBe('leerling.groep-onbekend')
  })
})

test('the database counts eighteen years as the product does', async () => {
  const born = ['2008-02-28', '2008-02-29', '2008-03-01', '2006-03-01', '2007-12-31', '2008-11-17']
  const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2024-02-29', '2024-03-01', '2025-12-30']
  for (const geboren of born) {
    for (const dag of [...days, '2025-12-31', '2026-11-16', '2026-11-17']) {
      const { rows } = await owner.query('select koers.meerderjarig($1::date, $2::date) as ja', [
        geboren,
        dag,
      ])
      expect(rows[0].ja, `${geboren} on ${dag}`).toBe(meerderjarig(geboren, dag))
    }
  }
})
