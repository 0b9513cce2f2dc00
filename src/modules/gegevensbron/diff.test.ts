import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edexmlBytes, maakLeerling } from '../../../test/fixtures/edexml/edexml.fixtures.ts'
import { groepIdentiteit, type StandGroep } from './diff.groepen.ts'
import type { StandMedewerker } from './diff.medewerkers.ts'
import type { Beslissing, ImportDiff, Stand, StandLeerling } from './diff.model.ts'
import { berekenDiff, isLeeg } from './diff.ts'
import { leesEdexml } from './edexml.parse.ts'
import type { EdexmlBestand, EdexmlGroep, EdexmlLeerling, EdexmlMedewerker } from './edexml.ts'

const VANDAAG = '2025-11-03'
const LEEG: Stand = { leerlingen: [], groepen: [], medewerkers: [] }

const leerling = (extra: Partial<EdexmlLeerling> = {}): EdexmlLeerling => ({
  nr: 1,
  regel: 10,
  sleutel: 'k1',
  dummySleutel: false,
  eckid: null,
  roepnaam: 'Fenna',
  voorvoegsel: 'de',
  achternaam: 'Waard',
  voornamen: null,
  voorletters: 'F',
  geboortedatum: '2016-05-01',
  geslacht: 'meisje',
  startGroep3: null,
  jaargroep: '5',
  groepSleutel: null,
  samengesteldeGroepSleutels: [],
  vestigingSleutel: null,
  instroomdatum: '2020-08-17',
  uitstroomdatum: null,
  mutatiedatum: null,
  ...extra,
})

const bekend = (extra: Partial<StandLeerling> = {}): StandLeerling => ({
  id: 'p1',
  bronSleutel: 'k1',
  eckid: null,
  roepnaam: 'Fenna',
  voorvoegsel: 'de',
  achternaam: 'Waard',
  voornamen: null,
  voorletters: 'F',
  geboortedatum: '2016-05-01',
  geslacht: 'meisje',
  jaargroep: '5',
  groepSleutels: [],
  instroomdatum: '2020-08-17',
  uitstroomdatum: null,
  dossier: false,
  ...extra,
})

const bestand = (deel: Partial<EdexmlBestand>): EdexmlBestand => ({
  school: {
    schooljaar: '2025-2026',
    peildatum: '2025-10-01',
    brin: '99XX',
    dependance: '00',
    schoolSleutel: null,
    instellingsnummer: null,
    aanmaakdatum: null,
    versie: '2.1',
  },
  vestigingen: [],
  groepen: [],
  leerlingen: [],
  medewerkers: [],
  ...deel,
})

const vergelijk = (
  stand: readonly StandLeerling[],
  leerlingen: readonly EdexmlLeerling[],
  beslissingen: ReadonlyMap<number, Beslissing> = new Map(),
) =>
  berekenDiff({ ...LEEG, leerlingen: stand }, bestand({ leerlingen }), { vandaag: VANDAAG, beslissingen })
    .leerlingen

