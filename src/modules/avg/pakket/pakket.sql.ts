/** Packages: what was asked, decided, signed and handed out. What is in one is sealed with the key of the dossier. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'
import { type FileSecret, packSecret, unpackSecret } from '../../../platform/files/frames.ts'
import { defineContent } from '../../../platform/vault/content.ts'
import { open, seal } from '../../../platform/vault/vault.ts'
import type { Besluiten } from './pakket.lakken.ts'
import type { OverhandigdWijze } from './pakket.schema.ts'
import type { AanvragerSoort, Omvang, PakketStatus } from './pakket.ts'

const cel = <const C extends string>(column: C) =>
  defineContent({ owner: 'leerling', table: 'koers.inzagepakket', column, row: ['id'] })
export const BESLUITEN_CEL = cel('besluiten')
export const INHOUD_CEL = cel('inhoud')
export const SLEUTEL_CEL = cel('sleutel')
export const pakketContents = [BESLUITEN_CEL, INHOUD_CEL, SLEUTEL_CEL] as const

export type PakketRow = {
  organisatieId: string
  id: string
  leerlingId: string
  naam: string | null
  kenmerk: string | null
  aanvragerSoort: AanvragerSoort
  ouderId: string | null
  aanvragerNaam: string
  grondslag: string | null
  verzoekId: string | null
  omvang: Omvang
  status: PakketStatus
  revisie: number
  besluiten: Buffer | null
  inhoud: Buffer | null
  bestandId: string | null
  bestandHash: string | null
  grootte: number | null
  sleutel: Buffer | null
  gemaaktNaam: string
  gemaaktOp: string
  getekendNaam: string | null
  getekendOp: string | null
  geldigTot: string | null
  overhandigdNaam: string | null
  overhandigdOp: string | null
  overhandigdWijze: OverhandigdWijze | null
  opgehaald: number
}

const kop = sql`p.organisatie_id, p.id, p.leerling_id, l.leerlingnummer as kenmerk, p.aanvrager_soort, p.ouder_id, p.aanvrager_naam,
  nullif(concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')), '') as naam,
  p.grondslag, p.verzoek_id, p.omvang, p.status, p.revisie, p.bestand_id, p.bestand_hash, p.grootte, p.gemaakt_naam, p.gemaakt_op,
  p.getekend_naam, p.getekend_op, p.geldig_tot, p.overhandigd_naam, p.overhandigd_op, p.overhandigd_wijze, p.opgehaald`
const van = sql`from koers.inzagepakket p left join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id`

export type PakketKopRow = Omit<PakketRow, 'besluiten' | 'inhoud' | 'sleutel'>
export const listPakketten = (tx: Tx) =>
  rows<PakketKopRow>(tx, sql`select ${kop} ${van} order by p.gemaakt_op desc, p.id desc limit 200`)

export const findPakket = (tx: Tx, id: string) =>
  row<PakketRow>(tx, sql`select ${kop}, p.besluiten, p.inhoud, p.sleutel ${van} where p.id = ${id}::uuid`)

/** Locked: one act on a package at a time. */
export async function lockPakket(tx: Tx, id: string): Promise<PakketRow | null> {
  await sql`select from koers.inzagepakket where id = ${id}::uuid for update`.execute(tx)
  return findPakket(tx, id)
}

export async function leesBesluiten(tx: Tx, pakket: PakketRow): Promise<Besluiten> {
  const { besluiten } = pakket
  // What `setBesluiten` sealed.
  return besluiten ? ((await open(tx, BESLUITEN_CEL, { ...pakket, besluiten })) as Besluiten) : {}
}

