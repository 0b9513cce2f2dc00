import { describe, expect, it } from 'vitest'
import { defaultLimits } from './limits.ts'
import { settingsText as text } from './settings.text.ts'
import { readSettings, SettingsError } from './settings.ts'

const root = '/opt/koers'
const read = (env: Record<string, string>) => readSettings(env, { root })
const real = { DEMO: '0', KOERS_HOME: '/var/lib/koers', PUBLIC_URL: 'https://koers.school.example' }
const given = {
  DATABASE_URL: 'postgresql://koers_app:a@db.example/koers',
  DATABASE_OWNER_URL: 'postgresql://koers_owner:b@db.example/koers',
}

function problems(env: Record<string, string>): readonly string[] {
  try {
    read(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
}

const MB = 1_000_000

describe('settings', () => {
  it('need none for the demo', () => {
    const expected = {
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      home: '/opt/koers/.koers',
      seal: { file: undefined, passwordFile: undefined },
      database: { kind: 'packaged', binaries: undefined },
      publicUrl: 'http://localhost:3000',
      mail: undefined,
      egressLocal: false,
      logLevel: 'warn',
      backup: {
        nightly: true,
        dir: '/opt/koers/.koers/backup',
        keyDir: '/opt/koers/.koers/backup/sleutels',
        recipient: undefined,
        days: 35,
        keyDays: 35,
      },
      limits: defaultLimits,
      files: { maxBytes: 20 * MB, maxDossierBytes: 200 * MB, maxSchoolBytes: 5120 * MB, clamd: undefined },
    }
    expect(read({})).toEqual(expected)
    expect(read({ PORT: '', DEMO: ' ', DATABASE_URL: '' })).toEqual(expected)
  })

  it('read a real installation', () => {
    const recipient = `age1${'q'.repeat(58)}`
    const backup = {
      KOERS_BACKUP: '0',
      KOERS_BACKUP_DIR: '/mnt/ver',
      KOERS_BACKUP_RECIPIENT: recipient,
      KOERS_BACKUP_DAYS: '90',
      KOERS_BACKUP_KEY_DAYS: '14',
    }
    const env = {
      ...real,
      ...given,
      ...backup,
      KOERS_SIGN_KEY_FILE: '/etc/koers/ondertekening.pem',
      KOERS_SEAL_FILE: '/etc/koers/zegel.p12',
      KOERS_SEAL_PASSWORD_FILE: '/etc/koers/zegel-woord',
      PORT: '8080',
      HOST: '::',
      SMTP_URL: 'smtps://u:p@mail.example:465',
    }
    expect(
      read({
        ...env,
        MAIL_FROM: 'Koers <koers@school.example>',
        LOG_LEVEL: 'debug',
        KOERS_LIMITS: 'zoeken=90',
        KOERS_FILE_MAX_MB: '30',
        CLAMD_URL: 'unix:/run/clamd.ctl',
      }),
    ).toEqual({
      demo: false,
      host: '::',
      port: 8080,
      home: '/var/lib/koers',
      database: { kind: 'given', appUrl: given.DATABASE_URL, ownerUrl: given.DATABASE_OWNER_URL },
      publicUrl: 'https://koers.school.example',
      mail: { smtpUrl: 'smtps://u:p@mail.example:465', from: 'Koers <koers@school.example>' },
      egressLocal: false,
      logLevel: 'debug',
      seal: { file: '/etc/koers/zegel.p12', passwordFile: '/etc/koers/zegel-woord' },
      signKeyFile: '/etc/koers/ondertekening.pem',
      backup: {
        nightly: false,
        dir: '/mnt/ver',
        keyDir: '/mnt/ver/sleutels',
        recipient,
        days: 90,
        keyDays: 14,
      },
      limits: { ...defaultLimits, zoeken: 90 },
      files: {
        maxBytes: 30 * MB,
        maxDossierBytes: 200 * MB,
        maxSchoolBytes: 5120 * MB,
        clamd: { path: '/run/clamd.ctl' },
      },
    })
  })

  it('log every request in real use, and only what is wrong in the demo', () => {
    expect([read({}).logLevel, read(real).logLevel]).toEqual(['warn', 'info'])
  })

  it.each([
    ['a custom home in the demo', { KOERS_HOME: '/opt/koers/elders' }],
    ['a local address in the demo', { PUBLIC_URL: 'http://127.0.0.1:3000/' }],
    ['http on this computer', { ...real, PUBLIC_URL: 'http://localhost:4000' }],
    ['a home that only begins like the checkout', { ...real, KOERS_HOME: '/opt/koers-data' }],
    [
      'a database on a socket',
      { ...given, DATABASE_URL: 'postgresql://koers_app@localhost/koers?host=/run/pg' },
    ],
    ['other binaries', { KOERS_PG_BIN: '/usr/lib/postgresql/15/bin' }],
  ])('take %s', (_what, env) => expect(problems(env)).toEqual([]))

  it.each<[Record<string, string>, string[]]>([
    [{ PORT: 'veel' }, [text.port]],
    [{ KOERS_BACKUP: 'ja' }, [text.backup]],
    [{ KOERS_SIGN_KEY_FILE: 'sleutel.pem' }, [text.signKeyFileRelative]],
    [{ KOERS_SEAL_FILE: 'zegel.p12' }, [text.sealPath('KOERS_SEAL_FILE')]],
    [{ KOERS_SEAL_PASSWORD_FILE: '/etc/woord' }, [text.sealHalf]],
    [{ KOERS_BACKUP_DIR: 'ver' }, [text.backupPath('KOERS_BACKUP_DIR')]],
    [{ KOERS_BACKUP_KEY_DIR: 'ver' }, [text.backupPath('KOERS_BACKUP_KEY_DIR')]],
    [{ KOERS_BACKUP_RECIPIENT: 'AGE-SECRET-KEY-1QQQ' }, [text.backupRecipient]],
    [{ KOERS_BACKUP_DAYS: '0' }, [text.backupDays('KOERS_BACKUP_DAYS', 3650)]],
    [{ KOERS_FILE_MAX_MB: '101' }, [text.fileSize('KOERS_FILE_MAX_MB', 100)]],
    [{ KOERS_FILE_SCHOOL_MB: '5 GB' }, [text.fileSize('KOERS_FILE_SCHOOL_MB', 10_000_000)]],
    [{ CLAMD_URL: 'http://127.0.0.1:3310' }, [text.clamd]],
    // A destroyed dossier may not stay readable for longer than this.
    [{ KOERS_BACKUP_KEY_DAYS: '36' }, [text.backupDays('KOERS_BACKUP_KEY_DAYS', 35)]],
    [{ PORT: '0' }, [text.port]],
    [{ PORT: '65536' }, [text.port]],
    [{ PORT: '3e3' }, [text.port]],
    [{ DEMO: 'true' }, [text.demo]],
    [{ LOG_LEVEL: 'luid' }, [text.logLevel]],
    [{ KOERS_LIMITS: 'schrijven=0' }, [text.limits]],
    [{ KOERS_LIMITS: 'alles=5' }, [text.limits]],
    [{ KOERS_HOME: 'data' }, [text.homeRelative]],
    [{ DEMO: '0' }, [text.homeMissing, text.publicUrlMissing]],
    [{ ...real, KOERS_HOME: '/opt/koers' }, [text.homeInside]],
    [{ ...real, KOERS_HOME: '/opt/koers/.koers' }, [text.homeInside]],
    [{ ...real, KOERS_HOME: '/opt/x/../koers/data' }, [text.homeInside]],
    [{ ...real, PUBLIC_URL: 'http://koers.school.example' }, [text.publicUrlHttps]],
    [{ ...real, PUBLIC_URL: 'https://koers.school.example/koers' }, [text.publicUrl]],
    [{ ...real, PUBLIC_URL: 'koers.school.example' }, [text.publicUrl]],
    [{ ...real, PUBLIC_URL: 'javascript:alert(1)' }, [text.publicUrl]],
    [{ ...real, HOST: 'overal' }, [text.host]],
    [{ HOST: '0.0.0.0' }, [text.hostDemo]],
    [{ PUBLIC_URL: 'https://koers.school.example' }, [text.publicUrlDemo]],
    [{ DATABASE_URL: given.DATABASE_URL }, [text.databaseHalf]],
    [{ DATABASE_OWNER_URL: given.DATABASE_OWNER_URL }, [text.databaseHalf]],
    [{ ...given, DATABASE_URL: 'mysql://koers_app@db/koers' }, [text.databaseUrl('DATABASE_URL')]],
    [{ ...given, DATABASE_OWNER_URL: 'nergens' }, [text.databaseUrl('DATABASE_OWNER_URL')]],
    [{ ...given, DATABASE_URL: given.DATABASE_OWNER_URL }, [text.databaseSameUser]],
    [{ ...given, KOERS_PG_BIN: '/usr/bin' }, [text.databaseTwice]],
    [{ KOERS_PG_BIN: 'bin' }, [text.pgBinRelative]],
    [{ SMTP_URL: 'http://mail', MAIL_FROM: 'a@b.example' }, [text.smtpUrl]],
    [{ SMTP_URL: 'smtp://mail' }, [text.mailFromMissing]],
    [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'Koers' }, [text.mailFrom]],
    [{ SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.example\nBcc: c@d.example' }, [text.mailFrom]],
  ])('refuse %j', (env, expected) => expect(problems(env)).toEqual(expected))

  it('name every problem at once, and no secret', () => {
    const env = {
      PORT: 'x',
      DEMO: '2',
      DATABASE_URL: 'mysql://u:geheim@db/koers',
      SMTP_URL: 'ftp://u:geheim@m',
    }
    expect(problems(env)).toHaveLength(6)
    expect(() => read(env)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('geheim') }),
    )
  })
})
