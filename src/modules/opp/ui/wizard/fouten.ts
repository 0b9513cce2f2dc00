import type { FieldError } from '../../../../ui/error-summary.tsx'
import type { Veldfout } from '../../../../web/api.ts'

const INHOUD = 'body.inhoud'

/** What the server says of the section as a whole: there is no field to show it at. */
export function foutenOverGeheel(velden: readonly Veldfout[]): readonly string[] {
  return velden.filter(({ pad }) => pad === INHOUD).map(({ tekst }) => tekst)
}

/**
 * The errors of one block for the summary on top of the step: each leads to its field, or to the block when it is
 * about the whole. One per place, since a field shows one message too.
 * @param deel id of the block; the ids of its fields begin with it (`veldId`)
 */
export function foutenlijst(deel: string, titel: string, velden: readonly Veldfout[]): readonly FieldError[] {
  const perPlek = new Map<string, FieldError>()
  for (const { pad, tekst } of velden) {
    if (pad !== INHOUD && !pad.startsWith(`${INHOUD}.`)) continue
    const fieldId = deel + pad.slice(INHOUD.length).replaceAll('.', '-')
    if (!perPlek.has(fieldId)) perPlek.set(fieldId, { fieldId, message: `${titel}: ${tekst}` })
  }
  return [...perPlek.values()]
}
