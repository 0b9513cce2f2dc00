import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dropIndex, moveItem } from './sortable.ts'

describe('moveItem', () => {
  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 9, ['a', 'c', 'b']],
    [0, -1, ['a', 'b', 'c']],
    [7, 0, ['a', 'b', 'c']],
  ])('moves %i to %i', (from, to, result) => expect(moveItem(['a', 'b', 'c'], from, to)).toEqual(result))

  it('keeps every item and can be undone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length]
        expect(moveItem(moveItem(list, from, to), to, from)).toEqual(list)
      }),
    )
  })
})

describe('dropIndex', () => {
  const middles = [10, 30, 50]
  it.each([
    [0, 5, 0],
    [0, 35, 1],
    [0, 99, 2],
    [2, 5, 0],
    [2, 31, 2],
    [1, 30, 1],
  ])('item %i dropped at %i lands at %i', (from, y, index) => expect(dropIndex(middles, from, y)).toBe(index))
})
