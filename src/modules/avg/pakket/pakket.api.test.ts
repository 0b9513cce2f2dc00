import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO } from '../../../../test/fixtures/opp-inhoud.ts'
import { eis, nieuwOpp, OPP, publiceer, schrijf, schrijfAlles } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { unzip } from '../../../../test/harness/unzip.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { pdfText } from '../../../../test/pdf/read.ts'
import { systemTx } from '../../../platform/context.ts'
import { row } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'
import { ruimWezenOp } from '../../dossier/dossier.jobs.ts'
import type { Verzoek } from '../verzoek/verzoek.schema.ts'
import { ruimPakkettenOp } from './pakket.jobs.ts'
import type { Aanvragers, Pakket, PakketKop, Pakketten } from './pakket.schema.ts'

/** In every private place of parent B, of the pupil, of third parties and of other pupils: each word stands nowhere else. */
const KANARIES = {
  contact: [
    'kanarie-b@proef.test',
    '0655501234',
    'Kanarielaan',
    '1234KB',
    'Kanariestad',
    'Kanariegrond',
    'Kanarievoorkeur',
  ],
  woorden: ['Kanariezienswijze', 'Kanarieouders', 'Kanariebereikbaar'],
  kind: ['Kanariekind', 'Kanarieinbreng', 'Kanariekinddoel'],
  derden: ['Kanariehulp', 'Kanariederde', 'kanarie-derde@proef.test', 'Kanariepartij'],
  anderen: ['Yusuf', 'Demir', 'Milou Groen'],
} as const
const ALLE = Object.values(KANARIES).flat()
const EIGEN = ['Geheimeweg', '0600000000', 'Eigenzienswijze']

let server: TestServer
let world: World
let directeur: Browser
let oppId: string
const ouderB = newId()

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  const { school } = world
  directeur = await signIn(server, school.logins.directeur, PASSWORD)
  const ib = await signIn(server, school.logins.zorgcoordinator, PASSWORD)
  await voegOuderToe()
  oppId = await nieuwOpp(ib, school.leerling)
  await schrijfAlles(ib, oppId, oppBO)
  eis(await ib.send('PUT', `${OPP}/${oppId}/hoorgesprek`, { revisie: 0, inhoud: hoorgesprekBO }), 200)
  await publiceer(ib, oppId)
  await schrijfKanaries(ib)
  eis(
    await ib.upload(`/leerlingen/${school.leerling}/bijlagen`, 'verslag.txt', 'Verslag van het onderzoek.'),
    201,
  )
  const joke = await signIn(server, school.logins.ouder, PASSWORD)
  eis(await joke.get(`/mijn/leerlingen/${school.leerling}/inzage`), 200)
}, 60_000)
afterAll(() => server.stop())

const alsSysteem = <R>(werk: Parameters<typeof systemTx<R>>[2]) =>
  systemTx(server.services.db, world.school.id, werk)

/** A second parent with gezag, at a secret address. */
async function voegOuderToe() {
  const { school } = world
  const now = server.clock.now()
  await alsSysteem(async (tx) => {
    await sql`insert into koers.ouder (organisatie_id, id, roepnaam, achternaam, email, telefoon, straat, huisnummer, postcode, plaats, geheim_adres, aangemaakt_op, gewijzigd_op)
      values (${school.id}::uuid, ${ouderB}::uuid, 'Bram', 'Blauw', 'kanarie-b@proef.test', '0655501234', 'Kanarielaan', '7', '1234KB', 'Kanariestad', true, ${now}, ${now})`.execute(
      tx,
    )
    await sql`insert into koers.ouder_relatie (organisatie_id, id, leerling_id, ouder_id, relatie, gezag, gezag_grond, contactvoorkeur)
      values (${school.id}::uuid, ${newId()}::uuid, ${school.leerling}::uuid, ${ouderB}::uuid, 'vader', true, 'Kanariegrond', 'Kanarievoorkeur')`.execute(
      tx,
    )
  })
}

