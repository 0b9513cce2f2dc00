/** How a school lets people sign without an account: its SMS service, and whether the code may go by mail. */

import { systemTx } from '../../../platform/context.ts'
import { defineCommand, defineQuery, type Request } from '../../../platform/declare.ts'
import { EgressError } from '../../../platform/egress.ts'
import { conflict, unprocessable } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { SmsError, secretBytes, sendSms } from '../../../platform/sms.ts'
import { findSchoolnaam } from '../../berichten/berichten.sql.ts'
import { refuseTooOften } from '../../toegang/pogingen.ts'
import { telefoonVan } from '../gastweg.ts'
import { magInstellen } from './gast.policy.ts'
import {
  instellingAntwoord,
  instellingSchema,
  type SmsProef,
  smsProefAntwoord,
  smsProefSchema,
} from './gast.schema.ts'
import { smsTekst } from './gast.text.ts'
import { findInstelling, leesSmsDienst, saveInstelling, verzegelSleutel } from './instelling.sql.ts'

const veld = (pad: string, code: string) => unprocessable(code, [{ pad: `body.${pad}`, code }])

export const leesInstelling = defineQuery({
  name: 'ondertekening.instelling-lezen',
  method: 'GET',
  path: '/instellingen/ondertekenen',
  summary: 'Hoe mensen zonder account kunnen ondertekenen; de sleutel van de sms-dienst wordt nooit getoond',
  aal: 1,
  output: instellingAntwoord,
  errors: ['ondertekening.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magInstellen(actor),
  run: async ({ tx }) => {
    const i = await findInstelling(tx)
    return {
      smsAdres: i?.smsAdres ?? null,
      smsSleutelIngesteld: i?.sleutel != null,
      afzender: i?.smsAfzender ?? '',
      gastPerMail: i?.gastPerMail ?? false,
    }
  },
  audit: 'never',
})

export const wijzigInstelling = defineCommand({
  name: 'ondertekening.instelling-wijzigen',
  method: 'PUT',
  path: '/instellingen/ondertekenen',
  summary: 'Instellen hoe mensen zonder account kunnen ondertekenen',
  aal: 1,
  stepUp: true,
  secret: true,
  body: instellingSchema,
  output: instellingAntwoord,
  errors: ['ondertekening.geen-recht', 'ondertekening.sms-adres', 'ondertekening.sms-sleutel'],
  missing: 'verzoek.onbekend',
  // Only who may set it makes the server ask anything of anybody.
  prepare: async ({ services, actor }, { body }) =>
    body.smsAdres === null ||
    magInstellen(actor) !== true ||
    (await services.egress.check(body.smsAdres).then(
      () => true,
      (error: unknown) => {
        if (error instanceof EgressError) return false
        throw error
      },
    )),
  load: async ({ tx }) => ({ nu: await findInstelling(tx) }),
  policy: (actor) => magInstellen(actor),
  run: async ({ tx, now, actor }, { body }, { nu }, adresMag) => {
    const { smsAdres, smsSleutel, afzender, gastPerMail } = body
    if (!adresMag) throw veld('smsAdres', 'ondertekening.sms-adres')
    if (smsSleutel !== null && !secretBytes(smsSleutel)) throw veld('smsSleutel', 'ondertekening.sms-sleutel')
    // Another address never gets messages signed with the key of the one before.
    const blijft = nu?.smsAdres === smsAdres && nu?.sleutel != null
    if (smsAdres !== null && smsSleutel === null && !blijft)
      throw veld('smsSleutel', 'ondertekening.sms-sleutel')
    const sleutel = smsSleutel === null ? null : await verzegelSleutel(tx, actor.organisatieId, smsSleutel)
    await saveInstelling(tx, { smsAdres, sleutel, afzender, gastPerMail }, now)
    return { smsAdres, smsSleutelIngesteld: smsAdres !== null, afzender, gastPerMail }
  },
  audit: ({ input: { body } }) => ({
    objectSoort: 'ondertekeninstelling',
    details: {
      sms: body.smsAdres !== null,
      sleutelVervangen: body.smsSleutel !== null,
      gastPerMail: body.gastPerMail,
    },
  }),
})

type Proef = SmsProef | 'geen-dienst' | null

/** Sends a message now, outside any transaction. Null: not allowed; the transaction says so. */
async function probeer(
  {
    services,
    actor,
    now,
  }: Request & { actor: Parameters<typeof magInstellen>[0] & { organisatieId: string } },
  telefoon: string | null,
): Promise<Proef> {
  if (magInstellen(actor) !== true || telefoon === null) return null
  const { organisatieId } = actor
  await refuseTooOften(services, now, { [`smsproef:${organisatieId}`]: 5 })
  const { dienst, school } = await systemTx(services.db, organisatieId, async (tx) => ({
    dienst: await leesSmsDienst(tx, organisatieId),
    school: (await findSchoolnaam(tx))?.naam ?? '',
  }))
  if (!dienst) return 'geen-dienst'
  try {
    await sendSms(services.egress, dienst, {
      id: `msg_${newId()}`,
      to: telefoon,
      text: smsTekst.proef(school),
      now,
    })
    return { gelukt: true, reden: null }
  } catch (error) {
    if (!(error instanceof SmsError)) throw error
    return { gelukt: false, reden: redenVan(error.code) }
  }
}

function redenVan(code: string): NonNullable<SmsProef['reden']> {
  if (code === 'adres' || code === 'intern-adres') return 'adres'
  if (code === 'omleiding' || code === 'sleutel') return code
  if (/^http-4/.test(code)) return 'geweigerd'
  return code === 'geen-antwoord' ? 'geen-antwoord' : 'storing'
}

export const probeerSms = defineCommand({
  name: 'ondertekening.sms-proberen',
  method: 'POST',
  path: '/instellingen/ondertekenen/_probeer',
  summary: 'Nu een proefbericht laten sturen door de sms-dienst van de school',
  aal: 1,
  stepUp: true,
  body: smsProefSchema,
  output: smsProefAntwoord,
  errors: [
    'ondertekening.geen-recht',
    'ondertekening.gast-telefoon',
    'ondertekening.sms-geen',
    'verzoek.te-vaak',
  ],
  missing: 'verzoek.onbekend',
  prepare: (request, { body }) => probeer(request, telefoonVan(body.telefoon)),
  load: async () => ({}),
  policy: (actor) => magInstellen(actor),
  run: async (_ctx, _input, _thing, proef) => {
    if (proef === null) throw veld('telefoon', 'ondertekening.gast-telefoon')
    if (proef === 'geen-dienst') throw conflict('ondertekening.sms-geen')
    return proef
  },
  audit: ({ output }) => ({ objectSoort: 'ondertekeninstelling', details: { reden: output.reden } }),
})

export const instellingDeclarations = [leesInstelling, wijzigInstelling, probeerSms]
