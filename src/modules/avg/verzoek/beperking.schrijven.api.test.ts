/** What is restricted stays as it is, also for who still reads it: in the database, table by table, and by every command. */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXTERN, KENMERK, OUDER, RELATIE, TOETS } from '../../../../test/access/prepare.ts'
import { maakEdexml } from '../../../../test/fixtures/edexml/edexml.fixtures.ts'
import { oppBO } from '../../../../test/fixtures/opp-inhoud.ts'
import { beeldTekst, eis, nieuwOpp, OPP, publiceer, schrijfAlles } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { personTx, systemTx } from '../../../platform/context.ts'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'
import { newId } from '../../../platform/ids.ts'

/** Written meanwhile, each for a reason of its own. */
const VRIJ = {
  avg_verzoek: 'handling the request',
  betwisting: 'what is said beside a passage',
  beperking: 'the restriction itself',
  inzagepakket: 'the package for who asked',
  bewaarplicht: 'the duty to keep longer',
  noodtoegang: 'looking at an emergency afterwards',
  idempotentie: 'answers of the platform',
}
const ACTS = ['insert', 'update', 'delete'] as const
/** Taking access away never waits. */
const MAG: readonly string[] = ['leerling_medewerker update', 'leerling_medewerker delete']

let server: TestServer
let world: World
const wie = {} as Record<'directeur' | 'zorgcoordinator' | 'mentor' | 'ouder' | 'beheerder', Browser> // filled before the first test
let oppId = ''
let kenmerkId = ''
let bijlageId = ''
let verzoekId = ''
let pad = ''
const HEEL = { soort: 'dossier', id: null }
const kenmerk = { code: 'nt2', toelichting: 'kanarie', vanaf: null, tot: null }

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  const { school } = world
  // Every right there is, so that nothing but the restriction can say no.
  await systemTx(server.services.db, school.id, (tx) =>
    sql`insert into koers.rol_recht (organisatie_id, rol, recht)
      select ${school.id}::uuid, 'directeur', recht from koers.recht_standaard on conflict do nothing`.execute(
      tx,
    ),
  )
  for (const rol of ['directeur', 'zorgcoordinator', 'mentor', 'ouder', 'beheerder'] as const)
    wie[rol] = await signIn(server, school.logins[rol], PASSWORD)
  pad = `/leerlingen/${school.leerling}`
  oppId = await nieuwOpp(wie.zorgcoordinator, school.leerling)
  await schrijfAlles(wie.zorgcoordinator, oppId, oppBO)
  await publiceer(wie.zorgcoordinator, oppId)
  await beeldTekst(wie.zorgcoordinator, oppId, 'Een nieuw beeld.')
  kenmerkId = crypto.randomUUID()
  eis(await wie.zorgcoordinator.send('PUT', `${pad}/kenmerken/${kenmerkId}`, kenmerk), 200)
  bijlageId = eis<{ id: string }>(
    await wie.mentor.upload(`${pad}/bijlagen`, 'brief.txt', 'Een brief.'),
    201,
  ).id
  const body = { soort: 'beperking', tekst: 'Dit klopt niet.', doel: { ...HEEL, onderdeel: null } }
  verzoekId = eis<{ id: string }>(await wie.ouder.send('POST', `${pad}/avg-verzoeken`, body), 201).id
  eis(
    await wie.directeur.send('POST', `/avg-verzoeken/${verzoekId}/_behandel`, {
      medewerkerId: school.medewerkers.directeur,
    }),
    201,
  )
  await systemTx(server.services.db, school.id, vulAan)
})
afterAll(() => server.stop())

