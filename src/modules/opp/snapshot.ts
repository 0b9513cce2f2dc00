import * as z from 'zod/mini'
import type { Hoorgesprek, Hoormoment } from '../hoorrecht/hoorrecht.ts'
import type { Aanpassingen } from '../organisatie/codelijsten.ts'
import type { OverlegInVersie } from '../overleg/overleg.ts'
import type { EigenVeld } from '../plandelen/eigenveld.schema.ts'
import { ingevuld } from '../plandelen/eigenveld.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import type { Lesadvies } from './opp.api.schema.ts'
import {
  leesOppOnderdeel,
  type OppInhoud,
  onderdeelSleutels,
  oppSchemaVersie,
  perOnderdeel,
} from './opp.schema.ts'
import {
  type BewaardeSnapshot,
  bewaardeSnapshotSchema,
  type Kop,
  type OppSnapshot,
  SNAPSHOT_VERSIE,
} from './snapshot.schema.ts'

/**
 * The content as others may read it: how parents can be reached stays with the writers, since the other parent reads
 * along and an address or number may be secret (threat A6).
 */
export function leesbareInhoud(inhoud: OppInhoud): OppInhoud {
  const personen = inhoud.contact.personen.map((p) => (p.kant === 'ouders' ? { ...p, bereikbaar: '' } : p))
  return { ...inhoud, contact: { ...inhoud.contact, personen } }
}

/** What a version freezes. The hash is taken over the canonical JSON of the whole. */
export function maakSnapshot(delen: {
  readonly kop: Kop
  readonly labels: Aanpassingen
  readonly eigenVelden: readonly EigenVeld[]
  readonly logo: string | null
  readonly lengteReden: string
  readonly inhoud: OppInhoud
  readonly hoorgesprek: Hoorgesprek | null
  readonly hoormoment?: Hoormoment
  readonly overleggen: readonly OverlegInVersie[]
}): BewaardeSnapshot {
  const sectieVersies = Object.fromEntries(
    onderdeelSleutels.map((sleutel) => [sleutel, oppSchemaVersie(sleutel)]),
  ) as BewaardeSnapshot['sectieVersies'] // every section is in the list
  const eigenVelden = ingevuld(delen.eigenVelden, delen.inhoud)
  const { hoormoment = 'opstellen' } = delen
  return {
    schemaVersie: SNAPSHOT_VERSIE,
    sectieVersies,
    kop: delen.kop,
    labels: { ...delen.labels },
    ...(eigenVelden.length > 0 ? { eigenVelden: [...eigenVelden] } : {}),
    ...(delen.logo === null ? {} : { logo: delen.logo }),
    lengteReden: delen.lengteReden,
    onderdelen: leesbareInhoud(delen.inhoud),
    hoorgesprek: delen.hoorgesprek,
    ...(hoormoment === 'opstellen' ? {} : { hoormoment }),
    ...(delen.overleggen.length > 0 ? { overleggen: [...delen.overleggen] } : {}),
  }
}

/**
 * A stored version in today's shape.
 * @throws RangeError when a newer program wrote it, ZodError when it is no version at all
 */
export function leesSnapshot(bewaard: unknown): OppSnapshot {
  const { sectieVersies, onderdelen, ...rest } = z.parse(bewaardeSnapshotSchema, bewaard)
  if (rest.schemaVersie > SNAPSHOT_VERSIE)
    throw new RangeError(`unknown snapshot version ${rest.schemaVersie}`)
  return {
    ...rest,
    onderdelen: perOnderdeel((sleutel) =>
      leesOppOnderdeel(sleutel, sectieVersies[sleutel], onderdelen[sleutel]),
    ),
  }
}

/** What of a version counts for "did anything change": what people wrote, not the names of the moment. */
export function geschreven(snapshot: Pick<OppSnapshot, 'onderdelen' | 'hoorgesprek'>) {
  return { ...snapshot.onderdelen, hoorgesprek: snapshot.hoorgesprek }
}

/** What a teacher of one subject needs: what the pupil needs and what the school does (domain §4.1: h1 school and g3). */
export function lesadviesVan(snapshot: OppSnapshot): Lesadvies {
  const { behoeften, maatregelen } = snapshot.onderdelen
  return {
    roepnaam: snapshot.kop.leerling.roepnaam,
    behoeften: behoeften.items.filter((b) => b.vanWie === 'leerling' && !isLeeg(b.tekst)).map((b) => b.tekst),
    maatregelen: maatregelen.items
      .filter((m) => m.uitvoerder === 'school' && !(isLeeg(m.wat) && isLeeg(m.verwijzing)))
      .map((m) => ({
        wat: isLeeg(m.wat) ? m.verwijzing : m.wat,
        hoe: m.hoe,
        wie: m.wie,
        wanneer: m.wanneer,
        geluktAls: m.geluktAls,
      })),
  }
}