describe('recognising', () => {
  test.each<[string, Partial<StandLeerling>, Partial<EdexmlLeerling>, string[]]>([
    ['same', {}, {}, []],
    ['by ECK iD, key changed', { eckid: 'e', bronSleutel: 'oud' }, { eckid: 'e' }, ['bronSleutel']],
    [
      'by ECK iD although the name is new',
      { eckid: 'e' },
      { eckid: 'e', achternaam: 'Bakker', voorvoegsel: null },
      ['achternaam', 'voorvoegsel'],
    ],
    ['by key, ECK iD new', {}, { eckid: 'e' }, ['eckid']],
    ['by key, ECK iD replaced', { eckid: 'oud' }, { eckid: 'e' }, ['eckid']],
    ['by key, birth date corrected', {}, { geboortedatum: '2016-05-02' }, ['geboortedatum']],
    ['by key, roepnaam changed', {}, { roepnaam: 'Fen' }, ['roepnaam']],
    [
      'what the file leaves out stays',
      { voornamen: 'Fenna Noor' },
      { geboortedatum: null, geslacht: null, roepnaam: null },
      [],
    ],
    ['unknown does not overrule', {}, { geslacht: 'onbekend' }, []],
    ['back at school', { uitstroomdatum: '2024-07-01' }, {}, ['uitstroomdatum']],
    ['a leaving date to come', {}, { uitstroomdatum: '2026-07-01' }, ['uitstroomdatum']],
    ['without key, nothing differs', { bronSleutel: null }, { sleutel: null, dummySleutel: true }, []],
  ])('%s', (_, van, naar, velden) => {
    const diff = vergelijk([bekend(van)], [leerling(naar)])
    expect(diff.conflicten).toEqual([])
    expect(diff.nieuw).toEqual([])
    expect(diff.mogelijkUitgeschreven).toEqual([])
    expect(diff.gewijzigd.flatMap((g) => g.wijzigingen.map((w) => w.veld))).toEqual(velden)
    expect(diff.ongewijzigd).toBe(velden.length === 0 ? 1 : 0)
  })

  test.each<[string, StandLeerling[], EdexmlLeerling[], string, string[][]]>([
    [
      'key of another child',
      [bekend({ eckid: 'oud' })],
      [leerling({ eckid: 'e', geboortedatum: '2018-01-01' })],
      'sleutel-hergebruikt',
      [['p1']],
    ],
    [
      'key of another child, no ECK iD',
      [bekend()],
      [leerling({ roepnaam: 'Emre', achternaam: 'Kılıç', geboortedatum: '2018-01-01' })],
      'sleutel-hergebruikt',
      [['p1']],
    ],
    [
      'ECK iD and key point at two',
      [bekend({ eckid: 'e', bronSleutel: 'x' }), bekend({ id: 'p2' })],
      [leerling({ eckid: 'e' })],
      'twee-kandidaten',
      [['p1', 'p2']],
    ],
    [
      'two records point at one',
      [bekend({ eckid: 'e' })],
      [leerling(), leerling({ nr: 2, sleutel: 'k2', eckid: 'e' })],
      'twee-kandidaten',
      [['p1'], ['p1']],
    ],
    ['one key twice', [], [leerling(), leerling({ nr: 2, roepnaam: 'Sem' })], 'dubbel-in-bestand', [[], []]],
    [
      'one ECK iD twice',
      [],
      [leerling({ eckid: 'e' }), leerling({ nr: 2, sleutel: 'k2', eckid: 'e' })],
      'dubbel-in-bestand',
      [[], []],
    ],
    [
      'other key, same name and birth date',
      [bekend({ bronSleutel: 'oud' })],
      [leerling()],
      'zelfde-naam-en-geboortedatum',
      [['p1']],
    ],
    [
      'accents and capitals do not hide it',
      [bekend({ bronSleutel: null, achternaam: 'WÁARD' })],
      [leerling()],
      'zelfde-naam-en-geboortedatum',
      [['p1']],
    ],
    [
      'birth date unknown to the file',
      [bekend({ bronSleutel: null })],
      [leerling({ geboortedatum: null })],
      'zelfde-naam-en-geboortedatum',
      [['p1']],
    ],
    [
      'birth date unknown to us',
      [bekend({ bronSleutel: null, geboortedatum: null })],
      [leerling()],
      'zelfde-naam-en-geboortedatum',
      [['p1']],
    ],
    [
      'two namesakes',
      [bekend({ bronSleutel: null }), bekend({ id: 'p2', bronSleutel: null })],
      [leerling()],
      'zelfde-naam-en-geboortedatum',
      [['p1', 'p2']],
    ],
    [
      'twins by initial only',
      [],
      [leerling({ sleutel: null, roepnaam: null }), leerling({ nr: 2, sleutel: null, roepnaam: null })],
      'tweeling-zonder-sleutel',
      [[], []],
    ],
    ['new without a name', [], [leerling({ roepnaam: null, achternaam: null })], 'naam-ontbreekt', [[]]],
  ])('asks: %s', (_, stand, leerlingen, reden, kandidaten) => {
    const diff = vergelijk(stand, leerlingen)
    expect(diff.conflicten.map((c) => c.reden)).toEqual(kandidaten.map(() => reden))
    expect(diff.conflicten.map((c) => c.kandidaten)).toEqual(kandidaten)
    expect([...diff.nieuw, ...diff.gewijzigd, ...diff.mogelijkUitgeschreven]).toEqual([])
  })

  test('twins with names of their own are two new pupils', () => {
    const diff = vergelijk(
      [],
      [leerling({ sleutel: null }), leerling({ nr: 2, sleutel: null, roepnaam: 'Sem' })],
    )
    expect(diff.nieuw).toHaveLength(2)
    expect(diff.conflicten).toEqual([])
  })
})

