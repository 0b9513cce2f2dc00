/** A dossier as it would go to one asker today: read as the product, laid beside the rules. */
import type { Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import { volledigeNaam } from '../../leerling/leerling.ts'
import { inhoudHash } from '../../planversie/planversie.hash.ts'
import type { Json } from '../../planversie/planversie.ts'
import { type Besluiten, type Dossier, type Gelakt, lak } from './pakket.lakken.ts'
import {
  findLeerlingKop,
  type LeerlingKop,
  leesRijen,
  listAndereLeerlingen,
  listOuderKoppen,
  type OuderKop,
} from './pakket.lezen.sql.ts'
import { maakZoeker, teVerbergen, type Zoeker } from './pakket.namen.ts'
import type { Lezer } from './pakket.regels.ts'

export type Bekeken = Gelakt & {
  readonly kop: LeerlingKop
  /** Of everything that goes along: who signs, signs this. */
  readonly hash: string
}

/** Null: the pupil is not there. */
export async function bekijkDossier(
  tx: Tx,
  leerlingId: string,
  lezer: Lezer,
  besluiten: Besluiten,
  vandaag: Datum,
): Promise<Bekeken | null> {
  const kop = await findLeerlingKop(tx, leerlingId)
  if (!kop) return null
  const ouders = await listOuderKoppen(tx, leerlingId)
  const dossier: Dossier = {
    geboortedatum: kop.geboortedatum,
    ouders,
    rijen: await leesRijen(tx, leerlingId),
  }
  const zoek = await zoekerVoor(tx, kop, ouders, lezer)
  const gelakt = lak({ dossier, lezer, besluiten, zoek, vandaag })
  // Rows of the database and content that passed its schema: JSON, but for the type of what was never read.
  return {
    ...gelakt,
    kop,
    hash: inhoudHash(JSON.parse(JSON.stringify({ lezer, rijen: gelakt.rijen })) as Json),
  }
}

async function zoekerVoor(
  tx: Tx,
  kop: LeerlingKop,
  ouders: readonly OuderKop[],
  lezer: Lezer,
): Promise<Zoeker> {
  const zelf = ouders.find(({ id }) => lezer.soort === 'ouder' && id === lezer.ouderId)
  // What parents share is the asker's own too: they may live at one address.
  const eigen = new Set(zelf ? [zelf.email, zelf.telefoon, zelf.straat, zelf.postcode] : [])
  const zonderEigen = (waarde: string | null) => (eigen.has(waarde) ? null : waarde)
  const anderen = ouders
    .filter((ouder) => ouder !== zelf)
    .map((o) => ({
      ...o,
      email: zonderEigen(o.email),
      telefoon: zonderEigen(o.telefoon),
      straat: zonderEigen(o.straat),
      postcode: zonderEigen(o.postcode),
    }))
  const bekend = new Set([
    kop.roepnaam,
    volledigeNaam(kop),
    lezer.naam,
    ...ouders.flatMap((o) => [o.roepnaam, o.naam]),
  ])
  return maakZoeker(teVerbergen(await listAndereLeerlingen(tx, kop.id), anderen, bekend))
}
