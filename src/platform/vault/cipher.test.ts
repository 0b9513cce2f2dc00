import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../ids.ts'
import { keyIdOf, newSecret, openCell, sealCell, unwrapKey, wrapKey } from './cipher.ts'

const key = () => ({ id: newId(), secret: newSecret() })
const binding = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 6 })

describe('a cell', () => {
  test('opens to what was sealed, and names its key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), binding, (plain, place) => {
        const k = key()
        const cell = sealCell(k, plain, place)
        expect(keyIdOf(cell)).toBe(k.id)
        expect(openCell(k, cell, place)).toEqual(Buffer.from(plain))
      }),
    )
  })

  test('opens for no other place', () => {
    fc.assert(
      fc.property(fc.uint8Array(), binding, binding, (plain, place, other) => {
        fc.pre(JSON.stringify(place) !== JSON.stringify(other))
        const k = key()
        expect(() => openCell(k, sealCell(k, plain, place), other)).toThrow()
      }),
    )
  })

  test('opens with no bit changed, left out or added', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (plain, at, bit) => {
          const k = key()
          const cell = sealCell(k, plain, ['a'])
          const place = 17 + (at % (cell.length - 17))
          const flipped = Buffer.from(cell)
          flipped[place] = (flipped[place] ?? 0) ^ (1 << bit)
          expect(() => openCell(k, flipped, ['a'])).toThrow()
          expect(() => openCell(k, cell.subarray(0, place), ['a'])).toThrow()
          expect(() => openCell(k, Buffer.concat([cell, Buffer.from([0])]), ['a'])).toThrow()
        },
      ),
    )
  })

  test('opens with no other key, also when it says that key', () => {
    const [a, b] = [key(), key()]
    const cell = sealCell(a, Buffer.from('tekst'), [])
    expect(() => openCell(b, cell, [])).toThrow()
    expect(() => openCell({ ...a, id: b.id }, cell, [])).toThrow()
  })

  test('of another format is refused', () => {
    expect(keyIdOf(Buffer.from([1, 123]))).toBeNull()
    for (const bytes of [[], [0], [3, 1], [2, 1, 2]])
      expect(() => keyIdOf(Buffer.from(bytes))).toThrow('unknown content format')
  })
})

test('a key comes out of its wrapping for the place it was wrapped for', () => {
  const [outer, inner] = [newSecret(), newSecret()]
  const wrapped = wrapKey(outer, inner, ['dossier', 1])
  expect(unwrapKey(outer, wrapped, ['dossier', 1]).equals(inner)).toBe(true)
  expect(() => unwrapKey(outer, wrapped, ['dossier', 2])).toThrow()
  expect(() => unwrapKey(newSecret(), wrapped, ['dossier', 1])).toThrow()
})
