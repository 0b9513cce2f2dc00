/**
 * The way in of a guest: what is this link, send me a code, here is the code. Before there is a session, so a link that is unknown,
 * withdrawn, shut or over gives one and the same answer, in the same time.
 */
import { addressKey } from '../../../platform/address.ts'
import { writeAudit } from '../../../platform/audit.ts'
import { openSession } from '../../../platform/context.ts'
import { definePublicCommand, definePublicQuery } from '../../../platform/declare.ts'
import { AppError, conflict, notFound } from '../../../platform/errors.ts'
import { newToken, tokenHash } from '../../../platform/tokens.ts'
import { endDelay, refuseTooOften, refuseTooSoon } from '../../toegang/pogingen.ts'
import { endSession, returnAttempt } from '../../toegang/toegang.sql.ts'
import {
  CODE_TUSSEN_MINUTEN,
  CODES_PER_DAG,
  codeVan,
  gemaskerdeTelefoon,
  gemaskerdMailadres,
  klasseVanWijze,
  SESSIE_MS,
  STIL_SECONDEN,
} from '../gastweg.ts'
import { gastCodeHash } from './code.ts'
import { stuurGastcode } from './gast.jobs.ts'
import {
  gastBekijkAntwoord,
  gastBinnenAntwoord,
  gastBinnenSchema,
  gastCodeAntwoord,
  linkSchema,
} from './gast.schema.ts'
import { bekijkGast, type GastRow, gaBinnen, probeerCode, vraagCode } from './gast.sql.ts'

/** Of a link that nobody has: its code takes as long to look at. */
const GEEN_WEG = '00000000-0000-7000-8000-000000000000'

const naar = ({ wijze, telefoon, mailadres }: GastRow): string | null => {
  if (wijze === 'sms') return telefoon && gemaskerdeTelefoon(telefoon)
  return wijze === 'mail' ? gemaskerdMailadres(mailadres) : null
}

const opnieuwOp = (codeOp: string | null, now: Date): string | null => {
  const op = codeOp === null ? null : new Date(Date.parse(codeOp) + CODE_TUSSEN_MINUTEN * 60_000)
  return op !== null && op > now ? op.toISOString() : null
}

/** A POST, though it reads: the token would otherwise stand in the log of every proxy on the way. */
export const bekijkLink = definePublicQuery({
  name: 'ondertekening.gast-bekijken',
  method: 'POST',
  path: '/gast/uitnodigingen/_bekijk',
  summary: 'Werkt deze link, van welke school is hij, en hoe komt de code',
  aal: 1,
  body: linkSchema,
  output: gastBekijkAntwoord,
  errors: ['ondertekening.gast-link'],
  missing: 'ondertekening.gast-link',
  load: ({ tx, now, today }, { body }) => bekijkGast(tx, tokenHash(body.token), now, today),
  policy: () => true,
  run: async ({ now }, _input, weg) => ({
    school: weg.school,
    wijze: weg.wijze,
    naar: naar(weg),
    geldigTot: new Date(weg.geldigTot).toISOString(),
    klasse: klasseVanWijze(weg.wijze),
    codeKan: weg.wijze !== 'brief',
    codeOpnieuwOp: opnieuwOp(weg.codeOp, now),
  }),
  audit: 'never',
})

export const vraagGastcode = definePublicCommand({
  name: 'ondertekening.gast-code-vragen',
  method: 'POST',
  path: '/gast/codes',
  summary: 'Een nieuwe code laten sturen; de vorige werkt dan niet meer',
  aal: 1,
  body: linkSchema,
  output: gastCodeAntwoord,
  errors: ['ondertekening.gast-link', 'ondertekening.gast-geen-code', 'verzoek.te-vaak'],
  failures: ['ondertekening.gast-link', 'verzoek.te-vaak'],
  missing: 'ondertekening.gast-link',
  prepare: async ({ services, now, today, ip, triedOn }, { body }) => {
    const link = tokenHash(body.token)
    const weg = await services.db.transaction().execute((tx) => bekijkGast(tx, link, now, today))
    triedOn({ organisatieId: weg?.organisatieId ?? null })
    // Per way, whichever of its links; of an unknown one by what was sent, so that the answer tells nothing.
    const sleutel = `gastcode:${weg?.id ?? link.toString('hex')}`
    await refuseTooOften(services, now, { [`gast:${addressKey(ip)}`]: services.settings.limits.adres })
    await refuseTooOften(services, now, { [`${sleutel}:nu`]: 1 }, CODE_TUSSEN_MINUTEN)
    await refuseTooOften(services, now, { [`${sleutel}:dag`]: CODES_PER_DAG }, 24 * 60)
  },
  load: ({ tx, now, today }, { body }) => bekijkGast(tx, tokenHash(body.token), now, today),
  policy: () => true,
  run: async (ctx, { body }, weg) => {
    if (!(await vraagCode(ctx.tx, tokenHash(body.token), ctx.now, ctx.today)))
      throw conflict('ondertekening.gast-geen-code')
    await ctx.enqueue(stuurGastcode, { organisatieId: weg.organisatieId, gastId: weg.id })
    return { codeOpnieuwOp: new Date(ctx.now.getTime() + CODE_TUSSEN_MINUTEN * 60_000).toISOString() }
  },
  audit: ({ thing }) => ({ objectSoort: 'gasttoegang', objectId: thing.id }),
})

