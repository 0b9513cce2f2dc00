import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { checkPdfUa } from '../../../test/pdf/gate.ts'
import { pdfText } from '../../../test/pdf/read.ts'
import { codePointsOf, loadFonts } from './fonts.ts'
import { printable, printableDeep } from './printable.ts'
import { createPdfRenderer, type PdfRenderer } from './renderer.ts'

const glyphs = codePointsOf(loadFonts())
const covers = (point: number) => glyphs.has(point)
const sources = fileURLToPath(new URL('../../', import.meta.url))

describe('printable', () => {
  test.each([
    ['joins letters and accents', 'e\u0301 s\u0326', 'é ș'],
    [
      'keeps names',
      'Yağmur Ștefan Łukasz José \u0645\u0631\u064a\u0645',
      'Yağmur Ștefan Łukasz José \u0645\u0631\u064a\u0645',
    ],
    ['keeps newlines, one kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['drops control characters', 'a\u0000b\u001b[31m\u007f\u009fc', 'ab[31mc'],
    ['drops bidi and zero-width characters', 'a\u202eb\u200bc\u200dd\u2066e\ufeff', 'abcde'],
    ['keeps a non-joiner between Arabic letters', '\u0645\u06cc\u200c\u062e', '\u0645\u06cc\u200c\u062e'],
    ['drops a non-joiner elsewhere', 'a\u200cb', 'ab'],
    ['shows what no font can draw', 'x\u4e2d\ue000\u{10fffe}y', 'x□□□y'],
    ['replaces lone surrogates', 'a\ud800b', 'a□b'],
    ['makes tabs spaces', 'a\tb', 'a b'],
  ])('%s', (_, input, expected) => expect(printable(input, covers)).toBe(expected))

  test('a long word gets room to break and loses nothing', () => {
    const word = 'x'.repeat(200)
    const out = printable(`kort ${word} kort`, covers)
    expect(out.replaceAll('\u200b', '')).toBe(`kort ${word} kort`)
    expect(Math.max(...out.split(/[\s\u200b]/u).map((part) => part.length))).toBeLessThanOrEqual(12)
  })

  test('whatever comes in, only drawable characters come out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (input) =>
        [...printable(input, covers)].every((char) => char === '\n' || covers(char.codePointAt(0) ?? 0)),
      ),
    )
  })

  test('reaches every string and leaves numbers, null and keys alone', () => {
    const out = printableDeep({ a: ['x\u0000', { b: 'y\u202e' }], n: 1, z: null, t: true }, covers)
    expect(out).toEqual({ a: ['x', { b: 'y' }], n: 1, z: null, t: true })
  })
})

describe('renderer', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'koers-pdf-'))
  const made: PdfRenderer[] = []
  const renderer = (options: { queueLimit?: number; timeoutMs?: number } = {}) => {
    const one = createPdfRenderer({ workspace, ...options })
    made.push(one)
    return one
  }
  const template = (name: string, source: string) => {
    const path = join(workspace, name)
    writeFileSync(path, source)
    return path
  }
  const created = new Date('2026-09-12T12:00:00Z')
  const plain = template(
    'plain.typ',
    '#set document(title: "t", date: auto)\n#set text(lang: "nl", fallback: false, font: ("Source Sans 3", "Noto Sans Arabic", "Noto Emoji"))\n#text(json(bytes(sys.inputs.data)).s)',
  )
  const slow = template(
    'slow.typ',
    '#set document(title: "t")\n#let n = 0\n#for i in range(1000) { for j in range(3000) { n = n + calc.rem(i * j, 7) } }\n#n',
  )
  afterAll(() => Promise.all(made.map((one) => one.close())))

  test('shows text of users as text and passes the gate', async () => {
    const s = '#panic() #import "@preview/x:1.0.0" *vet* $x$ = kop <b> \\ ` @ref // weg'
    const { pdf, pages } = await renderer().render({ template: plain, data: { s }, created })
    expect(pages).toBe(1)
    expect((await pdfText(pdf))[0]).toContain(s)
    expect(await checkPdfUa(pdf)).toEqual([])
  })

  test('any string gives a document', async () => {
    const one = renderer()
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    )
    await fc.assert(
      fc.asyncProperty(
        unit,
        async (s) => (await one.render({ template: plain, data: { s }, created })).pages >= 1,
      ),
      { numRuns: 60 },
    )
  })

  test('refuses to read outside its workspace', async () => {
    const one = renderer()
    const read = template('read.typ', '#set document(title: "t")\n#read("/etc/hostname")')
    const up = template('up.typ', '#set document(title: "t")\n#read("../../../etc/hostname")')
    await expect(one.render({ template: read, data: {}, created })).rejects.toMatchObject({
      code: 'pdf.opmaak',
    })
    await expect(one.render({ template: up, data: {}, created })).rejects.toMatchObject({
      code: 'pdf.opmaak',
    })
    await expect(one.render({ template: '/etc/hostname', data: {}, created })).rejects.toMatchObject({
      code: 'pdf.opmaak',
    })
  })

  test('ends a job that takes too long and goes on with the next', async () => {
    const one = renderer({ timeoutMs: 1500 })
    await one.render({ template: plain, data: { s: 'warm' }, created })
    const stuck = one.render({ template: slow, data: {}, created })
    const next = one.render({ template: plain, data: { s: 'verder' }, created })
    await expect(stuck).rejects.toMatchObject({ code: 'pdf.tijd' })
    await expect(next).resolves.toMatchObject({ pages: 1 })
  })

  test('refuses more work than its queue holds', async () => {
    const one = renderer({ queueLimit: 2 })
    const jobs = ['a', 'b', 'c', 'd'].map((s) => one.render({ template: plain, data: { s }, created }))
    const outcomes = await Promise.allSettled(jobs)
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ])
    expect(outcomes[3]).toMatchObject({ reason: { code: 'pdf.vol' } })
  })

  test('refuses what waits when it closes', async () => {
    const one = renderer()
    const job = one.render({ template: plain, data: { s: 'x' }, created })
    const refused = expect(job).rejects.toMatchObject({ code: 'pdf.gesloten' })
    await one.close()
    await refused
    await expect(one.render({ template: plain, data: { s: 'x' }, created })).rejects.toMatchObject({
      code: 'pdf.gesloten',
    })
  })
})

test('no template fetches packages or falls back to fonts of the machine', () => {
  const templates = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.typ'),
  )
  expect(templates.length).toBeGreaterThan(1)
  for (const file of templates) {
    const source = readFileSync(join(sources, file), 'utf8')
    expect(source, file).not.toMatch(/@preview|@local|eval\(/u)
    expect(source, file).not.toMatch(/fallback:\s*true/u)
  }
})
