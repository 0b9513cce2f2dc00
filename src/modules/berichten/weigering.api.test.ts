/** Mail that does not arrive: told at once by the server, or later by a notice; seen at the person and by who sends. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { notice, recipient } from '../../../test/fixtures/bounce/notice.ts'
import { type Sink, startSink } from '../../../test/harness/mail.ts'
import { meldAls } from '../../../test/harness/melden.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { ROOT } from '../../server.ts'
import type { Melding } from './melding.ts'

let server: TestServer
let world: World
let sink: Sink
let ib: Browser
let beheerder: Browser
let aanOuder: Melding

beforeAll(async () => {
  sink = await startSink()
  server = await startTestServer({ mail: sink.settings, demo: false })
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  const { school } = world
  aanOuder = {
    soort: 'ondertekenverzoek',
    aan: { soort: 'ouder', id: school.ouders.metGezag },
    leerlingId: school.leerling,
    pad: '/mijn',
  }
  await zetAdres('ouder@proef.test')
  // The notices that a second factor was set up.
  await vi.waitFor(() => expect(sink.received).toHaveLength(2), { timeout: 20_000 })
})
afterAll(async () => {
  await server.stop()
  await sink.close()
})

const zetAdres = (email: string) =>
  systemTx(server.services.db, world.school.id, (tx) =>
    sql`update koers.ouder set email = ${email} where id = ${world.school.ouders.metGezag}::uuid`.execute(tx),
  )
const stuur = () => meldAls(server, world.school, 'zorgcoordinator', aanOuder)
const regel = async () => (await ib.get(`/leerlingen/${world.school.leerling}/post`)).json().regels[0]
const stand = async () => (await regel()).mail
const kaart = async () => {
  const { ouders } = (await ib.get(`/leerlingen/${world.school.leerling}/betrokkenen`)).json()
  return ouders.find((o: { ouderId: string }) => o.ouderId === world.school.ouders.metGezag).mailWeigering
}
const werk = async (): Promise<string[]> =>
  (await ib.get('/werklijst'))
    .json()
    .werk.flatMap((w: { soort: string; leerlingId: string }) =>
      w.soort === 'onbereikbaar' ? [w.leerlingId] : [],
    )

test('a server that says no is not asked again, and everybody who needs it reads why', async () => {
  const voor = sink.refused()
  sink.refuse(552)
  await stuur()
  await expect.poll(stand, { timeout: 20_000 }).toBe('geweigerd')
  expect(await regel()).toMatchObject({ reden: 'postbus-vol', mailOp: server.clock.now().toISOString() })
  expect(await kaart()).toEqual({ sinds: server.clock.now().toISOString(), reden: 'postbus-vol' })
  expect(await werk()).toEqual([world.school.leerling])
  expect(sink.refused() - voor).toBe(1)
  sink.refuse(null)
})

test('it is over when a later mail goes, or the address is another one', async () => {
  await zetAdres('anders@proef.test')
  expect(await kaart()).toBeNull()
  expect(await werk()).toEqual([])
  await zetAdres('ouder@proef.test')
  expect(await kaart()).not.toBeNull()
  server.clock.advance(60_000)
  await stuur()
  await expect.poll(stand, { timeout: 20_000 }).toBe('verzonden')
  expect(await kaart()).toBeNull()
  expect(await werk()).toEqual([])
})

test('a password that no longer fits is ours to mend: the mail waits', async () => {
  sink.refuse(null)
  sink.lock(535)
  const voor = sink.refused()
  server.clock.advance(60_000)
  await stuur()
  await expect.poll(sink.refused, { timeout: 20_000 }).toBeGreaterThan(voor)
  expect(await stand()).toBe('wachtend')
  sink.lock(null)
  await expect.poll(stand, { timeout: 40_000 }).toBe('verzonden')
}, 90_000)

/** As the mail server of the school calls it. */
const bounce = (tekst: string, ...args: string[]) =>
  new Promise<{ code: number; uit: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, 'src/cli/koers.ts'), 'mail', 'bounce', ...args],
      {
        env: {
          // Nothing of our own run: which PostgreSQL it has is said below.
          PATH: process.env.PATH,
          DEMO: '1',
          KOERS_HOME: server.services.settings.home,
          PUBLIC_URL: server.services.settings.publicUrl,
          DATABASE_URL: server.database.appUrl,
          DATABASE_OWNER_URL: server.database.ownerUrl,
        },
      },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), uit: stdout + stderr }),
    )
    child.stdin?.end(tekst)
  })

test('a notice that comes later marks the mail that it is about, and no other', async () => {
  sink.received.length = 0
  server.clock.advance(60_000)
  await stuur()
  await expect.poll(stand, { timeout: 20_000 }).toBe('verzonden')
  const id = /Message-ID: <([^>]+)>/.exec(sink.received[0]?.headers ?? '')?.[1] ?? ''
  // Somebody who knows the id, and not where it went.
  const vreemd = await bounce(notice({ id, groepen: [recipient('dief@proef.test')] }))
  expect(vreemd).toEqual({ code: 0, uit: expect.stringContaining('niets gewijzigd') })
  expect(await stand()).toBe('verzonden')
  const echt = await bounce(notice({ id, groepen: [recipient('Ouder@Proef.test')] }))
  expect(echt).toEqual({ code: 0, uit: expect.stringContaining('één e-mail') })
  expect(await regel()).toMatchObject({ mail: 'geweigerd', reden: 'adres-onbekend' })
  expect(await kaart()).toMatchObject({ reden: 'adres-onbekend' })
  const { berichten } = (await beheerder.get('/berichten')).json()
  expect(berichten[0]).toMatchObject({ status: 'geweigerd', reden: 'adres-onbekend' })
}, 180_000)

test('what is no notice changes nothing, and wrong use says how', async () => {
  expect(await bounce('geen mail')).toEqual({ code: 0, uit: expect.stringContaining('niets gewijzigd') })
  expect(await bounce('x'.repeat(1_100_000))).toEqual({ code: 0, uit: expect.stringContaining('te groot') })
  expect((await bounce('', 'meer')).code).toBe(2)
}, 180_000)
