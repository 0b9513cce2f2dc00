import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  alsCp1252,
  LEERLINGEN,
  magister,
  magisterOuders,
  OUDERS,
  type OuderRij,
} from '../../../test/fixtures/csv/csv.fixtures.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import type { Bekeken } from './csv.schema.ts'
import type { Ronde } from './import.schema.ts'

let server: TestServer
let world: World
let beheerder: Browser
let administratie: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  administratie = await signIn(server, world.school.logins.leerlingadministratie, PASSWORD)
})
afterAll(() => server.stop())

const inSchool = <R>(query: ReturnType<typeof sql>): Promise<R[]> =>
  systemTx(server.services.db, world.school.id, async (tx) => (await query.execute(tx)).rows as R[])
const url = (pad: string, vraag: Record<string, string>) => `${pad}?${new URLSearchParams(vraag)}`

async function bekijk(wie: Browser, soort: string, inhoud: Uint8Array, meer: Record<string, string> = {}) {
  const antwoord = await wie.upload(url('/imports/csv/_bekijk', { soort, ...meer }), 'lijst.csv', inhoud)
  expect(antwoord.statusCode, antwoord.json().code).toBe(200)
  return antwoord.json() as Bekeken
}
const kolommenVan = (b: Bekeken) =>
  Object.entries(b.indeling)
    .map(([doel, plek]) => `${doel}:${plek}`)
    .join(',')

async function leesIn(wie: Browser, soort: string, inhoud: Uint8Array, meer: Record<string, string> = {}) {
  server.clock.advance(60_000)
  const kolommen = kolommenVan(await bekijk(wie, soort, inhoud))
  const antwoord = await wie.upload(url('/imports/csv', { soort, kolommen, ...meer }), 'lijst.csv', inhoud)
  expect(antwoord.statusCode, antwoord.body).toBe(201)
  return antwoord.json() as Ronde
}
async function bevestig(wie: Browser, ronde: Ronde, beslissingen: unknown[] = []): Promise<Ronde> {
  const antwoord = await wie.send('POST', `/imports/${ronde.id}/_bevestig`, { beslissingen })
  expect(antwoord.statusCode, antwoord.body).toBe(201)
  for (let i = 0; i < 400; i++) {
    const nu = (await wie.get(`/imports/${ronde.id}`)).json() as Ronde
    if (nu.status !== 'bezig') {
      expect(nu).toMatchObject({ status: 'verwerkt' })
      return nu
    }
    await new Promise((r) => setTimeout(r, 50))
  }
  throw new Error('the import does not end')
}
const wijzigingen = async (wie: Browser, ronde: Ronde, soort: string) =>
  (await wie.get(`/imports/${ronde.id}/wijzigingen?soort=${soort}`)).json()
const terug = async (wie: Browser, ronde: Ronde) => {
  const antwoord = await wie.send('POST', `/imports/${ronde.id}/_terug`)
  expect(antwoord.statusCode, antwoord.body).toBe(201)
  return antwoord.json() as Ronde
}
const relaties = () =>
  inSchool<{
    naam: string
    nr: string
    gezag: boolean
    tot: string | null
    relatie: string
    grond: string | null
  }>(sql`
    select o.roepnaam || ' ' || o.achternaam as naam, l.leerlingnummer as nr, r.gezag, r.gezag_tot::text as tot, r.relatie,
      r.gezag_grond as grond from koers.ouder_relatie r
    join koers.ouder o on o.id = r.ouder_id join koers.leerling l on l.id = r.leerling_id
    where o.bron = 'csv' order by o.bron_sleutel, l.leerlingnummer`)

const PUPILS = alsCp1252(magister())
const PARENTS = (ouders: readonly OuderRij[] = OUDERS) => alsCp1252(magisterOuders(ouders))
const eerste = (van: Partial<OuderRij>): OuderRij[] => OUDERS.map((o, i) => (i === 0 ? { ...o, ...van } : o))

