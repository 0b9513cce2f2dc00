import { describe, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { abilities, mag, type OppFeiten, oppHandelingen } from './opp.policy.ts'
import { oppFouten } from './opp.text.ts'
import { nieuwOpp, type OppToestand } from './opp.ts'

const LEERLING = '00000000-0000-7000-8000-000000000001'
type Wie = Pick<Actor, 'rechten' | 'soort' | 'betrekkingId'>
const met = (...rechten: string[]): Wie => ({
  soort: 'medewerker',
  betrekkingId: 'ik',
  rechten: Object.fromEntries(rechten.map((r) => [r, [LEERLING]])),
})
const alles = met(
  'opp.lezen',
  'opp.concept_lezen',
  'opp.schrijven',
  'opp.publiceren',
  'opp.beeindigen',
  'opp.verwijderen',
  'opp.exporteren',
)
const plan = (toestand: Partial<OppToestand> = {}, rest: Partial<OppFeiten> = {}): OppFeiten => ({
  leerlingId: LEERLING,
  toestand: { ...nieuwOpp, ...toestand },
  anderActief: false,
  beperkt: false,
  verwijderverzoekDoor: null,
  ...rest,
})
const v1 = { publicatie: 'gepubliceerd', versie: 1, gewijzigd: false } as const
const einde = { ...v1, publicatie: 'beeindigd' } as const

describe('a right', () => {
  test.each(oppHandelingen)('%s needs one, whatever the state', (handeling) => {
    for (const toestand of [{}, v1, einde])
      expect(mag(handeling, met(), plan(toestand))).toEqual({ code: 'opp.geen-recht' })
  })
  test.each(oppHandelingen)('%s needs it for this pupil', (handeling) => {
    expect(mag(handeling, alles, { ...plan(), leerlingId: 'een-ander' })).toEqual({ code: 'opp.geen-recht' })
  })
  test('to read does not open the staff page to a parent', () => {
    expect(mag('lezen', { ...met('opp.lezen'), soort: 'ouder' }, plan(v1))).toEqual({
      code: 'opp.geen-recht',
    })
  })
})

test.each(oppHandelingen)('%s of a restricted plan: read, and nothing else', (handeling) => {
  for (const toestand of [{}, v1, { ...v1, gewijzigd: true, gedeeld: true, ooitGedeeld: true }]) {
    const vrij = mag(handeling, alles, plan(toestand))
    const beperkt = mag(handeling, alles, plan(toestand, { beperkt: true }))
    const leest = handeling === 'lezen' || handeling === 'conceptLezen'
    expect(beperkt).toEqual(vrij === true && !leest ? { code: 'opp.beperkt', kind: 'conflict' } : vrij)
  }
})

test('a family keeps the own copy of what is restricted', () =>
  expect(mag('exporteren', { ...alles, soort: 'ouder' }, plan(v1, { beperkt: true }))).toBe(true))

// Written by hand: what a person with all rights may do in each state; else the reason why not.
describe('the state decides', () => {
  test.each([
    ['schrijven', plan(), true],
    ['schrijven', plan(v1), true],
    ['schrijven', plan(einde), 'opp.beeindigd'],
    ['publiceren', plan(), true],
    ['publiceren', plan(v1), 'opp.niets-gewijzigd'],
    ['publiceren', plan({ ...v1, gewijzigd: true }), true],
    ['publiceren', plan({}, { anderActief: true }), 'opp.ander-actief'],
    ['publiceren', plan(einde), 'opp.beeindigd'],
    ['delen', plan(), true],
    ['delen', plan(v1), 'opp.niets-gewijzigd'],
    ['delenStoppen', plan(), 'opp.niet-gedeeld'],
    ['delenStoppen', plan({ gedeeld: true }), true],
    ['beeindigen', plan(), 'opp.niet-gepubliceerd'],
    ['beeindigen', plan({ ooitGedeeld: true }), true],
    ['beeindigen', plan(v1), true],
    ['beeindigen', plan({ ...v1, instemmingVersie: 1 }), 'opp.loopt-instemming'],
    ['verwijderen', plan(), true],
    ['verwijderen', plan({ ooitGedeeld: true }), 'opp.tweede-persoon-nodig'],
    ['verwijderen', plan(v1), 'opp.tweede-persoon-nodig'],
    ['verwijderen', plan(v1, { verwijderverzoekDoor: 'ik' }), 'opp.zelf-gevraagd'],
    ['verwijderen', plan(v1, { verwijderverzoekDoor: 'een-ander' }), true],
    ['verwijderen', plan({ ...v1, vastgesteldeVersie: 1 }), 'opp.niet-te-verwijderen'],
    ['verwijderverzoekDoen', plan(), 'opp.direct-te-verwijderen'],
    ['verwijderverzoekDoen', plan(v1), true],
    ['verwijderverzoekDoen', plan(v1, { verwijderverzoekDoor: 'ik' }), 'opp.verzoek-loopt'],
    ['verwijderverzoekIntrekken', plan(v1), 'opp.geen-verzoek'],
    ['exporteren', plan(einde), true],
  ] as const)('%s', (handeling, opp, expected) => {
    const besluit = mag(handeling, alles, opp)
    expect(besluit === true || besluit.code).toBe(expected)
  })
})

test('every reason why not has a text', () => {
  const texts: Readonly<Record<string, string>> = oppFouten
  for (const opp of [plan(), plan(v1), plan(einde), plan(v1, { verwijderverzoekDoor: 'ik' })]) {
    for (const { code } of Object.values(abilities(alles, opp))) if (code) expect(texts[code]).toBeTruthy()
  }
})
