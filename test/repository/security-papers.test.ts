/** The papers about safety: every requirement has an answer, and every proof that they name is there. */
import { describe, expect, test } from 'vitest'
import { type Files, files, repositoryFiles } from './sources.ts'

type Line = { readonly id: string; readonly status: string; readonly how: string; readonly proof: string }

/** The rows of a table whose first column is an id. */
const linesOf = (paper: string): Line[] =>
  [...paper.matchAll(/^\| (\S+) \| (met|n\.a\.|deviation|later) \| ([^|]*) \| ([^|]*) \|$/gm)].map(
    ([, id = '', status = '', how = '', proof = '']) => ({ id, status, how, proof }),
  )

/** What a line promises and isn't so: no reason, no proof, or a proof that is not there. */
function faults(repository: Files, path: string): string[] {
  return linesOf(repository.get(path) ?? '').flatMap(({ id, status, how, proof }) => {
    const proofs = proof.split('; ').filter((one) => one.trim() !== '')
    return [
      ...(how.trim() === '' ? [`${id} says nothing`] : []),
      ...(status === 'met' && proofs.length === 0 ? [`${id} is met without a proof`] : []),
      ...proofs.flatMap((one) => {
        const [, file = '', title] = /^\s*`([^`]+)`(?: › (.+?))?\s*$/.exec(one) ?? []
        const text = repository.get(file)
        if (text === undefined) return [`${id} names ${file || one}, which is not there`]
        return title !== undefined && !text.includes(title) ? [`${id}: ${file} has no “${title}”`] : []
      }),
    ]
  })
}

describe.each([
  // OWASP ASVS 5.0: 253 requirements of the levels 1 and 2.
  ['docs/security/asvs.md', 253],
  // The list of what broke elsewhere.
  ['docs/security/bad-input.md', 47],
  // What may go wrong around it: crashes, full disks, clocks.
  ['docs/security/reliability.md', 16],
])('%s', (path, count) => {
  const repository = repositoryFiles()
  const lines = linesOf(repository.get(path) ?? '')

  test(`answers ${count} lines, each once`, () => {
    expect(new Set(lines.map(({ id }) => id)).size).toBe(count)
    expect(lines).toHaveLength(count)
  })

  test('names proofs that are there', () => {
    expect(faults(repository, path)).toEqual([])
  })
})

test.each([
  ['a proof that is gone', '| 1.1.1 | met | So. | `test/weg.test.ts` |'],
  ['a title that is gone', '| 1.1.1 | met | So. | `a.test.ts` › something else |'],
  ['a promise without a proof', '| 1.1.1 | met | So. |  |'],
  ['an answer without words', '| 1.1.1 | n.a. |  |  |'],
])('complains about %s', (_what, line) => {
  const repository = files({ 'docs/security/asvs.md': line, 'a.test.ts': "test('something')" })
  expect(faults(repository, 'docs/security/asvs.md')).not.toEqual([])
})
