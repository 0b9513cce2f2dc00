import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { openSealed, readAllKeys } from '../../test/harness/sealed.ts'
import { type Browser, browser, signIn, startTestServer, type TestServer } from '../../test/harness/server.ts'
import { findState } from '../modules/audit/audit.sql.ts'
import { leesConcept } from '../modules/opp/opp.concept.ts'
import { isOnderdeel, onderdelen } from '../modules/opp/opp.schema.ts'
import { leesSnapshot } from '../modules/opp/snapshot.ts'
import { volledigheid } from '../modules/opp/volledigheid.ts'
import type { Schooltype } from '../modules/organisatie/codelijsten.ts'
import { listOverlegDagen } from '../modules/overleg/overleg.commands.ts'
import { inhoudHash } from '../modules/planversie/planversie.hash.ts'
import { ONDERDEEL, VERSIE } from '../modules/planversie/planversie.sql.ts'
import { systemTx } from '../platform/context.ts'
import { DEMO_WACHTWOORD, demoAccounts } from '../web/demo.text.ts'
import { ensureDemoWorld } from './demo.ts'
import { vasteId } from './toeval.ts'

let server: TestServer
let client: pg.Client

beforeAll(async () => {
  server = await startTestServer()
  expect(await ensureDemoWorld(server.services)).toBe(true)
  client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
}, 60_000)

afterAll(async () => {
  await client?.end()
  await server?.stop()
})

const rows = async <R extends pg.QueryResultRow>(sql: string): Promise<R[]> =>
  (await client.query<R>(sql)).rows
const count = async (sql: string): Promise<number> =>
  Number((await rows<{ n: string }>(`select count(*) as n ${sql}`))[0]?.n)
const body = <T>(response: { body: string }) => JSON.parse(response.body) as T // the shape is the assertion

test('a second start leaves the world as it is', async () => {
  const before = await count('from audit.gebeurtenis')
  expect(await ensureDemoWorld(server.services)).toBe(false)
  expect(await count('from audit.gebeurtenis')).toBe(before)
  expect(await count('from koers.organisatie')).toBe(6)
})

test('the log of the story is sealed, so that what waits for a seal is as old as it says', async () => {
  const { regels, verzegeld, oudsteOpen } = await findState(server.services.db, server.clock.now())
  expect(regels).toBeGreaterThan(100)
  expect([verzegeld, oudsteOpen]).toEqual([regels, null])
})

describe('people', () => {
  test('three schools of believable size', async () => {
    const found = await rows<{ schooltype: string; n: number }>(
      `select o.schooltype, count(*)::int as n from koers.leerling l join koers.organisatie o on o.id = l.organisatie_id group by 1 order by 1`,
    )
    expect(found).toEqual([
      { schooltype: 'BO', n: 241 },
      { schooltype: 'SBO', n: 90 },
      { schooltype: 'VO', n: 701 },
    ])
  })
  test('families of every kind', async () => {
    expect(await count(`from koers.ouder_relatie where relatie = 'voogd' and gezag`)).toBeGreaterThan(3)
    expect(await count('from koers.ouder_relatie where not gezag')).toBeGreaterThan(10)
    expect(await count('from koers.ouder where geheim_adres')).toBeGreaterThan(3)
    expect(await count('from koers.ouder where tolk_nodig')).toBeGreaterThan(10)
    expect(await count(`from koers.leerling where status = 'mogelijk_uitgeschreven'`)).toBeGreaterThan(3)
    expect(
      await count(`from koers.leerling where achternaam ~ '[ğşıłé]' or roepnaam ~ '[ğşıłéïë]'`),
    ).toBeGreaterThan(10)
  })
  test('nobody carries a number that could be a BSN', async () => {
    const texts = await rows<{ t: string }>(
      `select concat_ws(' | ', leerlingnummer, roepnaam, achternaam) as t from koers.leerling
       union all select concat_ws(' | ', roepnaam, achternaam, telefoon, email, huisnummer, postcode) from koers.ouder
       union all select concat_ws(' | ', roepnaam, achternaam, telefoon, email) from koers.medewerker`,
    )
    expect(texts.filter(({ t }) => t.split('|').some((part) => holdsBsn(part)))).toEqual([])
  })
})

