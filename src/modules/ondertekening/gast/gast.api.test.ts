/** Signing without an account, on the real server and database: the way in, what it reaches, and what ends it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { everyValue } from '../../../../test/harness/all-tables.ts'
import {
  gastBeslist,
  gastBrowser,
  komBinnen,
  nieuwMailadres,
  openPerBrief,
  postVan,
  tekenaarsVan,
  tokenUitMail,
} from '../../../../test/harness/gast.ts'
import { type Klaar, leerlingKlaar } from '../../../../test/harness/ondertekening.ts'
import { eis, OPP } from '../../../../test/harness/opp.ts'
import { browser, START, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { type SmsSink, startSmsSink } from '../../../../test/harness/sms.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { openSession, systemTx } from '../../../platform/context.ts'
import { newToken } from '../../../platform/tokens.ts'
import { rotate } from '../../../platform/vault/reencrypt.ts'
import { leesBewijs } from '../bewijs/lezen.ts'
import type { MijnStap, Tekenaar } from '../ondertekening.schema.ts'

let server: TestServer
let world: World
let klaar: Klaar
let sink: SmsSink
let moeder: Tekenaar
let vader: Tekenaar
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

const adres = (t: Tekenaar) => `/ondertekenaars/${t.id}`
const gastVan = async (t: Tekenaar) =>
  (await tekenaarsVan(klaar.ib, klaar.oppId)).find(({ id }) => id === t.id)?.gast ?? null
const codeIn = (tekst: string) => /\b(\d{6})\b/.exec(tekst)?.[1] ?? ''
const onSchool = <R>(work: Parameters<typeof systemTx<R>>[2]) =>
  systemTx(server.services.db, world.school.id, work)
const openPer = (t: Tekenaar, wijze: string, meer: object = {}) =>
  klaar.ib.send('PUT', `${adres(t)}/gast`, { wijze, mailadres: nieuwMailadres(), telefoon: null, ...meer })
const beheerder = () => signIn(server, world.school.logins.beheerder, PASSWORD)
const stelIn = async (wat: object) =>
  eis(
    await (await beheerder()).send('PUT', '/instellingen/ondertekenen', {
      smsAdres: sink.url,
      smsSleutel: sink.sleutel,
      afzender: 'Proefschool',
      gastPerMail: false,
      ...wat,
    }),
    200,
  )

async function nieuweRonde(): Promise<string> {
  const { id } = eis<{ id: string }>(await klaar.vraag(), 201)
  const [a, b] = await tekenaarsVan(klaar.ib, klaar.oppId)
  if (!a || !b) throw new Error('two parents')
  moeder = a.persoonId === world.school.ouders.metGezag ? a : b
  vader = moeder === a ? b : a
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
    expect((await browser(server).upload('/controle', 'bewijs.json', bestand)).json()).toMatchObject({
      oordeel: 'geldig',
      besluiten: [{ klasse: 'B', methode: 'link-en-code-brief', aanmelding: 'link-en-code' }],
    })
    const [na] = (await tekenaarsVan(klaar.ib, klaar.oppId)).filter((t) => t.id === moeder.id)
    expect([na?.zekerheid?.klasse, na?.gast?.stand, na?.gast?.wijze]).toEqual(['B', 'gebruikt', 'brief'])
  })
})

/** Withdraws what runs and asks again: each of the tests below begins with two signers who did nothing. */
async function opnieuw(): Promise<void> {
  server.clock.set(START)
  for (const [wie, login] of [
    [klaar.ib, world.school.logins.zorgcoordinator],
    [klaar.moeder, world.school.logins.ouder],
  ] as const)
    eis(await wie.send('POST', '/sessies', { login, wachtwoord: PASSWORD }), 201)
  const { rondes } = eis<{ rondes: { id: string; stand: string }[] }>(
    await klaar.ib.get(`${OPP}/${klaar.oppId}/ondertekening`),
    200,
  )
  const [r] = rondes
  if (r && ['loopt', 'ingestemd'].includes(r.stand))
    eis(await klaar.ib.send('POST', `/ondertekenverzoeken/${r.id}/_intrekken`, { reden: 'Opnieuw.' }), 201)
  await nieuweRonde()
}

