/** All routes of the product. A module that isn't here doesn't exist for HTTP, OpenAPI, the matrix and the client. */

import { nachtelijkeBackup } from './cli/nachtelijk.ts'
import { auditDeclarations } from './modules/audit/audit.commands.ts'
import { auditJobs } from './modules/audit/audit.jobs.ts'
import { auditFouten } from './modules/audit/audit.text.ts'
import { avgDeclarations } from './modules/avg/avg.commands.ts'
import { avgFouten } from './modules/avg/avg.text.ts'
import { avgJobs } from './modules/avg/bewaren/vernietigen.jobs.ts'
import { pakketJobs } from './modules/avg/pakket/pakket.jobs.ts'
import { pakketContents } from './modules/avg/pakket/pakket.sql.ts'
import { verzoekContents } from './modules/avg/verzoek/verzoek.sql.ts'
import { berichtenDeclarations } from './modules/berichten/berichten.commands.ts'
import { berichtenJobs } from './modules/berichten/berichten.jobs.ts'
import { berichtenFouten } from './modules/berichten/berichten.text.ts'
import { dossierDeclarations } from './modules/dossier/dossier.commands.ts'
import { dossierJobs } from './modules/dossier/dossier.jobs.ts'
import { dossierContents } from './modules/dossier/dossier.sql.ts'
import { dossierFouten } from './modules/dossier/dossier.text.ts'
import { gegevensbronDeclarations } from './modules/gegevensbron/gegevensbron.commands.ts'
import { importJobs } from './modules/gegevensbron/import.jobs.ts'
import { importContents } from './modules/gegevensbron/import.sql.ts'
import { importFouten } from './modules/gegevensbron/import.text.ts'
import { hoorrechtDeclarations } from './modules/hoorrecht/hoorrecht.commands.ts'
import { hoorrechtContents } from './modules/hoorrecht/hoorrecht.sql.ts'
import { hoorrechtFouten } from './modules/hoorrecht/hoorrecht.text.ts'
import { betwistingContents } from './modules/leerling/betwisting.sql.ts'
import { bezwaarContents } from './modules/leerling/bezwaar.sql.ts'
import { leerlingDeclarations } from './modules/leerling/leerling.commands.ts'
import { leerlingFouten } from './modules/leerling/leerling.text.ts'
import { controleFouten } from './modules/ondertekening/bewijs/controle.text.ts'
import { gastJobs } from './modules/ondertekening/gast/gast.jobs.ts'
import { gastCodePost, gastLinkPost } from './modules/ondertekening/gast/gast.post.ts'
import { SMS_SLEUTEL } from './modules/ondertekening/gast/instelling.sql.ts'
import { ondertekeningDeclarations } from './modules/ondertekening/ondertekening.commands.ts'
import { ondertekeningContents } from './modules/ondertekening/ondertekening.sql.ts'
import { ondertekeningFouten } from './modules/ondertekening/ondertekening.text.ts'
import { maakZegel } from './modules/ondertekening/vaststellen/vaststellen.jobs.ts'
import { VASTSTELLING } from './modules/ondertekening/vaststellen/vaststellen.sql.ts'
import { verzoekJobs } from './modules/ondertekening/verzoek/verzoek.jobs.ts'
import { oppDeclarations } from './modules/opp/opp.commands.ts'
import { EXPORT } from './modules/opp/opp.export.sql.ts'
import { oppJobs } from './modules/opp/opp.jobs.ts'
import { LESADVIES } from './modules/opp/opp.sql.ts'
import { oppFouten } from './modules/opp/opp.text.ts'
import { organisatieDeclarations } from './modules/organisatie/organisatie.commands.ts'
import { organisatieFouten } from './modules/organisatie/organisatie.text.ts'
import { overlegDeclarations } from './modules/overleg/overleg.commands.ts'
import { OVERLEG } from './modules/overleg/overleg.sql.ts'
import { overlegFouten } from './modules/overleg/overleg.text.ts'
import { planversieContents } from './modules/planversie/planversie.sql.ts'
import { ZAAD } from './modules/toegang/factor.sql.ts'
import { herstelPost } from './modules/toegang/herstel.post.ts'
import { CLIENT_GEHEIM } from './modules/toegang/oidc.sql.ts'
import { opruimen } from './modules/toegang/opruimen.jobs.ts'
import { toegangDeclarations } from './modules/toegang/toegang.commands.ts'
import { toegangFouten } from './modules/toegang/toegang.text.ts'
import { uitnodigingPost } from './modules/toegang/uitnodiging.post.ts'
import { werklijstDeclarations } from './modules/werklijst/werklijst.commands.ts'
import { werklijstFouten } from './modules/werklijst/werklijst.text.ts'
import type { Declaration } from './platform/declare.ts'
import { bestandFouten } from './platform/files/files.text.ts'
import { ANTWOORD } from './platform/idempotency.ts'
import type { JobDefinition } from './platform/jobs.ts'
import { platformFouten } from './platform/platform.text.ts'
import type { Content } from './platform/vault/content.ts'
import { vaultJobs } from './platform/vault/vault.jobs.ts'

