/** Signing without an account, on the real server and database: the way in, what it reaches, and what ends it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gastBeslist, gastBrowser, tekenaarsVan } from '../../../../test/harness/gast.ts'
import { type Klaar, leerlingKlaar } from '../../../../test/harness/ondertekening.ts'
import { eis, OPP } from '../../../../test/harness/opp.ts'
import { startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { type SmsSink, startSmsSink } from '../../../../test/harness/sms.ts'
import { makeWorld, type World } from '../../../../test/harness/world.ts'
import { leesBewijs } from '../bewijs/lezen.ts'
import type { MijnStap, Tekenaar } from '../ondertekening.schema.ts'

let server: TestServer
let world: World
let klaar: Klaar
let sink: SmsSink
let moeder: Tekenaar
beforeAll(async () => {
  server = await startTestServer({ egressLocal: true, limits: { direct: 1_000, adres: 100_000 } })
  world = await makeWorld(server)
  sink = await startSmsSink()
  klaar = await leerlingKlaar(server, world.school)
  await nieuweRonde()
})
afterAll(async () => {
  await sink.close()
  await server.stop()
})

async function nieuweRonde(): Promise<string> {
  const { id } = eis<{ id: string }>(await klaar.vraag(), 201)
  const [a, b] = await tekenaarsVan(klaar.ib, klaar.oppId)
  if (!a || !b) throw new Error('two parents')
  moeder = a.persoonId === world.school.ouders.metGezag ? a : b
  return id
}

describe('the main line', () => {
  test('link by mail, code on paper: reads, decides, and the evidence says class B and how', async () => {
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    const { persoon, aangemeld } = eis<{
      aangemeld: boolean
      persoon: { soort: string; betrekkingId: string }
    }>(await gast.get('/sessies/deze'), 200)
    expect([aangemeld, persoon.soort, persoon.betrekkingId]).toEqual([true, 'gast', moeder.id])
    const stap = eis<MijnStap>(await gast.get(`/ondertekenaars/${moeder.id}`), 200)
    eis(await gast.get(`${OPP}/${stap.oppId}/versies/${stap.versie}`), 200)
    eis(
      await gast.send('POST', `/ondertekenaars/${moeder.id}/weergaven`, { totEinde: true, seconden: 30 }),
      201,
    )
    eis(
      await gast.send('POST', `/ondertekenaars/${moeder.id}/vragen`, { reden: 'Wat is een rustplek?' }),
      201,
    )
    expect((await gast.get(`/ondertekenaars/${moeder.id}/pdf`)).statusCode).toBe(200)
    expect(eis<object>(await gastBeslist(gast, moeder.id), 201)).toMatchObject({ uitkomst: 'ja' })
    const bestand = (await gast.get(`/ondertekenaars/${moeder.id}/bewijs`)).body
    const { bewijs } = JSON.parse(bestand)
    expect(bewijs.identiteit).toEqual({ klasse: 'B', methode: 'link-en-code-brief', papier: null })
    expect(bewijs.aanmelding.methode).toBe('link-en-code')
    expect(leesBewijs(bestand).antwoorden.length).toBeGreaterThan(0)
    const [na] = (await tekenaarsVan(klaar.ib, klaar.oppId)).filter((t) => t.id === moeder.id)
    expect([na?.klasse, na?.gast?.stand, na?.gast?.wijze]).toEqual(['B', 'gebruikt', 'brief'])
  })
})
