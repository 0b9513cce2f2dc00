/** The second step of signing in, signing in with a passkey alone, and proving again who one is. */
import * as z from 'zod/mini'
import { addressKey } from '../../platform/address.ts'
import { definePublicCommand, defineSessionCommand } from '../../platform/declare.ts'
import { AppError, conflict, unprocessable } from '../../platform/errors.ts'
import { findAccount } from './account.sql.ts'
import { checkBewijs, checkHandtekening, spendBewijs } from './bewijs.ts'
import {
  type Bewijs,
  bevestigingSchema,
  bewijsSchema,
  handtekeningSchema,
  uitdagingSchema,
} from './factor.schema.ts'
import {
  findFactoren,
  findPasskey,
  hasFactor,
  insertUitdaging,
  listPasskeys,
  spendPasskey,
} from './factor.sql.ts'
import { authenticationOptions, UITDAGING_SECONDEN } from './passkey.ts'
import { endDelay, refuseTooOften, refuseTooSoon } from './pogingen.ts'
import { renewSession, sessionOf, signInAs } from './sessie.ts'
import { clearAttempts, returnAttempt } from './toegang.sql.ts'
import { verifyPassword } from './wachtwoord.ts'

/** A code is guessed five times at most; then the password is asked again. */
const PER_AANMELDING = 5
/** Codes and confirmations of one account from one address wait for each other. */
const proofFrom = (accountId: string, ip: string) => `bewijs:${accountId} ${addressKey(ip)}`
const aangemeld = z.object({ aangemeld: z.literal(true) })
/** What a proof of this kind is told when it is wrong: a recovery code has no next one to wait for. */
const onjuist = ({ soort }: Pick<Bewijs, 'soort'>) =>
  unprocessable(soort === 'herstelcode' ? 'toegang.herstelcode-onjuist' : 'toegang.code-onjuist')
/** The library's options as a plain object of JSON. */
const asJson = (options: { challenge: string }): Record<string, unknown> & { challenge: string } => ({
  ...options,
})
const later = (now: Date) => new Date(now.getTime() + UITDAGING_SECONDEN * 1000)

export const tweedeStap = defineSessionCommand({
  name: 'toegang.tweede-stap',
  method: 'POST',
  path: '/sessies/deze/tweede-stap',
  summary: 'De tweede stap van het aanmelden: een code, een herstelcode of een passkey',
  aal: 1,
  half: true,
  body: z.strictObject({ bewijs: bewijsSchema }),
  output: z.object({
    aangemeld: z.literal(true),
    /** After a recovery code: how many are left; else null. */
    herstelcodesOver: z.nullable(z.number()),
  }),
  errors: [
    'toegang.code-onjuist',
    'toegang.herstelcode-onjuist',
    'toegang.geen-tweede-stap',
    'verzoek.te-vaak',
  ],
  failures: ['toegang.code-onjuist', 'toegang.herstelcode-onjuist', 'verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async (request, { body }) => {
    const { sessieId, accountId, half } = sessionOf(request)
    if (!half) throw conflict('toegang.geen-tweede-stap')
    await refuseTooSoon(request.services, request.now, proofFrom(accountId, request.ip))
    await refuseTooOften(request.services, request.now, {
      [`stap:${sessieId}`]: PER_AANMELDING,
      [`code:${accountId}`]: request.services.settings.limits.code,
    })
    const geldig = await checkBewijs(request, accountId, body.bewijs)
    if (!geldig) throw onjuist(body.bewijs)
    return geldig
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, geldig) => {
    const { accountId, half } = sessionOf(ctx)
    if (!half) throw conflict('toegang.geen-tweede-stap')
    if (!(await spendBewijs(ctx.tx, accountId, geldig, ctx.now))) throw onjuist(geldig)
    await clearAttempts(ctx.tx, `code:${accountId}`)
    await endDelay(ctx.tx, proofFrom(accountId, ctx.ip))
    await signInAs(ctx, accountId, 2)
    ctx.note({ objectSoort: 'account', objectId: accountId, details: { soort: geldig.soort } })
    const over = geldig.soort === 'herstelcode' ? await findFactoren(ctx.tx, accountId) : null
    return { aangemeld: true as const, herstelcodesOver: over?.herstelcodes ?? null }
  },
  audit: () => ({}),
})

export const vraagBewijs = defineSessionCommand({
  name: 'toegang.uitdaging',
  method: 'POST',
  path: '/sessies/deze/uitdaging',
  summary: 'Wat een passkey van het eigen account moet ondertekenen',
  aal: 1,
  half: true,
  secret: true,
  output: uitdagingSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async (ctx) => {
    const { accountId } = sessionOf(ctx)
    const options = await authenticationOptions(ctx.services.settings, await listPasskeys(ctx.tx, accountId))
    await insertUitdaging(ctx.tx, options.challenge, accountId, 'bewijzen', later(ctx.now))
    return asJson(options)
  },
  audit: 'never',
})

