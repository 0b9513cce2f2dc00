/** A section as it was before it was finished: half of the list, the first sentences of a text. */
import type { OnderdeelSleutel, OppInhoud } from '../modules/opp/opp.schema.ts'

export function ruwer<K extends OnderdeelSleutel>(sleutel: K, inhoud: OppInhoud[K]): unknown {
  const heel: Partial<OppInhoud> = { [sleutel]: inhoud }
  if (heel.beeld) return { tekst: begin(heel.beeld.tekst) }
  if (heel.uitstroom)
    return { ...heel.uitstroom, onderbouwing: begin(heel.uitstroom.onderbouwing), geciteerdeFactoren: [] }
  if (heel.factoren) return { ...heel.factoren, items: helft(heel.factoren.items) }
  if (heel.doelen)
    return { ...heel.doelen, items: heel.doelen.items.slice(0, 1).map((d) => ({ ...d, meetwijze: '' })) }
  if (heel.maatregelen) return { items: helft(heel.maatregelen.items).map((m) => ({ ...m, geluktAls: '' })) }
  return inhoud
}

const helft = <T>(items: readonly T[]): readonly T[] => items.slice(0, Math.ceil(items.length / 2))
const begin = (tekst: string): string => {
  const zinnen = tekst.split(/(?<=\.) /)
  return zinnen.slice(0, Math.max(1, Math.floor(zinnen.length / 2))).join(' ')
}
