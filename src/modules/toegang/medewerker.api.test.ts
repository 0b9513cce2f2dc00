import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { openSession } from '../../platform/context.ts'

let server: TestServer
let world: World
let beheerder: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
})
afterAll(() => server.stop())

const staff = (rol: keyof World['school']['medewerkers']) => world.school.medewerkers[rol]
const read = async (id: string) => (await beheerder.get(`/medewerkers/${id}`)).json().medewerker
const rights = async (who: Browser): Promise<string[]> =>
  (await who.get('/sessies/deze')).json().persoon?.rechten ?? []

describe('staff', () => {
  test('is listed with roles, groups and the state of the account, to who manages it', async () => {
    const { medewerkers, mail } = (await beheerder.get('/medewerkers')).json()
    expect(mail).toBe(true)
    expect(medewerkers).toHaveLength(11)
    expect(medewerkers.find((m: { id: string }) => m.id === staff('mentor'))).toMatchObject({
      naam: 'Test mentor',
      rollen: ['mentor'],
      groepen: ['5A'],
      account: { stand: 'aangemeld', login: world.school.logins.mentor },
    })
    const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    expect((await ib.get('/medewerkers')).statusCode).toBe(403)
    expect((await beheerder.get(`/medewerkers/${world.elders.medewerkers.mentor}`)).statusCode).toBe(404)
  })

  test('has one address per person', async () => {
    const body = { roepnaam: 'A', voorvoegsel: '', achternaam: 'B', telefoon: null, functie: 'Leraar' }
    const twice = await beheerder.send('POST', '/medewerkers', {
      ...body,
      email: world.school.logins.mentor.toUpperCase(),
    })
    expect([twice.statusCode, twice.json().velden[0].pad]).toEqual([422, 'body.email'])
    const made = await beheerder.send('POST', '/medewerkers', { ...body, email: null })
    const id = made.json().id
    const changed = await beheerder.send('PUT', `/medewerkers/${id}`, {
      ...body,
      achternaam: 'C',
      email: null,
    })
    expect(changed.statusCode).toBe(200)
    expect(await read(id)).toMatchObject({ naam: 'A C', functie: 'Leraar', account: { stand: 'niet' } })
  })
})

