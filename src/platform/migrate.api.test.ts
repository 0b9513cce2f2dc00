import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/harness/database.ts'
import { MigrationError, migrate } from './migrate.ts'

const own = join(import.meta.dirname, '../../migrations')
let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'koers-migraties-'))
  await cp(own, folder, { recursive: true })
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

test('a second time there is nothing to do, also for two at once', async () => {
  const [a, b] = await Promise.all([migrate(database.ownerUrl, own), migrate(database.ownerUrl, own)])
  expect([a.applied, b.applied]).toEqual([[], []])
})

test('a new file is applied once; a failing one leaves nothing behind', async () => {
  await writeFile(join(folder, '9000_nieuw.sql'), 'create table koers.proef (id int)')
  const both = await Promise.all([migrate(database.ownerUrl, folder), migrate(database.ownerUrl, folder)])
  expect(both.flatMap(({ applied }) => applied)).toEqual(['9000_nieuw.sql'])
  await writeFile(join(folder, '9001_kapot.sql'), 'create table koers.half (id int); select onzin')
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow('9001_kapot.sql failed')
  await writeFile(join(folder, '9001_kapot.sql'), 'create table koers.half (id int)')
  expect((await migrate(database.ownerUrl, folder)).applied).toEqual(['9001_kapot.sql'])
})

test('an older release refuses a newer database, and a changed file is named; both say what to do', async () => {
  await expect(migrate(database.ownerUrl, own)).rejects.toThrow(MigrationError)
  await expect(migrate(database.ownerUrl, own)).rejects.toThrow(/nieuwere versie van Koers \(9000_nieuw\.sql/)
  await writeFile(join(folder, '9000_nieuw.sql'), 'create table koers.proef (id bigint)')
  await expect(migrate(database.ownerUrl, folder)).rejects.toThrow(/andere uitgave van 9000_nieuw\.sql/)
})
