/** Lighthouse as a phone: the page before signing in, and two behind it. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { median } from '../load/drive.ts'
import { type Cluster, startProduct } from '../processes.ts'
import { atLeast, figure, type Line, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'
import { fillDatabase, makeTarget } from '../world/school.ts'

const TARGET = { performance: 95, accessibility: 100 }
const TITLE = 'Lighthouse as a phone (4 × slower processor, slow 4G)'
/** A folder of its own, so that the product's packages stay what the product needs. */
const FOLDER = join(import.meta.dirname, '..', 'lighthouse')

const score = z.object({ score: z.nullable(z.number()) })
const reportSchema = z.object({ categories: z.object({ performance: score, accessibility: score }) })
type Scores = { performance: number; accessibility: number }

export async function lighthouse(cluster: Cluster, scale: Scale): Promise<Part> {
  const chrome = process.env.CHROME_PATH ?? '/usr/bin/chromium'
  if (!existsSync(chrome))
    return {
      name: 'lighthouse',
      title: TITLE,
      lines: [],
      remarks: ['Left out: no Chromium was found (CHROME_PATH).'],
    }
  const cli = install()
  const size = { schools: 2, pupils: 500, plans: 50 }
  const database = await cluster.database('bench_lighthouse')
  const world = await fillDatabase(database, size, inAmsterdam(new Date()), 1)
  const product = await startProduct(database)
  try {
    const target = await makeTarget(product.port, size, world)
    const cookie = `koers=${target.tokens[0]}`
    const pages = [
      ['signing in', '/aanmelden', null],
      ['Vandaag', '/', cookie],
      ['a plan', `/plannen/${target.plans[0]?.id}`, cookie],
    ] as const
    const lines: Line[] = []
    for (const [name, path, session] of pages) {
      const url = `http://127.0.0.1:${product.port}${path}`
      const runs: Scores[] = []
      for (let at = 0; at < scale.lighthouseRuns; at++) runs.push(await audit(cli, chrome, url, session))
      lines.push(...linesOf(name, runs))
    }
    return {
      name: 'lighthouse',
      title: TITLE,
      lines,
      remarks: [
        `The median of ${scale.lighthouseRuns} runs, each in a fresh browser without a cache. Performance is a score of the machine as well: Lighthouse measures times, and a busy machine lowers it.`,
      ],
    }
  } finally {
    await product.stop()
  }
}

/** @returns the path of its command */
function install(): string {
  const cli = join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js')
  if (!existsSync(cli))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      stdio: 'inherit',
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    })
  return cli
}

async function audit(cli: string, chrome: string, url: string, cookie: string | null): Promise<Scores> {
  const out = join(tmpdir(), `koers-lighthouse-${process.pid}.json`)
  const asked = [
    '--quiet',
    '--output=json',
    `--output-path=${out}`,
    '--only-categories=performance,accessibility',
  ]
  const flags = '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking'
  const headers = cookie === null ? [] : [`--extra-headers=${JSON.stringify({ cookie })}`]
  try {
    execFileSync(process.execPath, [cli, url, ...asked, flags, ...headers], {
      env: { ...process.env, CHROME_PATH: chrome },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const { categories } = z.parse(reportSchema, JSON.parse(await readFile(out, 'utf8')))
    return {
      performance: (categories.performance.score ?? 0) * 100,
      accessibility: (categories.accessibility.score ?? 0) * 100,
    }
  } finally {
    await rm(out, { force: true })
  }
}

function linesOf(name: string, runs: readonly Scores[]): Line[] {
  const speed = runs.map(({ performance }) => performance)
  return [
    atLeast(`${name}: performance`, median(speed), TARGET.performance),
    figure(
      `${name}: performance, lowest and highest`,
      `${Math.min(...speed).toFixed(0)} – ${Math.max(...speed).toFixed(0)}`,
    ),
    atLeast(`${name}: accessibility`, median(runs.map((run) => run.accessibility)), TARGET.accessibility),
  ]
}
