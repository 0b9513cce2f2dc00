/**
 * Rotation: a new key, all content under it, the old key destroyed. Each step is a small transaction that leaves both
 * keys readable, and what is still to be done follows from the rows themselves: a run that was killed goes on where it
 * was when somebody starts it again. Works beside a running server.
 */
import { systemActor } from '../actor.ts'
import { writeAudit } from '../audit.ts'
import { systemTx } from '../context.ts'
import type { Database, Tx } from '../database.ts'
import type { Id } from '../id.ts'
import { wrapKey } from './cipher.ts'
import { wrappingOf } from './keyring.ts'
import { findCell, listStale, listUsedKeys, type Row, rewriteCell } from './reencrypt.sql.ts'
import { destroyReplacedKey, type KeyRow, listKeys, replaceKey, rewrapDossierKey } from './vault.sql.ts'
import { keyringOf, reseal } from './vault.ts'

/** Which key: of the whole school, or of one pupil in it. */
export type Scope = { readonly organisatieId: Id<'Organisatie'>; readonly leerlingId: string | null }

export type Rotated = { readonly cells: number; readonly destroyed: number }

export type Progress = (cells: number) => void

/** Cells per transaction: short enough that nobody who saves waits for it. */
const BATCH = 25

/** Replaces the key of a school or a dossier. When a replacement was cut off, finishes that one. */
export async function rotate(
  db: Database,
  scope: Scope,
  by: string,
  progress: Progress = () => {},
): Promise<Rotated> {
  const kind = scope.leerlingId === null ? 'school' : 'dossier'
  await systemTx(db, scope.organisatieId, async (tx) => {
    const ring = keyringOf(tx)
    if ((await listKeys(tx)).some((key) => isOf(scope, key) && key.status === 'vervangen')) return
    const old = await replaceKey(tx, kind, scope.leerlingId)
    if (old === null) return
    ring.renew(tx)
    await ring.toSeal(tx, kind, scope.leerlingId)
    await tell(tx, scope, by, 'sleutel.vervangen', old)
  })
  if (kind === 'school') await rewrapDossiers(db, scope.organisatieId)
  return reencrypt(db, scope, by, progress)
}

/** Seals under the active keys whatever is not, then destroys the replaced keys that nothing needs any more. */
export async function reencrypt(
  db: Database,
  scope: Scope,
  by: string,
  progress: Progress = () => {},
): Promise<Rotated> {
  let cells = 0
  const contents = await systemTx(db, scope.organisatieId, async (tx) => keyringOf(tx).contents)
  for (const content of contents) {
    // Secrets of an account are no school's; and a content of the school has no cells of one pupil.
    if (content.owner === 'installatie') continue
    if (scope.leerlingId !== null && content.owner === 'school') continue
    const stale = await systemTx(db, scope.organisatieId, (tx) => listStale(tx, content, scope.leerlingId))
    for (let at = 0; at < stale.length; at += BATCH) {
      const batch = stale.slice(at, at + BATCH)
      cells += await systemTx(db, scope.organisatieId, async (tx) => {
        const found: Row[] = []
        for (const which of batch) {
          const cell = await findCell(tx, content, which)
          if (cell) found.push(cell)
        }
        const sealed = await reseal(tx, content, found)
        let written = 0
        for (const [i, cell] of found.entries()) {
          const bytes = sealed[i]
          if (bytes && (await rewriteCell(tx, content, cell, cell[content.column], bytes))) written += 1
        }
        return written
      })
      progress(cells)
    }
  }
  return { cells, destroyed: await destroyReplaced(db, scope, by) }
}

/** How many cells of a school are not sealed with the key of now. */
export const countStale = (db: Database, organisatieId: Id<'Organisatie'>): Promise<number> =>
  systemTx(db, organisatieId, async (tx) => {
    let count = 0
    for (const content of keyringOf(tx).contents)
      if (content.owner !== 'installatie') count += (await listStale(tx, content, null)).length
    return count
  })

const isOf = ({ leerlingId }: Scope, key: KeyRow): boolean =>
  leerlingId === null ? key.soort === 'school' : key.leerlingId === leerlingId

/** Dossier keys come out of the wrapping of the old school key; their content stays as it is. */
async function rewrapDossiers(db: Database, organisatieId: Id<'Organisatie'>): Promise<void> {
  const keys = await systemTx(db, organisatieId, listKeys)
  const active = keys.find(({ soort, status }) => soort === 'school' && status === 'actief')
  const old = keys.filter(({ soort, omhulselId }) => soort === 'dossier' && omhulselId !== active?.id)
  for (let at = 0; at < old.length; at += BATCH) {
    await systemTx(db, organisatieId, async (tx) => {
      const ring = keyringOf(tx)
      const school = await ring.toSeal(tx, 'school', null)
      if (!school) return
      const ids = old.slice(at, at + BATCH).map(({ id }) => id)
      for (const key of (await ring.toOpen(tx, new Set(ids))).values()) {
        const wrapped = wrapKey(school.secret, key.secret, wrappingOf({ ...key, soort: 'dossier' }))
        await rewrapDossierKey(tx, key.id, school.id, wrapped)
      }
    })
  }
}

/** Nobody seals with a replaced key any more, so what no cell names now, no cell will. */
const destroyReplaced = (db: Database, scope: Scope, by: string): Promise<number> =>
  systemTx(db, scope.organisatieId, async (tx) => {
    const ring = keyringOf(tx)
    const replaced = (await listKeys(tx)).filter(
      (key) => key.status === 'vervangen' && (scope.leerlingId === null || isOf(scope, key)),
    )
    if (replaced.length === 0) return 0
    const used = new Set<string>()
    for (const content of ring.contents)
      if (content.owner !== 'installatie') for (const id of await listUsedKeys(tx, content)) used.add(id)
    let destroyed = 0
    // A school key wraps dossier keys: those go first.
    for (const { id, leerlingId } of replaced.sort((a, b) => a.soort.localeCompare(b.soort))) {
      if (used.has(id) || !(await destroyReplacedKey(tx, id))) continue
      ring.forget([id])
      await tell(tx, { ...scope, leerlingId }, by, 'sleutel.vernietigd', id)
      destroyed += 1
    }
    return destroyed
  })

async function tell(tx: Tx, scope: Scope, by: string, gebeurtenis: string, keyId: string): Promise<void> {
  await writeAudit(tx, {
    gebeurtenis,
    resultaat: 'gelukt',
    at: new Date(),
    actor: systemActor(scope.organisatieId, by),
    leerlingId: scope.leerlingId,
    objectSoort: 'sleutel',
    objectId: keyId,
  })
}
