/** Which passwords are refused, after NIST SP 800-63B §3.1.1.2: length, leaked lists and one's own names; no composition. */
import { unprocessable } from '../../platform/errors.ts'
import { isLeaked } from './gelekt.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Is this password hardly more than a name that everybody knows? Pure. */
export function isName(wachtwoord: string, namen: readonly string[]): boolean {
  const given = plain(wachtwoord)
  const known = ['koers', ...namen.flatMap((naam) => [naam, naam.split('@')[0] ?? ''])].map(plain)
  return known
    .filter((naam) => naam.length >= 4)
    .some((naam) => given.includes(naam) && given.split(naam).join('').length < 6)
}

/**
 * @param namen login, own name, schools
 * @throws AppError 422 at the field
 */
export async function checkPassword(wachtwoord: string, namen: readonly string[]): Promise<void> {
  const code = isName(wachtwoord, namen)
    ? 'toegang.wachtwoord-naam'
    : (await isLeaked(wachtwoord))
      ? 'toegang.wachtwoord-gelekt'
      : null
  if (code !== null) throw unprocessable(code, [{ pad: 'body.wachtwoord', code }])
}
