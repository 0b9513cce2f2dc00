/** Norms that a school sets itself, never looser than the law. Pure. */
import * as z from 'zod/mini'

/** What a number may be: `max` is the law or the handreiking, so a school is stricter or the same. */
export const NORM_GRENZEN = {
  /** Weeks in which an OPP is vastgesteld (WPO art. 40a, WEC art. 41a, WVO 2020 art. 2.44; handreiking §3.2). */
  termijnWeken: { standaard: 6, min: 1, max: 6 },
  /** Months between two looks at the plan; the yearly evaluation stands beside it. */
  monitorMaanden: { standaard: 6, min: 1, max: 6 },
  /** Weeks before the yearly evaluation that Vandaag tells of it. */
  evaluatieVooraf: { standaard: 6, min: 2, max: 12 },
  /** A4 above which a reason is asked (handreiking: two to at most five). */
  lengteA4: { standaard: 5, min: 2, max: 5 },
} as const
export type GetalNorm = keyof typeof NORM_GRENZEN

/** Days of the school year, as `MM-DD`. */
export const NORM_DAGEN = { oppGeschreven: '10-15', rodGemeld: '10-01' } as const
export type DagNorm = keyof typeof NORM_DAGEN

const getal = ({ min, max }: { min: number; max: number }) => z.int().check(z.minimum(min), z.maximum(max))
/** A day that every year has. */
const dag = z.string().check(
  z.refine((tekst) => /^\d{2}-\d{2}$/.test(tekst) && bestaat(`2027-${tekst}`), {
    error: 'organisatie.norm-geen-dag',
  }),
)
function bestaat(datum: string): boolean {
  const gelezen = new Date(`${datum}T00:00:00Z`)
  return !Number.isNaN(gelezen.getTime()) && gelezen.toISOString().startsWith(datum)
}

export const normenSchema = z.strictObject({
  termijnWeken: getal(NORM_GRENZEN.termijnWeken),
  monitorMaanden: getal(NORM_GRENZEN.monitorMaanden),
  evaluatieVooraf: getal(NORM_GRENZEN.evaluatieVooraf),
  lengteA4: getal(NORM_GRENZEN.lengteA4),
  oppGeschreven: dag,
  rodGemeld: dag,
})
export type Normen = z.output<typeof normenSchema>

export const STANDAARD_NORMEN: Normen = {
  termijnWeken: NORM_GRENZEN.termijnWeken.standaard,
  monitorMaanden: NORM_GRENZEN.monitorMaanden.standaard,
  evaluatieVooraf: NORM_GRENZEN.evaluatieVooraf.standaard,
  lengteA4: NORM_GRENZEN.lengteA4.standaard,
  ...NORM_DAGEN,
}

/** The norms of a school from what is stored; a norm that is missing or no norm (any more) is the product's. */
export function normenVan(opgeslagen: unknown): Normen {
  const bekend: Record<string, unknown> =
    typeof opgeslagen === 'object' && opgeslagen !== null ? { ...opgeslagen } : {}
  const een = <K extends keyof Normen>(naam: K): Normen[K] => {
    const gelezen = z.safeParse(normenSchema.shape[naam], bekend[naam])
    return gelezen.success ? (gelezen.data as Normen[K]) : STANDAARD_NORMEN[naam] // the shape of K gives K
  }
  return {
    termijnWeken: een('termijnWeken'),
    monitorMaanden: een('monitorMaanden'),
    evaluatieVooraf: een('evaluatieVooraf'),
    lengteA4: een('lengteA4'),
    oppGeschreven: een('oppGeschreven'),
    rodGemeld: een('rodGemeld'),
  }
}
