import { queryOptions } from '@tanstack/react-query'
import { endpoint, upload } from '../../../web/api.ts'
import type {
  annuleerImport,
  bevestigImport,
  draaiImportTerug,
  leesIn,
  leesRonde,
  lijstImports,
  lijstWijzigingen,
} from '../import.commands.ts'
import type { WijzigingSoort } from '../import.schema.ts'
import type { besluitSuggesties, lijstSuggestiesUitImport } from '../suggesties.commands.ts'

export const bestandInlezen = (bestand: File) => upload<typeof leesIn>('POST /imports', {}, bestand)
export const bevestig = endpoint<typeof bevestigImport>('POST /imports/:rondeId/_bevestig')
export const annuleer = endpoint<typeof annuleerImport>('POST /imports/:rondeId/_annuleer')
export const draaiTerug = endpoint<typeof draaiImportTerug>('POST /imports/:rondeId/_terug')
export const besluit = endpoint<typeof besluitSuggesties>('POST /imports/suggesties/_besluit')
const lijst = endpoint<typeof lijstImports>('GET /imports')
const ronde = endpoint<typeof leesRonde>('GET /imports/:rondeId')
const wijzigingen = endpoint<typeof lijstWijzigingen>('GET /imports/:rondeId/wijzigingen')
const suggesties = endpoint<typeof lijstSuggestiesUitImport>('GET /imports/suggesties')

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => lijst({}, { signal }),
})

/** Asks again twice a second while the import runs. */
export const rondeQuery = (rondeId: string) =>
  queryOptions({
    queryKey: ['imports', rondeId],
    queryFn: ({ signal }) => ronde({ params: { rondeId } }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'bezig' ? 500 : false),
  })

/** `staat` is part of the key: what a round shows changes when it has been carried out. */
export const wijzigingenQuery = (rondeId: string, staat: string, soort: WijzigingSoort, pagina: number) =>
  queryOptions({
    queryKey: ['imports', rondeId, 'wijzigingen', staat, soort, pagina],
    queryFn: ({ signal }) => wijzigingen({ params: { rondeId }, query: { soort, pagina } }, { signal }),
  })

export const suggestiesQuery = queryOptions({
  queryKey: ['imports', 'suggesties'],
  queryFn: ({ signal }) => suggesties({ query: {} }, { signal }),
})
