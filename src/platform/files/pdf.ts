/**
 * Whether a PDF does something by itself: a script, a program to start, a form that is sent, a file inside. All of its
 * text is read, of earlier revisions too, since readers differ in what they take to be the last; what is packed in
 * object streams is unpacked, up to a bound. What can't be read to its end is not taken (BI-15, BI-17).
 */
import { setImmediate } from 'node:timers/promises'
import { inflateSync } from 'node:zlib'
import { refuse } from './problems.ts'

const MOST_UNPACKED = 50 * 1024 * 1024
const MOST_DEEP = 500
/** So many words at a time; then others have the thread. */
const TURN = 50_000

/** Names that only a document has that does more than show itself: actions, embedded files, forms with a program. */
const ACTIVE_NAMES = new Set([
  'AA',
  'EmbeddedFile',
  'EmbeddedFiles',
  'GoToE',
  'ImportData',
  'JavaScript',
  'JS',
  'Launch',
  'RichMedia',
  'RichMediaContent',
  'Rendition',
  'SubmitForm',
  'XFA',
])

const plainOrHex = (name: string): string =>
  [...name]
    .map((char) => {
      const hex = char.charCodeAt(0).toString(16)
      const digits = [...hex].map((digit) =>
        /[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit,
      )
      return `(?:${char}|#${digits.join('')})`
    })
    .join('')
const SPACE = '[\\0\\t\\n\\f\\r ]'
const END = `(?=$|[\\0\\t\\n\\f\\r /<>\\[\\]()%])`
const anyOf = (names: readonly string[]): string => names.map(plainOrHex).join('|')

/** Where a reader could be sent that follows places instead of words: into a string, a comment or the data of a stream. */
const HIDDEN_ACTION = new RegExp(
  `/${plainOrHex('S')}${SPACE}{0,8}/(?:${anyOf(['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToE'])})${END}`,
)
const PACKED = new RegExp(`/${plainOrHex('Type')}${SPACE}{0,8}/(?:${plainOrHex('ObjStm')})${END}`, 'g')

type Token = { readonly kind: 'name' | 'word' | 'open' | 'close'; readonly text: string }
/** Of one object: which actions it names, by whether we could read them. */
type Seen = { readonly actions: Map<number, Set<string>>; readonly opened: Set<number>; packed: number }

/** @throws AppError when it is active, locked or not to be read */
export async function checkPdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString('latin1')
  if (HIDDEN_ACTION.test(text)) throw refuse('bestand.pdf-actief')
  const seen: Seen = { actions: new Map(), opened: new Set(), packed: 0 }
  const budget = { left: MOST_UNPACKED }
  const packs = await readObjects(text, seen)
  for (const { dictionary, from, to } of packs) {
    const inside = unpack(dictionary, bytes.subarray(from, to), budget)
    if (HIDDEN_ACTION.test(inside)) throw refuse('bestand.pdf-actief')
    await readPack(inside, numberOf(dictionary, 'First'), seen)
  }
  // One that we did not come along is one that another reader may.
  if ((text.match(PACKED)?.length ?? 0) > packs.length) throw refuse('bestand.pdf-onleesbaar')
  for (const object of seen.opened)
    for (const action of seen.actions.get(object) ?? [])
      if (action !== 'GoTo') throw refuse('bestand.pdf-actief')
}

type Pack = { readonly dictionary: readonly Token[]; readonly from: number; readonly to: number }

/** All of the file but the data of its streams. @returns the object streams */
async function readObjects(text: string, seen: Seen): Promise<Pack[]> {
  const scanner = new Scanner(text)
  const packs: Pack[] = []
  const state = new Reader(seen)
  let objects = 0
  for (let turn = 1; ; turn += 1) {
    if (turn % TURN === 0) await setImmediate()
    const token = scanner.next()
    if (token === null) break
    if (token.kind === 'word' && token.text === 'obj') {
      objects += 1
      state.begin()
    } else if (token.kind === 'word' && token.text === 'stream') {
      const { from, to } = scanner.skipStream()
      const names = new Set(state.since.flatMap(({ kind, text: name }) => (kind === 'name' ? [name] : [])))
      if (names.has('ObjStm') || (names.has('First') && names.has('N')))
        packs.push({ dictionary: state.since, from, to })
      state.begin()
    } else state.take(token)
  }
  if (objects === 0 || state.depth !== 0) throw refuse('bestand.pdf-onleesbaar')
  return packs
}

