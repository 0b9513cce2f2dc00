/** Declarations → OpenAPI 3.1, clean under the NL API design rules (test/openapi). */
import * as z from 'zod/mini'
import type { Declaration } from './declare.ts'

export type OpenApiInfo = { version: string; publicUrl: string; tags: Readonly<Record<string, string>> }

type Json = Record<string, unknown>

const problemSchema: Json = {
  type: 'object',
  required: ['status', 'title', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    instance: { type: 'string' },
    velden: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pad: { type: 'string' }, code: { type: 'string' }, tekst: { type: 'string' } },
      },
    },
  },
}

export function toOpenApi(declarations: readonly Declaration[], info: OpenApiInfo): Json {
  const paths: Record<string, Json> = {}
  for (const declaration of declarations) {
    const path = declaration.path.replace(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [declaration.method.toLowerCase()]: operation(declaration) }
  }
  const used = new Set(declarations.map((d) => moduleOf(d.name)))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Koers',
      version: info.version,
      description: 'Plannen voor leerlingen die extra ondersteuning nodig hebben.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/nl/' },
      contact: { name: 'Koers', url: info.publicUrl, email: 'koers@example.org' },
    },
    servers: [{ url: `${info.publicUrl}/v1` }],
    tags: [...used].sort().map((name) => ({ name, description: info.tags[name] ?? name })),
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { sessie: { type: 'apiKey', in: 'cookie', name: 'koers' } },
      headers: { ApiVersion: { description: 'Version of this API.', schema: { type: 'string' } } },
    },
  }
}

const moduleOf = (name: string): string => name.split('.')[0] ?? name

function operation(declaration: Declaration): Json {
  const ok = declaration.method === 'POST' && declaration.kind === 'command' ? '201' : '200'
  const statuses = [
    '400',
    ...(declaration.access === 'anyone' ? [] : ['401', '403', '404']),
    ...(declaration.kind === 'command' ? ['409', '422'] : []),
    '500',
    '503',
  ]
  return {
    operationId: declaration.name,
    tags: [moduleOf(declaration.name)],
    summary: declaration.summary,
    ...(declaration.access === 'anyone' ? { security: [] } : { security: [{ sessie: [] }] }),
    parameters: [...parameters('path', declaration.params), ...parameters('query', declaration.query)],
    ...body(declaration),
    responses: {
      [ok]: {
        description: 'Gelukt',
        headers: { 'API-Version': { $ref: '#/components/headers/ApiVersion' } },
        content: declaration.steps.file
          ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
          : { 'application/json': { schema: schemaOf(declaration.output, 'output') } },
      },
      ...Object.fromEntries(
        [...new Set(statuses)].map((status) => [
          status,
          {
            description: 'Niet gelukt',
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  }
}

function body(declaration: Declaration): Json {
  if (declaration.upload) {
    const schema = {
      type: 'object',
      properties: { bestand: { type: 'string', format: 'binary' } },
      required: ['bestand'],
    }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  if (!declaration.body) return {}
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(declaration.body, 'input') } },
    },
  }
}

function parameters(where: 'path' | 'query', shape: z.ZodMiniType | undefined): Json[] {
  if (!shape) return []
  const schema = schemaOf(shape, 'input')
  const properties = (schema.properties ?? {}) as Record<string, Json> // a strict object always has them
  const required = (schema.required ?? []) as string[]
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: value,
  }))
}

function schemaOf(shape: z.ZodMiniType, io: 'input' | 'output'): Json {
  const schema = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: flattenNull,
  }) as Json
  delete schema.$schema
  return schema
}

/** `anyOf: [X, null]` says the same as X with null among its types, and lets a tool see X (its format, its length). */
function flattenNull({ jsonSchema }: { jsonSchema: Json }): void {
  const { anyOf } = jsonSchema
  if (!Array.isArray(anyOf) || anyOf.length !== 2) return
  const [value, nothing] = anyOf as [Json, Json] // two, as asked on the line before
  if (nothing.type !== 'null' || typeof value.type !== 'string' || 'enum' in value || 'const' in value) return
  delete jsonSchema.anyOf
  Object.assign(jsonSchema, value, { type: [value.type, 'null'] })
}
