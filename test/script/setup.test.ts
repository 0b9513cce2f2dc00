import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
let copy: string

/** A checkout with the real script and an npm that only does what `npm` says. */
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'koers-setup-'))
  for (const path of ['script/setup', 'script/lib.sh', 'package.json', 'package-lock.json']) {
    cpSync(join(checkout, path), join(copy, path))
  }
})
afterEach(() => rmSync(copy, { recursive: true, force: true }))

function program(name: string, body: string): void {
  mkdirSync(join(copy, 'bin'), { recursive: true })
  writeFileSync(join(copy, 'bin', name), `#!/bin/sh\n${body}\n`)
  chmodSync(join(copy, 'bin', name), 0o755)
}

function setup(npm: string) {
  program('npm', `echo called >>"${copy}/calls"; ${npm}`)
  const path = `${join(copy, 'bin')}:${dirname(process.execPath)}:/usr/bin:/bin`
  return spawnSync('bash', [join(copy, 'script/setup')], { encoding: 'utf8', cwd: '/', env: { PATH: path } })
}

const calls = () =>
  existsSync(join(copy, 'calls')) ? readFileSync(join(copy, 'calls'), 'utf8').split('\n').length - 1 : 0

it('installs once, from any directory, and again when the lock changes', () => {
  expect(setup('mkdir -p node_modules').status).toBe(0)
  expect(setup('mkdir -p node_modules')).toMatchObject({ status: 0, stdout: '' })
  expect(calls()).toBe(1)
  writeFileSync(join(copy, 'package-lock.json'), '{}')
  expect(setup('mkdir -p node_modules').status).toBe(0)
  expect(calls()).toBe(2)
})

it('refuses an install that changes the lock, and puts the lock back', () => {
  const lock = readFileSync(join(copy, 'package-lock.json'), 'utf8')
  const result = setup('mkdir -p node_modules; echo " " >>package-lock.json')
  expect(result.status).not.toBe(0)
  expect(result.stderr).toContain('package-lock.json')
  expect(readFileSync(join(copy, 'package-lock.json'), 'utf8')).toBe(lock)
  setup('mkdir -p node_modules')
  expect(calls()).toBe(2)
})

it('says so when the install fails, and tries again next time', () => {
  const result = setup('exit 1')
  expect(result.status).not.toBe(0)
  expect(result.stderr).toContain('De installatie is mislukt')
  expect(setup('mkdir -p node_modules').status).toBe(0)
})

it('refuses a Node that is too old', () => {
  program('node', 'if [ "$1" = --version ]; then echo v18.1.0; else echo 18; fi')
  const result = setup('exit 0')
  expect(result).toMatchObject({ status: 1, stdout: '' })
  expect(result.stderr).toContain('v18.1.0')
  expect(calls()).toBe(0)
})
