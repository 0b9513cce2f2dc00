/**
 * Errors are coded (`module.reden`), have one HTTP mapping, a path per field and a Dutch text. The text is looked up
 * by code when the answer leaves, so that no sentence is written twice.
 */
export const ERROR_STATUS = {
  invalid: 400,
  signed_out: 401,
  denied: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  unprocessable: 422,
  too_often: 429,
  failure: 500,
  unavailable: 503,
} as const

export type ErrorKind = keyof typeof ERROR_STATUS

/** `pad` is the place in the input: `body.doelen.0.tekst`. */
export type FieldError = { pad: string; code: string; grens?: number }

export class AppError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly fields: readonly FieldError[]
  /** What the caller needs to go on without losing a word, e.g. the current content after a conflict. */
  readonly extra: Record<string, unknown>
  readonly retryAfter: number | undefined

  constructor(
    kind: ErrorKind,
    code: string,
    more: {
      fields?: readonly FieldError[]
      extra?: Record<string, unknown>
      retryAfter?: number
      cause?: unknown
    } = {},
  ) {
    super(code, { cause: more.cause })
    this.kind = kind
    this.code = code
    this.fields = more.fields ?? []
    this.extra = more.extra ?? {}
    this.retryAfter = more.retryAfter
  }
}

export const notFound = (code: string) => new AppError('not_found', code)
export const denied = (code: string) => new AppError('denied', code)
export const conflict = (code: string, extra: Record<string, unknown> = {}) =>
  new AppError('conflict', code, { extra })
export const unprocessable = (code: string, fields: readonly FieldError[] = []) =>
  new AppError('unprocessable', code, { fields })

/**
 * What a rule of the database says no to: SQLSTATE `KO409`, its message the code of the answer. The rule holds whatever
 * command writes, so none of them has to know it. Null: the error is another one.
 */
export function refusedByRule(caught: unknown): AppError | null {
  const { code, message } = (caught ?? {}) as { code?: unknown; message?: unknown } // read only, and checked here
  if (code !== 'KO409' || typeof message !== 'string') return null
  return new AppError('conflict', message, { cause: caught })
}
