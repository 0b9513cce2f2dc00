/** The published description: valid OpenAPI 3.1, clean under the NL API design rules, and of every route that exists. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declarations, errorTexts } from '../../src/declarations.ts'
import { ROOT } from '../../src/server.ts'
import { startTestServer, type TestServer } from '../harness/server.ts'

let server: TestServer
let document: Record<string, unknown>
beforeAll(async () => {
  server = await startTestServer()
  const response = await server.app.inject({ url: '/v1/openapi.json' })
  expect(response.statusCode, response.body).toBe(200)
  expect(response.headers['access-control-allow-origin']).toBe('*')
  document = response.json()
})
afterAll(() => server.stop())

/** Findings of spectral, as `severity code path`. */
async function lint(content: unknown): Promise<string[]> {
  const folder = join(ROOT, 'test-results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `openapi-${process.pid}.json`)
  await writeFile(file, JSON.stringify(content))
  const spectral = join(ROOT, 'node_modules/@stoplight/spectral-cli/dist/index.js')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [spectral, 'lint', '--quiet', '-f', 'json', '-r', join(import.meta.dirname, 'adr-ruleset.yaml'), file],
    { maxBuffer: 20_000_000 },
  ).catch((error: { stdout?: string; stderr?: string }) => {
    if (!error.stdout?.startsWith('[')) throw new Error(error.stderr)
    return { stdout: error.stdout }
  })
  const found = JSON.parse(stdout.slice(stdout.indexOf('['))) as {
    code: string
    path: string[]
    severity: number
    message: string
  }[]
  return found.map(({ code, path, message }) => `${code} ${path.join('/')} ${message}`)
}

test('the document is clean under the NL API design rules', async () => {
  // The server address of a demo is http on this computer; the rule is about published addresses.
  const published = { ...document, servers: [{ url: 'https://koers.example.org/v1' }] }
  expect(await lint(published)).toEqual([])
}, 60_000)

test('the rules find a fault', async () => {
  const broken = { ...document, paths: { '/Leerlingen_lijst/': { get: { responses: {} } } }, components: {} }
  expect((await lint(broken)).some((line) => line.includes('kebab-case'))).toBe(true)
}, 60_000)

test('every declaration is an operation and every operation a declaration', () => {
  const operations = Object.values(
    document.paths as Record<string, Record<string, { operationId: string }>>,
  ).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
  expect(operations.sort()).toEqual(declarations.map(({ name }) => name).sort())
})

test('every error that an operation declares has a Dutch text', () => {
  const codes = declarations.flatMap(({ errors, steps }) => [...errors, steps.missing])
  expect(codes.filter((code) => errorTexts[code] === undefined)).toEqual([])
})
