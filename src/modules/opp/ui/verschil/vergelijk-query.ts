/** Fetches what is laid side by side, each through the address that decides what this person may read of it. */
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Aanpassingen } from '../../../organisatie/codelijsten.ts'
import { voorVersie } from '../../../overleg/overleg.ts'
import type { EigenVeld } from '../../../plandelen/eigenveld.schema.ts'
import type { Opp, OppVersie } from '../../opp.api.schema.ts'
import { leegOpp } from '../../opp.schema.ts'
import type { OppSnapshot } from '../../snapshot.schema.ts'
import { leesbareInhoud } from '../../snapshot.ts'
import { inhoudVan } from '../dialogen/inhouden.ts'
import { gespreksstukQuery, oppQuery, oppSleutel, versieQuery } from '../opp-api.ts'
import { overleggenQuery } from '../overleg/overleg-api.ts'
import type { Keuze } from './vergelijk-keuze.ts'
import type { Inhoud } from './vergelijk-model.ts'

/** One of the two that are compared. */
export interface Kant {
  readonly inhoud: Inhoud
  readonly labels: Aanpassingen
  readonly eigenVelden: readonly EigenVeld[]
  /** When a version was made; null: it is being written, or there is nothing yet. */
  readonly op: string | null
}

export const vergelijkQuery = (oppId: string, van: Keuze, naar: Keuze) =>
  queryOptions({
    queryKey: [...oppSleutel(oppId), 'vergelijk', van, naar],
    queryFn: async ({ client }) => {
      const [links, rechts] = await Promise.all([haal(client, oppId, van), haal(client, oppId, naar)])
      return { van: links, naar: rechts }
    },
  })

async function haal(client: QueryClient, oppId: string, keuze: Keuze): Promise<Kant> {
  if (keuze === 0) return niets()
  if (keuze === 'concept') {
    const [opp, { overleggen }] = await Promise.all([
      client.fetchQuery(oppQuery(oppId)),
      client.fetchQuery(overleggenQuery(oppId)),
    ])
    return vanConcept(opp, voorVersie(overleggen))
  }
  return vanVersie(
    keuze === 'gespreksstuk'
      ? await client.fetchQuery(gespreksstukQuery(oppId))
      : await client.fetchQuery(versieQuery(oppId, keuze)),
  )
}

const niets = (): Kant => ({
  inhoud: alsInhoud({ onderdelen: leegOpp(), hoorgesprek: null, lengteReden: '' }),
  labels: {},
  eigenVelden: [],
  op: null,
})

function vanVersie({ inhoud, op }: OppVersie): Kant {
  return { inhoud: alsInhoud(inhoud), labels: inhoud.labels, eigenVelden: inhoud.eigenVelden ?? [], op }
}

/** As a version of it would be: nobody sees a change that publishing does not make. */
function vanConcept(opp: Opp, overleggen: NonNullable<OppSnapshot['overleggen']>): Kant {
  return {
    inhoud: alsInhoud({
      onderdelen: leesbareInhoud(inhoudVan(opp)),
      hoorgesprek: opp.hoorgesprek?.inhoud ?? null,
      ...(opp.hoorgesprek && { hoormoment: opp.hoorgesprek.moment }),
      overleggen,
      lengteReden: opp.lengteReden,
    }),
    labels: opp.labels,
    eigenVelden: opp.eigenVelden,
    op: null,
  }
}

/** What is compared. At which moment the talk was stands with it: another talk than before is seen to be one. */
export function alsInhoud(
  van: Pick<OppSnapshot, 'onderdelen' | 'hoorgesprek' | 'hoormoment' | 'overleggen' | 'lengteReden'>,
): Inhoud {
  return {
    ...van.onderdelen,
    hoorgesprek: van.hoorgesprek && { ...van.hoorgesprek, hoormoment: van.hoormoment ?? 'opstellen' },
    overleggen: { items: van.overleggen ?? [] },
    lengte: { lengteReden: van.lengteReden },
  }
}
