/** An objection of a parent, and the leave of a pupil who is of age: what stands with the relation beside gezag itself. */
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, openAll, seal } from '../../platform/vault/vault.ts'
import { type BezwaarVerloop, bezwaarVerloop, type MijnToegang } from './gezag.schema.ts'

export const BEZWAAR = defineContent({
  owner: 'leerling',
  table: 'koers.ouder_relatie',
  column: 'bezwaar',
  row: ['id'],
})
export const bezwaarContents = [BEZWAAR] as const
export const bezwaarInhoud = z.object({ verloop: bezwaarVerloop })

type Cel = { organisatieId: string; id: string; leerlingId: string; bezwaar: Buffer }
const kolommen = sql`organisatie_id, id, leerling_id, bezwaar`

/** Per relation of this pupil the objections there were. */
export async function listBezwaren(tx: Tx, leerlingId: string): Promise<Map<string, BezwaarVerloop>> {
  const found = await rows<Cel>(
    tx,
    sql`select ${kolommen} from koers.ouder_relatie where leerling_id = ${leerlingId}::uuid and bezwaar is not null`,
  )
  const opened = await openAll(tx, BEZWAAR, found)
  return new Map(found.map(({ id }, i) => [id, z.parse(bezwaarInhoud, opened[i]).verloop]))
}

/** Of one relation, locked until the change is in. */
export async function verloopVan(tx: Tx, relatieId: string): Promise<BezwaarVerloop> {
  const cel = await row<Omit<Cel, 'bezwaar'> & { bezwaar: Buffer | null }>(
    tx,
    sql`select ${kolommen} from koers.ouder_relatie where id = ${relatieId}::uuid for no key update`,
  )
  const bezwaar = cel?.bezwaar ?? null
  if (!cel || bezwaar === null) return []
  return z.parse(bezwaarInhoud, await open(tx, BEZWAAR, { ...cel, bezwaar })).verloop
}

/** From now on a person's word: a file that no longer names this parent asks first. */
export async function zetBezwaar(
  tx: Tx,
  relatie: { id: string; leerlingId: string },
  verloop: BezwaarVerloop,
): Promise<void> {
  const laatste = verloop.at(-1)
  const open = laatste?.ingetrokken === null ? laatste.op : null
  const inhoud = await seal(tx, BEZWAAR, relatie, { verloop })
  await sql`update koers.ouder_relatie set bezwaar_op = ${open}::date, bezwaar = ${inhoud}, bron = 'hand'
    where id = ${relatie.id}::uuid`.execute(tx)
}

/** What the school writes down of the leave of a pupil; null takes it back. */
export async function zetToegang(tx: Tx, relatieId: string, op: Datum | null): Promise<void> {
  await sql`update koers.ouder_relatie set toegang_na_18_op = ${op}::date, toegang_na_18_door = ${op === null ? null : 'school'}, bron = 'hand'
    where id = ${relatieId}::uuid`.execute(tx)
}

/** The own parents by name, asked by a pupil. Row security shows a pupil no parent, so a narrow function answers (0073). */
export const listLezers = (tx: Tx) =>
  rows<MijnToegang['ouders'][number]>(tx, sql`select * from toegang.lezers_na_18()`)

/** @returns false when this is no parent of the pupil who asks */
export const zetLezer = async (tx: Tx, relatieId: string, op: Datum | null, today: Datum): Promise<boolean> =>
  (
    await row<{ ja: boolean }>(
      tx,
      sql`select toegang.lezer_na_18_zet(${relatieId}::uuid, ${op}::date, ${today}::date) as ja`,
    )
  )?.ja ?? false
