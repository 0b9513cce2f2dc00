/** One of everything for a pupil and the school around it, made by the commands of the product itself. */
import { sql } from 'kysely'
import pg from 'pg'
import { waterlelie } from '../../src/demo/logo.ts'
import { systemTx } from '../../src/platform/context.ts'
import { row } from '../../src/platform/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { maakEdexml } from '../fixtures/edexml/edexml.fixtures.ts'
import { oppBO } from '../fixtures/opp-inhoud.ts'
import { beeldTekst, eis, nieuwOpp, OPP, publiceer, schrijf } from '../harness/opp.ts'
import { type Browser, signIn, type TestServer } from '../harness/server.ts'
import { PASSWORD, type TestSchool } from '../harness/world.ts'
import { betwisting, vernietigingslijst } from './prepare.avg.ts'
import { ondertekening } from './prepare.ondertekening.ts'

/** What a request can be about; every field is an id, except the token and the file. */
export type Doel = {
  readonly leerlingId: string
  readonly groepId: string
  readonly schooljaarId: string
  /** Published, with changes on top that are shared as a talking paper. */
  readonly oppId: string
  /** The next plan: written, never published, never shared. */
  readonly conceptId: string
  /** A talk about the plan above. */
  readonly overlegId: string
  /** Runs about version 1, with the parent as its signer. */
  readonly ondertekenverzoekId: string
  readonly tekenaarId: string
  /** Of the same round: the pupil. */
  readonly leerlingTekenaarId: string
  /** Of the link with which this signer comes in without an account; the code is 123456, on paper. */
  readonly gastToken: string
  /** The begin of that plan, not entered in ROD yet. */
  readonly rodTaakId: string
  readonly ouderId: string
  readonly relatieId: string
  readonly externId: string
  readonly kenmerkId: string
  readonly toetsId: string
  readonly bijlageId: string
  /** A member of staff who is nobody of the actors. */
  readonly medewerkerId: string
  readonly toekenningId: string
  /** A field that the school itself added to the OPP. */
  readonly eigenVeldId: string
  readonly vakantieId: string
  readonly groepKoppelingId: string
  readonly leerlingKoppelingId: string
  readonly uitnodigingId: string
  /** The mentor of the own group, to stand in for. */
  readonly mentorId: string
  /** Of the member of staff who is nobody of the actors, for the teamleider. */
  readonly waarnemingId: string
  /** Opened and ended by the mentor. */
  readonly noodtoegangId: string
  /** A list of dossiers to destroy that nobody signed, with one line. */
  readonly lijstId: string
  readonly regelId: string
  readonly bewaarplichtId: string
  /** Asked by the parent, written down by the directeur. */
  readonly verzoekId: string
  /** Of the parent above, looked at by nobody yet. */
  readonly pakketId: string
  /** Of another kenmerk than `kenmerkId`. */
  readonly beperkingId: string
  /** Of contact data, after a correction that was refused. */
  readonly betwistingId: string
  /** What stands out because of it; the same wherever is asked. */
  readonly uitschieter: string
  readonly rondeId: string
  readonly indelingId: string
  readonly taakId: string
  readonly organisatieId: string
  /** The beheerder, as a relation to choose. */
  readonly beheerderId: string
  readonly token: string
  readonly bestand: string
}

/** What no parent may read of another parent: each value stands in one place only. */
export const CANARY = {
  ouder: ['kanarie-ouder', '0611000011', 'Kanarielaan', '1111KA', 'ouder@proef.test'],
  ouder_zonder_gezag: ['kanarie-zonder', '0622000022', 'Vinkenlaan', '2222VI', 'ouder-zonder@proef.test'],
  ouder_ander: ['kanarie-ander', '0633000033', 'Merellaan', '3333ME', 'ouder-ander@proef.test'],
  tweede: ['kanarie-tweede@proef.test', '0644000044', 'Spechtlaan', '4444SP'],
} as const

export type Doelen = {
  readonly eigen: Doel
  readonly andere: Doel
  readonly elders: Doel
  readonly verzonnen: Doel
}

