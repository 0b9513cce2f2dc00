/** A dossier in words: what a field is called, and a row as lines that a person can read. Pure. */

import { voluit } from '../../opp/opp.pdf.delen.ts'
import { isOnderdeel } from '../../opp/opp.schema.ts'
import { onderdeelTekst } from '../../opp/opp.text.ts'
import { inhoudTekst, tabelNaam, veldNaam } from './pakket.bestand.text.ts'
import { codeNaam } from './pakket.codes.text.ts'
import type { Rij } from './pakket.lakken.ts'
import { kolommenVan, type PakketTabel, veldnaam } from './pakket.tabellen.ts'
import { pakketText } from './pakket.text.ts'
import { type Inhoudsoort, soortVan } from './pakket.velden.ts'

export type Regel = { readonly label: string; readonly waarde: string }

export const onderdeelTitel = (onderdeel: string): string =>
  isOnderdeel(onderdeel) ? onderdeelTekst[onderdeel].titel : (veldNaam[onderdeel] ?? onderdeel)

/** "Gepubliceerde versies · Zienswijzen", as far as the row says. */
export const groepTitel = (tabel: PakketTabel, onderdeel: string | null, naam: string | null): string =>
  [tabelNaam[tabel], onderdeel && onderdeelTitel(onderdeel), naam].filter(Boolean).join(' · ')

const kind = (tekst: unknown, naam: string): unknown => {
  if (typeof tekst !== 'object' || tekst === null) return undefined
  const { velden, item, ...zelf } = tekst as { velden?: unknown; item?: unknown } // the shape of Veldteksten
  for (const bij of [velden, item, zelf])
    if (typeof bij === 'object' && bij !== null && naam in bij) return (bij as Record<string, unknown>)[naam]
  return undefined
}
const labelUit = (tekst: unknown): string | null => {
  const label = typeof tekst === 'object' && tekst !== null && 'label' in tekst ? tekst.label : null
  return typeof label === 'string' ? label : null
}

/**
 * What a field is called: the words of the form it was written in, else of its name.
 * @param pad with `[]` for lists
 * @param binnen under a heading that names the section already
 */
export function veldLabel(
  pad: string,
  eigen: ReadonlyMap<string, string> = new Map(),
  binnen = false,
): string {
  const namen = pad
    .replaceAll('[]', '')
    .split('.')
    .filter((naam) => naam !== 'onderdelen')
  const [eerste = ''] = namen
  // A hoorgesprek is no section of a plan: its fields stand at the root.
  let tekst: unknown = eerste in inhoudTekst ? inhoudTekst : inhoudTekst.hoorgesprek
  const labels: string[] = []
  for (const [plaats, naam] of namen.entries()) {
    tekst = kind(tekst, naam)
    if (naam === 'eigen') continue
    const sectie = plaats === 0 && namen.length > 1
    const label =
      labelUit(tekst) ?? eigen.get(naam) ?? (sectie ? onderdeelTitel(naam) : (veldNaam[naam] ?? null))
    if (label !== null && label !== labels.at(-1)) labels.push(label)
  }
  const kort = binnen && labels.length > 1 ? labels.slice(1) : labels
  return kort.length === 0 ? pad : kort.join(': ')
}

/** A value as a person writes it. */
export function leesbaar(waarde: unknown): string {
  if (typeof waarde === 'boolean') return waarde ? pakketText.ja : pakketText.nee
  if (typeof waarde === 'number') return String(waarde).replace('.', ',')
  const tekst = String(waarde)
  if (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(tekst)) return voluit(tekst.slice(0, 10))
  // A code is a Dutch word with underscores for spaces.
  return /^[a-z]+(_[a-z0-9]+)+$/.test(tekst) ? tekst.replaceAll('_', ' ') : tekst
}

/** The same of a field, with the word for its code. */
export function leesbaarVan(tabel: PakketTabel, pad: string, waarde: unknown): string {
  if (typeof waarde !== 'string') return leesbaar(waarde)
  if (pad === 'doelOnderdeel') return onderdeelTitel(waarde)
  const woorden = codeNaam[tabel]?.[pad]
  return (woorden && Object.hasOwn(woorden, waarde) ? woorden[waarde] : undefined) ?? leesbaar(waarde)
}

const leeg = (waarde: unknown): boolean => waarde === null || waarde === undefined || waarde === ''

/** The lines of one row, in the order of its columns and without what only holds it together. */
export function regelsVan(
  tabel: PakketTabel,
  rij: Rij,
  eigen: ReadonlyMap<string, string>,
): readonly Regel[] {
  return kolommenVan(tabel).flatMap(([kolom, rol]): readonly Regel[] => {
    const waarde = rij[veldnaam(kolom)]
    if (rol === 'vast' || leeg(waarde)) return []
    if (typeof rol === 'object' && 'inhoud' in rol) {
      const begin = typeof rij.onderdeel === 'string' ? rij.onderdeel : ''
      return inhoudRegels(rol.inhoud, begin, waarde, eigen)
    }
    return [{ label: veldLabel(veldnaam(kolom)), waarde: leesbaarVan(tabel, veldnaam(kolom), waarde) }]
  })
}

function inhoudRegels(
  soort: Inhoudsoort,
  pad: string,
  waarde: unknown,
  eigen: ReadonlyMap<string, string>,
): readonly Regel[] {
  if (leeg(waarde)) return []
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => inhoudRegels(soort, `${pad}[]`, deel, eigen))
  if (typeof waarde === 'object' && waarde !== null)
    return Object.entries(waarde).flatMap(([naam, deel]) =>
      inhoudRegels(soort, pad === '' ? naam : `${pad}.${naam}`, deel, eigen),
    )
  return soortVan(soort, pad) === 'vast'
    ? []
    : [{ label: veldLabel(pad, eigen, soort === 'onderdeel'), waarde: leesbaar(waarde) }]
}
