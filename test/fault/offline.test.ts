/** Without any network but its own loopback the product starts and works, and asks for nothing outside (reliability R16). */
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeHome } from './process.ts'

/** How to run something without a network here: as root, else as who may make a user namespace; null where neither works. */
const alone = [
  ['unshare', '--net'],
  ['unshare', '--user', '--map-root-user', '--net'],
].find(([file = '', ...args]) => {
  try {
    execFileSync(file, [...args, 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

test.skipIf(alone === undefined)(
  'no network (skipped where no network namespace can be made): starts, writes, publishes, prints, and asks for nobody',
  async () => {
    const home = await makeHome()
    try {
      const script = join(import.meta.dirname, 'offline.ts')
      const [file = '', ...args] = alone ?? []
      const run = spawnSync(
        file,
        [...args, 'sh', '-c', 'ip link set lo up && exec "$0" "$1"', process.execPath, script],
        { env: { ...process.env, KOERS_HOME: home.path, DEMO: '1' }, encoding: 'utf8', timeout: 90_000 },
      )
      expect(run.stderr).toBe('')
      expect(JSON.parse(run.stdout)).toEqual({
        control: ['192.0.2.1'],
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        pdf: { status: 200, bytes: expect.any(Number) },
        attempts: [],
      })
    } finally {
      await home.remove()
    }
  },
  120_000,
)
