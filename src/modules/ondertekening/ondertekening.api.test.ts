/** A round from asking to the last word, on a real database: two parents, one pupil, the school. */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beslis, type Klaar, leerlingKlaar, stapVan } from '../../../test/harness/ondertekening.ts'
import { eis, leesOpp, OPP, publiceer, schrijf } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { leesBestand } from './bewijs/lezen.ts'
import type { Overzicht } from './ondertekening.schema.ts'

let server: TestServer
let world: World
let klaar: Klaar
let directeur: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  klaar = await leerlingKlaar(server, world.school)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
})
afterAll(() => server.stop())

const overzicht = async () => eis<Overzicht>(await klaar.ib.get(`${OPP}/${klaar.oppId}/ondertekening`), 200)
const lopend = async () => {
  const ronde = (await overzicht()).rondes[0]
  if (!ronde) throw new Error('no round')
  return ronde
}
const mijn = async (wie: Browser) =>
  eis<{ vragen: { id: string; stand: string }[] }>(await wie.get('/mijn/ondertekeningen'), 200).vragen
describe('asking', () => {
  test('proposes who decides and who is told, and says what the law still misses', async () => {
    const { kandidaten, open, abilities } = await overzicht()
    expect(open).toEqual([])
    expect(abilities.vragen).toEqual({ mag: true, code: null })
    expect(kandidaten.filter((k) => k.voorgesteld).map((k) => [k.soort, k.vereist, k.verklaring])).toEqual([
      ['ouder', true, 'instemming'],
      ['ouder', true, 'instemming'],
    ])
  })

  test('refuses a round that leaves out who decides', async () => {
    const { kandidaten } = await overzicht()
    const [een] = kandidaten
    const fout = await klaar.vraag([een])
    expect(fout.statusCode).toBe(422)
    expect(fout.json()).toMatchObject({ code: 'ondertekening.beslisser-ontbreekt' })
  })

  test('freezes the version, and the plan can be written on', async () => {
    eis(await klaar.vraag(), 201)
    const ronde = await lopend()
    expect(ronde).toMatchObject({ ronde: 1, versie: 1, stand: 'loopt' })
    expect((await leesOpp(klaar.ib, klaar.oppId)).vaststelling).toBe('ter_instemming')
    await schrijf(klaar.ib, klaar.oppId, 'beeld', () => ({ tekst: 'Later geschreven.' }))
    await publiceer(klaar.ib, klaar.oppId)
    expect((await lopend()).versieHash).toBe(ronde.versieHash)
    expect((await stapVan(klaar.moeder)).versieHash).toBe(ronde.versieHash)
  })

  test('is refused while a round runs', async () => {
    const fout = await klaar.vraag()
    expect([fout.statusCode, fout.json().code]).toEqual([409, 'opp.loopt-instemming'])
  })
})

test('the list of whom the school waits for says how many there are when it is cut off', async () => {
  const lijst = async () =>
    eis<{ items: { naam: string }[]; totaal: number }>(await klaar.ib.get('/ondertekenaars'), 200)
  expect(await lijst()).toMatchObject({ items: [{}, {}], totaal: 2 })
  await systemTx(server.services.db, world.school.id, (tx) =>
    sql`insert into koers.ondertekenaar (organisatie_id, id, leerling_id, plan_id, verzoek_id, soort, naam, relatie, vereist, verklaring,
        verklaring_versie, uitgenodigd_op)
      select o.organisatie_id, gen_random_uuid(), o.leerling_id, o.plan_id, o.verzoek_id, 'ouder', 'Nummer ' || n, '', false, 'gezien', 1, now()
      from (select * from koers.ondertekenaar limit 1) o, generate_series(1, 500) n`.execute(tx),
  )
  const vol = await lijst()
  expect([vol.items.length, vol.totaal]).toEqual([500, 502])
  await systemTx(server.services.db, world.school.id, (tx) =>
    sql`delete from koers.ondertekenaar where naam like 'Nummer %'`.execute(tx),
  )
})

