import { bewarenDeclarations } from './bewaren.commands.ts'

export const avgDeclarations = [...bewarenDeclarations]
