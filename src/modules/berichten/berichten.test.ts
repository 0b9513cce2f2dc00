import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMailAddress, oneLine, refusalOf } from '../../platform/mail.ts'
import { momentTekst, standaardTeksten, voorbeeld } from './berichten.text.ts'
import {
  gemaskeerd,
  isOverLeerling,
  leerlingWoord,
  plekkenVan,
  soortNamen,
  tekstFouten,
  vulIn,
} from './berichten.ts'

describe.each(soortNamen)('the text of %s', (soort) => {
  test('keeps its own rules', () => expect(tekstFouten(soort, standaardTeksten[soort])).toEqual([]))

  test('leaves no place open', () => {
    const { onderwerp, tekst } = vulIn(standaardTeksten[soort], voorbeeld)
    expect(onderwerp + tekst).not.toMatch(/[{}]/)
  })

  test('has no place for anything of a pupil (BI-29)', () => {
    expect(plekkenVan(soort)).not.toContain('leerling')
    const code = isOverLeerling(soort) ? 'berichten.leerling-uit' : 'berichten.plek-onbekend'
    expect(tekstFouten(soort, { onderwerp: '{leerling}', tekst: standaardTeksten[soort].tekst })).toEqual([
      { veld: 'onderwerp', code },
    ])
  })

  test('may name the pupil only where the school allows it, and only when it is about one', () => {
    const mag = plekkenVan(soort, true).includes('leerling')
    expect(mag).toBe(isOverLeerling(soort))
    const tekst = { onderwerp: '{leerling}', tekst: standaardTeksten[soort].tekst }
    expect(tekstFouten(soort, tekst, true)).toEqual(
      mag ? [] : [{ veld: 'onderwerp', code: 'berichten.plek-onbekend' }],
    )
  })
})

test.each([
  ['{naam} {link}', []],
  ['{naam}', ['berichten.plek-ontbreekt']],
  ['{Link} {link}', ['berichten.plek-onbekend']],
  ['{ link }', ['berichten.plek-onbekend', 'berichten.plek-ontbreekt']],
  ['{} {link}', ['berichten.plek-onbekend']],
  ['een { losse accolade } is een plek {link}', ['berichten.plek-onbekend']],
  ['een { losse\n} over twee regels niet {link}', []],
])('%j as an invitation: %j', (tekst, codes) => {
  expect(tekstFouten('uitnodiging', { onderwerp: 'x', tekst }).map(({ code }) => code)).toEqual(codes)
})

test('what is filled in is never read as a place again', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (naam, link) => {
      const gevuld = vulIn({ onderwerp: '{naam}', tekst: '[{naam}|{link}]' }, { naam, link })
      expect(gevuld).toEqual({ onderwerp: naam, tekst: `[${naam}|${link}]` })
    }),
  )
})

test('no text makes two lines of one, whatever its characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(oneLine(text)).not.toMatch(/[\r\n\u0085\u2028\u2029\0]/)
    }),
  )
})

test('an address is one bare address', () => {
  for (const goed of ['a@b.nl', 'a.b+c@sub.school.nl', "o'neil@school.nl", 'zoë@schoöl.nl'])
    expect(isMailAddress(goed), goed).toBe(true)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      if (isMailAddress(text)) expect(text).not.toMatch(/[\s,;:<>()"[\]\\]/)
    }),
  )
})

test('an address on the screen can be recognised and not used', () => {
  expect(gemaskeerd('sanne@school.nl')).toBe('s…@school.nl')
  expect(gemaskeerd('éva@x.nl')).toBe('é…@x.nl')
})

test('a moment is in Dutch time', () => {
  expect(momentTekst(new Date('2026-07-01T22:30:00Z'))).toBe('donderdag 2 juli 2026 om 0.30 uur')
})

test.each([
  ['niet', { roepnaam: 'Fenna', achternaam: 'Jansen' }, 'de leerling'],
  ['voorletters', { roepnaam: 'fenna', achternaam: 'Jansen' }, 'F.J.'],
  ['voorletters', { roepnaam: '', achternaam: 'Éva' }, 'É.'],
  ['voorletters', { roepnaam: '', achternaam: ' ' }, 'de leerling'],
  ['roepnaam', { roepnaam: 'Fenna', achternaam: 'Jansen' }, 'Fenna'],
  ['roepnaam', { roepnaam: '', achternaam: 'Jansen' }, 'de leerling'],
  ['roepnaam', null, 'de leerling'],
] as const)('a school that says %s: %j is %j', (hoe, naam, woord) => {
  expect(leerlingWoord(hoe, naam, 'de leerling')).toBe(woord)
})

test.each([
  ['5.1.1', 550, 'adres-onbekend'],
  ['5.1.2', 550, 'adres-onbekend'],
  ['5.1.8', 550, 'geweigerd'],
  ['5.2.1', 550, 'adres-onbekend'],
  ['5.2.2', 552, 'postbus-vol'],
  ['4.2.2', null, 'postbus-vol'],
  ['5.7.1', 550, 'geweigerd'],
  ['5.1.1.9', null, 'geweigerd'],
  [null, 550, 'adres-onbekend'],
  [null, 552, 'postbus-vol'],
  [null, 554, 'geweigerd'],
  [null, null, 'geweigerd'],
] as const)('an answer %s %s means %s (RFC 3463)', (status, reply, reden) => {
  expect(refusalOf(status, reply)).toBe(reden)
})
