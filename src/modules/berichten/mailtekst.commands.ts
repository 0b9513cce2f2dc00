import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { notFound, unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, refuseUnseen, wasSchema } from '../../platform/merge.ts'
import { magBeheren } from './berichten.policy.ts'
import { mailinstellingSchema, mailtekstAntwoord, mailtekstSchema, soortParams } from './berichten.schema.ts'
import {
  deleteMailtekst,
  findMailtekst,
  listMailteksten,
  lockMailtekst,
  saveMailtekst,
} from './berichten.sql.ts'
import { standaardTeksten } from './berichten.text.ts'
import { isSchoolSoort, LEERLING_IN_MAIL, soortNamen, tekstFouten } from './berichten.ts'
import { findLeerlingInMail, saveLeerlingInMail } from './melding.sql.ts'

export const leesMailteksten = defineQuery({
  name: 'berichten.mailteksten-lezen',
  method: 'GET',
  path: '/mailteksten',
  summary: 'De teksten van alle e-mails, zoals deze school ze verstuurt',
  aal: 1,
  output: z.object({ teksten: z.array(mailtekstAntwoord), leerling: z.enum(LEERLING_IN_MAIL) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magBeheren(actor),
  run: async ({ tx }) => {
    const eigen = new Map((await listMailteksten(tx)).map(({ soort, ...tekst }) => [soort, tekst]))
    return {
      teksten: soortNamen.map((soort) => ({
        soort,
        ...(eigen.get(soort) ?? standaardTeksten[soort]),
        eigen: eigen.has(soort),
      })),
      leerling: await findLeerlingInMail(tx),
    }
  },
  audit: 'never',
})

export const wijzigMailtekst = defineCommand({
  name: 'berichten.mailtekst-wijzigen',
  method: 'PUT',
  path: '/mailteksten/:soort',
  summary: 'De tekst van een e-mail veranderen',
  aal: 1,
  params: soortParams,
  body: z.extend(mailtekstSchema, { was: wasSchema }),
  output: z.object({ soort: z.string() }),
  errors: [
    'berichten.soort-onbekend',
    'berichten.plek-onbekend',
    'berichten.plek-ontbreekt',
    'berichten.link-in-onderwerp',
    'berichten.leerling-uit',
  ],
  missing: 'berichten.soort-onbekend',
  load: async () => ({}),
  policy: (actor) => magBeheren(actor),
  run: async ({ tx, now }, { params: { soort }, body: { was, ...nieuw } }) => {
    // A mail to an account is nobody's alone.
    if (!isSchoolSoort(soort)) throw notFound('berichten.soort-onbekend')
    await lockMailtekst(tx, soort)
    const body = mergeOrRefuse(was, (await findMailtekst(tx, soort)) ?? standaardTeksten[soort], nieuw)
    const [fout, ...meer] = tekstFouten(soort, body, (await findLeerlingInMail(tx)) !== 'niet')
    if (fout)
      throw unprocessable(
        fout.code,
        [fout, ...meer].map(({ veld, code }) => ({ pad: `body.${veld}`, code })),
      )
    await saveMailtekst(tx, soort, body, now)
    return { soort }
  },
  audit: ({ input }) => ({ objectSoort: 'mailtekst', details: { soort: input.params.soort } }),
})

export const herstelMailtekst = defineCommand({
  name: 'berichten.mailtekst-terugzetten',
  method: 'DELETE',
  path: '/mailteksten/:soort',
  summary: 'Terug naar de tekst die Koers zelf gebruikt',
  aal: 1,
  params: soortParams,
  /** The text as who asks saw it. */
  body: z.strictObject({ was: wasSchema }),
  output: z.object({ soort: z.string() }),
  errors: [],
  missing: 'berichten.soort-onbekend',
  load: async () => ({}),
  policy: (actor) => magBeheren(actor),
  run: async ({ tx }, { params: { soort }, body: { was } }) => {
    await lockMailtekst(tx, soort)
    const nu = await findMailtekst(tx, soort)
    if (nu !== null) refuseUnseen(was, { onderwerp: nu.onderwerp, tekst: nu.tekst })
    await deleteMailtekst(tx, soort)
    return { soort }
  },
  audit: ({ input }) => ({ objectSoort: 'mailtekst', details: { soort: input.params.soort } }),
})

/** Switched off, texts that name the pupil go with neutral words instead (`NEUTRALE_LEERLING`). */
export const wijzigMailinstelling = defineCommand({
  name: 'berichten.mailinstelling-wijzigen',
  method: 'PUT',
  path: '/mailinstelling',
  summary: 'Zeggen of e-mail over een plan de voorletters of de roepnaam van de leerling mag noemen',
  aal: 1,
  body: mailinstellingSchema,
  output: mailinstellingSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magBeheren(actor),
  run: async ({ tx, now }, { body }) => {
    await saveLeerlingInMail(tx, body.leerling, now)
    return body
  },
  audit: ({ input }) => ({ objectSoort: 'mailinstelling', details: { leerling: input.body.leerling } }),
})

export const mailtekstDeclarations = [
  leesMailteksten,
  wijzigMailtekst,
  herstelMailtekst,
  wijzigMailinstelling,
]