describe('deciding', () => {
  test('asks an answer on every agreement, and a reason with a no', async () => {
    const leeg = await beslis(klaar.moeder, (_s, i) => (i === 0 ? { antwoord: 'nee' } : {}))
    expect([leeg.statusCode, leeg.json().code]).toEqual([422, 'ondertekening.reden-ontbreekt'])
    expect((await stapVan(klaar.moeder)).stand).toBe('uitgenodigd')
  })

  test('never about another version than the one on the screen', async () => {
    const s = await stapVan(klaar.moeder)
    const fout = await klaar.moeder.send('POST', `/ondertekenaars/${s.id}/besluit`, {
      versieHash: 'a'.repeat(64),
      gezien: true,
      antwoorden: s.afspraken.map((a) => ({ sleutel: a.sleutel, antwoord: 'ja', opmerking: '' })),
      opmerking: '',
    })
    expect([fout.statusCode, fout.json().code]).toEqual([409, 'ondertekening.andere-versie'])
  })

  test('of one parent leaves the round open, and is there once', async () => {
    expect(eis(await beslis(klaar.moeder), 201)).toEqual({ uitkomst: 'ja', rondeStand: 'loopt' })
    // A password, of an account that a code once tied to her: no code came with this decision, and none is claimed.
    const wachtwoord = { klasse: 'B', methode: 'eigen-account', aanmelding: 'wachtwoord' }
    expect((await stapVan(klaar.moeder)).zekerheid).toEqual(wachtwoord)
    expect((await lopend()).tekenaars.find((t) => t.uitkomst === 'ja')?.zekerheid).toEqual(wachtwoord)
    const { bewijs } = JSON.parse(
      (await klaar.moeder.get(`/ondertekenaars/${(await stapVan(klaar.moeder)).id}/bewijs`)).body,
    )
    // Of the session and never the session itself: the file leaves the house.
    const superuser = new pg.Client({ connectionString: server.database.superuserUrl })
    await superuser.connect()
    const { rows } = await superuser.query<{ id: string }>('select id from toegang.sessie')
    await superuser.end()
    expect(rows.map(({ id }) => createHash('sha256').update(id).digest('hex'))).toContain(
      bewijs.aanmelding.sessieHash,
    )
    const weer = await beslis(klaar.moeder)
    expect([weer.statusCode, weer.json().code]).toEqual([409, 'ondertekening.al-besloten'])
  })

  test('with one no ends the round, and says to the school which agreement', async () => {
    const antwoord = await beslis(klaar.vader, (_s, i) =>
      i === 1 ? { antwoord: 'nee', opmerking: 'Dat is te vroeg op de dag.' } : {},
    )
    expect(eis(antwoord, 201)).toEqual({ uitkomst: 'nee', rondeStand: 'niet_ingestemd' })
    const ronde = await lopend()
    expect(ronde.stand).toBe('niet_ingestemd')
    expect(ronde.tekenaars.find((t) => t.stand === 'niet_ingestemd')?.antwoorden).toMatchObject([
      { antwoord: 'nee', opmerking: 'Dat is te vroeg op de dag.' },
    ])
    expect((await leesOpp(klaar.ib, klaar.oppId)).vaststelling).toBe('niet')
  })

  test('is never seen by the other parent', async () => {
    const tekst = JSON.stringify([await mijn(klaar.moeder), await stapVan(klaar.moeder)])
    expect(tekst).not.toContain('te vroeg op de dag')
    expect(tekst).not.toContain('Tweede Ouder')
  })
})

const soorten = async (wie: Browser) =>
  eis<{ berichten: { soort: string }[] }>(await wie.get('/mijn/berichten'), 200).berichten.map((b) => b.soort)

test('a refusal is told to who asked, and to the other parent only that the round is over', async () => {
  await expect.poll(() => soorten(klaar.moeder), { timeout: 15_000 }).toContain('ondertekenronde-voorbij')
  expect(await soorten(klaar.ib)).toContain('niet-ingestemd')
  expect(await soorten(klaar.vader)).not.toContain('ondertekenronde-voorbij')
})