describe('the code by SMS', () => {
  beforeAll(() => stelIn({}))
  beforeEach(async () => {
    sink.antwoord(202)
    sink.ontvangen.length = 0
    await opnieuw()
  })
  const open = async () => {
    const mailadres = nieuwMailadres()
    eis(await openPer(moeder, 'sms', { mailadres, telefoon: '06 - 12 34 56 78' }), 200)
    return tokenUitMail(server, mailadres)
  }
  const smsNa = (aantal: number) =>
    vi.waitFor(() => {
      expect(sink.ontvangen.length).toBeGreaterThanOrEqual(aantal)
      const laatste = sink.ontvangen.at(-1)
      if (!laatste) throw new Error('no message')
      return laatste
    }, 15_000)

  test('goes signed, without a name, and lets in once; the evidence says B', async () => {
    const token = await open()
    const gast = browser(server)
    expect(eis<object>(await gast.send('POST', '/gast/uitnodigingen/_bekijk', { token }), 200)).toMatchObject(
      {
        school: 'De Proefschool',
        wijze: 'sms',
        naar: '•• •• •• 78',
        klasse: 'B',
        codeKan: true,
        codeOpnieuwOp: null,
      },
    )
    eis(await gast.send('POST', '/gast/codes', { token }), 201)
    const sms = await smsNa(1)
    expect(sms).toMatchObject({ echt: true, naar: '+31612345678', afzender: 'Proefschool' })
    expect(sms.tekst).not.toMatch(/Zwart|Fenna|Joke/)
    expect(sms.tekst.length).toBeLessThanOrEqual(160)
    await vi.waitFor(async () => expect((await gastVan(moeder))?.codeStand).toBe('verzonden'), 15_000)
    // A second one within the minute is too soon.
    expect((await gast.send('POST', '/gast/codes', { token })).statusCode).toBe(429)
    const code = codeIn(sms.tekst)
    eis(await komBinnen(gast, token, `${code.slice(0, 3)} ${code.slice(3)}`), 201)
    eis(await gastBeslist(gast, moeder.id), 201)
    const { bewijs } = JSON.parse((await gast.get(`${adres(moeder)}/bewijs`)).body)
    expect(bewijs.identiteit).toMatchObject({ klasse: 'B', methode: 'link-en-code-sms' })
    // Used up: the same code brings nobody else in.
    expect((await komBinnen(browser(server), token, code)).statusCode).toBe(422)
    // And the one who decided may come back with another code, to read it.
    server.clock.advance(61_000)
    eis(await gast.send('POST', '/gast/codes', { token }), 201)
    const terug = browser(server)
    eis(await komBinnen(terug, token, codeIn((await smsNa(2)).tekst)), 201)
    eis(await terug.get(adres(moeder)), 200)
  })

  test('of fifty at once with the right code one comes in', async () => {
    const token = await open()
    eis(await browser(server).send('POST', '/gast/codes', { token }), 201)
    const code = codeIn((await smsNa(1)).tekst)
    const antwoorden = await Promise.all(
      Array.from({ length: 50 }, () => komBinnen(browser(server), token, code)),
    )
    const statussen = antwoorden.map(({ statusCode }) => statusCode)
    expect(statussen.filter((s) => s === 201)).toHaveLength(1)
    expect(new Set(statussen.filter((s) => s !== 201))).not.toContain(500)
  })

  test('a service that is down shows at the signer, and a later try sends a code that works', async () => {
    const token = await open()
    sink.antwoord(500)
    eis(await browser(server).send('POST', '/gast/codes', { token }), 201)
    const eerste = await smsNa(1)
    await vi.waitFor(async () => expect((await gastVan(moeder))?.codeStand).toBe('mislukt'), 15_000)
    sink.antwoord(202)
    const volgende = await smsNa(2)
    expect(volgende.headers['webhook-id']).not.toBe(eerste.headers['webhook-id'])
    await vi.waitFor(async () => expect((await gastVan(moeder))?.codeStand).toBe('verzonden'), 20_000)
    // Each try has a fresh code; the one of a try that failed works no more.
    if (codeIn(eerste.tekst) !== codeIn(volgende.tekst))
      expect((await komBinnen(browser(server), token, codeIn(eerste.tekst))).statusCode).toBe(422)
    eis(await komBinnen(browser(server), token, codeIn(volgende.tekst)), 201)
  })

  test('six a day, whichever of its links asks', async () => {
    const token = await open()
    const vraag = async () => (await browser(server).send('POST', '/gast/codes', { token })).statusCode
    const gezegd: number[] = []
    for (let n = 0; n < 7; n++) {
      gezegd.push(await vraag())
      server.clock.advance(61_000)
    }
    expect(gezegd).toEqual([201, 201, 201, 201, 201, 201, 429])
    server.clock.advance(86_400_000)
    expect(await vraag()).toBe(201)
  })

  test('a code works an hour', async () => {
    const token = await open()
    eis(await browser(server).send('POST', '/gast/codes', { token }), 201)
    const code = codeIn((await smsNa(1)).tekst)
    server.clock.advance(60 * 60_000 + 1_000)
    expect((await komBinnen(browser(server), token, code)).json()).toMatchObject({
      code: 'ondertekening.gast-code',
    })
  })
})

