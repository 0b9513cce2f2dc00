/** Rounds, signers, decisions and what they wrote: rows, with their sealed content opened. */
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { Id } from '../../platform/id.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, openAll, seal } from '../../platform/vault/vault.ts'
import type { GezagRegel } from '../leerling/gezag.ts'
import type {
  Klasse,
  RondeStand,
  TekenaarSoort,
  TekenaarStand,
  Uitkomst,
  Verklaring,
} from './ondertekening.ts'
import { PLAN_PDF } from './planpdf.sql.ts'

export const VERZOEK = defineContent({
  owner: 'leerling',
  table: 'koers.ondertekenverzoek',
  column: 'inhoud',
  row: ['id'],
})
export const BEWIJS = defineContent({
  owner: 'leerling',
  table: 'koers.besluit',
  column: 'bewijs',
  row: ['id'],
  rewrite: 'koers.besluit_hersleutel',
})
export const REACTIE = defineContent({
  owner: 'leerling',
  table: 'koers.reactie',
  column: 'inhoud',
  row: ['id'],
})
export const BERICHT = defineContent({
  owner: 'leerling',
  table: 'koers.ondertekenbericht',
  column: 'inhoud',
  row: ['id'],
})

export const verzoekInhoud = z.strictObject({ bericht: z.string(), reden: z.string() })
type VerzoekInhoud = z.output<typeof verzoekInhoud>

type RuweVerzoekRow = {
  organisatieId: string
  id: string
  leerlingId: Id<'Leerling'>
  planId: Id<'Plan'>
  ronde: number
  versie: number
  versieHash: string
  stand: RondeStand
  termijnOp: Datum
  herinnerNa: number[]
  inhoud: Buffer
  pdfHash: string
  aangemaaktDoor: string | null
  aangemaaktNaam: string
  aangemaaktOp: string
  afgerondOp: string | null
  ingetrokkenNaam: string | null
  beperkt: boolean
}
export type VerzoekRow = Omit<RuweVerzoekRow, 'inhoud'> & VerzoekInhoud

const verzoekKolommen = sql`v.organisatie_id, v.id, v.leerling_id, v.plan_id, v.ronde, v.versie, v.versie_hash, v.stand, v.termijn_op, v.herinner_na,
  v.inhoud, v.pdf_hash, v.aangemaakt_door, v.aangemaakt_naam, v.aangemaakt_op, v.afgerond_op, v.ingetrokken_naam,
  koers.plannen_beperkt(array[v.plan_id]) as beperkt`

const geopend = async (tx: Tx, gevonden: readonly RuweVerzoekRow[]): Promise<VerzoekRow[]> => {
  const inhouden = await openAll(tx, VERZOEK, gevonden)
  return gevonden.map(({ inhoud: _, ...rest }, i) => ({ ...rest, ...z.parse(verzoekInhoud, inhouden[i]) }))
}

/** Newest first. */
export const listVerzoeken = async (tx: Tx, planId: string) =>
  geopend(
    tx,
    await rows<RuweVerzoekRow>(
      tx,
      sql`select ${verzoekKolommen} from koers.ondertekenverzoek v where v.plan_id = ${planId}::uuid order by v.ronde desc`,
    ),
  )

export async function findVerzoek(tx: Tx, id: string): Promise<VerzoekRow | null> {
  const gevonden = await row<RuweVerzoekRow>(
    tx,
    sql`select ${verzoekKolommen} from koers.ondertekenverzoek v where v.id = ${id}::uuid`,
  )
  return gevonden && ((await geopend(tx, [gevonden]))[0] ?? null)
}

/** Held until the transaction ends, also for a signer, who may not change it. Look after it, not before. */
export async function lockVerzoek(tx: Tx, id: string): Promise<VerzoekRow | null> {
  await sql`select koers.ronde_slot(${id}::uuid)`.execute(tx)
  return findVerzoek(tx, id)
}

/** Brings the round to what its signers said. @returns its state after */
export const werkRondeBij = async (tx: Tx, id: string, now: Date): Promise<RondeStand> => {
  const gevonden = await row<{ stand: RondeStand }>(
    tx,
    sql`select koers.ronde_bij(${id}::uuid, ${now}) as stand`,
  )
  if (!gevonden) throw new Error('a round without a state')
  return gevonden.stand
}

