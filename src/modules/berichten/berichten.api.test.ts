/** Mail over a real SMTP server on this computer: once, to one, without anything of a pupil, and later when it was down. */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { placesOf } from '../../../test/harness/all-tables.ts'
import { type Sink, startSink } from '../../../test/harness/mail.ts'
import {
  type Browser,
  browser,
  signIn,
  startTestServer,
  type TestServer,
} from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { stuurBericht } from './berichten.commands.ts'
import type { Bericht } from './berichten.ts'

let server: TestServer
let world: World
let beheerder: Browser
let sink: Sink

beforeAll(async () => {
  sink = await startSink()
  server = await startTestServer({ mail: sink.settings, demo: false })
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  // The notice that a second factor was set up.
  await vi.waitFor(() => expect(sink.received).toHaveLength(1), { timeout: 20_000 })
})
afterAll(async () => {
  await server.stop()
  await sink.close()
})
beforeEach(() => {
  sink.received.length = 0
  sink.refuse(null)
})

async function colleague(achternaam: string, email: string): Promise<string> {
  const body = { roepnaam: 'Nieuw', voorvoegsel: '', achternaam, email, telefoon: null, functie: null }
  const made = await beheerder.send('POST', '/medewerkers', body)
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id
}
const invite = (betrekkingId: string, headers = {}) =>
  beheerder.send('POST', '/uitnodigingen', { soort: 'medewerker', betrekkingId, wijze: 'mail' }, headers)
const mailed = (n: number) => expect.poll(() => sink.received.length, { timeout: 20_000 }).toBe(n)
const lijst = async () => (await beheerder.get('/berichten')).json().berichten
type Regel = { id: string; aan: string; status: string; reden: string | null }
const regelVan = async (aan: string): Promise<Regel | undefined> =>
  (await lijst()).find((regel: Regel) => regel.aan === aan)
const standVan = (aan: string) => async () => (await regelVan(aan))?.status
const refused = (before: number) => expect.poll(sink.refused, { timeout: 20_000 }).toBeGreaterThan(before)

/** Sends without a school, as a command before sign-in does. */
const zonderSchool = (bericht: Bericht) =>
  server.services.db.transaction().execute((tx: Tx) =>
    stuurBericht(
      {
        tx,
        actor: null,
        now: server.clock.now(),
        newId,
        enqueue: (job, data) => server.services.jobs.enqueue(tx, job, data),
      },
      bericht,
    ),
  )

test('an invitation goes to one address, opens the account, and its token is nowhere in the database', async () => {
  const asked = await invite(await colleague('Post', 'post@proef.test'))
  expect(asked.statusCode, asked.body).toBe(201)
  await mailed(1)
  const [mail] = sink.received
  expect(mail).toMatchObject({ from: 'koers@school.test', to: ['post@proef.test'] })
  expect(mail?.text).toContain('De Proefschool nodigt u uit')
  expect(mail?.text).not.toContain('Fenna')
  const token = /uitnodiging#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
  expect(token).toHaveLength(43)
  expect(await placesOf(server.database.superuserUrl, token)).toEqual([])
  // Nor the text, nor the name that it needed.
  await expect.poll(standVan('p…@proef.test')).toBe('verzonden')
  expect(await placesOf(server.database.superuserUrl, 'nodigt u uit om Koers')).toEqual([])
  const { rows } = await pgRows(`select gegevens, onderwerp from koers.bericht where aan = 'post@proef.test'`)
  expect(rows).toEqual([{ gegevens: {}, onderwerp: 'Uw toegang tot Koers van De Proefschool' }])
  const opened = await browser(server).send('POST', '/uitnodigingen/_aanvaard', {
    token,
    gebruikersnaam: null,
    wachtwoord: 'een heel lang wachtwoord',
  })
  expect(opened.statusCode, opened.body).toBe(201)
})

async function pgRows(text: string) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