/** Pairs of number and place, and from `first` on the objects themselves. */
async function readPack(text: string, first: number, seen: Seen): Promise<void> {
  const pairs = text
    .slice(0, first)
    .split(/[\0\t\n\f\r ]+/)
    .filter((word) => word !== '')
    .map(Number)
  const places = pairs.flatMap((number, i) =>
    i % 2 === 0 ? [{ number, at: first + (pairs[i + 1] ?? 0) }] : [],
  )
  if (pairs.length % 2 !== 0 || pairs.some((number) => !Number.isSafeInteger(number) || number < 0))
    throw refuse('bestand.pdf-onleesbaar')
  places.sort((a, b) => a.at - b.at)
  let words = 0
  for (const [i, { number, at }] of places.entries()) {
    const scanner = new Scanner(text.slice(at, places[i + 1]?.at ?? text.length))
    const state = new Reader(seen, number)
    for (let token = scanner.next(); token !== null; token = scanner.next()) {
      state.take(token)
      words += 1
      if (words % TURN === 0) await setImmediate()
    }
    if (state.depth !== 0) throw refuse('bestand.pdf-onleesbaar')
  }
  // What stands before or between the places, too: as if it had no number.
  const rest = new Scanner(text.slice(first))
  const state = new Reader(seen)
  for (let token = rest.next(); token !== null; token = rest.next()) state.take(token)
}

/** Only as nearly every program packs it; a document packed otherwise is printed to a new one. */
function unpack(dictionary: readonly Token[], packed: Buffer, budget: { left: number }): string {
  const names = dictionary.filter(({ kind }) => kind === 'name').map(({ text }) => text)
  const at = dictionary.findIndex(({ kind, text }) => kind === 'name' && (text === 'Filter' || text === 'F'))
  if (names.includes('DecodeParms') || names.includes('DP')) throw refuse('bestand.pdf-onleesbaar')
  if (at === -1) return packed.toString('latin1')
  const filters = [
    'FlateDecode',
    'Fl',
    'ASCII85Decode',
    'A85',
    'ASCIIHexDecode',
    'AHx',
    'LZWDecode',
    'LZW',
    'RunLengthDecode',
    'RL',
    'Crypt',
    'DCTDecode',
    'JBIG2Decode',
    'JPXDecode',
    'CCITTFaxDecode',
  ]
  const used = names.filter((name) => filters.includes(name))
  if (used.length !== 1 || (used[0] !== 'FlateDecode' && used[0] !== 'Fl'))
    throw refuse('bestand.pdf-onleesbaar')
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: Math.max(budget.left, 1) })
    budget.left -= unpacked.length
    return unpacked.toString('latin1')
  } catch (error) {
    const tooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw refuse(tooMuch ? 'bestand.bom' : 'bestand.pdf-onleesbaar', error)
  }
}

function numberOf(dictionary: readonly Token[], key: string): number {
  const at = dictionary.findIndex(({ kind, text }) => kind === 'name' && text === key)
  const value = Number(dictionary[at + 1]?.text)
  // `12 0 R`: the number stands elsewhere, and is no place.
  if (at === -1 || !Number.isSafeInteger(value) || value < 0 || dictionary[at + 3]?.text === 'R')
    throw refuse('bestand.pdf-onleesbaar')
  return value
}

/** Goes along the words of an object and refuses what acts. */
class Reader {
  depth = 0
  since: Token[] = []
  #object: number | null
  readonly #seen: Seen
  /** The key whose value comes, of the two that matter. */
  #key: 'S' | 'OpenAction' | null = null
  /** How deep the dictionary is that opens with the document. */
  #opening: number | null = null

  constructor(seen: Seen, object: number | null = null) {
    this.#seen = seen
    this.#object = object
  }

  /** After `12 0 obj`, or after the data of a stream. */
  begin(): void {
    const number = Number(this.since.at(-2)?.text)
    this.#object = Number.isSafeInteger(number) ? number : this.#object
    this.since = []
    this.depth = 0
    this.#key = null
    this.#opening = null
  }

