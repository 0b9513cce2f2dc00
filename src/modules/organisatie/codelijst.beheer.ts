/** What a school may do with each code list. Pure. */
import { type CodelijstNaam, codesVan, labelVan } from './codelijsten.ts'

interface Ruimte {
  /** Codes may be put out of sight for new choices. Not where rules ask for every one of them. */
  readonly verbergen: boolean
  /** The order is the school's. Not where the order itself says something, such as a bandbreedte. */
  readonly ordenen: boolean
}
const vrij: Ruimte = { verbergen: true, ordenen: true }
const alleenNaam: Ruimte = { verbergen: false, ordenen: false }

/**
 * The lists that a school shapes. The others are no words of a school: kinds of school and levels are the law's, a role is
 * what access hangs on, and an answer (ja, nee) means the same everywhere.
 */
export const BEHEERBARE_LIJSTEN = {
  domein: vrij,
  behoefte: vrij,
  kenmerk: vrij,
  uitstroom: { verbergen: true, ordenen: false },
  gespreksvorm: vrij,
  hoorvorm: vrij,
  intensiteit: { verbergen: true, ordenen: false },
  factor_bron: vrij,
  ouderrelatie: vrij,
  beeindiging: vrij,
  uitvoerder: alleenNaam,
  maatregel_soort: alleenNaam,
  factor_context: alleenNaam,
  doelgroep: alleenNaam,
  programma_afwijking: alleenNaam,
  contactkant: alleenNaam,
} as const satisfies Partial<Record<CodelijstNaam, Ruimte>>
export type BeheerbareLijst = keyof typeof BEHEERBARE_LIJSTEN

// True because the record is a literal: Object.keys gives exactly its keys.
export const beheerbareLijsten = Object.keys(BEHEERBARE_LIJSTEN) as readonly BeheerbareLijst[]

export interface Regel {
  readonly code: string
  /** The school's word; null for the product's. */
  readonly label: string | null
  readonly verborgen: boolean
}

/** A list as fields, to see per line what somebody changed: `<code>.label`, `<code>.verborgen` and `volgorde`. */
export function alsVelden(
  lijst: CodelijstNaam,
  regels: readonly Regel[],
): Readonly<Record<string, string | boolean>> {
  const velden = regels.flatMap(({ code, label, verborgen }) => [
    [`${code}.label`, label?.trim() ?? labelVan(lijst, code)] as const,
    [`${code}.verborgen`, verborgen] as const,
  ])
  return { ...Object.fromEntries(velden), volgorde: regels.map(({ code }) => code).join(' ') }
}

/** The list that `alsVelden` made these fields of. */
export const uitVelden = (
  velden: Readonly<Record<string, unknown>>,
): readonly (Regel & { readonly label: string })[] =>
  String(velden.volgorde)
    .split(' ')
    .map((code) => ({
      code,
      label: String(velden[`${code}.label`]),
      verborgen: velden[`${code}.verborgen`] === true,
    }))

export type LijstFout =
  | 'organisatie.codelijst-anders'
  | 'organisatie.codelijst-vast'
  | 'organisatie.codelijst-leeg'
  | 'organisatie.label-dubbel'

/** Why this list cannot be as the school wants it, with the place of what is wrong; null when it can. */
export function lijstFout(
  lijst: BeheerbareLijst,
  regels: readonly Regel[],
  /** Every code this school has in the list, with the word it has now. */
  nu: readonly Pick<Regel, 'code' | 'label'>[],
): { readonly code: LijstFout; readonly plek: number | null } | null {
  const codes = new Set(regels.map(({ code }) => code))
  if (codes.size !== regels.length || codes.size !== nu.length || !nu.every(({ code }) => codes.has(code)))
    return { code: 'organisatie.codelijst-anders', plek: null }
  const { verbergen, ordenen } = BEHEERBARE_LIJSTEN[lijst]
  const verborgen = regels.findIndex((regel) => regel.verborgen)
  if (!verbergen && verborgen >= 0) return { code: 'organisatie.codelijst-vast', plek: verborgen }
  if (!ordenen && !inOrde(lijst, regels)) return { code: 'organisatie.codelijst-vast', plek: null }
  if (regels.every((regel) => regel.verborgen)) return { code: 'organisatie.codelijst-leeg', plek: null }
  const woordVan = ({ code, label }: Pick<Regel, 'code' | 'label'>) =>
    (label ?? labelVan(lijst, code)).toLocaleLowerCase('nl')
  const was = new Map(nu.map((regel) => [regel.code, woordVan(regel)]))
  const gezien = new Map<string, number>()
  for (const [plek, regel] of regels.entries()) {
    if (regel.verborgen) continue
    const woord = woordVan(regel)
    const eerder = gezien.get(woord)
    // Of two lines with one word the one that got it now is wrong, not the one that had it already.
    if (eerder !== undefined)
      return { code: 'organisatie.label-dubbel', plek: was.get(regel.code) === woord ? eerder : plek }
    gezien.set(woord, plek)
  }
  return null
}

/** Are the codes in the order of the product? Codes of the school itself come last. */
export function inOrde(lijst: CodelijstNaam, regels: readonly Pick<Regel, 'code'>[]): boolean {
  const standaard: readonly string[] = codesVan(lijst)
  const plekken = regels.map(({ code }) => standaard.indexOf(code)).filter((plek) => plek >= 0)
  return plekken.every((plek, i) => i === 0 || plek > (plekken[i - 1] ?? -1))
}

/** What is kept of a list: only what differs from the product, and the places of all as soon as the order differs. */
export function teBewaren(
  lijst: CodelijstNaam,
  regels: readonly Regel[],
): readonly (Regel & { readonly volgorde: number | null })[] {
  const eigenOrde = !inOrde(lijst, regels)
  const standaard: readonly string[] = codesVan(lijst)
  return regels
    .map((regel, plek) => ({
      ...regel,
      label: regel.label === labelVan(lijst, regel.code) ? null : regel.label,
      volgorde: eigenOrde ? plek + 1 : null,
    }))
    .filter((r) => r.label !== null || r.verborgen || r.volgorde !== null || !standaard.includes(r.code))
}