/** Digits of one value together, and every run of eight or nine of them. */
function holdsBsn(text: string): boolean {
  const passes = (digits: string) =>
    Number(digits) > 0 &&
    [...digits.padStart(9, '0')].reduce((sum, d, i) => sum + Number(d) * (i === 8 ? -1 : 9 - i), 0) % 11 === 0
  const runs = [text.replace(/\D/g, ''), ...(text.match(/\d+/g) ?? [])]
  return runs.some((run) => (run.length === 8 || run.length === 9) && passes(run))
}

describe('sign-in', () => {
  test.each(demoAccounts)('$login', async ({ login }) => {
    expect(
      (await browser(server).send('POST', '/sessies', { login, wachtwoord: DEMO_WACHTWOORD })).statusCode,
    ).toBe(201)
  })
  test('nobody else has a password', async () => {
    const open = await rows<{ email: string }>(
      'select email from toegang.account where wachtwoord_hash is not null',
    )
    expect(open.map((a) => a.email).sort()).toEqual(demoAccounts.map((a) => a.login).sort())
    expect(await count('from toegang.sessie')).toBeLessThanOrEqual(demoAccounts.length)
  })
})

type Lijst = { items: { leerling: string; groep: string; publicatie: string }[]; totaal: number }
const lijst = async (it: Browser, filter = '') =>
  body<Lijst>(await it.get(`/ontwikkelingsperspectieven?aantal=200${filter}`))

