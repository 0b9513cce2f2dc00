/**
 * No BSN anywhere, in no form: a file that carries them in every field there is, imported, confirmed and taken back;
 * then every column of every table of every schema is read, and what the process printed.
 */
import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type LeerlingFixture,
  maakEdexml,
  maakLeerling,
  ongeldigBsn,
} from '../../../test/fixtures/edexml/edexml.fixtures.ts'
import { everyValue, placesOf } from '../../../test/harness/all-tables.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD } from '../../../test/harness/world.ts'
import { createLog } from '../../platform/log.ts'

let server: TestServer
let beheerder: Browser
const gedrukt: string[] = []
beforeAll(async () => {
  server = await startTestServer({
    log: createLog({
      level: 'trace',
      destination: new Writable({
        write: (stuk, _codering, klaar) => {
          gedrukt.push(String(stuk))
          klaar()
        },
      }),
    }),
  })
  const { school } = await makeWorld(server)
  beheerder = await signIn(server, school.logins.beheerder, PASSWORD)
})
afterAll(() => server.stop())

/** Numbers that pass the elfproef, made here so that none stands in the repository. */
function geldig(begin: number): string {
  for (let n = begin; ; n++) {
    const cijfers = String(n)
    const som = [...cijfers].reduce((s, c, plek) => s + Number(c) * (plek === 8 ? -1 : 9 - plek), 0)
    if (som % 11 === 0) return cijfers
  }
}
const NUMMERVELDEN = ['bsn', 'sofinummer', 'onderwijsnummer', 'rijksregisternummer', 'bsn_ondwnr-4']
const kanaries = NUMMERVELDEN.map((_veld, i) => geldig(234_567_000 + i * 1_111))
const inSleutel = geldig(345_678_900)
const inEckid = geldig(356_789_000)
const inNaam = geldig(367_890_100)
const inEmail = geldig(378_901_200)
const inBestandsnaam = geldig(389_012_300)
const metPunten = inNaam.replace(/(\d{3})(\d{3})(\d{3})/, '$1.$2.$3')

const leerlingen: LeerlingFixture[] = [
  ...Array.from({ length: 30 }, (_, i) => maakLeerling(i, { bsn: true, eckid: true })),
  ...NUMMERVELDEN.map((veld, i) => ({
    key: `veld${i}`,
    velden: {
      achternaam: `Kanarie${i}`,
      roepnaam: 'Kees',
      geboortedatum: '2018-05-06',
      [veld]: kanaries[i] ?? '',
    },
  })),
  { key: inSleutel, velden: { achternaam: 'Sleutel', roepnaam: 'Sem', geboortedatum: '2018-01-01' } },
  { key: `LL-${inSleutel}`, velden: { achternaam: 'Slot', roepnaam: 'Sara', geboortedatum: '2018-01-02' } },
  {
    key: 'e1',
    eckid: inEckid,
    velden: { achternaam: 'Keten', roepnaam: 'Kim', geboortedatum: '2018-01-03' },
  },
  {
    key: 'n1',
    velden: { achternaam: `Naam ${inNaam}`, roepnaam: `Noor (${metPunten})`, geboortedatum: '2018-01-04' },
  },
]
const inhoud = [...maakEdexml({ schooljaar: '2026-2027', brin: '99PA', leerlingen, leerkrachten: 2 })]
  .join('')
  .replace('medewerker0@', `${inEmail}@`)
  .replace('key="m1"', `key="${inEmail}"`)
  .replace('key="g8"', `key="${inSleutel}"`)

const nummers = [
  ...Array.from({ length: 30 }, (_, i) => ongeldigBsn(i)),
  ...kanaries,
  inSleutel,
  inEckid,
  inNaam,
  metPunten,
  inEmail,
  inBestandsnaam,
]
const vormen = nummers.flatMap((n) => [
  n,
  Buffer.from(n).toString('base64').replace(/=+$/, ''),
  Buffer.from(n).toString('hex'),
  createHash('sha256').update(n).digest('hex'),
])

