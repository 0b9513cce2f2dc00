import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type { leesDossierToegang } from '../dossier.commands.ts'
import type { besluitHerziening, leesHerziening } from '../herziening.commands.ts'
import type {
  beeindigNoodtoegang,
  kijkNoodtoegangNa,
  leesLopendeNoodtoegang,
  leesNoodtoegangen,
  openNoodtoegang,
  zoekNoodLeerling,
} from '../noodtoegang.commands.ts'
import type { herstelRechten, leesRechten, zetRecht } from '../rechten.commands.ts'
import type { beeindigWaarneming, geefWaarneming, verlengWaarneming } from '../waarneming.commands.ts'

const rechten = endpoint<typeof leesRechten>('GET /rollen')
const noodtoegangen = endpoint<typeof leesNoodtoegangen>('GET /noodtoegangen')
const lopend = endpoint<typeof leesLopendeNoodtoegang>('GET /noodtoegangen/_lopend')
const dossier = endpoint<typeof leesDossierToegang>('GET /leerlingen/:leerlingId/toegang')
const herziening = endpoint<typeof leesHerziening>('GET /herziening')

export const rechtenApi = {
  zet: endpoint<typeof zetRecht>('PUT /rechten/:recht'),
  herstel: endpoint<typeof herstelRechten>('POST /rechten/_herstel'),
  geefWaarneming: endpoint<typeof geefWaarneming>('POST /medewerkers/:medewerkerId/waarnemingen'),
  verlengWaarneming: endpoint<typeof verlengWaarneming>('POST /waarnemingen/:waarnemingId/_verleng'),
  beeindigWaarneming: endpoint<typeof beeindigWaarneming>('DELETE /waarnemingen/:waarnemingId'),
  zoekNood: endpoint<typeof zoekNoodLeerling>('POST /noodtoegangen/_zoek'),
  openNood: endpoint<typeof openNoodtoegang>('POST /noodtoegangen'),
  beeindigNood: endpoint<typeof beeindigNoodtoegang>('POST /noodtoegangen/:noodtoegangId/_beeindig'),
  kijkNoodNa: endpoint<typeof kijkNoodtoegangNa>('POST /noodtoegangen/:noodtoegangId/_nagekeken'),
  besluit: endpoint<typeof besluitHerziening>('PUT /herziening/:bron/:bronId'),
}

export const rechtenQuery = queryOptions({
  queryKey: ['rechten'],
  queryFn: ({ signal }) => rechten({}, { signal }),
})
export const noodtoegangenQuery = queryOptions({
  queryKey: ['noodtoegang', 'lijst'],
  queryFn: ({ signal }) => noodtoegangen({}, { signal }),
})
export const lopendQuery = queryOptions({
  queryKey: ['noodtoegang', 'lopend'],
  queryFn: ({ signal }) => lopend({}, { signal }),
  staleTime: 30_000,
})
export const dossierToegangQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: ['dossier-toegang', leerlingId],
    queryFn: ({ signal }) => dossier({ params: { leerlingId } }, { signal }),
  })
export const herzieningQuery = queryOptions({
  queryKey: ['herziening'],
  queryFn: ({ signal }) => herziening({}, { signal }),
})
