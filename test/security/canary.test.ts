/** BI-37, BI-38: what people write and what keeps them safe is in no log line and no error, and a line stays a line. */
import { Writable } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '../../src/platform/log.ts'
import { beeldTekst, nieuwOpp, OPP } from '../harness/opp.ts'
import { type Browser, browser, signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../harness/world.ts'

const CANARY = 'kanarie-tekst-over-een-kind'
let written = ''
let server: TestServer
let world: World
let ib: Browser
const errors: string[] = []
beforeAll(async () => {
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.toString()
      done()
    },
  })
  server = await startTestServer({ log: createLog({ level: 'trace', destination }) })
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})
afterAll(() => server.stop())

test('BI-37: no text, password, cookie or token in a log line or an error, also when it goes wrong', async () => {
  const oppId = await nieuwOpp(ib, world.school.leerling)
  await beeldTekst(ib, oppId, CANARY)
  const keep = (response: { statusCode: number; body: string }) => {
    expect(response.statusCode).toBeGreaterThanOrEqual(400)
    errors.push(response.body)
  }
  keep(await browser(server).send('POST', '/sessies', { login: CANARY, wachtwoord: `${CANARY}-wachtwoord` }))
  keep(
    await ib.send('PUT', `${OPP}/${oppId}/onderdelen/beeld`, {
      revisie: 99,
      inhoud: { tekst: CANARY, [CANARY]: 1 },
    }),
  )
  keep(await ib.get(`/leerlingen/${CANARY}`))
  keep(await ib.get(`/leerlingen?zoek=${CANARY}&onbekend=${CANARY}`))
  // A failure inside: the table that is written to is gone for a moment.
  await superuser(`alter table koers.plan_onderdeel rename to weg`)
  keep(
    await ib.send('PUT', `${OPP}/${oppId}/onderdelen/beeld`, {
      revisie: 1,
      inhoud: { tekst: `${CANARY} opnieuw` },
    }),
  )
  await superuser(`alter table koers.weg rename to plan_onderdeel`)

  expect(written).toContain('verzoek.fout')
  for (const text of [written, ...errors.map(withoutEcho)]) {
    expect(text).not.toContain(CANARY)
    expect(text).not.toContain(PASSWORD)
    expect(text).not.toMatch(/koers=|set-cookie|argon2/i)
  }
  expect(errors.join()).not.toMatch(/node_modules|at async|select |plan_onderdeel/)
})

test('BI-38: line ends, escapes and separators in headers and addresses stay inside one line of JSON', async () => {
  written = ''
  for (const odd of ['a\u001b[31mrood', 'a\u2028b', 'a\u0085b'])
    await server.app.inject({
      method: 'GET',
      url: `/v1/leerlingen/${encodeURIComponent(odd)}`,
      headers: { 'user-agent': encodeURIComponent(odd) },
    })
  await server.app.inject({ method: 'GET', url: '/v1/leerlingen/a%0d%0a{"event":"nep"}' })
  const all = written.trim().split('\n')
  expect(all).toHaveLength(4)
  for (const line of all) expect(JSON.parse(line)).toMatchObject({ event: 'verzoek' })
  expect(written).not.toMatch(/nep|rood/)
})

/** The path of a field names the key that somebody sent; that is an answer to who sent it, and in no log. */
const withoutEcho = (body: string): string => {
  const { velden: _fields, huidig: _current, ...rest } = JSON.parse(body) as Record<string, unknown>
  return JSON.stringify(rest)
}

async function superuser(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  await client.query(text)
  await client.end()
}
