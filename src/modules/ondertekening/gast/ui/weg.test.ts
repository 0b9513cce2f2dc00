import { expect, test } from 'vitest'
import { wegTekst as t } from '../weg.text.ts'
import { alsWeg, beginWeg, controleerWeg, keuzes } from './weg.ts'

const bekend = { mailadres: 'ouder@voorbeeld.nl', telefoon: '06 12345678' }

test.each([
  ['only paper: chosen', ['brief'], null, 'brief'],
  ['two ways: the school chooses', ['sms', 'brief'], null, ''],
  ['the weakest way is never chosen for somebody', ['brief', 'mail'], null, 'brief'],
  ['the way of before', ['sms', 'brief'], 'sms', 'sms'],
  ['the weakest way of before, while it is on', ['brief', 'mail'], 'mail', 'mail'],
  ['a way of before that was switched off', ['brief'], 'sms', 'brief'],
] as const)('%s', (_wat, wijzen, eerder, verwacht) => {
  expect(beginWeg(wijzen, bekend, eerder)).toEqual({ wijze: verwacht, ...bekend })
})

test('nothing known is nothing filled in', () => {
  expect(beginWeg(['brief'], null, null)).toEqual({ wijze: 'brief', mailadres: '', telefoon: '' })
  expect(beginWeg(['brief'], { mailadres: null, telefoon: null }, null).telefoon).toBe('')
})

test('text message stands there shut when it is off; mail only when the school switched it on', () => {
  const kort = (wijzen: Parameters<typeof keuzes>[0]) =>
    keuzes(wijzen).map(({ value, disabled }) => (disabled ? `${value} dicht` : value))
  expect(kort(['brief'])).toEqual(['sms dicht', 'brief'])
  expect(kort(['sms', 'brief'])).toEqual(['sms', 'brief'])
  expect(kort(['sms', 'brief', 'mail'])).toEqual(['sms', 'brief', 'mail'])
  expect(keuzes(['brief'])[0]?.help).toBe(t.smsUit)
})

const goed = { wijze: false, mailadres: false, telefoon: false }
test.each([
  [{ wijze: 'sms', mailadres: ' ouder@voorbeeld.nl ', telefoon: '+31 6 12 34 56 78' }, goed],
  [{ wijze: 'brief', mailadres: 'ouder@voorbeeld.nl', telefoon: '' }, goed],
  [{ wijze: 'brief', mailadres: 'ouder@voorbeeld.nl', telefoon: 'weet ik niet' }, goed],
  [
    { wijze: '', mailadres: '', telefoon: '' },
    { ...goed, wijze: t.hoeLeeg, mailadres: t.mailLeeg },
  ],
  [
    { wijze: 'brief', mailadres: 'ouder', telefoon: '' },
    { ...goed, mailadres: t.mailFout },
  ],
  [
    { wijze: 'sms', mailadres: 'o@v.nl', telefoon: ' ' },
    { ...goed, telefoon: t.telefoonLeeg },
  ],
  [
    { wijze: 'sms', mailadres: 'o@v.nl', telefoon: '0612' },
    { ...goed, telefoon: t.telefoonFout },
  ],
] as const)('%j → what is to mend', (invoer, fout) => expect(controleerWeg(invoer)).toEqual(fout))

test('a number that is not used is not sent', () => {
  expect(alsWeg({ wijze: 'brief', ...bekend }).telefoon).toBeNull()
  expect(alsWeg({ wijze: 'mail', ...bekend }).telefoon).toBeNull()
  expect(alsWeg({ wijze: 'sms', mailadres: ' o@v.nl ', telefoon: ' 06 1 ' })).toEqual({
    wijze: 'sms',
    mailadres: 'o@v.nl',
    telefoon: '06 1',
  })
})
