import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { oppBO, oppFixtures, oppVO, vastId } from '../../../test/fixtures/opp-inhoud.ts'
import { MAX_ONDERDEEL_TEKENS } from '../plandelen/tekst.ts'
import { canonical, verschil } from '../planversie/planversie.ts'
import {
  isOnderdeel,
  leegOpp,
  leesOppOnderdeel,
  onderdeelSleutels,
  onderdelen,
  onderdelenVan,
  oppInhoudSchema,
  oppSchemaVersie,
  stappen,
} from './opp.schema.ts'
import {
  beeindig,
  deel,
  heeftConcept,
  magVerwijderen,
  nieuwOpp,
  type OppToestand,
  publiceer,
  raaktHandelingsdeel,
  stelVast,
  stopDelen,
  trekInstemmingIn,
  type Uitkomst,
  vaststellingVan,
  vraagInstemming,
  wachtersInstemming,
  wijzig,
} from './opp.ts'
import {
  dagenOver,
  monitorVolstaat,
  monitorVoorstel,
  schoolnorm,
  schooltermijn,
  termijnstand,
  uiterlijkeEvaluatie,
  zesWekenTermijn,
} from './termijnen.ts'

const einde = {
  reden: 'doelen_behaald',
  einddatum: '2027-06-21',
  startdatum: '2026-09-28',
  vandaag: '2027-07-01',
} as const
const handelingen: Readonly<Record<string, (opp: OppToestand) => Uitkomst>> = {
  wijzig,
  deel,
  stopDelen,
  publiceer,
  vraagInstemming: (opp) => vraagInstemming(opp, []),
  trekInstemmingIn,
  stelVast: (opp) => stelVast(opp, []),
  beeindig: (opp) => beeindig(opp, einde),
}

/** The state after a row of acts; refused acts change nothing. */
function na(...namen: readonly string[]): OppToestand {
  return namen.reduce((opp, naam) => {
    const uitkomst = handelingen[naam]?.(opp)
    return uitkomst?.ok ? uitkomst.nieuw : opp
  }, nieuwOpp)
}
const pad = fc.array(fc.constantFrom(...Object.keys(handelingen)), { maxLength: 25 })
const fout = (uitkomst: Uitkomst) => (uitkomst.ok ? null : uitkomst.fout)

