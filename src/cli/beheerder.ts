/** `script/koers beheerder <e-mail>`: the way in to an empty installation. */
import * as z from 'zod/mini'
import { isEmptyInstallation } from '../modules/toegang/toegang.sql.ts'
import { uitnodigingPad } from '../modules/toegang/uitnodiging.post.ts'
import { GELDIG_DAGEN } from '../modules/toegang/uitnodiging.schema.ts'
import { insertUitnodiging } from '../modules/toegang/uitnodiging.sql.ts'
import { newId } from '../platform/ids.ts'
import { newToken, tokenHash } from '../platform/tokens.ts'
import { cliText } from './cli.text.ts'
import { withDatabase } from './database.ts'
import { toonHulp, vraagtHulp } from './opties.ts'

const t = cliText.beheerder

/** Prints a one-time link; answers the exit code. Only the hash of the token is stored. */
export async function beheerder(args: readonly string[]): Promise<number> {
  if (vraagtHulp(args)) return toonHulp(t.gebruik)
  const [adres, ...rest] = args
  if (adres === undefined || rest.length > 0) {
    console.error(t.gebruik)
    return 2
  }
  if (adres.length > 254 || !z.email().safeParse(adres).success) {
    console.error(t.geenAdres(adres))
    return 2
  }
  return withDatabase(async (db, settings) => {
    const now = new Date()
    const token = newToken()
    const verlooptOp = new Date(now.getTime() + GELDIG_DAGEN * 86_400_000)
    const made = await db.transaction().execute(async (tx) => {
      if (!(await isEmptyInstallation(tx))) return false
      await insertUitnodiging(tx, {
        tokenHash: tokenHash(token),
        id: newId(),
        soort: 'start',
        organisatieId: null,
        betrekkingId: null,
        email: adres,
        naam: adres,
        door: null,
        now,
        verlooptOp,
      })
      return true
    })
    if (!made) {
      console.error(t.nietLeeg)
      return 1
    }
    const dag = verlooptOp.toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })
    console.log(t.klaar(adres, `${settings.publicUrl}${uitnodigingPad(token)}`, dag))
    return 0
  })
}
