import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Overleg, OverlegInvoer } from './overleg.schema.ts'
import {
  isMetOuders,
  type OverlegDag,
  overlegFout,
  overlegVolstaat,
  type Partner,
  vanVlak,
  vlak,
  voorVersie,
} from './overleg.ts'

const vandaag = '2026-11-17'
const dag = (datum: string, metOuders = true): OverlegDag => ({ datum, metOuders })
const ID = (n: number) => `00000000-0000-7000-8000-00000000000${n}`

describe('has the plan been talked over', () => {
  const gevallen: [string, OverlegDag[], string | null, boolean][] = [
    ['no talk', [], null, false],
    ['a talk with parents', [dag('2026-09-01')], null, true],
    ['a talk today', [dag(vandaag)], null, true],
    ['a talk tomorrow', [dag('2026-11-18')], null, false],
    ['a talk without parents', [dag('2026-09-01', false)], null, false],
    [
      'the one without parents does not spoil the other',
      [dag('2026-09-02', false), dag('2026-09-01')],
      null,
      true,
    ],
    ['only before what happened since', [dag('2026-09-30')], '2026-10-01', false],
    ['on the day itself', [dag('2026-10-01')], '2026-10-01', true],
    ['after it', [dag('2026-09-30'), dag('2026-10-05')], '2026-10-01', true],
    ['after it, but in the future', [dag('2026-09-30'), dag('2026-12-05')], '2026-10-01', false],
  ]
  test.each(gevallen)('%s', (_, overleggen, na, verwacht) => {
    expect(overlegVolstaat(overleggen, { vandaag, na })).toBe(verwacht)
  })
})

describe('with the parents of the law', () => {
  const partner = (n: number, deel: Partial<Partner>): Partner => ({
    ouderId: ID(n),
    naam: `Ouder ${n}`,
    relatie: 'moeder',
    gezag: true,
    gezagVanaf: null,
    gezagTot: null,
    ...deel,
  })
  const partners = [
    partner(1, {}),
    partner(2, { gezag: false }),
    partner(3, { gezag: null }),
    partner(4, { gezagTot: '2026-10-31' }),
    partner(5, { gezagVanaf: '2026-11-01' }),
  ]
  const geboren = '2012-02-29'
  test.each([
    ['with gezag', ID(1), '2026-11-10', geboren, false, true],
    ['without gezag', ID(2), '2026-11-10', geboren, true, false],
    ['gezag not known', ID(3), '2026-11-10', geboren, false, false],
    ['gezag ended before', ID(4), '2026-11-10', geboren, false, false],
    ['gezag on that day still', ID(4), '2026-10-31', geboren, false, true],
    ['gezag begins later', ID(5), '2026-10-31', geboren, false, false],
    ['somebody who is no parent', ID(9), '2026-11-10', geboren, false, false],
    ['eighteen, with the parents only', ID(1), '2030-03-01', geboren, false, false],
    ['eighteen, with the pupil', ID(1), '2030-03-01', geboren, true, true],
    ['the day before eighteen', ID(1), '2030-02-28', geboren, false, true],
    ['birthday not known', ID(1), '2026-11-10', null, false, true],
  ] as const)('%s', (_, ouderId, datum, born, leerlingErbij, verwacht) => {
    expect(isMetOuders({ datum, ouderIds: [ouderId], leerlingErbij }, partners, born)).toBe(verwacht)
  })
})

const invoer: OverlegInvoer = {
  datum: '2026-11-10',
  vorm: 'op_school',
  ouderIds: [ID(1)],
  leerlingErbij: false,
  anderen: '',
  samenvatting: 'Besproken.',
  afspraken: ['Elke vrijdag een mail.'],
}

test('a talk was held, with somebody', () => {
  expect(overlegFout(invoer, vandaag)).toBeNull()
  expect(overlegFout({ ...invoer, datum: '2026-11-18' }, vandaag)?.code).toBe('overleg.in-toekomst')
  expect(overlegFout({ ...invoer, ouderIds: [], anderen: ' ' }, vandaag)?.code).toBe('overleg.met-niemand')
  expect(overlegFout({ ...invoer, ouderIds: [], leerlingErbij: true }, vandaag)).toBeNull()
})

test('what a form holds is what comes back from it', () => {
  const regel = fc.string({ minLength: 1 }).filter((r) => !/[\n\r]/.test(r) && r.trim() !== '')
  fc.assert(
    fc.property(fc.array(fc.uuid()), fc.array(regel), fc.boolean(), (ids, afspraken, leerlingErbij) => {
      const o = { ...invoer, ouderIds: [...ids].sort(), afspraken, leerlingErbij }
      expect(vanVlak(vlak(o))).toEqual(o)
    }),
  )
})

test('a version takes when, who and what was agreed, oldest first, and never the summary', () => {
  const overleg = (n: number, datum: string): Overleg => ({
    ...invoer,
    id: ID(n),
    datum,
    ouders: [{ ouderId: ID(1), naam: 'Joke Zwart' }],
    samenvatting: 'Alleen voor school.',
    afspraken: invoer.afspraken,
    metOuders: true,
    revisie: 1,
    doorNaam: 'IB',
    op: '2026-11-10T10:00:00.000Z',
    vanMij: true,
  })
  const versie = voorVersie([overleg(2, '2026-11-10'), overleg(1, '2026-11-03')])
  expect(versie.map(({ datum }) => datum)).toEqual(['2026-11-03', '2026-11-10'])
  expect(versie[0]?.ouders).toEqual(['Joke Zwart'])
  expect(JSON.stringify(versie)).not.toContain('Alleen voor school')
})
