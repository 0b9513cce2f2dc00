/** Lets the people of the demo act on a day in the past, by the same declarations and the same pipeline as a browser. */
import { sql } from 'kysely'
import type * as z from 'zod/mini'
import { type Clock, fixedClock } from '../platform/clock.ts'
import type { Database, Tx } from '../platform/database.ts'
import type { Declaration } from '../platform/declare.ts'
import { newId } from '../platform/ids.ts'
import type { JobDefinition } from '../platform/jobs.ts'
import { runDeclaration } from '../platform/pipeline.ts'
import type { Services } from '../platform/services.ts'
import { newToken, tokenHash } from '../platform/tokens.ts'
import type { Login } from './wereld.model.ts'
import { accountId, alsSysteem } from './wereld.sql.ts'

export type Invoer = { readonly params?: unknown; readonly body?: unknown }
export type Speler = {
  /** @throws AppError as the API would: a demo that breaks a rule is a mistake in the demo */
  doe<D extends Declaration>(
    wie: string,
    op: Date,
    declaration: D,
    invoer: Invoer,
  ): Promise<z.output<D['output']>>
  /** Runs a job at once that an act asked for: what follows it in the story needs its outcome. */
  werk<S extends z.ZodMiniType>(op: Date, job: JobDefinition<S>, data: z.output<S>): Promise<void>
  /** Reads as the product itself, in the school of this person. */
  kijk<R>(wie: string, lees: (tx: Tx) => Promise<R>): Promise<R>
  /** Signs everybody out. */
  sluit(): Promise<void>
}

const TIEN_JAAR = 315_360_000

export function maakSpeler(
  services: Services,
  tx: Tx,
  personen: ReadonlyMap<string, Login & { readonly schoolId: string }>,
): Speler {
  const clock = fixedClock(services.clock.now().toISOString())
  const samen: Services = { ...services, db: within(tx), clock: clock satisfies Clock }
  const tokens = new Map<string, string>()
  const persoon = (wie: string) => {
    const found = personen.get(wie)
    if (!found) throw new Error(`nobody in the demo is called ${wie}`)
    return found
  }
  const aanmelden = async (wie: string): Promise<string> => {
    const bekend = tokens.get(wie)
    if (bekend) return bekend
    const [token, p, begin] = [newToken(), persoon(wie), new Date(0)]
    await sql`select toegang.sessie_maak(${tokenHash(token)}, ${newId()}::uuid, ${accountId(wie)}::uuid, ${p.schoolId}::uuid, ${p.soort},
      ${p.id}::uuid, 1::smallint, ${begin}, 2000000000, ${new Date(services.clock.now().getTime() + TIEN_JAAR)}, null, null)`.execute(
      tx,
    )
    tokens.set(wie, token)
    return token
  }
  return {
    doe: async (wie, op, declaration, invoer) => {
      const token = await aanmelden(wie)
      clock.set(op.toISOString())
      await wisRechten(tx)
      // Who gives access or reads in an emergency proves anew who this is, here as there.
      if (declaration.stepUp)
        await sql`select toegang.sessie_bevestigd(${tokenHash(token)}, ${op})`.execute(tx)
      const answer = await runDeclaration(
        declaration,
        {
          params: invoer.params,
          query: undefined,
          body: invoer.body,
          upload: null,
          token,
          idempotencyKey: null,
          requestId: newId(op.getTime()),
          ip: '127.0.0.1',
          userAgent: 'Koers demo',
          attempt: null,
        },
        samen,
      )
      // The pipeline parsed it with `declaration.output` before it let it go.
      return answer.body as z.output<(typeof declaration)['output']>
    },
    werk: async (op, job, data) => {
      clock.set(op.toISOString())
      await wisRechten(tx)
      await job.run(samen, data)
    },
    kijk: async (wie, lees) => {
      await alsSysteem(tx, persoon(wie).schoolId)
      return lees(tx)
    },
    sluit: async () => {
      for (const wie of tokens.keys())
        await sql`select toegang.sessies_eindig(${accountId(wie)}::uuid)`.execute(tx)
    },
  }
}

/** The context lives as long as its transaction; here people follow each other in one, so nothing may stay of the one before. */
async function wisRechten(tx: Tx): Promise<void> {
  await sql`select set_config('koers.bereik.' || replace(recht, '.', '_'), '', true)
    from (select distinct recht from koers.recht_standaard) r`.execute(tx)
}

/** Transactions of the pipeline become part of ours: the demo is there as a whole or not at all. */
function within(tx: Tx): Database {
  const transaction = () => ({ execute: <R>(work: (tx: Tx) => Promise<R>) => work(tx) })
  // The pipeline asks a database for transactions and for nothing else.
  return { transaction } as unknown as Database
}
