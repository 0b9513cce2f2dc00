import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beeldTekst, eis, leesOpp, nieuwOpp, OPP, publiceer, schrijf } from '../../../test/harness/opp.ts'
import { type Browser, signIn, startTestServer, type TestServer } from '../../../test/harness/server.ts'
import { makeWorld, PASSWORD, type World } from '../../../test/harness/world.ts'
import { pdfText } from '../../../test/pdf/read.ts'
import type { EigenVeld } from '../plandelen/eigenveld.schema.ts'
import { alsVelden, uitKeuzes } from '../plandelen/eigenveld.ts'

let server: TestServer
let world: World
let beheerder: Browser
let ib: Browser
let ouder: Browser
let oppId: string
beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  beheerder = await signIn(server, world.school.logins.beheerder, PASSWORD)
  ib = await signIn(server, world.school.logins.zorgcoordinator, PASSWORD)
  ouder = await signIn(server, world.school.logins.ouder, PASSWORD)
  oppId = await nieuwOpp(ib, world.school.leerling)
})
afterAll(() => server.stop())

const nieuw = (meer: object = {}) => ({
  onderdeel: 'beeld',
  soort: 'tekst',
  label: 'Wat zegt de gymleraar',
  hulp: '',
  verplicht: false,
  keuzes: [],
  ...meer,
})
const keuze = (label: string) => ({ id: null, label, verborgen: false })
const maak = async (meer: object = {}) =>
  eis<{ id: string }>(await beheerder.send('POST', '/eigenvelden', nieuw(meer)), 201).id
const velden = async () => eis<{ velden: EigenVeld[] }>(await beheerder.get('/eigenvelden'), 200).velden
const zet = (eigen: Record<string, string | number>) =>
  schrijf(ib, oppId, 'beeld', (inhoud) => ({ ...inhoud, eigen }))
const weiger = async (eigen: unknown) => {
  const { revisie } = (await leesOpp(ib, oppId)).onderdelen.beeld
  const response = await ib.send('PUT', `${OPP}/${oppId}/onderdelen/beeld`, {
    revisie,
    inhoud: { tekst: '', eigen },
  })
  return [response.statusCode, response.json().velden?.[0]?.pad, response.json().velden?.[0]?.code]
}

