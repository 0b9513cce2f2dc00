/** The own account: what proves who one is, and where one is signed in. */
import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { type Ctx, defineSessionCommand, defineSessionQuery } from '../../platform/declare.ts'
import { AppError, conflict, notFound, unprocessable } from '../../platform/errors.ts'
import { seal } from '../../platform/vault/vault.ts'
import { endOtherSessions, findAccount, listMislukt, listSessies } from './account.sql.ts'
import { apparaatNaam } from './apparaat.ts'
import { meld } from './bericht.ts'
import { readSeed } from './bewijs.ts'
import { codeHash, newCode } from './codes.ts'
import {
  accountSchermSchema,
  registratieSchema,
  sleutelnaamSchema,
  totpCodeSchema,
  uitdagingSchema,
} from './factor.schema.ts'
import {
  beginTotp,
  confirmTotp,
  findFactoren,
  findTotp,
  insertPasskey,
  insertUitdaging,
  listPasskeys,
  removePasskey,
  removeTotp,
  renamePasskey,
  setHerstelcodes,
  spendUitdaging,
  ZAAD,
} from './factor.sql.ts'
import { challengeOf, registrationOptions, UITDAGING_SECONDEN, verifyRegistration } from './passkey.ts'
import { refuseTooOften } from './pogingen.ts'
import { renewSession, sessionOf } from './sessie.ts'
import { listBetrekkingen } from './toegang.sql.ts'
import { newSecret, stepOf, totpUri } from './totp.ts'

/** Failed tries of a month say enough. */
const MISLUKT_MS = 30 * 24 * 60 * 60_000
/** Recovery codes at a time. */
const AANTAL_CODES = 10
const klaar = z.object({ klaar: z.literal(true) })
const gedaan = { klaar: true as const }
const geheimeCodes = z.object({
  /** Shown once; null when there were codes already. */
  herstelcodes: z.nullable(z.array(z.string())),
})

async function accountOf(ctx: Ctx<Actor | null>) {
  const { accountId } = sessionOf(ctx)
  const account = await findAccount(ctx.tx, accountId)
  if (!account) throw new AppError('signed_out', 'sessie.niet-aangemeld')
  return { ...account, id: accountId }
}

/** Staff of a real school always keep a factor. */
async function isObliged(ctx: Ctx<Actor | null>): Promise<boolean> {
  if (ctx.services.settings.demo) return false
  const relations = await listBetrekkingen(ctx.tx, sessionOf(ctx).accountId, ctx.today)
  return relations.some(({ soort }) => soort === 'medewerker')
}

export const leesAccount = defineSessionQuery({
  name: 'toegang.account-lezen',
  method: 'GET',
  path: '/account',
  summary: 'Het eigen account: tweede factoren en waar het is aangemeld',
  aal: 1,
  output: accountSchermSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: accountOf,
  policy: () => true,
  run: async (ctx, _input, account) => {
    const { sessieId } = sessionOf(ctx)
    const totp = await findTotp(ctx.tx, account.id)
    const factoren = await findFactoren(ctx.tx, account.id)
    return {
      login: account.login,
      naam: account.naam,
      email: account.email,
      heeftWachtwoord: account.wachtwoordHash !== null,
      authenticatorSinds: totp?.bevestigdOp ?? null,
      passkeys: await listPasskeys(ctx.tx, account.id),
      herstelcodesOver: factoren?.herstelcodes ?? 0,
      factorVerplicht: await isObliged(ctx),
      sessies: (await listSessies(ctx.tx, account.id, ctx.now)).map(({ aal, apparaat, ...rij }) => ({
        ...rij,
        apparaat: apparaatNaam(apparaat),
        deze: rij.id === sessieId,
        tweedeFactor: aal === 2,
      })),
      mislukt: await listMislukt(ctx.tx, account.id, new Date(ctx.now.getTime() - MISLUKT_MS)),
    }
  },
  audit: 'never',
})

/** Ten new codes; the old ones stop working. The hashes are slow on purpose, so they are made before the transaction. */
async function makeCodes(accountId: string) {
  const codes = Array.from({ length: AANTAL_CODES }, newCode)
  return { codes, hashes: await Promise.all(codes.map((code) => codeHash(code, accountId))) }
}

/** After a factor was added: this session is as strong as it, all others end, the person hears of it. */
async function added(
  ctx: Ctx<Actor | null>,
  fresh: Awaited<ReturnType<typeof makeCodes>>,
): Promise<{ herstelcodes: string[] | null }> {
  const { accountId } = sessionOf(ctx)
  await endOtherSessions(ctx.tx, accountId, await renewSession(ctx, 2))
  await meld(ctx, accountId, 'factor-toegevoegd')
  if ((await findFactoren(ctx.tx, accountId))?.herstelcodes) return { herstelcodes: null }
  await setHerstelcodes(ctx.tx, accountId, fresh.hashes)
  return { herstelcodes: fresh.codes }
}

