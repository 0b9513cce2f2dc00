/** The link for a new password, made when its mail is made. */
import { newToken, tokenHash } from '../../platform/tokens.ts'
import type { Linkmaker } from '../berichten/berichten.ts'
import { makeHerstel } from './account.sql.ts'

/** It works one hour. */
const HERSTEL_MS = 60 * 60 * 1000

export const herstelPost: Linkmaker = {
  maak: async ({ db, clock }, { bron }) => {
    const token = newToken()
    const now = clock.now()
    const tot = new Date(now.getTime() + HERSTEL_MS)
    const wie = await db.transaction().execute((tx) => makeHerstel(tx, bron, tokenHash(token), now, tot))
    // After the # it stays in the browser: in no log and in no Referer.
    return wie && { pad: `/wachtwoord#${token}`, geldigTot: tot.toISOString() }
  },
}
