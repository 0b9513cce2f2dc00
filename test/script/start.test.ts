import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { lifeOf } from '../../src/platform/postgres/processes.ts'

const start = fileURLToPath(new URL('../../start.mjs', import.meta.url))
const directory = mkdtempSync(join(tmpdir(), 'koers-start-'))
const entry = join(directory, 'entry.ts')
writeFileSync(
  entry,
  `const words: string[] = process.argv.slice(2)
  if (words[0] === 'wait') { process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log(process.pid) }
  else { console.log(words.join()); process.exit(5) }`,
)
afterAll(() => rmSync(directory, { recursive: true }))

/** Nodes to start from: this one, and one that cannot run TypeScript itself where the system has one. */
const nodes = [process.execPath, ...['/usr/bin/node', '/usr/local/bin/node'].filter(isOld)]

function isOld(node: string): boolean {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return /^v(20\.|21\.|22\.(\d|1[0-7])\.)/.test(stdout ?? '')
}

describe.each(nodes)('from %s', (node) => {
  it('runs TypeScript, passes arguments on and the exit code back', () => {
    expect(spawnSync(node, [start, entry, 'a', 'b c'], { encoding: 'utf8' })).toMatchObject({
      status: 5,
      stdout: 'a,b c\n',
    })
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('leaves nothing behind after %s', async (signal) => {
    const child = spawn(node, [start, entry, 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const inner = await new Promise<number>((resolve) =>
      child.stdout.once('data', (data) => resolve(Number(data))),
    )
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    expect(await ended).toBe(signal === 'SIGTERM' ? 9 : null)
    if (process.platform !== 'linux') return
    await expect.poll(() => lifeOf(inner)).toBeUndefined()
  })
})

it.runIf(nodes.length > 1)('says what to do when there is no usable Node', () => {
  const lone = join(directory, 'start.mjs')
  execFileSync('cp', [start, lone])
  const { status, stderr } = spawnSync(nodes[1] ?? '', [lone, entry], { encoding: 'utf8', env: {} })
  expect(status).toBe(1)
  expect(stderr).toContain('KOERS_NODE')
})
