import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import {
  beeldTekst,
  eis,
  leesOpp,
  nieuwOpp,
  OPP,
  publiceer,
  schrijf,
  schrijfAlles,
} from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { inhoudHash } from '../planversie/planversie.hash.ts'
import { findVersie } from '../planversie/planversie.sql.ts'

let server: TestServer
let world: World
let ib: Browser
let directeur: Browser
let ouder: Browser
let id: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  id = await nieuwOpp(ib, world.school.leerling)
  await schrijfAlles(ib, id, oppBO)
})
afterAll(() => server.stop())

type Mijn = {
  leerlingen: { plannen: { versies: { nummer: number }[]; gespreksstuk: { nummer: number } | null }[] }[]
}
const mijn = async () => eis<Mijn>(await ouder.get('/mijn/plannen'), 200).leerlingen[0]?.plannen ?? []

describe('a talking paper', () => {
  test('shows parents the concept as it was shared, and not what is written after', async () => {
    expect(await mijn()).toEqual([])
    expect((await ouder.get(`${OPP}/${id}/gespreksstuk`)).statusCode).toBe(404)
    eis(await ib.send('POST', `${OPP}/${id}/_deel`), 201)
    await beeldTekst(ib, id, 'pas later geschreven')
    expect(await mijn()).toMatchObject([
      { vastgesteldeVersie: null, versies: [], gespreksstuk: { nummer: 1 } },
    ])
    const stuk = await ouder.get(`${OPP}/${id}/gespreksstuk`)
    expect(stuk.json().inhoud.onderdelen.beeld).toEqual(oppBO.beeld)
    expect(stuk.body).not.toContain('pas later geschreven')
  })

  test('is replaced by a newer one, and not shared twice without a change', async () => {
    expect(eis(await ib.send('POST', `${OPP}/${id}/_deel`), 201)).toMatchObject({ nummer: 2 })
    expect((await ib.send('POST', `${OPP}/${id}/_deel`)).json().code).toBe('opp.al-gedeeld')
    expect((await ouder.get(`${OPP}/${id}/gespreksstuk`)).body).toContain('pas later geschreven')
  })

  test('is gone for parents when the sharing stops, and is no secret from deletion', async () => {
    eis(await ib.send('DELETE', `${OPP}/${id}/gespreksstuk`), 200)
    expect(await mijn()).toEqual([])
    expect((await ouder.get(`${OPP}/${id}/gespreksstuk`)).statusCode).toBe(404)
    expect((await leesOpp(ib, id)).verwijderwijze).toBe('tweePersonen')
    await schrijf(ib, id, 'beeld', () => oppBO.beeld)
  })

  test('stays hidden from staff who read published plans only', async () => {
    const assistent = await signIn(server, world.school.logins.onderwijsassistent, PASSWORD)
    eis(await ib.send('POST', `${OPP}/${id}/_deel`), 201)
    expect((await assistent.get(`${OPP}/${id}`)).statusCode).toBe(404)
  })
})

describe('publishing', () => {
  test('twice at once gives one version, never a number twice', async () => {
    // Connections are made when needed: without this the first would be done before the second has one.
    await Promise.all(Array.from({ length: 8 }, () => ib.get(`${OPP}/${id}`)))
    const answers = await Promise.all(
      [ib, directeur, ib, directeur].map((wie) => wie.send('POST', `${OPP}/${id}/versies`, {})),
    )
    expect(answers.map((a) => a.statusCode).sort()).toEqual([201, 422, 422, 422])
    expect(
      (await leesOpp(ib, id)).versies.filter((v) => v.soort === 'gepubliceerd').map((v) => v.nummer),
    ).toEqual([1])
  })

  test('while others write freezes one moment', async () => {
    const writing = (async () => {
      for (let n = 0; n < 8; n++) await beeldTekst(ib, id, `stand ${n}`)
    })()
    const publishing = (async () => {
      for (let n = 0; n < 4; n++) {
        const response = await directeur.send('POST', `${OPP}/${id}/versies`, {})
        expect([201, 422]).toContain(response.statusCode)
      }
    })()
    await Promise.all([writing, publishing])
    await directeur.send('POST', `${OPP}/${id}/versies`, {})
    const opp = await leesOpp(ib, id)
    expect(opp.gewijzigd).toBe(false)
    const last = (await ib.get(`${OPP}/${id}/versies/${opp.versie}`)).json()
    expect(last.inhoud.onderdelen.beeld.tekst).toBe('stand 7')
    const numbers = opp.versies.filter((v) => v.soort === 'gepubliceerd').map((v) => v.nummer)
    expect(numbers).toEqual(Array.from({ length: opp.versie }, (_, n) => opp.versie - n))
  })

  test('closes the talking paper', async () => {
    expect(await mijn()).toMatchObject([{ gespreksstuk: null }])
  })
})

