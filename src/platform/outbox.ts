import type * as z from 'zod/mini'
import type { Tx } from './database.ts'

/** What is needed to ask for a job: its work may be known to the composition root only. */
export type JobName<S extends z.ZodMiniType> = { readonly name: string; readonly data: S }

/** Work that is asked for inside a transaction and done after its commit: no commit, no job. */
export type Outbox = {
  /** Enqueues within the caller's transaction. */
  enqueue<S extends z.ZodMiniType>(tx: Tx, job: JobName<S>, data: z.input<S>): Promise<void>
  /** Removes every job, waiting, running or done, whose data names this id. */
  forget(tx: Tx, id: string): Promise<void>
}
