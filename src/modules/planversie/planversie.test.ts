import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { leesOnderdeel, schemaVersie } from './onderdeel.ts'
import { inhoudHash } from './planversie.hash.ts'
import { canonical, gelijk, type Json, verschil, type Wijziging } from './planversie.ts'
import { geteldVerschil, MAX_CELLEN, type Tekstdeel, woordVerschil } from './woordverschil.ts'

const json = fc.jsonValue({ maxDepth: 4, noUnicodeString: false }) as fc.Arbitrary<Json>
const item = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  tekst: fc.string(),
  n: json,
})
const items = fc.uniqueArray(item, { selector: (i) => i.id, maxLength: 7 })
const plan = fc.record({
  doelen: fc.record({ items, einddoel: fc.string() }),
  beeld: fc.record({ tekst: fc.string() }),
})

function omgekeerd(waarde: Json): Json {
  if (Array.isArray(waarde)) return waarde.map(omgekeerd)
  if (typeof waarde !== 'object' || waarde === null) return waarde
  const paren = Object.entries(waarde).map(([k, v]): [string, Json] => [k, omgekeerd(v)])
  return Object.fromEntries(paren.reverse())
}

/** Rebuilds the new list from the old one and the changes: if the diff missed anything, this cannot succeed. */
function pasToe(oud: readonly { id: string }[], wijzigingen: readonly Wijziging[]): readonly string[] {
  const los = new Set(wijzigingen.filter((w) => w.soort !== 'toegevoegd').map((w) => w.pad[1]))
  const uit = oud.map((i) => i.id).filter((id) => !los.has(id))
  const erin = wijzigingen.flatMap((w) =>
    (w.soort === 'toegevoegd' || w.soort === 'verplaatst') && w.naar !== null
      ? [{ naar: w.naar, id: w.pad[1] ?? '' }]
      : [],
  )
  for (const { naar, id } of erin.sort((a, b) => a.naar - b.naar)) uit.splice(naar, 0, id)
  return uit
}

describe('canonical', () => {
  test('follows RFC 8785 in order and numbers', () => {
    expect(canonical({ b: 1e21, a: ['é', 0.1, null], '€': true, A: {} })).toBe(
      '{"A":{},"a":["é",0.1,null],"b":1e+21,"€":true}',
    )
  })

  test('is stable under the order of keys, and so is the hash', () => {
    fc.assert(
      fc.property(json, (waarde) => {
        expect(canonical(omgekeerd(waarde))).toBe(canonical(waarde))
        expect(inhoudHash(omgekeerd(waarde))).toBe(inhoudHash(waarde))
        expect(gelijk(waarde, omgekeerd(waarde))).toBe(true)
      }),
    )
  })

  test('equality and canonical text agree', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(gelijk(a, b)).toBe(canonical(a) === canonical(b))
      }),
    )
  })

  test('the hash of a known text is known', () => {
    expect(inhoudHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  })
})

describe('verschil', () => {
  test('of a plan with itself is empty', () => {
    fc.assert(
      fc.property(plan, (p) => {
        expect(verschil(p, structuredClone(p))).toEqual([])
      }),
    )
  })

  test('is empty only when nothing changed', () => {
    fc.assert(
      fc.property(plan, plan, (a, b) => {
        expect(verschil(a, b).length === 0).toBe(gelijk(a, b))
      }),
    )
  })

  test('names every item that came, went or moved', () => {
    fc.assert(
      fc.property(items, items, (oud, nieuw) => {
        const lijst = verschil({ d: { items: oud } }, { d: { items: nieuw } }).filter(
          (w) => w.pad.length === 2 && w.soort !== 'gewijzigd',
        )
        expect(pasToe(oud, lijst)).toEqual(nieuw.map((i) => i.id))
      }),
    )
  })

  test('names the field, and a shift by a neighbour is no move', () => {
    const a = {
      doelen: {
        items: [
          { id: '1', t: 'x' },
          { id: '2', t: 'y' },
          { id: '3', t: 'z' },
        ],
      },
    }
    const b = {
      doelen: {
        items: [
          { id: '2', t: 'Y' },
          { id: '3', t: 'z' },
          { id: '4', t: 'w' },
        ],
      },
    }
    expect(verschil(a, b)).toEqual([
      { onderdeel: 'doelen', pad: ['items', '1'], soort: 'verwijderd', oud: { id: '1', t: 'x' }, van: 0 },
      { onderdeel: 'doelen', pad: ['items', '2', 't'], soort: 'gewijzigd', oud: 'y', nieuw: 'Y' },
      { onderdeel: 'doelen', pad: ['items', '4'], soort: 'toegevoegd', nieuw: { id: '4', t: 'w' }, naar: 2 },
    ])
  })

  test('one item dragged to the front is one move', () => {
    const rij = (ids: string) => ({ d: { items: [...ids].map((id) => ({ id })) } })
    expect(verschil(rij('abcde'), rij('eabcd'))).toEqual([
      { onderdeel: 'd', pad: ['items', 'e'], soort: 'verplaatst', van: 4, naar: 0 },
    ])
  })

  test('a list of codes that changed is one change', () => {
    expect(verschil({ m: { doelen: ['a'] } }, { m: { doelen: ['a', 'b'] } })).toEqual([
      { onderdeel: 'm', pad: ['doelen'], soort: 'gewijzigd', oud: ['a'], nieuw: ['a', 'b'] },
    ])
  })
})

