import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeDirectory } from './make-directory.ts'

const root = mkdtempSync(join(tmpdir(), 'koers-map-'))
afterAll(() => rmSync(root, { recursive: true }))

test('makes what is above it too, private, and leaves what is there', () => {
  const deep = join(root, 'een', 'twee', 'drie')
  makeDirectory(deep)
  makeDirectory(deep)
  for (const dir of [deep, join(root, 'een')]) expect(statSync(dir).mode & 0o777).toBe(0o700)
})

test('a file in the way is an error', () => {
  writeFileSync(join(root, 'bestand'), '')
  expect(() => makeDirectory(join(root, 'bestand'))).toThrow(/EEXIST/)
  expect(() => makeDirectory(join(root, 'bestand', 'erin', 'diep'))).toThrow(/ENOTDIR/)
})

// Node's own mkdir with `recursive` never comes back from these.
test.runIf(process.platform === 'linux').each(['/proc/koers', '/proc/koers/sleutels', '/proc/1/koers'])(
  '%s ends in an error',
  (path) => expect(() => makeDirectory(path)).toThrow(/ENOENT|EACCES|EPERM/),
)
