/** Parents with their gezag out of a CSV file, and who may know of such a round. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  alsCp1252,
  magister,
  magisterOuders,
  OUDERS,
  type OuderRij,
} from '../../../test/fixtures/csv/csv.fixtures.ts'
import { type CsvImport, startCsvImport } from '../../../test/harness/csv-import.ts'
import type { Ronde } from './import.schema.ts'

let proef: CsvImport
beforeAll(async () => {
  proef = await startCsvImport()
  const { beheerder } = proef
  await proef.bevestig(beheerder, await proef.leesIn(beheerder, 'leerlingen', alsCp1252(magister())))
})
afterAll(() => proef.stop())

const relaties = () =>
  proef.inSchool<{
    naam: string
    nr: string
    gezag: boolean | null
    tot: string | null
    relatie: string
    grond: string | null
  }>(sql`
    select o.roepnaam || ' ' || o.achternaam as naam, l.leerlingnummer as nr, r.gezag, r.gezag_tot::text as tot, r.relatie,
      r.gezag_grond as grond from koers.ouder_relatie r
    join koers.ouder o on o.id = r.ouder_id join koers.leerling l on l.id = r.leerling_id
    where o.bron = 'csv' order by o.bron_sleutel, l.leerlingnummer`)

const PARENTS = (ouders: readonly OuderRij[] = OUDERS) => alsCp1252(magisterOuders(ouders))
const eerste = (van: Partial<OuderRij>): OuderRij[] => OUDERS.map((o, i) => (i === 0 ? { ...o, ...van } : o))

describe('parents with gezag', () => {
  let ronde: Ronde
  test('come in at their children, with the ground of the gezag', async () => {
    ronde = await proef.leesIn(proef.administratie, 'ouders', PARENTS())
    expect(ronde).toMatchObject({
      soort: 'csv-ouders',
      telling: {
        ouders: { inBestand: 4, nieuw: 4, metGezag: 2, gezagOnbekend: 1, conflicten: 0, zonderLeerling: 0 },
      },
    })
    const { rijen } = await proef.wijzigingen(proef.administratie, ronde, 'ouder-nieuw')
    expect(rijen[0]).toMatchObject({ naam: 'Chloé Garçon', kind: 'Zoë van den Brûlée' })
    // Who may not manage parents does not see that the round exists.
    expect((await proef.beheerder.get(`/imports/${ronde.id}`)).statusCode).toBe(404)
    ronde = await proef.bevestig(proef.administratie, ronde)
    const rijenNa = await relaties()
    expect(rijenNa.map((r) => [r.naam, r.nr, r.relatie, r.gezag])).toEqual([
      ['Chloé Garçon', '20001', 'moeder', true],
      ['Björn Brûlée', '20001', 'vader', true],
      ['Ann Brouwer', '20002', 'pleegouder', false],
      ['Jos Visser', '20003', 'voogd', null],
    ])
    expect(rijenNa[0]?.grond).toMatch(/^Administratie van de school \(import d\.d\. \d+ \w+ \d{4}\)$/)
    expect(rijenNa[3]?.grond).toMatch(/^Niet bekend/)
    const [geheim] = await proef.inSchool<{ geheim: boolean }>(
      sql`select geheim_adres as geheim from koers.ouder where bron_sleutel = 'R502'`,
    )
    expect(geheim?.geheim).toBe(true)
    expect(await proef.leesIn(proef.administratie, 'ouders', PARENTS())).toMatchObject({
      telling: { nietsTeDoen: true },
    })
  })

  test('a new telephone number is a change; a public address is not made of a secret one; who is missing stays', async () => {
    const anders = OUDERS.slice(0, 2).map((o, i) =>
      i === 0 ? { ...o, mobiel: '0687654320' } : { ...o, geheim: 'N' },
    )
    const nieuw = await proef.leesIn(proef.administratie, 'ouders', PARENTS(anders.slice(0, 1)))
    expect(nieuw.telling.ouders).toMatchObject({ gewijzigd: 1, ontbreekt: 1, conflicten: 0 })
    const { rijen } = await proef.wijzigingen(proef.administratie, nieuw, 'ouder-gewijzigd')
    expect(rijen[0].velden).toEqual([{ veld: 'telefoon', van: '0612345670', naar: '0687654320' }])
    const { rijen: weg } = await proef.wijzigingen(proef.administratie, nieuw, 'ouder-ontbreekt')
    expect(weg[0]).toMatchObject({ naam: 'Björn van den Brûlée', kind: 'Zoë van den Brûlée' })
    const publiek = await proef.leesIn(proef.administratie, 'ouders', PARENTS(anders.slice(1)))
    expect(publiek.telling.waarschuwingen).toContainEqual({
      code: 'csv-geheim-blijft',
      aantal: 1,
      plaatsen: [],
    })
  })

  test('what nobody knew, a file may tell, and that can be undone', async () => {
    const stand = async () =>
      (await proef.administratie.get(`/leerlingen/${await proef.leerling('20003')}/betrokkenen`)).json()
        .ouders[0].stand
    expect(await stand()).toBe('onbekend')
    for (const [gezag, wordt] of [
      ['Nee', 'nee'],
      ['Ja', 'ja'],
    ] as const) {
      const anders = OUDERS.map((o) => (o.naam[2] === 'Visser' ? { ...o, gezag } : o))
      const gelezen = await proef.leesIn(proef.administratie, 'ouders', PARENTS(anders))
      expect(gelezen.telling.ouders).toMatchObject({ conflicten: 0 })
      const klaar = await proef.bevestig(proef.administratie, gelezen)
      expect(await stand()).toBe(wordt)
      await proef.terug(proef.administratie, klaar)
      expect(await stand()).toBe('onbekend')
    }
  })

  test('gezag is lost only when a person says so, and then from today', async () => {
    const kwijt = await proef.leesIn(proef.administratie, 'ouders', PARENTS(eerste({ gezag: 'Nee' })))
    const { rijen } = await proef.wijzigingen(proef.administratie, kwijt, 'ouder-vraag')
    expect(rijen).toMatchObject([{ reden: 'gezag-vervalt', naam: 'Chloé Garçon' }])
    await proef.bevestig(proef.administratie, kwijt)
    expect((await relaties())[0]).toMatchObject({ gezag: true, tot: null })

    const opnieuw = await proef.leesIn(proef.administratie, 'ouders', PARENTS(eerste({ gezag: 'Nee' })))
    const klaar = await proef.bevestig(proef.administratie, opnieuw, [
      { nr: rijen[0].nr, soort: 'neem-over' },
    ])
    const betrokkenen = async () =>
      (await proef.administratie.get(`/leerlingen/${await proef.leerling('20001')}/betrokkenen`)).json()
        .ouders as {
        naam: string
        stand: string
      }[]
    const chloe = async () => (await betrokkenen()).find((o) => o.naam.startsWith('Chlo'))?.stand
    expect(['nee', 'niet_meer']).toContain(await chloe())
    // What a person ended comes back by a file only when a person says so.
    const weer = await proef.leesIn(proef.administratie, 'ouders', PARENTS())
    expect(weer.telling.ouders).toMatchObject({ metGezag: 0, conflicten: 1 })
    await proef.terug(proef.administratie, klaar)
    expect(await chloe()).toBe('ja')
  })

  test('a row of a pupil who is not there, or of another birth date, goes nowhere', async () => {
    const csv = Buffer.from(
      'Leerlingnummer;Geboortedatum leerling;Relatienummer;Achternaam;Gezag\n99999;;R9;Nergens;ja\n20001;01-01-2010;R10;Verkeerd;ja\n',
    )
    const niets = await proef.leesIn(proef.administratie, 'ouders', csv)
    expect(niets.telling).toMatchObject({ nietsTeDoen: true, ouders: { zonderLeerling: 2, nieuw: 0 } })
  })

  test('the number of somebody else, or a name that is known, is a question', async () => {
    const vreemd = await proef.leesIn(
      proef.administratie,
      'ouders',
      PARENTS(eerste({ naam: ['Wim', '', 'Anders'], email: 'wim@ouder.test' })),
    )
    const { rijen } = await proef.wijzigingen(proef.administratie, vreemd, 'ouder-vraag')
    expect(rijen).toMatchObject([{ reden: 'ouder-anders', kandidaten: [{ naam: 'Chloé Garçon' }] }])
    const zus = await proef.leesIn(
      proef.administratie,
      'ouders',
      PARENTS([{ ...(OUDERS[0] as OuderRij), leerling: '20003', nr: '' }]),
    )
    const { rijen: lijkt } = await proef.wijzigingen(proef.administratie, zus, 'ouder-vraag')
    expect(lijkt).toMatchObject([{ reden: 'ouder-lijkt-op', kandidaten: [{ naam: 'Chloé Garçon' }] }])
    const [kandidaat] = lijkt[0].kandidaten
    const klaar = await proef.bevestig(proef.administratie, zus, [
      { nr: lijkt[0].nr, soort: 'koppel-ouder', ouderId: kandidaat.id },
    ])
    expect((await relaties()).filter((r) => r.naam === 'Chloé Garçon')).toHaveLength(2)
    await proef.terug(proef.administratie, klaar)
    expect((await relaties()).filter((r) => r.naam === 'Chloé Garçon')).toHaveLength(1)
  })

  test('who may not touch parents sees that there is a round, and takes nothing back beneath it', async () => {
    const { beheerder, administratie } = proef
    const rij = Buffer.from('Leerlingnummer;Roepnaam;Achternaam\n50001;Onder;Laag\n')
    const onder = await proef.bevestig(beheerder, await proef.leesIn(beheerder, 'leerlingen', rij))
    expect(onder.abilities.terugdraaien).toBe(true)
    const boven = await proef.bevestig(
      administratie,
      await proef.leesIn(administratie, 'ouders', PARENTS(eerste({ mobiel: '0600000009' }))),
    )

    const lijst = (await beheerder.get('/imports')).json()
    expect(lijst.rondes.map(({ id }: Ronde) => id)).not.toContain(boven.id)
    expect(lijst.ouderrondes[0]).toEqual({
      id: boven.id,
      status: 'verwerkt',
      op: boven.op,
      verwerktOp: boven.verwerktOp,
    })
    const nu = (await beheerder.get(`/imports/${onder.id}`)).json() as Ronde
    expect(nu.abilities.terugdraaien).toBe('import.nieuwere-ouders')
    const geweigerd = await beheerder.send('POST', `/imports/${onder.id}/_terug`)
    expect([geweigerd.statusCode, geweigerd.json().code]).toEqual([409, 'import.nieuwere-ouders'])
    // Who may, sees the round itself, and is told the ordinary thing.
    expect((await administratie.get('/imports')).json().ouderrondes).toEqual([])
    expect((await administratie.send('POST', `/imports/${onder.id}/_terug`)).json().code).toBe(
      'import.nieuwere-import',
    )
    await proef.terug(administratie, boven)
    expect((await beheerder.send('POST', `/imports/${onder.id}/_terug`)).statusCode).toBe(201)
  })

  test('who may not touch parents can neither confirm nor take back', async () => {
    const open = await proef.leesIn(proef.administratie, 'ouders', PARENTS(eerste({ mobiel: '0600000001' })))
    for (const daad of ['_bevestig', '_annuleer', '_terug'])
      expect(
        (
          await proef.beheerder.send(
            'POST',
            `/imports/${open.id}/${daad}`,
            daad === '_bevestig' ? {} : undefined,
          )
        ).statusCode,
      ).toBe(404)
  })

  test('undo takes parents back, but not one who was changed by hand', async () => {
    const vers = await proef.leesIn(
      proef.administratie,
      'ouders',
      PARENTS([
        { leerling: '20002', nr: 'R601', relatie: 'Vader', naam: ['Ed', '', 'Çelik'], gezag: 'ja' },
        { leerling: '20002', nr: 'R602', relatie: 'Moeder', naam: ['Ina', '', 'Çelik'], gezag: 'ja' },
      ]),
    )
    const klaar = await proef.bevestig(proef.administratie, vers)
    await proef.inSchool(
      sql`update koers.ouder_relatie r set bron = 'hand' from koers.ouder o where o.id = r.ouder_id and o.bron_sleutel = 'R602'`,
    )
    expect(await proef.terug(proef.administratie, klaar)).toMatchObject({
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
  const ronde = await proef.leesIn(proef.administratie, 'combinatie', csv)
  expect(ronde).toMatchObject({
    soort: 'csv-combinatie',
    telling: { leerlingen: { nieuw: 1 }, ouders: { nieuw: 2, metGezag: 1 } },
  })
  const klaar = await proef.bevestig(proef.administratie, ronde)
  const id = await proef.leerling('40001')
  const ouders = (await proef.administratie.get(`/leerlingen/${id}/betrokkenen`)).json().ouders
  expect(ouders.map((o: { naam: string; stand: string }) => [o.naam, o.stand])).toEqual([
    ['Koos Kramer', 'ja'],
    ['Mulder', 'nee'],
  ])
  await proef.inSchool(sql`insert into koers.leerling_medewerker (organisatie_id, id, leerling_id, medewerker_id, rol, vanaf)
    values (koers.organisatie(), gen_random_uuid(), ${id}::uuid, ${proef.world.school.medewerkers.mentor}::uuid, 'mentor', '2026-09-01')`)
  const na = await proef.terug(proef.administratie, klaar)
  expect(na.telling.terug).toMatchObject({ leerlingenBehouden: 1, oudersVerwijderd: 0, oudersBehouden: 2 })
  expect((await proef.administratie.get(`/leerlingen/${id}/betrokkenen`)).json().ouders).toHaveLength(2)
})
