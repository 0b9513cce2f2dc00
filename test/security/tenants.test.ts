/** BI-08: many requests of two schools at once over a few connections; no answer holds a row of the other school. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, signIn, startTestServer, type TestServer } from '../harness/server.ts'
import { makeWorld, PASSWORD, type TestSchool } from '../harness/world.ts'

let server: TestServer
let schools: { own: TestSchool; other: TestSchool; who: Browser }[]
beforeAll(async () => {
  server = await startTestServer()
  const { school, elders } = await makeWorld(server)
  const entering = async (own: TestSchool, other: TestSchool) => ({
    own,
    other,
    who: await signIn(server, own.logins.zorgcoordinator, PASSWORD),
  })
  schools = [await entering(school, elders), await entering(elders, school)]
})
afterAll(() => server.stop())

test('BI-08: two hundred requests of two schools over ten connections, and no foreign row in any', async () => {
  const ask = async (n: number) => {
    const one = schools[n % 2]
    if (!one) throw new Error('two schools')
    const paths = [
      '/werklijst',
      `/leerlingen/${one.own.leerling}`,
      `/schooljaren/${one.own.schooljaarId}/groepen`,
      '/scholen/deze',
    ]
    const { body, statusCode } = await one.who.get(paths[Math.floor(n / 2) % paths.length] ?? '/')
    return { one, body, statusCode }
  }
  // Twice as many at once as there are connections, so that each connection changes hands all the time.
  const answers: Awaited<ReturnType<typeof ask>>[] = []
  for (let n = 0; n < 200; n += 20)
    answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, i) => ask(n + i)))))
  for (const { one, body, statusCode } of answers) {
    expect(statusCode).toBe(200)
    for (const id of [one.other.id, one.other.leerling, one.other.leerling2, one.other.groepen.a])
      expect(body).not.toContain(id)
  }
})
