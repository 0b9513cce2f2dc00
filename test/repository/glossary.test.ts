import type { Argument, Expression } from '@oxc-project/types'
import { parseSync, Visitor } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { moduleOf } from './floors.ts'
import { at, type Files, files, isSource, repositoryFiles } from './sources.ts'

type Row = { term: string; betekenis: string; bron: string }

/** The rows of every `| term | betekenis | bron |` table. */
function glossary(repository: Files): Row[] {
  const lines = (repository.get('GLOSSARY.md') ?? '').split('\n')
  return lines.flatMap((line) => {
    const [, term, betekenis, bron, ...rest] = line.split('|').map((cell) => cell.trim())
    const isHead = term === 'term' || /^-+$/.test(term ?? '')
    return term === undefined || isHead || rest.length !== 1
      ? []
      : [{ term, betekenis: betekenis ?? '', bron: bron ?? '' }]
  })
}

function brokenRows(repository: Files): string[] {
  const rows = glossary(repository)
  const terms = rows.map((row) => row.term)
  return [
    ...rows
      .filter((row) => !row.term || !row.betekenis || !row.bron)
      .map((row) => `"${row.term}" misses a cell`),
    ...terms.filter((term, index) => terms.indexOf(term) !== index).map((term) => `"${term}" is there twice`),
  ]
}

/** A name in the code that is a word of the domain, and where it stands. */
type Name = { name: string; where: string }

/** Names of folders, declarations, lists, tables, rights and statuses that have no row in GLOSSARY.md. */
function unexplained(repository: Files): string[] {
  const terms = new Set(glossary(repository).map((row) => row.term))
  const names = [...repository].flatMap(([path, text]) => {
    if (/^migrations\/.*\.sql$/.test(path)) return namesInSql(path, text)
    // The platform has no word of the domain: its statuses are those of HTTP, its events those of the log.
    return moduleOf(path) !== undefined && isSource(path) && path.endsWith('.ts')
      ? namesInSource(path, text)
      : []
  })
  const missing = names.filter(({ name }) => !terms.has(name))
  return [...new Map(missing.map(({ name, where }) => [name, `${name} (${where})`])).values()]
}

/** Statuses, and rights by the way they are written: `'opp.lezen'` as an element of an SQL array. */
function namesInSql(path: string, text: string): Name[] {
  const quoted = (list: string) => [...list.matchAll(/'([^']+)'/g)].flatMap((match) => match[1] ?? [])
  const collect = (pattern: RegExp, read: (found: string) => string[]) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      read(match[1] ?? '').map((name) => ({ name, where: at(path, text, match.index) })),
    )
  return [
    ...collect(/create table koers\.(\w+)/g, (name) => [name]),
    ...collect(/\((?:status|publicatie|vaststelling|rol) in \(([^)]*)\)/g, quoted),
    ...collect(/array\[([^\]]*)\]/g, (list) =>
      quoted(list).filter((name) => /^[a-z_]+\.[a-z_]+$/.test(name)),
    ),
  ]
}

const lists = /(^|_)(STATUS(SEN)?|RECHTEN|ROLLEN|GEBEURTENISSEN|EVENTS)$/
/** A right is written `opp.lezen`, an event `OppGelezen`; a line for the log has another form and is no event. */
const properties = new Map([
  ['recht', /./],
  ['event', /^[A-Z]/],
  ['gebeurtenis', /^[A-Z]/],
])

function namesInSource(path: string, text: string): Name[] {
  const names: Name[] = []
  const add = (name: string, start: number) => names.push({ name, where: at(path, text, start) })
  const module = moduleOf(path)
  if (module !== undefined) names.push({ name: module, where: `src/modules/${module}` })
  new Visitor({
    CallExpression: (node) => {
      if (node.callee.type !== 'Identifier' || !/^define(Command|Query)$/.test(node.callee.name)) return
      const declared = declaredName(node.arguments[0])
      // The verb after the dot is what the operation does; the noun before it is ours to explain.
      if (declared !== undefined) add(declared.split('.')[0] ?? declared, node.start)
    },
    VariableDeclarator: (node) => {
      if (node.id.type !== 'Identifier' || !lists.test(constantCase(node.id.name)) || !node.init) return
      // Of an event `opp.publiceren` the noun is ours to explain, as in a declaration.
      const isEvents = /GEBEURTENISSEN$/.test(constantCase(node.id.name))
      for (const name of strings(node.init)) add(isEvents ? (name.split('.')[0] ?? name) : name, node.start)
    },
    Property: (node) => {
      if (node.key.type !== 'Identifier' || node.value.type !== 'Literal') return
      const { value } = node.value
      if (typeof value === 'string' && properties.get(node.key.name)?.test(value)) add(value, node.start)
    },
  }).visit(parseSync(path, text).program)
  return names
}

