/** BI-39: no regular expression of ours can be made slow by the text that it meets. */

import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { repositoryFiles } from '../repository/sources.ts'

// The analysis in this very process: it also comes as programs per platform, which not every machine gets.
process.env.RECHECK_BACKEND = 'pure'
const { check } = await import('recheck')

/** Every regular expression in the sources of the product, once, with where it first stands. */
function expressions(): Map<string, { pattern: string; flags: string; path: string }> {
  const found = new Map<string, { pattern: string; flags: string; path: string }>()
  for (const [path, text] of repositoryFiles()) {
    if (!/^src\/.*\.tsx?$/.test(path) || /\.(test|e2e)\.tsx?$/.test(path)) continue
    new Visitor({
      Literal: (node) => {
        if (!('regex' in node)) return
        const { pattern, flags } = node.regex
        const key = `/${pattern}/${flags}`
        if (!found.has(key)) found.set(key, { pattern, flags, path })
      },
    }).visit(parseSync(path, text).program)
  }
  return found
}

const all = [...expressions()]

test('there are expressions to look at, and a bad one is found', async () => {
  expect(all.length).toBeGreaterThan(50)
  expect((await check('^(a+)+$', '')).status).toBe('vulnerable')
})

// What is too large to prove is tried with random texts: the same ones every time, and judged by the steps that they take and
// never by a clock, or a verdict would be luck and a busy machine would make a good expression look bad.
const TRY = {
  timeout: 60_000,
  randomSeed: 1,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  recallTimeout: null,
}
test.each(all)('BI-39: %s', { timeout: 90_000 }, async (_key, { pattern, flags, path }) => {
  // The analysis knows no sets of Unicode strings (v); none is needed with them here.
  const { status, ...rest } = await check(pattern, flags.replace('v', 'u'), TRY)
  const complexity = 'complexity' in rest ? rest.complexity?.type : 'unknown'
  expect({ path, status, complexity }).toMatchObject({ status: 'safe' })
})
