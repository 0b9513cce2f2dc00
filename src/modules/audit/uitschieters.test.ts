import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/datum.ts'
import { type Dagfeit, mediaan, meestInTienMinuten, uitschieters } from './uitschieters.ts'

const DAG = '2026-11-17'
const feit = (more: Partial<Dagfeit> = {}): Dagfeit => ({
  accountId: 'a',
  naam: 'Test mentor',
  dag: DAG,
  dossiers: 5,
  nacht: 0,
  buiten: 0,
  nood: 0,
  pdf: 0,
  bulk: 0,
  geweigerd: 0,
  ...more,
})
const soorten = (feiten: Dagfeit[], snel = new Map<string, number>()) =>
  uitschieters(feiten, snel, DAG).map(({ soort }) => soort)

describe('what stands out on one day', () => {
  test.each<[string, Partial<Dagfeit>, string[]]>([
    ['an ordinary day', {}, []],
    ['one act at night', { nacht: 1 }, ['nacht']],
    ['a pupil outside the own groups', { buiten: 1 }, ['buiten-groepen']],
    ['who sees the whole school has no outside', { buiten: null }, []],
    ['an emergency', { nood: 1 }, ['noodtoegang']],
    ['ten PDFs are work', { pdf: 10 }, []],
    ['eleven are not', { pdf: 11 }, ['export']],
    ['one file with a group in it', { bulk: 1 }, ['export']],
    ['four refusals are typing', { geweigerd: 4 }, []],
    ['five are trying', { geweigerd: 5 }, ['geweigerd']],
    [
      'more at once, the gravest first',
      { nacht: 2, nood: 1, geweigerd: 9 },
      ['noodtoegang', 'nacht', 'geweigerd'],
    ],
  ])('%s', (_what, more, expected) => expect(soorten([feit(more)])).toEqual(expected))

  test.each([
    [60, []],
    [61, ['veel-snel']],
  ])('%i dossiers in ten minutes', (most, expected) =>
    expect(soorten([feit()], new Map([[`a ${DAG}`, most]]))).toEqual(expected),
  )

  test('a day before the period is background only', () =>
    expect(soorten([feit({ dag: addDays(DAG, -1), nacht: 3 })])).toEqual([]))
})

test.each([
  [4, []],
  [5, ['aanmelden']],
])('%i failed tries on one account', (aantal, expected) => {
  const mislukt = [{ accountId: 'a', naam: 'Test ouder', dag: DAG, aantal }]
  expect(uitschieters([], new Map(), DAG, mislukt).map(({ soort }) => soort)).toEqual(expected)
})

describe('far above what is usual', () => {
  const eerder = (aantal: number, dagen: number) =>
    Array.from({ length: dagen }, (_, i) => feit({ dag: addDays(DAG, -1 - i), dossiers: aantal }))
  test.each<[string, Dagfeit[], number, string[]]>([
    ['four times the median', eerder(5, 5), 21, ['veel-meer']],
    ['three times is not far above', eerder(7, 5), 21, []],
    ['a few days say nothing', eerder(2, 4), 30, []],
    ['few dossiers are never many', eerder(1, 10), 19, []],
  ])('%s', (_what, earlier, dossiers, expected) =>
    expect(soorten([...earlier, feit({ dossiers })])).toEqual(expected),
  )
  test('somebody else’s days do not count', () =>
    expect(soorten([...eerder(5, 5).map((f) => ({ ...f, accountId: 'b' })), feit({ dossiers: 40 })])).toEqual(
      [],
    ))
})

test.each([
  [[], 0],
  [[4], 4],
  [[9, 1, 5], 5],
  [[1, 2, 3, 10], 2.5],
])('the median of %j is %d', (getallen, expected) => expect(mediaan(getallen)).toBe(expected))

describe('the most in ten minutes', () => {
  const opens = (...minutes: number[]) => minutes.map((m, i) => ({ op: m * 60_000, leerlingId: `l${i}` }))
  test('counts each pupil once', () =>
    expect(meestInTienMinuten(opens(0, 1, 2).map((o) => ({ ...o, leerlingId: 'l' })))).toBe(1))
  test('lets go of what is ten minutes old', () => expect(meestInTienMinuten(opens(0, 1, 9, 10, 11))).toBe(3))
  test('finds the busiest stretch, wherever it is', () =>
    expect(meestInTienMinuten(opens(0, 30, 31, 32, 33, 60))).toBe(4))
})

test('the same finding has the same key', () => {
  const [one] = uitschieters([feit({ nacht: 1 })], new Map(), DAG)
  const [other] = uitschieters([feit({ nacht: 4 })], new Map(), DAG)
  expect(one?.sleutel).toBe(other?.sleutel)
})
