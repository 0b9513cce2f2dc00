/** Sealed sections by hand: the product's cipher and bindings, keys asked of the same functions and kept as long. */
import type pg from 'pg'
import { ONDERDEEL, REVISIE } from '../../src/modules/planversie/planversie.sql.ts'
import { keyIdOf, sealCell, unwrapKey } from '../../src/platform/vault/cipher.ts'
import { bindingOf } from '../../src/platform/vault/content.ts'
import { kekFile, readKeks } from '../../src/platform/vault/kek.ts'
import { type Key, wrappingOf } from '../../src/platform/vault/keyring.ts'
import type { PackedKey } from '../../src/platform/vault/vault.sql.ts'
import { openWith } from '../../src/platform/vault/vault.ts'
import { query } from './work.ts'

export type Cell = {
  organisatieId: string
  leerlingId: string
  planId: string
  onderdeel: string
  revisie: number
  inhoud: Buffer
}

const COLUMNS = `id, soort, organisatie_id as "organisatieId", leerling_id as "leerlingId", verpakt, omhulsel_id as "omhulselId",
  omhulsel_verpakt as "omhulselVerpakt", omhulsel_kek as "omhulselKek"`
const READ = `select ${COLUMNS} from kluis.lees($1)`
const ACTIVE = `select ${COLUMNS} from kluis.actief('dossier', $1)`

const KEEP_MS = 60_000
const kept = new Map<string, { key: Key; until: number }>()
const keks = await readKeks(kekFile({ home: process.env.KOERS_HOME ?? '', keyFile: undefined }), {
  demo: true,
})

const recall = (id: string): Key | undefined => {
  const found = kept.get(id)
  return found && found.until > performance.now() ? found.key : undefined
}

function unpack(packed: PackedKey): Key {
  const known = recall(packed.id)
  if (known) return known
  const kek = keks?.find(({ fingerprint }) => fingerprint === packed.omhulselKek)
  if (!kek || !packed.verpakt || !packed.omhulselVerpakt || !packed.omhulselId) throw new Error('no key')
  const { id, organisatieId, leerlingId } = packed
  const around = { id: packed.omhulselId, soort: 'school', organisatieId, leerlingId: null } as const
  const school = unwrapKey(kek.secret, packed.omhulselVerpakt, wrappingOf(around))
  const key = { id, organisatieId, leerlingId, secret: unwrapKey(school, packed.verpakt, wrappingOf(packed)) }
  kept.set(id, { key, until: performance.now() + KEEP_MS })
  return key
}

/** The content of sections, with one query for the key when it is not at hand. */
export async function openSections(client: pg.PoolClient, cells: readonly Cell[]): Promise<unknown[]> {
  const ids = [...new Set(cells.map(({ inhoud }) => keyIdOf(inhoud) ?? ''))].filter((id) => !recall(id))
  if (ids.length > 0) for (const packed of await query<PackedKey>(client, 'keys', READ, [ids])) unpack(packed)
  return cells.map((cell) => {
    const key = recall(keyIdOf(cell.inhoud) ?? '')
    if (!key) throw new Error('no key')
    return JSON.parse(openWith(key, ONDERDEEL, cell, cell.inhoud).toString('utf8'))
  })
}

/** A section and its revision, sealed with the key of now. */
export async function sealSection(
  client: pg.PoolClient,
  place: Omit<Cell, 'organisatieId' | 'inhoud'>,
  value: unknown,
): Promise<{ section: Buffer; revision: Buffer }> {
  const [active] = await query<PackedKey>(client, 'active', ACTIVE, [place.leerlingId])
  if (!active) throw new Error('no key')
  const key = unpack(active)
  const plain = Buffer.from(JSON.stringify(value), 'utf8')
  return {
    section: sealCell(key, plain, bindingOf(ONDERDEEL, place, key.organisatieId)),
    revision: sealCell(key, plain, bindingOf(REVISIE, place, key.organisatieId)),
  }
}
