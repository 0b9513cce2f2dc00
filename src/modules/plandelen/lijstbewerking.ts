import type { Behoefte, Doel, Maatregel } from './plandelen.schema.ts'
import { doelenboom } from './plandelen.ts'
import { isLeeg, MAX_ITEMS } from './tekst.ts'

/**
 * What an editor does to a list: add, change, move, take away and put back, copy. Every function answers a new list
 * and leaves the old one alone, so undo is a matter of keeping what was there.
 */

interface MetId {
  readonly id: string
}

/** True while one more item is allowed: the server refuses a list above {@link MAX_ITEMS}. */
export function kanErbij(items: readonly unknown[], aantal = 1): boolean {
  return items.length + aantal <= MAX_ITEMS
}

/** The list with `deel` laid over the item of that id; unchanged when the id is unknown. */
export function wijzig<T extends MetId>(
  items: readonly T[],
  id: string,
  deel: Partial<Omit<T, 'id'>>,
): readonly T[] {
  return items.map((item) => (item.id === id ? { ...item, ...deel } : item))
}

export function verwijder<T extends MetId>(items: readonly T[], id: string): readonly T[] {
  return items.filter((item) => item.id !== id)
}

/**
 * Puts an item back after undo, near where it was: the list may have changed meanwhile. An item that is there
 * already stays as it is, so a second press on undo does no harm.
 */
export function zetTerug<T extends MetId>(items: readonly T[], item: T, plek: number): readonly T[] {
  if (items.some((ander) => ander.id === item.id)) return items
  const index = Math.max(0, Math.min(plek, items.length))
  return [...items.slice(0, index), item, ...items.slice(index)]
}

/**
 * Lays a new order of a part (one block, the interim goals of one goal) into the whole: the places that the part
 * held get the part in its new order and every other item stays where it is.
 */
export function herorden<T extends MetId>(items: readonly T[], deel: readonly T[]): readonly T[] {
  const ids = new Set(deel.map((item) => item.id))
  if (ids.size !== deel.length || items.filter((item) => ids.has(item.id)).length !== deel.length)
    return items
  const volgende = deel.values()
  return items.map((item) => (ids.has(item.id) ? (volgende.next().value ?? item) : item))
}

/** Numbers as people read them, by id: 1, 1.1, 1.2, 2 …; interim goals without a goal have none. */
export function nummering(doelen: readonly Doel[]): ReadonlyMap<string, string> {
  return new Map(
    doelenboom(doelen).takken.flatMap(({ doel, tussendoelen }, index) => [
      [doel.id, `${index + 1}`] as const,
      ...tussendoelen.map((tussendoel, plaats) => [tussendoel.id, `${index + 1}.${plaats + 1}`] as const),
    ]),
  )
}

/** What hangs on a goal, to be told before it goes: its interim goals and the agreements made for any of them. */
export function gevolgen(
  doelen: readonly Doel[],
  maatregelen: readonly Maatregel[],
  id: string,
): { readonly tussendoelen: readonly Doel[]; readonly maatregelen: readonly Maatregel[] } {
  const tussendoelen = doelen.filter((doel) => doel.bovenliggend === id)
  const weg = new Set([id, ...tussendoelen.map((doel) => doel.id)])
  return { tussendoelen, maatregelen: maatregelen.filter((m) => m.doelen.some((doel) => weg.has(doel))) }
}

/** Takes a goal away together with the interim goals under it. Agreements are another section and stay. */
export function verwijderDoel(doelen: readonly Doel[], id: string): readonly Doel[] {
  return doelen.filter((doel) => doel.id !== id && doel.bovenliggend !== id)
}

/** Undo of {@link verwijderDoel}: everything that `voor` had and `doelen` lost of this goal comes back at its place. */
export function herstelDoel(doelen: readonly Doel[], voor: readonly Doel[], id: string): readonly Doel[] {
  return voor.reduce<readonly Doel[]>(
    (nu, doel, plek) => (doel.id === id || doel.bovenliggend === id ? zetTerug(nu, doel, plek) : nu),
    doelen,
  )
}

/** The goals under which an interim goal can hang. */
export function bovendoelen(doelen: readonly Doel[]): readonly Doel[] {
  return doelen.filter((doel) => doel.niveau === 'schooljaar')
}

/**
 * What is chosen after a box was ticked or cleared (`was` became `keuze`): an interim goal brings its goal along,
 * and a goal that is let go takes its interim goals with it. In the order of the list.
 */
export function kiesDoelen(
  doelen: readonly Doel[],
  was: readonly string[],
  keuze: readonly string[],
): readonly string[] {
  const weg = new Set(was.filter((id) => !keuze.includes(id)))
  const ids = new Set(keuze)
  for (const { id, bovenliggend } of doelen) {
    if (bovenliggend === null || !ids.has(id)) continue
    if (weg.has(bovenliggend)) ids.delete(id)
    else ids.add(bovenliggend)
  }
  return doelen.map((doel) => doel.id).filter((id) => ids.has(id))
}

/**
 * Copies of the chosen goals with new ids. An interim goal stays under the copy of its goal; without that copy it
 * becomes a goal that hangs nowhere. The target date is left out: it lies in the year that is over.
 */
export function kopieerDoelen(
  doelen: readonly Doel[],
  gekozen: readonly string[],
  nieuwId: () => string,
): { readonly doelen: readonly Doel[]; readonly ids: ReadonlyMap<string, string> } {
  const bron = doelen.filter((doel) => gekozen.includes(doel.id))
  const ids = new Map(bron.map((doel) => [doel.id, nieuwId()]))
  const kopie = bron.map((doel) => ({
    ...doel,
    id: ids.get(doel.id) ?? doel.id,
    bovenliggend: (doel.bovenliggend !== null && ids.get(doel.bovenliggend)) || null,
    streefdatum: null,
  }))
  return { doelen: kopie, ids }
}

/**
 * Copies of the chosen agreements with new ids. Links to goals that were copied too point at the copies (`ids`);
 * other links are dropped, since their goals are in another plan. Dates are left out, as with goals.
 */
export function kopieerMaatregelen(
  maatregelen: readonly Maatregel[],
  gekozen: readonly string[],
  ids: ReadonlyMap<string, string>,
  nieuwId: () => string,
): readonly Maatregel[] {
  return maatregelen
    .filter((maatregel) => gekozen.includes(maatregel.id))
    .map((maatregel) => ({
      ...maatregel,
      id: nieuwId(),
      doelen: maatregel.doelen.flatMap((doel) => ids.get(doel) ?? []),
      begin: null,
      einde: null,
    }))
}

/** Copies of the chosen needs with new ids. */
export function kopieerBehoeften(
  behoeften: readonly Behoefte[],
  gekozen: readonly string[],
  nieuwId: () => string,
): readonly Behoefte[] {
  return behoeften.filter((b) => gekozen.includes(b.id)).map((b) => ({ ...b, id: nieuwId() }))
}

/**
 * Which goal of this plan is the same as which goal of another one, by its words: ids differ, since copies get new
 * ones. Lets an agreement that is copied later than its goal find that goal again.
 */
export function zelfdeDoelen(vorige: readonly Doel[], nu: readonly Doel[]): ReadonlyMap<string, string> {
  return new Map(
    vorige.flatMap((oud) => {
      const zelfde = nu.find(
        (doel) =>
          !isLeeg(doel.tekst) && doel.tekst.trim() === oud.tekst.trim() && doel.voorWie === oud.voorWie,
      )
      return zelfde === undefined ? [] : [[oud.id, zelfde.id] as const]
    }),
  )
}