/** After a factor was taken away. Without any factor the codes go too, and the session is one of one factor again. */
async function removed(ctx: Ctx<Actor | null>): Promise<void> {
  const { accountId } = sessionOf(ctx)
  const left = await findFactoren(ctx.tx, accountId)
  const none = !left?.totp && !left?.passkeys
  if (none && (await isObliged(ctx))) throw conflict('toegang.laatste-factor')
  if (none) await setHerstelcodes(ctx.tx, accountId, [])
  await endOtherSessions(ctx.tx, accountId, await renewSession(ctx, none ? 1 : 2))
  await meld(ctx, accountId, 'factor-verwijderd')
}

export const beginAuthenticator = defineSessionCommand({
  name: 'toegang.authenticator-beginnen',
  method: 'POST',
  path: '/account/authenticator',
  summary: 'Een geheim voor een authenticator-app maken; het werkt pas na een goede code',
  aal: 1,
  stepUp: true,
  secret: true,
  output: z.object({ geheim: z.string(), uri: z.string() }),
  errors: ['toegang.authenticator-bestaat'],
  missing: 'verzoek.onbekend',
  load: accountOf,
  policy: () => true,
  run: async (ctx, _input, { id, login }) => {
    const geheim = newSecret()
    const sealed = await seal(ctx.tx, ZAAD, { accountId: id }, geheim)
    if (!(await beginTotp(ctx.tx, id, sealed, ctx.now))) throw conflict('toegang.authenticator-bestaat')
    return { geheim, uri: totpUri(geheim, login) }
  },
  audit: () => ({ objectSoort: 'account' }),
})

export const bevestigAuthenticator = defineSessionCommand({
  name: 'toegang.authenticator-instellen',
  method: 'PUT',
  path: '/account/authenticator',
  summary: 'De authenticator-app in gebruik nemen met een code; andere sessies eindigen',
  aal: 1,
  stepUp: true,
  secret: true,
  body: z.strictObject({ code: totpCodeSchema }),
  output: geheimeCodes,
  errors: ['toegang.code-onjuist', 'toegang.authenticator-bestaat', 'verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async (request, { body }) => {
    const { services, now } = request
    const { accountId } = sessionOf(request)
    await refuseTooOften(services, now, { [`code:${accountId}`]: services.settings.limits.code })
    const totp = await services.db.transaction().execute((tx) => readSeed(tx, accountId))
    if (totp?.inUse) throw conflict('toegang.authenticator-bestaat')
    const stap = totp && stepOf(totp.seed, body.code, now)
    if (stap === null) {
      throw unprocessable('toegang.code-onjuist', [{ pad: 'body.code', code: 'toegang.code-onjuist' }])
    }
    return { stap, codes: await makeCodes(accountId) }
  },
  load: accountOf,
  policy: () => true,
  run: async (ctx, _input, { id }, { stap, codes }) => {
    if (!(await confirmTotp(ctx.tx, id, stap, ctx.now))) throw conflict('toegang.authenticator-bestaat')
    return added(ctx, codes)
  },
  audit: () => ({ objectSoort: 'account' }),
})

export const verwijderAuthenticator = defineSessionCommand({
  name: 'toegang.authenticator-verwijderen',
  method: 'DELETE',
  path: '/account/authenticator',
  summary: 'De authenticator-app niet meer gebruiken',
  aal: 1,
  stepUp: true,
  output: klaar,
  errors: ['toegang.factor-onbekend', 'toegang.laatste-factor'],
  missing: 'toegang.factor-onbekend',
  load: accountOf,
  policy: () => true,
  run: async (ctx, _input, { id }) => {
    if (!(await removeTotp(ctx.tx, id))) throw notFound('toegang.factor-onbekend')
    await removed(ctx)
    return gedaan
  },
  audit: () => ({ objectSoort: 'account' }),
})

export const vernieuwHerstelcodes = defineSessionCommand({
  name: 'toegang.herstelcodes-vernieuwen',
  method: 'POST',
  path: '/account/herstelcodes',
  summary: 'Tien nieuwe herstelcodes; de oude werken niet meer',
  aal: 1,
  stepUp: true,
  secret: true,
  output: z.object({ herstelcodes: z.array(z.string()) }),
  errors: ['toegang.factor-onbekend'],
  missing: 'toegang.factor-onbekend',
  prepare: (request) => makeCodes(sessionOf(request).accountId),
  load: async (ctx) => {
    const account = await accountOf(ctx)
    const factoren = await findFactoren(ctx.tx, account.id)
    // Codes instead of a factor that isn't there open nothing.
    return factoren?.totp || factoren?.passkeys ? account : null
  },
  policy: () => true,
  run: async (ctx, _input, { id }, { codes, hashes }) => {
    await setHerstelcodes(ctx.tx, id, hashes)
    await meld(ctx, id, 'herstelcodes-vernieuwd')
    return { herstelcodes: codes }
  },
  audit: () => ({ objectSoort: 'account' }),
})

