/** All routes of the product. A module that isn't here doesn't exist for HTTP, OpenAPI, the matrix and the client. */

import { auditJobs } from './modules/audit/audit.jobs.ts'
import { toegangDeclarations } from './modules/toegang/toegang.commands.ts'
import { toegangFouten } from './modules/toegang/toegang.text.ts'
import { werklijstDeclarations } from './modules/werklijst/werklijst.commands.ts'
import { werklijstFouten } from './modules/werklijst/werklijst.text.ts'
import type { Declaration } from './platform/declare.ts'
import type { JobDefinition } from './platform/jobs.ts'
import { platformFouten } from './platform/platform.text.ts'

export const declarations: readonly Declaration[] = [...toegangDeclarations, ...werklijstDeclarations]

export const jobs: readonly JobDefinition[] = [...auditJobs]

export const errorTexts: Readonly<Record<string, string>> = {
  ...platformFouten,
  ...toegangFouten,
  ...werklijstFouten,
}

/** What each tag of the API is about. */
export const tags: Readonly<Record<string, string>> = {
  toegang: 'Aanmelden, rollen en uitnodigingen',
  werklijst: 'Wat op iemand wacht',
}
