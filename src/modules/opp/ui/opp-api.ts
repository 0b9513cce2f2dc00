import { queryOptions } from '@tanstack/react-query'
import { endpoint, fileUrl } from '../../../web/api.ts'
import type { lijstHoorgesprekken, maakKaart } from '../../hoorrecht/hoorrecht.commands.ts'
import type { beeindigOpp, leesOppQuery, lijstOpps, maakOpp } from '../opp.commands.ts'
import type {
  annuleerExport,
  exporteerGroepOpps,
  exporteerOpp,
  exporteerVersie,
  haalExport,
  haalKaart,
  meetLengte,
  volgExport,
} from '../opp.export.commands.ts'
import type { leesLesadviezen, leesMijnPlannen } from '../opp.lezen.commands.ts'
import type { herstelOnderdeel, leesRevisie, lijstRevisies } from '../opp.onderdeel.commands.ts'
import type { OnderdeelSleutel } from '../opp.schema.ts'
import type {
  deelOpp,
  leesGespreksstuk,
  leesGewijzigd,
  leesVersie,
  publiceerOpp,
  stopDelenOpp,
} from '../opp.versie.commands.ts'
import type { trekVerwijderingIn, verwijderOpp, vraagVerwijdering } from '../opp.verwijderen.commands.ts'

const OPP = '/ontwikkelingsperspectieven/:oppId'

export const leesPlannen = endpoint<typeof lijstOpps>('GET /ontwikkelingsperspectieven')
export const maak = endpoint<typeof maakOpp>('POST /leerlingen/:leerlingId/ontwikkelingsperspectieven')
export const publiceer = endpoint<typeof publiceerOpp>(`POST ${OPP}/versies`)
export const deel = endpoint<typeof deelOpp>(`POST ${OPP}/_deel`)
export const stopDelen = endpoint<typeof stopDelenOpp>(`DELETE ${OPP}/gespreksstuk`)
export const beeindig = endpoint<typeof beeindigOpp>(`POST ${OPP}/_beeindig`)
export const verwijder = endpoint<typeof verwijderOpp>(`POST ${OPP}/_verwijder`)
export const vraagVerwijderen = endpoint<typeof vraagVerwijdering>(`POST ${OPP}/verwijderverzoek`)
export const trekVerzoekIn = endpoint<typeof trekVerwijderingIn>(`DELETE ${OPP}/verwijderverzoek`)
export const herstel = endpoint<typeof herstelOnderdeel>(`POST ${OPP}/onderdelen/:onderdeel/_herstel`)
export const exporteerGroep = endpoint<typeof exporteerGroepOpps>(
  'POST /groepen/:groepId/ontwikkelingsperspectieven/exports',
)
export const annuleerTaak = endpoint<typeof annuleerExport>('POST /taken/:taakId/_annuleer')

/** Where the PDF of the draft (or, without a draft, of the last version) is. */
export const pdfAdres = (oppId: string) =>
  fileUrl<typeof exporteerOpp>(`GET ${OPP}/pdf`, { params: { oppId } })
/** Where the card for the pupil is: of what is being written, and of a version. */
export const kaartPdfAdres = (oppId: string, gesprek?: string) =>
  fileUrl<typeof maakKaart>(`GET ${OPP}/hoorgesprek/terugvertelkaart`, {
    params: { oppId },
    query: gesprek === undefined ? {} : { gesprek },
  })
export const versieKaartAdres = (oppId: string, nummer: number) =>
  fileUrl<typeof haalKaart>(`GET ${OPP}/versies/:nummer/terugvertelkaart`, { params: { oppId, nummer } })
/** Where the PDF of a published version is. */
export const versiePdfAdres = (oppId: string, nummer: number) =>
  fileUrl<typeof exporteerVersie>(`GET ${OPP}/versies/:nummer/pdf`, { params: { oppId, nummer } })
export const zipAdres = (taakId: string) =>
  fileUrl<typeof haalExport>('GET /taken/:taakId/bestand', { params: { taakId } })

