/** Rows of attachments. The bytes are elsewhere; what opens them is sealed here. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import { type FileSecret, packSecret, unpackSecret } from '../../platform/files/frames.ts'
import type { Id } from '../../platform/id.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, seal } from '../../platform/vault/vault.ts'
import type { Bijlage } from './dossier.schema.ts'

/** Key and header of the file: content, under the key of the dossier. */
export const BESTAND = defineContent({
  owner: 'leerling',
  table: 'koers.bestand',
  column: 'sleutel',
  row: ['id'],
})
export const dossierContents = [BESTAND] as const

/** The pupil, as far as this actor can see it. */
export const findLeerling = (tx: Tx, id: string) =>
  row<{ id: Id<'Leerling'>; beperkt: boolean }>(
    tx,
    sql`select id, koers.is_beperkt(id, null) as beperkt from koers.leerling where id = ${id}::uuid`,
  )

export const listBijlagen = (tx: Tx, leerlingId: string) =>
  rows<Bijlage>(
    tx,
    sql`select b.id, b.naam, b.type, b.grootte, b.scan, b.toegevoegd_op as op, koers.is_beperkt(b.leerling_id, b.id) as beperkt,
        concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), nullif(m.achternaam, '')) as door
      from koers.bestand b left join koers.medewerker m on m.organisatie_id = b.organisatie_id and m.id = b.toegevoegd_door
      where b.leerling_id = ${leerlingId}::uuid order by b.toegevoegd_op desc, b.id desc`,
  )

export type BijlageRow = {
  id: string
  organisatieId: string
  leerlingId: string
  naam: string
  type: Bijlage['type']
  grootte: number
  sleutel: Buffer
}

export const findBijlage = (tx: Tx, leerlingId: string, id: string) =>
  row<BijlageRow>(
    tx,
    sql`select id, organisatie_id, leerling_id, naam, type, grootte, sleutel from koers.bestand
      where id = ${id}::uuid and leerling_id = ${leerlingId}::uuid`,
  )

export const openSleutel = async (tx: Tx, bijlage: BijlageRow): Promise<FileSecret> =>
  unpackSecret(await open(tx, BESTAND, bijlage))

/** Bytes that this pupil and this school have; holds off other uploads of the school until the transaction ends. */
export const lockRuimte = async (tx: Tx, leerlingId: string): Promise<{ dossier: number; school: number }> =>
  (await row<{ dossier: number; school: number }>(
    tx,
    sql`select dossier, school from koers.bestand_ruimte(${leerlingId}::uuid)`,
  )) ?? { dossier: 0, school: 0 }

export async function insertBijlage(
  tx: Tx,
  b: {
    id: string
    leerlingId: string
    naam: string
    type: Bijlage['type']
    grootte: number
    sha256: Buffer
    scan: Bijlage['scan']
    secret: FileSecret
    door: string
    op: Date
  },
): Promise<void> {
  const sleutel = await seal(tx, BESTAND, { id: b.id, leerlingId: b.leerlingId }, packSecret(b.secret))
  await sql`insert into koers.bestand (organisatie_id, id, leerling_id, naam, type, grootte, sha256, sleutel, scan, toegevoegd_door, toegevoegd_op)
    values (koers.organisatie(), ${b.id}::uuid, ${b.leerlingId}::uuid, ${b.naam}, ${b.type}, ${b.grootte}, ${b.sha256.toString('hex')},
      ${sleutel}, ${b.scan}, ${b.door}::uuid, ${b.op})`.execute(tx)
}

export const deleteBijlage = (tx: Tx, leerlingId: string, id: string) =>
  affected(tx, sql`delete from koers.bestand where id = ${id}::uuid and leerling_id = ${leerlingId}::uuid`)

/** Which of these files have a row, in any school; without a context. */
export const listBekend = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(
    (await rows<{ id: string }>(tx, sql`select koers.bestanden_bekend(${[...ids]}::uuid[]) as id`)).map(
      ({ id }) => id,
    ),
  )
