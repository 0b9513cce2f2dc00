/** A signer of an installation in a folder of its own. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareSignKey } from '../../src/platform/sign/key-files.ts'
import { createSigner, type EvidenceSigner } from '../../src/platform/sign/signer.ts'

export function testSigner(): { signer: EvidenceSigner; home: string } {
  const home = mkdtempSync(join(tmpdir(), 'koers-sign-'))
  const settings = { home, signKeyFile: undefined, demo: false }
  prepareSignKey(settings, new Date('2026-11-01T09:00:00Z'))
  return { signer: createSigner(settings), home }
}