const hoorgesprekken = endpoint<typeof lijstHoorgesprekken>(`GET ${OPP}/hoorgesprekken`)
const lees = endpoint<typeof leesOppQuery>(`GET ${OPP}`)
const gewijzigd = endpoint<typeof leesGewijzigd>(`GET ${OPP}/_gewijzigd`)
const versie = endpoint<typeof leesVersie>(`GET ${OPP}/versies/:nummer`)
const gespreksstuk = endpoint<typeof leesGespreksstuk>(`GET ${OPP}/gespreksstuk`)
const revisies = endpoint<typeof lijstRevisies>(`GET ${OPP}/onderdelen/:onderdeel/revisies`)
const revisie = endpoint<typeof leesRevisie>(`GET ${OPP}/onderdelen/:onderdeel/revisies/:revisie`)
const lesadviezen = endpoint<typeof leesLesadviezen>('GET /leerlingen/:leerlingId/lesadviezen')
const lengte = endpoint<typeof meetLengte>(`GET ${OPP}/lengte`)
const taak = endpoint<typeof volgExport>('GET /taken/:taakId')
const mijn = endpoint<typeof leesMijnPlannen>('GET /mijn/plannen')

/** Everything cached about one plan begins with this, so that one invalidation after an act renews all of it. */
export const oppSleutel = (oppId: string) => ['opp', oppId] as const

export const oppQuery = (oppId: string) =>
  queryOptions({
    queryKey: oppSleutel(oppId),
    queryFn: ({ signal }) => lees({ params: { oppId: oppId } }, { signal }),
  })

export const hoorgesprekkenQuery = (oppId: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'hoorgesprekken'],
    queryFn: ({ signal }) => hoorgesprekken({ params: { oppId } }, { signal }),
  })

export const gewijzigdQuery = (oppId: string, wijziging: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'gewijzigd', wijziging],
    queryFn: ({ signal }) => gewijzigd({ params: { oppId: oppId } }, { signal }),
  })

export const versieQuery = (oppId: string, nummer: number) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'versie', nummer],
    queryFn: ({ signal }) => versie({ params: { oppId, nummer } }, { signal }),
    // A version never changes; only whether it is the last one does.
    staleTime: 60_000,
  })

export const gespreksstukQuery = (oppId: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'gespreksstuk'],
    queryFn: ({ signal }) => gespreksstuk({ params: { oppId } }, { signal }),
  })

export const revisiesQuery = (oppId: string, onderdeel: OnderdeelSleutel) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'revisies', onderdeel],
    queryFn: ({ signal }) => revisies({ params: { oppId, onderdeel } }, { signal }),
  })

export const revisieQuery = (oppId: string, onderdeel: OnderdeelSleutel, nummer: number) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'revisie', onderdeel, nummer],
    queryFn: ({ signal }) => revisie({ params: { oppId, onderdeel, revisie: nummer } }, { signal }),
    staleTime: 60_000,
  })

export const lesadviezenQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: ['lesadviezen', leerlingId],
    queryFn: ({ signal }) => lesadviezen({ params: { leerlingId } }, { signal }),
  })

export const mijnQuery = queryOptions({
  queryKey: ['mijn', 'plannen'],
  queryFn: ({ signal }) => mijn({}, { signal }),
})

/** Measured anew when something was written: `wijziging` is the moment of the last change. */
export const lengteQuery = (oppId: string, wijziging: string) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'lengte', wijziging],
    queryFn: ({ signal }) => lengte({ params: { oppId } }, { signal }),
    staleTime: 60_000,
  })

/** Follows a running task; stops asking when it has ended. */
export const taakQuery = (taakId: string) =>
  queryOptions({
    queryKey: ['taak', taakId],
    queryFn: ({ signal }) => taak({ params: { taakId } }, { signal }),
    enabled: taakId !== '',
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === 'wacht' || state.data.status === 'bezig'
        ? 1000
        : false,
  })