describe('looking at a file', () => {
  test('shows columns, samples, a proposal and the first rows; stores nothing', async () => {
    const gezien = await bekijk(beheerder, 'combinatie', PUPILS)
    expect(gezien).toMatchObject({
      codering: 'windows-1252',
      scheiding: 'puntkomma',
      kop: true,
      rijen: 3,
      voorstel: { bron: 'preset', sleutel: 'magister-leerlingen' },
      ontbrekend: [],
    })
    expect(gezien.kolommen.find((k) => k.naam === 'FIRSTNAME')?.voorbeelden).toEqual([
      'Zoë',
      'André',
      'Noëlle',
    ])
    expect(gezien.proef[0]?.cellen).toContainEqual({
      doel: 'geboortedatum',
      waarde: '2014-02-14',
      fout: null,
    })
    // Who may not manage parents is offered no place for them.
    expect(gezien.doelen.some((d) => d.deel.startsWith('ouder'))).toBe(false)
    const [teller] = await inSchool<{ n: number }>(sql`select count(*)::int as n from koers.import_ronde`)
    expect(teller?.n).toBe(0)
  })

  test('a wrong column shows its faults at the cell', async () => {
    const gezien = await bekijk(beheerder, 'leerlingen', PUPILS, {
      kolommen: 'leerlingnummer:0,roepnaam:2,achternaam:4,geboortedatum:3',
    })
    expect(gezien.proef[0]?.cellen).toContainEqual({ doel: 'geboortedatum', waarde: '', fout: 'csv-datum' })
    expect(gezien.fouten).toContainEqual({ code: 'csv-datum', aantal: 2 })
  })

  test.each([
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4]), 422, 'csv.geen-tekst'],
    ['nothing', Buffer.from(''), 422, 'csv.leeg'],
    ['more than 20 MB', Buffer.alloc(20 * 1024 * 1024 + 100, 'a'), 413, 'verzoek.te-groot'],
  ])('%s is refused', async (_wat, inhoud, status, code) => {
    const antwoord = await beheerder.upload('/imports/csv/_bekijk?soort=leerlingen', 'x.csv', inhoud)
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([status, code])
  })

  test('a mapping that does not fit is refused and nothing is read in', async () => {
    for (const [kolommen, code] of [
      ['leerlingnummer:0', 'csv.kolom-ontbreekt'],
      ['leerlingnummer:0,roepnaam:2,achternaam:150', 'csv.indeling-klopt-niet'],
      ['leerlingnummer:0,roepnaam:2,achternaam:4,constructor:1', 'csv.indeling-klopt-niet'],
      ['leerlingnummer:0,roepnaam:2,achternaam:25', 'csv.geen-rij-over'],
    ] as const) {
      const antwoord = await beheerder.upload(
        url('/imports/csv', { soort: 'leerlingen', kolommen }),
        'x.csv',
        PUPILS,
      )
      expect([antwoord.statusCode, antwoord.json().code]).toEqual([422, code])
    }
  })

  test('parents and staff need their own right', async () => {
    const ouders = await beheerder.upload('/imports/csv/_bekijk?soort=ouders', 'x.csv', PARENTS())
    expect([ouders.statusCode, ouders.json().code]).toEqual([403, 'import.geen-ouderrecht'])
    const slim = await beheerder.upload(
      url('/imports/csv', {
        soort: 'combinatie',
        kolommen: 'leerlingnummer:0,roepnaam:2,achternaam:4,ouder1.achternaam:4',
      }),
      'x.csv',
      PUPILS,
    )
    expect([slim.statusCode, slim.json().code]).toEqual([403, 'import.geen-ouderrecht'])
    const staf = await administratie.upload('/imports/csv/_bekijk?soort=medewerkers', 'x.csv', PUPILS)
    expect([staf.statusCode, staf.json().code]).toEqual([403, 'import.geen-medewerkerrecht'])
  })
})

