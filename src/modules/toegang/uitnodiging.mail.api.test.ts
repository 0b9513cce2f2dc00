/** An invitation by mail over a real SMTP server on this computer: sent once, without anything of a pupil, and later when the server was down. */
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
let sink: SMTPServer
let down = false
const received: { from: string; to: string[]; text: string }[] = []

beforeAll(async () => {
  sink = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (down) return done(new Error('even niet'))
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(chunks).toString().replace(/=\r\n/g, '').replace(/=3D/g, '='),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => sink.listen(0, '127.0.0.1', resolve))
  const address = sink.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  server = await startTestServer({
    mail: { smtpUrl: `smtp://127.0.0.1:${address.port}`, from: 'koers@school.test' },
  })
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
})
afterAll(async () => {
  await server.stop()
  await new Promise<void>((resolve) => sink.close(() => resolve()))
})

async function colleague(achternaam: string, email: string): Promise<string> {
  const body = { roepnaam: 'Nieuw', voorvoegsel: '', achternaam, email, telefoon: null, functie: null }
  const made = await beheerder.send('POST', '/medewerkers', body)
  expect(made.statusCode, made.body).toBe(201)
  return made.json().id
}
const invite = (betrekkingId: string) =>
  beheerder.send('POST', '/uitnodigingen', { soort: 'medewerker', betrekkingId, wijze: 'mail' })
async function mailed(n: number): Promise<void> {
  await expect.poll(() => received.length, { timeout: 20_000 }).toBe(n)
}

test('goes to one address, opens the account, and its token is nowhere in the database', async () => {
  // A name that would like to be a header (security BI-28).
  const asked = await invite(await colleague('Post\r\nBcc: dief@elders.test', 'post@proef.test'))
  expect(asked.statusCode, asked.body).toBe(201)
  await mailed(1)
  const [mail] = received
  expect(mail).toMatchObject({ from: 'koers@school.test', to: ['post@proef.test'] })
  const [headers = ''] = mail?.text.split('\r\n\r\n') ?? []
  expect(headers).not.toMatch(/^bcc:/im)
  expect(mail?.text).not.toContain('Fenna')
  const token = /uitnodiging#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
  expect(token).toHaveLength(43)
  expect(await placesOf(server.database.superuserUrl, token)).toEqual([])
  const opened = await browser(server).send('POST', '/uitnodigingen/_aanvaard', {
    token,
    gebruikersnaam: null,
    wachtwoord: 'een heel lang wachtwoord',
  })
  expect(opened.statusCode, opened.body).toBe(201)
})

test('waits for a mail server that is down, and then goes out once', async () => {
  down = true
  const asked = await invite(await colleague('Later', 'later@proef.test'))
  expect(asked.statusCode, 'asking never waits for the mail server').toBe(201)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  down = false
  await mailed(2)
  expect(received[1]?.to).toEqual(['later@proef.test'])
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(received).toHaveLength(2)
}, 60_000)
