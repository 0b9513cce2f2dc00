import pg from 'pg'
import { socketUrl } from './connection.ts'
import type { RunningPostgres } from './postgres.ts'

/** Where the product connects: `owner` migrates and backs up, `app` serves requests and owns nothing. */
export type ProvisionedDatabase = { readonly ownerUrl: string; readonly appUrl: string }

const plain = 'nosuperuser nocreatedb nocreaterole noreplication'

/**
 * The roles of the product (docs: settled names). `koers_app` sees only what row-level security lets through.
 * `koers_context`, `koers_audit` and `koers_backup` cannot log in; the owner may become them, to hand objects over and to read
 * past row-level security for a backup, but inherits nothing: without `set role` it sees no row either.
 */
const roles = [
  { name: 'koers_owner', attributes: `login ${plain} nobypassrls noinherit` },
  { name: 'koers_app', attributes: `login ${plain} nobypassrls noinherit` },
  { name: 'koers_context', attributes: `nologin ${plain} nobypassrls` },
  { name: 'koers_audit', attributes: `nologin ${plain} nobypassrls` },
  { name: 'koers_backup', attributes: `nologin ${plain} bypassrls` },
] as const

/**
 * Creates the roles and the database on a server of our own; safe to repeat, also by two processes at once.
 * Attributes and passwords are set again each time, so that a changed role comes back to what is written here.
 */
export async function provision(server: RunningPostgres, database = 'koers'): Promise<ProvisionedDatabase> {
  const { passwords, socketDir, port } = server
  await withClient(server.superuserUrl(), async (client) => {
    // One provisioner at a time; "create database" cannot run in a transaction, so the lock is the session's.
    await client.query(`select pg_advisory_lock(hashtext('koers provision'))`)
    for (const role of roles) await ensureRole(client, role.name, role.attributes)
    await setPassword(client, 'koers_owner', passwords.owner)
    await setPassword(client, 'koers_app', passwords.app)
    await client.query('grant koers_context, koers_audit, koers_backup to koers_owner')
    await ensureDatabase(client, database)
  })
  await withClient(server.superuserUrl(database), async (client) => {
    await client.query(`alter schema public owner to koers_owner`)
    await client.query(`revoke all on schema public from public`)
    await client.query(`grant usage on schema public to koers_app, koers_audit, koers_backup`)
  })
  const url = (user: string, password: string) => socketUrl({ socketDir, port, user, password, database })
  return { ownerUrl: url('koers_owner', passwords.owner), appUrl: url('koers_app', passwords.app) }
}

async function ensureRole(client: pg.Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  // Names and attributes are the constants above; roles cannot be bound parameters.
  await client.query(`${rowCount ? 'alter' : 'create'} role ${name} ${attributes}`)
}

async function setPassword(client: pg.Client, role: string, password: string): Promise<void> {
  await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`)
}

async function ensureDatabase(client: pg.Client, database: string): Promise<void> {
  const name = client.escapeIdentifier(database)
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${name} owner koers_owner`)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to koers_app, koers_backup`)
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
