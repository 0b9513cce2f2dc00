// Adds up what script/test ran: reads test-results/steps.tsv (name, exit code, report) and the runners' own reports.
// Prints one closing line, "N passed, N failed[, N skipped]", and exits 1 on any failure. A runner that crashed, left
// no report or ran nothing is a failure: silence must not look like success.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const nothing = { passed: 0, failed: 0, skipped: 0 }

/** Counts of a vitest JSON report. A file that could not be loaded has no tests and counts as one failure. */
function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/** Counts of a Playwright JSON report. A test that passed only at a second try did not pass. */
function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }
}

/** Counts of one step; `report` is the parsed report, undefined when it is missing, null for a step without one. */
export function countStep(code, report) {
  if (report === null) return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
  if (report === undefined) return { ...nothing, failed: 1 }
  const count = 'testResults' in report ? countVitest(report) : countPlaywright(report)
  const ranNothing = count.passed + count.failed === 0
  const crashed = code !== 0 && count.failed === 0
  return ranNothing || crashed ? { ...count, failed: count.failed + 1 } : count
}

export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function readReport(path) {
  if (path === '-') return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function main(directory) {
  const lines = readFileSync(join(directory, 'steps.tsv'), 'utf8').trim().split('\n').filter(Boolean)
  const total = { ...nothing, failed: lines.length === 0 ? 1 : 0 }
  console.log('')
  for (const line of lines) {
    const [name, code, path] = line.split('\t')
    const count = countStep(Number(code), readReport(path))
    for (const key of Object.keys(total)) total[key] += count[key]
    console.log(`${count.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(count)}`)
  }
  console.log(closingLine(total))
  process.exitCode = total.failed > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main('test-results')
