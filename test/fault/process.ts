/** The real server as a process of its own with a home of its own, to be killed, starved and cut off. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PASSWORD, type World } from '../harness/world.ts'

/** What `server.ts` says when it is ready. */
type Ready = { pid: number; postmaster: number; superuser: string; world: World | null }
export type Running = Ready & { readonly child: ChildProcess; readonly startMs: number }
export type Home = { readonly path: string; readonly port: number; remove(): Promise<void> }

/** A home under `base` and a port that was free a moment ago. */
export async function makeHome(base = tmpdir()): Promise<Home> {
  const path = await mkdtemp(join(base, 'koers-fout-'))
  return { path, port: await freePort(), remove: () => rm(path, { recursive: true, force: true }) }
}

/** Starts the server and waits until it answers. @throws Error with what it printed when it stops instead */
export async function start(home: Home, env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const began = Date.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts')], {
    env: {
      ...process.env,
      KOERS_HOME: home.path,
      PORT: String(home.port),
      PUBLIC_URL: originOf(home),
      DEMO: '1',
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const ready = await new Promise<Ready>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve(JSON.parse(text) as Ready) // our own process printed it
    })
    child.once('close', (code) => reject(new Error(`the server stopped with ${code}: ${complaint}`)))
  })
  child.removeAllListeners('close')
  return { ...ready, child, startMs: Date.now() - began }
}

/** Asks the server to stop, and waits until it has. */
export async function stop({ child }: Running): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.end()
  await gone
}

const originOf = ({ port }: Home): string => `http://127.0.0.1:${port}`

/** One request, given up after `patience` milliseconds. */
export function send(
  home: Home,
  method: string,
  path: string,
  body?: unknown,
  cookie = '',
  patience = 5_000,
): Promise<Response> {
  return fetch(`${originOf(home)}/v1${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      origin: originOf(home),
      ...(cookie ? { cookie } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  })
}

/** Signs in; answers the cookie. */
export async function signIn(home: Home, login: string): Promise<string> {
  const response = await send(home, 'POST', '/sessies', { login, wachtwoord: PASSWORD })
  if (response.status !== 201)
    throw new Error(`sign-in as ${login} failed: ${response.status} ${await response.text()}`)
  return (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
