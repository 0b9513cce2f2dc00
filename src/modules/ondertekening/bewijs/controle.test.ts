/** A sealed plan with evidence, and everything that may be done to it afterwards. */
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bewijsVoorbeeld, papierenBewijs } from '../../../../test/fixtures/bewijs.ts'
import { voorbeeldOpp } from '../../../../test/fixtures/opp-pdf-voorbeeld.ts'
import { testSealer, testSigner } from '../../../../test/harness/signer.ts'
import { checkPdfUa } from '../../../../test/pdf/gate.ts'
import { pdfText } from '../../../../test/pdf/read.ts'
import type { Signer } from '../../../platform/pdf/cms.ts'
import { createPdfRenderer, type PdfRenderer } from '../../../platform/pdf/renderer.ts'
import { sealPdf } from '../../../platform/pdf/seal.ts'
import { checkSeal } from '../../../platform/pdf/seal-check.ts'
import { readCertificates } from '../../../platform/sign/certificate.ts'
import type { Bewijs } from './bewijs.schema.ts'
import { tekenBewijs } from './bewijs.teken.ts'
import { controleerDocument, type Vertrouwd, vingerafdruk } from './controle.ts'
import { controleer } from './controleer.ts'
import { maakVerzegeldPdf } from './verzegeld.ts'

// A signature is verified thousands of times.
vi.setConfig({ testTimeout: 180_000 })
const run = promisify(execFile)
/** A tool of the machine, on its search path. */
const heeft = (naam: string): boolean => !spawnSync(naam, ['-v']).error
const now = new Date('2026-11-22T10:00:00Z')
const { signer, home } = testSigner()
const versie = voorbeeldOpp.versie.hash
const metVersie = (bewijs: Bewijs, versieHash: string = versie): Bewijs => ({
  ...bewijs,
  document: { ...bewijs.document, versieHash },
})
const bewijzen = [bewijsVoorbeeld, papierenBewijs].map((een) => tekenBewijs(signer, metVersie(een)))
let renderer: PdfRenderer
let zegelaar: Signer
let vertrouwd: Vertrouwd
let pdf: Buffer
/** A page without words, to seal. */
let zegelOpdracht: Parameters<typeof sealPdf>[2]
/** Where the seal lies in it. */
let open: number
let sluit: number

const services = () => ({
  pdf: renderer,
  seal: async () => zegelaar,
  signer,
  clock: { now: () => now },
  // The one setting that it reads.
  settings: { publicUrl: 'https://koers.school.example' } as never,
})
const maak = (teksten: readonly string[] = bewijzen) =>
  maakVerzegeldPdf(services(), {
    model: voorbeeldOpp,
    bewijzen: teksten,
    hoofd: { nummer: 42, hash: 'd'.repeat(64) },
  })

beforeAll(async () => {
  renderer = createPdfRenderer({ workspace: join(import.meta.dirname, '..', '..', '..') })
  zegelaar = await testSealer(home)
  vertrouwd = {
    sleutels: signer.publicKeys().map(({ publiekeSleutel }) => publiekeSleutel),
    certificaten: readCertificates({ home }).map(vingerafdruk),
  }
  pdf = await maak()
  const blad = await PDFDocument.create()
  blad.addPage()
  const woorden = { name: 'Koers', reason: 'Proef', label: 'Zegel' }
  zegelOpdracht = { pdf: await blad.save(), files: [], info: {}, ...woorden, at: now }
  open = pdf.lastIndexOf('/Contents <') + '/Contents '.length
  sluit = pdf.indexOf('>', open)
}, 60_000)
afterAll(async () => {
  await renderer.close()
  rmSync(home, { recursive: true })
})
const soorten = async (bytes: Buffer) =>
  (await controleerDocument(bytes, vertrouwd)).fouten.map(({ soort }) => soort)
