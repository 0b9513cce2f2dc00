import type { Datum } from '../../platform/datum.ts'
import { type Gezag, gezagStand, meerderjarig } from '../leerling/leerling.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import type { Overleg, OverlegInVersie, OverlegInvoer } from './overleg.schema.ts'

// The narrow door of this module: its neighbours on the same floor take its shapes and words from here.
export {
  type Overleg,
  type OverlegInVersie,
  type OverlegInvoer,
  overlegInVersieSchema,
} from './overleg.schema.ts'
export { overlegFouten, overlegTekst } from './overleg.text.ts'

/** What of a talk decides whether the duty to talk is met. */
export type OverlegDag = Pick<Overleg, 'datum' | 'metOuders'>

/**
 * Has the plan been talked over with parents (WPO art. 40a, WVO 2020 art. 2.44, WEC art. 41a: op overeenstemming gericht
 * overleg)? One talk with them is enough: not in the future, and on or after `na` when something happened since.
 */
export function overlegVolstaat(
  overleggen: readonly OverlegDag[],
  { vandaag, na }: { readonly vandaag: Datum; readonly na: Datum | null },
): boolean {
  return overleggen.some(
    ({ datum, metOuders }) => metOuders && datum <= vandaag && (na === null || datum >= na),
  )
}

/** A parent who can be named as present, with what is known of the gezag. */
export type Partner = Gezag & { readonly ouderId: string; readonly naam: string; readonly relatie: string }

/**
 * Was it a talk with the parents of the law? That is who has gezag on that day; from eighteen on the pupil itself
 * takes their place (BW 1:233). Another carer may well be there, but does not make it one.
 */
export function isMetOuders(
  overleg: Pick<OverlegInvoer, 'datum' | 'ouderIds' | 'leerlingErbij'>,
  partners: readonly Partner[],
  geboren: Datum | null,
): boolean {
  if (meerderjarig(geboren, overleg.datum)) return overleg.leerlingErbij
  return partners.some(
    (p) => overleg.ouderIds.includes(p.ouderId) && gezagStand(p, geboren, overleg.datum) === 'ja',
  )
}

/** Why this cannot be kept as a talk that was held; null when it can. */
export function overlegFout(
  invoer: OverlegInvoer,
  vandaag: Datum,
): {
  readonly veld: keyof OverlegInvoer
  readonly code: 'overleg.in-toekomst' | 'overleg.met-niemand'
} | null {
  if (invoer.datum > vandaag) return { veld: 'datum', code: 'overleg.in-toekomst' }
  const alleen = invoer.ouderIds.length === 0 && !invoer.leerlingErbij && isLeeg(invoer.anderen)
  return alleen ? { veld: 'ouderIds', code: 'overleg.met-niemand' } : null
}

/** As a version keeps it, oldest first. */
export function voorVersie(overleggen: readonly Overleg[]): OverlegInVersie[] {
  return [...overleggen]
    .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : a.id < b.id ? -1 : 1))
    .map(({ id, datum, vorm, metOuders, ouders, leerlingErbij, anderen, afspraken }) => ({
      id,
      datum,
      vorm,
      metOuders,
      ouders: ouders.map(({ naam }) => naam),
      leerlingErbij,
      anderen,
      afspraken: [...afspraken],
    }))
}

/** A talk as plain values, so that two who change it at once are asked about what both changed (`platform/merge`). */
export type VlakOverleg = {
  readonly datum: string
  readonly vorm: string | null
  readonly ouderIds: string
  readonly leerlingErbij: boolean
  readonly anderen: string
  readonly samenvatting: string
  readonly afspraken: string
}

export const vlak = (o: OverlegInvoer): VlakOverleg => ({
  ...o,
  ouderIds: [...o.ouderIds].sort().join(' '),
  afspraken: o.afspraken.join('\n'),
})

/** Back from plain values; an agreed point is a line. */
export const vanVlak = (v: VlakOverleg): OverlegInvoer => ({
  ...v,
  // It came from `vlak`, or from a form that offers the codes of the list.
  vorm: v.vorm as OverlegInvoer['vorm'],
  ouderIds: v.ouderIds.split(' ').filter((id) => id !== ''),
  afspraken: v.afspraken.split('\n').filter((regel) => !isLeeg(regel)),
})

/** The form of a talk that was written down. */
export const alsInvoer = (o: Overleg): OverlegInvoer => ({
  datum: o.datum,
  vorm: o.vorm,
  ouderIds: o.ouders.map(({ ouderId }) => ouderId),
  leerlingErbij: o.leerlingErbij,
  anderen: o.anderen,
  samenvatting: o.samenvatting,
  afspraken: [...o.afspraken],
})
