import * as z from 'zod/mini'
import { hasRight } from '../../platform/actor.ts'
import { addressKey } from '../../platform/address.ts'
import type { Tx } from '../../platform/database.ts'
import { definePublicCommand, definePublicQuery, defineSessionCommand } from '../../platform/declare.ts'
import { conflict, unprocessable } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { tokenHash } from '../../platform/tokens.ts'
import { listMeldingen } from './account.sql.ts'
import { dossierDeclarations } from './dossier.commands.ts'
import { factorDeclarations } from './factor.commands.ts'
import { findFactoren } from './factor.sql.ts'
import { herzieningDeclarations } from './herziening.commands.ts'
import { inrichtDeclarations } from './inrichten.commands.ts'
import { medewerkerDeclarations } from './medewerker.commands.ts'
import { noodtoegangDeclarations } from './noodtoegang.commands.ts'
import { oidcBeheerDeclarations } from './oidc.beheer.commands.ts'
import { oidcDeclarations } from './oidc.commands.ts'
import { findBewijzen, findSessieVia, zetSessieVia } from './oidc.sql.ts'
import { endDelay, refuseTooOften, refuseTooSoon } from './pogingen.ts'
import { rechtenDeclarations } from './rechten.commands.ts'
import { rolDeclarations } from './rol.commands.ts'
import { sessionOf, signInAs, startSession } from './sessie.ts'
import { sessiesDeclarations } from './sessies.commands.ts'
import {
  aanmeldingSchema,
  meldingSoortSchema,
  type SessieStand,
  sessieSchema,
  sessieStandSchema,
  soortBetrekkingSchema,
  type TweedeStap,
  tweedeStapSchema,
} from './toegang.schema.ts'
import {
  clearAttempts,
  endSession,
  findLogin,
  findOrganisatieNaam,
  isEmptyInstallation,
  listBetrekkingen,
  lookAtSession,
  returnAttempt,
} from './toegang.sql.ts'
import { tweedeStapDeclarations } from './tweede-stap.commands.ts'
import { uitnodigingDeclarations } from './uitnodiging.commands.ts'
import { waarnemingDeclarations } from './waarneming.commands.ts'
import { wachtwoordDeclarations } from './wachtwoord.commands.ts'
import { verifyPassword } from './wachtwoord.ts'

/** What the second step can be; null when there is none. */
async function stapVan(tx: Tx, accountId: Id<'Account'>): Promise<TweedeStap | null> {
  const factoren = await findFactoren(tx, accountId)
  return factoren?.totp || factoren?.passkeys ? { totp: factoren.totp, passkey: factoren.passkeys > 0 } : null
}

const loginFrom = (login: string, ip: string) => `login:${login} ${addressKey(ip)}`

export const meldAan = definePublicCommand({
  name: 'toegang.aanmelden',
  method: 'POST',
  path: '/sessies',
  summary: 'Aanmelden met e-mailadres of gebruikersnaam en wachtwoord',
  aal: 1,
  body: aanmeldingSchema,
  output: z.object({
    aangemeld: z.boolean(),
    /** Not null: the password was right, this has to follow. */
    tweedeStap: z.nullable(tweedeStapSchema),
  }),
  errors: ['toegang.aanmelding-onjuist', 'verzoek.te-vaak'],
  failures: ['toegang.aanmelding-onjuist', 'verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async ({ services, now, ip, triedOn }, { body }) => {
    const login = body.login.toLowerCase()
    const account = await services.db.transaction().execute((tx) => findLogin(tx, login))
    triedOn({ accountId: account?.id ?? null })
    // By what was typed, known or not: the answer tells nothing (BI-43).
    await refuseTooSoon(services, now, loginFrom(login, ip))
    await refuseTooOften(services, now, {
      // No lock that lasts: ten per quarter of an hour per account, thirty per address (security §5.4).
      [`login:${login}`]: services.settings.limits.aanmelden,
      [addressKey(ip)]: services.settings.limits.adres,
    })
    const right = await verifyPassword(account?.wachtwoordHash ?? null, body.wachtwoord)
    return right && account?.actief ? account : null
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, { body }, _thing, account) => {
    if (!account) throw unprocessable('toegang.aanmelding-onjuist')
    await signInAs(ctx, account.id, 1)
    const login = body.login.toLowerCase()
    await clearAttempts(ctx.tx, `login:${login}`)
    await endDelay(ctx.tx, loginFrom(login, ctx.ip))
    await returnAttempt(ctx.tx, addressKey(ctx.ip), ctx.now)
    const tweedeStap = await stapVan(ctx.tx, account.id)
    ctx.note({ objectSoort: 'account', objectId: account.id, details: { tweedeStap: tweedeStap !== null } })
    return { aangemeld: tweedeStap === null, tweedeStap }
  },
  audit: () => ({}),
})

