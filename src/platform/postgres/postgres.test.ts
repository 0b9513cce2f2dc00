import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { heal } from './binaries.ts'
import { readServerLock } from './lockfile.ts'
import { type PostgresOptions, type RunningPostgres, startPostgres } from './postgres.ts'
import { lifeOf, sleep } from './processes.ts'
import { provision } from './provision.ts'

const base = mkdtempSync(join(tmpdir(), 'koers-pg-test-'))
const binaries = process.env.KOERS_PG_BIN
const isRoot = process.getuid?.() === 0
const isLinux = process.platform === 'linux'
const running: RunningPostgres[] = []
const children: ChildProcess[] = []

const options = (name: string, more: Partial<PostgresOptions> = {}): PostgresOptions => ({
  dataDir: join(base, name, 'postgres', 'data'),
  ...(binaries ? { binaries } : {}),
  ...more,
})

async function start(name: string, more: Partial<PostgresOptions> = {}): Promise<RunningPostgres> {
  const server = await startPostgres(options(name, more))
  running.push(server)
  return server
}

async function query<T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** Starts the server from a Node process of its own, whose life we can end; resolves with the postmaster's pid. */
async function startInChild(name: string): Promise<{ child: ChildProcess; postmaster: number }> {
  const module = new URL('./postgres.ts', import.meta.url).href
  const script = `import { startPostgres } from ${JSON.stringify(module)}
    await startPostgres(${JSON.stringify(options(name))}); console.log('started'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`child ended with ${code}`)))
  })
  return { child, postmaster: readServerLock(options(name).dataDir)?.pid ?? 0 }
}

async function gone(pid: number, withinMs = 10_000): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20))
    if (lifeOf(pid) === undefined) return true
  return false
}

beforeAll(() => chmodSync(base, 0o711))
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(base, { recursive: true, force: true, maxRetries: 5 }))

describe('a server of our own', () => {
  it('is made once, private, safe and reached over the socket only', async () => {
    const server = await start('first')
    expect(server.adopted).toBe(false)
    const [row] = await query<Record<string, string>>(
      server.superuserUrl(),
      `select current_setting('listen_addresses') listen, current_setting('data_checksums') checksums,
         current_setting('fsync') fsync, current_setting('server_encoding') encoding,
         (select count(*)::int from pg_hba_file_rules where type = 'local' and auth_method <> 'scram-sha-256') trusted,
         'a' < 'B' collate "default" as natural`,
    )
    expect(row).toEqual({
      listen: '',
      checksums: 'on',
      fsync: 'on',
      encoding: 'UTF8',
      trusted: 0,
      natural: false,
    })
    const parent = join(base, 'first', 'postgres')
    for (const dir of ['data', 'socket']) expect(statSync(join(parent, dir)).mode & 0o777).toBe(0o700)
    for (const file of ['passwords.json', 'postgres.log'])
      expect(statSync(join(parent, file)).mode & 0o777).toBe(0o600)
    await expect(query(server.superuserUrl().replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
      /password/,
    )
  })

  it('keeps its data, and starts again fast', async () => {
    const first = await start('kept')
    await query(first.superuserUrl(), 'create table note (id int); insert into note values (7)')
    await first.stop()
    expect(existsSync(join(options('kept').dataDir, 'postmaster.pid'))).toBe(false)
    const before = performance.now()
    const second = await start('kept')
    expect(performance.now() - before).toBeLessThan(3000)
    expect(await query(second.superuserUrl(), 'select id from note')).toEqual([{ id: 7 }])
  })

  it('does not write what was stored into its log', async () => {
    const server = await start('silent')
    const url = server.superuserUrl()
    await query(url, 'create table note (t text unique, d date)')
    await query(url, `insert into note values ('geheim verhaal')`)
    await expect(query(url, `insert into note values ('geheim verhaal')`)).rejects.toThrow(/unique/)
    const log = readFileSync(join(base, 'silent', 'postgres', 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('geheim')
  })

  it('is shared by a process beside the owner, which leaves it running', async () => {
    const { child, postmaster } = await startInChild('shared')
    const guest = await start('shared', { beside: true })
    expect(guest.adopted).toBe(true)
    await guest.stop()
    expect(lifeOf(postmaster)).toBeDefined()
    child.kill('SIGKILL')
  })

  it('is refused to a second owner', async () => {
    const { child } = await startInChild('owned')
    await expect(startPostgres(options('owned', { patienceMs: 300 }))).rejects.toThrow(`(${child.pid})`)
  })

  it('uses a short private directory when the path is too long for a socket', async () => {
    const server = await start(`long/${'x'.repeat(100)}`)
    expect(server.socketDir.startsWith(tmpdir())).toBe(true)
    expect(statSync(server.socketDir).mode & 0o777).toBe(0o700)
    expect(await query(server.superuserUrl(), 'select 1 as one')).toEqual([{ one: 1 }])
    rmSync(server.socketDir, { recursive: true })
  })
})

describe('after a crash', () => {
  it.runIf(isLinux)(
    'leaves no orphan when its owner is killed, and starts again with everything committed',
    async () => {
      const { child, postmaster } = await startInChild('killed')
      child.kill('SIGKILL')
      // At once: the old server may still be going down.
      const next = await start('killed')
      expect(await gone(postmaster)).toBe(true)
      expect(await query(next.superuserUrl(), 'select 1 as one')).toEqual([{ one: 1 }])
    },
  )

  it('recovers when owner and server are killed together', async () => {
    const { child, postmaster } = await startInChild('both')
    process.kill(postmaster, 'SIGKILL')
    child.kill('SIGKILL')
    const next = await start('both')
    expect(next.adopted).toBe(false)
  })

  it('adopts a server that outlived its owner, and then stops it', async () => {
    const first = await start('outlived')
    const postmaster = readServerLock(options('outlived').dataDir)?.pid ?? 0
    // As on a system that does not end the server with its owner: the owner on record lives no more.
    writeFileSync(
      join(base, 'outlived', 'postgres', 'owner.json'),
      JSON.stringify({ pid: 1, life: 'another' }),
    )
    const second = await start('outlived')
    expect(second.adopted).toBe(true)
    await second.stop()
    await first.exited
    expect(lifeOf(postmaster)).toBeUndefined()
  })

  it.runIf(isLinux)('is not held up by a stale lock whose process id something else has now', async () => {
    const first = await start('stale')
    const lock = join(options('stale').dataDir, 'postmaster.pid')
    const lines = readFileSync(lock, 'utf8').split('\n')
    await first.stop()
    writeFileSync(lock, [String(process.ppid), ...lines.slice(1)].join('\n'), { mode: 0o600 })
    const before = performance.now()
    const second = await start('stale')
    expect(second.adopted).toBe(false)
    expect(performance.now() - before).toBeLessThan(5000)
  })

  it('tells its owner when the server dies', async () => {
    const server = await start('dies')
    process.kill(readServerLock(options('dies').dataDir)?.pid ?? 0, 'SIGKILL')
    await server.exited
  })

  it('sweeps away a first start that died half-way', async () => {
    const parent = join(base, 'half', 'postgres')
    mkdirSync(join(parent, 'data.new-999999999-abc', 'data'), { recursive: true })
    await start('half')
    expect(readdirSync(parent).filter((name) => name.includes('.new-'))).toEqual([])
  })
})

describe('what it refuses', () => {
  const fake = (name: string, file: string, content: string) => {
    const { dataDir } = options(name)
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(join(dataDir, file), content)
    const passwords = { superuser: 'a', owner: 'b', app: 'c' }
    writeFileSync(join(dataDir, '..', 'passwords.json'), JSON.stringify(passwords), { mode: 0o600 })
  }

  it('a cluster of another major version, untouched', async () => {
    fake('old', 'PG_VERSION', '9\n')
    await expect(startPostgres(options('old'))).rejects.toThrow(/PostgreSQL 9;.*back-up/)
    expect(readdirSync(options('old').dataDir)).toEqual(['PG_VERSION'])
  })

  it('a directory with something else in it', async () => {
    fake('else', 'vakantie.jpg', '')
    await expect(startPostgres(options('else'))).rejects.toThrow(/geen databasemap/)
    expect(readdirSync(options('else').dataDir)).toEqual(['vakantie.jpg'])
  })

  it('a cluster whose passwords are lost', async () => {
    fake('lost', 'PG_VERSION', '18\n')
    rmSync(join(base, 'lost', 'postgres', 'passwords.json'))
    await expect(startPostgres(options('lost'))).rejects.toThrow(/wachtwoorden.*back-up/)
  })

  it('a server setting that does not exist, showing the log', async () => {
    await expect(startPostgres(options('bad', { settings: { nonsense: '1' } }))).rejects.toThrow(/nonsense/)
  })

  it('binaries that are not there', async () => {
    await expect(startPostgres({ ...options('none'), binaries: '/nowhere' })).rejects.toThrow(/KOERS_PG_BIN/)
  })
})

describe('ways to run it', () => {
  it.runIf(isRoot && isLinux)('as root by way of an ordinary account', async () => {
    const server = await start('account', { launcher: 'account' })
    expect(statSync(options('account').dataDir).uid).not.toBe(0)
    expect(await query(server.superuserUrl(), 'select 1 as one')).toEqual([{ one: 1 }])
    await server.stop()
    // And back: a kernel update may bring user namespaces.
    const again = await start('account', { launcher: 'namespace' })
    expect(statSync(options('account').dataDir).uid).toBe(0)
    expect(await query(again.superuserUrl(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it.runIf(isRoot && isLinux && readable())('as an ordinary user', () => {
    const home = join(base, 'nobody')
    mkdirSync(home, { mode: 0o700 })
    execFileSync('chown', ['nobody', home])
    const module = new URL('./postgres.ts', import.meta.url).href
    const chosen = { ...options('nobody'), dataDir: join(home, 'postgres', 'data') }
    const script = `import { startPostgres } from ${JSON.stringify(module)}
      const server = await startPostgres(${JSON.stringify(chosen)}); await server.stop(); console.log(server.version)`
    const command = [
      '--reuid=nobody',
      '--regid=65534',
      '--clear-groups',
      process.execPath,
      '--input-type=module',
      '-e',
      script,
    ]
    expect(execFileSync('setpriv', command, { encoding: 'utf8', cwd: '/' })).toMatch(/^\d+\.\d+/)
    expect(statSync(chosen.dataDir).uid).not.toBe(0)
  })

  it('makes the library links that an install without scripts leaves out', () => {
    const dir = join(base, 'package')
    mkdirSync(join(dir, 'native', 'lib'), { recursive: true })
    writeFileSync(join(dir, 'native', 'lib', 'libx.so.1.2'), 'x')
    const link = { source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }
    writeFileSync(join(dir, 'native', 'pg-symlinks.json'), JSON.stringify([link]))
    heal(dir)
    heal(dir)
    expect(readFileSync(join(dir, 'native', 'lib', 'libx.so.1'), 'utf8')).toBe('x')
  })
})

describe('provision', () => {
  it('makes roles that can do no more than they must, and can be repeated', async () => {
    const server = await start('roles')
    const [first, second] = await Promise.all([provision(server), provision(server)])
    expect(second).toEqual(first)
    const rows = await query<{ rolname: string }>(
      server.superuserUrl(),
      `select rolname, rolsuper, rolcreatedb, rolcreaterole, rolcanlogin, rolbypassrls
         from pg_roles where rolname like 'koers%' order by 1`,
    )
    const none = { rolsuper: false, rolcreatedb: false, rolcreaterole: false, rolbypassrls: false }
    expect(rows).toEqual([
      { rolname: 'koers_app', ...none, rolcanlogin: true },
      { rolname: 'koers_audit', ...none, rolcanlogin: false },
      { rolname: 'koers_backup', ...none, rolcanlogin: false, rolbypassrls: true },
      { rolname: 'koers_context', ...none, rolcanlogin: false },
      { rolname: 'koers_owner', ...none, rolcanlogin: true },
    ])
    await query(first.ownerUrl, 'create schema boss; create table note (id int); create extension pg_trgm')
    await expect(query(first.appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/)
    await expect(query(first.appUrl, 'select * from note')).rejects.toThrow(/permission denied/)
    await expect(query(first.appUrl, 'set role koers_owner')).rejects.toThrow(/permission denied/)
    await expect(query(first.appUrl.replace('/koers?', '/postgres?'), 'create schema x')).rejects.toThrow(
      /denied/,
    )
  })
})

/** Whether an ordinary user can read this checkout and its Node. */
function readable(): boolean {
  try {
    const command = ['--reuid=nobody', '--regid=65534', '--clear-groups', process.execPath, '--check']
    execFileSync('setpriv', [...command, new URL('./postgres.ts', import.meta.url).pathname], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}