  take(token: Token): void {
    this.since.push(token)
    // Only what stands shortly before is ever looked at, and of a dictionary no more than this.
    if (this.since.length > 4_096 && this.depth === 0) this.since = this.since.slice(-8)
    if (token.kind === 'name') this.#name(token.text)
    else if (token.kind === 'open') this.#open(token.text)
    else if (token.kind === 'close') {
      this.depth -= 1
      if (this.depth < 0) throw refuse('bestand.pdf-onleesbaar')
      if (this.#opening !== null && this.depth < this.#opening) this.#opening = null
      this.#key = null
    } else this.#word(token.text)
  }

  #name(name: string): void {
    if (ACTIVE_NAMES.has(name)) throw refuse('bestand.pdf-actief')
    if (name === 'Encrypt') throw refuse('bestand.pdf-onleesbaar')
    if (this.#key === 'S') {
      this.#acts(name)
      this.#key = null
    } else this.#key = name === 'S' || name === 'OpenAction' ? name : null
  }

  #open(sign: string): void {
    this.depth += 1
    if (this.depth > MOST_DEEP) throw refuse('bestand.pdf-onleesbaar')
    if (this.#key === 'OpenAction' && sign === '<<') this.#opening = this.depth
    this.#key = null
  }

  #word(word: string): void {
    if (this.#key === 'OpenAction' && /^\d+$/.test(word)) {
      this.#seen.opened.add(Number(word))
      this.#key = null
    } else if (this.#key === 'S') {
      // Which action it is stands elsewhere.
      this.#acts('?')
      this.#key = null
    }
  }

  #acts(action: string): void {
    if (this.#opening !== null && action !== 'GoTo') throw refuse('bestand.pdf-actief')
    if (this.#object === null) return
    const known = this.#seen.actions.get(this.#object) ?? new Set()
    this.#seen.actions.set(this.#object, known.add(action))
  }
}

const BREAKS = '\0\t\n\f\r ()<>[]{}/%'

/** The words of a PDF (ISO 32000-1 §7.2), without what is in strings and comments. */
class Scanner {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  next(): Token | null {
    const text = this.#text
    for (;;) {
      const char = text[this.#at]
      if (char === undefined) return null
      const two = text.slice(this.#at, this.#at + 2)
      if (two === '<<' || two === '>>') {
        this.#at += 2
        return { kind: two === '<<' ? 'open' : 'close', text: two }
      }
      if (char === '[' || char === ']') {
        this.#at += 1
        return { kind: char === '[' ? 'open' : 'close', text: char }
      }
      if (char === '/') {
        this.#at += 1
        const name = this.#run().replace(/#([0-9a-f]{2})/gi, (_all, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
        return { kind: 'name', text: name }
      }
      if (char === '(') this.#string()
      else if (char === '<') this.#to('>')
      else if (char === '%') this.#line()
      else if (BREAKS.includes(char)) this.#at += 1
      else return { kind: 'word', text: this.#run() }
    }
  }

  /** Stands behind `stream`. @returns where its data is */
  skipStream(): { from: number; to: number } {
    const text = this.#text
    const from = this.#at + (text.startsWith('\r\n', this.#at) ? 2 : 1)
    const to = text.indexOf('endstream', from)
    if (to === -1) throw refuse('bestand.pdf-onleesbaar')
    this.#at = to + 'endstream'.length
    return { from, to }
  }

  #run(): string {
    const start = this.#at
    while (this.#at < this.#text.length && !BREAKS.includes(this.#text[this.#at] ?? ' ')) this.#at += 1
    return this.#text.slice(start, this.#at)
  }

  #string(): void {
    let deep = 0
    for (; this.#at < this.#text.length; this.#at += 1) {
      const char = this.#text[this.#at]
      if (char === '\\') this.#at += 1
      else if (char === '(') deep += 1
      else if (char === ')') {
        deep -= 1
        if (deep === 0) {
          this.#at += 1
          return
        }
      }
    }
    throw refuse('bestand.pdf-onleesbaar')
  }

  #to(sign: string): void {
    const end = this.#text.indexOf(sign, this.#at)
    if (end === -1) throw refuse('bestand.pdf-onleesbaar')
    this.#at = end + 1
  }

  #line(): void {
    while (this.#at < this.#text.length && this.#text[this.#at] !== '\n' && this.#text[this.#at] !== '\r')
      this.#at += 1
  }
}
