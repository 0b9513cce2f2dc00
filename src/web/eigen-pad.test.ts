import { expect, test } from 'vitest'
import { eigenPad } from './eigen-pad.ts'

test.each([
  ['/leerlingen?groep=5A', '/leerlingen?groep=5A'],
  ['https://elders.example/', undefined],
  ['//elders.example', undefined],
  ['/\\elders.example', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
  [7, undefined],
])('%s leads to %s', (waarde, pad) => expect(eigenPad(waarde)).toBe(pad))
