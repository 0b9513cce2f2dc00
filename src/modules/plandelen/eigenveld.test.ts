import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type EigenVeld, metEigenVelden, zonderLegeEigen } from './eigenveld.schema.ts'
import {
  eigenFouten,
  eigenRegels,
  keuzesFout,
  nieuweKeuzes,
  schoolvragen,
  schrijfbaar,
  zonderVelden,
} from './eigenveld.ts'

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`
const veld = (n: number, meer: Partial<EigenVeld> = {}): EigenVeld => ({
  id: id(n),
  onderdeel: 'beeld',
  soort: 'tekst',
  label: `Veld ${n}`,
  hulp: '',
  verplicht: false,
  verborgen: false,
  keuzes: [],
  ...meer,
})
const ja = { id: id(8), label: 'Ja', verborgen: false }
const nee = { id: id(9), label: 'Nee', verborgen: true }
const keuzeVeld = veld(2, { soort: 'keuze', keuzes: [ja, nee] })

describe('what fits in a field', () => {
  test.each([
    ['text', veld(1), 'Tot drie uur', null],
    ['a number in a text field', veld(1), 3, 'eigenveld.geen-tekst'],
    ['an option', keuzeVeld, ja.id, null],
    ['an option that was hidden later', keuzeVeld, nee.id, null],
    ['the label of an option', keuzeVeld, 'Ja', 'eigenveld.geen-keuze'],
    ['an option of another field', keuzeVeld, id(7), 'eigenveld.geen-keuze'],
    ['a day', veld(3, { soort: 'datum' }), '2026-09-12', null],
    ['a day that is not in the calendar', veld(3, { soort: 'datum' }), '2026-02-30', 'eigenveld.geen-datum'],
    ['a day as a number', veld(3, { soort: 'datum' }), 20260912, 'eigenveld.geen-datum'],
    ['a number', veld(4, { soort: 'getal' }), 3.5, null],
    ['a number too far off', veld(4, { soort: 'getal' }), 1e10, 'eigenveld.geen-getal'],
    ['text in a number field', veld(4, { soort: 'getal' }), '3', 'eigenveld.geen-getal'],
    ['content of a hidden field', veld(1, { verborgen: true }), 'Bleef staan', null],
  ] as const)('%s', (_naam, doel, waarde, code) => {
    const fouten = eigenFouten({ [doel.id]: waarde }, [doel])
    expect(fouten).toEqual(code === null ? [] : [{ veldId: doel.id, code }])
  })

  test('a field the school does not have is refused', () => {
    expect(eigenFouten({ [id(5)]: 'x' }, [veld(1)])).toEqual([{ veldId: id(5), code: 'eigenveld.onbekend' }])
  })
})

describe('the shape of a section', () => {
  const schema = metEigenVelden({ tekst: z.string() })

  test('is what it was for who has no own fields', () => {
    expect(z.parse(schema, { tekst: 'x' })).toEqual({ tekst: 'x' })
    expect(z.safeParse(schema, { tekst: 'x', anders: 1 }).success).toBe(false)
    expect(z.safeParse(schema, { tekst: 'x', eigen: { naam: 'geen id' } }).success).toBe(false)
    expect(z.safeParse(schema, { tekst: 'x', eigen: { [id(1)]: 'a'.repeat(2001) } }).success).toBe(false)
    expect(z.safeParse(schema, { tekst: 'x', eigen: { [id(1)]: { nested: true } } }).success).toBe(false)
  })

  test('keeps no key for what is empty, and loses nothing that is not', () => {
    expect(zonderLegeEigen({ tekst: '', eigen: { [id(1)]: ' ' } })).toEqual({ tekst: '' })
    fc.assert(
      fc.property(fc.dictionary(fc.uuid(), fc.oneof(fc.string(), fc.integer())), (eigen) => {
        const schoon = zonderLegeEigen({ eigen }).eigen ?? {}
        for (const [sleutel, waarde] of Object.entries(eigen)) {
          const leeg = typeof waarde === 'string' && waarde.trim() === ''
          expect(Object.hasOwn(schoon, sleutel)).toBe(!leeg)
        }
      }),
    )
  })
})

describe('hiding', () => {
  const velden = [veld(1, { verborgen: true }), veld(2)]

  test('takes an empty field from the wizard, never content from the page', () => {
    expect(schrijfbaar(velden, 'beeld', {}).map((v) => v.id)).toEqual([id(2)])
    const deel = { eigen: { [id(1)]: 'Staat er' } }
    expect(schrijfbaar(velden, 'beeld', deel)).toHaveLength(2)
    expect(eigenRegels(velden, 'beeld', deel, String)).toEqual([
      { id: id(1), label: 'Veld 1', tekst: 'Staat er' },
    ])
    expect(eigenRegels(velden, 'doelen', deel, String)).toEqual([])
  })

  test('leaves it out of a copy', () => {
    expect(zonderVelden({ tekst: 'x', eigen: { [id(1)]: 'weg' } }, [id(1)])).toEqual({ tekst: 'x' })
    const blijft = { tekst: 'x', eigen: { [id(2)]: 'blijft' } }
    expect(zonderVelden(blijft, [id(1)])).toEqual(blijft)
  })
})

test('the school asks a field that is shown, and is content with any value', () => {
  const velden = [
    veld(1, { verplicht: true, soort: 'getal' }),
    veld(2),
    veld(3, { verplicht: true, verborgen: true }),
  ]
  const status = (eigen: Record<string, string | number>) =>
    schoolvragen(velden, { beeld: { eigen } }).map((vraag) => vraag.status)
  expect(status({})).toEqual(['ontbreekt'])
  expect(status({ [id(1)]: 0 })).toEqual(['ok'])
  expect(schoolvragen(velden, {}).map((vraag) => vraag.status)).toEqual(['ontbreekt'])
})

describe('the options of a field', () => {
  test.each([
    ['tekst', [], null],
    ['tekst', ['Ja'], 'eigenveld.keuzes-teveel'],
    ['keuze', ['Ja'], 'eigenveld.keuzes-nodig'],
    ['keuze', ['Ja', 'Nee'], null],
    ['keuze', ['Ja', 'ja'], 'eigenveld.keuze-dubbel'],
  ] as const)('%s with %j', (soort, labels, code) => {
    expect(
      keuzesFout(
        soort,
        labels.map((label) => ({ label, verborgen: false })),
      ),
    ).toBe(code)
  })

  test('are hidden, never gone, and keep their ids', () => {
    const nieuw = nieuweKeuzes([ja, nee], [{ id: null, label: 'Soms', verborgen: false }], () => id(7))
    expect(nieuw).toEqual([{ id: id(7), label: 'Soms', verborgen: false }, { ...ja, verborgen: true }, nee])
    expect(nieuweKeuzes([ja], [{ id: nee.id, label: 'Nee', verborgen: false }], () => id(7))).toBeNull()
  })
})
