/** PDFs of a plan that stay what they were: the row, and what opens the file. */
import { sql } from 'kysely'
import { row, type Tx } from '../../platform/database.ts'
import { type FileSecret, packSecret, unpackSecret } from '../../platform/files/frames.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, seal } from '../../platform/vault/vault.ts'

export const PLAN_PDF = defineContent({
  owner: 'leerling',
  table: 'koers.plan_pdf',
  column: 'sleutel',
  row: ['id'],
})

export type PdfSoort = 'aangeboden' | 'verzegeld'
export type PlanPdf = {
  /** Of the row and of the file. */
  readonly id: string
  readonly versie: number
  readonly sha256: string
  readonly grootte: number
  readonly secret: FileSecret
}

export async function insertPlanPdf(
  tx: Tx,
  waar: { leerlingId: string; planId: string; verzoekId: string | null; soort: PdfSoort; now: Date },
  pdf: PlanPdf,
): Promise<void> {
  const sleutel = await seal(
    tx,
    PLAN_PDF,
    { id: pdf.id, leerlingId: waar.leerlingId },
    packSecret(pdf.secret),
  )
  await sql`insert into koers.plan_pdf (organisatie_id, id, leerling_id, plan_id, soort, versie, verzoek_id, sha256, grootte, sleutel, op)
    values (koers.organisatie(), ${pdf.id}::uuid, ${waar.leerlingId}::uuid, ${waar.planId}::uuid, ${waar.soort}, ${pdf.versie}, ${waar.verzoekId}::uuid,
      ${pdf.sha256}, ${pdf.grootte}, ${sleutel}, ${waar.now})`.execute(tx)
}

/** The newest PDF of this kind of a version, as far as the actor sees it. */
export async function findPlanPdf(
  tx: Tx,
  van: { planId: string; versie: number; soort: PdfSoort } | { verzoekId: string; soort: PdfSoort },
): Promise<PlanPdf | null> {
  const waar =
    'verzoekId' in van
      ? sql`d.verzoek_id = ${van.verzoekId}::uuid`
      : sql`d.plan_id = ${van.planId}::uuid and d.versie = ${van.versie}`
  const gevonden = await row<
    Omit<PlanPdf, 'secret'> & { organisatieId: string; leerlingId: string; sleutel: Buffer }
  >(
    tx,
    sql`select d.organisatie_id, d.leerling_id, d.id, d.versie, d.sha256, d.grootte::int as grootte, d.sleutel from koers.plan_pdf d
      where ${waar} and d.soort = ${van.soort} order by d.op desc limit 1`,
  )
  return gevonden && { ...gevonden, secret: unpackSecret(await open(tx, PLAN_PDF, gevonden)) }
}