export async function insertPakket(
  tx: Tx,
  p: Pick<
    PakketRow,
    | 'id'
    | 'leerlingId'
    | 'aanvragerSoort'
    | 'ouderId'
    | 'aanvragerNaam'
    | 'grondslag'
    | 'verzoekId'
    | 'omvang'
  > & {
    naam: string
    now: Date
  },
): Promise<void> {
  await sql`insert into koers.inzagepakket (organisatie_id, id, leerling_id, aanvrager_soort, ouder_id, aanvrager_naam, grondslag, verzoek_id, omvang,
      status, gemaakt_naam, gemaakt_op)
    values (koers.organisatie(), ${p.id}::uuid, ${p.leerlingId}::uuid, ${p.aanvragerSoort}, ${p.ouderId}::uuid, ${p.aanvragerNaam},
      ${p.grondslag}, ${p.verzoekId}::uuid, ${p.omvang}, 'opgesteld', ${p.naam}, ${p.now})`.execute(tx)
}

export async function setBesluiten(tx: Tx, pakket: PakketRow, besluiten: Besluiten): Promise<void> {
  const verzegeld = await seal(tx, BESLUITEN_CEL, pakket, besluiten)
  await sql`update koers.inzagepakket set besluiten = ${verzegeld}, revisie = revisie + 1 where id = ${pakket.id}::uuid`.execute(
    tx,
  )
}

export async function setGetekend(
  tx: Tx,
  pakket: PakketRow,
  t: { inhoud: unknown; hash: string; door: string; naam: string; now: Date; geldigTot: Date },
): Promise<void> {
  const verzegeld = await seal(tx, INHOUD_CEL, pakket, t.inhoud)
  await sql`update koers.inzagepakket set status = 'getekend', inhoud = ${verzegeld}, inhoud_hash = ${t.hash}, getekend_door = ${t.door}::uuid,
      getekend_naam = ${t.naam}, getekend_op = ${t.now}, geldig_tot = ${t.geldigTot} where id = ${pakket.id}::uuid`.execute(
    tx,
  )
}

export async function setKlaar(
  tx: Tx,
  pakket: PakketRow,
  b: { bestandId: string; hash: string; grootte: number; secret: FileSecret },
): Promise<void> {
  const sleutel = await seal(tx, SLEUTEL_CEL, pakket, packSecret(b.secret))
  await sql`update koers.inzagepakket set status = 'klaar', inhoud = null, bestand_id = ${b.bestandId}::uuid, bestand_hash = ${b.hash},
      grootte = ${b.grootte}, sleutel = ${sleutel} where id = ${pakket.id}::uuid`.execute(tx)
}

export async function openPakketSleutel(
  tx: Tx,
  pakket: PakketRow & { sleutel: Buffer },
): Promise<FileSecret> {
  return unpackSecret(await open(tx, SLEUTEL_CEL, pakket))
}

export const setMislukt = (tx: Tx, id: string) =>
  affected(
    tx,
    sql`update koers.inzagepakket set status = 'mislukt', inhoud = null where id = ${id}::uuid and status = 'getekend'`,
  )

export async function setOpgehaald(tx: Tx, id: string): Promise<void> {
  await sql`update koers.inzagepakket set opgehaald = opgehaald + 1 where id = ${id}::uuid`.execute(tx)
}

export async function setOverhandigd(
  tx: Tx,
  id: string,
  o: { naam: string; wijze: OverhandigdWijze; now: Date },
): Promise<void> {
  await sql`update koers.inzagepakket set status = 'overhandigd', overhandigd_naam = ${o.naam}, overhandigd_wijze = ${o.wijze},
      overhandigd_op = ${o.now} where id = ${id}::uuid`.execute(tx)
}

/** The file and all that was written to make it go; who had what, and its hash, stay. */
export async function setWeg(tx: Tx, id: string, status: 'verlopen' | 'ingetrokken'): Promise<void> {
  await sql`update koers.inzagepakket set status = ${status}, besluiten = null, inhoud = null, sleutel = null, bestand_id = null
    where id = ${id}::uuid`.execute(tx)
}

/** Of every school, without a context. */
export const listVerlopen = (tx: Tx, op: Date) =>
  rows<{ organisatieId: string; id: string }>(
    tx,
    sql`select organisatie_id, id from koers.inzagepakketten_verlopen(${op})`,
  )
