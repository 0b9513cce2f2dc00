import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KANARIES, type Proef, pakketProef, waar } from '../../../../test/harness/inzagepakket.ts'

/** From sixteen the pupil asks. */
let proef: Proef
beforeAll(async () => {
  proef = await pakketProef()
}, 60_000)
afterAll(() => proef.server.stop())

const geboren = (dag: string) =>
  proef.alsSysteem((tx) =>
    sql`update koers.leerling set geboortedatum = ${dag}::date where id = ${proef.world.school.leerling}::uuid`.execute(
      tx,
    ),
  )

test('a pupil of 16 gets the own words, and the parents then get their own data', async () => {
  await geboren('2010-03-04')
  const id = await proef.maak({ soort: 'leerling' })
  const ouders = await proef.maak({ soort: 'ouder', ouderId: proef.ouderB })
  const bestanden = await proef.inhoud(id)
  for (const woord of KANARIES.kind) expect.soft(waar(bestanden, woord), woord).not.toEqual([])
  for (const woord of [
    ...KANARIES.contact,
    ...KANARIES.woorden,
    ...KANARIES.anderen,
    'Geheimeweg',
    'Eigenzienswijze',
  ])
    expect.soft(waar(bestanden, woord), woord).toEqual([])
  expect((await proef.lees(ouders)).omvang).toBe('eigen')
}, 60_000)
