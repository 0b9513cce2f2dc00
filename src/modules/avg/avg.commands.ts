import { beperkingDeclarations } from './beperking.commands.ts'
import { betwistDeclarations } from './betwist.commands.ts'
import { bewarenDeclarations } from './bewaren.commands.ts'
import { pakketDeclarations } from './pakket.commands.ts'
import { verzoekDeclarations } from './verzoek.commands.ts'
import { verzoekStapDeclarations } from './verzoek.stappen.commands.ts'

export const avgDeclarations = [
  ...bewarenDeclarations,
  ...verzoekDeclarations,
  ...verzoekStapDeclarations,
  ...pakketDeclarations,
  ...beperkingDeclarations,
  ...betwistDeclarations,
]
