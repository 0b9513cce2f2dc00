import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '../../platform/clock.ts'
import { addDays, type Datum, inAmsterdam } from '../../platform/datum.ts'
import { codesVan } from '../organisatie/codelijsten.ts'
import {
  type GezagPersoon,
  type GezagUitkomst,
  gezagBeeld,
  INSTEMMING_WEGEN,
  type InstemmingWeg,
  instemmingRond,
  sleutelVan,
  verjaardagenIn,
  wegenTotInstemming,
} from './gezag.ts'
import { leeftijd, meerderjarig, wordt } from './leerling.ts'

const VANDAAG = '2026-11-17'
const ouder = (ouderId: string, velden: Partial<GezagPersoon> = {}): GezagPersoon => ({
  ouderId,
  naam: ouderId,
  relatie: 'ouder',
  gezag: true,
  gezagVanaf: null,
  gezagTot: null,
  geenContact: false,
  bezwaarOp: null,
  toegangNa18Op: null,
  ...velden,
})
const kort = ({ ziet, beslist, bericht, avg, regel }: GezagUitkomst): string =>
  [ziet, beslist && 'beslist', bericht && 'bericht', avg && 'avg', regel].filter(Boolean).join(' ')
const voor = (wie: GezagPersoon, geboren: Datum | null, vandaag = VANDAAG) =>
  gezagBeeld({ geboren, ouders: [wie], vandaag })
    .personen.slice(0, 1)
    .map(kort)[0]
const leerling = (geboren: Datum | null, vandaag = VANDAAG) =>
  gezagBeeld({ geboren, ouders: [], vandaag }).personen.map(kort)[0]

describe('a parent', () => {
  const KIND = '2015-01-01'
  test.each<[string, Partial<GezagPersoon>, Datum | null, string]>([
    ['with gezag', {}, KIND, 'plan beslist bericht avg gezag'],
    ['with gezag, of a pupil without a birthday', {}, null, 'plan beslist bericht avg gezag'],
    ['who may not be contacted decides all the same', { geenContact: true }, KIND, 'plan beslist avg gezag'],
    ['without gezag', { gezag: false }, KIND, 'niets geen-gezag'],
    ['of whom it is not known', { gezag: null }, KIND, 'niets gezag-onbekend'],
    ['with gezag from tomorrow', { gezagVanaf: '2026-11-18' }, KIND, 'niets gezag-nog-niet'],
    ['with gezag from today', { gezagVanaf: VANDAAG }, KIND, 'plan beslist bericht avg gezag'],
    ['with gezag until today', { gezagTot: VANDAAG }, KIND, 'plan beslist bericht avg gezag'],
    ['with gezag until yesterday', { gezagTot: '2026-11-16' }, KIND, 'niets gezag-voorbij'],
    ['a voogd', { relatie: 'voogd' }, KIND, 'plan beslist bericht avg voogd'],
    ['a voogd without gezag', { relatie: 'voogd', gezag: false }, KIND, 'niets geen-gezag'],
    ['a pleegouder who has the gezag', { relatie: 'pleegouder' }, KIND, 'plan beslist bericht avg gezag'],
    ['a pleegouder', { relatie: 'pleegouder', gezag: false }, KIND, 'niets pleegouder-zonder-gezag'],
    ['a stiefouder', { relatie: 'stiefouder', gezag: false }, KIND, 'niets pleegouder-zonder-gezag'],
    ['a grootouder', { relatie: 'grootouder', gezag: false }, KIND, 'niets pleegouder-zonder-gezag'],
    ['with a leave before its time', { gezag: false, toegangNa18Op: VANDAAG }, KIND, 'niets geen-gezag'],
    ['of a pupil of 16 today', {}, '2010-11-17', 'plan beslist bericht gezag'],
    ['of a pupil of 16 tomorrow', {}, '2010-11-18', 'plan beslist bericht avg gezag'],
    ['of a pupil of 18 tomorrow', {}, '2008-11-18', 'plan beslist bericht gezag'],
    ['of a pupil of 18 today', {}, '2008-11-17', 'niets meerderjarig'],
    ['without gezag, of a pupil of 18', { gezag: false }, '2008-11-17', 'niets meerderjarig'],
    [
      'with the leave of a pupil of 18',
      { toegangNa18Op: VANDAAG },
      '2008-11-17',
      'plan bericht meerderjarig-toegang',
    ],
    [
      'whom a pupil of 18 trusts, gezag or not',
      { gezag: false, toegangNa18Op: VANDAAG },
      '2008-11-17',
      'plan bericht meerderjarig-toegang',
    ],
    ['with a leave of tomorrow', { toegangNa18Op: '2026-11-18' }, '2008-11-17', 'niets meerderjarig'],
  ])('%s', (_wat, velden, geboren, uitkomst) => expect(voor(ouder('a', velden), geboren)).toBe(uitkomst))
})

