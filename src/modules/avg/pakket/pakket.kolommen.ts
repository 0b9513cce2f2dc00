/** What a column of a table can be in a package, and the columns that every table has. */
import type { Passagesoort } from './pakket.regels.ts'
import type { Inhoudsoort } from './pakket.velden.ts'

/**
 * A kind of passage · `naamVan`: the id stands for somebody, whose name goes along · `inhoud`: sealed content, field by
 * field · `niet`: why this column is in no package.
 */
export type Kolom =
  | Passagesoort
  | { readonly naamVan: 'medewerker' | 'groep' }
  | { readonly inhoud: Inhoudsoort }
  | { readonly niet: string }
export type Kolommen = Readonly<Record<string, Kolom>>

export const TENANT = { niet: 'the school, named once in the package' } as const
export const ZELF = { niet: 'the pupil, named once in the package' } as const
export const NUMMER = { niet: 'an id of a member of staff; the name is in the column beside it' } as const
export const SLEUTEL = { niet: 'a key; what it opens is in the package as itself' } as const
export const vast = { organisatie_id: TENANT, leerling_id: ZELF, id: 'vast' } as const
export const medewerker = { naamVan: 'medewerker' } as const
