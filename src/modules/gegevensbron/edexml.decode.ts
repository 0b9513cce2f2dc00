/**
 * Bytes to text for XML files of schools: by byte order mark, else by the XML declaration, else UTF-8. Strict: a byte
 * that is impossible in the encoding stops the reading, because half-right names are worse than none.
 */
import { EdexmlFout } from './edexml.ts'

type Codering = 'utf-8' | 'windows-1252' | 'iso-8859-15' | 'utf-16le' | 'utf-16be'

const namen: ReadonlyMap<string, Codering> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  // Files that say ISO-8859-1 hold windows-1252 (€, ’): browsers read it so, and the printable part is equal.
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
])

const KOP = 256
const STUK = 64 * 1024

/**
 * @throws EdexmlFout `edexml.geen-xml` when it does not begin with `<`; `edexml.verkeerde-codering` for an unknown name
 * @returns the encoding; `afwijkend` when the declaration says something that the bytes contradict
 */
function herken(kop: Uint8Array): { codering: Codering; afwijkend: boolean } {
  const [a, b, c] = kop
  if (a === 0xff && b === 0xfe) return { codering: 'utf-16le', afwijkend: false }
  if (a === 0xfe && b === 0xff) return { codering: 'utf-16be', afwijkend: false }
  if (a === 0x3c && b === 0) return { codering: 'utf-16le', afwijkend: false }
  if (a === 0 && b === 0x3c) return { codering: 'utf-16be', afwijkend: false }
  const ascii = String.fromCharCode(...kop.subarray(0, KOP))
  // A picture, ZIP, PDF or CSV is not a matter of encoding: say what it is not.
  if (!/^(?:\xEF\xBB\xBF)?\s*</.test(ascii)) throw new EdexmlFout('edexml.geen-xml', 1, 0)
  const aanhef = ascii.slice(0, ascii.indexOf('>'))
  const naam = /\sencoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})["']/.exec(aanhef)?.[1]?.toLowerCase()
  const bekend = naam === undefined ? 'utf-8' : namen.get(naam)
  if (a === 0xef && b === 0xbb && c === 0xbf) return { codering: 'utf-8', afwijkend: bekend !== 'utf-8' }
  if (bekend) return { codering: bekend, afwijkend: false }
  // .NET programs that write a string to a file say utf-16 above what is really UTF-8.
  if (naam === 'utf-16' || naam === 'unicode') return { codering: 'utf-8', afwijkend: true }
  throw new EdexmlFout('edexml.verkeerde-codering', 1, 0)
}

/** The place of the first impossible byte, counted from the start of the piece. */
function plekVan(tekst: string, regel: number): EdexmlFout {
  const voor = tekst.slice(0, Math.max(0, tekst.search(/[\uFFFD\u0080-\u009F]/)))
  const regels = voor.split('\n')
  return new EdexmlFout('edexml.verkeerde-codering', regel + regels.length - 1, regels.at(-1)?.length ?? 0)
}

/** Streaming decoder that refuses impossible bytes. */
export class StriktDecoder {
  #decoder: TextDecoder | null = null
  #codering: Codering = 'utf-8'
  #wacht: Uint8Array[] = []
  #wachtLengte = 0
  /** The declaration contradicts the bytes; they are read as what they are. */
  afwijkend = false;

  /**
   * @param bytes null at the end of the file
   * @param regel the line that has been reached, for the place of an error
   * @throws EdexmlFout `edexml.verkeerde-codering`, `edexml.geen-xml`, or `edexml.afgekapt` for half a character
   */
  *lees(bytes: Uint8Array | null, regel: () => number): Generator<string> {
    if (this.#decoder) {
      yield* this.#stukken(bytes, regel)
      return
    }
    if (bytes) {
      this.#wacht.push(bytes)
      this.#wachtLengte += bytes.length
      if (this.#wachtLengte < KOP) return
    }
    const begin = samen(this.#wacht, this.#wachtLengte)
    this.#wacht = []
    const { codering, afwijkend } = herken(begin)
    this.#codering = codering
    this.afwijkend = afwijkend
    this.#decoder = new TextDecoder(codering, { fatal: true })
    yield* this.#stukken(begin, regel)
    if (!bytes) yield* this.#stukken(null, regel)
  }

  // Pieces, because a caller may hand over the whole file at once and the text is twice as large as the bytes.
  *#stukken(bytes: Uint8Array | null, regel: () => number): Generator<string> {
    if (!bytes) {
      yield this.#decodeer(undefined, regel)
      return
    }
    for (let i = 0; i < bytes.length; i += STUK) yield this.#decodeer(bytes.subarray(i, i + STUK), regel)
  }

  #decodeer(stuk: Uint8Array | undefined, regel: () => number): string {
    let tekst: string
    try {
      tekst = this.#decoder?.decode(stuk, { stream: stuk !== undefined }) ?? ''
    } catch {
      // A character cut in two by the end of the file is for the reader to judge; the rest of the text decides.
      if (!stuk) throw new EdexmlFout('edexml.afgekapt', regel(), 0)
      const los = new TextDecoder(this.#codering)
      throw plekVan(los.decode(stuk.subarray(vervolgBytes(stuk))), regel())
    }
    // The five bytes that windows-1252 leaves undefined come out as C1 controls; no name holds those.
    const c1 = this.#codering === 'windows-1252' || this.#codering === 'iso-8859-15'
    if (c1 && /[\u0080-\u009F]/.test(tekst)) throw plekVan(tekst, regel())
    return tekst
  }
}

/** How many bytes at the start belong to a UTF-8 character of the piece before. */
function vervolgBytes(stuk: Uint8Array): number {
  let n = 0
  while (n < 3 && ((stuk[n] ?? 0) & 0xc0) === 0x80) n++
  return n
}

function samen(delen: readonly Uint8Array[], lengte: number): Uint8Array {
  const uit = new Uint8Array(lengte)
  let plek = 0
  for (const deel of delen) {
    uit.set(deel, plek)
    plek += deel.length
  }
  return uit
}
