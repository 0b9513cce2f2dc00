import { definePublicQuery } from '../../../platform/declare.ts'
import { readCertificates } from '../../../platform/sign/certificate.ts'
import { sleutelsAntwoord } from './bewijs.schema.ts'
import { vingerafdruk } from './controle.ts'

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
  run: async ({ services: { signer, settings } }) => ({
    sleutels: [...signer.publicKeys()],
    certificaten: readCertificates(settings).map((een) => ({
      vingerafdruk: vingerafdruk(een),
      pem: een.toString(),
    })),
  }),
  audit: 'never',
})

export const bewijsDeclarations = [leesSleutels]