/** A row of this pupil in the tables that the story above leaves empty. */
async function vulAan(tx: Tx): Promise<void> {
  const { id, leerling, medewerkers } = world.school
  const nu = server.clock.now()
  await sql`insert into koers.leerling_medewerker (organisatie_id, id, leerling_id, medewerker_id, rol, vanaf)
    values (${id}::uuid, gen_random_uuid(), ${leerling}::uuid, ${medewerkers.vakdocent}::uuid, 'vakdocent', '2026-08-01')`.execute(
    tx,
  )
  await sql`insert into koers.externe_betrokkene (organisatie_id, id, leerling_id, instantie, aangemaakt_op)
    values (${id}::uuid, gen_random_uuid(), ${leerling}::uuid, 'GGD', ${nu})`.execute(tx)
  await sql`insert into koers.toetsresultaat (organisatie_id, id, leerling_id, toets, afgenomen_op, aangemaakt_op)
    values (${id}::uuid, gen_random_uuid(), ${leerling}::uuid, 'Rekenen M5', '2026-01-20', ${nu})`.execute(tx)
  await sql`insert into koers.hoorgesprek (organisatie_id, id, leerling_id, plan_id, moment, volgnummer, zegel, inhoud, revisie, door_naam, op)
    select ${id}::uuid, gen_random_uuid(), ${leerling}::uuid, ${oppId}::uuid, 'opstellen', 1, gen_random_uuid(), o.inhoud, 1, 'Test', ${nu}
    from koers.plan_onderdeel o where o.plan_id = ${oppId}::uuid limit 1 on conflict do nothing`.execute(tx)
  await sql`insert into koers.postregel (organisatie_id, id, leerling_id, soort, aan_soort, aan_id, pad, mail, gemaakt_op)
    values (${id}::uuid, gen_random_uuid(), ${leerling}::uuid, 'vastgesteld', 'leerling', ${leerling}::uuid, '/mijn', 'geen-adres', ${nu})`.execute(
    tx,
  )
  await sql`insert into koers.overleg (organisatie_id, id, leerling_id, plan_id, datum, met_ouders, inhoud, revisie, door_naam, op)
    select ${id}::uuid, gen_random_uuid(), ${leerling}::uuid, ${oppId}::uuid, '2026-11-01', true, o.inhoud, 1, 'Test', ${nu}
    from koers.plan_onderdeel o where o.plan_id = ${oppId}::uuid limit 1`.execute(tx)
  await ronde(tx, nu)
}

/** A round with a signer, a decision, a reaction that waits, a message and a PDF. What is sealed is not opened here. */
async function ronde(tx: Tx, nu: Date): Promise<void> {
  const { id, leerling, medewerkers } = world.school
  const [verzoek, tekenaar] = [newId(), newId()]
  const vast = sql`${id}::uuid, gen_random_uuid(), ${leerling}::uuid, ${oppId}::uuid`
  const hash = 'a'.repeat(64)
  const cel = sql`decode('00', 'hex')`
  await sql`insert into koers.ondertekenverzoek (organisatie_id, id, leerling_id, plan_id, ronde, versie, versie_hash, termijn_op, inhoud, pdf_hash,
      lengte_a4, aangemaakt_naam, aangemaakt_op)
    values (${id}::uuid, ${verzoek}::uuid, ${leerling}::uuid, ${oppId}::uuid, 1, 1, ${hash}, '2026-12-01', ${cel}, ${hash}, 2, 'Test', ${nu})`.execute(
    tx,
  )
  await sql`insert into koers.ondertekenaar (organisatie_id, id, leerling_id, plan_id, verzoek_id, soort, naam, relatie, vereist, verklaring,
      verklaring_versie, uitgenodigd_op)
    values (${id}::uuid, ${tekenaar}::uuid, ${leerling}::uuid, ${oppId}::uuid, ${verzoek}::uuid, 'leerling', 'Test', '', false, 'gezien', 1, ${nu})`.execute(
    tx,
  )
  await sql`insert into koers.besluit (organisatie_id, id, leerling_id, plan_id, verzoek_id, ondertekenaar_id, volgnummer, uitkomst, klasse, bewijs,
      bewijs_hash, op)
    values (${vast}, ${verzoek}::uuid, ${tekenaar}::uuid, 1, 'gezien', 'A', ${cel}, ${hash}, ${nu})`.execute(
    tx,
  )
  await sql`insert into koers.reactie (organisatie_id, id, leerling_id, plan_id, ondertekenaar_id, wijze, gegeven_op, inhoud, door, door_naam, getuige_id, op)
    values (${vast}, ${tekenaar}::uuid, 'mondeling', '2026-11-10', ${cel}, ${medewerkers.mentor}::uuid, 'Test', ${medewerkers.directeur}::uuid, ${nu})`.execute(
    tx,
  )
  await sql`insert into koers.ondertekenbericht (organisatie_id, id, leerling_id, plan_id, verzoek_id, ondertekenaar_id, van, naam, inhoud, op)
    values (${vast}, ${verzoek}::uuid, ${tekenaar}::uuid, 'school', 'Test', ${cel}, ${nu})`.execute(tx)
  await sql`insert into koers.gasttoegang (organisatie_id, id, leerling_id, plan_id, verzoek_id, ondertekenaar_id, ouder_id, wijze, mailadres, gemaakt_op,
      gemaakt_naam)
    values (${vast}, ${verzoek}::uuid, ${tekenaar}::uuid, ${world.school.ouders.metGezag}::uuid, 'brief', 'gast@voorbeeld.test', ${nu}, 'Test')`.execute(
    tx,
  )
  await sql`insert into koers.plan_pdf (organisatie_id, id, leerling_id, plan_id, soort, versie, sha256, grootte, sleutel, op)
    values (${vast}, 'aangeboden', 1, ${hash}, 1, ${cel}, ${nu})`.execute(tx)
  await sql`insert into koers.vaststelling (organisatie_id, id, leerling_id, plan_id, versie, versie_hash, soort, verzoek_id, begin_op, inhoud, door_naam, op)
    values (${vast}, 1, ${hash}, 'vaststelling', ${verzoek}::uuid, '2026-11-01', ${cel}, 'Test', ${nu})`.execute(
    tx,
  )
  await sql`insert into koers.rod_taak (organisatie_id, id, leerling_id, plan_id, soort, datum, uiterlijk_op, ontstaan_op)
    values (${vast}, 'begin', '2026-11-01', '2026-11-08', ${nu})`.execute(tx)
}

