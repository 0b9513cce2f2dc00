/**
 * How PostgreSQL plans the statements behind the acts of the bench: `node start.mjs bench/plans.ts` writes them to
 * bench/plans, so that a change shows in a review. The test beside it fails when a table that grows with the pupils
 * is read from end to end.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { inAmsterdam } from '../src/platform/datum.ts'
import { createLog } from '../src/platform/log.ts'
import { readSettings } from '../src/platform/settings.ts'
import { createServer, ROOT } from '../src/server.ts'
import { client, type Target, WORKLOADS, type Workload } from './load/workloads.ts'
import { type BenchDatabase, type Cluster, startCluster, startProduct } from './processes.ts'
import { explain, ofWork, recordStatements, type Statement } from './statements.ts'
import { fillDatabase, makeTarget } from './world/school.ts'

/** Big enough that the planner would see what reading everything costs, small enough for a test. */
export const SIZE = { schools: 40, pupils: 250, plans: 50 }

/** Tables with a row per pupil or per plan: read by an index, always. */
export const GROWING = [
  'leerling',
  'inschrijving',
  'leerling_groep',
  'plan',
  'plan_onderdeel',
  'plan_revisie',
  'plan_versie',
  'plan_feit',
  'hoorgesprek',
  'overleg',
  'ouder',
  'ouder_relatie',
  'leerling_medewerker',
  'gebeurtenis',
  'sessie',
  'account',
  'betrekking',
  'medewerker',
]

export type Planned = { readonly workload: Workload; readonly statement: Statement; readonly plan: string }

/** The statements of one request of every workload, with their plans. `database` must be empty. */
export async function planAll(
  database: Pick<BenchDatabase, 'appUrl' | 'ownerUrl' | 'home' | 'superuser'>,
): Promise<Planned[]> {
  const today = inAmsterdam(new Date())
  const world = await fillDatabase(database, SIZE, today, 1)
  const product = await startProduct(database)
  const target = await makeTarget(product.port, SIZE, world).finally(product.stop)
  const [token = ''] = world.tokens
  const server = await createServer({
    settings: readSettings({ DEMO: '1', KOERS_HOME: database.home }, { root: ROOT }),
    appUrl: database.appUrl,
    log: createLog({ level: 'error' }),
  })
  try {
    const all: Planned[] = []
    for (const workload of WORKLOADS) {
      const statements = await statementsOf(server.app, workload, target)
      const plans = await explain(database.appUrl, token, today, statements)
      all.push(...statements.map((statement, at) => ({ workload, statement, plan: plans[at] ?? '' })))
    }
    return all
  } finally {
    await server.close()
  }
}

/** What one request asks of the database, without the work of the queue that goes on beside it. */
export async function statementsOf(
  app: FastifyInstance,
  workload: Workload,
  target: Target,
): Promise<Statement[]> {
  const { method, path, token, body } = client(workload, target, 0).next()
  const seen = await recordStatements(async () => {
    const got = await app.inject({
      method: method as 'GET' | 'POST' | 'PUT', // the workloads ask nothing else
      url: path,
      headers: {
        cookie: `koers=${token}`,
        origin: 'http://localhost:3000',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
    if (got.statusCode !== 200) throw new Error(`${workload}: ${got.statusCode} ${got.body}`)
  })
  return ofWork(seen).filter(({ text }) => !/\bpgboss\./.test(text))
}

/** One file per workload: the statement on one line, then its plan. Days and ids of this run are left out. */
export function asFile(planned: readonly Planned[]): string {
  return planned
    .map(
      ({ statement, plan }) => `-- ${statement.text.replace(/\s+/g, ' ').trim()}\n${withoutValues(plan)}\n`,
    )
    .join('\n')
}

const withoutValues = (plan: string): string =>
  plan
    .replace(/'[0-9a-f]{8}-[0-9a-f-]{27}'/g, "'…'")
    .replace(/'\d{4}-\d{2}-\d{2}[^']*'/g, "'…'")
    .replace(/'\\x[0-9a-f]*'/g, "'…'")

/** Writes the plans beside this file. */
export async function writePlans(cluster: Pick<Cluster, 'database'>): Promise<void> {
  const planned = await planAll(await cluster.database('bench_plans'))
  for (const workload of WORKLOADS) {
    const mine = planned.filter((one) => one.workload === workload)
    await writeFile(join(import.meta.dirname, 'plans', `${workload}.txt`), asFile(mine))
  }
}

if (import.meta.main) {
  const cluster = await startCluster()
  await writePlans(cluster).finally(cluster.stop)
  process.exit(0)
}
