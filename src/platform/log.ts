import { type DestinationStream, pino, stdTimeFunctions } from 'pino'
import type { LogLevel } from './settings.ts'

/**
 * What a log line may hold: ids, codes, places in the source and numbers. There is no field for text, so what
 * somebody wrote about a pupil has nowhere to go; what happened to whom is in the audit, not here.
 */
export type LogFields = {
  /** What happened, as `onderwerp.gebeurtenis`. */
  readonly event: string
  readonly requestId?: string
  readonly accountId?: string
  readonly organisatieId?: string
  readonly jobId?: string
  /** Name of the job's queue. */
  readonly job?: string
  readonly method?: string
  /** The declared path (`/v1/leerlingen/:id`), never the one that was asked. */
  readonly route?: string
  /** Our error code, an SQLSTATE, or the name of an error's class; never its message. */
  readonly code?: string
  /** Place in the source: `src/file.ts:line:column`. */
  readonly waar?: string
  readonly version?: string
  readonly status?: number
  readonly ms?: number
  readonly aantal?: number
  readonly bytes?: number
  readonly port?: number
}

export type Log = {
  readonly [level in 'debug' | 'info' | 'warn' | 'error' | 'fatal']: (fields: LogFields) => void
}

/** Ids, codes, routes and places: no spaces, no @, nothing long. */
const code = /^[\w.:/*{}-]{1,160}$/
const leftOut = '[weggelaten]'

/**
 * A log of one JSON line per event on standard output (or `destination`). The type keeps text out where the
 * compiler looks; a value that still is no id, code or number is left out of the line.
 */
export function createLog(options: {
  readonly level: LogLevel
  readonly destination?: DestinationStream
}): Log {
  const settings = {
    level: options.level,
    // No host name and process id: whoever collects the lines adds those.
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = options.destination ? pino(settings, options.destination) : pino(settings)
  return {
    debug: (fields) => logger.debug(onlySafe(fields)),
    info: (fields) => logger.info(onlySafe(fields)),
    warn: (fields) => logger.warn(onlySafe(fields)),
    error: (fields) => logger.error(onlySafe(fields)),
    fatal: (fields) => logger.fatal(onlySafe(fields)),
  }
}

function onlySafe(fields: LogFields): Record<string, string | number> {
  const safe: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === '') continue
    safe[name] = isSafe(value) ? value : leftOut
  }
  return safe
}

const isSafe = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && code.test(value))
