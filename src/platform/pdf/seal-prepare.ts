/**
 * Makes a PDF ready for its seal: attachments, what the document says about itself, and the signature field with room for the
 * seal as the very last object. Runs in the worker; the key stays outside it.
 */
import { createHash } from 'node:crypto'
import {
  AFRelationship,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFString,
} from 'pdf-lib'

export type SealFile = {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly content: Uint8Array
}

export type SealJob = {
  readonly pdf: Uint8Array
  readonly files: readonly SealFile[]
  /** Added to the information dictionary, where a checker finds it. */
  readonly info: Readonly<Record<string, string>>
  /** Who seals, and why: in words. */
  readonly name: string
  readonly reason: string
  /** What a screen reader says of the field. */
  readonly label: string
  readonly at: Date
  /** Bytes that the seal takes at most. */
  readonly room: number
}

export type PreparedPdf = {
  readonly pdf: Uint8Array
  /** Where the seal goes, between `<` and `>`. */
  readonly from: number
  readonly to: number
  /** SHA-256 of everything but that. */
  readonly digest: Uint8Array
}

/** P 1: after this seal no change is allowed at all (ISO 32000-1 §12.8.2.2). A checker wants these very words. */
export const NO_CHANGES =
  '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]'

const RANGE = '/ByteRange [0 0 0 0]'
/** Room for three numbers of ten digits. */
const RANGE_ROOM = 40
/** Hidden and locked: the seal is about the whole document and has no place on a page. */
const HIDDEN_LOCKED = 130
/** Signatures exist, and the file may only be added to. */
const SIG_FLAGS = 3

const name = (text: string): PDFName => PDFName.of(text)

/** The document with an empty seal in it, the same bytes for the same job. */
export async function prepareSeal(job: SealJob): Promise<PreparedPdf> {
  const doc = await PDFDocument.load(job.pdf, { updateMetadata: false })
  for (const { name: file, type, description, content } of job.files)
    await doc.attach(content, file, {
      mimeType: type,
      description,
      creationDate: job.at,
      modificationDate: job.at,
      afRelationship: AFRelationship.Supplement,
    })
  const info = doc.context.lookup(doc.context.trailerInfo.Info)
  if (info instanceof PDFDict)
    for (const [key, value] of Object.entries(job.info)) info.set(name(key), PDFHexString.fromText(value))
  // What was attached gets its numbers now, so that the seal comes last.
  await doc.flush()
  addField(doc, job)
  const saved = await doc.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
  })
  return fillRange(Buffer.from(saved), job.room)
}

function addField(doc: PDFDocument, job: SealJob): void {
  const { context, catalog } = doc
  const page = doc.getPage(0)
  const sealRef = context.nextRef()
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      V: sealRef,
      T: PDFString.of('Zegel'),
      TU: PDFHexString.fromText(job.label),
      F: HIDDEN_LOCKED,
      P: page.ref,
      AP: {
        N: context.register(context.formXObject([], { BBox: context.obj([0, 0, 0, 0]), Resources: {} })),
      },
    }),
  )
  const annotations = page.node.lookupMaybe(name('Annots'), PDFArray) ?? context.obj([])
  annotations.push(field)
  page.node.set(name('Annots'), annotations)
  // ISO 14289-1 clause 7.18.3 asks it of a page with annotations.
  page.node.set(name('Tabs'), name('S'))
  catalog.set(name('AcroForm'), context.register(context.obj({ Fields: [field], SigFlags: SIG_FLAGS })))
  catalog.set(name('Perms'), context.obj({ DocMDP: sealRef }))
  context.assign(sealRef, PDFInvalidObject.of(Buffer.from(dictionary(job), 'latin1')))
}

/** Written by hand: where each byte of it stands decides what is sealed. */
const dictionary = ({ name: by, reason, at, room }: SealJob): string =>
  [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/Name ${PDFHexString.fromText(by)}`,
    `/Reason ${PDFHexString.fromText(reason)}`,
    `/M ${PDFString.fromDate(at)}`,
    NO_CHANGES,
    RANGE + ' '.repeat(RANGE_ROOM),
    `/Contents <${'0'.repeat(room * 2)}>`,
    '>>',
  ].join('\n')

function fillRange(pdf: Buffer, room: number): PreparedPdf {
  const at = pdf.lastIndexOf(RANGE)
  const open = pdf.indexOf('<', at)
  const close = open + room * 2 + 1
  if (at < 0 || pdf[close] !== 0x3e) throw new Error('no room for a seal')
  const range = `/ByteRange [0 ${open} ${close + 1} ${pdf.length - close - 1}]`
  pdf.write(range.padEnd(RANGE.length + RANGE_ROOM), at, 'latin1')
  const digest = createHash('sha256')
    .update(pdf.subarray(0, open))
    .update(pdf.subarray(close + 1))
    .digest()
  return { pdf: new Uint8Array(pdf), from: open + 1, to: close, digest: new Uint8Array(digest) }
}
