import type { Opp } from '../../opp.api.schema.ts'
import { type OppInhoud, perOnderdeel } from '../../opp.schema.ts'

/** The content of each section as it is now, without who wrote it when. */
export function inhoudVan(opp: Opp): OppInhoud {
  // `onderdelen[K].inhoud` is the content of K; TypeScript does not follow the key through the union.
  return perOnderdeel((sleutel) => opp.onderdelen[sleutel].inhoud as never)
}

/** The same with the hoorgesprek beside it: where a comparison finds the names of things. */
export function inhoudenVan(opp: Opp): Readonly<Record<string, unknown>> {
  return { ...inhoudVan(opp), hoorgesprek: opp.hoorgesprek?.inhoud }
}
