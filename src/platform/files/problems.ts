import { AppError, type ErrorKind } from '../errors.ts'
import type { FileProblem } from './files.text.ts'

const KINDS: Partial<Record<FileProblem, ErrorKind>> = {
  'bestand.te-groot': 'too_large',
  'bestand.soort': 'unsupported',
  'bestand.inhoud-anders': 'unsupported',
  'bestand.scanner-weg': 'unavailable',
  'bestand.geen-ruimte': 'unavailable',
}

/** A file that is not taken. */
export const refuse = (code: FileProblem, cause?: unknown): AppError =>
  new AppError(KINDS[code] ?? 'unprocessable', code, { cause })
