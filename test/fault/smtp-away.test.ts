/**
 * The mail server is gone, or takes a mail and says nothing (reliability R10): what somebody does works, the screens say that
 * the mail has not gone, and when the server is back each mail leaves once, known by its Message-ID.
 *
 * To add an act that mails, such as signing: one row in `ACTS`. `doe` does it through the API and throws when it fails;
 * `aan` is who gets the mail; `stand` is what the screen says of that mail, `wachtend` or `verzonden`.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { systemTx } from '../../src/platform/context.ts'
import { rows } from '../../src/platform/database.ts'
import { type Received, type Sink, startSink } from '../harness/mail.ts'
import { beslis, type Klaar, leerlingKlaar } from '../harness/ondertekening.ts'
import { eis } from '../harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../harness/world.ts'

let sink: Sink
let server: TestServer
let world: World
let beheerder: Browser
let ib: Browser
let klaar: Klaar | undefined
beforeAll(async () => {
  sink = await startSink()
  server = await startTestServer({ mail: sink.settings, demo: false })
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  // The notices that a second factor was set up.
  await vi.waitFor(() => expect(sink.received).toHaveLength(2), { timeout: 20_000 })
})
afterAll(async () => {
  await server.stop()
  await sink.close()
})
beforeEach(async () => {
  await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
  sink.received.length = 0
})

const waiting = async (): Promise<number> =>
  (
    await systemTx(server.services.db, world.school.id, (tx) =>
      rows(tx, sql`select id from koers.bericht where status = 'wachtend'`),
    )
  ).length

type Act = {
  /** How often it is done in each weather, and how many mails one of it causes. */
  readonly keer: number
  readonly mails: number
  doe(n: number): Promise<{ aan: string; stand(): Promise<string> }>
}
const ACTS: Readonly<Record<string, Act>> = {
  'inviting a colleague': {
    keer: 3,
    mails: 1,
    doe: async (n) => {
      const aan = `collega${n}-${crypto.randomUUID().slice(0, 8)}@proef.test`
      const body = { roepnaam: 'Nieuw', voorvoegsel: '', achternaam: 'Post', telefoon: null, functie: null }
      const made = await beheerder.send('POST', '/medewerkers', { ...body, email: aan })
      const { id } = eis<{ id: string }>(made, 201)
      const soort = { soort: 'medewerker', betrekkingId: id, wijze: 'mail' }
      eis(await beheerder.send('POST', '/uitnodigingen', soort), 201)
      return {
        aan,
        stand: async () => (await beheerder.get(`/medewerkers/${id}`)).json().medewerker.account.post,
      }
    },
  },
  // To both parents when it is asked; to who asked and the other parent when one refuses.
  'signing, and not agreeing': {
    keer: 1,
    mails: 4,
    doe: async () => {
      const { school } = world
      klaar ??= await leerlingKlaar(server, school)
      eis(await klaar.vraag(), 201)
      const regels = async () =>
        eis<{ regels: { id: string; soort: string; mail: string }[] }>(
          await ib.get(`/leerlingen/${school.leerling}/post`),
          200,
        ).regels.filter((regel) => regel.soort === 'niet-ingestemd')
      const eerder = new Set((await regels()).map(({ id }) => id))
      const nee = { antwoord: 'nee', opmerking: 'Zo niet.' }
      eis(await beslis(klaar.vader, () => nee), 201)
      const nieuw = async () => (await regels()).find((regel) => !eerder.has(regel.id))?.id
      const id = await vi.waitUntil(nieuw, { timeout: 30_000, interval: 200 })
      return {
        aan: school.logins.zorgcoordinator,
        stand: async () => (await regels()).find((regel) => regel.id === id)?.mail ?? 'weg',
      }
    },
  },
}
const messageId = ({ headers }: Received): string => /^Message-ID: (<\S+>)/im.exec(headers)?.[1] ?? ''
const tries = async (): Promise<number> =>
  Math.min(
    ...(
      await systemTx(server.services.db, world.school.id, (tx) =>
        rows<{ pogingen: number }>(tx, sql`select pogingen from koers.bericht where status = 'wachtend'`),
      )
    ).map(({ pogingen }) => pogingen),
  )

type Weather = { away(): Promise<void> | void; back(): Promise<void> | void; twice?: true }
const WEATHERS: Readonly<Record<string, Weather>> = {
  'is gone': { away: () => sink.kill(), back: () => sink.revive() },
  'takes a mail, loses it and breaks off': { away: () => sink.drop('lost'), back: () => sink.drop(null) },
  'says that it cannot now': { away: () => sink.refuse(451), back: () => sink.refuse(null) },
  // The yes is what got lost: sent again, as nobody can know. The same Message-ID says that it is the same mail.
  'keeps a mail and breaks off': { away: () => sink.drop('kept'), back: () => sink.drop(null), twice: true },
}

test.each(Object.entries(WEATHERS))(
  'a mail server that %s: what is done works, waits, and leaves once',
  async (_name, { away, back, twice }) => {
    await away()
    const done = []
    for (const { keer, doe } of Object.values(ACTS)) for (let n = 0; n < keer; n += 1) done.push(await doe(n))
    // Each was tried in vain, and says so.
    await expect.poll(tries, { timeout: 60_000 }).toBeGreaterThan(0)
    for (const { stand } of done) expect(await stand()).toBe('wachtend')
    if (!twice) expect(sink.received).toEqual([])
    await back()
    for (const { stand } of done) await expect.poll(stand, { timeout: 60_000 }).toBe('verzonden')
    // An act may tell several people: all of it goes.
    await expect.poll(waiting, { timeout: 60_000 }).toBe(0)
    const before = sink.received.length
    // Nothing follows what was sent.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(sink.received).toHaveLength(before)

    for (const { aan } of done) expect(sink.received.some(({ to }) => to.includes(aan))).toBe(true)
    const ids = sink.received.map(messageId)
    expect(ids).not.toContain('')
    const mails = Object.values(ACTS).reduce((sum, act) => sum + act.keer * act.mails, 0)
    // A secret link is another one at each try, and so is its mail: `.2` behind the id.
    expect(new Set(ids.map((id) => id.replace(/\.\d+@/, '@'))).size).toBe(mails)
    if (!twice) expect(ids).toHaveLength(mails)
  },
  180_000,
)
