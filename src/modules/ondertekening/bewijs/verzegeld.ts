/**
 * A version as a sealed PDF: the plan, a page that says who decided what, and each signed evidence file as an attachment, under
 * one seal after which nothing may change. The copy for people; the record stays the evidence itself.
 */
import type { PdfResult } from '../../../platform/pdf/renderer.ts'
import { sealPdf } from '../../../platform/pdf/seal.ts'
import type { Services } from '../../../platform/services.ts'
import type { AuditHoofd } from '../../audit/audit.sql.ts'
import type { OppPdfModel } from '../../opp/opp.pdf.model.ts'
import { renderOpp } from '../../opp/opp.pdf.ts'
import type { Logo } from '../../organisatie/logo.ts'
import { bewijsPagina, gezet } from './bewijs.pdf.ts'
import { type BewijsUitslag, controleerBewijs } from './bewijs.teken.ts'
import { bewijsText as t } from './bewijs.text.ts'
import { CONTROLE_PAD, HOOFD_INFO, VERSIE_INFO } from './verzegeld.namen.ts'

export type VerzegeldInvoer = {
  readonly model: OppPdfModel
  readonly logo?: Logo | null
  /** Signed evidence as it is stored, in the order of the page. */
  readonly bewijzen: readonly string[]
  /** The newest seal of the trail now: what came after the decisions (security §1.8, item 8). */
  readonly hoofd: AuditHoofd | null
}

/**
 * Never inside a transaction: it takes about a second.
 * @throws Error when evidence is damaged or is of another version: then nothing may be printed of it
 * @throws PdfError or SignError
 */
export async function maakVerzegeldPdf(
  { pdf, seal, settings, signer, clock }: Pick<Services, 'pdf' | 'seal' | 'settings' | 'signer' | 'clock'>,
  { model, logo, bewijzen, hoofd }: VerzegeldInvoer,
): Promise<Buffer> {
  const vertrouwd = signer.publicKeys().map(({ publiekeSleutel }) => publiekeSleutel)
  const inhoud = bewijzen.map((tekst) => Buffer.from(tekst, 'utf8'))
  const bestanden = inhoud.map((bytes) => geldig(controleerBewijs(bytes, vertrouwd)))
  for (const { bewijs } of bestanden)
    if (bewijs.document.versieHash !== model.versie.hash) throw new Error('evidence of another version')
  const namen = new Set(
    bestanden.map(({ bewijs }) => `${bewijs.ondertekenaar.relatie} ${bewijs.ondertekenaar.naam}`),
  )
  const pagina: OppPdfModel = {
    ...model,
    handtekeningen: [
      ...bestanden.map(gezet),
      ...model.handtekeningen.filter(({ rol, naam }) => !namen.has(`${rol} ${naam}`)),
    ],
    bewijs: bewijsPagina(bestanden, { adres: `${settings.publicUrl}${CONTROLE_PAD}`, hoofd }),
  }
  const gemaakt: PdfResult = await renderOpp(pdf, pagina, logo ?? null)
  const nu = clock.now()
  return sealPdf(pdf, await seal(nu), {
    pdf: gemaakt.pdf,
    files: bestanden.map(({ bewijs }, n) => ({
      name: t.bestandsnaam(bewijs.tijd.volgnummer),
      type: 'application/json',
      description: t.omschrijving(bewijs.ondertekenaar.naam),
      content: inhoud[n] ?? Buffer.alloc(0),
    })),
    info: { [VERSIE_INFO]: model.versie.hash, ...(hoofd && { [HOOFD_INFO]: hoofd.hash }) },
    name: t.zegelNaam(model.school.naam),
    reason: t.zegelReden,
    label: t.zegelVeld,
    at: nu,
  })
}

function geldig(uitslag: BewijsUitslag) {
  if (uitslag.geldig) return uitslag.bestand
  throw new Error(`evidence is not as it was signed: ${uitslag.fouten.map(({ soort }) => soort).join(', ')}`)
}
