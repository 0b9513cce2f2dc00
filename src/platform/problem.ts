import { type AppError, ERROR_STATUS, type FieldError } from './errors.ts'
import { veldFouten, wachttekst } from './platform.text.ts'

/** RFC 9457 problem details, as every error leaves. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  code: string
  /** The request id: the number a user mentions in a report. */
  instance: string
  velden?: { pad: string; code: string; tekst: string }[]
  [extra: string]: unknown
}

export type ErrorTexts = Readonly<Record<string, string>>

const TITLES: Record<number, string> = {
  400: 'Niet goed ingevuld',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  409: 'Intussen veranderd',
  413: 'Te groot',
  415: 'Verkeerd soort bestand of aanvraag',
  422: 'Kan niet worden verwerkt',
  429: 'Te vaak geprobeerd',
  500: 'Storing',
  503: 'Even niet bereikbaar',
}

export function toProblem(error: AppError, texts: ErrorTexts, requestId: string): Problem {
  const status = ERROR_STATUS[error.kind]
  return {
    type: `urn:koers:fout:${error.code}`,
    title: TITLES[status] ?? 'Fout',
    status,
    detail: [texts[error.code] ?? texts['server.storing'] ?? error.code, wanneer(error)].join(' ').trim(),
    code: error.code,
    instance: requestId,
    ...(error.fields.length > 0 ? { velden: error.fields.map((field) => withText(field, texts)) } : {}),
    ...error.extra,
  }
}

/** Who has to wait is told how long. */
const wanneer = ({ kind, retryAfter }: AppError): string =>
  kind === 'too_often' && retryAfter !== undefined ? wachttekst(retryAfter) : ''

function withText(field: FieldError, texts: ErrorTexts): { pad: string; code: string; tekst: string } {
  const known: Record<string, string> = { ...veldFouten, ...texts }
  const tekst = (known[field.code] ?? veldFouten['veld.ongeldig']).replace(
    '{grens}',
    String(field.grens ?? ''),
  )
  return { pad: field.pad, code: field.code, tekst }
}
