/** Plans of every kind: head, sections with their revisions, and versions. Content is sealed and opened here. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Id } from '../../platform/id.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, openAll, seal } from '../../platform/vault/vault.ts'

export type PlanRow = {
  id: Id<'Plan'>
  leerlingId: Id<'Leerling'>
  soort: 'opp'
  schooltype: string
  schooljaar: string
  vorigePlanId: Id<'Plan'> | null
  publicatie: 'concept' | 'gepubliceerd' | 'beeindigd'
  vaststelling: 'niet' | 'ter_instemming' | 'vastgesteld'
  instemmingVersie: number | null
  vastgesteldeVersie: number | null
  startOp: Datum | null
  evaluatieOp: Datum | null
  termijnOp: Datum | null
  versie: number
  gepubliceerdOp: string | null
  gewijzigdNaVersie: boolean
  gedeeld: boolean
  gedeeldOp: string | null
  lengteReden: string | null
  beeindigdOp: Datum | null
  beeindigdReden: string | null
  beeindigdToelichting: string | null
  verwijderverzoekDoor: string | null
  verwijderverzoekOp: string | null
  verwijderverzoekReden: string | null
  aangemaaktOp: string
  gewijzigdOp: string
  /** Another plan of this kind is active for this pupil. */
  anderActief: boolean
  /** The use of this plan, or of the whole dossier, is restricted (AVG art. 18), also for who may read it. */
  beperkt: boolean
}

const planColumns = sql`p.id, p.leerling_id, p.soort, p.schooltype, p.schooljaar, p.vorige_plan_id, p.publicatie, p.vaststelling,
  p.instemming_versie, p.vastgestelde_versie, p.start_op, p.evaluatie_op, p.termijn_op, p.versie, p.gepubliceerd_op,
  p.gewijzigd_na_versie, p.gedeeld, p.gedeeld_op, p.lengte_reden, p.beeindigd_op, p.beeindigd_reden, p.beeindigd_toelichting,
  p.verwijderverzoek_door, p.verwijderverzoek_op, p.verwijderverzoek_reden, p.aangemaakt_op, p.gewijzigd_op,
  exists (select from koers.plan a where a.organisatie_id = p.organisatie_id and a.leerling_id = p.leerling_id
    and a.soort = p.soort and a.publicatie = 'gepubliceerd' and a.id <> p.id) as ander_actief,
  koers.plannen_beperkt(array[p.id]) as beperkt`

/** A plan as far as this actor can see it. */
export const findPlan = (tx: Tx, planId: string) =>
  row<PlanRow>(tx, sql`select ${planColumns} from koers.plan p where p.id = ${planId}::uuid`)

/**
 * The same, locked: whoever writes a plan, a section of it or a version takes its turn here, so that a revision is
 * never lost and a version number never given twice. A row that the actor may only read comes back without a lock;
 * the policy refuses the act then.
 */
export async function lockPlan(tx: Tx, planId: string): Promise<PlanRow | null> {
  // The lock first and the look after it: the look then sees what the one before us committed.
  await sql`select from koers.plan p where p.id = ${planId}::uuid for no key update`.execute(tx)
  return findPlan(tx, planId)
}

export type NewPlan = Pick<
  PlanRow,
  'id' | 'leerlingId' | 'soort' | 'schooltype' | 'schooljaar' | 'vorigePlanId'
> & {
  door: string | null
  now: Date
}

export async function insertPlan(tx: Tx, p: NewPlan): Promise<void> {
  await sql`insert into koers.plan (organisatie_id, id, leerling_id, soort, schooltype, schooljaar, vorige_plan_id, aangemaakt_door, aangemaakt_op, gewijzigd_op)
    values (koers.organisatie(), ${p.id}::uuid, ${p.leerlingId}::uuid, ${p.soort}, ${p.schooltype}, ${p.schooljaar},
      ${p.vorigePlanId}::uuid, ${p.door}::uuid, ${p.now}, ${p.now})`.execute(tx)
}

export type Head = Pick<PlanRow, 'startOp' | 'evaluatieOp' | 'termijnOp'>

