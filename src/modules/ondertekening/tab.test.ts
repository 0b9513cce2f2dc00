import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wieHerstelt } from './herstel.ts'
import type { Open, Ronde, Tekenaar, WachtRegel } from './ondertekening.schema.ts'
import type { RondeStand, TekenaarStand, Uitkomst } from './ondertekening.ts'
import { geschilUiterlijk } from './route.ts'
import { herstellerTekst, nogDagen, openZin, toestandZin } from './tab.text.ts'
import { aantalOpen, leesDagen, openWeigering, toestandVan, vorigAkkoord, zelfdeGeweigerd } from './tab.ts'
import { vraagTekst } from './vraag.text.ts'
import { kiesRegels, leesWachtFilter, naarWachtSearch } from './wacht.ts'

const tekenaar = (
  naam: string,
  stand: TekenaarStand,
  uitkomst: Uitkomst | null,
  vereist = true,
): Tekenaar => ({
  id: naam,
  soort: 'ouder',
  persoonId: null,
  naam,
  relatie: '',
  vereist,
  verklaring: 'instemming',
  regel: 'gezag',
  stand,
  uitkomst,
  zekerheid: null,
  uitgenodigdOp: '2026-11-01T10:00:00.000Z',
  bekekenOp: null,
  beslotenOp: null,
  herinneringen: 0,
  antwoorden: [],
  opmerking: '',
  doorSchool: null,
  reactie: null,
  berichten: [],
  gast: null,
  gastVoorstel: null,
  kan: { gast: false, beslissen: false, administreren: false, goedeTrouw: false, vervangen: false },
})
const ronde = (stand: RondeStand, versie: number, tekenaars: Tekenaar[]): Ronde => ({
  id: '',
  ronde: 1,
  versie,
  versieHash: '',
  stand,
  termijnOp: '2026-11-15',
  herinnerNa: [],
  bericht: '',
  reden: '',
  aangemaaktNaam: '',
  aangemaaktOp: '2026-11-01T10:00:00.000Z',
  afgerondOp: null,
  ingetrokkenNaam: null,
  tekenaars,
})
const open = tekenaar('Eva', 'bekeken', null)
const ja = tekenaar('Kemal', 'ingestemd', 'ja')
const nee = tekenaar('Kemal', 'niet_ingestemd', 'nee')

