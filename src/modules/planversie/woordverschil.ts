/** A stretch of text that stayed, went or came. */
export interface Tekstdeel {
  readonly soort: 'gelijk' | 'weg' | 'nieuw'
  readonly tekst: string
}

/** Most cells of the comparison table (about 1,000 × 1,000 words, some milliseconds); above it the middle is shown as replaced. */
export const MAX_CELLEN = 1_000_000

/**
 * Difference of two texts by words, for showing. `gelijk` and `weg` together are the old text, `gelijk` and `nieuw`
 * the new one, white space included.
 */
export function woordVerschil(oud: string, nieuw: string): readonly Tekstdeel[] {
  const a = woorden(oud)
  const b = woorden(nieuw)
  let kop = 0
  while (kop < a.length && kop < b.length && a[kop] === b[kop]) kop++
  let staart = 0
  while (staart < a.length - kop && staart < b.length - kop && a.at(-1 - staart) === b.at(-1 - staart))
    staart++
  return samengevoegd([
    ...a.slice(0, kop).map(deel('gelijk')),
    ...midden(a.slice(kop, a.length - staart), b.slice(kop, b.length - staart)),
    ...a.slice(a.length - staart).map(deel('gelijk')),
  ])
}

function woorden(tekst: string): readonly string[] {
  return tekst.match(/\s+|[^\s]+/gu) ?? []
}

function deel(soort: Tekstdeel['soort']) {
  return (tekst: string): Tekstdeel => ({ soort, tekst })
}

function midden(a: readonly string[], b: readonly string[]): readonly Tekstdeel[] {
  if (a.length * b.length > MAX_CELLEN) return [...a.map(deel('weg')), ...b.map(deel('nieuw'))]
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
