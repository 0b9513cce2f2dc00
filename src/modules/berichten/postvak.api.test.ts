/** Without a mail server: the demo keeps its mail on this computer, real use sends none. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placesOf } from '../../../test/harness/all-tables.ts'
import { browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD } from '../../../test/harness/world.ts'

const servers: TestServer[] = []
let demo: TestServer
let echt: TestServer
beforeAll(async () => {
  demo = await startTestServer()
  servers.push(demo)
  echt = await startTestServer({ demo: false })
  servers.push(echt)
})
afterAll(() => Promise.all(servers.map((server) => server.stop())))

async function invite(server: TestServer) {
  const { school } = await makeWorld(server)
  const beheerder = await signIn(server, school.logins.beheerder, PASSWORD)
  const body = { roepnaam: 'N', voorvoegsel: '', achternaam: 'Post', telefoon: null, functie: null }
  const made = await beheerder.send('POST', '/medewerkers', { ...body, email: 'post@proef.test' })
  const betrekkingId = made.json().id
  return beheerder.send('POST', '/uitnodigingen', { soort: 'medewerker', betrekkingId, wijze: 'mail' })
}

test('in the demo mail shows in the mailbox with a link that works', async () => {
  expect((await invite(demo)).statusCode).toBe(201)
  const anyone = browser(demo)
  const post = async () => (await anyone.get('/postvak')).json().post
  await expect.poll(async () => (await post()).length, { timeout: 20_000 }).toBe(1)
  const [mail] = await post()
  expect(mail).toMatchObject({
    aan: 'post@proef.test',
    onderwerp: 'Uw toegang tot Koers van De Proefschool',
  })
  const token = /uitnodiging#([\w-]{43})/.exec(mail.tekst)?.[1] ?? ''
  expect(await placesOf(demo.database.superuserUrl, token)).toEqual([])
  const seen = await anyone.send('POST', '/uitnodigingen/_bekijk', { token })
  expect(seen.json()).toMatchObject({ staat: 'open', naam: 'N Post' })
})

test('without a mail server and outside the demo an invitation by mail is refused', async () => {
  const answer = await invite(echt)
  expect([answer.statusCode, answer.json().code]).toEqual([409, 'toegang.geen-mail'])
  expect((await browser(echt).get('/postvak')).statusCode).toBe(404)
})
