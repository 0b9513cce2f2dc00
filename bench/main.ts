/**
 * The bench: `script/bench [--only NAME]…`. Prints one table and, when everything ran at full scale, writes
 * docs/performance.md and bench/plans. Exits 0 whatever the figures are: they are read, not asserted. `--faults` runs
 * the long forms of the fault checks instead.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../src/server.ts'
import { backup } from './parts/backup.ts'
import { footprint } from './parts/footprint.ts'
import { growth } from './parts/growth.ts'
import { lighthouse } from './parts/lighthouse.ts'
import { pdf } from './parts/pdf.ts'
import { recovery } from './parts/recovery.ts'
import { speed } from './parts/speed.ts'
import { trail } from './parts/trail.ts'
import { processes } from './parts/two.ts'
import { writePlans } from './plans.ts'
import { type Cluster, startCluster } from './processes.ts'
import { asMarkdown, asText, type Machine, type Part } from './report.ts'
import { readScale, type Scale } from './settings.ts'

const PARTS: Readonly<Record<string, (cluster: Cluster, scale: Scale) => Promise<Part>>> = {
  speed,
  growth,
  pdf,
  processes,
  backup,
  footprint,
  lighthouse,
  trail,
}

const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    out: { type: 'string' },
    faults: { type: 'boolean' },
  },
})
if (asked.faults) {
  // The full forms of the checks that script/test runs in short.
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const figures = join(tmpdir(), `koers-faults-${process.pid}`)
  const run = spawnSync(process.execPath, [vitest, 'run', 'test/fault', 'test/backup/cli.test.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, KOERS_ALL: '1', KOERS_FIGURES: figures },
  })
  console.log(asText(await recovery(figures)))
  process.exit(run.status ?? 1)
}
const unknown = (asked.only ?? []).filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`--only is one of: ${Object.keys(PARTS).join(', ')}`)
  process.exit(1)
}
// What else ran when we began: a busy machine makes every figure less sure.
const busy = loadavg()[0] ?? 0
const scale = readScale(process.env.KOERS_BENCH_SCALE)
const cluster = await startCluster()
const done: Part[] = []
try {
  for (const [name, run] of Object.entries(PARTS)) {
    if (asked.only && !asked.only.includes(name)) continue
    const part = await tried(name, () => run(cluster, scale))
    console.log(asText(part))
    done.push(part)
  }
  if (asked.only === undefined && scale.name === 'full') await writePlans(cluster)
} finally {
  await cluster.stop()
}
const whole = asked.only === undefined && scale.name === 'full'
const out = asked.out ?? (whole ? join(ROOT, 'docs', 'performance.md') : undefined)
if (out) {
  await writeFile(out, asMarkdown(done, machine(cluster.version)))
  console.log(`\nwritten: ${out}`)
}
process.exit(0)

/** A part that fails must not take the others with it; its place in the table says so. */
async function tried(name: string, run: () => Promise<Part>): Promise<Part> {
  try {
    return await run()
  } catch (error) {
    console.error(error)
    return { name, title: name, lines: [], remarks: [`Failed: ${String(error)}`] }
  }
}

function machine(postgres: string): Machine {
  const processors = cpus()
  const model = processors[0]?.model.trim() ?? 'unknown'
  return {
    what: `${processors.length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}, Node ${process.version}, PostgreSQL ${postgres}, load ${busy.toFixed(1)} at the start`,
    date: new Date().toISOString().slice(0, 10),
    commit:
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' (with changes)'),
    scale: scale.name,
  }
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}
