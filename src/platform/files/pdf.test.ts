/** PDFs that do something by themselves, in every coat we know; and those of ordinary programs, which don't (BI-15). */
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { pdf } from '../../../test/fixtures/bestanden.ts'
import { checkPdf } from './pdf.ts'

async function answer(bytes: Uint8Array): Promise<string> {
  try {
    await checkPdf(Buffer.from(bytes))
    return 'taken'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
const object = (text: string, number = 2): Buffer => pdf(`${number} 0 obj\n${text}\nendobj`)
const stream = (dictionary: string, data: Buffer, number = 4): string =>
  `${number} 0 obj\n<<${dictionary}/Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream\nendobj`
const pack = (objects: readonly string[], more = '/Filter/FlateDecode', type = '/Type/ObjStm'): Buffer => {
  let at = 0
  const head = objects.map((text, i) => {
    const pair = `${10 + i} ${at}`
    at += text.length + 1
    return pair
  })
  const front = `${head.join(' ')} `
  const data = Buffer.from(`${front}${objects.join(' ')} `, 'latin1')
  const packed = more.includes('Flate') ? deflateSync(data) : data
  return pdf(stream(`${type}/N ${objects.length}/First ${front.length}${more}`, packed))
}
const SCRIPT = '<</S/JavaScript/JS(app.alert\\(1\\))>>'

describe('what acts is refused', () => {
  test.each([
    ['a script on opening', object(`<</Type/Catalog/OpenAction ${SCRIPT}>>`)],
    ['a script of which the name is written in hex', object('<</S/J#61vaScript/J#53(app.alert(1))>>')],
    ['a script with room in between', object('<< /S % of the document\r /JavaScript >>')],
    ['the list of scripts', object('<</Names<</JavaScript 7 0 R>>>>')],
    ['a program that is started', object('<</S/Launch/F(calc.exe)>>')],
    ['acts of a field', object('<</Type/Annot/AA<</E 9 0 R>>>>')],
    ['a file inside', object('<</Names<</EmbeddedFiles<</Names[(a.exe) 9 0 R]>>>>>>')],
    ['a file inside, by its own object', pdf(stream('/Type/EmbeddedFile', Buffer.from('MZ')))],
    ['rich media', object('<</Type/Annot/Subtype/RichMedia>>')],
    ['a form with a program', object('<</AcroForm<</XFA 9 0 R>>>>')],
    ['a form that is sent', object('<</S/SubmitForm/F(https://x.example)>>')],
    ['an address on opening', object('<</OpenAction<</S/URI/URI(https://x.example)>>>>')],
    [
      'an address on opening, elsewhere',
      pdf('2 0 obj<</OpenAction 3 0 R>>endobj 3 0 obj<</S/URI/URI(x)>>endobj'),
    ],
    [
      'an act on opening that is named elsewhere',
      pdf('2 0 obj<</OpenAction 3 0 R>>endobj 3 0 obj<</S 4 0 R>>endobj'),
    ],
    ['an act after the view', object('<</OpenAction<</S/GoTo/D[1 0 R/Fit]/Next<</S/Named/N/Print>>>>>>')],
    ['an earlier revision', pdf(`5 0 obj${SCRIPT}endobj\n5 0 obj<<>>endobj`)],
    ['in an object stream', pack(['<</Type/Catalog>>', SCRIPT])],
    ['in an object stream, in hex', pack(['<</S/#4Aava#53cript/#4a#53(x)>>'])],
    ['in an object stream that is not packed', pack([SCRIPT], '')],
    ['in an object stream that does not say so', pack([SCRIPT], '/Filter/FlateDecode', '')],
    ['opening in an object stream', pack(['<</OpenAction 11 0 R>>', '<</S/URI/URI(x)>>'])],
    ['in a string that a reader may be sent into', object(`(5 0 obj ${SCRIPT} endobj)`)],
    ['in the data of a stream', pdf(stream('', Buffer.from(`5 0 obj ${SCRIPT} endobj`)))],
    ['behind a string that seems to end', object(`(\\)) ${SCRIPT}`)],
    ['behind a stream in a string', object(`(stream) ${SCRIPT}`)],
  ])('%s', async (_name, bytes) => {
    expect(await answer(bytes)).toBe('bestand.pdf-actief')
  })

  test('any of the ways to write a name', async () => {
    const names = fc.constantFrom('JavaScript', 'Launch', 'RichMedia', 'EmbeddedFiles', 'XFA', 'AA', 'JS')
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.array(fc.nat(2), { minLength: 13, maxLength: 13 }),
        fc.boolean(),
        async (name, ways, packed) => {
          const written = [...name]
            .map((char, i) => {
              const hex = char.charCodeAt(0).toString(16)
              return [char, `#${hex}`, `#${hex.toUpperCase()}`][ways[i] ?? 0]
            })
            .join('')
          const text = `<</Kind/${written} 9 0 R>>`
          expect(await answer(packed ? pack([text]) : object(text))).toBe('bestand.pdf-actief')
        },
      ),
    )
  })

  test('a script that pdf-lib puts in, packed and not', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.addJavaScript('alarm', 'app.alert(1)')
    for (const useObjectStreams of [true, false])
      expect(await answer(await document.save({ useObjectStreams }))).toBe('bestand.pdf-actief')
  })
})

