import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import {
  behoefteSchema,
  doelSchema,
  factorSchema,
  leegDoel,
  legeBehoefte,
  legeFactor,
  legeMaatregel,
  maatregelSchema,
} from './plandelen.schema.ts'
import { bestaande, doelenboom, factorenIn, isActueel, mistToestemming, verplaats } from './plandelen.ts'
import {
  grenzen,
  lijst,
  MAX_ITEMS,
  MAX_ONDERDEEL_TEKENS,
  pastInOnderdeel,
  schoneTekst,
  tekst,
} from './tekst.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

describe('shapes', () => {
  test('every empty item is valid, and an unknown key is refused', () => {
    const leeg: [z.ZodMiniType, object][] = [
      [factorSchema, legeFactor(id(1), 'bevorderend', 'thuis')],
      [doelSchema, leegDoel(id(1), id(2))],
      [behoefteSchema, legeBehoefte(id(1), 'ouders')],
      [maatregelSchema, legeMaatregel(id(1))],
    ]
    for (const [schema, item] of leeg) {
      expect(schema.safeParse(item).error).toBeUndefined()
      expect(schema.safeParse({ ...item, bsn: '1' }).success).toBe(false)
    }
  })

  test('advice is not a limit, the hard cap is', () => {
    const factor = legeFactor(id(1), 'belemmerend', 'onderwijs')
    const met = (n: number) => factorSchema.safeParse({ ...factor, tekst: 'a'.repeat(n) }).success
    expect(met(grenzen.factor.advies + 1)).toBe(true)
    expect(met(grenzen.factor.max)).toBe(true)
    expect(met(grenzen.factor.max + 1)).toBe(false)
  })

  test('a list has at most the allowed number of items, each id once', () => {
    const schema = lijst(behoefteSchema)
    const items = Array.from({ length: MAX_ITEMS + 1 }, (_, n) => legeBehoefte(id(n), 'leerling'))
    expect(schema.safeParse(items.slice(1)).success).toBe(true)
    expect(schema.safeParse(items).success).toBe(false)
    expect(schema.safeParse([items[0], items[0]]).success).toBe(false)
  })

  test('the size of a section counts all texts, however deep', () => {
    const helft = 'x'.repeat(MAX_ONDERDEEL_TEKENS / 2)
    expect(pastInOnderdeel({ a: helft, b: [{ c: helft }] })).toBe(true)
    expect(pastInOnderdeel({ a: helft, b: [{ c: `${helft}!` }] })).toBe(false)
  })
})

describe('text', () => {
  test.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['tab\tblijft', 'tab\tblijft'],
    ['nul\u0000weg\u001B', 'nulweg'],
    ['e\u0301', 'é'],
    ['half \uD83D teken', 'half \uFFFD teken'],
    ['ğ ș ł عمر 👩‍👧', 'ğ ș ł عمر 👩‍👧'],
  ])('%j is kept as %j', (ruw, schoon) => {
    expect(tekst(grenzen.tekst).parse(ruw)).toBe(schoon)
  })

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (ruw) => {
        expect(schoneTekst(schoneTekst(ruw))).toBe(schoneTekst(ruw))
      }),
    )
  })

  test('text that takes the short way comes out as by the long one', () => {
    const teken = fc.integer({ min: 0, max: 0x2100 }).map((n) => String.fromCodePoint(n))
    fc.assert(
      fc.property(fc.string({ unit: teken, maxLength: 4 }), (ruw) => {
        // A return always goes the long way.
        expect(schoneTekst(`${ruw}\r`)).toBe(`${schoneTekst(ruw)}\n`)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('factors', () => {
  test('only factors that say something count', () => {
    const vol = { ...legeFactor(id(1), 'bevorderend', 'thuis'), tekst: 'Leest elke avond voor.' }
    const leeg = { ...legeFactor(id(2), 'bevorderend', 'thuis'), tekst: '  ' }
    expect(factorenIn([vol, leeg], 'bevorderend', 'thuis')).toEqual([vol])
    expect(factorenIn([vol, leeg], 'bevorderend', 'onderwijs')).toEqual([])
    expect(factorenIn([vol, leeg], 'bevorderend')).toEqual([vol])
  })

  test.each([
    ['2024-09-01', true],
    ['2024-08-31', false],
    [null, false],
  ])('a factor of %s is recent on 1 September 2026: %s', (datum, verwacht) => {
    expect(isActueel({ datum }, '2026-09-01')).toBe(verwacht)
  })

  test('information from outside needs a name and a date of consent', () => {
    const derde = { ...legeFactor(id(1), 'belemmerend', 'leerling'), bron: 'derde' as const }
    expect(mistToestemming(derde)).toBe(true)
    expect(mistToestemming({ ...derde, toestemmingDoor: 'moeder' })).toBe(true)
    expect(mistToestemming({ ...derde, toestemmingDoor: 'moeder', toestemmingOp: '2026-09-01' })).toBe(false)
    expect(mistToestemming({ ...derde, bron: 'leraar' })).toBe(false)
  })
})

describe('goals and order', () => {
  test('interim goals hang under their goal; those without one are kept apart', () => {
    const jaar = leegDoel(id(1))
    const tussen = leegDoel(id(2), id(1))
    const wees = leegDoel(id(3), id(9))
    expect(doelenboom([wees, tussen, jaar])).toEqual({
      takken: [{ doel: jaar, tussendoelen: [tussen] }],
      los: [wees],
    })
  })

  test('a reference to an item that is gone is dropped', () => {
    expect(bestaande([id(1), id(2)], [{ id: id(2) }])).toEqual([id(2)])
  })

  test('moving keeps every item and puts the moved one in place', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(11),
        fc.integer({ min: -3, max: 15 }),
        (n, wie, naar) => {
          const items = Array.from({ length: n }, (_, i) => ({ id: id(i) }))
          const na = verplaats(items, id(wie), naar)
          expect([...na].sort((a, b) => a.id.localeCompare(b.id))).toEqual(items)
          if (wie < n) expect(na[Math.max(0, Math.min(naar, n - 1))]?.id).toBe(id(wie))
          else expect(na).toBe(items)
        },
      ),
    )
  })
})
