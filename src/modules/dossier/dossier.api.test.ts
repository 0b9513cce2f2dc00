/** Attachments over HTTP on a real database and a real disk; each attack by its number (security §4, BI). */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { docx, entry, jpg, pdf, png } from '../../../test/fixtures/bestanden.ts'
import { placesOf } from '../../../test/harness/all-tables.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { systemTx } from '../../platform/context.ts'
import { rows } from '../../platform/database.ts'
import { takeIn } from '../../platform/files/intake.ts'
import { newId } from '../../platform/ids.ts'
import { ruimWezenOp } from './dossier.jobs.ts'

let server: TestServer
let world: World
let ib: Browser
let pad: string
let map: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  pad = `/leerlingen/${world.school.leerling}/bijlagen`
  map = join(server.services.settings.home, 'files')
})
afterAll(() => server.stop())
const standaard = () => ({
  maxBytes: 20 * 1024 * 1024,
  maxDossierBytes: 200 * 1024 * 1024,
  maxSchoolBytes: 5120 * 1024 * 1024,
})
// The settings of this server are its own; a limit of twenty megabytes is tried on a smaller one.
const grens = (over: Partial<ReturnType<typeof standaard>>) =>
  Object.assign(server.services.settings.files, standaard(), over)
beforeEach(() => {
  grens({})
})

const opSchijf = async () =>
  (await readdir(map, { recursive: true }).catch(() => [])).filter((naam) => naam.includes('-')).sort()
/** What another test removed may still be going. */
const nieuwSinds = async (voor: readonly string[]) =>
  (await opSchijf()).filter((naam) => !voor.includes(naam))
async function bewaar(naam: string, inhoud: Uint8Array, wie = ib): Promise<string> {
  const antwoord = await wie.upload(pad, naam, inhoud)
  expect(antwoord.statusCode, antwoord.body).toBe(201)
  return antwoord.json().id
}
const haal = (id: string, wie = ib) => wie.get(`${pad}/${id}/bestand`)
const lijst = async (wie = ib) => (await wie.get(pad)).json().bijlagen as { id: string; naam: string }[]
const bestandVan = (id: string) => join(map, id.slice(-2), id)
async function weigert(naam: string, inhoud: Uint8Array): Promise<[number, string]> {
  const antwoord = await ib.upload(pad, naam, inhoud)
  return [antwoord.statusCode, antwoord.json().code]
}
async function tot(werkt: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if (await werkt()) return
    await new Promise((r) => setTimeout(r, 50))
  }
  throw new Error('it does not come')
}

describe('a file', () => {
  test('is listed, comes back as it was, and stands nowhere as it was', async () => {
    const inhoud = Buffer.from('Kanarie-4471 werkt graag met de handen. '.repeat(5_000))
    const id = await bewaar('handelingsadvies.txt', inhoud)
    expect(await lijst()).toMatchObject([
      { id, naam: 'handelingsadvies.txt', type: 'txt', grootte: inhoud.length, scan: 'niet_gescand' },
    ])
    const antwoord = await haal(id)
    expect(antwoord.statusCode).toBe(200)
    expect(antwoord.rawPayload.equals(inhoud)).toBe(true)
    expect((await readFile(bestandVan(id))).includes('Kanarie-4471')).toBe(false)
    expect(await placesOf(server.database.superuserUrl, 'Kanarie-4471')).toEqual([])
  })

  test('BI-15: leaves as an attachment that no browser runs', async () => {
    const { headers } = await haal(await bewaar('verslag.pdf', pdf()))
    expect(headers['content-disposition']).toMatch(/^attachment; /)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['cache-control']).toBe('no-store')
  })

  test('removed, row, file and key are gone and an older backup does not open it', async () => {
    const id = await bewaar('fout.pdf', pdf())
    const sleutels = () =>
      systemTx(server.services.db, world.school.id, (tx) =>
        rows<{ id: string; status: string }>(
          tx,
          sql`select id, status from kluis.overzicht() where leerling_id = ${world.school.leerling}::uuid`,
        ),
      )
    const voor = (await sleutels()).map((sleutel) => sleutel.id)
    expect((await ib.send('DELETE', `${pad}/${id}`)).statusCode).toBe(200)
    expect((await haal(id)).json().code).toBe('dossier.bijlage-onbekend')
    expect((await ib.send('DELETE', `${pad}/${id}`)).statusCode).toBe(404)
    await tot(async () => !(await opSchijf()).some((naam) => naam.endsWith(id)))
    await tot(async () => (await sleutels()).every((sleutel) => !voor.includes(sleutel.id)))
    // What stays of this pupil opens with the new key.
    for (const { id: ander } of await lijst()) expect((await haal(ander)).statusCode).toBe(200)
  })

  test('that is missing or changed on the disk gives a sentence, and not half a file', async () => {
    const [weg, kapot] = [await bewaar('weg.pdf', pdf()), await bewaar('kapot.pdf', pdf())]
    await rm(bestandVan(weg))
    const bytes = await readFile(bestandVan(kapot))
    bytes[60] = (bytes[60] ?? 0) ^ 1
    await writeFile(bestandVan(kapot), bytes)
    const ontbreekt = await haal(weg)
    expect([ontbreekt.statusCode, ontbreekt.json().code]).toEqual([404, 'dossier.bestand-weg'])
    const anders = await haal(kapot)
    expect([anders.statusCode, anders.json().code]).toEqual([500, 'dossier.bestand-kapot'])
    for (const id of [weg, kapot]) await ib.send('DELETE', `${pad}/${id}`)
  })

  test('of one row does not open with the key of another', async () => {
    const [een, twee] = [await bewaar('een.pdf', pdf('een')), await bewaar('twee.pdf', pdf('twee'))]
    await writeFile(bestandVan(een), await readFile(bestandVan(twee)))
    expect((await haal(een)).json().code).toBe('dossier.bestand-kapot')
    expect((await haal(twee)).statusCode).toBe(200)
    for (const id of [een, twee]) await ib.send('DELETE', `${pad}/${id}`)
  })
})

