import { readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import {
  beeldTekst,
  eis,
  exportPad,
  nieuwOpp,
  OPP,
  publiceer,
  schrijfAlles,
} from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { row } from '../../platform/database.ts'
import { removeExport, sweepExports } from './opp.export.bestand.ts'

let server: TestServer
let world: World
let ib: Browser
let id: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  id = await nieuwOpp(ib, world.school.leerling)
  await schrijfAlles(ib, id, oppBO)
  eis(await ib.send('PUT', `${OPP}/${id}/hoorgesprek`, { revisie: 0, inhoud: hoorgesprekBO }), 200)
})
afterAll(() => server.stop())

const pdf = async (path: string, wie = ib) => {
  const response = await wie.get(`${OPP}/${id}${path}`)
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(response.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  return response
}

describe('one plan', () => {
  test('is a PDF of the concept while somebody writes', async () => {
    const response = await pdf('/pdf')
    expect(response.headers['content-disposition']).toContain('OPP Fenna Zwart concept.pdf')
    expect(response.headers['content-disposition']).toContain('attachment')
  })

  test('is the same bytes of a version each time, whatever happens after', async () => {
    await publiceer(ib, id)
    const first = await pdf('/versies/1/pdf')
    server.clock.advance(60_000)
    await beeldTekst(ib, id, 'heel iets anders')
    expect((await pdf('/versies/1/pdf')).rawPayload.equals(first.rawPayload)).toBe(true)
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    expect((await pdf('/pdf', mentor)).rawPayload.equals(first.rawPayload)).toBe(false)
  })

  test.each([
    ['onderwijsassistent', 403],
    ['cvb_lid', 403],
    ['ouder', 403],
    ['vakdocent', 404],
  ] as const)('is not for %s', async (rol, status) => {
    const wie = await signIn(server, world.school.logins[rol], PASSWORD)
    expect((await wie.get(`${OPP}/${id}/versies/1/pdf`)).statusCode).toBe(status)
  })

  test('has its length measured in the real layout', async () => {
    const { a4, maxA4 } = eis<{ a4: number; maxA4: number }>(await ib.get(`${OPP}/${id}/lengte`), 200)
    expect(maxA4).toBe(5)
    expect(a4).toBeGreaterThan(1)
    const langer = 'Een zin die veel plaats inneemt op het blad. '.repeat(60)
    await beeldTekst(ib, id, langer)
    const after = eis<{ a4: number }>(await ib.get(`${OPP}/${id}/lengte`), 200)
    expect(after.a4).toBeGreaterThan(a4)
  })

  test('leaves a line on the trail of the pupil', async () => {
    const found = await systemTx(server.services.db, world.school.id, (tx) =>
      row<{ n: number }>(
        tx,
        sql`select count(*) as n from audit.gebeurtenis where gebeurtenis = 'opp.versie-exporteren' and resultaat = 'gelukt'
          and leerling_id = ${world.school.leerling}::uuid and versie = 1`,
      ),
    )
    expect(found?.n).toBeGreaterThanOrEqual(2)
  })
})

type Taak = { id: string; status: string; voortgang: number; totaal: number; bestand: boolean }
const start = async () =>
  eis<Taak>(await ib.send('POST', `/groepen/${world.school.groepen.a}${OPP}/exports`), 201)
const eind = async (taakId: string): Promise<Taak> => {
  for (let i = 0; i < 100; i++) {
    const taak = eis<Taak>(await ib.get(`/taken/${taakId}`), 200)
    if (taak.status !== 'wacht' && taak.status !== 'bezig') return taak
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the task does not end')
}
const bestandVan = async (taakId: string) => {
  const taak = await systemTx(server.services.db, world.school.id, (tx) =>
    row<{ bestand: string }>(tx, sql`select bestand from koers.taak where id = ${taakId}::uuid`),
  )
  return exportPad(server.services.settings.home, taak?.bestand ?? '')
}

describe('a group', () => {
  let taak: Taak
  test('becomes one ZIP with a PDF per active plan', async () => {
    const tweede = await nieuwOpp(ib, world.school.leerling2)
    await publiceer(ib, tweede)
    taak = await start()
    expect(taak).toMatchObject({ status: 'wacht', totaal: 2, bestand: false })
    expect(await eind(taak.id)).toMatchObject({ status: 'klaar', bestand: true, totaal: 2 })
    const zip = await ib.get(`/taken/${taak.id}/bestand`)
    expect(zip.headers['content-type']).toBe('application/zip')
    expect(zip.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(zip.rawPayload.includes('OPP Fenna Zwart versie 1.pdf')).toBe(true)
    expect(zip.rawPayload.includes('OPP Yusuf Demir versie 1.pdf')).toBe(true)
    const pad = await bestandVan(taak.id)
    expect((await stat(pad)).mode & 0o777).toBe(0o600)
    // Sealed on the disk: not even that it is a ZIP can be seen.
    const opSchijf = await readFile(pad)
    expect(opSchijf.length).toBeGreaterThan(zip.rawPayload.length)
    expect(opSchijf.includes('PK') && opSchijf.includes('Fenna')).toBe(false)
    // Another bit, and it is no file at all.
    const { mtime } = await stat(pad)
    await writeFile(pad, Buffer.concat([opSchijf.subarray(0, -1), Buffer.from([(opSchijf.at(-1) ?? 0) ^ 1])]))
    const kapot = await ib.get(`/taken/${taak.id}/bestand`).catch(() => null)
    expect(kapot?.statusCode === 200 && kapot.rawPayload.equals(zip.rawPayload)).toBe(false)
    await writeFile(pad, opSchijf)
    await utimes(pad, mtime, mtime)
  })

  test('is only for who asked', async () => {
    const directeur = await signIn(server, world.school.logins.directeur, PASSWORD)
    expect((await directeur.get(`/taken/${taak.id}`)).statusCode).toBe(404)
    expect((await directeur.get(`/taken/${taak.id}/bestand`)).statusCode).toBe(404)
    const answer = await directeur.send('POST', `/groepen/${world.school.groepen.a}${OPP}/exports`)
    expect(answer.statusCode).toBe(403)
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    expect((await mentor.send('POST', `/groepen/${world.school.groepen.a}${OPP}/exports`)).statusCode).toBe(
      403,
    )
  })

  test('without a published plan has nothing to export', async () => {
    const answer = await ib.send('POST', `/groepen/${world.school.groepen.b}${OPP}/exports`)
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'opp.groep-zonder-opp'])
  })

  test('can be stopped, and then leaves no file', async () => {
    const second = await start()
    const stopped = await ib.send('POST', `/taken/${second.id}/_annuleer`)
    expect([201, 409]).toContain(stopped.statusCode)
    const ended = await eind(second.id)
    expect(ended.bestand).toBe(ended.status === 'klaar')
    expect((await ib.send('POST', `/taken/${second.id}/_annuleer`)).statusCode).toBe(409)
  })

  test('ends when the right to export goes before it runs, and leaves no file', async () => {
    const recht = (doe: 'weg' | 'terug') =>
      systemTx(server.services.db, world.school.id, (tx) =>
        (doe === 'weg'
          ? sql`delete from koers.rol_recht where rol = 'zorgcoordinator' and recht = 'opp.bulk_exporteren'`
          : sql`insert into koers.rol_recht values (${world.school.id}::uuid, 'zorgcoordinator', 'opp.bulk_exporteren')`
        ).execute(tx),
      )
    const late = await start()
    await recht('weg')
    try {
      expect(await eind(late.id)).toMatchObject({ status: 'mislukt', bestand: false })
    } finally {
      await recht('terug')
    }
  })

  test('is there for a day, and is then removed', async () => {
    const { home } = server.services.settings
    const path = await bestandVan(taak.id)
    const hours = (n: number) => new Date(server.clock.now().getTime() + n * 3_600_000)
    expect((await stat(path)).mtime.getTime()).toBeLessThan(hours(1).getTime())
    await sweepExports(home, hours(-1))
    expect((await stat(path)).isFile()).toBe(true)
    server.clock.advance(25 * 3_600_000)
    const later = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
    expect((await later.get(`/taken/${taak.id}/bestand`)).json().code).toBe('taak.bestand-weg')
    await sweepExports(home, hours(-24))
    await expect(stat(path)).rejects.toThrow(/ENOENT/)
  })

  test('never removes what is no export', async () => {
    const { home } = server.services.settings
    await removeExport(home, '../../package.json')
    expect((await stat(join(import.meta.dirname, '../../../package.json'))).isFile()).toBe(true)
  })
})
