/** The walk over a dossier: what is decided is what comes out, and a plan with gaps can still be printed. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO, vastId } from '../../../../test/fixtures/opp-inhoud.ts'
import { oppPdfModel } from '../../opp/opp.pdf.mapping.ts'
import type { OppSnapshot } from '../../opp/snapshot.schema.ts'
import { type Besluiten, type Dossier, lak, type Rijen } from './pakket.lakken.ts'
import { veldLabel } from './pakket.leesbaar.ts'
import { maakZoeker, WEGGELATEN } from './pakket.namen.ts'
import { BESLUITEN, type Lezer } from './pakket.regels.ts'
import { pakketTabelnamen } from './pakket.tabellen.ts'

const [moeder, vader] = [vastId(901), vastId(902)]
const lezer: Lezer = { soort: 'ouder', ouderId: moeder, naam: 'Moe Der', omvang: 'volledig' }
const ouder = (id: string, naam: string, geheimAdres: boolean) => ({
  id,
  roepnaam: naam,
  voorvoegsel: '',
  achternaam: 'X',
  email: `${naam}@x.test`,
  telefoon: '0612',
  straat: `${naam}straat`,
  huisnummer: '1',
  postcode: '1234AB',
  plaats: 'Ergens',
  geheimAdres,
  taal: null,
  tolkNodig: false,
})
const snapshot: OppSnapshot = {
  schemaVersie: 1,
  kop: {
    school: { naam: 'S', plaats: 'P', brin: '99XX00', schooltype: 'BO' },
    leerling: { naam: 'Fenna Zwart', roepnaam: 'Fenna', geboortedatum: '2017-03-04', groep: '5A' },
    schooljaar: '2026-2027',
    mentor: 'M. Entor',
    gezagdragers: [{ naam: 'Moe Der', relatie: 'Moeder' }],
  },
  labels: {},
  lengteReden: '',
  onderdelen: oppBO,
  hoorgesprek: hoorgesprekBO,
}
function dossier(geheim = false, meer: Partial<Rijen> = {}): Dossier {
  const leeg = Object.fromEntries(pakketTabelnamen.map((tabel) => [tabel, []])) as unknown as Rijen // every table
  return {
    geboortedatum: '2017-03-04',
    ouders: [
      { id: moeder, naam: 'Moe Der', afgeschermd: false },
      { id: vader, naam: 'Va Der', afgeschermd: geheim },
    ],
    rijen: {
      ...leeg,
      ouder: [ouder(moeder, 'moe', false), ouder(vader, 'va', geheim)],
      plan_versie: [{ id: vastId(1), planId: vastId(2), soort: 'gepubliceerd', nummer: 1, inhoud: snapshot }],
      ...meer,
    },
  }
}
const doe = (d: Dossier, besluiten: Besluiten = {}, wie = lezer) =>
  lak({ dossier: d, lezer: wie, besluiten, zoek: () => [], vandaag: '2026-11-17' })

describe('what comes out', () => {
  test('is the same whether or not the address of the other parent is secret: also that is not told', () => {
    expect(doe(dossier(true)).rijen).toEqual(doe(dossier(false)).rijen)
    expect(JSON.stringify(doe(dossier(true)).rijen)).not.toContain('vastraat')
    expect(JSON.stringify(doe(dossier(true)).rijen)).toContain('moestraat')
  })

  test('follows the decisions, for each field that there is', () => {
    const { passages } = doe(dossier())
    const sleutels = passages.map(({ sleutel }) => sleutel)
    expect(new Set(sleutels).size).toBe(sleutels.length)
    fc.assert(
      fc.property(fc.subarray([...passages]), (weg) => {
        const besluiten = Object.fromEntries(
          weg.map(({ sleutel }) => [sleutel, { besluit: 'weglaten' as const, reden: '' }]),
        )
        const uit = doe(dossier(), besluiten)
        for (const passage of uit.passages) {
          const eigen = besluiten[passage.sleutel]
          expect(passage.besluit).toBe(eigen ? 'weglaten' : passage.regel.besluit)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('can’t be made to hold what may never be given', () => {
    const { passages } = doe(dossier(true))
    const alles = Object.fromEntries(
      passages.map(({ sleutel }) => [sleutel, { besluit: 'geven' as const, reden: 'toch' }]),
    )
    expect(JSON.stringify(doe(dossier(true), alles).rijen)).not.toContain('vastraat')
    expect(JSON.stringify(doe(dossier(false), alles).rijen)).toContain('vastraat')
  })

  test('of a field that no rule knows nothing comes out before somebody looked', () => {
    const vreemd = {
      ...snapshot,
      onderdelen: { ...oppBO, beeld: { tekst: 'goed', aantekening: 'nieuw veld' } },
    }
    const d = dossier(false, {
      plan_versie: [{ id: vastId(1), planId: vastId(2), soort: 'gepubliceerd', nummer: 1, inhoud: vreemd }],
    })
    const { rijen, passages } = doe(d)
    expect(JSON.stringify(rijen)).not.toContain('nieuw veld')
    expect(passages.find(({ waarden }) => waarden.includes('nieuw veld'))?.regel).toMatchObject({
      grond: 'onbekend',
      nakijken: true,
    })
  })

  test('for who gets the own data only holds nothing else, not even how much there is of it', () => {
    const { rijen } = doe(dossier(), {}, { ...lezer, omvang: 'eigen' })
    expect(rijen.ouder.map(({ straat }) => straat)).toEqual(['moestraat'])
    expect(rijen.plan_versie.map(({ inhoud }) => inhoud)).toEqual([
      { kop: { gezagdragers: [{ naam: 'Moe Der', relatie: 'Moeder' }] } },
    ])
    expect(pakketTabelnamen.filter((tabel) => rijen[tabel].length > 0)).toEqual(['ouder', 'plan_versie'])
  })

  test('a rewritten text is one passage with both texts, and one decision for both', () => {
    const rij = (revisie: number, tekst: string) => ({
      planId: vastId(2),
      onderdeel: 'beeld',
      revisie,
      inhoud: { tekst },
    })
    const d = dossier(false, {
      plan_onderdeel: [rij(2, 'nieuw')],
      plan_revisie: [rij(1, 'oud'), rij(2, 'nieuw')],
    })
    const gevonden = doe(d).passages.find(({ pad }) => pad === 'beeld.tekst')
    expect(gevonden?.waarden).toEqual(['nieuw', 'oud'])
    const { rijen } = doe(d, { [gevonden?.sleutel ?? '']: { besluit: 'weglaten', reden: '' } })
    expect([...rijen.plan_onderdeel, ...rijen.plan_revisie].map(({ inhoud }) => inhoud)).toEqual(
      Array(3).fill({ tekst: WEGGELATEN }),
    )
  })
})

test('a name inside a passage goes along only when somebody decided that of the name', () => {
  const zoek = maakZoeker([{ tekst: 'Yusuf', grond: 'andere-leerling', nooit: false }])
  const rij = (tekst: string, hulp: string) => {
    const stem = { tekst: hulp, goedBegrepen: false, datum: null }
    return [
      { planId: vastId(2), onderdeel: 'beeld', revisie: 1, inhoud: { tekst } },
      { planId: vastId(2), onderdeel: 'zienswijzen', revisie: 1, inhoud: { hulpverleners: stem } },
    ]
  }
  const d = dossier(false, { plan_onderdeel: rij('Speelt met Yusuf.', 'Praat met Yusuf.') })
  const met = (besluiten: Besluiten) =>
    JSON.stringify(lak({ dossier: d, lezer, besluiten, zoek, vandaag: '2026-11-17' }).rijen.plan_onderdeel)
  const sleutel = (onderdeel: string, pad: string) => `concept/${vastId(2)}.${onderdeel}/inhoud.${pad}`
  const geef = { besluit: 'geven', reden: 'mag' } as const
  expect(met({})).not.toMatch(/Yusuf|Praat/)
  const vrij = met({ [sleutel('zienswijzen', 'hulpverleners.tekst')]: geef })
  expect(vrij).toContain('Praat met [weggelaten].')
  expect(met({ [sleutel('beeld', 'tekst')]: geef })).toContain('Speelt met Yusuf.')
})

test('a version can be printed, whatever is left out of it', () => {
  const { passages } = doe(dossier())
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...BESLUITEN), { minLength: passages.length, maxLength: passages.length }),
      (keuze) => {
        const besluiten = Object.fromEntries(
          passages.map(({ sleutel }, i) => [sleutel, { besluit: keuze[i] ?? 'weglaten', reden: 'r' }]),
        )
        const [versie] = doe(dossier(), besluiten).rijen.plan_versie
        const model = oppPdfModel(versie?.inhoud as OppSnapshot, {
          nummer: 1,
          hash: '',
          op: '2026-11-17T09:00:00Z',
          vastgesteld: false,
        })
        expect(JSON.stringify(model)).not.toContain('Invalid')
      },
    ),
    { numRuns: 50 },
  )
})

test('what the pupil keeps from the parents is in no package of a parent, also when the version was shared', () => {
  const versie = (oudersLezenMee: 'ja' | 'nee', soort: 'gepubliceerd' | 'gedeeld') => ({
    plan_versie: [
      {
        id: vastId(1),
        planId: vastId(2),
        soort,
        nummer: 1,
        inhoud: {
          ...snapshot,
          onderdelen: {
            ...snapshot.onderdelen,
            doelen: { ...snapshot.onderdelen.doelen, kinddoel: 'Kanariedoel' },
            overleg: { ...snapshot.onderdelen.overleg, leerling: 'Kanarieoverleg' },
            zienswijzen: {
              ...snapshot.onderdelen.zienswijzen,
              leerling: { ...snapshot.onderdelen.zienswijzen.leerling, tekst: 'Kanariezienswijze' },
            },
          },
          hoorgesprek: {
            ...hoorgesprekBO,
            oudersLezenMee,
            kaarten: { fijn: [], lastig: ['drukte'], helpt: [] },
            smileys: [{ id: vastId(3), moment: 'Kanariemoment', gevoel: 'verdrietig' }],
          },
        },
      },
    ],
  })
  const tekst = (
    oudersLezenMee: 'ja' | 'nee',
    wie = lezer,
    soort: 'gepubliceerd' | 'gedeeld' = 'gepubliceerd',
  ) => JSON.stringify(doe(dossier(false, versie(oudersLezenMee, soort)), {}, wie).rijen)
  for (const woord of [
    'Kanarieoverleg',
    'Kanariezienswijze',
    'krijg ik buikpijn',
    'drukte',
    'Kanariemoment',
  ]) {
    expect(tekst('ja')).toContain(woord)
    expect(tekst('nee')).not.toContain(woord)
    expect(tekst('nee', { ...lezer, soort: 'leerling', ouderId: null })).toContain(woord)
  }
  expect(tekst('nee')).toContain('Ik wil niet meer onverwacht voorlezen.')
  // Part of the handelingsdeel once it is published; in a talking paper it was not shared.
  expect(tekst('nee')).toContain('Kanariedoel')
  expect(tekst('nee', lezer, 'gedeeld')).not.toContain('Kanariedoel')
  expect(tekst('ja', lezer, 'gedeeld')).toContain('Kanariedoel')
})

test('every passage has a name that a person can read', () => {
  const gesprek = { hoorgesprek: [{ id: vastId(3), inhoud: hoorgesprekBO }] }
  for (const { pad } of doe(dossier(false, gesprek)).passages)
    expect.soft(veldLabel(pad), pad).toMatch(/^[A-ZÀ-Ž“‘].*[^.]$/u)
})
