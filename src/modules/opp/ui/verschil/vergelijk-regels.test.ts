import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO, vastId } from '../../../../../test/fixtures/opp-inhoud.ts'
import { labelVan } from '../../../organisatie/codelijsten.ts'
import type { Json } from '../../../planversie/planversie.ts'
import { leegOpp, type OppInhoud } from '../../opp.schema.ts'
import { geteldeWoorden } from '../../vergelijk.text.ts'
import { blokAnders, type Inhoud, type VergelijkVeld } from './vergelijk-model.ts'
import { alsInhoud } from './vergelijk-query.ts'
import { vergelijking } from './vergelijk-regels.ts'

// Plan content is JSON by its schema.
const json = (inhoud: unknown) => JSON.parse(JSON.stringify(inhoud)) as Inhoud
const context = { label: labelVan, eigenVelden: [] }
const naast = (oud: unknown, nieuw: unknown) => vergelijking(json(oud), json(nieuw), context)
const geen = { nieuw: 0, weg: 0, verplaatst: 0 }
/** What differs, as "block | field: old → new". */
const anders = (oud: unknown, nieuw: unknown) =>
  naast(oud, nieuw).delen.flatMap(({ titel, blokken }) =>
    blokken
      .filter(blokAnders)
      .flatMap((blok) =>
        blok.velden
          .filter(({ stand }) => stand !== 'gelijk')
          .map((veld) => `${blok.titel ?? titel} | ${veld.label}: ${links(veld)} → ${rechts(veld)}`),
      ),
  )
const links = ({ delen }: VergelijkVeld) => zonder(delen, 'nieuw')
const rechts = ({ delen }: VergelijkVeld) => zonder(delen, 'weg')
const zonder = (delen: VergelijkVeld['delen'], soort: string) =>
  delen
    .filter((deel) => deel.soort !== soort)
    .map(({ tekst }) => tekst)
    .join('')
const metDoelen = (items: OppInhoud['doelen']['items']): OppInhoud => ({
  ...oppBO,
  doelen: { ...oppBO.doelen, items },
})

