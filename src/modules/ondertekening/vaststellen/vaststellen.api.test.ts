/** From the last yes to the sealed PDF, and what may change after it, on a real database. */
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hoorgesprekBO, oppBO } from '../../../../test/fixtures/opp-inhoud.ts'
import { beslis, type Klaar, leerlingKlaar } from '../../../../test/harness/ondertekening.ts'
import { beeindig, eis, leesOpp, OPP, publiceer, schrijf } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { systemTx } from '../../../platform/context.ts'
import { controleer } from '../bewijs/controleer.ts'
import type { MijnVraag, Vaststellingen } from '../ondertekening.schema.ts'
import { findPlanPdf } from '../planpdf.sql.ts'
import { geefPdf } from '../planpdf.ts'

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

const stand = async (wie = directeur) =>
  eis<Vaststellingen>(await wie.get(`${OPP}/${klaar.oppId}/vaststellingen`), 200)
const stelVast = (wie: Browser, versie: number, beginOp = '2026-11-17') =>
  wie.send('POST', `${OPP}/${klaar.oppId}/vaststellingen`, { versie, beginOp, toelichting: '' })
const verzegeld = () =>
  systemTx(server.services.db, world.school.id, (tx) =>
    findPlanPdf(tx, { planId: klaar.oppId, versie: 1, soort: 'verzegeld' }),
  )
/** The clock of a test stands still: these were published and established on other days. Past the guard that neither changes. */
async function wasOp(
  versie: number,
  { gepubliceerd, vastgesteld }: { gepubliceerd?: string; vastgesteld?: string },
) {
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  await client.query('set session_replication_role = replica')
  const van = [klaar.oppId, versie]
  if (gepubliceerd)
    await client.query('update koers.plan_versie set op = $3 where plan_id = $1 and nummer = $2', [
      ...van,
      gepubliceerd,
    ])
  if (vastgesteld)
    await client.query('update koers.vaststelling set op = $3 where plan_id = $1 and versie = $2', [
      ...van,
      vastgesteld,
    ])
  await client.end()
}

describe('vaststellen', () => {
  test('waits for everybody who decides, and names what is open and who can mend it', async () => {
    eis(await klaar.vraag(), 201)
    eis(await beslis(klaar.moeder), 201)
    const open = { wachter: 'instemming', wie: 'ondertekenaars', sinds: null, namen: ['Tweede Ouder'] }
    expect((await stand()).open).toEqual([open])
    const fout = await stelVast(directeur, 1)
    expect([fout.statusCode, fout.json().code]).toEqual([409, 'ondertekening.wachters'])
    expect(fout.json().open).toEqual([open])
  })

  test('is not done by who asked', async () => {
    eis(await beslis(klaar.vader), 201)
    expect((await stelVast(klaar.ib, 1)).statusCode).toBe(403)
  })

  test('sets the version, asks the registration, and is done once', async () => {
    expect((await stelVast(directeur, 1, '1999-01-01')).json().code).toBe('ondertekening.begindatum')
    expect(eis(await stelVast(directeur, 1), 201)).toEqual({ versie: 1 })
    expect((await leesOpp(klaar.ib, klaar.oppId)).vaststelling).toBe('vastgesteld')
    const mijn = eis<{ leerlingen: object[] }>(await klaar.moeder.get('/mijn/plannen'), 200)
    expect(mijn.leerlingen).toMatchObject([{ plannen: [{ vastgesteldeVersie: 1 }] }])
    expect((await stelVast(directeur, 1)).json().code).toBe('opp.geen-instemming')
    const { items } = eis<{ items: { id: string; gemeldOp: string | null }[] }>(
      await klaar.ib.get('/rod-taken'),
      200,
    )
    expect(items).toMatchObject([
      { soort: 'begin', datum: '2026-11-17', uiterlijkOp: '2026-11-24', gemeldOp: null },
    ])
    eis(await klaar.ib.send('PUT', `/rod-taken/${items[0]?.id}`, { gemeld: true }), 200)
    expect(eis<{ items: object[] }>(await klaar.ib.get('/rod-taken'), 200).items).toMatchObject([
      { gemeldNaam: 'Test zorgcoordinator' },
    ])
  })

  test('tells the signers and the teachers of the pupil, and nobody else', async () => {
    type Eigen = { berichten: { soort: string }[] }
    const soorten = async (wie: Browser) =>
      eis<Eigen>(await wie.get('/mijn/berichten'), 200).berichten.map((b) => b.soort)
    expect(await soorten(klaar.moeder)).toContain('vastgesteld')
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    expect(await soorten(mentor)).toContain('plan-vastgesteld-team')
    const cvb = await signIn(server, world.school.logins.cvb_lid, PASSWORD)
    expect(await soorten(cvb)).not.toContain('plan-vastgesteld-team')
  })

  test('ends in one sealed PDF that anybody can check', async () => {
    const pdf = await vi.waitUntil(verzegeld, { timeout: 25_000, interval: 200 })
    const { inhoud } = await geefPdf(server.services, pdf, 'x.pdf')
    const uitslag = await controleer(inhoud as Uint8Array, null) // `geefPdf` gives the bytes as one
    expect(uitslag).toMatchObject({ oordeel: expect.stringMatching(/^geldig/) })
  }, 30_000)
})

