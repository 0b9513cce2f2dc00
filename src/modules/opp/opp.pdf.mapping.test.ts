import { describe, expect, test } from 'vitest'
import { hoorgesprekBO, oppBO, oppFixtures } from '../../../test/fixtures/opp-inhoud.ts'
import { legeFactor } from '../plandelen/plandelen.schema.ts'
import { inhoudHash } from '../planversie/planversie.hash.ts'
import { oppPdfModel } from './opp.pdf.mapping.ts'
import { leegOpp, type OppInhoud } from './opp.schema.ts'
import type { Kop } from './snapshot.schema.ts'
import { leesSnapshot, lesadviesVan, maakSnapshot } from './snapshot.ts'

const kop: Kop = {
  school: { naam: 'De Proefschool', plaats: 'Teststad', brin: '99PA00', schooltype: 'BO' },
  leerling: { naam: 'Fenna Zwart', roepnaam: 'Fenna', geboortedatum: '2017-03-04', groep: '5A' },
  schooljaar: '2026-2027',
  mentor: 'Test mentor',
  gezagdragers: [{ naam: 'Joke Zwart', relatie: 'Moeder' }],
}
const snapshot = (inhoud: OppInhoud, labels = {}) =>
  maakSnapshot({
    kop,
    labels,
    eigenVelden: [],
    logo: null,
    lengteReden: '',
    inhoud,
    hoorgesprek: hoorgesprekBO,
    overleggen: [],
  })
const v1 = { nummer: 1, hash: 'a'.repeat(64), op: '2026-11-17T23:30:00.000Z', vastgesteld: false }
const model = (inhoud: OppInhoud, labels = {}) => oppPdfModel(snapshot(inhoud, labels), v1)

describe('the printed OPP', () => {
  test.each(oppFixtures.map((f) => [f.inhoud.algemeen.groep, f.inhoud] as const))(
    'of %s loses no goal, need, agreement or factor',
    (_groep, inhoud) => {
      const made = JSON.stringify(model(inhoud))
      const texts = [
        ...inhoud.factoren.items.map((f) => f.tekst),
        ...inhoud.doelen.items.map((d) => d.tekst),
        ...inhoud.behoeften.items.map((b) => b.tekst),
        ...inhoud.maatregelen.items.map((m) => m.wat),
        inhoud.beeld.tekst,
        inhoud.uitstroom.onderbouwing,
      ]
      for (const text of texts) expect(made).toContain(JSON.stringify(text).slice(1, -1))
    },
  )

  test('holds words only: no id and no code', () => {
    const made = JSON.stringify(model(oppBO))
    expect(made).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
    for (const code of ['extra_individueel', 'verwijzing_basisaanbod', 'taal_lezen', 'vmbo_'])
      expect(made).not.toContain(code)
  })

  test('names the moment at which the pupil was heard', () => {
    const bij = snapshot(oppBO)
    expect(oppPdfModel(bij, v1).hoorgesprek?.moment).toBe('bij het opstellen')
    expect(oppPdfModel({ ...bij, hoormoment: 'evalueren' }, v1).hoorgesprek?.moment).toBe('bij het evalueren')
  })

  test('dates a version by the day in Amsterdam', () => {
    expect(model(oppBO).versie).toMatchObject({
      nummer: 1,
      datum: '18 november 2026',
      status: 'Gepubliceerd',
    })
    expect(oppPdfModel(snapshot(oppBO), { ...v1, vastgesteld: true }).versie.status).toBe('Vastgesteld')
  })

  test('numbers goals, and agreements name those numbers', () => {
    const { doelen, maatregelen } = model(oppBO).handelingsdeel
    expect(doelen.map((d) => d.nummer)).toEqual(doelen.map((_, i) => String(i + 1)))
    expect(doelen.flatMap((d) => d.tussendoelen.map((t) => t.nummer))[0]).toBe('1.1')
    const known = new Set(doelen.flatMap((d) => [d.nummer, ...d.tussendoelen.map((t) => t.nummer)]))
    const named = Object.values(maatregelen).flatMap((m) =>
      m.flatMap((x) => x.doelen.split(', ').filter(Boolean)),
    )
    expect(named.length).toBeGreaterThan(0)
    for (const number of named) expect(known).toContain(number)
  })

  test('uses the words of the school', () => {
    const labels = { domein: { taal_lezen: { label: 'Lezen op onze school' } } }
    expect(model(oppBO, labels).domeinen.map((d) => d.naam)).toContain('Lezen op onze school')
  })

  test('shows a factor without a ticked domain apart', () => {
    const los = { ...legeFactor(crypto.randomUUID(), 'belemmerend', 'thuis'), tekst: 'Los', domein: 'gedrag' }
    const { domeinen } = model({ ...leegOpp(), factoren: { domeinen: [], items: [los] } })
    expect(domeinen).toMatchObject([{ naam: 'Overig', bevorderend: [], belemmerend: [{ tekst: 'Los' }] }])
  })

  test('has a line to sign for school, each parent with gezag, and pupil', () => {
    expect(model(leegOpp()).handtekeningen.map((h) => [h.rol, h.naam])).toEqual([
      ['School', ''],
      ['Moeder', 'Joke Zwart'],
      ['Leerling', 'Fenna Zwart'],
    ])
  })

  test('leaves out deviations that do not apply, also when their text stayed', () => {
    const onderwijstijd = { ...leegOpp().afwijkingen.onderwijstijd, aanbod: 'oude tekst' }
    const made = model({ ...leegOpp(), afwijkingen: { ...leegOpp().afwijkingen, onderwijstijd } })
    expect(JSON.stringify(made)).not.toContain('oude tekst')
  })
})

describe('a snapshot', () => {
  test('reads back as it was written, and hashes the same', () => {
    const made = snapshot(oppBO)
    const stored: unknown = JSON.parse(JSON.stringify(made))
    const read = leesSnapshot(stored)
    expect(read.onderdelen).toEqual(made.onderdelen)
    expect(inhoudHash(stored as never)).toBe(inhoudHash(made))
  })

  test('of a newer program is refused, not misread', () => {
    expect(() => leesSnapshot({ ...snapshot(leegOpp()), schemaVersie: 99 })).toThrow(RangeError)
  })

  test('drops how parents can be reached, and keeps it for the school', () => {
    const persoon = (kant: 'school' | 'ouders') => ({
      id: crypto.randomUUID(),
      kant,
      naam: 'A',
      bereikbaar: `06-${kant}`,
    })
    const contact = { personen: [persoon('school'), persoon('ouders')], momenten: [] }
    const { personen } = snapshot({ ...leegOpp(), contact }).onderdelen.contact
    expect(personen.map((p) => p.bereikbaar)).toEqual(['06-school', ''])
  })

  test('gives the lesson advice: what the school does and the pupil needs', () => {
    const advies = lesadviesVan(leesSnapshot(snapshot(oppBO)))
    expect(advies.behoeften.length).toBeGreaterThan(0)
    expect(advies.maatregelen.length).toBeGreaterThan(0)
    expect(JSON.stringify(advies)).not.toContain(oppBO.beeld.tekst)
  })
})
