import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  gevolgen,
  herorden,
  herstelDoel,
  kanErbij,
  kiesDoelen,
  kopieerBehoeften,
  kopieerDoelen,
  kopieerMaatregelen,
  nummering,
  verwijder,
  verwijderDoel,
  wijzig,
  zelfdeDoelen,
  zetTerug,
} from './lijstbewerking.ts'
import { type Doel, leegDoel, legeBehoefte, legeMaatregel, type Maatregel } from './plandelen.schema.ts'
import { MAX_ITEMS } from './tekst.ts'

const lees = (doelen: readonly { id: string }[]) => doelen.map((doel) => doel.id).join(' ')
/** `a b/a c` is goal a, interim goal b under a, goal c. */
const doelenUit = (tekst: string): Doel[] =>
  tekst
    .split(' ')
    .filter(Boolean)
    .map((deel) => {
      const [id = '', boven] = deel.split('/')
      return leegDoel(id, boven ?? null)
    })
const maatregelVoor = (id: string, ...doelen: string[]): Maatregel => ({ ...legeMaatregel(id), doelen })
const teller = () => {
  let n = 0
  return () => `nieuw${++n}`
}

describe('lists', () => {
  test('change and take away touch one item; an unknown id touches none', () => {
    const doelen = doelenUit('a b')
    expect(wijzig(doelen, 'b', { tekst: 'x' }).map((d) => d.tekst)).toEqual(['', 'x'])
    expect(wijzig(doelen, 'z', { tekst: 'x' })).toEqual(doelen)
    expect(lees(verwijder(doelen, 'a'))).toBe('b')
    expect(lees(verwijder(doelen, 'z'))).toBe('a b')
  })

  test('undo puts back where it was, as near as it can, and only once', () => {
    expect(lees(zetTerug(doelenUit('a c'), leegDoel('b'), 1))).toBe('a b c')
    expect(lees(zetTerug(doelenUit('a'), leegDoel('b'), 9))).toBe('a b')
    expect(lees(zetTerug(doelenUit('b a'), leegDoel('b'), 1))).toBe('b a')
  })

  test.each([
    ['a b c d', 'c a', 'c b a d'],
    ['a b c', '', 'a b c'],
    ['a b c', 'b a z', 'a b c'],
    ['a b c', 'b b', 'a b c'],
  ])('%s with the part in order "%s" becomes %s', (alles, deel, verwacht) => {
    expect(lees(herorden(doelenUit(alles), doelenUit(deel)))).toBe(verwacht)
  })

  test('no item above the cap', () => {
    const vol = Array.from({ length: MAX_ITEMS }, () => 0)
    expect(kanErbij(vol)).toBe(false)
    expect(kanErbij(vol.slice(1))).toBe(true)
    expect(kanErbij(vol.slice(1), 2)).toBe(false)
  })
})

describe('goals', () => {
  test('numbers follow the tree, not the list', () => {
    const nummers = nummering(doelenUit('a c b1/a c1/c b2/a los/weg'))
    expect(Object.fromEntries(nummers)).toEqual({ a: '1', b1: '1.1', b2: '1.2', c: '2', c1: '2.1' })
  })

  test('a goal takes its interim goals along, and undo brings all of them back in place', () => {
    const doelen = doelenUit('a a1/a b a2/a')
    const zonder = verwijderDoel(doelen, 'a')
    expect(lees(zonder)).toBe('b')
    const gewijzigd = wijzig(zonder, 'b', { tekst: 'meanwhile' })
    expect(herstelDoel(gewijzigd, doelen, 'a')).toEqual(wijzig(doelen, 'b', { tekst: 'meanwhile' }))
  })

  test('what hangs on a goal counts the agreements of its interim goals, each once', () => {
    const maatregelen = [maatregelVoor('m1', 'a', 'a1'), maatregelVoor('m2', 'b'), maatregelVoor('m3', 'a1')]
    const geraakt = gevolgen(doelenUit('a a1/a b'), maatregelen, 'a')
    expect(lees(geraakt.tussendoelen)).toBe('a1')
    expect(lees(geraakt.maatregelen)).toBe('m1 m3')
    expect(gevolgen(doelenUit('a a1/a b'), maatregelen, 'a1').tussendoelen).toEqual([])
  })
})

