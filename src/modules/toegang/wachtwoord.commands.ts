/** Another password: by who is signed in, and by who forgot it. */
import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { addressKey } from '../../platform/address.ts'
import { writeFailure } from '../../platform/audit.ts'
import {
  type Ctx,
  definePublicCommand,
  definePublicQuery,
  defineSessionCommand,
} from '../../platform/declare.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { newId } from '../../platform/ids.ts'
import { isMailAddress } from '../../platform/mail.ts'
import { tokenHash } from '../../platform/tokens.ts'
import { stuurBericht, verzending } from '../berichten/berichten.commands.ts'
import { endOtherSessions, findAccount, findHerstel, setPassword, spendHerstel } from './account.sql.ts'
import { meld } from './bericht.ts'
import { herstelGebruikSchema, wachtwoordKiezenSchema } from './factor.schema.ts'
import { refuseTooOften } from './pogingen.ts'
import { renewSession, sessionOf } from './sessie.ts'
import { countAttempt, findLogin, listScholen } from './toegang.sql.ts'
import { tokenSchema } from './uitnodiging.schema.ts'
import { hashPassword } from './wachtwoord.ts'
import { checkPassword } from './wachtwoord-regels.ts'

/** Minutes. */
const DAG = 24 * 60

export const wijzigWachtwoord = defineSessionCommand({
  name: 'toegang.wachtwoord-wijzigen',
  method: 'PUT',
  path: '/account/wachtwoord',
  summary: 'Een ander wachtwoord kiezen; alle andere sessies eindigen',
  aal: 1,
  stepUp: true,
  secret: true,
  body: wachtwoordKiezenSchema,
  output: z.object({ gewijzigd: z.literal(true) }),
  errors: ['toegang.wachtwoord-gelekt', 'toegang.wachtwoord-makkelijk', 'toegang.wachtwoord-naam'],
  missing: 'verzoek.onbekend',
  prepare: async (request, { body }) => {
    const { accountId } = sessionOf(request)
    const account = await request.services.db.transaction().execute((tx) => findAccount(tx, accountId))
    if (!account) throw new AppError('signed_out', 'sessie.niet-aangemeld')
    await checkPassword(body.wachtwoord, [account.login, account.naam, ...(account.organisaties ?? [])])
    return hashPassword(body.wachtwoord)
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, hash) => {
    const { accountId, aal } = sessionOf(ctx)
    await setPassword(ctx.tx, accountId, hash)
    await endOtherSessions(ctx.tx, accountId, await renewSession(ctx, aal))
    await meld(ctx, accountId, 'wachtwoord-gewijzigd')
    return { gewijzigd: true as const }
  },
  audit: () => ({ objectSoort: 'account' }),
})

/** A flood of mails to the people of one school ends for the day, and the school can see it; the answer stays the same. */
async function schoolHasRoom(ctx: Ctx<Actor | null>, accountId: Id<'Account'>): Promise<boolean> {
  const most = ctx.services.settings.limits.herstelschool
  let room = true
  for (const school of await listScholen(ctx.tx, accountId)) {
    if (!(await countAttempt(ctx.tx, `herstelmail:${school}`, ctx.now, DAG, most))) room = false
  }
  if (!room) {
    const { now: at, ip, requestId } = ctx
    const foutcode = 'toegang.herstel-dagmaximum'
    const gebeurtenis = vraagHerstel.name
    await writeFailure(ctx.tx, { accountId, gebeurtenis, foutcode, sessieId: null, at, ip, requestId })
  }
  return room
}