describe('the fields of a school', () => {
  test('keep what each of two people changed, options as one, and ask about the same', async () => {
    const label = 'Van twee kanten'
    const id = await maak({
      onderdeel: 'overleg',
      soort: 'keuze',
      label,
      keuzes: [keuze('Ja'), keuze('Nee')],
    })
    const veld = (await velden()).find((een) => een.id === id)
    if (!veld) throw new Error('the field was made')
    const was = alsVelden(veld)
    const begin = { label, hulp: '', verplicht: false, verborgen: false, keuzes: veld.keuzes }
    const zetVeld = (deel: object) => beheerder.send('PUT', `/eigenvelden/${id}`, { ...begin, ...deel, was })
    expect((await zetVeld({ keuzes: [...veld.keuzes, keuze('Soms')] })).statusCode).toBe(200)
    expect((await zetVeld({ verplicht: true, hulp: 'Vraag het de leerling.' })).statusCode).toBe(200)
    const daarna = (await velden()).find((een) => een.id === id)
    expect(daarna).toMatchObject({ verplicht: true, hulp: 'Vraag het de leerling.' })
    expect(daarna?.keuzes.map((k) => [k.label, k.verborgen])).toEqual([
      ['Ja', false],
      ['Nee', false],
      ['Soms', false],
    ])
    const botst = (await zetVeld({ keuzes: [keuze('Altijd'), keuze('Nooit')] })).json()
    expect(botst).toMatchObject({ status: 409, code: 'verzoek.intussen-gewijzigd' })
    expect(uitKeuzes(botst.huidig.keuzes).map((k) => k.label)).toEqual(['Ja', 'Nee', 'Soms'])
    expect((await beheerder.send('DELETE', `/eigenvelden/${id}`)).statusCode).toBe(200)
  })

  test('are added, changed, ordered and removed by the beheerder, and are of this school alone', async () => {
    expect((await ib.send('POST', '/eigenvelden', nieuw())).statusCode).toBe(403)
    const a = await maak({ onderdeel: 'overleg', label: 'Eerste' })
    const b = await maak({ onderdeel: 'overleg', label: 'Tweede' })
    const dubbel = await beheerder.send(
      'POST',
      '/eigenvelden',
      nieuw({ onderdeel: 'overleg', label: 'eerste' }),
    )
    expect([dubbel.statusCode, dubbel.json().code]).toEqual([422, 'eigenveld.bestaat'])
    expect((await beheerder.send('POST', '/eigenvelden', nieuw({ onderdeel: 'kern' }))).statusCode).toBe(400)
    for (const [body, code] of [
      [{ soort: 'keuze', keuzes: [keuze('Ja')] }, 'eigenveld.keuzes-nodig'],
      [{ soort: 'datum', keuzes: [keuze('Ja')] }, 'eigenveld.keuzes-teveel'],
    ] as const)
      expect((await beheerder.send('POST', '/eigenvelden', nieuw(body))).json().code).toBe(code)

    const orden = (ids: string[]) =>
      beheerder.send('POST', '/eigenvelden/_orden', { onderdeel: 'overleg', ids })
    expect((await orden([b])).json().code).toBe('eigenveld.volgorde')
    expect((await orden([b, a])).statusCode).toBe(201)
    expect((await velden()).map(({ label }) => label)).toEqual(['Tweede', 'Eerste'])

    const elders = await signIn(server, world.elders.logins.beheerder, PASSWORD)
    expect((await elders.get('/eigenvelden')).json().velden).toEqual([])
    expect((await elders.send('DELETE', `/eigenvelden/${a}`)).statusCode).toBe(404)
    for (const id of [a, b]) eis(await beheerder.send('DELETE', `/eigenvelden/${id}`), 200)
    expect(await velden()).toEqual([])
  })

  test('are at most twelve in a section', async () => {
    const ids: string[] = []
    for (let n = 1; n <= 12; n++) ids.push(await maak({ onderdeel: 'contact', label: `Veld ${n}` }))
    const teVeel = await beheerder.send('POST', '/eigenvelden', nieuw({ onderdeel: 'contact' }))
    expect([teVeel.statusCode, teVeel.json().code]).toEqual([409, 'eigenveld.te-veel'])
    for (const id of ids) await beheerder.send('DELETE', `/eigenvelden/${id}`)
  })
})

