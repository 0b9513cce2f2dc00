/** The card on paper, as PDF/UA-1. */
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import type { FileAnswer } from '../../platform/declare.ts'
import { AppError, unprocessable } from '../../platform/errors.ts'
import { PdfError, type PdfRenderer } from '../../platform/pdf/renderer.ts'
import type { Services } from '../../platform/services.ts'
import type { Hoorgesprek } from './hoorrecht.schema.ts'
import { kaartWoorden } from './kaart.text.ts'
import { type Kaartpunt, terugvertelpunten } from './terugvertelkaart.ts'

const TEMPLATE = fileURLToPath(new URL('./pdf/kaart.typ', import.meta.url))

export type Kaartmodel = {
  readonly school: string
  readonly roepnaam: string
  readonly punten: readonly Kaartpunt[]
  readonly op: string
}
export const kaartAntwoord = z.object({ kaart: z.custom<Kaartmodel>() })

/** What the card says. @throws AppError 422 when there is nothing to tell back yet */
export function kaartVan(
  gesprek: Hoorgesprek | null,
  bij: { readonly school: string; readonly roepnaam: string; readonly op: string },
): Kaartmodel {
  const punten = terugvertelpunten(gesprek)
  if (punten.length === 0) throw unprocessable('hoorrecht.geen-kaart')
  return { ...bij, punten }
}

/** Throws `PdfError`. */
export function renderKaart(renderer: PdfRenderer, kaart: Kaartmodel) {
  const { voor, bestand: _, besluit, gevoel, ...woorden } = kaartWoorden
  const { op, roepnaam, ...rest } = kaart
  return renderer.render({
    template: TEMPLATE,
    data: { kaart: { ...rest, voor: voor(roepnaam) }, tekst: { ...woorden, besluit, gevoel } },
    created: new Date(op),
  })
}

/** The answer of a route. */
export async function kaartBestand(
  services: Services,
  { kaart }: { kaart: Kaartmodel },
): Promise<FileAnswer> {
  try {
    const { pdf } = await renderKaart(services.pdf, kaart)
    return { naam: kaartWoorden.bestand(kaart.roepnaam), type: 'application/pdf', inhoud: pdf }
  } catch (error) {
    if (error instanceof PdfError && error.code !== 'pdf.opmaak')
      throw new AppError('unavailable', 'hoorrecht.pdf-nu-niet', { cause: error, retryAfter: 10 })
    throw error
  }
}
