import { expect, test } from 'vitest'
import { settingsTable } from '../../src/platform/settings.text.ts'
import { type Files, files, isSource, isTestFile, repositoryFiles } from './sources.ts'

const papers = ['README.md', 'docs/operations.md']

/** Papers that do not show the table of settings word for word. */
const staleTables = (repository: Files, table: string): string[] =>
  papers.filter((paper) => !repository.get(paper)?.includes(table))

/** Names of environment variables that the settings read and the table does not tell, or the other way round. */
function untold(repository: Files, table: string): string[] {
  const source = repository.get('src/platform/settings.ts') ?? ''
  const read = new Set([...source.matchAll(/\bread\('([A-Z_]+)'\)/g)].flatMap((match) => match[1] ?? []))
  const elsewhere = [...repository].filter(([path]) => path === 'start.mjs' || /^(src|script)\//.test(path))
  const used = elsewhere
    .filter(([path]) => !isTestFile(path) && !path.endsWith('.text.ts'))
    .map(([, text]) => text)
    .join('\n')
  const told = [...table.matchAll(/^\| `([A-Z_]+)` \|/gm)].flatMap((match) => match[1] ?? [])
  return [
    ...[...read].filter((name) => !told.includes(name)).map((name) => `${name} is read and not told of`),
    ...told
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(used))
      .map((name) => `${name} is told of and not read`),
  ]
}

/**
 * Sources that read the environment past the settings: a composition root hands `process.env` over, nobody else.
 * Starting PostgreSQL is the exception, since a child process gets its PATH and user from there.
 */
const environmentReaders = (repository: Files): string[] =>
  [...repository]
    .filter(
      ([path, text]) =>
        isSource(path) &&
        text.includes('process.env') &&
        !/^src\/(main\.ts|server\.ts|cli\/|platform\/postgres\/)/.test(path),
    )
    .map(([path]) => path)

const repository = repositoryFiles()

test('README and operations show the settings as they are', () => {
  expect(staleTables(repository, settingsTable())).toEqual([])
})
test('the table tells what is read', () => expect(untold(repository, settingsTable())).toEqual([]))
test('only the composition roots read the environment', () =>
  expect(environmentReaders(repository)).toEqual([]))

const table = '| instelling |\n|---|\n| `PORT` | 3000 | poort |'

test('the rules complain', () => {
  const code = { 'src/platform/settings.ts': `read('PORT')` }
  expect(untold(files(code), table)).toEqual([])
  expect(untold(files({}), table)).toEqual(['PORT is told of and not read'])
  expect(
    untold(files({ ...code, 'src/platform/settings.ts': `read('PORT'); read('HOST')` }), table),
  ).toHaveLength(1)
  expect(
    staleTables(files({ 'README.md': table, 'docs/operations.md': table.replace('3000', '80') }), table),
  ).toHaveLength(1)
  expect(environmentReaders(files({ 'src/platform/mail.ts': 'process.env.SMTP_URL' }))).toHaveLength(1)
})
