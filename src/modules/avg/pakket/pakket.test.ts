import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verzegeldWeglating } from './pakket.inhoud.ts'
import { maakZoeker, teVerbergen, verberg } from './pakket.namen.ts'
import {
  BESLUITEN,
  type Feit,
  type Lezer,
  magBesluiten,
  PASSAGESOORTEN,
  redenNodig,
  standaard,
} from './pakket.regels.ts'
import { aanspraak, kan, PAKKET_HANDELINGEN, PAKKET_STATUSSEN } from './pakket.ts'

const VANDAAG = '2026-11-17'

describe('who can claim what', () => {
  const ouder = { soort: 'ouder', gezag: true, grondslag: false } as const
  test.each([
    ['a parent with gezag', ouder, '2017-03-04', 'volledig gezag'],
    ['a parent without', { ...ouder, gezag: false }, '2017-03-04', 'eigen geen-gezag'],
    ['a parent of who turns 16 tomorrow', ouder, '2010-11-18', 'volledig gezag'],
    ['a parent of who is 16 today', ouder, '2010-11-17', 'eigen leerling-beslist'],
    ['the same with a written power', { ...ouder, grondslag: true }, '2010-11-17', 'volledig grondslag'],
    [
      'a parent without gezag with an order of a court',
      { ...ouder, gezag: false, grondslag: true },
      '2017-03-04',
      'volledig grondslag',
    ],
    ['a pupil of 16', { ...ouder, soort: 'leerling' as const }, '2010-11-17', 'volledig zelf'],
    ['a pupil of 15', { ...ouder, soort: 'leerling' as const }, '2010-11-18', 'nee te-jong'],
    ['a pupil without a birth date', { ...ouder, soort: 'leerling' as const }, null, 'nee te-jong'],
    [
      'a representative with a paper',
      { ...ouder, soort: 'vertegenwoordiger' as const, grondslag: true },
      '2017-03-04',
      'volledig grondslag',
    ],
    [
      'a representative without',
      { ...ouder, soort: 'vertegenwoordiger' as const },
      '2017-03-04',
      'nee bewijs-nodig',
    ],
  ])('%s', (_wie, wie, geboren, verwacht) => {
    const uit = aanspraak(wie, geboren, VANDAAG)
    expect(`${uit.mag ? uit.omvang : 'nee'} ${uit.waarom}`).toBe(verwacht)
  })
})

test('what was handed out, ended or was taken back does not change any more', () => {
  for (const status of ['overhandigd', 'verlopen', 'ingetrokken', 'getekend'] as const)
    for (const handeling of ['beslissen', 'tekenen', 'intrekken', 'overhandigen'] as const)
      expect.soft(kan(handeling, status), `${handeling} ${status}`).toBe(false)
  const geen = PAKKET_STATUSSEN.filter((status) =>
    PAKKET_HANDELINGEN.every((handeling) => !kan(handeling, status)),
  )
  expect(geen).toEqual(['getekend', 'verlopen', 'ingetrokken'])
})

const A: Lezer = { soort: 'ouder', ouderId: 'a', naam: 'A', omvang: 'volledig' }
const zonder: Lezer = { ...A, omvang: 'eigen' }
const kind: Lezer = { soort: 'leerling', ouderId: null, naam: 'K', omvang: 'volledig' }
const voogd: Lezer = { soort: 'vertegenwoordiger', ouderId: null, naam: 'V', omvang: 'volledig' }
const feit = (meer: Partial<Feit>): Feit => ({
  soort: 'dossier',
  ouderId: null,
  gedeeld: false,
  afgeschermd: false,
  toestemming: false,
  leeftijd: 9,
  vanAanvrager: false,
  ...meer,
})
const B = { ouderId: 'b' }
const EIGEN = { ouderId: 'a' }

