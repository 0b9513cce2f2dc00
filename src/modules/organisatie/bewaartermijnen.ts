/** How long a school keeps each kind of data. Pure; destruction itself is another module's. */
import * as z from 'zod/mini'

/**
 * In years after the moment named in the text of each. `max` is what the sector or the product holds defensible
 * (domain §2.6, settled): keeping longer needs a ground that a setting can't give. `min` is what others rely on.
 */
export const BEWAAR_GRENZEN = {
  /** Dossier with plans, after the pupil left. */
  leerlingdossier: { standaard: 2, min: 1, max: 2 },
  /** The same of a pupil who was referred to special education. */
  verwezenDossier: { standaard: 3, min: 1, max: 3 },
  /** Attendance, enrolment and leaving. */
  inschrijving: { standaard: 5, min: 5, max: 5 },
  /** What was exchanged with the samenwerkingsverband. */
  samenwerkingsverband: { standaard: 3, min: 1, max: 3 },
  /** The audit trail: it must outlive the dossier, or nobody can answer who saw it. */
  logboek: { standaard: 5, min: 3, max: 5 },
} as const
export type Bewaarklasse = keyof typeof BEWAAR_GRENZEN

// True because the record is a literal: Object.keys gives exactly its keys.
export const bewaarklassen = Object.keys(BEWAAR_GRENZEN) as readonly Bewaarklasse[]

const jaren = (klasse: Bewaarklasse) => {
  const { min, max } = BEWAAR_GRENZEN[klasse]
  return z.int().check(z.minimum(min), z.maximum(max))
}

export const bewaartermijnenSchema = z.strictObject({
  leerlingdossier: jaren('leerlingdossier'),
  verwezenDossier: jaren('verwezenDossier'),
  inschrijving: jaren('inschrijving'),
  samenwerkingsverband: jaren('samenwerkingsverband'),
  logboek: jaren('logboek'),
})
/** Years per kind of data. */
export type Bewaartermijnen = z.output<typeof bewaartermijnenSchema>

/** The terms of a school from what is stored; one that is missing or out of bounds is the default. */
export function bewaartermijnen(opgeslagen: unknown): Bewaartermijnen {
  const bekend: Record<string, unknown> =
    typeof opgeslagen === 'object' && opgeslagen !== null ? { ...opgeslagen } : {}
  const een = (klasse: Bewaarklasse): number => {
    const gelezen = z.safeParse(jaren(klasse), bekend[klasse])
    return gelezen.success ? gelezen.data : BEWAAR_GRENZEN[klasse].standaard
  }
  return {
    leerlingdossier: een('leerlingdossier'),
    verwezenDossier: een('verwezenDossier'),
    inschrijving: een('inschrijving'),
    samenwerkingsverband: een('samenwerkingsverband'),
    logboek: een('logboek'),
  }
}
