import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PAKKETTEN, type Proef, pakketProef, passage, waar } from '../../../../test/harness/inzagepakket.ts'
import { eis, publiceer, schrijf } from '../../../../test/harness/opp.ts'
import { signIn } from '../../../../test/harness/server.ts'
import { unzip } from '../../../../test/harness/unzip.ts'
import { PASSWORD } from '../../../../test/harness/world.ts'
import { row } from '../../../platform/database.ts'
import { ruimWezenOp } from '../../dossier/dossier.jobs.ts'
import type { Verzoek } from '../verzoek/verzoek.schema.ts'
import { ruimPakkettenOp } from './pakket.jobs.ts'
import type { Aanvragers, PakketKop, Pakketten } from './pakket.schema.ts'

/** How a package comes about: who can ask, what a person decides, the request that it answers, and what is left of it. */
let proef: Proef
beforeAll(async () => {
  proef = await pakketProef()
}, 60_000)
afterAll(() => proef.server.stop())

describe('who can ask', () => {
  test('a parent with gezag, one without, and not a pupil under 16', async () => {
    const antwoord = eis<Aanvragers>(
      await proef.directeur.get(`/leerlingen/${proef.world.school.leerling}/inzage-aanvragers`),
      200,
    )
    expect(antwoord.aanvragers.map(({ naam, omvang, waarom }) => [naam, omvang, waarom])).toEqual([
      ['Bram Blauw', 'volledig', 'gezag'],
      ['Joke Zwart', 'volledig', 'gezag'],
      ['Karel Bruin', 'eigen', 'geen-gezag'],
      ['Fenna Zwart', null, 'te-jong'],
    ])
  })

  test.each([
    [
      'a parent of another pupil',
      () => ({ soort: 'ouder', ouderId: proef.world.school.ouders.vanAndere }),
      'avg.pakket-aanvrager',
    ],
    [
      'a parent of another school',
      () => ({ soort: 'ouder', ouderId: proef.world.elders.ouders.metGezag }),
      'avg.pakket-aanvrager',
    ],
    ['a pupil under 16', () => ({ soort: 'leerling' }), 'avg.pakket-geen-aanspraak'],
    [
      'a representative without a paper',
      () => ({ soort: 'vertegenwoordiger', naam: 'V. Oogd' }),
      'avg.pakket-geen-aanspraak',
    ],
  ])('not %s', async (_wie, wie, code) => {
    const antwoord = await proef.vraag(wie())
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([422, code])
  })

  test('not about a pupil of another school, and not by who has no right', async () => {
    const wie = { soort: 'leerling' }
    expect((await proef.vraag(wie, proef.world.elders.leerling)).statusCode).toBe(404)
    const ib = await signIn(proef.server, proef.world.school.logins.zorgcoordinator, PASSWORD)
    expect((await proef.vraag(wie, proef.world.school.leerling, ib)).statusCode).toBe(403)
  })
})