export const meldAf = defineSessionCommand({
  name: 'toegang.afmelden',
  method: 'DELETE',
  path: '/sessies/deze',
  summary: 'Afmelden: de sessie eindigt ook op de server',
  aal: 1,
  half: true,
  guest: true,
  output: z.object({ aangemeld: z.literal(false) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async (ctx) => {
    await endSession(ctx.tx, ctx.tokenHash())
    ctx.setSession(null)
    return { aangemeld: false as const }
  },
  audit: () => ({ objectSoort: 'sessie' }),
})

export const kiesBetrekking = defineSessionCommand({
  name: 'toegang.betrekking-kiezen',
  method: 'PUT',
  path: '/sessies/deze/betrekking',
  summary: 'Verder gaan namens een andere school of in een andere rol',
  aal: 1,
  body: z.strictObject({ organisatieId: z.uuid(), soort: soortBetrekkingSchema, betrekkingId: z.uuid() }),
  output: z.object({ aangemeld: z.literal(true) }),
  errors: ['toegang.betrekking-onbekend', 'toegang.andere-school'],
  missing: 'toegang.betrekking-onbekend',
  load: async (ctx, { body }) => {
    const own = await listBetrekkingen(ctx.tx, sessionOf(ctx).accountId, ctx.today)
    return (
      own.find(
        (b) =>
          b.betrekkingId === body.betrekkingId &&
          b.organisatieId === body.organisatieId &&
          b.soort === body.soort,
      ) ?? null
    )
  },
  policy: () => true,
  run: async (ctx, _input, betrekking) => {
    const session = sessionOf(ctx)
    const via = await findSessieVia(ctx.tx, ctx.tokenHash())
    // One school's provider vouched for this person; another school did not agree to that.
    if (via !== null && via !== betrekking.organisatieId) throw conflict('toegang.andere-school')
    await endSession(ctx.tx, ctx.tokenHash())
    const token = await startSession(ctx, session.accountId, betrekking, session)
    if (via !== null) await zetSessieVia(ctx.tx, tokenHash(token), via)
    return { aangemeld: true as const }
  },
  audit: ({ thing }) => ({ objectSoort: 'betrekking', objectId: thing.betrekkingId }),
})

/** A browser that has no session any more, and can't say whose it was. */
const GEEN_SESSIE: SessieStand = { stand: 'verlopen', betrekkingId: null, stempel: null }

/** Notices of kinds that this version knows. */
const meldingenVan = async (tx: Tx, accountId: Id<'Account'>) =>
  (await listMeldingen(tx, accountId)).flatMap(({ soort, ...rij }) => {
    const bekend = meldingSoortSchema.safeParse(soort)
    return bekend.success ? [{ ...rij, soort: bekend.data }] : []
  })

export const leesSessie = definePublicQuery({
  name: 'toegang.sessie-lezen',
  method: 'GET',
  path: '/sessies/deze',
  summary: 'Wie ben ik en wat mag ik hier',
  aal: 1,
  output: sessieSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async (ctx) => {
    const { actor, session, services } = ctx
    const half = session?.half ?? false
    // A guest has none: no second factor, no other school, no notices.
    const accountId = session?.accountId ?? null
    const factoren = accountId ? await stapVan(ctx.tx, accountId) : null
    const naam = actor ? await findOrganisatieNaam(ctx.tx) : null
    const persoon =
      actor?.betrekkingId && actor.soort !== 'systeem'
        ? {
            naam: actor.naam,
            soort: actor.soort,
            rollen: [...actor.rollen],
            rechten: Object.keys(actor.rechten).filter((recht) => hasRight(actor, recht)),
            organisatieId: actor.organisatieId,
            organisatie: naam?.naam ?? '',
            schooltype: naam?.schooltype ?? null,
            betrekkingId: actor.betrekkingId,
          }
        : null
    return {
      aangemeld: session !== null && !half,
      demo: services.settings.demo,
      leeg: actor === null && (await isEmptyInstallation(ctx.tx)),
      persoon,
      betrekkingen: accountId && !half ? await listBetrekkingen(ctx.tx, accountId, ctx.today) : [],
      inactiefNa: half ? null : (session?.inactiefNa ?? null),
      eindigtOp: half || !session ? null : new Date(session.eindigtOp).toISOString(),
      tweedeStap: half ? factoren : null,
      factorNodig: persoon?.soort === 'medewerker' && session?.aal === 1 && !services.settings.demo,
      codeNodig: actor?.soort === 'ouder' && actor.klasse === 'D',
      factoren: half ? null : factoren,
      bewijzen:
        accountId && !half
          ? await findBewijzen(ctx.tx, accountId, actor?.organisatieId ?? null)
          : { wachtwoord: false, school: false },
      mail: services.mail.enabled,
      meldingen: accountId && !half ? await meldingenVan(ctx.tx, accountId) : [],
    }
  },
  audit: 'never',
})

export const bekijkSessie = definePublicQuery({
  name: 'toegang.sessie-bekijken',
  method: 'GET',
  path: '/sessies/deze/stand',
  summary: 'Loopt deze sessie nog? Vragen telt niet als gebruik, en houdt haar dus niet open',
  aal: 1,
  peek: true,
  output: sessieStandSchema,
  errors: ['verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  load: async (ctx) =>
    ctx.hasToken ? lookAtSession(ctx.tx, ctx.tokenHash(), ctx.now, ctx.today) : GEEN_SESSIE,
  policy: () => true,
  run: async (_ctx, _input, stand) => stand,
  audit: 'never',
})

export const toegangDeclarations = [
  meldAan,
  meldAf,
  kiesBetrekking,
  leesSessie,
  bekijkSessie,
  ...oidcDeclarations,
  ...oidcBeheerDeclarations,
  ...tweedeStapDeclarations,
  ...factorDeclarations,
  ...wachtwoordDeclarations,
  ...sessiesDeclarations,
  ...uitnodigingDeclarations,
  ...inrichtDeclarations,
  ...medewerkerDeclarations,
  ...rolDeclarations,
  ...rechtenDeclarations,
  ...waarnemingDeclarations,
  ...noodtoegangDeclarations,
  ...dossierDeclarations,
  ...herzieningDeclarations,
]
