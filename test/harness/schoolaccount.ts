/** A school whose people sign in at a provider on this computer: a real one, and one that lies. */
import pg from 'pg'
import { type Forger, type Idp, signInAtProvider, startForger, startProvider } from './idp.ts'
import { eis } from './opp.ts'
import { type Browser, browser, signIn, startTestServer, type TestServer } from './server.ts'
import { makeWorld, PASSWORD, type World } from './world.ts'

export const SCHOOL = '99pa00'

export type Schoolaccounts = Awaited<ReturnType<typeof startSchoolaccounts>>

/** The server, its world and both providers; the school uses the real one until a test says otherwise. */
export async function startSchoolaccounts() {
  const server: TestServer = await startTestServer({ egressLocal: true })
  const terug = `${server.services.settings.publicUrl}/aanmelden/terug`
  const world: World = await makeWorld(server)
  const idp: Idp = await startProvider(terug, (name) => ({
    affiliation: name.startsWith('kind') ? ['student'] : ['employee'],
    email: world.school.logins.mentor,
  }))
  const forger: Forger = await startForger()

  async function sqlRun(text: string) {
    const client = new pg.Client({ connectionString: server.database.superuserUrl })
    await client.connect()
    try {
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
  /** A fresh sign-in: the clock of a test may have moved. */
  const beheerder = () => signIn(server, world.school.logins.beheerder, PASSWORD)

  async function stelIn(bij: Idp, anders: Record<string, unknown> = {}, wie?: Browser) {
    const body = {
      aan: true,
      issuer: bij.issuer,
      clientId: bij.clientId,
      clientGeheim: bij.clientSecret,
      rolClaim: null,
      waardenMedewerker: [],
      waardenLeerling: [],
      acr: [],
      amr: [],
      ...anders,
    }
    eis(await (wie ?? (await beheerder())).send('PUT', '/aanmeldvoorziening', body), 200)
  }

  /** Address of the provider. */
  const begin = async (wie: Browser, body: object = { school: SCHOOL, uitnodiging: null }): Promise<URL> =>
    new URL(eis<{ naar: string }>(await wie.send('POST', '/schoolaccounts/_begin', body), 201).naar)
  const rondAf = (wie: Browser, antwoord: string) =>
    wie.send('POST', '/schoolaccounts/_rondaf', { antwoord: antwoord.replace(/^[^?]*\?/, '') })
  const wieIs = async (wie: Browser): Promise<string | null> =>
    (await wie.get('/sessies/deze')).json().persoon?.betrekkingId ?? null

  /** As a browser does it, at the real provider. */
  const viaSchool = async (wie: Browser, naam: string, body?: object) =>
    rondAf(wie, await signInAtProvider((await begin(wie, body)).href, naam, terug))

  /** Lets the forger say something at an address where somebody was sent, and comes back with any code. */
  async function verzin(
    wie: Browser,
    naar: URL,
    claims: Record<string, unknown>,
    how?: Parameters<Forger['say']>[1],
    over: Record<string, string> = {},
  ) {
    forger.say({ nonce: naar.searchParams.get('nonce'), ...claims }, how)
    const antwoord = new URLSearchParams({
      code: 'c',
      state: naar.searchParams.get('state') ?? '',
      ...over,
    })
    return rondAf(wie, `?${antwoord}`)
  }

  let teller = 0
  async function genodigde(): Promise<{ id: string; token: string; email: string }> {
    teller += 1
    const email = `nieuw${teller}@proef.test`
    const wie = await beheerder()
    const body = {
      roepnaam: 'N',
      voorvoegsel: '',
      achternaam: `Nieuw ${teller}`,
      telefoon: null,
      functie: null,
    }
    const { id } = (await wie.send('POST', '/medewerkers', { ...body, email })).json()
    const uitnodiging = { soort: 'medewerker', betrekkingId: id, wijze: 'link' }
    const { link } = (await wie.send('POST', '/uitnodigingen', uitnodiging)).json()
    return { id, email, token: link.split('#')[1] }
  }
  /** Somebody who came in by an invitation and the real provider. */
  async function gebonden(naam: string): Promise<{ id: string; wie: Browser }> {
    const { id, token } = await genodigde()
    const wie = browser(server)
    eis(await viaSchool(wie, naam, { school: null, uitnodiging: token }), 201)
    return { id, wie }
  }

  await stelIn(idp)
  return {
    server,
    world,
    idp,
    forger,
    terug,
    sqlRun,
    beheerder,
    stelIn,
    begin,
    rondAf,
    wieIs,
    viaSchool,
    verzin,
    genodigde,
    gebonden,
    /** Everybody here comes from one address. */
    vergeetPogingen: () => sqlRun('delete from toegang.poging'),
    stop: async () => {
      await server.stop()
      await idp.close()
      await forger.close()
    },
  }
}
