import { describe, expect, test } from 'vitest'
import { type GezagPersoon, gezagBeeld } from '../../leerling/gezag.ts'
import { type Getekend, meldtRod, openVoorVaststellen, wegenVan } from './voorwaarden.ts'

const vandaag = '2026-11-17'
const ouder = (ouderId: string, meer: Partial<GezagPersoon> = {}): GezagPersoon => ({
  ouderId,
  naam: ouderId,
  relatie: 'ouder',
  gezag: true,
  gezagVanaf: null,
  gezagTot: null,
  geenContact: false,
  bezwaarOp: null,
  toegangNa18Op: null,
  ...meer,
})
const beeldVan = (ouders: readonly GezagPersoon[], geboren = '2017-03-04') =>
  gezagBeeld({ geboren, ouders, vandaag })
const ja = (ouderId: string, stand: Getekend['stand'] = 'ingestemd'): Getekend => ({
  soort: 'ouder',
  ouderId,
  stand,
  uitkomst: 'ja',
})
const open = (meer: Partial<Parameters<typeof openVoorVaststellen>[0]> = {}) =>
  openVoorVaststellen({
    inhoud: [],
    ronde: { stand: 'ingestemd', tekenaars: [ja('a'), ja('b')] },
    beeld: beeldVan([ouder('a'), ouder('b')]),
    overleggen: [{ datum: '2026-11-10', metOuders: true }],
    overlegNa: null,
    vandaag,
    ...meer,
  })

describe('what stands between a version and vaststellen', () => {
  test('nothing, when all is there', () => expect(open()).toEqual([]))
  test.each([
    ['no round', { ronde: null }, ['instemming']],
    ['a round that runs', { ronde: { stand: 'loopt', tekenaars: [ja('a'), ja('b')] } }, ['instemming']],
    ['a talk before the last vaststelling or refusal', { overlegNa: '2026-11-12' }, ['overleg']],
    ['a talk without parents', { overleggen: [{ datum: '2026-11-10', metOuders: false }] }, ['overleg']],
    ['no talk', { overleggen: [] }, ['overleg']],
    [
      'content that misses something',
      { inhoud: ['hoorgesprek', 'wettelijk_minimum'] },
      ['wettelijk_minimum', 'hoorgesprek'],
    ],
    [
      'who got gezag since the round',
      { beeld: beeldVan([ouder('a'), ouder('b'), ouder('c')]) },
      ['instemming'],
    ],
    [
      'who lost gezag does not count any more',
      { beeld: beeldVan([ouder('a'), ouder('b', { gezagTot: '2026-11-01' })]) },
      [],
    ],
    [
      'good faith after an objection came',
      {
        ronde: { stand: 'ingestemd', tekenaars: [ja('a'), ja('b', 'te_goeder_trouw')] },
        beeld: beeldVan([ouder('a'), ouder('b', { bezwaarOp: '2026-11-16' })]),
      },
      ['instemming'],
    ],
    [
      'the pupil turned eighteen since',
      { beeld: beeldVan([ouder('a'), ouder('b')], '2008-11-17') },
      ['instemming'],
    ],
  ] as const)('%s', (_, meer, verwacht) => {
    expect(open(meer)).toEqual(verwacht)
  })
})

test('a no, a seen and a colleague are no way to consent', () => {
  const tekenaars: Getekend[] = [
    { ...ja('a'), uitkomst: 'nee', stand: 'niet_ingestemd' },
    { ...ja('b'), uitkomst: 'gezien', stand: 'gezien' },
    { soort: 'medewerker', ouderId: null, stand: 'ingestemd', uitkomst: 'ja' },
    { soort: 'leerling', ouderId: null, stand: 'ingestemd', uitkomst: 'ja_maar' },
    ja('c', 'papier'),
  ]
  expect([...wegenVan(tekenaars)]).toEqual([
    ['leerling', 'zelf'],
    ['c', 'zelf'],
  ])
})

test('only regular education reports to ROD', () => {
  expect(['BO', 'SBO', 'SO', 'VO', 'PrO', 'VSO'].filter(meldtRod)).toEqual(['BO', 'SBO', 'VO', 'PrO'])
})