export const declarations: readonly Declaration[] = [
  ...organisatieDeclarations,
  ...toegangDeclarations,
  ...berichtenDeclarations,
  ...auditDeclarations,
  ...leerlingDeclarations,
  ...dossierDeclarations,
  ...werklijstDeclarations,
  ...gegevensbronDeclarations,
  ...oppDeclarations,
  ...hoorrechtDeclarations,
  ...overlegDeclarations,
  ...ondertekeningDeclarations,
  ...avgDeclarations,
]

export const jobs: readonly JobDefinition[] = [
  ...auditJobs,
  ...berichtenJobs({
    uitnodiging: uitnodigingPost,
    'wachtwoord-herstel': herstelPost,
    'gast-uitnodiging': gastLinkPost,
    'gast-herinnering': gastLinkPost,
    'gast-nieuws': gastLinkPost,
    'gast-code': gastCodePost,
  }),
  opruimen,
  ...importJobs,
  ...oppJobs,
  ...dossierJobs,
  ...avgJobs,
  ...pakketJobs,
  ...verzoekJobs,
  ...gastJobs,
  maakZegel,
  nachtelijkeBackup,
  ...vaultJobs,
]

/** Every sealed column. One that is not here is not re-encrypted, and test/database/kluis.test.ts finds it. */
export const contents: readonly Content[] = [
  ANTWOORD,
  ...planversieContents,
  LESADVIES,
  ...hoorrechtContents,
  OVERLEG,
  ...ondertekeningContents,
  VASTSTELLING,
  SMS_SLEUTEL,
  ...dossierContents,
  ...verzoekContents,
  ...betwistingContents,
  ...bezwaarContents,
  ...pakketContents,
  ...importContents,
  EXPORT,
  CLIENT_GEHEIM,
  ZAAD,
]

export const errorTexts: Readonly<Record<string, string>> = {
  ...platformFouten,
  ...bestandFouten,
  ...organisatieFouten,
  ...toegangFouten,
  ...berichtenFouten,
  ...auditFouten,
  ...leerlingFouten,
  ...dossierFouten,
  ...werklijstFouten,
  ...importFouten,
  ...oppFouten,
  ...hoorrechtFouten,
  ...controleFouten,
  ...overlegFouten,
  ...ondertekeningFouten,
  ...avgFouten,
}

/** What each tag of the API is about. */
export const tags: Readonly<Record<string, string>> = {
  organisatie: 'De school, schooljaren, groepen en keuzelijsten',
  berichten: 'Wat de school mailt, met eigen teksten; in de demo een postvak',
  toegang: 'Aanmelden, rollen, rechten, noodtoegang en uitnodigingen',
  audit: 'Het logboek: wie deed of zag wat, en wat daarin opvalt',
  leerling: 'Leerlingen, hun ouders met gezag en wat een plan nodig heeft',
  dossier: 'Bijlagen van een leerling',
  werklijst: 'Wat op iemand wacht',
  opp: 'Ontwikkelingsperspectiefplannen: schrijven, publiceren, lezen en exporteren',
  avg: 'Hoe lang wij bewaren, wat wij vernietigen en de rechten van mensen op hun gegevens',
  ondertekening: 'Instemming van gezagdragers en leerling, met het bewijs ervan',
  hoorrecht: 'Wat de leerling inbracht en wat ermee is gedaan',
  overleg: 'Gesprekken met ouders over een plan, en wat daarin is afgesproken',
  import: 'Leerlingen, groepen en medewerkers inlezen uit de administratie van de school',
}