export async function prepare(server: TestServer, school: TestSchool, elders: TestSchool): Promise<Doelen> {
  const hier = await staffOf(server, school, '99PA')
  const daar = await staffOf(server, elders, '99PB')
  const eigen = await pupil(server, hier, school.leerling, school.groepen.a, school.ouders.metGezag)
  const andere = await pupil(server, hier, school.andere, school.groepen.b, school.ouders.vanAndere)
  const daarginds = await pupil(server, daar, elders.leerling, elders.groepen.a, elders.ouders.metGezag)
  const taken = {
    hier: await groepExport(hier, school.groepen.a),
    daar: await groepExport(daar, elders.groepen.a),
  }
  const doelen = {
    eigen: { ...eigen, taakId: taken.hier },
    andere: { ...andere, taakId: await others(server, school) },
    elders: { ...daarginds, taakId: taken.daar, uitschieter: eigen.uitschieter },
  }
  // Ids that never were, each of its own, in the same places.
  const verzonnen = Object.fromEntries(
    Object.entries(doelen.elders).map(([key, value]) => [key, key.endsWith('Id') ? newId() : value]),
  ) as Doel // the keys of a Doel
  return { ...doelen, verzonnen: { ...verzonnen, token: 'A'.repeat(43) } }
}

type Staff = Awaited<ReturnType<typeof staffOf>>

/** A school's beheerder and IB at work, and what belongs to the school. */
async function staffOf(server: TestServer, school: TestSchool, brin: string) {
  const beheerder = await signIn(server, school.logins.beheerder, PASSWORD)
  const ib = await signIn(server, school.logins.zorgcoordinator, PASSWORD)
  const post = async (path: string, body: object) =>
    eis<{ id: string }>(await beheerder.send('POST', path, body), 201).id
  const medewerkerId = await post('/medewerkers', {
    roepnaam: 'Doel',
    voorvoegsel: '',
    achternaam: 'Wit',
    email: `doel@${brin}.test`,
    telefoon: null,
    functie: null,
  })
  const dagen = { vanaf: '2026-09-01', tot: null }
  const toekenningId = await post(`/medewerkers/${medewerkerId}/rollen`, { rol: 'vakdocent', ...dagen })
  const bestand = [...maakEdexml({ schooljaar: '2026-2027', brin, leerlingen: 3, leerkrachten: 1 })].join('')
  const rondeId = eis<{ id: string }>(await beheerder.upload('/imports', 'edex.xml', bestand), 201).id
  eis(await beheerder.upload('/scholen/deze/logo', 'logo.png', waterlelie()), 201)
  const eigenVeldId = await post('/eigenvelden', {
    onderdeel: 'bijlagen',
    soort: 'tekst',
    label: 'Waar ligt het dossier',
    hulp: '',
    verplicht: false,
    keuzes: [],
  })
  const indelingId = await post('/imports/csv/indelingen', {
    naam: 'Lijst',
    soort: 'leerlingen',
    kop: true,
    kolommen: { achternaam: 'Achternaam' },
  })
  const vakantieId = await post(`/schooljaren/${school.schooljaarId}/vakanties`, {
    naam: 'Herfstvakantie',
    beginOp: '2026-10-17',
    eindOp: '2026-10-25',
  })
  const mentorId = school.medewerkers.mentor
  const waarnemingId = await post(`/medewerkers/${medewerkerId}/waarnemingen`, {
    voorMedewerkerId: school.medewerkers.teamleider,
    rol: 'teamleider',
    vanaf: '2026-11-17',
    tot: '2026-11-24',
  })
  const nood = await noodtoegang(server, school)
  const lijst = await vernietigingslijst(server, school)
  const vast = {
    ...lijst,
    vakantieId,
    mentorId,
    waarnemingId,
    eigenVeldId,
    indelingId,
    ...nood,
  }
  return { school, beheerder, ib, post, medewerkerId, toekenningId, dagen, bestand, rondeId, vast }
}

