/** Gives the primary school of the demo a shape of its own: logo, holidays, a word in a list and two own fields. */

import type { OppInhoud } from '../modules/opp/opp.schema.ts'
import { placeLogo } from '../modules/organisatie/logo.sql.ts'
import { leesLogo } from '../modules/organisatie/logo.ts'
import { insertLabels } from '../modules/organisatie/organisatie.sql.ts'
import { insertVakantie } from '../modules/organisatie/vakantie.sql.ts'
import { insertEigenVeld } from '../modules/plandelen/eigenveld.sql.ts'
import type { Tx } from '../platform/database.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import { eigenheid } from './eigenheid.text.ts'
import { waterlelie } from './logo.ts'
import { vasteId } from './toeval.ts'
import type { School } from './wereld.model.ts'
import { jaarId } from './wereld.ts'

const heeftEigenheid = ({ plan }: School): boolean => plan.sleutel === 'waterlelie'
const veldId = (sleutel: string): string => vasteId(`eigen veld ${sleutel}`)
const keuzeId = (plek: number): string => vasteId(`eigen keuze niveau ${plek}`)

/** Needs the context of the school. */
export async function insertEigenheid(tx: Tx, school: School, now: Date): Promise<void> {
  if (!heeftEigenheid(school)) return
  const logo = await leesLogo(waterlelie())
  if (typeof logo === 'string') throw new Error(`the logo of the demo: ${logo}`)
  await placeLogo(tx, logo, now)
  const { lijst, code, label } = eigenheid.label
  await insertLabels(tx, lijst, [{ code, label, verborgen: false, volgorde: null }])
  // The days of the year that is known, as many weeks further as years have passed.
  const verder = (Number(school.dit.beginOp.slice(0, 4)) - 2026) * 52 * 7
  for (const [naam, begin, eind] of eigenheid.vakanties)
    await insertVakantie(tx, {
      id: vasteId(`vakantie ${naam}`),
      schooljaarId: jaarId(school.plan, school.dit),
      naam,
      beginOp: addDays(begin, verder),
      eindOp: addDays(eind, verder),
    })
  for (const { sleutel, keuzes, ...veld } of [eigenheid.niveau, eigenheid.overleg])
    await insertEigenVeld(tx, {
      ...veld,
      id: veldId(sleutel),
      keuzes: keuzes.map((naam, plek) => ({ id: keuzeId(plek), label: naam, verborgen: false })),
      verborgen: false,
      plansoort: 'opp',
      volgorde: 1,
      now,
    })
}

/** What stands in the own fields of a plan of this school. */
export function metEigenheid(school: School, rol: string, bespreking: Datum, inhoud: OppInhoud): OppInhoud {
  if (!heeftEigenheid(school)) return inhoud
  const niveau = keuzeId(rol.length % eigenheid.niveau.keuzes.length)
  return {
    ...inhoud,
    beeld: { ...inhoud.beeld, eigen: { [veldId(eigenheid.niveau.sleutel)]: niveau } },
    contact: { ...inhoud.contact, eigen: { [veldId(eigenheid.overleg.sleutel)]: bespreking } },
  }
}
