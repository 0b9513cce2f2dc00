/** Kenmerken, test results over several moments and people from outside: what the plans pick from, and some more. */
import { addDays, addMonths, type Datum } from '../platform/datum.ts'
import type { Leven } from './levens.ts'
import { bronId } from './plantekst.ts'
import { maakToeval, vasteId } from './toeval.ts'
import type { School } from './wereld.model.ts'

type Rij = Readonly<Record<string, string | number | null>>
export type Dossier = {
  readonly kenmerken: readonly Rij[]
  readonly toetsen: readonly Rij[]
  readonly externen: readonly Rij[]
}

const VAKKEN = ['Rekenen-wiskunde', 'Begrijpend lezen', 'Spelling', 'Technisch lezen'] as const
const NIVEAUS = ['V', 'IV', 'III', 'II', 'I'] as const

export function maakDossier(school: School, levens: readonly Leven[], vandaag: Datum): Dossier {
  const eigen = levens.flatMap((leven) => {
    const leerling = school.leerlingen.find((l) => l.rol === leven.rol)
    return leerling?.rol && leven.tekst ? [{ leven, rol: leerling.rol, tekst: leven.tekst, leerling }] : []
  })
  return {
    kenmerken: eigen.flatMap(({ rol: sleutel, tekst, leerling }) =>
      tekst.kenmerken.map(([code, toelichting], i) => ({
        id: bronId(sleutel, 'kenmerk', i),
        leerling_id: leerling.id,
        code,
        toelichting,
        vanaf: null,
      })),
    ),
    toetsen: [
      ...eigen.flatMap(({ leven, rol: sleutel, tekst, leerling }) =>
        tekst.toetsen.flatMap(([toets, leergebied, op, score, niveau], i) => {
          const dag = addDays(vandaag, op + leven.begin)
          return dag > vandaag
            ? []
            : [
                {
                  id: bronId(sleutel, 'toets', i),
                  leerling_id: leerling.id,
                  toets,
                  leergebied,
                  afgenomen_op: dag,
                  jaargroep: null,
                  vaardigheidsscore: score,
                  niveau,
                  opmerking: '',
                },
              ]
        }),
      ),
      ...(school.plan.schooltype === 'BO' ? gewoneToetsen(school, vandaag) : []),
    ],
    externen: eigen.flatMap(({ rol: sleutel, tekst, leerling }) =>
      tekst.externen.map(([instantie, rol, naam], i) => ({
        id: vasteId(`${sleutel} extern ${i}`),
        leerling_id: leerling.id,
        naam,
        instantie,
        rol,
        email: 'contact@zorg.example',
      })),
    ),
  }
}

/** Two half years of results for the upper groups: each pupil has a level of his own and grows. */
function gewoneToetsen(school: School, vandaag: Datum): readonly Rij[] {
  const toeval = maakToeval(7)
  const momenten = [10, 5].map((maanden) => addMonths(vandaag, -maanden))
  return school.leerlingen
    .filter((l) => l.rol === null && ['5', '6', '7', '8'].includes(l.groep))
    .flatMap((l) => {
      const plek = toeval.tussen(0, 4)
      const basis = 90 + Number(l.groep) * 22 + plek * 9
      return VAKKEN.flatMap((vak, v) =>
        momenten.map((dag, m) => ({
          id: vasteId(`toets ${l.id} ${vak} ${m}`),
          leerling_id: l.id,
          toets: vak,
          leergebied: v === 0 ? 'Rekenen' : 'Taal',
          afgenomen_op: addDays(dag, v),
          jaargroep: null,
          vaardigheidsscore: basis + m * toeval.tussen(6, 13),
          niveau: NIVEAUS[Math.min(4, Math.max(0, plek + (toeval.kans(0.2) ? 1 : 0)))] ?? 'III',
          opmerking: '',
        })),
      )
    })
}