const FOUTEN = ['ondertekening.gast-link', 'ondertekening.gast-gesloten', 'ondertekening.gast-code'] as const
/** @param nog how many tries are left, so that a slip does not shut the way unseen; null: not known */
const codeFout = (nog: number | null) =>
  new AppError('unprocessable', 'ondertekening.gast-code', {
    fields: [{ pad: 'body.code', code: 'ondertekening.gast-code' }],
    extra: nog === null ? {} : { nog },
  })

export const gastMeldtAan = definePublicCommand({
  name: 'ondertekening.gast-aanmelden',
  method: 'POST',
  path: '/gast/sessies',
  summary: 'Met de link en de code binnenkomen, voor het lezen en ondertekenen van één plan',
  aal: 1,
  body: gastBinnenSchema,
  output: gastBinnenAntwoord,
  errors: [...FOUTEN, 'verzoek.te-vaak'],
  failures: [...FOUTEN, 'verzoek.te-vaak'],
  missing: 'ondertekening.gast-link',
  prepare: async ({ services, now, today, ip, triedOn }, { body }) => {
    const link = tokenHash(body.token)
    const weg = await services.db.transaction().execute((tx) => bekijkGast(tx, link, now, today))
    triedOn({ organisatieId: weg?.organisatieId ?? null })
    await refuseTooSoon(services, now, traag(link, ip))
    await refuseTooOften(services, now, { [`gast:${addressKey(ip)}`]: services.settings.limits.adres })
    // Not six digits is wrong too, and takes as long.
    const hash = await gastCodeHash(codeVan(body.code) ?? 'geen-code', weg?.id ?? GEEN_WEG)
    // In a transaction of its own: a wrong try counts although this request fails.
    const { uitkomst, nog } = await services.db
      .transaction()
      .execute((tx) => probeerCode(tx, link, hash, now, today))
    if (uitkomst === 'werkt-niet') throw notFound('ondertekening.gast-link')
    if (uitkomst === 'gesloten') throw conflict('ondertekening.gast-gesloten')
    if (uitkomst === 'fout') throw codeFout(nog)
    return hash
  },
  load: async () => ({}),
  policy: () => true,
  run: async (ctx, { body }, _thing, hash) => {
    const link = tokenHash(body.token)
    const token = newToken()
    const binnen = await gaBinnen(ctx.tx, link, hash, ctx.now, ctx.today, {
      tokenHash: tokenHash(token),
      id: ctx.newId<'Sessie'>(),
      stilSeconden: STIL_SECONDEN,
      eindigtOp: new Date(ctx.now.getTime() + SESSIE_MS),
      ip: ctx.ip,
      userAgent: ctx.userAgent,
    })
    // Somebody else used it a moment ago.
    if (!binnen) throw codeFout(null)
    // Who was signed in in this browser is not any more.
    if (ctx.session) await endSession(ctx.tx, ctx.tokenHash())
    ctx.setSession(token)
    await endDelay(ctx.tx, traag(link, ctx.ip))
    // A right code is no try: a school where many come in shares one address.
    await returnAttempt(ctx.tx, `gast:${addressKey(ctx.ip)}`, ctx.now)
    const sessie = await openSession(ctx.tx, token, ctx.now)
    await writeAudit(ctx.tx, {
      gebeurtenis: 'ondertekening.gast-binnen',
      resultaat: 'gelukt',
      at: ctx.now,
      actor: sessie?.actor ?? null,
      sessieId: sessie?.sessieId ?? null,
      ip: ctx.ip,
      requestId: ctx.requestId,
      leerlingId: binnen.leerlingId,
      objectSoort: 'opp',
      objectId: binnen.planId,
    })
    return { tekenaarId: binnen.ondertekenaarId }
  },
  audit: () => ({}),
})

const traag = (link: Buffer, ip: string) => `gast:${link.toString('hex')} ${addressKey(ip)}`

export const gastBinnenDeclarations = [bekijkLink, vraagGastcode, gastMeldtAan]
