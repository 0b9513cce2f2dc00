import { expect, test } from 'vitest'
import { at, type Files, files, repositoryFiles } from './sources.ts'

/** Files where a number of nine digits is no one's BSN, each with the reason. Keep it empty when you can. */
const allowed: Readonly<Record<string, string>> = {
  'package-lock.json': 'hashes and versions',
  LICENSE: 'the text of the European Commission',
}

/** The elfproef: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11, and the number is not zero. */
function isBsn(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  )
  return sum % 11 === 0 && Number(digits) > 0
}

/** Numbers that could be somebody's BSN, also when written with dots or spaces. */
function bsns(repository: Files): string[] {
  const shape = /(?<![\w.,-])(?:\d{9}|\d{3}[. ]\d{3}[. ]\d{3}|\d{4}[. ]\d{2}[. ]\d{3})(?![\w-])/g
  return [...repository].flatMap(([path, text]) =>
    path in allowed
      ? []
      : [...text.matchAll(shape)]
          .filter((match) => isBsn(match[0].replace(/\D/g, '')))
          .map((match) => `${at(path, text, match.index)} holds a number that passes the elfproef`),
  )
}

test('no number in the repository can be a BSN', () => expect(bsns(repositoryFiles())).toEqual([]))

// Put together here, since this file is read by the test above.
const valid = [111, 222, 333]

test.each([valid.join(''), valid.join('.'), valid.join(' '), `<bsn>${valid.join('')}</bsn>`])(
  'finds one',
  (text) => {
    expect(bsns(files({ 'test/edexml.xml': text }))).toHaveLength(1)
  },
)

test.each(['111252333', '000000000', `0.${valid.join('')}`, `a${valid.join('')}`, `${valid.join('')}4`])(
  'leaves %s be',
  (text) => expect(bsns(files({ 'test/edexml.xml': text }))).toEqual([]),
)
