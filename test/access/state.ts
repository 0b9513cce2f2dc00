/**
 * The prepared state of all domain tables: seen as one number per table, and put back after an act that was allowed,
 * so that every case of the matrix meets the same world.
 */
import pg from 'pg'

/** Moves with every request and is no state of the domain. */
const VOLATILE = [
  'toegang.sessie',
  'toegang.poging',
  'toegang.tempo',
  'toegang.uitdaging',
  'koers.idempotentie',
]

type Table = { readonly name: string; readonly columns: string }
export type Fingerprint = Readonly<Record<string, string>>
export type State = {
  fingerprint(): Promise<Fingerprint>
  /** Puts back every table that differs, and the sessions. */
  restore(): Promise<void>
  /** Names of the requests that left a row 'geweigerd' of this event. */
  refusals(event: string, requestIds: readonly string[]): Promise<Set<string>>
  /** Forgets the counted tries, so that the limits on trying stay out of the way. */
  forgetTries(): Promise<void>
  close(): Promise<void>
}

/** Remembers the tables as they are now. @param superuserUrl a role that row security doesn't hide rows from */
export async function rememberState(superuserUrl: string): Promise<State> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const { rows: tables } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname in ('koers', 'toegang') group by 1 order by 1`,
  )
  const domain = tables.filter(({ name }) => !VOLATILE.includes(name))
  const all = domain
    .map(
      ({ name }) =>
        `select '${name}' as name, concat(count(*), ':', sum(hashtextextended(t::text, 0))) as mark from ${name} t`,
    )
    .join(' union all ')
  await client.query('create schema onthouden')
  for (const { name } of tables) await client.query(`create table ${copyOf(name)} as select * from ${name}`)

  const fingerprint = async (): Promise<Fingerprint> => {
    // Named, so that it is planned once: planning it costs more than looking.
    const { rows } = await client.query<{ name: string; mark: string }>({ name: 'fingerprint', text: all })
    return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]))
  }
  const before = await fingerprint()
  return {
    fingerprint,
    restore: async () => {
      const changed = differences(before, await fingerprint())
      const again = tables.filter(({ name }) => changed.includes(name) || name === 'toegang.sessie')
      // Without triggers and foreign keys, in one go: the versions of a plan refuse every other change.
      const work = again.map(
        ({ name, columns }) =>
          `delete from ${name}; insert into ${name} (${columns}) select ${columns} from ${copyOf(name)};`,
      )
      await client.query(`begin; set local session_replication_role = replica; ${work.join(' ')} commit`)
    },
    refusals: async (event, requestIds) => {
      const { rows } = await client.query<{ id: string }>(
        `select distinct verzoek_id as id from audit.gebeurtenis
         where gebeurtenis = $1 and resultaat = 'geweigerd' and verzoek_id = any ($2)`,
        [event, requestIds],
      )
      return new Set(rows.map(({ id }) => id))
    },
    forgetTries: async () => {
      await client.query('delete from toegang.poging')
    },
    close: () => client.end(),
  }
}

const copyOf = (name: string): string => `onthouden."${name}"`

/** Names of the tables that are not the same. */
export const differences = (a: Fingerprint, b: Fingerprint): string[] =>
  Object.keys(a).filter((name) => a[name] !== b[name])
