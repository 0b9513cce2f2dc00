/** Which two of a plan are laid side by side, as it stands in the address. */

/** A published version; 0: before the first; what is being written; what was shared of it. */
export type Keuze = number | 'concept' | 'gespreksstuk'

export interface Keuzes {
  /** Published versions that this person may read. */
  readonly versies: readonly { readonly nummer: number; readonly op: string }[]
  readonly concept: boolean
  readonly gespreksstuk: boolean
}

/** All there is to choose from, oldest first. */
export function teKiezen({ versies, concept, gespreksstuk }: Keuzes): readonly Keuze[] {
  return [
    ...versies.map(({ nummer }) => nummer).sort((a, b) => a - b),
    ...(gespreksstuk ? (['gespreksstuk'] as const) : []),
    ...(concept ? (['concept'] as const) : []),
  ]
}

/** What the address asks for; what it does not say or what is not there becomes the newest, and the one before that. */
export function gekozen(
  zoek: { readonly van?: unknown; readonly naar?: unknown },
  keuzes: Keuzes,
): { readonly van: Keuze; readonly naar: Keuze } | null {
  const alle = teKiezen(keuzes)
  const laatste = alle.at(-1)
  if (laatste === undefined) return null
  const kies = (gevraagd: unknown, uit: readonly Keuze[]) =>
    uit.find((keuze) => String(keuze) === String(gevraagd))
  const naar = kies(zoek.naar, alle) ?? laatste
  return { naar, van: kies(zoek.van, [0, ...alle]) ?? alle[alle.indexOf(naar) - 1] ?? 0 }
}