describe('how it stands', () => {
  const gevallen = [
    ['nothing published', 0, [], 'concept'],
    ['nothing asked', 1, [], 'nog-niet'],
    ['a round runs', 1, [ronde('loopt', 1, [open, ja])], 'loopt'],
    ['a round runs on an older version', 3, [ronde('loopt', 1, [open])], 'loopt'],
    ['all agreed', 1, [ronde('ingestemd', 1, [ja])], 'ingestemd'],
    ['one refused', 1, [ronde('niet_ingestemd', 1, [nee])], 'niet_ingestemd'],
    ['refused, and a newer version is there', 2, [ronde('niet_ingestemd', 1, [nee])], 'nieuwe-versie'],
    ['established, and a newer version is there', 2, [ronde('vastgesteld', 1, [ja])], 'nieuwe-versie'],
    ['withdrawn', 1, [ronde('ingetrokken', 1, [open])], 'ingetrokken'],
    ['established', 1, [ronde('vastgesteld', 1, [ja])], 'vastgesteld'],
  ] as const
  test.each(gevallen)('%s', (_naam, versie, rondes, soort) => {
    expect(toestandVan({ versie, rondes: [...rondes] }).soort).toBe(soort)
  })

  test('names whom the school waits for, and not who may leave it', () => {
    const collega = tekenaar('Collega', 'uitgenodigd', null, false)
    const rondes = [ronde('loopt', 2, [open, collega, ja])]
    expect(toestandZin(toestandVan({ versie: 2, rondes }), null)).toBe(
      'Versie 2 ligt voor. De school wacht op Eva.',
    )
    expect(aantalOpen({ rondes })).toBe(2)
  })

  test('a noted reaction waits for a colleague, and not for the parent', () => {
    const reactie: Tekenaar['reactie'] = {
      wijze: 'papier',
      gegevenOp: '2026-11-10',
      doorNaam: 'Ineke',
      getuigeNaam: 'Marjan',
      vanMij: true,
      aanMij: false,
      uitkomst: 'ja',
      gezien: true,
      antwoorden: [],
      opmerking: '',
      scanId: null,
    }
    const rondes = [ronde('loopt', 1, [{ ...open, reactie }])]
    expect(toestandZin(toestandVan({ versie: 1, rondes }), null)).toBe(
      'Versie 1 ligt voor. Marjan bevestigt nog wat is genoteerd.',
    )
  })

  test('says who refused, of one and of two', () => {
    const een = toestandVan({ versie: 1, rondes: [ronde('niet_ingestemd', 1, [nee])] })
    expect(toestandZin(een, null)).toMatch(/^Kemal stemt niet/)
    const beide = [ronde('niet_ingestemd', 1, [nee, tekenaar('Eva', 'papier', 'nee')])]
    expect(toestandZin(toestandVan({ versie: 1, rondes: beide }), null)).toMatch(/^Kemal en Eva stemmen niet/)
  })

  test('a refusal stays until a later round decides, and of that version only', () => {
    const geweigerd = ronde('niet_ingestemd', 1, [nee])
    const daarna = (...standen: RondeStand[]) => [...standen.map((stand) => ronde(stand, 1, [])), geweigerd]
    for (const standen of [[], ['ingetrokken'], ['loopt'], ['ingetrokken', 'ingetrokken']] as RondeStand[][])
      expect(openWeigering(daarna(...standen))).toBe(geweigerd)
    for (const standen of [['ingestemd'], ['vastgesteld'], ['ingetrokken', 'vastgesteld']] as RondeStand[][])
      expect(openWeigering(daarna(...standen))).toBe(null)
    const nieuwer = ronde('niet_ingestemd', 1, [])
    expect(openWeigering([nieuwer, geweigerd])).toBe(nieuwer)
    expect(toestandZin(toestandVan({ versie: 1, rondes: daarna('ingetrokken') }), null)).toMatch(
      /^Kemal stemt niet/,
    )
    expect(zelfdeGeweigerd({ versie: 1, rondes: daarna('ingetrokken') })).toBe(geweigerd)
    expect(zelfdeGeweigerd({ versie: 2, rondes: daarna('ingetrokken') })).toBe(null)
  })

  test('the words of asking the same again claim no talk', () => {
    expect(vraagTekst.berichtStandaard('Bo')).toContain('gesproken')
    expect(vraagTekst.berichtOpnieuw('Bo')).not.toContain('gesproken')
  })

  test('says that it can be established only when nothing is in the way', () => {
    const toestand = toestandVan({ versie: 1, rondes: [ronde('ingestemd', 1, [ja])] })
    const overleg: Open[number] = { wachter: 'overleg', wie: 'schrijvers', sinds: null, namen: [] }
    const sinds = { op: '2026-11-17', na: 'geweigerd' } as const
    expect(toestandZin(toestand, [])).toContain('Nu kan het plan')
    expect(toestandZin(toestand, null)).toBe('Iedereen die beslist, stemde in met versie 1.')
    const gemist = toestandZin(toestand, [{ ...overleg, sinds }])
    expect(gemist).not.toContain('Nu kan')
    expect(gemist).toContain('geen gesprek met ouders sinds op 17 november 2026 niet werd ingestemd')
    expect(openZin(overleg)).toBe('Er staat nog geen gesprek met ouders over dit plan.')
    expect(openZin({ ...overleg, sinds: { ...sinds, na: 'vastgesteld' } })).toContain(
      'sinds de vaststelling van',
    )
    const wie: Open[number] = { ...overleg, wachter: 'instemming', namen: ['Eva', 'Kemal'] }
    expect(openZin(wie)).toBe('Nog niet iedereen die beslist, stemde in. Nog nodig: Eva en Kemal.')
  })

  test('a round that ended waits for nobody', () => {
    expect(aantalOpen({ rondes: [ronde('ingetrokken', 1, [open])] })).toBe(0)
  })
})

test.each([
  ['3, 7, 10', [3, 7, 10]],
  ['10;3 3', [3, 10]],
  ['3, 7 en 10', [3, 7, 10]],
  ['', []],
  ['3, soms', null],
  ['0', null],
  ['91', null],
  ['2,5 dagen', null],
  ['-1', null],
])('days typed as "%s"', (getypt, dagen) => {
  expect(leesDagen(getypt, 90)).toEqual(dagen)
})

test('days that are read are days that can be sent', () => {
  fc.assert(
    fc.property(fc.string(), (getypt) => {
      for (const dag of leesDagen(getypt, 90) ?? [])
        expect(Number.isInteger(dag) && dag >= 1 && dag <= 90).toBe(true)
    }),
  )
})