describe('deciding', () => {
  test('releases with a reason, never what is secret, and remembers who signed what', async () => {
    const id = await proef.maak({ soort: 'ouder', ouderId: proef.world.school.ouders.metGezag })
    const voor = await proef.lees(id)
    const adres = passage(voor, 'Kanarielaan')
    expect(adres).toMatchObject({ besluit: 'weglaten', regel: { nooit: true, grond: 'ander-ouder' } })
    expect((await proef.beslis(id, adres.sleutel, 'geven', 'Ze kennen elkaar')).json().code).toBe(
      'avg.passage-nooit',
    )
    const hulp = passage(voor, 'Kanariehulp')
    expect((await proef.beslis(id, hulp.sleutel, 'geven')).json().code).toBe('avg.passage-reden')
    expect((await proef.beslis(id, 'leerling/x/roepnaam', 'weglaten')).json().code).toBe(
      'avg.passage-onbekend',
    )
    eis(await proef.beslis(id, hulp.sleutel, 'geven', 'De hulpverlener vindt het goed'), 200)
    eis(await proef.beslis(id, passage(voor, 'Eigenzienswijze').sleutel, 'weglaten'), 200)
    expect(passage(await proef.lees(id), 'Kanariehulp')).toMatchObject({
      besluit: 'geven',
      reden: 'De hulpverlener vindt het goed',
    })
    const bestanden = await proef.inhoud(id)
    expect(waar(bestanden, 'Kanariehulp')).toEqual(
      expect.arrayContaining(['inzage.pdf', 'gegevens/plan_onderdeel.json', 'gegevens/plan_revisie.json']),
    )
    expect(waar(bestanden, 'Eigenzienswijze')).toEqual([])
    const ongezien = await proef.alsSysteem((tx) =>
      row<{ n: number }>(
        tx,
        sql`select count(*) as n from koers.inzagepakket where position('Kanarie'::bytea in coalesce(besluiten, '')) > 0`,
      ),
    )
    expect(ongezien?.n).toBe(0)
  }, 60_000)

  test('says where what is left out can still be read, until it is left out there too', async () => {
    const { directeur, world, oppId } = proef
    // A third party in a version that the family has read, and in the plan of now.
    const ib = await signIn(proef.server, world.school.logins.zorgcoordinator, PASSWORD)
    await publiceer(ib, oppId)
    const id = await proef.maak({ soort: 'ouder', ouderId: world.school.ouders.metGezag })
    const elders = async () =>
      (await proef.lees(id)).voorstel?.elders.find(({ tekst }) => tekst === 'Kanariepartij')?.plekken ?? []
    const [plek, ...meer] = await elders()
    expect([plek?.plek, meer]).toEqual([expect.stringContaining('Gepubliceerde en gedeelde versies'), []])
    eis(await proef.beslis(id, plek?.sleutel ?? '', 'weglaten'), 200)
    expect(await elders()).toEqual([])
    eis(await directeur.send('DELETE', `${PAKKETTEN}/${id}`), 200)
  }, 60_000)

  test('an attachment waits for a person, and goes along when that person says so', async () => {
    const id = await proef.maak({ soort: 'ouder', ouderId: proef.world.school.ouders.metGezag })
    const bijlage = passage(await proef.lees(id), 'verslag.txt')
    expect(bijlage).toMatchObject({ besluit: 'weglaten', regel: { nakijken: true } })
    expect((await proef.teken(id)).json().code).toBe('avg.pakket-nakijken')
    eis(await proef.beslis(id, bijlage.sleutel, 'geven'), 200)
    eis(await proef.teken(id), 201)
    await proef.klaar(id)
    const bestanden = unzip((await proef.haal(id)).rawPayload)
    expect(bestanden.get('bijlagen/verslag.txt')?.toString('utf8')).toBe('Verslag van het onderzoek.')
  }, 60_000)

  test('a dossier that changed under the eyes of the signer is not signed', async () => {
    const id = await proef.maak({ soort: 'ouder', ouderId: proef.ouderB })
    await proef.kijkNa(id)
    const { voorstel } = await proef.lees(id)
    const ib = await signIn(proef.server, proef.world.school.logins.zorgcoordinator, PASSWORD)
    await schrijf(ib, proef.oppId, 'uitstroom', (inhoud) => ({
      ...inhoud,
      onderbouwing: 'Nu is het anders.',
    }))
    const antwoord = await proef.directeur.send('POST', `${PAKKETTEN}/${id}/_teken`, {
      hash: voorstel?.hash,
      verklaard: true,
    })
    expect([antwoord.statusCode, antwoord.json().code]).toEqual([409, 'avg.pakket-veranderd'])
  })
})

