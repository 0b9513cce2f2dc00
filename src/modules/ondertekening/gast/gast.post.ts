/** What is made at the moment that a mail to a guest is made: its link, or its code. No queue and no table holds either. */
import { systemTx } from '../../../platform/context.ts'
import { inAmsterdam } from '../../../platform/datum.ts'
import { newToken, tokenHash } from '../../../platform/tokens.ts'
import type { Linkmaker } from '../../berichten/berichten.ts'
import { CODE_MS } from '../gastweg.ts'
import { gastCodeHash, nieuweCode } from './code.ts'
import { geefCode, geefLink, zetCodeStand } from './gast.sql.ts'

/** The token stands after the #, which a browser never sends and no server logs. */
export const gastPad = (token: string) => `/gast#${token}` as const

export const gastLinkPost: Linkmaker = {
  maak: async ({ db, clock }, { organisatieId, bron }) => {
    if (organisatieId === null) return null
    const token = newToken()
    const now = clock.now()
    const tot = await systemTx(db, organisatieId, (tx) =>
      geefLink(tx, bron, tokenHash(token), now, inAmsterdam(now)),
    )
    // Mostly a midnight: the mail names the day before it, as the page does.
    const laatste = tot === null ? null : new Date(Date.parse(tot) - 1)
    return laatste && { pad: gastPad(token), geldigTot: laatste.toISOString() }
  },
}

/** Class D: only where the school lets the code go by mail too. */
export const gastCodePost: Linkmaker = {
  maak: async ({ db, clock }, { organisatieId, bron }) => {
    if (organisatieId === null) return null
    const code = nieuweCode()
    const hash = await gastCodeHash(code, bron)
    const now = clock.now()
    const tot = new Date(now.getTime() + CODE_MS)
    const weg = await systemTx(db, organisatieId, (tx) =>
      geefCode(tx, bron, hash, tot, now, inAmsterdam(now)),
    )
    return weg && { code, geldigTot: tot.toISOString() }
  },
  verzonden: async ({ db }, { organisatieId, bron }) => {
    if (organisatieId !== null)
      await systemTx(db, organisatieId, (tx) => zetCodeStand(tx, bron, 'verzonden', null))
  },
}