/** Does the actor read concepts of the pupil of plan `p`? To others a concept is not there: not even that it is. */
export const leestConcept = sql`((select koers.overal('opp.concept_lezen'))
  or p.leerling_id = any ((select koers.bereik('opp.concept_lezen'))::uuid[]))`

/**
 * A section was written: there is something since the last version. With `head` the facts for lists move along, until
 * there is a version: from then on they are the version's, since everybody who may read the plan reads them.
 */
export async function touchPlan(tx: Tx, planId: string, now: Date, head: Head | null): Promise<void> {
  await sql`update koers.plan set gewijzigd_op = ${now}, gewijzigd_na_versie = (versie > 0)
    ${
      head
        ? sql`, start_op = case when versie = 0 then ${head.startOp}::date else start_op end,
            evaluatie_op = case when versie = 0 then ${head.evaluatieOp}::date else evaluatie_op end,
            termijn_op = case when versie = 0 then ${head.termijnOp}::date else termijn_op end`
        : sql``
    }
    where id = ${planId}::uuid`.execute(tx)
}

export type Opgeslagen = { v: number; inhoud: unknown }
export type OnderdeelRow = {
  onderdeel: string
  revisie: number
  doorNaam: string
  op: string
  /** Schema version with which it was written, and the content as it was then. */
  opgeslagen: Opgeslagen
}

export const ONDERDEEL = defineContent({
  owner: 'leerling',
  table: 'koers.plan_onderdeel',
  column: 'inhoud',
  row: ['planId', 'onderdeel'],
})
export const REVISIE = defineContent({
  owner: 'leerling',
  table: 'koers.plan_revisie',
  column: 'inhoud',
  row: ['planId', 'onderdeel', 'revisie'],
})
export const VERSIE = defineContent({
  owner: 'leerling',
  table: 'koers.plan_versie',
  column: 'inhoud',
  row: ['id'],
  rewrite: 'koers.plan_versie_hersleutel',
})
export const planversieContents = [ONDERDEEL, REVISIE, VERSIE]

/** What binds a sealed cell of a section or a revision to its place. */
const plaats = sql`organisatie_id, leerling_id, plan_id, onderdeel, revisie, inhoud`
type Plaats = {
  organisatieId: string
  leerlingId: string
  planId: string
  onderdeel: string
  revisie: number
  inhoud: Buffer
}

// What is stored is always what `writeOnderdeel` sealed.
const geopend = async (
  tx: Tx,
  content: typeof ONDERDEEL | typeof REVISIE,
  found: readonly Plaats[],
): Promise<Opgeslagen[]> => (await openAll(tx, content, found)) as Opgeslagen[]

type OnderdeelCel = Plaats & Pick<OnderdeelRow, 'doorNaam' | 'op'>
async function alsOnderdelen(tx: Tx, found: readonly OnderdeelCel[]): Promise<OnderdeelRow[]> {
  const inhoud = await geopend(tx, ONDERDEEL, found)
  return found.flatMap(({ onderdeel, revisie, doorNaam, op }, i) => {
    const opgeslagen = inhoud[i]
    return opgeslagen ? [{ onderdeel, revisie, doorNaam, op, opgeslagen }] : []
  })
}

export async function listOnderdelen(tx: Tx, planId: string): Promise<OnderdeelRow[]> {
  const found = await rows<OnderdeelCel>(
    tx,
    sql`select ${plaats}, door_naam, op from koers.plan_onderdeel where plan_id = ${planId}::uuid`,
  )
  return alsOnderdelen(tx, found)
}

export async function findOnderdeel(tx: Tx, planId: string, onderdeel: string): Promise<OnderdeelRow | null> {
  const found = await rows<OnderdeelCel>(
    tx,
    sql`select ${plaats}, door_naam, op from koers.plan_onderdeel
      where plan_id = ${planId}::uuid and onderdeel = ${onderdeel}`,
  )
  return (await alsOnderdelen(tx, found))[0] ?? null
}