describe('what can not be read is refused', () => {
  const long = deflateSync(Buffer.alloc(60 * 1024 * 1024, ' '))
  test.each([
    ['a password', object('<</Encrypt 9 0 R>>'), 'bestand.pdf-onleesbaar'],
    ['no object at all', Buffer.from('%PDF-1.4 %%EOF'), 'bestand.pdf-onleesbaar'],
    ['a dictionary that does not end', pdf('2 0 obj << /A << /B 1'), 'bestand.pdf-onleesbaar'],
    ['a stream that does not end', pdf('2 0 obj <<>> stream\n abc'), 'bestand.pdf-onleesbaar'],
    ['a string that does not end', pdf('2 0 obj (abc'), 'bestand.pdf-onleesbaar'],
    ['an object stream in another coat', pack(['<<>>'], '/Filter/ASCII85Decode'), 'bestand.pdf-onleesbaar'],
    [
      'an object stream in two coats',
      pack(['<<>>'], '/Filter[/ASCII85Decode/FlateDecode]'),
      'bestand.pdf-onleesbaar',
    ],
    [
      'an object stream of garbage',
      pdf(stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', Buffer.from('x'))),
      'bestand.pdf-onleesbaar',
    ],
    ['an object stream in a string', object('(<</Type/ObjStm>>)'), 'bestand.pdf-onleesbaar'],
    ['a nest of 1,000', object('['.repeat(1_000)), 'bestand.pdf-onleesbaar'],
    ['a bomb', pdf(stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', long)), 'bestand.bom'],
  ])('%s', async (_name, bytes, code) => {
    expect(await answer(bytes)).toBe(code)
  })

  test('any bytes end in an answer', async () => {
    const piece = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '/S',
      '/OpenAction',
      ' 1 0 R',
      '1 0 obj',
      'stream\n',
      'endstream',
      '/Type/ObjStm',
      '/First 3',
      '%',
      '\n',
      '\\',
      '#4',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        expect(await answer(pdf(pieces.join('')))).toMatch(/^(taken|bestand\.pdf-(actief|onleesbaar))$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what only shows itself is taken', () => {
  test.each([
    ['a view on opening', object('<</OpenAction[1 0 R/XYZ null null 0]>>')],
    ['a view on opening as an act', object('<</OpenAction<</S/GoTo/D[1 0 R/Fit]>>>>')],
    ['a view on opening, elsewhere', pack(['<</OpenAction 11 0 R>>', '<</S/GoTo/D[1 0 R/Fit]>>'])],
    ['a link in the text', object('<</Type/Annot/A<</S/URI/URI(https://x.example/Web/JavaScript)>>>>')],
    ['words about it in a string', object('(/JavaScript and /Launch)')],
    ['bytes of a picture that look like it', pdf(stream('/Subtype/Image', Buffer.from('x/JS y/AA z<</XFA')))],
    ['a structure for readers aloud', object('<</Type/StructElem/S/P/K[0]>>')],
  ])('%s', async (_name, bytes) => {
    expect(await answer(bytes)).toBe('taken')
  })

  test('what pdf-lib makes, packed and not', async () => {
    const document = await PDFDocument.create()
    document.addPage().drawText('Handelingsdeel')
    document.catalog.set(PDFName.of('Lang'), PDFString.of('nl'))
    for (const useObjectStreams of [true, false])
      expect(await answer(await document.save({ useObjectStreams }))).toBe('taken')
  })
})
