import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { TEMPLATE } from './global-setup.ts'

export type TestDatabase = { ownerUrl: string; appUrl: string; superuserUrl: string; drop(): Promise<void> }

/** A fresh, migrated database for one test file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('databaseServer')
  const name = `koers_${randomBytes(6).toString('hex')}`
  await asSuperuser(server.superuserUrl, `create database ${name} template ${TEMPLATE} owner koers_owner`)
  await asSuperuser(server.superuserUrl, `grant connect, temporary on database ${name} to koers_app`)
  const at = (url: string) => url.replace(/\/(koers_sjabloon|postgres)(?=\?|$)/, `/${name}`)
  return {
    ownerUrl: at(server.ownerUrl),
    appUrl: at(server.appUrl),
    superuserUrl: at(server.superuserUrl),
    drop: () => asSuperuser(server.superuserUrl, `drop database if exists ${name} with (force)`),
  }
}

async function asSuperuser(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
