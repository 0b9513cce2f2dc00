import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isDatum } from '../../../platform/datum.ts'
import { bewaartermijnen } from '../../organisatie/bewaartermijnen.ts'
import { bewarenText } from './bewaren.text.ts'
import { type BewaarFeiten, bewaarbesluit, bewaarTot, eersteDag, jarenLater } from './bewaren.ts'

const termijnen = bewaartermijnen({})
const weg: BewaarFeiten = {
  uitgeschreven: true,
  vertrokkenOp: '2024-07-31',
  verwezen: false,
  actiefPlan: false,
  bewaarplichten: [],
  wissingOp: null,
}

test.each([
  ['2024-07-31', 2, '2026-07-31'],
  ['2023-12-31', 3, '2026-12-31'],
  ['2024-02-29', 2, '2026-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2023-02-28', 1, '2024-02-28'],
] as const)('%s and %i years later is %s', (start, jaren, dag) => expect(jarenLater(start, jaren)).toBe(dag))

test.each([
  ['leerlingdossier', '2026-07-31'],
  ['verwezenDossier', '2027-07-31'],
  ['inschrijving', '2029-07-31'],
  ['samenwerkingsverband', '2027-07-31'],
  ['logboek', '2029-07-31'],
] as const)('%s that begins on 31 July 2024 is kept until %s', (klasse, dag) =>
  expect(bewaarTot(klasse, '2024-07-31', termijnen)).toBe(dag),
)

test('a school that keeps shorter is followed', () =>
  expect(bewaarTot('leerlingdossier', '2024-07-31', bewaartermijnen({ leerlingdossier: 1 }))).toBe(
    '2025-07-31',
  ))

describe('may a dossier go', () => {
  test.each([
    ['the last day of the term', {}, '2026-07-31', 'termijn-loopt', '2026-07-31'],
    ['referred to special education', { verwezen: true }, '2026-08-01', 'termijn-loopt', '2027-07-31'],
    ['enrolled', { uitgeschreven: false }, '2030-01-01', 'ingeschreven', null],
    ['no last day known', { vertrokkenOp: null }, '2030-01-01', 'geen-datum', null],
    [
      'erasure was granted, and a complaint holds it',
      { wissingOp: '2025-03-01', bewaarplichten: [null] },
      '2025-03-01',
      'bewaarplicht',
      null,
    ],
    ['a plan in force', { actiefPlan: true }, '2030-01-01', 'actief-plan', null],
    ['a hold without end', { bewaarplichten: ['2026-01-01', null] }, '2026-08-01', 'bewaarplicht', null],
    [
      'a hold on its last day',
      { bewaarplichten: ['2026-08-01'] },
      '2026-08-01',
      'bewaarplicht',
      '2026-08-01',
    ],
    [
      'the longest of two holds',
      { bewaarplichten: ['2027-01-01', '2026-09-01'] },
      '2026-08-01',
      'bewaarplicht',
      '2027-01-01',
    ],
  ] as const)('no: %s', (_waarom, anders, vandaag, blokkade, tot) =>
    expect(bewaarbesluit({ ...weg, ...anders }, termijnen, vandaag)).toEqual({ mag: false, blokkade, tot }),
  )

  test.each([
    ['the day after the term', {}, '2026-08-01'],
    ['the day after a referred term', { verwezen: true }, '2027-08-01'],
    ['the day after a hold', { bewaarplichten: ['2026-08-01'] }, '2026-08-02'],
    ['erasure was granted, on that day', { wissingOp: '2025-03-01' }, '2025-03-01'],
    ['29 February, on 2 March', { vertrokkenOp: '2024-02-29' }, '2026-03-02'],
  ] as const)('yes: %s', (_waarom, anders, vandaag) =>
    expect(bewaarbesluit({ ...weg, ...anders }, termijnen, vandaag)).toMatchObject({ mag: true }),
  )
})

const dag = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n))
test('a term is never shorter than its years', () =>
  fc.assert(
    fc.property(dag, fc.integer({ min: 1, max: 5 }), (start, jaren) => {
      const tot = jarenLater(start, jaren)
      expect(isDatum(tot)).toBe(true)
      expect(tot >= `${Number(start.slice(0, 4)) + jaren}${start.slice(4)}`).toBe(true)
      expect(eersteDag(tot) > tot).toBe(true)
    }),
  ))

test('the record of a destruction says no more than happened', () => {
  const { verslagUitleg, tekenGevolg, sleutel, bestand } = bewarenText.lijst
  expect(verslagUitleg(2)).toContain('sleutels van hun dossiers zijn vernietigd')
  // A backup of the old keys opens them until it goes (docs/operations.md): neither text promises more.
  expect(verslagUitleg(2)).toContain('hoogstens 35 dagen')
  for (const tekst of [verslagUitleg(2), verslagUitleg(0), tekenGevolg])
    expect(tekst).not.toMatch(/ook niet met een back-up|krijgt deze dossiers niet terug/)
  expect(tekenGevolg).toContain('Binnen 35 dagen')
  expect(verslagUitleg(0)).not.toContain('vernietigd.')
  expect(verslagUitleg(0)).toContain('niets geschreven')
  expect([sleutel(1), sleutel(0), bestand(0), bestand(1)]).toEqual([
    'vernietigd',
    'was er niet: er was niets versleuteld',
    'waren er niet',
    '1 bestand verwijderd',
  ])
})
