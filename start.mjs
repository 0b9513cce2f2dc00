// Starts Koers from any Node 20 or newer: on itself when this Node can run TypeScript sources, else on one that can.
// Usage: node start.mjs [entry.ts [arguments]]. Plain JavaScript of 2020, since an old Node must be able to read it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const [entry = 'src/main.ts', ...args] = process.argv.slice(2)
const script = resolve(root, entry)
const platform = `${process.platform}-${process.arch}`
/**
 * A server makes much that dies young and keeps little: V8 is told to tidy up before it asks for more, and the C library to
 * share its pools between threads. Measured by script/bench: a quarter less memory under load, and no fewer requests.
 */
const flags = ['--enable-source-maps', '--max-semi-space-size=16', '--heap-growing-percent=30']
const env = { ...process.env, MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX || '2' }

/** Type stripping without a flag came in 22.18 and 23.6. */
function runsTypeScript(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

function findNode() {
  const candidates = [
    process.env.KOERS_NODE,
    join(root, 'node_modules', '.bin', 'node'),
    join(root, 'node_modules', `node-${platform}`, 'bin', 'node'),
  ]
  return candidates.find((bin) => {
    if (!bin || !existsSync(bin)) return false
    const { stdout } = spawnSync(bin, ['--version'], { encoding: 'utf8' })
    return runsTypeScript((stdout || '').trim())
  })
}

/** On Linux the kernel ends the server with this process, also when it is killed outright. */
function bound(command) {
  const bind = ['setpriv', '--pdeathsig=TERM']
  const works =
    process.platform === 'linux' &&
    spawnSync(bind[0], [...bind.slice(1), 'true'], { stdio: 'ignore' }).status === 0
  return works ? [...bind, ...command] : command
}

function runOn(node) {
  const [file, ...rest] = bound([node, ...flags, script, ...args])
  const child = spawn(file, rest, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the whole group: the child has that one already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('error', (error) => {
    console.error(`Koers kan Node niet starten (${node}): ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

/** The same process with the flags, where Node can do that (23.11 and up, not on Windows); else it goes on without. */
function takeFlags() {
  if (typeof process.execve !== 'function') return
  try {
    process.execve(process.execPath, [process.execPath, ...process.execArgv, ...flags, script, ...args], env)
  } catch {
    process.setSourceMapsEnabled(true)
  }
}

if (runsTypeScript(process.version)) {
  takeFlags()
  process.argv = [process.argv[0], script, ...args]
  await import(pathToFileURL(script).href)
} else {
  const node = findNode()
  if (node) runOn(node)
  else {
    console.error(
      `Koers heeft Node 22.18 of nieuwer nodig; dit is ${process.version}, en er is geen andere gevonden.\n` +
        `Haal er een op met: npm install --no-save node-${platform}@24.21.0\n` +
        'of wijs met KOERS_NODE een nieuwere Node aan.',
    )
    process.exit(1)
  }
}