export const vraagRegistratie = defineSessionCommand({
  name: 'toegang.passkey-beginnen',
  method: 'POST',
  path: '/account/passkeys/_uitdaging',
  summary: 'Wat een nieuwe passkey moet ondertekenen',
  aal: 1,
  stepUp: true,
  secret: true,
  output: uitdagingSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: accountOf,
  policy: () => true,
  run: async (ctx, _input, { id, login, naam }) => {
    const bestaand = (await listPasskeys(ctx.tx, id)).map(({ sleutelId }) => sleutelId)
    const options = await registrationOptions(ctx.services.settings, { id, login, naam, bestaand })
    const tot = new Date(ctx.now.getTime() + UITDAGING_SECONDEN * 1000)
    await insertUitdaging(ctx.tx, options.challenge, id, 'registreren', tot)
    // The library's options as a plain object of JSON.
    return { ...options } as Record<string, unknown> & { challenge: string }
  },
  audit: 'never',
})

export const voegPasskeyToe = defineSessionCommand({
  name: 'toegang.passkey-toevoegen',
  method: 'POST',
  path: '/account/passkeys',
  summary: 'Een passkey toevoegen; andere sessies eindigen',
  aal: 1,
  stepUp: true,
  secret: true,
  body: z.strictObject({ naam: sleutelnaamSchema, antwoord: registratieSchema }),
  output: geheimeCodes,
  errors: ['toegang.passkey-onjuist', 'toegang.passkey-bestaat'],
  missing: 'verzoek.onbekend',
  prepare: async (request, { body }) => {
    const { services, now } = request
    const { accountId } = sessionOf(request)
    const challenge = challengeOf(body.antwoord)
    const ours =
      challenge !== null &&
      (await services.db
        .transaction()
        .execute((tx) => spendUitdaging(tx, challenge, accountId, 'registreren', now)))
    const sleutel = ours ? await verifyRegistration(services.settings, body.antwoord, challenge) : null
    if (!sleutel) throw unprocessable('toegang.passkey-onjuist')
    return { sleutel, codes: await makeCodes(accountId) }
  },
  load: accountOf,
  policy: () => true,
  run: async (ctx, { body }, { id }, { sleutel, codes }) => {
    const nieuw = { ...sleutel, id: ctx.newId<'Passkey'>(), account: id, naam: body.naam }
    if (!(await insertPasskey(ctx.tx, nieuw, ctx.now))) throw conflict('toegang.passkey-bestaat')
    return added(ctx, codes)
  },
  audit: () => ({ objectSoort: 'account' }),
})

const passkeyParams = z.strictObject({ passkeyId: z.uuid() })

export const hernoemPasskey = defineSessionCommand({
  name: 'toegang.passkey-hernoemen',
  method: 'PATCH',
  path: '/account/passkeys/:passkeyId',
  summary: 'Een passkey een andere naam geven',
  aal: 1,
  params: passkeyParams,
  body: z.strictObject({ naam: sleutelnaamSchema }),
  output: klaar,
  errors: ['toegang.factor-onbekend'],
  missing: 'toegang.factor-onbekend',
  load: accountOf,
  policy: () => true,
  run: async (ctx, { params, body }, { id }) => {
    if (!(await renamePasskey(ctx.tx, id, params.passkeyId, body.naam)))
      throw notFound('toegang.factor-onbekend')
    return gedaan
  },
  audit: ({ input }) => ({ objectSoort: 'passkey', objectId: input.params.passkeyId }),
})

export const verwijderPasskey = defineSessionCommand({
  name: 'toegang.passkey-verwijderen',
  method: 'DELETE',
  path: '/account/passkeys/:passkeyId',
  summary: 'Een passkey niet meer gebruiken',
  aal: 1,
  stepUp: true,
  params: passkeyParams,
  output: klaar,
  errors: ['toegang.factor-onbekend', 'toegang.laatste-factor'],
  missing: 'toegang.factor-onbekend',
  load: accountOf,
  policy: () => true,
  run: async (ctx, { params }, { id }) => {
    if (!(await removePasskey(ctx.tx, id, params.passkeyId))) throw notFound('toegang.factor-onbekend')
    await removed(ctx)
    return gedaan
  },
  audit: ({ input }) => ({ objectSoort: 'passkey', objectId: input.params.passkeyId }),
})

export const factorDeclarations = [
  leesAccount,
  beginAuthenticator,
  bevestigAuthenticator,
  verwijderAuthenticator,
  vernieuwHerstelcodes,
  vraagRegistratie,
  voegPasskeyToe,
  hernoemPasskey,
  verwijderPasskey,
]
