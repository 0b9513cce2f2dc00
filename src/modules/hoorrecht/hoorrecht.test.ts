import { describe, expect, test } from 'vitest'
import {
  type Gehoord,
  type Hoorgesprek,
  hoorgesprekSchema,
  leegGehoord,
  leegNietGehoord,
  leegPunt,
  legeTerugkoppeling,
} from './hoorrecht.schema.ts'
import {
  BIJ_OPSTELLEN,
  gesprekVoorVersie,
  type Hoormoment,
  type Hoortekort,
  type Hoorvraag,
  hoorgesprekTelt,
  hoorgesprekVolledig,
  hoorvraag,
  inbrengTekst,
  isNogLeeg,
  isTeruggekoppeld,
  voorOuders,
} from './hoorrecht.ts'

const vandaag = '2026-09-20'
const punt = {
  id: '00000000-0000-7000-8000-000000000001',
  inbreng: 'Ik wil voorin zitten.',
  besluit: 'overgenomen',
  waarom: 'Daar is het rustiger.',
} as const
const goed: Gehoord = {
  uitkomst: 'gehoord',
  datum: '2026-09-12',
  metWie: 'juf Anne',
  vorm: 'tekening',
  doorLeerlingGekozen: true,
  eigenWoorden: '“Achterin hoor ik alles door elkaar.”',
  goedBegrepen: true,
  punten: [punt],
}

