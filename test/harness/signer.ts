/** A signer of an installation in a folder of its own. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Signer } from '../../src/platform/pdf/cms.ts'
import { createSealSigner, prepareSealKey } from '../../src/platform/sign/certificate.ts'
import { prepareSignKey } from '../../src/platform/sign/key-files.ts'
import { createSigner, type EvidenceSigner } from '../../src/platform/sign/signer.ts'

export function testSigner(): { signer: EvidenceSigner; home: string } {
  const home = mkdtempSync(join(tmpdir(), 'koers-sign-'))
  const settings = { home, signKeyFile: undefined, demo: false }
  prepareSignKey(settings, new Date('2026-11-01T09:00:00Z'))
  return { signer: createSigner(settings), home }
}

/** A signer of seals with the own certificate of an installation in this folder. */
export async function testSealer(home: string, publicUrl = 'https://koers.school.example'): Promise<Signer> {
  const settings = { home, demo: false, publicUrl, seal: { file: undefined, passwordFile: undefined } }
  const now = new Date('2026-11-01T09:00:00Z')
  await prepareSealKey(settings, now)
  return createSealSigner(settings)(now)
}
