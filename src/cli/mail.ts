/** `script/koers mail bounce < bericht.eml`: a mail that came back, handed over by the mail server of the school. */
import { join } from 'node:path'
import { BOUNCE_MAX_BYTES, readBounce } from '../modules/berichten/bounce.ts'
import { markBounced } from '../modules/berichten/melding.sql.ts'
import { readSettings } from '../platform/settings.ts'
import { cliText } from './cli.text.ts'
import { nietBegrepen, toonHulp, vraagtHulp } from './opties.ts'

const { mail: t, opties } = cliText
const ROOT = join(import.meta.dirname, '..', '..')
/** EX_TEMPFAIL of sysexits.h: a mail server that pipes to us keeps the notice and tries again. */
const LATER = 75

/** Exit codes: 0 read (also when there was nothing in it for us), 2 wrong use, 75 not now. */
export async function mail(args: readonly string[]): Promise<number> {
  if (vraagtHulp(args)) return toonHulp(t.gebruik)
  const [what, extra] = args
  if (what === undefined) return nietBegrepen(opties.geenOpdracht, t.gebruik)
  if (what !== 'bounce') return nietBegrepen(opties.opdracht(what), t.gebruik)
  if (extra !== undefined) return nietBegrepen(opties.teVeel(extra), t.gebruik)
  const raw = await readStdin()
  if (raw === null) {
    console.log(t.teGroot)
    return 0
  }
  try {
    const { publicUrl } = readSettings(process.env, { root: ROOT })
    const found = await readBounce(raw, new URL(publicUrl).hostname)
    if (found.length === 0) {
      console.log(t.niets)
      return 0
    }
    // What is no notice of ours, most of what arrives in such a mailbox, costs no database.
    const { withDatabase } = await import('./database.ts')
    return await withDatabase(async (db) => {
      let marked = 0
      for (const bounce of found)
        if (await db.transaction().execute((tx) => markBounced(tx, bounce, new Date()))) marked += 1
      console.log(marked > 0 ? t.gemerkt(marked) : t.niets)
      return 0
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return LATER
  }
}

/** Null: larger than a notice of one mail can be. Read to the end all the same, so that who pipes gets no broken pipe. */
async function readStdin(): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk)
    size += bytes.byteLength
    if (size <= BOUNCE_MAX_BYTES) chunks.push(bytes)
  }
  return size > BOUNCE_MAX_BYTES ? null : Buffer.concat(chunks)
}
