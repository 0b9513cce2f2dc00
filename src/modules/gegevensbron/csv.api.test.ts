/** Pupils and staff out of a CSV file, and the mappings that a school keeps. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { alsCp1252, LEERLINGEN, magister, magisterOuders } from '../../../test/fixtures/csv/csv.fixtures.ts'
import { type CsvImport, startCsvImport, url } from '../../../test/harness/csv-import.ts'
import { signIn } from '../../../test/harness/server.ts'
import { PASSWORD } from '../../../test/harness/world.ts'

let proef: CsvImport
beforeAll(async () => {
  proef = await startCsvImport()
})
afterAll(() => proef.stop())

const PUPILS = alsCp1252(magister())

describe('looking at a file', () => {
  test('shows columns, samples, a proposal and the first rows; stores nothing', async () => {
    const gezien = await proef.bekijk(proef.beheerder, 'combinatie', PUPILS)
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
    const [teller] = await proef.inSchool<{ n: number }>(
      sql`select count(*)::int as n from koers.import_ronde`,
    )
    expect(teller?.n).toBe(0)
  })

  test('a wrong column shows its faults at the cell', async () => {
    const gezien = await proef.bekijk(proef.beheerder, 'leerlingen', PUPILS, {
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
    const antwoord = await proef.beheerder.upload('/imports/csv/_bekijk?soort=leerlingen', 'x.csv', inhoud)
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([status, code])
  })

  test('a mapping that does not fit is refused and nothing is read in', async () => {
    for (const [kolommen, code] of [
      ['leerlingnummer:0', 'csv.kolom-ontbreekt'],
      ['leerlingnummer:0,roepnaam:2,achternaam:150', 'csv.indeling-klopt-niet'],
      ['leerlingnummer:0,roepnaam:2,achternaam:4,constructor:1', 'csv.indeling-klopt-niet'],
      ['leerlingnummer:0,roepnaam:2,achternaam:25', 'csv.geen-rij-over'],
    ] as const) {
      const antwoord = await proef.beheerder.upload(
        url('/imports/csv', { soort: 'leerlingen', kolommen }),
        'x.csv',
        PUPILS,
      )
      expect([antwoord.statusCode, antwoord.json().code]).toEqual([422, code])
    }
  })

  test('parents and staff need their own right', async () => {
    const ouders = await proef.beheerder.upload(
      '/imports/csv/_bekijk?soort=ouders',
      'x.csv',
      alsCp1252(magisterOuders()),
    )
    expect([ouders.statusCode, ouders.json().code]).toEqual([403, 'import.geen-ouderrecht'])
    const slim = await proef.beheerder.upload(
      url('/imports/csv', {
        soort: 'combinatie',
        kolommen: 'leerlingnummer:0,roepnaam:2,achternaam:4,ouder1.achternaam:4',
      }),
      'x.csv',
      PUPILS,
    )
    expect([slim.statusCode, slim.json().code]).toEqual([403, 'import.geen-ouderrecht'])
    const staf = await proef.administratie.upload('/imports/csv/_bekijk?soort=medewerkers', 'x.csv', PUPILS)
    expect([staf.statusCode, staf.json().code]).toEqual([403, 'import.geen-medewerkerrecht'])
  })
})

describe('pupils', () => {
  test('come in with class and number, are the same the second time, and go again', async () => {
    const ronde = await proef.leesIn(proef.administratie, 'leerlingen', PUPILS)
    expect(ronde).toMatchObject({
      soort: 'csv-leerlingen',
      // A list says nothing about who is not in it, unless somebody says that it is the whole school.
      telling: { leerlingen: { nieuw: 3, mogelijkUitgeschreven: 0 }, groepen: { nieuw: 2, vervallen: 0 } },
    })
    expect(ronde.telling.genegeerd.map((g) => g.veld)).toContain('STREET')
    const klaar = await proef.bevestig(proef.administratie, ronde)
    const rijen = await proef.inSchool<Record<string, string>>(sql`
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
    expect(await proef.leesIn(proef.administratie, 'leerlingen', PUPILS)).toMatchObject({
      telling: { nietsTeDoen: true },
    })

    const alles = await proef.leesIn(proef.administratie, 'leerlingen', PUPILS, { volledig: 'ja' })
    expect(alles.telling.leerlingen.mogelijkUitgeschreven).toBe(3)
    expect(await proef.terug(proef.administratie, klaar)).toMatchObject({
      status: 'teruggedraaid',
      telling: { terug: { leerlingenVerwijderd: 3, groepenVerwijderd: 2 } },
    })
  })

  test('only what has a column changes: group by hand, end date and plus group stay', async () => {
    const [fenna] = await proef.inSchool<{ nr: string; klas: string }>(sql`
      select l.leerlingnummer as nr, g.naam as klas from koers.leerling l join koers.leerling_groep lg on lg.leerling_id = l.id
      join koers.groep g on g.id = lg.groep_id where l.id = ${proef.world.school.leerling}::uuid`)
    const csv = Buffer.from(`Leerlingnummer;Roepnaam;Achternaam;Geslacht\n${fenna?.nr};Fenna;Zwart;V\n`)
    const ronde = await proef.leesIn(proef.administratie, 'leerlingen', csv)
    expect(ronde.telling).toMatchObject({ leerlingen: { gewijzigd: 1, nieuw: 0 }, groepen: { vervallen: 0 } })
    const { rijen } = await proef.wijzigingen(proef.administratie, ronde, 'gewijzigd')
    expect(rijen[0].velden).toEqual([{ veld: 'geslacht', van: 'onbekend', naar: 'meisje' }])
    const klaar = await proef.bevestig(proef.administratie, ronde)
    await proef.terug(proef.administratie, klaar)

    const klas = Buffer.from(
      `Leerlingnummer;Roepnaam;Achternaam;Klas\n${fenna?.nr};Fenna;Zwart;${fenna?.klas}\n`,
    )
    expect(await proef.leesIn(proef.administratie, 'leerlingen', klas)).toMatchObject({
      telling: { nietsTeDoen: true },
    })
  })

  test('a mentor in the file is a suggestion, and an unknown one only a remark', async () => {
    const mentor = proef.world.school.medewerkers.mentor
    await proef.inSchool(sql`update koers.medewerker set code = 'MNT' where id = ${mentor}::uuid`)
    const met = alsCp1252(
      magister(LEERLINGEN.map((l) => (l.klas === '1A' ? { ...l, mentor: ['mnt', 'T. Mentor'] } : l))),
    )
    const ronde = await proef.leesIn(proef.beheerder, 'combinatie', met)
    expect(ronde).toMatchObject({
      soort: 'csv-leerlingen',
      telling: { suggesties: 1, medewerkers: { nieuw: 0, gewijzigd: 0 } },
    })
    expect(ronde.telling.waarschuwingen).toContainEqual({
      code: 'csv-mentor-onbekend',
      aantal: 1,
      plaatsen: [],
    })
    await proef.bevestig(proef.beheerder, ronde)
    const { suggesties } = (await proef.beheerder.get('/imports/suggesties')).json()
    expect(suggesties).toMatchObject([{ medewerkerId: mentor, soort: 'groep', rol: 'mentor', groep: '1A' }])
  })
})

describe('staff', () => {
  test('are known by code or e-mail; roles are suggested, never given', async () => {
    const mail = proef.world.school.logins.vakdocent
    const csv = Buffer.from(
      `Afkorting;Roepnaam;Achternaam;Emailadres;Functie\nNWE;Nina;Nieuw;n.nieuw@proef.test;Mentor\nVAK;Test;vakdocent;${mail};Directeur\n`,
    )
    const ronde = await proef.leesIn(proef.beheerder, 'medewerkers', csv)
    expect(ronde).toMatchObject({
      soort: 'csv-medewerkers',
      telling: {
        medewerkers: { nieuw: 1, gewijzigd: 1 },
        suggesties: 2,
        leerlingen: { mogelijkUitgeschreven: 0 },
      },
    })
    const { rijen } = (await proef.beheerder.get(`/imports/${ronde.id}/wijzigingen?soort=medewerker`)).json()
    expect(rijen.map((r: { naam: string; rollen: string[] }) => [r.naam, r.rollen])).toEqual([
      ['Nina Nieuw', ['mentor']],
      ['Test vakdocent', ['directeur']],
    ])
    // The administration may import pupils, not staff.
    expect((await proef.administratie.send('POST', `/imports/${ronde.id}/_bevestig`, {})).statusCode).toBe(
      403,
    )
    await proef.bevestig(proef.beheerder, ronde)
    const [rollen] = await proef.inSchool<{
      n: number
    }>(sql`select count(*)::int as n from koers.rol_toekenning t
      join koers.medewerker m on m.id = t.medewerker_id where m.code = 'NWE' or t.rol = 'directeur' and m.code = 'VAK'`)
    expect(rollen?.n).toBe(0)
    expect(await proef.leesIn(proef.beheerder, 'medewerkers', csv)).toMatchObject({
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
    expect((await proef.bekijk(proef.beheerder, 'leerlingen', csv)).ontbrekend).not.toEqual([])
    const { id } = (await proef.beheerder.send('POST', '/imports/csv/indelingen', body)).json()
    expect(await proef.bekijk(proef.administratie, 'leerlingen', csv)).toMatchObject({
      voorstel: { bron: 'onthouden', sleutel: id, naam: 'Onze lijst' },
      ontbrekend: [],
    })
    const elders = await signIn(proef.server, proef.world.elders.logins.beheerder, PASSWORD)
    expect((await proef.bekijk(elders, 'leerlingen', csv)).voorstel.bron).toBe('kopnamen')
    expect((await elders.send('DELETE', `/imports/csv/indelingen/${id}`)).statusCode).toBe(404)

    // The same name again is the same mapping, changed.
    expect(
      (await proef.beheerder.send('POST', '/imports/csv/indelingen', { ...body, naam: 'onze LIJST' })).json()
        .id,
    ).toBe(id)
    expect(
      (await proef.beheerder.send('PUT', `/imports/csv/indelingen/${id}`, { naam: 'Nieuwe naam' }))
        .statusCode,
    ).toBe(200)
    const { indelingen } = (await proef.beheerder.get('/imports/csv/indelingen')).json()
    expect(indelingen.filter((i: { eigen: boolean }) => i.eigen)).toMatchObject([
      { id, naam: 'Nieuwe naam', soort: 'leerlingen' },
    ])
    const tweede = (await proef.beheerder.send('POST', '/imports/csv/indelingen', body)).json().id
    expect(
      (await proef.beheerder.send('PUT', `/imports/csv/indelingen/${tweede}`, { naam: 'nieuwe NAAM' })).json()
        .code,
    ).toBe('import.indeling-bestaat')
    expect((await proef.beheerder.send('DELETE', `/imports/csv/indelingen/${id}`)).statusCode).toBe(200)
    expect((await proef.beheerder.send('DELETE', `/imports/csv/indelingen/${id}`)).json().code).toBe(
      'import.indeling-onbekend',
    )
  })
})