describe('the sealed PDF', () => {
  const haal = (wie: Browser, versie = 1) => wie.get(`${OPP}/${klaar.oppId}/vaststellingen/${versie}/pdf`)
  const van = async (wie: Browser) => {
    const { vragen } = eis<{ vragen: MijnVraag[] }>(await wie.get('/mijn/ondertekeningen'), 200)
    return vragen[0]
  }

  test('is the same file for the school and for who signed', async () => {
    expect((await stand()).vaststellingen).toMatchObject([{ soort: 'vaststelling', pdf: true }])
    const school = await haal(directeur)
    expect([school.statusCode, school.headers['content-type']]).toEqual([200, 'application/pdf'])
    const moeder = await van(klaar.moeder)
    expect(moeder).toMatchObject({ beginOp: '2026-11-17', verzegeld: true })
    const ouder = await klaar.moeder.get(`/ondertekenaars/${moeder?.id}/verzegelde-pdf`)
    expect(ouder.rawPayload.equals(school.rawPayload)).toBe(true)
    // The other parent's row is not hers, and the way of the school is not for parents.
    const vader = await van(klaar.vader)
    expect((await klaar.moeder.get(`/ondertekenaars/${vader?.id}/verzegelde-pdf`)).statusCode).toBe(404)
    expect((await haal(klaar.moeder)).statusCode).toBe(403)
  })

  test('says that it is made while it is', async () => {
    await systemTx(server.services.db, world.school.id, (tx) =>
      sql`delete from koers.plan_pdf where soort = 'verzegeld'`.execute(tx),
    )
    const moeder = await van(klaar.moeder)
    for (const antwoord of [
      await haal(directeur),
      await klaar.moeder.get(`/ondertekenaars/${moeder?.id}/verzegelde-pdf`),
    ])
      expect([antwoord.statusCode, antwoord.json().code]).toEqual([404, 'ondertekening.pdf-wordt-gemaakt'])
    expect((await stand()).vaststellingen).toMatchObject([{ pdf: false }])
  })

  test('is not there for a version that was not established', async () => {
    const fout = await haal(directeur, 9)
    expect([fout.statusCode, fout.json().code]).toEqual([404, 'ondertekening.niet-vastgesteld'])
  })
})

describe('what changes after it', () => {
  test('outside the handelingsdeel is carried on by a correction, with the same agreement', async () => {
    await schrijf(klaar.ib, klaar.oppId, 'beeld', () => ({ tekst: 'Een ander beeld.' }))
    await publiceer(klaar.ib, klaar.oppId)
    expect(await stand()).toMatchObject({ binnenHandelingsdeel: false })
    const neem = (soort: string) =>
      klaar.ib.send('POST', `${OPP}/${klaar.oppId}/wijzigingen`, {
        versie: 2,
        soort,
        toelichting: 'Typefout.',
      })
    expect((await neem('overlegnotitie')).json().code).toBe('ondertekening.overleg-ontbreekt')
    expect(eis(await neem('correctie'), 201)).toEqual({ versie: 2 })
    expect((await stand()).vaststellingen.map((v) => [v.versie, v.soort])).toEqual([
      [2, 'correctie'],
      [1, 'vaststelling'],
    ])
  })

  test('inside it always asks a new round', async () => {
    await schrijf(klaar.ib, klaar.oppId, 'maatregelen', () => ({
      items: oppBO.maatregelen.items.map((m, i) => (i === 0 ? { ...m, wat: 'Iets heel anders.' } : m)),
    }))
    await publiceer(klaar.ib, klaar.oppId)
    expect(await stand()).toMatchObject({ binnenHandelingsdeel: true })
    const fout = await klaar.ib.send('POST', `${OPP}/${klaar.oppId}/wijzigingen`, {
      versie: 3,
      soort: 'correctie',
      toelichting: 'Typefout.',
    })
    expect([fout.statusCode, fout.json().code]).toEqual([409, 'ondertekening.binnen-handelingsdeel'])
  })

  test('the pupil is heard again before that round', async () => {
    // Since the version that was agreed, not since the correction of it.
    await wasOp(1, { gepubliceerd: '2026-11-15T10:00:00Z' })
    expect((await leesOpp(klaar.ib, klaar.oppId)).hoorvraag.vanaf).toBe('2026-11-15')
    const zonder = await klaar.vraag()
    expect([zonder.statusCode, zonder.json().open]).toEqual([409, ['hoorgesprek']])
    const plan = `${OPP}/${klaar.oppId}`
    eis(await klaar.ib.send('POST', `${plan}/hoorgesprekken`, { moment: 'bijstellen' }), 201)
    const inhoud = { ...hoorgesprekBO, datum: '2026-11-17' }
    eis(await klaar.ib.send('PUT', `${plan}/hoorgesprek`, { revisie: 1, inhoud }), 200)
    await publiceer(klaar.ib, klaar.oppId)
    eis(await klaar.vraag(), 201)
    eis(await beslis(klaar.moeder), 201)
    eis(await beslis(klaar.vader), 201)
    expect((await stand()).open).toMatchObject([
      { wachter: 'overleg', wie: 'schrijvers', sinds: { na: 'vastgesteld' } },
    ])
    await klaar.overleg('2026-11-17')
    expect((await stand()).open).toEqual([])
    expect(eis(await stelVast(directeur, 4), 201)).toEqual({ versie: 4 })
  })

  test('a talk since the vaststelling stays one after a slip was mended', async () => {
    const neem = (versie: number, soort: string) =>
      klaar.ib.send('POST', `${OPP}/${klaar.oppId}/wijzigingen`, {
        versie,
        soort,
        toelichting: 'Zie verslag.',
      })
    await schrijf(klaar.ib, klaar.oppId, 'beeld', () => ({ tekst: 'Zonder verschrijving.' }))
    await publiceer(klaar.ib, klaar.oppId)
    eis(await neem(5, 'correctie'), 201)
    await wasOp(4, { vastgesteld: '2026-11-12T10:00:00Z' })
    await wasOp(5, { vastgesteld: '2026-11-18T10:00:00Z' })
    await schrijf(klaar.ib, klaar.oppId, 'beeld', () => ({ tekst: 'Zoals besproken op de zeventiende.' }))
    await publiceer(klaar.ib, klaar.oppId)
    eis(await neem(6, 'overlegnotitie'), 201)
  })
})

