import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { addressKey } from '../../platform/address.ts'
import type { Session } from '../../platform/context.ts'
import {
  type Ctx,
  defineCommand,
  definePublicCommand,
  definePublicQuery,
  defineQuery,
  defineSessionCommand,
} from '../../platform/declare.ts'
import { type AppError, conflict, notFound, unprocessable } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { newToken, tokenHash } from '../../platform/tokens.ts'
import { stuurBericht } from '../berichten/berichten.commands.ts'
import { accountStaat } from './account.ts'
import { meld } from './bericht.ts'
import { codeHash, newCode } from './codes.ts'
import { factorResetBy, hasFactor, insertToegangscode } from './factor.sql.ts'
import { accountSchema, uitnodigenSchema } from './medewerker.schema.ts'
import { findLeerling, findMedewerker } from './medewerker.sql.ts'
import { findSchoolBijUitnodiging, findSessieVia, zetSessieVia } from './oidc.sql.ts'
import { refuseTooOften } from './pogingen.ts'
import { askFresh, sessionOf, startSession } from './sessie.ts'
import { mag, type ToegangFeiten } from './toegang.policy.ts'
import { endSession } from './toegang.sql.ts'
import { uitnodigingPad } from './uitnodiging.post.ts'
import { aannemenSchema, GELDIG_DAGEN, tokenSchema, uitnodigingAntwoord } from './uitnodiging.schema.ts'
import {
  findLeerlingAccount,
  findLeerlingPersoon,
  findOpenUitnodiging,
  findOuder,
  findUitnodiging,
  type Gebruikt,
  insertUitnodiging,
  listOuderAccounts,
  type Persoon,
  useUitnodiging,
  withdrawUitnodiging,
} from './uitnodiging.sql.ts'
import { hashPassword } from './wachtwoord.ts'
import { checkPassword } from './wachtwoord-regels.ts'

/** Days that the code of a parent works: longer than the link, since it comes by post or at a talk. */
const CODE_DAGEN = 30

type Wie = z.output<typeof uitnodigenSchema>['soort']
type Genodigde = Persoon & Pick<ToegangFeiten, 'uitDienstOp'> & { accountId?: Id<'Account'> | null }

async function findPersoon(
  { tx, today }: Pick<Ctx, 'tx' | 'today'>,
  soort: Wie,
  id: string,
): Promise<Genodigde | null> {
  if (soort === 'ouder') return findOuder(tx, id, today)
  if (soort === 'leerling') return findLeerlingPersoon(tx, id)
  const medewerker = await findMedewerker(tx, id, today)
  return medewerker && { ...medewerker, leestMee: false }
}

