/** Which passwords are refused, after NIST SP 800-63B §3.1.1.2: length, leaked lists, one's own names, and what is one of those in disguise; no composition. */
import { unprocessable } from '../../platform/errors.ts'
import { isCommonWord, isLeaked } from './gelekt.ts'
import { isRun, isSchoolWord, wordsBehind } from './makkelijk.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Of names the words that say who it is: not "de", not "van". */
const wordsOf = (namen: readonly string[]): string[] =>
  namen.flatMap((naam) => [plain(naam), ...naam.split(/[^\p{L}\p{M}]+/u).map(plain)])

/** Is this password hardly more than a name that everybody knows? Pure. */
export function isName(wachtwoord: string, namen: readonly string[]): boolean {
  const given = plain(wachtwoord)
  const known = ['koers', ...namen.flatMap((naam) => [naam, naam.split('@')[0] ?? ''])].map(plain)
  const behind = wordsBehind(wachtwoord)
  const parts = wordsOf(namen).filter((naam) => naam.length >= 4)
  if (parts.some((naam) => behind.includes(naam))) return true
  return known
    .filter((naam) => naam.length >= 4)
    .some((naam) => given.includes(naam) && given.split(naam).join('').length < 6)
}

/** One much used word with something around it, or a run along the keyboard? */
export async function isEasy(wachtwoord: string): Promise<boolean> {
  const behind = wordsBehind(wachtwoord)
  return isRun(wachtwoord) || behind.some(isSchoolWord) || (await isCommonWord(behind))
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
      : (await isEasy(wachtwoord))
        ? 'toegang.wachtwoord-makkelijk'
        : null
  if (code !== null) throw unprocessable(code, [{ pad: 'body.wachtwoord', code }])
}
