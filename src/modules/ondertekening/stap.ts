/** What a signer has typed and not sent yet, and what that comes to. Pure. */
import type { Datum } from '../../platform/datum.ts'
import { type Antwoord, type Antwoorden, type AntwoordFout, antwoordFouten } from './ondertekening.ts'

/** On one agreement. The words stay when the choice changes: who comes back to it finds them. */
export type Keuze = { readonly antwoord: Antwoord | null; readonly opmerking: string }
/** By the key of the agreement. */
export type Keuzes = Readonly<Record<string, Keuze>>

const GEEN: Keuze = { antwoord: null, opmerking: '' }
export const keuzeVan = (keuzes: Keuzes, sleutel: string): Keuze => keuzes[sleutel] ?? GEEN

/** Yes to what is still open; what somebody chose or typed stays. `gezet`: which ones, to undo it. */
export function alleJa(
  keuzes: Keuzes,
  sleutels: readonly string[],
): { readonly keuzes: Keuzes; readonly gezet: readonly string[] } {
  const gezet = sleutels.filter((s) => {
    const { antwoord, opmerking } = keuzeVan(keuzes, s)
    return antwoord === null && opmerking.trim() === ''
  })
  const ja = gezet.map((s) => [s, { antwoord: 'ja' as const, opmerking: '' }])
  return { keuzes: { ...keuzes, ...Object.fromEntries(ja) }, gezet }
}

/** Which of what {@link alleJa} set are still yes. */
export const nogJa = (keuzes: Keuzes, gezet: readonly string[]): readonly string[] =>
  gezet.filter((s) => keuzeVan(keuzes, s).antwoord === 'ja')

/** Takes back what {@link alleJa} set, unless somebody changed it since. */
export function tochNiet(keuzes: Keuzes, gezet: readonly string[]): Keuzes {
  const weg = new Set(nogJa(keuzes, gezet))
  return Object.fromEntries(Object.entries(keuzes).filter(([sleutel]) => !weg.has(sleutel)))
}

/** As they are sent: in the order of the version, without what is still open. A plain yes carries no words. */
export function alsAntwoorden(keuzes: Keuzes, sleutels: readonly string[]): Antwoorden['antwoorden'] {
  return sleutels.flatMap((sleutel) => {
    const { antwoord, opmerking } = keuzeVan(keuzes, sleutel)
    return antwoord === null ? [] : [{ sleutel, antwoord, opmerking: antwoord === 'ja' ? '' : opmerking }]
  })
}

export type Telling = Readonly<Record<Antwoord | 'open', number>>

export function telling(keuzes: Keuzes, sleutels: readonly string[]): Telling {
  const aantal = { ja: 0, ja_maar: 0, nee: 0, open: 0 }
  for (const sleutel of sleutels) aantal[keuzeVan(keuzes, sleutel).antwoord ?? 'open'] += 1
  return aantal
}

/** What is to mend before it can be sent, one thing per agreement. */
export const keuzeFouten = (keuzes: Keuzes, sleutels: readonly string[]): readonly AntwoordFout[] =>
  antwoordFouten(sleutels, alsAntwoorden(keuzes, sleutels))

/** From twelve on a pupil reads the plan as it is; a younger one gets few words first. */
const FEW_WORDS_UNTIL = 12

/** Is somebody born on that day younger than twelve today? An unknown day is read as older. */
export function isJong(geboren: Datum | null, vandaag: Datum): boolean {
  if (geboren === null) return false
  const jaren = Number(vandaag.slice(0, 4)) - Number(geboren.slice(0, 4))
  return jaren - (vandaag.slice(5) < geboren.slice(5) ? 1 : 0) < FEW_WORDS_UNTIL
}