describe('plans', () => {
  test('every state is there', async () => {
    const states = await rows<{ staat: string; n: number }>(
      `select concat_ws(' ', publicatie, case when versie > 1 then 'v2' end, case when versie > 0 and gewijzigd_na_versie then 'concept' end,
        case when gedeeld then 'gedeeld' end) as staat, count(*)::int as n from koers.plan group by 1`,
    )
    const names = states.map((s) => s.staat)
    expect(names).toEqual(
      expect.arrayContaining([
        'concept',
        'concept gedeeld',
        'gepubliceerd',
        'gepubliceerd concept',
        'gepubliceerd v2 concept',
        'beeindigd',
      ]),
    )
    expect(
      await count(`from koers.plan where publicatie = 'concept' and termijn_op < '2026-11-17'`),
    ).toBeGreaterThan(1)
    expect(
      await count(`from koers.plan where publicatie = 'gepubliceerd' and evaluatie_op < '2026-11-17'`),
    ).toBe(1)
    expect(await count(`from koers.plan where publicatie = 'concept' and vorige_plan_id is not null`)).toBe(1)
    expect(await count('from koers.hoorgesprek where terugkoppeling is not null')).toBeGreaterThan(4)
    expect(await count('from koers.lesadvies')).toBeGreaterThan(6)
    expect(await count('from koers.plan_feit')).toBeGreaterThan(200)
  })
  test('what is stored fits the shape of its section, and versions their hash', async () => {
    const cells = await openSealed(client, await readAllKeys(client, server.database.superuserUrl))
    const sections = cells.filter(({ content }) => content === ONDERDEEL)
    expect(sections).toHaveLength(await count('from koers.plan_onderdeel'))
    for (const { row, value } of sections) {
      const onderdeel = String(row.onderdeel)
      if (!isOnderdeel(onderdeel)) throw new Error(onderdeel)
      const { inhoud: content } = value as { inhoud: unknown } // as planversie.sql.ts stores it
      expect(z.safeParse(onderdelen[onderdeel].schema, content).success, onderdeel).toBe(true)
    }
    const versions = new Map(cells.flatMap((c) => (c.content === VERSIE ? [[c.row.id, c.value]] : [])))
    const hashes = await rows<{ id: string; hash: string }>('select id, hash from koers.plan_versie')
    expect(versions.size).toBeGreaterThan(9)
    for (const { id, hash } of hashes) {
      const stored = versions.get(id)
      leesSnapshot(stored)
      expect(inhoudHash(stored as Parameters<typeof inhoudHash>[0])).toBe(hash) // what was sealed is JSON
    }
  })
  test('what was published is complete; only what the story says is missing', async () => {
    const plans = await rows<{
      id: string
      organisatie_id: string
      schooltype: Schooltype
      roepnaam: string
    }>(
      `select p.id, p.organisatie_id, p.schooltype, l.roepnaam from koers.plan p join koers.leerling l on l.organisatie_id = p.organisatie_id
         and l.id = p.leerling_id where p.publicatie = 'gepubliceerd' order by l.roepnaam`,
    )
    const lacking = await Promise.all(
      plans.map(async ({ id, organisatie_id, schooltype, roepnaam }) => {
        const { inhoud, hoorgesprek, overleggen } = await systemTx(
          server.services.db,
          organisatie_id,
          async (tx) => ({ ...(await leesConcept(tx, id)), overleggen: await listOverlegDagen(tx, id) }),
        )
        const items = volledigheid({
          schooltype,
          inhoud,
          hoorgesprek: hoorgesprek?.inhoud ?? null,
          terugkoppeling: hoorgesprek?.terugkoppeling ?? null,
          overleggen,
          vandaag: '2026-11-17',
        })
        return [roepnaam, ...items.flatMap((i) => (i.status === 'ontbreekt' ? [i.sleutel] : []))]
      }),
    )
    expect(lacking).toEqual([
      ['Eline'],
      ['Ilias'],
      ['Jayden', 'evaluatiedatum'],
      ['Milan'],
      ['Noa'],
      ['Shanaya'],
      ['Stanisław'],
      ['Zosia'],
    ])
  })
  test('the history has several authors, none of them later than now', async () => {
    const authors = await rows<{ n: number }>(
      `select count(distinct door)::int as n from koers.plan_revisie group by plan_id having count(*) > 12`,
    )
    expect(authors.filter((a) => a.n > 1).length).toBeGreaterThan(6)
    expect(await count(`from koers.plan_revisie where op > '${server.clock.now().toISOString()}'`)).toBe(0)
    expect(
      await count(
        `from audit.gebeurtenis where op > '${server.clock.now().toISOString()}' and gebeurtenis like 'opp.%'`,
      ),
    ).toBe(0)
    expect(await count(`from audit.gebeurtenis where resultaat <> 'gelukt'`)).toBe(0)
  })
})

describe('who watches over access', () => {
  const kijk = async <T>(login: string, pad: string) =>
    body<T>(await (await signIn(server, login, DEMO_WACHTWOORD)).get(pad))
  test('an emergency is over and reviewed, and the parents see it', async () => {
    const { noodtoegangen } = await kijk<{ noodtoegangen: unknown[] }>('ib@waterlelie.demo', '/noodtoegangen')
    expect(noodtoegangen).toEqual([
      expect.objectContaining({
        medewerker: 'Bart Nijhuis',
        leerling: 'Zosia de Haan',
        beeindigdOp: expect.any(String),
        gezienDoor: 'Saskia Mulder',
      }),
    ])
    const zosia = vasteId('leerling waterlelie zosia')
    const { regels } = await kijk<{ regels: { grond: string | null }[] }>(
      'ouder1@gezin.demo',
      `/mijn/leerlingen/${zosia}/inzage`,
    )
    expect(regels.map(({ grond }) => grond)).toContain('noodtoegang')
  })
  test('the fg ticked one finding and has one left', async () => {
    const { bevindingen } = await kijk<{
      bevindingen: { soort: string; controle: { door: string } | null }[]
    }>('fg@waterlelie.demo', '/logboek/uitschieters')
    expect(bevindingen.map(({ soort, controle }) => [soort, controle?.door])).toEqual([
      ['noodtoegang', 'Ilse Vermeer'],
      ['nacht', undefined],
    ])
    const { werk } = await kijk<{ werk: unknown[] }>('fg@waterlelie.demo', '/werklijst')
    expect(werk).toEqual([expect.objectContaining({ soort: 'logboek', aantal: 1 })])
  })
  test('one package waits for a signature, one was handed out and can still be fetched', async () => {
    const { rows } = await client.query<{ status: string; bestand_id: string | null }>(
      'select status, bestand_id from koers.inzagepakket order by gemaakt_op',
    )
    expect(rows.map(({ status }) => status)).toEqual(['overhandigd', 'opgesteld'])
    expect(await server.services.files.head(rows[0]?.bestand_id ?? '')).not.toBeNull()
  })

  test('the list of the year is half done', async () => {
    const { regels, beeindigd } = await kijk<{ regels: { besluit: string | null }[]; beeindigd: unknown[] }>(
      'directeur@waterlelie.demo',
      '/herziening',
    )
    const klaar = regels.filter(({ besluit }) => besluit === 'klopt').length
    expect(klaar).toBeGreaterThan(9)
    expect(regels.length - klaar).toBeGreaterThan(9)
    expect(beeindigd).toHaveLength(1)
  })
})

