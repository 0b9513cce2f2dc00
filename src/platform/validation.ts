import * as z from 'zod/mini'
import type { Declaration } from './declare.ts'
import { AppError, type FieldError } from './errors.ts'

const nothing = z.strictObject({})

/** Deeper than anything we take; one megabyte of JSON can be deep enough to end a recursion. */
const MAX_DEPTH = 32

/**
 * The value without what PostgreSQL can't keep in a text: NUL and half surrogate pairs come along with a paste, and
 * must not make a save or a search fail (BI-40).
 * @throws AppError `verzoek.ongeldig` (400) when it is nested deeper than anything we take
 */
function storable(value: unknown, pad: string, depth = 0): unknown {
  if (depth > MAX_DEPTH)
    throw new AppError('invalid', 'verzoek.ongeldig', { fields: [{ pad, code: 'veld.ongeldig' }] })
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '')
  if (Array.isArray(value)) return value.map((item) => storable(item, pad, depth + 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storable(item, pad, depth + 1)]))
}

/**
 * Parses the three parts of the input; an unknown key is an error (mass assignment, security BI-10).
 * @throws AppError `verzoek.ongeldig` (400) with a path and a code per field
 */
export function parseInput(
  declaration: Pick<Declaration, 'params' | 'query' | 'body' | 'upload'>,
  raw: { params: unknown; query: unknown; body: unknown },
): { params: unknown; query: unknown; body: unknown } {
  const fields: FieldError[] = []
  const part = (name: 'params' | 'query' | 'body', schema: z.ZodMiniType, value: unknown): unknown => {
    const result = z.safeParse(schema, storable(value ?? {}, name))
    if (result.success) return result.data
    for (const issue of result.error.issues) fields.push(...fieldErrors(name, issue))
    return undefined
  }
  const input = {
    params: part('params', declaration.params ?? nothing, raw.params),
    query: part('query', declaration.query ?? nothing, raw.query),
    body: declaration.upload ? {} : part('body', declaration.body ?? nothing, raw.body),
  }
  if (fields.length > 0) throw new AppError('invalid', 'verzoek.ongeldig', { fields })
  return input
}

/**
 * Parses content whose shape is only known once the request is understood, such as one section of a plan.
 * @param pad where it stands in the input, e.g. `body.inhoud`
 * @throws AppError `verzoek.ongeldig` (400) with a path and a code per field
 */
export function parseContent<S extends z.ZodMiniType>(schema: S, value: unknown, pad: string): z.output<S> {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  const fields = result.error.issues.flatMap((issue) => fieldErrors(pad, issue))
  throw new AppError('invalid', 'verzoek.ongeldig', { fields })
}

type Issue = z.core.$ZodIssue

function fieldErrors(part: string, issue: Issue): FieldError[] {
  const pad = [part, ...issue.path.map(String)].join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pad: `${pad}.${key}`, code: 'veld.onbekend' }))
    case 'too_big':
      return [
        {
          pad,
          code: issue.origin === 'string' ? 'veld.te-lang' : 'veld.te-groot',
          grens: Number(issue.maximum),
        },
      ]
    case 'too_small':
      return [
        {
          pad,
          code:
            issue.origin !== 'string'
              ? 'veld.te-klein'
              : Number(issue.minimum) <= 1
                ? 'veld.leeg'
                : 'veld.te-kort',
          grens: Number(issue.minimum),
        },
      ]
    case 'invalid_format':
      return [
        {
          pad,
          code: `veld.vorm-${issue.format === 'date' || issue.format === 'email' || issue.format === 'uuid' ? issue.format : 'anders'}`,
        },
      ]
    case 'invalid_type':
      return [{ pad, code: issue.input === undefined ? 'veld.ontbreekt' : 'veld.ongeldig' }]
    default:
      return [
        {
          pad,
          code:
            issue.code === 'custom' && /^[a-z-]+\.[a-z-]+$/.test(issue.message)
              ? issue.message
              : 'veld.ongeldig',
        },
      ]
  }
}