describe('leaving', () => {
  test('missing from a full file is possibly left, never more', () => {
    const stand = [
      bekend(),
      bekend({ id: 'p2', bronSleutel: 'k2', dossier: true }),
      bekend({ id: 'p3', bronSleutel: 'k3', uitstroomdatum: '2024-07-01' }),
    ]
    expect(vergelijk(stand, [leerling()]).mogelijkUitgeschreven).toEqual([
      { id: 'p2', dossier: true, reden: 'niet-in-bestand' },
    ])
  })
  test('an uitstroomdatum in the past', () => {
    const weg = leerling({ uitstroomdatum: '2025-09-30' })
    expect(vergelijk([bekend()], [weg]).uitgeschreven).toMatchObject([
      { id: 'p1', wijzigingen: [{ veld: 'uitstroomdatum', van: null, naar: '2025-09-30' }] },
    ])
    expect(vergelijk([bekend({ uitstroomdatum: '2025-09-30' })], [weg])).toMatchObject({
      ongewijzigd: 1,
      uitgeschreven: [],
    })
    expect(vergelijk([], [weg])).toMatchObject({ nieuw: [], oudLeerlingen: 1 })
  })
  test('between peildatum and today counts as past', () => {
    expect(vergelijk([], [leerling({ uitstroomdatum: '2025-10-15' })]).oudLeerlingen).toBe(1)
    expect(vergelijk([], [leerling({ uitstroomdatum: VANDAAG })]).nieuw).toHaveLength(1)
  })
  test('jaargroep H without a date is a question', () => {
    expect(vergelijk([bekend()], [leerling({ jaargroep: 'H' })]).mogelijkUitgeschreven).toMatchObject([
      { reden: 'historisch' },
    ])
  })
})

describe('answers of the beheerder', () => {
  const stand = [bekend({ bronSleutel: 'oud' })]
  const met = (b: Beslissing) => vergelijk(stand, [leerling()], new Map([[1, b]]))
  test('the same child', () => {
    expect(met({ soort: 'koppel', leerlingId: 'p1' })).toMatchObject({
      conflicten: [],
      gewijzigd: [{ id: 'p1', wijzigingen: [{ veld: 'bronSleutel', van: 'oud', naar: 'k1' }] }],
    })
  })
  test('someone new', () =>
    expect(met({ soort: 'nieuw' })).toMatchObject({ conflicten: [], nieuw: [{ nr: 1 }] }))
  test('skip', () =>
    expect(met({ soort: 'overslaan' })).toMatchObject({ conflicten: [], nieuw: [], gewijzigd: [] }))
  test('a link to somebody who does not exist leaves the question', () => {
    expect(met({ soort: 'koppel', leerlingId: 'weg' }).conflicten).toHaveLength(1)
  })
  test('someone new does not get the key that another pupil has', () => {
    const ander = leerling({ roepnaam: 'Emre', achternaam: 'Kılıç', geboortedatum: '2018-01-01' })
    const diff = vergelijk([bekend()], [ander], new Map([[1, { soort: 'nieuw' }]]))
    expect(diff.nieuw[0]?.velden).toMatchObject({ bronSleutel: null, roepnaam: 'Emre' })
    expect(diff.mogelijkUitgeschreven).toEqual([])
  })
})

