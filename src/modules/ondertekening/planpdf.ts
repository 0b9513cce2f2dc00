/** Keeping a made PDF as a file that nobody changes, and giving it back. */
import { createHash } from 'node:crypto'
import type { FileAnswer } from '../../platform/declare.ts'
import { AppError } from '../../platform/errors.ts'
import { DamagedFileError, decryptFrames, encryptFrames, newFileSecret } from '../../platform/files/frames.ts'
import type { Staged } from '../../platform/files/store.ts'
import { newId } from '../../platform/ids.ts'
import type { Services } from '../../platform/services.ts'
import type { PlanPdf } from './planpdf.sql.ts'

export type KlaarPdf = AsyncDisposable & { readonly pdf: PlanPdf; readonly bestand: Staged }

/** Writes the bytes, sealed, outside any transaction. It is there after `bestand.keep()`, the last thing before a commit. */
export async function bewaarPdf(
  { files, clock }: Pick<Services, 'files' | 'clock'>,
  versie: number,
  bytes: Uint8Array,
): Promise<KlaarPdf> {
  const now = clock.now()
  const id = newId(now.getTime())
  const secret = newFileSecret(id)
  const bestand = await files.put(id, encryptFrames(een(bytes), secret), now)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    pdf: { id, versie, sha256, grootte: bytes.byteLength, secret },
    bestand,
    // Nothing happens after `keep`.
    [Symbol.asyncDispose]: () => bestand.drop(),
  }
}

async function* een(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The very bytes that were kept. @throws AppError 500 when they are not what was kept, or gone */
export async function geefPdf({ files }: Services, pdf: PlanPdf, naam: string): Promise<FileAnswer> {
  const delen: Uint8Array[] = []
  const bron = await files.get(pdf.id)
  try {
    if (!bron) throw new DamagedFileError('the file of a PDF is gone')
    for await (const deel of decryptFrames(bron, pdf.secret)) delen.push(deel)
  } catch (error) {
    if (error instanceof DamagedFileError)
      throw new AppError('failure', 'ondertekening.pdf-kapot', { cause: error })
    throw error
  }
  const inhoud = Buffer.concat(delen)
  if (createHash('sha256').update(inhoud).digest('hex') !== pdf.sha256)
    throw new AppError('failure', 'ondertekening.pdf-kapot')
  return { naam, type: 'application/pdf', inhoud }
}
