/** What was chosen for the questions of a file: by the place of the pupil or parent in it. */
export type Keuze = 'nieuw' | 'overslaan' | 'neem-over' | `koppel:${string}` | `ouder:${string}`
export type Keuzes = ReadonlyMap<number, Keuze>

const KOPPEL = 'koppel:'
const OUDER = 'ouder:'
export const koppel = (leerlingId: string): Keuze => `${KOPPEL}${leerlingId}`
export const koppelOuder = (ouderId: string): Keuze => `${OUDER}${ouderId}`

type Besluit = { nr: number } & (
  | { soort: 'nieuw' | 'overslaan' | 'neem-over' }
  | { soort: 'koppel'; leerlingId: string }
  | { soort: 'koppel-ouder'; ouderId: string }
)

/** As the server wants them. */
export function naarBeslissingen(keuzes: Keuzes): Besluit[] {
  return [...keuzes].map(([nr, keuze]): Besluit => {
    if (keuze === 'nieuw' || keuze === 'overslaan' || keuze === 'neem-over') return { nr, soort: keuze }
    return keuze.startsWith(OUDER)
      ? { nr, soort: 'koppel-ouder', ouderId: keuze.slice(OUDER.length) }
      : { nr, soort: 'koppel', leerlingId: keuze.slice(KOPPEL.length) }
  })
}
