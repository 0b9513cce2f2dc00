import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib'
import { untaggedPaint } from './read.ts'

/** One element of the structure tree, roles resolved by the role map. */
interface Element {
  readonly role: string
  readonly dict: PDFDict
  readonly children: Element[]
}

const FORBIDDEN_KEYS = [
  'JS',
  'JavaScript',
  'EmbeddedFile',
  'EmbeddedFiles',
  'OpenAction',
  'AA',
  'Launch',
  'URI',
]
const FORBIDDEN_ACTIONS = [
  'JavaScript',
  'Launch',
  'URI',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'Movie',
  'Sound',
]

const name = (object: PDFObject | undefined) => (object instanceof PDFName ? object.decodeText() : undefined)
const words = (object: PDFObject | undefined) =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
const entry = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key))
const child = (dict: PDFDict, key: string) => {
  const value = entry(dict, key)
  return value instanceof PDFDict ? value : undefined
}

function listOf(value: PDFObject | undefined): PDFObject[] {
  if (value instanceof PDFArray) return value.asArray().map((_, at) => value.lookup(at) ?? PDFNull)
  return value === undefined ? [] : [value]
}

function readTree(parent: PDFDict, roles: ReadonlyMap<string, string>): Element[] {
  return listOf(entry(parent, 'K')).flatMap((kid) => {
    if (!(kid instanceof PDFDict)) return []
    const own = name(entry(kid, 'S'))
    return own === undefined
      ? []
      : [{ role: roles.get(own) ?? own, dict: kid, children: readTree(kid, roles) }]
  })
}

const flat = (elements: readonly Element[]): Element[] =>
  elements.flatMap((one) => [one, ...flat(one.children)])

