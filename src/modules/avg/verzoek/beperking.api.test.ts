/** What is restricted is not there: at once, everywhere, for everybody but who handles it, who watches and the family. */

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { maakEdexml } from '../../../../test/fixtures/edexml/edexml.fixtures.ts'
import { oppBO } from '../../../../test/fixtures/opp-inhoud.ts'
import { beeldTekst, eis, nieuwOpp, OPP, publiceer, schrijfAlles } from '../../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../../test/harness/world.ts'
import { systemTx } from '../../../platform/context.ts'
import { rows } from '../../../platform/database.ts'
import type { Verzoek } from './verzoek.schema.ts'

const NAAM = 'Fenna Zwart'
const STAFF = ['directeur', 'zorgcoordinator', 'mentor', 'cvb_lid', 'teamleider', 'beheerder'] as const
type Wie = (typeof STAFF)[number] | 'ouder' | 'leerling' | 'fg'
let server: TestServer
let world: World
const wie = {} as Record<Wie, Browser> // filled before the first test
let oppId = ''
let bijlageId = ''
let taakId = ''
let kenmerkId = ''
let verzoekId = ''
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  for (const rol of [...STAFF, 'ouder', 'leerling', 'fg'] as const)
    wie[rol] = await signIn(server, world.school.logins[rol], PASSWORD)
  const { leerling } = world.school
  oppId = await nieuwOpp(wie.zorgcoordinator, leerling)
  await schrijfAlles(wie.zorgcoordinator, oppId, oppBO)
  await publiceer(wie.zorgcoordinator, oppId)
  await beeldTekst(wie.zorgcoordinator, oppId, 'Een nieuw beeld.')
  const pad = `/leerlingen/${leerling}`
  bijlageId = eis<{ id: string }>(
    await wie.mentor.upload(`${pad}/bijlagen`, 'brief.txt', 'Een brief.'),
    201,
  ).id
  kenmerkId = crypto.randomUUID()
  const kenmerk = { code: 'nt2', toelichting: 'kanarie-kenmerk', vanaf: null, tot: null }
  eis(await wie.zorgcoordinator.send('PUT', `${pad}/kenmerken/${kenmerkId}`, kenmerk), 200)
  taakId = await groepExport(wie.zorgcoordinator)
  verzoekId = await vraag()
})
afterAll(() => server.stop())

const groepPad = () => `/groepen/${world.school.groepen.a}${OPP}/exports`
async function groepExport(wie: Browser): Promise<string> {
  const { id } = eis<{ id: string }>(await wie.send('POST', groepPad()), 201)
  await vi.waitFor(async () => expect((await wie.get(`/taken/${id}`)).json().status).toBe('klaar'), {
    timeout: 30_000,
    interval: 200,
  })
  return id
}
/** Asked by the parent, handled by the directeur. */
async function vraag(soort = 'beperking'): Promise<string> {
  const body = { soort, tekst: 'Dit klopt niet.', doel: { soort: 'dossier', id: null, onderdeel: null } }
  const pad = `/leerlingen/${world.school.leerling}/avg-verzoeken`
  const { id } = eis<{ id: string }>(await wie.ouder.send('POST', pad, body), 201)
  await behandelaar(id, 'directeur')
  return id
}
const behandelaar = async (id: string, rol: 'directeur' | 'zorgcoordinator') =>
  eis(
    await wie.directeur.send('POST', `/avg-verzoeken/${id}/_behandel`, {
      medewerkerId: world.school.medewerkers[rol],
    }),
    201,
  )
const beperk = (doel: object, id = verzoekId) =>
  wie.directeur.send('POST', `/avg-verzoeken/${id}/beperkingen`, {
    doel,
    grond: 'juistheid',
    reden: 'De toetsen worden nagekeken.',
  })
/** Works with the pupil by group 5A. */
const TEAM = ['teamleider', 'leerlingbegeleider', 'mentor', 'onderwijsassistent', 'vakdocent'] as const
/** To whom a mail of this kind went, with nothing in it about the pupil. */
async function berichten(soort: string): Promise<string[]> {
  const gevonden = await systemTx(server.services.db, world.school.id, (tx) =>
    rows<{ aan: string; gegevens: object }>(
      tx,
      sql`select aan, gegevens from koers.bericht where soort = ${soort} order by aan`,
    ),
  )
  expect(JSON.stringify(gevonden)).not.toMatch(new RegExp(`Fenna|${world.school.leerling}`))
  return gevonden.map(({ aan }) => aan)
}
const HEEL = { soort: 'dossier', id: null }

