/** Names of other pupils, and addresses and numbers of other parents, inside the text of a passage. Pure. */

export type Verborgen = {
  readonly tekst: string
  readonly grond: 'andere-leerling' | 'ander-ouder'
  readonly nooit: boolean
}
export type Gevonden = Verborgen & { readonly van: number; readonly tot: number }
export const WEGGELATEN = '[weggelaten]'

export type LeerlingNaam = {
  readonly roepnaam: string
  readonly voorvoegsel: string
  readonly achternaam: string
  /** In a group of this pupil, now or before: then the first name alone says who it is. */
  readonly groepsgenoot: boolean
}
export type OuderContact = {
  readonly email: string | null
  readonly telefoon: string | null
  readonly straat: string | null
  readonly huisnummer: string | null
  readonly postcode: string | null
  readonly afgeschermd: boolean
}

/**
 * What to look for. @param bekend first names that are no other pupil's: of the pupil itself, the parents and the asker
 */
export function teVerbergen(
  leerlingen: readonly LeerlingNaam[],
  ouders: readonly OuderContact[],
  bekend: ReadonlySet<string>,
): readonly Verborgen[] {
  const namen = leerlingen.flatMap(({ roepnaam, voorvoegsel, achternaam, groepsgenoot }) => [
    ...(roepnaam !== '' && achternaam !== ''
      ? [[roepnaam, voorvoegsel, achternaam].filter(Boolean).join(' ')]
      : []),
    ...(groepsgenoot && roepnaam.length > 2 && !bekend.has(roepnaam) ? [roepnaam] : []),
  ])
  const contact = ouders.flatMap(({ email, telefoon, straat, huisnummer, postcode, afgeschermd }) =>
    [email, telefoon, straat && huisnummer && `${straat} ${huisnummer}`, straat, postcode].flatMap((tekst) =>
      tekst !== null && tekst.trim().length > 4
        ? [{ tekst: tekst.trim(), grond: 'ander-ouder' as const, nooit: afgeschermd }]
        : [],
    ),
  )
  const uniek = new Map<string, Verborgen>()
  for (const tekst of namen) uniek.set(tekst, { tekst, grond: 'andere-leerling', nooit: false })
  for (const een of contact) uniek.set(een.tekst, een)
  return [...uniek.values()]
}

export type Zoeker = (tekst: string) => readonly Gevonden[]

/**
 * Finds them as whole words: a name as it is written, a number or postcode whatever stands between its digits. By the
 * first letters of a word, so that thousands of names cost no more than a few.
 */
export function maakZoeker(verborgen: readonly Verborgen[]): Zoeker {
  const namen = new Map<string, { patroon: RegExp; een: Verborgen }[]>()
  const overal: { patroon: RegExp; een: Verborgen }[] = []
  for (const een of verborgen) {
    if (een.grond === 'ander-ouder') overal.push({ patroon: contactPatroon(een.tekst), een })
    else {
      const eerste = een.tekst.split(' ')[0] ?? ''
      namen.set(eerste, [...(namen.get(eerste) ?? []), { patroon: patroon(een.tekst, 'gu'), een }])
    }
  }
  return (tekst) => {
    const woorden = new Set(tekst.match(/[\p{L}\p{M}'’-]+/gu) ?? [])
    const kansrijk = [...woorden].flatMap((woord) => [
      ...(namen.get(woord) ?? []),
      ...(namen.get(zonderS(woord)) ?? []),
    ])
    return zonderOverlap(
      [...overal, ...kansrijk].flatMap(({ patroon, een }) =>
        [...tekst.matchAll(patroon)].map((m) => ({ ...een, van: m.index, tot: m.index + m[0].length })),
      ),
    )
  }
}

/** "Daans jas" is about Daan. */
const zonderS = (woord: string): string => woord.replace(/['’]?s$/u, '')

/** A text as whole words, whoever wrote it in capitals. */
export const heleWoorden = (tekst: string): RegExp => patroon(tekst, 'iu')

const letterlijk = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patroon = (tekst: string, vlaggen: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${letterlijk(tekst).replaceAll(' ', '\\s+')}(?=['’]?s?(?![\\p{L}\\p{N}]))`,
    vlaggen,
  )

function contactPatroon(tekst: string): RegExp {
  if (!/^[+\d][\d\s()./-]+$|^\d{4}\s?[A-Z]{2}$/i.test(tekst)) return patroon(tekst, 'giu')
  const tekens = [...tekst.replace(/[^+\dA-Za-z]/g, '')].map(letterlijk)
  return new RegExp(`(?<![\\p{L}\\p{N}])${tekens.join('[\\s()./-]*')}(?![\\p{L}\\p{N}])`, 'giu')
}

/** The longest of those that begin first. */
function zonderOverlap(gevonden: readonly Gevonden[]): readonly Gevonden[] {
  const uit: Gevonden[] = []
  for (const een of gevonden.toSorted((a, b) => a.van - b.van || b.tot - a.tot))
    if (een.van >= (uit.at(-1)?.tot ?? 0)) uit.push(een)
  return uit
}

/** The text without what was found. */
export function verberg(tekst: string, gevonden: readonly Pick<Gevonden, 'van' | 'tot'>[]): string {
  let uit = ''
  let op = 0
  for (const { van, tot } of gevonden) {
    uit += tekst.slice(op, van) + WEGGELATEN
    op = tot
  }
  return uit + tekst.slice(op)
}
