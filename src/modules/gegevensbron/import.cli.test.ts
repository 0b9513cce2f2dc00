import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alsCp1252, magister } from '../../../test/fixtures/csv/csv.fixtures.ts'
import { maakEdexml } from '../../../test/fixtures/edexml/edexml.fixtures.ts'
import { signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD } from '../../../test/harness/world.ts'
import { inAmsterdam } from '../../platform/datum.ts'
import { schooljaarOp } from '../organisatie/organisatie.ts'

let server: TestServer
const map = mkdtempSync(join(tmpdir(), 'koers-import-'))
const koers = join(import.meta.dirname, '../../cli/koers.ts')
beforeAll(async () => {
  server = await startTestServer()
  await makeWorld(server)
})
afterAll(async () => {
  rmSync(map, { recursive: true })
  await server.stop()
})

// The command line reads the real clock.
const schooljaar = schooljaarOp(inAmsterdam(new Date())).naam
const inhoud = (opties: Parameters<typeof maakEdexml>[0] = {}) =>
  [...maakEdexml({ schooljaar, brin: '99PA', leerlingen: 20, leerkrachten: 2, bsn: true, ...opties })].join(
    '',
  )
function schrijf(naam: string, bytes: string | Uint8Array): string {
  writeFileSync(join(map, naam), bytes)
  return join(map, naam)
}
const draai = (...args: string[]) =>
  spawnSync(process.execPath, [koers, 'import', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DEMO: '1',
      DATABASE_URL: server.database.appUrl,
      KOERS_HOME: server.services.settings.home,
      DATABASE_OWNER_URL: server.database.ownerUrl,
    },
  })
const tel = async (): Promise<string> => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: server.database.superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query(`select (select count(*) from koers.leerling) as leerlingen,
      (select count(*) from koers.import_ronde) as rondes, (select count(*) from koers.groep) as groepen`)
    return JSON.stringify(rows[0])
  } finally {
    await client.end()
  }
}

test('a try says what would change, in Dutch, and keeps nothing of the file', async () => {
  const goed = schrijf('EDEX.XML', inhoud())
  const { status, stdout, stderr } = draai('edexml', goed, '--school', '99PA00', '--dry-run')
  expect(stderr).toBe('')
  expect(stdout).toContain('20 leerlingen nieuw')
  expect(stdout).toContain('er is niets veranderd')
  expect(stdout).toMatch(/Niet gelezen en nergens bewaard: .*bsn/)
  expect(status).toBe(0)
  expect(JSON.parse(await tel())).toMatchObject({ leerlingen: '6', groepen: '4' })
})

test('an import beside a running server, and the same file again', async () => {
  const goed = schrijf('EDEX.XML', inhoud())
  const eerste = draai('edexml', goed, '--school', '99pa00')
  expect(eerste).toMatchObject({ status: 0, stderr: '' })
  expect(eerste.stdout).toContain('Klaar.')
  expect(JSON.parse(await tel())).toMatchObject({ leerlingen: '26' })
  const tweede = draai('edexml', goed, '--school', '99PA00')
  expect(tweede.status).toBe(0)
  expect(tweede.stdout).toContain('verandert niets')
})

test('a CSV with a layout that is known, and with one that the school remembers', async () => {
  const csv = schrijf('lijst.csv', alsCp1252(magister()))
  const args = ['csv', csv, '--school', '99PA00', '--soort', 'leerlingen', '--indeling']
  const proef = draai(...args, 'magister-leerlingen-alleen', '--dry-run')
  expect(proef).toMatchObject({ status: 0, stderr: '' })
  expect(proef.stdout).toContain('3 leerlingen nieuw')
  expect(proef.stdout).toMatch(/Niet gelezen en nergens bewaard: .*STREET/)
  const beheerder = await signIn(server, 'beheerder@proef.test', PASSWORD)
  const kolommen = { leerlingnummer: 'STAMNR', roepnaam: 'FIRSTNAME', achternaam: 'LASTNAME' }
  await beheerder.send('POST', '/imports/csv/indelingen', {
    naam: 'Onze lijst',
    soort: 'leerlingen',
    kop: true,
    kolommen,
  })
  const echt = draai(...args, 'onze lijst')
  expect(echt).toMatchObject({ status: 0, stderr: '' })
  expect(echt.stdout).toContain('Klaar.')
  expect(draai(...args, 'onze lijst').stdout).toContain('verandert niets')
})