describe('groups', () => {
  const groep = (extra: Partial<EdexmlGroep> = {}): EdexmlGroep => ({
    nr: 1,
    regel: 1,
    sleutel: 'g',
    dummySleutel: false,
    bestandSleutel: 'g',
    soort: 'stamgroep',
    naam: '5A',
    jaargroep: '5',
    omschrijving: null,
    mutatiedatum: null,
    ...extra,
  })
  const staand: StandGroep = { id: 'G', bronSleutel: 'g', soort: 'stamgroep', naam: '5A', jaargroep: '5' }
  const diff = (groepen: EdexmlGroep[], leerlingen: EdexmlLeerling[] = []) =>
    berekenDiff({ ...LEEG, groepen: [staand] }, bestand({ groepen, leerlingen }), { vandaag: VANDAAG })
  test('new, changed, the same', () => {
    expect(
      diff([groep(), groep({ nr: 2, sleutel: 'h', bestandSleutel: 'h', naam: '5B' })]).groepen,
    ).toMatchObject({ ongewijzigd: 1, nieuw: [{ identiteit: 'h' }], gewijzigd: [] })
    expect(diff([groep({ naam: '5-A', jaargroep: null })]).groepen.gewijzigd).toEqual([
      { id: 'G', identiteit: 'g', wijzigingen: [{ veld: 'naam', van: '5A', naar: '5-A' }] },
    ])
  })
  test('a dummy key holds inside the file and is not stored', () => {
    const uit = diff(
      [
        groep({
          sleutel: null,
          dummySleutel: true,
          bestandSleutel: '#1',
          naam: 'Plus',
          soort: 'samengesteld',
          jaargroep: null,
        }),
      ],
      [leerling({ samengesteldeGroepSleutels: ['#1', 'nergens'] })],
    )
    expect(uit.groepen.nieuw[0]).toMatchObject({
      identiteit: '#samengesteld:plus',
      velden: { bronSleutel: null },
    })
    expect(uit.leerlingen.nieuw[0]?.velden.groepSleutels).toEqual(['#samengesteld:plus'])
  })
  test('a pupil without jaargroep has that of the group, unless it is a combination', () => {
    const zonder = [leerling({ jaargroep: null, groepSleutel: 'g' })]
    expect(diff([groep()], zonder).leerlingen.nieuw[0]?.velden.jaargroep).toBe('5')
    expect(diff([groep({ jaargroep: 'C' })], zonder).leerlingen.nieuw[0]?.velden.jaargroep).toBeNull()
  })
})

describe('staff', () => {
  const nieuweling: EdexmlMedewerker = {
    nr: 1,
    regel: 1,
    sleutel: 'm',
    dummySleutel: false,
    eckid: null,
    roepnaam: 'Nour',
    voorvoegsel: null,
    achternaam: 'Benhaddou',
    voornamen: null,
    voorletters: null,
    emailadres: 'nour@school.example',
    rollen: [
      { code: 'IB', omschrijving: null },
      { code: 'OUD', omschrijving: null },
      { code: null, omschrijving: 'BHV' },
    ],
    groepen: [{ groepSleutel: 'g', rollen: [{ code: 'LRK', omschrijving: null }] }],
    mutatiedatum: null,
  }
  const staand: StandMedewerker = {
    id: 'M',
    bronSleutel: 'm',
    eckid: null,
    roepnaam: 'Nour',
    voorvoegsel: null,
    achternaam: 'Benhaddou',
    voorletters: null,
    emailadres: 'nour@school.example',
    rollen: [],
    groepSleutels: [],
  }
  const groepen: EdexmlGroep[] = [
    {
      nr: 1,
      regel: 1,
      sleutel: 'g',
      dummySleutel: false,
      bestandSleutel: 'g',
      soort: 'stamgroep',
      naam: '5A',
      jaargroep: '5',
      omschrijving: null,
      mutatiedatum: null,
    },
  ]
  const diff = (stand: StandMedewerker[], m: Partial<EdexmlMedewerker> = {}) =>
    berekenDiff(
      { ...LEEG, medewerkers: stand },
      bestand({ groepen, medewerkers: [{ ...nieuweling, ...m }] }),
      { vandaag: VANDAAG },
    ).medewerkers

  test('roles and groups are only suggested', () => {
    expect(diff([])).toMatchObject({
      nieuw: [{ nr: 1 }],
      rolsuggesties: [
        { id: null, nr: 1, rol: 'zorgcoordinator', code: 'IB' },
        { id: null, nr: 1, rol: 'mentor', code: 'LRK' },
      ],
      groepsuggesties: [{ id: null, nr: 1, groepSleutel: 'g', rol: 'mentor' }],
    })
    expect(Object.keys(diff([]).nieuw[0]?.velden ?? {})).not.toContain('rollen')
  })
  test('what someone already has is not suggested again', () => {
    const uit = diff([{ ...staand, rollen: ['zorgcoordinator', 'mentor'], groepSleutels: ['g'] }])
    expect(uit).toMatchObject({ ongewijzigd: 1, rolsuggesties: [], groepsuggesties: [] })
  })
  test('the e-mail address finds a person and is never changed', () => {
    expect(
      diff([{ ...staand, bronSleutel: null, emailadres: 'Nour@School.example' }]).gewijzigd[0]?.wijzigingen,
    ).toEqual([{ veld: 'bronSleutel', van: null, naar: 'm' }])
    expect(diff([staand], { emailadres: 'dief@elders.example' })).toMatchObject({
      gewijzigd: [],
      ongewijzigd: 1,
    })
  })
  test('the same name only is a question, without suggestions', () => {
    expect(diff([{ ...staand, bronSleutel: 'ander', emailadres: null }])).toMatchObject({
      nieuw: [],
      gewijzigd: [],
      conflicten: [{ nr: 1, kandidaten: ['M'] }],
      rolsuggesties: [],
    })
  })
})