describe('hoorgesprek', () => {
  test('empty records are valid to keep, and not complete', () => {
    for (const leeg of [leegGehoord(), leegNietGehoord()]) {
      expect(hoorgesprekSchema.parse(leeg)).toEqual(leeg)
      expect(hoorgesprekVolledig(leeg, vandaag)).not.toEqual([])
    }
  })

  const gevallen: [string, Hoorgesprek, Hoortekort[]][] = [
    ['a whole talk', goed, []],
    ['a talk on the day itself', { ...goed, datum: vandaag }, []],
    ['a talk in the future', { ...goed, datum: '2026-09-21' }, ['datum_in_toekomst']],
    ['no own words', { ...goed, eigenWoorden: ' ' }, ['eigen_woorden']],
    ['no points', { ...goed, punten: [] }, ['punten']],
    ['an empty point is no point', { ...goed, punten: [leegPunt(punt.id)] }, ['punten']],
    [
      'a point without an answer',
      { ...goed, punten: [{ ...punt, besluit: null, waarom: '' }] },
      ['besluit_per_punt', 'waarom_per_punt'],
    ],
    ['a point turned down, with the reason', { ...goed, punten: [{ ...punt, besluit: 'niet' }] }, []],
    ['a form the pupil did not choose', { ...goed, doorLeerlingGekozen: false }, []],
    [
      'the pupil did not want to',
      { ...leegNietGehoord(), datum: vandaag, reden: 'wilde_niet', toelichting: 'Nu liever niet.' },
      [],
    ],
    [
      'it could not be done, without a word on how it was tried',
      { ...leegNietGehoord(), datum: vandaag, reden: 'kon_niet', toelichting: 'Spreekt nog niet.' },
      ['hoe_geprobeerd'],
    ],
  ]
  test.each(gevallen)('%s', (_, gesprek, verwacht) => {
    expect(hoorgesprekVolledig(gesprek, vandaag)).toEqual(verwacht)
  })

  test('who speaks with cards, smileys or a drawing was heard without a sentence', () => {
    const stil = { ...goed, eigenWoorden: '' }
    const leeg = { fijn: [], lastig: [], helpt: [] }
    const id = punt.id
    const gevallen: [Partial<Gehoord>, boolean][] = [
      [{ kaarten: leeg }, false],
      [{ kaarten: { ...leeg, helpt: ['stilte'] } }, true],
      [{ smileys: [{ id, moment: 'Pauze', gevoel: null }] }, false],
      [{ smileys: [{ id, moment: 'Pauze', gevoel: 'blij' }] }, true],
      [{ tekening: { bestandId: id, naam: 'tekening.png', bijschrift: '' } }, true],
    ]
    for (const [deel, verwacht] of gevallen)
      expect(hoorgesprekVolledig({ ...stil, ...deel }, vandaag)).toEqual(verwacht ? [] : ['eigen_woorden'])
  })

  test('a card lies on one pile', () => {
    const kaarten = { fijn: ['gym'], lastig: ['gym'], helpt: [] }
    expect(hoorgesprekSchema.safeParse({ ...goed, kaarten }).success).toBe(false)
    expect(hoorgesprekSchema.safeParse({ ...goed, kaarten: { ...kaarten, lastig: [] } }).success).toBe(true)
  })

  test('on paper stands what was shown, in words', () => {
    const tekst = inbrengTekst({
      ...goed,
      kaarten: { fijn: ['gym', 'muziek'], lastig: ['drukte'], helpt: [] },
      smileys: [
        { id: punt.id, moment: 'Pauze', gevoel: 'verdrietig' },
        { id: vandaag, moment: 'Gym', gevoel: null },
      ],
    })
    expect(tekst).toContain('Fijn: gym, muziek')
    expect(tekst).toContain('- Pauze: niet blij')
    expect(tekst).not.toMatch(/Helpt mij|Gym:/)
  })

  test('a record cannot be both heard and not heard', () => {
    expect(hoorgesprekSchema.safeParse({ ...goed, reden: 'wilde_niet' }).success).toBe(false)
  })

  describe('at which moment', () => {
    const dag = '2026-09-10'
    const na = hoorvraag({ vastgesteldOp: dag, gewijzigd: true })
    test.each([
      [null, false, ['opstellen'], null],
      [null, true, ['opstellen'], null],
      [dag, true, ['bijstellen', 'evalueren'], dag],
      [dag, false, ['opstellen', 'bijstellen', 'evalueren'], null],
    ] as const)(
      'vastgesteld %s, changed %s: asked %j since %s',
      (vastgesteldOp, gewijzigd, momenten, vanaf) => {
        expect(hoorvraag({ vastgesteldOp, gewijzigd })).toEqual({ momenten, vanaf })
      },
    )

    const op = (datum: string | null): Hoorgesprek => ({ ...goed, datum })
    const niet: Hoorgesprek = {
      ...leegNietGehoord(),
      datum: '2026-09-12',
      reden: 'wilde_niet',
      toelichting: 'Nu niet.',
    }
    const tellen: [Hoormoment, Hoorgesprek, Hoorvraag, boolean][] = [
      ['opstellen', goed, BIJ_OPSTELLEN, true],
      ['bijstellen', goed, BIJ_OPSTELLEN, false],
      ['opstellen', { ...goed, punten: [] }, BIJ_OPSTELLEN, false],
      ['opstellen', goed, na, false],
      ['bijstellen', op('2026-09-09'), na, false],
      ['bijstellen', op(dag), na, true],
      ['evalueren', op('2026-09-11'), na, true],
      ['evalueren', op('2026-09-21'), na, false],
      ['evalueren', op(null), na, false],
      ['bijstellen', niet, na, true],
    ]
    test.each(tellen)('%s %#: counts %s', (moment, inhoud, vraag, verwacht) => {
      expect(hoorgesprekTelt({ moment, inhoud }, vraag, vandaag)).toBe(verwacht)
    })

    type Gesprek = { moment: Hoormoment; inhoud: Hoorgesprek }
    const a: Gesprek = { moment: 'opstellen', inhoud: goed }
    const b: Gesprek = { moment: 'bijstellen', inhoud: op('2026-09-12') }
    const half: Gesprek = { moment: 'evalueren', inhoud: { ...goed, punten: [] } }
    const leeg: Gesprek = { moment: 'bijstellen', inhoud: leegGehoord() }
    const keuzes: [string, Gesprek[], Hoorvraag, Gesprek | null][] = [
      ['none', [], BIJ_OPSTELLEN, null],
      ['the only one', [leeg], BIJ_OPSTELLEN, leeg],
      ['the last that counts, not the last', [a, half], BIJ_OPSTELLEN, a],
      [
        'the last of those that count',
        [a, b, { ...b, moment: 'evalueren' }, half],
        na,
        { ...b, moment: 'evalueren' },
      ],
      ['none counts: the last', [a, half], na, half],
      ['one that was only begun takes no place', [a, leeg], na, a],
    ]
    test.each(keuzes)('a version takes %s', (_, gesprekken, vraag, verwacht) => {
      expect(gesprekVoorVersie(gesprekken, vraag, vandaag)).toEqual(verwacht)
    })

    test('empty is empty, heard or not', () => {
      expect([leegGehoord(), leegNietGehoord()].map(isNogLeeg)).toEqual([true, true])
      expect([goed, niet, op(dag)].map(isNogLeeg)).toEqual([false, false, false])
    })
  })

  describe('what parents read', () => {
    const vol: Gehoord = {
      ...goed,
      tekening: { bestandId: punt.id, naam: 'geheim.png', bijschrift: 'Kanariebijschrift' },
      kaarten: { fijn: ['gym'], lastig: [], helpt: [] },
      smileys: [{ id: punt.id, moment: 'Kanariemoment', gevoel: 'blij' }],
    }
    test.each([
      ['ja', false, true],
      ['ja', true, true],
      ['na_publicatie', false, false],
      ['na_publicatie', true, true],
      ['nee', false, false],
      ['nee', true, false],
      [undefined, false, false],
      [undefined, true, true],
    ] as const)('choice %s, published %s: own words %s', (keuze, gepubliceerd, leest) => {
      const gezien = voorOuders({ ...vol, ...(keuze ? { oudersLezenMee: keuze } : {}) }, gepubliceerd)
      const tekst = JSON.stringify(gezien)
      for (const woord of ['Achterin hoor ik', 'geheim.png', 'Kanariebijschrift', 'Kanariemoment', 'gym'])
        expect(tekst.includes(woord), woord).toBe(leest)
      // That the pupil was heard, and what was done with each point, is for everybody.
      expect(gezien).toMatchObject({ uitkomst: 'gehoord', datum: goed.datum, punten: goed.punten })
    })

    test('of a pupil who was not heard nothing is kept back', () => {
      const niet = { ...leegNietGehoord(), toelichting: 'Nu liever niet.' }
      expect(voorOuders(niet, false)).toEqual(niet)
      expect(voorOuders(null, true)).toBeNull()
    })
  })

  test.each([
    [{ datum: '2026-09-14', hoe: 'Met een kaart.' }, true],
    [{ datum: '2026-09-11', hoe: 'Voor het gesprek kan niet.' }, false],
    [{ datum: '2026-09-21', hoe: 'Morgen.' }, false],
    [{ datum: '2026-09-14', hoe: '' }, false],
    [legeTerugkoppeling(), false],
    [null, false],
  ])('terugkoppeling %j counts: %s', (terug, verwacht) => {
    expect(isTeruggekoppeld(goed, terug, vandaag)).toBe(verwacht)
  })
})
