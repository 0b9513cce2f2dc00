/**
 * Signing under races (reliability R4): of fifty at once one decision comes to be, and while the plan is written and published
 * anew nobody ever signs other content than was shown. Forty races; `KOERS_ALL=1` runs a thousand.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { afspraakSoortTekst } from '../../src/modules/ondertekening/afspraken.text.ts'
import { leesBestand } from '../../src/modules/ondertekening/bewijs/lezen.ts'
import type { Overzicht } from '../../src/modules/ondertekening/ondertekening.schema.ts'
import { listBesluiten } from '../../src/modules/ondertekening/ondertekening.sql.ts'
import { afsprakenVan } from '../../src/modules/opp/afspraken.ts'
import { leesSnapshot } from '../../src/modules/opp/snapshot.ts'
import { inhoudHash } from '../../src/modules/planversie/planversie.hash.ts'
import { findVersie } from '../../src/modules/planversie/planversie.sql.ts'
import type { Json } from '../../src/modules/planversie/planversie.ts'
import { systemTx } from '../../src/platform/context.ts'
import { row } from '../../src/platform/database.ts'
import { oppBO } from '../fixtures/opp-inhoud.ts'
import { beslis, type Klaar, leerlingKlaar, stapVan } from '../harness/ondertekening.ts'
import { eis, OPP, publiceer, schrijf } from '../harness/opp.ts'
import { startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, type World } from '../harness/world.ts'

const RACES = process.env.KOERS_ALL === '1' ? 1000 : 40

let server: TestServer
let world: World
let klaar: Klaar
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  klaar = await leerlingKlaar(server, world.school)
})
afterAll(() => server.stop())

const als = <R>(werk: Parameters<typeof systemTx<R>>[2]) =>
  systemTx(server.services.db, world.school.id, werk)

test('fifty signatures of one person at once are one decision', async () => {
  eis(await klaar.vraag(), 201)
  const { id, versieHash, afspraken } = await stapVan(klaar.moeder)
  const body = {
    versieHash,
    gezien: true,
    antwoorden: afspraken.map(({ sleutel }) => ({ sleutel, antwoord: 'ja', opmerking: '' })),
    opmerking: '',
  }
  const antwoorden = await Promise.all(
    Array.from({ length: 50 }, () => klaar.moeder.send('POST', `/ondertekenaars/${id}/besluit`, body)),
  )
  const codes = antwoorden.map((a) => a.statusCode)
  expect(codes.filter((code) => code === 201)).toHaveLength(1)
  // 503: the pool was full for a moment; nothing was written and one may try again.
  expect(codes.filter((code) => ![201, 409, 429, 503].includes(code))).toEqual([])
  const rijen = await als((tx) =>
    row<{ n: number }>(
      tx,
      sql`select count(*)::int as n from koers.besluit where ondertekenaar_id = ${id}::uuid`,
    ),
  )
  expect(rijen?.n).toBe(1)
})

test(`${RACES} times signing against writing: every signature is on what was shown`, {
  timeout: RACES * 3000,
}, async () => {
  const uit = { getekend: 0, geweigerd: 0 }
  for (let i = 0; i < RACES; i++) {
    await maakRuimte()
    eis(await klaar.vraag(), 201)
    const schrijver = async () => {
      await schrijf(klaar.ib, klaar.oppId, 'maatregelen', () => ({
        items: oppBO.maatregelen.items.map((m, n) => (n === 0 ? { ...m, wat: `Race ${i}` } : m)),
      }))
      await publiceer(klaar.ib, klaar.oppId)
      if (i % 3 === 0) await maakRuimte()
    }
    const [antwoord] = await Promise.all([beslis(klaar.moeder), schrijver()])
    if (antwoord.statusCode === 201) uit.getekend += 1
    else uit.geweigerd += 1
    expect([201, 404, 409]).toContain(antwoord.statusCode)
  }
  expect(uit.getekend).toBeGreaterThan(0)
  await als(async (tx) => {
    for (const { bewijs } of await listBesluiten(tx, klaar.oppId)) {
      const { plan, document, besluit } = leesBestand(bewijs)
      const versie = await findVersie(tx, klaar.oppId, 'gepubliceerd', plan.versie)
      expect(inhoudHash(versie?.inhoud as Json)).toBe(document.versieHash)
      const { onderdelen } = leesSnapshot(versie?.inhoud)
      expect(besluit.antwoorden.map(({ sleutel, titel }) => [sleutel, titel])).toEqual(
        afsprakenVan(onderdelen).map(({ sleutel, titel, soort }) => [
          sleutel,
          titel === '' ? afspraakSoortTekst[soort] : titel,
        ]),
      )
    }
  })
})

/** Withdraws what runs, so that the next round can begin. */
async function maakRuimte(): Promise<void> {
  const { rondes } = eis<Overzicht>(await klaar.ib.get(`${OPP}/${klaar.oppId}/ondertekening`), 200)
  const loopt = rondes.find((r) => r.stand === 'loopt' || r.stand === 'ingestemd')
  if (!loopt) return
  const weg = await klaar.ib.send('POST', `/ondertekenverzoeken/${loopt.id}/_intrekken`, {
    reden: 'Nieuwe versie.',
  })
  expect([201, 409]).toContain(weg.statusCode)
}
