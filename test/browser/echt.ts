/** The product as a school would run it (DEMO=0, empty, own home), for the story that starts at the very beginning. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')

export type Echt = {
  url: string
  /** `script/koers …`: what it printed. */
  koers: (...args: string[]) => Promise<string>
  stop: () => Promise<void>
}

export async function startEcht(): Promise<Echt> {
  const home = await mkdtemp(join(tmpdir(), 'koers-echt-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    DEMO: '0',
    KOERS_HOME: home,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'error',
  }
  const run = promisify(execFile)
  const child = spawn(process.execPath, [join(root, 'start.mjs'), 'src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Koers draait op')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)))
  })
  child.removeAllListeners('exit')
  return {
    url,
    koers: async (...args) =>
      (
        await run(process.execPath, [join(root, 'start.mjs'), 'src/cli/koers.ts', ...args], {
          cwd: root,
          env,
        })
      ).stdout,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
