import * as z from 'zod/mini'
import type { Actor } from '../../platform/actor.ts'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { AppError, conflict, unprocessable } from '../../platform/errors.ts'
import { isMailAddress } from '../../platform/mail.ts'
import { verzending } from './berichten.jobs.ts'
import { magBeheren } from './berichten.policy.ts'
import { berichtAntwoord } from './berichten.schema.ts'
import { countBerichten, findBericht, insertBericht, listBerichten, zetTerug } from './berichten.sql.ts'
import { type Bericht, type BerichtSoort, berichtSoorten, gemaskeerd, isSchoolSoort } from './berichten.ts'
import { eigenDeclarations } from './eigen.commands.ts'
import { mailtekstDeclarations } from './mailtekst.commands.ts'
import { weigeringVan } from './melding.ts'
import { postvakDeclarations } from './postvak.commands.ts'

export { verzending } from './berichten.jobs.ts'

const UUR_MS = 3_600_000
const GETOOND = 100

/**
 * Has a mail sent, in the transaction of the act that it is about: no commit, no mail, and a mail server that is down
 * holds nothing up. What `gegevens` says must name no pupil (security BI-29).
 * @throws AppError 422 `berichten.adres-onbruikbaar`, 429 `berichten.te-vaak`
 * @returns the id of the message
 */
export async function stuurBericht(
  ctx: Pick<Ctx<Actor | null>, 'tx' | 'now' | 'newId' | 'enqueue' | 'actor'>,
  bericht: Bericht,
): Promise<string> {
  const { soort, aan, gegevens } = bericht
  if (!isMailAddress(aan)) throw unprocessable('berichten.adres-onbruikbaar')
  const organisatieId = isSchoolSoort(soort) ? (ctx.actor?.organisatieId ?? null) : null
  if (isSchoolSoort(soort) && organisatieId === null)
    throw new Error(`a mail of a school without one: ${soort}`)
  const { perUur } = berichtSoorten[soort]
  if (perUur !== null) {
    const eerder = await countBerichten(ctx.tx, soort, aan, new Date(ctx.now.getTime() - UUR_MS))
    if (eerder >= perUur) throw new AppError('too_often', 'berichten.te-vaak', { retryAfter: UUR_MS / 1000 })
  }
  const id = ctx.newId<'Bericht'>()
  await insertBericht(ctx.tx, {
    id,
    organisatieId,
    soort,
    aan,
    gegevens: { ...gegevens, ...('pad' in bericht && bericht.pad ? { pad: bericht.pad } : {}) },
    bron: 'bron' in bericht ? bericht.bron : null,
    now: ctx.now,
  })
  await ctx.enqueue(verzending, { berichtId: id, organisatieId })
  return id
}

export const leesBerichten = defineQuery({
  name: 'berichten.lijst',
  method: 'GET',
  path: '/berichten',
  summary: 'De laatste e-mails van de school en of ze zijn verzonden',
  aal: 1,
  output: z.object({ mail: z.boolean(), berichten: z.array(berichtAntwoord) }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magBeheren(actor),
  run: async ({ tx, services }) => ({
    mail: services.mail.enabled,
    berichten: (await listBerichten(tx, GETOOND)).flatMap((bericht) =>
      Object.hasOwn(berichtSoorten, bericht.soort)
        ? [
            {
              ...bericht,
              soort: bericht.soort as BerichtSoort, // looked up just now
              aan: gemaskeerd(bericht.aan),
              reden: bericht.status === 'geweigerd' ? weigeringVan(bericht.fout) : null,
            },
          ]
        : [],
    ),
  }),
  audit: 'never',
})

export const verzendOpnieuw = defineCommand({
  name: 'berichten.opnieuw-verzenden',
  method: 'POST',
  path: '/berichten/:berichtId/verzending',
  summary: 'Een e-mail die mislukte of is geweigerd opnieuw versturen',
  aal: 1,
  params: z.strictObject({ berichtId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  errors: ['berichten.bericht-onbekend', 'berichten.niet-mislukt', 'berichten.geen-mail'],
  missing: 'berichten.bericht-onbekend',
  load: ({ tx }, { params }) => findBericht(tx, params.berichtId),
  policy: (actor) => magBeheren(actor),
  run: async (ctx, _input, { id }) => {
    if (!ctx.services.mail.enabled) throw conflict('berichten.geen-mail')
    if ((await zetTerug(ctx.tx, id)) === 0) throw conflict('berichten.niet-mislukt')
    await ctx.enqueue(verzending, { berichtId: id, organisatieId: ctx.actor.organisatieId })
    return { id }
  },
  audit: ({ output, thing }) => ({
    objectSoort: 'bericht',
    objectId: output.id,
    details: { soort: thing.soort },
  }),
})

export const berichtenDeclarations = [
  leesBerichten,
  verzendOpnieuw,
  ...mailtekstDeclarations,
  ...eigenDeclarations,
  ...postvakDeclarations,
]
