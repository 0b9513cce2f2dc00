/**
 * BI-13, BI-40: every operation gets its own valid request with one part replaced by something nasty. Whatever comes,
 * the answer is no failure of ours, errors are problems, and nothing of it ends up on a prototype.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declarations } from '../../src/declarations.ts'
import { type Bench, makeBench, requestFor } from '../access/bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await makeBench()
})
afterAll(() => bench?.stop())

const deep = (levels: number): unknown => {
  let value: unknown = 'x'
  for (let n = 0; n < levels; n++) value = [value]
  return value
}

/** Values that broke other products: PostgreSQL knows no NUL, JSON knows no lone surrogate, numbers have ends. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 60,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202edrawkcab',
  'e\u0301 é',
  "' or 1=1 --",
  '$1',
  '../../etc/passwd',
  '%00',
  '2026-02-30',
  '9999999-01-01',
  'x'.repeat(100_000),
  [],
  {},
  [null],
  deep(500),
  { constructor: { prototype: { besmet: true } } },
]

const nasty = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** As a part of an address: anything but nothing. */
const inAddress = (value: unknown): string =>
  encodeURIComponent(
    (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed().slice(0, 500),
  ) || '-'

const withFile = new Set(declarations.filter(({ upload }) => upload).map(({ name }) => name))
const names = declarations.map(({ name }) => name).filter((name) => !withFile.has(name))
const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]))
const RUNS = process.env.KOERS_ALL === '1' ? 300 : 12

describe('BI-40: nasty values', () => {
  test.each(names)('%s answers in its own words', async (name) => {
    const declaration = byName.get(name)
    if (!declaration) throw new Error(name)
    const valid = requestFor(name, bench.doelen.eigen)
    const parts = (['body', 'params', 'query'] as const).flatMap((part) =>
      Object.keys(valid[part] ?? {}).map((key) => [part, key] as const),
    )
    if (parts.length === 0) return
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), nasty, async ([part, key], value) => {
        const text = part === 'body' ? value : inAddress(value)
        await bench.state.forgetTries()
        const seen = await bench.vraag('zorgcoordinator', declaration, {
          ...valid,
          [part]: { ...valid[part], [key]: text },
        })
        expect(seen.status, seen.tekst.slice(0, 300)).toBeLessThan(500)
        if (seen.status >= 400) expect(JSON.parse(seen.tekst)).toMatchObject({ status: seen.status })
        expect(Object.hasOwn(Object.prototype, 'besmet')).toBe(false)
      }),
      { numRuns: RUNS },
    )
    await bench.state.restore()
  })
})