describe('a role', () => {
  test('works at once, within its days, and is gone at once', async () => {
    const path = `/medewerkers/${staff('onderwijsassistent')}/rollen`
    const assistent = await signIn(server, world.school.logins.onderwijsassistent, PASSWORD)
    const later = await beheerder.send('POST', path, {
      rol: 'directeur',
      vanaf: '2026-11-18',
      tot: '2026-11-19',
    })
    expect(later.statusCode).toBe(201)
    expect(await rights(assistent)).not.toContain('opp.publiceren')
    const now = await beheerder.send('POST', path, { rol: 'zorgcoordinator', vanaf: '2026-11-17', tot: null })
    expect(await rights(assistent)).toContain('opp.publiceren')
    const gone = await beheerder.send('DELETE', `${path}/${now.json().id}`)
    expect(gone.statusCode).toBe(200)
    expect(await rights(assistent)).not.toContain('opp.publiceren')

    const same = await beheerder.send('POST', path, { rol: 'directeur', vanaf: '2026-11-19', tot: null })
    expect([same.statusCode, same.json().code]).toEqual([409, 'toegang.rol-bestaat'])
    const back = await beheerder.send('POST', path, { rol: 'fg', vanaf: '2026-11-19', tot: '2026-11-18' })
    expect(back.json().code).toBe('toegang.tot-voor-vanaf')
  })

  test('lasts as long as its last day says, which may change while it runs', async () => {
    const path = `/medewerkers/${staff('leerlingadministratie')}/rollen`
    const dagen = { rol: 'fg', vanaf: '2026-11-17', tot: null }
    const { id } = (await beheerder.send('POST', path, dagen)).json()
    const zet = async (tot: string | null, bij = id) =>
      (await beheerder.send('PUT', `${path}/${bij}`, { tot })).json()
    expect((await zet('2026-11-16')).code).toBe('toegang.tot-voor-vanaf')
    expect(await zet('2026-11-20')).toEqual({ id })
    const volgende = await beheerder.send('POST', path, { ...dagen, vanaf: '2026-11-21' })
    expect(volgende.statusCode).toBe(201)
    expect((await zet(null)).code).toBe('toegang.rol-bestaat')
    const [own] = (await read(staff('beheerder'))).toekenningen
    const zelf = await beheerder.send('PUT', `/medewerkers/${staff('beheerder')}/rollen/${own.id}`, {
      tot: '2026-12-01',
    })
    expect([zelf.statusCode, zelf.json().code]).toEqual([403, 'toegang.eigen-rol'])
  })

  test('is never given to or taken from oneself, not by the database either', async () => {
    const path = `/medewerkers/${staff('beheerder')}/rollen`
    const give = await beheerder.send('POST', path, { rol: 'directeur', vanaf: '2026-11-17', tot: null })
    expect([give.statusCode, give.json().code]).toEqual([403, 'toegang.eigen-rol'])
    const [own] = (await read(staff('beheerder'))).toekenningen
    const take = await beheerder.send('DELETE', `${path}/${own.id}`)
    expect([take.statusCode, take.json().code]).toEqual([403, 'toegang.eigen-rol'])

    // The same by SQL in the beheerder's own transaction, and in a mentor's for somebody else.
    const response = await beheerder.send('POST', '/sessies', {
      login: world.school.logins.beheerder,
      wachtwoord: PASSWORD,
    })
    const token = response.cookies.find((c) => c.name === 'koers')?.value ?? ''
    for (const table of ['rol_toekenning', 'groep_medewerker', 'leerling_medewerker']) {
      const attempt = server.services.db.transaction().execute(async (tx) => {
        await openSession(tx, token, server.clock.now())
        const extra = {
          rol_toekenning: sql`insert into koers.rol_toekenning (organisatie_id, id, medewerker_id, rol, vanaf) values (koers.organisatie(), gen_random_uuid(), koers.betrekking(), 'directeur', '2026-11-17')`,
          groep_medewerker: sql`insert into koers.groep_medewerker (organisatie_id, id, medewerker_id, groep_id, rol, vanaf) values (koers.organisatie(), gen_random_uuid(), koers.betrekking(), ${world.school.groepen.a}::uuid, 'mentor', '2026-11-17')`,
          leerling_medewerker: sql`insert into koers.leerling_medewerker (organisatie_id, id, medewerker_id, leerling_id, rol, vanaf) values (koers.organisatie(), gen_random_uuid(), koers.betrekking(), ${world.school.leerling}::uuid, 'mentor', '2026-11-17')`,
        }[table]
        await extra?.execute(tx)
      })
      await expect(attempt, table).rejects.toThrow('row-level security')
    }
  })

  test('of the last beheerder stays; two who end each other do not both succeed', async () => {
    const second = staff('directeur')
    const given = await beheerder.send('POST', `/medewerkers/${second}/rollen`, {
      rol: 'beheerder',
      vanaf: '2026-11-17',
      tot: null,
    })
    const directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
    const [first] = (await read(staff('beheerder'))).toekenningen
    const answers = await Promise.all([
      directeur.send('DELETE', `/medewerkers/${staff('beheerder')}/rollen/${first.id}`),
      beheerder.send('DELETE', `/medewerkers/${second}/rollen/${given.json().id}`),
    ])
    const codes = answers.map((a) => a.statusCode).sort()
    expect(codes[0]).toBe(200)
    expect([403, 409]).toContain(codes[1])
    // The world goes on with the first one.
    if (answers[0]?.statusCode === 200) {
      const again = { rol: 'beheerder', vanaf: '2026-11-17', tot: null }
      await directeur.send('POST', `/medewerkers/${staff('beheerder')}/rollen`, again)
      const refused = await directeur.send('DELETE', `/medewerkers/${second}/rollen/${given.json().id}`)
      expect(refused.json().code).toBe('toegang.eigen-rol')
    }
  })
})

