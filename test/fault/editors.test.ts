/**
 * Many people in one section at once (reliability R3): a save on what is no longer there is refused, and every word that
 * was acknowledged is in the end, once. `KOERS_ALL=1` has fifty people who save twenty times each.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Opp } from '../../src/modules/opp/opp.api.schema.ts'
import { eis, leesOpp, nieuwOpp, OPP } from '../harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../harness/world.ts'

const [EDITORS, EDITS] = process.env.KOERS_ALL === '1' ? [50, 20] : [12, 2]

let server: TestServer
let world: World
let ib: Browser
let mentor: Browser
let id: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
  id = await nieuwOpp(mentor, world.school.leerling)
})
afterAll(() => server.stop())

/** Adds a word to what is there, as often as it takes: 409 is a colleague who was first, 503 a server that is too busy. */
async function add(wie: Browser, woord: string): Promise<void> {
  for (;;) {
    const read = await wie.get(`${OPP}/${id}`)
    if (read.statusCode === 503) continue
    const { revisie, inhoud } = eis<Opp>(read, 200).onderdelen.beeld
    const response = await wie.send('PUT', `${OPP}/${id}/onderdelen/beeld`, {
      revisie,
      inhoud: { tekst: `${inhoud.tekst} ${woord}`.trim() },
    })
    if (response.statusCode === 200) return
    expect([409, 503]).toContain(response.statusCode)
  }
}

test(`${EDITORS} people who save ${EDITS} times each lose no acknowledged word`, async () => {
  const before = (await leesOpp(ib, id)).onderdelen.beeld.revisie
  // Two signs each, so that a thousand of them fit in one field.
  const wordsOf = (editor: number) =>
    Array.from({ length: EDITS }, (_, edit) => (editor * EDITS + edit).toString(36).padStart(2, '0'))
  await Promise.all(
    Array.from({ length: EDITORS }, async (_, editor) => {
      for (const word of wordsOf(editor)) await add(editor % 2 ? ib : mentor, word)
    }),
  )

  const { revisie, inhoud } = (await leesOpp(ib, id)).onderdelen.beeld
  const all = Array.from({ length: EDITORS }, (_, editor) => wordsOf(editor)).flat()
  expect(inhoud.tekst.split(' ').sort()).toEqual(all.sort())
  expect(revisie).toBe(before + all.length)

  // The history joins the saves of one person within ten minutes; whose words were kept stays to be seen.
  const { items } = eis<{ items: { doorNaam: string }[] }>(
    await ib.get(`${OPP}/${id}/onderdelen/beeld/revisies`),
    200,
  )
  expect(new Set(items.map(({ doorNaam }) => doorNaam)).size).toBe(2)
}, 900_000)
