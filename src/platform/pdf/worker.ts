import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { codePointsOf, loadFonts } from './fonts.ts'
import { printableDeep } from './printable.ts'
import type { PdfAnswer, PdfRequest, PdfTemplateRequest, PdfWorkerData } from './protocol.ts'

// CommonJS around a native addon: its names are not visible to a static import.
const typst: typeof import('@myriaddreamin/typst-ts-node-compiler') = createRequire(import.meta.url)(
  '@myriaddreamin/typst-ts-node-compiler',
)

// workerData is untyped; the only one who starts this file is renderer.ts.
const { workspace } = workerData as PdfWorkerData
const fonts = loadFonts()
const glyphs = codePointsOf(fonts)
const covers = (point: number) => glyphs.has(point)
const compiler = typst.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] })

/** Layout results of the last two documents stay cached: speed for a series, flat memory for a long life. */
const CACHE_AGE = 2

class TemplateError extends Error {}

function layOut(request: PdfTemplateRequest, plain: boolean): NodeTypstDocument {
  const data = JSON.stringify(printableDeep(request.data, covers, plain))
  const compiled = compiler.compile({ mainFilePath: request.template, inputs: { data } })
  const error = compiled.takeError()
  if (error) throw new TemplateError(JSON.stringify(error.shortDiagnostics))
  const document = compiled.result
  if (!document) throw new TemplateError('no document')
  return document
}

function draw(request: PdfTemplateRequest, plain: boolean): PdfAnswer {
  const document = layOut(request, plain)
  const pdf = compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: request.createdSeconds })
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  return { id: request.id, kind: 'pdf', pdf: new Uint8Array(pdf), pages: document.numOfPages, sha256 }
}

function measure(request: PdfTemplateRequest): PdfAnswer {
  const document = layOut(request, false)
  const [length]: unknown[] = compiler.query(document, { selector: '<koers-length>', field: 'value' })
  if (typeof length !== 'number') throw new TemplateError('template does not use page-setup of koers.typ')
  return { id: request.id, kind: 'layout', pages: document.numOfPages, length }
}

function answer(request: PdfTemplateRequest): PdfAnswer {
  // In memory only: a template can read them as long as this job runs, and no other job can.
  const files = Object.entries(request.files).map(([name, bytes]) => [join(workspace, name), bytes] as const)
  try {
    for (const [path, bytes] of files) compiler.mapShadow(path, Buffer.from(bytes))
    if (request.kind === 'measure') return measure(request)
    try {
      return draw(request, false)
    } catch (error) {
      if (error instanceof TemplateError) throw error
      // PDF/UA refuses a document for one glyph it cannot draw; a plan with a plainer letter beats no plan.
      return draw(request, true)
    }
  } catch (error) {
    return { id: request.id, kind: 'error', message: error instanceof Error ? error.message : String(error) }
  } finally {
    for (const [path] of files) compiler.unmapShadow(path)
    compiler.evictCache(CACHE_AGE)
  }
}

async function serve(request: PdfRequest): Promise<PdfAnswer> {
  if (request.kind !== 'seal') return answer(request)
  const { id, job } = request
  try {
    // Loaded when first needed: most workers only draw, and start sooner without it.
    const { prepareSeal } = await import('./seal-prepare.ts')
    return { id, kind: 'prepared', ...(await prepareSeal(job)) }
  } catch (error) {
    return { id, kind: 'error', message: error instanceof Error ? error.message : String(error) }
  }
}

// One at a time: the main thread asks the next when this one is answered.
parentPort?.on('message', async (request: PdfRequest) => parentPort?.postMessage(await serve(request)))
