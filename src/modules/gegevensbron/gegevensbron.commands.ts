/** Everything of this module that has a route. */
import { csvDeclarations } from './csv.commands.ts'
import {
  annuleerImport,
  bevestigImport,
  draaiImportTerug,
  leesIn,
  leesRonde,
  lijstImports,
  lijstWijzigingen,
} from './import.commands.ts'
import { besluitSuggesties, lijstSuggestiesUitImport } from './suggesties.commands.ts'

export const gegevensbronDeclarations = [
  leesIn,
  lijstImports,
  lijstSuggestiesUitImport,
  besluitSuggesties,
  ...csvDeclarations,
  leesRonde,
  lijstWijzigingen,
  bevestigImport,
  annuleerImport,
  draaiImportTerug,
]
