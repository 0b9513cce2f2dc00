import { expect, test } from 'vitest'
import { oppBO, vastId } from '../../../../../test/fixtures/opp-inhoud.ts'
import { labelVan } from '../../../organisatie/codelijsten.ts'
import { type Json, verschil } from '../../../planversie/planversie.ts'
import { leegOpp, type OppInhoud } from '../../opp.schema.ts'
import type { VerschilRegel, Wijziging } from './verschil-model.ts'
import { verschilGroepen } from './verschil-regels.ts'

/** The real comparison, so that the words are tested on what the server really sends. */
function groepen(oud: OppInhoud, nieuw: OppInhoud) {
  const wijzigingen = verschil(json(oud), json(nieuw))
  return verschilGroepen(wijzigingen as Wijziging[], [nieuw, oud], (lijst, code) => labelVan(lijst, code)) // same shape, over the line
}
// Plan content is JSON by its schema.
const json = (inhoud: OppInhoud) => JSON.parse(JSON.stringify(inhoud)) as { readonly [sleutel: string]: Json }
const regels = (oud: OppInhoud, nieuw: OppInhoud): readonly VerschilRegel[] =>
  groepen(oud, nieuw).flatMap((g) => g.regels)
const metUitstroom = (deel: Partial<OppInhoud['uitstroom']>): OppInhoud => ({
  ...oppBO,
  uitstroom: { ...oppBO.uitstroom, ...deel },
})
const metDoelen = (items: OppInhoud['doelen']['items']): OppInhoud => ({
  ...oppBO,
  doelen: { ...oppBO.doelen, items },
})

test('equal plans differ in nothing', () => expect(groepen(oppBO, oppBO)).toEqual([]))

test('a code is shown by its label', () => {
  expect(regels(oppBO, metUitstroom({ verwacht: 'havo' }))).toMatchObject([
    { plek: ['Verwachte uitstroom'], oud: 'Vmbo-kb/gl-tl', nieuw: 'Havo', delen: null },
  ])
})

test('a text is compared word by word', () => {
  const [regel] = regels(
    { ...oppBO, beeld: { tekst: 'Sem leest traag.' } },
    { ...oppBO, beeld: { tekst: 'Sem leest vlot.' } },
  )
  expect(regel?.delen).toEqual([
    { soort: 'gelijk', tekst: 'Sem leest ' },
    { soort: 'weg', tekst: 'traag.' },
    { soort: 'nieuw', tekst: 'vlot.' },
  ])
})

test('a text that was empty is new as a whole', () => {
  const [regel] = regels({ ...oppBO, beeld: { tekst: '' } }, oppBO)
  expect(regel).toMatchObject({ soort: 'gewijzigd', oud: '', nieuw: oppBO.beeld.tekst, delen: null })
})

test('a changed item is named by its own words, a day is written out', () => {
  const items = oppBO.doelen.items.map((d) => (d.id === vastId(21) ? { ...d, streefdatum: '2027-07-02' } : d))
  expect(regels(oppBO, metDoelen(items))).toMatchObject([
    {
      plek: ['“Sem leest in juni 2027 een tekst van eind groep 5 vlot en met begrip.”', 'Streefdatum'],
      oud: '14 juni 2027',
      nieuw: '2 juli 2027',
    },
  ])
})

test('an item that went is named and shown with its fields, references by name', () => {
  const items = oppBO.maatregelen.items.filter((m) => m.id !== vastId(41))
  const [regel] = regels(oppBO, { ...oppBO, maatregelen: { items } })
  expect(regel?.soort).toBe('verwijderd')
  expect(regel?.plek.join()).toContain('Leest elke ochtend tien minuten')
  expect(regel?.velden).toContainEqual({
    label: 'Voor welk doel',
    tekst: 'Sem leest in juni 2027 een tekst van eind groep 5 vlot en met begrip.',
  })
  expect(regel?.velden).toContainEqual({ label: 'Hoe vaak', tekst: 'Elke dag' })
})

test('a moved item counts from one', () => {
  const [a, b, ...rest] = oppBO.doelen.items
  if (!a || !b) throw new Error('the fixture has goals')
  expect(regels(oppBO, metDoelen([b, a, ...rest]))).toMatchObject([{ soort: 'verplaatst' }])
})

test('parts stand in reading order and the handelingsdeel is marked', () => {
  const nieuw = metUitstroom({ lwoo: true })
  const delen = groepen(oppBO, { ...nieuw, doelen: { ...oppBO.doelen, einddoel: 'Anders' } })
  expect(delen.map((g) => [g.onderdeel, g.handelingsdeel])).toEqual([
    ['uitstroom', false],
    ['doelen', true],
  ])
})

test('a whole plan that appears leaves no bare key, id or null on the screen', () => {
  for (const regel of regels(leegOpp(), oppBO)) {
    const tekst = [...regel.plek, regel.oud, regel.nieuw, ...regel.velden.map((v) => v.tekst)].join(' ')
    expect(tekst).not.toMatch(/null|undefined|\[object|0000-7000/)
  }
  expect(regels(leegOpp(), oppBO).length).toBeGreaterThan(30)
})
