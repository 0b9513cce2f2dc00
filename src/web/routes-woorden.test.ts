/** Every event that can be in the log has a sentence: who reads the log never meets a code. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { declarations } from '../declarations.ts'
import { woorden } from './routes-woorden.ts'

const SRC = join(import.meta.dirname, '..')
/** Events that are written beside the pipeline: by a job, or for several pupils of one act. */
const written = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('.test.'))
  .flatMap((path) => [...readFileSync(join(SRC, path), 'utf8').matchAll(/gebeurtenis: '([a-z]+\.[a-z-]+)'/g)])
  .flatMap((match) => match[1] ?? [])

test('every declaration that writes to the log, or may be refused, has a sentence', () => {
  const asked = declarations.map(({ name }) => name)
  // A read that is never audited still leaves a row when it is refused.
  expect([...new Set([...asked, ...written])].filter((name) => !(name in woorden))).toEqual([])
})

test('a sentence is the rest of one, after a name', () => {
  expect(Object.entries(woorden).filter(([, zin]) => !/^[a-zé]/.test(zin) || zin.endsWith('.'))).toEqual([])
})
