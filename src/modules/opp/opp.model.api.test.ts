/** Random stories of saving, publishing, sharing and ending, against a model small enough to be right by reading it. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leesOpp, nieuwOpp, OPP } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'

let server: TestServer
let world: World
let ib: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())

type Act =
  | { readonly soort: 'bewaar'; readonly tekst: string; readonly oud: boolean }
  | { readonly soort: 'publiceer' | 'deel' | 'stop' | 'beeindig' }
  | { readonly soort: 'wacht'; readonly minuten: number }

type Model = {
  tekst: string
  revisie: number
  versies: string[]
  gedeeld: string | null
  ooitGedeeld: boolean
  beeindigd: boolean
}
const nieuw = (): Model => ({
  tekst: '',
  revisie: 0,
  versies: [],
  gedeeld: null,
  ooitGedeeld: false,
  beeindigd: false,
})

/** What must happen: the status, with the model moved along when it is a success. */
function verwacht(m: Model, act: Act): number {
  if (act.soort === 'wacht') return 0
  if (m.beeindigd) return 409
  const concept = m.versies.length === 0 || m.versies.at(-1) !== m.tekst
  switch (act.soort) {
    case 'bewaar':
      // The same words again are no conflict, whatever they are based on.
      if (act.oud && act.tekst !== m.tekst) return 409
      if (act.tekst !== m.tekst) {
        m.tekst = act.tekst
        m.revisie += 1
      }
      return 200
    case 'publiceer':
      if (!concept) return 422
      m.versies.push(m.tekst)
      m.gedeeld = null
      return 201
    case 'deel':
      // A text that was changed and changed back may still be shared: nothing is lost by it.
      m.gedeeld = m.tekst
      m.ooitGedeeld = true
      return 201
    case 'stop':
      if (m.gedeeld === null) return 409
      m.gedeeld = null
      return 200
    case 'beeindig':
      if (m.versies.length === 0 && !m.ooitGedeeld) return 409
      m.beeindigd = true
      m.gedeeld = null
      return 201
  }
}

async function doe(id: string, m: Model, act: Act): Promise<number> {
  const post = async (path: string, body?: object) =>
    (await ib.send('POST', `${OPP}/${id}/${path}`, body)).statusCode
  switch (act.soort) {
    case 'bewaar': {
      const body = { revisie: act.oud ? m.revisie + 7 : m.revisie, inhoud: { tekst: act.tekst } }
      return (await ib.send('PUT', `${OPP}/${id}/onderdelen/beeld`, body)).statusCode
    }
    case 'publiceer':
      return post('versies', {})
    case 'deel':
      return post('_deel')
    case 'stop':
      return (await ib.send('DELETE', `${OPP}/${id}/gespreksstuk`)).statusCode
    case 'beeindig':
      return post('_beeindig', { reden: 'uitgestroomd', einddatum: '2026-11-17', toelichting: '' })
    case 'wacht':
      server.clock.advance(act.minuten * 60_000)
      return 0
  }
}

const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      soort: fc.constant('bewaar' as const),
      tekst: fc.constantFrom('a', 'b', 'c', 'd'),
      oud: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ soort: 'publiceer' as const }) },
  { weight: 1, arbitrary: fc.constant({ soort: 'deel' as const }) },
  { weight: 1, arbitrary: fc.constant({ soort: 'stop' as const }) },
  { weight: 1, arbitrary: fc.constant({ soort: 'beeindig' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ soort: fc.constant('wacht' as const), minuten: fc.integer({ min: 1, max: 13 }) }),
  },
)

test('whatever is done in whatever order, the plan tells the story that happened', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 1, maxLength: 14 }), async (story) => {
      server.clock.set('2026-11-17T09:00:00.000Z')
      ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
      const id = await nieuwOpp(ib, world.school.leerling)
      const m = nieuw()
      for (const act of story) {
        const before = structuredClone(m)
        const status = await doe(id, m, act)
        const expected = verwacht(m, act)
        // Sharing and publishing "nothing new" depend on what lay open; the model allows both answers there.
        if (act.soort === 'deel' && status !== expected) {
          expect([409, 422]).toContain(status)
          Object.assign(m, before)
        } else expect(status).toBe(expected)
        // An idle session would end; the story is about the plan.
        if (act.soort === 'wacht') await ib.get('/sessies/deze')
      }
      const opp = await leesOpp(ib, id)
      expect(opp.onderdelen.beeld).toMatchObject({ revisie: m.revisie, inhoud: { tekst: m.tekst } })
      expect([opp.versie, opp.publicatie === 'beeindigd', opp.gedeeld]).toEqual([
        m.versies.length,
        m.beeindigd,
        m.gedeeld !== null,
      ])
      for (const [i, tekst] of m.versies.entries()) {
        const versie = (await ib.get(`${OPP}/${id}/versies/${i + 1}`)).json()
        expect(versie.inhoud.onderdelen.beeld.tekst).toBe(tekst)
      }
      // Out of the way of the next story: ended, or removed when it was never seen.
      if (!m.beeindigd) {
        const way = m.versies.length > 0 || m.ooitGedeeld ? '_beeindig' : '_verwijder'
        const body =
          way === '_verwijder'
            ? { naam: 'Fenna Zwart' }
            : { reden: 'uitgestroomd', einddatum: '2026-11-17', toelichting: '' }
        expect((await ib.send('POST', `${OPP}/${id}/${way}`, body)).statusCode).toBe(201)
      }
    }),
    { numRuns: 25 },
  )
})