test('a file with numbers of persons leaves none behind, in no table and no log', async () => {
  const gelezen = await beheerder.upload('/imports', `export ${inBestandsnaam}.xml`, inhoud)
  expect(gelezen.statusCode, gelezen.body).toBe(201)
  const ronde = gelezen.json()
  expect(ronde.telling.leerlingen.inBestand).toBe(39)
  expect(ronde.telling.genegeerd.map((g: { veld: string }) => g.veld)).toEqual(
    expect.arrayContaining(NUMMERVELDEN),
  )
  const codes = ronde.telling.waarschuwingen.map((w: { code: string }) => w.code)
  expect(codes).toEqual(expect.arrayContaining(['sleutel-lijkt-bsn', 'nummer-weggelaten']))
  expect(vormen.filter((vorm) => gelezen.body.includes(vorm))).toEqual([])
  expect(await placesOf(server.database.superuserUrl, ...vormen)).toEqual([])

  await beheerder.send('POST', `/imports/${ronde.id}/_bevestig`, {})
  await expect
    .poll(async () => (await beheerder.get(`/imports/${ronde.id}`)).json().status, { timeout: 10_000 })
    .toBe('verwerkt')
  expect(await placesOf(server.database.superuserUrl, ...vormen)).toEqual([])
  // The reader of tables does see what is there: the pupils without their numbers.
  expect(await placesOf(server.database.superuserUrl, 'Kanarie0')).toContain('koers.leerling.achternaam')
  expect(await placesOf(server.database.superuserUrl, 'Kanarie0')).toContain('koers.import_ronde.verschil')

  await beheerder.send('POST', `/imports/${ronde.id}/_terug`)
  expect(await placesOf(server.database.superuserUrl, ...vormen)).toEqual([])
  const log = gedrukt.join('')
  expect(log).toContain('verzoek')
  expect(vormen.filter((vorm) => log.includes(vorm))).toEqual([])
  expect(log).not.toContain('Kanarie')
})

test('nor does a CSV: not as a column, a key, a word in a name, a head or the name of a mapping', async () => {
  const kolom = Array.from({ length: 4 }, (_, i) => geldig(412_345_000 + i * 1_111))
  const [los = '', kop = '', ouder = ''] = [geldig(423_456_700), geldig(434_567_800), geldig(445_678_900)]
  const punten = los.replace(/(\d{3})(\d{3})(\d{3})/, '$1.$2.$3')
  const geheim = [...kolom, los, kop, ouder, punten]
  const alle = geheim.flatMap((x) => [
    x,
    Buffer.from(x).toString('base64').replace(/=+$/, ''),
    Buffer.from(x).toString('hex'),
    createHash('sha256').update(x).digest('hex'),
  ])
  const csv = [
    `Leerlingnummer;Roepnaam;Achternaam;Kenmerk;BSN;Noot ${kop};Ouder 1 achternaam;Ouder 1 relatienummer`,
    ...kolom.map(
      (x, i) =>
        `${i === 0 ? los : 5000 + i};Csv${i} ${i === 1 ? punten : ''};Kanariecsv;${x};${x};niets;Oud;${i === 2 ? ouder : `R${i}`}`,
    ),
  ].join('\r\n')
  const administratie = await signIn(server, 'leerlingadministratie@proef.test', PASSWORD)
  const naam = `lijst ${los}.csv`
  const gezien = await administratie.upload('/imports/csv/_bekijk?soort=combinatie', naam, csv)
  expect(gezien.json().kolommen.filter((k: { bsn: boolean }) => k.bsn)).toHaveLength(2)
  const kolommen = 'leerlingnummer:0,roepnaam:1,achternaam:2,ouder1.achternaam:6,ouder1.relatienummer:7'
  const dicht = await administratie.upload(
    `/imports/csv?soort=combinatie&kolommen=${kolommen},voornamen:3`,
    naam,
    csv,
  )
  expect(dicht.json().code).toBe('csv.kolom-bsn')
  const gelezen = await administratie.upload(`/imports/csv?soort=combinatie&kolommen=${kolommen}`, naam, csv)
  expect(gelezen.statusCode, gelezen.json().code).toBe(201)
  const ronde = gelezen.json()
  await administratie.send('POST', '/imports/csv/indelingen', {
    naam: `lijst ${los}`,
    soort: 'leerlingen',
    kop: true,
    kolommen: { achternaam: `Noot ${kop}` },
  })
  const nergens = async () => {
    for (const antwoord of [gezien, gelezen, dicht])
      expect(alle.filter((x) => antwoord.body.includes(x))).toEqual([])
    expect(await placesOf(server.database.superuserUrl, ...alle)).toEqual([])
  }
  await nergens()
  await administratie.send('POST', `/imports/${ronde.id}/_bevestig`, {})
  await expect
    .poll(async () => (await administratie.get(`/imports/${ronde.id}`)).json().status, { timeout: 10_000 })
    .toBe('verwerkt')
  await nergens()
  expect(await placesOf(server.database.superuserUrl, 'Kanariecsv')).toContain('koers.leerling.achternaam')
  // What was not mapped stands nowhere either.
  expect(await placesOf(server.database.superuserUrl, 'niets;')).toEqual([])
  await administratie.send('POST', `/imports/${ronde.id}/_terug`)
  await nergens()
  const log = gedrukt.join('')
  expect([...alle, 'Kanariecsv'].filter((x) => log.includes(x))).toEqual([])
})

test('every schema is read, the queue of jobs too', async () => {
  const schemas = new Set<string>()
  for await (const { table } of everyValue(server.database.superuserUrl))
    schemas.add(table.split('.')[0] ?? '')
  expect([...schemas].sort()).toEqual(expect.arrayContaining(['audit', 'koers', 'pgboss', 'toegang']))
})
