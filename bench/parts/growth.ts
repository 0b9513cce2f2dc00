/** One school alone, beside the same school among a thousand: what a school does must not get slower by the others. */
import { inAmsterdam } from '../../src/platform/datum.ts'
import { closeAll, openConnection } from '../load/connection.ts'
import { drive, inTurns } from '../load/drive.ts'
import { client, type Target, type Workload } from '../load/workloads.ts'
import { type BenchDatabase, type Cluster, type Running, startProduct } from '../processes.ts'
import { atMost, figure, type Line, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'
import { fillDatabase, makeTarget } from '../world/school.ts'

const SCHOOL = { pupils: 500, plans: 50 }
const CLIENTS = 4
const TARGET = 1.3
const ACTS: readonly (readonly [Workload, string])[] = [
  ['read', 'read one plan'],
  ['save', 'save a section'],
  ['list', 'list of pupils'],
  ['vandaag', 'Vandaag'],
  ['search', 'search a pupil'],
]

type World = { database: BenchDatabase; product: Running; target: Target; seconds: number }

export async function growth(cluster: Cluster, scale: Scale): Promise<Part> {
  const alone = await makeWorld(cluster, 'bench_alone', 1)
  const among = await makeWorld(cluster, 'bench_among', scale.schools)
  const lines: Line[] = []
  try {
    for (const [workload, name] of ACTS) {
      const { ratio, ours, theirs } = await compare(workload, alone, among, scale)
      lines.push(
        atMost(name, ratio, TARGET),
        figure(
          `${name}: p50 alone / among the others`,
          `${ours.p50.toFixed(1)} / ${theirs.p50.toFixed(1)} ms`,
        ),
      )
    }
  } finally {
    await Promise.all([alone.product.stop(), among.product.stop()])
  }
  const { schools } = scale
  return {
    name: 'growth',
    title: `Growth: 1 school ÷ ${schools} schools (${schools * SCHOOL.pupils} pupils, ${schools * SCHOOL.plans} plans)`,
    lines,
    remarks: [
      `A school of ${SCHOOL.pupils} pupils and ${SCHOOL.plans} plans, ${CLIENTS} clients; the ratio is of requests per second alone ÷ among the others, the median over rounds in turns.`,
      `The grown world was made in ${among.seconds.toFixed(0)} s. Plans of the other schools hold filler of about 400 bytes per section, so their content is smaller than real content; rows and indexes are of full size.`,
      'How PostgreSQL plans these statements is in `bench/plans`; a test fails when one reads a table of pupils or plans from end to end.',
    ],
  }
}

async function makeWorld(cluster: Cluster, name: string, schools: number): Promise<World> {
  const size = { schools, ...SCHOOL }
  const start = performance.now()
  const database = await cluster.database(name)
  const world = await fillDatabase(database, size, inAmsterdam(new Date()), CLIENTS)
  const seconds = (performance.now() - start) / 1000
  const product = await startProduct(database)
  return { database, product, target: await makeTarget(product.port, size, world), seconds }
}

async function compare(workload: Workload, alone: World, among: World, scale: Scale) {
  const side = async ({ product, target }: World) => {
    const connections = await Promise.all(Array.from({ length: CLIENTS }, () => openConnection(product.port)))
    const asking = Array.from({ length: CLIENTS }, (_, nth) => client(workload, target, nth))
    return {
      round: () => drive(connections, asking, scale.roundMs),
      close: () => closeAll(connections),
    }
  }
  const [one, many] = [await side(alone), await side(among)]
  try {
    return await inTurns(scale.rounds, one.round, many.round)
  } finally {
    one.close()
    many.close()
  }
}
