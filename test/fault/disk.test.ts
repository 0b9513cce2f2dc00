/**
 * A full disk (reliability R5): reads go on, writes are refused in words, nothing half is kept, and writing works again
 * when there is room. Then the same with the write-ahead log on the full disk, where PostgreSQL itself gives up: the
 * product stops with it, says why at the next start, and lost nothing that it acknowledged. Needs to mount a small disk.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { type Home, makeHome, type Running, send, signIn, start, stop } from './process.ts'

const canMount = (() => {
  const dir = mkdtempSync(join(tmpdir(), 'koers-schijf-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', dir], { stdio: 'ignore' })
    execFileSync('umount', [dir])
    return true
  } catch {
    return false
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})()

type Disk = { readonly path: string; fill(): void; empty(): void; remove(): void }

function makeDisk(megabytes: number): Disk {
  const path = mkdtempSync(join(tmpdir(), 'koers-schijf-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path])
  const ballast = join(path, 'ballast')
  return {
    path,
    fill: () => {
      try {
        writeFileSync(ballast, Buffer.alloc(megabytes * 1_048_576))
      } catch {
        // It stops where the disk ends; that is what it is for.
      }
    },
    empty: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync('umount', ['-l', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

const disks: Disk[] = []
let running: Running | undefined
afterAll(async () => {
  if (running) await stop(running)
  for (const disk of disks) disk.remove()
})

type Plan = { readonly home: Home; readonly cookie: string; readonly oppId: string; revisie: number }

async function makePlan(home: Home, { world }: Pick<Running, 'world'>): Promise<Plan> {
  if (!world) throw new Error('a fresh home has a world')
  const cookie = await signIn(home, world.school.logins.zorgcoordinator)
  const made = await send(
    home,
    'POST',
    `/leerlingen/${world.school.leerling}/ontwikkelingsperspectieven`,
    {},
    cookie,
  )
  const { id } = (await made.json()) as { id: string }
  return { home, cookie, oppId: id, revisie: 0 }
}

/** Saves text that does not compress; answers the status. */
async function save(plan: Plan): Promise<{ status: number; type: string; code: string }> {
  const tekst = Array.from({ length: 2_900 }, () => Math.random().toString(36)[2] ?? 'x').join('')
  const response = await send(
    plan.home,
    'PUT',
    `/ontwikkelingsperspectieven/${plan.oppId}/onderdelen/beeld`,
    { revisie: plan.revisie, inhoud: { tekst } },
    plan.cookie,
  )
  const body = (await response.json()) as { revisie?: number; code?: string }
  if (response.status === 200 && body.revisie) plan.revisie = body.revisie
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    code: body.code ?? '',
  }
}

async function kept(plan: Plan): Promise<number> {
  const response = await send(
    plan.home,
    'GET',
    `/ontwikkelingsperspectieven/${plan.oppId}`,
    undefined,
    plan.cookie,
  )
  expect(response.status).toBe(200)
  const opp = (await response.json()) as { onderdelen: { beeld: { revisie: number } } }
  return opp.onderdelen.beeld.revisie
}

/** Repeats until it holds; a machine under load may need a while. */
async function eventually(holds: () => Promise<boolean>, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error('it did not come to hold')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** Writes to the log alone until it has no room. */
async function fillLog(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const more = () =>
    client.query(`select pg_logical_emit_message(true, 'koers', repeat('x', 1000000))`).then(
      () => true,
      () => false,
    )
  for (let n = 0; n < 200 && (await more()); n++);
  await client.end().catch(() => undefined)
}

describe.skipIf(!canMount)(
  'a full disk (skipped where only root may mount the small disk that it fills)',
  () => {
    test('refuses writes in words, goes on reading, and writes again when there is room', async () => {
      const disk = makeDisk(160)
      const log = makeDisk(600)
      disks.push(disk, log)
      const home = await makeHome(disk.path)
      const first = await start(home)
      await stop(first)
      // The log on a disk of its own, so that this one fills with rows only.
      const wal = join(home.path, 'postgres/data/pg_wal')
      const elsewhere = join(log.path, 'pg_wal')
      execFileSync('cp', ['-a', wal, elsewhere])
      rmSync(wal, { recursive: true })
      symlinkSync(elsewhere, wal)
      running = await start(home)
      const plan = await makePlan(home, first)
      expect((await save(plan)).status).toBe(200)
      disk.fill()
      let refused = await save(plan)
      for (let n = 0; refused.status === 200 && n < 300; n++) refused = await save(plan)
      expect(refused).toEqual({
        status: 503,
        type: 'application/problem+json; charset=utf-8',
        code: 'server.niet-bereikbaar',
      })
      disk.empty()
      await eventually(async () => (await save(plan)).status === 200)
      expect(await kept(plan)).toBe(plan.revisie)
      await stop(running)
      running = undefined
    }, 120_000)

    test('under the log too: stops, says why, and comes back with all that it acknowledged', async () => {
      const disk = makeDisk(160)
      disks.push(disk)
      const home = await makeHome(disk.path)
      running = await start(home)
      const plan = await makePlan(home, running)
      expect((await save(plan)).status).toBe(200)
      disk.fill()
      const { child, superuser } = running
      await fillLog(superuser)
      await eventually(async () => child.exitCode !== null)
      await expect(start(home)).rejects.toThrow(/schijf is vol/)
      disk.empty()
      running = await start(home)
      expect(await kept(plan)).toBeGreaterThanOrEqual(plan.revisie)
    }, 180_000)
  },
)