/** `oppStatussen` and `OPP_STATUSSEN` are the same name to the rule. */
const constantCase = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()

function declaredName(argument: Argument | undefined): string | undefined {
  if (argument?.type === 'Literal') return typeof argument.value === 'string' ? argument.value : undefined
  if (argument?.type !== 'ObjectExpression') return undefined
  return argument.properties.flatMap((property) =>
    property.type === 'Property' &&
    property.key.type === 'Identifier' &&
    /^(name|naam)$/.test(property.key.name)
      ? strings(property.value)
      : [],
  )[0]
}

/** The string elements of `[…] as const`, or the keys of `{…}`. */
function strings(value: Expression): string[] {
  if (value.type === 'TSAsExpression' || value.type === 'TSSatisfiesExpression')
    return strings(value.expression)
  if (value.type === 'Literal') return typeof value.value === 'string' ? [value.value] : []
  if (value.type === 'ArrayExpression') {
    return value.elements.flatMap((element) =>
      element && element.type !== 'SpreadElement' ? strings(element) : [],
    )
  }
  if (value.type !== 'ObjectExpression') return []
  return value.properties.flatMap((property) => {
    if (property.type !== 'Property') return []
    return property.key.type === 'Identifier' ? [property.key.name] : strings(property.key as Expression)
  })
}

describe('in this repository', () => {
  const repository = repositoryFiles()
  test('the glossary can be read', () => {
    expect(glossary(repository).length).toBeGreaterThan(100)
    expect(brokenRows(repository)).toEqual([])
  })
  test('every name of the domain is explained', () => expect(unexplained(repository)).toEqual([]))
})

const table = '| term | betekenis | bron |\n|---|---|---|\n'

describe('the rule complains', () => {
  test('about a row without a source', () => {
    expect(brokenRows(files({ 'GLOSSARY.md': `${table}| opp | plan | |` }))).toHaveLength(1)
  })
  test('about a word twice', () => {
    expect(
      brokenRows(files({ 'GLOSSARY.md': `${table}| opp | plan | WPO |\n| opp | plan | WPO |` })),
    ).toHaveLength(1)
  })
  test.each([
    ['a module', 'src/modules/kantine/opp.ts', ''],
    ['a command', 'src/modules/opp/opp.commands.ts', `defineCommand({ name: 'kantine.openen' })`],
    ['a query by position', 'src/modules/opp/opp.commands.ts', `defineQuery('kantine.lijst', {})`],
    ['a status', 'src/modules/opp/opp.ts', `export const OPP_STATUSSEN = ['opp', 'kantine'] as const`],
    ['a right', 'src/modules/opp/opp.policy.ts', `export const oppRechten = { 'opp.eten': 1 }`],
    ['a role', 'src/modules/opp/opp.policy.ts', `export const ROLLEN = ['kok'] as const satisfies string[]`],
    [
      'an event',
      'src/modules/opp/opp.commands.ts',
      `defineCommand({ name: 'opp.eten', event: 'OppGegeten' })`,
    ],
    ['a table', 'migrations/0001_a.sql', 'create table koers.kantine ();'],
    ['a status in SQL', 'migrations/0001_a.sql', `check (status in ('kantine'))`],
    ['a right in SQL', 'migrations/0001_a.sql', `array['opp.eten']`],
  ])('about %s without a row', (_, path, text) => {
    expect(unexplained(files({ 'GLOSSARY.md': `${table}| opp | plan | WPO |`, [path]: text }))).toHaveLength(
      1,
    )
  })
  test('not about explained ones', () => {
    const fine = { 'src/modules/opp/opp.commands.ts': `defineCommand({ name: 'opp.maken' })` }
    expect(unexplained(files({ 'GLOSSARY.md': `${table}| opp | plan | WPO |`, ...fine }))).toEqual([])
  })
})
