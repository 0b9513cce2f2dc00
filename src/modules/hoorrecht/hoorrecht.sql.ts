import { sql } from 'kysely'
import * as z from 'zod/mini'
import { decodeContent, encodeContent } from '../../platform/codec.ts'
import { affected, row, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import {
  type Hoorgesprek,
  hoorgesprekSchema,
  type Terugkoppeling,
  terugkoppelingSchema,
} from './hoorrecht.schema.ts'

export type HoorgesprekRow = {
  revisie: number
  doorNaam: string
  op: string
  inhoud: Hoorgesprek
  terugkoppeling: Terugkoppeling | null
}

/** The hoorgesprek of a plan as far as this actor may read drafts. */
export async function findHoorgesprek(tx: Tx, planId: string): Promise<HoorgesprekRow | null> {
  const found = await row<{
    revisie: number
    doorNaam: string
    op: string
    inhoud: Buffer
    terugkoppeling: Buffer | null
  }>(
    tx,
    sql`select revisie, door_naam, op, inhoud, terugkoppeling from koers.hoorgesprek where plan_id = ${planId}::uuid`,
  )
  if (!found) return null
  return {
    ...found,
    inhoud: z.parse(hoorgesprekSchema, decodeContent(found.inhoud)),
    terugkoppeling:
      found.terugkoppeling && z.parse(terugkoppelingSchema, decodeContent(found.terugkoppeling)),
  }
}

type Writer = { planId: string; basis: number; door: string | null; doorNaam: string; now: Date }

/** @returns false when the record is not at `basis` (any more) */
export async function writeHoorgesprek(
  tx: Tx,
  h: Writer & { id: string; leerlingId: string; inhoud: Hoorgesprek; gehoudenOp: Datum | null },
): Promise<boolean> {
  const inhoud = encodeContent(h.inhoud)
  const written =
    h.basis === 0
      ? await affected(
          tx,
          sql`insert into koers.hoorgesprek (organisatie_id, id, leerling_id, plan_id, inhoud, revisie, gehouden_op, door, door_naam, op)
            values (koers.organisatie(), ${h.id}::uuid, ${h.leerlingId}::uuid, ${h.planId}::uuid, ${inhoud}, 1, ${h.gehoudenOp}::date,
              ${h.door}::uuid, ${h.doorNaam}, ${h.now}) on conflict do nothing`,
        )
      : await affected(
          tx,
          sql`update koers.hoorgesprek set inhoud = ${inhoud}, revisie = revisie + 1, gehouden_op = ${h.gehoudenOp}::date,
              door = ${h.door}::uuid, door_naam = ${h.doorNaam}, op = ${h.now}
            where plan_id = ${h.planId}::uuid and revisie = ${h.basis}`,
        )
  return written > 0
}

/** @returns false when the record is not at `basis` (any more), or not there */
export async function writeTerugkoppeling(
  tx: Tx,
  h: Writer & { terugkoppeling: Terugkoppeling },
): Promise<boolean> {
  const written = await affected(
    tx,
    sql`update koers.hoorgesprek set terugkoppeling = ${encodeContent(h.terugkoppeling)}, revisie = revisie + 1,
        door = ${h.door}::uuid, door_naam = ${h.doorNaam}, op = ${h.now}
      where plan_id = ${h.planId}::uuid and revisie = ${h.basis}`,
  )
  return written > 0
}