/** On top of what was published: nobody of the family has read any of this. */
async function schrijfKanaries(ib: Browser) {
  const stem = { goedBegrepen: true, datum: '2026-11-10' }
  const ouder = (ouderId: string, naam: string, tekst: string) => ({
    id: newId(),
    ouderId,
    naam,
    tekst,
    ...stem,
  })
  await schrijf(ib, oppId, 'beeld', () => ({
    tekst:
      'Fenna speelt met Yusuf Demir en met Yusufs zus. Milou Groen zit in een andere groep. Vader belt met 06-555 012 34 of vanaf de Kanarielaan 7.',
  }))
  await schrijf(ib, oppId, 'zienswijzen', (inhoud) => ({
    ...inhoud,
    leerling: { tekst: 'Kanariekind', ...stem },
    ouders: [
      ouder(ouderB, 'Bram Blauw', 'Kanariezienswijze'),
      ouder(world.school.ouders.metGezag, 'Joke Zwart', 'Eigenzienswijze'),
    ],
    hulpverleners: { tekst: 'Kanariehulp', ...stem },
  }))
  await schrijf(ib, oppId, 'overleg', (inhoud) => ({
    ...inhoud,
    ouders: 'Kanarieouders',
    leerling: 'Kanariekind',
  }))
  await schrijf(ib, oppId, 'doelen', (inhoud) => ({ ...inhoud, kinddoel: 'Kanariekinddoel' }))
  await schrijf(ib, oppId, 'contact', (inhoud) => ({
    ...inhoud,
    personen: [{ id: newId(), kant: 'ouders', naam: 'Bram Blauw', bereikbaar: 'Kanariebereikbaar' }],
  }))
  await schrijf(ib, oppId, 'betrokkenen', (inhoud) => ({
    ...inhoud,
    partijen: [
      {
        id: newId(),
        instantie: 'Logopedie',
        rol: 'logopedist',
        contactpersoon: 'Kanariepartij',
        email: 'kanarie-derde@proef.test',
        telefoon: '',
        toestemming: 'ja',
        toestemmingOp: null,
      },
    ],
  }))
  await schrijf(ib, oppId, 'factoren', (inhoud) => ({
    ...inhoud,
    items: inhoud.items.map((item, i) =>
      i === 0 ? { ...item, bron: 'derde' as const, tekst: 'Kanariederde', toestemmingDoor: '' } : item,
    ),
  }))
  const gesprek = {
    ...hoorgesprekBO,
    eigenWoorden: 'Kanariekind',
    punten: [{ id: newId(), inbreng: 'Kanarieinbreng', besluit: null, waarom: '' }],
  }
  eis(await ib.send('PUT', `${OPP}/${oppId}/hoorgesprek`, { revisie: 1, inhoud: gesprek }), 200)
}

const PAKKETTEN = '/inzagepakketten'
type Vraag = {
  soort: string
  ouderId?: string | null
  naam?: string | null
  grondslag?: string | null
  verzoekId?: string | null
}
const vraag = (v: Vraag, leerlingId: string = world.school.leerling, wie = directeur) =>
  wie.send('POST', `/leerlingen/${leerlingId}${PAKKETTEN}`, {
    ouderId: null,
    naam: null,
    grondslag: null,
    verzoekId: null,
    ...v,
  })
const maak = async (v: Vraag) => eis<{ id: string }>(await vraag(v), 201).id
const lees = async (id: string) => eis<Pakket>(await directeur.get(`${PAKKETTEN}/${id}`), 200)
const beslis = (id: string, sleutel: string, besluit: string | null, reden = '') =>
  directeur.send('PUT', `${PAKKETTEN}/${id}/besluiten`, { sleutel, besluit, reden })
