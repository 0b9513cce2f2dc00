import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO } from '../../../test/fixtures/opp-inhoud.ts'
import {
  beeindig,
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

let server: TestServer
let world: World
let ib: Browser
let mentor: Browser
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  mentor = await signIn(server, world.school.logins.mentor, PASSWORD)
})
afterAll(() => server.stop())

describe('a new OPP', () => {
  let id: string
  test('starts with what the school knows, and with nothing else', async () => {
    id = await nieuwOpp(mentor, world.school.leerling)
    const opp = await leesOpp(mentor, id)
    expect(opp).toMatchObject({
      publicatie: 'concept',
      vaststelling: 'niet',
      versie: 0,
      schooljaar: '2026-2027',
      startOp: '2026-11-17',
      leerling: { naam: 'Fenna Zwart', groep: '5A' },
      kop: { gezagdragers: [{ naam: 'Joke Zwart', relatie: 'Moeder' }] },
    })
    const { algemeen, zienswijzen, contact, factoren } = opp.onderdelen
    expect(algemeen.inhoud).toMatchObject({
      groep: '5A',
      inschrijfdatum: '2026-08-01',
      mentor: { naam: 'Test mentor' },
      begeleider: { naam: 'Test zorgcoordinator' },
    })
    expect(zienswijzen.inhoud.ouders.map((o) => o.naam)).toEqual(['Joke Zwart'])
    expect(contact.inhoud.personen.map((p) => p.bereikbaar).join()).not.toContain('06')
    expect(factoren).toMatchObject({ revisie: 0, doorNaam: null })
  })

  test('is the only draft of this pupil', async () => {
    const second = await ib.send('POST', `/leerlingen/${world.school.leerling}${OPP}`, {})
    expect(second.statusCode).toBe(409)
    expect(second.json()).toMatchObject({ code: 'opp.concept-bestaat', oppId: id })
  })

  test('names what the law still misses and what may be done, with the reason why not', async () => {
    const opp = await leesOpp(mentor, id)
    expect(opp.volledigheid.find((i) => i.sleutel === 'hoorgesprek')).toMatchObject({ status: 'ontbreekt' })
    expect(opp.abilities).toMatchObject({
      schrijven: { mag: true },
      publiceren: { mag: false, code: 'opp.geen-recht' },
      exporteren: { mag: true },
    })
    expect((await leesOpp(ib, id)).abilities).toMatchObject({
      publiceren: { mag: true },
      beeindigen: { mag: false, code: 'opp.niet-gepubliceerd' },
      verwijderen: { mag: true },
    })
  })

  test('refuses a field that is not ours, with the path to it', async () => {
    const { revisie, inhoud } = (await leesOpp(mentor, id)).onderdelen.beeld
    const body = { revisie, inhoud: { ...inhoud, organisatieId: 'x' } }
    const response = await mentor.send('PUT', `${OPP}/${id}/onderdelen/beeld`, body)
    expect(response.statusCode).toBe(400)
    expect(response.json().velden[0].pad).toBe('body.inhoud.organisatieId')
  })
})

