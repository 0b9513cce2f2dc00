/** Carries out a confirmed round, and takes one back. Each is one transaction: all of it, or nothing. */

import type { Actor } from '../../platform/actor.ts'
import { writeAudit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import { inAmsterdam } from '../../platform/datum.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { zoeknaam } from '../leerling/leerling.ts'
import { schooljaarVan } from '../organisatie/organisatie.ts'
import { metOuders } from './csv.ts'
import { bouwMutaties, omvang } from './import.mutaties.ts'
import { deleteOuders, deleteRelaties, insertRelaties, leesOuders } from './import.ouders.sql.ts'
import type { Telling } from './import.schema.ts'
import {
  findRonde,
  findSchooljaar,
  leesStand,
  lockImport,
  type RondeRow,
  readInhoud,
  setTeruggedraaid,
  setVerwerkt,
} from './import.sql.ts'
import { telVerschil } from './import.telling.ts'
import {
  deleteGroepen,
  deleteLeerlingen,
  deleteMedewerkers,
  deleteSchooljaar,
  deleteSuggesties,
  findBehouden,
  herstelLeden,
  herstelVelden,
} from './import.terug.sql.ts'
import { stappen } from './import.toepassen.sql.ts'
import { berekenVerschil } from './import.ts'

/**
 * Compares again, inside this transaction, and writes. The round must be `bezig`; nothing happens when it isn't.
 * @param meld hears how many rows are done, of how many; it must use a connection of its own
 * @throws AppError `import.loopt-al` when another import of this school runs
 */
export async function verwerkRonde(
  tx: Tx,
  actor: Actor,
  rondeId: string,
  nu: Date,
  meld: (gedaan: number, totaal: number) => Promise<void>,
): Promise<void> {
  if (!(await lockImport(tx))) throw conflict('import.loopt-al')
  const ronde = await findRonde(tx, rondeId)
  if (ronde?.status !== 'bezig') return
  const { gelezen, beslissingen } = await readInhoud(tx, rondeId)
  if (!gelezen) throw conflict('import.verlopen')
  const vandaag = inAmsterdam(nu)
  const { bestand } = gelezen
  const school = {
    ...(await leesStand(tx, bestand.school.schooljaar, vandaag)),
    ...(metOuders(bestand) ? { ouders: await leesOuders(tx) } : {}),
  }
  const bron = bestand.csv ? 'csv' : 'edexml'
  const { verschil, stand } = berekenVerschil(school, bestand, {
    vandaag,
    beslissingen: new Map(beslissingen),
  })
  const mutaties = bouwMutaties(stand, verschil, {
    vandaag,
    bron,
    newId: () => newId(nu.getTime()),
    schooljaar: await schooljaarRij(tx, bestand.school.schooljaar),
    zoeknaam,
  })
  const totaal = omvang(mutaties)
  await meld(0, totaal)
  let gedaan = 0
  for (const { aantal, doe } of stappen(tx, mutaties, { rondeId, nu, bron })) {
    if (aantal === 0) continue
    await doe()
    gedaan += aantal
    await meld(gedaan, totaal)
  }
  const { genegeerd, waarschuwingen } = ronde.telling
  const telling = telVerschil(verschil, bestand, { genegeerd, waarschuwingen })
  await setVerwerkt(tx, rondeId, { verschil, ongedaan: { mutaties, behouden: [] }, telling, op: nu, totaal })
  await writeAudit(tx, {
    gebeurtenis: 'import.verwerken',
    resultaat: 'gelukt',
    at: nu,
    actor,
    objectSoort: 'import',
    objectId: rondeId,
    details: auditTelling(telling),
  })
}

async function schooljaarRij(tx: Tx, naam: string) {
  const rij = await findSchooljaar(tx, naam)
  if (rij) return { ...rij, naam, nieuw: false }
  return { id: newId(), ...schooljaarVan(Number(naam.slice(0, 4))), nieuw: true }
}

/** Counts for the trail: never a name. */
export const auditTelling = ({
  leerlingen: l,
  groepen,
  medewerkers,
  suggesties,
  schooljaar,
  ouders: o,
}: Telling) => ({
  schooljaar,
  nieuw: l.nieuw,
  gewijzigd: l.gewijzigd,
  uitgeschreven: l.uitgeschreven,
  mogelijkUitgeschreven: l.mogelijkUitgeschreven,
  conflicten: l.conflicten,
  groepen: groepen.nieuw + groepen.gewijzigd + groepen.vervallen,
  medewerkers: medewerkers.nieuw + medewerkers.gewijzigd,
  suggesties,
  ...(o ? { ouders: o.nieuw + o.gewijzigd, gezag: o.metGezag, ouderVragen: o.conflicten } : {}),
})

/**
 * Takes a processed round back, as far as nobody built on it. What stays is counted and, for pupils, named.
 * @throws AppError `import.loopt-al`, `import.te-lang-geleden`
 */
export async function draaiTerug(tx: Tx, ronde: RondeRow, nu: Date): Promise<NonNullable<Telling['terug']>> {
  if (!(await lockImport(tx))) throw conflict('import.loopt-al')
  const { ongedaan } = await readInhoud(tx, ronde.id)
  if (!ongedaan?.mutaties) throw new AppError('conflict', 'import.te-lang-geleden')
  const { mutaties: m } = ongedaan
  const nieuw = m.leerlingenNieuw.map((l) => l.id)
  const o = m.ouders ?? { oudersNieuw: [], ouders: [], relatiesNieuw: [], relaties: [] }
  // First: a pupil with parents counts as one with a dossier.
  const los = new Set(
    (
      await deleteRelaties(
        tx,
        o.relatiesNieuw.map((r) => r.id),
      )
    ).map((r) => r.id),
  )
  const behouden = await findBehouden(tx, nieuw)
  const blijft = new Set(behouden.map((b) => b.leerlingId))
  const relaties = o.relatiesNieuw.filter((r) => los.has(r.id) && blijft.has(r.leerling_id))
  // A pupil who stays keeps the parents too: a plan without them would ask nobody for consent.
  if (relaties.length > 0) await insertRelaties(tx, relaties)
  // A pupil who stays keeps the group and enrolment too: without them nobody would find the dossier.
  await herstelLeden(
    tx,
    {
      ...m,
      ledenNieuw: m.ledenNieuw.filter((l) => !blijft.has(l.leerling_id)),
      inschrijvingenNieuw: m.inschrijvingenNieuw.filter((i) => !blijft.has(i.leerling_id)),
    },
    ronde.soort === 'edexml' ? 'edexml' : 'csv',
  )
  const leerlingenVerwijderd = await deleteLeerlingen(
    tx,
    nieuw.filter((id) => !blijft.has(id)),
  )
  const velden = await herstelVelden(tx, m, nu)
  await deleteSuggesties(tx, ronde.id)
  const medewerkersVerwijderd = await deleteMedewerkers(
    tx,
    m.medewerkersNieuw.map((w) => w.id),
  )
  const groepenVerwijderd = await deleteGroepen(
    tx,
    m.groepenNieuw.map((g) => g.id),
  )
  const oudersVerwijderd = await deleteOuders(
    tx,
    o.oudersNieuw.map((each) => each.id),
  )
  if (m.schooljaarNieuw) await deleteSchooljaar(tx, m.schooljaarNieuw.id)
  const terug = {
    leerlingenVerwijderd,
    leerlingenBehouden: behouden.length,
    veldenHersteld: velden.hersteld,
    veldenGelaten: velden.gelaten,
    groepenVerwijderd,
    groepenBehouden: m.groepenNieuw.length - groepenVerwijderd,
    medewerkersVerwijderd,
    medewerkersBehouden: m.medewerkersNieuw.length - medewerkersVerwijderd,
    oudersVerwijderd,
    oudersBehouden: o.oudersNieuw.length - oudersVerwijderd,
  }
  await setTeruggedraaid(tx, ronde.id, { behouden, telling: { ...ronde.telling, terug }, op: nu })
  return terug
}