export const vraagAanmelding = definePublicCommand({
  name: 'toegang.passkey-uitdaging',
  method: 'POST',
  path: '/sessies/_uitdaging',
  summary: 'Wat een passkey moet ondertekenen om aan te melden, van wie dan ook',
  aal: 1,
  secret: true,
  output: uitdagingSchema,
  errors: ['verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async ({ services, now, ip }) => {
    await refuseTooOften(services, now, {
      [`uitdaging:${addressKey(ip)}`]: services.settings.limits.adres * 4,
    })
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx) => {
    const options = await authenticationOptions(ctx.services.settings, [])
    await insertUitdaging(ctx.tx, options.challenge, null, 'aanmelden', later(ctx.now))
    return asJson(options)
  },
  audit: 'never',
})

export const meldAanMetPasskey = definePublicCommand({
  name: 'toegang.passkey-aanmelden',
  method: 'POST',
  path: '/sessies/_passkey',
  summary:
    'Aanmelden met alleen een passkey die zelf zijn eigenaar controleert: dat zijn twee factoren in één',
  aal: 1,
  body: z.strictObject({ antwoord: handtekeningSchema }),
  output: aangemeld,
  errors: ['toegang.passkey-onjuist', 'verzoek.te-vaak'],
  failures: ['toegang.passkey-onjuist', 'verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async (request, { body }) => {
    const { services, now, ip } = request
    const eigenaar = await services.db.transaction().execute((tx) => findPasskey(tx, body.antwoord.id))
    request.triedOn({ accountId: eigenaar?.accountId ?? null })
    await refuseTooOften(services, now, { [addressKey(ip)]: services.settings.limits.adres })
    return checkHandtekening(request, body.antwoord, null, 'aanmelden')
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, sleutel) => {
    if (!sleutel || !(await spendPasskey(ctx.tx, sleutel.id, sleutel.teller, ctx.now)))
      throw unprocessable('toegang.passkey-onjuist')
    await returnAttempt(ctx.tx, addressKey(ctx.ip), ctx.now)
    await signInAs(ctx, sleutel.accountId, 2)
    ctx.note({ objectSoort: 'account', objectId: sleutel.accountId, details: { soort: 'passkey' } })
    return { aangemeld: true as const }
  },
  audit: () => ({}),
})

export const bevestig = defineSessionCommand({
  name: 'toegang.bevestigen',
  method: 'POST',
  path: '/sessies/deze/bevestiging',
  summary:
    'Opnieuw bewijzen wie u bent: met wachtwoord en tweede factor, of met een passkey. Vijf minuten geldig',
  aal: 1,
  body: bevestigingSchema,
  output: z.object({ bevestigd: z.literal(true) }),
  errors: [
    'toegang.bevestiging-onjuist',
    'toegang.wachtwoord-onjuist',
    'toegang.bewijs-nodig',
    'verzoek.te-vaak',
  ],
  failures: ['toegang.bevestiging-onjuist', 'toegang.wachtwoord-onjuist', 'verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async (request, { body }) => {
    const { services, now } = request
    const { accountId } = sessionOf(request)
    const { limits } = services.settings
    await refuseTooSoon(services, now, proofFrom(accountId, request.ip))
    await refuseTooOften(services, now, { [`bevestig:${accountId}`]: limits.aanmelden })
    const [account, factor] = await services.db
      .transaction()
      .execute(async (tx) => [await findAccount(tx, accountId), await hasFactor(tx, accountId)] as const)
    if (!account) throw new AppError('signed_out', 'sessie.niet-aangemeld')
    const geldig = body.bewijs && (await checkBewijs(request, accountId, body.bewijs))
    // A passkey has checked its owner itself; who signs in by the school has no password; all others give it.
    const alone = geldig !== null && (geldig.soort === 'passkey' || account.wachtwoordHash === null)
    if (!alone) {
      if (body.wachtwoord === null || (factor && body.bewijs === null))
        throw unprocessable('toegang.bewijs-nodig')
      const right = await verifyPassword(account.wachtwoordHash, body.wachtwoord)
      // Who has a factor hears the same whichever of the two was wrong.
      if (factor ? !right || !geldig : !right)
        throw unprocessable(factor ? 'toegang.bevestiging-onjuist' : 'toegang.wachtwoord-onjuist')
    }
    return { geldig: geldig ?? null, factor }
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, { geldig, factor }) => {
    const { accountId, aal } = sessionOf(ctx)
    if (geldig && !(await spendBewijs(ctx.tx, accountId, geldig, ctx.now)))
      throw unprocessable('toegang.bevestiging-onjuist')
    await clearAttempts(ctx.tx, `bevestig:${accountId}`)
    await endDelay(ctx.tx, proofFrom(accountId, ctx.ip))
    await renewSession(ctx, factor && geldig ? 2 : aal)
    return { bevestigd: true as const }
  },
  audit: () => ({ objectSoort: 'sessie' }),
})

export const tweedeStapDeclarations = [tweedeStap, vraagBewijs, vraagAanmelding, meldAanMetPasskey, bevestig]