describe('rows', () => {
  test.each<[string, unknown, unknown, readonly string[]]>([
    ['nothing', oppBO, oppBO, []],
    [
      'a code, by its label',
      oppBO,
      { ...oppBO, uitstroom: { ...oppBO.uitstroom, verwacht: 'havo' } },
      ['Verwachte uitstroom | Verwachte uitstroom: Vmbo-kb/gl-tl → Havo'],
    ],
    [
      'a day, written out, in the item that it is of',
      oppBO,
      metDoelen(
        oppBO.doelen.items.map((d) => (d.id === vastId(21) ? { ...d, streefdatum: '2027-07-02' } : d)),
      ),
      [
        'Sem leest in juni 2027 een tekst van eind groep 5 vlot en met begrip. | Streefdatum: 14 juni 2027 → 2 juli 2027',
      ],
    ],
    [
      'a text that was empty',
      { ...oppBO, beeld: { tekst: '' } },
      { ...oppBO, beeld: { tekst: 'Sem bouwt graag.' } },
      ['Samenvattend beeld | Samenvattend beeld:  → Sem bouwt graag.'],
    ],
    [
      'an own field of the school that nobody can name any more',
      { beeld: { tekst: '' } },
      { beeld: { tekst: '', eigen: { x: 'Blij' } } },
      ['Samenvattend beeld | Veld van de school:  → Blij'],
    ],
    [
      'a point of the talk with the pupil',
      {
        hoorgesprek: {
          uitkomst: 'gehoord',
          punten: [{ id: 'a', inbreng: 'Rust', besluit: null, waarom: '' }],
        },
      },
      {
        hoorgesprek: {
          uitkomst: 'gehoord',
          punten: [{ id: 'a', inbreng: 'Rust', besluit: 'ja', waarom: '' }],
        },
      },
      ['Rust | Overgenomen:  → ja'],
    ],
    [
      'a talk that was logged',
      { overleggen: { items: [] } },
      {
        overleggen: {
          items: [{ id: 'a', datum: '2026-11-02', metOuders: true, afspraken: ['Elke week bellen'] }],
        },
      },
      [
        '2 november 2026 | Datum:  → 2 november 2026',
        '2 november 2026 | Met ouders met gezag:  → ja',
        '2 november 2026 | Afgesproken punten:  → Elke week bellen',
      ],
    ],
    [
      'another drawing of the same name',
      { hoorgesprek: { tekening: { bestandId: vastId(1), naam: 'a.png', bijschrift: '' } } },
      { hoorgesprek: { tekening: { bestandId: vastId(2), naam: 'a.png', bijschrift: '' } } },
      ['Hoorgesprek | Bestand: het vorige bestand → een ander bestand'],
    ],
  ])('%s', (_naam, oud, nieuw, verwacht) => {
    expect(anders(oud, nieuw)).toEqual(verwacht)
  })

  test('an item that came, one that went and one that moved', () => {
    const [a, b, ...rest] = oppBO.doelen.items
    if (!a || !b) throw new Error('the fixture has goals')
    const nieuw = metDoelen([b, a, ...rest])
    expect(naast(oppBO, nieuw).telling).toEqual({
      velden: 0,
      afspraken: { ...geen, verplaatst: 1 },
      punten: geen,
    })
    const [eerste, ...over] = oppBO.maatregelen.items
    if (!eerste) throw new Error('the fixture has measures')
    const zonderEerste = { ...oppBO, maatregelen: { ...oppBO.maatregelen, items: over } }
    expect(naast(oppBO, zonderEerste).telling.afspraken).toEqual({ ...geen, weg: 1 })
    expect(naast(zonderEerste, oppBO).telling.afspraken).toEqual({ ...geen, nieuw: 1 })
    const deel = naast(oppBO, zonderEerste).delen.find(({ onderdeel }) => onderdeel === 'maatregelen')
    // It stays where it stood.
    expect(deel?.blokken.filter(({ titel }) => titel !== null)[0]).toMatchObject({ stand: 'weg' })
  })

  test('at which moment the pupil was heard', () => {
    const bij = (hoormoment?: 'evalueren') =>
      alsInhoud({
        onderdelen: oppBO,
        hoorgesprek: hoorgesprekBO,
        lengteReden: '',
        ...(hoormoment && { hoormoment }),
      })
    expect(anders(bij(), bij())).toEqual([])
    expect(anders(bij(), bij('evalueren'))).toEqual([
      'Hoorgesprek | Wanneer in het plan: Bij het opstellen → Bij het evalueren',
    ])
  })

  test('says when the handelingsdeel is touched, and when not', () => {
    const buiten = { ...oppBO, beeld: { tekst: 'Anders.' } }
    expect(naast(oppBO, buiten)).toMatchObject({ raaktHandelingsdeel: false, anders: true })
    const binnen = { ...oppBO, doelen: { ...oppBO.doelen, einddoel: 'Anders.' } }
    expect(naast(oppBO, binnen)).toMatchObject({ raaktHandelingsdeel: true, anders: true })
    expect(naast(oppBO, oppBO)).toMatchObject({ raaktHandelingsdeel: false, anders: false })
  })

  test('a whole plan that appears leaves no bare key, id or null on the screen', () => {
    for (const { blokken } of naast(leegOpp(), oppBO).delen)
      for (const { titel, velden } of blokken)
        for (const veld of velden) {
          expect(veld.label).not.toBe('')
          expect([titel, veld.label, links(veld), rechts(veld)].join(' ')).not.toMatch(
            /null|undefined|\[object|0000-7000/,
          )
        }
  })
})

describe('whatever changes', () => {
  /** Every place in a plan that holds a value of a person. */
  function bladen(waarde: Json, pad: readonly (string | number)[]): (readonly (string | number)[])[] {
    if (typeof waarde !== 'object' || waarde === null) return [pad]
    return Object.entries(waarde).flatMap(([sleutel, deel]) =>
      ['id', 'persoonId', 'bronId', 'ouderId'].includes(sleutel) ? [] : bladen(deel, [...pad, sleutel]),
    )
  }
  const plan = json(oppBO)
  test.each(bladen(plan, []).map((pad) => [pad.join('.'), pad] as const))('%s is shown', (_naam, pad) => {
    const ander = structuredClone(plan)
    let hier: unknown = ander
    for (const stap of pad.slice(0, -1)) hier = (hier as Record<string, unknown>)[stap] // the path was read from it
    const laatste = String(pad.at(-1))
    const plek = hier as Record<string, unknown> // as above
    const was = plek[laatste]
    plek[laatste] = typeof was === 'boolean' ? !was : typeof was === 'number' ? was + 1 : 'Heel iets anders'
    expect(naast(plan, ander).anders).toBe(true)
    expect(naast(ander, plan).anders).toBe(true)
  })

  const tekst = fc.oneof(
    fc
      .array(fc.constantFrom('de', 'leraar', '\n', 'helpt.', '👍', ''), { maxLength: 20 })
      .map((w) => w.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  test('what the two columns show is the old text and the new text', () => {
    fc.assert(
      fc.property(tekst, tekst, (oud, nieuw) => {
        const velden = naast({ beeld: { tekst: oud } }, { beeld: { tekst: nieuw } }).delen.flatMap((deel) =>
          deel.blokken.flatMap((blok) => blok.velden),
        )
        expect(velden.map(links).join('')).toBe(oud)
        expect(velden.map(rechts).join('')).toBe(nieuw)
      }),
    )
  })

  const items = fc.uniqueArray(
    fc.record({ id: fc.constantFrom(...Array.from({ length: 7 }, (_, n) => vastId(n))), tekst: fc.string() }),
    { selector: ({ id }) => id, maxLength: 7 },
  )
  test('every item of both is there once, and turning it round swaps what came and went', () => {
    fc.assert(
      fc.property(items, items, (oud, nieuw) => {
        const heen = naast({ behoeften: { items: oud } }, { behoeften: { items: nieuw } })
        const terug = naast({ behoeften: { items: nieuw } }, { behoeften: { items: oud } })
        const ids = heen.delen.flatMap(({ blokken }) =>
          blokken.flatMap(({ sleutel, titel }) => (titel === null ? [] : [sleutel.slice(-36)])),
        )
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id, tekst: inhoud } of [...oud, ...nieuw]) if (inhoud !== '') expect(ids).toContain(id)
        expect(heen.telling.afspraken.nieuw).toBe(terug.telling.afspraken.weg)
        expect(heen.telling.velden).toBe(terug.telling.velden)
      }),
    )
  })
})

test.each([
  [{ velden: 0, afspraken: geen, punten: geen }, ''],
  [{ velden: 1, afspraken: geen, punten: geen }, '1 veld anders'],
  [{ velden: 7, afspraken: { ...geen, nieuw: 2 }, punten: geen }, '7 velden anders, 2 afspraken nieuw'],
  [
    {
      velden: 0,
      afspraken: { nieuw: 0, weg: 1, verplaatst: 2 },
      punten: { nieuw: 1, weg: 2, verplaatst: 1 },
    },
    '1 afspraak weg, 2 afspraken verplaatst, 1 ander punt nieuw, 2 andere punten weg, 1 ander punt verplaatst',
  ],
])('the count in words', (telling, woorden) => expect(geteldeWoorden(telling)).toBe(woorden))