export type NieuwVerzoek = Pick<
  VerzoekRow,
  | 'id'
  | 'leerlingId'
  | 'planId'
  | 'versie'
  | 'versieHash'
  | 'termijnOp'
  | 'herinnerNa'
  | 'pdfHash'
  | 'bericht'
> & { lengteA4: number; door: string | null; naam: string; now: Date }

/** The next round of its plan, which the caller holds locked. */
export async function insertVerzoek(tx: Tx, v: NieuwVerzoek): Promise<void> {
  const inhoud = await seal(tx, VERZOEK, v, { bericht: v.bericht, reden: '' } satisfies VerzoekInhoud)
  await sql`insert into koers.ondertekenverzoek (organisatie_id, id, leerling_id, plan_id, ronde, versie, versie_hash, termijn_op, herinner_na, inhoud,
      pdf_hash, lengte_a4, aangemaakt_door, aangemaakt_naam, aangemaakt_op)
    values (koers.organisatie(), ${v.id}::uuid, ${v.leerlingId}::uuid, ${v.planId}::uuid,
      (select coalesce(max(e.ronde), 0) + 1 from koers.ondertekenverzoek e where e.plan_id = ${v.planId}::uuid), ${v.versie}, ${v.versieHash}, ${v.termijnOp}::date,
      ${v.herinnerNa}::int[], ${inhoud}, ${v.pdfHash}, ${v.lengteA4}::numeric, ${v.door}::uuid, ${v.naam}, ${v.now})`.execute(
    tx,
  )
}

export async function setIngetrokken(
  tx: Tx,
  v: VerzoekRow,
  door: { naam: string; reden: string; now: Date },
): Promise<void> {
  const inhoud = await seal(tx, VERZOEK, v, { bericht: v.bericht, reden: door.reden } satisfies VerzoekInhoud)
  await sql`update koers.ondertekenverzoek set stand = 'ingetrokken', afgerond_op = ${door.now}, ingetrokken_naam = ${door.naam}, inhoud = ${inhoud}
    where id = ${v.id}::uuid`.execute(tx)
  await sluitOpen(tx, v.id, 'ingetrokken_verzoek')
}

/** Who did not answer doesn't have to any more. */
export const sluitOpen = (tx: Tx, verzoekId: string, stand: 'ingetrokken_verzoek' | 'vervallen') =>
  affected(
    tx,
    sql`update koers.ondertekenaar set stand = ${stand} where verzoek_id = ${verzoekId}::uuid and stand in ('uitgenodigd', 'bekeken', 'vraag_gesteld')`,
  )

export type TekenaarRow = {
  organisatieId: string
  id: string
  leerlingId: Id<'Leerling'>
  planId: Id<'Plan'>
  verzoekId: string
  soort: TekenaarSoort
  ouderId: string | null
  medewerkerId: string | null
  naam: string
  relatie: string
  vereist: boolean
  verklaring: Verklaring
  verklaringVersie: number
  /** What the gezag engine said when the round began, and from when to when the gezag is known to run. */
  gezag: { regel?: GezagRegel; vanaf?: Datum | null; tot?: Datum | null }
  stand: TekenaarStand
  uitkomst: Uitkomst | null
  uitgenodigdOp: string
  bekekenOp: string | null
  geheelGetoondOp: string | null
  seconden: number
  beslotenOp: string | null
  herinneringen: number
}

const tekenaarKolommen = sql`o.organisatie_id, o.id, o.leerling_id, o.plan_id, o.verzoek_id, o.soort, o.ouder_id, o.medewerker_id, o.naam, o.relatie,
  o.vereist, o.verklaring, o.verklaring_versie, o.gezag, o.stand, o.uitkomst, o.uitgenodigd_op, o.bekeken_op, o.geheel_getoond_op, o.seconden,
  o.besloten_op, o.herinneringen`

/** Those who must agree first. */
export const listTekenaars = (tx: Tx, planId: string) =>
  rows<TekenaarRow>(
    tx,
    sql`select ${tekenaarKolommen} from koers.ondertekenaar o where o.plan_id = ${planId}::uuid order by o.vereist desc, o.soort, o.naam, o.id`,
  )

