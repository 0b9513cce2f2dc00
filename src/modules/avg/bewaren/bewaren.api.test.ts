import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placesOf } from '../../../../test/harness/all-tables.ts'
import { beeldTekst, eis, nieuwOpp, publiceer } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { systemTx } from '../../../platform/context.ts'
import { row, rows } from '../../../platform/database.ts'
import type { Bewaren, Lijst } from './bewaren.schema.ts'
import { stelVoor, vernietigDossier } from './vernietigen.jobs.ts'

let server: TestServer
let world: World
let directeur: Browser
let ib: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})
afterAll(() => server.stop())

const LIJSTEN = '/vernietigingslijsten'
const alsSysteem = <R>(werk: Parameters<typeof systemTx<R>>[2]) =>
  systemTx(server.services.db, world.school.id, werk)

/** Says that a pupil left on that day, in the past of the test. */
const vertrok = (leerlingId: string, op: string) =>
  alsSysteem(async (tx) => {
    await sql`update koers.leerling set status = 'uitgeschreven', leerlingnummer = '4711' where id = ${leerlingId}::uuid`.execute(
      tx,
    )
    await sql`delete from koers.inschrijving where leerling_id = ${leerlingId}::uuid`.execute(tx)
    await sql`insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op, eind_op)
      values (${world.school.id}::uuid, gen_random_uuid(), ${leerlingId}::uuid, '2020-08-01', ${op}::date)`.execute(
      tx,
    )
  })
const bewaren = async (wie = directeur) => eis<Bewaren>(await wie.get(LIJSTEN), 200)
const maak = async () => eis<{ id: string | null }>(await directeur.send('POST', LIJSTEN), 201).id
const lees = async (id: string, wie = directeur) => eis<Lijst>(await wie.get(`${LIJSTEN}/${id}`), 200)
const teken = (id: string, aantal: number, bevestiging = 'vernietigen') =>
  directeur.send('POST', `${LIJSTEN}/${id}/_teken`, { aantal, bevestiging })
