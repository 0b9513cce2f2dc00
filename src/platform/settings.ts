import { isIP } from 'node:net'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { type ClamdAddress, readClamdUrl } from './files/scan.ts'
import { defaultLimits, type Limits, readLimits } from './limits.ts'
import { settingsText as text } from './settings.text.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export type Settings = {
  /** Example schools with known passwords; then only this computer can reach the server. */
  readonly demo: boolean
  readonly host: string
  readonly port: number
  /** Absolute directory of everything that must be kept: cluster, files, keys. */
  readonly home: string
  /** File of the key that wraps all keys; undefined: `keys/kek` in the home, made at the first start. */
  readonly keyFile: string | undefined
  /** File of the key that signs evidence; undefined: `keys/ondertekening.pem` in the home, made at the first start. */
  readonly signKeyFile: string | undefined
  readonly seal: SealFileSettings
  readonly database: DatabaseSettings
  /** Origin where people open Koers, without a trailing slash. */
  readonly publicUrl: string
  /** Undefined: no mail goes out. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | undefined
  /** Requests to this very computer are allowed: to try a provider of accounts in a demo. */
  readonly egressLocal: boolean
  readonly logLevel: LogLevel
  /** How often somebody may do what. */
  readonly limits: Limits
  readonly backup: BackupSettings
  readonly files: FileSettings
}

/** Key and certificate that seal PDFs; undefined: Koers makes its own in `keys/zegel.pem`. */
export type SealFileSettings = {
  /** PEM or PKCS#12. */
  readonly file: string | undefined
  readonly passwordFile: string | undefined
}

export type FileSettings = {
  readonly maxBytes: number
  /** All files of one pupil, and of one school. */
  readonly maxDossierBytes: number
  readonly maxSchoolBytes: number
  /** Undefined: no virus scanner, and a file says that it was not scanned. */
  readonly clamd: ClamdAddress | undefined
}

export type BackupSettings = {
  /** Every night at half past two; off where something else makes the backups. */
  readonly nightly: boolean
  readonly dir: string
  /** Apart from the data: who takes the one does not have the other. */
  readonly keyDir: string
  /** Public key (age) of who can read the backups; undefined: a pair of the installation's own. */
  readonly recipient: string | undefined
  readonly days: number
  readonly keyDays: number
}

export type DatabaseSettings =
  | { readonly kind: 'given'; readonly appUrl: string; readonly ownerUrl: string }
  | { readonly kind: 'packaged'; readonly binaries: string | undefined }