async function pupil(
  server: TestServer,
  { school, ib, post, medewerkerId, toekenningId, dagen, bestand, rondeId, vast }: Staff,
  leerlingId: string,
  groepId: string,
  ouderId: string,
): Promise<Omit<Doel, 'taakId'>> {
  const path = `/leerlingen/${leerlingId}`
  const koppel = { medewerkerId, rol: 'vakdocent', ...dagen }
  const ids = { externId: newId<'Extern'>(), kenmerkId: newId<'Kenmerk'>(), toetsId: newId<'Toets'>() }
  await facts(ib, path, ids)
  const bijlageId = eis<{ id: string }>(
    await ib.upload(`${path}/bijlagen`, 'brief.txt', 'Een brief.'),
    201,
  ).id
  const oppId = await nieuwOpp(ib, leerlingId)
  for (const sleutel of ['factoren', 'doelen', 'behoeften', 'maatregelen'] as const)
    await schrijf(ib, oppId, sleutel, () => oppBO[sleutel])
  await beeldTekst(ib, oppId, 'Het eerste beeld.')
  await publiceer(ib, oppId)
  await beeldTekst(ib, oppId, 'Een nieuw beeld, nog niet gepubliceerd.')
  eis(await ib.send('POST', `${OPP}/${oppId}/_deel`), 201)
  const gesprek = { datum: '2026-11-10', vorm: null, ouderIds: [ouderId], leerlingErbij: false, anderen: '' }
  const { id: overlegId } = eis<{ id: string }>(
    await ib.send('POST', `${OPP}/${oppId}/overleggen`, {
      ...gesprek,
      samenvatting: 'Besproken.',
      afspraken: [],
    }),
    201,
  )
  const conceptId = await nieuwOpp(ib, leerlingId)
  await beeldTekst(ib, conceptId, 'Alleen een concept.')
  const uitnodiging = eis<{ id: string; link: string }>(
    await ib.send('POST', '/uitnodigingen', { soort: 'ouder', betrekkingId: ouderId, wijze: 'link' }),
    201,
  )
  const directeur = await signIn(server, school.logins.directeur, PASSWORD)
  const bewaarplicht = { reden: 'Er loopt een klacht.', tot: null }
  const { id: bewaarplichtId } = eis<{ id: string }>(
    await directeur.send('POST', `${path}/bewaarplichten`, bewaarplicht),
    201,
  )
  const { id: verzoekId } = eis<{ id: string }>(
    await directeur.send('POST', `${path}/avg-verzoeken/_vastleggen`, {
      soort: 'correctie',
      tekst: 'De toets is van een ander kind.',
      doel: { soort: 'dossier', id: null, onderdeel: null },
      herkomst: 'brief',
      verzoeker: { soort: 'ouder', ouderId, naam: 'Een ouder' },
      ontvangenOp: '2026-11-10',
    }),
    201,
  )
  const vraagt = { soort: 'ouder', ouderId, naam: null, grondslag: null, verzoekId: null }
  const { id: pakketId } = eis<{ id: string }>(
    await directeur.send('POST', `${path}/inzagepakketten`, vraagt),
    201,
  )
  return {
    ...vast,
    bewaarplichtId,
    verzoekId,
    pakketId,
    ...(await betwisting({ directeur, ib }, path, school)),
    leerlingId,
    groepId,
    ouderId,
    oppId,
    overlegId,
    ...(await ondertekening(server, school, { leerlingId, oppId, ouderId })),
    conceptId,
    ...ids,
    bijlageId,
    relatieId: await relatieVan(server, school, ouderId),
    schooljaarId: school.schooljaarId,
    medewerkerId,
    toekenningId,
    groepKoppelingId: await post(`/groepen/${groepId}/medewerkers`, { ...koppel, vak: null }),
    leerlingKoppelingId: await post(`${path}/medewerkers`, koppel),
    uitnodigingId: uitnodiging.id,
    token: /[A-Za-z0-9_-]{43}$/.exec(uitnodiging.link)?.[0] ?? '',
    rondeId,
    bestand,
    organisatieId: school.id,
    beheerderId: school.medewerkers.beheerder,
  }
}

/** A second parent with gezag and a secret address, an external party, a kenmerk and a test result. */
async function facts(
  ib: Browser,
  path: string,
  ids: { externId: string; kenmerkId: string; toetsId: string },
): Promise<void> {
  const [email, telefoon, straat, postcode] = CANARY.tweede
  eis(
    await ib.send('POST', `${path}/ouders`, {
      ouderId: null,
      ouder: { ...OUDER, email, telefoon, straat, postcode },
      relatie: RELATIE,
    }),
    201,
  )
  eis(await ib.send('PUT', `${path}/externen/${ids.externId}`, EXTERN), 200)
  eis(await ib.send('PUT', `${path}/kenmerken/${ids.kenmerkId}`, KENMERK), 200)
  eis(await ib.send('PUT', `${path}/toetsresultaten/${ids.toetsId}`, TOETS), 200)
}