describe('a reaction on paper', () => {
  test('counts when a second member of staff confirms it', async () => {
    eis(await klaar.vraag(), 201)
    const ronde = await lopend()
    const vader = ronde.tekenaars.find((t) => t.naam === 'Tweede Ouder')
    const { afspraken } = await stapVan(klaar.vader)
    const noteer = (getuigeId: string) =>
      klaar.ib.send('PUT', `/ondertekenaars/${vader?.id}/reactie`, {
        wijze: 'mondeling',
        gegevenOp: '2026-11-17',
        scanId: null,
        getuigeId,
        gezien: false,
        antwoorden: afspraken.map((a, i) => ({
          sleutel: a.sleutel,
          antwoord: i === 0 ? 'ja_maar' : 'ja',
          opmerking: i === 0 ? 'Na de vakantie.' : '',
        })),
        opmerking: 'Hij belde zelf.',
      })
    expect((await noteer(world.school.medewerkers.zorgcoordinator)).json().code).toBe('ondertekening.getuige')
    // Reads the plan and not how its round stands: there would be nothing to confirm on.
    expect((await noteer(world.school.medewerkers.onderwijsassistent)).json().code).toBe(
      'ondertekening.getuige',
    )
    eis(await noteer(world.school.medewerkers.directeur), 200)
    const genoteerd = (await lopend()).tekenaars.find((t) => t.id === vader?.id)
    expect(genoteerd?.stand).toBe('uitgenodigd')
    const { items } = eis<{ items: { naam: string }[] }>(await klaar.ib.get('/ondertekenaars'), 200)
    expect(items.map(({ naam }) => naam)).not.toContain('Tweede Ouder')
    // Who confirms reads what was noted, beside what it is about.
    expect(genoteerd?.reactie).toMatchObject({
      uitkomst: 'ja_maar',
      gezien: false,
      antwoorden: [
        { sleutel: afspraken[0]?.sleutel, titel: afspraken[0]?.titel, opmerking: 'Na de vakantie.' },
      ],
      opmerking: 'Hij belde zelf.',
      scanId: null,
    })
    const zelf = await klaar.ib.send('POST', `/ondertekenaars/${vader?.id}/reactie/_bevestig`)
    expect(zelf.json().code).toBe('ondertekening.niet-de-getuige')
    expect(await soorten(klaar.vader)).not.toContain('reactie-vastgelegd')
    eis(await directeur.send('POST', `/ondertekenaars/${vader?.id}/reactie/_bevestig`), 201)
    // Whose word it is hears of it, and can say that it was not so (threat A17).
    expect(await soorten(klaar.vader)).toContain('reactie-vastgelegd')
    expect(await soorten(klaar.moeder)).not.toContain('reactie-vastgelegd')
    expect((await lopend()).tekenaars.find((t) => t.id === vader?.id)).toMatchObject({
      stand: 'mondeling_vastgelegd',
      uitkomst: 'ja_maar',
      zekerheid: { klasse: 'C', methode: 'mondeling' },
    })
    // What nobody said is not in the evidence either; consent is about the handelingsdeel and counts.
    const { body } = await klaar.vader.get(`/ondertekenaars/${vader?.id}/bewijs`)
    expect(leesBestand(body).besluit).toMatchObject({ gezien: false, besproken: false })
    expect(eis(await beslis(klaar.moeder), 201)).toMatchObject({ rondeStand: 'ingestemd' })
  })
})

test('withdrawing tells everybody and frees the plan', async () => {
  const ronde = await lopend()
  eis(
    await klaar.ib.send('POST', `/ondertekenverzoeken/${ronde.id}/_intrekken`, {
      reden: 'Er staat een fout in.',
    }),
    201,
  )
  expect(await lopend()).toMatchObject({ stand: 'ingetrokken', reden: 'Er staat een fout in.' })
  expect((await leesOpp(klaar.ib, klaar.oppId)).vaststelling).toBe('niet')
})