describe('the pupil', () => {
  test.each([
    [null, 'plan leerling-leeftijd-onbekend'],
    ['2010-11-18', 'plan leerling-onder-16'],
    ['2010-11-17', 'plan bericht avg leerling-16'],
    ['2008-11-18', 'plan bericht avg leerling-16'],
    ['2008-11-17', 'plan beslist bericht avg leerling-18'],
  ])('born %s', (geboren, uitkomst) => expect(leerling(geboren)).toBe(uitkomst))
})

describe('good faith', () => {
  const bezwaar = { bezwaarOp: '2026-10-01' }
  test.each<[string, readonly Partial<GezagPersoon>[], Datum | null, string | true]>([
    ['two with gezag', [{}, {}], '2015-01-01', true],
    ['one', [{}], '2015-01-01', 'een-beslisser'],
    ['one, and one without gezag', [{}, { gezag: false }], '2015-01-01', 'een-beslisser'],
    ['nobody', [{ gezag: null }], '2015-01-01', 'geen-beslisser'],
    ['an objection of one of them', [{}, bezwaar], '2015-01-01', 'bezwaar'],
    ['an objection of who may have gezag', [{}, {}, { ...bezwaar, gezag: null }], '2015-01-01', 'bezwaar'],
    ['an objection of who has none', [{}, {}, { ...bezwaar, gezag: false }], '2015-01-01', true],
    ['an objection of who had it', [{}, {}, { ...bezwaar, gezagTot: '2026-11-16' }], '2015-01-01', true],
    ['a pupil who is of age', [{}, {}], '2008-11-17', 'meerderjarig'],
  ])('%s', (_wat, wie, geboren, mag) => {
    const ouders = wie.map((velden, i) => ouder(`${i}`, velden))
    const { teGoederTrouw } = gezagBeeld({ geboren, ouders, vandaag: VANDAAG })
    expect(teGoederTrouw.mag || teGoederTrouw.waarom).toBe(mag)
  })
})

describe('consent is complete', () => {
  const rond = (
    ouders: readonly GezagPersoon[],
    gegeven: Record<string, InstemmingWeg>,
    geboren = '2015-01-01',
  ) => instemmingRond(gezagBeeld({ geboren, ouders, vandaag: VANDAAG }), new Map(Object.entries(gegeven)))
  const [a, b] = [ouder('a'), ouder('b')]
  test.each<[string, boolean, boolean]>([
    ['when both said so', rond([a, b], { a: 'zelf', b: 'zelf' }), true],
    ['not when one did', rond([a, b], { a: 'zelf' }), false],
    ['with one in good faith', rond([a, b], { a: 'zelf', b: 'te_goeder_trouw' }), true],
    ['not with both in good faith', rond([a, b], { a: 'te_goeder_trouw', b: 'te_goeder_trouw' }), false],
    [
      'not in good faith against an objection',
      rond([a, { ...b, bezwaarOp: VANDAAG }], { a: 'zelf', b: 'te_goeder_trouw' }),
      false,
    ],
    [
      'by a court against an objection',
      rond([a, { ...b, bezwaarOp: VANDAAG }], { a: 'zelf', b: 'vervangende_toestemming' }),
      true,
    ],
    ['not by a parent of who is of age', rond([a], { a: 'zelf' }, '2008-11-17'), false],
    ['by the pupil who is of age', rond([a], { leerling: 'zelf' }, '2008-11-17'), true],
    [
      'not by a court for the pupil who is of age',
      rond([a], { leerling: 'vervangende_toestemming' }, '2008-11-17'),
      false,
    ],
    ['never when nobody decides', rond([], {}), false],
  ])('%s', (_wat, is, verwacht) => expect(is).toBe(verwacht))
})

