/** One valid request per declaration and target. Without a request a declaration can't be in the product. */

import type { auditDeclarations } from '../../src/modules/audit/audit.commands.ts'
import type { avgDeclarations } from '../../src/modules/avg/avg.commands.ts'
import type { berichtenDeclarations } from '../../src/modules/berichten/berichten.commands.ts'
import type { dossierDeclarations } from '../../src/modules/dossier/dossier.commands.ts'
import type { gegevensbronDeclarations } from '../../src/modules/gegevensbron/gegevensbron.commands.ts'
import type { hoorrechtDeclarations } from '../../src/modules/hoorrecht/hoorrecht.commands.ts'
import type { leerlingDeclarations } from '../../src/modules/leerling/leerling.commands.ts'
import type { ondertekeningDeclarations } from '../../src/modules/ondertekening/ondertekening.commands.ts'
import type { oppDeclarations } from '../../src/modules/opp/opp.commands.ts'
import type { organisatieDeclarations } from '../../src/modules/organisatie/organisatie.commands.ts'
import type { overlegDeclarations } from '../../src/modules/overleg/overleg.commands.ts'
import type { toegangDeclarations } from '../../src/modules/toegang/toegang.commands.ts'
import type { werklijstDeclarations } from '../../src/modules/werklijst/werklijst.commands.ts'
import type { Aanvraag } from './actors.ts'
import { auditCases } from './cases.audit.ts'
import { avgCases } from './cases.avg.ts'
import { leerlingCases } from './cases.leerling.ts'
import { ondertekeningCases } from './cases.ondertekening.ts'
import { oppCases } from './cases.opp.ts'
import { organisatieCases } from './cases.organisatie.ts'
import { toegangCases } from './cases.toegang.ts'
import type { Doel } from './prepare.ts'

type NameOf<D extends readonly { readonly name: string }[]> = D[number]['name']
export type LeerlingNaam = NameOf<typeof leerlingDeclarations> | NameOf<typeof dossierDeclarations>
export type OppNaam =
  | NameOf<typeof oppDeclarations>
  | NameOf<typeof hoorrechtDeclarations>
  | NameOf<typeof overlegDeclarations>
export type ToegangNaam = NameOf<typeof toegangDeclarations>
export type AuditNaam = NameOf<typeof auditDeclarations>
export type AvgNaam = NameOf<typeof avgDeclarations>
export type OrganisatieNaam =
  | NameOf<typeof organisatieDeclarations>
  | NameOf<typeof werklijstDeclarations>
  | NameOf<typeof gegevensbronDeclarations>
  | NameOf<typeof berichtenDeclarations>
export type OndertekeningNaam = NameOf<typeof ondertekeningDeclarations>
export type DeclarationName =
  | LeerlingNaam
  | OppNaam
  | OndertekeningNaam
  | ToegangNaam
  | OrganisatieNaam
  | AuditNaam
  | AvgNaam

/** `opp.lezen @concept`: the same declaration about another kind of thing. */
export type Variant<N extends string> = `${N} @${string}`
export type Cases<N extends string> = Readonly<Record<N, (doel: Doel) => Aanvraag>> &
  Readonly<Partial<Record<Variant<N>, (doel: Doel) => Aanvraag>>>

export const cases: Readonly<Record<string, (doel: Doel) => Aanvraag>> = {
  ...organisatieCases,
  ...toegangCases,
  ...leerlingCases,
  ...oppCases,
  ...auditCases,
  ...avgCases,
  ...ondertekeningCases,
} satisfies Cases<DeclarationName>

/** The name of the declaration behind the name of a row. */
export const declarationOf = (rij: string): string => rij.split(' @')[0] ?? rij