describe('pupils', () => {
  test('come in with class and number, are the same the second time, and go again', async () => {
    const ronde = await leesIn(administratie, 'leerlingen', PUPILS)
    expect(ronde).toMatchObject({
      soort: 'csv-leerlingen',
      // A list says nothing about who is not in it, unless somebody says that it is the whole school.
      telling: { leerlingen: { nieuw: 3, mogelijkUitgeschreven: 0 }, groepen: { nieuw: 2, vervallen: 0 } },
    })
    expect(ronde.telling.genegeerd.map((g) => g.veld)).toContain('STREET')
    const klaar = await bevestig(administratie, ronde)
    const rijen = await inSchool<Record<string, string>>(sql`
      select l.leerlingnummer as nr, l.bron, l.bron_sleutel as sleutel, l.roepnaam, l.zoeknaam, g.naam as klas from koers.leerling l
      join koers.leerling_groep lg on lg.leerling_id = l.id join koers.groep g on g.id = lg.groep_id
      where l.bron = 'csv' order by 1`)
    expect(rijen[0]).toEqual({
      nr: '20001',
      bron: 'csv',
      sleutel: null,
      roepnaam: 'Zoë',
      zoeknaam: 'zoe van den brulee',
      klas: '1A',
    })
    expect(await leesIn(administratie, 'leerlingen', PUPILS)).toMatchObject({
      telling: { nietsTeDoen: true },
    })

    const alles = await leesIn(administratie, 'leerlingen', PUPILS, { volledig: 'ja' })
    expect(alles.telling.leerlingen.mogelijkUitgeschreven).toBe(3)
    expect(await terug(administratie, klaar)).toMatchObject({
      status: 'teruggedraaid',
      telling: { terug: { leerlingenVerwijderd: 3, groepenVerwijderd: 2 } },
    })
  })

  test('only what has a column changes: group by hand, end date and plus group stay', async () => {
    const [fenna] = await inSchool<{ nr: string; klas: string }>(sql`
      select l.leerlingnummer as nr, g.naam as klas from koers.leerling l join koers.leerling_groep lg on lg.leerling_id = l.id
      join koers.groep g on g.id = lg.groep_id where l.id = ${world.school.leerling}::uuid`)
    const csv = Buffer.from(`Leerlingnummer;Roepnaam;Achternaam;Geslacht\n${fenna?.nr};Fenna;Zwart;V\n`)
    const ronde = await leesIn(administratie, 'leerlingen', csv)
    expect(ronde.telling).toMatchObject({ leerlingen: { gewijzigd: 1, nieuw: 0 }, groepen: { vervallen: 0 } })
    const { rijen } = await wijzigingen(administratie, ronde, 'gewijzigd')
    expect(rijen[0].velden).toEqual([{ veld: 'geslacht', van: 'onbekend', naar: 'meisje' }])
    const klaar = await bevestig(administratie, ronde)
    await terug(administratie, klaar)

    const klas = Buffer.from(
      `Leerlingnummer;Roepnaam;Achternaam;Klas\n${fenna?.nr};Fenna;Zwart;${fenna?.klas}\n`,
    )
    expect(await leesIn(administratie, 'leerlingen', klas)).toMatchObject({ telling: { nietsTeDoen: true } })
  })

  test('a mentor in the file is a suggestion, and an unknown one only a remark', async () => {
    const mentor = world.school.medewerkers.mentor
    await inSchool(sql`update koers.medewerker set code = 'MNT' where id = ${mentor}::uuid`)
    const met = alsCp1252(
      magister(LEERLINGEN.map((l) => (l.klas === '1A' ? { ...l, mentor: ['mnt', 'T. Mentor'] } : l))),
    )
    const ronde = await leesIn(beheerder, 'combinatie', met)
    expect(ronde).toMatchObject({
      soort: 'csv-leerlingen',
      telling: { suggesties: 1, medewerkers: { nieuw: 0, gewijzigd: 0 } },
    })
    expect(ronde.telling.waarschuwingen).toContainEqual({
      code: 'csv-mentor-onbekend',
      aantal: 1,
      plaatsen: [],
    })
    await bevestig(beheerder, ronde)
    const { suggesties } = (await beheerder.get('/imports/suggesties')).json()
    expect(suggesties).toMatchObject([{ medewerkerId: mentor, soort: 'groep', rol: 'mentor', groep: '1A' }])
  })
})

