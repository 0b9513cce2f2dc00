import { definePublicQuery } from '../../../platform/declare.ts'
import { sleutelsAntwoord } from './bewijs.schema.ts'

/** Public by nature: with these anybody can check, without us, what this installation signed. */
export const leesSleutels = definePublicQuery({
  name: 'ondertekening.sleutels',
  method: 'GET',
  path: '/controle/sleutels',
  summary: 'De openbare sleutels waarmee deze installatie bewijzen ondertekent of ondertekende',
  aal: 1,
  output: sleutelsAntwoord,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async ({ services }) => ({ sleutels: [...services.signer.publicKeys()] }),
  audit: 'never',
})

export const bewijsDeclarations = [leesSleutels]
