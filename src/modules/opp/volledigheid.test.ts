import { describe, expect, test } from 'vitest'
import {
  hoorgesprekBO,
  oppBO,
  oppFixtures,
  oppVO,
  terugkoppelingBO,
  VANDAAG,
} from '../../../test/fixtures/opp-inhoud.ts'
import { leegGehoord } from '../hoorrecht/hoorrecht.schema.ts'
import { hoorvraag } from '../hoorrecht/hoorrecht.ts'
import { codesVan, type Schooltype } from '../organisatie/codelijsten.ts'
import { leegOpp, type OppInhoud, onderdelen } from './opp.schema.ts'
import {
  ontbreektVoorInstemming,
  type VolledigheidInvoer,
  type VolledigheidSleutel,
  volledigheid,
  wettelijkOntbrekend,
} from './volledigheid.ts'

const basis: VolledigheidInvoer = {
  schooltype: 'BO',
  inhoud: oppBO,
  hoorgesprek: hoorgesprekBO,
  terugkoppeling: terugkoppelingBO,
  overleggen: [{ datum: '2026-09-14', metOuders: true }],
  vandaag: VANDAAG,
}
const status = (sleutel: VolledigheidSleutel, anders: Partial<VolledigheidInvoer> = {}) =>
  volledigheid({ ...basis, ...anders }).find((i) => i.sleutel === sleutel)?.status
const met = <K extends keyof OppInhoud>(
  sleutel: K,
  deel: Partial<OppInhoud[K]>,
): Partial<VolledigheidInvoer> => ({
  inhoud: { ...oppBO, [sleutel]: { ...oppBO[sleutel], ...deel } },
})
const factoren = oppBO.factoren.items
const maatregelen = oppBO.maatregelen.items

describe('volledigheid', () => {
  test.each(oppFixtures)('the plan of $naam ($schooltype) is ready for consent', (f) => {
    expect(
      ontbreektVoorInstemming(volledigheid({ ...f, overleggen: basis.overleggen, vandaag: VANDAAG })),
    ).toEqual([])
  })

  test('the plan of Sem lacks nothing at all, not even what is only advised', () => {
    expect(volledigheid(basis).filter((i) => i.status === 'ontbreekt')).toEqual([])
  })

  test('an empty plan lacks the legal minimum in every schooltype', () => {
    for (const schooltype of codesVan('schooltype')) {
      const mist = wettelijkOntbrekend(
        volledigheid({ schooltype, inhoud: leegOpp(), hoorgesprek: null, overleggen: [], vandaag: VANDAAG }),
      )
      expect(mist.map((i) => i.sleutel)).toEqual([
        'startdatum',
        'begin_termijn',
        'evaluatiedatum',
        ...(['SO', 'VSO'].includes(schooltype) ? ['commissie_advies'] : []),
        'uitstroom_verwacht',
        'uitstroom_onderbouwing',
        'onderbouwing_bevorderend',
        'onderbouwing_belemmerend',
        'bevorderend_leerling',
        'bevorderend_onderwijs',
        'bevorderend_thuis',
        'belemmerend_leerling',
        'belemmerend_onderwijs',
        'belemmerend_thuis',
        'overleg_ouders',
        'hoorgesprek',
        'terugkoppeling',
        'doelen',
        'behoeften_leerling',
        'maatregelen',
      ])
    }
  })

  test('every anchor points at a field that exists', () => {
    for (const { anker } of volledigheid(basis))
      if (anker) expect(Object.keys(onderdelen[anker.onderdeel].leeg())).toContain(anker.veld)
  })

  test.each([
    ['BO', 'wpo'],
    ['SBO', 'wpo'],
    ['SO', 'wec'],
    ['VSO', 'wec'],
    ['VO', 'wvo'],
    ['PrO', 'wvo'],
  ] as const)('%s follows its own act (%s)', (schooltype, wet) => {
    expect(volledigheid({ ...basis, schooltype }).find((i) => i.sleutel === 'doelen')?.bron).toBe(wet)
  })
})

test('after a vaststelling a plan that changes asks a hoorgesprek since then, at another moment', () => {
  const sinds = (vanaf: string) => ({ hoorvraag: hoorvraag({ vastgesteldOp: vanaf, gewijzigd: true }) })
  const dag = hoorgesprekBO.datum ?? ''
  expect(status('hoorgesprek', sinds(dag))).toBe('ontbreekt')
  expect(status('hoorgesprek', { ...sinds(dag), hoormoment: 'bijstellen' })).toBe('ok')
  expect(status('hoorgesprek', { ...sinds(VANDAAG), hoormoment: 'evalueren' })).toBe('ontbreekt')
  expect(status('hoorgesprek', { hoorvraag: hoorvraag({ vastgesteldOp: VANDAAG, gewijzigd: false }) })).toBe(
    'ok',
  )
})