describe('BI-28: mail injection', () => {
  test.each([
    ['crlf', 'Post\r\nBcc: dief@elders.test'],
    ['next line', 'Post\u0085Bcc: dief@elders.test'],
    ['line separator', 'Post\u2028Bcc: dief@elders.test'],
    ['quotes', '"dief@elders.test" <dief@elders.test>'],
    ['commas', 'Post, dief@elders.test, <dief@elders.test>'],
    ['a place of a text', '{link} {naam}'],
    ['List-Unsubscribe', 'x\nList-Unsubscribe: <mailto:dief@elders.test>'],
  ])('a name with %s is a name: one recipient, no header more', async (wat, naam) => {
    const aan = `naam-${wat.replace(/\W/g, '')}@proef.test`
    // The subject holds the name, which is where a header could begin.
    const tekst = { onderwerp: 'Voor {naam} van {school}', tekst: 'Beste {naam}: {link}' }
    expect((await beheerder.send('PUT', '/mailteksten/uitnodiging', tekst)).statusCode).toBe(200)
    expect((await invite(await colleague(naam, aan))).statusCode).toBe(201)
    await mailed(1)
    const [mail] = sink.received
    expect(mail?.to).toEqual([aan])
    const names = [...(mail?.headers ?? '').replace(/\r\n[ \t]+/g, ' ').matchAll(/^([\w-]+):/gm)].map(
      ([, name]) => name?.toLowerCase(),
    )
    expect([...new Set(names)].sort()).toEqual(
      [
        'auto-submitted',
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].sort(),
    )
    expect(names).toHaveLength(new Set(names).size)
    expect(mail?.text.match(/uitnodiging#/g)).toHaveLength(1)
    await beheerder.send('DELETE', '/mailteksten/uitnodiging')
  })

  test.each([
    '"dief@elders.test x"@proef.test',
    'a@proef.test,dief@elders.test',
    'a@proef.test dief@elders.test',
    'Naam <a@proef.test>',
    'a@proef.test\r\nRCPT TO:<dief@elders.test>',
    'a(dief@elders.test)@proef.test',
    'a\u0085@proef.test',
    'groep:a@proef.test;',
  ])('an address that is more than one address is refused: %j', async (aan) => {
    const vraag = zonderSchool({ soort: 'wachtwoord-gewijzigd', aan, gegevens: { naam: 'A' } })
    await expect(vraag).rejects.toMatchObject({ code: 'berichten.adres-onbruikbaar' })
  })
})

test('BI-12: links go to the public address, whatever the request calls it', async () => {
  const asked = await invite(await colleague('Host', 'host@proef.test'), {
    host: 'evil.test',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'https',
  })
  expect(asked.statusCode).toBe(201)
  await mailed(1)
  expect(sink.received[0]?.text).toContain(`${server.services.settings.publicUrl}/uitnodiging#`)
  expect(sink.received[0]?.raw).not.toContain('evil.test')
})

test('a mail server that is down holds nothing up, says so, and then gets it once', async () => {
  const before = sink.refused()
  sink.refuse(451)
  const id = await colleague('Later', 'later@proef.test')
  expect((await invite(id)).statusCode, 'asking never waits for the mail server').toBe(201)
  const post = async () => (await beheerder.get(`/medewerkers/${id}`)).json().medewerker.account.post
  expect(await post()).toBe('wachtend')
  await refused(before)
  expect(await post(), 'visible for who asked').toBe('wachtend')
  sink.refuse(null)
  await mailed(1)
  expect(sink.received[0]?.to).toEqual(['later@proef.test'])
  await expect.poll(post).toBe('verzonden')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(sink.received).toHaveLength(1)
}, 60_000)

test('a mail that the server refuses for good can be sent again by hand', async () => {
  sink.refuse(550)
  expect((await invite(await colleague('Weg', 'weg@proef.test'))).statusCode).toBe(201)
  await expect.poll(standVan('w…@proef.test'), { timeout: 20_000 }).toBe('geweigerd')
  expect(await regelVan('w…@proef.test')).toMatchObject({ reden: 'adres-onbekend', pogingen: 1 })
  sink.refuse(null)
  const id = (await regelVan('w…@proef.test'))?.id
  const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
  expect((await mentor.send('POST', `/berichten/${id}/verzending`)).statusCode).toBe(403)
  const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
  expect((await elders.send('POST', `/berichten/${id}/verzending`)).statusCode).toBe(404)
  expect((await elders.get('/berichten')).json().berichten).toEqual([])
  expect((await beheerder.send('POST', `/berichten/${id}/verzending`)).statusCode).toBe(201)
  await mailed(1)
  await expect.poll(standVan('w…@proef.test')).toBe('verzonden')
  const nogEens = await beheerder.send('POST', `/berichten/${id}/verzending`)
  expect([nogEens.statusCode, nogEens.json().code]).toEqual([409, 'berichten.niet-mislukt'])
}, 60_000)

test('an invitation that was withdrawn while the server was down is not mailed', async () => {
  const before = sink.refused()
  sink.refuse(451)
  const asked = await invite(await colleague('Terug', 'terug@proef.test'))
  await refused(before)
  expect((await beheerder.send('DELETE', `/uitnodigingen/${asked.json().id}`)).statusCode).toBe(200)
  sink.refuse(null)
  await expect.poll(standVan('t…@proef.test'), { timeout: 20_000 }).toBe('vervallen')
  expect(sink.received).toEqual([])
}, 60_000)

test('no more than three invitations an hour go to one address (security §5.4)', async () => {
  const id = await colleague('Vaak', 'vaak@proef.test')
  for (const _ of [1, 2, 3]) expect((await invite(id)).statusCode).toBe(201)
  const vierde = await invite(id)
  expect([vierde.statusCode, vierde.json().code]).toEqual([429, 'berichten.te-vaak'])
  // The first two links were replaced by the third: as many mails as there were before that.
  await expect
    .poll(async () => (await lijst()).some((r: Regel) => r.status === 'wachtend'), { timeout: 20_000 })
    .toBe(false)
})

describe('a message to an account, without a school', () => {
  test('goes, keeps nothing of its text, and its Message-ID is the id of its row', async () => {
    const id = await zonderSchool({
      soort: 'tweede-factor-gewijzigd',
      aan: 'wie@thuis.test',
      gegevens: { naam: 'Wie Dan', wijziging: 'een passkey is toegevoegd' },
    })
    const mailTo = () => sink.received.filter(({ to }) => to.includes('wie@thuis.test'))
    await expect.poll(mailTo, { timeout: 20_000 }).toHaveLength(1)
    const [mail] = mailTo()
    expect(mail?.headers).toContain(`Message-ID: <${id}@localhost>`)
    expect(mail?.text).toContain('dinsdag 17 november 2026 om 10.00 uur')
    expect(mail?.text).toContain('een passkey is toegevoegd')
    const stand = () => pgRows(`select status, gegevens from koers.bericht where id = '${id}'`)
    await expect.poll(async () => (await stand()).rows).toEqual([{ status: 'verzonden', gegevens: {} }])
  })

  test('is seen by no school', async () => {
    const gezien = (await lijst()).filter((b: { aan: string }) => b.aan.endsWith('@thuis.test'))
    expect(gezien).toEqual([])
  })

  test('never goes without the link that it is about', async () => {
    const id = await zonderSchool({
      soort: 'wachtwoord-herstel',
      aan: 'geen@thuis.test',
      gegevens: { naam: 'Geen' },
      bron: newId(),
    })
    const stand = () => pgRows(`select status from koers.bericht where id = '${id}'`)
    await expect.poll(async () => (await stand()).rows[0].status).not.toBe('wachtend')
    expect(sink.received).toEqual([])
  })
})

describe('the words of a school', () => {
  const tekst = { onderwerp: 'Welkom bij {school}', tekst: 'Dag {naam}, open {link} voor {geldig}.' }

  test('are used, and only at that school', async () => {
    expect((await beheerder.send('PUT', '/mailteksten/uitnodiging', tekst)).statusCode).toBe(200)
    await invite(await colleague('Woord', 'anders@proef.test'))
    await mailed(1)
    expect(sink.received[0]?.headers).toContain('Subject: Welkom bij De Proefschool')
    expect(sink.received[0]?.text).toMatch(/^Dag Nieuw Woord, open http:\S+ voor dinsdag 24 november 2026/)
    const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
    const [daar] = (await elders.get('/mailteksten')).json().teksten
    expect(daar).toMatchObject({ soort: 'uitnodiging', eigen: false })
    expect((await beheerder.send('DELETE', '/mailteksten/uitnodiging')).statusCode).toBe(200)
    const [hier] = (await beheerder.get('/mailteksten')).json().teksten
    expect(hier).toEqual(daar)
  })

  test.each([
    ['a required word left out', 'uitnodiging', { tekst: 'Dag {naam}' }, 422, 'berichten.plek-ontbreekt'],
    ['a word of a pupil', 'uitnodiging', { tekst: '{leerling} {link}' }, 422, 'berichten.plek-onbekend'],
    ['the link in the subject', 'uitnodiging', { onderwerp: '{link}' }, 422, 'berichten.link-in-onderwerp'],
    ['a header in the subject', 'uitnodiging', { onderwerp: 'a\r\nBcc: x@y.test' }, 400, 'verzoek.ongeldig'],
    ['a mail to an account', 'wachtwoord-herstel', {}, 404, 'berichten.soort-onbekend'],
  ])('are refused with %s', async (_wat, soort, anders, status, code) => {
    const answer = await beheerder.send('PUT', `/mailteksten/${soort}`, { ...tekst, ...anders })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})

test('in real use there is no mailbox and nothing is kept', async () => {
  expect((await browser(server).get('/postvak')).statusCode).toBe(404)
  expect((await beheerder.get('/postvak')).statusCode).toBe(404)
})
