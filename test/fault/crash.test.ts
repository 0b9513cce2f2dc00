/**
 * kill -9 of the server, of its database or of both, in the middle of the saves of eight writers (reliability R1): every
 * save that was acknowledged is there, and every save has its audit row. Ten rounds; `KOERS_ALL=1` does 140.
 */
import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ONDERDEEL } from '../../src/modules/planversie/planversie.sql.ts'
import { keysOf, openSealed, readAllKeys } from '../harness/sealed.ts'
import { type Home, makeHome, type Running, send, signIn, start, stop } from './process.ts'

const ALL = process.env.KOERS_ALL === '1'
type Victim = 'server' | 'database' | 'both'
/** Who dies in which round. */
const ROUNDS: readonly Victim[] = [
  ...times(ALL ? 100 : 6, 'both'),
  ...times(ALL ? 20 : 2, 'server'),
  ...times(ALL ? 20 : 2, 'database'),
]
/** A text field of each section that is written, in the plans of two pupils. */
const FIELDS = { beeld: 'tekst', overleg: 'leraren', doelen: 'einddoel', uitstroom: 'onderbouwing' } as const
type Section = keyof typeof FIELDS
const SECTIONS: readonly Section[] = ['beeld', 'overleg', 'doelen', 'uitstroom']

let home: Home
let running: Running
beforeAll(async () => {
  home = await makeHome()
})
afterAll(async () => {
  await stop(running)
  await home.remove()
})

/** What a writer of one section knows for sure: the last number it was told is kept. */
type Writer = {
  readonly oppId: string
  readonly onderdeel: Section
  /** The content before the first save, and its revision. */
  readonly leeg: Record<string, unknown>
  readonly begin: number
  revisie: number
  teller: number
  bevestigd: number
  bevestigingen: number
}

function times(count: number, value: Victim): Victim[] {
  return Array.from({ length: count }, () => value)
}

/** A new plan of this pupil, with a writer for each of the sections. */
async function writersOf(leerling: string, cookie: string): Promise<Writer[]> {
  const made = await send(home, 'POST', `/leerlingen/${leerling}/ontwikkelingsperspectieven`, {}, cookie)
  expect(made.status).toBe(201)
  const { id: oppId } = (await made.json()) as { id: string }
  const answer = await send(home, 'GET', `/ontwikkelingsperspectieven/${oppId}`, undefined, cookie)
  const { onderdelen } = (await answer.json()) as {
    onderdelen: Record<Section, { inhoud: Record<string, unknown>; revisie: number }>
  }
  return SECTIONS.map((onderdeel) => {
    const { inhoud, revisie } = onderdelen[onderdeel]
    return {
      oppId,
      onderdeel,
      leeg: inhoud,
      begin: revisie,
      revisie,
      teller: 0,
      bevestigd: 0,
      bevestigingen: 0,
    }
  })
}

const confirmed = (writers: readonly Writer[]): number =>
  writers.reduce((sum, { bevestigingen }) => sum + bevestigingen, 0)

function kill(victim: Victim, { pid, postmaster }: Running): void {
  if (victim !== 'database') process.kill(pid, 'SIGKILL')
  if (victim !== 'server') process.kill(postmaster, 'SIGKILL')
}

async function write(writer: Writer, cookie: string, until: () => boolean): Promise<void> {
  while (!until()) {
    writer.teller += 1
    try {
      const response = await send(
        home,
        'PUT',
        `/ontwikkelingsperspectieven/${writer.oppId}/onderdelen/${writer.onderdeel}`,
        {
          revisie: writer.revisie,
          inhoud: { ...writer.leeg, [FIELDS[writer.onderdeel]]: `stand ${writer.teller}` },
        },
        cookie,
      )
      const answer = (await response.json()) as { revisie?: number; huidig?: { revisie: number } }
      if (response.status === 200 && answer.revisie !== undefined) {
        writer.revisie = answer.revisie
        writer.bevestigd = writer.teller
        writer.bevestigingen += 1
      } else if (answer.huidig) writer.revisie = answer.huidig.revisie
    } catch {
      // The server died under this save: whether it was kept is what the next look tells.
    }
  }
}

async function look(superuser: string, { oppId, onderdeel }: Writer) {
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  try {
    keysOf(superuser, { home: home.path, keyFile: undefined, demo: true })
    const keys = await readAllKeys(client, superuser)
    await client.query('set role koers_backup')
    const { rows } = await client.query<{ revisie: number }>(
      `select revisie from koers.plan_onderdeel where plan_id = $1 and onderdeel = $2`,
      [oppId, onderdeel],
    )
    const audit = await client.query<{ n: string }>(
      `select count(*) as n from audit.gebeurtenis where gebeurtenis = 'opp.onderdeel-bewaren' and resultaat = 'gelukt' and object_id = $1 and $2 = any (onderdelen)`,
      [oppId, onderdeel],
    )
    const kept = rows[0]
    const cell = (await openSealed(client, keys, [ONDERDEEL])).find(
      ({ row }) => row.planId === oppId && row.onderdeel === onderdeel,
    )
    const text = JSON.stringify(cell?.value ?? null)
    return {
      revisie: kept?.revisie ?? 0,
      stand: Number(/stand (\d+)/.exec(text)?.[1] ?? 0),
      audit: Number(audit.rows[0]?.n),
    }
  } finally {
    await client.end()
  }
}

test(
  `no acknowledged save is lost in ${ROUNDS.length} crashes, and each has its audit row`,
  async () => {
    running = await start(home)
    const { school } = running.world ?? {}
    if (!school) throw new Error('a fresh home has a world')
    let cookie = await signIn(home, school.logins.zorgcoordinator)
    const writers = [
      ...(await writersOf(school.leerling, cookie)),
      ...(await writersOf(school.leerling2, cookie)),
    ]

    const recoveries: number[] = []
    for (const [round, victim] of ROUNDS.entries()) {
      const before = confirmed(writers)
      let dead = false
      const work = Promise.all(writers.map((writer) => write(writer, cookie, () => dead)))
      // At another moment each time, and never before there is something to lose.
      await new Promise((resolve) => setTimeout(resolve, (round * 137) % 500))
      await expect.poll(() => confirmed(writers), { interval: 5 }).toBeGreaterThan(before + writers.length)
      kill(victim, running)
      dead = true
      await work
      running = await start(home)
      recoveries.push(running.startMs)
      for (const writer of writers) {
        const kept = await look(running.superuser, writer)
        const what = `round ${round}, ${victim} killed: ${writer.onderdeel}`
        expect(kept.stand, `${what} kept what was acknowledged`).toBeGreaterThanOrEqual(writer.bevestigd)
        // A save and its audit row are one transaction: never one without the other.
        expect(kept.audit, `${what} has an audit row for every revision`).toBe(kept.revisie - writer.begin)
        writer.revisie = kept.revisie
      }
      cookie = await signIn(home, school.logins.zorgcoordinator)
    }
    // How long each took is a figure for who asks (`script/bench --faults`, R2), never a reason to fail.
    if (process.env.KOERS_FIGURES) await writeFile(process.env.KOERS_FIGURES, JSON.stringify(recoveries))
  },
  ROUNDS.length * 20_000,
)