describe('in a plan', () => {
  test('a value of another kind, or of a field of another section or school, is refused at its field', async () => {
    const tekst = await maak({ label: 'Tekst' })
    const dag = await maak({ label: 'Dag', soort: 'datum' })
    const elders = await maak({ label: 'Elders', onderdeel: 'doelen' })
    expect(await weiger({ [dag]: 'morgen' })).toEqual([
      400,
      `body.inhoud.eigen.${dag}`,
      'eigenveld.geen-datum',
    ])
    expect((await weiger({ [elders]: 'x' }))[2]).toBe('eigenveld.onbekend')
    expect((await weiger({ [world.school.id]: 'x' }))[2]).toBe('eigenveld.onbekend')
    expect((await weiger({ kern: 'x' }))[0]).toBe(400)
    expect(await weiger({ [tekst]: 'x'.repeat(2001) })).toEqual([
      400,
      `body.inhoud.eigen.${tekst}`,
      'veld.te-lang',
    ])
    expect((await leesOpp(ib, oppId)).onderdelen.beeld.revisie).toBe(0)
    for (const id of [tekst, dag, elders]) await beheerder.send('DELETE', `/eigenvelden/${id}`)
  })

  test('an old version keeps its words; the history, the difference, the copy and the PDF know the field', async () => {
    const veld = await maak({
      label: 'Gymgroep',
      soort: 'keuze',
      verplicht: true,
      keuzes: [keuze('Groep rood'), keuze('Groep blauw')],
    })
    const [rood, blauw] = (await velden()).find(({ id }) => id === veld)?.keuzes ?? []
    if (!rood || !blauw) throw new Error('the field has its options')
    await beeldTekst(ib, oppId, 'Gaat graag naar gym.')
    expect((await leesOpp(ib, oppId)).schoolvragen).toEqual([
      { veldId: veld, onderdeel: 'beeld', label: 'Gymgroep', status: 'ontbreekt' },
    ])
    const zonder = await publiceer(ib, oppId)
    await zet({ [veld]: rood.id })
    const opp = await leesOpp(ib, oppId)
    expect(opp.schoolvragen[0]?.status).toBe('ok')
    expect(opp.onderdelen.beeld.inhoud.tekst).toBe('Gaat graag naar gym.')
    const eerste = await publiceer(ib, oppId)
    expect(eerste.hash).not.toBe(zonder.hash)

    eis(
      await beheerder.send('PUT', `/eigenvelden/${veld}`, {
        label: 'Beweeggroep',
        hulp: '',
        verplicht: true,
        verborgen: false,
        keuzes: [{ ...blauw, label: 'Groep groen' }, keuze('Groep geel')],
      }),
      200,
    )
    // The option that was left out is hidden, so what stands in the plan is still there to be read.
    expect((await velden())[0]?.keuzes).toMatchObject([
      { ...blauw, label: 'Groep groen' },
      { label: 'Groep geel' },
      { ...rood, verborgen: true },
    ])
    const niets = await ib.send('POST', `${OPP}/${oppId}/versies`, {})
    expect(niets.json().code, 'other words are no other content').toBe('opp.niets-gewijzigd')
    await zet({ [veld]: blauw.id })
    await publiceer(ib, oppId)

    const versie = async (wie: Browser, nummer: number) =>
      eis<{ inhoud: { eigenVelden?: EigenVeld[] } }>(await wie.get(`${OPP}/${oppId}/versies/${nummer}`), 200)
        .inhoud.eigenVelden
    expect(await versie(ib, 1)).toBeUndefined()
    expect((await versie(ouder, 2))?.[0]).toMatchObject({ label: 'Gymgroep', keuzes: [rood, blauw] })
    expect((await versie(ouder, 3))?.[0]?.label).toBe('Beweeggroep')
    const pdf = async (nummer: number) =>
      (await pdfText((await ib.get(`${OPP}/${oppId}/versies/${nummer}/pdf`)).rawPayload))
        .join(' ')
        .replaceAll('\u200b', '')
    expect(await pdf(2)).toMatch(/Gymgroep\s+Groep rood/)
    expect(await pdf(3)).toMatch(/Beweeggroep\s+Groep groen/)

    const verschil = (await ib.get(`${OPP}/${oppId}/versies/2/verschil`)).json().wijzigingen
    expect(verschil).toEqual([
      { soort: 'toegevoegd', onderdeel: 'beeld', pad: ['eigen'], nieuw: { [veld]: rood.id }, naar: null },
    ])

    eis(await beheerder.send('DELETE', `/eigenvelden/${veld}`), 200)
    expect(await velden()).toEqual([])
    const na = await leesOpp(ib, oppId)
    expect(na.eigenVelden.find(({ id }) => id === veld)).toMatchObject({
      label: 'Beweeggroep',
      verborgen: true,
    })
    expect(na.onderdelen.beeld.inhoud.eigen).toEqual({ [veld]: blauw.id })
    expect(na.schoolvragen, 'what is gone is not asked').toEqual([])
    // Who typed in a field that was just hidden loses nothing: it still can be saved, and emptied.
    await zet({ [veld]: rood.id })
    await zet({})
    expect((await leesOpp(ib, oppId)).onderdelen.beeld.inhoud).toEqual({ tekst: 'Gaat graag naar gym.' })
  })

  test('a next plan copies what still is asked', async () => {
    const blijft = await maak({ label: 'Blijft' })
    const weg = await maak({ label: 'Weg' })
    await zet({ [blijft]: 'Dit komt mee', [weg]: 'Dit niet' })
    await publiceer(ib, oppId)
    eis(await beheerder.send('DELETE', `/eigenvelden/${weg}`), 200)
    const volgende = await nieuwOpp(ib, world.school.leerling, { kopieVan: oppId })
    expect((await leesOpp(ib, volgende)).onderdelen.beeld.inhoud.eigen).toEqual({ [blijft]: 'Dit komt mee' })
  })
})
