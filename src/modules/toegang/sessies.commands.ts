/** Where one is signed in, what happened to the account, and the code of a parent. */
import * as z from 'zod/mini'
import { defineCommand, defineSessionCommand } from '../../platform/declare.ts'
import { conflict, denied, notFound, unprocessable } from '../../platform/errors.ts'
import { endAllSessions, endSessionById, markMeldingenSeen } from './account.sql.ts'
import { meld } from './bericht.ts'
import { codeHash } from './codes.ts'
import { codeSchema } from './factor.schema.ts'
import { medewerkerHasFactor, resetFactor, tryToegangscode } from './factor.sql.ts'
import { findMedewerker } from './medewerker.sql.ts'
import { refuseTooOften } from './pogingen.ts'
import { sessionOf } from './sessie.ts'
import { mag } from './toegang.policy.ts'

export const eindigSessie = defineSessionCommand({
  name: 'toegang.sessie-eindigen',
  method: 'DELETE',
  path: '/account/sessies/:sessieId',
  summary: 'Een eigen sessie op een ander apparaat laten eindigen',
  aal: 1,
  params: z.strictObject({ sessieId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  errors: ['toegang.sessie-onbekend'],
  missing: 'toegang.sessie-onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, { params }) => {
    if (!(await endSessionById(ctx.tx, sessionOf(ctx).accountId, params.sessieId)))
      throw notFound('toegang.sessie-onbekend')
    return { id: params.sessieId }
  },
  audit: ({ output }) => ({ objectSoort: 'sessie', objectId: output.id }),
})

export const meldOveralAf = defineSessionCommand({
  name: 'toegang.overal-afmelden',
  method: 'DELETE',
  path: '/account/sessies',
  summary: 'Op alle apparaten afmelden, ook hier',
  aal: 1,
  output: z.object({ aangemeld: z.literal(false) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async (ctx) => {
    await endAllSessions(ctx.tx, sessionOf(ctx).accountId)
    ctx.setSession(null)
    return { aangemeld: false as const }
  },
  audit: () => ({ objectSoort: 'account' }),
})

export const leesMeldingen = defineSessionCommand({
  name: 'toegang.meldingen-gezien',
  method: 'PUT',
  path: '/account/meldingen',
  summary: 'De meldingen over het eigen account zijn gelezen',
  aal: 1,
  output: z.object({ gezien: z.literal(true) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async (ctx) => {
    await markMeldingenSeen(ctx.tx, sessionOf(ctx).accountId, ctx.now)
    return { gezien: true as const }
  },
  audit: () => ({ objectSoort: 'account' }),
})

const CODE_FOUTEN = {
  fout: 'toegang.ouder-code-onjuist',
  op: 'toegang.ouder-code-op',
  geen: 'toegang.ouder-code-geen',
} as const

export const geefCode = defineCommand({
  name: 'toegang.code-geven',
  method: 'POST',
  path: '/account/toegangscode',
  summary: 'Een ouder geeft de code die de school langs een andere weg dan de link gaf; daarna is er toegang',
  aal: 1,
  body: codeSchema,
  output: z.object({ toegang: z.literal(true) }),
  errors: [
    'toegang.alleen-ouders',
    'toegang.ouder-code-onjuist',
    'toegang.ouder-code-op',
    'toegang.ouder-code-geen',
    'verzoek.te-vaak',
  ],
  failures: [...Object.values(CODE_FOUTEN), 'verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async ({ services, now, actor }, { body }) => {
    const { accountId, organisatieId, betrekkingId, soort } = actor
    if (soort !== 'ouder' || !accountId || !betrekkingId) return null
    await refuseTooOften(services, now, { [`oudercode:${accountId}`]: services.settings.limits.code })
    const hash = await codeHash(body.code, betrekkingId)
    // In a transaction of its own: a wrong try counts although this request fails.
    return services.db
      .transaction()
      .execute((tx) => tryToegangscode(tx, { accountId, organisatieId, ouderId: betrekkingId }, hash, now))
  },
  load: async () => ({}),
  policy: (actor) => actor.soort === 'ouder' || { code: 'toegang.alleen-ouders' },
  run: async (_ctx, _input, _thing, uitkomst) => {
    if (uitkomst === null) throw denied('toegang.alleen-ouders')
    if (uitkomst !== 'goed') {
      const code = CODE_FOUTEN[uitkomst]
      throw unprocessable(code, [{ pad: 'body.code', code }])
    }
    return { toegang: true as const }
  },
  audit: ({ actor }) => ({ objectSoort: 'ouder', objectId: actor.betrekkingId }),
})

export const herstelFactor = defineCommand({
  name: 'toegang.factor-herstellen',
  method: 'DELETE',
  path: '/medewerkers/:medewerkerId/tweede-factor',
  summary: 'De tweede factor van een collega weghalen, als die hem kwijt is; die krijgt daar bericht van',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ medewerkerId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  errors: [
    'toegang.medewerker-onbekend',
    'toegang.eigen-factor',
    'toegang.geen-factor',
    'toegang.account-elders',
    'toegang.twee-personen',
  ],
  missing: 'toegang.medewerker-onbekend',
  load: async ({ tx, today }, { params }) => {
    const medewerker = await findMedewerker(tx, params.medewerkerId, today)
    return medewerker && { ...medewerker, heeftFactor: await medewerkerHasFactor(tx, medewerker.id) }
  },
  policy: (actor, thing) => mag('factor.herstellen', actor, { ...thing, betrekkingId: thing.id }),
  run: async (ctx, _input, { id }) => {
    const gedaan = await resetFactor(ctx.tx, id, ctx.actor.accountId, ctx.now)
    if (!gedaan || gedaan.fout === 'geen') throw conflict('toegang.geen-factor')
    if (gedaan.fout === 'elders') throw conflict('toegang.account-elders')
    if (gedaan.fout === 'twee') throw conflict('toegang.twee-personen')
    await meld(ctx, gedaan.accountId, 'factor-hersteld')
    return { id }
  },
  audit: ({ output }) => ({ objectSoort: 'medewerker', objectId: output.id }),
})

export const sessiesDeclarations = [eindigSessie, meldOveralAf, leesMeldingen, geefCode, herstelFactor]
