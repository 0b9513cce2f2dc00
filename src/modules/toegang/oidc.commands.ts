/** Signing in with the account of the school (security BI-20). */
import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { addressKey } from '../../platform/address.ts'
import { type Ctx, definePublicCommand, definePublicQuery } from '../../platform/declare.ts'
import { AppError, conflict, unprocessable } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { tokenHash } from '../../platform/tokens.ts'
import { beginBevestigen, bevestigMetSchool } from './oidc.bevestigen.ts'
import { type Identiteit, identiteitVan, isStateVan } from './oidc.client.ts'
import { begin, instellingVan, secondenBezig } from './oidc.poging.ts'
import { afrondenSchema, beginSchema } from './oidc.schema.ts'
import {
  DOELEN,
  findIdentiteit,
  findSchoolBijCode,
  findSchoolBijUitnodiging,
  koppelIdentiteit,
  listAanmeldscholen,
  type Poging,
  takePoging,
  zetSessieVia,
} from './oidc.sql.ts'
import { niveauVan, soortenVan } from './oidc.ts'
import { refuseTooOften } from './pogingen.ts'
import { startSession } from './sessie.ts'
import { endSession, listBetrekkingen } from './toegang.sql.ts'
import { useUitnodiging as spendUitnodiging } from './uitnodiging.sql.ts'

const TRIES = 60

