import { sql } from 'kysely'
import { row, type Tx } from '../../../platform/database.ts'
import type { SmsService } from '../../../platform/sms.ts'
import { defineContent, type Sealed } from '../../../platform/vault/content.ts'
import { open, seal } from '../../../platform/vault/vault.ts'

/** What each message to the SMS service is signed with: sealed with the key of the school. */
export const SMS_SLEUTEL = defineContent({
  owner: 'school',
  table: 'koers.ondertekeninstelling',
  column: 'sleutel',
  row: ['organisatieId'],
})

type Rij = { smsAdres: string | null; sleutel: Buffer | null; smsAfzender: string; gastPerMail: boolean }

/** Of the school of this context. */
export const findInstelling = (tx: Tx) =>
  row<Rij>(
    tx,
    sql`select sms_adres, sleutel, sms_afzender, gast_per_mail from koers.ondertekeninstelling where organisatie_id = koers.organisatie()`,
  )

/** @param sleutel null: as it was */
export async function saveInstelling(
  tx: Tx,
  i: { smsAdres: string | null; sleutel: Sealed | null; afzender: string; gastPerMail: boolean },
  now: Date,
): Promise<void> {
  await sql`insert into koers.ondertekeninstelling (organisatie_id, sms_adres, sleutel, sms_afzender, gast_per_mail, gewijzigd_op)
    values (koers.organisatie(), ${i.smsAdres}, ${
      i.smsAdres === null
        ? null
        : sql`coalesce(${i.sleutel}, (select e.sleutel from koers.ondertekeninstelling e where e.organisatie_id = koers.organisatie()))`
    }, ${i.afzender}, ${i.gastPerMail}, ${now})
    on conflict (organisatie_id) do update set sms_adres = excluded.sms_adres, sms_afzender = excluded.sms_afzender,
      gast_per_mail = excluded.gast_per_mail, gewijzigd_op = excluded.gewijzigd_op,
      sleutel = excluded.sleutel`.execute(tx)
}

export const verzegelSleutel = (tx: Tx, organisatieId: string, sleutel: string): Promise<Sealed> =>
  seal(tx, SMS_SLEUTEL, { organisatieId }, sleutel)

/** The SMS service of the school of this context; null: it has none. */
export async function leesSmsDienst(tx: Tx, organisatieId: string): Promise<SmsService | null> {
  const i = await findInstelling(tx)
  if (!i?.smsAdres || !i.sleutel) return null
  const secret = await open(tx, SMS_SLEUTEL, { organisatieId, sleutel: i.sleutel })
  if (typeof secret !== 'string') throw new Error('a key that is no text')
  return { url: i.smsAdres, secret, sender: i.smsAfzender }
}
