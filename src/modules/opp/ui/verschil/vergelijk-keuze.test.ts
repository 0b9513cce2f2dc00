import { expect, test } from 'vitest'
import { gekozen, type Keuzes } from './vergelijk-keuze.ts'

const op = '2026-11-22T10:00:00.000Z'
const drie: Keuzes = {
  versies: [3, 2, 1].map((nummer) => ({ nummer, op })),
  concept: false,
  gespreksstuk: false,
}
const schrijver: Keuzes = { ...drie, concept: true, gespreksstuk: true }
const leeg: Keuzes = { versies: [], concept: false, gespreksstuk: false }

test.each<[object, Keuzes, ReturnType<typeof gekozen>]>([
  [{}, drie, { van: 2, naar: 3 }],
  [{}, schrijver, { van: 'gespreksstuk', naar: 'concept' }],
  [{ naar: 1 }, drie, { van: 0, naar: 1 }],
  [{ van: 1, naar: 3 }, drie, { van: 1, naar: 3 }],
  [{ van: '3', naar: '1' }, drie, { van: 3, naar: 1 }],
  [{ van: 0, naar: 2 }, drie, { van: 0, naar: 2 }],
  // What this person may not read, or what was never there, is not asked for.
  [{ van: 2, naar: 'concept' }, drie, { van: 2, naar: 3 }],
  [{ van: 99, naar: -1 }, drie, { van: 2, naar: 3 }],
  [{ van: {}, naar: ['x'] }, drie, { van: 2, naar: 3 }],
  [{ naar: 0 }, drie, { van: 2, naar: 3 }],
  [{}, leeg, null],
  [{}, { ...leeg, concept: true }, { van: 0, naar: 'concept' }],
])('%j', (zoek, keuzes, verwacht) => expect(gekozen(zoek, keuzes)).toEqual(verwacht))