/** Every way to reach this pupil, and whether it does. */
async function bereikt(browser: Browser): Promise<string[]> {
  const { leerling, groepen } = world.school
  const lees = async (pad: string) => (await browser.get(pad)).statusCode === 200
  const noemt = async (antwoord: Promise<{ body: string }>) => (await antwoord).body.includes(NAAM)
  const wegen: Record<string, () => Promise<boolean>> = {
    lijst: () => noemt(browser.send('POST', '/leerlingen/_lijst', {})),
    zoeken: () => noemt(browser.send('POST', '/leerlingen/_zoeken', { zoek: 'fenna' })),
    groep: () => noemt(browser.get(`/groepen/${groepen.a}`)),
    kaart: () => lees(`/leerlingen/${leerling}`),
    gegevens: () => lees(`/leerlingen/${leerling}/gegevens`),
    betrokkenen: () => lees(`/leerlingen/${leerling}/betrokkenen`),
    tijdlijn: () => lees(`/leerlingen/${leerling}/tijdlijn`),
    plannen: () => noemt(browser.get(OPP)),
    plan: () => lees(`${OPP}/${oppId}`),
    versie: () => lees(`${OPP}/${oppId}/versies/1`),
    geschiedenis: () => lees(`${OPP}/${oppId}/onderdelen/beeld/revisies`),
    pdf: () => lees(`${OPP}/${oppId}/pdf`),
    vandaag: () => noemt(browser.get('/werklijst')),
    bijlagen: () => lees(`/leerlingen/${leerling}/bijlagen`),
    bijlage: () => lees(`/leerlingen/${leerling}/bijlagen/${bijlageId}/bestand`),
    zip: () => lees(`/taken/${taakId}/bestand`),
    verzoek: () => lees(`/avg-verzoeken/${verzoekId}`),
  }
  const gelukt: string[] = []
  for (const [naam, weg] of Object.entries(wegen)) if (await weg()) gelukt.push(naam)
  return gelukt
}

