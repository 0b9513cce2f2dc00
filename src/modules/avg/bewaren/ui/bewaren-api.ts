import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../../web/api.ts'
import type {
  hefBewaarplichtOp,
  leesBewaren,
  leesLijst,
  legBewaarplichtOp,
  maakLijst,
  neemOp,
  sluitUit,
  tekenLijst,
} from '../bewaren.commands.ts'

const bewaren = endpoint<typeof leesBewaren>('GET /vernietigingslijsten')
const lijst = endpoint<typeof leesLijst>('GET /vernietigingslijsten/:lijstId')

export const avgApi = {
  maak: endpoint<typeof maakLijst>('POST /vernietigingslijsten'),
  sluitUit: endpoint<typeof sluitUit>('PUT /vernietigingslijsten/:lijstId/regels/:regelId/uitsluiting'),
  neemOp: endpoint<typeof neemOp>('DELETE /vernietigingslijsten/:lijstId/regels/:regelId/uitsluiting'),
  teken: endpoint<typeof tekenLijst>('POST /vernietigingslijsten/:lijstId/_teken'),
  legOp: endpoint<typeof legBewaarplichtOp>('POST /leerlingen/:leerlingId/bewaarplichten'),
  hefOp: endpoint<typeof hefBewaarplichtOp>('DELETE /leerlingen/:leerlingId/bewaarplichten/:bewaarplichtId'),
}

export const bewarenQuery = queryOptions({
  queryKey: ['avg', 'bewaren'],
  queryFn: ({ signal }) => bewaren({}, { signal }),
})

/** Looks again while the job of a signed list works. */
export const lijstQuery = (lijstId: string) =>
  queryOptions({
    queryKey: ['avg', 'lijst', lijstId],
    queryFn: ({ signal }) => lijst({ params: { lijstId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.bezig ? 1_500 : false),
  })
