/** The product beside the yardstick (hand-written, same work) and the bare query, over HTTP on one database. */
import type pg from 'pg'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { type Connection, closeAll, openConnection } from '../load/connection.ts'
import { type Comparison, drive, inTurns, median } from '../load/drive.ts'
import { client, type Target, WORKLOADS, type Workload } from '../load/workloads.ts'
import { type Cluster, type Running, startProduct, startYardstick } from '../processes.ts'
import { atLeast, figure, type Line, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'
import { fillDatabase, makeTarget } from '../world/school.ts'
import { benchId } from '../world/world.sql.ts'
import { bareQuery } from '../yardstick/bare.ts'

const CLIENTS = [1, 8] as const
const TARGET = { read: 0.7, save: 0.6 } as const
const NAMES: Readonly<Record<Workload, string>> = {
  read: 'read one plan',
  save: 'save a section',
  list: 'list of pupils',
  vandaag: 'Vandaag',
  search: 'search a pupil',
}

export async function speed(cluster: Cluster, scale: Scale): Promise<Part> {
  const size = { schools: 2, pupils: scale.schoolPupils, plans: scale.schoolPupils / 10 }
  const database = await cluster.database('bench_speed')
  const world = await fillDatabase(database, size, inAmsterdam(new Date()), Math.max(...CLIENTS))
  const product = await startProduct(database)
  const target = await makeTarget(product.port, size, world)
  const yardstick = await startYardstick(database)
  const superuser = await database.superuser()
  const lines: Line[] = []
  try {
    for (const workload of WORKLOADS) {
      const bare = await bareMs(superuser, workload, target, benchId('organisatie', world.school))
      for (const clients of CLIENTS) {
        const outcome = await compare({ workload, clients, target, scale }, product, yardstick)
        lines.push(...linesOf(workload, clients, outcome, clients === 1 ? bare : null))
      }
    }
  } finally {
    await superuser.end()
    await Promise.all([product.stop(), yardstick.stop()])
  }
  return {
    name: 'speed',
    title: `Speed: product ÷ yardstick, a school of ${size.pupils} pupils and ${size.plans} plans`,
    lines,
    remarks: [
      'Yardstick: `bench/yardstick`, node:http and pg by hand, the same work on the same database: session by hash, reach per right, forced row security, the same statements, one audit row, one transaction. The rules of the domain are the same functions in both. It has no framework, no input or output validation and no log; a test proves that both answer the same JSON.',
      'Ratios are of requests per second, the median over rounds in which both take turns. Bare: one statement by a superuser without a session, row security, audit row or HTTP, so what the safety costs as a whole. With 8 clients the one thread of Node is the limit, so the ratio is that of its processor time.',
    ],
  }
}

type Measured = { workload: Workload; clients: number; target: Target; scale: Scale }

async function compare(
  { workload, clients, target, scale }: Measured,
  product: Running,
  yardstick: Running,
): Promise<Comparison> {
  const open = (port: number): Promise<Connection[]> =>
    Promise.all(Array.from({ length: clients }, () => openConnection(port)))
  const [ours, theirs] = [await open(product.port), await open(yardstick.port)]
  const asking = Array.from({ length: clients }, (_, nth) => client(workload, target, nth))
  try {
    return await inTurns(
      scale.rounds,
      () => drive(ours, asking, scale.roundMs),
      () => drive(theirs, asking, scale.roundMs),
    )
  } finally {
    closeAll([...ours, ...theirs])
  }
}

function linesOf(workload: Workload, clients: number, outcome: Comparison, bare: number | null): Line[] {
  const who = `${NAMES[workload]}, ${clients} client${clients === 1 ? '' : 's'}`
  const { ours, theirs, ratio } = outcome
  const times = `p50 ${ours.p50.toFixed(1)} / ${theirs.p50.toFixed(1)} ms, p95 ${ours.p95.toFixed(1)} / ${theirs.p95.toFixed(1)} ms, ${ours.perSecond.toFixed(0)} / ${theirs.perSecond.toFixed(0)} per s`
  return [
    atLeast(who, ratio, workload === 'save' ? TARGET.save : TARGET.read),
    figure(`${who}: product / yardstick`, times),
    ...(bare === null
      ? []
      : [figure(`${who}: p50 ÷ bare query`, `${(ours.p50 / bare).toFixed(1)} (${bare.toFixed(2)} ms)`)]),
  ]
}

async function bareMs(
  superuser: pg.Client,
  workload: Workload,
  target: Target,
  school: string,
): Promise<number> {
  const times: number[] = []
  for (let at = 0; at < 60; at++) {
    const { name, text, values } = bareQuery(workload, { school, planId: target.plans[0]?.id ?? '' })
    const start = performance.now()
    await superuser.query({ name, text, values })
    times.push(performance.now() - start)
  }
  return median(times.slice(10))
}
