/** A picture of a school before it is kept: what kind it is, how large, and without what the camera wrote in it. */
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { AppError } from '../../platform/errors.ts'
import { cleanPicture } from '../../platform/files/images.ts'

export const MAX_LOGO_BYTES = 500 * 1024
/** Pixels of the longest side; more says nothing on paper and makes every PDF larger. */
export const MAX_LOGO_PIXELS = 2000

export interface Logo {
  readonly soort: 'png' | 'jpg'
  readonly inhoud: Buffer
  readonly breedte: number
  readonly hoogte: number
  readonly sha256: string
}
export type LogoFout =
  | 'organisatie.logo-geen-plaatje'
  | 'organisatie.logo-te-groot'
  | 'organisatie.logo-onleesbaar'

/** Looks at the bytes, never at the name: what a file calls itself is the sender's word (BI-11). */
export async function leesLogo(bytes: Buffer): Promise<Logo | LogoFout> {
  const gevonden = await fileTypeFromBuffer(bytes)
  if (gevonden?.ext !== 'png' && gevonden?.ext !== 'jpg') return 'organisatie.logo-geen-plaatje'
  try {
    // It walks the picture by its own structure, so a broken one makes it stop.
    const { bytes: inhoud, size } = await cleanPicture(gevonden.ext, bytes)
    const { width: breedte, height: hoogte } = size
    if (Math.max(breedte, hoogte) > MAX_LOGO_PIXELS) return 'organisatie.logo-te-groot'
    const sha256 = createHash('sha256').update(inhoud).digest('hex')
    return { soort: gevonden.ext, inhoud, breedte, hoogte, sha256 }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.code === 'bestand.afmetingen' ? 'organisatie.logo-te-groot' : 'organisatie.logo-onleesbaar'
  }
}

/** Its name beside the templates. Short: in data of a template long words are given places to break. */
export const logoBestand = ({ soort }: Pick<Logo, 'soort'>): string => `logo.${soort}`