describe('a birthday', () => {
  test.each([
    ['2008-02-29', 16, '2024-02-29'],
    ['2008-02-29', 18, '2026-03-01'],
    ['2010-12-31', 16, '2026-12-31'],
  ])('born %s turns %i on %s', (geboren, jaren, op) => expect(wordt(geboren, jaren)).toBe(op))

  test.each<[string, Datum | null, string, { wordt: number; op: string } | null]>([
    ['six weeks from now', '2008-12-29', VANDAAG, { wordt: 18, op: '2026-12-29' }],
    ['a day later', '2008-12-30', VANDAAG, null],
    ['the sixteenth', '2010-11-20', VANDAAG, { wordt: 16, op: '2026-11-20' }],
    ['the seventeenth', '2009-11-20', VANDAAG, null],
    ['today', '2008-11-17', VANDAAG, { wordt: 18, op: '2026-11-17' }],
    ['yesterday', '2008-11-16', VANDAAG, null],
    ['of 29 February', '2008-02-29', '2026-01-20', { wordt: 18, op: '2026-03-01' }],
    ['over the turn of the year', '2011-01-10', '2026-12-20', { wordt: 16, op: '2027-01-10' }],
    ['not known', null, VANDAAG, null],
  ])('%s', (_wat, geboren, vandaag, verwacht) =>
    expect(verjaardagenIn(geboren, vandaag, 6)).toEqual(verwacht),
  )

  // Midnight is a matter of which day it is in Amsterdam, by the clock of the product.
  test.each([
    ['winter, a minute before', '2008-11-18', '2026-11-17T22:59:00Z', 'plan beslist bericht gezag'],
    ['winter, at midnight', '2008-11-18', '2026-11-17T23:00:00Z', 'niets meerderjarig'],
    ['winter, half an hour past', '2008-11-18', '2026-11-17T23:30:00Z', 'niets meerderjarig'],
    ['summer, a minute before', '2008-07-10', '2026-07-09T21:59:00Z', 'plan beslist bericht gezag'],
    ['summer, at midnight', '2008-07-10', '2026-07-09T22:00:00Z', 'niets meerderjarig'],
    ['the night the clock goes back', '2008-10-25', '2026-10-24T22:00:00Z', 'niets meerderjarig'],
    [
      'born on 29 February, the last of February',
      '2008-02-29',
      '2026-02-28T22:59:00Z',
      'plan beslist bericht gezag',
    ],
    ['born on 29 February, the first of March', '2008-02-29', '2026-02-28T23:00:00Z', 'niets meerderjarig'],
  ])('begins at midnight in Amsterdam: %s', (_wat, geboren, moment, uitkomst) =>
    expect(voor(ouder('a'), geboren, inAmsterdam(fixedClock(moment).now()))).toBe(uitkomst),
  )
})

