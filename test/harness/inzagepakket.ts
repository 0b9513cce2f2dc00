/** A school with a dossier in which every private place holds a word of its own, and the way to a package out of it. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Pakket } from '../../src/modules/avg/pakket/pakket.schema.ts'
import { systemTx } from '../../src/platform/context.ts'
import { newId } from '../../src/platform/ids.ts'
import { hoorgesprekBO, oppBO } from '../fixtures/opp-inhoud.ts'
import { pdfText } from '../pdf/read.ts'
import { eis, nieuwOpp, OPP, publiceer, schrijf, schrijfAlles } from './opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from './server.ts'
import { unzip } from './unzip.ts'
import { makeWorld, PASSWORD, type World } from './world.ts'

/** In every private place of parent B, of the pupil, of third parties and of other pupils: each word stands nowhere else. */
export const KANARIES = {
  contact: [
    'kanarie-b@proef.test',
    '0655501234',
    'Kanarielaan',
    '1234KB',
    'Kanariestad',
    'Kanariegrond',
    'Kanarievoorkeur',
    'Kanariebezwaar',
  ],
  woorden: ['Kanariezienswijze', 'Kanarieouders', 'Kanariebereikbaar'],
  kind: ['Kanariekind', 'Kanarieinbreng', 'Kanariekinddoel'],
  derden: ['Kanariehulp', 'Kanariederde', 'kanarie-derde@proef.test', 'Kanariepartij'],
  anderen: ['Yusuf', 'Demir', 'Milou Groen'],
} as const
export const ALLE = Object.values(KANARIES).flat()
export const EIGEN = ['Geheimeweg', '0600000000', 'Eigenzienswijze']

export const PAKKETTEN = '/inzagepakketten'
type Vraag = {
  soort: string
  ouderId?: string | null
  naam?: string | null
  grondslag?: string | null
  verzoekId?: string | null
}

export type Proef = Awaited<ReturnType<typeof pakketProef>>

/** A school of its own; who calls stops `server`. */
export async function pakketProef() {
  const server = await startTestServer()
  const world = await makeWorld(server)
  const { school } = world
  const ouderB = newId()
  const ib = await signIn(server, school.logins.zorgcoordinator, PASSWORD)
  await voegOuderToe(server, world, ouderB)
  const { ouders } = (await ib.get(`/leerlingen/${school.leerling}/betrokkenen`)).json()
  const { relatieId } = ouders.find((ouder: { ouderId: string }) => ouder.ouderId === ouderB)
  eis(
    await ib.send('PUT', `/leerlingen/${school.leerling}/ouders/${relatieId}/bezwaar`, {
      op: '2026-11-02',
      toelichting: 'Kanariebezwaar tegen tekenen door één ouder.',
    }),
    200,
  )
  const oppId = await nieuwOpp(ib, school.leerling)
  await schrijfAlles(ib, oppId, oppBO)
  eis(await ib.send('PUT', `${OPP}/${oppId}/hoorgesprek`, { revisie: 0, inhoud: hoorgesprekBO }), 200)
  await publiceer(ib, oppId)
  await schrijfKanaries(ib, world, oppId, ouderB)
  eis(
    await ib.upload(`/leerlingen/${school.leerling}/bijlagen`, 'verslag.txt', 'Verslag van het onderzoek.'),
    201,
  )
  const joke = await signIn(server, school.logins.ouder, PASSWORD)
  eis(await joke.get(`/mijn/leerlingen/${school.leerling}/inzage`), 200)

  const alsSysteem = <R>(werk: Parameters<typeof systemTx<R>>[2]) =>
    systemTx(server.services.db, school.id, werk)
  const proef = {
    server,
    world,
    ouderB,
    oppId,
    alsSysteem,
    /** Signed in anew by a test that lets days pass. */
    directeur: await signIn(server, school.logins.directeur, PASSWORD),
  }
  const vraag = (v: Vraag, leerlingId: string = world.school.leerling, wie = proef.directeur) =>
    wie.send('POST', `/leerlingen/${leerlingId}${PAKKETTEN}`, {
      ouderId: null,
      naam: null,
      grondslag: null,
      verzoekId: null,
      ...v,
    })
  const maak = async (v: Vraag) => eis<{ id: string }>(await vraag(v), 201).id
  const lees = async (id: string) => eis<Pakket>(await proef.directeur.get(`${PAKKETTEN}/${id}`), 200)
  const beslis = (id: string, sleutel: string, besluit: string | null, reden = '') =>
    proef.directeur.send('PUT', `${PAKKETTEN}/${id}/besluiten`, { sleutel, besluit, reden })
  const teken = async (id: string) => {
    const { voorstel } = await lees(id)
    return proef.directeur.send('POST', `${PAKKETTEN}/${id}/_teken`, {
      hash: voorstel?.hash,
      verklaard: true,
    })
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
  const haal = (id: string, wie = proef.directeur) => wie.get(`${PAKKETTEN}/${id}/bestand`)
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

  return Object.assign(proef, { vraag, maak, lees, beslis, teken, kijkNa, klaar, haal, inhoud })
}

/** A second parent with gezag, at a secret address. */
async function voegOuderToe(server: TestServer, { school }: World, ouderB: string) {
  const now = server.clock.now()
  await systemTx(server.services.db, school.id, async (tx) => {
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
async function schrijfKanaries(ib: Browser, { school }: World, oppId: string, ouderB: string) {
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
      ouder(school.ouders.metGezag, 'Joke Zwart', 'Eigenzienswijze'),
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

export const passages = (pakket: Pakket) => pakket.voorstel?.groepen.flatMap((groep) => groep.passages) ?? []
export const passage = (pakket: Pakket, tekst: string) => {
  const found = passages(pakket).find(({ waarden }) => waarden.some((waarde) => waarde.includes(tekst)))
  if (!found) throw new Error(`${tekst} is in no passage`)
  return found
}
/** In which files a word stands; letters only, since a PDF breaks lines where it likes. */
export const waar = (bestanden: Map<string, string>, woord: string): string[] => {
  const plat = (tekst: string) => tekst.replace(/\s+/g, '').toLowerCase()
  return [...bestanden].flatMap(([naam, tekst]) => (plat(tekst).includes(plat(woord)) ? [naam] : []))
}