/** All that is wrong with the settings at once, each problem a Dutch sentence that says what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super([text.heading, ...problems.map((problem) => `- ${problem}`)].join('\n'))
    this.problems = problems
  }
}

/**
 * Reads the settings from environment variables; an empty variable counts as absent. Pure.
 * @param root the checkout, which holds the data only in the demo
 * @throws SettingsError naming every problem
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  { root }: { readonly root: string },
): Settings {
  const problems: string[] = []
  const check = (ok: boolean, problem: string): void => {
    if (!ok) problems.push(problem)
  }
  const read = (name: string): string | undefined => env[name]?.trim() || undefined

  check(['0', '1', undefined].includes(read('DEMO')), text.demo)
  const demo = read('DEMO') !== '0'
  const port = Number(read('PORT') ?? '3000')
  check(/^\d{1,5}$/.test(read('PORT') ?? '3000') && port >= 1 && port <= 65535, text.port)
  const logLevel = logLevels.find((level) => level === (read('LOG_LEVEL') ?? (demo ? 'warn' : 'info')))
  check(logLevel !== undefined, text.logLevel)

  const home = readHome(read('KOERS_HOME'), demo, root, check)
  check(['0', '1', undefined].includes(read('EGRESS_LOCAL')), text.egressLocal)
  check(demo || read('EGRESS_LOCAL') !== '1', text.egressLocalDemo)
  const limits = readLimits(read('KOERS_LIMITS'))
  check(limits !== null, text.limits)

  const settings: Settings = {
    demo,
    port,
    host: readHost(read('HOST'), demo, check),
    home,
    keyFile: readKeyFile(read('KOERS_KEY_FILE'), text.keyFileRelative, check),
    signKeyFile: readKeyFile(read('KOERS_SIGN_KEY_FILE'), text.signKeyFileRelative, check),
    seal: readSeal(read, check),
    database: readDatabase(read, check),
    publicUrl: readPublicUrl(read('PUBLIC_URL'), demo, port, check),
    mail: readMail(read('SMTP_URL'), read('MAIL_FROM'), check),
    egressLocal: read('EGRESS_LOCAL') === '1',
    logLevel: logLevel ?? 'info',
    backup: readBackup(read, home, check),
    limits: limits ?? defaultLimits,
    files: readFiles(read, check),
  }
  if (problems.length > 0) throw new SettingsError(problems)
  return settings
}

type Check = (ok: boolean, problem: string) => void

function readHost(host: string | undefined, demo: boolean, check: Check): string {
  if (host === undefined) return '127.0.0.1'
  if (demo) check(host === '127.0.0.1', text.hostDemo)
  else check(isIP(host) !== 0, text.host)
  return host
}

function readHome(home: string | undefined, demo: boolean, root: string, check: Check): string {
  if (home === undefined) {
    check(demo, text.homeMissing)
    return join(root, '.koers')
  }
  check(isAbsolute(home), text.homeRelative)
  const inside = relative(resolve(root), resolve(home))
  const isInside = inside === '' || !(inside === '..' || inside.startsWith('../') || isAbsolute(inside))
  check(demo || !isAbsolute(home) || !isInside, text.homeInside)
  return resolve(home)
}

function readKeyFile(file: string | undefined, problem: string, check: Check): string | undefined {
  check(file === undefined || isAbsolute(file), problem)
  return file
}

function readSeal(read: (name: string) => string | undefined, check: Check): SealFileSettings {
  const file = readKeyFile(read('KOERS_SEAL_FILE'), text.sealPath('KOERS_SEAL_FILE'), check)
  const passwordFile = readKeyFile(
    read('KOERS_SEAL_PASSWORD_FILE'),
    text.sealPath('KOERS_SEAL_PASSWORD_FILE'),
    check,
  )
  check(file !== undefined || passwordFile === undefined, text.sealHalf)
  return { file, passwordFile }
}

function readDatabase(read: (name: string) => string | undefined, check: Check): DatabaseSettings {
  const appUrl = read('DATABASE_URL')
  const ownerUrl = read('DATABASE_OWNER_URL')
  const binaries = read('KOERS_PG_BIN')
  if (appUrl === undefined && ownerUrl === undefined) {
    check(binaries === undefined || isAbsolute(binaries), text.pgBinRelative)
    return { kind: 'packaged', binaries }
  }
  check(appUrl !== undefined && ownerUrl !== undefined, text.databaseHalf)
  check(binaries === undefined, text.databaseTwice)
  const app = databaseAddress(appUrl)
  const owner = databaseAddress(ownerUrl)
  check(appUrl === undefined || app !== undefined, text.databaseUrl('DATABASE_URL'))
  check(ownerUrl === undefined || owner !== undefined, text.databaseUrl('DATABASE_OWNER_URL'))
  if (app && owner) check(app.username !== owner.username, text.databaseSameUser)
  return { kind: 'given', appUrl: appUrl ?? '', ownerUrl: ownerUrl ?? '' }
}

function databaseAddress(value: string | undefined): URL | undefined {
  const url = parseUrl(value)
  return url && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.pathname.length > 1
    ? url
    : undefined
}

/** Longer would keep a destroyed dossier readable in old backups (docs/operations.md). */
const MOST_KEY_DAYS = 35