export const vraagHerstel = definePublicCommand({
  name: 'toegang.herstel-vragen',
  method: 'POST',
  path: '/wachtwoordherstel',
  summary: 'Een link voor een nieuw wachtwoord laten mailen; het antwoord is altijd hetzelfde',
  aal: 1,
  body: z.strictObject({ login: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)) }),
  output: z.object({ gevraagd: z.literal(true) }),
  errors: ['verzoek.te-vaak'],
  failures: ['verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async ({ services, now, ip, triedOn }, { body }) => {
    const { limits } = services.settings
    const account = await services.db.transaction().execute((tx) => findLogin(tx, body.login.toLowerCase()))
    triedOn({ accountId: account?.id ?? null })
    await refuseTooOften(services, now, { [`herstel:${addressKey(ip)}`]: limits.adres })
    // Counted by what was typed, known or not: the answer tells nothing (BI-43).
    await refuseTooOften(services, now, { [`herstel:${body.login.toLowerCase()}`]: limits.herstelmail }, 60)
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, { body }) => {
    const account = await findLogin(ctx.tx, body.login.toLowerCase())
    const bekend = account?.actief ? await findAccount(ctx.tx, account.id) : null
    const aan = bekend?.email
    const kan = aan && isMailAddress(aan) && ctx.services.mail.enabled
    if (account && bekend && kan && (await schoolHasRoom(ctx, account.id))) {
      const gegevens = { naam: bekend.naam }
      await stuurBericht(ctx, { soort: 'wachtwoord-herstel', aan, gegevens, bron: account.id })
    } else {
      // Nobody gets a mail; a job that finds nothing to do makes the answer take as long.
      await ctx.enqueue(verzending, { berichtId: newId(), organisatieId: null })
    }
    return { gevraagd: true as const }
  },
  audit: () => ({ objectSoort: 'account' }),
})

/** A POST, though it reads: the token must stand in no log. Uses nothing up. */
export const bekijkHerstel = definePublicQuery({
  name: 'toegang.herstel-bekijken',
  method: 'POST',
  path: '/wachtwoordherstel/_bekijk',
  summary: 'Werkt deze link voor een nieuw wachtwoord nog, en voor welk account',
  aal: 1,
  body: z.strictObject({ token: tokenSchema }),
  output: z.object({
    staat: z.enum(['open', 'gebruikt', 'verlopen', 'onbekend']),
    login: z.nullable(z.string()),
  }),
  errors: ['verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async ({ services, now, ip }) => {
    await refuseTooOften(services, now, { [`herstel:${addressKey(ip)}`]: services.settings.limits.adres })
  },
  load: async () => ({}),
  policy: () => true,
  run: async ({ tx, now }, { body }) => {
    const link = await findHerstel(tx, tokenHash(body.token), now)
    return { staat: link?.staat ?? ('onbekend' as const), login: link?.login ?? null }
  },
  audit: 'never',
})

export const gebruikHerstel = definePublicCommand({
  name: 'toegang.herstel-gebruiken',
  method: 'POST',
  path: '/wachtwoordherstel/_gebruik',
  summary: 'Met de link een nieuw wachtwoord kiezen; alle sessies eindigen, de tweede factor blijft nodig',
  aal: 1,
  body: herstelGebruikSchema,
  output: z.object({ gewijzigd: z.literal(true) }),
  errors: [
    'toegang.herstel-werkt-niet',
    'toegang.wachtwoord-gelekt',
    'toegang.wachtwoord-makkelijk',
    'toegang.wachtwoord-naam',
    'verzoek.te-vaak',
  ],
  failures: ['toegang.herstel-werkt-niet', 'verzoek.te-vaak'],
  missing: 'toegang.herstel-werkt-niet',
  prepare: async ({ services, now, ip, triedOn }, { body }) => {
    await refuseTooOften(services, now, { [`herstel:${addressKey(ip)}`]: services.settings.limits.adres })
    const account = await services.db.transaction().execute(async (tx) => {
      const link = await findHerstel(tx, tokenHash(body.token), now)
      triedOn({ accountId: link?.accountId ?? null })
      return link?.staat === 'open' ? findAccount(tx, link.accountId) : null
    })
    if (!account) throw conflict('toegang.herstel-werkt-niet')
    await checkPassword(body.wachtwoord, [account.login, account.naam, ...(account.organisaties ?? [])])
    return hashPassword(body.wachtwoord)
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, { body }, _thing, hash) => {
    const accountId = await spendHerstel(ctx.tx, tokenHash(body.token), ctx.now, hash)
    if (!accountId) throw conflict('toegang.herstel-werkt-niet')
    await meld(ctx, accountId, 'wachtwoord-hersteld')
    ctx.note({ objectSoort: 'account', objectId: accountId })
    return { gewijzigd: true as const }
  },
  audit: () => ({}),
})

export const wachtwoordDeclarations = [wijzigWachtwoord, vraagHerstel, bekijkHerstel, gebruikHerstel]