describe('the life of an OPP', () => {
  test('from concept to version 2 and its end', () => {
    const een = publiceer(nieuwOpp)
    expect(een).toMatchObject({ ok: true, events: [{ soort: 'OppGepubliceerd', versie: 1 }] })
    expect(na('publiceer', 'wijzig', 'publiceer')).toMatchObject({ publicatie: 'gepubliceerd', versie: 2 })
    expect(na('publiceer', 'beeindig')).toMatchObject({ publicatie: 'beeindigd', einddatum: '2027-06-21' })
  })

  test.each([
    ['publish what did not change', publiceer(na('publiceer')), 'opp.niets-gewijzigd'],
    ['share twice', deel(na('deel')), 'opp.al-gedeeld'],
    ['share a version without a concept on it', deel(na('publiceer')), 'opp.niets-gewijzigd'],
    ['stop sharing what is not shared', stopDelen(nieuwOpp), 'opp.niet-gedeeld'],
    ['end a concept nobody saw', beeindig(nieuwOpp, einde), 'opp.niet-gepubliceerd'],
    [
      'end before the start',
      beeindig(na('publiceer'), { ...einde, einddatum: '2026-09-27' }),
      'opp.einddatum-voor-start',
    ],
    [
      'end in the future',
      beeindig(na('publiceer'), { ...einde, einddatum: '2027-07-02' }),
      'opp.einddatum-in-toekomst',
    ],
    [
      'end while consent is asked',
      beeindig(na('publiceer', 'vraagInstemming'), einde),
      'opp.loopt-instemming',
    ],
    ['ask consent for a concept', vraagInstemming(nieuwOpp, []), 'opp.niet-gepubliceerd'],
    ['ask consent with open guards', vraagInstemming(na('publiceer'), ['overleg']), 'opp.voorwaarden'],
    ['ask consent twice', vraagInstemming(na('publiceer', 'vraagInstemming'), []), 'opp.loopt-instemming'],
    [
      'agree again on the same version',
      vraagInstemming(na('publiceer', 'vraagInstemming', 'stelVast'), []),
      'opp.al-vastgesteld',
    ],
    ['vaststellen without asking', stelVast(na('publiceer'), []), 'opp.geen-instemming'],
    [
      'vaststellen while someone did not answer',
      stelVast(na('publiceer', 'vraagInstemming'), ['instemming']),
      'opp.voorwaarden',
    ],
    ['write in an ended plan', wijzig(na('publiceer', 'beeindig')), 'opp.beeindigd'],
  ] as const)('cannot %s', (_, uitkomst, verwacht) => {
    expect(fout(uitkomst)).toBe(verwacht)
  })

  test('a shared concept that is dropped can be ended, since it cannot simply vanish', () => {
    expect(na('deel', 'stopDelen', 'beeindig').publicatie).toBe('beeindigd')
  })

  test('an agreement stays a fact while a next version is asked and withdrawn', () => {
    const opp = na('publiceer', 'vraagInstemming', 'stelVast', 'wijzig', 'publiceer', 'vraagInstemming')
    expect(vaststellingVan(opp)).toBe('ter_instemming')
    expect(opp).toMatchObject({ vastgesteldeVersie: 1, instemmingVersie: 2 })
    expect(trekInstemmingIn(opp)).toMatchObject({ nieuw: { vastgesteldeVersie: 1, instemmingVersie: null } })
  })

  test('nothing leads back from beëindigd', () => {
    fc.assert(
      fc.property(pad, pad, (voor, erna) => {
        const opp = na(...voor, 'publiceer', 'trekInstemmingIn', 'beeindig')
        expect(opp.publicatie).toBe('beeindigd')
        expect(heeftConcept(opp)).toBe(false)
        for (const naam of erna)
          expect(handelingen[naam]?.(opp)).toEqual({ ok: false, fout: 'opp.beeindigd' })
      }),
    )
  })

  test('the version only rises, one at a time and only by publishing; both axes stay coherent', () => {
    fc.assert(
      fc.property(pad, (namen) => {
        let opp: OppToestand = nieuwOpp
        for (const naam of namen) {
          const uitkomst = handelingen[naam]?.(opp)
          const nieuw = uitkomst?.ok ? uitkomst.nieuw : opp
          expect(nieuw.versie - opp.versie).toBe(uitkomst?.ok && naam === 'publiceer' ? 1 : 0)
          expect(nieuw.publicatie === 'concept').toBe(nieuw.versie === 0 && nieuw.publicatie !== 'beeindigd')
          expect(nieuw.vastgesteldeVersie ?? 0).toBeLessThanOrEqual(nieuw.versie)
          expect(nieuw.instemmingVersie ?? 0).toBeLessThanOrEqual(nieuw.versie)
          expect(nieuw.ooitGedeeld || !opp.ooitGedeeld).toBe(true)
          expect((nieuw.einddatum !== null) === (nieuw.publicatie === 'beeindigd')).toBe(true)
          opp = nieuw
        }
      }),
    )
  })
})

describe('removing', () => {
  test.each([
    [[], 'direct'],
    [['wijzig', 'wijzig'], 'direct'],
    [['deel'], 'tweePersonen'],
    [['deel', 'stopDelen'], 'tweePersonen'],
    [['publiceer'], 'tweePersonen'],
    [['publiceer', 'beeindig'], 'tweePersonen'],
    [['publiceer', 'vraagInstemming'], 'niet'],
    [['publiceer', 'vraagInstemming', 'stelVast', 'beeindig'], 'niet'],
  ] as const)('after %j: %s', (namen, verwacht) => {
    expect(magVerwijderen(na(...namen))).toBe(verwacht)
  })

  test('one person alone never removes what others could see', () => {
    fc.assert(
      fc.property(pad, (namen) => {
        const opp = na(...namen)
        const gezien = opp.versie > 0 || opp.ooitGedeeld
        expect(magVerwijderen(opp) === 'direct').toBe(!gezien)
      }),
    )
  })
})

