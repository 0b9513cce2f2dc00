/** A change as a row that a person reads, before names are looked up. */
import type { LeerlingVelden } from './diff.model.ts'
import type { WijzigingRij } from './import.schema.ts'

/** A row before the names of known pupils, groups and staff are looked up. */
export type Ruwerij = Omit<WijzigingRij, 'naam' | 'kandidaten' | 'geboortedatum' | 'kind' | 'rollen'> & {
  readonly rollen?: string[]
  readonly naam: string | null
  readonly geboortedatum: string | null
  readonly kandidaatIds: readonly string[]
  readonly groepId?: string
  readonly ouderId?: string
  readonly medewerkerId?: string
  /** Of a parent: the child, known or new in the file. */
  readonly kindId?: string | null
  readonly kinderen?: readonly string[]
  readonly ouderIds?: readonly string[]
}

export const leeg = {
  nr: null,
  leerlingId: null,
  naam: null,
  geboortedatum: null,
  groepen: [],
  dossier: false,
  reden: null,
  kandidaatIds: [],
  velden: [],
}

export const volledigeNaam = (n: Pick<LeerlingVelden, 'roepnaam' | 'voorvoegsel' | 'achternaam'>): string =>
  [n.roepnaam, n.voorvoegsel, n.achternaam].filter(Boolean).join(' ')
