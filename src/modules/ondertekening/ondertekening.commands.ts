/** All that can be asked of this module over HTTP, gathered from its parts. */
import { besluitDeclarations } from './besluit/besluit.commands.ts'
import { reactieDeclarations } from './besluit/reactie.commands.ts'
import { bewijsDeclarations } from './bewijs/bewijs.commands.ts'
import { gastBinnenDeclarations } from './gast/binnen.commands.ts'
import { instellingDeclarations } from './gast/instelling.commands.ts'
import { gastSchoolDeclarations } from './gast/school.commands.ts'
import { rodDeclarations } from './vaststellen/rod.commands.ts'
import { vaststelDeclarations } from './vaststellen/vaststellen.commands.ts'
import { verzegeldDeclarations } from './vaststellen/verzegeld.commands.ts'
import { verzoekDeclarations } from './verzoek/verzoek.commands.ts'

export const ondertekeningDeclarations = [
  ...verzoekDeclarations,
  ...besluitDeclarations,
  ...reactieDeclarations,
  ...vaststelDeclarations,
  ...verzegeldDeclarations,
  ...rodDeclarations,
  ...bewijsDeclarations,
  ...gastSchoolDeclarations,
  ...gastBinnenDeclarations,
  ...instellingDeclarations,
]
