import fc from 'fast-check'
import { expect, test } from 'vitest'
import { samen } from './samen.ts'

const op = (dag: number) => ({ dateTime: `2026-11-${String(dag).padStart(2, '0')}T09:00:00.000Z` })
const dagen = (items: readonly { dateTime: string }[]) =>
  items.map(({ dateTime }) => Number(dateTime.slice(8, 10)))

test('two whole lists become one, newest first', () => {
  expect(
    dagen(samen({ items: [op(9), op(3)], meer: false }, { items: [op(7), op(1)], meer: false })),
  ).toEqual([9, 7, 3, 1])
})

test('what is older than the end of a list with more pages waits for that page', () => {
  expect(dagen(samen({ items: [op(9), op(5)], meer: true }, { items: [op(7), op(1)], meer: false }))).toEqual(
    [9, 7, 5],
  )
})

test('a page more never pushes in above what was shown', () => {
  const lijst = fc
    .array(fc.integer({ min: 1, max: 28 }), { maxLength: 20 })
    .map((d) => d.sort((a, b) => b - a).map(op))
  fc.assert(
    fc.property(lijst, lijst, fc.nat(20), (een, twee, n) => {
      const deel = een.slice(0, n)
      const eerst = dagen(samen({ items: deel, meer: n < een.length && n > 0 }, { items: twee, meer: false }))
      const dan = dagen(samen({ items: een, meer: false }, { items: twee, meer: false }))
      if (n > 0)
        expect(dan.filter((dag) => dag > Math.min(...eerst))).toEqual(
          eerst.filter((dag) => dag > Math.min(...eerst)),
        )
    }),
  )
})
