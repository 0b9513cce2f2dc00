import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../../web/api.ts'
import type { bekijkLink, gastMeldtAan, vraagGastcode } from '../binnen.commands.ts'
import type {
  leesInstelling as leesOndertekenInstelling,
  probeerSms,
  wijzigInstelling as wijzigOndertekenInstelling,
} from '../instelling.commands.ts'
import type { openGast, sluitGast } from '../school.commands.ts'

const TEKENAAR = '/ondertekenaars/:tekenaarId'
const INSTELLING = '/instellingen/ondertekenen'

const bekijk = endpoint<typeof bekijkLink>('POST /gast/uitnodigingen/_bekijk')
export const stuurCode = endpoint<typeof vraagGastcode>('POST /gast/codes')
export const geefCode = endpoint<typeof gastMeldtAan>('POST /gast/sessies')

export const maakWeg = endpoint<typeof openGast>(`PUT ${TEKENAAR}/gast`)
export const trekWegIn = endpoint<typeof sluitGast>(`DELETE ${TEKENAAR}/gast`)

const leesInstelling = endpoint<typeof leesOndertekenInstelling>(`GET ${INSTELLING}`)
export const wijzigInstelling = endpoint<typeof wijzigOndertekenInstelling>(`PUT ${INSTELLING}`)
export const probeer = endpoint<typeof probeerSms>(`POST ${INSTELLING}/_probeer`)

/** What a link is about. Looking uses nothing up. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['gastlink', token],
    queryFn: ({ signal }) => bekijk({ body: { token } }, { signal }),
    enabled: token !== '',
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

export const instellingQuery = queryOptions({
  queryKey: ['onderteken-instelling'],
  queryFn: ({ signal }) => leesInstelling({}, { signal }),
})