describe('its life', () => {
  let id: string
  test('is written, published and read back whole', async () => {
    id = await nieuwOpp(ib, world.school.andere)
    await schrijfAlles(ib, id, oppBO)
    const { revisie } = eis<{ revisie: number }>(
      await ib.send('PUT', `${OPP}/${id}/hoorgesprek`, { revisie: 0, inhoud: hoorgesprekBO }),
      200,
    )
    expect(revisie).toBe(1)
    expect(await publiceer(ib, id)).toMatchObject({ nummer: 1 })
    const versie = eis<{ inhoud: { onderdelen: unknown; hoorgesprek: unknown } }>(
      await ib.get(`${OPP}/${id}/versies/1`),
      200,
    )
    expect(versie.inhoud.hoorgesprek).toEqual(hoorgesprekBO)
    expect(versie.inhoud.onderdelen).toMatchObject({
      doelen: oppBO.doelen,
      factoren: oppBO.factoren,
    })
    expect(await leesOpp(ib, id)).toMatchObject({ publicatie: 'gepubliceerd', versie: 1, gewijzigd: false })
  })

  test('refuses to publish what did not change', async () => {
    expect((await ib.send('POST', `${OPP}/${id}/versies`, {})).json().code).toBe('opp.niets-gewijzigd')
    await beeldTekst(ib, id, 'even anders')
    await schrijf(ib, id, 'beeld', () => oppBO.beeld)
    const undone = await ib.send('POST', `${OPP}/${id}/versies`, {})
    expect([undone.statusCode, undone.json().code]).toEqual([422, 'opp.niets-gewijzigd'])
  })

  test('gets a next version with a visible difference', async () => {
    await beeldTekst(ib, id, 'Nieuw beeld.')
    const changed = eis<{ wijzigingen: unknown[]; raaktHandelingsdeel: boolean }>(
      await ib.get(`${OPP}/${id}/_gewijzigd`),
      200,
    )
    expect(changed).toMatchObject({ van: 1, naar: null, raaktHandelingsdeel: false })
    expect(changed.wijzigingen).toMatchObject([
      { onderdeel: 'beeld', pad: ['tekst'], soort: 'gewijzigd', nieuw: 'Nieuw beeld.' },
    ])
    expect(await publiceer(ib, id)).toMatchObject({ nummer: 2 })
    const difference = eis<{ wijzigingen: unknown[] }>(
      await ib.get(`${OPP}/${id}/versies/2/verschil?met=1`),
      200,
    )
    expect(difference.wijzigingen).toEqual(changed.wijzigingen)
  })

  test('stands in the way of another one until it is ended', async () => {
    const next = await nieuwOpp(ib, world.school.andere)
    await beeldTekst(ib, next, 'volgend plan')
    const refused = await ib.send('POST', `${OPP}/${next}/versies`, {})
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'opp.ander-actief'])
    const previous = eis<{ vorige: { oppId: string; doelen: unknown[] } }>(
      await ib.get(`${OPP}/${next}/vorige`),
      200,
    )
    expect(previous.vorige.oppId).toBe(id)
    expect(previous.vorige.doelen).toEqual(oppBO.doelen.items)
    await beeindig(ib, id, '2026-11-17')
    expect(await publiceer(ib, next)).toMatchObject({ nummer: 1 })
  })

  test('stays readable once ended, and does not change any more', async () => {
    expect(await leesOpp(ib, id)).toMatchObject({
      publicatie: 'beeindigd',
      beeindigd: { op: '2026-11-17', reden: 'doelen_behaald' },
      onderdelen: { beeld: { inhoud: { tekst: 'Nieuw beeld.' } } },
    })
    const { revisie } = (await leesOpp(ib, id)).onderdelen.beeld
    const body = { revisie, inhoud: { tekst: 'te laat' } }
    const response = await ib.send('PUT', `${OPP}/${id}/onderdelen/beeld`, body)
    expect([response.statusCode, response.json().code]).toEqual([409, 'opp.beeindigd'])
  })

  test('can not end in the future', async () => {
    const plan = (await ib.get(`${OPP}?leerlingId=${world.school.andere}&publicatie=gepubliceerd`)).json()
      .items[0]
    const body = { reden: 'uitgestroomd', einddatum: '2027-01-01', toelichting: '' }
    const response = await ib.send('POST', `${OPP}/${plan.id}/_beeindig`, body)
    expect([response.statusCode, response.json().code]).toEqual([422, 'opp.einddatum-in-toekomst'])
  })

  test('is copied into a new one when asked', async () => {
    const plan = (await ib.get(`${OPP}?leerlingId=${world.school.andere}&publicatie=gepubliceerd`)).json()
      .items[0]
    await schrijf(ib, plan.id, 'doelen', () => oppBO.doelen)
    await publiceer(ib, plan.id)
    const copy = await nieuwOpp(ib, world.school.andere, { kopieVan: plan.id })
    const opp = await leesOpp(ib, copy)
    expect(opp.onderdelen.doelen.inhoud).toEqual(oppBO.doelen)
    expect(opp.onderdelen.overleg.revisie).toBe(0)
    expect(opp.vorigeOppId).toBe(plan.id)
  })
})

test('the list filters, sorts and pages', async () => {
  const page = eis<{ items: { leerling: string }[]; totaal: number }>(
    await ib.get(`${OPP}?publicatie=concept&sorteer=-leerling&aantal=1`),
    200,
  )
  expect(page.items).toHaveLength(1)
  expect(page.totaal).toBe(2)
  expect(page.items[0]?.leerling).toBe('Fenna Zwart')
  const late = (await ib.get(`${OPP}?termijn=verlopen`)).json()
  expect(late.items.map((i: { leerling: string }) => i.leerling)).toContain('Fenna Zwart')
})