const omgekeerd = (plaats: number, bit = 1): Buffer => {
  const ander = Buffer.from(pdf)
  ander[plaats] = (ander[plaats] ?? 0) ^ bit
  return ander
}
describe('a sealed plan', () => {
  test('is valid, and says who decided what in which class', async () => {
    const gevonden = await controleerDocument(pdf, vertrouwd)
    expect(gevonden).toMatchObject({
      oordeel: 'geldig',
      soort: 'pdf',
      fouten: [],
      versieHash: versie,
      zegel: { naam: 'Zegel van Koers op koers.school.example', zelfGetekend: true },
    })
    expect(gevonden.besluiten.map(({ naam, relatie, klasse }) => [naam, relatie, klasse])).toEqual([
      ['Eva van den Berg', 'Moeder', 'A'],
      ['Joost Bakker', 'Vader', 'C'],
    ])
    expect(await controleer(pdf, vertrouwd), 'the same in its own thread').toEqual(gevonden)
  })

  test('can still be read by who does not see it, and prints the evidence', async () => {
    expect(await checkPdfUa(pdf, { attachments: true })).toEqual([])
    const tekst = (await pdfText(pdf)).join('\n').replaceAll(/\s+/g, ' ')
    for (const woorden of [
      'Bewijs van instemming',
      'Eva van den Berg · Moeder',
      'Stemt in met het handelingsdeel',
      'Graag niet tijdens gym',
      'op papier of mondeling, vastgelegd en bevestigd door twee medewerkers',
      'vastgelegd door Anouk Visser, bevestigd door Pieter de Wit',
      '20 november 2026 om 20:02:33 uur',
      'https://koers.school.example/controleer',
      'd'.repeat(64),
    ])
      expect(tekst).toContain(woorden)
  })

  test.skipIf(!heeft('pdfsig'))('is valid to poppler (skipped where pdfsig is not installed)', async () => {
    const bestand = join(home, 'plan.pdf')
    writeFileSync(bestand, pdf)
    const { stdout } = await run('pdfsig', ['-nocert', bestand])
    expect(stdout).toContain('Signature is Valid')
    expect(stdout).toContain('Total document signed')
    expect(stdout).toContain('ETSI.CAdES.detached')
  })

  test.skipIf(!heeft('openssl'))('is CAdES to OpenSSL (skipped where openssl is not installed)', async () => {
    const [zegel, inhoud, uit, ca] = ['zegel', 'inhoud', 'uit', 'ca'].map((naam) => join(home, naam)) as [
      string,
      string,
      string,
      string, // four names give four paths
    ]
    const cms = Buffer.from(pdf.subarray(open + 1, sluit).toString('latin1'), 'hex')
    writeFileSync(zegel, cms.subarray(0, 4 + cms.readUInt16BE(2)))
    writeFileSync(inhoud, Buffer.concat([pdf.subarray(0, open), pdf.subarray(sluit + 1)]))
    writeFileSync(ca, readCertificates({ home }).join(''))
    const wat = ['-verify', '-cades', '-inform', 'DER', '-binary', '-purpose', 'any']
    const { stderr } = await run('openssl', [
      'cms',
      ...wat,
      '-in',
      zegel,
      '-content',
      inhoud,
      '-CAfile',
      ca,
      '-out',
      uit,
    ])
    expect(stderr).toContain('CAdES Verification successful')
    expect(readFileSync(uit).equals(readFileSync(inhoud))).toBe(true)
  })

  test('of another installation is whole, and not of this one', async () => {
    const elders = testSigner()
    const vreemd = await sealPdf(renderer, await testSealer(elders.home), zegelOpdracht)
    expect(await controleerDocument(vreemd, vertrouwd)).toMatchObject({
      oordeel: 'vreemd',
      besluiten: [],
      fouten: [],
    })
    rmSync(elders.home, { recursive: true })
  })

  test('is not made of evidence that is damaged, of another version, or of another key', async () => {
    const elders = testSigner()
    await expect(maak([bewijzen[0]?.replace('gym', 'gij') ?? ''])).rejects.toThrow('not as it was signed')
    await expect(maak([tekenBewijs(signer, metVersie(bewijsVoorbeeld, 'e'.repeat(64)))])).rejects.toThrow(
      'another version',
    )
    await expect(maak([tekenBewijs(elders.signer, metVersie(bewijsVoorbeeld))])).rejects.toThrow(
      'onbekende-sleutel',
    )
    rmSync(elders.home, { recursive: true })
  })
})