function readBackup(read: (name: string) => string | undefined, home: string, check: Check): BackupSettings {
  check(['0', '1', undefined].includes(read('KOERS_BACKUP')), text.backup)
  const dir = read('KOERS_BACKUP_DIR')
  const keyDir = read('KOERS_BACKUP_KEY_DIR')
  check(dir === undefined || isAbsolute(dir), text.backupPath('KOERS_BACKUP_DIR'))
  check(keyDir === undefined || isAbsolute(keyDir), text.backupPath('KOERS_BACKUP_KEY_DIR'))
  const recipient = read('KOERS_BACKUP_RECIPIENT')
  check(recipient === undefined || /^age1[0-9a-z]{58}$/.test(recipient), text.backupRecipient)
  const daysOf = (name: string, value: string, most: number): number => {
    const days = Number(value)
    check(/^\d{1,4}$/.test(value) && days >= 1 && days <= most, text.backupDays(name, most))
    return days
  }
  const data = resolve(dir ?? join(home, 'backup'))
  return {
    nightly: read('KOERS_BACKUP') !== '0',
    dir: data,
    keyDir: resolve(keyDir ?? join(data, 'sleutels')),
    recipient,
    days: daysOf('KOERS_BACKUP_DAYS', read('KOERS_BACKUP_DAYS') ?? '35', 3650),
    keyDays: daysOf('KOERS_BACKUP_KEY_DAYS', read('KOERS_BACKUP_KEY_DAYS') ?? '35', MOST_KEY_DAYS),
  }
}

/** As people count them, so that the screen says what the setting says. */
const MB = 1_000_000
/** What the HTTP side lets through at most; a larger file is no document of a pupil. */
export const MOST_FILE_MB = 100

function readFiles(read: (name: string) => string | undefined, check: Check): FileSettings {
  const bytesOf = (name: string, value: string, most: number): number => {
    check(/^\d{1,8}$/.test(value) && Number(value) >= 1 && Number(value) <= most, text.fileSize(name, most))
    return Number(value) * MB
  }
  const clamdUrl = read('CLAMD_URL')
  const clamd = clamdUrl === undefined ? undefined : readClamdUrl(clamdUrl)
  check(clamd !== null, text.clamd)
  return {
    maxBytes: bytesOf('KOERS_FILE_MAX_MB', read('KOERS_FILE_MAX_MB') ?? '20', MOST_FILE_MB),
    maxDossierBytes: bytesOf('KOERS_FILE_DOSSIER_MB', read('KOERS_FILE_DOSSIER_MB') ?? '200', 1_000_000),
    maxSchoolBytes: bytesOf('KOERS_FILE_SCHOOL_MB', read('KOERS_FILE_SCHOOL_MB') ?? '5120', 10_000_000),
    clamd: clamd ?? undefined,
  }
}

function readPublicUrl(value: string | undefined, demo: boolean, port: number, check: Check): string {
  if (value === undefined) {
    check(demo, text.publicUrlMissing)
    return `http://localhost:${port}`
  }
  const url = parseUrl(value)
  const isOrigin =
    url && /^https?:$/.test(url.protocol) && url.username === '' && `${url.origin}/` === url.href
  check(Boolean(isOrigin), text.publicUrl)
  if (!url || !isOrigin) return ''
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (demo) check(local, text.publicUrlDemo)
  else check(local || url.protocol === 'https:', text.publicUrlHttps)
  return url.origin
}

function readMail(smtpUrl: string | undefined, from: string | undefined, check: Check): Settings['mail'] {
  const sender = /^([^<>@\r\n"]* <)?[^\s<>@",;]+@[^\s<>@",;]+>?$/
  check(from === undefined || (sender.test(from) && from.includes('<') === from.endsWith('>')), text.mailFrom)
  if (smtpUrl === undefined) return undefined
  const url = parseUrl(smtpUrl)
  check(Boolean(url && /^smtps?:$/.test(url.protocol) && url.hostname !== ''), text.smtpUrl)
  check(from !== undefined, text.mailFromMissing)
  return { smtpUrl, from: from ?? '' }
}

function parseUrl(value: string | undefined): URL | undefined {
  return value !== undefined && URL.canParse(value) ? new URL(value) : undefined
}
