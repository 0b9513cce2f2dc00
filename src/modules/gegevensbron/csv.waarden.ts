/** Values as administrations write them, to the values of Koers. Each returns null for what it does not know. */

import type { GezagInBestand } from './csv.ts'
import { plat } from './csv.velden.ts'
import { type Datum, datumVan, type EdexmlGeslacht, jaargroepVan } from './edexml.ts'

// ISO 5218 (1 = man), as Magister and EDEXML have it. OSO counts the other way round and is no CSV.
const GESLACHT: Readonly<Record<string, EdexmlGeslacht>> = {
  ...Object.fromEntries(['1', 'm', 'man', 'jongen', 'j', 'mannelijk', 'male'].map((w) => [w, 'jongen'])),
  ...Object.fromEntries(['2', 'v', 'vrouw', 'meisje', 'vrouwelijk', 'f', 'female'].map((w) => [w, 'meisje'])),
  ...Object.fromEntries(['0', 'o', 'onbekend', 'unknown'].map((w) => [w, 'onbekend'])),
  ...Object.fromEntries(
    ['9', 'x', 'nietgespecificeerd', 'anders', 'nb'].map((w) => [w, 'niet-gespecificeerd']),
  ),
}
const JA = new Set(['ja', 'j', 'true', 'waar', '1', 'yes', 'y', 'x'])
const NEE = new Set(['nee', 'n', 'false', 'onwaar', '0', 'no'])
const ONBEKEND = new Set(['onbekend', 'o', 'unknown', '?', '-', 'nb'])

const RELATIE: Readonly<Record<string, string>> = {
  moeder: 'moeder',
  mother: 'moeder',
  mama: 'moeder',
  vader: 'vader',
  father: 'vader',
  papa: 'vader',
  ouder: 'ouder',
  parent: 'ouder',
  verzorger: 'anders',
  ouderverzorger: 'ouder',
  stiefouder: 'stiefouder',
  stiefmoeder: 'stiefouder',
  stiefvader: 'stiefouder',
  pleegouder: 'pleegouder',
  pleegmoeder: 'pleegouder',
  pleegvader: 'pleegouder',
  voogd: 'voogd',
  guardian: 'voogd',
  grootouder: 'grootouder',
  opa: 'grootouder',
  oma: 'grootouder',
  anders: 'anders',
  overig: 'anders',
}

const uit = <T>(tabel: Readonly<Record<string, T>>, sleutel: string): T | null =>
  Object.hasOwn(tabel, sleutel) ? (tabel[sleutel] ?? null) : null

export const geslachtUit = (ruw: string): EdexmlGeslacht | null => uit(GESLACHT, plat(ruw))
export const relatieUit = (ruw: string): string | null => uit(RELATIE, plat(ruw))

export function jaNeeUit(ruw: string): boolean | null {
  const woord = plat(ruw)
  return JA.has(woord) ? true : NEE.has(woord) ? false : null
}

export function gezagUit(ruw: string): GezagInBestand | null {
  const woord = ruw.trim() === '?' || ruw.trim() === '-' ? '?' : plat(ruw)
  if (JA.has(woord)) return 'ja'
  if (NEE.has(woord)) return 'nee'
  return ONBEKEND.has(woord) ? 'onbekend' : null
}

/** `dd-mm-jjjj`, `d/m/jjjj`, `dd.mm.jjjj`, `jjjj-mm-dd` and `jjjjmmdd`, also with a time behind it. */
export function datumUit(ruw: string): Datum | null {
  const kaal = ruw
    .replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/, '')
    .replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, '$1-$2-$3')
  const aaneen = /^(\d{4})(\d{2})(\d{2})$/.exec(kaal)
  return datumVan(aaneen ? `${aaneen[1]}-${aaneen[2]}-${aaneen[3]}` : kaal)?.datum ?? null
}

/** A code of the list, or `Groep 5`, `leerjaar 2`, `2e leerjaar`: leerjaar n is code 1n of the list. */
export function jaargroepUit(ruw: string): string | null {
  const woord = plat(ruw)
  const leerjaar = /^leerjaar([1-6])$|^([1-6])eleerjaar$/.exec(woord)
  const n = leerjaar?.[1] ?? leerjaar?.[2]
  if (n !== undefined) return jaargroepVan(`1${n}`)
  return jaargroepVan(woord.replace(/^groep/, ''))
}

export const emailUit = (ruw: string): string | null =>
  /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]{1,190}\.[^\s@<>(),;:".]{2,24}$/.test(ruw) ? ruw.toLowerCase() : null
