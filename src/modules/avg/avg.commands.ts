import { bewarenDeclarations } from './bewaren/bewaren.commands.ts'
import { pakketDeclarations } from './pakket/pakket.commands.ts'
import { beperkingDeclarations } from './verzoek/beperking.commands.ts'
import { betwistDeclarations } from './verzoek/betwist.commands.ts'
import { verzoekDeclarations } from './verzoek/verzoek.commands.ts'
import { verzoekStapDeclarations } from './verzoek/verzoek.stappen.commands.ts'

export const avgDeclarations = [
  ...bewarenDeclarations,
  ...verzoekDeclarations,
  ...verzoekStapDeclarations,
  ...pakketDeclarations,
  ...beperkingDeclarations,
  ...betwistDeclarations,
]
