/**
 * Passwords that are one well-known word in disguise: `W3lkom123456!` is in no list of leaks, and yet the first that who
 * guesses tries. Pure: the words come from outside. No demand of digits or signs (NIST SP 800-63B §3.1.1.2): a password of
 * several words is never looked at here, however plain those words are.
 */

/** Words of Dutch schools that no list of leaks knows, or knows too far down. */
const SCHOOLWOORDEN = [
  'koers',
  'welkom',
  'wachtwoord',
  'geheim',
  'school',
  'basisschool',
  'leerling',
  'leerlingen',
  'leerkracht',
  'meester',
  'juffrouw',
  'docent',
  'mentor',
  'directeur',
  'beheerder',
  'zorg',
  'intern',
  'begeleider',
  'ouder',
  'ouders',
  'lente',
  'voorjaar',
  'zomer',
  'herfst',
  'najaar',
  'winter',
  'vakantie',
  'zomervakantie',
  'kerstvakantie',
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
  'nederland',
  'aanmelden',
] as const

/** Rows that fingers run along. */
const ROWS = [
  'qwertyuiop',
  'azertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'qsdfghjklm',
  'zxcvbnm',
  'wxcvbn',
  'yxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujm',
] as const

/** What may be left of a run of characters besides rows: a typing error, not a second word. */
const REST = 3
const ROW_MIN = 3
const WORD_MIN = 4
/** So many digits and signs beside the letters are read as letters too: `$unshine`, `passw0r`. */
const EDGE = 3

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
  '€': 'e',
}

const simple = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** `welkomwelkom` is `welkom`. */
function once(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const part = text.slice(0, length)
    if (text === part.repeat(text.length / length)) return part
  }
  return text
}

/** With signs read as letters; null when something stays over that is no letter. */
function unleet(text: string, one: 'i' | 'l'): string | null {
  const read = text.replace(/[^a-z]/g, (sign) => (sign === '1' ? one : (LEET[sign] ?? sign)))
  return /^[a-z]+$/.test(read) ? read : null
}

/**
 * The words that this password may be hardly more than: without the digits and signs around it, with signs read as letters,
 * said once where it is said twice. Nothing for several different words, whatever stands between them.
 */
export function wordsBehind(wachtwoord: string): string[] {
  const given = simple(wachtwoord).trim()
  const groups = new Set(given.split(/[^a-z]+/).filter(Boolean))
  const found = new Set<string>(groups.size === 1 ? groups : [])
  // A space is a person who writes several words.
  if (!/[a-z]\s+[a-z]/.test(given)) {
    const text = given.replace(/[-_.,]/g, '')
    const first = text.search(/[a-z]/)
    const last = text.length - ([...text].reverse().join('').search(/[a-z]/) ?? 0)
    for (let from = Math.max(0, first - EDGE); first >= 0 && from <= first; from++) {
      for (let to = last; to <= Math.min(text.length, last + EDGE); to++) {
        for (const one of ['i', 'l'] as const) found.add(unleet(text.slice(from, to), one) ?? '')
      }
    }
  }
  return [...new Set([...found].flatMap((word) => [word, once(word)]))].filter(
    (word) => word.length >= WORD_MIN,
  )
}

/** Is this a word that is tried at every school? The list of leaks knows the rest. */
export const isSchoolWord = (word: string): boolean => SCHOOLWOORDEN.some((ours) => ours === word)

/** The length of the run that begins here: along a row, backwards, or one character again and again. */
function runAt(text: string, at: number): number {
  let best = 1
  while (text[at + best] === text[at]) best++
  for (const row of ROWS) {
    for (const line of [row, [...row].reverse().join('')]) {
      let length = 0
      while (at + length < text.length && line.includes(text.slice(at, at + length + 1))) length++
      best = Math.max(best, length)
    }
  }
  return best >= ROW_MIN ? best : 0
}

/** Hardly more than a run along the keyboard, the alphabet or the digits, or the same few characters again and again? */
export function isRun(wachtwoord: string): boolean {
  const text = once(simple(wachtwoord).replace(/[^a-z0-9]/g, ''))
  let over = 0
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at)
    if (length === 0) over++
    at += length || 1
  }
  return text.length > 0 && over <= REST
}