export const leesAanmeldscholen = definePublicQuery({
  name: 'toegang.oidc-scholen',
  method: 'GET',
  path: '/aanmeldscholen',
  summary: 'De scholen waar aanmelden met het account van de school kan',
  aal: 1,
  output: z.object({ scholen: z.array(z.object({ code: z.string(), naam: z.string() })) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async ({ tx }) => ({ scholen: await listAanmeldscholen(tx) }),
  audit: 'never',
})

/** A POST of our own pages only: another site can't start a sign-in here and have it end as somebody else (BI-27). */
export const beginOidc = definePublicCommand({
  name: 'toegang.oidc-beginnen',
  method: 'POST',
  path: '/schoolaccounts/_begin',
  summary: 'Naar de aanmeldpagina van de school gaan, om aan te melden of een uitnodiging te gebruiken',
  aal: 1,
  secret: true,
  body: beginSchema,
  output: z.object({ naar: z.url() }),
  errors: ['toegang.oidc-uit', 'toegang.oidc-onbereikbaar', 'verzoek.te-vaak'],
  missing: 'toegang.oidc-uit',
  prepare: async (request, { body }) => {
    const { services, now, ip } = request
    await refuseTooOften(services, now, { [`oidc:${addressKey(ip)}`]: TRIES })
    const uitnodigingHash = body.uitnodiging === null ? null : tokenHash(body.uitnodiging)
    const organisatieId = await services.db
      .transaction()
      .execute((tx) =>
        uitnodigingHash
          ? findSchoolBijUitnodiging(tx, uitnodigingHash, now)
          : body.school === null
            ? Promise.resolve(null)
            : findSchoolBijCode(tx, body.school),
      )
    if (organisatieId === null) throw conflict('toegang.oidc-uit')
    const doel = uitnodigingHash ? 'uitnodiging' : 'aanmelden'
    return begin(request, { organisatieId, doel, uitnodigingHash, accountId: null })
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, { token, naar }) => {
    ctx.setAttempt(token)
    return { naar }
  },
  audit: () => ({}),
})

type Wie = { poging: Poging; wie: Identiteit; aal: 1 | 2; soorten: readonly string[] }

/** A pupil may have no address; this name is only there because an account has one. */
const gebruikersnaam = (id: string): string => `school-${id.replaceAll('-', '').slice(-12)}`

export const rondOidcAf = definePublicCommand({
  name: 'toegang.oidc-afronden',
  method: 'POST',
  path: '/schoolaccounts/_rondaf',
  summary: 'Terug van de aanmeldpagina van de school: nagaan wie het is, en aangemeld zijn',
  aal: 1,
  secret: true,
  body: afrondenSchema,
  output: z.object({ doel: z.enum(DOELEN) }),
  errors: [
    'toegang.oidc-begin-opnieuw',
    'toegang.oidc-mislukt',
    'toegang.oidc-onbekend',
    'toegang.oidc-verkeerde-rol',
    'toegang.oidc-bezet',
    'toegang.bevestiging-onjuist',
    'toegang.uitnodiging-werkt-niet',
    'verzoek.te-vaak',
  ],
  failures: [
    'toegang.oidc-mislukt',
    'toegang.oidc-onbekend',
    'toegang.oidc-verkeerde-rol',
    'toegang.oidc-bezet',
    'toegang.bevestiging-onjuist',
    'toegang.uitnodiging-werkt-niet',
    'verzoek.te-vaak',
  ],
  missing: 'toegang.oidc-begin-opnieuw',
  prepare: async ({ services, now, ip, attempt, triedOn }, { body }): Promise<Wie> => {
    await refuseTooOften(services, now, { [`oidc:${addressKey(ip)}`]: TRIES })
    // The browser that began is the browser that ends, and it is this very attempt: else nothing is used up.
    const state = new URLSearchParams(body.antwoord).get('state')
    if (attempt === null || !isStateVan(attempt, state)) throw conflict('toegang.oidc-begin-opnieuw')
    const poging = await services.db.transaction().execute((tx) => takePoging(tx, tokenHash(attempt), now))
    const instelling = poging && (await instellingVan(services, poging.organisatieId))
    if (!poging || !instelling) throw conflict('toegang.oidc-begin-opnieuw')
    triedOn({ organisatieId: poging.organisatieId, accountId: poging.accountId })
    // For a fresh proof the provider must have asked since this attempt began.
    const vers = poging.doel === 'bevestigen' ? secondenBezig(poging, now) : undefined
    const wie = await identiteitVan(services, instelling, attempt, body.antwoord, vers).catch(
      (cause: unknown) => {
        services.log.warn({
          event: 'oidc.geweigerd',
          code: cause instanceof Error ? cause.name : 'onbekend',
        })
        throw new AppError('unprocessable', 'toegang.oidc-mislukt', { cause })
      },
    )
    return {
      poging,
      wie,
      aal: niveauVan(instelling, wie.claims),
      soorten: soortenVan(instelling, wie.claims),
    }
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, _input, _thing, gevonden) => {
    ctx.setAttempt(null)
    const { doel } = gevonden.poging
    await daden[doel](ctx, gevonden)
    return { doel }
  },
  audit: () => ({}),
})

type Daad = Ctx<Actor | null>

/** Signs in at this school only, in what the provider says that this person is there. */
async function enter(
  ctx: Daad,
  accountId: Id<'Account'>,
  { poging: { organisatieId, doel }, aal, soorten }: Wie,
): Promise<void> {
  ctx.triedOn({ organisatieId, accountId })
  const betrekking = (await listBetrekkingen(ctx.tx, accountId, ctx.today)).find(
    (een) => een.organisatieId === organisatieId && een.soort !== 'ouder',
  )
  if (!betrekking) throw unprocessable('toegang.oidc-onbekend')
  if (!soorten.includes(betrekking.soort)) throw unprocessable('toegang.oidc-verkeerde-rol')
  // Who signs in leaves nothing open behind, and never goes on with a token that was there before (BI-25).
  if (ctx.session) await endSession(ctx.tx, ctx.tokenHash())
  const token = await startSession(ctx, accountId, betrekking, undefined, aal)
  await zetSessieVia(ctx.tx, tokenHash(token), organisatieId)
  ctx.note({ objectSoort: 'account', objectId: accountId, details: { doel, aal } })
}

async function meldAan(ctx: Daad, gevonden: Wie): Promise<void> {
  const { issuer, subject } = gevonden.wie
  const accountId = await findIdentiteit(ctx.tx, issuer, subject, ctx.now)
  if (accountId === null) throw unprocessable('toegang.oidc-onbekend')
  await enter(ctx, accountId, gevonden)
}

/** The first time: the invitation says who this is, the provider only that it is the same one next time. */
async function aanvaard(ctx: Daad, gevonden: Wie): Promise<void> {
  const { uitnodigingHash } = gevonden.poging
  const { issuer, subject } = gevonden.wie
  // Asked again here: it may have been used or withdrawn, and the address may have become somebody's.
  const school = uitnodigingHash && (await findSchoolBijUitnodiging(ctx.tx, uitnodigingHash, ctx.now))
  if (!uitnodigingHash || school !== gevonden.poging.organisatieId)
    throw conflict('toegang.uitnodiging-werkt-niet')
  const nieuwId = ctx.newId<'Account'>()
  const used = await spendUitnodiging(ctx.tx, {
    tokenHash: uitnodigingHash,
    now: ctx.now,
    accountId: await findIdentiteit(ctx.tx, issuer, subject, ctx.now),
    nieuwId,
    gebruikersnaam: gebruikersnaam(nieuwId),
    wachtwoordHash: null,
  })
  if (used.fout !== null) throw conflict('toegang.uitnodiging-werkt-niet')
  if (!(await koppelIdentiteit(ctx.tx, issuer, subject, used.accountId, ctx.now)))
    throw conflict('toegang.oidc-bezet')
  await enter(ctx, used.accountId, gevonden)
}

/** Somebody who is signed in and proved it just now ties the account of the school to the own account. */
async function koppel(ctx: Daad, { wie, poging: { accountId } }: Wie): Promise<void> {
  if (accountId === null || ctx.session?.accountId !== accountId) throw conflict('toegang.oidc-begin-opnieuw')
  if (!(await koppelIdentiteit(ctx.tx, wie.issuer, wie.subject, accountId, ctx.now)))
    throw conflict('toegang.oidc-bezet')
  ctx.note({ objectSoort: 'account', objectId: accountId, details: { doel: 'koppelen' } })
}

const daden = {
  aanmelden: meldAan,
  uitnodiging: aanvaard,
  koppelen: koppel,
  bevestigen: bevestigMetSchool,
} satisfies Record<Poging['doel'], unknown>

export const oidcDeclarations = [leesAanmeldscholen, beginOidc, beginBevestigen, rondOidcAf]
