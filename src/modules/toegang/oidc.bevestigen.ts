/** A fresh proof at the provider of the school, for who has no second factor here. */
import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { type Ctx, defineCommand } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import type { Identiteit } from './oidc.client.ts'
import { begin } from './oidc.poging.ts'
import { findBewijzen, findIdentiteit, type Poging } from './oidc.sql.ts'
import { renewSession, sessionOf } from './sessie.ts'

export const beginBevestigen = defineCommand({
  name: 'toegang.bevestigen-via-school',
  method: 'POST',
  path: '/sessies/deze/bevestiging/_school',
  summary: 'Naar de aanmeldpagina van de school gaan, om opnieuw te bewijzen wie u bent',
  aal: 1,
  secret: true,
  output: z.object({ naar: z.url() }),
  errors: ['toegang.oidc-uit', 'toegang.oidc-onbereikbaar'],
  missing: 'toegang.oidc-uit',
  prepare: async (request) => {
    const { accountId, organisatieId } = request.actor
    const bewijzen =
      accountId &&
      (await request.services.db.transaction().execute((tx) => findBewijzen(tx, accountId, organisatieId)))
    if (!accountId || !bewijzen?.school) throw conflict('toegang.oidc-uit')
    return begin(request, { organisatieId, doel: 'bevestigen', uitnodigingHash: null, accountId })
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, { token, naar }) => {
    ctx.setAttempt(token)
    return { naar }
  },
  audit: ({ actor }) => ({ objectSoort: 'account', objectId: actor.accountId }),
})

/** The very person of this session, at least as sure as it was; how long ago is what `identiteitVan` looked at. */
export async function bevestigMetSchool(
  ctx: Ctx<Actor | null>,
  { wie, poging, aal }: { wie: Identiteit; poging: Poging; aal: 1 | 2 },
): Promise<void> {
  const session = sessionOf(ctx)
  if (session.accountId !== poging.accountId) throw conflict('toegang.oidc-begin-opnieuw')
  const zelfde = (await findIdentiteit(ctx.tx, wie.issuer, wie.subject, ctx.now)) === session.accountId
  // An own factor that came meanwhile is asked for instead.
  const mag = (await findBewijzen(ctx.tx, session.accountId, poging.organisatieId)).school
  if (!zelfde || !mag || aal < session.aal) throw unprocessable('toegang.bevestiging-onjuist')
  await renewSession(ctx, session.aal)
  ctx.note({ objectSoort: 'account', objectId: session.accountId, details: { doel: poging.doel } })
}
