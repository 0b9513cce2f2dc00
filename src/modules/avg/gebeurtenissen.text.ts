/** The words of every module's acts: for the log on the screen, and for the log in a package. */
import { auditGebeurtenissen } from '../audit/audit.text.ts'
import { berichtenGebeurtenissen } from '../berichten/berichten.text.ts'
import { dossierGebeurtenissen } from '../dossier/dossier.text.ts'
import { importGebeurtenissen } from '../gegevensbron/import.text.ts'
import { hoorrechtGebeurtenissen } from '../hoorrecht/hoorrecht.text.ts'
import { leerlingGebeurtenissen } from '../leerling/leerling.text.ts'
import { ondertekeningGebeurtenissen } from '../ondertekening/ondertekening.text.ts'
import { oppGebeurtenissen } from '../opp/opp.text.ts'
import { organisatieGebeurtenissen } from '../organisatie/organisatie.text.ts'
import { overlegGebeurtenissen } from '../overleg/overleg.text.ts'
import { toegangGebeurtenissen } from '../toegang/toegang.text.ts'
import { werklijstGebeurtenissen } from '../werklijst/werklijst.text.ts'
import { avgGebeurtenissen } from './avg.text.ts'

export const gebeurtenisWoorden: Readonly<Record<string, string>> = {
  ...organisatieGebeurtenissen,
  ...leerlingGebeurtenissen,
  ...dossierGebeurtenissen,
  ...toegangGebeurtenissen,
  ...auditGebeurtenissen,
  ...avgGebeurtenissen,
  ...berichtenGebeurtenissen,
  ...importGebeurtenissen,
  ...ondertekeningGebeurtenissen,
  ...hoorrechtGebeurtenissen,
  ...overlegGebeurtenissen,
  ...oppGebeurtenissen,
  ...werklijstGebeurtenissen,
}
