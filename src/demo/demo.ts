/**
 * The world that a demo starts with: one samenwerkingsverband, two besturen, three schools with staff, pupils and
 * families, and OPPs in every state. The same for the same day, fresh every day that it is made.
 */
import { sealAudit } from '../modules/audit/audit.sql.ts'
import { hashPassword } from '../modules/toegang/wachtwoord.ts'
import { type Datum, daysBetween, inAmsterdam } from '../platform/datum.ts'
import type { Services } from '../platform/services.ts'
import { DEMO_WACHTWOORD, demoAccounts } from '../web/demo.text.ts'
import { maakDossier } from './dossiers.ts'
import { insertEigenheid } from './eigenheid.ts'
import { gezag } from './gezag.ts'
import { instemming } from './instemming.ts'
import { inzage } from './inzage.ts'
import { begonnen, type Leven, levens } from './levens.ts'
import { maakSpeler } from './speler.ts'
import { toezicht } from './toezicht.ts'
import { type Daad, verhaal } from './verhaal.ts'
import { speelVertrek } from './vertrek.ts'
import { verzoeken } from './verzoeken.ts'
import type { Leerling, School } from './wereld.model.ts'
import {
  alsSysteem,
  insertAccounts,
  insertDossiers,
  insertLeerlingen,
  insertOrganisaties,
  insertSchool,
  isLeeg,
} from './wereld.sql.ts'
import { maakWereld } from './wereld.ts'

/**
 * Makes the demo world in an empty installation, as a whole or not at all; does nothing where anything is.
 * @returns true when it was made
 */
export async function ensureDemoWorld(services: Services): Promise<boolean> {
  const now = services.clock.now()
  const vandaag = inAmsterdam(now)
  const scholen = maakWereld(vandaag, new Set(demoAccounts.map((a) => a.login)))
  const made = await services.db.transaction().execute(async (tx) => {
    if (!(await isLeeg(tx))) return false
    // Once for all accounts: it is slow on purpose.
    const wachtwoordHash = await hashPassword(DEMO_WACHTWOORD)
    await insertOrganisaties(tx, scholen, now)
    for (const school of scholen) {
      await alsSysteem(tx, school.id)
      await insertSchool(tx, school, now)
      await insertEigenheid(tx, school, now)
      await insertLeerlingen(tx, school, now)
      await insertDossiers(tx, maakDossier(school, levens, vandaag), now)
      await insertAccounts(tx, school, school.logins, wachtwoordHash, now)
    }
    const personen = new Map(
      scholen.flatMap((s) => s.logins.map((l) => [l.login, { ...l, schoolId: s.id }] as const)),
    )
    const speler = maakSpeler(services, tx, personen)
    for (const { op, doe } of alleDaden(scholen, vandaag)) await doe(speler, op)
    await speelVertrek(speler, vandaag)
    await speler.sluit()
    return true
  })
  // The log of the story is of long ago: what waits for a seal is to be of now.
  if (made) await sealAudit(services.db, now)
  return made
}

/** All acts of all plans in the order of time; acts of one plan at one moment keep their order. */
function alleDaden(scholen: readonly School[], vandaag: Datum): readonly Daad[] {
  return scholen
    .flatMap((school) => [
      ...toezicht(school, vandaag),
      ...inzage(school, vandaag),
      ...verzoeken(school, vandaag),
      ...gezag(school, vandaag),
      ...instemming(school, vandaag),
      ...[...hoofdrollenVan(school), ...beginnersVan(school, vandaag)].flatMap(([leven, leerling]) =>
        verhaal(leven, school, leerling, vandaag),
      ),
    ])
    .sort((a, b) => a.op.getTime() - b.op.getTime())
}

type Paar = readonly [Leven, Leerling]

const hoofdrollenVan = (school: School): readonly Paar[] =>
  levens.flatMap((leven) => {
    const leerling = school.leerlingen.find((l) => l.rol !== null && l.rol === leven.rol)
    return leerling ? [[leven, leerling] as const] : []
  })

/** Plans that wait for a writer: in special schools for who came lately, in secondary school after a decision. */
function beginnersVan({ plan, leerlingen }: School, vandaag: Datum): readonly Paar[] {
  const overigen = leerlingen.filter((l) => l.rol === null)
  if (plan.schooltype === 'SBO')
    return overigen
      .filter((l) => daysBetween(l.ingeschreven, vandaag) < 60)
      .map((l) => [begonnen(Math.max(4, daysBetween(l.ingeschreven, vandaag) - 5), null), l] as const)
  if (plan.schooltype !== 'VO') return []
  return [
    { klas: '1K1', begin: 6 },
    { klas: '3H2', begin: 32 },
  ].flatMap(({ klas, begin }) =>
    overigen
      .filter((l) => l.groep === klas)
      .slice(0, 1)
      .map((l) => [begonnen(begin, -7), l] as const),
  )
}
