/** Disputed passages: the statement of who disputes, beside what the school leaves as it is (AVG art. 16). */
import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { openAll, seal } from '../../platform/vault/vault.ts'
import type { Betwisting, BetwistingDoel } from './betwisting.schema.ts'

export const VERKLARING = defineContent({
  owner: 'leerling',
  table: 'koers.betwisting',
  column: 'verklaring',
  row: ['id'],
})
export const betwistingContents = [VERKLARING] as const
export const inhoud = z.object({ tekst: z.string() })

type BetwistingRow = Omit<Betwisting, 'verklaring'> & {
  organisatieId: string
  leerlingId: string
  verklaring: Buffer
}

/** As far as the actor reads the passages; lifted ones too, the newest first. */
export const listBetwistingen = (tx: Tx, leerlingId: string) => lees(tx, leerlingId, sql`true`)

/** Those that came with this request. */
export const listVanVerzoek = (tx: Tx, verzoek: { id: string; leerlingId: string }) =>
  lees(tx, verzoek.leerlingId, sql`verzoek_id = ${verzoek.id}::uuid`)

/** What stands beside this plan now. */
export const listBetwistOpPlan = (tx: Tx, plan: { id: string; leerlingId: string }) =>
  lees(tx, plan.leerlingId, sql`doel_id = ${plan.id}::uuid and opgeheven_op is null`)

/** Only what is asked for is opened. */
async function lees(tx: Tx, leerlingId: string, welke: RawBuilder<unknown>): Promise<Betwisting[]> {
  const found = await rows<BetwistingRow>(
    tx,
    sql`select organisatie_id, id, leerling_id, verzoek_id, doel_soort, doel_id, doel_onderdeel, verklaring, door_naam, op,
        opgeheven_op, opgeheven_naam, opgeheven_reden
      from koers.betwisting where leerling_id = ${leerlingId}::uuid and ${welke} order by op desc, id desc`,
  )
  const opened = await openAll(tx, VERKLARING, found)
  return found.map(({ organisatieId: _o, leerlingId: _l, ...rij }, i) => ({
    ...rij,
    verklaring: z.parse(inhoud, opened[i]).tekst,
  }))
}

export async function insertBetwisting(
  tx: Tx,
  b: BetwistingDoel & {
    id: string
    leerlingId: string
    verzoekId: string
    verklaring: string
    doorNaam: string
    op: Datum
  },
): Promise<void> {
  const verklaring = await seal(tx, VERKLARING, b, { tekst: b.verklaring })
  await sql`insert into koers.betwisting (organisatie_id, id, leerling_id, verzoek_id, doel_soort, doel_id, doel_onderdeel, verklaring, door_naam, op)
    values (koers.organisatie(), ${b.id}::uuid, ${b.leerlingId}::uuid, ${b.verzoekId}::uuid, ${b.doelSoort}, ${b.doelId}::uuid,
      ${b.doelOnderdeel}, ${verklaring}, ${b.doorNaam}, ${b.op}::date)`.execute(tx)
}

export const findBetwisting = (tx: Tx, id: string) =>
  row<{ id: string; leerlingId: string; verzoekId: string; opgeheven: boolean }>(
    tx,
    sql`select id, leerling_id, verzoek_id, opgeheven_op is not null as opgeheven from koers.betwisting where id = ${id}::uuid`,
  )

/** @returns 0 when it was lifted already */
export const liftBetwisting = (tx: Tx, id: string, wie: { naam: string; reden: string; op: Datum }) =>
  affected(
    tx,
    sql`update koers.betwisting set opgeheven_op = ${wie.op}::date, opgeheven_naam = ${wie.naam}, opgeheven_reden = ${wie.reden}
      where id = ${id}::uuid and opgeheven_op is null`,
  )