describe('whatever the family', () => {
  const dag = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2005-01-01', n))
  const misschien = fc.option(dag)
  const persoon = fc.record({
    naam: fc.constant('Ouder'),
    relatie: fc.constantFrom(...codesVan('ouderrelatie')),
    gezag: fc.constantFrom(true, true, false, null),
    gezagVanaf: misschien,
    gezagTot: misschien,
    geenContact: fc.boolean(),
    bezwaarOp: fc.option(dag, { freq: 2 }),
    toegangNa18Op: misschien,
  })
  const gezin = fc.record({
    geboren: fc.option(dag, { freq: 9 }),
    vandaag: dag,
    ouders: fc
      .array(persoon, { maxLength: 4 })
      .map((lijst) => lijst.map((velden, i) => ({ ...velden, ouderId: `o${i}` }))),
  })
  const altijd = (regel: (invoer: Parameters<typeof gezagBeeld>[0]) => void) =>
    fc.assert(fc.property(gezin, regel), { numRuns: 2000 })
  const beslissers = (invoer: Parameters<typeof gezagBeeld>[0]) =>
    gezagBeeld(invoer).personen.filter(({ beslist }) => beslist)

  test('everybody has one answer, and who decides or is asked sees', () =>
    altijd((invoer) => {
      const { personen } = gezagBeeld(invoer)
      expect(personen.map(sleutelVan)).toEqual([...invoer.ouders.map(({ ouderId }) => ouderId), 'leerling'])
      for (const wie of personen) {
        if (wie.beslist || wie.bericht || wie.avg) expect(wie.ziet).toBe('plan')
      }
    }))

  test('at eighteen one person decides: the pupil; before that never', () =>
    altijd((invoer) => {
      const eigen = beslissers(invoer).map(sleutelVan)
      if (meerderjarig(invoer.geboren, invoer.vandaag)) expect(eigen).toEqual(['leerling'])
      else expect(eigen).not.toContain('leerling')
    }))

  test('at eighteen exactly who has leave reads on', () =>
    altijd((invoer) => {
      if (!meerderjarig(invoer.geboren, invoer.vandaag)) return
      const leest = gezagBeeld(invoer).personen.filter(
        ({ ziet, persoon: { soort } }) => ziet === 'plan' && soort === 'ouder',
      )
      const verlof = invoer.ouders.filter(({ toegangNa18Op: op }) => op !== null && op <= invoer.vandaag)
      expect(leest.map(sleutelVan)).toEqual(verlof.map(({ ouderId }) => ouderId))
    }))

  test('the rights of the AVG are with the parents or with the pupil, never with both', () =>
    altijd((invoer) => {
      const soorten = new Set(
        gezagBeeld(invoer).personen.flatMap(({ avg, persoon: { soort } }) => (avg ? [soort] : [])),
      )
      expect(soorten.size).toBeLessThanOrEqual(1)
      if (invoer.geboren !== null)
        expect(soorten.has('leerling')).toBe(leeftijd(invoer.geboren, invoer.vandaag) >= 16)
    }))

  test('good faith needs two who decide, and an objection never opens it', () =>
    altijd((invoer) => {
      const { teGoederTrouw } = gezagBeeld(invoer)
      if (teGoederTrouw.mag) expect(beslissers(invoer).length).toBeGreaterThanOrEqual(2)
      for (const [i] of invoer.ouders.entries()) {
        const ouders = invoer.ouders.map((een, j) => (i === j ? { ...een, bezwaarOp: invoer.vandaag } : een))
        const erna = gezagBeeld({ ...invoer, ouders })
        if (!teGoederTrouw.mag) expect(erna.teGoederTrouw.mag).toBe(false)
        if (erna.personen[i]?.beslist) expect(erna.teGoederTrouw.mag).toBe(false)
        // It is a remark about deciding: nobody's own say or sight changes by it.
        expect(erna.personen).toEqual(gezagBeeld(invoer).personen)
      }
    }))

  test('only allowed ways complete a consent, and without one of those who decide it never is', () =>
    fc.assert(
      fc.property(
        gezin,
        fc.array(fc.constantFrom(...INSTEMMING_WEGEN), { minLength: 5, maxLength: 5 }),
        (invoer, wegen) => {
          const beeld = gezagBeeld(invoer)
          const gegeven = new Map(beeld.personen.map((wie, i) => [sleutelVan(wie), wegen[i] ?? 'zelf']))
          if (instemmingRond(beeld, gegeven)) {
            for (const wie of beslissers(invoer)) {
              expect(wegenTotInstemming(beeld, wie)).toContain(gegeven.get(sleutelVan(wie)))
              const zonder = new Map(gegeven)
              zonder.delete(sleutelVan(wie))
              expect(instemmingRond(beeld, zonder)).toBe(false)
            }
          }
        },
      ),
      { numRuns: 2000 },
    ))

  test('the day of an age is the first on which it is reached', () =>
    fc.assert(
      fc.property(dag, fc.integer({ min: 0, max: 30 }), (geboren, jaren) => {
        const op = wordt(geboren, jaren)
        expect(leeftijd(geboren, op)).toBe(jaren)
        expect(leeftijd(geboren, addDays(op, -1))).toBe(jaren - 1)
      }),
    ))
})
