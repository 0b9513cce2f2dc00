import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../../../test/harness/all-tables.ts'
import {
  type Browser,
  browser,
  signIn,
  startTestServer,
  type TestServer,
} from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'

let server: TestServer
let world: World
let beheerder: Browser
let ib: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})
afterAll(() => server.stop())

const WACHTWOORD = 'vier losse woorden samen'
const tokenOf = (link: string): string => link.split('#')[1] ?? ''

async function colleague(email: string | null, achternaam = 'Vermeer'): Promise<string> {
  const made = await beheerder.send('POST', '/medewerkers', {
    roepnaam: 'Sanne',
    voorvoegsel: '',
    achternaam,
    email,
    telefoon: null,
    functie: null,
  })
  expect(made.statusCode).toBe(201)
  return made.json().id
}

async function invite(betrekkingId: string, soort = 'medewerker', by = beheerder): Promise<string> {
  const made = await by.send('POST', '/uitnodigingen', { soort, betrekkingId, wijze: 'link' })
  expect(made.statusCode, made.body).toBe(201)
  return tokenOf(made.json().link)
}

const look = (token: string, who = browser(server)) => who.send('POST', '/uitnodigingen/_bekijk', { token })
const accept = (token: string, who = browser(server), more: Record<string, unknown> = {}) =>
  who.send('POST', '/uitnodigingen/_aanvaard', {
    token,
    wachtwoord: WACHTWOORD,
    gebruikersnaam: null,
    ...more,
  })

describe('an invitation', () => {
  test('lets somebody choose a password, is then signed in, and works once', async () => {
    const id = await colleague('sanne@proef.test')
    const token = await invite(id)
    const sanne = browser(server)
    for (let i = 0; i < 2; i++) {
      expect((await look(token, sanne)).json()).toEqual({
        soort: 'medewerker',
        staat: 'open',
        doet: 'nieuw',
        organisatie: 'De Proefschool',
        naam: 'Sanne Vermeer',
        login: 'sanne@proef.test',
        schoolaccount: false,
      })
    }
    expect((await accept(token, sanne, { wachtwoord: 'te kort' })).statusCode).toBe(400)
    const done = await accept(token, sanne)
    expect(done.json()).toEqual({ inrichten: false, tweedeStap: false })
    expect((await sanne.get('/sessies/deze')).json().persoon).toMatchObject({
      naam: 'Sanne Vermeer',
      betrekkingId: id,
    })
    const again = await accept(token)
    expect([again.statusCode, again.json().code]).toEqual([409, 'toegang.uitnodiging-werkt-niet'])
    expect((await look(token)).json().staat).toBe('gebruikt')
    await signIn(server, 'sanne@proef.test', WACHTWOORD)
  })

  test('is used by one of many at the same time', async () => {
    const token = await invite(await colleague('race@proef.test'))
    const answers = await Promise.all(Array.from({ length: 6 }, () => accept(token)))
    expect(answers.map((a) => a.statusCode).sort()).toEqual([201, 409, 409, 409, 409, 409])
  })

  test('ends after seven days, at withdrawal and when a newer one is made', async () => {
    const id = await colleague('laat@proef.test')
    const first = await invite(id)
    const second = await invite(id)
    expect((await look(first)).json().staat).toBe('ingetrokken')
    const person = (await beheerder.get(`/medewerkers/${id}`)).json().medewerker
    expect(person.account.stand).toBe('uitgenodigd')
    const gone = await beheerder.send('DELETE', `/uitnodigingen/${person.account.uitnodigingId}`)
    expect(gone.statusCode).toBe(200)
    expect((await accept(second)).statusCode).toBe(409)

    const third = await invite(id)
    server.clock.advance(7 * 86_400_000)
    expect((await look(third)).json().staat).toBe('verlopen')
    expect((await accept(third)).statusCode).toBe(409)
    beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
    ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    const late = (await beheerder.get(`/medewerkers/${id}`)).json().medewerker
    expect(late.account.stand).toBe('verlopen')
  })

  test('that nobody made is unknown, and a malformed one is no question to the database', async () => {
    expect((await look('A'.repeat(43))).statusCode).toBe(404)
    expect((await look('kort')).statusCode).toBe(400)
  })

  test('leaves its token in no table, no queue and no kept answer', async () => {
    const id = await colleague('sleutel@proef.test')
    const made = await beheerder.send(
      'POST',
      '/uitnodigingen',
      { soort: 'medewerker', betrekkingId: id, wijze: 'link' },
      { 'idempotency-key': 'a1b2c3d4-0000-4000-8000-000000000001' },
    )
    const token = tokenOf(made.json().link)
    expect(token).toHaveLength(43)
    expect(await placesOf(server.database.superuserUrl, token)).toEqual([])
  })
})

