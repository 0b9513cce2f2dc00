/** Sealed cells read past the product: a test that looks for a text everywhere must look inside them too. */
import type pg from 'pg'
import { contents } from '../../src/declarations.ts'
import type { Settings } from '../../src/platform/settings.ts'
import { keyIdOf, unwrapKey } from '../../src/platform/vault/cipher.ts'
import type { Content } from '../../src/platform/vault/content.ts'
import { kekFile, readKeks } from '../../src/platform/vault/kek.ts'
import { type Key, wrappingOf } from '../../src/platform/vault/keyring.ts'
import type { PackedKey } from '../../src/platform/vault/vault.sql.ts'
import { openWith } from '../../src/platform/vault/vault.ts'

type KeySettings = Pick<Settings, 'home' | 'keyFile' | 'demo'>
const settingsOf = new Map<string, KeySettings>()

/** Says where the KEK of a test database is. */
export function keysOf(url: string, settings: KeySettings): void {
  settingsOf.set(url, settings)
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

export type OpenedCell = { content: Content; row: Readonly<Record<string, unknown>>; value: unknown }

/** Every sealed cell, opened. @param client one that sees all rows */
export async function openSealed(
  client: pg.Client,
  keys: ReadonlyMap<string, Key>,
  only: readonly Content[] = contents,
): Promise<OpenedCell[]> {
  const opened: OpenedCell[] = []
  for (const content of only) {
    const names = new Set(
      [
        ...(content.owner === 'installatie' ? [] : ['organisatieId']),
        ...(content.owner.startsWith('leerling') ? ['leerlingId'] : []),
        ...content.row,
      ].map((name) => `${snake(name)} as "${name}"`),
    )
    const { rows } = await client.query<Record<string, unknown> & { cel: Buffer }>(
      `select ${[...names].join(', ')}, ${snake(content.column)} as cel from ${content.table} where ${snake(content.column)} is not null`,
    )
    for (const { cel, ...row } of rows) {
      const key = keys.get(keyIdOf(cel) ?? '')
      const bytes = key ? openWith(key, content, row, cel) : null
      if (bytes) opened.push({ content, row, value: JSON.parse(bytes.toString('utf8')) })
    }
  }
  return opened
}

/** All keys that are not destroyed. @param url as it was given to `keysOf` */
export async function readAllKeys(client: pg.Client, url: string): Promise<Map<string, Key>> {
  const settings = settingsOf.get(url)
  if (!settings) throw new Error('the keys of this database are not known: call keysOf first')
  const keks = (await readKeks(kekFile(settings), settings)) ?? []
  const { rows } = await client.query<PackedKey>(
    `select id, soort, organisatie_id as "organisatieId", leerling_id as "leerlingId", status, verpakt, kek, omhulsel_id as "omhulselId"
     from kluis.sleutel where verpakt is not null order by omhulsel_id is not null`,
  )
  const keys = new Map<string, Key>()
  for (const packed of rows) {
    const wrapping = packed.omhulselId
      ? keys.get(packed.omhulselId)?.secret
      : keks.find(({ fingerprint }) => fingerprint === packed.kek)?.secret
    if (!wrapping || !packed.verpakt) continue
    const secret = unwrapKey(wrapping, packed.verpakt, wrappingOf(packed))
    keys.set(packed.id, {
      id: packed.id,
      organisatieId: packed.organisatieId,
      leerlingId: packed.leerlingId,
      secret,
    })
  }
  return keys
}
