/** The list of destroyed dossiers beside the database, so that a restore of an older moment destroys them again. */
import { join } from 'node:path'
import type pg from 'pg'
import { JOURNAL } from '../../platform/backup/dump.ts'
import { appendJournal, type Destruction } from '../../platform/backup/journal.ts'
import { deleteBySubject } from '../../platform/backup/replay.ts'
import type { Settings } from '../../platform/settings.ts'

/** One dossier that was destroyed. `gegevens`: codes and ids of the stub, never content or a name. */
export type Vernietiging = {
  /** Of the decision: offered twice, noted once. */
  readonly id: string
  readonly organisatieId: string
  readonly leerlingId: string
  readonly op: string
  readonly gegevens?: Readonly<Record<string, string | number>>
}

/**
 * Notes destructions in `KOERS_HOME/vernietigd.log` and waits until they are on the disk. Call it from a job that was
 * enqueued in the transaction of the destruction: it is safe to repeat, and what was rolled back is never noted.
 * @throws BackupError when the list is damaged
 */
export async function noteerVernietiging(
  { home }: Pick<Settings, 'home'>,
  vernietigd: readonly Vernietiging[],
): Promise<void> {
  await appendJournal(
    join(home, JOURNAL),
    vernietigd.map(({ id, organisatieId, leerlingId, op, gegevens }) => ({
      id,
      tenant: organisatieId,
      subject: leerlingId,
      at: op,
      facts: { ...gegevens },
    })),
  )
}

/**
 * Destroys a dossier in a database that is being restored: every row that names the pupil, wherever it is, the keys of
 * the dossier, parents without another child here, and accounts that open nothing any more. The audit trail stays: it holds facts, no content.
 */
export async function vernietigOpnieuw(
  client: pg.Client,
  { tenant, subject, at }: Pick<Destruction, 'tenant' | 'subject' | 'at'>,
): Promise<void> {
  const where = {
    schemas: ['koers', 'toegang'],
    column: 'leerling_id',
    tenantColumn: 'organisatie_id',
  }
  const { rows: ouders } = await client.query<{ id: string }>(
    'select ouder_id as id from koers.ouder_relatie where organisatie_id = $1 and leerling_id = $2',
    [tenant, subject],
  )
  await deleteBySubject(client, where, { tenant, id: subject })
  await client.query('delete from koers.leerling where organisatie_id = $1 and id = $2', [tenant, subject])
  await verwijderBetrekking(client, tenant, 'leerling', subject)
  for (const { id } of ouders) {
    // A parent with another child here stays.
    const { rowCount } = await client.query(
      `delete from koers.ouder o where o.organisatie_id = $1 and o.id = $2 and not exists (
         select from koers.ouder_relatie r where r.organisatie_id = o.organisatie_id and r.ouder_id = o.id)`,
      [tenant, id],
    )
    if (rowCount) await verwijderBetrekking(client, tenant, 'ouder', id)
  }
  const { rows: kluis } = await client.query<{ is: boolean }>(
    `select to_regclass('kluis.sleutel') is not null as is`,
  )
  // The row of a key stays to say that it was destroyed; its bytes go.
  if (kluis[0]?.is)
    await client.query(
      `update kluis.sleutel set status = 'vernietigd', verpakt = null, vernietigd_op = coalesce(vernietigd_op, $3)
       where organisatie_id = $1 and leerling_id = $2`,
      [tenant, subject, at],
    )
}

/** Who is nobody here any more has no way in. */
async function verwijderBetrekking(
  client: pg.Client,
  tenant: string,
  soort: 'leerling' | 'ouder',
  id: string,
): Promise<void> {
  const who = 'organisatie_id = $1 and soort = $2 and betrekking_id = $3'
  await client.query(`delete from toegang.uitnodiging where ${who}`, [tenant, soort, id])
  if (soort === 'ouder')
    await client.query('delete from toegang.toegangscode where organisatie_id = $1 and ouder_id = $2', [
      tenant,
      id,
    ])
  const { rows } = await client.query<{ id: string }>(
    `delete from toegang.betrekking where ${who} returning account_id as id`,
    [tenant, soort, id],
  )
  for (const account of rows) await verwijderAccount(client, account.id)
}

/** An account without any relation opens nothing; what hangs on it goes along. */
async function verwijderAccount(client: pg.Client, id: string): Promise<void> {
  const { rows } = await client.query<{ over: boolean }>(
    'select exists (select from toegang.betrekking where account_id = $1) as over',
    [id],
  )
  if (rows[0]?.over) return
  const where = { schemas: ['toegang'], column: 'account_id', tenantColumn: '' }
  await deleteBySubject(client, where, { tenant: '', id })
  await client.query('update toegang.uitnodiging set gebruikt_door = null where gebruikt_door = $1', [id])
  await client.query('delete from toegang.account where id = $1', [id])
}
