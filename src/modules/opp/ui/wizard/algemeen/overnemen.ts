import type { Kenmerk, Toets } from '../../../../leerling/leerling.schema.ts'
import type { OnderdeelInhoud } from '../../../opp.schema.ts'

type Gegevens = OnderdeelInhoud<'gegevens'>
type Woorden = {
  readonly score: (score: string) => string
  readonly niveau: (niveau: string) => string
  readonly dle: (dle: number, dl: number) => string
}

/**
 * The items of the plan after a choice from the record: chosen ones stay with what was written to them, new ones are
 * copied at the end, and what has no source in the record any more stays too.
 */
export function kiesUit<B extends { readonly id: string }, I extends { readonly bronId: string | null }>(
  items: readonly I[],
  bronnen: readonly B[],
  gekozen: readonly string[],
  maak: (bron: B) => I,
): I[] {
  const bekend = new Set(bronnen.map((bron) => bron.id))
  const blijft = items.filter(
    ({ bronId }) => bronId === null || !bekend.has(bronId) || gekozen.includes(bronId),
  )
  const er = new Set(blijft.map(({ bronId }) => bronId))
  return [...blijft, ...bronnen.filter(({ id }) => gekozen.includes(id) && !er.has(id)).map(maak)]
}

export const kenmerkVan = (bron: Kenmerk): Gegevens['kenmerken'][number] => ({
  id: crypto.randomUUID(),
  bronId: bron.id,
  kenmerk: bron.code,
  // The remark in the record may say more than a plan should; whoever wants it types it.
  toelichting: '',
})

const getal = (waarde: number | null) => (waarde === null ? '' : String(waarde).replace('.', ','))

const niveauVan = ({ niveau, dl, dle }: Toets, w: Woorden) =>
  [niveau ?? '', dl !== null && dle !== null ? w.dle(dle, dl) : ''].filter((deel) => deel !== '').join(', ')

export const toetsVan = (bron: Toets, w: Woorden): Gegevens['toetsresultaten'][number] => ({
  id: crypto.randomUUID(),
  bronId: bron.id,
  toets: bron.toets,
  vakgebied: bron.leergebied,
  datum: bron.afgenomenOp,
  score: getal(bron.vaardigheidsscore),
  niveau: niveauVan(bron, w),
  duiding: '',
})

/** Subject, score and level on one line. */
export function toetsRegel(bron: Toets, w: Woorden): string {
  const score = getal(bron.vaardigheidsscore)
  const niveau = niveauVan(bron, w)
  return [bron.leergebied, score === '' ? '' : w.score(score), niveau === '' ? '' : w.niveau(niveau)]
    .filter((deel) => deel !== '')
    .join(' · ')
}
