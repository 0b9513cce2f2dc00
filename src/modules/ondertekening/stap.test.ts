import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import { afsprakenVan } from '../opp/afspraken.ts'
import { antwoorden } from './ondertekening.ts'
import { stapTekst } from './stap.text.ts'
import { alleJa, alsAntwoorden, isJong, type Keuzes, keuzeFouten, nogJa, telling, tochNiet } from './stap.ts'
import { genummerd } from './ui/stap/afspraak-inhoud.ts'

const SLEUTELS = ['a', 'b', 'c', 'd']
const keuzes: fc.Arbitrary<Keuzes> = fc.dictionary(
  fc.constantFrom(...SLEUTELS),
  fc.record({
    antwoord: fc.constantFrom(...antwoorden, null),
    opmerking: fc.constantFrom('', ' ', 'woorden'),
  }),
)

describe('yes to all', () => {
  test('leaves what somebody chose or typed, and is taken back whole', () => {
    fc.assert(
      fc.property(keuzes, (was) => {
        const { keuzes: nu, gezet } = alleJa(was, SLEUTELS)
        for (const s of SLEUTELS) if (!gezet.includes(s)) expect(nu[s]).toEqual(was[s])
        for (const s of gezet) expect(was[s]?.antwoord ?? null).toBeNull()
        const terug = tochNiet(nu, gezet)
        expect(alsAntwoorden(terug, SLEUTELS)).toEqual(alsAntwoorden(was, SLEUTELS))
      }),
    )
  })

  test('taking back leaves what was changed since', () => {
    const { keuzes: nu, gezet } = alleJa({}, SLEUTELS)
    const anders = { ...nu, b: { antwoord: 'nee', opmerking: 'omdat' } } as const
    expect(nogJa(nu, gezet)).toHaveLength(4)
    expect(nogJa(anders, gezet), 'a no among them is counted no more').toEqual(['a', 'c', 'd'])
    expect(tochNiet(anders, gezet)).toEqual({ b: anders.b })
  })
})

describe('what is sent', () => {
  test('is in the order of the version, and a plain yes carries no words', () => {
    const gekozen: Keuzes = {
      c: { antwoord: 'nee', opmerking: 'te druk' },
      a: { antwoord: 'ja', opmerking: 'eerst een ja, maar' },
    }
    expect(alsAntwoorden(gekozen, SLEUTELS)).toEqual([
      { sleutel: 'a', antwoord: 'ja', opmerking: '' },
      { sleutel: 'c', antwoord: 'nee', opmerking: 'te druk' },
    ])
    expect(telling(gekozen, SLEUTELS)).toEqual({ ja: 1, ja_maar: 0, nee: 1, open: 2 })
    expect(keuzeFouten({ ...gekozen, b: { antwoord: 'nee', opmerking: ' ' } }, SLEUTELS)).toEqual([
      { fout: 'ontbreekt', sleutel: 'd' },
      { fout: 'reden', sleutel: 'b' },
    ])
  })

  test.each([
    [
      { ja: 7, ja_maar: 1, nee: 1 },
      'U stemt in met 7 afspraken, bij één afspraak zegt u: ja, maar … en met één afspraak stemt u niet in.',
    ],
    [{ ja: 9, ja_maar: 0, nee: 0 }, 'U stemt in met 9 afspraken.'],
    [{ ja: 0, ja_maar: 0, nee: 2 }, 'Met 2 afspraken stemt u niet in.'],
    [{ ja: 0, ja_maar: 2, nee: 0 }, 'Bij 2 afspraken zegt u: ja, maar …'],
  ])('is said in one sentence: %o', (aantal, zin) => {
    expect(stapTekst.u.samenvatting({ ...aantal, open: 0 }, 'instemming')).toBe(zin)
  })
})

test.each([
  ['2014-11-23', '2026-11-22', true],
  ['2014-11-22', '2026-11-22', false],
  ['2014-02-29', '2026-02-28', true],
  [null, '2026-11-22', false],
] as const)('born %s is under twelve on %s: %s', (geboren, vandaag, jong) => {
  expect(isJong(geboren, vandaag)).toBe(jong)
})

test('what is agreed to says every word of it that the plan holds', () => {
  const afspraken = genummerd(afsprakenVan(oppBO), { onderdelen: oppBO, eigenVelden: [], labels: {} })
  expect(afspraken.map(({ nummer }) => nummer)).toEqual(afspraken.map((_, plek) => plek + 1))
  const gezegd = JSON.stringify(afspraken)
  const { doelen, behoeften, maatregelen, afwijkingen } = oppBO
  const woorden = [
    doelen.einddoel,
    ...doelen.items.flatMap((d) => [d.tekst, d.beginsituatie, d.gewenst, d.meetwijze, d.leerlijn]),
    ...behoeften.items.map((b) => b.tekst),
    ...maatregelen.items.flatMap((m) => [
      m.wat,
      m.verwijzing,
      m.hoe,
      m.wie,
      m.wanneer,
      m.plaats,
      m.waarom,
      m.geluktAls,
      m.onderbouwing,
    ]),
    ...afwijkingen.faciliteiten.flatMap((f) => [f.faciliteit, f.toelichting]),
  ].filter((woord) => woord !== '')
  expect(woorden.length).toBeGreaterThan(20)
  for (const woord of woorden) expect(gezegd).toContain(JSON.stringify(woord).slice(1, -1))
})