const passages = (pakket: Pakket) => pakket.voorstel?.groepen.flatMap((groep) => groep.passages) ?? []
const passage = (pakket: Pakket, tekst: string) => {
  const found = passages(pakket).find(({ waarden }) => waarden.some((waarde) => waarde.includes(tekst)))
  if (!found) throw new Error(`${tekst} is in no passage`)
  return found
}
const teken = async (id: string) => {
  const { voorstel } = await lees(id)
  return directeur.send('POST', `${PAKKETTEN}/${id}/_teken`, { hash: voorstel?.hash, verklaard: true })
}
/** Decides what must be decided, as "weglaten". */
const kijkNa = async (id: string) => {
  for (const { sleutel, regel } of passages(await lees(id)))
    if (regel.nakijken) eis(await beslis(id, sleutel, 'weglaten'), 200)
}
const klaar = async (id: string): Promise<Pakket> => {
  for (let i = 0; i < 200; i++) {
    const pakket = await lees(id)
    if (pakket.status !== 'getekend') return pakket
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it is never made')
}
const haal = (id: string, wie = directeur) => wie.get(`${PAKKETTEN}/${id}/bestand`)
/** Signed, made, fetched and taken apart: everything that can be read in it, per file. */
async function inhoud(id: string): Promise<Map<string, string>> {
  await kijkNa(id)
  eis(await teken(id), 201)
  expect((await klaar(id)).status).toBe('klaar')
  const antwoord = await haal(id)
  expect(antwoord.statusCode).toBe(200)
  const uit = new Map<string, string>()
  for (const [naam, bytes] of unzip(antwoord.rawPayload))
    uit.set(
      naam,
      `${naam}\n${naam.endsWith('.pdf') ? (await pdfText(bytes)).join('\n').replaceAll('\u200b', '') : bytes.toString('utf8')}`,
    )
  return uit
}
/** In which files a word stands; letters only, since a PDF breaks lines where it likes. */
const waar = (bestanden: Map<string, string>, woord: string): string[] => {
  const plat = (tekst: string) => tekst.replace(/\s+/g, '').toLowerCase()
  return [...bestanden].flatMap(([naam, tekst]) => (plat(tekst).includes(plat(woord)) ? [naam] : []))
}

describe('who can ask', () => {
  test('a parent with gezag, one without, and not a pupil under 16', async () => {
    const antwoord = eis<Aanvragers>(
      await directeur.get(`/leerlingen/${world.school.leerling}/inzage-aanvragers`),
      200,
    )
    expect(antwoord.aanvragers.map(({ naam, omvang, waarom }) => [naam, omvang, waarom])).toEqual([
      ['Bram Blauw', 'volledig', 'gezag'],
      ['Joke Zwart', 'volledig', 'gezag'],
      ['Karel Bruin', 'eigen', 'geen-gezag'],
      ['Fenna Zwart', null, 'te-jong'],
    ])
  })

  test.each([
    [
      'a parent of another pupil',
      () => ({ soort: 'ouder', ouderId: world.school.ouders.vanAndere }),
      'avg.pakket-aanvrager',
    ],
    [
      'a parent of another school',
      () => ({ soort: 'ouder', ouderId: world.elders.ouders.metGezag }),
      'avg.pakket-aanvrager',
    ],
    ['a pupil under 16', () => ({ soort: 'leerling' }), 'avg.pakket-geen-aanspraak'],
    [
      'a representative without a paper',
      () => ({ soort: 'vertegenwoordiger', naam: 'V. Oogd' }),
      'avg.pakket-geen-aanspraak',
    ],
  ])('not %s', async (_wie, wie, code) => {
    const antwoord = await vraag(wie())
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([422, code])
  })

  test('not about a pupil of another school, and not by who has no right', async () => {
    const wie = { soort: 'leerling' }
    expect((await vraag(wie, world.elders.leerling)).statusCode).toBe(404)
    const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    expect((await vraag(wie, world.school.leerling, ib)).statusCode).toBe(403)
  })
})

describe('the package for one parent', () => {
  let id: string
  let bestanden: Map<string, string>
  beforeAll(async () => {
    id = await maak({ soort: 'ouder', ouderId: world.school.ouders.metGezag })
    bestanden = await inhoud(id)
  }, 60_000)

  test.each(ALLE)('says nowhere %s', (kanarie) => {
    expect(waar(bestanden, kanarie)).toEqual([])
  })

  test('shows no part of the number of the other parent, however it was written', () => {
    expect(waar(bestanden, '555 012 34')).toEqual([])
  })

  test.each(EIGEN)('says %s, which is the own', (woord) => {
    expect(waar(bestanden, woord)).toEqual(expect.arrayContaining(['inzage.pdf']))
    expect(waar(bestanden, woord).some((naam) => naam.endsWith('.json'))).toBe(true)
  })

  test('holds the dossier: data, versions as they were printed, what is left out, the log', () => {
    expect([...bestanden.keys()]).toEqual(
      expect.arrayContaining([
        'LEESMIJ.txt',
        'inzage.pdf',
        'velden.json',
        'gegevens/leerling.json',
        'gegevens/plan_versie.json',
        'gegevens/plan_revisie.json',
        'gegevens/logboek.json',
        'gegevens/weglatingen.json',
        'plannen/OPP versie 1.pdf',
      ]),
    )
    expect(waar(bestanden, oppBO.beeld.tekst.slice(0, 40))).toContain('plannen/OPP versie 1.pdf')
    expect(waar(bestanden, 'Fenna speelt met [weggelaten] en met [weggelaten]s zus')).toEqual(
      expect.arrayContaining(['inzage.pdf', 'gegevens/plan_onderdeel.json', 'gegevens/plan_revisie.json']),
    )
  })

  test('tells the own visits and those of the school, and not that somebody asked for a package', () => {
    const log = bestanden.get('gegevens/logboek.json') ?? ''
    expect(log).toContain('"U ')
    expect(log).not.toContain('inzagepakket')
  })

  test('is known by its hash, counts each time it is fetched, and lies sealed on the disk', async () => {
    const antwoord = await haal(id)
    const pakket = await lees(id)
    expect(pakket.hash).toBe(createHash('sha256').update(antwoord.rawPayload).digest('hex'))
    expect(pakket).toMatchObject({ opgehaald: 2, grootte: antwoord.rawPayload.length })
    const root = join(server.services.settings.home, 'files')
    for (const naam of await readdir(root, { recursive: true })) {
      const bytes = await readFile(join(root, naam)).catch(() => Buffer.alloc(0))
      expect(bytes.includes('Fenna')).toBe(false)
      expect(bytes.includes('LEESMIJ')).toBe(false)
    }
    const found = await alsSysteem((tx) =>
      row<{ n: number }>(
        tx,
        sql`select count(*) as n from audit.gebeurtenis where gebeurtenis = 'avg.pakket-ophalen' and resultaat = 'gelukt'
          and leerling_id = ${world.school.leerling}::uuid and object_id = ${id}::uuid`,
      ),
    )
    expect(found?.n).toBe(2)
  })

  test('is not told to the family on the page of who looked in the dossier', async () => {
    const joke = await signIn(server, world.school.logins.ouder, PASSWORD)
    const pagina = await joke.get(`/mijn/leerlingen/${world.school.leerling}/inzage`)
    expect(pagina.statusCode).toBe(200)
    expect(pagina.body).not.toContain('avg.pakket')
  })
})

describe('the package for others', () => {
  test('the other parent gets the own words and address, and not those of the first', async () => {
    const bestanden = await inhoud(await maak({ soort: 'ouder', ouderId: ouderB }))
    for (const woord of [...KANARIES.contact, 'Kanariezienswijze', 'Kanariebereikbaar'])
      expect.soft(waar(bestanden, woord), woord).not.toEqual([])
    for (const woord of [
      ...EIGEN,
      'ouder@proef.test',
      ...KANARIES.kind,
      ...KANARIES.derden,
      ...KANARIES.anderen,
    ])
      expect.soft(waar(bestanden, woord), woord).toEqual([])
    expect(bestanden.get('gegevens/logboek.json')).not.toContain('"U ')
  }, 60_000)

  test('a parent without gezag gets the own data, and not even how much there is of the rest', async () => {
    const bestanden = await inhoud(await maak({ soort: 'ouder', ouderId: world.school.ouders.zonderGezag }))
    expect(
      JSON.parse((bestanden.get('gegevens/ouder.json') ?? '').split('\n').slice(1).join('\n')),
    ).toMatchObject([{ roepnaam: 'Karel', achternaam: 'Bruin', straat: 'Geheimeweg' }])
    expect([...bestanden.keys()].filter((naam) => naam.startsWith('gegevens/')).sort()).toEqual([
      'gegevens/logboek.json',
      'gegevens/ouder.json',
      'gegevens/ouder_relatie.json',
      'gegevens/weglatingen.json',
    ])
    for (const woord of [...ALLE, 'Eigenzienswijze', 'Joke', 'Bram', oppBO.beeld.tekst.slice(0, 30)])
      expect.soft(waar(bestanden, woord), woord).toEqual([])
  }, 60_000)

  test('a pupil of 16 gets the own words, and the parents then get their own data', async () => {
    await geboren('2010-03-04')
    const id = await maak({ soort: 'leerling' })
    const ouders = await maak({ soort: 'ouder', ouderId: ouderB })
    const bestanden = await inhoud(id)
    for (const woord of KANARIES.kind) expect.soft(waar(bestanden, woord), woord).not.toEqual([])
    for (const woord of [
      ...KANARIES.contact,
      ...KANARIES.woorden,
      ...KANARIES.anderen,
      'Geheimeweg',
      'Eigenzienswijze',
    ])
      expect.soft(waar(bestanden, woord), woord).toEqual([])
    expect((await lees(ouders)).omvang).toBe('eigen')
  }, 60_000)
  afterAll(() => geboren('2017-03-04'))

  const geboren = (dag: string) =>
    alsSysteem((tx) =>
      sql`update koers.leerling set geboortedatum = ${dag}::date where id = ${world.school.leerling}::uuid`.execute(
        tx,
      ),
    )
})

describe('deciding', () => {
  test('releases with a reason, never what is secret, and remembers who signed what', async () => {
    const id = await maak({ soort: 'ouder', ouderId: world.school.ouders.metGezag })
    const voor = await lees(id)
    const adres = passage(voor, 'Kanarielaan')
    expect(adres).toMatchObject({ besluit: 'weglaten', regel: { nooit: true, grond: 'ander-ouder' } })
    expect((await beslis(id, adres.sleutel, 'geven', 'Ze kennen elkaar')).json().code).toBe(
      'avg.passage-nooit',
    )
    const hulp = passage(voor, 'Kanariehulp')
    expect((await beslis(id, hulp.sleutel, 'geven')).json().code).toBe('avg.passage-reden')
    expect((await beslis(id, 'leerling/x/roepnaam', 'weglaten')).json().code).toBe('avg.passage-onbekend')
    eis(await beslis(id, hulp.sleutel, 'geven', 'De hulpverlener vindt het goed'), 200)
    eis(await beslis(id, passage(voor, 'Eigenzienswijze').sleutel, 'weglaten'), 200)
    expect(passage(await lees(id), 'Kanariehulp')).toMatchObject({
      besluit: 'geven',
      reden: 'De hulpverlener vindt het goed',
    })
    const bestanden = await inhoud(id)
    expect(waar(bestanden, 'Kanariehulp')).toEqual(
      expect.arrayContaining(['inzage.pdf', 'gegevens/plan_onderdeel.json', 'gegevens/plan_revisie.json']),
    )
    expect(waar(bestanden, 'Eigenzienswijze')).toEqual([])
    const ongezien = await alsSysteem((tx) =>
      row<{ n: number }>(
        tx,
        sql`select count(*) as n from koers.inzagepakket where position('Kanarie'::bytea in coalesce(besluiten, '')) > 0`,
      ),
    )
    expect(ongezien?.n).toBe(0)
  }, 60_000)

  test('an attachment waits for a person, and goes along when that person says so', async () => {
    const id = await maak({ soort: 'ouder', ouderId: world.school.ouders.metGezag })
    const bijlage = passage(await lees(id), 'verslag.txt')
    expect(bijlage).toMatchObject({ besluit: 'weglaten', regel: { nakijken: true } })
    expect((await teken(id)).json().code).toBe('avg.pakket-nakijken')
    eis(await beslis(id, bijlage.sleutel, 'geven'), 200)
    eis(await teken(id), 201)
    await klaar(id)
    const bestanden = unzip((await haal(id)).rawPayload)
    expect(bestanden.get('bijlagen/verslag.txt')?.toString('utf8')).toBe('Verslag van het onderzoek.')
  }, 60_000)

  test('a dossier that changed under the eyes of the signer is not signed', async () => {
    const id = await maak({ soort: 'ouder', ouderId: ouderB })
    await kijkNa(id)
    const { voorstel } = await lees(id)
    const ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    await schrijf(ib, oppId, 'uitstroom', (inhoud) => ({ ...inhoud, onderbouwing: 'Nu is het anders.' }))
    const antwoord = await directeur.send('POST', `${PAKKETTEN}/${id}/_teken`, {
      hash: voorstel?.hash,
      verklaard: true,
    })
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([409, 'avg.pakket-veranderd'])
  })
})

describe('a request of the register', () => {
  const vraagOp = (ouderId: string, naam: string) =>
    directeur.send('POST', `/leerlingen/${world.school.leerling}/avg-verzoeken/_vastleggen`, {
      soort: 'inzage',
      tekst: `Graag inzage voor ${naam}.`,
      doel: { soort: 'dossier', id: null, onderdeel: null },
      herkomst: 'brief',
      verzoeker: { soort: 'ouder', ouderId, naam },
      ontvangenOp: '2026-11-10',
    })
  const verzoek = async (id: string) => eis<Verzoek>(await directeur.get(`/avg-verzoeken/${id}`), 200)

  test('is answered by handing over, once the school knows who asks; of the other parent’s nothing is told', async () => {
    const { id } = eis<{ id: string }>(await vraagOp(ouderB, 'Bram Blauw'), 201)
    eis(await vraagOp(world.school.ouders.metGezag, 'Joke Zwart'), 201)
    const pakket = await maak({ soort: 'ouder', ouderId: ouderB, verzoekId: id })
    const bestanden = await inhoud(pakket)
    expect(waar(bestanden, 'Graag inzage voor Bram Blauw')).toContain('gegevens/avg_verzoek.json')
    expect(waar(bestanden, 'Graag inzage voor Joke Zwart')).toEqual([])
    const geef = () => directeur.send('POST', `${PAKKETTEN}/${pakket}/_overhandig`, { wijze: 'digitaal' })
    expect((await geef()).json().code).toBe('avg.verzoek-niet-in-behandeling')
    const stap = (naam: string, body: object) => directeur.send('POST', `/avg-verzoeken/${id}/_${naam}`, body)
    eis(await stap('behandel', { medewerkerId: world.school.medewerkers.directeur }), 201)
    expect((await geef()).json().code).toBe('avg.verzoek-identiteit')
    expect((await lees(pakket)).status).toBe('klaar')
    eis(await stap('identiteit', { wijze: 'document' }), 201)
    eis(await geef(), 201)
    expect((await verzoek(id)).status).toBe('toegewezen')
    // Answered already: no second package for it.
    const nog = await vraag({ soort: 'ouder', ouderId: ouderB, verzoekId: id })
    expect(nog.json().code).toBe('avg.pakket-verzoek')
  }, 60_000)
})

describe('after signing', () => {
  test('it is handed over once, is gone after its term, and the list still says who had what', async () => {
    const id = await maak({
      soort: 'vertegenwoordiger',
      naam: 'V. Oogd',
      grondslag: 'Beschikking rechtbank gezien',
    })
    await inhoud(id)
    expect((await beslis(id, 'leerling/x/roepnaam', 'weglaten')).json().code).toBe('avg.pakket-stand')
    const gegeven = eis<PakketKop>(
      await directeur.send('POST', `${PAKKETTEN}/${id}/_overhandig`, { wijze: 'persoonlijk' }),
      201,
    )
    expect(gegeven).toMatchObject({
      status: 'overhandigd',
      aanvrager: { naam: 'V. Oogd' },
      overhandigd: { wijze: 'persoonlijk' },
    })
    expect((await directeur.send('DELETE', `${PAKKETTEN}/${id}`)).json().code).toBe('avg.pakket-stand')
    // Its file is nobody's orphan.
    server.clock.advance(3 * 24 * 3_600_000)
    await ruimWezenOp(server.services)
    directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
    expect((await haal(id)).statusCode).toBe(200)
    server.clock.advance(28 * 24 * 3_600_000)
    directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
    expect((await haal(id)).json().code).toBe('avg.pakket-weg')
    await ruimPakkettenOp.run(server.services, {})
    expect(await lees(id)).toMatchObject({ status: 'verlopen', hash: gegeven.hash, voorstel: null })
    expect((await haal(id)).json().code).toBe('avg.pakket-stand')
  }, 60_000)

  test('one that is not given is taken back, with what was decided', async () => {
    const id = await maak({ soort: 'ouder', ouderId: ouderB })
    expect(eis<PakketKop>(await directeur.send('DELETE', `${PAKKETTEN}/${id}`), 200).status).toBe(
      'ingetrokken',
    )
    expect((await teken(id)).statusCode).toBe(400)
  })

  test('the fg sees that there are packages, and nobody’s name', async () => {
    const fg = await signIn(server, world.school.logins.fg, PASSWORD)
    const { items, magMaken } = eis<Pakketten>(await fg.get(PAKKETTEN), 200)
    expect(magMaken).toBe(false)
    expect(items.length).toBeGreaterThan(3)
    for (const { naam, aanvrager, grondslag } of items)
      expect([naam, aanvrager.naam, grondslag]).toEqual([null, null, null])
    expect((await fg.get(`${PAKKETTEN}/${items[0]?.id}`)).statusCode).toBe(403)
  })

  test('another school sees none of it', async () => {
    const elders = await signIn(server, world.elders.logins.directeur, PASSWORD)
    expect(eis<Pakketten>(await elders.get(PAKKETTEN), 200).items).toEqual([])
    const { items } = eis<Pakketten>(await directeur.get(PAKKETTEN), 200)
    expect((await haal(items[0]?.id ?? '', elders)).statusCode).toBe(404)
  })
})