describe('one thing taken away is one thing missing', () => {
  const zonder = (soort: string, context: string) =>
    met('factoren', { items: factoren.filter((f) => f.soort !== soort || f.context !== context) })
  const gevallen: [VolledigheidSleutel, Partial<VolledigheidInvoer>][] = [
    ['startdatum', met('algemeen', { startdatum: null })],
    ['begin_termijn', met('algemeen', { inschrijfdatum: null, besluitdatum: null })],
    ['contactpersoon', met('algemeen', { contactpersoon: leegOpp().algemeen.contactpersoon })],
    ['monitormoment', met('algemeen', { monitormomenten: [] })],
    ['uitstroom_verwacht', met('uitstroom', { verwacht: null })],
    ['uitstroom_onderbouwing', met('uitstroom', { onderbouwing: '  ' })],
    [
      'onderbouwing_bevorderend',
      met('uitstroom', {
        geciteerdeFactoren: factoren.filter((f) => f.soort === 'belemmerend').map((f) => f.id),
      }),
    ],
    [
      'onderbouwing_belemmerend',
      met('uitstroom', {
        geciteerdeFactoren: factoren.filter((f) => f.soort === 'bevorderend').map((f) => f.id),
      }),
    ],
    ['stroomschema', met('uitstroom', { afwijkingDiplomagericht: true, afwijkingToelichting: 'Past niet.' })],
    [
      'afwijking_diplomagericht',
      met('uitstroom', { afwijkingDiplomagericht: true, stroomschema: 'Bijlage 1' }),
    ],
    ['bevorderend_onderwijs', zonder('bevorderend', 'onderwijs')],
    ['belemmerend_thuis', zonder('belemmerend', 'thuis')],
    ['factoren_actueel', met('factoren', { items: factoren.map((f) => ({ ...f, datum: '2024-09-19' })) })],
    ['toestemming_derden', met('factoren', { items: factoren.map((f) => ({ ...f, bron: 'derde' })) })],
    ['beeld', met('beeld', { tekst: '' })],
    ['overleg_ouders', { overleggen: [{ datum: '2026-09-14', metOuders: false }] }],
    ['zienswijze_ouders', met('zienswijzen', { ouders: [] })],
    [
      'tussendoelen',
      met('doelen', {
        items: oppBO.doelen.items.map((d) => (d.niveau === 'tussendoel' ? { ...d, bovenliggend: null } : d)),
      }),
    ],
    ['doelen_meetbaar', met('doelen', { items: oppBO.doelen.items.map((d) => ({ ...d, meetwijze: '' })) })],
    [
      'behoeften_leerling',
      met('behoeften', { items: oppBO.behoeften.items.filter((b) => b.vanWie !== 'leerling') }),
    ],
    ['behoeften_team', met('behoeften', { items: oppBO.behoeften.items.filter((b) => b.vanWie !== 'team') })],
    ['maatregelen', met('maatregelen', { items: [] })],
    ['maatregel_uitvoerder', met('maatregelen', { items: maatregelen.map((m) => ({ ...m, wie: '' })) })],
    ['maatregel_soort', met('maatregelen', { items: maatregelen.map((m) => ({ ...m, verwijzing: '' })) })],
    ['maatregel_doel', met('maatregelen', { items: maatregelen.map((m) => ({ ...m, doelen: [] })) })],
    [
      'maatregel_wanneer',
      met('maatregelen', { items: maatregelen.map((m) => ({ ...m, wanneer: '', intensiteit: null })) }),
    ],
    ['maatregel_gelukt', met('maatregelen', { items: maatregelen.map((m) => ({ ...m, geluktAls: '' })) })],
    ['contactmomenten', met('contact', { momenten: [] })],
    ['terugkoppeling', { terugkoppeling: null }],
    ['hoorgesprek', { hoorgesprek: { ...hoorgesprekBO, datum: null } }],
  ]
  test.each(gevallen)('%s', (sleutel, anders) => {
    const mist = volledigheid({ ...basis, ...anders }).filter((i) => i.status === 'ontbreekt')
    expect(mist.map((i) => i.sleutel)).toContain(sleutel)
    // Taking away all factors of a cell may also take a cited one; nothing else may follow.
    expect(mist.length).toBeLessThanOrEqual(2)
  })
})

