import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { AppError, denied, unprocessable } from '../../platform/errors.ts'
import { PdfError } from '../../platform/pdf/renderer.ts'
import type { Services } from '../../platform/services.ts'
import { findHuisstijl, findLogo, placeLogo, removeLogo } from './logo.sql.ts'
import { type Logo, leesLogo, logoBestand, MAX_LOGO_BYTES } from './logo.ts'
import { mag } from './organisatie.policy.ts'

const TEMPLATE = fileURLToPath(new URL('./pdf/logo.typ', import.meta.url))
const logoFouten = [
  'organisatie.logo-geen-plaatje',
  'organisatie.logo-te-groot',
  'organisatie.logo-onleesbaar',
] as const

export const leesHuisstijl = defineQuery({
  name: 'organisatie.huisstijl-lezen',
  method: 'GET',
  path: '/scholen/deze/huisstijl',
  summary: 'Naam en logo van de school, zoals iedereen die ziet',
  aal: 1,
  output: z.object({
    naam: z.string(),
    logo: z.nullable(z.object({ sha256: z.string(), breedte: z.int(), hoogte: z.int() })),
  }),
  errors: ['organisatie.geen-school'],
  missing: 'organisatie.geen-school',
  load: ({ tx }) => findHuisstijl(tx),
  policy: (actor) => mag('huisstijl.lezen', actor),
  run: async (_ctx, _input, huisstijl) => huisstijl,
  audit: 'never',
})

export const haalLogo = defineQuery({
  name: 'organisatie.logo-ophalen',
  method: 'GET',
  path: '/scholen/deze/logo',
  summary:
    'Het logo van de school als plaatje; `v` is het kenmerk van het logo, zodat een nieuw logo meteen te zien is',
  aal: 1,
  query: z.strictObject({ v: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{64}$/))) }),
  output: z.object({ logo: z.custom<Logo>() }),
  errors: ['organisatie.geen-logo'],
  missing: 'organisatie.geen-logo',
  load: ({ tx }, { query }) => findLogo(tx, query.v ?? null),
  policy: (actor) => mag('huisstijl.lezen', actor),
  run: async (_ctx, _input, logo) => ({ logo }),
  file: async (_services, { logo }) => ({
    naam: `logo.${logo.soort}`,
    type: logo.soort === 'png' ? 'image/png' : 'image/jpeg',
    inhoud: logo.inhoud,
  }),
  audit: 'never',
})

/** A picture that can't be printed would break every PDF of the school: tried before it is kept. */
async function eisPrintbaar(services: Services, logo: Logo): Promise<void> {
  const bestand = logoBestand(logo)
  try {
    await services.pdf.measure({
      template: TEMPLATE,
      data: { logo: bestand },
      files: { [bestand]: logo.inhoud },
    })
  } catch (error) {
    if (error instanceof PdfError && error.code === 'pdf.opmaak')
      throw unprocessable('organisatie.logo-onleesbaar')
    throw error
  }
}

export const plaatsLogo = defineCommand({
  name: 'organisatie.logo-plaatsen',
  method: 'POST',
  path: '/scholen/deze/logo',
  summary: 'Het logo van de school plaatsen of vervangen: png of jpg, hoogstens 500 kB',
  aal: 1,
  upload: { maxBytes: MAX_LOGO_BYTES },
  output: z.object({ sha256: z.string() }),
  errors: ['organisatie.geen-recht', 'verzoek.geen-bestand', 'verzoek.te-groot', ...logoFouten],
  missing: 'verzoek.onbekend',
  prepare: async ({ actor, services }, _input, upload) => {
    // Asked before the reading, so that nobody without the right makes the server read and lay out a picture.
    const besluit = mag('school.wijzigen', actor)
    if (besluit !== true) throw denied(besluit.code)
    if (!upload) throw new AppError('invalid', 'verzoek.geen-bestand')
    const logo = await leesLogo(await buffer(upload.stroom))
    if (typeof logo === 'string') throw unprocessable(logo)
    await eisPrintbaar(services, logo)
    return logo
  },
  load: async () => ({}),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async ({ tx, now }, _input, _thing, logo) => {
    await placeLogo(tx, logo, now)
    return { sha256: logo.sha256 }
  },
  audit: () => ({ objectSoort: 'schoollogo' }),
})

export const verwijderLogo = defineCommand({
  name: 'organisatie.logo-verwijderen',
  method: 'DELETE',
  path: '/scholen/deze/logo',
  summary: 'Het logo van de school weghalen; op versies die al zijn gepubliceerd, blijft het staan',
  aal: 1,
  output: z.object({ verwijderd: z.literal(true) }),
  errors: ['organisatie.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('school.wijzigen', actor),
  run: async ({ tx }) => {
    await removeLogo(tx)
    return { verwijderd: true as const }
  },
  audit: () => ({ objectSoort: 'schoollogo' }),
})

export const logoDeclarations = [leesHuisstijl, haalLogo, plaatsLogo, verwijderLogo]
