import { describe, expect, test } from 'vitest'
import { type Files, files, repositoryFiles } from './sources.ts'

/** Packages without a line in dependencies.md, and lines without a package. */
function undecided(repository: Files): string[] {
  // npm writes this file; with another shape the test fails, as it should.
  const manifest = JSON.parse(repository.get('package.json') ?? '{}') as Record<
    string,
    Record<string, string>
  >
  const used = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((set) =>
    Object.keys(manifest[set] ?? {}),
  )
  const paper = repository.get('docs/decisions/dependencies.md') ?? ''
  const told = [...paper.matchAll(/^\| `([^`]+)` \| [^|]+ \| [^|]+ \|$/gm)].flatMap((match) => match[1] ?? [])
  return [
    ...used.filter((name) => !told.includes(name)).map((name) => `${name} has no line in dependencies.md`),
    ...told.filter((name) => !used.includes(name)).map((name) => `${name} is told of and not used`),
  ]
}

/** Decision records: numbered without a gap, each with its four parts. */
function brokenDecisions(repository: Files): string[] {
  const records = [...repository].filter(([path]) => /^docs\/decisions\/\d/.test(path)).sort()
  return records.flatMap(([path, text], index) => {
    const number = String(index + 1).padStart(4, '0')
    const parts = [`# ${number} `, '\nStatus: ', '\n## Context\n', '\n## Decision\n', '\n## Consequences\n']
    return [
      ...(path.startsWith(`docs/decisions/${number}-`) ? [] : [`${path} should have number ${number}`]),
      ...parts.filter((part) => !text.includes(part)).map((part) => `${path} misses "${part.trim()}"`),
    ]
  })
}

/** Links between the papers that lead nowhere. */
function deadLinks(repository: Files): string[] {
  const paths = [...repository.keys()]
  return [...repository].flatMap(([path, text]) =>
    path.endsWith('.md')
      ? [...text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)[^)]*\)/g)].flatMap((match) => {
          const target = new URL(match[1] ?? '', `file:///${path}`).pathname.slice(1)
          const exists = paths.some(
            (known) => known === target || known.startsWith(`${target.replace(/\/$/, '')}/`),
          )
          return exists || /\.(png|jpe?g|webp|gif|pdf)$/.test(target) ? [] : [`${path} links to ${target}`]
        })
      : [],
  )
}

function brokenChangelog(repository: Files): string[] {
  const headings = [...(repository.get('CHANGELOG.md') ?? '').matchAll(/^## (.*)$/gm)].map(
    (match) => match[1] ?? '',
  )
  return [
    ...(headings[0] === '[Unreleased]' ? [] : ['CHANGELOG.md does not start with [Unreleased]']),
    ...headings.slice(1).filter((heading) => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/.test(heading)),
  ]
}

describe('in this repository', () => {
  const repository = repositoryFiles()
  test('every package has its reason', () => expect(undecided(repository)).toEqual([]))
  test('decisions have their parts', () => expect(brokenDecisions(repository)).toEqual([]))
  test('links between papers lead somewhere', () => expect(deadLinks(repository)).toEqual([]))
  test('the changelog keeps its form', () => expect(brokenChangelog(repository)).toEqual([]))
  test('the papers are there', () => {
    const papers = [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'LICENSE',
      'publiccode.yml',
      'docs/operations.md',
    ]
    expect(papers.filter((paper) => !repository.has(paper))).toEqual([])
    expect(repository.get('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
    expect(repository.get('publiccode.yml')).toContain('license: EUPL-1.2')
    expect(repository.get('CONTRIBUTING.md')?.split('\n').length).toBeLessThanOrEqual(151)
  })
})

describe('the rules complain', () => {
  const manifest = JSON.stringify({ dependencies: { a: '1.0.0' } })
  const record = '# 0001 x\n\nStatus: accepted\n\n## Context\n\n## Decision\n\n## Consequences\n'
  test('about a package without a reason', () => {
    expect(undecided(files({ 'package.json': manifest }))).toHaveLength(1)
  })
  test('about a reason without a package', () => {
    const paper = '| `a` | x | y |\n| `b` | x | y |'
    expect(
      undecided(files({ 'package.json': manifest, 'docs/decisions/dependencies.md': paper })),
    ).toHaveLength(1)
  })
  test('about a gap in the decisions', () => {
    const gap = record.replace('0001', '0002')
    expect(brokenDecisions(files({ 'docs/decisions/0003-x.md': gap.replace('0002', '0001') }))).toHaveLength(
      1,
    )
  })
  test('about a part that is missing', () => {
    const short = record.replace('## Decision', '')
    expect(brokenDecisions(files({ 'docs/decisions/0001-x.md': short }))).toHaveLength(1)
  })
  test('about a dead link', () => {
    const papers = { 'docs/a.md': '[b](b.md) [c](../c.md#x) [d](https://example.org)', 'c.md': '' }
    expect(deadLinks(files(papers))).toEqual(['docs/a.md links to docs/b.md'])
  })
  test('about a changelog without a date', () => {
    expect(brokenChangelog(files({ 'CHANGELOG.md': '## [Unreleased]\n## [1.0.0]\n' }))).toHaveLength(1)
    expect(brokenChangelog(files({ 'CHANGELOG.md': '## [1.0.0] - 2026-01-01\n' }))).toHaveLength(1)
  })
})
