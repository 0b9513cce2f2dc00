import { fileURLToPath } from 'node:url'
import type { PdfRenderer, PdfResult } from '../../platform/pdf/renderer.ts'
import type { OppPdfModel } from './opp.pdf.model.ts'
import { oppPdfText } from './opp.pdf.text.ts'

const TEMPLATE = fileURLToPath(new URL('./pdf/opp.typ', import.meta.url))

const job = (model: OppPdfModel) => ({ template: TEMPLATE, data: { opp: model, tekst: oppPdfText } })

/** The OPP as PDF/UA-1. The same model gives the same bytes, so its hash can be stored. Throws `PdfError`. */
export function renderOpp(renderer: PdfRenderer, model: OppPdfModel): Promise<PdfResult> {
  return renderer.render({ ...job(model), created: new Date(model.versie.vastgelegdOp) })
}

/**
 * The length of the real layout in A4 pages, rounded up to tenths: 3.4 = three pages and four tenths.
 * Throws `PdfError`.
 */
export async function paginaLengte(renderer: PdfRenderer, model: OppPdfModel): Promise<number> {
  const { length } = await renderer.measure(job(model))
  return Math.max(0.1, Math.ceil(Number((length * 10).toFixed(6))) / 10)
}