const tot = async <T>(vraag: () => Promise<T>, goed: (t: T) => boolean): Promise<T> => {
  for (let i = 0; i < 150; i++) {
    const nu = await vraag()
    if (goed(nu)) return nu
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it does not come')
}
/** 2026-11-17 in the test, so two years before. */
const LAATSTE_DAG = '2024-11-17'
const DAG_ERVOOR = '2024-11-16'

describe('the proposal', () => {
  test('leaves a pupil alone on the last day of the term, and names who is a day over it', async () => {
    await vertrok(world.school.andere, LAATSTE_DAG)
    expect(await maak()).toBeNull()
    expect((await bewaren()).wachtend).toMatchObject([
      { leerlingId: world.school.andere, blokkade: 'termijn-loopt', tot: '2026-11-17', naam: 'Milou Groen' },
    ])
    await vertrok(world.school.andere, DAG_ERVOOR)
    const id = (await maak()) ?? ''
    expect((await lees(id)).regels).toMatchObject([
      {
        leerlingId: world.school.andere,
        naam: 'Milou Groen',
        kenmerk: '4711',
        klasse: 'leerlingdossier',
        bewaarTot: '2026-11-16',
        status: 'voorgesteld',
      },
    ])
    expect((await bewaren()).wachtend).toEqual([])
  })

  test('waits on Vandaag of who signs, and of nobody else', async () => {
    const werk = async (wie: Browser) =>
      eis<{ werk: { soort: string; aantal: number }[] }>(await wie.get('/werklijst'), 200).werk.flatMap(
        ({ soort, aantal }) => (soort === 'vernietiging' ? aantal : []),
      )
    expect(await werk(directeur)).toEqual([1])
    expect(await werk(ib)).toEqual([])
    expect(await werk(await signIn(server, world.school.logins.fg, PASSWORD))).toEqual([])
  })

  test('is made by the month too, and is the same list', async () => {
    const voor = (await bewaren()).lijsten
    await stelVoor.run(server.services, {})
    expect((await bewaren()).lijsten).toEqual(voor)
  })

  test('is read by the fg without a name, who decides nothing', async () => {
    const fg = await signIn(server, world.school.logins.fg, PASSWORD)
    const [lijst] = (await bewaren(fg)).lijsten
    const gelezen = await lees(lijst?.id ?? '', fg)
    expect(gelezen).toMatchObject({ magBesluiten: false, regels: [{ naam: null, kenmerk: '4711' }] })
    expect((await fg.send('POST', LIJSTEN)).statusCode).toBe(403)
  })

  test('a dossier is kept off it with a reason, and put back', async () => {
    const [lijst] = (await bewaren()).lijsten
    const [regel] = (await lees(lijst?.id ?? '')).regels
    const pad = `${LIJSTEN}/${lijst?.id}/regels/${regel?.id}/uitsluiting`
    expect((await directeur.send('PUT', pad, { reden: '  ' })).statusCode).toBe(400)
    eis(await directeur.send('PUT', pad, { reden: 'Zus zit nog op school.' }), 200)
    expect(await maak()).toBe(lijst?.id)
    expect(await lees(lijst?.id ?? '')).toMatchObject({
      aantal: 0,
      uitgesloten: 1,
      regels: [{ status: 'uitgesloten', uitsluiting: { reden: 'Zus zit nog op school.' } }],
    })
    expect((await teken(lijst?.id ?? '', 1)).json().code).toBe('avg.lijst-veranderd')
    eis(await directeur.send('DELETE', pad), 200)
    expect((await lees(lijst?.id ?? '')).aantal).toBe(1)
  })

  test('a legal hold takes it off, until it is lifted', async () => {
    const [lijst] = (await bewaren()).lijsten
    const pad = `/leerlingen/${world.school.andere}/bewaarplichten`
    expect((await directeur.send('POST', pad, { reden: 'Een klacht', tot: '2026-11-16' })).json().code).toBe(
      'avg.bewaarplicht-voorbij',
    )
    const { id } = eis<{ id: string }>(
      await directeur.send('POST', pad, { reden: 'Er loopt een klacht.', tot: null }),
      201,
    )
    expect((await lees(lijst?.id ?? '')).regels).toEqual([])
    expect((await bewaren()).wachtend).toMatchObject([
      { blokkade: 'bewaarplicht', tot: null, bewaarplichten: [{ id, reden: 'Er loopt een klacht.' }] },
    ])
    eis(await directeur.send('DELETE', `${pad}/${id}`), 200)
    expect((await directeur.send('DELETE', `${pad}/${id}`)).statusCode).toBe(409)
    expect(await maak()).toBe(lijst?.id)
    expect((await lees(lijst?.id ?? '')).aantal).toBe(1)
  })

  test('an active plan keeps the dossier', async () => {
    const opp = await nieuwOpp(ib, world.school.leerling2)
    await publiceer(ib, opp)
    await vertrok(world.school.leerling2, DAG_ERVOOR)
    expect((await bewaren()).wachtend).toMatchObject([
      { leerlingId: world.school.leerling2, blokkade: 'actief-plan' },
    ])
  })
})

describe('a signed list', () => {
  const KANARIE = 'kanarie-in-het-beeld'
  let lijstId = ''
  test('is not signed without the word, or with another number', async () => {
    lijstId = (await bewaren()).lijsten[0]?.id ?? ''
    expect((await teken(lijstId, 1, 'ja')).json().code).toBe('avg.bevestiging')
    expect((await teken(lijstId, 2)).json().code).toBe('avg.lijst-veranderd')
    expect(await lees(lijstId)).toMatchObject({ getekend: null, aantal: 1 })
  })

  test('asks for a fresh proof of who signs', async () => {
    server.clock.advance(6 * 60_000)
    expect((await teken(lijstId, 1)).json().code).toBe('sessie.bevestiging-nodig')
    directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
    ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  })

  test('destroys the dossier in every table, with its keys, its account and its parents', async () => {
    const { school } = world
    const opp = await nieuwOpp(ib, school.andere)
    await beeldTekst(ib, opp, KANARIE)
    expect(await placesOf(server.database.superuserUrl, KANARIE)).not.toEqual([])
    eis(await ib.upload(`/leerlingen/${school.andere}/bijlagen`, 'verslag.txt', 'Een verslag.'), 201)
    eis(await teken(lijstId, 1), 201)
    const klaar = await tot(
      () => lees(lijstId),
      ({ bezig }) => !bezig,
    )
    expect(klaar).toMatchObject({
      vernietigd: 1,
      getekend: { naam: 'Test directeur' },
      regels: [{ status: 'vernietigd', naam: null, kenmerk: '4711', sleutels: 1, bestanden: 1 }],
    })
    expect(klaar.regels[0]?.aantallen).toMatchObject({ plan: expect.any(Number) })
    expect(klaar.regels[0]?.aantallen.plan).toBeGreaterThan(1)
    const over = await placesOf(
      server.database.superuserUrl,
      KANARIE,
      school.logins.ouder_ander,
      school.ouders.vanAndere,
    )
    // The trail says that somebody called so acted, and was there: facts, never content.
    expect(over.filter((plek) => !plek.startsWith('audit.gebeurtenis.'))).toEqual([])
    const plekken = await placesOf(server.database.superuserUrl, school.andere)
    expect(
      plekken.filter(
        (plek) => !/^(audit\.gebeurtenis|koers\.vernietiging|kluis\.sleutel|pgboss\.)/.test(plek),
      ),
    ).toEqual([])
    expect((await directeur.get(`/leerlingen/${school.andere}`)).statusCode).toBe(404)
    const bestanden = async () => {
      const ids: string[] = []
      for await (const { id } of server.services.files.list()) ids.push(id)
      return ids
    }
    expect(await tot(bestanden, (er) => er.length === 0)).toEqual([])
  })

  test('leaves the other parent and the other pupils', async () => {
    const over = await alsSysteem((tx) =>
      rows<{ id: string }>(tx, sql`select id from koers.leerling union all select id from koers.ouder`),
    )
    const ids = over.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([world.school.leerling, world.school.ouders.metGezag]))
    expect(ids).not.toContain(world.school.ouders.vanAndere)
  })

  test('is noted beside the database, once', async () => {
    const bestand = join(server.services.settings.home, 'vernietigd.log')
    const tekst = await tot(
      () => readFile(bestand, 'utf8').catch(() => ''),
      (t) => t !== '',
    )
    expect(tekst.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(tekst).entry).toMatchObject({ subject: world.school.andere, tenant: world.school.id })
    expect(tekst).not.toContain('Milou')
  })

  test('stands in the log as a fact', async () => {
    const found = await alsSysteem((tx) =>
      row<{ n: number }>(
        tx,
        sql`select count(*) as n from audit.gebeurtenis where gebeurtenis = 'avg.dossier-vernietigd' and leerling_id = ${world.school.andere}::uuid`,
      ),
    )
    expect(found?.n).toBe(1)
  })

  test('can not be changed or signed again', async () => {
    const [regel] = (await lees(lijstId)).regels
    const pad = `${LIJSTEN}/${lijstId}/regels/${regel?.id}/uitsluiting`
    expect((await directeur.send('PUT', pad, { reden: 'Toch niet' })).json().code).toBe('avg.lijst-getekend')
    expect((await teken(lijstId, 1)).json().code).toBe('avg.lijst-getekend')
  })

  test('leaves alone who is held between the signature and the work', async () => {
    const { leerling } = world.school
    await vertrok(leerling, DAG_ERVOOR)
    const id = (await maak()) ?? ''
    await alsSysteem(async (tx) => {
      await sql`update koers.vernietiging set status = 'getekend' where lijst_id = ${id}::uuid`.execute(tx)
      await sql`insert into koers.bewaarplicht (organisatie_id, id, leerling_id, reden, door_naam, op)
        values (${world.school.id}::uuid, gen_random_uuid(), ${leerling}::uuid, 'Een klacht', 'Test', now())`.execute(
        tx,
      )
    })
    const [regel] = (await lees(id)).regels
    await vernietigDossier.run(server.services, {
      organisatieId: world.school.id,
      regelId: regel?.id ?? '',
    })
    expect((await lees(id)).regels).toMatchObject([
      { status: 'overgeslagen', overgeslagenReden: 'bewaarplicht', naam: 'Fenna Zwart' },
    ])
    expect((await directeur.get(`/leerlingen/${leerling}`)).statusCode).toBe(200)
  })
})
