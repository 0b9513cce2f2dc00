import { queryOptions } from '@tanstack/react-query'
import { endpoint } from '../../../web/api.ts'
import type {
  bewaarExtern,
  bewaarKenmerk,
  bewaarToets,
  leesGegevens,
  verwijderExtern,
  verwijderKenmerk,
  verwijderToets,
} from '../gegevens.commands.ts'
import type { leesGesloten, lijstGesloten } from '../gesloten.commands.ts'
import type {
  laatMeelezen,
  laatNietMeerMeelezen,
  leesMijnToegang,
  legBezwaarVast,
  legToegangVast,
  trekBezwaarIn,
  trekToegangIn,
} from '../gezag.commands.ts'
import type {
  schrijfLeerlingUit,
  schrijfLeerlingWeerIn,
  wijzigInschrijving,
} from '../inschrijving.commands.ts'
import type {
  leesGroep,
  leesLeerling,
  leesTijdlijn,
  lijstLeerlingen,
  voegLeerlingToe,
  wijzigLeerling,
} from '../leerling.commands.ts'
import type {
  leesBetrokkenen,
  verwijderOuder,
  voegOuderToe,
  wijzigOuder,
  zoekOuders,
} from '../ouder.commands.ts'

const lees = endpoint<typeof leesLeerling>('GET /leerlingen/:leerlingId')
const betrokkenen = endpoint<typeof leesBetrokkenen>('GET /leerlingen/:leerlingId/betrokkenen')
const gegevens = endpoint<typeof leesGegevens>('GET /leerlingen/:leerlingId/gegevens')
const gesloten = endpoint<typeof leesGesloten>('GET /leerlingen/:leerlingId/gesloten')
const geslotenDossiers = endpoint<typeof lijstGesloten>('GET /gesloten-dossiers')
const mijnToegang = endpoint<typeof leesMijnToegang>('GET /mijn/toegang')
const groep = endpoint<typeof leesGroep>('GET /groepen/:groepId')

export const leerlingApi = {
  lijst: endpoint<typeof lijstLeerlingen>('POST /leerlingen/_lijst'),
  voegToe: endpoint<typeof voegLeerlingToe>('POST /leerlingen'),
  wijzig: endpoint<typeof wijzigLeerling>('PUT /leerlingen/:leerlingId'),
  schrijfUit: endpoint<typeof schrijfLeerlingUit>('POST /leerlingen/:leerlingId/uitschrijving'),
  schrijfIn: endpoint<typeof schrijfLeerlingWeerIn>('POST /leerlingen/:leerlingId/inschrijving'),
  wijzigInschrijving: endpoint<typeof wijzigInschrijving>('PUT /leerlingen/:leerlingId/inschrijving'),
  tijdlijn: endpoint<typeof leesTijdlijn>('GET /leerlingen/:leerlingId/tijdlijn'),
  zoekOuders: endpoint<typeof zoekOuders>('POST /leerlingen/:leerlingId/ouders/_zoeken'),
  voegOuderToe: endpoint<typeof voegOuderToe>('POST /leerlingen/:leerlingId/ouders'),
  wijzigOuder: endpoint<typeof wijzigOuder>('PUT /leerlingen/:leerlingId/ouders/:relatieId'),
  verwijderOuder: endpoint<typeof verwijderOuder>('DELETE /leerlingen/:leerlingId/ouders/:relatieId'),
  bewaarExtern: endpoint<typeof bewaarExtern>('PUT /leerlingen/:leerlingId/externen/:itemId'),
  verwijderExtern: endpoint<typeof verwijderExtern>('DELETE /leerlingen/:leerlingId/externen/:itemId'),
  bewaarKenmerk: endpoint<typeof bewaarKenmerk>('PUT /leerlingen/:leerlingId/kenmerken/:itemId'),
  verwijderKenmerk: endpoint<typeof verwijderKenmerk>('DELETE /leerlingen/:leerlingId/kenmerken/:itemId'),
  bewaarToets: endpoint<typeof bewaarToets>('PUT /leerlingen/:leerlingId/toetsresultaten/:itemId'),
  verwijderToets: endpoint<typeof verwijderToets>('DELETE /leerlingen/:leerlingId/toetsresultaten/:itemId'),
  legBezwaarVast: endpoint<typeof legBezwaarVast>('PUT /leerlingen/:leerlingId/ouders/:relatieId/bezwaar'),
  trekBezwaarIn: endpoint<typeof trekBezwaarIn>(
    'POST /leerlingen/:leerlingId/ouders/:relatieId/bezwaar/_intrekken',
  ),
  legToegangVast: endpoint<typeof legToegangVast>('PUT /leerlingen/:leerlingId/ouders/:relatieId/toegang'),
  trekToegangIn: endpoint<typeof trekToegangIn>('DELETE /leerlingen/:leerlingId/ouders/:relatieId/toegang'),
  laatMeelezen: endpoint<typeof laatMeelezen>('PUT /mijn/toegang/:relatieId'),
  laatNietMeer: endpoint<typeof laatNietMeerMeelezen>('DELETE /mijn/toegang/:relatieId'),
}

/** Everything of one pupil hangs under this key, so that one act freshens the page, its tabs and its timeline. */
export const leerlingSleutel = (leerlingId: string) => ['leerling', leerlingId] as const

export const leerlingQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: leerlingSleutel(leerlingId),
    queryFn: ({ signal }) => lees({ params: { leerlingId } }, { signal }),
  })
export const betrokkenenQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: [...leerlingSleutel(leerlingId), 'betrokkenen'],
    queryFn: ({ signal }) => betrokkenen({ params: { leerlingId } }, { signal }),
  })
export const gegevensQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: [...leerlingSleutel(leerlingId), 'gegevens'],
    queryFn: ({ signal }) => gegevens({ params: { leerlingId } }, { signal }),
  })
/** Of the pupil who is signed in. */
export const mijnToegangQuery = queryOptions({
  queryKey: ['mijn-toegang'],
  queryFn: ({ signal }) => mijnToegang({}, { signal }),
})
export const geslotenQuery = queryOptions({
  queryKey: ['gesloten-dossiers'],
  queryFn: ({ signal }) => geslotenDossiers({}, { signal }),
})
/** Asked when the pupil isn't there: is the dossier closed for the time being? */
export const isGeslotenQuery = (leerlingId: string) =>
  queryOptions({
    queryKey: [...leerlingSleutel(leerlingId), 'gesloten'],
    queryFn: ({ signal }) => gesloten({ params: { leerlingId } }, { signal }),
  })
export const groepQuery = (groepId: string) =>
  queryOptions({
    queryKey: ['leerling-groep', groepId],
    queryFn: ({ signal }) => groep({ params: { groepId } }, { signal }),
  })
