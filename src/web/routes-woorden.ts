/** The words of every module's acts: the timeline of a pupil and the log tell what all of them did. */
import { auditGebeurtenissen } from '../modules/audit/audit.text.ts'
import { avgGebeurtenissen } from '../modules/avg/avg.text.ts'
import { berichtenGebeurtenissen } from '../modules/berichten/berichten.text.ts'
import { dossierGebeurtenissen } from '../modules/dossier/dossier.text.ts'
import { importGebeurtenissen } from '../modules/gegevensbron/import.text.ts'
import { hoorrechtGebeurtenissen } from '../modules/hoorrecht/hoorrecht.text.ts'
import { leerlingGebeurtenissen } from '../modules/leerling/leerling.text.ts'
import { oppGebeurtenissen } from '../modules/opp/opp.text.ts'
import { organisatieGebeurtenissen } from '../modules/organisatie/organisatie.text.ts'
import { toegangGebeurtenissen } from '../modules/toegang/toegang.text.ts'
import { werklijstGebeurtenissen } from '../modules/werklijst/werklijst.text.ts'

export const woorden: Readonly<Record<string, string>> = {
  ...organisatieGebeurtenissen,
  ...leerlingGebeurtenissen,
  ...dossierGebeurtenissen,
  ...toegangGebeurtenissen,
  ...auditGebeurtenissen,
  ...avgGebeurtenissen,
  ...berichtenGebeurtenissen,
  ...importGebeurtenissen,
  ...hoorrechtGebeurtenissen,
  ...oppGebeurtenissen,
  ...werklijstGebeurtenissen,
  // By the command line alone, of no module.
  'sleutel.kek-vervangen': 'verving de sleutel waarmee de sleutels zijn verpakt',
}