const goedeBytes = Buffer.from(inhoud())
const groot = (): string => {
  const pad = schrijf('groot.xml', '<EDEX>')
  // Sparse: two hundred megabytes that take no place on the disk.
  truncateSync(pad, 200 * 1024 * 1024)
  return pad
}
test.each<[string, () => string[], number, RegExp]>([
  ['a missing file', () => ['edexml', join(map, 'weg.xml'), '--school', '99PA00'], 1, /is er niet/],
  ['a directory', () => ['edexml', map, '--school', '99PA00'], 1, /niet te lezen/],
  ['the standard input', () => ['edexml', '-', '--school', '99PA00'], 2, /standaardinvoer/],
  ['no school', () => ['edexml', schrijf('a.xml', goedeBytes)], 2, /--school/],
  [
    'an unknown school',
    () => ['edexml', schrijf('a.xml', goedeBytes), '--school', '99QQ00'],
    1,
    /geen school 99QQ00/,
  ],
  [
    'an unknown option',
    () => ['edexml', schrijf('a.xml', goedeBytes), '--school', '99PA00', '--force'],
    2,
    /--force/,
  ],
  ['another kind', () => ['oso', schrijf('a.xml', goedeBytes), '--school', '99PA00'], 2, /Gebruik/],
  [
    'the file of another school',
    () => ['edexml', schrijf('b.xml', inhoud({ brin: '99PB' })), '--school', '99PA00'],
    1,
    /andere school/,
  ],
  [
    'another year',
    () => ['edexml', schrijf('c.xml', inhoud({ schooljaar: '2019-2020' })), '--school', '99PA00'],
    1,
    /ander schooljaar/,
  ],
  [
    'a truncated file',
    () => ['edexml', schrijf('d.xml', goedeBytes.subarray(0, 3000)), '--school', '99PA00'],
    1,
    /houdt halverwege op/,
  ],
  [
    'no XML',
    () => ['edexml', schrijf('e.xml', 'naam;klas\nJan;5'), '--school', '99PA00'],
    1,
    /geen geldig XML/,
  ],
  [
    'the wrong encoding',
    () => [
      'edexml',
      schrijf('f.xml', Buffer.from(inhoud().replace('Fenna', 'Zoë'), 'latin1')),
      '--school',
      '99PA00',
    ],
    1,
    /tekencodering/,
  ],
  ['a CSV without its kind', () => ['csv', schrijf('a.csv', 'a;b'), '--school', '99PA00'], 2, /--soort/],
  [
    'a CSV without a mapping',
    () => ['csv', schrijf('a.csv', 'a;b'), '--school', '99PA00', '--soort', 'ouders'],
    2,
    /--indeling/,
  ],
  [
    'a mapping that nobody knows',
    () => ['csv', schrijf('a.csv', 'a;b'), '--school', '99PA00', '--soort', 'ouders', '--indeling', 'weg'],
    1,
    /een indeling “weg” voor ouders is er niet\. Kies uit: magister-ouders, somtoday-verzorgers/,
  ],
  [
    'a CSV that stops inside a text',
    () => [
      'csv',
      schrijf('a.csv', 'STAMNR;FIRSTNAME\n1;"Bo'),
      '--school',
      '99PA00',
      '--soort',
      'leerlingen',
      '--indeling',
      'magister-leerlingen-alleen',
    ],
    1,
    /aanhalingsteken[\s\S]*regel 2/,
  ],
  ['two hundred megabytes', () => ['edexml', groot(), '--school', '99PA00'], 1, /te groot/],
])('%s: a clear error, its exit code, and nothing changed', async (_wat, args, code, tekst) => {
  const voor = await tel()
  const { status, stderr } = draai(...args())
  expect({ status, stderr }).toEqual({ status: code, stderr: expect.stringMatching(tekst) })
  expect(await tel()).toBe(voor)
})
