import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oppBO } from '../../../../test/fixtures/opp-inhoud.ts'
import {
  ALLE,
  EIGEN,
  KANARIES,
  type Proef,
  pakketProef,
  waar,
} from '../../../../test/harness/inzagepakket.ts'
import { signIn } from '../../../../test/harness/server.ts'
import { PASSWORD } from '../../../../test/harness/world.ts'
import { row } from '../../../platform/database.ts'

/** What each parent gets: their own and the child’s, and nothing of the other parent. */
let proef: Proef
beforeAll(async () => {
  proef = await pakketProef()
}, 60_000)
afterAll(() => proef.server.stop())

describe('the package for one parent', () => {
  let id: string
  let bestanden: Map<string, string>
  beforeAll(async () => {
    id = await proef.maak({ soort: 'ouder', ouderId: proef.world.school.ouders.metGezag })
    bestanden = await proef.inhoud(id)
  }, 60_000)

  test.each(ALLE)('says nowhere %s', (kanarie) => {
    expect(waar(bestanden, kanarie)).toEqual([])
  })

  test('shows no part of the number of the other parent, however it was written', () => {
    expect(waar(bestanden, '555 012 34')).toEqual([])
  })

  test.each(EIGEN)('says %s, which is the own', (woord) => {
    expect(waar(bestanden, woord)).toEqual(expect.arrayContaining(['inzage.pdf']))
    expect(waar(bestanden, woord).some((naam) => naam.endsWith('.json'))).toBe(true)
  })

  test('holds the dossier: data, versions as they were printed, what is left out, the log', () => {
    expect([...bestanden.keys()]).toEqual(
      expect.arrayContaining([
        'LEESMIJ.txt',
        'inzage.pdf',
        'velden.json',
        'gegevens/leerling.json',
        'gegevens/plan_versie.json',
        'gegevens/plan_revisie.json',
        'gegevens/logboek.json',
        'gegevens/weglatingen.json',
        'plannen/OPP versie 1.pdf',
      ]),
    )
    expect(waar(bestanden, oppBO.beeld.tekst.slice(0, 40))).toContain('plannen/OPP versie 1.pdf')
    expect(waar(bestanden, 'Fenna speelt met [weggelaten] en met [weggelaten]s zus')).toEqual(
      expect.arrayContaining(['inzage.pdf', 'gegevens/plan_onderdeel.json', 'gegevens/plan_revisie.json']),
    )
  })

  test('does not tell that the other parent objects, nor that this was left out', () => {
    const relaties = JSON.parse(
      bestanden.get('gegevens/ouder_relatie.json')?.split('\n').slice(1).join('\n') ?? '',
    )
    expect(JSON.stringify(relaties)).toContain('"bezwaarOp":null')
    expect(JSON.stringify(relaties)).not.toMatch(/"bezwaar(Op)?":[^n]/)
    expect((bestanden.get('gegevens/weglatingen.json') ?? '').toLowerCase()).not.toContain('bezwaar')
  })

  test('tells the own visits and those of the school, and not that somebody asked for a package', () => {
    const log = bestanden.get('gegevens/logboek.json') ?? ''
    expect(log).toContain('"U ')
    expect(log).not.toContain('inzagepakket')
  })

  test('is known by its hash, counts each time it is fetched, and lies sealed on the disk', async () => {
    const antwoord = await proef.haal(id)
    const pakket = await proef.lees(id)
    expect(pakket.hash).toBe(createHash('sha256').update(antwoord.rawPayload).digest('hex'))
    expect(pakket).toMatchObject({ opgehaald: 2, grootte: antwoord.rawPayload.length })
    const root = join(proef.server.services.settings.home, 'files')
    for (const naam of await readdir(root, { recursive: true })) {
      const bytes = await readFile(join(root, naam)).catch(() => Buffer.alloc(0))
      expect(bytes.includes('Fenna')).toBe(false)
      expect(bytes.includes('LEESMIJ')).toBe(false)
    }
    const found = await proef.alsSysteem((tx) =>
      row<{ n: number }>(
        tx,
        sql`select count(*) as n from audit.gebeurtenis where gebeurtenis = 'avg.pakket-ophalen' and resultaat = 'gelukt'
          and leerling_id = ${proef.world.school.leerling}::uuid and object_id = ${id}::uuid`,
      ),
    )
    expect(found?.n).toBe(2)
  })

  test('is not told to the family on the page of who looked in the dossier', async () => {
    const joke = await signIn(proef.server, proef.world.school.logins.ouder, PASSWORD)
    const pagina = await joke.get(`/mijn/leerlingen/${proef.world.school.leerling}/inzage`)
    expect(pagina.statusCode).toBe(200)
    expect(pagina.body).not.toContain('avg.pakket')
  })
})

describe('the package for the others', () => {
  test('the other parent gets the own words and address, and not those of the first', async () => {
    const bestanden = await proef.inhoud(await proef.maak({ soort: 'ouder', ouderId: proef.ouderB }))
    for (const woord of [...KANARIES.contact, 'Kanariezienswijze', 'Kanariebereikbaar'])
      expect.soft(waar(bestanden, woord), woord).not.toEqual([])
    for (const woord of [
      ...EIGEN,
      'ouder@proef.test',
      ...KANARIES.kind,
      ...KANARIES.derden,
      ...KANARIES.anderen,
    ])
      expect.soft(waar(bestanden, woord), woord).toEqual([])
    expect(bestanden.get('gegevens/logboek.json')).not.toContain('"U ')
  }, 60_000)

  test('a parent without gezag gets the own data, and not even how much there is of the rest', async () => {
    const bestanden = await proef.inhoud(
      await proef.maak({ soort: 'ouder', ouderId: proef.world.school.ouders.zonderGezag }),
    )
    expect(
      JSON.parse((bestanden.get('gegevens/ouder.json') ?? '').split('\n').slice(1).join('\n')),
    ).toMatchObject([{ roepnaam: 'Karel', achternaam: 'Bruin', straat: 'Geheimeweg' }])
    expect([...bestanden.keys()].filter((naam) => naam.startsWith('gegevens/')).sort()).toEqual([
      'gegevens/logboek.json',
      'gegevens/ouder.json',
      'gegevens/ouder_relatie.json',
      'gegevens/weglatingen.json',
    ])
    for (const woord of [...ALLE, 'Eigenzienswijze', 'Joke', 'Bram', oppBO.beeld.tekst.slice(0, 30)])
      expect.soft(waar(bestanden, woord), woord).toEqual([])
  }, 60_000)
})
