import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRun, wordsBehind } from './makkelijk.ts'
import { isEasy, isName } from './wachtwoord-regels.ts'

describe('a password that is one word in disguise', () => {
  test.each([
    'password123456',
    'welkom123456',
    'Welkom2026!!',
    '2026-Welkom-2026',
    'W3lk0m!!!!!!',
    'P@$$w0rd1234',
    '$unshine12345',
    'welkomwelkom',
    'Welkom 123456',
    'zomer2026zomer',
    'Wachtwoord01',
    'Geheim.123456',
    'koers1234567',
    'f00tb4ll!!!!',
    'schóól123456',
  ])('%s is easy', async (wachtwoord) => {
    expect(await isEasy(wachtwoord)).toBe(true)
  })

  test.each([
    'qwertyuiop12',
    '1qaz2wsx3edc',
    '123456789012',
    'aaaaaaaaaaaa',
    'asdfasdfasdf',
    'abcdefghijkl',
    '0987654321ab',
  ])('%s is a run', (wachtwoord) => {
    expect(isRun(wachtwoord)).toBe(true)
  })

  test.each([
    ['Waterlelie123', ['Basisschool De Waterlelie']],
    ['vr1es1234567', ['Jan de Vries']],
    ['j.bakker2026', ['j.bakker@school.test']],
  ])('%s is a name of %j', (wachtwoord, namen) => {
    expect(isName(wachtwoord, namen)).toBe(true)
  })
})

describe('a good password is never refused', () => {
  test.each([
    'vier losse woorden samen',
    'correct horse battery staple',
    'koers-test-wachtwoord',
    'de school is in de zomer dicht',
    'fietspomp wolk gitaar zalm',
    'fietspompWolkGitaar',
    'x7$kQ2!mPz94',
    'Mijn hond heet 3 keer Bello',
    'geheim-vogel-9-trap',
  ])('%s', async (wachtwoord) => {
    expect(await isEasy(wachtwoord)).toBe(false)
    expect(isName(wachtwoord, ['Basisschool De Waterlelie', 'Jan de Vries'])).toBe(false)
  })

  test('nor any four different words, easy as each of them is', async () => {
    const word = fc.constantFrom(
      'welkom',
      'school',
      'password',
      'zomer',
      'geheim',
      'koers',
      'winter',
      'monkey',
      'appel',
    )
    const words = fc.uniqueArray(word, { minLength: 4, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(' ', '-', '.', '9'), async (chosen, between) => {
        expect(await isEasy(chosen.join(between))).toBe(false)
      }),
    )
  })

  test('nor what a password manager makes', async () => {
    const sign = fc.constantFrom(...'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789!#%&*')
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { minLength: 16, maxLength: 40 }), async (signs) => {
        fc.pre(new Set(signs).size > 8)
        expect(await isEasy(signs.join(''))).toBe(false)
      }),
    )
  })

  test('and any text at all gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(wordsBehind(text).every((word) => /^[a-z]{4,}$/.test(word))).toBe(true)
        expect([true, false]).toContain(isRun(text))
      }),
    )
  })
})
