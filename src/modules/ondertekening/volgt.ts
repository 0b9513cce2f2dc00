/** What a parent or pupil reads about what comes now, when nothing is asked of them. Pure. */
import type { MijnVraag } from './ondertekening.schema.ts'
import { isOpen, rondeOpen } from './ondertekening.ts'

/** `gesprek`: this one said no. `niet-ingestemd`: somebody did. `wacht`: on others. `vaststellen`: all agreed. */
export type Volgt = 'gesprek' | 'niet-ingestemd' | 'wacht' | 'vaststellen'

type Vraag = Pick<MijnVraag, 'oppId' | 'ronde' | 'rondeStand' | 'stand' | 'uitkomst' | 'vastgesteldOp'>

export const isVraagOpen = (v: Pick<Vraag, 'stand' | 'rondeStand'>): boolean =>
  isOpen(v.stand) && rondeOpen(v.rondeStand)

function volgtOp(v: Vraag): Volgt | null {
  if (v.vastgesteldOp !== null || isVraagOpen(v)) return null
  if (v.uitkomst === 'nee') return 'gesprek'
  if (v.rondeStand === 'niet_ingestemd') return 'niet-ingestemd'
  if (v.rondeStand === 'ingestemd') return 'vaststellen'
  return v.rondeStand === 'loopt' ? 'wacht' : null
}

/**
 * Per running plan what follows on the last round that was not withdrawn: withdrawing one changes nothing about the answers
 * before it.
 * @param lopend plans that are not ended
 */
export function watVolgt<V extends Vraag>(
  vragen: readonly V[],
  lopend: readonly string[],
): readonly { readonly vraag: V; readonly volgt: Volgt }[] {
  const telt = vragen.filter((v) => v.rondeStand !== 'ingetrokken' && lopend.includes(v.oppId))
  return telt.flatMap((vraag) => {
    const nieuwer = telt.some((v) => v.oppId === vraag.oppId && v.ronde > vraag.ronde)
    const volgt = nieuwer ? null : volgtOp(vraag)
    return volgt === null ? [] : [{ vraag, volgt }]
  })
}
