/** The school opens and shuts the way of one signer. */
import * as z from 'zod/mini'
import type { Ctx } from '../../../platform/declare.ts'
import { defineCommand } from '../../../platform/declare.ts'
import { conflict, notFound, unprocessable } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { isMailAddress } from '../../../platform/mail.ts'
import { meld } from '../../berichten/melding.commands.ts'
import { listGastWijzen } from '../gastweg.sql.ts'
import { type GastWijze, telefoonVan } from '../gastweg.ts'
import { tekenaarParams } from '../ondertekening.schema.ts'
import { lockTekenaar, type TekenaarRow } from '../ondertekening.sql.ts'
import { stapPad } from '../verzoek/melden.ts'
import { loadTekenaar, overTekenaar, type TekenaarThing } from '../verzoek/verzoek.commands.ts'
import { gastCodeHash, nieuweCode } from './code.ts'
import { magGast } from './gast.policy.ts'
import { gastOpenenAntwoord, gastOpenenSchema } from './gast.schema.ts'
import { deleteGastweg, findGastKan, insertGastweg, isGedeeld } from './gast.sql.ts'

const fouten = [
  'ondertekening.onbekend',
  'ondertekening.geen-recht',
  'opp.beperkt',
  'ondertekening.ronde-gesloten',
  'ondertekening.gast-niet',
] as const

async function load(ctx: Ctx, input: { params: { tekenaarId: string } }): Promise<TekenaarThing | null> {
  const thing = await loadTekenaar(ctx, input)
  const tekenaar = thing && (await lockTekenaar(ctx.tx, thing.tekenaar.id))
  return tekenaar && { ...thing, tekenaar }
}

const veld = (pad: string, code: string) => unprocessable(code, [{ pad: `body.${pad}`, code }])

/** Can this signer be reached so? @throws AppError 409, 422 */
async function eisWeg(
  ctx: Ctx,
  t: TekenaarRow,
  weg: { wijze: GastWijze; mailadres: string; telefoon: string | null },
): Promise<void> {
  if (!ctx.services.mail.enabled) throw conflict('berichten.geen-mail')
  if (!(await listGastWijzen(ctx.tx)).includes(weg.wijze)) throw veld('wijze', 'ondertekening.gast-wijze')
  if (!isMailAddress(weg.mailadres)) throw veld('mailadres', 'berichten.adres-onbruikbaar')
  if (weg.wijze === 'sms' && weg.telefoon === null) throw veld('telefoon', 'ondertekening.gast-telefoon')
  const kan = await findGastKan(ctx.tx, t, ctx.today)
  if (!kan?.leest) throw conflict('ondertekening.gast-geen-toegang')
  if (kan.geenContact) throw conflict('ondertekening.gast-geen-contact')
  if (await isGedeeld(ctx.tx, t, weg))
    throw veld(weg.wijze === 'sms' ? 'telefoon' : 'mailadres', 'ondertekening.gast-gedeeld')
}

export const openGast = defineCommand({
  name: 'ondertekening.gast-openen',
  method: 'PUT',
  path: '/ondertekenaars/:tekenaarId/gast',
  summary:
    'Een ouder zonder account laten ondertekenen: mailt een link; de code gaat per sms, op papier of, als de school dat toestaat, per mail',
  aal: 1,
  stepUp: true,
  // The code of a letter is shown once and kept nowhere.
  secret: true,
  params: tekenaarParams,
  body: gastOpenenSchema,
  output: gastOpenenAntwoord,
  errors: [
    ...fouten,
    'berichten.geen-mail',
    'berichten.adres-onbruikbaar',
    'ondertekening.gast-wijze',
    'ondertekening.gast-telefoon',
    'ondertekening.gast-geen-toegang',
    'ondertekening.gast-geen-contact',
    'ondertekening.gast-gedeeld',
  ],
  missing: 'ondertekening.onbekend',
  // Hashing is slow on purpose, so before the transaction.
  prepare: async (_request, { body }) => {
    const id = newId<'Gasttoegang'>()
    const code = body.wijze === 'brief' ? nieuweCode() : null
    return { id, code, codeHash: code === null ? null : await gastCodeHash(code, id) }
  },
  load,
  policy: magGast,
  run: async (ctx, { body }, { tekenaar: t }, { id, code, codeHash }) => {
    const telefoon = body.wijze === 'sms' ? telefoonVan(body.telefoon ?? '') : null
    const weg = { wijze: body.wijze, mailadres: body.mailadres, telefoon }
    await eisWeg(ctx, t, weg)
    await deleteGastweg(ctx.tx, t.id)
    await insertGastweg(ctx.tx, t, { ...weg, id, codeHash, naam: ctx.actor.naam, now: ctx.now })
    if (t.ouderId === null) throw notFound('ondertekening.onbekend')
    await meld(
      ctx,
      {
        soort: 'ondertekenverzoek',
        aan: { soort: 'ouder', id: t.ouderId },
        leerlingId: t.leerlingId,
        pad: stapPad(t.id),
        over: { soort: 'gasttoegang', id },
      },
      { soort: 'gast-uitnodiging', aan: weg.mailadres, bron: id },
    )
    return { wijze: body.wijze, code }
  },
  audit: ({ thing, input }) => ({
    ...overTekenaar({ thing }),
    details: { ronde: thing.ronde.ronde, wijze: input.body.wijze },
  }),
})

export const sluitGast = defineCommand({
  name: 'ondertekening.gast-sluiten',
  method: 'DELETE',
  path: '/ondertekenaars/:tekenaarId/gast',
  summary: 'De link zonder account intrekken: link en code werken niet meer, en wie binnen is wordt afgemeld',
  aal: 1,
  params: tekenaarParams,
  output: z.object({ gesloten: z.literal(true) }),
  errors: [...fouten, 'ondertekening.gast-onbekend'],
  missing: 'ondertekening.onbekend',
  load,
  policy: magGast,
  run: async (ctx, _input, { tekenaar }) => {
    if ((await deleteGastweg(ctx.tx, tekenaar.id)) === 0) throw notFound('ondertekening.gast-onbekend')
    return { gesloten: true as const }
  },
  audit: overTekenaar,
})

export const gastSchoolDeclarations = [openGast, sluitGast]
