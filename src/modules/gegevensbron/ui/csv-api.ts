import { queryOptions } from '@tanstack/react-query'
import { endpoint, upload } from '../../../web/api.ts'
import type {
  bekijkCsv,
  bewaarIndeling,
  hernoemIndeling,
  leesCsvIn,
  lijstIndelingen,
  verwijderIndeling,
} from '../csv.commands.ts'
import type { Codering, CsvSoort, Scheiding } from '../csv.ts'

export const indelingBewaren = endpoint<typeof bewaarIndeling>('POST /imports/csv/indelingen')
export const indelingHernoemen = endpoint<typeof hernoemIndeling>('PUT /imports/csv/indelingen/:indelingId')
export const indelingVerwijderen = endpoint<typeof verwijderIndeling>(
  'DELETE /imports/csv/indelingen/:indelingId',
)
const indelingen = endpoint<typeof lijstIndelingen>('GET /imports/csv/indelingen')

export const indelingenQuery = queryOptions({
  queryKey: ['imports', 'indelingen'],
  queryFn: ({ signal }) => indelingen({}, { signal }),
})

/** How a file is read: what somebody chose; what is left out the server finds itself. */
export type Keuze = {
  readonly soort: CsvSoort
  readonly codering?: Codering
  readonly scheiding?: Scheiding
  readonly kop?: 'ja' | 'nee'
  /** Id of a remembered mapping, or code of a preset. */
  readonly indeling?: string
  readonly kolommen?: Readonly<Record<string, number>>
}

export const kolommenTekst = (kolommen: Readonly<Record<string, number>>): string =>
  Object.entries(kolommen)
    .map(([doel, plek]) => `${doel}:${plek}`)
    .join(',')

/** The file travels with every look: between two of them the server keeps nothing. */
export const csvQuery = (bestand: File, { kolommen, ...keuze }: Keuze) =>
  queryOptions({
    queryKey: ['csv', bestand.name, bestand.size, bestand.lastModified, keuze, kolommen ?? null],
    queryFn: () =>
      upload<typeof bekijkCsv>(
        'POST /imports/csv/_bekijk',
        { query: { ...keuze, ...(kolommen ? { kolommen: kolommenTekst(kolommen) } : {}) } },
        bestand,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    // Long enough for the next step, which shows what this one read.
    gcTime: 5_000,
    retry: false,
  })

export const csvInlezen = (
  bestand: File,
  query: Required<Pick<Keuze, 'soort' | 'codering' | 'scheiding' | 'kop'>> & {
    kolommen: string
    volledig: 'ja' | 'nee'
  },
) => upload<typeof leesCsvIn>('POST /imports/csv', { query }, bestand)
