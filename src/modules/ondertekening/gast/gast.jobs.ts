/** Sends a code. It is made here, in the try that sends it: nothing else ever held it. */
import * as z from 'zod/mini'
import { systemTx } from '../../../platform/context.ts'
import { inAmsterdam } from '../../../platform/datum.ts'
import { newId } from '../../../platform/ids.ts'
import { defineJob } from '../../../platform/jobs.ts'
import type { Services } from '../../../platform/services.ts'
import { SmsError, sendSms } from '../../../platform/sms.ts'
import { stuurBericht } from '../../berichten/berichten.commands.ts'
import { CODE_MS } from '../gastweg.ts'
import { alsKoers } from '../verzoek/als-koers.ts'
import { gastCodeHash, nieuweCode } from './code.ts'
import { findGastAdres, geefCode, zetCodeStand } from './gast.sql.ts'
import { smsTekst } from './gast.text.ts'
import { leesSmsDienst } from './instelling.sql.ts'

const data = z.strictObject({ organisatieId: z.uuid(), gastId: z.uuid() })
type Over = z.output<typeof data>

export const stuurGastcode = defineJob({
  name: 'ondertekening.gast-code',
  data,
  // Within a few minutes: who waits for it longer has asked again.
  retries: 4,
  retryDelayMax: 60,
  outgoing: true,
  run: async (services, over) => {
    const weg = await systemTx(services.db, over.organisatieId, (tx) => findGastAdres(tx, over.gastId))
    // Withdrawn or made anew meanwhile; or asked so long ago that nobody waits for it.
    if (!weg?.codeOp || services.clock.now().getTime() - Date.parse(weg.codeOp) > CODE_MS) return
    if (weg.wijze === 'sms') await perSms(services, over)
    if (weg.wijze === 'mail')
      await systemTx(services.db, over.organisatieId, (tx) =>
        stuurBericht(alsKoers(services, tx, over.organisatieId), {
          soort: 'gast-code',
          aan: weg.mailadres,
          gegevens: { naam: weg.naam },
          bron: over.gastId,
        }),
      )
  },
})

async function perSms(services: Services, { organisatieId, gastId }: Over): Promise<void> {
  const code = nieuweCode()
  const hash = await gastCodeHash(code, gastId)
  const now = services.clock.now()
  const inTx = <R>(work: Parameters<typeof systemTx<R>>[2]) => systemTx(services.db, organisatieId, work)
  const stand = (wat: 'verzonden' | 'mislukt', fout: string | null) =>
    inTx((tx) => zetCodeStand(tx, gastId, wat, fout))
  const opdracht = await inTx(async (tx) => {
    const dienst = await leesSmsDienst(tx, organisatieId)
    const tot = new Date(now.getTime() + CODE_MS)
    const weg = dienst && (await geefCode(tx, gastId, hash, tot, now, inAmsterdam(now)))
    return dienst && weg?.telefoon ? { dienst, naar: weg.telefoon, school: weg.school } : null
  })
  if (!opdracht) return stand('mislukt', 'geen-dienst')
  try {
    const text = smsTekst.code(opdracht.school, code)
    await sendSms(services.egress, opdracht.dienst, { id: `msg_${newId()}`, to: opdracht.naar, text, now })
    await stand('verzonden', null)
  } catch (error) {
    if (!(error instanceof SmsError)) throw error
    await stand('mislukt', error.code)
    if (!error.final) throw error
  }
}

export const gastJobs = [stuurGastcode]
