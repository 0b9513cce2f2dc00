/** Reminders that go out by themselves: on the days of the round, once, and to nobody who answered. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Klaar, leerlingKlaar } from '../../../../test/harness/ondertekening.ts'
import { eis, OPP } from '../../../../test/harness/opp.ts'
import { startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, type World } from '../../../../test/harness/world.ts'
import type { Overzicht } from '../ondertekening.schema.ts'
import { herinnerTekenaars } from './herinneren.jobs.ts'

const DAG_MS = 86_400_000
let server: TestServer
let world: World
let klaar: Klaar
let begin: number
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  klaar = await leerlingKlaar(server, world.school)
  eis(await klaar.vraag(), 201)
  begin = server.clock.now().getTime()
})
afterAll(() => server.stop())

/** Per signer how often reminded, as it is so many days after the round began. */
const naDagen = async (dagen: number, keer = 1) => {
  server.clock.set(new Date(begin + dagen * DAG_MS).toISOString())
  for (let i = 0; i < keer; i += 1) await herinnerTekenaars.run(server.services, {})
  server.clock.set(new Date(begin).toISOString())
  const { rondes } = eis<Overzicht>(await klaar.ib.get(`${OPP}/${klaar.oppId}/ondertekening`), 200)
  return Object.fromEntries((rondes[0]?.tekenaars ?? []).map((t) => [t.naam, t.herinneringen]))
}
const meldingen = async () =>
  eis<{ berichten: { soort: string }[] }>(await klaar.vader.get('/mijn/berichten'), 200).berichten.filter(
    ({ soort }) => soort === 'ondertekenherinnering',
  ).length

test('nobody before the first day', async () => {
  expect(Object.values(await naDagen(2))).toEqual([0, 0])
  expect(await meldingen()).toBe(0)
})

test('everybody once on that day, however often it is looked at', async () => {
  expect(Object.values(await naDagen(3, 3))).toEqual([1, 1])
  expect(await meldingen()).toBe(1)
})

test('days on which nothing ran are made up for once', async () => {
  expect(Object.values(await naDagen(11))).toEqual([3, 3])
  expect(await meldingen()).toBe(2)
})
