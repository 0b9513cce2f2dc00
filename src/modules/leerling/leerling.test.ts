import { describe, expect, test } from 'vitest'
import { gezagStand, leeftijd, meerderjarig, volledigeNaam, zoeknaam } from './leerling.ts'

test.each([
  [{ roepnaam: 'Fenna', voorvoegsel: 'van der', achternaam: 'Berg' }, 'Fenna van der Berg'],
  [{ roepnaam: 'Bo', voorvoegsel: '', achternaam: '' }, 'Bo'],
  [{ roepnaam: '', voorvoegsel: '', achternaam: 'Assati' }, 'Assati'],
])('%o is called %s', (naam, geheel) => expect(volledigeNaam(naam)).toBe(geheel))

test.each([
  ['Zoë Çelik', 'zoe celik'],
  ['Ayşe Yıldız', 'ayse yildiz'],
  ['Paweł  Łukasz', 'pawel lukasz'],
  ['Søren Weiß', 'soren weiss'],
  ['Ștefan Țepeș', 'stefan tepes'],
  ['  İbrahim ', 'ibrahim'],
])('%s is found as %s', (naam, gezocht) => expect(zoeknaam(naam)).toBe(gezocht))

describe('age', () => {
  test.each([
    ['2008-11-17', '2026-11-16', 17],
    ['2008-11-17', '2026-11-17', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-17', '2026-11-17', 0],
  ])('born %s, on %s: %i', (geboren, vandaag, jaren) => expect(leeftijd(geboren, vandaag)).toBe(jaren))

  test('an unknown birthday makes nobody of age', () => expect(meerderjarig(null, '2026-11-17')).toBe(false))
})

describe('gezag on a day', () => {
  const altijd = { gezag: true, gezagVanaf: null, gezagTot: null }
  test.each([
    ['without dates', altijd, '2015-01-01', 'ja'],
    ['from tomorrow', { ...altijd, gezagVanaf: '2026-11-18' }, '2015-01-01', 'nog_niet'],
    ['from today', { ...altijd, gezagVanaf: '2026-11-17' }, '2015-01-01', 'ja'],
    ['until yesterday', { ...altijd, gezagTot: '2026-11-16' }, '2015-01-01', 'niet_meer'],
    ['until today', { ...altijd, gezagTot: '2026-11-17' }, '2015-01-01', 'ja'],
    ['none', { ...altijd, gezag: false }, '2015-01-01', 'nee'],
    ['that nobody knows of', { ...altijd, gezag: null }, '2015-01-01', 'onbekend'],
    [
      'that nobody knows of, of a pupil who is eighteen',
      { ...altijd, gezag: null },
      '2008-11-17',
      'meerderjarig',
    ],
    ['of a pupil who turns eighteen today', altijd, '2008-11-17', 'meerderjarig'],
    ['of a pupil who turns eighteen tomorrow', altijd, '2008-11-18', 'ja'],
    ['of a pupil without a birthday', altijd, null, 'ja'],
  ])('%s', (_wat, gezag, geboren, stand) => expect(gezagStand(gezag, geboren, '2026-11-17')).toBe(stand))
})
