import { expect, test } from 'vitest'
import { volgendeStap } from './volgende-stap.ts'

const mist = { wet: 'L', status: 'ontbreekt' } as const
const basis = {
  publicatie: 'concept',
  gewijzigd: true,
  evaluatieOp: null,
  volledigheid: [],
  abilities: { schrijven: { mag: true } },
} as const

test.each([
  ['a draft with gaps', { volledigheid: [mist, mist] }, 'Vul de 2 onderdelen aan'],
  ['a draft with one gap', { volledigheid: [mist] }, 'Vul het onderdeel aan'],
  ['a gap that is no duty', { volledigheid: [{ ...mist, wet: 'F' as const }] }, 'Het plan is compleet'],
  ['a whole draft', {}, 'Het plan is compleet'],
  ['changes after a version', { publicatie: 'gepubliceerd' as const }, 'Publiceer een nieuwe versie'],
  [
    'a version with an evaluation',
    { publicatie: 'gepubliceerd' as const, gewijzigd: false, evaluatieOp: '2026-09-25' },
    'over 5 dagen',
  ],
  ['a version without', { publicatie: 'gepubliceerd' as const, gewijzigd: false }, 'Kies een dag'],
  ['the end', { publicatie: 'beeindigd' as const, gewijzigd: false }, 'niets te doen'],
  ['a reader', { abilities: {} }, 'U kunt dit plan lezen'],
])('%s: what now', (_, deel, zin) => {
  expect(volgendeStap({ ...basis, ...deel }, '2026-09-20')).toContain(zin)
})