describe('wrong tries', () => {
  beforeEach(opnieuw)

  test('five shut the link, also for the right code; the school sees it and makes a new one', async () => {
    const { token, code } = await openPerBrief(server, klaar.ib, moeder.id)
    const anders = code === '000000' ? '000001' : '000000'
    const gezegd: unknown[] = []
    for (let n = 0; n < 5; n++) gezegd.push((await komBinnen(browser(server), token, anders)).json().code)
    expect(gezegd).toEqual([...Array(4).fill('ondertekening.gast-code'), 'ondertekening.gast-gesloten'])
    expect((await komBinnen(browser(server), token, code)).json().code).toBe('ondertekening.gast-link')
    expect((await gastVan(moeder))?.stand).toBe('dicht')
    // Each is a row in the trail of the school.
    const { rows } = await onSchool((tx) =>
      sql<{
        foutcode: string
      }>`select foutcode from audit.gebeurtenis where gebeurtenis = 'ondertekening.gast-aanmelden'
        and resultaat = 'mislukt' order by seq desc limit 6`.execute(tx),
    )
    expect(rows.map((r) => r.foutcode).filter((code) => code === 'ondertekening.gast-gesloten')).toHaveLength(
      1,
    )
    const nieuw = await openPerBrief(server, klaar.ib, moeder.id)
    eis(await komBinnen(browser(server), nieuw.token, nieuw.code), 201)
    expect((await komBinnen(browser(server), token, nieuw.code)).statusCode).toBe(404)
  })

  test('twenty at once count as five, not fewer', async () => {
    const { token, code } = await openPerBrief(server, klaar.ib, moeder.id)
    const anders = code === '000000' ? '000001' : '000000'
    const antwoorden = await Promise.all(
      Array.from({ length: 20 }, () => komBinnen(browser(server), token, anders)),
    )
    expect(antwoorden.filter((a) => a.json().code === 'ondertekening.gast-code')).toHaveLength(4)
    expect(antwoorden.filter((a) => a.json().code === 'ondertekening.gast-gesloten')).toHaveLength(1)
  })

  test('what is no six digits is a wrong code too', async () => {
    const { token } = await openPerBrief(server, klaar.ib, moeder.id)
    for (const code of ['12345', '1234567', 'abcdef', '１２３４５６'])
      expect((await komBinnen(browser(server), token, code)).json().code).toBe('ondertekening.gast-code')
  })

  test('a link that never was, one withdrawn and one shut give one answer', async () => {
    const ingetrokken = await openPerBrief(server, klaar.ib, moeder.id)
    eis(await klaar.ib.send('DELETE', `${adres(moeder)}/gast`), 200)
    const antwoorden = []
    for (const token of [newToken(), ingetrokken.token])
      for (const [pad, body] of [
        ['/gast/uitnodigingen/_bekijk', { token }],
        ['/gast/codes', { token }],
        ['/gast/sessies', { token, code: '123456' }],
      ] as const) {
        const { status, title, detail, code } = (await browser(server).send('POST', pad, body)).json()
        antwoorden.push(JSON.stringify({ status, title, detail, code }))
      }
    expect(new Set(antwoorden).size).toBe(1)
    expect(antwoorden[0]).toContain('ondertekening.gast-link')
    expect(await gastVan(moeder)).toBeNull()
  })
})

