/** The card with which the school tells the pupil what was done with it: "jij zei … wij doen …". Few words, big type. */
import type { CodeVan } from '../organisatie/codelijsten.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import type { Hoorgesprek } from './hoorrecht.schema.ts'

export type Kaartpunt = {
  readonly jijZei: string
  readonly besluit: CodeVan<'hoorbesluit'>
  readonly waarom: string
}

/** Most sentences of the why: a child reads no more on a card, and the rest stands in the plan. */
const ZINNEN = 2

/** The points that were answered, as short as a card wants them. Empty when there is nothing to tell back yet. */
export function terugvertelpunten(gesprek: Hoorgesprek | null): readonly Kaartpunt[] {
  if (gesprek?.uitkomst !== 'gehoord') return []
  return gesprek.punten.flatMap(({ inbreng, besluit, waarom }) =>
    isLeeg(inbreng) || besluit === null ? [] : [{ jijZei: inbreng.trim(), besluit, waarom: kort(waarom) }],
  )
}

/** The first sentences of a text, on one line. */
export function kort(tekst: string): string {
  const zinnen = tekst
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?]) /)
  return zinnen.slice(0, ZINNEN).join(' ')
}
