/**
 * A sealed column, declared once by the module that owns the table. The declaration says what a cell is bound to, so
 * that a cell in another row, column, table, school or pupil does not open; `contents` in src/declarations.ts lists
 * them all, for re-encryption and for the test that finds a `bytea` column nobody declared.
 */
import type { Binding } from './cipher.ts'

/**
 * Whose key seals it. `leerling`: the dossier key of the pupil in `leerling_id` · `leerling-of-school`: the same, or
 * the school's where that column is empty · `school`: content of several pupils or of none · `installatie`: secrets of
 * an account, that must open before there is a school.
 */
export type Owner = 'leerling' | 'leerling-of-school' | 'school' | 'installatie'

export type Content<O extends Owner = Owner, C extends string = string, R extends string = string> = {
  readonly owner: O
  /** `schema.table`. */
  readonly table: string
  readonly column: C
  /** The columns, in camelCase, that say which row it is within its school. */
  readonly row: readonly R[]
  /** A function (id, old, new) → number of rows, for a table whose rows the runtime role may not update. */
  readonly rewrite?: string
}

/** Declares a sealed column. */
export const defineContent = <const O extends Owner, const C extends string, const R extends string>(
  content: Content<O, C, R>,
): Content<O, C, R> => content

type OfLeerling<O extends Owner> = O extends 'leerling'
  ? { readonly leerlingId: string }
  : O extends 'leerling-of-school'
    ? { readonly leerlingId: string | null }
    : unknown

/** What must be known of a row to seal a cell of it. */
export type Place<T extends Content> =
  T extends Content<infer O, string, infer R> ? OfLeerling<O> & { readonly [K in R]: string | number } : never

/** What must be selected of a row to open a cell of it. */
export type Stored<T extends Content> =
  T extends Content<infer O, infer C, string>
    ? Place<T> & { readonly [K in C]: Buffer } & (O extends 'installatie'
          ? unknown
          : { readonly organisatieId: string })
    : never

/** Bytes that `seal` made: the only thing a sealed column takes. */
export type Sealed = Buffer & { readonly [sealed]: true }
declare const sealed: unique symbol

/** What the cells of a place are bound to, beside their key. */
export function bindingOf(
  content: Content,
  row: Readonly<Record<string, unknown>>,
  organisatieId: string | null,
): Binding {
  const where = content.row.map((name) => {
    const value = row[name]
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`${content.table}.${content.column} needs ${name} of its row`)
    return value
  })
  return [content.table, content.column, organisatieId, leerlingOf(content, row), ...where]
}

/** The pupil of a row, as far as the content is one pupil's. */
export function leerlingOf(content: Content, row: Readonly<Record<string, unknown>>): string | null {
  if (content.owner === 'school' || content.owner === 'installatie') return null
  const { leerlingId } = row
  if (typeof leerlingId === 'string') return leerlingId
  if (leerlingId === null && content.owner === 'leerling-of-school') return null
  throw new Error(`${content.table}.${content.column} needs the pupil of its row`)
}