describe('who', () => {
  test('BI-04: another school, another pupil and a guessed id get the same 404', async () => {
    const id = await bewaar('verslag.pdf', pdf())
    const daar = await signIn(server, world.elders.logins.zorgcoordinator, PASSWORD)
    const mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
    const verzonnen = (await haal(newId())).json()
    for (const antwoord of [
      await haal(id, daar),
      await ib.get(`/leerlingen/${world.school.leerling2}/bijlagen/${id}/bestand`),
      await mentor.get(`/leerlingen/${world.school.andere}/bijlagen/${id}/bestand`),
      await daar.send('DELETE', `${pad}/${id}`),
    ]) {
      expect(antwoord.statusCode).toBe(404)
      expect({ ...antwoord.json(), instance: '' }).toEqual({ ...verzonnen, instance: '' })
    }
    expect((await daar.get(pad)).statusCode).toBe(404)
    expect((await haal(id, mentor)).statusCode).toBe(200)
  })

  test('BI-04: who may not, leaves no byte on the disk, and a parent sees no attachment', async () => {
    const voor = await opSchijf()
    for (const rol of ['directeur', 'vakdocent', 'ouder', 'leerling'] as const) {
      const wie = await signIn(server, world.school.logins[rol], PASSWORD)
      expect((await wie.upload(pad, 'a.pdf', pdf())).statusCode, rol).toBe(403)
    }
    const ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
    expect((await ouder.get(pad)).statusCode).toBe(403)
    const daar = await signIn(server, world.elders.logins.zorgcoordinator, PASSWORD)
    expect((await daar.upload(pad, 'a.pdf', pdf())).statusCode).toBe(404)
    expect(await nieuwSinds(voor)).toEqual([])
  })
})

