/** Every field that somebody can write has a line that says what it is about: the paths come from the schemas. */
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { hoorgesprekSchema, terugkoppelingSchema } from '../../hoorrecht/hoorrecht.schema.ts'
import { inhoud as verklaringInhoud } from '../../leerling/betwisting.sql.ts'
import { bezwaarInhoud } from '../../leerling/bezwaar.sql.ts'
import { gezegdSchema } from '../../ondertekening/bewijs/lezen.ts'
import { berichtInhoud, verzoekInhoud } from '../../ondertekening/ondertekening.sql.ts'
import { vaststellingInhoud } from '../../ondertekening/vaststellen/vaststellen.sql.ts'
import { reactieInhoud } from '../../ondertekening/verzoek/verzoek.sql.ts'
import { lesadviesSchema } from '../../opp/opp.api.schema.ts'
import { oppInhoudSchema } from '../../opp/opp.schema.ts'
import { snapshotSchema } from '../../opp/snapshot.schema.ts'
import { overlegInhoudSchema } from '../../overleg/overleg.schema.ts'
import { antwoordInhoud, vraagInhoud } from '../verzoek/verzoek.sql.ts'
import { type Inhoudsoort, soortVan, velden } from './pakket.velden.ts'

type JsonSchema = {
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  additionalProperties?: JsonSchema | boolean
  type?: string
}

function paden(schema: JsonSchema, pad = ''): string[] {
  const keuzes = schema.anyOf ?? schema.oneOf
  if (keuzes)
    return [...new Set(keuzes.filter(({ type }) => type !== 'null').flatMap((een) => paden(een, pad)))]
  if (schema.items) return paden(schema.items, `${pad}[]`)
  const onder = (naam: string) => (pad === '' ? naam : `${pad}.${naam}`)
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([naam, een]) => paden(een, onder(naam)))
  if (typeof schema.additionalProperties === 'object')
    return paden(schema.additionalProperties, onder('sleutel'))
  return [pad]
}
const padenVan = (schema: z.ZodMiniType) => [
  ...new Set(paden(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as JsonSchema)),
]

const schemas: Record<Inhoudsoort, z.ZodMiniType> = {
  onderdeel: oppInhoudSchema,
  versie: snapshotSchema,
  hoorgesprek: hoorgesprekSchema,
  terugkoppeling: terugkoppelingSchema,
  overleg: overlegInhoudSchema,
  lesadvies: lesadviesSchema,
  vraag: vraagInhoud,
  antwoord: antwoordInhoud,
  verklaring: verklaringInhoud,
  ondertekenverzoek: verzoekInhoud,
  gezegd: gezegdSchema,
  reactie: reactieInhoud,
  ondertekenbericht: berichtInhoud,
  vaststelling: vaststellingInhoud,
  bezwaar: bezwaarInhoud,
}

describe.each(Object.entries(schemas) as [Inhoudsoort, z.ZodMiniType][])('%s', (soort, schema) => {
  test('every field that can be written has a kind', () => {
    const gevonden = padenVan(schema)
    expect(gevonden.length).toBeGreaterThan(0)
    expect(gevonden.filter((pad) => soortVan(soort, pad) === null)).toEqual([])
  })

  test('every line is about a field that can be written', () => {
    const gevonden = new Set(padenVan(schema))
    expect([...velden[soort].keys()].filter((pad) => !gevonden.has(pad))).toEqual([])
  })
})

test('a field that nobody declared has no kind, and so stays inside', () => {
  expect(soortVan('onderdeel', 'beeld.aantekening')).toBeNull()
  expect(soortVan('onderdeel', 'beeld.eigen.0190')).toBe('dossier')
})
