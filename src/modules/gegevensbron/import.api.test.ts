import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type EdexmlOpties,
  type LeerlingFixture,
  maakEdexml,
  maakLeerling,
} from '../../../test/fixtures/edexml/edexml.fixtures.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'

let server: TestServer
let world: World
let beheerder: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())
beforeEach(async () => {
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
})

const YEAR = { schooljaar: '2026-2027', brin: '99PA' }
const bestand = (opties: EdexmlOpties = {}): string => [...maakEdexml({ ...YEAR, ...opties })].join('')
/** The three pupils of the world, so that a file without them doesn't say they may have left. */
const VAST: LeerlingFixture[] = [
  {
    key: 'w1',
    velden: { achternaam: 'Zwart', roepnaam: 'Fenna', geboortedatum: '2017-03-04', jaargroep: '5' },
  },
  {
    key: 'w2',
    velden: { achternaam: 'Demir', roepnaam: 'Yusuf', geboortedatum: '2017-06-21', jaargroep: '5' },
  },
  {
    key: 'w3',
    velden: { achternaam: 'Groen', roepnaam: 'Milou', geboortedatum: '2016-11-30', jaargroep: '5' },
  },
]
const reeks = (aantal: number, van = 0): LeerlingFixture[] =>
  Array.from({ length: aantal }, (_, i) => maakLeerling(van + i, { versie: '2.1', eckid: true }))

const inSchool = <R>(query: ReturnType<typeof sql>): Promise<R[]> =>
  systemTx(server.services.db, world.school.id, async (tx) => (await query.execute(tx)).rows as R[])
const aantal = async (tabel: string, waar = 'true'): Promise<number> => {
  const [rij] = await inSchool<{ n: number }>(
    sql`select count(*) as n from ${sql.raw(`koers.${tabel}`)} where ${sql.raw(waar)}`,
  )
  return rij?.n ?? 0
}
const leesIn = (inhoud: string | Uint8Array, naam = 'EDEX.XML') => beheerder.upload('/imports', naam, inhoud)

async function klaar(rondeId: string): Promise<Record<string, never>> {
  for (let i = 0; i < 200; i++) {
    const ronde = (await beheerder.get(`/imports/${rondeId}`)).json()
    if (ronde.status !== 'bezig') return ronde
    await new Promise((r) => setTimeout(r, 50))
  }
  throw new Error('the import does not end')
}
async function voerUit(inhoud: string, beslissingen: unknown[] = []) {
  server.clock.advance(60_000)
  const gelezen = await leesIn(inhoud)
  expect(gelezen.statusCode, gelezen.body).toBe(201)
  const { id } = gelezen.json()
  const bevestigd = await beheerder.send('POST', `/imports/${id}/_bevestig`, { beslissingen })
  expect(bevestigd.statusCode, bevestigd.body).toBe(201)
  return { id, uitkomst: (await klaar(id)) as unknown as { status: string; telling: Telling } }
}
type Telling = {
  leerlingen: Record<string, number>
  groepen: Record<string, number>
  medewerkers: Record<string, number>
  suggesties: number
  nietsTeDoen: boolean
  terug: Record<string, number> | null
}

