import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from './errors.ts'
import { merge, mergeOrRefuse } from './merge.ts'

const value = fc.oneof(fc.constantFrom('', 'a', 'b', 'c', null, true, false), fc.integer({ min: 0, max: 2 }))
const record = fc.record({ a: value, b: value, c: value })
const names = ['a', 'b', 'c'] as const

describe('two who started from the same record', () => {
  test('lose no change: each is in the outcome, or is a clash', () =>
    fc.assert(
      fc.property(record, record, record, (was, now, mine) => {
        const { merged, clashes } = merge(was, now, mine)
        for (const name of names) {
          if (clashes.includes(name)) continue
          if (mine[name] !== was[name]) expect(merged[name]).toBe(mine[name])
          if (now[name] !== was[name]) expect(merged[name]).toBe(now[name])
        }
      }),
    ))

  test('clash exactly where both changed, each in another way, and the words of the writer stay', () =>
    fc.assert(
      fc.property(record, record, record, (was, now, mine) => {
        const { merged, clashes } = merge(was, now, mine)
        expect(clashes).toEqual(
          names.filter((n) => mine[n] !== was[n] && now[n] !== was[n] && mine[n] !== now[n]),
        )
        for (const name of clashes) expect(merged[name]).toBe(mine[name])
      }),
    ))

  test('agree whoever comes first', () =>
    fc.assert(
      fc.property(record, record, record, (was, now, mine) => {
        const one = merge(was, now, mine)
        const other = merge(was, mine, now)
        expect(one.clashes).toEqual(other.clashes)
        if (one.clashes.length === 0) expect(one.merged).toEqual(other.merged)
      }),
    ))

  test('do not clash over the same words, nor when nothing was changed', () =>
    fc.assert(
      fc.property(record, record, (was, now) => {
        expect(merge(was, now, now)).toEqual({ merged: now, clashes: [] })
        expect(merge(was, now, was)).toEqual({ merged: now, clashes: [] })
        expect(merge(was, was, now)).toEqual({ merged: now, clashes: [] })
      }),
    ))
})

test('a clash is refused with what is there now, of the clashing fields alone', () => {
  const was = { a: 'oud', b: 'oud' }
  expect.assertions(2)
  try {
    mergeOrRefuse(was, { a: 'hun', b: 'hun' }, { a: 'mijn', b: 'oud' })
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ kind: 'conflict', extra: { huidig: { a: 'hun' } } })
  }
})

test('without a beginning, or without a record, the new values are the record', () => {
  const mine = { a: 'mijn' }
  expect(mergeOrRefuse(undefined, { a: 'hun' }, mine)).toBe(mine)
  expect(mergeOrRefuse({ a: 'oud' }, null, mine)).toBe(mine)
})