export const OUDER = {
  roepnaam: 'Tweede',
  voorvoegsel: '',
  achternaam: 'Ouder',
  email: null,
  telefoon: null,
  straat: null,
  huisnummer: '4',
  postcode: null,
  plaats: 'Teststad',
  geheimAdres: true,
  taal: null,
  tolkNodig: false,
}
export const RELATIE = {
  relatie: 'vader',
  gezag: true,
  gezagVanaf: null,
  gezagTot: null,
  gezagGrond: null,
  geenContact: false,
  contactvoorkeur: null,
}
export const EXTERN = { instantie: 'Jeugdteam', naam: 'Kim', rol: '', email: null, telefoon: null }
export const KENMERK = { code: 'nt2', toelichting: '', vanaf: null, tot: null }
export const TOETS = {
  toets: 'Lezen M5',
  leergebied: '',
  afgenomenOp: '2026-10-01',
  jaargroep: null,
  vaardigheidsscore: 100,
  niveau: null,
  dl: null,
  dle: null,
  opmerking: '',
}

/** The mentor opened the dossier of the other group and closed it again, so that it opens nothing now. */
async function noodtoegang(server: TestServer, school: TestSchool) {
  const mentor = await signIn(server, school.logins.mentor, PASSWORD)
  const reden = 'De leerling is gevallen en de eigen mentor is er niet.'
  const { id } = eis<{ id: string }>(
    await mentor.send('POST', '/noodtoegangen', { leerlingId: school.andere, reden }),
    201,
  )
  eis(await mentor.send('POST', `/noodtoegangen/${id}/_beeindig`), 201)
  const account = await systemTx(server.services.db, school.id, (tx) =>
    row<{ accountId: string }>(
      tx,
      sql`select account_id from toegang.accounts_van('medewerker') where betrekking_id = ${school.medewerkers.mentor}::uuid`,
    ),
  )
  return { noodtoegangId: id, uitschieter: `noodtoegang:${account?.accountId}:2026-11-17` }
}

/** Asks a group export and waits until its file is there. */
async function groepExport({ ib }: Staff, groepId: string): Promise<string> {
  const { id } = eis<{ id: string }>(await ib.send('POST', `/groepen/${groepId}${OPP}/exports`), 201)
  for (let i = 0; i < 300; i++) {
    const { status } = (await ib.get(`/taken/${id}`)).json()
    if (status === 'klaar') return id
    await new Promise((r) => setTimeout(r, 50))
  }
  throw new Error('the export does not end')
}

/** A finished task that somebody else of the school asked for, and telephone numbers and addresses to recognise. */
async function others(server: TestServer, school: TestSchool): Promise<string> {
  const id = newId()
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  try {
    await client.query(
      `insert into koers.taak (organisatie_id, id, soort, status, account_id, invoer, totaal, gemaakt_op, klaar_op)
       select $1, $2, 'opp.groep', 'klaar', a.id, '{}', 1, $3, $3 from toegang.account a where a.email = $4`,
      [school.id, id, server.clock.now(), school.logins.directeur],
    )
    for (const [ouderId, [grond, telefoon, straat, postcode]] of [
      [school.ouders.metGezag, CANARY.ouder],
      [school.ouders.zonderGezag, CANARY.ouder_zonder_gezag],
      [school.ouders.vanAndere, CANARY.ouder_ander],
    ] as const) {
      await client.query('update koers.ouder set telefoon = $2, straat = $3, postcode = $4 where id = $1', [
        ouderId,
        telefoon,
        straat,
        postcode,
      ])
      await client.query('update koers.ouder_relatie set gezag_grond = $2 where ouder_id = $1', [
        ouderId,
        grond,
      ])
    }
  } finally {
    await client.end()
  }
  return id
}

async function relatieVan(server: TestServer, school: TestSchool, ouderId: string): Promise<string> {
  const found = await systemTx(server.services.db, school.id, (tx) =>
    row<{ id: string }>(tx, sql`select id from koers.ouder_relatie where ouder_id = ${ouderId}::uuid`),
  )
  if (!found) throw new Error('this parent has no relation')
  return found.id
}