/** What confirming a diff with nothing but new things makes of an empty school. */
function pasToe(diff: ImportDiff): Stand {
  return {
    leerlingen: diff.leerlingen.nieuw.map((n) => ({ id: `p${n.nr}`, dossier: false, ...n.velden })),
    groepen: diff.groepen.nieuw.map((g) => ({ id: g.identiteit, ...g.velden })),
    medewerkers: diff.medewerkers.nieuw.map((m) => ({
      id: `m${m.nr}`,
      rollen: [],
      groepSleutels: [],
      ...m.velden,
    })),
  }
}

test('importing the same file again changes nothing, for files of every kind', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        versie: fc.constantFrom('1.03', '2.0', '2.1'),
        leerlingen: fc.nat(120),
        leerkrachten: fc.nat(9),
        eckid: fc.boolean(),
        bsn: fc.boolean(),
        dummySleutels: fc.boolean(),
      }),
      async (opties) => {
        const { bestand: b } = await leesEdexml(edexmlBytes(opties))
        const eerste = berekenDiff(LEEG, b, { vandaag: VANDAAG })
        expect(eerste.leerlingen.nieuw.length + eerste.leerlingen.conflicten.length).toBe(opties.leerlingen)
        const tweede = berekenDiff(pasToe(eerste), b, { vandaag: VANDAAG })
        expect(isLeeg(tweede)).toBe(true)
        expect(tweede.leerlingen.mogelijkUitgeschreven).toEqual([])
        expect(tweede.leerlingen.ongewijzigd).toBe(eerste.leerlingen.nieuw.length)
      },
    ),
    { numRuns: 40 },
  )
})

test('no pupil of the school is forgotten or counted twice, whatever the two lists are', () => {
  const kans = <T>(waarden: readonly T[]) => fc.constantFrom<T | null>(...waarden, null)
  const trekken = {
    eckid: kans(['e1', 'e2']),
    roepnaam: kans(['Fenna', 'Sem']),
    achternaam: kans(['Waard', 'Kılıç']),
    geboortedatum: kans(['2016-05-01', '2017-01-01']),
  }
  const sleutel = kans(['k1', 'k2', 'k3'])
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ ...trekken, bronSleutel: sleutel }), {
        maxLength: 4,
        selector: (s) => s.bronSleutel ?? {},
      }),
      fc.array(fc.record({ ...trekken, sleutel }), { maxLength: 5 }),
      (staand, nieuw) => {
        const stand = staand.map((s, i) => bekend({ ...s, id: `p${i}` }))
        const file = nieuw.map((n, i) => leerling({ ...n, nr: i + 1 }))
        const d = vergelijk(stand, file)
        expect(
          d.nieuw.length +
            d.gewijzigd.length +
            d.uitgeschreven.length +
            d.ongewijzigd +
            d.conflicten.length +
            d.oudLeerlingen,
        ).toBe(file.length)
        const zeker = [...d.gewijzigd, ...d.uitgeschreven].map((g) => g.id)
        expect(new Set(zeker).size).toBe(zeker.length)
        for (const { id } of d.mogelijkUitgeschreven) expect(zeker).not.toContain(id)
      },
    ),
    { numRuns: 500 },
  )
})

test('5,000 pupils against 5,000, all with one name and birthday and no key, take no quadratic time', () => {
  const { velden } = maakLeerling(1)
  const allen = Array.from({ length: 5_000 }, (_, i) =>
    leerling({ nr: i + 1, sleutel: null, achternaam: velden.achternaam ?? '' }),
  )
  const stand = allen.map((l) => bekend({ id: `p${l.nr}`, bronSleutel: null, achternaam: l.achternaam }))
  const begin = performance.now()
  expect(vergelijk(stand, allen).conflicten).toHaveLength(5_000)
  expect(performance.now() - begin).toBeLessThan(2_000)
})

test('a group is known by its key, else by kind and name', () => {
  expect(groepIdentiteit({ bronSleutel: 'g', soort: 'stamgroep', naam: '5A' })).toBe('g')
  expect(groepIdentiteit({ bronSleutel: null, soort: 'stamgroep', naam: '5A' })).toBe('#stamgroep:5a')
})
