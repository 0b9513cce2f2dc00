/** Reading CSV files in, as the screens do it: look, read in, confirm, wait, take back. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Bekeken } from '../../src/modules/gegevensbron/csv.schema.ts'
import type { Ronde } from '../../src/modules/gegevensbron/import.schema.ts'
import { systemTx } from '../../src/platform/context.ts'
import { type Browser, signIn, startTestServer } from './server.ts'
import { makeWorld, PASSWORD } from './world.ts'

export const url = (pad: string, vraag: Record<string, string>) => `${pad}?${new URLSearchParams(vraag)}`

export type CsvImport = Awaited<ReturnType<typeof startCsvImport>>

/** A school with somebody who may manage staff but no parents (`beheerder`), and the other way round (`administratie`). */
export async function startCsvImport() {
  const server = await startTestServer()
  const world = await makeWorld(server)
  const beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  const administratie = await signIn(server, world.school.logins.leerlingadministratie, PASSWORD)

  const inSchool = <R>(query: ReturnType<typeof sql>): Promise<R[]> =>
    systemTx(server.services.db, world.school.id, async (tx) => (await query.execute(tx)).rows as R[])

  async function bekijk(wie: Browser, soort: string, inhoud: Uint8Array, meer: Record<string, string> = {}) {
    const antwoord = await wie.upload(url('/imports/csv/_bekijk', { soort, ...meer }), 'lijst.csv', inhoud)
    expect(antwoord.statusCode, antwoord.json().code).toBe(200)
    return antwoord.json() as Bekeken
  }
  const kolommenVan = (b: Bekeken) =>
    Object.entries(b.indeling)
      .map(([doel, plek]) => `${doel}:${plek}`)
      .join(',')

  async function leesIn(wie: Browser, soort: string, inhoud: Uint8Array, meer: Record<string, string> = {}) {
    server.clock.advance(60_000)
    const kolommen = kolommenVan(await bekijk(wie, soort, inhoud))
    const antwoord = await wie.upload(url('/imports/csv', { soort, kolommen, ...meer }), 'lijst.csv', inhoud)
    expect(antwoord.statusCode, antwoord.body).toBe(201)
    return antwoord.json() as Ronde
  }
  async function bevestig(wie: Browser, ronde: Ronde, beslissingen: unknown[] = []): Promise<Ronde> {
    const antwoord = await wie.send('POST', `/imports/${ronde.id}/_bevestig`, { beslissingen })
    expect(antwoord.statusCode, antwoord.body).toBe(201)
    for (let i = 0; i < 400; i++) {
      const nu = (await wie.get(`/imports/${ronde.id}`)).json() as Ronde
      if (nu.status !== 'bezig') {
        expect(nu).toMatchObject({ status: 'verwerkt' })
        return nu
      }
      await new Promise((r) => setTimeout(r, 50))
    }
    throw new Error('the import does not end')
  }
  const wijzigingen = async (wie: Browser, ronde: Ronde, soort: string) =>
    (await wie.get(`/imports/${ronde.id}/wijzigingen?soort=${soort}`)).json()
  const terug = async (wie: Browser, ronde: Ronde) => {
    const antwoord = await wie.send('POST', `/imports/${ronde.id}/_terug`)
    expect(antwoord.statusCode, antwoord.body).toBe(201)
    return antwoord.json() as Ronde
  }
  async function leerling(nummer: string): Promise<string> {
    const [rij] = await inSchool<{ id: string }>(
      sql`select id from koers.leerling where leerlingnummer = ${nummer}`,
    )
    return rij?.id ?? ''
  }

  return {
    server,
    world,
    beheerder,
    administratie,
    inSchool,
    bekijk,
    leesIn,
    bevestig,
    wijzigingen,
    terug,
    leerling,
    stop: () => server.stop(),
  }
}