describe('what ends it', () => {
  beforeEach(opnieuw)
  const leest = async (wie: { get: (pad: string) => Promise<{ statusCode: number }> }, t = moeder) =>
    (await wie.get(adres(t))).statusCode

  test('the school withdraws the way: signed out at once', async () => {
    const { gast, token, code } = await gastBrowser(server, klaar.ib, moeder.id)
    expect(await leest(gast)).toBe(200)
    eis(await klaar.ib.send('DELETE', `${adres(moeder)}/gast`), 200)
    expect(await leest(gast)).toBe(401)
    expect((await gast.get('/sessies/deze/stand')).json().stand).toBe('geen-toegang')
    expect((await komBinnen(browser(server), token, code)).statusCode).toBe(404)
  })

  test('a new way: the session of the one before ends', async () => {
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    await openPerBrief(server, klaar.ib, moeder.id)
    expect(await leest(gast)).toBe(401)
  })

  test('the round is withdrawn', async () => {
    const { gast, token, mailadres } = await gastBrowser(server, klaar.ib, moeder.id)
    await opnieuw()
    expect((await gast.get('/sessies/deze')).json().aangemeld).toBe(false)
    expect((await browser(server).send('POST', '/gast/uitnodigingen/_bekijk', { token })).statusCode).toBe(
      404,
    )
    // Told by a mail without a link: the one of before opens nothing.
    await vi.waitFor(async () => {
      const mails = (await postVan(server)).filter((m) => m.to === mailadres)
      expect(mails.filter((m) => !m.text.includes('http'))).toHaveLength(1)
    }, 15_000)
  })

  test('the parent loses gezag between reading and deciding', async () => {
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    const stap = eis<MijnStap>(await gast.get(adres(moeder)), 200)
    const zet = (gezag: boolean) =>
      onSchool((tx) =>
        sql`update koers.ouder_relatie set gezag = ${gezag} where ouder_id = ${world.school.ouders.metGezag}::uuid`.execute(
          tx,
        ),
      )
    await zet(false)
    try {
      const besluit = { versieHash: stap.versieHash, gezien: true, antwoorden: [], opmerking: '' }
      expect((await gast.send('POST', `${adres(moeder)}/besluit`, besluit)).statusCode).toBe(401)
      expect((await openPer(moeder, 'brief')).json().code).toBe('ondertekening.gast-geen-toegang')
    } finally {
      await zet(true)
    }
    expect(await leest(gast)).toBe(200)
  })

  test('an hour, or half an hour of silence', async () => {
    const { gast, token, code } = await gastBrowser(server, klaar.ib, moeder.id)
    for (let minuten = 0; minuten < 50; minuten += 10) {
      server.clock.advance(10 * 60_000)
      expect(await leest(gast)).toBe(200)
    }
    server.clock.advance(10 * 60_000 + 1)
    expect(await leest(gast)).toBe(401)
    const stil = browser(server)
    eis(await komBinnen(stil, token, code), 201)
    server.clock.advance(30 * 60_000)
    expect(await leest(stil)).toBe(401)
  })

  test('of two sessions of one letter only the last one lives', async () => {
    const { gast, token, code } = await gastBrowser(server, klaar.ib, moeder.id)
    const tweede = browser(server)
    eis(await komBinnen(tweede, token, code), 201)
    expect([await leest(gast), await leest(tweede)]).toEqual([401, 200])
  })

  test('two weeks after the term of a round that still runs', async () => {
    const { token } = await openPerBrief(server, klaar.ib, moeder.id)
    const nu = server.clock.now()
    try {
      server.clock.set('2026-12-15T22:59:59Z')
      expect((await browser(server).send('POST', '/gast/uitnodigingen/_bekijk', { token })).statusCode).toBe(
        200,
      )
      server.clock.set('2026-12-15T23:00:00Z')
      expect((await browser(server).send('POST', '/gast/uitnodigingen/_bekijk', { token })).statusCode).toBe(
        404,
      )
    } finally {
      server.clock.set(nu.toISOString())
    }
  })

  test('two weeks after a refusal that closed the round: until then the own words and the proof are there', async () => {
    const { gast, token, code } = await gastBrowser(server, klaar.ib, moeder.id)
    const stap = eis<MijnStap>(await gast.get(adres(moeder)), 200)
    const besluit = {
      versieHash: stap.versieHash,
      gezien: true,
      antwoorden: stap.afspraken.map(({ sleutel }, i) => ({
        sleutel,
        antwoord: i === 0 ? 'nee' : 'ja',
        opmerking: i === 0 ? 'Dit helpt haar niet.' : '',
      })),
      opmerking: '',
    }
    const send = () => gast.send('POST', `${adres(moeder)}/besluit`, besluit)
    expect(eis<object>(await send(), 201)).toMatchObject({ uitkomst: 'nee', rondeStand: 'niet_ingestemd' })
    expect((await send()).json().code).toBe('ondertekening.al-besloten')
    server.clock.advance(13 * 86_400_000)
    const terug = browser(server)
    eis(await komBinnen(terug, token, code), 201)
    expect(eis<MijnStap>(await terug.get(adres(moeder)), 200).antwoorden[0]?.opmerking).toBe(
      'Dit helpt haar niet.',
    )
    expect((await terug.get(`${adres(moeder)}/bewijs`)).statusCode).toBe(200)
    server.clock.advance(86_400_000)
    expect((await komBinnen(browser(server), token, code)).statusCode).toBe(404)
    expect(await leest(terug)).toBe(401)
  })

  test('the use of the dossier is restricted, and it comes back with the dossier', async () => {
    const { gast, token } = await gastBrowser(server, klaar.ib, moeder.id)
    const directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
    await onSchool((tx) =>
      sql`insert into koers.rol_recht (organisatie_id, rol, recht)
        values (${world.school.id}::uuid, 'directeur', 'avg.behandelen') on conflict do nothing`.execute(tx),
    )
    const body = {
      soort: 'beperking',
      tekst: 'Dit klopt niet.',
      doel: { soort: 'dossier', id: null, onderdeel: null },
    }
    const { id: verzoekId } = eis<{ id: string }>(
      await klaar.moeder.send('POST', `/leerlingen/${world.school.leerling}/avg-verzoeken`, body),
      201,
    )
    const medewerkerId = world.school.medewerkers.directeur
    eis(await directeur.send('POST', `/avg-verzoeken/${verzoekId}/_behandel`, { medewerkerId }), 201)
    eis(
      await directeur.send('POST', `/avg-verzoeken/${verzoekId}/beperkingen`, {
        doel: { soort: 'dossier', id: null },
        grond: 'juistheid',
        reden: 'De toetsen worden nagekeken.',
      }),
      201,
    )
    expect(await leest(gast)).toBe(401)
    expect((await browser(server).send('POST', '/gast/uitnodigingen/_bekijk', { token })).statusCode).toBe(
      404,
    )
    await onSchool((tx) => sql`delete from koers.beperking`.execute(tx))
    expect(await leest(gast)).toBe(200)
  })
})

