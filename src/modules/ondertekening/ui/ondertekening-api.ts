import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import { oppSleutel } from '../../opp/ui/opp-api.ts'
import type {
  bevestigReactie,
  gaUitVanGoedeTrouw,
  haalReactieWeg,
  legVervangendVast,
  noteerReactie,
} from '../besluit/reactie.commands.ts'
import type {
  herinnerTekenaar,
  leesOndertekeningen,
  leesWachtOp,
  stuurOndertekenbericht,
  trekVerzoekIn,
  vraagOndertekening,
} from '../verzoek/verzoek.commands.ts'

const OPP = '/ontwikkelingsperspectieven/:oppId'
const TEKENAAR = '/ondertekenaars/:tekenaarId'

const lees = endpoint<typeof leesOndertekeningen>(`GET ${OPP}/ondertekening`)
const wachtOp = endpoint<typeof leesWachtOp>('GET /ondertekenaars')

export const vraag = endpoint<typeof vraagOndertekening>(`POST ${OPP}/ondertekenverzoeken`)
export const trekIn = endpoint<typeof trekVerzoekIn>('POST /ondertekenverzoeken/:verzoekId/_intrekken')
export const stuurBericht = endpoint<typeof stuurOndertekenbericht>(
  'POST /ondertekenverzoeken/:verzoekId/berichten',
)
export const herinner = endpoint<typeof herinnerTekenaar>(`POST ${TEKENAAR}/_herinner`)
export const noteer = endpoint<typeof noteerReactie>(`PUT ${TEKENAAR}/reactie`)
export const bevestig = endpoint<typeof bevestigReactie>(`POST ${TEKENAAR}/reactie/_bevestig`)
export const haalWeg = endpoint<typeof haalReactieWeg>(`DELETE ${TEKENAAR}/reactie`)
export const goedeTrouw = endpoint<typeof gaUitVanGoedeTrouw>(`POST ${TEKENAAR}/goede-trouw`)
export const vervangend = endpoint<typeof legVervangendVast>(`POST ${TEKENAAR}/vervangende-toestemming`)

/** Below the key of the plan: an act on either renews both. */
export const overzichtQuery = (oppId: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'ondertekening'],
    queryFn: ({ signal }) => lees({ params: { oppId } }, { signal }),
  })

export const wachtOpQuery = queryOptions({
  queryKey: ['wacht-op'],
  queryFn: ({ signal }) => wachtOp({}, { signal }),
})

/** Addresses of the pages about asking for consent. */
export const tabAdres = (oppId: string) => `/plannen/${oppId}/ondertekeningen`
export const nieuwAdres = (oppId: string) => `${tabAdres(oppId)}/nieuw`
export const briefAdres = (oppId: string, tekenaarId: string) => `${tabAdres(oppId)}/brief/${tekenaarId}`
export const stapAdres = (tekenaarId: string) => `/ondertekenen/${tekenaarId}`
