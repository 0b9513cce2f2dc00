import { fileURLToPath } from 'node:url'
import { PdfError, type PdfRenderer, type PdfResult } from '../../platform/pdf/renderer.ts'
import { type Logo, logoBestand } from '../organisatie/logo.ts'
import type { OppPdfModel } from './opp.pdf.model.ts'
import { oppPdfText } from './opp.pdf.text.ts'

const TEMPLATE = fileURLToPath(new URL('./pdf/opp.typ', import.meta.url))

/** Room for a logo beside the title, in millimetres: it never makes a plan longer. */
const LOGO_BREED = 42
const LOGO_HOOG = 14

function job(model: OppPdfModel, logo: Logo | null) {
  const data = { opp: model, tekst: oppPdfText, logo: logo && opPapier(logo, model.school.naam) }
  return {
    template: TEMPLATE,
    data,
    ...(logo === null ? {} : { files: { [logoBestand(logo)]: logo.inhoud } }),
  }
}

/** As large as the room allows, in its own proportion, with words for who can't see it (PDF/UA-1, clause 7.3). */
function opPapier(logo: Logo, school: string) {
  const schaal = Math.min(LOGO_BREED / logo.breedte, LOGO_HOOG / logo.hoogte)
  return {
    bestand: logoBestand(logo),
    breedteMm: logo.breedte * schaal,
    hoogteMm: logo.hoogte * schaal,
    alt: oppPdfText.logoVan.replace('{school}', school),
  }
}

/**
 * The OPP as PDF/UA-1. The same model and logo give the same bytes, so its hash can be stored. A logo that can't be
 * drawn after all is left out: a plan without a picture beats no plan. Throws `PdfError`.
 */
export async function renderOpp(
  renderer: PdfRenderer,
  model: OppPdfModel,
  logo: Logo | null = null,
): Promise<PdfResult> {
  const created = new Date(model.versie.vastgelegdOp)
  if (logo === null) return renderer.render({ ...job(model, null), created })
  try {
    return await renderer.render({ ...job(model, logo), created })
  } catch (error) {
    if (error instanceof PdfError && error.code === 'pdf.opmaak')
      return renderer.render({ ...job(model, null), created })
    throw error
  }
}

/**
 * The length of the real layout in A4 pages, rounded up to tenths: 3.4 = three pages and four tenths.
 * Throws `PdfError`.
 */
export async function paginaLengte(renderer: PdfRenderer, model: OppPdfModel): Promise<number> {
  const { length } = await renderer.measure(job(model, null))
  return Math.max(0.1, Math.ceil(Number((length * 10).toFixed(6))) / 10)
}
