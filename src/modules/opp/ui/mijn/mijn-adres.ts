import type * as z from 'zod/mini'
import type { mijnPlannenSchema } from '../../opp.api.schema.ts'

export type MijnLeerling = z.output<typeof mijnPlannenSchema>['leerlingen'][number]
export type MijnPlanRegel = MijnLeerling['plannen'][number]

/** Address of the page of a parent or pupil: which child, the talking paper or a version. */
export function mijnAdres(deel: { kind: string; concept?: boolean; versie?: number }): string {
  const search = new URLSearchParams({ kind: deel.kind })
  if (deel.concept) search.set('concept', '1')
  if (deel.versie !== undefined) search.set('versie', String(deel.versie))
  return `/mijn?${search}`
}

/** Two versions of one plan side by side. */
export const mijnVergelijkAdres = (plan: string, van: number, naar: number) =>
  `/mijn/vergelijk?plan=${plan}&van=${van}&naar=${naar}`