test.each([
  [2, 'nog 2 dagen'],
  [1, 'nog 1 dag'],
  [0, 'vandaag is de laatste dag'],
  [-1, '1 dag voorbij'],
  [-9, '9 dagen voorbij'],
])('%i days', (dagen, tekst) => expect(nogDagen(dagen)).toBe(tekst))

test.each([
  ['wettelijk_minimum', 'Wie het plan schrijft, kan dit aanvullen.'],
  ['commissie_advies', 'De commissie van begeleiding (of onderzoek) is aan zet.'],
  ['instemming', 'De ondertekenaars die nog niet instemden, zijn aan zet.'],
] as const)('%s has somebody who can mend it', (wachter, zin) => {
  expect(herstellerTekst[wieHerstelt(wachter)]).toBe(zin)
})

test('advice is asked within six weeks', () => {
  expect(geschilUiterlijk('2026-11-22')).toBe('2027-01-03')
})

describe('the list of whom the school waits for', () => {
  const regel = (leerling: string, termijnOp: string, vanMij = false): WachtRegel => ({
    tekenaarId: leerling,
    verzoekId: '',
    oppId: '',
    leerlingId: '',
    leerling,
    groep: '',
    naam: '',
    relatie: '',
    soort: 'ouder',
    stand: 'uitgenodigd',
    versie: 1,
    uitgenodigdOp: '2026-11-01T10:00:00.000Z',
    termijnOp,
    herinneringen: 0,
    vanMij,
  })
  const regels = [regel('Bo', '2026-12-01', true), regel('Ab', '2026-11-01'), regel('Cas', '2026-11-22')]
  const namen = (search: Record<string, unknown>) =>
    kiesRegels(regels, leesWachtFilter(search), '2026-11-22').map((r) => r.leerling)

  test.each([
    [{}, ['Ab', 'Cas', 'Bo']],
    [{ van: 'mij' }, ['Bo']],
    [{ termijn: 'over' }, ['Ab']],
    [{ sorteer: 'leerling', richting: 'desc' }, ['Cas', 'Bo', 'Ab']],
    [{ sorteer: 'onzin', van: 7 }, ['Ab', 'Cas', 'Bo']],
  ])('%o', (search, verwacht) => expect(namen(search)).toEqual(verwacht))

  test('what is chosen comes back from the address', () => {
    const search = { van: 'mij', termijn: 'over', sorteer: 'wie', richting: 'desc' } as const
    expect(leesWachtFilter(naarWachtSearch(search))).toEqual(search)
    expect(naarWachtSearch(leesWachtFilter({}))).toEqual({})
  })
})

describe('what somebody agreed to before', () => {
  const eva = (uitkomst: Uitkomst | null, persoonId: string | null = 'eva'): Tekenaar => ({
    ...tekenaar('Eva', 'uitgenodigd', uitkomst),
    persoonId,
  })
  const reeks = (...uitkomsten: (Uitkomst | null)[]): Ronde[] =>
    uitkomsten.map((uitkomst, i) => ({ ...ronde('ingetrokken', i + 1, [eva(uitkomst)]), ronde: i + 1 }))
  test.each<[string, Ronde[], number, Tekenaar, number | null]>([
    ['nothing', reeks(null, null), 1, eva(null), null],
    ['a yes', reeks('ja', null), 1, eva(null), 1],
    ['a yes, but', reeks('ja_maar', null), 1, eva(null), 1],
    ['a no, or only seen, is none', reeks('nee', 'gezien', null), 2, eva(null), null],
    ['the newest of several', reeks('ja', 'ja', 'nee', null), 3, eva(null), 2],
    ['not what was said later', reeks('ja', null, 'ja'), 1, eva(null), 1],
    ['of nobody else', reeks('ja', null), 1, eva(null, 'kemal'), null],
    ['of a pupil with the same key', reeks('ja', null), 1, { ...eva(null), soort: 'leerling' }, null],
    ['of who has no key', [{ ...ronde('loopt', 1, [eva('ja', null)]), ronde: 1 }], 0, eva(null, null), null],
  ])('%s', (_naam, rondes, plek, wie, verwacht) => {
    const nu = rondes[plek]
    if (!nu) throw new Error('no such round')
    expect(vorigAkkoord({ rondes }, nu, wie)).toBe(verwacht)
  })
  test('the version that is asked again is no difference', () => {
    const [a, b] = reeks('ja', null)
    if (!a || !b) throw new Error('two rounds')
    expect(vorigAkkoord({ rondes: [a, { ...b, versie: 1 }] }, { ...b, versie: 1 }, eva(null))).toBe(null)
  })
})
