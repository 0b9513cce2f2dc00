import type { Opp } from '../../opp.api.schema.ts'
import type { OnderdeelInhoud, OnderdeelSleutel } from '../../opp.schema.ts'

/** What every section of the wizard gets: its text, and the plan around it. */
export type EditorProps<K extends OnderdeelSleutel> = {
  readonly waarde: OnderdeelInhoud<K>
  readonly onChange: (nieuw: OnderdeelInhoud<K>) => void
  /** The message at a field, by its path in the content: `items.0.tekst`. */
  readonly fouten: (pad: string) => string | undefined
  /**
   * The plan as it was read, with what is typed now in `onderdelen` of every section of the open step: so the goals
   * to pick from are the goals on the screen, not the saved ones.
   */
  readonly opp: Opp
  readonly alleenLezen: boolean
}

/**
 * Id of the control of one field, from the same path as an error: `veldId('doelen', 'items.0.tekst')` is
 * `doelen-items-0-tekst`. The links of the volledigheid and of an error summary find the control by it.
 */
export const veldId = (onderdeel: OnderdeelSleutel, pad: string): string =>
  `${onderdeel}-${pad.replaceAll('.', '-')}`
