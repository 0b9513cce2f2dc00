/** Causes a message as a command would: in one transaction, as the person who acts or as the product itself. */
import { sql } from 'kysely'
import { meld } from '../../src/modules/berichten/melding.commands.ts'
import type { Melding } from '../../src/modules/berichten/melding.ts'
import { type Actor, systemActor } from '../../src/platform/actor.ts'
import { personTx, systemTx } from '../../src/platform/context.ts'
import { row, type Tx } from '../../src/platform/database.ts'
import { inAmsterdam } from '../../src/platform/datum.ts'
import { newId } from '../../src/platform/ids.ts'
import type { TestServer } from './server.ts'
import type { TestSchool } from './world.ts'

/** @param ook what else the act does; throws when the act fails */
export async function meldAls(
  { services, clock }: Pick<TestServer, 'services' | 'clock'>,
  school: TestSchool,
  als: keyof TestSchool['logins'] | 'systeem',
  melding: Melding,
  ook?: (tx: Tx) => Promise<unknown>,
): Promise<string | null> {
  const werk = async (tx: Tx, actor: Actor) => {
    const now = clock.now()
    const id = await meld(
      {
        tx,
        actor,
        now,
        today: inAmsterdam(now),
        newId,
        services,
        enqueue: (job, data) => services.jobs.enqueue(tx, job, data),
      },
      melding,
    )
    await ook?.(tx)
    return id
  }
  if (als === 'systeem')
    return systemTx(services.db, school.id, (tx) => werk(tx, systemActor(school.id, 'Koers')))
  const login = school.logins[als]
  const wie = await systemTx(services.db, school.id, (tx) =>
    row<{ accountId: string; soort: string; betrekkingId: string }>(
      tx,
      sql`select a.account_id, s.soort, a.betrekking_id from unnest(array['medewerker', 'ouder', 'leerling']) s (soort)
        cross join lateral toegang.accounts_van(s.soort) a where a.login = ${login}`,
    ),
  )
  if (!wie) throw new Error(`no account ${login}`)
  return personTx(services.db, { ...wie, organisatieId: school.id }, clock.now(), werk)
}
