/** Failed tries to come in: a row of the trail each, a longer wait each, and never what was typed. */
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { placesOf } from '../../../test/harness/all-tables.ts'
import { softPasskey } from '../../../test/harness/passkey.ts'
import { browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { wachttijd } from './pogingen.ts'

let server: TestServer
let world: World
let superuser: pg.Client
beforeAll(async () => {
  server = await startTestServer({ limits: { herstelschool: 2 } })
  world = await makeWorld(server)
  superuser = new pg.Client({ connectionString: server.database.superuserUrl })
  await superuser.connect()
})
afterAll(async () => {
  await superuser.end()
  await server.stop()
})

const FOUT = 'fout-fout-fout'
const probeer = (login: string, wachtwoord = FOUT, remoteAddress = '192.0.2.9') =>
  server.app.inject({
    method: 'POST',
    url: '/v1/sessies',
    payload: { login, wachtwoord },
    headers: { origin: server.services.settings.publicUrl },
    remoteAddress,
  })
/** The rows of failures since the test began. */
let vanaf = 0
async function rijen() {
  const { rows } = await superuser.query(
    `select * from audit.gebeurtenis where resultaat = 'mislukt' and seq > $1 order by seq`,
    [vanaf],
  )
  return rows
}
beforeEach(async () => {
  server.clock.advance(60 * 60_000)
  const { rows } = await superuser.query(`select coalesce(max(seq), 0) as seq from audit.gebeurtenis`)
  vanaf = Number(rows[0].seq)
})

describe('a failed try to come in', () => {
  test('with a wrong password is a row on that account, at its school, from nobody', async () => {
    expect((await probeer(world.school.logins.mentor)).statusCode).toBe(422)
    const { rows } = await superuser.query('select * from toegang.account where email = $1', [
      world.school.logins.mentor,
    ])
    expect(await rijen()).toMatchObject([
      {
        gebeurtenis: 'toegang.aanmelden',
        foutcode: 'toegang.aanmelding-onjuist',
        account_id: rows[0].id,
        organisatie_id: world.school.id,
        actor_soort: 'onbekend',
        actor_naam: null,
        ip: '192.0.2.9',
      },
    ])
  })

  test('by a name that does not exist is a row without a name: it may be a password', async () => {
    const getypt = 'mijn-geheime-wachtwoord-als-naam'
    expect((await probeer(getypt)).statusCode).toBe(422)
    const [rij, ...meer] = await rijen()
    expect(meer).toEqual([])
    expect(rij).toMatchObject({ account_id: null, organisatie_id: null, details: {}, ip: '192.0.2.9' })
    expect(await placesOf(server.database.superuserUrl, getypt)).toEqual([])
  })

  test.each([
    ['a code', 'toegang.tweede-stap', 'toegang.code-onjuist'],
    ['a confirmation', 'toegang.bevestigen', 'toegang.bevestiging-onjuist'],
    ['a passkey', 'toegang.passkey-aanmelden', 'toegang.passkey-onjuist'],
    ['a link for a new password', 'toegang.herstel-gebruiken', 'toegang.herstel-werkt-niet'],
    ['an invitation', 'toegang.uitnodiging-aannemen', 'toegang.uitnodiging-werkt-niet'],
  ])('by %s is one too', async (_what, gebeurtenis, foutcode) => {
    const login = world.school.logins.cvb_lid
    const who = await signIn(server, login, PASSWORD)
    const key = softPasskey(server.services.settings.publicUrl)
    const { challenge } = (await who.send('POST', '/account/passkeys/_uitdaging')).json()
    await who.send('POST', '/account/passkeys', { naam: 'Sleutel', antwoord: key.register(challenge) })
    const half = browser(server)
    await half.send('POST', '/sessies', { login, wachtwoord: PASSWORD })
    const token = 'A'.repeat(43)
    const daden: Record<string, () => Promise<{ statusCode: number }>> = {
      'toegang.tweede-stap': () =>
        half.send('POST', '/sessies/deze/tweede-stap', { bewijs: { soort: 'totp', code: '000000' } }),
      'toegang.bevestigen': () =>
        who.send('POST', '/sessies/deze/bevestiging', {
          wachtwoord: FOUT,
          bewijs: { soort: 'totp', code: '000000' },
        }),
      'toegang.passkey-aanmelden': () =>
        browser(server).send('POST', '/sessies/_passkey', { antwoord: key.sign('verzonnen') }),
      'toegang.herstel-gebruiken': () =>
        browser(server).send('POST', '/wachtwoordherstel/_gebruik', { token, wachtwoord: PASSWORD }),
      'toegang.uitnodiging-aannemen': () =>
        browser(server).send('POST', '/uitnodigingen/_aanvaard', {
          token,
          wachtwoord: PASSWORD,
          gebruikersnaam: null,
        }),
    }
    expect((await daden[gebeurtenis]?.())?.statusCode).toBeGreaterThanOrEqual(400)
    const metAccount = !gebeurtenis.startsWith('toegang.herstel') && !gebeurtenis.startsWith('toegang.uit')
    expect(await rijen()).toMatchObject([
      { gebeurtenis, foutcode, organisatie_id: metAccount ? world.school.id : null },
    ])
    await superuser.query(`delete from toegang.passkey`)
  })

  test('that is held off is one row, however often somebody goes on', async () => {
    for (let i = 0; i < 30; i++) await probeer(world.school.logins.mentor)
    const codes = (await rijen()).map(({ foutcode }) => foutcode)
    expect(codes).toEqual([...Array(3).fill('toegang.aanmelding-onjuist'), 'verzoek.te-vaak'])
  })

  test('on accounts that do not exist stops filling the disk after a thousand an hour', async () => {
    const schrijf = (n: number) =>
      superuser.query(
        `select toegang.noteer_mislukt(null, null, 'toegang.aanmelden', 'toegang.aanmelding-onjuist', null, 'ip:x', 'x', 'x', $1)
           from generate_series(1, $2::int)`,
        [server.clock.now(), n],
      )
    await schrijf(1_100)
    expect(await rijen()).toHaveLength(1_000)
  })
})

describe('the person', () => {
  test('sees them on the own account, and those of nobody else', async () => {
    await probeer(world.school.logins.vakdocent)
    await probeer(world.school.logins.mentor)
    const who = await signIn(server, world.school.logins.vakdocent, PASSWORD)
    expect((await who.get('/account')).json().mislukt).toEqual([
      {
        op: server.clock.now().toISOString(),
        foutcode: 'toegang.aanmelding-onjuist',
        ip: '192.0.2.9',
      },
    ])
  })
})

describe('the fg', () => {
  test('sees five on one day stand out, in the log of that person and in the file', async () => {
    const login = world.school.logins.leerlingadministratie
    for (let i = 0; i < 5; i++) {
      await probeer(login)
      server.clock.advance(60_000)
    }
    const fg = await signIn(server, world.school.logins.fg, PASSWORD)
    const { bevindingen } = (await fg.get('/logboek/uitschieters')).json()
    const [bevinding] = bevindingen.filter(({ soort }: { soort: string }) => soort === 'aanmelden')
    expect(bevinding).toMatchObject({ naam: 'Test leerlingadministratie', aantal: 5 })
    const controle = { notitie: 'Was de collega zelf, met een nieuw toetsenbord.' }
    const pad = `/logboek/uitschieters/${bevinding.sleutel}/controle`
    expect((await fg.send('PUT', pad, controle)).statusCode).toBe(200)
    const medewerker = world.school.medewerkers.leerlingadministratie
    const { regels } = (await fg.get(`/medewerkers/${medewerker}/gebeurtenissen`)).json()
    expect(regels).toContainEqual(expect.objectContaining({ resultaat: 'mislukt', naam: null, aantal: 5 }))
  })

  test('of another school sees none of them', async () => {
    await probeer(world.school.logins.mentor)
    const { rows } = await superuser.query(
      `select count(*)::int as n from audit.gebeurtenis where resultaat = 'mislukt' and organisatie_id = $1`,
      [world.elders.id],
    )
    expect(rows[0].n).toBe(0)
  })
})

describe('each wrong try waits longer', () => {
  test.each([
    [0, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [7, 32],
    [11, 512],
    [12, 900],
    [1_000, 900],
  ])('after %i it is %i seconds', (mislukt, seconden) => expect(wachttijd(mislukt, 3)).toBe(seconden))

  test('per account and address: another person and another place wait for nothing', async () => {
    const login = world.school.logins.teamleider
    for (let i = 0; i < 3; i++) expect((await probeer(login)).statusCode).toBe(422)
    const antwoord = await probeer(login, PASSWORD)
    expect([antwoord.statusCode, antwoord.headers['retry-after']]).toEqual([429, '2'])
    expect((await probeer(world.school.logins.directeur, PASSWORD)).statusCode).toBe(201)
    expect((await probeer(login, PASSWORD, '192.0.2.10')).statusCode).toBe(201)
    server.clock.advance(2_000)
    expect((await probeer(login)).statusCode, 'the fourth').toBe(422)
    server.clock.advance(3_000)
    expect((await probeer(login, PASSWORD)).statusCode).toBe(429)
    server.clock.advance(1_000)
    expect((await probeer(login, PASSWORD)).statusCode).toBe(201)
    expect((await probeer(login)).statusCode, 'right was right: it starts anew').toBe(422)
  })

  test('also many at once', async () => {
    const login = world.school.logins.beheerder
    const codes = await Promise.all(Array.from({ length: 8 }, () => probeer(login)))
    expect(codes.filter(({ statusCode }) => statusCode === 422)).toHaveLength(3)
  })

  test('and who is unknown waits just as long', async () => {
    for (let i = 0; i < 3; i++) expect((await probeer('niemand@proef.test')).statusCode).toBe(422)
    expect((await probeer('niemand@proef.test')).headers['retry-after']).toBe('2')
  })
})

test('mails for a new password stop for the day at the number of the school; the answer stays the same', async () => {
  const vraag = (login: string) => browser(server).send('POST', '/wachtwoordherstel', { login })
  const { mentor, vakdocent, directeur } = world.school.logins
  const antwoorden = []
  for (const login of [mentor, vakdocent, directeur]) antwoorden.push((await vraag(login)).body)
  expect(new Set(antwoorden).size).toBe(1)
  expect(await rijen()).toMatchObject([
    { foutcode: 'toegang.herstel-dagmaximum', organisatie_id: world.school.id },
  ])
  const { rows } = await superuser.query(`select count(*)::int as n from koers.bericht where soort = $1`, [
    'wachtwoord-herstel',
  ])
  expect(rows[0].n).toBe(2)
  server.clock.advance(25 * 60 * 60_000)
  await vraag(directeur)
  expect(await rijen()).toHaveLength(1)
})
