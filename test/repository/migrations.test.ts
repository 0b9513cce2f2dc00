import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Files, files, repositoryFiles } from './sources.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * A released migration ran at schools: it can't be changed, only followed. `migrations/released.json` maps the
 * file name to the sha256 of its text; a release adds its new files to it.
 */
function brokenMigrations(repository: Files): string[] {
  const released: unknown = JSON.parse(repository.get('migrations/released.json') ?? 'null')
  if (released === null || typeof released !== 'object') return ['migrations/released.json is missing']
  const present = new Map(
    [...repository].flatMap(([path, text]) =>
      /^migrations\/[^/]+\.sql$/.test(path) ? [[path.slice('migrations/'.length), text] as const] : [],
    ),
  )
  const number = (name: string): number => Number.parseInt(name, 10)
  const highest = Math.max(0, ...Object.keys(released).map(number))
  const numbers = [...present.keys()].map(number)
  return [
    ...Object.entries(released).flatMap(([name, hash]) => {
      const text = present.get(name)
      if (text === undefined) return [`${name} was released and is gone`]
      return sha256(text) === hash ? [] : [`${name} was released and has changed: write a new migration`]
    }),
    ...[...present.keys()].flatMap((name) => [
      ...(/^\d{4}_[a-z0-9_]+\.sql$/.test(name) ? [] : [`${name} is not named like 0001_what.sql`]),
      ...(name in released || number(name) > highest ? [] : [`${name} comes before a released migration`]),
    ]),
    ...numbers
      .filter((value, index) => numbers.indexOf(value) !== index)
      .map((value) => `${value} is used twice`),
  ]
}

test('released migrations are as they were, numbers go up', () => {
  expect(brokenMigrations(repositoryFiles())).toEqual([])
})

const first = 'create table a ();'
const released = JSON.stringify({ '0001_a.sql': sha256(first) })

test.each([
  ['no list', {}],
  ['a changed migration', { 'migrations/released.json': released, 'migrations/0001_a.sql': `${first} ` }],
  ['a removed migration', { 'migrations/released.json': released }],
  [
    'a number used twice',
    { 'migrations/released.json': '{}', 'migrations/0001_a.sql': '', 'migrations/0001_b.sql': '' },
  ],
  ['a bad name', { 'migrations/released.json': '{}', 'migrations/1-a.sql': '' }],
  [
    'a late number',
    {
      'migrations/released.json': released.replace('0001', '0002'),
      'migrations/0002_a.sql': first,
      'migrations/0001_b.sql': '',
    },
  ],
])('complains about %s', (_, broken: Record<string, string>) => {
  expect(brokenMigrations(files(broken))).toHaveLength(1)
})

test('lets new migrations follow', () => {
  const fine = {
    'migrations/released.json': released,
    'migrations/0001_a.sql': first,
    'migrations/0002_b.sql': '',
  }
  expect(brokenMigrations(files(fine))).toEqual([])
})