describe('parents with gezag', () => {
  let ronde: Ronde
  test('come in at their children, with the ground of the gezag', async () => {
    ronde = await leesIn(administratie, 'ouders', PARENTS())
    expect(ronde).toMatchObject({
      soort: 'csv-ouders',
      telling: {
        ouders: { inBestand: 4, nieuw: 4, metGezag: 2, gezagOnbekend: 1, conflicten: 0, zonderLeerling: 0 },
      },
    })
    const { rijen } = await wijzigingen(administratie, ronde, 'ouder-nieuw')
    expect(rijen[0]).toMatchObject({ naam: 'Chloé Garçon', kind: 'Zoë van den Brûlée' })
    // Who may not manage parents does not see that the round exists.
    expect((await beheerder.get(`/imports/${ronde.id}`)).statusCode).toBe(404)
    ronde = await bevestig(administratie, ronde)
    const rijenNa = await relaties()
    expect(rijenNa.map((r) => [r.naam, r.nr, r.relatie, r.gezag])).toEqual([
      ['Chloé Garçon', '20001', 'moeder', true],
      ['Björn Brûlée', '20001', 'vader', true],
      ['Ann Brouwer', '20002', 'pleegouder', false],
      ['Jos Visser', '20003', 'voogd', false],
    ])
    expect(rijenNa[0]?.grond).toMatch(/^Administratie van de school \(import d\.d\. \d+ \w+ \d{4}\)$/)
    expect(rijenNa[3]?.grond).toMatch(/^Niet bekend/)
    const [geheim] = await inSchool<{ geheim: boolean }>(
      sql`select geheim_adres as geheim from koers.ouder where bron_sleutel = 'R502'`,
    )
    expect(geheim?.geheim).toBe(true)
    expect(await leesIn(administratie, 'ouders', PARENTS())).toMatchObject({ telling: { nietsTeDoen: true } })
  })

  test('a new telephone number is a change; a public address is not made of a secret one; who is missing stays', async () => {
    const anders = OUDERS.slice(0, 2).map((o, i) =>
      i === 0 ? { ...o, mobiel: '0687654320' } : { ...o, geheim: 'N' },
    )
    const nieuw = await leesIn(administratie, 'ouders', PARENTS(anders.slice(0, 1)))
    expect(nieuw.telling.ouders).toMatchObject({ gewijzigd: 1, ontbreekt: 1, conflicten: 0 })
    const { rijen } = await wijzigingen(administratie, nieuw, 'ouder-gewijzigd')
    expect(rijen[0].velden).toEqual([{ veld: 'telefoon', van: '0612345670', naar: '0687654320' }])
    const { rijen: weg } = await wijzigingen(administratie, nieuw, 'ouder-ontbreekt')
    expect(weg[0]).toMatchObject({ naam: 'Björn van den Brûlée', kind: 'Zoë van den Brûlée' })
    const publiek = await leesIn(administratie, 'ouders', PARENTS(anders.slice(1)))
    expect(publiek.telling.waarschuwingen).toContainEqual({
      code: 'csv-geheim-blijft',
      aantal: 1,
      plaatsen: [],
    })
  })

  test('gezag is lost only when a person says so, and then from today', async () => {
    const kwijt = await leesIn(administratie, 'ouders', PARENTS(eerste({ gezag: 'Nee' })))
    const { rijen } = await wijzigingen(administratie, kwijt, 'ouder-vraag')
    expect(rijen).toMatchObject([{ reden: 'gezag-vervalt', naam: 'Chloé Garçon' }])
    await bevestig(administratie, kwijt)
    expect((await relaties())[0]).toMatchObject({ gezag: true, tot: null })

    const opnieuw = await leesIn(administratie, 'ouders', PARENTS(eerste({ gezag: 'Nee' })))
    const klaar = await bevestig(administratie, opnieuw, [{ nr: rijen[0].nr, soort: 'neem-over' }])
    const betrokkenen = async () =>
      (await administratie.get(`/leerlingen/${await leerling('20001')}/betrokkenen`)).json().ouders as {
        naam: string
        stand: string
      }[]
    const chloe = async () => (await betrokkenen()).find((o) => o.naam.startsWith('Chlo'))?.stand
    expect(['nee', 'niet_meer']).toContain(await chloe())
    // What a person ended comes back by a file only when a person says so.
    const weer = await leesIn(administratie, 'ouders', PARENTS())
    expect(weer.telling.ouders).toMatchObject({ metGezag: 0, conflicten: 1 })
    await terug(administratie, klaar)
    expect(await chloe()).toBe('ja')
  })

  test('a row of a pupil who is not there, or of another birth date, goes nowhere', async () => {
    const csv = Buffer.from(
      'Leerlingnummer;Geboortedatum leerling;Relatienummer;Achternaam;Gezag\n99999;;R9;Nergens;ja\n20001;01-01-2010;R10;Verkeerd;ja\n',
    )
    const niets = await leesIn(administratie, 'ouders', csv)
    expect(niets.telling).toMatchObject({ nietsTeDoen: true, ouders: { zonderLeerling: 2, nieuw: 0 } })
  })

  test('the number of somebody else, or a name that is known, is a question', async () => {
    const vreemd = await leesIn(
      administratie,
      'ouders',
      PARENTS(eerste({ naam: ['Wim', '', 'Anders'], email: 'wim@ouder.test' })),
    )
    const { rijen } = await wijzigingen(administratie, vreemd, 'ouder-vraag')
    expect(rijen).toMatchObject([{ reden: 'ouder-anders', kandidaten: [{ naam: 'Chloé Garçon' }] }])
    const zus = await leesIn(
      administratie,
      'ouders',
      PARENTS([{ ...(OUDERS[0] as OuderRij), leerling: '20003', nr: '' }]),
    )
    const { rijen: lijkt } = await wijzigingen(administratie, zus, 'ouder-vraag')
    expect(lijkt).toMatchObject([{ reden: 'ouder-lijkt-op', kandidaten: [{ naam: 'Chloé Garçon' }] }])
    const [kandidaat] = lijkt[0].kandidaten
    const klaar = await bevestig(administratie, zus, [
      { nr: lijkt[0].nr, soort: 'koppel-ouder', ouderId: kandidaat.id },
    ])
    expect((await relaties()).filter((r) => r.naam === 'Chloé Garçon')).toHaveLength(2)
    await terug(administratie, klaar)
    expect((await relaties()).filter((r) => r.naam === 'Chloé Garçon')).toHaveLength(1)
  })

  test('who may not touch parents can neither confirm nor take back', async () => {
    const open = await leesIn(administratie, 'ouders', PARENTS(eerste({ mobiel: '0600000001' })))
    for (const daad of ['_bevestig', '_annuleer', '_terug'])
      expect(
        (await beheerder.send('POST', `/imports/${open.id}/${daad}`, daad === '_bevestig' ? {} : undefined))
          .statusCode,
      ).toBe(404)
  })

  test('undo takes parents back, but not one who was changed by hand', async () => {
    const vers = await leesIn(
      administratie,
      'ouders',
      PARENTS([
        { leerling: '20002', nr: 'R601', relatie: 'Vader', naam: ['Ed', '', 'Çelik'], gezag: 'ja' },
        { leerling: '20002', nr: 'R602', relatie: 'Moeder', naam: ['Ina', '', 'Çelik'], gezag: 'ja' },
      ]),
    )
    const klaar = await bevestig(administratie, vers)
    await inSchool(
      sql`update koers.ouder_relatie r set bron = 'hand' from koers.ouder o where o.id = r.ouder_id and o.bron_sleutel = 'R602'`,
    )
    expect(await terug(administratie, klaar)).toMatchObject({
      telling: { terug: { oudersVerwijderd: 1, oudersBehouden: 1 } },
    })
    const namen = (await relaties()).map((r) => r.naam)
    expect(namen).toContain('Ina Çelik')
    expect(namen).not.toContain('Ed Çelik')
  })
})