describe('a restricted dossier', () => {
  let voor: Record<Wie, string[]>
  test('was reached before, so that this test can fail', async () => {
    voor = Object.fromEntries(
      await Promise.all(Object.entries(wie).map(async ([rol, b]) => [rol, await bereikt(b)] as const)),
    ) as Record<Wie, string[]> // every role is there
    expect(voor.mentor).toEqual(
      expect.arrayContaining(['lijst', 'zoeken', 'kaart', 'plan', 'versie', 'pdf', 'bijlage', 'vandaag']),
    )
    expect(voor.zorgcoordinator).toEqual(expect.arrayContaining(['zip', 'tijdlijn', 'plannen', 'verzoek']))
  })

  test('is gone at once for everybody who does not handle it, in every way there is', async () => {
    eis(await beperk(HEEL), 201)
    for (const rol of ['mentor', 'zorgcoordinator', 'cvb_lid', 'teamleider', 'beheerder'] as const)
      expect.soft(await bereikt(wie[rol]), rol).toEqual([])
  })

  test('is still read by who handles it, and not exported by that person either', async () => {
    const over = voor.directeur.filter((weg) => !['pdf', 'zip'].includes(weg))
    expect(await bereikt(wie.directeur)).toEqual(over)
    expect((await wie.directeur.get(`${OPP}/${oppId}/pdf`)).json().code).toBe('opp.beperkt')
    expect((await wie.directeur.get(`${OPP}/${oppId}/versies/1/pdf`)).json().code).toBe('opp.beperkt')
  })

  test('is kept as it is, also by who handles it', async () => {
    const { abilities } = eis<{ abilities: Record<string, { mag: boolean; code: string | null }> }>(
      await wie.directeur.get(`${OPP}/${oppId}`),
      200,
    )
    expect(abilities.exporteren).toEqual({ mag: false, code: 'opp.beperkt' })
    const verzoek = await wie.directeur.send('POST', `${OPP}/${oppId}/verwijderverzoek`, { reden: 'Weg' })
    expect(verzoek.json().code).toBe('opp.beperkt')
    const einde = { reden: 'doelen_behaald', einddatum: '2026-11-17', toelichting: '' }
    expect((await wie.directeur.send('POST', `${OPP}/${oppId}/_beeindig`, einde)).json().code).toBe(
      'opp.beperkt',
    )
  })

  test('is as it was for the family, with the own copy of the plan', async () => {
    expect(await bereikt(wie.ouder)).toEqual(voor.ouder)
    expect(await bereikt(wie.leerling)).toEqual(voor.leerling)
  })

  test('is watched by the fg', async () => {
    const gelezen = eis<Verzoek>(await wie.fg.get(`/avg-verzoeken/${verzoekId}`), 200)
    expect(gelezen.beperkingen).toMatchObject([{ doelSoort: 'dossier', grond: 'juistheid' }])
  })

  test('opens to who takes the request over, and closes for them with it', async () => {
    await behandelaar(verzoekId, 'zorgcoordinator')
    expect(await bereikt(wie.zorgcoordinator)).toEqual(expect.arrayContaining(['kaart', 'plan', 'bijlage']))
    await behandelaar(verzoekId, 'directeur')
    expect(await bereikt(wie.zorgcoordinator)).toEqual([])
  })

  test('takes no words either', async () => {
    const pad = `/leerlingen/${world.school.leerling}`
    expect((await wie.mentor.send('POST', `${pad}${OPP}`, {})).statusCode).toBe(404)
    expect((await wie.mentor.upload(`${pad}/bijlagen`, 'a.txt', 'Nog een brief.')).statusCode).toBe(404)
  })

  test('is opened by no emergency', async () => {
    const zoek = { leerlingnummer: null, roepnaam: 'Fenna', achternaam: 'Zwart', geboortedatum: '2017-03-04' }
    const gevonden = await wie.mentor.send('POST', '/noodtoegangen/_zoek', zoek)
    // The own mentor hears that it is closed; to the rest there is no such pupil (below).
    expect(gevonden.json()).toMatchObject({ leerling: null, gesloten: world.school.leerling })
    const reden = 'De leerling is gevallen en de mentor is er niet.'
    const open = await wie.mentor.send('POST', '/noodtoegangen', { leerlingId: world.school.leerling, reden })
    expect(open.statusCode).toBe(404)
  })

  test('is closed for the own team, who reads whom to call and never why', async () => {
    const { school } = world
    const pad = `/leerlingen/${school.leerling}/gesloten`
    const { gesloten } = eis<{ gesloten: object }>(await wie.mentor.get(pad), 200)
    expect(gesloten).toEqual({
      id: school.leerling,
      naam: NAAM,
      groepId: school.groepen.a,
      groep: '5A',
      contact: [{ naam: 'Test directeur', telefoon: null, email: school.logins.directeur }],
      // A secret address stays secret; the number is what an emergency asks for.
      thuis: [
        { naam: 'Joke Zwart', relatie: 'moeder', telefoon: '0600000000' },
        { naam: 'Karel Bruin', relatie: 'moeder', telefoon: '0600000000' },
      ],
    })
    expect(JSON.stringify(gesloten)).not.toMatch(/Geheimeweg|verzoek|beperk/)
    const namen = async (browser: Browser) =>
      eis<{ dossiers: { naam: string }[] }>(await browser.get('/gesloten-dossiers'), 200).dossiers.map(
        (een) => een.naam,
      )
    expect(await namen(wie.mentor)).toEqual([NAAM])
    expect(await namen(wie.zorgcoordinator)).toEqual([NAAM])
    // Who reads no parents gets no number of them.
    const vakdocent = await signIn(server, school.logins.vakdocent, PASSWORD)
    expect((await vakdocent.get(pad)).json()).toMatchObject({ gesloten: { naam: NAAM, thuis: [] } })
    // Who still reads it finds it open.
    expect((await wie.directeur.get(pad)).json()).toEqual({ gesloten: null })
    for (const rol of ['cvb_lid', 'beheerder'] as const) {
      expect((await wie[rol].get(pad)).statusCode, rol).toBe(404)
      expect(await namen(wie[rol])).toEqual([])
    }
    const elders = await signIn(server, world.elders.logins.mentor, PASSWORD)
    expect((await elders.get(pad)).statusCode).toBe(404)
  })

  test('does not exist for the mentor of another group', async () => {
    await systemTx(server.services.db, world.school.id, (tx) =>
      sql`update koers.groep_medewerker set groep_id = ${world.school.groepen.b}::uuid
        where medewerker_id = ${world.school.medewerkers.mentor}::uuid`.execute(tx),
    )
    const pad = `/leerlingen/${world.school.leerling}/gesloten`
    expect((await wie.mentor.get(pad)).statusCode).toBe(404)
    expect((await wie.mentor.get('/gesloten-dossiers')).json()).toEqual({ dossiers: [] })
    const zoek = { leerlingnummer: null, roepnaam: 'Fenna', achternaam: 'Zwart', geboortedatum: '2017-03-04' }
    expect((await wie.mentor.send('POST', '/noodtoegangen/_zoek', zoek)).json()).toMatchObject({
      leerling: null,
      gesloten: null,
    })
    await systemTx(server.services.db, world.school.id, (tx) =>
      sql`update koers.groep_medewerker set groep_id = ${world.school.groepen.a}::uuid
        where medewerker_id = ${world.school.medewerkers.mentor}::uuid`.execute(tx),
    )
  })

  test('is told to the team, without a name of the pupil, and to nobody else', async () => {
    expect(await berichten('dossier-gesloten')).toEqual(TEAM.map((rol) => world.school.logins[rol]).sort())
  })

  test('names in the bar who still sees it', async () => {
    const { ziet } = eis<{ ziet: object[] }>(
      await wie.directeur.get(`/leerlingen/${world.school.leerling}/beperkingen`),
      200,
    )
    expect(ziet).toEqual([
      { naam: 'Test directeur', behandelt: true },
      { naam: 'Test fg', behandelt: false },
    ])
  })

  test('says who has access as it is now', async () => {
    const { gronden } = eis<{ gronden: unknown[] }>(
      await wie.directeur.get(`/leerlingen/${world.school.leerling}/toegang`),
      200,
    )
    expect(JSON.stringify(gronden)).toContain('Test directeur')
    expect(JSON.stringify(gronden)).not.toContain('Test mentor')
  })

  test('is left out of a file of the group, and out of the search in the log', async () => {
    // The directeur may not ask one by default; who may finds nobody else with a plan in this group.
    expect((await wie.zorgcoordinator.send('POST', groepPad())).statusCode).toBe(422)
    const log = await wie.zorgcoordinator.get('/logboek/leerlingen?zoek=fenna')
    expect(log.body).not.toContain(NAAM)
  })

  test('is not made a second time by an import, nor changed by it', async () => {
    await systemTx(server.services.db, world.school.id, (tx) =>
      sql`update koers.leerling set bron = 'edexml', bron_sleutel = '3000000' where id = ${world.school.leerling}::uuid`.execute(
        tx,
      ),
    )
    const bestand = [...maakEdexml({ schooljaar: '2026-2027', brin: '99PA', leerlingen: 3, leerkrachten: 1 })]
    const ronde = eis<{ id: string }>(await wie.beheerder.upload('/imports', 'e.xml', bestand.join('')), 201)
    eis(await wie.beheerder.send('POST', `/imports/${ronde.id}/_bevestig`, { beslissingen: [] }), 201)
    await expect
      .poll(async () => (await wie.beheerder.get(`/imports/${ronde.id}`)).json().status, { timeout: 20_000 })
      .toBe('verwerkt')
    const gevonden = await systemTx(server.services.db, world.school.id, (tx) =>
      rows<{ roepnaam: string; status: string }>(
        tx,
        sql`select roepnaam, status from koers.leerling where bron_sleutel = '3000000'`,
      ),
    )
    expect(gevonden).toEqual([{ roepnaam: 'Fenna', status: 'ingeschreven' }])
  })

  test('comes back only after who asked was told', async () => {
    const { beperkingen } = eis<Verzoek>(await wie.directeur.get(`/avg-verzoeken/${verzoekId}`), 200)
    const pad = `/beperkingen/${beperkingen[0]?.id}`
    expect((await wie.directeur.send('POST', `${pad}/_opheffen`)).json().code).toBe(
      'avg.beperking-niet-aangekondigd',
    )
    const klaar = { vanaf: '2026-11-17', reden: 'De toetsen zijn nagekeken.' }
    expect((await wie.directeur.send('POST', `${pad}/_aankondig`, klaar)).json().code).toBe(
      'avg.beperking-dag',
    )
    eis(await wie.directeur.send('POST', `${pad}/_aankondig`, { ...klaar, vanaf: '2026-11-18' }), 201)
    expect((await wie.directeur.send('POST', `${pad}/_opheffen`)).json().code).toBe('avg.beperking-te-vroeg')
    expect(eis<Verzoek>(await wie.ouder.get(`/avg-verzoeken/${verzoekId}`), 200).beperkingen).toMatchObject([
      { opheffenVanaf: '2026-11-18', opheffenReden: klaar.reden, doorNaam: null },
    ])
    expect(await bereikt(wie.mentor)).toEqual([])
    server.clock.advance(24 * 3_600_000)
    for (const rol of ['directeur', 'mentor', 'zorgcoordinator', 'beheerder'] as const)
      wie[rol] = await signIn(server, world.school.logins[rol], PASSWORD)
    eis(await wie.directeur.send('POST', `${pad}/_opheffen`), 201)
    expect((await bereikt(wie.mentor)).sort()).toEqual(voor.mentor.sort())
    expect((await wie.mentor.get('/gesloten-dossiers')).json()).toEqual({ dossiers: [] })
    expect(await berichten('dossier-open')).toEqual(TEAM.map((rol) => world.school.logins[rol]).sort())
    expect((await wie.directeur.send('POST', `${pad}/_opheffen`)).json().code).toBe('avg.beperking-opgeheven')
  })
})

