/** The text of evidence: the same facts give the same bytes on every machine (RFC 8785). Pure. */
import { sha256Hex } from '../../../platform/tokens.ts'
import { canonical, type Json } from '../../planversie/planversie.ts'
import type { Bewijs, BewijsBestand } from './bewijs.schema.ts'

/** Before what is signed, so that this signature never serves for anything else. */
const DOEL = 'koers-bewijs-1\n'

export const bewijsTekst = (bewijs: Bewijs): string => canonical(bewijs)

/** SHA-256 of the canonical evidence: names it in a printed page. */
export const bewijsHash = (bewijs: Bewijs): string => sha256Hex(bewijsTekst(bewijs))

/** The file as it is stored and given out. */
export const bestandTekst = (bestand: BewijsBestand): string => canonical(bestand)

/** Exactly what the key signs. */
export const tekenBytes = (bewijs: Bewijs, velden: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(DOEL + canonical({ bewijs, velden }), 'utf8')

/** A fingerprint of every field, by its path: `besluit.antwoorden.2.antwoord`. An empty list counts as one. */
export function veldAfdrukken(bewijs: Bewijs): Record<string, string> {
  return Object.fromEntries(
    bladeren(bewijs, []).map(([pad, waarde]) => [pad, sha256Hex(canonical([pad, waarde])).slice(0, 16)]),
  )
}

function bladeren(waarde: Json, pad: readonly string[]): (readonly [pad: string, waarde: Json])[] {
  if (waarde === null || typeof waarde !== 'object') return [[pad.join('.'), waarde]]
  const delen = Object.entries(waarde)
  if (delen.length === 0) return [[pad.join('.'), waarde]]
  return delen.flatMap(([sleutel, deel]) => bladeren(deel, [...pad, sleutel]))
}

/** Which fields are not as they were signed: changed, come or gone. */
export function gewijzigdeVelden(bewijs: Bewijs, velden: Readonly<Record<string, string>>): string[] {
  const nu = veldAfdrukken(bewijs)
  const paden = new Set([...Object.keys(nu), ...Object.keys(velden)])
  return [...paden].filter((pad) => nu[pad] !== velden[pad]).sort()
}
