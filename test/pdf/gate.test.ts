import { type PDFDict, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { checkPdfUa } from './gate.ts'

test('the gate sees what is wrong with an ordinary PDF', async () => {
  const doc = await PDFDocument.create()
  const page = doc.addPage()
  page.drawText('Zomaar tekst', { font: await doc.embedFont(StandardFonts.Helvetica) })
  page.drawRectangle({ x: 10, y: 10, width: 10, height: 10 })
  const { context } = doc
  const action = context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') })
  doc.catalog.set(PDFName.of('OpenAction'), context.register(action))
  const link = context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 9, 9],
    A: { S: 'URI', URI: PDFString.of('http://x.example') },
  })
  page.node.set(PDFName.of('Annots'), context.obj([link]))
  await doc.attach(new Uint8Array([1]), 'bijlage.bin')

  const found = await checkPdfUa(await doc.save({ useObjectStreams: false }))

  expect(found).toEqual(
    expect.arrayContaining([
      'language is not nl',
      'no title',
      'DisplayDocTitle is not set',
      'XMP does not declare PDF/UA part 1',
      'not marked as tagged',
      'page 1: /Tabs is not S',
      'no structure tree',
      'font Helvetica is not embedded',
      'font Helvetica has no ToUnicode',
      'forbidden key /JS',
      'forbidden key /OpenAction',
      'forbidden key /EmbeddedFiles',
      'forbidden action /JavaScript',
      'forbidden action /URI',
      'page 1: 1 texts outside marked content',
    ]),
  )
  expect(found.some((one) => one.includes('shapes outside'))).toBe(true)
})

/** A tree of nested roles, as small as the rule under test needs. */
type Tree = readonly [role: string, ...children: Tree[]]

async function withTree(...trees: Tree[]): Promise<string[]> {
  const doc = await PDFDocument.create()
  doc.addPage()
  const { context } = doc
  const build = ([role, ...children]: Tree): PDFDict =>
    context.obj({ Type: 'StructElem', S: role, K: children.map(build) })
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: [context.obj({ S: 'Document', K: trees.map(build) })],
  })
  doc.catalog.set(PDFName.of('StructTreeRoot'), context.register(root))
  return checkPdfUa(await doc.save({ useObjectStreams: false }))
}

test.each<[string, Tree[]]>([
  ['heading H3 after H1', [['H1'], ['H3']]],
  ['heading H2 after H0', [['H2'], ['P']]],
  ['Figure without Alt', [['H1'], ['Figure']]],
  ['table without TH', [['H1'], ['Table', ['TR', ['TD']]]]],
  ['TH without Scope', [['H1'], ['Table', ['TR', ['TH']]]]],
  ['table is not regular: 2, 1', [['H1'], ['Table', ['TR', ['TH'], ['TH']], ['TR', ['TD']]]]],
  ['L without LI', [['H1'], ['L', ['P']]]],
  ['LI without LBody', [['H1'], ['L', ['LI', ['P']]]]],
])('the gate finds: %s', async (finding, trees) => {
  expect(await withTree(...trees)).toContain(finding)
})
