import { afterAll, beforeAll, expect, test } from 'vitest'
import { eis, leesOpp, nieuwOpp, OPP, schrijf } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { STANDAARD_NORMEN } from '../organisatie/normen.ts'

let server: TestServer
let world: World
let beheerder: Browser
let ib: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
})
afterAll(() => server.stop())

const zet = async (normen: object) =>
  eis(await beheerder.send('PUT', '/scholen/deze/normen', { ...STANDAARD_NORMEN, ...normen }), 200)

test('a shorter term of the school counts in the plan, the lists and Vandaag; the day of the law stays beside it', async () => {
  const id = await nieuwOpp(ib, world.school.leerling)
  await schrijf(ib, id, 'algemeen', (a) => ({
    ...a,
    inschrijfdatum: '2026-11-02',
    besluitdatum: '2026-11-02',
    startdatum: '2026-11-02',
  }))
  const dagen = async () => {
    const { termijn } = await leesOpp(ib, id)
    const lijst = (await ib.get(OPP)).json().items.find((rij: { id: string }) => rij.id === id)
    const werk = (await ib.get('/werklijst')).json().werk.find((w: { oppId: string }) => w.oppId === id)
    const leerlingen = (await ib.send('POST', '/leerlingen/_lijst', {})).json().leerlingen
    const rij = leerlingen.find((l: { opp: { id: string } | null }) => l.opp?.id === id)
    return {
      wet: termijn?.uiterlijk,
      school: termijn?.schooltermijnOp,
      lijst: lijst.termijnOp,
      werk: werk.uiterlijk,
      leerling: rij.opp.termijnOp,
    }
  }
  expect(await dagen()).toEqual({
    wet: '2026-12-14',
    school: null,
    lijst: '2026-12-14',
    werk: '2026-12-14',
    leerling: '2026-12-14',
  })
  await zet({ termijnWeken: 4 })
  expect(await dagen()).toEqual({
    wet: '2026-12-14',
    school: '2026-11-30',
    lijst: '2026-11-30',
    werk: '2026-11-30',
    leerling: '2026-11-30',
  })
  const verlopen = async () =>
    (await ib.get(`${OPP}?termijn=verlopen`)).json().items.map((rij: { id: string }) => rij.id)
  expect(await verlopen()).not.toContain(id)
  await zet({ termijnWeken: 1 })
  expect(await verlopen(), 'the ninth of November lies before today').toContain(id)
  await zet({})
})

test('looking more often and a shorter plan are asked at once', async () => {
  const id = await nieuwOpp(ib, world.school.leerling2)
  const monitor = async () =>
    (await leesOpp(ib, id)).volledigheid.find(({ sleutel }) => sleutel === 'monitormoment')?.status
  expect(await monitor()).toBe('ok')
  await zet({ monitorMaanden: 3, lengteA4: 3 })
  expect(await monitor()).toBe('ontbreekt')
  expect((await ib.get(`${OPP}/${id}/lengte`)).json().maxA4).toBe(3)
  await zet({})
})
