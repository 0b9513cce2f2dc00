/** Seals a PDF: PAdES baseline B-B over the whole file, after which no change is allowed (DocMDP P=1). */
import { makeCms, type Signer, sizeOfCms } from './cms.ts'
import type { PdfRenderer } from './renderer.ts'
import type { SealJob } from './seal-prepare.ts'

/**
 * The document sealed. The slow part runs in the worker; the key is used here, by whoever keeps it. Never inside a
 * transaction.
 * @throws PdfError
 */
export async function sealPdf(
  renderer: PdfRenderer,
  signer: Signer,
  job: Omit<SealJob, 'room'>,
): Promise<Buffer> {
  const { pdf, from, to, digest } = await renderer.prepareSeal({ ...job, room: sizeOfCms(signer) })
  const cms = await makeCms(signer, digest)
  const sealed = Buffer.from(pdf)
  if (cms.length * 2 > to - from) throw new Error('the seal is larger than its room')
  // Lower case and filled with zeroes, which is the only form that a check takes.
  sealed.write(cms.toString('hex'), from, 'latin1')
  return sealed
}
