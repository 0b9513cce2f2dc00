/** The provider of a school, as its beheerder sets it; and the identities of the own account. */
import * as z from 'zod/mini'
import { defineCommand, defineQuery, defineSessionCommand } from '../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../platform/errors.ts'
import { controleer, TERUG_PAD } from './oidc.client.ts'
import { begin } from './oidc.poging.ts'
import {
  aanmeldvoorzieningAntwoord,
  aanmeldvoorzieningSchema,
  controleAntwoord,
  controleSchema,
} from './oidc.schema.ts'
import {
  findSchoolcode,
  findVoorziening,
  heeftWachtwoord,
  listIdentiteiten,
  ontkoppelIdentiteit,
  saveVoorziening,
  verzegelGeheim,
} from './oidc.sql.ts'
import { sessionOf } from './sessie.ts'
import { mag } from './toegang.policy.ts'

export const leesVoorziening = defineQuery({
  name: 'toegang.oidc-lezen',
  method: 'GET',
  path: '/aanmeldvoorziening',
  summary: 'Hoe aanmelden met het account van de school is ingesteld',
  aal: 1,
  output: z.object({
    voorziening: z.nullable(aanmeldvoorzieningAntwoord),
    /** To be filled in at the provider. */
    terugAdres: z.url(),
    /** Where the sign-in page knows the school. */
    kortAdres: z.url(),
  }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('voorziening.beheren', actor),
  run: async ({ tx, services }) => {
    const gevonden = await findVoorziening(tx)
    return {
      voorziening: gevonden && {
        ...gevonden,
        clientGeheim: null,
        heeftGeheim: gevonden.clientGeheim !== null,
      },
      terugAdres: `${services.settings.publicUrl}${TERUG_PAD}`,
      kortAdres: `${services.settings.publicUrl}/aanmelden/${await findSchoolcode(tx)}`,
    }
  },
  audit: 'never',
})

export const wijzigVoorziening = defineCommand({
  name: 'toegang.oidc-wijzigen',
  method: 'PUT',
  path: '/aanmeldvoorziening',
  summary: 'Instellen hoe mensen zich met het account van de school aanmelden',
  aal: 1,
  stepUp: true,
  secret: true,
  body: aanmeldvoorzieningSchema,
  output: z.object({ aan: z.boolean() }),
  errors: ['toegang.oidc-controle'],
  missing: 'verzoek.onbekend',
  // A provider that doesn't answer can be noted down, not switched on.
  prepare: async ({ services, actor }, { body }) =>
    body.aan && mag('voorziening.beheren', actor) === true ? controleer(services, body.issuer) : null,
  load: async () => ({}),
  policy: (actor) => mag('voorziening.beheren', actor),
  run: async ({ tx, now, actor }, { body }, _thing, controle) => {
    if (controle?.fout) {
      throw unprocessable('toegang.oidc-controle', [{ pad: 'body.issuer', code: 'toegang.oidc-controle' }])
    }
    const clientGeheim =
      body.clientGeheim === null ? null : await verzegelGeheim(tx, actor.organisatieId, body.clientGeheim)
    // What the provider calls itself is what its tokens say.
    await saveVoorziening(tx, { ...body, clientGeheim, issuer: controle?.issuer ?? body.issuer }, now)
    return { aan: body.aan }
  },
  audit: ({ input }) => ({
    objectSoort: 'aanmeldvoorziening',
    details: { aan: input.body.aan, geheimVervangen: input.body.clientGeheim !== null },
  }),
})

export const controleerVoorziening = defineCommand({
  name: 'toegang.oidc-controleren',
  method: 'POST',
  path: '/aanmeldvoorziening/controles',
  summary: 'Nagaan of een aanmeldvoorziening antwoordt zoals het hoort',
  aal: 1,
  body: controleSchema,
  output: controleAntwoord,
  errors: [],
  missing: 'verzoek.onbekend',
  // Only who may set it makes the server ask anything of anybody.
  prepare: async ({ services, actor }, { body }) =>
    mag('voorziening.beheren', actor) === true ? controleer(services, body.issuer) : null,
  load: async () => ({}),
  policy: (actor) => mag('voorziening.beheren', actor),
  run: async (_ctx, _input, _thing, controle) => {
    if (!controle) throw notFound('verzoek.onbekend')
    return controle
  },
  audit: ({ output }) => ({ objectSoort: 'aanmeldvoorziening', details: { fout: output.fout } }),
})

const identiteitSchema = z.object({
  issuer: z.string(),
  gemaaktOp: z.iso.datetime(),
  gebruiktOp: z.nullable(z.iso.datetime()),
})

export const leesIdentiteiten = defineQuery({
  name: 'toegang.identiteiten-lezen',
  method: 'GET',
  path: '/accounts/mijn/schoolaccounts',
  summary: 'Met welke accounts van een school iemand zich kan aanmelden',
  aal: 1,
  output: z.object({ identiteiten: z.array(identiteitSchema), kanKoppelen: z.boolean() }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async ({ tx, actor }) => ({
    identiteiten: actor.accountId === null ? [] : await listIdentiteiten(tx, actor.accountId),
    kanKoppelen: actor.soort === 'medewerker' && ((await findVoorziening(tx))?.aan ?? false),
  }),
  audit: 'never',
})

export const koppelSchoolaccount = defineCommand({
  name: 'toegang.identiteit-koppelen',
  method: 'POST',
  path: '/accounts/mijn/schoolaccounts',
  summary: 'Naar de aanmeldpagina van de school gaan, om dat account aan het eigen account te koppelen',
  aal: 1,
  stepUp: true,
  secret: true,
  output: z.object({ naar: z.url() }),
  errors: ['toegang.oidc-uit', 'toegang.oidc-onbereikbaar'],
  missing: 'toegang.oidc-uit',
  prepare: async (request) => {
    const { accountId, organisatieId, soort } = request.actor
    // Parents have no account of the school.
    if (accountId === null || soort === 'ouder') throw conflict('toegang.oidc-uit')
    return begin(request, { organisatieId, doel: 'koppelen', uitnodigingHash: null, accountId })
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, { token, naar }) => {
    ctx.setAttempt(token)
    return { naar }
  },
  audit: ({ actor }) => ({ objectSoort: 'account', objectId: actor.accountId }),
})

export const ontkoppelSchoolaccount = defineSessionCommand({
  name: 'toegang.identiteit-ontkoppelen',
  method: 'DELETE',
  path: '/accounts/mijn/schoolaccounts',
  summary: 'Het account van een school van het eigen account losmaken',
  aal: 1,
  stepUp: true,
  body: z.strictObject({ issuer: z.string().check(z.minLength(1), z.maxLength(300)) }),
  output: z.object({ aantal: z.int() }),
  errors: ['toegang.identiteit-onbekend', 'toegang.identiteit-enige'],
  missing: 'toegang.identiteit-onbekend',
  load: async (ctx) => sessionOf(ctx),
  policy: () => true,
  run: async ({ tx }, { body }, { accountId }) => {
    const aantal = await ontkoppelIdentiteit(tx, accountId, body.issuer)
    if (aantal === 0) throw conflict('toegang.identiteit-onbekend')
    // Without a password this is the only way in; the transaction rolls back.
    if (!(await heeftWachtwoord(tx, accountId))) throw conflict('toegang.identiteit-enige')
    return { aantal }
  },
  audit: ({ thing }) => ({ objectSoort: 'account', objectId: thing.accountId }),
})

export const oidcBeheerDeclarations = [
  leesVoorziening,
  wijzigVoorziening,
  controleerVoorziening,
  leesIdentiteiten,
  koppelSchoolaccount,
  ontkoppelSchoolaccount,
]