describe('a request of the register', () => {
  const vraagOp = (ouderId: string, naam: string) =>
    proef.directeur.send('POST', `/leerlingen/${proef.world.school.leerling}/avg-verzoeken/_vastleggen`, {
      soort: 'inzage',
      tekst: `Graag inzage voor ${naam}.`,
      doel: { soort: 'dossier', id: null, onderdeel: null },
      herkomst: 'brief',
      verzoeker: { soort: 'ouder', ouderId, naam },
      ontvangenOp: '2026-11-10',
    })
  test('of somebody else takes one line, in words and not in codes', async () => {
    eis(await vraagOp(proef.world.school.ouders.metGezag, 'Joke Zwart'), 201)
    const id = await proef.maak({ soort: 'ouder', ouderId: proef.ouderB })
    const groepen = (await proef.lees(id)).voorstel?.groepen ?? []
    const vreemd = groepen.filter(({ vanAnder }) => vanAnder)
    expect(vreemd.length).toBeGreaterThan(0)
    expect(groepen.filter(({ sleutel }) => sleutel.startsWith('avg_verzoek/'))).toEqual(vreemd)
    const waarden = groepen.flatMap(({ passages }) => passages.flatMap((een) => een.waarden))
    expect(waarden).toEqual(expect.arrayContaining(['Per brief', 'Op school ingevoerd']))
    for (const code of ['hand', 'brief', 'ingeschreven']) expect.soft(waarden, code).not.toContain(code)
  })

  const verzoek = async (id: string) => eis<Verzoek>(await proef.directeur.get(`/avg-verzoeken/${id}`), 200)

  test('that was refused leaves its statement beside the passage, in the PDF of the package too', async () => {
    const { directeur, oppId, world } = proef
    const joke = await signIn(proef.server, world.school.logins.ouder, PASSWORD)
    const doel = { soort: 'plan', id: oppId, onderdeel: 'beeld' }
    const pad = `/leerlingen/${world.school.leerling}/avg-verzoeken`
    const body = { soort: 'correctie', tekst: 'Dat is niet zo.', doel }
    const { id } = eis<{ id: string }>(await joke.send('POST', pad, body), 201)
    const { directeur: medewerkerId } = world.school.medewerkers
    eis(await directeur.send('POST', `/avg-verzoeken/${id}/_behandel`, { medewerkerId }), 201)
    const besluit = { uitkomst: 'afgewezen', motivering: 'Zo is het.' }
    eis(await directeur.send('POST', `/avg-verzoeken/${id}/_besluit`, besluit), 201)
    const verklaring = { doel, verklaring: 'Thuis is zij een ander kind.' }
    eis(await joke.send('POST', `/avg-verzoeken/${id}/betwistingen`, verklaring), 201)
    const bestanden = await proef.inhoud(
      await proef.maak({ soort: 'ouder', ouderId: world.school.ouders.metGezag }),
    )
    expect(waar(bestanden, 'Betwist door Joke Zwart')).toContain('plannen/OPP versie 1.pdf')
    expect(waar(bestanden, 'Thuis is zij een ander kind')).toContain('plannen/OPP versie 1.pdf')
  }, 60_000)

  test('is answered by handing over, once the school knows who asks; of the other parent’s nothing is told', async () => {
    const { id } = eis<{ id: string }>(await vraagOp(proef.ouderB, 'Bram Blauw'), 201)
    eis(await vraagOp(proef.world.school.ouders.metGezag, 'Joke Zwart'), 201)
    const pakket = await proef.maak({ soort: 'ouder', ouderId: proef.ouderB, verzoekId: id })
    const bestanden = await proef.inhoud(pakket)
    expect(waar(bestanden, 'Graag inzage voor Bram Blauw')).toContain('gegevens/avg_verzoek.json')
    expect(waar(bestanden, 'Graag inzage voor Joke Zwart')).toEqual([])
    const geef = () =>
      proef.directeur.send('POST', `${PAKKETTEN}/${pakket}/_overhandig`, { wijze: 'digitaal' })
    expect((await geef()).json().code).toBe('avg.verzoek-niet-in-behandeling')
    const stap = (naam: string, body: object) =>
      proef.directeur.send('POST', `/avg-verzoeken/${id}/_${naam}`, body)
    eis(await stap('behandel', { medewerkerId: proef.world.school.medewerkers.directeur }), 201)
    expect((await geef()).json().code).toBe('avg.verzoek-identiteit')
    expect((await proef.lees(pakket)).status).toBe('klaar')
    eis(await stap('identiteit', { wijze: 'document' }), 201)
    eis(await geef(), 201)
    expect((await verzoek(id)).status).toBe('toegewezen')
    // Answered already: no second package for it.
    const nog = await proef.vraag({ soort: 'ouder', ouderId: proef.ouderB, verzoekId: id })
    expect(nog.json().code).toBe('avg.pakket-verzoek')
  }, 60_000)
})