describe('woordVerschil', () => {
  const zonder = (delen: readonly Tekstdeel[], soort: string) =>
    delen
      .filter((d) => d.soort !== soort)
      .map((d) => d.tekst)
      .join('')

  test('shows the words that changed', () => {
    expect(woordVerschil('Sem leest tien minuten per dag', 'Sem leest vijftien minuten per dag')).toEqual([
      { soort: 'gelijk', tekst: 'Sem leest ' },
      { soort: 'weg', tekst: 'tien' },
      { soort: 'nieuw', tekst: 'vijftien' },
      { soort: 'gelijk', tekst: ' minuten per dag' },
    ])
  })

  const zin = fc
    .array(fc.constantFrom('de', 'leraar', 'helpt', '\n', '  ', 'Sem.', '👍'), { maxLength: 30 })
    .map((w) => w.join(' '))
  test('loses no letter of either text', () => {
    fc.assert(
      fc.property(zin, zin, (oud, nieuw) => {
        const delen = woordVerschil(oud, nieuw)
        expect(zonder(delen, 'nieuw')).toBe(oud)
        expect(zonder(delen, 'weg')).toBe(nieuw)
        if (oud === nieuw) expect(delen.every((d) => d.soort === 'gelijk')).toBe(true)
      }),
    )
  })

  test('loses no letter of any two texts', () => {
    const tekst = fc.oneof(
      zin,
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(tekst, tekst, (oud, nieuw) => {
        expect(zonder(woordVerschil(oud, nieuw), 'nieuw')).toBe(oud)
        expect(zonder(woordVerschil(oud, nieuw), 'weg')).toBe(nieuw)
      }),
    )
  })

  const lang = (woord: string, zinnen: number) =>
    Array.from(
      { length: zinnen },
      (_, n) => `${woord}${n} leest elke ochtend samen met de onderwijsassistent een kort verhaal ${n}.`,
    ).join(' ')

  test('two long texts that share no sentence are compared within the bound', () => {
    const { cellen, delen } = geteldVerschil(lang('a', 400), lang('b', 400))
    expect(cellen).toBeLessThanOrEqual(MAX_CELLEN)
    expect(zonder(delen, 'nieuw')).toBe(lang('a', 400))
    expect(zonder(delen, 'weg')).toBe(lang('b', 400))
  })

  test('in a text of 10,000 characters with changed paragraphs the words are still found', () => {
    const alineas = (woord: string) =>
      Array.from({ length: 20 }, (_, n) => lang(n % 3 === 1 ? woord : 'Sem', 7).replaceAll('kort', `k${n}`))
    const oud = alineas('Sem').join('\n\n')
    const nieuw = alineas('Zij').join('\n\n')
    expect(oud.length).toBeGreaterThan(10_000)
    const { cellen, delen } = geteldVerschil(oud, nieuw)
    expect(cellen).toBeLessThanOrEqual(MAX_CELLEN)
    expect(zonder(delen, 'nieuw')).toBe(oud)
    expect(zonder(delen, 'weg')).toBe(nieuw)
    const weg = delen.filter(({ soort }) => soort === 'weg').map(({ tekst }) => tekst)
    expect(weg).toContain('Sem0')
    expect(weg.join('').length).toBeLessThan(oud.length / 10)
  })

  test('texts of any length stay within the bound', () => {
    const woorden = fc.array(fc.constantFrom('de', 'leraar', 'helpt.', 'x\n'), {
      minLength: 1_000,
      maxLength: 3_000,
      size: 'max',
    })
    fc.assert(
      fc.property(woorden, woorden, (oud, nieuw) => {
        const { cellen, delen } = geteldVerschil(oud.join(' '), nieuw.join(' '))
        expect(cellen).toBeLessThanOrEqual(MAX_CELLEN)
        expect(zonder(delen, 'weg')).toBe(nieuw.join(' '))
      }),
      { numRuns: 10 },
    )
  })
})

describe('onderdeel', () => {
  const derde = {
    schema: z.strictObject({ naam: z.string(), kleur: z.string() }),
    upcasters: [
      (oud: unknown) => ({ naam: z.strictObject({ titel: z.string() }).parse(oud).titel }),
      (oud: unknown) => ({ ...z.strictObject({ naam: z.string() }).parse(oud), kleur: 'blauw' }),
    ],
  }

  test.each([
    [1, { titel: 'a' }, { naam: 'a', kleur: 'blauw' }],
    [2, { naam: 'b' }, { naam: 'b', kleur: 'blauw' }],
    [3, { naam: 'c', kleur: 'rood' }, { naam: 'c', kleur: 'rood' }],
  ])('content of version %i is lifted to today', (versie, inhoud, verwacht) => {
    expect(schemaVersie(derde)).toBe(3)
    expect(leesOnderdeel(derde, versie, inhoud)).toEqual(verwacht)
  })

  test('a version of a newer program is refused, not guessed', () => {
    for (const versie of [0, 4, 1.5]) expect(() => leesOnderdeel(derde, versie, {})).toThrow(RangeError)
  })
})
