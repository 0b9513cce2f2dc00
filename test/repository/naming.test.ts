import { expect, test } from 'vitest'
import { at, type Files, files, repositoryFiles } from './sources.ts'

// Split, since this file is read by the test too.
const words = [
  ['cla', 'ude'],
  ['chat', 'gpt'],
  ['co', 'pilot'],
  ['anth', 'ropic'],
  ['open', 'ai'],
  ['language', ' model'],
  ['agent', '-generated'],
  ['ai', '-generated'],
  ['generated', ' by ai'],
].map((parts) => parts.join(''))

/**
 * The repository speaks of the product, never of the tools or people that typed it: who changed what is the
 * business of the version history. The lock file names packages of others and is left out.
 */
function makers(repository: Files): string[] {
  const pattern = new RegExp(`\\b(${words.join('|')})\\b`, 'gi')
  return [...repository].flatMap(([path, text]) =>
    path === 'package-lock.json'
      ? []
      : [...`${path}\n${text}`.matchAll(pattern)].map(
          (match) => `${at(path, text, match.index - path.length - 1)} ${match[0]}`,
        ),
  )
}

test('the repository does not speak of how it is made', () => expect(makers(repositoryFiles())).toEqual([]))

test.each(words)('finds "%s"', (word) => {
  expect(makers(files({ 'docs/a.md': `Made with ${word.toUpperCase()}.` }))).toHaveLength(1)
})

test('finds it in a file name', () => expect(makers(files({ [`${words[0]}.md`]: '' }))).toHaveLength(1))

test('lets ordinary words be', () => {
  expect(makers(files({ 'docs/a.md': 'openapi, agentschap, taalmodel, modelleren' }))).toEqual([])
})