describe('who sees what', () => {
  test('a parent who objects, and pupils around eighteen', async () => {
    const oc = await signIn(server, 'oc@rivierenland.demo', DEMO_WACHTWOORD)
    const gezag = async (rol: string) =>
      (await oc.get(`/leerlingen/${vasteId(`leerling rivierenland ${rol}`)}/betrokkenen`)).json().gezag
    expect(await gezag('shanaya')).toMatchObject({
      geenGoedeTrouw: 'bezwaar',
      personen: [{ bezwaarOp: null }, { bezwaarOp: expect.any(String) }, { regel: expect.any(String) }],
    })
    expect(await gezag('samira')).toMatchObject({ meerderjarig: false, verjaardag: { wordt: 18 } })
    const regels = async (rol: string) =>
      (await gezag(rol)).personen.map(({ regel }: { regel: string }) => regel).sort()
    expect(await regels('dewi')).toEqual(['leerling-18', 'meerderjarig', 'meerderjarig-toegang'])
    expect(await regels('thijs')).toEqual(['leerling-18', 'meerderjarig', 'meerderjarig'])
    const { werk } = (await oc.get('/werklijst')).json()
    expect(werk).toContainEqual(
      expect.objectContaining({ soort: 'verjaardag', aantal: 18, naam: 'Samira Amrani' }),
    )
  })
  test('a mentor the own group, the intern begeleider the school', async () => {
    const [mentor, mentor2, ib] = [
      await lijst(await signIn(server, 'mentor@waterlelie.demo', DEMO_WACHTWOORD)),
      await lijst(await signIn(server, 'mentor2@waterlelie.demo', DEMO_WACHTWOORD)),
      await lijst(await signIn(server, 'ib@waterlelie.demo', DEMO_WACHTWOORD)),
    ]
    expect(new Set(mentor.items.map((i) => i.groep))).toEqual(new Set(['7']))
    // Stands in for the teacher of group 6.
    expect(new Set(mentor2.items.map((i) => i.groep))).toEqual(new Set(['4', '6']))
    expect(ib.totaal).toBeGreaterThan(7)
    expect(mentor.items.map((i) => i.leerling)).toContain('Zosia de Haan')
  })
  test.each(['ouder1@gezin.demo', 'ouder2@gezin.demo', 'leerling@gezin.demo'])(
    '%s reads the published plan of Zosia',
    async (login) => {
      const it = await signIn(server, login, DEMO_WACHTWOORD)
      const mine = await it.get('/mijn/plannen')
      expect(mine.statusCode).toBe(200)
      expect(mine.body).toContain('Zosia')
      expect(mine.body).not.toContain('Jayden')
    },
  )
})