describe('a version', () => {
  const stored = (nummer: number) =>
    systemTx(server.services.db, world.school.id, (tx) => findVersie(tx, id, 'gepubliceerd', nummer))

  test('carries the hash of exactly what it holds', async () => {
    const version = await stored(1)
    // What was sealed is JSON.
    expect(inhoudHash(version?.inhoud as never)).toBe(version?.hash)
    expect((await ib.get(`${OPP}/${id}/versies/1`)).json().hash).toBe(version?.hash)
  })

  test('keeps names and labels of its moment', async () => {
    const before = (await ib.get(`${OPP}/${id}/versies/1`)).json()
    await systemTx(server.services.db, world.school.id, async (tx) => {
      await sql`update koers.leerling set achternaam = 'Anders' where id = ${world.school.leerling}::uuid`.execute(
        tx,
      )
      await sql`insert into koers.codelijst_label (organisatie_id, lijst, code, label) values (${world.school.id}::uuid, 'domein', 'rekenen', 'Wiskunde')`.execute(
        tx,
      )
    })
    expect((await ib.get(`${OPP}/${id}/versies/1`)).json()).toMatchObject({
      inhoud: before.inhoud,
      hash: before.hash,
    })
    await beeldTekst(ib, id, 'na de naamswijziging')
    const { nummer } = await publiceer(ib, id)
    const after = (await ib.get(`${OPP}/${id}/versies/${nummer}`)).json().inhoud
    expect(after.kop.leerling.naam).toBe('Fenna Anders')
    expect(after.labels.domein.rekenen.label).toBe('Wiskunde')
  })

  test('never holds how a parent can be reached', async () => {
    await schrijf(ib, id, 'contact', (c) => ({
      ...c,
      personen: c.personen.map((p) => ({ ...p, kant: 'ouders' as const, bereikbaar: '0699999999' })),
    }))
    await beeldTekst(ib, id, 'nog een versie')
    const { nummer } = await publiceer(ib, id)
    const body = (await ouder.get(`${OPP}/${id}/versies/${nummer}`)).body
    expect(body).not.toContain('0699999999')
    expect(body).not.toContain('Geheimeweg')
    expect(body).not.toContain('0600000000')
    expect((await leesOpp(ib, id)).onderdelen.contact.inhoud.personen[0]?.bereikbaar).toBe('0699999999')
  })

  test('can not be changed, not even by the owner of the table', async () => {
    const owner = new pg.Client({ connectionString: server.database.superuserUrl })
    await owner.connect()
    try {
      await expect(owner.query('update koers.plan_versie set nummer = nummer + 100')).rejects.toThrow(
        /never changes/,
      )
    } finally {
      await owner.end()
    }
  })

  test('that is not there is not found', async () => {
    expect((await ib.get(`${OPP}/${id}/versies/99`)).json().code).toBe('opp.versie-onbekend')
    expect((await ib.get(`${OPP}/${id}/versies/abc`)).statusCode).toBe(400)
  })
})

test('the reason for a long plan travels with the version', async () => {
  await beeldTekst(ib, id, 'lang plan')
  const { nummer } = await publiceer(ib, id, { lengteReden: 'Veel partijen betrokken.' })
  expect((await ib.get(`${OPP}/${id}/versies/${nummer}`)).json().inhoud.lengteReden).toBe(
    'Veel partijen betrokken.',
  )
})
