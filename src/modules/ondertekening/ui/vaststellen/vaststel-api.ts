import { queryOptions } from '@tanstack/react-query'
import { endpoint, fileUrl } from '../../../../web/api.ts'
import { oppSleutel } from '../../../opp/ui/opp-api.ts'
import type { Vaststellingen } from '../../ondertekening.schema.ts'
import type {
  besluitWijziging,
  leesVaststelling,
  stelPlanVast,
} from '../../vaststellen/vaststellen.commands.ts'
import type { haalVerzegeldePdf } from '../../vaststellen/verzegeld.commands.ts'

const OPP = '/ontwikkelingsperspectieven/:oppId'
/** How often the screen looks for the sealed PDF by itself. */
const KIJKT = 20

const lees = endpoint<typeof leesVaststelling>(`GET ${OPP}/vaststellingen`)
export const stelVast = endpoint<typeof stelPlanVast>(`POST ${OPP}/vaststellingen`)
export const legWijzigingVast = endpoint<typeof besluitWijziging>(`POST ${OPP}/wijzigingen`)
export const verzegeldAdres = (oppId: string, versie: number) =>
  fileUrl<typeof haalVerzegeldePdf>(`GET ${OPP}/vaststellingen/:versie/pdf`, {
    params: { oppId, versie: String(versie) },
  })

/** The newest vaststelling of which the PDF is still made. */
export const pdfKomt = ({ vaststellingen }: Vaststellingen): boolean =>
  vaststellingen.find(({ soort }) => soort === 'vaststelling')?.pdf === false

export const vaststellingenQuery = (oppId: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'vaststellingen'],
    queryFn: ({ signal }) => lees({ params: { oppId } }, { signal }),
    refetchInterval: ({ state }) =>
      state.data && pdfKomt(state.data) && state.dataUpdateCount < KIJKT ? 1_500 : false,
  })