describe('after signing', () => {
  test('it is handed over once, is gone after its term, and the list still says who had what', async () => {
    const id = await proef.maak({
      soort: 'vertegenwoordiger',
      naam: 'V. Oogd',
      grondslag: 'Beschikking rechtbank gezien',
    })
    await proef.inhoud(id)
    expect((await proef.beslis(id, 'leerling/x/roepnaam', 'weglaten')).json().code).toBe('avg.pakket-stand')
    const gegeven = eis<PakketKop>(
      await proef.directeur.send('POST', `${PAKKETTEN}/${id}/_overhandig`, { wijze: 'persoonlijk' }),
      201,
    )
    expect(gegeven).toMatchObject({
      status: 'overhandigd',
      aanvrager: { naam: 'V. Oogd' },
      overhandigd: { wijze: 'persoonlijk' },
    })
    expect((await proef.directeur.send('DELETE', `${PAKKETTEN}/${id}`)).json().code).toBe('avg.pakket-stand')
    // Its file is nobody's orphan.
    proef.server.clock.advance(3 * 24 * 3_600_000)
    await ruimWezenOp(proef.server.services)
    proef.directeur = await signIn(proef.server, proef.world.school.logins.directeur, PASSWORD)
    expect((await proef.haal(id)).statusCode).toBe(200)
    proef.server.clock.advance(28 * 24 * 3_600_000)
    proef.directeur = await signIn(proef.server, proef.world.school.logins.directeur, PASSWORD)
    expect((await proef.haal(id)).json().code).toBe('avg.pakket-weg')
    await ruimPakkettenOp.run(proef.server.services, {})
    expect(await proef.lees(id)).toMatchObject({ status: 'verlopen', hash: gegeven.hash, voorstel: null })
    expect((await proef.haal(id)).json().code).toBe('avg.pakket-stand')
  }, 60_000)

  test('one that is not given is taken back, with what was decided', async () => {
    const id = await proef.maak({ soort: 'ouder', ouderId: proef.ouderB })
    expect(eis<PakketKop>(await proef.directeur.send('DELETE', `${PAKKETTEN}/${id}`), 200).status).toBe(
      'ingetrokken',
    )
    expect((await proef.teken(id)).statusCode).toBe(400)
  })

  test('the fg sees that there are packages, and nobody’s name', async () => {
    const fg = await signIn(proef.server, proef.world.school.logins.fg, PASSWORD)
    const { items, magMaken } = eis<Pakketten>(await fg.get(PAKKETTEN), 200)
    expect(magMaken).toBe(false)
    expect(items.length).toBeGreaterThan(3)
    for (const { naam, aanvrager, grondslag } of items)
      expect([naam, aanvrager.naam, grondslag]).toEqual([null, null, null])
    expect((await fg.get(`${PAKKETTEN}/${items[0]?.id}`)).statusCode).toBe(403)
  })

  test('another school sees none of it', async () => {
    const elders = await signIn(proef.server, proef.world.elders.logins.directeur, PASSWORD)
    expect(eis<Pakketten>(await elders.get(PAKKETTEN), 200).items).toEqual([])
    const { items } = eis<Pakketten>(await proef.directeur.get(PAKKETTEN), 200)
    expect((await proef.haal(items[0]?.id ?? '', elders)).statusCode).toBe(404)
  })
})
