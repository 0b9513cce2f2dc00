/** What was chosen for the questions of a file: by the place of the pupil in it. */
export type Keuze = 'nieuw' | 'overslaan' | `koppel:${string}`
export type Keuzes = ReadonlyMap<number, Keuze>

const KOPPEL = 'koppel:'
export const koppel = (leerlingId: string): Keuze => `${KOPPEL}${leerlingId}`

type Besluit = { nr: number } & ({ soort: 'nieuw' | 'overslaan' } | { soort: 'koppel'; leerlingId: string })

/** As the server wants them. */
export function naarBeslissingen(keuzes: Keuzes): Besluit[] {
  return [...keuzes].map(([nr, keuze]) =>
    keuze === 'nieuw' || keuze === 'overslaan'
      ? { nr, soort: keuze }
      : { nr, soort: 'koppel', leerlingId: keuze.slice(KOPPEL.length) },
  )
}
