import { describe, expect, test } from 'vitest'
import type { Werk } from './werklijst.schema.ts'
import { opVolgorde, type PlanFeit, verjaardagen, werkVanPlan } from './werklijst.ts'

const plan: PlanFeit = {
  oppId: 'p',
  leerlingId: 'l',
  naam: 'Fenna Zwart',
  groep: '5A',
  geboren: '2017-03-04',
  publicatie: 'gepubliceerd',
  vaststelling: 'niet',
  termijnOp: null,
  evaluatieOp: null,
  gewijzigdNaVersie: false,
  verwijderverzoek: false,
  magSchrijven: true,
}
const today = '2026-11-17'

describe('what is work about a plan', () => {
  test.each<[string, Partial<PlanFeit>, Werk['soort'] | null, boolean]>([
    ['a published plan far from its evaluation', { evaluatieOp: '2027-06-01' }, null, false],
    ['an evaluation six weeks ahead', { evaluatieOp: '2026-12-29' }, 'evaluatie', false],
    ['an evaluation one day further', { evaluatieOp: '2026-12-30' }, null, false],
    ['an evaluation that has passed', { evaluatieOp: '2026-11-16' }, 'evaluatie', true],
    ['an evaluation today is not late', { evaluatieOp: today }, 'evaluatie', false],
    ['a draft within its six weeks', { publicatie: 'concept', termijnOp: '2026-12-01' }, 'termijn', false],
    ['a draft past its six weeks', { publicatie: 'concept', termijnOp: '2026-11-01' }, 'termijn', true],
    ['a draft without a term', { publicatie: 'concept' }, 'concept', false],
    ['changes since the last version', { gewijzigdNaVersie: true }, 'wijziging', false],
    ['a plan that only may be read', { publicatie: 'concept', magSchrijven: false }, null, false],
    [
      'a removal somebody else asked for',
      { verwijderverzoek: true, magSchrijven: false },
      'verwijderverzoek',
      false,
    ],
  ])('%s', (_what, more, soort, teLaat) => {
    const werk = werkVanPlan({ ...plan, ...more }, today)
    expect(werk?.soort ?? null).toBe(soort)
    expect(werk?.teLaat ?? false).toBe(teLaat)
  })
})

describe('a birthday that changes who decides', () => {
  test.each<[string, Partial<PlanFeit>, number | null, string | null]>([
    ['eighteen in six weeks', { geboren: '2008-12-29' }, 18, '2026-12-29'],
    ['sixteen today', { geboren: '2010-11-17' }, 16, '2026-11-17'],
    ['eighteen yesterday', { geboren: '2008-11-16' }, null, null],
    ['seventeen', { geboren: '2009-12-01' }, null, null],
    ['of a plan that may only be read', { geboren: '2008-12-29', magSchrijven: false }, null, null],
    ['nobody knows when', { geboren: null }, null, null],
  ])('%s', (_wat, more, aantal, uiterlijk) => {
    // A plan that is ending and the next one: one line for the pupil.
    const werk = verjaardagen(
      [
        { ...plan, ...more },
        { ...plan, ...more, oppId: 'q' },
      ],
      today,
    )
    expect(werk.map((w) => [w.aantal, w.uiterlijk])).toEqual(aantal === null ? [] : [[aantal, uiterlijk]])
  })
})

test('work with a day comes before work without, by day, then kind, then name', () => {
  const w = (soort: Werk['soort'], uiterlijk: string | null, naam = 'A'): Werk => ({
    soort,
    uiterlijk,
    naam,
    teLaat: false,
    verzoekId: null,
    tekenaarId: null,
    leerlingId: null,
    medewerkerId: null,
    oppId: null,
    groep: null,
    aantal: 1,
  })
  const sorted = [
    w('concept', null, 'B'),
    w('evaluatie', '2026-12-01'),
    w('concept', null, 'A'),
    w('termijn', '2026-11-20'),
    w('termijn', '2026-12-01'),
  ].sort(opVolgorde)
  expect(sorted.map((x) => [x.soort, x.uiterlijk, x.naam])).toEqual([
    ['termijn', '2026-11-20', 'A'],
    ['termijn', '2026-12-01', 'A'],
    ['evaluatie', '2026-12-01', 'A'],
    ['concept', null, 'A'],
    ['concept', null, 'B'],
  ])
})
