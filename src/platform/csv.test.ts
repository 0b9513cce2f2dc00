import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, toCsv } from './csv.ts'

test.each([
  ['gewoon', 'gewoon'],
  ['', ''],
  ['a;b', '"a;b"'],
  ['zeg "ja"', '"zeg ""ja"""'],
  ['twee\nregels', '"twee\nregels"'],
  ['=1+1', `"'=1+1"`],
  ['+31', `"'+31"`],
  ['-1', `"'-1"`],
  ['@som', `"'@som"`],
  ['  =1', `"'  =1"`],
  ['\t=1', `"'\t=1"`],
  ['＝1', `"'＝1"`],
])('cell %j', (value, cell) => expect(csvCell(value)).toBe(cell))

test('a file begins with the mark of UTF-8 and separates by semicolons', () => {
  const text = Buffer.from(
    toCsv([
      ['naam', 'rol'],
      ['Zoë', 'mentor'],
    ]),
  ).toString('utf8')
  expect(text).toBe('\uFEFFnaam;rol\r\nZoë;mentor\r\n')
})

test('no cell begins as a formula, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const bare = csvCell(value).replace(/^"/, '')
      expect(/^[=+\-@\t\r]/.test(bare)).toBe(false)
    }),
  )
})