export const nodigUit = defineCommand({
  name: 'toegang.uitnodigen',
  method: 'POST',
  path: '/uitnodigingen',
  summary:
    'Een medewerker, ouder of leerling uitnodigen; wie al een account heeft, kiest zo een nieuw wachtwoord',
  aal: 1,
  // The link is shown once and kept nowhere.
  secret: true,
  body: uitnodigenSchema,
  output: z.object({
    id: z.uuid(),
    verlooptOp: z.iso.datetime(),
    /** To print or copy; null when it goes by mail. */
    link: z.nullable(z.string()),
    email: z.nullable(z.string()),
    /** For a parent: to hand over on another way than the link, or the parent sees nothing (security §1.8, class B). */
    code: z.nullable(z.string()),
  }),
  errors: [
    'toegang.twee-personen',
    'toegang.persoon-onbekend',
    'toegang.zelf-uitnodigen',
    'toegang.uit-dienst',
    'toegang.geen-gezag',
    'toegang.geen-mail',
    'toegang.geen-email',
    'berichten.adres-onbruikbaar',
    'berichten.te-vaak',
  ],
  missing: 'toegang.persoon-onbekend',
  load: async (ctx, { body }) => {
    const persoon = await findPersoon(ctx, body.soort, body.betrekkingId)
    return persoon && { ...persoon, vandaag: ctx.today }
  },
  policy: (actor, persoon, { body }) =>
    mag(`uitnodigen.${body.soort}`, actor, { ...persoon, betrekkingId: persoon.id }),
  run: async (ctx, { body }, persoon) => {
    if (body.soort === 'medewerker' && persoon.accountId) {
      // A new password for a colleague: with a fresh proof, and never by who took away the second factor.
      askFresh(ctx)
      if (await factorResetBy(ctx.tx, persoon.id, ctx.actor.accountId, ctx.now))
        throw conflict('toegang.twee-personen')
      await meld(ctx, persoon.accountId, 'wachtwoord-link')
    }
    const byMail = body.wijze === 'mail'
    if (byMail && !ctx.services.mail.enabled) throw conflict('toegang.geen-mail')
    if (byMail && !persoon.email) throw conflict('toegang.geen-email')
    const token = newToken()
    const id = ctx.newId<'Uitnodiging'>()
    const verlooptOp = new Date(ctx.now.getTime() + GELDIG_DAGEN * 86_400_000)
    await insertUitnodiging(ctx.tx, {
      // By mail the job makes the token that works; this one nobody ever sees.
      tokenHash: tokenHash(token),
      id,
      soort: body.soort,
      organisatieId: ctx.actor.organisatieId,
      betrekkingId: persoon.id,
      email: persoon.email,
      naam: persoon.naam,
      door: ctx.actor.accountId,
      now: ctx.now,
      verlooptOp,
    })
    if (byMail && persoon.email) {
      const { naam, email } = persoon
      await stuurBericht(ctx, { soort: 'uitnodiging', aan: email, gegevens: { naam }, bron: id })
    }
    return {
      id,
      verlooptOp: verlooptOp.toISOString(),
      link: byMail ? null : `${ctx.services.settings.publicUrl}${uitnodigingPad(token)}`,
      email: persoon.email,
      code: body.soort === 'ouder' ? await giveCode(ctx, persoon.id) : null,
    }
  },
  audit: ({ input, output }) => ({
    objectSoort: 'uitnodiging',
    objectId: output.id,
    leerlingId: input.body.soort === 'leerling' ? input.body.betrekkingId : null,
    details: { soort: input.body.soort, wijze: input.body.wijze, betrekkingId: input.body.betrekkingId },
  }),
})

async function giveCode(ctx: Ctx, ouderId: string): Promise<string> {
  const code = newCode()
  const tot = new Date(ctx.now.getTime() + CODE_DAGEN * 86_400_000)
  await insertToegangscode(ctx.tx, ouderId, await codeHash(code, ouderId), ctx.now, tot)
  return code
}

