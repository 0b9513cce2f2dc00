import { describe, expect, test } from 'vitest'
import { code, codelijsten, codesVan, keuzes, labelVan, openCode } from './codelijsten.ts'
import { bandbreedteKlopt, domeinenVoor, uitstroomPerSchooltype } from './schooltype.ts'

describe('codelijsten', () => {
  test('codes are stable, unique per list and never empty; labels too', () => {
    for (const [naam, lijst] of Object.entries(codelijsten)) {
      const labels = Object.values(lijst)
      expect(new Set(labels).size, naam).toBe(labels.length)
      for (const c of Object.keys(lijst)) expect(c).toMatch(/^[A-Za-z0-9_]+$/)
      for (const label of labels) expect(label.trim()).not.toBe('')
    }
  })

  test('the codes of lists that schools may extend have the shape that own codes must have', () => {
    for (const lijst of ['domein', 'kenmerk', 'behoefte'] as const)
      for (const c of codesVan(lijst)) expect(openCode.safeParse(c).success).toBe(true)
  })

  test.each([
    ['VSO', true],
    ['vso', false],
    ['constructor', false],
    ['', false],
  ])('schooltype %s is accepted: %s', (waarde, verwacht) => {
    expect(code('schooltype').safeParse(waarde).success).toBe(verwacht)
  })

  test('a school label wins, an empty one does not, an unknown code stays readable', () => {
    const eigen = { domein: { gedrag: { label: 'Omgaan met regels' }, rekenen: { label: '  ' } } }
    expect(labelVan('domein', 'gedrag', eigen)).toBe('Omgaan met regels')
    expect(labelVan('domein', 'rekenen', eigen)).toBe('Rekenen')
    expect(labelVan('domein', 'techniek')).toBe('techniek')
    expect(labelVan('domein', 'constructor', eigen)).toBe('constructor')
  })

  test('choices: hidden codes go, chosen ones stay, own codes come last and only in open lists', () => {
    const eigen = {
      domein: { spel: { verborgen: true }, techniek: { label: 'Techniek' } },
      rol: { conrector: { label: 'Conrector' } },
    }
    const codes = keuzes('domein', eigen).map((k) => k.code)
    expect(codes).not.toContain('spel')
    expect(codes.at(-1)).toBe('techniek')
    expect(keuzes('domein', eigen, ['spel']).map((k) => k.code)).toContain('spel')
    expect(keuzes('rol', eigen).map((k) => k.code)).not.toContain('conrector')
  })
})

describe('per schooltype', () => {
  test('every destination is used by some schooltype, and none twice within one', () => {
    const gebruikt = new Set(Object.values(uitstroomPerSchooltype).flat())
    expect([...codesVan('uitstroom')].filter((c) => !gebruikt.has(c))).toEqual([])
    for (const lijst of Object.values(uitstroomPerSchooltype)) expect(new Set(lijst).size).toBe(lijst.length)
  })

  test.each([
    ['BO', 'vmbo_kb', 'havo', true],
    ['BO', 'havo', 'vmbo_kb', false],
    ['BO', 'havo', 'havo', true],
    ['BO', null, 'havo', true],
    ['BO', 'mbo_2', null, false],
    ['VSO', 'dagbesteding', 'arbeid', true],
  ] as const)('%s from %s to %s: %s', (schooltype, van, tot, verwacht) => {
    expect(bandbreedteKlopt(schooltype, van, tot)).toBe(verwacht)
  })

  test('praktijk only where it is taught, spel only with the young', () => {
    expect(domeinenVoor('BO')).not.toContain('praktijk_arbeid')
    expect(domeinenVoor('PrO')).toContain('praktijk_arbeid')
    expect(domeinenVoor('VO')).not.toContain('spel')
  })
})
