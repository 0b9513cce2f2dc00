import { zoeknaam } from '../modules/leerling/leerling.ts'

export type NaamDelen = {
  readonly roepnaam: string
  readonly voorvoegsel: string
  readonly achternaam: string
}

/** `Zosia|de|Haan` → its parts and the whole. The bar keeps `de` out of the family name without guessing. */
export function naamDelen(naam: string): { readonly delen: NaamDelen; readonly heel: string } {
  const [roepnaam = '', ...rest] = naam.split('|')
  const achternaam = rest.at(-1) ?? ''
  const voorvoegsel = rest.slice(0, -1).join(' ')
  return {
    delen: { roepnaam, voorvoegsel, achternaam },
    heel: [roepnaam, voorvoegsel, achternaam].filter(Boolean).join(' '),
  }
}

/** As the product searches: the import makes the same. */
export const zoekbaar = zoeknaam

/** A name as it may stand before the @ of an address. */
export const inAdres = (naam: string): string =>
  zoeknaam({ roepnaam: naam, voorvoegsel: '', achternaam: '' })
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')
