import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../../web/api.ts'
import type { zoekLeerlingen } from '../../../leerling/leerling.commands.ts'
import type {
  hefOpBeperking,
  kondigOpheffingAan,
  leesBeperkingen,
  legBeperkingOp,
} from '../beperking.commands.ts'
import type { betwistPassage, hefBetwistingOp, voerUit } from '../betwist.commands.ts'
import type {
  dienIn,
  leesLeerlingVerzoeken,
  leesVerzoek,
  leesVerzoeken,
  legVast,
} from '../verzoek.commands.ts'
import type {
  besluit,
  controleerIdentiteit,
  neemInBehandeling,
  trekIn,
  verleng,
} from '../verzoek.stappen.commands.ts'

const verzoeken = endpoint<typeof leesVerzoeken>('GET /avg-verzoeken')
const verzoek = endpoint<typeof leesVerzoek>('GET /avg-verzoeken/:verzoekId')
const vanLeerling = endpoint<typeof leesLeerlingVerzoeken>('GET /leerlingen/:leerlingId/avg-verzoeken')
const beperkingen = endpoint<typeof leesBeperkingen>('GET /leerlingen/:leerlingId/beperkingen')
const zoek = endpoint<typeof zoekLeerlingen>('POST /leerlingen/_zoeken')

export const verzoekApi = {
  dienIn: endpoint<typeof dienIn>('POST /leerlingen/:leerlingId/avg-verzoeken'),
  legVast: endpoint<typeof legVast>('POST /leerlingen/:leerlingId/avg-verzoeken/_vastleggen'),
  behandel: endpoint<typeof neemInBehandeling>('POST /avg-verzoeken/:verzoekId/_behandel'),
  identiteit: endpoint<typeof controleerIdentiteit>('POST /avg-verzoeken/:verzoekId/_identiteit'),
  verleng: endpoint<typeof verleng>('POST /avg-verzoeken/:verzoekId/_verleng'),
  besluit: endpoint<typeof besluit>('POST /avg-verzoeken/:verzoekId/_besluit'),
  beperk: endpoint<typeof legBeperkingOp>('POST /avg-verzoeken/:verzoekId/beperkingen'),
  kondigAan: endpoint<typeof kondigOpheffingAan>('POST /beperkingen/:beperkingId/_aankondig'),
  hefOp: endpoint<typeof hefOpBeperking>('POST /beperkingen/:beperkingId/_opheffen'),
  betwist: endpoint<typeof betwistPassage>('POST /avg-verzoeken/:verzoekId/betwistingen'),
  hefBetwistingOp: endpoint<typeof hefBetwistingOp>('POST /betwistingen/:betwistingId/_opheffen'),
  voerUit: endpoint<typeof voerUit>('POST /avg-verzoeken/:verzoekId/_uitgevoerd'),
  trekIn: endpoint<typeof trekIn>('POST /avg-verzoeken/:verzoekId/_intrekken'),
}

/** Everything about requests hangs under this key. */
export const verzoekSleutel = ['avg', 'verzoek'] as const
export type LeerlingId = Parameters<typeof verzoekApi.dienIn>[0]['params']['leerlingId']

export const verzoekenQuery = queryOptions({
  queryKey: [...verzoekSleutel, 'lijst'],
  queryFn: ({ signal }) => verzoeken({}, { signal }),
})
export const verzoekQuery = (verzoekId: string) =>
  queryOptions({
    queryKey: [...verzoekSleutel, verzoekId],
    queryFn: ({ signal }) => verzoek({ params: { verzoekId } }, { signal }),
  })
export const leerlingVerzoekenQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: [...verzoekSleutel, 'leerling', leerlingId],
    queryFn: ({ signal }) => vanLeerling({ params: { leerlingId: leerlingId as LeerlingId } }, { signal }), // an unknown one is 404
  })
export const beperkingenQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: [...verzoekSleutel, 'beperkingen', leerlingId],
    queryFn: ({ signal }) => beperkingen({ params: { leerlingId: leerlingId as LeerlingId } }, { signal }), // as above
  })
export const zoekQuery = (tekst: string) =>
  queryOptions({
    queryKey: [...verzoekSleutel, 'zoek', tekst],
    queryFn: ({ signal }) => zoek({ body: { zoek: tekst } }, { signal }),
    enabled: tekst.length >= 2,
  })
