import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { START, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { nachtelijkeBackup } from '../../cli/nachtelijk.ts'
import { listArchives, readState, writeState } from '../../platform/backup/directory.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
})
afterAll(() => server.stop())

const stand = async () => {
  const beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  return (await beheerder.get('/back-ups/laatste')).json()
}

describe('the state of the backup', () => {
  const backupDir = () => server.services.settings.backup.dir
  const uren = (n: number) => new Date(Date.parse(START) - n * 3_600_000).toISOString()
  const gemaakt = (takenAt: string) => ({
    takenAt,
    checkedAt: takenAt,
    seconds: 1,
    tables: 1,
    rows: 1,
    files: 0,
    data: { file: 'x', bytes: 1 },
    keys: { file: 'y', bytes: 1 },
  })

  test('is none before the first night', async () => {
    expect(await stand()).toEqual({ laatste: null, misluktOp: null, staat: 'geen' })
  })

  test.each([
    [1, 'goed'],
    [48, 'goed'],
    [49, 'oud'],
  ])('%d hours after it was made is %s', async (n, staat) => {
    await writeState(backupDir(), { last: gemaakt(uren(n)), failed: null })
    expect(await stand()).toEqual({
      laatste: { op: uren(n), gecontroleerdOp: uren(n) },
      misluktOp: null,
      staat,
    })
  })

  test('says that the last try failed, and still when the last good one was', async () => {
    await writeState(backupDir(), { last: gemaakt(uren(30)), failed: { at: uren(6), code: 'ENOSPC' } })
    expect(await stand()).toMatchObject({ laatste: { op: uren(30) }, misluktOp: uren(6), staat: 'mislukt' })
  })

  test('is for who manages the school', async () => {
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    expect((await mentor.get('/back-ups/laatste')).statusCode).toBe(403)
  })
})

describe('the job of the night', () => {
  test('makes a backup in a process of its own, with the settings of this server', async () => {
    const { backup } = server.services.settings
    await rm(backup.dir, { recursive: true, force: true })
    await nachtelijkeBackup.run(server.services, {})
    expect(await listArchives(backup.dir, 'data')).toHaveLength(1)
    expect(await listArchives(backup.keyDir, 'keys')).toHaveLength(1)
    const { last, failed } = await readState(backup.dir)
    expect(failed).toBeNull()
    expect(last?.rows).toBeGreaterThan(100)
    server.clock.set(new Date().toISOString())
    expect(await stand()).toMatchObject({ staat: 'goed' })
  })

  test('that fails leaves that behind, and fails as a job', async () => {
    const { settings } = server.services
    const elsewhere = {
      ...settings,
      database: {
        kind: 'given',
        appUrl: 'postgresql://koers_app@127.0.0.1:1/weg',
        ownerUrl: 'postgresql://koers_owner@127.0.0.1:1/weg',
      },
    } as const
    await expect(nachtelijkeBackup.run({ ...server.services, settings: elsewhere }, {})).rejects.toThrow(
      /ended with 1/,
    )
    expect((await readState(settings.backup.dir)).failed).toMatchObject({ code: 'ECONNREFUSED' })
    expect(await stand()).toMatchObject({ staat: 'mislukt' })
  })

  test('does nothing where it is turned off', async () => {
    const { settings } = server.services
    const uit = { ...settings, backup: { ...settings.backup, nightly: false, dir: `${settings.home}/uit` } }
    await nachtelijkeBackup.run({ ...server.services, settings: uit }, {})
    expect(await listArchives(uit.backup.dir, 'data')).toEqual([])
  })
})