describe('after any change it is refused', () => {
  test('each byte of the seal itself, its brackets and its filling', async () => {
    for (let plaats = open - 120; plaats <= sluit + 3; plaats++)
      if (checkSeal(omgekeerd(plaats, 1 << (plaats % 8))).ok) throw new Error(`byte ${plaats} may change`)
  })

  test('every byte of a small file', async () => {
    const klein = await sealPdf(renderer, zegelaar, zegelOpdracht)
    expect(checkSeal(klein).ok).toBe(true)
    for (let plaats = 0; plaats < klein.length; plaats++) {
      const ander = Buffer.from(klein)
      ander[plaats] = (ander[plaats] ?? 0) ^ (1 << (plaats % 8))
      if (checkSeal(ander).ok) throw new Error(`byte ${plaats} may change`)
    }
  })

  test('a byte anywhere', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: pdf.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (plaats, bits) => !checkSeal(omgekeerd(plaats, bits)).ok,
      ),
      {
        numRuns: 400,
        examples: [
          [0, 1],
          [pdf.length - 1, 1],
        ],
      },
    )
  })

  test('bytes put in or taken out', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: pdf.length }),
        fc.nat({ max: 60 }),
        fc.uint8Array({ maxLength: 60 }),
        (van, weg, erbij) => {
          const ander = Buffer.concat([pdf.subarray(0, van), erbij, pdf.subarray(van + weg)])
          return ander.equals(pdf) || !checkSeal(ander).ok
        },
      ),
      { numRuns: 300 },
    )
  })

  test('and it is said where', async () => {
    expect(await soorten(omgekeerd(open + 9))).toEqual(['zegelvorm'])
    expect(await soorten(omgekeerd(sluit - 1))).toEqual(['zegelplaats'])
    const elders = await controleerDocument(omgekeerd(1000), vertrouwd)
    expect(elders.fouten).toEqual([
      {
        soort: 'inhoud',
        waar: null,
        bytes: [
          { van: 0, tot: open },
          { van: sluit + 1, tot: pdf.length },
        ],
      },
    ])
    const erbij = Buffer.concat([pdf, Buffer.from('\n1 0 obj\n<<>>\nendobj\n')])
    expect((await controleerDocument(erbij, vertrouwd)).fouten).toEqual([
      { soort: 'na-zegel', waar: null, bytes: [{ van: pdf.length, tot: erbij.length }] },
    ])
    const hoofdletters = Buffer.from(pdf)
    hoofdletters.write(
      pdf
        .subarray(open + 1, sluit)
        .toString('latin1')
        .toUpperCase(),
      open + 1,
      'latin1',
    )
    expect(await soorten(hoofdletters)).toEqual(['zegelplaats'])
  })
})

describe('evidence in a seal of ours that is not whole', () => {
  const verzegel = (content: Buffer, KoersVersie: string) =>
    sealPdf(renderer, zegelaar, {
      ...zegelOpdracht,
      files: [{ name: 'bewijs-1.json', type: 'application/json', description: 'Bewijs', content }],
      info: { KoersVersie },
    })
  test.each([
    ['changed', () => bewijzen[0]?.replace('gym', 'gij') ?? '', versie, ['bijlage', 'veld', 'handtekening']],
    ['of another version', () => bewijzen[0] ?? '', 'e'.repeat(64), ['versie']],
    ['no evidence at all', () => 'hallo', versie, ['bijlage', 'geen-json']],
  ])('%s', async (_, tekst, info, verwacht) => {
    expect(await soorten(await verzegel(Buffer.from(tekst()), info))).toEqual(verwacht)
  })
})

describe('what is no document of Koers', () => {
  test.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'leeg'],
    ['a picture', () => Buffer.from('\x89PNG\r\n\x1a\n'), 'geen-document'],
    ['a word file', () => Buffer.from('PK\x03\x04'), 'geen-document'],
    ['another JSON', () => Buffer.from('{"a":1}'), 'vorm'],
    ['a PDF without a seal', () => Buffer.from('%PDF-1.7\n%%EOF'), 'geen-zegel'],
    [
      'only words of a seal',
      () => Buffer.from('%PDF-1.7\n/ByteRange [0 1 2 3]\n/Contents <00>'),
      'zegelvorm',
    ],
    [
      'numbers beyond the file',
      () => Buffer.from('%PDF-1.7\n/ByteRange [0 9999999999 9999999999 9999999999]\n/Contents <00>'),
      'zegelvorm',
    ],
    [
      'a mebibyte of one word',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from('/ByteRange ['.repeat(90_000))]),
      'geen-zegel',
    ],
    ['a mebibyte of brackets', () => Buffer.from('{'.repeat(1 << 20)), 'geen-json'],
  ])('%s', async (_, bytes, verwacht) => {
    expect((await soorten(bytes()))[0]).toBe(verwacht)
  })

  test('a PDF without any seal is not called wrong, a changed one is', async () => {
    const zonder = Buffer.from('%PDF-1.7\n%%EOF')
    expect(await controleerDocument(zonder, vertrouwd)).toMatchObject({ oordeel: 'zonder-zegel' })
    const geraakt = Buffer.from('%PDF-1.7\n/ByteRange [0 1 2 3]\n/Contents <00>')
    expect(await controleerDocument(geraakt, vertrouwd)).toMatchObject({ oordeel: 'ongeldig' })
  })

  test('whatever comes in, an answer comes out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', '%PDF-1.7\n', '{', '%PDF-1.7\n/ByteRange [0 9 10 11]\n/Contents <30820000>'),
        fc.uint8Array({ maxLength: 400 }),
        async (begin, rest) =>
          ['ongeldig', 'zonder-zegel'].includes(
            (await controleerDocument(Buffer.concat([Buffer.from(begin), rest]), vertrouwd)).oordeel,
          ),
      ),
      { numRuns: 300 },
    )
  })
})