test('pupils and both parents in one file; a pupil who stays keeps them', async () => {
  const csv = Buffer.from(
    'Leerlingnummer,Roepnaam,Achternaam,Klas,Ouder 1 achternaam,Ouder 1 roepnaam,Ouder 1 gezag,Ouder 2 achternaam,Ouder 2 gezag\n40001,Kas,Kramer,7B,Kramer,Koos,ja,Mulder,nee\n',
  )
  const ronde = await leesIn(administratie, 'combinatie', csv)
  expect(ronde).toMatchObject({
    soort: 'csv-combinatie',
    telling: { leerlingen: { nieuw: 1 }, ouders: { nieuw: 2, metGezag: 1 } },
  })
  const klaar = await bevestig(administratie, ronde)
  const id = await leerling('40001')
  const ouders = (await administratie.get(`/leerlingen/${id}/betrokkenen`)).json().ouders
  expect(ouders.map((o: { naam: string; stand: string }) => [o.naam, o.stand])).toEqual([
    ['Koos Kramer', 'ja'],
    ['Mulder', 'nee'],
  ])
  await inSchool(sql`insert into koers.leerling_medewerker (organisatie_id, id, leerling_id, medewerker_id, rol, vanaf)
    values (koers.organisatie(), gen_random_uuid(), ${id}::uuid, ${world.school.medewerkers.mentor}::uuid, 'mentor', '2026-09-01')`)
  const na = await terug(administratie, klaar)
  expect(na.telling.terug).toMatchObject({ leerlingenBehouden: 1, oudersVerwijderd: 0, oudersBehouden: 2 })
  expect((await administratie.get(`/leerlingen/${id}/betrokkenen`)).json().ouders).toHaveLength(2)
})

