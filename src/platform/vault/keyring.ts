/**
 * Keys out of their wrapping, for a short time and a bounded number. The ring travels with the database handle, as a
 * plugin of it: who holds a transaction can open what its context reaches, and nobody can pass the wrong ring.
 */
import type { KeyObject } from 'node:crypto'
import type { KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { Database, Tx } from '../database.ts'
import { newId } from '../ids.ts'
import type { Settings } from '../settings.ts'
import { type Binding, newSecret, unwrapKey, wrapKey } from './cipher.ts'
import type { Content } from './content.ts'
import { type Kek, type Keks, kekFile, makeKekFile, readKeks } from './kek.ts'
import {
  currentOrganisation,
  insertKey,
  type KeyKind,
  listKekFingerprints,
  lockKek,
  type PackedKey,
  plainIsRefused,
  readActiveKey,
  readKeys,
} from './vault.sql.ts'
import { vaultText as text, VaultError } from './vault.text.ts'

export type Key = {
  readonly id: string
  readonly secret: KeyObject
  readonly organisatieId: string | null
  readonly leerlingId: string | null
}

/** The content of this key is gone for good: its pupil was removed, or the term ended. */
export class DestroyedKeyError extends Error {
  override readonly name = 'DestroyedKeyError'
}

/** Content without a key, where all content has one: somebody put it there. */
export class PlainContentError extends Error {
  override readonly name = 'PlainContentError'
}

const MAX_KEYS = 1000
const KEEP_MS = 60_000

/** What a wrapped key is bound to. */
export const wrappingOf = (key: {
  id: string
  soort: KeyKind
  organisatieId: string | null
  leerlingId: string | null
}): Binding => ['kluis.sleutel', key.id, key.soort, key.organisatieId, key.leerlingId]

export class Keyring implements KyselyPlugin {
  /** Every sealed column of the product. */
  readonly contents: readonly Content[]
  readonly #settings: Pick<Settings, 'home' | 'keyFile' | 'demo'>
  #keks: Keks | null = null
  #plainRefused = false
  /** In order of last use. */
  readonly #keys = new Map<string, { key: Key; until: number }>()
  /** What each transaction seals with: asked of the database once, which holds off a rotation until it ends. */
  readonly #active = new WeakMap<Tx, Map<string, Promise<Key | null>>>()

  constructor(settings: Pick<Settings, 'home' | 'keyFile' | 'demo'>, contents: readonly Content[]) {
    this.#settings = settings
    this.contents = contents
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }

  /**
   * Reads the KEK, makes it on an installation without keys, and sees whether it fits them.
   * @throws VaultError with a Dutch message
   */
  check(db: Database): Promise<void> {
    return db.transaction().execute(async (tx) => {
      await this.#kekFor(tx)
    })
  }

  /** Forgets a key at once: it was destroyed or replaced. */
  forget(ids: readonly string[]): void {
    for (const id of ids) this.#keys.delete(id)
  }

  /**
   * The keys with these ids; one query for those that are not at hand.
   * @throws Error when the context reaches one not, DestroyedKeyError when one is destroyed
   */
  async toOpen(tx: Tx, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, Key>> {
    const found = new Map<string, Key>()
    const missing: string[] = []
    for (const id of ids) {
      const key = this.#recall(id)
      if (key) found.set(id, key)
      else missing.push(id)
    }
    if (missing.length > 0) {
      for (const packed of await readKeys(tx, missing)) found.set(packed.id, await this.#unpack(tx, packed))
    }
    for (const id of ids) if (!found.has(id)) throw new Error(`key ${id} is out of reach`)
    return found
  }

  /** @throws PlainContentError when this installation has no content from before there were keys */
  async allowPlain(tx: Tx): Promise<void> {
    // Refused once is refused for good, so a yes is asked for again and a no never.
    this.#plainRefused ||= await plainIsRefused(tx)
    if (this.#plainRefused) throw new PlainContentError('content without a key')
  }

  /** The key that seals now, made when there is none; null when the context does not reach this pupil. */
  toSeal(tx: Tx, kind: KeyKind, leerlingId: string | null): Promise<Key | null> {
    // Which school it is may change within a transaction of the product itself; which pupil a key is of, never.
    if (kind === 'school') return this.#activeKey(tx, kind, null)
    const mine = this.#active.get(tx) ?? new Map<string, Promise<Key | null>>()
    this.#active.set(tx, mine)
    const scope = `${kind}:${leerlingId}`
    const known = mine.get(scope) ?? this.#activeKey(tx, kind, leerlingId)
    mine.set(scope, known)
    return known
  }

  /** A rotation runs in this transaction: what it sealed with is not what it seals with now. */
  renew(tx: Tx): void {
    this.#active.delete(tx)
  }

  async #activeKey(tx: Tx, kind: KeyKind, leerlingId: string | null): Promise<Key | null> {
    const active = await readActiveKey(tx, kind, leerlingId)
    if (active) return this.#recall(active.id) ?? this.#unpack(tx, active)
    if (!(await this.#make(tx, kind, leerlingId))) return null
    // Ours, or the one that another transaction made at the same time.
    const made = await readActiveKey(tx, kind, leerlingId)
    return made && this.#unpack(tx, made)
  }

  async #make(tx: Tx, kind: KeyKind, leerlingId: string | null): Promise<boolean> {
    const id = newId()
    const school = kind === 'dossier' ? await this.toSeal(tx, 'school', null) : null
    if (kind === 'dossier' && !school) return false
    const organisatieId =
      kind === 'installatie' ? null : (school?.organisatieId ?? (await currentOrganisation(tx)))
    const binding = wrappingOf({ id, soort: kind, organisatieId, leerlingId })
    // The file may have a newer KEK than this process knows: a key in an old wrapping would outlive it.
    const kek = school ? null : await this.#kekFor(tx)
    const wrapping = school?.secret ?? kek?.secret
    if (!wrapping) return false
    const wrapped = wrapKey(wrapping, newSecret(), binding)
    return insertKey(tx, {
      id,
      kind,
      leerlingId,
      wrappingId: school?.id ?? null,
      kek: kek?.fingerprint ?? null,
      wrapped,
    })
  }

  /** Out of the wrapping, and kept for a while. */
  async #unpack(tx: Tx, packed: PackedKey): Promise<Key> {
    if (!packed.verpakt) throw new DestroyedKeyError(`key ${packed.id} was destroyed`)
    const wrapping = packed.omhulselId
      ? await this.#school(tx, packed)
      : (await this.#kekFor(tx, packed.kek)).secret
    const { id, organisatieId, leerlingId } = packed
    return this.#keep({
      id,
      organisatieId,
      leerlingId,
      secret: unwrapKey(wrapping, packed.verpakt, wrappingOf(packed)),
    })
  }

  async #school(tx: Tx, { omhulselId, omhulselVerpakt, omhulselKek, organisatieId }: PackedKey) {
    if (!omhulselId || !omhulselVerpakt) throw new DestroyedKeyError(`key ${omhulselId} was destroyed`)
    const known = this.#recall(omhulselId)
    if (known) return known.secret
    const { secret: kek } = await this.#kekFor(tx, omhulselKek)
    const binding = wrappingOf({ id: omhulselId, soort: 'school', organisatieId, leerlingId: null })
    const secret = unwrapKey(kek, omhulselVerpakt, binding)
    return this.#keep({ id: omhulselId, organisatieId, leerlingId: null, secret }).secret
  }

  /** The KEK with this fingerprint; without one the current. @throws VaultError when the file does not have it */
  async #kekFor(tx: Tx, fingerprint: string | null = null): Promise<Kek> {
    const isKnown = () =>
      fingerprint && this.#keks?.find((candidate) => candidate.fingerprint === fingerprint)
    // A new key gets the KEK of this moment; one that we don't know may have come by a rotation beside us.
    const known = isKnown()
    if (known) return known
    this.#keks = await this.#load(tx)
    const found = fingerprint ? isKnown() : this.#keks[0]
    if (!found) throw new VaultError(text.wrong(kekFile(this.#settings)))
    return found
  }

  async #load(tx: Tx): Promise<Keks> {
    const file = kekFile(this.#settings)
    // Held by a rotation of the KEK while it takes the old one out of the file.
    await lockKek(tx)
    const used = await listKekFingerprints(tx)
    const found = await readKeks(file, this.#settings)
    if (found) {
      if (!used.every((fingerprint) => found.some((kek) => kek.fingerprint === fingerprint)))
        throw new VaultError(text.wrong(file))
      return found
    }
    if (used.length > 0) throw new VaultError(text.missing(file))
    if (this.#settings.keyFile !== undefined) throw new VaultError(text.missingGiven(file))
    await makeKekFile(file)
    const made = await readKeks(file, this.#settings)
    if (!made) throw new VaultError(text.missing(file))
    return made
  }

  #recall(id: string): Key | undefined {
    const kept = this.#keys.get(id)
    if (!kept) return undefined
    this.#keys.delete(id)
    if (kept.until < performance.now()) return undefined
    this.#keys.set(id, kept)
    return kept.key
  }

  #keep(key: Key): Key {
    this.#keys.set(key.id, { key, until: performance.now() + KEEP_MS })
    const [oldest] = this.#keys.keys()
    if (this.#keys.size > MAX_KEYS && oldest !== undefined) this.#keys.delete(oldest)
    return key
  }
}
