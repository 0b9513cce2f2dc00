import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, compareDatum } from '../../../platform/datum.ts'
import {
  type Actie,
  isOpen,
  isToegewezen,
  magVragen,
  naStap,
  stappenNu,
  termijnVan,
  UITKOMSTEN,
  uitkomstenNu,
  VERZOEK_STAPPEN,
  type VerzoekStand,
} from './verzoek.ts'

const NIEUW: VerzoekStand = {
  status: 'ontvangen',
  ontvangenOp: '2026-11-17',
  termijnOp: '2026-12-17',
  verlengd: false,
  behandelaarId: null,
  identiteit: false,
  uitgevoerd: false,
}
const VANDAAG = '2026-11-20'

describe('the term', () => {
  test.each([
    ['2026-11-17', '2026-12-17', '2027-02-17'],
    // A shorter month ends sooner: never a day more than the law gives.
    ['2027-01-31', '2027-02-28', '2027-04-30'],
    ['2027-11-30', '2027-12-30', '2028-02-29'],
  ])('of what came on %s', (ontvangen, maand, drie) => {
    expect(termijnVan(ontvangen, false)).toBe(maand)
    expect(termijnVan(ontvangen, true)).toBe(drie)
  })
})

test.each([
  ['ouder', 15, true],
  ['ouder', 16, false],
  ['ouder', null, true],
  ['leerling', 15, false],
  ['leerling', 16, true],
  ['leerling', 18, true],
  ['leerling', null, false],
] as const)('%s of a pupil of %s: %s', (wie, leeftijd, mag) => expect(magVragen(wie, leeftijd)).toBe(mag))

describe('a step', () => {
  test.each<[Partial<VerzoekStand>, Actie, string]>([
    [{}, { stap: 'besluiten', uitkomst: 'afgewezen' }, 'avg.verzoek-niet-in-behandeling'],
    [{ status: 'in_behandeling' }, { stap: 'besluiten', uitkomst: 'toegewezen' }, 'avg.verzoek-identiteit'],
    [{ status: 'in_behandeling' }, { stap: 'besluiten', uitkomst: 'deels' }, 'avg.verzoek-identiteit'],
    [{ verlengd: true }, { stap: 'verlengen' }, 'avg.verzoek-al-verlengd'],
    [{ termijnOp: '2026-11-19' }, { stap: 'verlengen' }, 'avg.verzoek-te-laat-verlengd'],
    [{ status: 'afgewezen' }, { stap: 'uitvoeren' }, 'avg.verzoek-niet-toegewezen'],
    [{ status: 'toegewezen', uitgevoerd: true }, { stap: 'uitvoeren' }, 'avg.verzoek-al-uitgevoerd'],
    [{ status: 'toegewezen' }, { stap: 'intrekken' }, 'avg.verzoek-afgerond'],
    [{ status: 'ingetrokken' }, { stap: 'behandelen', behandelaarId: 'a' }, 'avg.verzoek-afgerond'],
    [{ status: 'afgewezen' }, { stap: 'identiteit' }, 'avg.verzoek-afgerond'],
  ])('%o refuses %o', (stand, actie, code) =>
    expect(naStap({ ...NIEUW, ...stand }, actie, VANDAAG)).toBe(code),
  )

  test('on the last day of the month the term may still be extended', () =>
    expect(naStap(NIEUW, { stap: 'verlengen' }, NIEUW.termijnOp)).toMatchObject({ termijnOp: '2027-02-17' }))

  test('who handles a decided request may change, and the decision stays', () =>
    expect(
      naStap({ ...NIEUW, status: 'toegewezen' }, { stap: 'behandelen', behandelaarId: 'b' }, VANDAAG),
    ).toMatchObject({ status: 'toegewezen', behandelaarId: 'b' }))
})

const actie: fc.Arbitrary<Actie> = fc.oneof(
  fc.constantFrom<Actie>(
    { stap: 'identiteit' },
    { stap: 'verlengen' },
    { stap: 'intrekken' },
    { stap: 'uitvoeren' },
  ),
  fc.uuid().map((behandelaarId) => ({ stap: 'behandelen' as const, behandelaarId })),
  fc.constantFrom(...UITKOMSTEN).map((uitkomst) => ({ stap: 'besluiten' as const, uitkomst })),
)
const dag = fc.integer({ min: 0, max: 200 }).map((n) => new Date(Date.UTC(2026, 10, 17 + n)))
const isoDag = dag.map((d) => d.toISOString().slice(0, 10))

test('whatever is tried in whatever order, a request keeps its promises', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(actie, isoDag), { maxLength: 25 }), (pogingen) => {
      let stand = NIEUW
      for (const [een, vandaag] of pogingen) {
        const na = naStap(stand, een, vandaag)
        // The buttons and the act agree.
        if (een.stap === 'besluiten')
          expect(uitkomstenNu(stand, vandaag).includes(een.uitkomst)).toBe(typeof na !== 'string')
        else expect(stappenNu(stand, vandaag).includes(een.stap)).toBe(typeof na !== 'string')
        if (typeof na === 'string') continue
        // What is closed stays as it was decided.
        if (!isOpen(stand.status)) expect(na.status).toBe(stand.status)
        // A term never shrinks, and never passes three months.
        expect(compareDatum(na.termijnOp, stand.termijnOp)).toBeGreaterThanOrEqual(0)
        expect(compareDatum(na.termijnOp, addMonths(na.ontvangenOp, 3))).toBeLessThanOrEqual(0)
        if (na.verlengd && !stand.verlengd) expect(vandaag <= stand.termijnOp).toBe(true)
        stand = na
      }
      if (isToegewezen(stand.status)) expect(stand.identiteit).toBe(true)
      if (isToegewezen(stand.status) || stand.status === 'afgewezen')
        expect(stand.behandelaarId).not.toBeNull()
      if (stand.uitgevoerd) expect(isToegewezen(stand.status)).toBe(true)
      expect(stappenNu(stand, '2026-11-20').every((stap) => VERZOEK_STAPPEN.includes(stap))).toBe(true)
    }),
  ))