describe('what only some schools are asked', () => {
  const afwijkend: OppInhoud = {
    ...oppVO,
    afwijkingen: {
      ...oppVO.afwijkingen,
      onderwijsprogramma: { vanToepassing: true, items: [] },
      vervangendeDoelen: { vanToepassing: true, items: [] },
    },
  }
  const verwacht: Record<Schooltype, [programma: string, vervangend: string, commissie: string]> = {
    BO: ['ontbreekt', 'ontbreekt', 'nvt'],
    SBO: ['nvt', 'nvt', 'nvt'],
    SO: ['nvt', 'ontbreekt', 'ontbreekt'],
    VO: ['ontbreekt', 'nvt', 'nvt'],
    PrO: ['nvt', 'nvt', 'nvt'],
    VSO: ['nvt', 'ontbreekt', 'ontbreekt'],
  }
  test.each(codesVan('schooltype'))('%s', (schooltype) => {
    const van = (sleutel: VolledigheidSleutel) => status(sleutel, { schooltype, inhoud: afwijkend })
    expect([van('afwijking_programma'), van('vervangende_doelen'), van('commissie_advies')]).toEqual(
      verwacht[schooltype],
    )
  })

  test('a decision on extra support starts the clock only where not everyone has an OPP', () => {
    const alleenBesluit = met('algemeen', { inschrijfdatum: null })
    expect(status('begin_termijn', alleenBesluit)).toBe('ok')
    expect(status('begin_termijn', { ...alleenBesluit, schooltype: 'SO' })).toBe('ontbreekt')
  })

  test('fewer hours ask for every agreement and the inspectorate’s diagram', () => {
    const uren = oppVO.afwijkingen.onderwijstijd
    const plan = (deel: Partial<typeof uren>) => ({
      inhoud: { ...oppVO, afwijkingen: { ...oppVO.afwijkingen, onderwijstijd: { ...uren, ...deel } } },
    })
    expect(status('onderwijstijd', plan({}))).toBe('ok')
    for (const deel of [
      { aanbod: '' },
      { toetsing: '' },
      { begeleiding: '' },
      { tot: null },
      { reden: null },
      { tot: '2026-09-01' },
    ])
      expect(status('onderwijstijd', plan(deel))).toBe('ontbreekt')
    expect(status('onderwijstijd', plan({ vanToepassing: false, tot: null }))).toBe('nvt')
  })
})

test('one interim goal that lost its goal is enough to warn', () => {
  const [eerste] = oppBO.doelen.items.filter((d) => d.niveau === 'tussendoel')
  const items = oppBO.doelen.items.map((d) => (d.id === eerste?.id ? { ...d, bovenliggend: null } : d))
  expect(status('tussendoelen', met('doelen', { items }))).toBe('ontbreekt')
})

describe('time', () => {
  test('hoorrecht counts from 1 August 2025', () => {
    expect(status('hoorgesprek', { hoorgesprek: null, vandaag: '2025-07-31' })).toBe('nvt')
    expect(status('hoorgesprek', { hoorgesprek: null, vandaag: '2025-08-01' })).toBe('ontbreekt')
    expect(status('hoorgesprek', { hoorgesprek: leegGehoord() })).toBe('ontbreekt')
  })

  test('a pupil who did not want to be heard needs no terugkoppeling', () => {
    const hoorgesprek = {
      uitkomst: 'niet_gehoord',
      datum: VANDAAG,
      reden: 'wilde_niet',
      toelichting: 'Liever niet.',
      hoeGeprobeerd: '',
    } as const
    expect(status('hoorgesprek', { hoorgesprek })).toBe('ok')
    expect(status('terugkoppeling', { hoorgesprek, terugkoppeling: null })).toBe('nvt')
  })

  test.each([
    ['2027-09-28', undefined, VANDAAG, 'ok'],
    ['2027-09-29', undefined, VANDAAG, 'ontbreekt'],
    ['2026-09-19', undefined, VANDAAG, 'ontbreekt'],
    ['2027-09-29', '2027-06-21', '2027-07-01', 'ok'],
    ['2028-06-22', '2027-06-21', '2027-07-01', 'ontbreekt'],
    ['2029-06-01', undefined, '2028-09-01', 'ok'],
  ] as const)(
    'evaluation on %s, last one %s, seen on %s: %s',
    (evaluatiedatum, laatsteEvaluatie, vandaag, verwacht) => {
      expect(
        status('evaluatiedatum', {
          ...met('algemeen', { evaluatiedatum }),
          laatsteEvaluatie: laatsteEvaluatie ?? null,
          vandaag,
        }),
      ).toBe(verwacht)
    },
  )

  test('a talk with parents that is still to come does not count yet', () => {
    expect(status('overleg_ouders', { overleggen: [{ datum: '2026-09-21', metOuders: true }] })).toBe(
      'ontbreekt',
    )
  })
})