export const trekUitnodigingIn = defineCommand({
  name: 'toegang.uitnodiging-intrekken',
  method: 'DELETE',
  path: '/uitnodigingen/:uitnodigingId',
  summary: 'Een uitnodiging intrekken: de link werkt daarna niet meer',
  aal: 1,
  params: z.strictObject({ uitnodigingId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  errors: ['toegang.uitnodiging-onbekend'],
  missing: 'toegang.uitnodiging-onbekend',
  load: async (ctx, { params }) => {
    const open = await findOpenUitnodiging(ctx.tx, params.uitnodigingId)
    const persoon = open && (await findPersoon(ctx, open.soort, open.betrekkingId))
    return (
      persoon && { ...persoon, soort: open.soort, id: params.uitnodigingId, betrekkingId: open.betrekkingId }
    )
  },
  // Who may invite somebody may take it back, also when the reason to invite is gone.
  policy: (actor, thing) =>
    mag(`uitnodigen.${thing.soort}`, actor, { betrekkingId: thing.betrekkingId, leestMee: true }),
  run: async ({ tx, now }, _input, { id }) => {
    if ((await withdrawUitnodiging(tx, id, now)) === 0) throw notFound('toegang.uitnodiging-onbekend')
    return { id }
  },
  audit: ({ thing }) => ({
    objectSoort: 'uitnodiging',
    objectId: thing.id,
    leerlingId: thing.soort === 'leerling' ? thing.betrekkingId : null,
  }),
})

/** A POST, though it reads: the token would otherwise stand in the log of every proxy on the way. Uses nothing up. */
export const bekijkUitnodiging = definePublicQuery({
  name: 'toegang.uitnodiging-bekijken',
  method: 'POST',
  path: '/uitnodigingen/_bekijk',
  summary: 'Voor wie is deze uitnodiging en werkt zij nog',
  aal: 1,
  body: z.strictObject({ token: tokenSchema }),
  output: uitnodigingAntwoord,
  errors: ['toegang.uitnodiging-onbekend'],
  missing: 'toegang.uitnodiging-onbekend',
  load: ({ tx, now }, { body }) => findUitnodiging(tx, tokenHash(body.token), now),
  policy: () => true,
  run: async ({ tx, now }, { body }, uitnodiging) => ({
    ...uitnodiging,
    schoolaccount: (await findSchoolBijUitnodiging(tx, tokenHash(body.token), now)) !== null,
  }),
  audit: 'never',
})

const FOUTEN = [
  'toegang.uitnodiging-werkt-niet',
  'toegang.eerst-aanmelden',
  'toegang.gebruikersnaam-bezet',
  'toegang.account-elders',
] as const

/** What the database said, as an error; the transaction rolls back and the invitation stays as it was. */
function refuse(fout: Exclude<Gebruikt['fout'], null>): AppError {
  switch (fout) {
    case 'ongeldig':
      return conflict('toegang.uitnodiging-werkt-niet')
    case 'aanmelden':
      return conflict('toegang.eerst-aanmelden')
    case 'elders':
      return conflict('toegang.account-elders')
    case 'bezet':
      return unprocessable('toegang.gebruikersnaam-bezet', [
        { pad: 'body.gebruikersnaam', code: 'toegang.gebruikersnaam-bezet' },
      ])
  }
}

/**
 * Signs in on the relation that the invitation gave; the old session of this browser ends.
 * @param before the own session that goes on, with what was proven in it; a new password starts from nothing, so that
 *   it never passes a second factor by (BI-23)
 */
async function enter(
  ctx: Ctx<Actor | null>,
  used: Gebruikt,
  before: Session | null,
): Promise<z.output<typeof antwoord>> {
  if (used.fout !== null) throw refuse(used.fout)
  const { accountId, soort, organisatieId, betrekkingId } = used
  // A session that a provider vouched for is one of that school, also after an invitation.
  const via = before ? await findSessieVia(ctx.tx, ctx.tokenHash()) : null
  if (via !== null && via !== organisatieId) throw conflict('toegang.andere-school')
  if (ctx.session) await endSession(ctx.tx, ctx.tokenHash())
  const relation =
    soort !== 'start' && organisatieId && betrekkingId ? { organisatieId, soort, betrekkingId } : null
  const token = await startSession(ctx, accountId, relation, before ?? undefined)
  if (via !== null) await zetSessieVia(ctx.tx, tokenHash(token), via)
  ctx.note({ objectSoort: 'account', objectId: accountId, details: { soort } })
  return { inrichten: relation === null, tweedeStap: before === null && (await hasFactor(ctx.tx, accountId)) }
}

const antwoord = z.object({
  /** There is no school yet: on to the first run. */
  inrichten: z.boolean(),
  /** The second factor of this account is still to come. */
  tweedeStap: z.boolean(),
})

export const neemUitnodigingAan = definePublicCommand({
  name: 'toegang.uitnodiging-aannemen',
  method: 'POST',
  path: '/uitnodigingen/_aanvaard',
  summary: 'Een uitnodiging gebruiken: een account maken of een nieuw wachtwoord kiezen, en aangemeld zijn',
  aal: 1,
  body: aannemenSchema,
  output: antwoord,
  errors: [
    ...FOUTEN,
    'toegang.wachtwoord-gelekt',
    'toegang.wachtwoord-makkelijk',
    'toegang.wachtwoord-naam',
    'verzoek.te-vaak',
  ],
  failures: ['toegang.uitnodiging-werkt-niet', 'verzoek.te-vaak'],
  missing: 'toegang.uitnodiging-werkt-niet',
  prepare: async ({ services, now, ip }, { body }) => {
    await refuseTooOften(services, now, { [`uitnodiging:${addressKey(ip)}`]: services.settings.limits.adres })
    const open = await services.db
      .transaction()
      .execute((tx) => findUitnodiging(tx, tokenHash(body.token), now))
    // Hashing is slow on purpose, so only for a link that works.
    if (open?.staat !== 'open') throw refuse('ongeldig')
    if (open.doet === 'aanmelden') throw refuse('aanmelden')
    const namen = [open.login ?? body.gebruikersnaam ?? '', open.naam, open.organisatie ?? '']
    await checkPassword(body.wachtwoord, namen)
    return { herstel: open.doet === 'herstel', wachtwoordHash: await hashPassword(body.wachtwoord) }
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, { body }, _thing, { herstel, wachtwoordHash }) => {
    const used = await useUitnodiging(ctx.tx, {
      tokenHash: tokenHash(body.token),
      now: ctx.now,
      accountId: null,
      nieuwId: ctx.newId<'Account'>(),
      gebruikersnaam: body.gebruikersnaam,
      wachtwoordHash,
    })
    const binnen = await enter(ctx, used, null)
    if (herstel && used.fout === null) await meld(ctx, used.accountId, 'wachtwoord-school')
    return binnen
  },
  audit: () => ({}),
})

export const koppelUitnodiging = defineSessionCommand({
  name: 'toegang.uitnodiging-koppelen',
  method: 'POST',
  path: '/uitnodigingen/_koppel',
  summary: 'Een uitnodiging gebruiken met het account waarmee iemand al is aangemeld',
  aal: 1,
  body: z.strictObject({ token: tokenSchema }),
  output: antwoord,
  errors: [...FOUTEN, 'toegang.andere-school'],
  missing: 'toegang.uitnodiging-werkt-niet',
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, { body }) => {
    const session = sessionOf(ctx)
    return enter(
      ctx,
      await useUitnodiging(ctx.tx, {
        tokenHash: tokenHash(body.token),
        now: ctx.now,
        accountId: session.accountId,
        nieuwId: ctx.newId<'Account'>(),
        gebruikersnaam: null,
        wachtwoordHash: null,
      }),
      session,
    )
  },
  audit: () => ({}),
})

export const leesLeerlingAccounts = defineQuery({
  name: 'toegang.leerling-accounts',
  method: 'GET',
  path: '/leerlingen/:leerlingId/accounts',
  summary: 'Wie van de leerling en de ouders een account of uitnodiging heeft',
  aal: 1,
  params: z.strictObject({ leerlingId: z.uuid() }),
  output: z.object({
    leerling: accountSchema,
    ouders: z.array(z.object({ betrekkingId: z.uuid(), account: accountSchema })),
    /** Can an invitation go by mail here? */
    mail: z.boolean(),
  }),
  errors: ['toegang.persoon-onbekend'],
  missing: 'toegang.persoon-onbekend',
  load: ({ tx }, { params }) => findLeerling(tx, params.leerlingId),
  policy: (actor, { id }) => mag('leerlingaccounts.lezen', actor, { betrekkingId: id }),
  run: async ({ tx, now, services }, _input, { id }) => ({
    leerling: accountStaat(await findLeerlingAccount(tx, id), now),
    ouders: (await listOuderAccounts(tx, id)).map((rij) => ({
      betrekkingId: rij.betrekkingId,
      account: accountStaat(rij, now),
    })),
    mail: services.mail.enabled,
  }),
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'account' }),
})

export const uitnodigingDeclarations = [
  nodigUit,
  trekUitnodigingIn,
  bekijkUitnodiging,
  neemUitnodigingAan,
  koppelUitnodiging,
  leesLeerlingAccounts,
]
