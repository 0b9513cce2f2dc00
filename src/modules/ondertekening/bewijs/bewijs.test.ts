import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { bewijsVoorbeeld, papierenBewijs } from '../../../../test/fixtures/bewijs.ts'
import { testSigner } from '../../../../test/harness/signer.ts'
import { bewijsPagina } from './bewijs.pdf.ts'
import { type Bewijs, bewijsSchema } from './bewijs.schema.ts'
import { type BewijsFout, controleerBewijs, tekenBewijs } from './bewijs.teken.ts'
import { bestandTekst, bewijsHash, tekenBytes, veldAfdrukken } from './bewijs.ts'
import { identiteitZin } from './identiteit.text.ts'
import { leesBewijs } from './lezen.ts'

const { signer, home } = testSigner()
const elders = testSigner()
afterAll(() => {
  for (const dir of [home, elders.home]) rmSync(dir, { recursive: true })
})
const vertrouwd = signer.publicKeys().map(({ publiekeSleutel }) => publiekeSleutel)
const bytes = (tekst: string) => Buffer.from(tekst, 'utf8')
const getekend = bytes(tekenBewijs(signer, bewijsVoorbeeld))
const fouten = (gegeven: Uint8Array, sleutels?: readonly string[]): readonly BewijsFout[] => {
  const uitslag = controleerBewijs(gegeven, sleutels)
  return uitslag.geldig ? [] : uitslag.fouten
}
/** The file after somebody edited it by hand, in our own way of writing. */
const bewerkt = (wijzig: (bestand: ReturnType<typeof JSON.parse>) => void): Buffer => {
  const bestand = JSON.parse(getekend.toString('utf8'))
  wijzig(bestand)
  return bytes(bestandTekst(bestand))
}