describe('what is sent', () => {
  test.each([
    ['BI-15: svg', 'a.svg', Buffer.from('<svg/>'), 415, 'bestand.soort'],
    ['BI-15: html named pdf', 'a.pdf', Buffer.from('<html>'), 415, 'bestand.inhoud-anders'],
    [
      'BI-17: a bomb',
      'a.docx',
      docx({ name: 'word/a.xml', data: Buffer.alloc(60_000_000) }),
      422,
      'bestand.bom',
    ],
    ['BI-17: a macro', 'a.docx', docx(entry('word/vbaProject.bin', 'x')), 422, 'bestand.actief'],
    [
      'BI-15: a script in a pdf',
      'a.pdf',
      pdf('2 0 obj<</S/JavaScript/JS(x)>>endobj'),
      422,
      'bestand.pdf-actief',
    ],
    ['BI-41: a name of 254 characters', `${'a'.repeat(250)}.pdf`, pdf(), 422, 'bestand.naam-lang'],
    ['BI-44: 30,000 by 30,000', 'a.png', png({ width: 30_000, height: 30_000 }), 422, 'bestand.afmetingen'],
  ])('%s is refused and leaves nothing', async (_naam, naam, inhoud, status, code) => {
    const voor = await opSchijf()
    expect(await weigert(naam, inhoud)).toEqual([status, code])
    expect(await nieuwSinds(voor)).toEqual([])
  })

  test('BI-44: the place where a photo was taken is not kept', async () => {
    const antwoord = await haal(await bewaar('foto.jpg', jpg({ text: 'GPS 52.37 N' })))
    expect(antwoord.rawPayload.equals(jpg())).toBe(true)
  })

  test.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['gesprek \u{1f98a}.pdf', 'gesprek \u{1f98a}.pdf'],
    ['fdp.\u202exe.pdf', 'fdp.xe.pdf'],
    [`${'a'.repeat(196)}.pdf`, `${'a'.repeat(196)}.pdf`],
  ])('BI-41: %j is a label only', async (gegeven, label) => {
    const antwoord = await ib.upload(pad, gegeven, pdf())
    expect(antwoord.json().naam).toBe(label)
    const { id } = antwoord.json()
    expect((await opSchijf()).filter((naam) => naam.endsWith(id))).toEqual([`${id.slice(-2)}/${id}`])
    expect((await haal(id)).headers['content-disposition']).toBe(
      `attachment; filename="${label
        .normalize('NFKD')
        .replace(/[^\w. -]/g, '')
        .replace(/\s+/g, ' ')}"; filename*=UTF-8''${encodeURIComponent(label)}`,
    )
  })

  test('too large, and a full dossier or school, are said in words and leave nothing', async () => {
    const voor = await opSchijf()
    const groot = Buffer.alloc(50_000, 'a')
    grens({ maxBytes: 49_999 })
    expect(await weigert('a.txt', groot)).toEqual([413, 'bestand.te-groot'])
    grens({ maxDossierBytes: 40_000 })
    expect(await weigert('a.txt', groot)).toEqual([409, 'dossier.vol'])
    grens({ maxSchoolBytes: 40_000 })
    expect(await weigert('a.txt', groot)).toEqual([409, 'dossier.school-vol'])
    expect(await nieuwSinds(voor)).toEqual([])
  })

  test('two at once do not go past the edge together', async () => {
    const { gebruikt } = (await ib.get(pad)).json().grenzen
    grens({ maxDossierBytes: gebruikt + 60_000 })
    const antwoorden = await Promise.all(
      [1, 2, 3].map(() => ib.upload(pad, 'a.txt', Buffer.alloc(50_000, 'a'))),
    )
    expect(antwoorden.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
  })
})

describe('when it goes wrong half-way', () => {
  test('BI-16: uploads that are cut leave no file, and the server goes on', async () => {
    const voor = await opSchijf()
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const adres = server.app.server.address()
    if (adres === null || typeof adres === 'string') throw new Error('no port')
    const { publicUrl } = server.services.settings
    const sessie = await server.app.inject({
      method: 'POST',
      url: '/v1/sessies',
      headers: { origin: publicUrl, 'content-type': 'application/json' },
      payload: JSON.stringify({ login: world.school.logins.zorgcoordinator, wachtwoord: PASSWORD }),
    })
    const kop = `POST /v1${pad} HTTP/1.1\r\nhost: localhost\r\norigin: ${publicUrl}\r\ncookie: koers=${sessie.cookies[0]?.value}\r\ncontent-type: multipart/form-data; boundary=g\r\ncontent-length: 5000000\r\n\r\n--g\r\ncontent-disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n`
    let gezien = 0
    await Promise.all(
      Array.from({ length: 30 }, async () => {
        const lijn = connect(adres.port, '127.0.0.1')
        lijn.on('error', () => {})
        lijn.write(kop)
        lijn.write(pdf())
        lijn.write(Buffer.alloc(300_000))
        await tot(async () => (await opSchijf()).some((naam) => naam.includes('/.')) || gezien > 0)
        gezien += 1
        lijn.destroy()
      }),
    )
    await tot(async () => (await nieuwSinds(voor)).length === 0)
    expect((await fetch(`http://127.0.0.1:${adres.port}/livez`)).status).toBe(200)
  })

  test('BI-06: a crash between file and row leaves a file that nobody sees, and the night takes it away', async () => {
    const { services, clock } = server
    const voor = await opSchijf()
    const nu = await lijst()
    async function* stroom() {
      yield pdf()
    }
    const wees = newId()
    const bestand = await takeIn(
      services,
      { naam: 'wees.pdf', stroom: stroom() },
      { id: wees, at: clock.now() },
    )
    await bestand.keep()
    expect(await services.files.head(wees)).not.toBe(null)
    expect(await lijst()).toEqual(nu)
    expect((await haal(wees)).statusCode).toBe(404)
    expect(await ruimWezenOp(services)).toBe(0)
    clock.set(new Date(clock.now().getTime() + 25 * 3_600_000).toISOString())
    // An upload of another test that was cut off may be an orphan of that day too.
    expect(await ruimWezenOp(services)).toBeGreaterThanOrEqual(1)
    expect(await services.files.head(wees)).toBe(null)
    expect(await nieuwSinds(voor)).toEqual([])
  })
})