describe('reading a file', () => {
  test('says what would change and changes nothing', async () => {
    const voor = await aantal('leerling')
    const antwoord = await leesIn(bestand({ leerlingen: [...VAST, ...reeks(40)], leerkrachten: 3 }))
    expect(antwoord.statusCode, antwoord.body).toBe(201)
    const ronde = antwoord.json()
    expect(ronde).toMatchObject({
      status: 'gelezen',
      bestandsnaam: 'EDEX.XML',
      telling: {
        schooljaar: '2026-2027',
        leerlingen: { inBestand: 43, nieuw: 40, conflicten: 3, mogelijkUitgeschreven: 0 },
        medewerkers: { nieuw: 3 },
      },
      abilities: { bevestigen: true, annuleren: true, terugdraaien: 'import.niet-verwerkt' },
    })
    expect(await aantal('leerling')).toBe(voor)
    expect(await aantal('groep')).toBe(2)
    const nieuw = (await beheerder.get(`/imports/${ronde.id}/wijzigingen?soort=nieuw`)).json()
    expect(nieuw.totaal).toBe(40)
    expect(nieuw.rijen[0]).toMatchObject({ naam: 'Fenna de Waard', groepen: ['Groep 1', 'Plusgroep 1'] })
    const vraag = (await beheerder.get(`/imports/${ronde.id}/wijzigingen?soort=conflict`)).json()
    expect(vraag.rijen[0]).toMatchObject({
      naam: 'Fenna Zwart',
      reden: 'zelfde-naam-en-geboortedatum',
      kandidaten: [{ id: world.school.leerling, naam: 'Fenna Zwart' }],
    })
    expect((await beheerder.send('POST', `/imports/${ronde.id}/_annuleer`)).json().status).toBe('geannuleerd')
    expect((await beheerder.send('POST', `/imports/${ronde.id}/_bevestig`, {})).json().code).toBe(
      'import.niet-meer-open',
    )
  })

  const map = new URL('../../../test/fixtures/edexml/', import.meta.url)
  const utf8 = Buffer.from(bestand({ leerlingen: 3 }))
  test.each([
    ['a truncated file', () => utf8.subarray(0, utf8.length - 400), 422, 'edexml.afgekapt'],
    ['no XML', () => readFileSync(new URL('kapot-geen-xml.csv', map)), 422, 'edexml.geen-xml'],
    ['other XML', () => readFileSync(new URL('kapot-geen-edexml.xml', map)), 422, 'edexml.geen-edexml'],
    ['a DOCTYPE', () => readFileSync(new URL('kapot-doctype.xml', map)), 422, 'edexml.doctype'],
    [
      'the wrong encoding',
      () => Buffer.from(bestand({ leerlingen: 3 }).replace('Ayşe', 'Zoë').replace('Fenna', 'Zoë'), 'latin1'),
      422,
      'edexml.verkeerde-codering',
    ],
    ['another school', () => bestand({ brin: '99PZ' }), 422, 'import.andere-school'],
    ['another vestiging', () => bestand({ dependance: '01' }), 422, 'import.andere-school'],
    [
      'no school number',
      () => bestand().replace('<brincode>99PA</brincode>', ''),
      422,
      'import.school-zonder-brin',
    ],
    ['last year', () => bestand({ schooljaar: '2025-2026' }), 422, 'import.ander-schooljaar'],
    ['the year after next', () => bestand({ schooljaar: '2028-2029' }), 422, 'import.ander-schooljaar'],
    ['no file at all', () => '', 422, 'edexml.geen-xml'],
  ])('%s is refused with its own code and stores nothing', async (_wat, inhoud, status, code) => {
    const voor = await aantal('import_ronde')
    const antwoord = await leesIn(inhoud())
    expect({ status: antwoord.statusCode, code: antwoord.json().code }).toEqual({ status, code })
    expect(antwoord.json().detail).not.toMatch(/storing/i)
    expect(await aantal('import_ronde')).toBe(voor)
  })

  test('a file over a hundred megabytes is refused before it is read', async () => {
    let gegeven = 0
    const stroom = async function* () {
      for (let i = 0; i < 200; i++) {
        gegeven++
        yield Buffer.alloc(1_048_576, 32)
      }
    }
    const { Readable } = await import('node:stream')
    const antwoord = await server.app.inject({
      method: 'POST',
      url: '/v1/imports',
      headers: {
        origin: server.services.settings.publicUrl,
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(200 * 1_048_576),
      },
      payload: Readable.from(stroom()),
    })
    expect(antwoord.statusCode).toBe(413)
    expect(gegeven).toBeLessThan(5)
  })

  test('is for who may import', async () => {
    for (const rol of ['mentor', 'zorgcoordinator', 'fg'] as const) {
      const ander = await signIn(server, world.school.logins[rol], PASSWORD)
      expect((await ander.upload('/imports', 'EDEX.XML', bestand())).statusCode, rol).toBe(403)
      expect((await ander.get('/imports')).statusCode, rol).toBe(403)
    }
    const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
    const { id } = (await leesIn(bestand({ leerlingen: VAST, leerkrachten: 0 }))).json()
    expect((await elders.get(`/imports/${id}`)).statusCode).toBe(404)
    expect((await elders.get(`/imports/${id}/wijzigingen?soort=nieuw`)).statusCode).toBe(404)
  })
})