describe('a signed file', () => {
  test.each([
    ['by a parent on a phone', bewijsVoorbeeld],
    ['on paper', papierenBewijs],
  ])('%s is valid, and gives back what was said', (_, bewijs) => {
    const uitslag = controleerBewijs(bytes(tekenBewijs(signer, bewijs)), vertrouwd)
    expect(uitslag).toMatchObject({ geldig: true, bestand: { bewijs } })
  })

  test('the same evidence has one hash, whatever the order of its keys', () => {
    // The same keys in another order, which the types do not follow.
    const omgekeerd = Object.fromEntries(Object.entries(bewijsVoorbeeld).reverse()) as unknown as Bewijs
    expect(bewijsHash(omgekeerd)).toBe(bewijsHash(bewijsVoorbeeld))
    expect(bewijsHash({ ...omgekeerd, v: 1, tijd: { ...omgekeerd.tijd, volgnummer: 18 } })).not.toBe(
      bewijsHash(bewijsVoorbeeld),
    )
  })

  test('any other byte in any place is refused', () => {
    for (let plaats = 0; plaats < getekend.length; plaats++) {
      const ander = Buffer.from(getekend)
      ander[plaats] = (ander[plaats] ?? 0) ^ (1 << (plaats % 8))
      if (fouten(ander).length === 0) throw new Error(`byte ${plaats} may change`)
    }
  })

  test('whatever is put in, taken out or changed is refused', () => {
    const plaats = fc.nat({ max: getekend.length })
    fc.assert(
      fc.property(plaats, fc.nat({ max: 40 }), fc.uint8Array({ maxLength: 40 }), (van, weg, erbij) => {
        const ander = Buffer.concat([getekend.subarray(0, van), erbij, getekend.subarray(van + weg)])
        return ander.equals(getekend) === (fouten(ander).length === 0)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('says what is not right', () => {
  test.each<[string, Buffer, BewijsFout]>([
    [
      'an answer',
      bewerkt((b) => Object.assign(b.bewijs.besluit.antwoorden[0], { antwoord: 'ja_maar', opmerking: 'x' })),
      { soort: 'veld', waar: 'besluit.antwoorden.0.antwoord' },
    ],
    [
      'the version',
      bewerkt((b) => {
        b.bewijs.document.versieHash = 'd'.repeat(64)
      }),
      { soort: 'veld', waar: 'document.versieHash' },
    ],
    [
      'an attachment that went',
      bewerkt((b) => {
        b.bewijs.document.bijlagen = []
      }),
      { soort: 'veld', waar: 'document.bijlagen.0.hash' },
    ],
    [
      'the statement',
      bewerkt((b) => {
        b.bewijs.verklaring.tekst += '!'
      }),
      { soort: 'veld', waar: 'verklaring.tekst' },
    ],
    [
      'a key that does not belong',
      bewerkt((b) => {
        b.bewijs.extra = 1
      }),
      { soort: 'vorm', waar: 'bewijs' },
    ],
    [
      'a prototype',
      bytes(getekend.toString().replace('"audit"', '"__proto__":{},"audit"')),
      { soort: 'vorm', waar: 'bewijs' },
    ],
    [
      'a decision that contradicts itself',
      bewerkt((b) => {
        b.bewijs.besluit.antwoorden[0].antwoord = 'nee'
      }),
      { soort: 'vorm', waar: 'bewijs.besluit.antwoorden.0.opmerking' },
    ],
    [
      'another name for the key',
      bewerkt((b) => {
        b.sleutelId = '0'.repeat(16)
      }),
      { soort: 'sleutel-id' },
    ],
    [
      'a fingerprint',
      bewerkt((b) => {
        b.velden['tijd.op'] = '0'.repeat(16)
      }),
      { soort: 'veld', waar: 'tijd.op' },
    ],
    [
      'a space',
      bytes(getekend.toString().replace(',', ', ')),
      { soort: 'schrijfwijze', byte: getekend.indexOf(',') + 1 },
    ],
    ['half a file', getekend.subarray(0, 500), { soort: 'geen-json', byte: 500 }],
    ['nothing', Buffer.alloc(0), { soort: 'geen-json', byte: 0 }],
    ['no text', Buffer.from([0x7b, 0xff]), { soort: 'geen-json', byte: 1 }],
    ['too much', Buffer.alloc(4_000_001, 0x20), { soort: 'te-groot' }],
  ])('%s', (_, gegeven, verwacht) => {
    expect(fouten(gegeven)).toContainEqual(verwacht)
  })

  test('a text that goes ten thousand deep is refused and not followed', () => {
    const diep = bytes(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(fouten(diep)[0]?.soort).toMatch(/vorm|geen-json/)
  })

  test('a file of somebody else with an own key is not one of ours', () => {
    const nagemaakt = bytes(tekenBewijs(elders.signer, bewijsVoorbeeld))
    expect(fouten(nagemaakt)).toEqual([])
    expect(fouten(nagemaakt, vertrouwd)).toEqual([{ soort: 'onbekende-sleutel' }])
  })

  test('our key under evidence that another signed is not enough', () => {
    const nagemaakt = JSON.parse(tekenBewijs(elders.signer, bewijsVoorbeeld))
    const { sleutelId, publiekeSleutel } = signer.sign(Buffer.alloc(0))
    const vals = bytes(bestandTekst({ ...nagemaakt, sleutelId, publiekeSleutel }))
    expect(fouten(vals, vertrouwd)).toEqual([{ soort: 'handtekening' }])
  })

  test('a signature for another purpose does not count', () => {
    const velden = veldAfdrukken(bewijsVoorbeeld)
    const zonderDoel = tekenBytes(bewijsVoorbeeld, velden).subarray('koers-bewijs-1\n'.length)
    const vals = bestandTekst({ bewijs: bewijsVoorbeeld, velden, ...signer.sign(zonderDoel) })
    expect(fouten(bytes(vals))).toEqual([{ soort: 'handtekening' }])
  })
})

describe('evidence that proves the opposite of what it says is not made', () => {
  const { besluit, identiteit } = papierenBewijs
  const met = (over: object) => bewijsSchema.safeParse({ ...papierenBewijs, ...over })
  const nee = { ...besluit.antwoorden[0], antwoord: 'nee' as const, opmerking: 'Te veel tegelijk.' }
  test.each([
    ['consent with a no', { besluit: { ...besluit, antwoorden: [nee] } }, 'besluit.soort'],
    [
      'a no without words',
      { besluit: { ...besluit, soort: 'geen_instemming', antwoorden: [{ ...nee, opmerking: null }] } },
      'besluit.antwoorden.0.opmerking',
    ],
    ['a refusal of nothing', { besluit: { ...besluit, soort: 'geen_instemming' } }, 'besluit.reden'],
    [
      'one agreement answered twice',
      { besluit: { ...besluit, antwoorden: [besluit.antwoorden[0], besluit.antwoorden[0]] } },
      'besluit.antwoorden',
    ],
    ['good faith without a reason', { besluit: { ...besluit, soort: 'te_goeder_trouw' } }, 'besluit.reden'],
    [
      'a court without a reference',
      { besluit: { ...besluit, soort: 'vervangende_toestemming' } },
      'besluit.kenmerk',
    ],
    ['a withdrawal of nothing', { besluit: { ...besluit, soort: 'intrekking' } }, 'besluit.komtNa'],
    ['paper without a paper', { identiteit: { ...identiteit, papier: null } }, 'identiteit.papier'],
    ['paper in class A', { identiteit: { ...identiteit, klasse: 'A' } }, 'identiteit.papier'],
    [
      'paper without a scan',
      { identiteit: { ...identiteit, papier: { ...identiteit.papier, scanHash: null } } },
      'identiteit.papier.scanHash',
    ],
    [
      'one person as both',
      {
        identiteit: {
          ...identiteit,
          papier: { ...identiteit.papier, bevestigdDoor: identiteit.papier.genoteerdDoor },
        },
      },
      'identiteit.papier.bevestigdDoor',
    ],
  ])('%s', (_, over, pad) => {
    const gelezen = met(over)
    expect(gelezen.error?.issues.map(({ path }) => path.join('.'))).toEqual([pad])
  })

  test('a refusal with a no, and one of the whole with a reason, are', () => {
    expect(met({ besluit: { ...besluit, soort: 'geen_instemming', antwoorden: [nee] } }).success).toBe(true)
    expect(
      met({ besluit: { ...besluit, soort: 'geen_instemming', antwoorden: [], reden: 'Nee.' } }).success,
    ).toBe(true)
  })
})

describe('the page that is printed', () => {
  const feiten = (ondertekenaar: Partial<Bewijs['ondertekenaar']>) => {
    const bewijs: Bewijs = {
      ...bewijsVoorbeeld,
      ondertekenaar: { ...bewijsVoorbeeld.ondertekenaar, ...ondertekenaar },
    }
    const bestand = JSON.parse(tekenBewijs(signer, bewijs))
    const [besluit] = bewijsPagina([bestand], {
      adres: 'https://school.test/controleer',
      hoofd: null,
    }).besluiten
    return Object.fromEntries((besluit?.feiten ?? []).map(({ label, waarde }) => [label, waarde]))
  }
  const gezag = (stand: string, regel: string) => ({ stand, vanaf: null, tot: null, grond: null, regel })

  test.each<[string, Partial<Bewijs['ondertekenaar']>, object]>([
    [
      'a parent',
      {},
      { Gezag: 'Heeft gezag. Leest het plan en beslist voor zichzelf over het handelingsdeel.' },
    ],
    ['a rule that is no more', { gezag: gezag('ja', 'uit-2026') }, { Gezag: 'Heeft gezag' }],
    [
      'a pupil who decides',
      { soort: 'leerling', gezag: null, leeftijdsregel: 'leerling-18' },
      { Leeftijd: 'Is 18 of ouder en beslist zelf over het handelingsdeel.' },
    ],
    ['staff', { soort: 'medewerker', gezag: null, leeftijdsregel: null }, {}],
  ])('says in words why %s was asked', (_, wie, verwacht) => {
    const { Gezag, Leeftijd } = feiten(wie)
    expect({ ...(Gezag && { Gezag }), ...(Leeftijd && { Leeftijd }) }).toEqual(verwacht)
  })
})

describe('what the school recorded in the place of somebody', () => {
  const goedeTrouw: Bewijs['besluit'] = {
    ...bewijsVoorbeeld.besluit,
    soort: 'te_goeder_trouw',
    antwoorden: [],
    reden: 'Vaart tot juli.',
  }
  const rechter: Bewijs['besluit'] = {
    ...goedeTrouw,
    soort: 'vervangende_toestemming',
    reden: '2026-11-02',
    kenmerk: 'C/10/123',
  }
  const gelezen = (besluit: Bewijs['besluit']) =>
    leesBewijs(
      tekenBewijs(signer, { ...bewijsVoorbeeld, besluit: { ...besluit, gezien: null, besproken: null } }),
    )

  test('is no remark of that person', () => {
    expect(gelezen(goedeTrouw)).toEqual({
      antwoorden: [],
      opmerking: '',
      doorSchool: { reden: 'Vaart tot juli.', uitspraak: '', uitspraakOp: null },
    })
    expect(gelezen(rechter)).toEqual({
      antwoorden: [],
      opmerking: '',
      doorSchool: { reden: '', uitspraak: 'C/10/123', uitspraakOp: '2026-11-02' },
    })
    expect(leesBewijs(getekend.toString())).toMatchObject({ doorSchool: null })
  })

  test('does not say that the person signed in', () => {
    const zin = identiteitZin({ klasse: 'A', methode: 'door-de-school', aanmelding: 'tweede-factor' })
    expect(zin).toContain('niet zelf geantwoord')
    expect(zin).not.toContain('aangemeld')
  })
})

test.each([
  [
    'B',
    'link-en-code-sms',
    'link-en-code',
    'B · zonder account, met een persoonlijke link per e-mail en een code per sms',
  ],
  [
    'B',
    'link-en-code-brief',
    'link-en-code',
    'B · zonder account, met een persoonlijke link per e-mail en een code op papier',
  ],
  [
    'D',
    'link-en-code-mail',
    'link-en-code',
    'D · minder zeker: zonder account, met een link en een code in dezelfde mailbox; de zwakste vorm',
  ],
  ['A', 'eigen-account', 'tweede-factor', 'A · eigen account, aangemeld met een tweede stap'],
  ['A', 'eigen-account', 'schoolaccount', 'A · aangemeld met het account van de school'],
  [
    'B',
    'eigen-account',
    'wachtwoord',
    'B · eigen account, aangemeld met een wachtwoord. Toen dit account aan deze persoon werd gekoppeld, is een code gevraagd die de school apart gaf',
  ],
  [
    'D',
    'eigen-account',
    'wachtwoord',
    'D · minder zeker: eigen account, aangemeld met alleen een wachtwoord',
  ],
  [
    'C',
    'mondeling',
    'wachtwoord',
    'C · op papier of mondeling, vastgelegd en bevestigd door twee medewerkers',
  ],
  ['A', 'constructor', 'wachtwoord', 'A · vastgelegd als “constructor”'],
  ['A', 'eigen-account', 'toString', 'A · vastgelegd als “eigen-account”'],
] as const)(
  'class %s by %s, signed in by %s, says what happened and nothing else',
  (klasse, methode, aanmelding, zin) => expect(identiteitZin({ klasse, methode, aanmelding })).toBe(zin),
)