describe('ROD', () => {
  type Taken = { items: { soort: string; datum: string; uiterlijkOp: string; gemeldOp: string | null }[] }
  const taken = async () => eis<Taken>(await klaar.ib.get('/rod-taken'), 200).items

  test('asks the end too once the plan ends, whoever ends it', async () => {
    await beeindig(klaar.ib, klaar.oppId, '2026-11-17')
    expect(await taken()).toMatchObject([
      { soort: 'einde', datum: '2026-11-17', uiterlijkOp: '2026-11-24', gemeldOp: null },
      { soort: 'begin', gemeldOp: expect.any(String) },
    ])
  })

  test('is a file that no spreadsheet runs, of what is open or of all', async () => {
    await systemTx(server.services.db, world.school.id, (tx) =>
      sql`update koers.leerling set roepnaam = '=1+1' where id = ${world.school.leerling}::uuid`.execute(tx),
    )
    const csv = await klaar.ib.get('/rod-taken/export')
    expect([csv.statusCode, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    const regels = csv.body.trim().split('\r\n')
    expect(regels).toHaveLength(2)
    expect(regels[1]).toMatch(/^"'=1\+1 .*;Einde OPP;2026-11-17;2026-11-24;;$/)
    expect((await klaar.ib.get('/rod-taken/export?alles=ja')).body.trim().split('\r\n')).toHaveLength(3)
  })

  test('says how many there are when the list is cut off, and the file holds them all', async () => {
    await systemTx(server.services.db, world.school.id, async (tx) => {
      // Plans that ended, of which a pupil may have many.
      await sql`insert into koers.plan (organisatie_id, id, leerling_id, soort, schooltype, schooljaar, publicatie, versie, gepubliceerd_op,
          vastgestelde_versie, start_op, beeindigd_op, beeindigd_reden, aangemaakt_op, gewijzigd_op)
        select p.organisatie_id, gen_random_uuid(), p.leerling_id, p.soort, p.schooltype, p.schooljaar, p.publicatie, p.versie, p.gepubliceerd_op,
          p.vastgestelde_versie, p.start_op, p.beeindigd_op, p.beeindigd_reden, p.aangemaakt_op, p.gewijzigd_op
        from koers.plan p, generate_series(1, 500) where p.id = ${klaar.oppId}::uuid`.execute(tx)
      await sql`insert into koers.rod_taak (organisatie_id, id, leerling_id, plan_id, soort, datum, uiterlijk_op, ontstaan_op)
        select p.organisatie_id, gen_random_uuid(), p.leerling_id, p.id, 'begin', '2026-11-17', '2026-11-24', now()
        from koers.plan p where p.id <> ${klaar.oppId}::uuid`.execute(tx)
    })
    const lijst = eis<{ items: object[]; totaal: number }>(await klaar.ib.get('/rod-taken'), 200)
    expect([lijst.items.length, lijst.totaal]).toEqual([500, 502])
    expect((await klaar.ib.get('/rod-taken/export?alles=ja')).body.trim().split('\r\n')).toHaveLength(503)
  })
})
