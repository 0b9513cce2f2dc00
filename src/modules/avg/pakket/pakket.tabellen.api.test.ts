/**
 * Nobody can add a table or a column about people and forget the right to see it: the catalogue of the real database is
 * asked, and each column is in the package or has a written reason why not.
 */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../test/harness/server.ts'
import { tabelNaam, veldNaam } from './pakket.bestand.text.ts'
import { buitenPakket, kolommenVan, pakketTabellen, pakketTabelnamen, veldnaam } from './pakket.tabellen.ts'

let server: TestServer
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const overLeerling = async () =>
  (await owner.query<{ tabel: string }>('select tabel from koers.tabellen_over_leerling()')).rows.map(
    ({ tabel }) => tabel,
  )
const kolommen = async (tabel: string) =>
  (
    await owner.query<{ kolom: string }>(
      `select attname as kolom from pg_attribute where attrelid = ('koers.' || $1)::regclass and attnum > 0 and not attisdropped`,
      [tabel],
    )
  ).rows.map(({ kolom }) => kolom)
/** What the declaration lacks of the database, as `table.column`. */
const ontbreekt = async (): Promise<string[]> => {
  const uit: string[] = []
  for (const tabel of [...(await overLeerling()), 'ouder']) {
    if (tabel in buitenPakket) continue
    const bekend = (pakketTabellen as Readonly<Record<string, object>>)[tabel]
    for (const kolom of await kolommen(tabel))
      if (!bekend || !(kolom in bekend)) uit.push(`${tabel}.${kolom}`)
  }
  return uit
}

describe('the package and the database', () => {
  test('every column of every table about a pupil is in the package, or has a reason', async () => {
    expect(await ontbreekt()).toEqual([])
  })

  test('a new table is missed', async () => {
    await owner.query('begin')
    await owner.query('create table koers.dagboek (organisatie_id uuid, leerling_id uuid, tekst text)')
    expect(await ontbreekt()).toEqual(['dagboek.organisatie_id', 'dagboek.leerling_id', 'dagboek.tekst'])
    await owner.query('rollback')
  })

  test('a new column is missed', async () => {
    await owner.query('begin')
    await owner.query('alter table koers.kenmerk add column geheimpje text')
    expect(await ontbreekt()).toEqual(['kenmerk.geheimpje'])
    await owner.query('rollback')
  })

  test('nothing is declared that the database does not have, in no table twice', async () => {
    const er = new Set(await overLeerling())
    for (const tabel of pakketTabelnamen) {
      if (tabel !== 'ouder') expect.soft(er, tabel).toContain(tabel)
      expect.soft(buitenPakket, tabel).not.toHaveProperty(tabel)
      const echt = new Set(await kolommen(tabel))
      for (const kolom of Object.keys(pakketTabellen[tabel]))
        expect.soft(echt, `${tabel}.${kolom}`).toContain(kolom)
    }
    for (const tabel of Object.keys(buitenPakket)) expect.soft(er, tabel).toContain(tabel)
  })

  test('every reason says something', () => {
    for (const reden of Object.values(buitenPakket)) expect.soft(reden.length).toBeGreaterThan(20)
    for (const kolom of Object.values(pakketTabellen).flatMap((tabel) => Object.values<unknown>(tabel)))
      if (typeof kolom === 'object' && kolom !== null && 'niet' in kolom)
        expect.soft(String(kolom.niet).length).toBeGreaterThan(20)
  })

  test('every file and field is explained in Dutch', () => {
    for (const tabel of pakketTabelnamen) {
      expect.soft(tabelNaam[tabel]).not.toBe('')
      for (const [kolom] of kolommenVan(tabel))
        expect.soft(veldNaam, `${tabel}.${kolom}`).toHaveProperty(veldnaam(kolom))
    }
  })
})
