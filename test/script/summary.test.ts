import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../script/summary.mjs', import.meta.url))
type Step = { code: number; report?: object | string }

const vitest = (passed: number, failed = 0, files: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: files,
})
const playwright = (expected: number, unexpected = 0, flaky = 0, errors: object[] = []) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors,
})

/** Exit code and closing line for these steps. */
function summary(steps: Step[]): { status: number | null; line: string | undefined } {
  const directory = mkdtempSync(join(tmpdir(), 'koers-summary-'))
  mkdirSync(join(directory, 'test-results'))
  const lines = steps.map(({ code, report }, index) => {
    if (typeof report === 'object') writeFileSync(join(directory, `${index}.json`), JSON.stringify(report))
    return `step ${index}\t${code}\t${report === undefined ? '-' : `${index}.json`}\n`
  })
  writeFileSync(join(directory, 'test-results', 'steps.tsv'), lines.join(''))
  const { status, stdout } = spawnSync(process.execPath, [script], { cwd: directory, encoding: 'utf8' })
  rmSync(directory, { recursive: true })
  return { status, line: stdout.trimEnd().split('\n').at(-1) }
}

it.each<[string, Step[], string, number]>([
  [
    'a good run',
    [{ code: 0 }, { code: 0, report: vitest(5) }, { code: 0, report: playwright(3) }],
    '9 passed, 0 failed, 1 skipped',
    0,
  ],
  ['no skips', [{ code: 0, report: playwright(3) }], '3 passed, 0 failed', 0],
  [
    'a failing step without tests',
    [{ code: 2 }, { code: 0, report: playwright(3) }],
    '3 passed, 1 failed',
    1,
  ],
  [
    'failing tests',
    [
      { code: 1, report: vitest(5, 2) },
      { code: 1, report: playwright(3, 1) },
    ],
    '8 passed, 3 failed, 1 skipped',
    1,
  ],
  [
    'a file that does not load',
    [{ code: 1, report: vitest(5, 0, [{ status: 'failed', assertionResults: [] }]) }],
    '5 passed, 1 failed, 1 skipped',
    1,
  ],
  ['a second try', [{ code: 0, report: playwright(3, 0, 1) }], '3 passed, 1 failed', 1],
  ['a runner that crashed after its tests', [{ code: 137, report: playwright(3) }], '3 passed, 1 failed', 1],
  ['a runner without a report', [{ code: 0, report: 'none' }], '0 passed, 1 failed', 1],
  ['a runner that ran nothing', [{ code: 0, report: playwright(0) }], '0 passed, 1 failed', 1],
  ['no steps at all', [], '0 passed, 1 failed', 1],
])('%s', (_name, steps, line, status) => expect(summary(steps)).toEqual({ status, line }))
