/**
 * kill -9 of the server and its database in the middle of saves, ten times (reliability R1): every save that was
 * acknowledged is there, and every save has its audit row. `KOERS_ALL=1` does a hundred rounds.
 */
import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { ONDERDEEL } from '../../src/modules/planversie/planversie.sql.ts'
import { keysOf, openSealed, readAllKeys } from '../harness/sealed.ts'
import { type Home, makeHome, type Running, send, signIn, start, stop } from './process.ts'

const ROUNDS = process.env.KOERS_ALL === '1' ? 100 : 10
const WRITERS = ['beeld', 'overleg'] as const

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
  onderdeel: (typeof WRITERS)[number]
  revisie: number
  teller: number
  bevestigd: number
  bevestigingen: number
}

const inhoudVan = (onderdeel: Writer['onderdeel'], teller: number, leeg: Record<string, unknown>) => ({
  ...leeg,
  [onderdeel === 'beeld' ? 'tekst' : 'leraren']: `stand ${teller}`,
})

async function write(
  writer: Writer,
  oppId: string,
  cookie: string,
  leeg: Record<string, unknown>,
  until: () => boolean,
): Promise<void> {
  while (!until()) {
    writer.teller += 1
    try {
      const response = await send(
        home,
        'PUT',
        `/ontwikkelingsperspectieven/${oppId}/onderdelen/${writer.onderdeel}`,
        { revisie: writer.revisie, inhoud: inhoudVan(writer.onderdeel, writer.teller, leeg) },
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

async function look(superuser: string, oppId: string, onderdeel: string) {
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
  `no acknowledged save is lost in ${ROUNDS} crashes, and each has its audit row`,
  async () => {
    running = await start(home)
    const world = running.world
    if (!world) throw new Error('a fresh home has a world')
    let cookie = await signIn(home, world.school.logins.zorgcoordinator)
    const made = await send(
      home,
      'POST',
      `/leerlingen/${world.school.leerling}/ontwikkelingsperspectieven`,
      {},
      cookie,
    )
    expect(made.status).toBe(201)
    const { id: oppId } = (await made.json()) as { id: string }
    const opp = (await (
      await send(home, 'GET', `/ontwikkelingsperspectieven/${oppId}`, undefined, cookie)
    ).json()) as {
      onderdelen: Record<string, { inhoud: Record<string, unknown>; revisie: number }>
    }
    const writers: Writer[] = WRITERS.map((onderdeel) => ({
      onderdeel,
      revisie: opp.onderdelen[onderdeel]?.revisie ?? 0,
      teller: 0,
      bevestigd: 0,
      bevestigingen: 0,
    }))

    const recoveries: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      let dead = false
      const work = Promise.all(
        writers.map((writer) =>
          write(writer, oppId, cookie, opp.onderdelen[writer.onderdeel]?.inhoud ?? {}, () => dead),
        ),
      )
      await new Promise((resolve) => setTimeout(resolve, 200 + ((round * 137) % 500)))
      process.kill(running.pid, 'SIGKILL')
      process.kill(running.postmaster, 'SIGKILL')
      dead = true
      await work
      running = await start(home)
      recoveries.push(running.startMs)
      for (const writer of writers) {
        const kept = await look(running.superuser, oppId, writer.onderdeel)
        expect(
          kept.stand,
          `round ${round}: ${writer.onderdeel} kept what was acknowledged`,
        ).toBeGreaterThanOrEqual(writer.bevestigd)
        // A save and its audit row are one transaction: never one without the other.
        expect(kept.audit, `round ${round}: every revision of ${writer.onderdeel} has its audit row`).toBe(
          kept.revisie - (opp.onderdelen[writer.onderdeel]?.revisie ?? 0),
        )
        writer.revisie = kept.revisie
      }
      cookie = await signIn(home, world.school.logins.zorgcoordinator)
    }
    // How long each took is a figure for who asks (`script/bench --faults`, R2), never a reason to fail.
    if (process.env.KOERS_FIGURES) await writeFile(process.env.KOERS_FIGURES, JSON.stringify(recoveries))
    expect(
      writers.reduce((sum, { bevestigingen }) => sum + bevestigingen, 0),
      'there were saves to lose',
    ).toBeGreaterThan(ROUNDS)
  },
  ROUNDS * 20_000,
)
