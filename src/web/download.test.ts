import { expect, test } from 'vitest'
import { bestandsnaam } from './download.ts'

test.each([
  [`attachment; filename="OPP.pdf"; filename*=UTF-8''OPP%20No%C3%ABl.pdf`, 'OPP Noël.pdf'],
  ['attachment; filename="OPP Sem.pdf"', 'OPP Sem.pdf'],
  [`attachment; filename="OPP.pdf"; filename*=UTF-8''%E0%A4%A`, 'OPP.pdf'],
  ['inline', null],
  [null, null],
])('%s names %s', (kop, naam) => expect(bestandsnaam(kop)).toBe(naam))
