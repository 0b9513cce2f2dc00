/** Ways in without an account, as the school's side of a round sees them. The hashes of link and code are out of its reach. */
import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { MailStand } from '../berichten/melding.ts'
import type { GastWijze } from './gastweg.ts'

export type GastwegRow = {
  id: string
  ondertekenaarId: string
  wijze: GastWijze
  mailadres: string
  telefoon: string | null
  codeStand: 'wachtend' | 'verzonden' | 'mislukt' | null
  codeOp: string | null
  gemaaktOp: string
  gemaaktNaam: string
  gebruiktOp: string | null
  dichtOp: string | null
  /** Null: the round was withdrawn. */
  tot: string | null
  werkt: boolean
  /** Of the last mail with a link; null for who does not read what was sent. */
  mailStand: MailStand | null
}

const kolommen = sql`g.id, g.ondertekenaar_id, g.wijze, g.mailadres, g.telefoon, g.code_stand, g.code_op, g.gemaakt_op, g.gemaakt_naam, g.gebruikt_op,
  g.dicht_op, s.tot, coalesce(s.werkt, false) as werkt,
  (select p.mail from koers.postregel p where p.organisatie_id = g.organisatie_id and p.over_id = g.id order by p.gemaakt_op desc limit 1) as mail_stand`

type Nu = { readonly tx: Tx; readonly now: Date; readonly today: Datum }

export const listGastwegen = ({ tx, now, today }: Nu, planId: string) =>
  rows<GastwegRow>(
    tx,
    sql`select ${kolommen} from koers.gasttoegang g
      left join toegang.gast_geldig(${planId}::uuid, ${now}, ${today}::date) s on s.id = g.id where g.plan_id = ${planId}::uuid`,
  )

export const findGastweg = ({ tx, now, today }: Nu, t: { readonly id: string; readonly planId: string }) =>
  row<GastwegRow>(
    tx,
    sql`select ${kolommen} from koers.gasttoegang g
      left join toegang.gast_geldig(${t.planId}::uuid, ${now}, ${today}::date) s on s.id = g.id where g.ondertekenaar_id = ${t.id}::uuid`,
  )

/** By which ways a code can go at this school. */
export const listGastWijzen = async (tx: Tx): Promise<readonly GastWijze[]> =>
  (await row<{ wijzen: GastWijze[] }>(tx, sql`select koers.gast_wijzen(koers.organisatie()) as wijzen`))
    ?.wijzen ?? []