describe('what a guest does not reach', () => {
  beforeAll(opnieuw)

  test('the other signer, every list, other versions: nothing but the own step', async () => {
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    const stap = eis<MijnStap>(await gast.get(adres(moeder)), 200)
    expect((await gast.get(adres(vader))).statusCode).toBe(404)
    expect(
      (await gast.send('POST', `${adres(vader)}/weergaven`, { totEinde: true, seconden: 1 })).statusCode,
    ).toBe(404)
    expect((await gast.get(`${adres(vader)}/pdf`)).statusCode).toBe(404)
    for (const pad of [
      '/mijn/ondertekeningen',
      '/mijn/ontwikkelingsperspectieven',
      `/leerlingen/${world.school.leerling}`,
      `${OPP}/${klaar.oppId}`,
      `${OPP}/${klaar.oppId}/versies`,
      `${OPP}/${klaar.oppId}/ondertekening`,
      `${OPP}/${klaar.oppId}/versies/${stap.versie}/verschil`,
      '/mijn/berichten',
      `${adres(moeder)}/verzegelde-pdf`,
    ])
      expect.soft([pad, [403, 404].includes((await gast.get(pad)).statusCode)]).toEqual([pad, true])
    const rond = (await gast.get(adres(moeder))).body
    expect(rond).not.toContain(vader.id)
    expect(rond).not.toContain('Tweede Ouder')
  })

  test('in the database: these rows and no other', async () => {
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    const ziet: Record<string, number> = {}
    await server.services.db.transaction().execute(async (tx) => {
      const sessie = await openSession(tx, gast.jar.get('koers') ?? '', server.clock.now())
      expect(sessie?.actor).toMatchObject({
        soort: 'gast',
        accountId: null,
        betrekkingId: moeder.id,
        klasse: 'B',
      })
      const { rows } = await sql<{
        tabel: string
      }>`select format('%I.%I', n.nspname, c.relname) as tabel from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('koers', 'audit', 'toegang', 'kluis')
          and has_table_privilege(c.oid, 'select') order by 1`.execute(tx)
      for (const { tabel } of rows) {
        const geteld = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(tabel)}`.execute(tx)
        const n = geteld.rows[0]?.n ?? 0
        if (n > 0) ziet[tabel] = n
      }
    })
    const { 'koers.rol': rol, 'koers.recht_standaard': standaard, ...eigen } = ziet
    expect([rol, standaard].every((n) => (n ?? 0) > 0)).toBe(true)
    expect(eigen).toEqual({
      'koers.leerling': 1,
      'koers.ondertekenaar': 1,
      'koers.ondertekenverzoek': 1,
      'koers.organisatie': 1,
      'koers.plan': 1,
      'koers.plan_pdf': 1,
      'koers.plan_versie': 1,
    })
  })

  test('a parent with an account does not become a guest of the own signer row, nor a guest a parent', async () => {
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    expect(
      (
        await gast.send('PUT', '/sessies/deze/betrekking', {
          organisatieId: world.school.id,
          soort: 'ouder',
          betrekkingId: world.school.ouders.metGezag,
        })
      ).statusCode,
    ).toBe(403)
    expect((await gast.send('DELETE', '/sessies/deze')).statusCode).toBe(200)
    expect((await gast.get(adres(moeder))).statusCode).toBe(401)
  })
})

describe('link and code both by mail', () => {
  beforeEach(opnieuw)

  test('only where the school allows it, as class D; switched off it opens nothing', async () => {
    await stelIn({ gastPerMail: false })
    expect((await openPer(moeder, 'mail')).json().code).toBe('ondertekening.gast-wijze')
    await stelIn({ gastPerMail: true })
    const mailadres = nieuwMailadres()
    eis(await openPer(moeder, 'mail', { mailadres }), 200)
    const token = await tokenUitMail(server, mailadres)
    const gast = browser(server)
    expect(eis<object>(await gast.send('POST', '/gast/uitnodigingen/_bekijk', { token }), 200)).toMatchObject(
      {
        klasse: 'D',
        naar: 'g•••@voorbeeld.test',
      },
    )
    eis(await gast.send('POST', '/gast/codes', { token }), 201)
    const code = await vi.waitFor(async () => {
      const mail = (await postVan(server)).find((m) => m.to === mailadres && m.subject.startsWith('Uw code'))
      expect(mail).toBeDefined()
      return codeIn(mail?.text ?? '')
    }, 15_000)
    eis(await komBinnen(gast, token, code), 201)
    eis(await gastBeslist(gast, moeder.id), 201)
    const { bewijs } = JSON.parse((await gast.get(`${adres(moeder)}/bewijs`)).body)
    expect(bewijs.identiteit).toMatchObject({ klasse: 'D', methode: 'link-en-code-mail' })
    await stelIn({ gastPerMail: false })
    expect((await gast.get(adres(moeder))).statusCode).toBe(401)
  })
})

describe('the school', () => {
  beforeEach(opnieuw)

  test('sees addresses only with the right to, and by which ways a code can go', async () => {
    await stelIn({})
    eis(await openPer(moeder, 'brief', { mailadres: 'joke.geheim@voorbeeld.test' }), 200)
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const alsMentor = eis<{ gastWijzen: string[] }>(
      await mentor.get(`${OPP}/${klaar.oppId}/ondertekening`),
      200,
    )
    expect(alsMentor.gastWijzen).toEqual(['sms', 'brief'])
    const commissie = await signIn(server, world.school.logins.cvb_lid, PASSWORD)
    const gezien = (await tekenaarsVan(commissie, klaar.oppId)).find((t) => t.id === moeder.id)
    expect([gezien?.gast?.mailadres, gezien?.gastVoorstel, gezien?.kan.gast]).toEqual([
      'j•••@voorbeeld.test',
      null,
      false,
    ])
    const ib = (await tekenaarsVan(klaar.ib, klaar.oppId)).find((t) => t.id === moeder.id)
    expect(ib?.gast?.mailadres).toBe('joke.geheim@voorbeeld.test')
    expect(ib?.gastVoorstel).toEqual({ mailadres: world.school.logins.ouder, telefoon: '0600000000' })
    await vi.waitFor(async () => expect((await gastVan(moeder))?.mailStand).toBe('verzonden'), 15_000)
  })

  test('refuses what can not work, with what to do', async () => {
    expect((await openPer(moeder, 'sms', { telefoon: '12' })).json().velden).toMatchObject([
      { pad: 'body.telefoon', code: 'ondertekening.gast-telefoon' },
    ])
    expect((await openPer(moeder, 'brief', { mailadres: 'geen adres' })).statusCode).toBe(422)
    eis(await openPer(vader, 'brief', { mailadres: 'samen@voorbeeld.test' }), 200)
    expect((await openPer(moeder, 'brief', { mailadres: 'Samen@voorbeeld.test' })).json().code).toBe(
      'ondertekening.gast-gedeeld',
    )
  })

  test('a reminder brings a fresh link by mail, and the one before still works', async () => {
    const eerste = await openPerBrief(server, klaar.ib, moeder.id)
    eis(await klaar.ib.send('POST', `${adres(moeder)}/_herinner`), 201)
    const token = await tokenUitMail(server, eerste.mailadres, [eerste.token])
    for (const van of [token, eerste.token]) eis(await komBinnen(browser(server), van, eerste.code), 201)
  })

  test('keeps its key to itself, and another address asks another key', async () => {
    await stelIn({})
    const b = await beheerder()
    const gelezen = await b.get('/instellingen/ondertekenen')
    expect(gelezen.json()).toEqual({
      smsAdres: sink.url,
      smsSleutelIngesteld: true,
      afzender: 'Proefschool',
      gastPerMail: false,
    })
    const zet = (wat: object) =>
      b.send('PUT', '/instellingen/ondertekenen', {
        smsAdres: sink.url,
        smsSleutel: null,
        afzender: '',
        gastPerMail: false,
        ...wat,
      })
    eis(await zet({}), 200)
    expect((await zet({ smsAdres: `${sink.url}/anders` })).json().code).toBe('ondertekening.sms-sleutel')
    expect((await zet({ smsSleutel: 'whsec_kort' })).json().code).toBe('ondertekening.sms-sleutel')
    expect((await zet({ smsAdres: 'http://10.0.0.1/sms', smsSleutel: sink.sleutel })).json().code).toBe(
      'ondertekening.sms-adres',
    )
    sink.antwoord(202)
    sink.ontvangen.length = 0
    expect(
      eis<object>(
        await b.send('POST', '/instellingen/ondertekenen/_probeer', { telefoon: '06 12345678' }),
        201,
      ),
    ).toEqual({
      gelukt: true,
      reden: null,
    })
    expect(sink.ontvangen[0]).toMatchObject({ echt: true, naar: '+31612345678' })
    sink.antwoord('omleiding')
    expect(
      (await b.send('POST', '/instellingen/ondertekenen/_probeer', { telefoon: '06 12345678' })).json(),
    ).toEqual({
      gelukt: false,
      reden: 'omleiding',
    })
    sink.antwoord(202)
  })

  test('may replace its keys: messages stay signed, and a guest reads on', async () => {
    await stelIn({})
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    const organisatieId = world.school.id
    await rotate(server.services.db, { organisatieId, leerlingId: null }, 'Test')
    await rotate(server.services.db, { organisatieId, leerlingId: world.school.leerling }, 'Test')
    sink.antwoord(202)
    sink.ontvangen.length = 0
    const proef = { telefoon: '06 12345678' }
    eis(await (await beheerder()).send('POST', '/instellingen/ondertekenen/_probeer', proef), 201)
    expect(sink.ontvangen).toMatchObject([{ echt: true }])
    eis(await gast.get(adres(moeder)), 200)
    eis(await gastBeslist(gast, moeder.id), 201)
  })

  test('reads in the trail that it was a guest, and hears what the guest asks', async () => {
    const vragen = async () =>
      eis<{ berichten: { soort: string }[] }>(await klaar.ib.get('/mijn/berichten'), 200).berichten.filter(
        ({ soort }) => soort === 'vraag-gesteld',
      ).length
    const eerder = await vragen()
    const { gast } = await gastBrowser(server, klaar.ib, moeder.id)
    eis(await gast.send('POST', `${adres(moeder)}/vragen`, { reden: 'Wat is een rustplek?' }), 201)
    const { rows } = await onSchool((tx) =>
      sql<{
        gebeurtenis: string
        actorNaam: string
      }>`select gebeurtenis, actor_naam as "actorNaam" from audit.gebeurtenis
        where actor_soort = 'gast' and betrekking_id = ${moeder.id}::uuid order by seq`.execute(tx),
    )
    expect(rows.map((r) => r.gebeurtenis)).toEqual([
      'ondertekening.gast-binnen',
      'ondertekening.vraag-stellen',
    ])
    expect(await vragen()).toBe(eerder + 1)
  })
})

test('no code and no link is readable anywhere: not in a table, a queue or the trail', async () => {
  await opnieuw()
  await stelIn({})
  sink.ontvangen.length = 0
  const { token, code } = await openPerBrief(server, klaar.ib, moeder.id)
  await komBinnen(browser(server), token, code === '000000' ? '000001' : '000000')
  eis(await openPer(vader, 'sms', { telefoon: '06 87654321', mailadres: 'vader.gast@voorbeeld.test' }), 200)
  const sms = await tokenUitMail(server, 'vader.gast@voorbeeld.test')
  eis(await browser(server).send('POST', '/gast/codes', { token: sms }), 201)
  await vi.waitFor(() => expect(sink.ontvangen.length).toBeGreaterThan(0), 15_000)
  const geheim = codeIn(sink.ontvangen[0]?.tekst ?? '')
  // A code is six digits, which a moment or a number may hold too: looked for as a word of its own, outside hashes and times.
  const los = (wat: string) => new RegExp(`(?<![\\w.:-])${wat}(?![\\w.:-])`)
  const gevonden: string[] = []
  for await (const { table, column, text } of everyValue(server.database.superuserUrl)) {
    for (const wat of [token, sms]) if (text.includes(wat)) gevonden.push(`${table}.${column}`)
    for (const wat of [code, geheim]) if (los(wat).test(text)) gevonden.push(`${table}.${column}`)
  }
  expect(gevonden).toEqual([])
  expect(geheim).toMatch(/^\d{6}$/)
})
