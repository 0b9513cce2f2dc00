import { buffer } from 'node:stream/consumers'
import { addressKey } from '../../../platform/address.ts'
import { definePublicQuery } from '../../../platform/declare.ts'
import { AppError } from '../../../platform/errors.ts'
import { readCertificates } from '../../../platform/sign/certificate.ts'
import { sleutelsAntwoord } from './bewijs.schema.ts'
import { controleAntwoord } from './controle.schema.ts'
import { vingerafdruk } from './controle.ts'
import { controleerOpBeurt, DrukError, MEESTE_DOCUMENT } from './controleer.ts'

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

/**
 * Open to who has a document and no account: a court, another school, the parent himself. A POST, though it reads, since it
 * takes a file. Nothing of the file is stored or logged; it is counted per address before a byte of it is read.
 */
export const controleerBestand = definePublicQuery({
  name: 'ondertekening.controleren',
  method: 'POST',
  path: '/controle',
  summary: 'Is dit verzegelde plan of bewijs geldig, en wie besloot wat',
  aal: 1,
  upload: { maxBytes: MEESTE_DOCUMENT },
  output: controleAntwoord,
  errors: ['verzoek.geen-bestand', 'verzoek.te-groot', 'verzoek.te-vaak', 'ondertekening.controle-druk'],
  missing: 'verzoek.onbekend',
  prepare: async ({ ip, now, services }, _input, upload) => {
    const retryAfter = services.checks.take(addressKey(ip), now)
    if (retryAfter !== null) throw new AppError('too_often', 'verzoek.te-vaak', { retryAfter })
    if (!upload) throw new AppError('invalid', 'verzoek.geen-bestand')
    const bytes = await buffer(upload.stroom)
    return controleerOpBeurt(bytes, {
      sleutels: services.signer.publicKeys().map(({ publiekeSleutel }) => publiekeSleutel),
      certificaten: readCertificates(services.settings).map(vingerafdruk),
    }).catch((error: unknown) => {
      if (error instanceof DrukError)
        throw new AppError('unavailable', 'ondertekening.controle-druk', { cause: error })
      throw error
    })
  },
  load: async () => ({}),
  policy: () => true,
  run: async (_ctx, _input, _thing, gevonden) => gevonden,
  audit: 'never',
})

export const bewijsDeclarations = [leesSleutels, controleerBestand]
