import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Browser,
  browser,
  signIn,
  startTestServer,
  type TestServer,
} from '../../../test/harness/server.ts'
import { newId } from '../../platform/ids.ts'
import { newToken, tokenHash } from '../../platform/tokens.ts'
import { insertUitnodiging } from './uitnodiging.sql.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const WACHTWOORD = 'vier losse woorden samen'
const school = {
  samenwerkingsverband: { naam: 'SWV De Dijken', nummer: 'PO9901' },
  bestuur: { naam: 'Stichting De Vaart', nummer: '99001' },
  school: {
    naam: 'De Eerste',
    brin: '99qq',
    vestiging: '00',
    schooltype: 'SO',
    cluster: 4,
    plaats: 'Dijkstad',
  },
  schooljaar: { naam: '2026-2027', beginOp: '2026-08-01', eindOp: '2027-07-31' },
  beheerder: { roepnaam: 'Noor', voorvoegsel: 'van', achternaam: 'Dam' },
}

/** As the command line does it. */
async function start(email: string): Promise<string> {
  const token = newToken()
  const now = server.clock.now()
  await server.services.db.transaction().execute((tx) =>
    insertUitnodiging(tx, {
      tokenHash: tokenHash(token),
      id: newId(),
      soort: 'start',
      organisatieId: null,
      betrekkingId: null,
      email,
      naam: email,
      door: null,
      now,
      verlooptOp: new Date(now.getTime() + 86_400_000),
    }),
  )
  return token
}

async function comeIn(email: string): Promise<Browser> {
  const it = browser(server)
  const token = await start(email)
  const answer = await it.send('POST', '/uitnodigingen/_aanvaard', {
    token,
    wachtwoord: WACHTWOORD,
    gebruikersnaam: null,
  })
  expect(answer.json()).toEqual({ inrichten: true, tweedeStap: false })
  return it
}

describe('the first run', () => {
  test('asks for sign-in, and for the link of the command line', async () => {
    expect((await browser(server).send('POST', '/scholen', school)).statusCode).toBe(401)
  })

  test('refuses what is no BRIN, no year, no cluster here', async () => {
    const noor = await comeIn('noor@eerste.test')
    expect((await noor.get('/sessies/deze')).json()).toMatchObject({
      aangemeld: true,
      leeg: true,
      persoon: null,
    })
    for (const wrong of [
      { school: { ...school.school, brin: '9QQQ' } },
      { school: { ...school.school, vestiging: '0' } },
      { school: { ...school.school, schooltype: 'BO', cluster: 4 } },
      { schooljaar: { ...school.schooljaar, eindOp: '2028-07-31' } },
      { rechten: ['alles'] },
    ]) {
      const answer = await noor.send('POST', '/scholen', { ...school, ...wrong })
      expect([400, 422], answer.body).toContain(answer.statusCode)
    }
  })

  test('makes one school when two set up at the same moment, with the beheerder signed in to it', async () => {
    const noor = await signIn(server, 'noor@eerste.test', WACHTWOORD)
    const other = await comeIn('tweede@eerste.test')
    const answers = await Promise.all([noor, other].map((who) => who.send('POST', '/scholen', school)))
    expect(answers.map((a) => a.statusCode).sort()).toEqual([201, 403])
    const first = answers[0]?.statusCode === 201 ? noor : other
    const session = (await first.get('/sessies/deze')).json()
    expect(session.persoon).toMatchObject({
      naam: 'Noor van Dam',
      rollen: ['beheerder'],
      organisatie: 'De Eerste',
      schooltype: 'SO',
    })
    expect(session.persoon.rechten).toContain('medewerker.beheren')
    expect((await first.get('/scholen/deze')).json()).toMatchObject({
      brin: '99QQ',
      vestiging: '00',
      cluster: 4,
      bestuur: { naam: 'Stichting De Vaart', nummer: '99001' },
      samenwerkingsverband: { nummer: 'PO9901' },
    })
    expect((await first.get('/schooljaren')).json().schooljaren).toMatchObject([{ naam: '2026-2027' }])
    const rollen = (await first.get('/rollen')).json().rollen
    expect(rollen.find((r: { rol: string }) => r.rol === 'mentor').rechten).toContain('opp.schrijven')

    // Made with an address only; a mail greets the person.
    expect(
      (
        await first.send('POST', '/wachtwoordherstel', {
          login: first === noor ? 'noor@eerste.test' : 'tweede@eerste.test',
        })
      ).statusCode,
    ).toBe(201)
    const post = async () => (await first.get('/postvak')).json().post
    await expect.poll(async () => (await post()).length, { timeout: 20_000 }).toBe(1)
    expect((await post())[0].tekst).toMatch(/^Beste Noor van Dam\b/)

    // Neither the first, nor the other who has an account without a school, makes a second one.
    const second = { ...school, school: { ...school.school, brin: '99QR' } }
    for (const who of [first, first === noor ? other : noor]) {
      const refused = await who.send('POST', '/scholen', second)
      expect([refused.statusCode, refused.json().code]).toEqual([403, 'toegang.inrichten-mag-niet'])
    }
    // And the command line makes no start invitation any more.
    await expect(start('derde@eerste.test')).rejects.toThrow('outside the context')
  })
})
