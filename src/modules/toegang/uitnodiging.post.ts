/** The link of an invitation, on paper and by mail. */
import { systemTx } from '../../platform/context.ts'
import { newToken, tokenHash } from '../../platform/tokens.ts'
import type { Linkmaker } from '../berichten/berichten.ts'
import { giveToken, markSent } from './uitnodiging.sql.ts'

/** The token stands after the #, which a browser never sends and no server logs. */
export const uitnodigingPad = (token: string) => `/uitnodiging#${token}` as const

/**
 * Gives an invitation its token when its mail is made, so that the queue never holds one. A second try makes another,
 * and the link of a mail that did arrive then stops working before the next one comes.
 */
export const uitnodigingPost: Linkmaker = {
  maak: async ({ db, clock }, { organisatieId, bron }) => {
    if (organisatieId === null) return null
    const token = newToken()
    const post = await systemTx(db, organisatieId, (tx) => giveToken(tx, bron, tokenHash(token), clock.now()))
    // Used, withdrawn, replaced or late meanwhile: nothing to send.
    return post && { pad: uitnodigingPad(token), geldigTot: post.verlooptOp }
  },
  verzonden: async ({ db, clock }, { organisatieId, bron }) => {
    if (organisatieId !== null) await systemTx(db, organisatieId, (tx) => markSent(tx, bron, clock.now()))
  },
}
