/** Who decides and who reads along in secondary school: a parent who objects, and pupils around their eighteenth birthday. */
import { laatMeelezen, legBezwaarVast } from '../modules/leerling/gezag.commands.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import { gezagTekst as t } from './gezag.text.ts'
import type { Rolnaam } from './hoofdrollen.text.ts'
import { vasteId } from './toeval.ts'
import { type Daad, schooldag } from './verhaal.ts'
import type { School } from './wereld.model.ts'

const OC = 'oc@rivierenland.demo'
const DEWI = 'leerling18@gezin.demo'

/** By the same commands as on the screens. */
export function gezag(school: School, vandaag: Datum): readonly Daad[] {
  if (school.plan.sleutel !== 'rivierenland') return []
  const id = (rol: Rolnaam) => {
    const leerling = school.leerlingen.find((l) => l.rol === rol)
    if (!leerling) throw new Error(`the demo has no ${rol}`)
    return leerling.id
  }
  /** The how-manieth parent of `hoofdrollen.text.ts`. */
  const relatieId = (rol: Rolnaam, n: number) => vasteId(`relatie ${id(rol)} ${n}`)
  const op = (dag: Datum) => new Date(`${dag}T09:40:00Z`)
  const bezwaarDag = schooldag(addDays(vandaag, -40))
  return [
    {
      op: op(bezwaarDag),
      doe: async (speler, toen) => {
        await speler.doe(OC, toen, legBezwaarVast, {
          params: { leerlingId: id('shanaya'), relatieId: relatieId('shanaya', 1) },
          body: { op: bezwaarDag, toelichting: t.bezwaar },
        })
      },
    },
    {
      op: op(schooldag(addDays(vandaag, -9))),
      doe: async (speler, toen) => {
        await speler.doe(DEWI, toen, laatMeelezen, { params: { relatieId: relatieId('dewi', 0) } })
      },
    },
  ]
}
