/** How long a start takes, what the process holds, and what the first page makes a browser fetch. */
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { ROOT } from '../../src/server.ts'
import { closeAll, openConnection } from '../load/connection.ts'
import { drive } from '../load/drive.ts'
import { client, WORKLOADS } from '../load/workloads.ts'
import { type Cluster, residentMb, startNode, startProduct } from '../processes.ts'
import { atMost, figure, type Line, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'
import { fillDatabase, makeTarget } from '../world/school.ts'

const CLIENTS = 8
const TARGET = { rssMb: 250, staffJsKb: 170 }

export async function footprint(cluster: Cluster, scale: Scale): Promise<Part> {
  const lines = [...(await starts()), ...(await memory(cluster, scale)), ...(await firstPage())]
  return {
    name: 'footprint',
    title: 'Start, memory and the first page',
    lines,
    remarks: [
      'A first start makes a PostgreSQL cluster, the tables and the whole demo world in an empty directory; a next start finds them. Both count until the server says that it is ready.',
      `Memory is what the app process holds resident (Linux), PostgreSQL not counted; under load: the most after each of the acts with ${CLIENTS} clients. The first PDF starts a worker with the typesetter and its fonts, which stays.`,
      'JavaScript of the first page is what `index.html` names: the entry with what it preloads, gzipped; the pages behind the sign-in come when they are opened.',
    ],
  }
}

async function starts(): Promise<Line[]> {
  const home = await mkdtemp(join(tmpdir(), 'koers-start-'))
  const start = () =>
    startNode([join(ROOT, 'start.mjs')], undefined, { DEMO: '1', LOG_LEVEL: 'error', KOERS_HOME: home })
  try {
    const first = await start()
    await first.stop()
    const next = await start()
    await next.stop()
    return [
      figure('first start, with the demo world', `${(first.startMs / 1000).toFixed(1)} s`),
      figure('next start', `${(next.startMs / 1000).toFixed(1)} s`),
    ]
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

async function memory(cluster: Cluster, scale: Scale): Promise<Line[]> {
  const size = { schools: 2, pupils: 500, plans: 50 }
  const database = await cluster.database('bench_footprint')
  const world = await fillDatabase(database, size, inAmsterdam(new Date()), CLIENTS)
  // Plans are made by one process; the one that is measured starts fresh.
  const maker = await startProduct(database)
  const target = await makeTarget(maker.port, size, world).finally(maker.stop)
  const product = await startProduct(database)
  const connections = await Promise.all(Array.from({ length: CLIENTS }, () => openConnection(product.port)))
  try {
    const rest = await residentMb(product.pid)
    let most = rest
    for (const workload of WORKLOADS) {
      const asking = Array.from({ length: CLIENTS }, (_, nth) => client(workload, target, nth))
      await drive(connections, asking, scale.roundMs * 3)
      most = Math.max(most, await residentMb(product.pid))
    }
    await Promise.all(
      target.plans.map(async ({ id }, nth) => {
        const token = target.tokens[nth] ?? ''
        const url = `http://127.0.0.1:${product.port}/v1/ontwikkelingsperspectieven/${id}/pdf`
        const got = await fetch(url, { headers: { cookie: `koers=${token}` } })
        if (!got.ok) throw new Error(`a PDF: ${got.status} ${await got.text()}`)
        await got.arrayBuffer()
      }),
    )
    return [
      figure('memory at rest', `${rest.toFixed(0)} MB`),
      atMost('memory under load', most, TARGET.rssMb, ' MB'),
      atMost('memory after PDFs were made', await residentMb(product.pid), TARGET.rssMb, ' MB'),
    ]
  } finally {
    closeAll(connections)
    await product.stop()
  }
}

async function firstPage(): Promise<Line[]> {
  const dist = join(ROOT, 'dist', 'web')
  if (!existsSync(join(dist, 'index.html')))
    return [figure('JavaScript of the first page', 'dist/web is absent: npm run build')]
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const names = new Set(
    [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.js)"/g)].map(([, name = '']) => name),
  )
  const sizes = await Promise.all(
    [...names].map(async (name) => gzipSync(await readFile(join(dist, name))).length),
  )
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000
  return [
    atMost(`JavaScript of the first page, gzipped (${names.size} files)`, kilobytes, TARGET.staffJsKb, ' kB'),
  ]
}
