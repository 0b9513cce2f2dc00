import { sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, seal } from '../../platform/vault/vault.ts'
import {
  type Hoorgesprek,
  hoorgesprekSchema,
  type Terugkoppeling,
  terugkoppelingSchema,
} from './hoorrecht.schema.ts'

export const HOORGESPREK = defineContent({
  owner: 'leerling',
  table: 'koers.hoorgesprek',
  column: 'inhoud',
  row: ['planId'],
})
export const TERUGKOPPELING = defineContent({
  owner: 'leerling',
  table: 'koers.hoorgesprek',
  column: 'terugkoppeling',
  row: ['planId'],
})
export const hoorrechtContents = [HOORGESPREK, TERUGKOPPELING]

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
    organisatieId: string
    leerlingId: string
    planId: string
    revisie: number
    doorNaam: string
    op: string
    inhoud: Buffer
    terugkoppeling: Buffer | null
  }>(
    tx,
    sql`select organisatie_id, leerling_id, plan_id, revisie, door_naam, op, inhoud, terugkoppeling from koers.hoorgesprek
      where plan_id = ${planId}::uuid`,
  )
  if (!found) return null
  const { revisie, doorNaam, op, terugkoppeling } = found
  return {
    revisie,
    doorNaam,
    op,
    inhoud: z.parse(hoorgesprekSchema, await open(tx, HOORGESPREK, found)),
    terugkoppeling:
      terugkoppeling &&
      z.parse(terugkoppelingSchema, await open(tx, TERUGKOPPELING, { ...found, terugkoppeling })),
  }
}

/** Who the card is for, and from. */
export const findKaartkop = (tx: Tx, leerlingId: string) =>
  row<{ roepnaam: string; school: string }>(
    tx,
    sql`select coalesce(nullif(l.roepnaam, ''), l.achternaam) as roepnaam, o.naam as school
      from koers.leerling l join koers.organisatie o on o.id = l.organisatie_id where l.id = ${leerlingId}::uuid`,
  )

type Writer = {
  planId: string
  leerlingId: string
  basis: number
  door: string | null
  doorNaam: string
  now: Date
}

/** @returns false when the record is not at `basis` (any more) */
export async function writeHoorgesprek(
  tx: Tx,
  h: Writer & { id: string; inhoud: Hoorgesprek; gehoudenOp: Datum | null },
): Promise<boolean> {
  const inhoud = await seal(tx, HOORGESPREK, h, h.inhoud)
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
  const terugkoppeling = await seal(tx, TERUGKOPPELING, h, h.terugkoppeling)
  const written = await affected(
    tx,
    sql`update koers.hoorgesprek set terugkoppeling = ${terugkoppeling}, revisie = revisie + 1,
        door = ${h.door}::uuid, door_naam = ${h.doorNaam}, op = ${h.now}
      where plan_id = ${h.planId}::uuid and revisie = ${h.basis}`,
  )
  return written > 0
}
