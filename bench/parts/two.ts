/**
 * Two app processes behind nginx on one PostgreSQL, beside one process: a client that lands on the other process at
 * every request works as with one, jobs run once, and both together do more.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { type Connection, closeAll, openConnection } from '../load/connection.ts'
import { drive, inTurns } from '../load/drive.ts'
import { client, type Target, type Workload } from '../load/workloads.ts'
import {
  type BenchDatabase,
  type Cluster,
  endProcess,
  freePort,
  type Running,
  startProduct,
} from '../processes.ts'
import { figure, type Line, type Part } from '../report.ts'
import type { Scale } from '../settings.ts'
import { fillDatabase, makeTarget } from '../world/school.ts'
import { makeSession } from '../world/session.ts'
import { BEHEERDER, groupsOf, SCHOOL_WIDE } from '../world/world.sql.ts'
import { jobsRunOnce } from './jobs-once.ts'

const SIZE = { schools: 2, pupils: 500, plans: 50 }
const CLIENTS = 8
const TITLE = 'Two processes behind nginx ÷ one'

export async function processes(cluster: Cluster, scale: Scale): Promise<Part> {
  if (spawnSync('nginx', ['-v']).error)
    return {
      name: 'processes',
      title: TITLE,
      lines: [],
      remarks: ['Left out: nginx is not installed (apt-get install nginx-light).'],
    }
  const database = await cluster.database('bench_two')
  const world = await fillDatabase(database, SIZE, inAmsterdam(new Date()), CLIENTS)
  const front = await freePort()
  const publicUrl = `http://localhost:${front}`
  const apps = [await startProduct(database, { publicUrl }), await startProduct(database, { publicUrl })]
  const alonePort = await freePort()
  const nginx = await startNginx(database, [
    { listen: front, to: apps.map(({ port }) => port) },
    { listen: alonePort, to: apps.slice(0, 1).map(({ port }) => port) },
  ])
  const superuser = await database.superuser()
  try {
    const target = await makeTarget(front, SIZE, world)
    const moved = await worksWithoutSticking(front, target, apps)
    const once = await jobsRunOnce(superuser, {
      port: front,
      beheerder: await makeSession(superuser, SIZE, world.school, BEHEERDER),
      staffBefore: (world.school - 1) * (groupsOf(SIZE.pupils) + SCHOOL_WIDE),
    })
    const lines = [moved, ...once]
    for (const workload of ['read', 'save'] as const)
      lines.push(await throughput(workload, target, { front, alonePort, publicUrl }, scale))
    return {
      name: 'processes',
      title: TITLE,
      lines,
      remarks: [
        'nginx gives every request to the next process in turn, so a session, a plan and its revision pass from one to the other all the time.',
        `One process stands behind the same nginx. PostgreSQL, nginx and the clients share the same processors here, so that this ratio says little about a machine with more of them.`,
      ],
    }
  } finally {
    await superuser.end()
    await endProcess(nginx)
    await Promise.all(apps.map((app) => app.stop()))
  }
}

type Front = { readonly listen: number; readonly to: readonly number[] }

async function startNginx(database: BenchDatabase, fronts: readonly Front[]): Promise<ChildProcess> {
  const home = join(database.home, 'nginx')
  await mkdir(home, { recursive: true })
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  )
  const servers = fronts.map(
    ({
      listen,
      to,
    }) => `upstream app${listen} { ${to.map((port) => `server 127.0.0.1:${port};`).join(' ')} keepalive 32; }
      server { listen 127.0.0.1:${listen}; location / { proxy_pass http://app${listen}; proxy_http_version 1.1;
        proxy_set_header Connection ""; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-For $remote_addr; } }`,
  )
  const config = join(home, 'nginx.conf')
  await writeFile(
    config,
    `daemon off; worker_processes 1; pid ${home}/pid; error_log stderr error;
    events { worker_connections 256; } http { access_log off; keepalive_requests 1000000; ${paths.join(' ')} ${servers.join('\n')} }`,
  )
  const child = spawn('nginx', ['-c', config, '-p', home, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const { listen } of fronts) await untilListening(listen, child)
  return child
}

async function untilListening(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const up = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (up?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`nginx ended with ${child.exitCode}`)
}

/** Saves and reads turn by turn: every answer must be right, whichever process gave it. */
async function worksWithoutSticking(front: number, target: Target, apps: readonly Running[]): Promise<Line> {
  const connection = await openConnection(front)
  const [saving, reading] = [client('save', target, 0), client('read', target, 0)]
  let right = 0
  const turns = 20 * apps.length
  try {
    for (let turn = 0; turn < turns; turn++) {
      const saved = await connection.send(saving.next())
      if (saved.status !== 200) throw new Error(`a save through nginx: ${saved.status} ${saved.body}`)
      saving.learn?.(saved)
      const read = await connection.send(reading.next())
      const { onderdelen } = JSON.parse(read.body) as { onderdelen: { doelen: { revisie: number } } } // the answer of a read
      if (onderdelen.doelen.revisie === target.plans[0]?.revisie.get('doelen')) right++
    }
  } finally {
    connection.close()
  }
  return {
    what: 'a save by one process is read by the other',
    value: `${right} of ${turns}`,
    target: 'all',
    met: right === turns,
  }
}

async function throughput(
  workload: Workload,
  target: Target,
  at: { front: number; alonePort: number; publicUrl: string },
  scale: Scale,
): Promise<Line> {
  const open = (port: number): Promise<Connection[]> =>
    Promise.all(Array.from({ length: CLIENTS }, () => openConnection(port, at.publicUrl)))
  const [two, one] = [await open(at.front), await open(at.alonePort)]
  const asking = Array.from({ length: CLIENTS }, (_, nth) => client(workload, target, nth))
  try {
    const { ratio, ours, theirs } = await inTurns(
      scale.rounds,
      () => drive(two, asking, scale.roundMs),
      () => drive(one, asking, scale.roundMs),
    )
    const rates = `${ours.perSecond.toFixed(0)} / ${theirs.perSecond.toFixed(0)} per s`
    return figure(
      `${workload === 'read' ? 'read one plan' : 'save a section'}: two ÷ one, ${CLIENTS} clients`,
      `${ratio.toFixed(2)} (${rates})`,
    )
  } finally {
    closeAll([...two, ...one])
  }
}
