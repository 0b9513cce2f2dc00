import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type { leesBackUp } from '../back-up.commands.ts'
import type { bewaarCodelijst, herstelCodelijst } from '../codelijst.commands.ts'
import type { verwijderLogo } from '../logo.commands.ts'
import type { leesNormen, wijzigBewaartermijnen, wijzigNormen } from '../normen.commands.ts'
import type {
  koppelMedewerker,
  leesGroepen,
  leesMedewerkerNamen,
  ontkoppelMedewerker,
  voegGroepToe,
  wijzigGroep,
} from '../organisatie.commands.ts'
import type {
  leesSchool,
  leesSchooljaren,
  voegSchooljaarToe,
  wijzigSchool,
  wijzigSchooljaar,
} from '../school.commands.ts'

const school = endpoint<typeof leesSchool>('GET /scholen/deze')
const backUp = endpoint<typeof leesBackUp>('GET /back-ups/laatste')
const schooljaren = endpoint<typeof leesSchooljaren>('GET /schooljaren')
const groepen = endpoint<typeof leesGroepen>('GET /schooljaren/:schooljaarId/groepen')
const namen = endpoint<typeof leesMedewerkerNamen>('GET /medewerkernamen')

const normen = endpoint<typeof leesNormen>('GET /scholen/deze/normen')

export const organisatieApi = {
  wijzigNormen: endpoint<typeof wijzigNormen>('PUT /scholen/deze/normen'),
  wijzigBewaartermijnen: endpoint<typeof wijzigBewaartermijnen>('PUT /scholen/deze/bewaartermijnen'),
  bewaarCodelijst: endpoint<typeof bewaarCodelijst>('PUT /codelijsten/:lijst'),
  herstelCodelijst: endpoint<typeof herstelCodelijst>('DELETE /codelijsten/:lijst'),
  verwijderLogo: endpoint<typeof verwijderLogo>('DELETE /scholen/deze/logo'),
  wijzigSchool: endpoint<typeof wijzigSchool>('PUT /scholen/deze'),
  voegSchooljaarToe: endpoint<typeof voegSchooljaarToe>('POST /schooljaren'),
  wijzigSchooljaar: endpoint<typeof wijzigSchooljaar>('PUT /schooljaren/:schooljaarId'),
  voegGroepToe: endpoint<typeof voegGroepToe>('POST /schooljaren/:schooljaarId/groepen'),
  wijzigGroep: endpoint<typeof wijzigGroep>('PUT /groepen/:groepId'),
  koppel: endpoint<typeof koppelMedewerker>('POST /groepen/:groepId/medewerkers'),
  ontkoppel: endpoint<typeof ontkoppelMedewerker>('DELETE /groepen/:groepId/medewerkers/:koppelingId'),
}

export const normenQuery = queryOptions({
  queryKey: ['normen'],
  queryFn: ({ signal }) => normen({}, { signal }),
})
export const schoolQuery = queryOptions({
  queryKey: ['school'],
  queryFn: ({ signal }) => school({}, { signal }),
})
export const backUpQuery = queryOptions({
  queryKey: ['back-up'],
  queryFn: ({ signal }) => backUp({}, { signal }),
})
export const schooljarenQuery = queryOptions({
  queryKey: ['schooljaren'],
  queryFn: ({ signal }) => schooljaren({}, { signal }),
})
export const groepenQuery = (schooljaarId: string) =>
  queryOptions({
    queryKey: ['groepen', schooljaarId],
    queryFn: ({ signal }) => groepen({ params: { schooljaarId } }, { signal }),
    enabled: schooljaarId !== '',
  })
export const medewerkerNamenQuery = queryOptions({
  queryKey: ['medewerkernamen'],
  queryFn: ({ signal }) => namen({}, { signal }),
})