describe('one restricted thing', () => {
  test('is gone, and the rest of the dossier is not', async () => {
    wie.ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
    const ander = await vraag('bezwaar')
    eis(await beperk({ soort: 'kenmerk', id: kenmerkId }, ander), 201)
    eis(await beperk({ soort: 'bijlage', id: bijlageId }, ander), 201)
    const pad = `/leerlingen/${world.school.leerling}`
    expect((await wie.mentor.get(`${pad}/gegevens`)).body).not.toContain('kanarie-kenmerk')
    expect((await wie.directeur.get(`${pad}/gegevens`)).body).toContain('kanarie-kenmerk')
    expect((await wie.mentor.get(`${pad}/bijlagen/${bijlageId}/bestand`)).statusCode).toBe(404)
    const over = await bereikt(wie.mentor)
    expect(over).toEqual(expect.arrayContaining(['kaart', 'plan', 'versie', 'bijlagen']))
    expect((await beperk({ soort: 'kenmerk', id: kenmerkId }, ander)).json().code).toBe('avg.al-beperkt')
  })

  test('of a plan is the whole plan, its versions and its PDF', async () => {
    const ander = await vraag('bezwaar')
    eis(await beperk({ soort: 'plan', id: oppId }, ander), 201)
    const over = await bereikt(wie.mentor)
    expect(over).toContain('kaart')
    for (const weg of ['plan', 'versie', 'geschiedenis', 'pdf']) expect.soft(over).not.toContain(weg)
  })

  test('is what granting an objection means', async () => {
    const ander = await vraag('bezwaar')
    const besluit = { uitkomst: 'toegewezen', motivering: 'Wij stoppen hiermee.' }
    const pad = `/avg-verzoeken/${ander}/_besluit`
    expect((await wie.directeur.send('POST', pad, besluit)).json().code).toBe('avg.beperking-nodig')
    eis(await beperk(HEEL, ander), 201)
    eis(await wie.directeur.send('POST', pad, besluit), 201)
  })
})

test('every table about a pupil is narrowed by what is restricted, but those that say so themselves', async () => {
  const zonder = await systemTx(server.services.db, world.school.id, (tx) =>
    rows<{ tabel: string }>(
      tx,
      sql`select x.tabel from koers.tabellen_over_leerling() x where not exists (
        select from pg_policy p where p.polrelid = ('koers.' || x.tabel)::regclass and p.polname = 'beperkt' and not p.polpermissive)
        order by 1`,
    ),
  )
  expect(zonder.map(({ tabel }) => tabel)).toEqual(['bewaarplicht', 'noodtoegang'])
})