describe('the rules', () => {
  test.each<[string, Lezer, Partial<Feit>, string]>([
    ['what the school wrote, for a parent', A, {}, 'geven inzagerecht'],
    ['what the school wrote, for the pupil', kind, {}, 'geven inzagerecht'],
    ['what the school wrote, for who does not represent', zonder, {}, 'weglaten niet-vertegenwoordigd'],
    ['who the other parent is', A, { soort: 'oudernaam', ...B }, 'geven inzagerecht'],
    [
      'who the other parent is, for who does not represent',
      zonder,
      { soort: 'oudernaam', ...B },
      'weglaten niet-vertegenwoordigd',
    ],
    ['the own address', A, { soort: 'ouderprive', ...EIGEN, afgeschermd: true }, 'geven eigen'],
    ['the own address without gezag', zonder, { soort: 'ouderprive', ...EIGEN }, 'geven eigen'],
    ['the address of the other', A, { soort: 'ouderprive', ...B }, 'weglaten ander-ouder'],
    [
      'the secret address of the other',
      A,
      { soort: 'ouderprive', ...B, afgeschermd: true },
      'weglaten ander-ouder nooit',
    ],
    [
      'the secret address, without gezag',
      zonder,
      { soort: 'ouderprive', ...B, afgeschermd: true },
      'weglaten ander-ouder nooit',
    ],
    [
      'an address in a version that was shared',
      A,
      { soort: 'ouderprive', ...B, gedeeld: true },
      'weglaten ander-ouder',
    ],
    [
      'the address of a parent, for the pupil',
      kind,
      { soort: 'ouderprive', ...EIGEN, afgeschermd: true },
      'weglaten ander-ouder nooit',
    ],
    ['the address of a parent, for a guardian', voogd, { soort: 'ouderprive', ...B }, 'weglaten ander-ouder'],
    ['an address that is nobody’s by name', A, { soort: 'ouderprive' }, 'weglaten ander-ouder'],
    ['the own words', A, { soort: 'ouderwoorden', ...EIGEN }, 'geven eigen'],
    ['the words of the other', A, { soort: 'ouderwoorden', ...B }, 'weglaten ander-ouder'],
    [
      'the words of the other in a shared version',
      A,
      { soort: 'ouderwoorden', ...B, gedeeld: true },
      'geven gedeeld',
    ],
    [
      'the words of the pupil, for the pupil',
      kind,
      { soort: 'leerlingwoorden', leeftijd: 16 },
      'geven eigen',
    ],
    ['the words of the pupil, for a parent', A, { soort: 'leerlingwoorden' }, 'weglaten kind'],
    [
      'the words of a pupil of 16, for a parent',
      A,
      { soort: 'leerlingwoorden', leeftijd: 16 },
      'weglaten kind nooit',
    ],
    [
      'the words of the pupil in a shared version',
      A,
      { soort: 'leerlingwoorden', leeftijd: 16, gedeeld: true },
      'geven gedeeld',
    ],
    ['a third party', A, { soort: 'derde' }, 'weglaten derde'],
    ['a third party with consent', A, { soort: 'derde', toestemming: true }, 'geven gedeeld'],
    ['how a third party is reached', kind, { soort: 'derdecontact' }, 'weglaten derde'],
    ['what somebody else asked', A, { soort: 'verzoek' }, 'weglaten ander-ouder nooit'],
    ['what the asker asked', zonder, { soort: 'verzoek', vanAanvrager: true }, 'geven eigen'],
    ['a statement beside a plan', A, { soort: 'betwisting', gedeeld: true }, 'geven gedeeld'],
    ['a statement of somebody beside a test', A, { soort: 'betwisting' }, 'weglaten ander-ouder'],
    ['an attachment', A, { soort: 'bijlage' }, 'weglaten nakijken nakijken'],
    ['a note about a colleague', A, { soort: 'intern' }, 'weglaten nakijken nakijken'],
    [
      'an attachment, for who does not represent',
      zonder,
      { soort: 'bijlage' },
      'weglaten niet-vertegenwoordigd',
    ],
  ])('%s', (_wat, lezer, meer, verwacht) => {
    const { besluit, grond, nooit, nakijken } = standaard(lezer, feit(meer))
    expect([besluit, grond, ...(nooit ? ['nooit'] : []), ...(nakijken ? ['nakijken'] : [])].join(' ')).toBe(
      verwacht,
    )
  })

  const eenFeit = fc.record({
    soort: fc.constantFrom(...PASSAGESOORTEN),
    ouderId: fc.constantFrom('a', 'b', null),
    gedeeld: fc.boolean(),
    afgeschermd: fc.boolean(),
    toestemming: fc.boolean(),
    leeftijd: fc.option(fc.integer({ min: 3, max: 20 })),
    vanAanvrager: fc.constant(false),
  })
  const eenLezer = fc.constantFrom(A, zonder, kind, voogd)

  test('never give private data of a parent to anybody but that parent', () => {
    fc.assert(
      fc.property(eenLezer, eenFeit, (lezer, een) => {
        const uit = standaard(lezer, { ...een, soort: 'ouderprive' })
        const eigen = lezer.soort === 'ouder' && een.ouderId === lezer.ouderId
        expect(uit.besluit).toBe(eigen ? 'geven' : 'weglaten')
        expect(uit.nooit).toBe(!eigen && een.afgeschermd)
      }),
    )
  })

  test('give who does not represent the pupil no more than who does', () => {
    fc.assert(
      fc.property(eenFeit, (een) => {
        if (een.soort !== 'vast' && standaard(A, een).besluit === 'weglaten')
          expect(standaard(zonder, een).besluit).toBe('weglaten')
      }),
    )
  })

  test('what may never be given can’t be decided, and giving more asks a reason', () => {
    fc.assert(
      fc.property(eenLezer, eenFeit, fc.constantFrom(...BESLUITEN), (lezer, een, besluit) => {
        const uit = standaard(lezer, een)
        expect(magBesluiten(uit, besluit)).toBe(!uit.nooit || besluit === 'weglaten')
        expect(redenNodig(uit, 'weglaten')).toBe(false)
        if (uit.besluit === 'weglaten' && !uit.nakijken) expect(redenNodig(uit, 'geven')).toBe(true)
      }),
    )
  })
})

