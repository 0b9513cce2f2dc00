/** A database that stops answering: the query ends, and its connection serves nobody else. */
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../test/harness/database.ts'
import { openDatabase, row } from './database.ts'

test('a query without an answer ends in seconds, and the next one gets another connection', async () => {
  const database = await createTestDatabase()
  const url = new URL(database.appUrl)
  const home = await mkdtemp(join(tmpdir(), 'koers-'))
  const port = url.port || '5432'
  const file = `.s.PGSQL.${port}`
  const real = join(url.searchParams.get('host') ?? '', file)
  const open: Socket[] = []
  const between = createServer((here) => {
    const there = connect(real)
    here.pipe(there).pipe(here)
    for (const socket of [here, there]) socket.on('error', () => {})
    open.push(here, there)
  })
  await new Promise<void>((resolve) => between.listen(join(home, file), resolve))
  url.searchParams.set('host', home)
  const opened = openDatabase(url.toString(), { max: 1 })
  const pid = () =>
    opened.db
      .transaction()
      .execute((tx) => row<{ pid: number }>(tx, sql`select pg_backend_pid() as pid, ${1}::int as n`))
  try {
    const first = await pid()
    for (const socket of open) socket.pause()
    for (const socket of open) socket.unpipe()
    await expect(pid()).rejects.toThrow(/timeout/i)
    const second = await pid()
    expect(second?.pid).not.toBe(first?.pid)
  } finally {
    for (const socket of open) socket.destroy()
    await opened.close()
    between.close()
    await database.drop()
    await rm(home, { recursive: true, force: true })
  }
})