describe('copying from another plan', () => {
  test('links among copies are kept, links to what was left behind are dropped', () => {
    const bron = doelenUit('a a1/a b b1/b')
    const gekozen = ['a', 'a1', 'b1']
    const { doelen, ids } = kopieerDoelen(bron, gekozen, teller())
    expect(doelen.map((d) => [d.id, d.bovenliggend])).toEqual([
      ['nieuw1', null],
      ['nieuw2', 'nieuw1'],
      ['nieuw3', null],
    ])
    const [kopie] = kopieerMaatregelen([maatregelVoor('m', 'a1', 'b')], ['m'], ids, () => 'nieuw9')
    expect(kopie).toMatchObject({ id: 'nieuw9', doelen: ['nieuw2'] })
  })

  test.each([
    ['', 'b1', 'b b1'],
    ['b b1', 'b1', ''],
    ['b b1', 'b', 'b'],
    ['a', 'a a1 b', 'a a1 b'],
  ])('chosen "%s", then "%s": "%s" is chosen', (was, keuze, verwacht) => {
    const delen = (tekst: string) => tekst.split(' ').filter(Boolean)
    expect(kiesDoelen(doelenUit('a a1/a b b1/b'), delen(was), delen(keuze))).toEqual(delen(verwacht))
  })

  test('an agreement finds the copy of its goal by its words; goals without words are never the same', () => {
    const met = (id: string, tekst: string): Doel => ({ ...leegDoel(id), tekst })
    const nu = [met('x', ' leest '), met('y', '')]
    const ids = zelfdeDoelen([met('a', 'leest'), met('b', ''), met('c', 'rekent')], nu)
    expect([...ids]).toEqual([['a', 'x']])
  })

  test('dates of the year that is over stay behind, words do not', () => {
    const oud: Doel = { ...leegDoel('a'), tekst: 'leest', streefdatum: '2025-07-01' }
    expect(kopieerDoelen([oud], ['a'], teller()).doelen[0]).toMatchObject({
      tekst: 'leest',
      streefdatum: null,
    })
    const maatregel = { ...legeMaatregel('m'), wat: 'oefent', begin: '2025-01-01', einde: '2025-02-01' }
    expect(kopieerMaatregelen([maatregel], ['m'], new Map(), teller())[0]).toMatchObject({
      wat: 'oefent',
      begin: null,
      einde: null,
    })
    expect(kopieerBehoeften([legeBehoefte('x', 'team')], ['x'], teller())).toEqual([
      legeBehoefte('nieuw1', 'team'),
    ])
  })
})

type Stap = { readonly wat: 'tussen' | 'doel' | 'weg' | 'terug' | 'herorden'; readonly keus: number }

test('whatever is done, an item is lost only by taking it away, and every interim goal hangs under a goal', () => {
  const stap = fc.record<Stap>({
    wat: fc.constantFrom('tussen', 'doel', 'weg', 'terug', 'herorden'),
    keus: fc.nat(1000),
  })
  fc.assert(
    fc.property(fc.array(stap, { maxLength: 60 }), (stappen) => {
      let doelen: readonly Doel[] = []
      let voor: { lijst: readonly Doel[]; id: string } | undefined
      const verwacht = new Set<string>()
      stappen.forEach(({ wat, keus }, index) => {
        const boven = doelen.filter((d) => d.niveau === 'schooljaar')
        const doel = wat === 'weg' ? doelen[keus % doelen.length] : boven[keus % boven.length]
        if (wat === 'doel') doelen = [...doelen, leegDoel(`${index}`)]
        if (wat === 'tussen' && doel) doelen = [...doelen, leegDoel(`${index}`, doel.id)]
        if (wat === 'doel' || (wat === 'tussen' && doel)) verwacht.add(`${index}`)
        if (wat === 'herorden') doelen = herorden(doelen, keus % 2 ? boven.toReversed() : doelen.toReversed())
        if (wat === 'weg' && doel) {
          voor = { lijst: doelen, id: doel.id }
          for (const tussendoel of gevolgen(doelen, [], doel.id).tussendoelen) verwacht.delete(tussendoel.id)
          verwacht.delete(doel.id)
          doelen = verwijderDoel(doelen, doel.id)
        }
        // Undo of an interim goal is offered while its goal is there.
        const oud = voor?.lijst.find((d) => d.id === voor?.id)
        if (wat === 'terug' && voor && oud && (!oud.bovenliggend || verwacht.has(oud.bovenliggend))) {
          for (const d of voor.lijst) if (d.id === oud.id || d.bovenliggend === oud.id) verwacht.add(d.id)
          doelen = herstelDoel(doelen, voor.lijst, voor.id)
        }
      })
      expect(new Set(doelen.map((d) => d.id))).toEqual(verwacht)
      expect(doelen).toHaveLength(verwacht.size)
      expect(nummering(doelen).size).toBe(doelen.length)
      const alles = doelen.map((d) => d.id)
      const { doelen: kopie, ids } = kopieerDoelen(doelen, alles, teller())
      for (const [i, d] of kopie.entries()) {
        const bron = doelen[i]
        expect(d.bovenliggend).toBe(bron?.bovenliggend ? ids.get(bron.bovenliggend) : null)
      }
    }),
  )
})