export type NewOnderdeel = {
  planId: string
  leerlingId: string
  onderdeel: string
  /** The revision this one follows; 0 for the first. */
  basis: number
  opgeslagen: Opgeslagen
  door: string | null
  doorNaam: string
  now: Date
  /** Never add to a running revision: a restore stands on its own. */
  apart: boolean
}

/** Minutes within which the saves of one author are one revision. */
export const REVISIE_MINUTEN = 10

/**
 * Writes revision `basis + 1` of a section. Consecutive saves of one author within ten minutes are one row of the
 * history: the number moves on, the content is the latest, `begonnen_op` stays. What a version froze stays a row of
 * its own. The plan must be locked.
 * @returns false when the section is not at `basis` (any more)
 */
export async function writeOnderdeel(tx: Tx, o: NewOnderdeel): Promise<boolean> {
  const revisie = o.basis + 1
  const inhoud = await seal(tx, ONDERDEEL, o, o.opgeslagen)
  const written =
    o.basis === 0
      ? await affected(
          tx,
          sql`insert into koers.plan_onderdeel (organisatie_id, plan_id, leerling_id, onderdeel, inhoud, revisie, door, door_naam, op)
            values (koers.organisatie(), ${o.planId}::uuid, ${o.leerlingId}::uuid, ${o.onderdeel}, ${inhoud}, 1, ${o.door}::uuid, ${o.doorNaam}, ${o.now})
            on conflict do nothing`,
        )
      : await affected(
          tx,
          sql`update koers.plan_onderdeel set inhoud = ${inhoud}, revisie = ${revisie}, door = ${o.door}::uuid, door_naam = ${o.doorNaam}, op = ${o.now}
            where plan_id = ${o.planId}::uuid and onderdeel = ${o.onderdeel} and revisie = ${o.basis}`,
        )
  if (written === 0) return false
  const kopie = await seal(tx, REVISIE, { ...o, revisie }, o.opgeslagen)
  const since = new Date(o.now.getTime() - REVISIE_MINUTEN * 60_000)
  const joined = o.apart
    ? 0
    : await affected(
        tx,
        sql`update koers.plan_revisie r set revisie = ${revisie}, inhoud = ${kopie}, op = ${o.now}
          where r.plan_id = ${o.planId}::uuid and r.onderdeel = ${o.onderdeel} and r.revisie = ${o.basis}
            and r.door = ${o.door}::uuid and r.begonnen_op > ${since}
            and not exists (select from koers.plan_versie v where v.plan_id = r.plan_id and v.op >= r.op)`,
      )
  if (joined === 0) {
    await sql`insert into koers.plan_revisie (organisatie_id, plan_id, leerling_id, onderdeel, revisie, inhoud, door, door_naam, begonnen_op, op)
      values (koers.organisatie(), ${o.planId}::uuid, ${o.leerlingId}::uuid, ${o.onderdeel}, ${revisie}, ${kopie}, ${o.door}::uuid,
        ${o.doorNaam}, ${o.now}, ${o.now})`.execute(tx)
  }
  return true
}

export type RevisieRow = {
  revisie: number
  doorNaam: string
  begonnenOp: string
  op: string
  opgeslagen: Opgeslagen
}

/** The history of one section without its content, newest first. */
export const listRevisies = (tx: Tx, planId: string, onderdeel: string) =>
  rows<Omit<RevisieRow, 'opgeslagen'>>(
    tx,
    sql`select revisie, door_naam, begonnen_op, op from koers.plan_revisie
      where plan_id = ${planId}::uuid and onderdeel = ${onderdeel} order by revisie desc`,
  )

