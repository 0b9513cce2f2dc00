import { describe, expect, test } from 'vitest'
import {
  type Gehoord,
  type Hoorgesprek,
  hoorgesprekSchema,
  leegGehoord,
  leegNietGehoord,
  leegPunt,
  legeTerugkoppeling,
} from './hoorrecht.schema.ts'
import { type Hoortekort, hoorgesprekVolledig, isTeruggekoppeld } from './hoorrecht.ts'

const vandaag = '2026-09-20'
const punt = {
  id: '00000000-0000-7000-8000-000000000001',
  inbreng: 'Ik wil voorin zitten.',
  besluit: 'overgenomen',
  waarom: 'Daar is het rustiger.',
} as const
const goed: Gehoord = {
  uitkomst: 'gehoord',
  datum: '2026-09-12',
  metWie: 'juf Anne',
  vorm: 'tekening',
  doorLeerlingGekozen: true,
  eigenWoorden: '“Achterin hoor ik alles door elkaar.”',
  goedBegrepen: true,
  punten: [punt],
}

describe('hoorgesprek', () => {
  test('empty records are valid to keep, and not complete', () => {
    for (const leeg of [leegGehoord(), leegNietGehoord()]) {
      expect(hoorgesprekSchema.parse(leeg)).toEqual(leeg)
      expect(hoorgesprekVolledig(leeg, vandaag)).not.toEqual([])
    }
  })

  const gevallen: [string, Hoorgesprek, Hoortekort[]][] = [
    ['a whole talk', goed, []],
    ['a talk on the day itself', { ...goed, datum: vandaag }, []],
    ['a talk in the future', { ...goed, datum: '2026-09-21' }, ['datum_in_toekomst']],
    ['no own words', { ...goed, eigenWoorden: ' ' }, ['eigen_woorden']],
    ['no points', { ...goed, punten: [] }, ['punten']],
    ['an empty point is no point', { ...goed, punten: [leegPunt(punt.id)] }, ['punten']],
    [
      'a point without an answer',
      { ...goed, punten: [{ ...punt, besluit: null, waarom: '' }] },
      ['besluit_per_punt', 'waarom_per_punt'],
    ],
    ['a point turned down, with the reason', { ...goed, punten: [{ ...punt, besluit: 'niet' }] }, []],
    ['a form the pupil did not choose', { ...goed, doorLeerlingGekozen: false }, []],
    [
      'the pupil did not want to',
      { ...leegNietGehoord(), datum: vandaag, reden: 'wilde_niet', toelichting: 'Nu liever niet.' },
      [],
    ],
    [
      'it could not be done, without a word on how it was tried',
      { ...leegNietGehoord(), datum: vandaag, reden: 'kon_niet', toelichting: 'Spreekt nog niet.' },
      ['hoe_geprobeerd'],
    ],
  ]
  test.each(gevallen)('%s', (_, gesprek, verwacht) => {
    expect(hoorgesprekVolledig(gesprek, vandaag)).toEqual(verwacht)
  })

  test('a record cannot be both heard and not heard', () => {
    expect(hoorgesprekSchema.safeParse({ ...goed, reden: 'wilde_niet' }).success).toBe(false)
  })

  test.each([
    [{ datum: '2026-09-14', hoe: 'Met een kaart.' }, true],
    [{ datum: '2026-09-11', hoe: 'Voor het gesprek kan niet.' }, false],
    [{ datum: '2026-09-21', hoe: 'Morgen.' }, false],
    [{ datum: '2026-09-14', hoe: '' }, false],
    [legeTerugkoppeling(), false],
    [null, false],
  ])('terugkoppeling %j counts: %s', (terug, verwacht) => {
    expect(isTeruggekoppeld(goed, terug, vandaag)).toBe(verwacht)
  })
})
