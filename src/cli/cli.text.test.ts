import { expect, test } from 'vitest'
import { duur } from './cli.text.ts'

test.each([
  [0, '0 seconden'],
  [1, '1 seconde'],
  [119, '119 seconden'],
  [120, '2 minuten'],
  [7199, '119 minuten'],
  [7200, '2 uur'],
  [172_799, '47 uur'],
  [172_800, '2 dagen'],
  [36_475_764, '422 dagen'],
])('%d seconds read as %s', (seconden, tekst) => expect(duur(seconden)).toBe(tekst))
