/** The mailbox of the demo: mail stays on this computer, as one file per mail, outside the database. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import type { KeptMail, Mailer } from './services.ts'

const KEPT = 200

/** Newest last, by their name. */
const filesIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory).catch(() => [])).filter((name) => name.endsWith('.json')).sort()

/** @param home directory of all data; the mail of a demo lives and goes with it */
export function createMailbox(home: string, clock: Clock): Mailer {
  const directory = join(home, 'postvak')
  return {
    enabled: true,
    mailbox: {
      list: async () => {
        const names = await filesIn(directory)
        const texts = await Promise.all(
          names.reverse().map((name) => readFile(join(directory, name), 'utf8').catch(() => null)),
        )
        // Written by `send` below and by nobody else.
        return texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as KeptMail]))
      },
    },
    send: async (message) => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const at = clock.now()
      const name = `${String(at.getTime()).padStart(15, '0')}-${message.messageId.replace(/[^\w-]/g, '')}`
      const kept: KeptMail = { ...message, at: at.toISOString() }
      await writeFile(join(directory, `${name}.tmp`), JSON.stringify(kept), { mode: 0o600 })
      await rename(join(directory, `${name}.tmp`), join(directory, `${name}.json`))
      const old = (await filesIn(directory)).slice(0, -KEPT)
      await Promise.all(old.map((file) => rm(join(directory, file), { force: true })))
    },
    close: () => Promise.resolve(),
  }
}
