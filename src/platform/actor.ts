import type { Id } from './id.ts'

/** `*` = every pupil of the organisation; else the pupils within reach of the right. */
export type Reach = '*' | readonly string[]

/**
 * Who acts, as the database said at the start of the transaction (`toegang.open`). Rights are never carried in a
 * token: they are read again on every request, so a change works within a second.
 */
export type Actor = {
  readonly accountId: Id<'Account'> | null
  readonly organisatieId: Id<'Organisatie'>
  /** `gast`: somebody without an account, who came by a link and a code for one thing (migrations/0090). */
  readonly soort: 'medewerker' | 'ouder' | 'leerling' | 'gast' | 'systeem'
  readonly betrekkingId: string | null
  readonly naam: string
  readonly rollen: readonly string[]
  readonly rechten: Readonly<Record<string, Reach>>
  /** Dossiers opened in an emergency, while their hour runs. */
  readonly noodtoegang?: readonly { readonly id: string; readonly leerlingId: string; readonly tot: string }[]
  /** Pupils reached only because this person stands in for somebody. */
  readonly waarneming?: readonly string[]
  /** How sure a parent's identity is: A own second factor, B link and code, D link only (no rights). */
  readonly klasse?: 'A' | 'B' | 'D' | null
  /** Of a guest: by which way the code came. */
  readonly wijze?: 'sms' | 'brief' | 'mail'
}

/** On what ground somebody acts on this pupil, for the trail (NEN 7513: on behalf of, emergency). */
export function groundOf(
  actor: Pick<Actor, 'soort' | 'noodtoegang' | 'waarneming'>,
  leerlingId: string | null | undefined,
): 'systeem' | 'relatie' | 'waarneming' | 'noodtoegang' {
  if (actor.soort === 'systeem') return 'systeem'
  if (leerlingId && actor.noodtoegang?.some((open) => open.leerlingId === leerlingId)) return 'noodtoegang'
  return leerlingId && actor.waarneming?.includes(leerlingId) ? 'waarneming' : 'relatie'
}

/** Has the actor this right anywhere? Enough for things that are not about a pupil. */
export function hasRight(actor: Pick<Actor, 'rechten' | 'soort'>, right: string): boolean {
  if (actor.soort === 'systeem') return true
  const reach = actor.rechten[right]
  return reach === '*' || (reach !== undefined && reach.length > 0)
}

/** Has the actor this right for this pupil? The database enforces the same reach on the rows. */
export function hasRightFor(
  actor: Pick<Actor, 'rechten' | 'soort'>,
  right: string,
  leerlingId: string,
): boolean {
  if (actor.soort === 'systeem') return true
  const reach = actor.rechten[right]
  return reach === '*' || (reach?.includes(leerlingId) ?? false)
}

/** The product itself within one organisation: an import from the command line, the demo world. */
export function systemActor(organisatieId: Id<'Organisatie'>, naam: string): Actor {
  return {
    accountId: null,
    organisatieId,
    soort: 'systeem',
    betrekkingId: null,
    naam,
    rollen: ['systeem'],
    rechten: {},
  }
}
