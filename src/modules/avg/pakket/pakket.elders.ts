/** What is left out in one place and still goes along in another, as in a version that was shared before. Pure. */
import type { Passage } from './pakket.lakken.ts'
import { heleWoorden } from './pakket.namen.ts'

export type Elders = { readonly tekst: string; readonly plekken: readonly Passage[] }

/**
 * Each text that somebody may count on being left out, with the passages that still say it. No rule takes it out there:
 * what was shared was read, and may be given. But who signs must know.
 */
export function staatElders(passages: readonly Passage[]): readonly Elders[] {
  const weg = new Set(
    passages.flatMap((passage) => (isVanAnder(passage) ? passage.waarden.filter(isHerkenbaar) : [])),
  )
  const mee = passages
    .filter(({ besluit }) => besluit !== 'weglaten')
    .map((passage) => ({
      passage,
      tekst: passage.waarden.filter((waarde) => typeof waarde === 'string').join('\n'),
    }))
    .map((een) => ({ ...een, plat: plat(een.tekst) }))
  return [...weg].flatMap((tekst) => {
    const [patroon, zoek] = [heleWoorden(tekst.trim()), plat(tekst)]
    const plekken = mee.filter((een) => een.plat.includes(zoek) && patroon.test(een.tekst))
    return plekken.length === 0 ? [] : [{ tekst, plekken: plekken.map(({ passage }) => passage) }]
  })
}

/**
 * Left out for the sake of a third party, or because a person said so. What parents and pupil said is left out of a
 * concept as a rule and stays in what the family has read: that is no surprise to anybody.
 */
const isVanAnder = ({ besluit, regel, reden, tabel }: Passage): boolean =>
  besluit === 'weglaten' &&
  (reden !== null || regel.grond === 'derde') &&
  tabel !== 'avg_verzoek' &&
  tabel !== 'beperking'

/** No code, day or mere yes: something that says who or what it is wherever it stands. */
const isHerkenbaar = (waarde: unknown): waarde is string =>
  typeof waarde === 'string' &&
  waarde.trim().length >= 4 &&
  /[\p{Lu}\d@\s]/u.test(waarde.trim()) &&
  !/^\d{4}-\d{2}-\d{2}/.test(waarde)

/** Cheap first, since there are thousands of passages. */
const plat = (tekst: string): string => tekst.replace(/\s+/g, ' ').trim().toLowerCase()