export const listTekenaarsVan = (tx: Tx, verzoekId: string) =>
  rows<TekenaarRow>(
    tx,
    sql`select ${tekenaarKolommen} from koers.ondertekenaar o where o.verzoek_id = ${verzoekId}::uuid order by o.vereist desc, o.soort, o.naam, o.id`,
  )

export const findTekenaar = (tx: Tx, id: string) =>
  row<TekenaarRow>(tx, sql`select ${tekenaarKolommen} from koers.ondertekenaar o where o.id = ${id}::uuid`)

/** After `lockVerzoek`, so that the order of locks is always the same: round, signer. */
export async function lockTekenaar(tx: Tx, id: string): Promise<TekenaarRow | null> {
  await sql`select from koers.ondertekenaar where id = ${id}::uuid for update`.execute(tx)
  return findTekenaar(tx, id)
}

export type NieuweTekenaar = Pick<
  TekenaarRow,
  | 'id'
  | 'leerlingId'
  | 'planId'
  | 'verzoekId'
  | 'soort'
  | 'ouderId'
  | 'medewerkerId'
  | 'naam'
  | 'relatie'
  | 'vereist'
  | 'verklaring'
  | 'verklaringVersie'
  | 'gezag'
>

export async function insertTekenaar(tx: Tx, t: NieuweTekenaar, now: Date): Promise<void> {
  await sql`insert into koers.ondertekenaar (organisatie_id, id, leerling_id, plan_id, verzoek_id, soort, ouder_id, medewerker_id, naam, relatie, vereist,
      verklaring, verklaring_versie, gezag, uitgenodigd_op)
    values (koers.organisatie(), ${t.id}::uuid, ${t.leerlingId}::uuid, ${t.planId}::uuid, ${t.verzoekId}::uuid, ${t.soort}, ${t.ouderId}::uuid,
      ${t.medewerkerId}::uuid, ${t.naam}, ${t.relatie}, ${t.vereist}, ${t.verklaring}, ${t.verklaringVersie}, ${JSON.stringify(t.gezag)}::jsonb, ${now})`.execute(
    tx,
  )
}

export const setBekeken = (tx: Tx, id: string, k: { now: Date; geheel: boolean; seconden: number }) =>
  affected(
    tx,
    sql`update koers.ondertekenaar set bekeken_op = coalesce(bekeken_op, ${k.now}), stand = case stand when 'uitgenodigd' then 'bekeken' else stand end,
        geheel_getoond_op = case when ${k.geheel} then coalesce(geheel_getoond_op, ${k.now}) else geheel_getoond_op end,
        seconden = least(seconden + ${k.seconden}, 86400)
      where id = ${id}::uuid`,
  )

export const setBesloten = (tx: Tx, id: string, b: { stand: TekenaarStand; uitkomst: Uitkomst; now: Date }) =>
  affected(
    tx,
    sql`update koers.ondertekenaar set stand = ${b.stand}, uitkomst = ${b.uitkomst}, besloten_op = ${b.now} where id = ${id}::uuid`,
  )

export const setVraagGesteld = (tx: Tx, id: string) =>
  affected(tx, sql`update koers.ondertekenaar set stand = 'vraag_gesteld' where id = ${id}::uuid`)

export const setHerinnerd = (tx: Tx, id: string, aantal: number) =>
  affected(tx, sql`update koers.ondertekenaar set herinneringen = ${aantal} where id = ${id}::uuid`)

export type BesluitRow = {
  id: string
  ondertekenaarId: string
  uitkomst: Uitkomst
  klasse: Klasse
  volgnummer: number
  /** The signed file, byte for byte. */
  bewijs: string
  bewijsHash: string
  scanId: string | null
  op: string
}
type RuwBesluit = Omit<BesluitRow, 'bewijs'> & { organisatieId: string; leerlingId: string; bewijs: Buffer }
const besluitKolommen = sql`b.organisatie_id, b.leerling_id, b.id, b.ondertekenaar_id, b.uitkomst, b.klasse, b.volgnummer::int as volgnummer, b.bewijs, b.bewijs_hash,
  b.scan_id, b.op`

