/** Signing without an account: the ways there are, what they are worth, and how long things last. Pure. */
import type { Identiteitsklasse } from './bewijs/bewijs.schema.ts'

/** By which way the code goes; the link always goes by mail. */
export const GAST_WIJZEN = ['sms', 'brief', 'mail'] as const
export type GastWijze = (typeof GAST_WIJZEN)[number]

/** How a way stands, for the school. */
export const GAST_STANDEN = ['open', 'gebruikt', 'dicht', 'verlopen'] as const
export type GastStand = (typeof GAST_STANDEN)[number]

const MINUUT = 60_000
/** A code by SMS or mail. One on paper works as long as the link. */
export const CODE_MS = 60 * MINUUT
/** Between two codes, and how many a day: who waits for a message asks again. */
export const CODE_TUSSEN_MINUTEN = 1
export const CODES_PER_DAG = 6
/** A session is about one plan: an hour at most, half an hour of silence. */
export const SESSIE_MS = 60 * MINUUT
export const STIL_SECONDEN = 30 * 60

/** B: the code came by another way than the link. D: whoever reads the mailbox has both. */
export const klasseVanWijze = (wijze: GastWijze): Extract<Identiteitsklasse, 'B' | 'D'> =>
  wijze === 'mail' ? 'D' : 'B'

/** As it stands in the evidence. */
export const methodeVanWijze = (wijze: GastWijze): `link-en-code-${GastWijze}` => `link-en-code-${wijze}`

/** @param werkt false: withdrawn with the round, late, or the parent may not read the plan any more */
export function gastStand(
  weg: { readonly dichtOp: string | null; readonly gebruiktOp: string | null },
  werkt: boolean,
): GastStand {
  if (weg.dichtOp !== null) return 'dicht'
  if (!werkt) return 'verlopen'
  return weg.gebruiktOp === null ? 'open' : 'gebruikt'
}

/** Which mail a guest gets where somebody with an account gets this message; null: the way ended, so the ordinary one. */
export function gastMail(
  soort: string,
  weg: { readonly werkt: boolean; readonly dichtOp: string | null },
): 'gast-uitnodiging' | 'gast-herinnering' | 'gast-nieuws' | 'gast-gesloten' | null {
  if (soort === 'ondertekenverzoek-ingetrokken') return 'gast-gesloten'
  if (!weg.werkt || weg.dichtOp !== null) return null
  if (soort === 'ondertekenverzoek') return 'gast-uitnodiging'
  return soort === 'ondertekenherinnering' ? 'gast-herinnering' : 'gast-nieuws'
}

/**
 * A telephone number as somebody writes it → E.164, or null. `06 12 34 56 78`, `+31 (0)6-12345678`, `0031612345678`.
 * A number without a country is a Dutch one, and of those only 06 takes a text message.
 */
export function telefoonVan(getypt: string): string | null {
  const kaal = getypt
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/[\s().\-/]/g, '')
  if (!/^(\+|00)?\d+$/.test(kaal)) return null
  const landelijk = /^0[1-9]\d{8}$/.test(kaal) ? `+31${kaal.slice(1)}` : kaal.replace(/^00/, '+')
  const nummer = landelijk.replace(/^\+310/, '+31')
  if (!/^\+[1-9]\d{7,14}$/.test(nummer)) return null
  return nummer.startsWith('+31') && !/^\+316\d{8}$/.test(nummer) ? null : nummer
}

/** Six digits as somebody types them, `123 456` or `123-456`; null: no code. */
export function codeVan(getypt: string): string | null {
  const kaal = getypt.replace(/[\s-]/g, '')
  return /^\d{6}$/.test(kaal) ? kaal : null
}

/** `•• •• •• 12`: enough to know which telephone. */
export const gemaskerdeTelefoon = (nummer: string): string => `•• •• •• ${nummer.slice(-2)}`
/** `j•••@voorbeeld.nl`. Who mails to an address of one sign sees no more of it than the dots. */
export const gemaskerdMailadres = (adres: string): string => adres.replace(/^(.)[^@]*@/u, '$1•••@')
