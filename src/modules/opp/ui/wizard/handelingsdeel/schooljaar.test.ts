import { expect, test } from 'vitest'
import { streefdatums } from './schooljaar.ts'

test.each([
  ['2026-2027', '2027-07-31', '2027-01-31'],
  ['2026/2027', '2027-07-31', '2027-01-31'],
  ['2026 – 2027', '2027-07-31', '2027-01-31'],
  ['2026-2030', null, null],
  ['', null, null],
  ['het eerste jaar', null, null],
])('school year "%s" ends %s and is half-way %s', (naam, schooljaar, tussendoel) => {
  expect(streefdatums(naam)).toEqual({ schooljaar, tussendoel })
})
