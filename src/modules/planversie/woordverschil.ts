/** A stretch of text that stayed, went or came. */
export interface Tekstdeel {
  readonly soort: 'gelijk' | 'weg' | 'nieuw'
  readonly tekst: string
}

/**
 * Most cells of the comparison tables of one pair of texts together (about 1,000 × 1,000 words, some milliseconds). Two
 * texts that need more are laid side by side by sentence first; a stretch for which nothing is left is shown as replaced.
 */
export const MAX_CELLEN = 1_000_000

/** A difference and how many cells were filled in to find it: never more than `MAX_CELLEN`. */
export interface Geteld {
  readonly delen: readonly Tekstdeel[]
  readonly cellen: number
}

/**
 * Difference of two texts by words, for showing. `gelijk` and `weg` together are the old text, `gelijk` and `nieuw`
 * the new one, white space included.
 */
export function woordVerschil(oud: string, nieuw: string): readonly Tekstdeel[] {
  return geteldVerschil(oud, nieuw).delen
}

export function geteldVerschil(oud: string, nieuw: string): Geteld {
  const budget = { over: MAX_CELLEN }
  const delen = samengevoegd(vergelijk(woorden(oud), woorden(nieuw), budget, zinnen))
  return { delen, cellen: MAX_CELLEN - budget.over }
}

interface Budget {
  over: number
}
type Grover = (woorden: readonly string[]) => readonly string[]

/** What both begin and end with stays; between that the shortest way, or by larger pieces when it is too much. */
function vergelijk(
  a: readonly string[],
  b: readonly string[],
  budget: Budget,
  grover: Grover | null,
): readonly Tekstdeel[] {
  let kop = 0
  while (kop < a.length && kop < b.length && a[kop] === b[kop]) kop++
  let staart = 0
  while (staart < a.length - kop && staart < b.length - kop && a.at(-1 - staart) === b.at(-1 - staart))
    staart++
  const links = a.slice(kop, a.length - staart)
  const rechts = b.slice(kop, b.length - staart)
  return [
    ...a.slice(0, kop).map(deel('gelijk')),
    ...midden(links, rechts, budget, grover),
    ...a.slice(a.length - staart).map(deel('gelijk')),
  ]
}

function midden(
  a: readonly string[],
  b: readonly string[],
  budget: Budget,
  grover: Grover | null,
): readonly Tekstdeel[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length <= budget.over) return kortste(a, b, budget)
  const vervangen = [...a.map(deel('weg')), ...b.map(deel('nieuw'))]
  if (grover === null) return vervangen
  return perGat(vergelijk(grover(a), grover(b), budget, null), budget)
}

/** Sentences that stayed are fixed points; what went and came between two of them is compared by words. */
function perGat(zinsdelen: readonly Tekstdeel[], budget: Budget): readonly Tekstdeel[] {
  const uit: Tekstdeel[] = []
  let weg = ''
  let nieuw = ''
  const sluit = () => {
    uit.push(...vergelijk(woorden(weg), woorden(nieuw), budget, null))
    weg = ''
    nieuw = ''
  }
  for (const { soort, tekst } of zinsdelen) {
    if (soort === 'weg') weg += tekst
    else if (soort === 'nieuw') nieuw += tekst
    else {
      sluit()
      uit.push({ soort, tekst })
    }
  }
  sluit()
  return uit
}

/** Words put together to sentences and lines. */
function zinnen(losse: readonly string[]): readonly string[] {
  const uit: string[] = []
  let zin = ''
  for (const woord of losse) {
    zin += woord
    if (!/[.!?;:]$|\n/u.test(woord)) continue
    uit.push(zin)
    zin = ''
  }
  return zin === '' ? uit : [...uit, zin]
}

function woorden(tekst: string): readonly string[] {
  return tekst.match(/\s+|[^\s]+/gu) ?? []
}

function deel(soort: Tekstdeel['soort']) {
  return (tekst: string): Tekstdeel => ({ soort, tekst })
}

/** The shortest way from one list of pieces to another, by the table of longest common runs. */
function kortste(a: readonly string[], b: readonly string[], budget: Budget): readonly Tekstdeel[] {
  budget.over -= a.length * b.length
  const breedte = b.length + 1
  // lcs[i * breedte + j]: length of the longest common run of a from i and b from j.
  const lcs = new Uint16Array((a.length + 1) * breedte)
  const op = (i: number, j: number) => lcs[i * breedte + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lcs[i * breedte + j] = a[i] === b[j] ? op(i + 1, j + 1) + 1 : Math.max(op(i + 1, j), op(i, j + 1))

  const uit: Tekstdeel[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const links = a[i]
    const rechts = b[j]
    if (links !== undefined && links === rechts) {
      uit.push({ soort: 'gelijk', tekst: links })
      i++
      j++
    } else if (links !== undefined && (rechts === undefined || op(i + 1, j) >= op(i, j + 1))) {
      uit.push({ soort: 'weg', tekst: links })
      i++
    } else if (rechts !== undefined) {
      uit.push({ soort: 'nieuw', tekst: rechts })
      j++
    }
  }
  return uit
}

function samengevoegd(delen: readonly Tekstdeel[]): readonly Tekstdeel[] {
  const uit: Tekstdeel[] = []
  for (const d of delen) {
    const laatste = uit.at(-1)
    if (laatste?.soort === d.soort) uit[uit.length - 1] = { soort: d.soort, tekst: laatste.tekst + d.tekst }
    else uit.push(d)
  }
  return uit
}
