/** Two lists that come in pages, newest first, as one. Pure. */
type Deel<Item> = { readonly items: readonly Item[]; readonly meer: boolean }

/**
 * Nothing is shown from before the oldest that a list with more pages has given so far: what belongs in between may still
 * come, and would then push in above what was read.
 */
export function samen<Item extends { readonly dateTime: string }>(...delen: readonly Deel<Item>[]): Item[] {
  const vanaf = delen
    .flatMap(({ items, meer }) => (meer ? (items.at(-1)?.dateTime ?? []) : []))
    .reduce((laatste, dit) => (Date.parse(dit) > Date.parse(laatste || dit) ? dit : laatste || dit), '')
  return delen
    .flatMap(({ items }) => items)
    .filter(({ dateTime }) => vanaf === '' || Date.parse(dateTime) >= Date.parse(vanaf))
    .sort((a, b) => Date.parse(b.dateTime) - Date.parse(a.dateTime))
}