test('the sealed PDF is left out and said to be, but to who learns not even what is there', () => {
  const vaststelling = [{ soort: 'vaststelling' }, { soort: 'correctie' }, { soort: 'vaststelling' }]
  expect(verzegeldWeglating({ vaststelling }, { omvang: 'volledig' })).toMatchObject([
    { bestand: 'vaststelling', veld: 'Verzegelde PDF', aantal: 2 },
  ])
  expect(verzegeldWeglating({ vaststelling }, { omvang: 'eigen' })).toEqual([])
  expect(verzegeldWeglating({ vaststelling: [{ soort: 'correctie' }] }, { omvang: 'volledig' })).toEqual([])
})

describe('names and numbers in a text', () => {
  const leerling = (roepnaam: string, achternaam: string, groepsgenoot: boolean) => ({
    roepnaam,
    voorvoegsel: '',
    achternaam,
    groepsgenoot,
  })
  const bram = {
    email: 'b@b.test',
    telefoon: '06-55501234',
    straat: 'Laan',
    huisnummer: '7',
    postcode: '1234 KB',
    afgeschermd: true,
  }
  const zoek = maakZoeker(
    teVerbergen(
      [leerling('Yusuf', 'Demir', true), leerling('Milou', 'Groen', false), leerling('Fenna', 'Bos', true)],
      [bram],
      new Set(['Fenna']),
    ),
  )
  const zonderNamen = (tekst: string) => verberg(tekst, zoek(tekst))
  test.each([
    ['Zij speelt met Yusuf Demir.', 'Zij speelt met [weggelaten].'],
    ['Yusufs jas', '[weggelaten]s jas'],
    ['Milou is er niet, Milou Groen wel', 'Milou is er niet, [weggelaten] wel'],
    ['Fenna Zwart leest', 'Fenna Zwart leest'],
    ['Fenna Bos leest', '[weggelaten] leest'],
    ['yusuf als woord', 'yusuf als woord'],
    ['Yusufina', 'Yusufina'],
    ['Bel 0655501234 of 06 555 012 34.', 'Bel [weggelaten] of [weggelaten].'],
    ['Mail B@B.TEST', 'Mail [weggelaten]'],
    ['Laan 7, 1234KB', '[weggelaten], [weggelaten]'],
    ['', ''],
  ])('%s', (tekst, verwacht) => expect(zonderNamen(tekst)).toBe(verwacht))

  test('nothing to be hidden is left of it, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Yusuf Demir', '06-55501234', 'Milou Groen', ' ')), {
          maxLength: 8,
        }),
        (delen) => {
          const uit = zonderNamen(delen.join(' '))
          expect(zoek(uit)).toEqual([])
          expect(uit).not.toMatch(/(?<![\p{L}\p{N}])Yusuf Demir(?![\p{L}\p{N}])/u)
        },
      ),
    )
  })
})
