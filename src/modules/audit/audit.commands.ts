import { logboekDeclarations } from './logboek.commands.ts'
import { inzageDeclarations } from './inzage.commands.ts'

export const auditDeclarations = [...inzageDeclarations, ...logboekDeclarations]
