import { sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { openAll, seal } from '../../platform/vault/vault.ts'
import {
  type Hoorgesprek,
  type Hoormoment,
  hoorgesprekSchema,
  type Terugkoppeling,
  terugkoppelingSchema,
} from './hoorrecht.schema.ts'

export const HOORGESPREK = defineContent({
  owner: 'leerling',
  table: 'koers.hoorgesprek',
  column: 'inhoud',
  row: ['zegel'],
})
export const TERUGKOPPELING = defineContent({
  owner: 'leerling',
  table: 'koers.hoorgesprek',
  column: 'terugkoppeling',
  row: ['zegel'],
})
export const hoorrechtContents = [HOORGESPREK, TERUGKOPPELING]

export type HoorgesprekRow = {
  id: string
  moment: Hoormoment
  volgnummer: number
  revisie: number
  doorNaam: string
  op: string
  inhoud: Hoorgesprek
  terugkoppeling: Terugkoppeling | null
}
type Cel = Omit<HoorgesprekRow, 'inhoud' | 'terugkoppeling'> & {
  organisatieId: string
  leerlingId: string
  zegel: string
  inhoud: Buffer
  terugkoppeling: Buffer | null
}
type Verteld = Cel & { terugkoppeling: Buffer }

/** The talks beside a plan as far as this actor may read drafts, in the order in which they were begun. */
export async function listHoorgesprekken(tx: Tx, planId: string): Promise<HoorgesprekRow[]> {
  const found = await rows<Cel>(
    tx,
    sql`select organisatie_id, leerling_id, zegel, id, moment, volgnummer, revisie, door_naam, op, inhoud, terugkoppeling
      from koers.hoorgesprek where plan_id = ${planId}::uuid order by volgnummer`,
  )
  const verteld = found.filter((cel): cel is Verteld => cel.terugkoppeling !== null)
  const inhouden = await openAll(tx, HOORGESPREK, found)
  const terug = await openAll(tx, TERUGKOPPELING, verteld)
  const terugVan = new Map(verteld.map(({ id }, i) => [id, z.parse(terugkoppelingSchema, terug[i])]))
  return found.map(({ id, moment, volgnummer, revisie, doorNaam, op }, i) => ({
    id,
    moment,
    volgnummer,
    revisie,
    doorNaam,
    op,
    inhoud: z.parse(hoorgesprekSchema, inhouden[i]),
    terugkoppeling: terugVan.get(id) ?? null,
  }))
}

/** One talk of a plan; without an id the one that was begun last, which is the one being written. */
export async function findHoorgesprek(tx: Tx, planId: string, id?: string): Promise<HoorgesprekRow | null> {
  const gesprekken = await listHoorgesprekken(tx, planId)
  return (id === undefined ? gesprekken.at(-1) : gesprekken.find((g) => g.id === id)) ?? null
}

/**
 * When the version was published to which everybody agreed last; null when there is none. A correctie or overlegnotitie after
 * it carries that agreement on, and moves nothing.
 */
export const findVastgesteldOp = (tx: Tx, planId: string) =>
  row<{ op: string }>(
    tx,
    sql`select v.op from koers.plan p join koers.plan_versie v on v.organisatie_id = p.organisatie_id and v.plan_id = p.id
        and v.soort = 'gepubliceerd' and v.nummer = coalesce((select max(s.versie) from koers.vaststelling s
          where s.organisatie_id = p.organisatie_id and s.plan_id = p.id and s.soort = 'vaststelling'), p.vastgestelde_versie)
      where p.id = ${planId}::uuid and p.vastgestelde_versie is not null`,
  )

/** Who the card is for, and from. */
export const findKaartkop = (tx: Tx, leerlingId: string) =>
  row<{ roepnaam: string; school: string }>(
    tx,
    sql`select coalesce(nullif(l.roepnaam, ''), l.achternaam) as roepnaam, o.naam as school
      from koers.leerling l join koers.organisatie o on o.id = l.organisatie_id where l.id = ${leerlingId}::uuid`,
  )

type Writer = {
  id: string
  leerlingId: string
  door: string | null
  doorNaam: string
  now: Date
}

/** Stands beside the sealed content: Vandaag asks it of many plans. */
const isGehoord = ({ uitkomst }: Hoorgesprek): boolean => uitkomst === 'gehoord'

/** Begins a talk. The caller holds the lock of the plan, so that no two get one number. */
export async function insertHoorgesprek(
  tx: Tx,
  h: Writer & { planId: string; moment: Hoormoment; volgnummer: number; inhoud: Hoorgesprek },
): Promise<void> {
  // Bound to a name of its own: what was sealed for one talk opens in no other.
  const inhoud = await seal(tx, HOORGESPREK, { ...h, zegel: h.id }, h.inhoud)
  await sql`insert into koers.hoorgesprek (organisatie_id, id, leerling_id, plan_id, moment, volgnummer, zegel, inhoud, revisie,
      gehouden_op, gehoord, door, door_naam, op)
    values (koers.organisatie(), ${h.id}::uuid, ${h.leerlingId}::uuid, ${h.planId}::uuid, ${h.moment}, ${h.volgnummer}, ${h.id}::uuid,
      ${inhoud}, 1, ${h.inhoud.datum}::date, ${isGehoord(h.inhoud)}, ${h.door}::uuid, ${h.doorNaam}, ${h.now})`.execute(
    tx,
  )
}

const findZegel = async (tx: Tx, id: string) =>
  (await row<{ zegel: string }>(tx, sql`select zegel from koers.hoorgesprek where id = ${id}::uuid`))?.zegel

/** @returns false when the talk is not at `basis` (any more), or not there */
export async function updateHoorgesprek(
  tx: Tx,
  h: Writer & { basis: number; inhoud: Hoorgesprek },
): Promise<boolean> {
  const zegel = await findZegel(tx, h.id)
  if (zegel === undefined) return false
  const inhoud = await seal(tx, HOORGESPREK, { ...h, zegel }, h.inhoud)
  const written = await affected(
    tx,
    sql`update koers.hoorgesprek set inhoud = ${inhoud}, revisie = revisie + 1, gehouden_op = ${h.inhoud.datum}::date,
        gehoord = ${isGehoord(h.inhoud)}, door = ${h.door}::uuid, door_naam = ${h.doorNaam}, op = ${h.now}
      where id = ${h.id}::uuid and revisie = ${h.basis}`,
  )
  return written > 0
}

/** Of a talk in which nothing was written yet. */
export async function updateMoment(tx: Tx, h: Writer & { moment: Hoormoment }): Promise<void> {
  await sql`update koers.hoorgesprek set moment = ${h.moment}, revisie = revisie + 1, door = ${h.door}::uuid,
      door_naam = ${h.doorNaam}, op = ${h.now}
    where id = ${h.id}::uuid`.execute(tx)
}

/** @returns false when the talk is not at `basis` (any more), or not there */
export async function writeTerugkoppeling(
  tx: Tx,
  h: Writer & { basis: number; terugkoppeling: Terugkoppeling },
): Promise<boolean> {
  const zegel = await findZegel(tx, h.id)
  if (zegel === undefined) return false
  const terugkoppeling = await seal(tx, TERUGKOPPELING, { ...h, zegel }, h.terugkoppeling)
  const written = await affected(
    tx,
    sql`update koers.hoorgesprek set terugkoppeling = ${terugkoppeling}, revisie = revisie + 1,
        door = ${h.door}::uuid, door_naam = ${h.doorNaam}, op = ${h.now}
      where id = ${h.id}::uuid and revisie = ${h.basis}`,
  )
  return written > 0
}