const beperk = (doel: object) =>
  wie.directeur.send('POST', `/avg-verzoeken/${verzoekId}/beperkingen`, {
    doel,
    grond: 'juistheid',
    reden: 'De toetsen worden nagekeken.',
  })
async function hefOp(): Promise<void> {
  // The term between telling and lifting is told elsewhere (beperking.api.test.ts).
  await systemTx(server.services.db, world.school.id, (tx) => sql`delete from koers.beperking`.execute(tx))
}

const tabellen = async () =>
  (
    await systemTx(server.services.db, world.school.id, (tx) =>
      rows<{ tabel: string }>(tx, sql`select tabel from koers.tabellen_over_leerling() order by 1`),
    )
  ).map(({ tabel }) => tabel)

class Terug extends Error {}
/** What the database says to this act on a row of the pupil, as the directeur; nothing of it stays. */
async function probeer(tabel: string, act: (typeof ACTS)[number], leerling: string): Promise<string> {
  const { db, clock } = server.services
  const t = sql.raw(`koers.${tabel}`)
  let gezegd = ''
  const doe = async (tx: Tx) => {
    const van = sql`leerling_id = ${leerling}::uuid`
    if (act === 'update')
      return affected(tx, sql`update ${t} set organisatie_id = organisatie_id where ${van}`)
    if (act === 'delete') return affected(tx, sql`delete from ${t} where ${van}`)
    const { kolommen } = (await row<{ kolommen: string }>(
      tx,
      sql`select string_agg(quote_ident(attname), ', ') as kolommen from pg_attribute
        where attrelid = ${`koers.${tabel}`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    )) ?? { kolommen: '' }
    const k = sql.raw(kolommen)
    return affected(tx, sql`insert into ${t} (${k}) select ${k} from ${t} where ${van} limit 1`)
  }
  const account = await systemTx(db, world.school.id, (tx) =>
    row<{ id: string }>(
      tx,
      sql`select account_id as id from toegang.accounts_van('medewerker') where betrekking_id = ${world.school.medewerkers.directeur}::uuid`,
    ),
  )
  const persoon = {
    accountId: account?.id ?? '',
    organisatieId: world.school.id,
    soort: 'medewerker',
    betrekkingId: world.school.medewerkers.directeur,
  }
  await personTx(db, persoon, clock.now(), async (tx) => {
    try {
      gezegd = `${await doe(tx)} rows`
    } catch (error) {
      const { code, message } = error as { code: string; message: string } // of the database
      gezegd = code === 'KO409' ? message : code
    }
    throw new Terug()
  }).catch((error: unknown) => {
    if (!(error instanceof Terug)) throw error
  })
  return gezegd
}

test('every table about a pupil refuses every change of a restricted dossier, and says why', async () => {
  const bewaakt = (await tabellen()).filter((tabel) => !(tabel in VRIJ))
  expect(bewaakt.length).toBeGreaterThan(12)
  const alles = bewaakt.flatMap((tabel) => ACTS.map((act) => [tabel, act] as const))
  const zonder: Record<string, string> = {}
  for (const [tabel, act] of alles)
    zonder[`${tabel} ${act}`] = await probeer(tabel, act, world.school.leerling)
  // What is refused below was possible, or refused for what the row is and not for whom it is about.
  expect(Object.values(zonder)).not.toContain('leerling.beperkt')
  eis(await beperk(HEEL), 201)
  for (const [tabel, act] of alles) {
    const naam = `${tabel} ${act}`
    const nu = await probeer(tabel, act, world.school.leerling)
    // A table that nobody changes or empties by hand (a published version) has no way in to begin with.
    const dicht = ['42501', '0 rows'].includes(zonder[naam] ?? '')
    if (MAG.includes(naam)) expect.soft(nu, naam).toBe(zonder[naam])
    else expect.soft([naam, dicht ? zonder[naam] : 'leerling.beperkt'], naam).toEqual([naam, nu])
  }
  // Nobody changes a published version, a decision, a kept PDF, or what was said to whom; all else has a way in.
  const dicht = Object.keys(zonder).filter((naam) => ['42501', '0 rows'].includes(zonder[naam] ?? ''))
  expect(dicht.sort()).toEqual([
    'besluit update',
    // Its hashes are out of reach, so a row can't be copied; a way is made and taken away, never changed.
    'gasttoegang insert',
    'gasttoegang update',
    'plan_pdf update',
    'plan_versie update',
    'postregel delete',
    'postregel update',
    'vaststelling update',
  ])
  await hefOp()
})

/** Every command that writes about one pupil, as far as the policy of a plan doesn't know it (opp.policy.test.ts). */
async function opdrachten(): Promise<Record<string, () => ReturnType<Browser['get']>>> {
  const { school } = world
  const { directeur } = wie
  const { ouders, externen, team } = (await directeur.get(`${pad}/betrokkenen`)).json()
  const { toetsen } = (await directeur.get(`${pad}/gegevens`)).json()
  const relatie = ouders[0].relatieId
  const koppeling = team.find((lid: { koppelingId: string | null }) => lid.koppelingId !== null)?.koppelingId
  const velden = (await directeur.get(pad)).json()
  const leerling = {
    roepnaam: 'Nieuw',
    voorvoegsel: '',
    achternaam: 'Naam',
    geboortedatum: velden.geboortedatum,
    geslacht: 'onbekend',
    leerlingnummer: null,
    leerroute: null,
    thuistaal: null,
    tolkNodig: false,
  }
  const op = (method: 'PUT' | 'POST' | 'DELETE', rest: string, body?: object) => () =>
    directeur.send(method, `${pad}${rest}`, body)
  return {
    plan: op('POST', OPP, {}),
    wijzigen: op('PUT', '', leerling),
    uitschrijven: op('POST', '/uitschrijving', { uitgeschrevenOp: '2026-11-01' }),
    plaatsen: op('PUT', '/inschrijving', { ingeschrevenOp: '2026-09-01', groepId: school.groepen.b }),
    ouder: op('POST', '/ouders', { ouderId: null, ouder: OUDER, relatie: RELATIE }),
    ouderWijzigen: op('PUT', `/ouders/${relatie}`, { ouder: OUDER, relatie: RELATIE }),
    ouderWeg: op('DELETE', `/ouders/${relatie}`),
    extern: op('PUT', `/externen/${crypto.randomUUID()}`, EXTERN),
    externWeg: op('DELETE', `/externen/${externen[0].id}`),
    kenmerk: op('PUT', `/kenmerken/${crypto.randomUUID()}`, KENMERK),
    kenmerkWijzigen: op('PUT', `/kenmerken/${kenmerkId}`, KENMERK),
    kenmerkWeg: op('DELETE', `/kenmerken/${kenmerkId}`),
    toets: op('PUT', `/toetsresultaten/${crypto.randomUUID()}`, TOETS),
    toetsWeg: op('DELETE', `/toetsresultaten/${toetsen[0].id}`),
    bijlage: () => directeur.upload(`${pad}/bijlagen`, 'a.txt', 'Nog een brief.'),
    bijlageWeg: op('DELETE', `/bijlagen/${bijlageId}`),
    koppelen: op('POST', '/medewerkers', {
      medewerkerId: school.medewerkers.mentor,
      rol: 'mentor',
      vanaf: '2026-11-17',
      tot: null,
    }),
    // Last: this one is done.
    ontkoppelen: op('DELETE', `/medewerkers/${koppeling}`),
  }
}

describe('the commands', () => {
  test('of a restricted dossier say why, also to who handles it and to who watches', async () => {
    const voor = await wie.directeur.get(`${pad}/gegevens`)
    eis(await beperk(HEEL), 201)
    const { ontkoppelen, ...anders } = await opdrachten()
    for (const [naam, doe] of Object.entries(anders)) {
      const antwoord = await doe()
      expect.soft([naam, antwoord.statusCode, antwoord.json().code]).toEqual([naam, 409, 'leerling.beperkt'])
    }
    expect((await wie.directeur.get(pad)).json()).toMatchObject({
      roepnaam: 'Fenna',
      kan: { wijzigen: { mag: false, reden: 'leerling.beperkt' }, oudersZien: { mag: true } },
    })
    expect((await wie.directeur.get(`${pad}/gegevens`)).json()).toEqual({
      kenmerken: voor.json().kenmerken.map((een: object) => ({ ...een, beperkt: true })),
      toetsen: voor.json().toetsen.map((een: object) => ({ ...een, beperkt: true })),
    })
    expect((await wie.directeur.get(`${pad}/bijlagen`)).json()).toMatchObject({ beperkt: true })
    // To somebody else the pupil is not there, and nothing says why.
    expect((await wie.mentor.send('PUT', `${pad}/kenmerken/${kenmerkId}`, KENMERK)).statusCode).toBe(404)
    expect((await ontkoppelen?.())?.statusCode).toBe(200)
    await hefOp()
  })

  test('of handling the request go on', async () => {
    eis(await beperk(HEEL), 201)
    const stap = (naam: string, body: object) =>
      wie.directeur.send('POST', `/avg-verzoeken/${verzoekId}/${naam}`, body)
    eis(await stap('_verleng', { reden: 'Het onderzoek duurt langer.' }), 201)
    const plicht = await wie.directeur.send('POST', `${pad}/bewaarplichten`, {
      reden: 'Er loopt een klacht.',
      tot: null,
    })
    expect(plicht.statusCode).toBe(201)
    const brief = {
      soort: 'correctie',
      tekst: 'Het adres.',
      doel: { soort: 'gegevens', id: null, onderdeel: null },
    }
    eis(await wie.ouder.send('POST', `${pad}/avg-verzoeken`, brief), 201)
    await hefOp()
  })

  test('of one restricted thing say it of that thing, and the rest goes on', async () => {
    eis(await beperk({ soort: 'kenmerk', id: kenmerkId }), 201)
    eis(await beperk({ soort: 'bijlage', id: bijlageId }), 201)
    const alles = await opdrachten()
    for (const naam of ['kenmerkWijzigen', 'kenmerkWeg', 'bijlageWeg'])
      expect.soft((await alles[naam]?.())?.json().code, naam).toBe('leerling.beperkt')
    expect((await alles.kenmerk?.())?.statusCode).toBe(200)
    expect((await alles.bijlage?.())?.statusCode).toBe(201)
    const { kenmerken } = (await wie.directeur.get(`${pad}/gegevens`)).json()
    expect(kenmerken.filter((een: { beperkt: boolean }) => een.beperkt)).toMatchObject([{ id: kenmerkId }])
    await hefOp()
  })
})

test('a file changes nothing of a restricted pupil, also when who imports still reads the dossier, and says so', async () => {
  const { db } = server.services
  const bestand = [
    ...maakEdexml({ schooljaar: '2026-2027', brin: '99PA', leerlingen: 3, leerkrachten: 1 }),
  ].join('')
  await systemTx(db, world.school.id, (tx) =>
    sql`update koers.leerling set bron = 'edexml', bron_sleutel = '3000000' where id = ${world.school.leerling}::uuid`.execute(
      tx,
    ),
  )
  eis(await beperk(HEEL), 201)
  const { id } = eis<{ id: string }>(await wie.directeur.upload('/imports', 'e.xml', bestand), 201)
  const lees = async () => (await wie.directeur.get(`/imports/${id}`)).json()
  expect((await lees()).telling.waarschuwingen).toContainEqual({
    code: 'import-beperkt',
    aantal: 1,
    plaatsen: [],
  })
  eis(await wie.directeur.send('POST', `/imports/${id}/_bevestig`, { beslissingen: [] }), 201)
  await expect.poll(async () => (await lees()).status, { timeout: 20_000 }).toBe('verwerkt')
  expect((await wie.directeur.get(pad)).json()).toMatchObject({ roepnaam: 'Fenna', status: 'ingeschreven' })
  // Somebody put the pupil in a group that the file made: that group is not empty.
  const groep = await systemTx(db, world.school.id, async (tx) => {
    const [nieuw] = await rows<{ id: string }>(
      tx,
      sql`select id from koers.groep where bron = 'edexml' limit 1`,
    )
    await sql`insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, vanaf)
      values (${world.school.id}::uuid, ${world.school.leerling}::uuid, ${nieuw?.id}::uuid, '2026-11-01')`.execute(
      tx,
    )
    return nieuw?.id
  })
  // Taken back, it leaves the pupil alone too.
  eis(await wie.directeur.send('POST', `/imports/${id}/_terug`), 201)
  expect((await wie.directeur.get(pad)).json()).toMatchObject({ roepnaam: 'Fenna', status: 'ingeschreven' })
  const over = await systemTx(db, world.school.id, (tx) =>
    rows<{ id: string }>(tx, sql`select id from koers.groep where bron = 'edexml'`),
  )
  expect(over).toEqual([{ id: groep }])
  await hefOp()
})
