import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leegDoel, legeBehoefte, legeMaatregel } from '../plandelen/plandelen.schema.ts'
import { afsprakenVan } from './afspraken.ts'
import { leegOpp, type OppInhoud } from './opp.schema.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const met = (wat: Partial<OppInhoud>): OppInhoud => ({ ...leegOpp(), ...wat })

describe('what asks consent', () => {
  test('an empty plan asks nothing', () => {
    expect(afsprakenVan(leegOpp())).toEqual([])
  })

  test('a goal is one agreement with its interim goals, also one whose goal is gone', () => {
    const inhoud = met({
      doelen: {
        einddoel: 'Naar de havo.',
        kinddoel: 'Ik wil leren lezen.',
        items: [
          { ...leegDoel(id(1)), tekst: 'Leest AVI M5' },
          { ...leegDoel(id(2), id(1)), tekst: 'Leest AVI E4' },
          { ...leegDoel(id(3), id(9)), tekst: 'Wees' },
          leegDoel(id(4)),
        ],
      },
    })
    expect(afsprakenVan(inhoud).map(({ sleutel, items, titel }) => [sleutel, items, titel])).toEqual([
      ['doelen:einddoel', [], 'Naar de havo.'],
      [`doelen:${id(1)}`, [id(1), id(2)], 'Leest AVI M5'],
      [`doelen:${id(3)}`, [id(3)], 'Wees'],
    ])
  })

  test('needs are one agreement, measures and deviations one each, in reading order', () => {
    const leeg = leegOpp()
    const inhoud = met({
      behoeften: {
        items: [
          { ...legeBehoefte(id(1), 'leerling'), tekst: 'Heeft rust nodig.' },
          { ...legeBehoefte(id(2), 'team'), tekst: 'Heeft tijd nodig.' },
        ],
      },
      maatregelen: {
        items: [
          { ...legeMaatregel(id(3)), wat: 'Elke dag tien minuten voorlezen' },
          { ...legeMaatregel(id(4)), verwijzing: 'Rustplek uit het basisaanbod' },
          legeMaatregel(id(5)),
        ],
      },
      afwijkingen: {
        ...leeg.afwijkingen,
        onderwijsprogramma: {
          vanToepassing: true,
          items: [{ id: id(6), vak: 'Frans', soort: null, toelichting: 'Vrijstelling' }],
        },
        vervangendeDoelen: {
          vanToepassing: false,
          items: [{ id: id(7), kerndoel: 'Rekenen', vervangendDoel: 'Klokkijken' }],
        },
        onderwijstijd: { ...leeg.afwijkingen.onderwijstijd, vanToepassing: true, aanbod: 'Ochtenden' },
        faciliteiten: [{ id: id(8), vak: '', faciliteit: 'Extra tijd', toelichting: '' }],
      },
    })
    expect(afsprakenVan(inhoud).map(({ soort, titel }) => [soort, titel])).toEqual([
      ['behoeften', 'Heeft rust nodig.'],
      ['maatregel', 'Elke dag tien minuten voorlezen'],
      ['maatregel', 'Rustplek uit het basisaanbod'],
      ['programma', 'Frans'],
      ['onderwijstijd', 'Ochtenden'],
      ['faciliteit', 'Extra tijd'],
    ])
  })

  test('fields of the school itself are asked too, since they are part of the handelingsdeel', () => {
    const inhoud = met({ maatregelen: { items: [], eigen: { [id(1)]: 'Taxi om 14:00' } } })
    expect(afsprakenVan(inhoud)).toMatchObject([{ sleutel: 'maatregelen:eigen', soort: 'eigen' }])
  })

  test('keys are unique, and nothing outside the handelingsdeel changes them', () => {
    const tekst = fc.string({ maxLength: 20 })
    const items = fc.uniqueArray(fc.nat(30), { maxLength: 8 })
    fc.assert(
      fc.property(items, items, tekst, tekst, (doelen, maatregelen, a, b) => {
        const inhoud = met({
          doelen: { einddoel: a, kinddoel: '', items: doelen.map((n) => ({ ...leegDoel(id(n)), tekst: b })) },
          maatregelen: { items: maatregelen.map((n) => ({ ...legeMaatregel(id(n)), wat: a })) },
        })
        const afspraken = afsprakenVan(inhoud)
        expect(new Set(afspraken.map((x) => x.sleutel)).size).toBe(afspraken.length)
        expect(afsprakenVan({ ...inhoud, beeld: { tekst: b } } as OppInhoud)).toEqual(afspraken)
      }),
    )
  })
})