describe('an address that has an account already', () => {
  test('ties nothing by itself: sign in first, then the relation is tied to that account', async () => {
    // The mentor of the other school comes to work here too, under the same address.
    const id = await colleague(world.elders.logins.mentor, 'Dubbel')
    const token = await invite(id)
    expect((await look(token)).json().doet).toBe('aanmelden')
    const refused = await accept(token)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'toegang.eerst-aanmelden'])

    expect((await browser(server).send('POST', '/uitnodigingen/_koppel', { token })).statusCode).toBe(401)
    const mentor = await signIn(server, world.elders.logins.mentor, PASSWORD)
    expect((await mentor.send('POST', '/uitnodigingen/_koppel', { token })).statusCode).toBe(201)
    const session = (await mentor.get('/sessies/deze')).json()
    expect(session.persoon).toMatchObject({ organisatie: 'De Proefschool', betrekkingId: id })
    expect(session.betrekkingen).toHaveLength(2)

    // And no beheerder can then take over an account that is another school's too.
    const again = await invite(id)
    expect((await look(again)).json().doet).toBe('herstel')
    const taken = await accept(again)
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'toegang.account-elders'])
    await signIn(server, world.elders.logins.mentor, PASSWORD)
  })

  test('that is the person invited gets a new password, and old sessions end', async () => {
    const old = await signIn(server, world.school.logins.vakdocent, PASSWORD)
    const token = await invite(world.school.medewerkers.vakdocent)
    expect((await look(token)).json()).toMatchObject({
      doet: 'herstel',
      login: world.school.logins.vakdocent,
    })
    expect((await accept(token)).statusCode).toBe(201)
    expect((await old.get('/sessies/deze')).json().aangemeld).toBe(false)
    await signIn(server, world.school.logins.vakdocent, WACHTWOORD)
    await expect(signIn(server, world.school.logins.vakdocent, PASSWORD)).rejects.toThrow()
  })

  test('of somebody else can not be taken by who is signed in', async () => {
    const token = await invite(world.school.medewerkers.directeur)
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const taken = await mentor.send('POST', '/uitnodigingen/_koppel', { token })
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'toegang.uitnodiging-werkt-niet'])
    expect((await look(token)).json().staat).toBe('open')
  })
})

describe('who has no address', () => {
  test('chooses a user name, which is no address and not taken', async () => {
    const token = await invite(world.school.leerling2, 'leerling', ib)
    expect((await look(token)).json()).toMatchObject({ soort: 'leerling', login: null, naam: 'Yusuf Demir' })
    for (const gebruikersnaam of [null, 'directeur@proef.test', 'ab']) {
      expect((await accept(token, browser(server), { gebruikersnaam })).statusCode).toBeGreaterThanOrEqual(
        400,
      )
    }
    const taken = await accept(token, browser(server), { gebruikersnaam: world.school.logins.leerling })
    expect(taken.json().velden).toMatchObject([{ pad: 'body.gebruikersnaam' }])
    const yusuf = browser(server)
    expect((await accept(token, yusuf, { gebruikersnaam: 'Yusuf.D' })).statusCode).toBe(201)
    expect((await yusuf.get('/sessies/deze')).json().persoon).toMatchObject({ soort: 'leerling' })
    await signIn(server, 'yusuf.d', WACHTWOORD)
  })
})

describe('inviting', () => {
  test.each([
    ['a member of staff by the IB', () => ib, () => ['medewerker', world.school.medewerkers.mentor], 403],
    ['a parent by the beheerder', () => beheerder, () => ['ouder', world.school.ouders.metGezag], 404],
    ['a parent without gezag', () => ib, () => ['ouder', world.school.ouders.zonderGezag], 409],
    ['a parent with gezag by the IB', () => ib, () => ['ouder', world.school.ouders.metGezag], 201],
    [
      'somebody of another school',
      () => beheerder,
      () => ['medewerker', world.elders.medewerkers.mentor],
      404,
    ],
    ['oneself', () => beheerder, () => ['medewerker', world.school.medewerkers.beheerder], 403],
  ])('%s', async (_what, by, whom, status) => {
    const [soort, betrekkingId] = whom()
    const answer = await by().send('POST', '/uitnodigingen', { soort, betrekkingId, wijze: 'link' })
    expect(answer.statusCode, answer.body).toBe(status)
  })

  test('the accounts around a pupil are for who may invite them', async () => {
    const path = `/leerlingen/${world.school.leerling}/accounts`
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const seen = (await mentor.get(path)).json()
    expect(seen.leerling.stand).toBe('aangemeld')
    expect(seen.ouders.length).toBeGreaterThan(0)
    expect((await beheerder.get(path)).statusCode).toBe(403)
    const assistent = await signIn(server, world.school.logins.onderwijsassistent, PASSWORD)
    expect((await assistent.get(path)).statusCode).toBe(403)
  })

  test('is refused by the database too, whatever the code asks', async () => {
    const client = new pg.Client({ connectionString: server.database.appUrl })
    await client.connect()
    try {
      const sneak = (soort: string, organisatie: string | null, betrekking: string | null) =>
        client.query(
          `select toegang.uitnodiging_maak('\\x00', gen_random_uuid(), $1, $2::uuid, $3::uuid, 'x@y.test', 'x', null, now(), now())`,
          [soort, organisatie, betrekking],
        )
      const { school } = world
      await expect(sneak('start', null, null)).rejects.toThrow('outside the context')
      await expect(sneak('medewerker', school.id, school.medewerkers.mentor)).rejects.toThrow('outside')
      await expect(client.query('select * from toegang.uitnodiging')).rejects.toThrow('permission denied')
    } finally {
      await client.end()
    }
  })
})
