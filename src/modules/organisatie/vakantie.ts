/** Holidays and days off. Pure. They are a hint only: legal terms run on through them (settled). */
import * as z from 'zod/mini'
import { addDays, type Datum, datumSchema, daysBetween } from '../../platform/datum.ts'

/** Longest a holiday may last, in days: above it somebody typed another year. */
export const MAX_VAKANTIE_DAGEN = 120
export const MAX_VAKANTIES = 60

export const vakantieSchema = z.strictObject({
  naam: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)),
  beginOp: datumSchema,
  eindOp: datumSchema,
})
export const vakantieAntwoord = z.object({ ...vakantieSchema.shape, id: z.uuid(), schooljaarId: z.uuid() })
export type Vakantie = z.output<typeof vakantieSchema>
export type VakantieAntwoord = z.output<typeof vakantieAntwoord>

export type VakantieFout =
  | 'organisatie.vakantie-eind-voor-begin'
  | 'organisatie.vakantie-te-lang'
  | 'organisatie.vakantie-buiten-jaar'

/** Why these days can't be a holiday of this school year; null when they can. */
export function vakantieFout(
  { beginOp, eindOp }: Vakantie,
  jaar: { readonly beginOp: Datum; readonly eindOp: Datum },
): { readonly code: VakantieFout; readonly veld: 'beginOp' | 'eindOp' } | null {
  if (eindOp < beginOp) return { code: 'organisatie.vakantie-eind-voor-begin', veld: 'eindOp' }
  if (daysBetween(beginOp, eindOp) > MAX_VAKANTIE_DAGEN)
    return { code: 'organisatie.vakantie-te-lang', veld: 'eindOp' }
  // The summer ends in the next year, so only the first day must lie in this one.
  if (beginOp < jaar.beginOp || beginOp > jaar.eindOp)
    return { code: 'organisatie.vakantie-buiten-jaar', veld: 'beginOp' }
  return null
}

/** The shortest holiday in which a day falls: "Studiedag" says more than the weeks around it. */
export function vakantieOp<V extends Vakantie>(vakanties: readonly V[], dag: Datum): V | undefined {
  return vakanties
    .filter(({ beginOp, eindOp }) => beginOp <= dag && dag <= eindOp)
    .toSorted((a, b) => daysBetween(a.beginOp, a.eindOp) - daysBetween(b.beginOp, b.eindOp))[0]
}

/** Fifty-two weeks later: the same days of the week, near the same days of the year. */
const WEKEN_VERDER = 52 * 7

/** The holidays of an earlier year a year later, those that aren't there by name and that fit the year. */
export function kopieer(
  van: readonly Vakantie[],
  jaar: { readonly beginOp: Datum; readonly eindOp: Datum },
  er: readonly Pick<Vakantie, 'naam'>[],
): readonly Vakantie[] {
  const namen = new Set(er.map(({ naam }) => naam.toLocaleLowerCase('nl')))
  return van
    .filter(({ naam }) => !namen.has(naam.toLocaleLowerCase('nl')))
    .map(({ naam, beginOp, eindOp }) => ({
      naam,
      beginOp: addDays(beginOp, WEKEN_VERDER),
      eindOp: addDays(eindOp, WEKEN_VERDER),
    }))
    .filter((vakantie) => vakantieFout(vakantie, jaar) === null)
}
