import { expect, test } from 'vitest'
import { secondenTot } from './aftellen.ts'

test('counts whole seconds, upwards, and never below zero', () => {
  const op = '2026-11-22T10:00:00.000Z'
  const nu = Date.parse(op)
  expect(secondenTot(null, nu)).toBe(0)
  expect(secondenTot(op, nu)).toBe(0)
  expect(secondenTot(op, nu + 5_000)).toBe(0)
  expect(secondenTot(op, nu - 1)).toBe(1)
  expect(secondenTot(op, nu - 59_001)).toBe(60)
})
