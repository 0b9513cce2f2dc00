/**
 * Work after commit. A job is enqueued inside the transaction of the command (outbox): no commit, no job. Jobs carry
 * ids only, run as the person who asked, and are tried again when they fail.
 */

import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import * as z from 'zod/mini'
import type { Log } from './log.ts'
import type { Outbox } from './outbox.ts'
import type { Services } from './services.ts'

export type JobDefinition<S extends z.ZodMiniType = z.ZodMiniType> = {
  readonly name: string
  readonly data: S
  /** Tries after the first failure. */
  readonly retries: number
  /** Most seconds between two tries; without it the wait doubles on. */
  readonly retryDelayMax?: number
  /** A cron line (Europe/Amsterdam) for work that comes by itself. */
  readonly cron?: string
  /** Seconds after which a run counts as lost; default a quarter of an hour. */
  readonly patience?: number
  /** Sends something out of the house: after a restore it waits until a person lets it go, so that nothing goes twice. */
  readonly outgoing?: boolean
  readonly run: (services: Services, data: z.output<S>) => Promise<void>
}

export function defineJob<S extends z.ZodMiniType>(definition: JobDefinition<S>): JobDefinition<S> {
  return definition
}

export type Jobs = Outbox & {
  start(services: Services): Promise<void>
  /** Waits for running jobs, at most `seconds`. */
  stop(seconds?: number): Promise<void>
}

const SCHEMA = 'pgboss'

/** Makes the queues, as the owner: the runtime role only works (settled: connections). */
export async function migrateJobs(
  ownerUrl: string,
  definitions: readonly JobDefinition[],
  appRole: string,
): Promise<void> {
  await asOwner(ownerUrl, async (boss) => {
    for (const { name, retries, retryDelayMax, patience } of definitions) {
      await boss.createQueue(name, {
        retryLimit: retries,
        retryDelay: 2,
        retryBackoff: true,
        ...(retryDelayMax ? { retryDelayMax } : {}),
        expireInSeconds: patience ?? 900,
      })
    }
    const run = (text: string) => boss.getDb().executeSql(text, [])
    await run(`grant usage on schema ${SCHEMA} to ${appRole}`)
    await run(`grant select, insert, update, delete on all tables in schema ${SCHEMA} to ${appRole}`)
    await run(`grant execute on all functions in schema ${SCHEMA} to ${appRole}`)
  })
}

/** A job as a backup keeps it. */
export type KeptJob = {
  readonly id: string
  readonly name: string
  readonly data: unknown
  readonly priority: number
  readonly startAfter: string
  readonly singletonKey: string | null
}

/** Far enough to be never, and a date in every program. */
const HELD = '9000-01-01T00:00:00Z'

/**
 * Puts back the jobs that waited when a backup was made, under their own ids. What leaves the house is held: nobody
 * knows whether it went after the backup.
 * @returns how many wait, how many are held, and how many belong to a queue that is no more
 */
export async function restoreJobs(
  ownerUrl: string,
  definitions: readonly Pick<JobDefinition, 'name' | 'outgoing'>[],
  kept: readonly KeptJob[],
): Promise<{ waiting: number; held: number; unknown: number }> {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const counts = { waiting: 0, held: 0, unknown: 0 }
  await asOwner(ownerUrl, async (boss) => {
    for (const { id, name, data, priority, startAfter, singletonKey } of kept) {
      const definition = byName.get(name)
      counts[definition === undefined ? 'unknown' : definition.outgoing ? 'held' : 'waiting'] += 1
      if (definition === undefined) continue
      await boss.insert(name, [
        {
          id,
          data: data as object, // what `enqueue` took
          priority,
          startAfter: definition.outgoing ? HELD : startAfter,
          ...(singletonKey === null ? {} : { singletonKey }),
        },
      ])
    }
  })
  return counts
}

/** The held jobs per queue; with `then` they go after all, or are dropped. */
export async function heldJobs(
  ownerUrl: string,
  then?: 'release' | 'drop',
): Promise<{ name: string; count: number }[]> {
  let rows: { name: string; count: number }[] = []
  await asOwner(ownerUrl, async (boss) => {
    const run = (text: string) => boss.getDb().executeSql(text, [HELD])
    const held = `state = 'created' and start_after = $1::timestamptz`
    const found = await run(
      `select name, count(*)::int as count from ${SCHEMA}.job where ${held} group by name order by name`,
    )
    rows = found.rows as typeof rows // the query above
    if (then === 'release') await run(`update ${SCHEMA}.job set start_after = now() where ${held}`)
    if (then === 'drop') await run(`delete from ${SCHEMA}.job where ${held}`)
  })
  return rows
}

async function asOwner(ownerUrl: string, work: (boss: PgBoss) => Promise<void>): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  try {
    await work(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
}

export function createJobs(options: {
  connectionString: string
  definitions: readonly JobDefinition[]
  log: Log
  pollSeconds?: number
}): Jobs {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    max: 3,
    application_name: 'koers-jobs',
  })
  boss.on('error', (error) => options.log.error({ event: 'jobs.fout', code: error.name }))
  let started: Promise<unknown> | null = null
  return {
    enqueue: async (tx, job, data) => {
      z.parse(job.data, data)
      await boss.send(job.name, data as object, {
        db: {
          executeSql: async (text, values = []) => {
            const { rows } = await tx.withoutPlugins().executeQuery(CompiledQuery.raw(text, values))
            return { rows }
          },
        },
      })
    },
    forget: async (tx, id) => {
      await tx
        .withoutPlugins()
        .executeQuery(
          CompiledQuery.raw(`delete from ${SCHEMA}.job where position($1 in data::text) > 0`, [id]),
        )
    },
    start: async (services) => {
      started = boss.start()
      await started
      for (const job of options.definitions) {
        await boss.work(
          job.name,
          { pollingIntervalSeconds: options.pollSeconds ?? 1, batchSize: 1 },
          async ([item]) => {
            if (!item) return
            try {
              await job.run(services, z.parse(job.data, item.data ?? {}))
            } catch (error) {
              options.log.error({
                event: 'jobs.mislukt',
                job: job.name,
                jobId: item.id,
                code: error instanceof Error ? error.name : 'onbekend',
              })
              throw error
            }
          },
        )
        if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: 'Europe/Amsterdam' })
      }
    },
    stop: async (seconds = 15) => {
      if (!started) return
      await boss.stop({ graceful: true, timeout: seconds * 1000 })
    },
  }
}
