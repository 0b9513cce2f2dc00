import { inzageDeclarations } from './inzage.commands.ts'
import { logboekDeclarations } from './logboek.commands.ts'

export const auditDeclarations = [...inzageDeclarations, ...logboekDeclarations]
