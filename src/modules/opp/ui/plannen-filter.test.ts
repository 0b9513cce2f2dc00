import { expect, test } from 'vitest'
import {
  chips,
  kies,
  leesFilter,
  metSortering,
  naarQuery,
  naarSearch,
  sortering,
  wis,
} from './plannen-filter.ts'

const groep = '019aa000-0000-7000-8000-000000000001'
const vol = {
  stand: 'concept',
  vaststelling: 'niet',
  groep,
  termijn: 'verlopen',
  evaluatie: 'binnen-zes-weken',
  sorteer: '-termijn',
  pagina: '3',
}

test('the address and the filter say the same, both ways', () => {
  expect(naarSearch(leesFilter(vol))).toEqual(vol)
})

test('the plain list has a plain address', () => expect(naarSearch(leesFilter({}))).toEqual({}))

test.each([
  ['an unknown state', { stand: 'weg' }],
  ['a name of the language', { stand: 'toString', termijn: 'constructor' }],
  ['no group', { groep: "x'; drop" }],
  ['an order that does not exist', { sorteer: 'hash' }],
  ['a page below one', { pagina: '0' }],
  ['a broken page', { pagina: '1.5' }],
  ['numbers and lists', { stand: 3, groep: ['a'], pagina: null }],
])('%s is left out', (_, search) => expect(naarSearch(leesFilter(search))).toEqual({}))

test('the server gets only what was chosen', () => {
  expect(naarQuery(leesFilter({ stand: 'concept' }))).toEqual({
    publicatie: 'concept',
    sorteer: 'leerling',
    pagina: 1,
    aantal: 50,
  })
})

test('another choice goes back to the first page, turning the page keeps the choice', () => {
  const filter = leesFilter(vol)
  expect(kies(filter, { publicatie: '' }).pagina).toBe(1)
  expect(kies(filter, { pagina: 4 })).toEqual({ ...filter, pagina: 4 })
})

test('each filter is a chip that takes only itself away', () => {
  const filter = leesFilter(vol)
  const alle = chips(filter, 'Groep 6a')
  expect(alle.map((c) => c.label)).toEqual([
    'Concept',
    'Niet vastgesteld',
    'Groep 6a',
    'Zes weken voorbij',
    'Evaluatie binnen zes weken',
  ])
  for (const chip of alle) expect(chips(chip.zonder, 'Groep 6a')).toHaveLength(4)
})

test('clearing keeps the order', () => {
  expect(naarSearch(wis(leesFilter(vol)))).toEqual({ sorteer: '-termijn' })
})

test('the table sorts by what the address says', () => {
  expect(sortering(leesFilter(vol))).toEqual({ key: 'termijn', direction: 'desc' })
  const anders = metSortering(leesFilter({}), { key: 'evaluatie', direction: 'desc' })
  expect(naarSearch(anders)).toEqual({ sorteer: '-evaluatie' })
  expect(metSortering(leesFilter({}), { key: 'groep', direction: 'asc' })).toEqual(leesFilter({}))
})