describe('leaving', () => {
  test('ends sessions, access and an open invitation at once; coming back brings no old roles', async () => {
    const id = staff('cvb_lid')
    const lid = await signIn(server, world.school.logins.cvb_lid, PASSWORD)
    await beheerder.send('POST', '/uitnodigingen', { soort: 'medewerker', betrekkingId: id, wijze: 'link' })
    const left = await beheerder.send('POST', `/medewerkers/${id}/uitdiensttreding`, {
      uitDienstOp: '2026-11-17',
    })
    expect(left.statusCode, left.body).toBe(201)
    expect((await lid.get('/sessies/deze')).json().aangemeld).toBe(false)
    const back = await signIn(server, world.school.logins.cvb_lid, PASSWORD)
    expect((await back.get('/sessies/deze')).json().persoon).toBeNull()
    expect(await read(id)).toMatchObject({ uitDienstOp: '2026-11-17', account: { uitnodigingId: null } })
    const role = await beheerder.send('POST', `/medewerkers/${id}/rollen`, {
      rol: 'mentor',
      vanaf: '2026-11-17',
      tot: null,
    })
    expect(role.json().code).toBe('toegang.uit-dienst')

    expect((await beheerder.send('POST', `/medewerkers/${id}/indiensttreding`)).statusCode).toBe(201)
    expect(await read(id)).toMatchObject({ uitDienstOp: null, rollen: [] })
  })

  test('is not for oneself', async () => {
    const self = await beheerder.send('POST', `/medewerkers/${staff('beheerder')}/uitdiensttreding`, {
      uitDienstOp: '2026-11-17',
    })
    expect([self.statusCode, self.json().code]).toEqual([403, 'toegang.zelf-uit-dienst'])
  })
})

test('a link to one pupil opens that pupil, and ends at once', async () => {
  const { school } = world
  const vakdocent = await signIn(server, school.logins.vakdocent, PASSWORD)
  const path = `/leerlingen/${school.andere}/medewerkers`
  const body = { medewerkerId: staff('vakdocent'), rol: 'vakdocent', vanaf: '2026-11-17', tot: null }
  expect((await vakdocent.send('POST', path, body)).statusCode).toBe(404)
  const ib = await signIn(server, school.logins.zorgcoordinator, PASSWORD)
  expect((await ib.send('POST', path, body)).statusCode).toBe(403)
  const made = await beheerder.send('POST', path, body)
  expect(made.statusCode, made.body).toBe(201)
  expect((await read(staff('vakdocent'))).leerlingKoppelingen).toMatchObject([{ leerling: 'Milou Groen' }])
  // Now the pupil is there for the teacher: refused by the policy (403), not unseen (404).
  expect((await vakdocent.send('POST', path, body)).statusCode).toBe(403)
  expect((await beheerder.send('DELETE', `${path}/${made.json().id}`)).statusCode).toBe(200)
  expect((await vakdocent.send('POST', path, body)).statusCode).toBe(404)
})

test('a double click makes one, and says so to the other', async () => {
  const beheer = await signIn(server, world.school.logins.beheerder, PASSWORD)
  const body = {
    roepnaam: 'Dubbel',
    voorvoegsel: '',
    achternaam: 'Klik',
    email: 'dubbel@proef.test',
    telefoon: null,
    functie: null,
  }
  const both = await Promise.all([1, 2, 3].map(() => beheer.send('POST', '/medewerkers', body)))
  const statuses = both.map(({ statusCode }) => statusCode).sort()
  expect(statuses[0]).toBe(201)
  for (const status of statuses.slice(1)) expect([409, 422]).toContain(status)
})
