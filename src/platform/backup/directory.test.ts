import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../ids.ts'
import {
  archiveName,
  listArchives,
  prune,
  readState,
  sweepUnfinished,
  unfinished,
  writeState,
} from './directory.ts'

const root = await mkdtemp(join(tmpdir(), 'koers-map-'))
afterAll(() => rm(root, { recursive: true, force: true }))
const now = new Date('2026-11-17T02:30:00.000Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)
let dir: string
beforeEach(async () => {
  dir = join(root, newId())
  await mkdir(dir)
})
const put = (kind: 'data' | 'keys', at: Date) => writeFile(join(dir, archiveName(kind, at)), 'x')

test('lists archives of one kind, newest first, and nothing else', async () => {
  for (const days of [2, 0, 1]) await put('data', ago(days))
  await put('keys', now)
  await writeFile(join(dir, 'koers-gegevens-oud.txt'), 'x')
  expect((await listArchives(dir, 'data')).map(({ at }) => at)).toEqual([ago(0), ago(1), ago(2)])
  expect(await listArchives(join(dir, 'weg'), 'data')).toEqual([])
})

test.each([
  [
    [0, 34, 35, 36, 90],
    [0, 34, 35],
  ],
  [[36, 90], [36]],
  [[90], [90]],
])('of archives of %j days old those of %j stay: the newest always does', async (ages, left) => {
  for (const days of ages) await put('keys', ago(days))
  await put('data', ago(400))
  await prune(dir, 'keys', 35, now)
  expect((await listArchives(dir, 'keys')).map(({ at }) => at)).toEqual(left.map(ago))
  expect(await listArchives(dir, 'data'), 'the other kind is left alone').toHaveLength(1)
})

test('sweeps what a dead process left half, not what a living one writes', async () => {
  const name = join(dir, archiveName('data', now))
  const dead = unfinished(name).replace(/\d+$/, '999999999')
  const alive = unfinished(name).replace(/\d+$/, String(process.ppid))
  for (const file of [dead, alive]) await writeFile(file, 'x')
  await sweepUnfinished(dir)
  expect((await readdir(dir)).map((file) => join(dir, file))).toEqual([alive])
})

test('remembers the last run, and takes nonsense for nothing', async () => {
  const none = { last: null, failed: null }
  expect(await readState(dir)).toEqual(none)
  const failed = { last: null, failed: { at: now.toISOString(), code: 'ENOSPC' } }
  await writeState(dir, failed)
  expect(await readState(dir)).toEqual(failed)
  await writeFile(join(dir, 'stand.json'), '{"last":')
  expect(await readState(dir)).toEqual(none)
})
