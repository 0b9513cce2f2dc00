import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { addDays, type Datum } from '../../platform/datum.ts'
import { newId } from '../../platform/ids.ts'
import { codesVan } from '../organisatie/codelijsten.ts'
import { laadGezagBeeld } from './gezag.sql.ts'
import { type GezagPersoon, gezagBeeld, sleutelVan } from './gezag.ts'
import { wordt } from './leerling.ts'

let server: TestServer
let world: World
let owner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  // As the pool of the product: compiling each of these small questions takes longer than answering it.
  owner = new pg.Client({ connectionString: server.database.superuserUrl, options: '-c jit=off' })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

type Gezin = {
  geboren: Datum | null
  vandaag: Datum
  ouders: readonly Omit<GezagPersoon, 'ouderId' | 'naam'>[]
}

/** A family in the database, of which nobody has an account. */
async function plaats({ geboren, ouders }: Gezin) {
  const org = world.school.id
  const leerling = newId<'Leerling'>()
  await owner.query(
    `insert into koers.leerling (organisatie_id, id, roepnaam, achternaam, zoeknaam, geboortedatum, geslacht, aangemaakt_op, gewijzigd_op)
     values ($1, $2, 'Proef', 'Gezag', 'proef gezag', $3, 'onbekend', now(), now())`,
    [org, leerling, geboren],
  )
  const met = ouders.map((wie) => ({ ...wie, ouderId: String(newId()), naam: 'Proef' }))
  for (const wie of met) {
    await owner.query(
      `insert into koers.ouder (organisatie_id, id, achternaam, aangemaakt_op, gewijzigd_op) values ($1, $2, 'Proef', now(), now())`,
      [org, wie.ouderId],
    )
    await owner.query(
      `insert into koers.ouder_relatie (organisatie_id, id, leerling_id, ouder_id, relatie, gezag, gezag_vanaf, gezag_tot, geen_contact, toegang_na_18_op, toegang_na_18_door)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        org,
        newId(),
        leerling,
        wie.ouderId,
        wie.relatie,
        wie.gezag,
        wie.gezagVanaf,
        wie.gezagTot,
        wie.geenContact,
        wie.toegangNa18Op,
        wie.toegangNa18Op && 'leerling',
      ],
    )
  }
  return { leerling, ouders: met }
}

/** Does the database let this person read the plan of this pupil on that day? */
async function reikt(soort: 'ouder' | 'leerling', wie: string, leerling: string, vandaag: Datum) {
  const { rows } = await owner.query(
    `select $4::uuid = any (b.leerlingen) as ja from toegang.bereik($1, $2, $3, $5) b where b.recht = 'opp.lezen'`,
    [world.school.id, soort, wie, leerling, vandaag],
  )
  return rows[0]?.ja === true
}

async function zijnHetEens(gezin: Gezin) {
  const { leerling, ouders } = await plaats(gezin)
  const { personen } = gezagBeeld({ ...gezin, ouders })
  for (const wie of personen) {
    const soort = wie.persoon.soort
    const id = soort === 'leerling' ? leerling : sleutelVan(wie)
    expect(await reikt(soort, id, leerling, gezin.vandaag), `${wie.regel} ${JSON.stringify(gezin)}`).toBe(
      wie.ziet === 'plan',
    )
  }
  const geladen = await systemTx(server.services.db, world.school.id, (tx) =>
    laadGezagBeeld(tx, leerling, gezin.vandaag),
  )
  const opSleutel = (lijst: typeof personen) => new Map(lijst.map((wie) => [sleutelVan(wie), wie]))
  expect(opSleutel(geladen?.personen ?? [])).toEqual(opSleutel(personen))
}

const een = (velden: Partial<GezagPersoon> = {}): Gezin['ouders'][number] => ({
  relatie: 'moeder',
  gezag: true,
  gezagVanaf: null,
  gezagTot: null,
  geenContact: false,
  bezwaarOp: null,
  toegangNa18Op: null,
  ...velden,
})

describe('the database and the engine agree about who reads a plan', () => {
  const familie = [
    een(),
    een({ gezag: false }),
    een({ gezag: null }),
    een({ gezagVanaf: '2026-11-18' }),
    een({ gezagVanaf: '2026-11-17' }),
    een({ gezagTot: '2026-11-16' }),
    een({ gezagTot: '2026-11-17' }),
    een({ relatie: 'voogd' }),
    een({ relatie: 'pleegouder', gezag: false }),
    een({ relatie: 'grootouder' }),
    een({ geenContact: true }),
    een({ toegangNa18Op: '2026-11-17' }),
    een({ toegangNa18Op: '2026-11-18' }),
    een({ gezag: false, toegangNa18Op: '2026-02-01' }),
    een({ gezagTot: '2020-01-01', toegangNa18Op: '2026-02-01' }),
  ]
  test.each<[Datum | null, Datum]>([
    ['2015-01-01', '2026-11-17'],
    ['2010-11-17', '2026-11-17'],
    ['2008-11-18', '2026-11-17'],
    ['2008-11-17', '2026-11-17'],
    ['2008-02-29', '2026-02-28'],
    ['2008-02-29', '2026-03-01'],
    [null, '2026-11-17'],
  ])('of a pupil born %s, on %s', (geboren, vandaag) => zijnHetEens({ geboren, vandaag, ouders: familie }))

  test('of any family, on any day', async () => {
    const dag = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2005-01-01', n))
    const misschien = fc.option(dag)
    const persoon = fc
      .record({
        relatie: fc.constantFrom(...codesVan('ouderrelatie')),
        gezag: fc.constantFrom(true, true, false, null),
        dagen: fc.tuple(misschien, misschien),
        geenContact: fc.boolean(),
        bezwaarOp: fc.constant(null),
        toegangNa18Op: misschien,
      })
      // The database refuses an end before the begin, and so does the form.
      .map(({ dagen: [x, y], ...rest }) => {
        const [gezagVanaf, gezagTot] = x !== null && y !== null && x > y ? [y, x] : [x, y]
        return { ...rest, gezagVanaf, gezagTot }
      })
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          geboren: fc.option(dag, { freq: 9 }),
          vandaag: dag,
          ouders: fc.array(persoon, { maxLength: 3 }),
        }),
        zijnHetEens,
      ),
      { numRuns: 60 },
    )
  })
})

test('the last day of gezag is the day before the eighteenth birthday, also of 29 February', async () => {
  for (const geboren of ['2008-02-29', '2008-03-01', '2008-02-28', '2010-12-31', '2004-02-29']) {
    const { rows } = await owner.query('select koers.meerderjarig_op($1::date)::text as op', [geboren])
    expect(rows[0].op, geboren).toBe(wordt(geboren, 18))
  }
})
