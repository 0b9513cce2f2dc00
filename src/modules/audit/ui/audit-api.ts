import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type { leesMedewerkerNamen } from '../../organisatie/organisatie.commands.ts'
import type {
  leesEigenInzage,
  leesInzageGezin,
  leesInzageLeerling,
  leesInzageMedewerker,
} from '../inzage.commands.ts'
import type { controleerUitschieter, leesUitschieters, zoekLogLeerling } from '../logboek.commands.ts'

const leerling = endpoint<typeof leesInzageLeerling>('GET /leerlingen/:leerlingId/inzage')
const medewerker = endpoint<typeof leesInzageMedewerker>('GET /medewerkers/:medewerkerId/gebeurtenissen')
const eigen = endpoint<typeof leesEigenInzage>('GET /gebeurtenissen/mijn')
const gezin = endpoint<typeof leesInzageGezin>('GET /mijn/leerlingen/:leerlingId/inzage')
const zoek = endpoint<typeof zoekLogLeerling>('GET /logboek/leerlingen')
const opvallend = endpoint<typeof leesUitschieters>('GET /logboek/uitschieters')
export const controleer = endpoint<typeof controleerUitschieter>(
  'PUT /logboek/uitschieters/:sleutel/controle',
)

const namen = endpoint<typeof leesMedewerkerNamen>('GET /medewerkernamen')
export const namenQuery = queryOptions({
  queryKey: ['medewerkernamen'],
  queryFn: ({ signal }) => namen({}, { signal }),
})

/** Empty days are not sent: then the server takes the past quarter. */
export type Vraag = { van: string; tot: string; pagina: number }
const queryVan = ({ van, tot, pagina }: Vraag) => ({
  ...(van === '' ? {} : { van }),
  ...(tot === '' ? {} : { tot }),
  pagina,
})

export const inzageLeerlingQuery = (leerlingId: string) => (vraag: Vraag) =>
  queryOptions({
    queryKey: ['inzage', 'leerling', leerlingId, vraag],
    queryFn: ({ signal }) => leerling({ params: { leerlingId }, query: queryVan(vraag) }, { signal }),
    placeholderData: keepPreviousData,
  })
export const inzageMedewerkerQuery = (medewerkerId: string) => (vraag: Vraag) =>
  queryOptions({
    queryKey: ['inzage', 'medewerker', medewerkerId, vraag],
    queryFn: ({ signal }) => medewerker({ params: { medewerkerId }, query: queryVan(vraag) }, { signal }),
    placeholderData: keepPreviousData,
  })
export const inzageEigenQuery = (vraag: Vraag) =>
  queryOptions({
    queryKey: ['inzage', 'eigen', vraag],
    queryFn: ({ signal }) => eigen({ query: queryVan(vraag) }, { signal }),
    placeholderData: keepPreviousData,
  })
export const inzageGezinQuery = (leerlingId: string, vraag: Vraag) =>
  queryOptions({
    queryKey: ['inzage', 'gezin', leerlingId, vraag],
    queryFn: ({ signal }) => gezin({ params: { leerlingId }, query: queryVan(vraag) }, { signal }),
    placeholderData: keepPreviousData,
    enabled: leerlingId !== '',
  })
export const zoekLeerlingQuery = (tekst: string) =>
  queryOptions({
    queryKey: ['logboek', 'leerlingen', tekst],
    queryFn: ({ signal }) => zoek({ query: { zoek: tekst } }, { signal }),
    enabled: tekst.length >= 2,
    placeholderData: keepPreviousData,
  })
export const uitschietersQuery = (van: string, tot: string) =>
  queryOptions({
    queryKey: ['logboek', 'uitschieters', van, tot],
    queryFn: ({ signal }) =>
      opvallend({ query: { ...(van === '' ? {} : { van }), ...(tot === '' ? {} : { tot }) } }, { signal }),
    placeholderData: keepPreviousData,
  })