describe('guards of agreement', () => {
  test('missing items are told apart by who can mend them, in a fixed order', () => {
    expect(
      wachtersInstemming({
        ontbrekend: ['doelen', 'hoorgesprek', 'beeld', 'overleg_ouders'],
        lengteInA4: 6,
        redenLanger: ' ',
      }),
    ).toEqual(['wettelijk_minimum', 'overleg', 'hoorgesprek', 'lengte'])
  })

  test('a long plan with a reason passes, and so does one of five A4', () => {
    expect(wachtersInstemming({ ontbrekend: [], lengteInA4: 6, redenLanger: 'Twee scholen samen.' })).toEqual(
      [],
    )
    expect(wachtersInstemming({ ontbrekend: [], lengteInA4: 5, redenLanger: '' })).toEqual([])
  })

  test('only goals, needs, agreements and deviations are the handelingsdeel', () => {
    expect(onderdeelSleutels.filter((s) => onderdelen[s].handelingsdeel)).toEqual([
      'doelen',
      'behoeften',
      'maatregelen',
      'afwijkingen',
    ])
    const beeld = verschil(oppBO, { ...oppBO, beeld: { tekst: 'anders' } })
    const doel = verschil(oppBO, { ...oppBO, doelen: { ...oppBO.doelen, kinddoel: 'anders' } })
    expect([raaktHandelingsdeel(beeld), raaktHandelingsdeel(doel)]).toEqual([false, true])
  })
})

describe('content', () => {
  test('an empty plan and the three example plans fit the shape', () => {
    for (const inhoud of [leegOpp(), ...oppFixtures.map((f) => f.inhoud)])
      expect(oppInhoudSchema.parse(inhoud)).toEqual(inhoud)
  })

  test('two empty plans share nothing', () => {
    expect(leegOpp().doelen.items).not.toBe(leegOpp().doelen.items)
  })

  test('every section belongs to one step, in order', () => {
    expect(stappen.flatMap((stap) => [...onderdelenVan(stap)])).toEqual([...onderdeelSleutels])
    expect(isOnderdeel('constructor')).toBe(false)
  })

  test('an unknown key, a text that is too long and a section that is too big are refused', () => {
    const { schema } = onderdelen.overleg
    expect(schema.safeParse({ ...oppBO.overleg, iq: 100 }).success).toBe(false)
    expect(schema.safeParse({ ...oppBO.overleg, ouders: 'a'.repeat(10_001) }).success).toBe(false)
    const tekst = 'a'.repeat(4000)
    const items = Array.from({ length: MAX_ONDERDEEL_TEKENS / 4000 + 1 }, (_, n) => ({
      id: vastId(n),
      vanWie: 'leerling' as const,
      domein: null,
      thema: null,
      tekst,
    }))
    expect(onderdelen.behoeften.schema.safeParse({ items }).success).toBe(false)
    expect(onderdelen.behoeften.schema.safeParse({ items: items.slice(5) }).success).toBe(true)
  })

  test('content stored as version 1 is still read', () => {
    const bewaard = z
      .record(z.string(), z.strictObject({ schemaVersie: z.number(), inhoud: z.unknown() }))
      .parse(
        JSON.parse(
          readFileSync(new URL('../../../test/fixtures/opp-onderdelen.v1.json', import.meta.url), 'utf8'),
        ),
      )
    expect(Object.keys(bewaard)).toEqual([...onderdeelSleutels])
    for (const sleutel of onderdeelSleutels) {
      const rij = bewaard[sleutel]
      const gelezen = leesOppOnderdeel(sleutel, rij?.schemaVersie ?? 0, rij?.inhoud)
      expect(onderdelen[sleutel].schema.safeParse(gelezen).success).toBe(true)
      if (oppSchemaVersie(sleutel) === 1) expect(canonical(gelezen)).toBe(canonical(oppVO[sleutel]))
      expect(() => leesOppOnderdeel(sleutel, oppSchemaVersie(sleutel) + 1, rij?.inhoud)).toThrow(RangeError)
    }
  })

  test('the shape can be told in OpenAPI', () => {
    expect(() => z.toJSONSchema(oppInhoudSchema)).not.toThrow()
  })
})

