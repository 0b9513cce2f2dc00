import { expect, test } from 'vitest'
import { versieStand } from './mijn.ts'
import type { Publicatie } from './opp.ts'

test.each<[string, number, Publicatie, number | null, string]>([
  ['published, nobody agreed yet', 3, 'gepubliceerd', null, 'nog-niet'],
  ['an older one of those', 2, 'gepubliceerd', null, 'eerder'],
  ['agreed, and the newest', 3, 'gepubliceerd', 3, 'geldt'],
  ['agreed, while a newer one is asked about', 2, 'gepubliceerd', 2, 'geldt'],
  ['newer than what was agreed', 3, 'gepubliceerd', 2, 'nog-niet'],
  ['from before what was agreed', 1, 'gepubliceerd', 2, 'eerder'],
  ['of a plan that ended', 3, 'beeindigd', 3, 'beeindigd'],
])('%s', (_, nummer, publicatie, vastgesteldeVersie, stand) => {
  const versies = [{ nummer: 3 }, { nummer: 2 }, { nummer: 1 }]
  expect(versieStand({ publicatie, versies, vastgesteldeVersie }, nummer)).toBe(stand)
})
