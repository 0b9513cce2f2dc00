import { sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { openAll, seal } from '../../platform/vault/vault.ts'
import { type OverlegInhoud, overlegInhoudSchema } from './overleg.schema.ts'
import type { OverlegDag, Partner } from './overleg.ts'

export const OVERLEG = defineContent({
  owner: 'leerling',
  table: 'koers.overleg',
  column: 'inhoud',
  row: ['id'],
})

type Cel = {
  organisatieId: string
  leerlingId: string
  id: string
  datum: Datum
  metOuders: boolean
  revisie: number
  door: string | null
  doorNaam: string
  op: string
  inhoud: Buffer
}
export type OverlegRow = Omit<Cel, 'inhoud' | 'organisatieId' | 'leerlingId'> & { inhoud: OverlegInhoud }

const columns = sql`organisatie_id, leerling_id, id, datum, met_ouders, revisie, gemaakt_door as door, door_naam, op, inhoud`

async function opened(tx: Tx, found: readonly Cel[]): Promise<OverlegRow[]> {
  const inhouden = await openAll(tx, OVERLEG, found)
  return found.map(({ organisatieId: _, leerlingId: __, ...rest }, i) => ({
    ...rest,
    inhoud: z.parse(overlegInhoudSchema, inhouden[i]),
  }))
}

/** The talks about a plan as far as this actor may read drafts, newest first. */
export const listOverleggen = async (tx: Tx, planId: string): Promise<OverlegRow[]> =>
  opened(
    tx,
    await rows<Cel>(
      tx,
      sql`select ${columns} from koers.overleg where plan_id = ${planId}::uuid order by datum desc, id desc`,
    ),
  )

export async function findOverleg(tx: Tx, planId: string, id: string): Promise<OverlegRow | null> {
  const found = await rows<Cel>(
    tx,
    sql`select ${columns} from koers.overleg where plan_id = ${planId}::uuid and id = ${id}::uuid`,
  )
  return (await opened(tx, found))[0] ?? null
}

/** What the rules need of the talks: nothing is opened for it. */
export const listOverlegDagen = (tx: Tx, planId: string) =>
  rows<OverlegDag>(tx, sql`select datum, met_ouders from koers.overleg where plan_id = ${planId}::uuid`)

/** The parents of a pupil by name, with their gezag. No address, no number. */
export const listPartners = (tx: Tx, leerlingId: string) =>
  rows<Partner>(
    tx,
    sql`select o.id as ouder_id, concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam) as naam,
        r.relatie, r.gezag, r.gezag_vanaf, r.gezag_tot
      from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.leerling_id = ${leerlingId}::uuid order by r.gezag desc nulls last, o.achternaam collate "nl-x-icu", o.id`,
  )

export const findGeboren = (tx: Tx, leerlingId: string) =>
  row<{ geboortedatum: Datum | null }>(
    tx,
    sql`select geboortedatum from koers.leerling where id = ${leerlingId}::uuid`,
  )

type Schrijven = {
  id: string
  planId: string
  leerlingId: string
  datum: Datum
  metOuders: boolean
  inhoud: OverlegInhoud
  door: string | null
  doorNaam: string
  now: Date
}

export async function insertOverleg(tx: Tx, o: Schrijven): Promise<void> {
  const inhoud = await seal(tx, OVERLEG, o, o.inhoud)
  await sql`insert into koers.overleg (organisatie_id, id, leerling_id, plan_id, datum, met_ouders, inhoud, revisie, gemaakt_door, door, door_naam, op)
    values (koers.organisatie(), ${o.id}::uuid, ${o.leerlingId}::uuid, ${o.planId}::uuid, ${o.datum}::date, ${o.metOuders}, ${inhoud}, 1,
      ${o.door}::uuid, ${o.door}::uuid, ${o.doorNaam}, ${o.now})`.execute(tx)
}

export async function updateOverleg(tx: Tx, o: Schrijven): Promise<void> {
  const inhoud = await seal(tx, OVERLEG, o, o.inhoud)
  await sql`update koers.overleg set datum = ${o.datum}::date, met_ouders = ${o.metOuders}, inhoud = ${inhoud}, revisie = revisie + 1,
      door = ${o.door}::uuid, door_naam = ${o.doorNaam}, op = ${o.now}
    where plan_id = ${o.planId}::uuid and id = ${o.id}::uuid`.execute(tx)
}

export const deleteOverleg = (tx: Tx, id: string) =>
  affected(tx, sql`delete from koers.overleg where id = ${id}::uuid`)
