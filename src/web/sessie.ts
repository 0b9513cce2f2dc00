import { queryOptions, useQuery } from '@tanstack/react-query'
import type { beginBevestigen } from '../modules/toegang/oidc.bevestigen.ts'
import type { leesMeldingen } from '../modules/toegang/sessies.commands.ts'
import type {
  bekijkSessie,
  kiesBetrekking,
  leesSessie,
  meldAan,
  meldAf,
} from '../modules/toegang/toegang.commands.ts'
import type { Sessie } from '../modules/toegang/toegang.schema.ts'
import type {
  bevestig,
  meldAanMetPasskey,
  tweedeStap as tweedeStapOp,
  vraagAanmelding as vraagAanmeldingOp,
  vraagBewijs as vraagBewijsOp,
} from '../modules/toegang/tweede-stap.commands.ts'
import { ApiError, endpoint, SESSION_ENDED, SESSION_OTHER } from './api.ts'

export const leesDeze = endpoint<typeof leesSessie>('GET /sessies/deze')
export const kijkNaarSessie = endpoint<typeof bekijkSessie>('GET /sessies/deze/stand')
export const aanmelden = endpoint<typeof meldAan>('POST /sessies')
export const afmelden = endpoint<typeof meldAf>('DELETE /sessies/deze')
export const betrekkingKiezen = endpoint<typeof kiesBetrekking>('PUT /sessies/deze/betrekking')

export const tweedeStap = endpoint<typeof tweedeStapOp>('POST /sessies/deze/tweede-stap')
export const bevestigen = endpoint<typeof bevestig>('POST /sessies/deze/bevestiging')
export const bevestigViaSchool = endpoint<typeof beginBevestigen>('POST /sessies/deze/bevestiging/_school')
export const vraagBewijs = endpoint<typeof vraagBewijsOp>('POST /sessies/deze/uitdaging')
export const vraagAanmelding = endpoint<typeof vraagAanmeldingOp>('POST /sessies/_uitdaging')
export const passkeyAanmelden = endpoint<typeof meldAanMetPasskey>('POST /sessies/_passkey')
export const meldingenGezien = endpoint<typeof leesMeldingen>('PUT /account/meldingen')

export const sessieQuery = queryOptions({
  queryKey: ['sessie'],
  queryFn: async ({ signal, client }) => {
    const nieuw = await leesDeze({}, { signal })
    const oud = client.getQueryData<Sessie>(['sessie'])?.persoon
    if (!oud || nieuw.persoon?.betrekkingId === oud.betrekkingId) return nieuw
    // Ended or taken over behind our back: the page stays as it was, with its words, until that is settled. Who signs
    // out or in here on purpose resets this query first.
    window.dispatchEvent(new Event(nieuw.aangemeld ? SESSION_OTHER : SESSION_ENDED))
    throw new ApiError(401, { code: 'sessie.niet-aangemeld' })
  },
  staleTime: 60_000,
})

/** Who is signed in; undefined while loading. */
export const useSessie = (): Sessie | undefined => useQuery(sessieQuery).data

/** The one request that a guest came for (a link and a code, no account); null for everybody else. */
export const gastStap = (sessie: Sessie | undefined): string | null =>
  sessie?.persoon?.soort === 'gast' ? sessie.persoon.betrekkingId : null

/** Does the signed-in person have this right anywhere? Steers what is shown; the server decides. */
export function useRecht(recht: string): boolean {
  return useSessie()?.persoon?.rechten.includes(recht) ?? false
}