/** In the order in which the server took them. */
export async function listBesluiten(tx: Tx, planId: string): Promise<BesluitRow[]> {
  const gevonden = await rows<RuwBesluit>(
    tx,
    sql`select ${besluitKolommen} from koers.besluit b where b.plan_id = ${planId}::uuid order by b.volgnummer`,
  )
  const bewijzen = await openAll(tx, BEWIJS, gevonden)
  return gevonden.map((b, i) => ({ ...b, bewijs: z.parse(z.string(), bewijzen[i]) }))
}

export async function findBesluit(tx: Tx, tekenaarId: string): Promise<BesluitRow | null> {
  const gevonden = await row<RuwBesluit>(
    tx,
    sql`select ${besluitKolommen} from koers.besluit b where b.ondertekenaar_id = ${tekenaarId}::uuid`,
  )
  return gevonden && { ...gevonden, bewijs: z.parse(z.string(), await open(tx, BEWIJS, gevonden)) }
}

export async function insertBesluit(
  tx: Tx,
  t: Pick<TekenaarRow, 'id' | 'leerlingId' | 'planId' | 'verzoekId' | 'ouderId'>,
  b: Omit<BesluitRow, 'ondertekenaarId' | 'op'> & { now: Date },
): Promise<void> {
  const bewijs = await seal(tx, BEWIJS, { id: b.id, leerlingId: t.leerlingId }, b.bewijs)
  await sql`insert into koers.besluit (organisatie_id, id, leerling_id, plan_id, verzoek_id, ondertekenaar_id, ouder_id, volgnummer, uitkomst, klasse, bewijs, bewijs_hash, scan_id, op)
    values (koers.organisatie(), ${b.id}::uuid, ${t.leerlingId}::uuid, ${t.planId}::uuid, ${t.verzoekId}::uuid, ${t.id}::uuid, ${t.ouderId}::uuid, ${b.volgnummer}, ${b.uitkomst}, ${b.klasse},
      ${bewijs}, ${b.bewijsHash}, ${b.scanId}::uuid, ${b.now})`.execute(tx)
}

/** What stands in a sealed message. */
export const berichtInhoud = z.strictObject({ tekst: z.string() })

export type BerichtRow = {
  id: string
  ondertekenaarId: string
  van: 'school' | 'ondertekenaar'
  naam: string
  tekst: string
  op: string
}

/** What was written, oldest first: to and from all signers of a plan, or of one. */
export async function listBerichten(
  tx: Tx,
  van: { planId: string } | { tekenaarId: string },
): Promise<BerichtRow[]> {
  const waar =
    'planId' in van ? sql`b.plan_id = ${van.planId}::uuid` : sql`b.ondertekenaar_id = ${van.tekenaarId}::uuid`
  const gevonden = await rows<
    Omit<BerichtRow, 'tekst'> & { organisatieId: string; leerlingId: string; inhoud: Buffer }
  >(
    tx,
    sql`select b.organisatie_id, b.leerling_id, b.id, b.ondertekenaar_id, b.van, b.naam, b.inhoud, b.op from koers.ondertekenbericht b
      where ${waar} order by b.op, b.id`,
  )
  const teksten = await openAll(tx, BERICHT, gevonden)
  return gevonden.map(({ inhoud: _, ...rest }, i) => ({ ...rest, ...z.parse(berichtInhoud, teksten[i]) }))
}

export async function insertBericht(
  tx: Tx,
  t: Pick<TekenaarRow, 'id' | 'leerlingId' | 'planId' | 'verzoekId' | 'ouderId'>,
  b: { id: string; van: BerichtRow['van']; naam: string; tekst: string; now: Date },
): Promise<void> {
  const inhoud = await seal(tx, BERICHT, { id: b.id, leerlingId: t.leerlingId }, { tekst: b.tekst })
  await sql`insert into koers.ondertekenbericht (organisatie_id, id, leerling_id, plan_id, verzoek_id, ondertekenaar_id, ouder_id, van, naam, inhoud, op)
    values (koers.organisatie(), ${b.id}::uuid, ${t.leerlingId}::uuid, ${t.planId}::uuid, ${t.verzoekId}::uuid, ${t.id}::uuid, ${t.ouderId}::uuid, ${b.van}, ${b.naam},
      ${inhoud}, ${b.now})`.execute(tx)
}

export const ondertekeningContents = [VERZOEK, BEWIJS, REACTIE, BERICHT, PLAN_PDF] as const
