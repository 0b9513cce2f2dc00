/** What a stored evidence file says, for who shows it. Written by ourselves and stored as it is, so read without checking its key. */
import * as z from 'zod/mini'
import { ANTWOORDEN, type Bewijs, bewijsBestandSchema } from './bewijs.schema.ts'
import type { Zekerheid } from './identiteit.text.ts'

export const leesBestand = (bestand: string): Bewijs => bewijsBestandSchema.parse(JSON.parse(bestand)).bewijs

/** What the school recorded where a person did not answer: on what it relies in good faith, or what a court decided. */
export const doorSchoolSchema = z.object({
  reden: z.string(),
  /** Reference of the decision of the court. */
  uitspraak: z.string(),
  uitspraakOp: z.nullable(z.string()),
})
export type DoorSchool = z.output<typeof doorSchoolSchema>

/** What somebody said, without the evidence around it. */
export const gezegdSchema = z.object({
  antwoorden: z.array(
    z.object({ sleutel: z.string(), titel: z.string(), antwoord: z.enum(ANTWOORDEN), opmerking: z.string() }),
  ),
  opmerking: z.string(),
  doorSchool: z.nullable(doorSchoolSchema),
})
export type Gezegd = z.output<typeof gezegdSchema>

/** How sure it is who this was, as the record says it. */
export const zekerheidVan = ({ identiteit: { klasse, methode }, aanmelding }: Bewijs): Zekerheid => ({
  klasse,
  methode,
  aanmelding: aanmelding.methode,
})

/** The answers per agreement and the remark on the whole. What the school wrote is nobody's remark: the person did not say it. */
export const leesBewijs = (bestand: string): Gezegd => gezegdVan(leesBestand(bestand))

export function gezegdVan({ besluit }: Bewijs): Gezegd {
  const doorSchool = doorSchoolVan(besluit)
  return {
    antwoorden: besluit.antwoorden.map((a) => ({ ...a, opmerking: a.opmerking ?? '' })),
    opmerking: doorSchool ? '' : (besluit.reden ?? ''),
    doorSchool,
  }
}

/** Of a court the day of its decision stands where others have a reason. */
export function doorSchoolVan({ soort, reden, kenmerk }: Bewijs['besluit']): DoorSchool | null {
  if (soort === 'te_goeder_trouw') return { reden: reden ?? '', uitspraak: '', uitspraakOp: null }
  if (soort === 'vervangende_toestemming') return { reden: '', uitspraak: kenmerk ?? '', uitspraakOp: reden }
  return null
}
