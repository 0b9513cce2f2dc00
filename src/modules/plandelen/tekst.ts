import * as z from 'zod/mini'

/** A limit on a text: `advies` is where the counter turns amber, `max` is refused. Both in characters. */
export interface Tekstgrens {
  readonly advies?: number
  readonly max: number
}

/** The limits by kind of text. An OPP is read by people with little time: the advice keeps it at two to five A4. */
export const grenzen = {
  kort: { max: 200 },
  factor: { advies: 300, max: 4000 },
  verhaal: { advies: 1200, max: 4000 },
  tekst: { max: 10_000 },
} as const satisfies Record<string, Tekstgrens>

/** Most items in one list of a plan. */
export const MAX_ITEMS = 60
/** Most characters in one section, all texts together; about 60 pages, far above any plan that people still read. */
export const MAX_ONDERDEEL_TEKENS = 200_000

/** Letters, digits and signs of Western European text as a keyboard gives them: nothing in it to put right. */
const SCHOON = /^[\t\n\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u20AC]*$/

/**
 * Text as it is kept: Unicode NFC, lines end in \n, no control characters but tab and newline, no half surrogates
 * (RFC 8785 refuses those, so a version could not be hashed). Pasted text thus never makes a save fail.
 */
export function schoneTekst(ruw: string): string {
  if (SCHOON.test(ruw)) return ruw
  return (
    ruw
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
      .normalize('NFC')
  )
}

/** Zod shape of a text field; empty is allowed, since a draft may be empty. */
export function tekst(grens: Tekstgrens) {
  return z.string().check(z.overwrite(schoneTekst), z.maxLength(grens.max))
}

/** Zod shape of a list of items with stable, unique ids. */
export function lijst<S extends z.ZodMiniType<{ id: string }>>(item: S) {
  return z.array(item).check(
    z.maxLength(MAX_ITEMS),
    z.refine((items) => new Set(items.map((i) => i.id)).size === items.length, {
      error: 'dubbel_id',
    }),
  )
}

/** True when the texts in `waarde` together stay under {@link MAX_ONDERDEEL_TEKENS}. */
export function pastInOnderdeel(waarde: unknown): boolean {
  return aantalTekens(waarde) <= MAX_ONDERDEEL_TEKENS
}

function aantalTekens(waarde: unknown): number {
  if (typeof waarde === 'string') return waarde.length
  if (typeof waarde !== 'object' || waarde === null) return 0
  return Object.values(waarde).reduce((som: number, deel: unknown) => som + aantalTekens(deel), 0)
}

/** True when nothing but white space was typed. */
export function isLeeg(waarde: string): boolean {
  return waarde.trim() === ''
}