function metadataFindings(doc: PDFDocument): string[] {
  const { catalog } = doc
  const found: string[] = []
  if (!words(entry(catalog, 'Lang'))?.toLowerCase().startsWith('nl')) found.push('language is not nl')
  const info = doc.context.lookup(doc.context.trailerInfo.Info)
  const title = info instanceof PDFDict ? words(entry(info, 'Title')) : undefined
  const xmpStream = entry(catalog, 'Metadata')
  const xmp =
    xmpStream instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(xmpStream).decode()) : ''
  if (!title?.trim() && !/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</u.test(xmp)) found.push('no title')
  const preferences = child(catalog, 'ViewerPreferences')
  if (preferences === undefined || entry(preferences, 'DisplayDocTitle') !== PDFBool.True)
    found.push('DisplayDocTitle is not set')
  if (!/pdfuaid:part(?:>|=["'])1/u.test(xmp)) found.push('XMP does not declare PDF/UA part 1')
  const mark = child(catalog, 'MarkInfo')
  if (mark === undefined || entry(mark, 'Marked') !== PDFBool.True) found.push('not marked as tagged')
  doc.getPages().forEach((page, at) => {
    // ISO 14289-1 clause 7.18.3 asks it of pages with annotations; a plan has none.
    const annotated = listOf(entry(page.node, 'Annots')).length > 0
    if (annotated && name(entry(page.node, 'Tabs')) !== 'S') found.push(`page ${at + 1}: /Tabs is not S`)
  })
  return found
}

function headingFindings(all: readonly Element[]): string[] {
  let before = 0
  return all.flatMap(({ role }) => {
    const level = Number(/^H([1-6])$/u.exec(role)?.[1])
    if (!level) return []
    const skipped = level > before + 1
    const finding = `heading H${level} after H${before}`
    before = level
    return skipped ? [finding] : []
  })
}

const attributesOf = (element: Element) =>
  listOf(entry(element.dict, 'A')).filter((one): one is PDFDict => one instanceof PDFDict)

function tableAttribute(element: Element, key: string): PDFObject | undefined {
  return attributesOf(element)
    .map((attributes) => entry(attributes, key))
    .find((value) => value !== undefined)
}

function span(cell: Element, key: 'ColSpan' | 'RowSpan'): number {
  const value = tableAttribute(cell, key)
  return value instanceof PDFNumber ? value.asNumber() : 1
}

function tableFindings(table: Element): string[] {
  const found: string[] = []
  const rows = table.children
    .flatMap((part) => (part.role === 'TR' ? [part] : part.children))
    .filter((row) => row.role === 'TR')
  const headers = rows.flatMap((row) => row.children).filter((cell) => cell.role === 'TH')
  if (headers.length === 0) found.push('table without TH')
  if (headers.some((cell) => name(tableAttribute(cell, 'Scope')) === undefined))
    found.push('TH without Scope')
  if (rows.some((row) => row.children.some((cell) => cell.role !== 'TH' && cell.role !== 'TD')))
    found.push('TR with other than TH and TD')
  const widths: number[] = rows.map(() => 0)
  rows.forEach((row, at) => {
    for (const cell of row.children) {
      for (let down = 0; down < span(cell, 'RowSpan'); down += 1) {
        widths[at + down] = (widths[at + down] ?? 0) + span(cell, 'ColSpan')
      }
    }
  })
  if (new Set(widths).size > 1) found.push(`table is not regular: ${widths.join(', ')}`)
  return found
}

function listFindings(list: Element): string[] {
  const found: string[] = []
  if (!list.children.some((item) => item.role === 'LI')) found.push('L without LI')
  if (list.children.some((item) => !['LI', 'L', 'Caption'].includes(item.role)))
    found.push('L with other than LI')
  const items = list.children.filter((item) => item.role === 'LI')
  if (items.some((item) => !item.children.some((part) => part.role === 'LBody')))
    found.push('LI without LBody')
  return found
}

function structureFindings(doc: PDFDocument): string[] {
  const root = child(doc.catalog, 'StructTreeRoot')
  if (root === undefined) return ['no structure tree']
  const map = child(root, 'RoleMap')
  const roles = new Map(map?.entries().map(([from, to]) => [from.decodeText(), name(to) ?? '']))
  const all = flat(readTree(root, roles))
  if (all.length < 2) return ['structure tree is empty']
  const found = headingFindings(all)
  if (entry(root, 'ParentTree') === undefined) found.push('no ParentTree')
  for (const element of all) {
    if (element.role === 'Table') found.push(...tableFindings(element))
    if (element.role === 'L') found.push(...listFindings(element))
    if (
      (element.role === 'Figure' || element.role === 'Formula') &&
      !words(entry(element.dict, 'Alt'))?.trim()
    ) {
      found.push(`${element.role} without Alt`)
    }
  }
  return found
}

function fontFindings(font: PDFDict): string[] {
  const base = name(entry(font, 'BaseFont')) ?? 'Type3'
  const found: string[] = []
  const [descendant] = listOf(entry(font, 'DescendantFonts'))
  const descriptor = child(descendant instanceof PDFDict ? descendant : font, 'FontDescriptor')
  const embedded =
    descriptor && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => entry(descriptor, key) !== undefined)
  if (!embedded && name(entry(font, 'Subtype')) !== 'Type3') found.push(`font ${base} is not embedded`)
  if (!(entry(font, 'ToUnicode') instanceof PDFStream)) found.push(`font ${base} has no ToUnicode`)
  return found
}

const isFont = (dict: PDFDict) =>
  name(entry(dict, 'Type')) === 'Font' && !name(entry(dict, 'Subtype'))?.startsWith('CIDFont')

/** Every dictionary in the file, nested ones too. */
function dictionaries(context: PDFContext): PDFDict[] {
  const dive = (object: PDFObject | undefined): PDFDict[] => {
    if (object instanceof PDFDict) return [object, ...object.values().flatMap(dive)]
    if (object instanceof PDFStream) return dive(object.dict)
    if (object instanceof PDFArray) return object.asArray().flatMap(dive)
    return []
  }
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRef ? [] : dive(object)))
}

function activeFindings(dicts: readonly PDFDict[], attachments: boolean): string[] {
  return dicts.flatMap((dict) => {
    const keys = FORBIDDEN_KEYS.filter(
      (key) => dict.has(PDFName.of(key)) && !(attachments && key === 'EmbeddedFiles'),
    )
    const action = name(entry(dict, 'S'))
    const type = name(entry(dict, 'Type'))
    return [
      ...keys.map((key) => `forbidden key /${key}`),
      ...(action !== undefined && FORBIDDEN_ACTIONS.includes(action) ? [`forbidden action /${action}`] : []),
      ...(!attachments && (type === 'EmbeddedFile' || type === 'Filespec')
        ? [`forbidden object /${type}`]
        : []),
    ]
  })
}

/**
 * Judges a PDF by what of PDF/UA-1 (ISO 14289-1) a machine can see, and by what a plan may not carry (actions, files,
 * links out). Returns the findings; an empty list is a pass. It can't tell whether a text alternative is a good one.
 */
export async function checkPdfUa(
  pdf: Uint8Array,
  { attachments = false }: { readonly attachments?: boolean } = {},
): Promise<string[]> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false })
  const dicts = dictionaries(doc.context)
  const found = [
    ...metadataFindings(doc),
    ...structureFindings(doc),
    ...dicts.filter(isFont).flatMap(fontFindings),
    ...activeFindings(dicts, attachments),
    ...(await untaggedPaint(pdf)),
  ]
  return [...new Set(found)]
}
