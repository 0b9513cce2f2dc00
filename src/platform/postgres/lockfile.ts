import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod/mini'
import { lifeOf } from './processes.ts'

/** What `postmaster.pid` says: PostgreSQL's own lock on a data directory. Ours to read, never to delete. */
export type ServerLock = {
  readonly pid: number
  readonly port: number
  readonly socketDir: string
  readonly ready: boolean
}

/** Reads `postmaster.pid`; undefined when there is none or it is still being written. */
export function readServerLock(dataDir: string): ServerLock | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  // miscadmin.h: 1 pid, 2 data directory, 3 start time, 4 port, 5 socket directory, 6 address, 7 shmem, 8 status
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isInteger(pid) || pid === 0) return undefined
  return { pid, port: Number(lines[3]), socketDir: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' }
}

const ownerShape = z.object({ pid: z.number(), life: z.string() })
const ownerFile = (dataDir: string) => join(dirname(dataDir), 'owner.json')

/** The living Koers process that started this server and will stop it; undefined when none lives. */
export function livingOwner(dataDir: string): number | undefined {
  try {
    const owner = z.parse(ownerShape, JSON.parse(readFileSync(ownerFile(dataDir), 'utf8')))
    return lifeOf(owner.pid) === owner.life ? owner.pid : undefined
  } catch {
    return undefined
  }
}

/** Notes that this process will stop the server. */
export function becomeOwner(dataDir: string): void {
  const file = ownerFile(dataDir)
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, JSON.stringify({ pid: process.pid, life: lifeOf(process.pid) ?? '' }), {
    mode: 0o600,
  })
  renameSync(temporary, file)
}
