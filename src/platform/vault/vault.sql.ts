/** The narrow doors of schema `kluis` (migrations/0023): each answers only what the context of the transaction reaches. */
import { sql } from 'kysely'
import { row, rows, type Tx } from '../database.ts'

export type KeyKind = 'installatie' | 'school' | 'dossier'

/** A wrapped key with what is around it; `verpakt` is null when it was destroyed. */
export type PackedKey = {
  id: string
  soort: KeyKind
  organisatieId: string | null
  leerlingId: string | null
  status: 'actief' | 'vervangen' | 'vernietigd'
  verpakt: Buffer | null
  kek: string | null
  omhulselId: string | null
  omhulselVerpakt: Buffer | null
  omhulselKek: string | null
}

/** Keys to open with, as far as the context reaches. */
export const readKeys = (tx: Tx, ids: readonly string[]) =>
  rows<PackedKey>(tx, sql`select * from kluis.lees(${ids}::uuid[])`)

/** The key to seal with now. Nobody replaces it before this transaction ends. */
export const readActiveKey = (tx: Tx, kind: KeyKind, leerlingId: string | null) =>
  row<PackedKey>(tx, sql`select * from kluis.actief(${kind}, ${leerlingId}::uuid)`)

/** @returns false when the context does not reach this pupil */
export async function insertKey(
  tx: Tx,
  key: {
    id: string
    kind: KeyKind
    leerlingId: string | null
    wrappingId: string | null
    kek: string | null
    wrapped: Buffer
  },
): Promise<boolean> {
  const made = await row<{ gemaakt: boolean }>(
    tx,
    sql`select kluis.maak(${key.id}::uuid, ${key.kind}, ${key.leerlingId}::uuid, ${key.wrappingId}::uuid, ${key.kek},
      ${key.wrapped}, now()) as gemaakt`,
  )
  return made?.gemaakt === true
}

/** KEKs that keys are wrapped in; without a context. */
export const listKekFingerprints = async (tx: Tx): Promise<string[]> =>
  (await rows<{ kek: string }>(tx, sql`select kluis.keks() as kek`)).map(({ kek }) => kek)

/** The active key becomes a replaced one. @returns its id, null when there was none */
export const replaceKey = async (tx: Tx, kind: 'school' | 'dossier', leerlingId: string | null) =>
  (await row<{ id: string | null }>(tx, sql`select kluis.vervang(${kind}, ${leerlingId}::uuid, now()) as id`))
    ?.id ?? null

export async function rewrapDossierKey(
  tx: Tx,
  id: string,
  wrappingId: string,
  wrapped: Buffer,
): Promise<void> {
  await sql`select kluis.verpak(${id}::uuid, ${wrappingId}::uuid, ${wrapped})`.execute(tx)
}

export type KeyRow = {
  id: string
  soort: KeyKind
  leerlingId: string | null
  status: 'actief' | 'vervangen'
  omhulselId: string | null
}

/** The keys of this school that are not destroyed, without their bytes. */
export const listKeys = (tx: Tx) => rows<KeyRow>(tx, sql`select * from kluis.overzicht()`)

/** Destroys a replaced key that wraps nothing any more. The caller has seen that nothing is sealed with it. */
export const destroyReplacedKey = async (tx: Tx, id: string): Promise<boolean> =>
  (await row<{ weg: boolean }>(tx, sql`select kluis.ruim_op(${id}::uuid, now()) as weg`))?.weg === true

/** @returns ids of the keys that were destroyed */
export const destroyDossierKeys = async (tx: Tx, leerlingIds: readonly string[]): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      tx,
      sql`select kluis.vernietig_dossier(l, now()) as id from unnest(${leerlingIds}::uuid[]) l`,
    )
  ).map(({ id }) => id)

/** A rotation of the KEK waits for us, and we for it, until this transaction ends. */
export async function lockKek(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('koers.kek'))`.execute(tx)
}

/** Has a full re-encryption found no content without a key? Then none is read any more (migrations/0056). */
export const plainIsRefused = async (tx: Tx): Promise<boolean> =>
  (await row<{ ja: boolean }>(tx, sql`select kluis.weigert_plat() as ja`))?.ja ?? false

export const currentOrganisation = async (tx: Tx): Promise<string | null> =>
  (await row<{ id: string | null }>(tx, sql`select koers.organisatie() as id`))?.id ?? null