describe('the life of an import', () => {
  const leerlingen = [...VAST, ...reeks(60)]
  const koppel = (nr: number, leerlingId: string) => ({ nr, soort: 'koppel', leerlingId })
  let eerste: string

  test('confirming writes pupils, groups, staff and suggestions at once', async () => {
    const plan = newId()
    const tekst = Buffer.from('\u0001{"tekst":"Fenna leert graag buiten."}')
    await inSchool(sql`insert into koers.plan (organisatie_id, id, leerling_id, soort, schooltype, schooljaar, aangemaakt_op, gewijzigd_op)
      values (koers.organisatie(), ${plan}::uuid, ${world.school.leerling}::uuid, 'opp', 'BO', '2026-2027', now(), now())`)
    await inSchool(sql`insert into koers.plan_onderdeel (organisatie_id, plan_id, leerling_id, onderdeel, inhoud, revisie, door_naam, op)
      values (koers.organisatie(), ${plan}::uuid, ${world.school.leerling}::uuid, 'algemeen', ${tekst}, 1, 'Test', now())`)

    const { id, uitkomst } = await voerUit(bestand({ leerlingen, leerkrachten: 8 }), [
      koppel(1, world.school.leerling),
      koppel(2, world.school.leerling2),
      koppel(3, world.school.andere),
    ])
    eerste = id
    expect(uitkomst).toMatchObject({
      status: 'verwerkt',
      telling: {
        leerlingen: { nieuw: 60, gewijzigd: 3, conflicten: 0 },
        groepen: { nieuw: 11 },
        medewerkers: { nieuw: 8 },
      },
    })
    expect(await aantal('leerling')).toBe(63)
    expect(await aantal('leerling', `bron_sleutel = 'w1' and roepnaam = 'Fenna'`)).toBe(1)
    expect(await aantal('inschrijving')).toBe(63)
    expect(await aantal('leerling_groep', `bron = 'edexml'`)).toBe(120)
    expect(await aantal('rol_toekenning', `vanaf = '2026-11-17'`)).toBe(0)
    // Plan text is not the file's.
    const [onderdeel] = await inSchool<{ inhoud: Buffer; revisie: number }>(
      sql`select inhoud, revisie from koers.plan_onderdeel where plan_id = ${plan}::uuid`,
    )
    expect(onderdeel).toEqual({ inhoud: tekst, revisie: 1 })
    const audit = await inSchool<{ details: Record<string, unknown> }>(
      sql`select details from audit.gebeurtenis where gebeurtenis = 'import.verwerken' and object_id = ${id}::uuid`,
    )
    expect(audit).toMatchObject([{ details: { nieuw: 60, gewijzigd: 3 } }])
  })

  test('the same file again changes nothing and says so', async () => {
    const inhoud = bestand({ leerlingen, leerkrachten: 8 })
    const ronde = (await leesIn(inhoud)).json()
    expect(ronde.eerderVerwerktOp).not.toBeNull()
    expect(ronde.telling).toMatchObject({ nietsTeDoen: true, leerlingen: { ongewijzigd: 63 }, suggesties: 0 })
    const bevestigd = await beheerder.send('POST', `/imports/${ronde.id}/_bevestig`, {})
    expect({ status: bevestigd.statusCode, code: bevestigd.json().code }).toEqual({
      status: 409,
      code: 'import.niets-te-doen',
    })
  })

  test('roles and groups of staff wait for a beheerder, who gives none to oneself', async () => {
    const { suggesties } = (await beheerder.get('/imports/suggesties')).json()
    expect(suggesties.length).toBeGreaterThan(8)
    expect(suggesties.some((s: { soort: string }) => s.soort === 'groep')).toBe(true)
    const mentor = suggesties.find(
      (s: { soort: string; rol: string }) => s.soort === 'rol' && s.rol === 'mentor',
    )
    const groep = suggesties.find(
      (s: { soort: string; medewerkerId: string }) =>
        s.soort === 'groep' && s.medewerkerId === mentor.medewerkerId,
    )
    const weg = suggesties.find((s: { rol: string }) => s.rol === 'directeur')
    const besluit = { bevestig: [mentor.id, groep.id], wijsAf: [weg.id] }
    const antwoord = await beheerder.send('POST', '/imports/suggesties/_besluit', besluit)
    expect(antwoord.json()).toEqual({ rollen: 1, groepen: 1, afgewezen: 1 })
    expect(
      await aantal('rol_toekenning', `medewerker_id = '${mentor.medewerkerId}' and rol = 'mentor'`),
    ).toBe(1)
    expect(await aantal('groep_medewerker', `medewerker_id = '${mentor.medewerkerId}'`)).toBe(1)
    expect((await beheerder.send('POST', '/imports/suggesties/_besluit', besluit)).json().code).toBe(
      'import.suggestie-besloten',
    )
    const zelf = newId()
    await inSchool(sql`insert into koers.import_suggestie (organisatie_id, id, ronde_id, medewerker_id, soort, rol)
      values (koers.organisatie(), ${zelf}::uuid, ${eerste}::uuid, ${world.school.medewerkers.beheerder}::uuid, 'rol', 'directeur')`)
    const eigen = await beheerder.send('POST', '/imports/suggesties/_besluit', {
      bevestig: [zelf],
      wijsAf: [],
    })
    expect({ status: eigen.statusCode, code: eigen.json().code }).toEqual({
      status: 403,
      code: 'toegang.eigen-rol',
    })
    const administratie = await signIn(server, world.school.logins.leerlingadministratie, PASSWORD)
    expect((await administratie.get('/imports/suggesties')).statusCode).toBe(403)
  })

  test('moved, renamed, gone and back: each with its consequence', async () => {
    const anders = leerlingen.map((l) => {
      if (l.key === '3000000') return { ...l, groep: 'g2', velden: { ...l.velden, roepnaam: 'Fenne' } }
      if (l.key === '3000001') return { ...l, velden: { ...l.velden, uitstroomdatum: '2026-10-09' } }
      return l
    })
    const zonder = anders.filter((l) => l.key !== '3000002')
    const { id, uitkomst } = await voerUit(bestand({ leerlingen: zonder, leerkrachten: 8 }))
    expect(uitkomst.telling.leerlingen).toMatchObject({
      gewijzigd: 1,
      uitgeschreven: 1,
      mogelijkUitgeschreven: 1,
    })
    expect(await aantal('leerling', `bron_sleutel = '3000002' and status = 'mogelijk_uitgeschreven'`)).toBe(1)
    expect(await aantal('leerling', `bron_sleutel = '3000001' and status = 'uitgeschreven'`)).toBe(1)
    expect(await aantal('inschrijving', `eind_op = '2026-10-09'`)).toBe(1)
    const [groepen] = await inSchool<{
      nu: string[]
      toen: string[]
    }>(sql`select array_agg(g.naam) filter (where lg.tot is null) as nu,
        array_agg(g.naam || ' ' || lg.tot) filter (where lg.tot is not null) as toen
      from koers.leerling l join koers.leerling_groep lg on lg.leerling_id = l.id join koers.groep g on g.id = lg.groep_id
      where l.bron_sleutel = '3000000'`)
    expect(groepen?.nu?.sort()).toEqual(['Groep 2', 'Plusgroep 1'])
    expect(groepen?.toen).toEqual(['Groep 1 2026-11-16'])
    const rijen = (await beheerder.get(`/imports/${id}/wijzigingen?soort=gewijzigd`)).json().rijen
    expect(rijen[0].velden).toEqual(
      expect.arrayContaining([
        { veld: 'roepnaam', van: 'Fenna', naar: 'Fenne' },
        { veld: 'groepSleutels', van: 'Groep 1, Plusgroep 1', naar: 'Groep 2, Plusgroep 1' },
      ]),
    )
    const terug = await voerUit(
      bestand({
        leerlingen: anders.map((l) =>
          l.key === '3000001' ? { ...l, velden: { ...l.velden, uitstroomdatum: '' } } : l,
        ),
        leerkrachten: 8,
      }),
    )
    expect(terug.uitkomst.telling.leerlingen).toMatchObject({ terug: 2 })
    expect(await aantal('leerling', `status <> 'ingeschreven'`)).toBe(0)
  })

  test('undo puts back what nobody touched, and keeps who got a dossier', async () => {
    const nieuw = reeks(10, 500)
    const { id } = await voerUit(
      bestand({
        leerlingen: [
          ...leerlingen.map((l) =>
            l.key === '3000005'
              ? { ...l, velden: { ...l.velden, roepnaam: 'Anders', achternaam: 'Nieuwenaam' } }
              : l,
          ),
          ...nieuw,
        ],
        leerkrachten: 9,
      }),
    )
    expect(await aantal('leerling')).toBe(73)
    await inSchool(sql`update koers.leerling set roepnaam = 'Met de hand' where bron_sleutel = '3000005'`)
    await inSchool(sql`insert into koers.kenmerk (organisatie_id, id, leerling_id, code, aangemaakt_op)
      select koers.organisatie(), ${newId()}::uuid, id, 'nt2', now() from koers.leerling where bron_sleutel = '3000500'`)
    expect((await beheerder.get(`/imports/${eerste}`)).json().abilities.terugdraaien).toBe(
      'import.nieuwere-import',
    )
    const antwoord = await beheerder.send('POST', `/imports/${id}/_terug`)
    expect(antwoord.statusCode, antwoord.body).toBe(201)
    expect(antwoord.json()).toMatchObject({
      status: 'teruggedraaid',
      telling: { terug: { leerlingenVerwijderd: 9, leerlingenBehouden: 1, medewerkersVerwijderd: 1 } },
    })
    expect(await aantal('leerling')).toBe(64)
    expect(
      await aantal(
        'leerling',
        `bron_sleutel = '3000005' and roepnaam = 'Met de hand' and achternaam <> 'Nieuwenaam'`,
      ),
    ).toBe(1)
    expect(
      await aantal(
        'leerling_groep',
        `leerling_id in (select id from koers.leerling where bron_sleutel = '3000500')`,
      ),
    ).toBe(2)
    const behouden = (await beheerder.get(`/imports/${id}/wijzigingen?soort=behouden`)).json()
    expect(behouden).toMatchObject({ totaal: 1, rijen: [{ reden: 'dossier' }] })
    expect((await beheerder.send('POST', `/imports/${id}/_terug`)).json().code).toBe('import.niet-verwerkt')
  })

  test('the file of next year makes its year and groups, and leaves this year alone', async () => {
    const voor = await aantal('leerling', `status = 'ingeschreven'`)
    const { uitkomst } = await voerUit(
      bestand({ schooljaar: '2027-2028', leerlingen: leerlingen.slice(3, 20), leerkrachten: 0 }),
    )
    expect(uitkomst).toMatchObject({
      status: 'verwerkt',
      telling: { volgendJaar: true, leerlingen: { mogelijkUitgeschreven: 0 } },
    })
    expect(await aantal('schooljaar', `naam = '2027-2028' and begin_op = '2027-08-01'`)).toBe(1)
    expect(await aantal('leerling', `status = 'ingeschreven'`)).toBe(voor)
    expect(await aantal('leerling_groep', `vanaf = '2027-08-01'`)).toBe(34)
    expect(await aantal('leerling_groep', `tot = '2027-07-31'`)).toBeGreaterThan(0)
    // A later file of this year takes nothing from the next.
    await voerUit(
      bestand({ leerlingen: leerlingen.slice(3).map((l) => ({ ...l, groep: 'g3' })), leerkrachten: 0 }),
    )
    expect(await aantal('leerling_groep', `vanaf = '2027-08-01'`)).toBe(34)
  })

  test('what nobody confirms is forgotten after a week', async () => {
    const { id } = (await leesIn(bestand({ leerlingen: reeks(2, 900), leerkrachten: 0 }))).json()
    const ruim = async (dagen: number) => {
      const op = new Date(server.clock.now().getTime() + dagen * 86_400_000)
      await server.services.db
        .transaction()
        .execute((tx) => sql`select koers.imports_opruimen(${op})`.execute(tx))
      return (await beheerder.get(`/imports/${id}`)).json().status
    }
    expect(await ruim(6)).toBe('gelezen')
    expect(await ruim(8)).toBe('verlopen')
    expect(await aantal('import_ronde', `id = '${id}' and gelezen is null and verschil is null`)).toBe(1)
  })
})