describe('staff', () => {
  test('are known by code or e-mail; roles are suggested, never given', async () => {
    const mail = world.school.logins.vakdocent
    const csv = Buffer.from(
      `Afkorting;Roepnaam;Achternaam;Emailadres;Functie\nNWE;Nina;Nieuw;n.nieuw@proef.test;Mentor\nVAK;Test;vakdocent;${mail};Directeur\n`,
    )
    const ronde = await leesIn(beheerder, 'medewerkers', csv)
    expect(ronde).toMatchObject({
      soort: 'csv-medewerkers',
      telling: {
        medewerkers: { nieuw: 1, gewijzigd: 1 },
        suggesties: 2,
        leerlingen: { mogelijkUitgeschreven: 0 },
      },
    })
    // The administration may import pupils, not staff.
    expect((await administratie.send('POST', `/imports/${ronde.id}/_bevestig`, {})).statusCode).toBe(403)
    await bevestig(beheerder, ronde)
    const [rollen] = await inSchool<{ n: number }>(sql`select count(*)::int as n from koers.rol_toekenning t
      join koers.medewerker m on m.id = t.medewerker_id where m.code = 'NWE' or t.rol = 'directeur' and m.code = 'VAK'`)
    expect(rollen?.n).toBe(0)
    expect(await leesIn(beheerder, 'medewerkers', csv)).toMatchObject({
      telling: { medewerkers: { nieuw: 0, gewijzigd: 0 } },
    })
  })
})

describe('remembered mappings', () => {
  const csv = Buffer.from('Nr;Voor;Achter\n1001;Bo;Bos\n')
  const body = {
    naam: 'Onze lijst',
    soort: 'leerlingen',
    kop: true,
    kolommen: { leerlingnummer: 'Nr', roepnaam: 'Voor', achternaam: 'Achter' },
  }
  test('are proposed for the next file with that head, of this school only', async () => {
    expect((await bekijk(beheerder, 'leerlingen', csv)).ontbrekend).not.toEqual([])
    const { id } = (await beheerder.send('POST', '/imports/csv/indelingen', body)).json()
    expect(await bekijk(administratie, 'leerlingen', csv)).toMatchObject({
      voorstel: { bron: 'onthouden', sleutel: id, naam: 'Onze lijst' },
      ontbrekend: [],
    })
    const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
    expect((await bekijk(elders, 'leerlingen', csv)).voorstel.bron).toBe('kopnamen')
    expect((await elders.send('DELETE', `/imports/csv/indelingen/${id}`)).statusCode).toBe(404)

    // The same name again is the same mapping, changed.
    expect(
      (await beheerder.send('POST', '/imports/csv/indelingen', { ...body, naam: 'onze LIJST' })).json().id,
    ).toBe(id)
    expect(
      (await beheerder.send('PUT', `/imports/csv/indelingen/${id}`, { naam: 'Nieuwe naam' })).statusCode,
    ).toBe(200)
    const { indelingen } = (await beheerder.get('/imports/csv/indelingen')).json()
    expect(indelingen.filter((i: { eigen: boolean }) => i.eigen)).toMatchObject([
      { id, naam: 'Nieuwe naam', soort: 'leerlingen' },
    ])
    const tweede = (await beheerder.send('POST', '/imports/csv/indelingen', body)).json().id
    expect(
      (await beheerder.send('PUT', `/imports/csv/indelingen/${tweede}`, { naam: 'nieuwe NAAM' })).json().code,
    ).toBe('import.indeling-bestaat')
    expect((await beheerder.send('DELETE', `/imports/csv/indelingen/${id}`)).statusCode).toBe(200)
    expect((await beheerder.send('DELETE', `/imports/csv/indelingen/${id}`)).json().code).toBe(
      'import.indeling-onbekend',
    )
  })
})

async function leerling(nummer: string): Promise<string> {
  const [rij] = await inSchool<{ id: string }>(
    sql`select id from koers.leerling where leerlingnummer = ${nummer}`,
  )
  return rij?.id ?? ''
}
