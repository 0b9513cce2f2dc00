import { describe, expect, test } from 'vitest'
import { at, type Files, files, isSource, repositoryFiles } from './sources.ts'

const repository = repositoryFiles()
const generated = new Set(['package-lock.json', 'LICENSE', 'test/openapi/adr-ruleset.yaml'])

/** Files that may be long, each with the reason: … */
const longFiles: Readonly<Record<string, string>> = {
  'test/fixtures/opp-inhoud.ts': 'three complete plans as sample texts, each read from top to bottom',
}
const mostLines = 400
/** Tables of cases and sample texts are read from top to bottom; a longer one still wants a split. */
const mostLinesOfTest = 800
const allowed = (path: string): number =>
  /\.test\.tsx?$|^test\/fixtures\//.test(path) ? mostLinesOfTest : mostLines

function tooLong(all: Files, reasons: Readonly<Record<string, string>> = longFiles): string[] {
  const long = [...all].filter(
    ([path, text]) =>
      !generated.has(path) &&
      /\.(tsx?|m?js|sql|css|typ)$/.test(path) &&
      text.split('\n').length > allowed(path) + 1,
  )
  const paths = long.map(([path]) => path)
  return [
    ...paths.filter((path) => !(path in reasons)).map((path) => `${path} has over ${allowed(path)} lines`),
    ...Object.keys(reasons)
      .filter((path) => !paths.includes(path))
      .map((path) => `${path} needs no reason any more`),
  ]
}

/** Each line that holds `pattern`, in the files that `where` picks. */
function lines(all: Files, pattern: RegExp, where: (path: string) => boolean): string[] {
  return [...all].flatMap(([path, text]) =>
    where(path)
      ? [...text.matchAll(pattern)].map((match) => `${at(path, text, match.index)} ${match[0]}`)
      : [],
  )
}

/** What is printed goes through the logger, which knows what may not be said; only commands talk to a terminal. */
const printing = (all: Files) =>
  lines(all, /\bconsole\.\w+\(/g, (path) => isSource(path) && !/^src\/(cli\/|main\.ts$)/.test(path))

/** A registry of one organisation or a directory of one machine is of no use to the next reader. */
const registries = (all: Files) =>
  lines(
    all,
    /\bregistry\.[\w-]+\.[a-z]{2,}|\bartifactory\b|\bverdaccio\b|_auth[T]oken/gi,
    (path) => path !== 'LICENSE',
  )
const machinePaths = (all: Files) =>
  lines(all, /(?<![\w.:/)}-])\/(?:root|home|work|Users)\/[\w.-]+|\b[A-Z]:\\+Users\b/g, () => true)

type Manifest = Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string> | undefined
>

function loosePackages(all: Files): string[] {
  // Both are written by npm and read back here; a wrong shape makes the test fail, which is what it is for.
  const manifest = JSON.parse(all.get('package.json') ?? '{}') as Manifest
  const lock = JSON.parse(all.get('package-lock.json') ?? '{"packages":{}}') as {
    packages: Record<string, Partial<Manifest> & { integrity?: string; resolved?: string; version?: string }>
  }
  const wanted = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap(
    (set) => Object.entries(set ?? {}),
  )
  return [
    ...wanted
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} ${version} is not an exact version`),
    ...wanted
      .filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)
      .map(([name]) => `${name} is not locked at the version of package.json`),
    ...Object.entries(lock.packages).flatMap(([name, entry]) => [
      ...(name === '' || entry.integrity?.startsWith('sha512-') ? [] : [`${name} has no sha512`]),
      ...(entry.resolved === undefined ? [] : [`${name} says where it was fetched`]),
    ]),
  ]
}

describe('in this repository', () => {
  test('files are short', () => expect(tooLong(repository)).toEqual([]))
  test('src does not print', () => expect(printing(repository)).toEqual([]))
  test('no registry is named', () => expect(registries(repository)).toEqual([]))
  test('no path of one machine is named', () => expect(machinePaths(repository)).toEqual([]))
  test('packages are exact and carry their hash', () => expect(loosePackages(repository)).toEqual([]))
})

describe('the rules complain', () => {
  const long = files({ 'src/a.ts': 'x\n'.repeat(mostLines + 1) })
  test('about a long file', () => expect(tooLong(long, {})).toHaveLength(1))
  test('not when it has a reason', () => expect(tooLong(long, { 'src/a.ts': 'one table' })).toEqual([]))
  test('about a reason too many', () =>
    expect(tooLong(files({}), { 'src/a.ts': 'one table' })).toHaveLength(1))
  test('about printing', () => {
    const talk = { 'src/platform/a.ts': 'console.error(1)', 'src/cli/a.ts': 'console.log(1)' }
    expect(printing(files(talk))).toHaveLength(1)
  })
  test.each([['registry', 'example', 'com'].join('.'), ['_auth', 'Token=x'].join('')])('about %s', (text) => {
    expect(registries(files({ '.npmrc': text }))).toHaveLength(1)
  })
  test.each([
    ['root', 'x'],
    ['home', 'anna', 'koers'],
    ['Users', 'anna'],
  ])('about a directory in /%s', (...parts) => {
    expect(machinePaths(files({ 'docs/a.md': `see ${['', ...parts].join('/')}` }))).toHaveLength(1)
  })
  test('not about a URL path', () => {
    expect(machinePaths(files({ 'docs/a.md': 'https://koers.example/home/x and /v1/home/x' }))).toEqual([])
  })
  test.each([
    [{ a: '^1.0.0' }, { 'node_modules/a': { version: '^1.0.0', integrity: 'sha512-x' } }],
    [{ a: '1.0.0' }, { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-x' } }],
    [{ a: '1.0.0' }, { 'node_modules/a': { version: '1.0.0', integrity: 'sha1-x' } }],
    [
      { a: '1.0.0' },
      { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', resolved: 'https://x' } },
    ],
  ])('about package %j locked as %j', (dependencies, packages) => {
    const set = {
      'package.json': JSON.stringify({ dependencies }),
      'package-lock.json': JSON.stringify({ packages }),
    }
    expect(loosePackages(files(set))).toHaveLength(1)
  })
})