/** One revision and the one before it, newest first; empty when the first is not there. */
export async function findRevisieMetVorige(
  tx: Tx,
  planId: string,
  onderdeel: string,
  revisie: number,
): Promise<RevisieRow[]> {
  const found = await rows<Plaats & Omit<RevisieRow, 'opgeslagen'>>(
    tx,
    sql`select ${plaats}, door_naam, begonnen_op, op from koers.plan_revisie
      where plan_id = ${planId}::uuid and onderdeel = ${onderdeel} and revisie <= ${revisie} order by revisie desc limit 2`,
  )
  if (found[0]?.revisie !== revisie) return []
  const inhoud = await geopend(tx, REVISIE, found)
  return found.flatMap(({ revisie: nummer, doorNaam, begonnenOp, op }, i) => {
    const opgeslagen = inhoud[i]
    return opgeslagen ? [{ revisie: nummer, doorNaam, begonnenOp, op, opgeslagen }] : []
  })
}

export type SoortVersie = 'gepubliceerd' | 'gedeeld'
export type VersieHead = {
  soort: SoortVersie
  nummer: number
  hash: string
  doorNaam: string
  op: string
}
export type VersieRow = VersieHead & { planId: Id<'Plan'>; inhoud: unknown; revisies: Record<string, number> }

/** Versions without content, newest first. */
export const listVersies = (tx: Tx, planId: string) =>
  rows<VersieHead>(
    tx,
    sql`select soort, nummer, hash, door_naam, op from koers.plan_versie where plan_id = ${planId}::uuid order by op desc, nummer desc`,
  )

/** One version; without a number the last of its kind. */
export async function findVersie(
  tx: Tx,
  planId: string,
  soort: SoortVersie,
  nummer: number | null,
): Promise<VersieRow | null> {
  const found = await row<
    Omit<VersieRow, 'inhoud'> & { organisatieId: string; leerlingId: string; id: string; inhoud: Buffer }
  >(
    tx,
    sql`select organisatie_id, leerling_id, id, plan_id, soort, nummer, hash, door_naam, op, revisies, inhoud from koers.plan_versie
      where plan_id = ${planId}::uuid and soort = ${soort} and (${nummer}::int is null or nummer = ${nummer}::int)
      order by nummer desc limit 1`,
  )
  return found && { ...found, inhoud: await open(tx, VERSIE, found) }
}

export async function insertVersie(
  tx: Tx,
  v: Omit<VersieHead, 'op'> & {
    id: string
    planId: string
    leerlingId: string
    schemaVersie: number
    inhoud: unknown
    revisies: Record<string, number>
    door: string | null
    now: Date
  },
): Promise<void> {
  const inhoud = await seal(tx, VERSIE, v, v.inhoud)
  await sql`insert into koers.plan_versie (organisatie_id, id, plan_id, leerling_id, soort, nummer, schema_versie, inhoud, hash, revisies, door, door_naam, op)
    values (koers.organisatie(), ${v.id}::uuid, ${v.planId}::uuid, ${v.leerlingId}::uuid, ${v.soort}, ${v.nummer}, ${v.schemaVersie},
      ${inhoud}, ${v.hash}, ${JSON.stringify(v.revisies)}::jsonb, ${v.door}::uuid, ${v.doorNaam}, ${v.now})`.execute(
    tx,
  )
}

export type Feit = {
  readonly itemId: string
  readonly soort: string
  readonly code: string
  readonly domein: string | null
}

/** The coded facts of one section, counted later; replaced as a whole. */
export async function replaceFeiten(
  tx: Tx,
  planId: string,
  leerlingId: string,
  onderdeel: string,
  feiten: readonly Feit[],
): Promise<void> {
  await sql`delete from koers.plan_feit where plan_id = ${planId}::uuid and onderdeel = ${onderdeel}`.execute(
    tx,
  )
  if (feiten.length === 0) return
  const column = (pick: (feit: Feit) => string | null) => feiten.map(pick)
  await sql`insert into koers.plan_feit (organisatie_id, plan_id, leerling_id, onderdeel, item_id, soort, code, domein)
    select koers.organisatie(), ${planId}::uuid, ${leerlingId}::uuid, ${onderdeel}, f.item_id, f.soort, f.code, f.domein
    from unnest(${column((f) => f.itemId)}::uuid[], ${column((f) => f.soort)}::text[], ${column((f) => f.code)}::text[],
      ${column((f) => f.domein)}::text[]) as f (item_id, soort, code, domein)`.execute(tx)
}
