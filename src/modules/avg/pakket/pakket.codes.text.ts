/** Words for the codes in a column: for who looks at a package and for the PDF; the files of data hold the code itself. */
import { formulierTekst, statusTekst } from '../../leerling/schermen.text.ts'
import { publicatieTekst, vaststellingTekst } from '../../opp/opp.text.ts'
import { codelijsten } from '../../organisatie/codelijsten.ts'
import {
  doelNaam,
  herkomstNaam,
  identiteitNaam,
  verzoekSoortNaam,
  verzoekStatusNaam,
} from '../verzoek/verzoek.text.ts'
import type { PakketTabel } from './pakket.tabellen.ts'

type Woorden = Readonly<Record<string, string>>

const bron: Woorden = {
  hand: 'Op school ingevoerd',
  edexml: 'Uit een EDEXML-bestand van de administratie',
  csv: 'Uit een CSV-bestand van de administratie',
}

const namen = (teksten: Readonly<Record<string, { readonly naam: string }>>): Woorden =>
  Object.fromEntries(Object.entries(teksten).map(([code, { naam }]) => [code, naam]))

/** By table and field. A code of a list that the school extended may have no word here. */
export const codeNaam: { readonly [T in PakketTabel]?: Readonly<Record<string, Woorden>> } = {
  leerling: { bron, geslacht: formulierTekst.geslachten, status: statusTekst },
  inschrijving: { bron },
  leerling_groep: { bron },
  leerling_medewerker: { rol: codelijsten.rol },
  ouder_relatie: { relatie: codelijsten.ouderrelatie },
  kenmerk: { code: codelijsten.kenmerk },
  toetsresultaat: { bron, leergebied: codelijsten.domein },
  plan: {
    publicatie: namen(publicatieTekst),
    vaststelling: namen(vaststellingTekst),
    beeindigdReden: codelijsten.beeindiging,
  },
  avg_verzoek: {
    soort: verzoekSoortNaam,
    status: verzoekStatusNaam,
    herkomst: herkomstNaam,
    identiteit: identiteitNaam,
    doelSoort: doelNaam,
  },
  betwisting: { doelSoort: doelNaam },
  beperking: { doelSoort: doelNaam },
}
