import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 17, 9, 0, seconds))

test('so many per window and per key, and how long to wait', () => {
  const pace = createPace(2, 60)
  expect([pace.take('a', at(0)), pace.take('a', at(10)), pace.take('a', at(20))]).toEqual([null, null, 40])
  expect(pace.take('b', at(20))).toBeNull()
  expect(pace.take('a', at(60))).toBeNull()
})

test('a clock that goes back begins a new window', () => {
  const pace = createPace(1, 60)
  expect(pace.take('a', at(50))).toBeNull()
  expect(pace.take('a', at(0))).toBeNull()
  expect(pace.take('a', at(1))).toBe(59)
})
