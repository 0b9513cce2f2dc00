import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type { richtIn } from '../inrichten.commands.ts'
import type {
  leesMedewerker,
  leesMedewerkers,
  voegMedewerkerToe,
  wijzigMedewerker,
  zetInDienst,
  zetUitDienst,
} from '../medewerker.commands.ts'
import type { beeindigRol, geefRol, ontkoppelLeerling, wijzigRol } from '../rol.commands.ts'
import type { herstelFactor } from '../sessies.commands.ts'
import type {
  bekijkUitnodiging,
  koppelUitnodiging,
  neemUitnodigingAan,
  nodigUit,
  trekUitnodigingIn,
} from '../uitnodiging.commands.ts'

const medewerkers = endpoint<typeof leesMedewerkers>('GET /medewerkers')
const medewerker = endpoint<typeof leesMedewerker>('GET /medewerkers/:medewerkerId')

export const toegangApi = {
  bekijk: endpoint<typeof bekijkUitnodiging>('POST /uitnodigingen/_bekijk'),
  neemAan: endpoint<typeof neemUitnodigingAan>('POST /uitnodigingen/_aanvaard'),
  koppel: endpoint<typeof koppelUitnodiging>('POST /uitnodigingen/_koppel'),
  nodigUit: endpoint<typeof nodigUit>('POST /uitnodigingen'),
  herstelFactor: endpoint<typeof herstelFactor>('DELETE /medewerkers/:medewerkerId/tweede-factor'),
  trekIn: endpoint<typeof trekUitnodigingIn>('DELETE /uitnodigingen/:uitnodigingId'),
  richtIn: endpoint<typeof richtIn>('POST /scholen'),
  voegToe: endpoint<typeof voegMedewerkerToe>('POST /medewerkers'),
  wijzig: endpoint<typeof wijzigMedewerker>('PUT /medewerkers/:medewerkerId'),
  uitDienst: endpoint<typeof zetUitDienst>('POST /medewerkers/:medewerkerId/uitdiensttreding'),
  inDienst: endpoint<typeof zetInDienst>('POST /medewerkers/:medewerkerId/indiensttreding'),
  geefRol: endpoint<typeof geefRol>('POST /medewerkers/:medewerkerId/rollen'),
  wijzigRol: endpoint<typeof wijzigRol>('PUT /medewerkers/:medewerkerId/rollen/:toekenningId'),
  beeindigRol: endpoint<typeof beeindigRol>('DELETE /medewerkers/:medewerkerId/rollen/:toekenningId'),
  ontkoppelLeerling: endpoint<typeof ontkoppelLeerling>(
    'DELETE /leerlingen/:leerlingId/medewerkers/:koppelingId',
  ),
}

export const medewerkersQuery = queryOptions({
  queryKey: ['medewerkers'],
  queryFn: ({ signal }) => medewerkers({}, { signal }),
})
export const medewerkerQuery = (medewerkerId: string) =>
  queryOptions({
    // Under the list's key, so that one act freshens both.
    queryKey: ['medewerkers', medewerkerId],
    queryFn: ({ signal }) => medewerker({ params: { medewerkerId } }, { signal }),
  })
