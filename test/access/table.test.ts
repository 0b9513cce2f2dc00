/** The table is whole: what is declared is asked, and what is asked is expected. */
import { expect, test } from 'vitest'
import { declarations } from '../../src/declarations.ts'
import { newId } from '../../src/platform/ids.ts'
import { differs } from './bench.ts'
import { cases, declarationOf } from './cases.ts'
import { expected } from './expected.ts'
import type { Doel } from './prepare.ts'
import { PUBLIC } from './public.ts'

const namen = declarations.map(({ name }) => name)

test('every declaration has a request and an expectation, and nothing else has', () => {
  const rijen = Object.keys(expected)
  expect(namen.filter((name) => !(name in cases))).toEqual([])
  expect(namen.filter((name) => !(name in expected))).toEqual([])
  expect(rijen.filter((rij) => !namen.includes(declarationOf(rij)))).toEqual([])
  expect(Object.keys(cases).sort()).toEqual([...rijen].sort())
})

test('only these are open before sign-in', () => {
  const open = declarations.filter(({ access }) => access === 'anyone').map(({ name }) => name)
  expect(open.sort()).toEqual([...PUBLIC].sort())
})

/** What two pupils of one school share; the rest is each pupil's own. */
const school = {
  schooljaarId: newId(),
  medewerkerId: newId(),
  toekenningId: newId(),
  eigenVeldId: newId(),
  vakantieId: newId(),
  rondeId: newId(),
  indelingId: newId(),
  organisatieId: newId(),
  beheerderId: newId(),
  mentorId: newId(),
  waarnemingId: newId(),
  noodtoegangId: newId(),
  lijstId: newId(),
  regelId: newId(),
  uitschieter: '',
  bestand: '',
}
const doel = (): Doel => ({
  ...school,
  leerlingId: newId(),
  groepId: newId(),
  oppId: newId(),
  overlegId: newId(),
  ondertekenverzoekId: newId(),
  tekenaarId: newId(),
  leerlingTekenaarId: newId(),
  gastToken: 'x'.repeat(43),
  rodTaakId: newId(),
  conceptId: newId(),
  ouderId: newId(),
  relatieId: newId(),
  externId: newId(),
  kenmerkId: newId(),
  toetsId: newId(),
  bijlageId: newId(),
  verzoekId: newId(),
  beperkingId: newId(),
  betwistingId: newId(),
  groepKoppelingId: newId(),
  leerlingKoppelingId: newId(),
  uitnodigingId: newId(),
  bewaarplichtId: newId(),
  pakketId: newId(),
  taakId: newId(),
  token: newId(),
})

test('a row has a second column when it is about a pupil', () => {
  const a = doel()
  const b = doel()
  const wrong = Object.entries(expected).filter(([rij, text]) => text.includes('|') !== differs(rij, a, b))
  expect(wrong.map(([rij]) => rij)).toEqual([])
})
