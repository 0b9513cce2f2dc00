import { GEGEVENSSOORTEN, type Gegevenssoort } from '../../tabellen.ts'
import type { Regel } from '../bewaren.schema.ts'

/** Rows per kind over these dossiers, without the kinds that have none. */
export const opgeteld = (regels: readonly Regel[]): { soort: Gegevenssoort; aantal: number }[] =>
  GEGEVENSSOORTEN.map((soort) => ({
    soort,
    aantal: regels.reduce((n, { aantallen }) => n + (aantallen[soort] ?? 0), 0),
  })).filter(({ aantal }) => aantal > 0)