describe('terms', () => {
  test.each([
    ['BO', '2026-08-01', null, 'inschrijving', '2026-09-12'],
    ['BO', '2020-08-01', '2026-11-02', 'besluit', '2026-12-14'],
    ['BO', '2026-08-24', '2026-06-01', 'inschrijving', '2026-10-05'],
    ['VO', null, '2026-07-01', 'besluit', '2026-08-12'],
    ['SO', '2026-08-31', '2026-11-02', 'inschrijving', '2026-10-12'],
    ['SBO', null, '2026-11-02', 'besluit', '2026-12-14'],
  ] as const)(
    '%s, enrolled %s, decided %s: from %s until %s',
    (schooltype, inschrijving, besluit, basis, uiterlijk) => {
      const termijn = zesWekenTermijn({
        schooltype,
        inschrijving,
        besluitExtraOndersteuning: besluit,
        start: null,
        eerderOpp: false,
      })
      expect(termijn).toMatchObject({ basis, uiterlijk })
    },
  )

  // Enrolment starts the clock once.
  test.each([
    ['a pupil enrolled this year', 'BO', '2026-08-17', null, false, '2026-09-28'],
    ['a pupil of an earlier year without a decision', 'BO', '2019-08-19', null, false, null],
    ['a pupil of an earlier year with a decision', 'BO', '2019-08-19', '2026-10-01', false, '2026-11-12'],
    ['a special school whose pupil never had an OPP', 'SBO', '2019-08-19', null, false, '2019-09-30'],
    ['a next OPP at a special school', 'SBO', '2019-08-19', null, true, null],
    ['a next OPP after a new decision', 'VO', '2019-08-19', '2026-10-01', true, '2026-11-12'],
  ] as const)('%s', (_wat, schooltype, inschrijving, besluit, eerderOpp, uiterlijk) => {
    const termijn = zesWekenTermijn({
      schooltype,
      inschrijving,
      besluitExtraOndersteuning: besluit,
      start: '2026-10-05',
      eerderOpp,
    })
    expect(termijn?.uiterlijk ?? null).toBe(uiterlijk)
  })

  test('without a date there is no term', () => {
    expect(
      zesWekenTermijn({
        schooltype: 'BO',
        inschrijving: null,
        besluitExtraOndersteuning: null,
        start: '2026-09-01',
        eerderOpp: false,
      }),
    ).toBeNull()
  })

  test.each([
    ['2026-08-21', 'ruim'],
    ['2026-08-22', 'nadert'],
    ['2026-09-04', 'nadert'],
    ['2026-09-05', 'dringend'],
    ['2026-09-12', 'dringend'],
    ['2026-09-13', 'verlopen'],
  ] as const)('six weeks from 1 August are on %s: %s', (vandaag, stand) => {
    expect(
      termijnstand({ basis: 'inschrijving', vanaf: '2026-08-01', uiterlijk: '2026-09-12' }, vandaag),
    ).toBe(stand)
  })

  test('days left are 0 on the last day', () => {
    expect([
      dagenOver('2026-09-12', '2026-09-10'),
      dagenOver('2026-09-12', '2026-09-12'),
      dagenOver('2026-09-12', '2026-09-13'),
    ]).toEqual([2, 0, -1])
  })

  test.each([
    [6, '2026-09-12'],
    [4, '2026-08-29'],
    [1, '2026-08-08'],
    // Whatever a setting says, never later than the law.
    [9, '2026-09-12'],
  ])('with %i weeks of the school the term ends on %s', (weken, uiterlijk) => {
    const wet = { basis: 'inschrijving', vanaf: '2026-08-01', uiterlijk: '2026-09-12' } as const
    expect(schooltermijn(wet, weken)).toEqual({ ...wet, uiterlijk })
  })

  test('school norms are days of the same school year, for plans of its start', () => {
    expect(schoolnorm('2026-08-01', '10-15')).toBe('2026-10-15')
    expect(schoolnorm('2026-10-15', '10-15')).toBe('2026-10-15')
    expect(schoolnorm('2026-10-16', '10-15')).toBeNull()
    expect(schoolnorm('2027-02-01', '10-01')).toBeNull()
    expect(schoolnorm('2026-11-01', '02-01')).toBe('2027-02-01')
  })

  test('evaluation within a year, monitoring at most half a year apart', () => {
    expect(uiterlijkeEvaluatie('2028-02-29')).toBe('2029-02-28')
    expect(monitorVoorstel('2026-09-01', '2027-09-01')).toEqual(['2027-03-01'])
    expect(monitorVoorstel('2026-09-01', '2027-02-01')).toEqual([])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36 }), (maanden) => {
        const start = '2026-09-15'
        const evaluatie = `${2026 + Math.floor((8 + maanden) / 12)}-${String(((8 + maanden) % 12) + 1).padStart(2, '0')}-15`
        const momenten = monitorVoorstel(start, evaluatie)
        expect(monitorVolstaat(start, momenten, evaluatie)).toBe(true)
        if (momenten.length > 0) expect(monitorVolstaat(start, momenten.slice(1), evaluatie)).toBe(false)
      }),
    )
  })
})
