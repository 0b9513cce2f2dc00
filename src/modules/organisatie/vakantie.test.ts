import { describe, expect, test } from 'vitest'
import { kopieer, vakantieFout, vakantieOp } from './vakantie.ts'

const jaar = { beginOp: '2026-08-01', eindOp: '2027-07-31' }
const herfst = { naam: 'Herfstvakantie', beginOp: '2026-10-17', eindOp: '2026-10-25' }

test.each([
  ['a week', herfst, null],
  ['one day', { ...herfst, eindOp: herfst.beginOp }, null],
  ['a summer into the next year', { ...herfst, beginOp: '2027-07-10', eindOp: '2027-08-22' }, null],
  ['ends first', { ...herfst, eindOp: '2026-10-16' }, 'organisatie.vakantie-eind-voor-begin'],
  ['a year by a slip', { ...herfst, eindOp: '2027-10-25' }, 'organisatie.vakantie-te-lang'],
  ['in the year before', { ...herfst, beginOp: '2026-07-31' }, 'organisatie.vakantie-buiten-jaar'],
  [
    'in the year after',
    { ...herfst, beginOp: '2027-08-01', eindOp: '2027-08-02' },
    'organisatie.vakantie-buiten-jaar',
  ],
])('%s', (_naam, vakantie, code) => {
  expect(vakantieFout(vakantie, jaar)?.code ?? null).toBe(code)
})

describe('the holiday of a day', () => {
  const studiedag = { naam: 'Studiedag', beginOp: '2026-10-19', eindOp: '2026-10-19' }
  test.each([
    ['2026-10-16', undefined],
    ['2026-10-17', 'Herfstvakantie'],
    ['2026-10-25', 'Herfstvakantie'],
    ['2026-10-26', undefined],
    ['2026-10-19', 'Studiedag'],
  ])('%s: %s', (dag, naam) => {
    expect(vakantieOp([herfst, studiedag], dag)?.naam).toBe(naam)
  })
})

test('a copy keeps the days of the week, leaves what is there and what falls outside', () => {
  const volgend = { beginOp: '2027-08-01', eindOp: '2028-07-31' }
  const eerst = { naam: 'Start', beginOp: '2026-08-01', eindOp: '2026-08-01' }
  expect(kopieer([herfst, eerst], volgend, [])).toEqual([
    { naam: 'Herfstvakantie', beginOp: '2027-10-16', eindOp: '2027-10-24' },
  ])
  expect(new Date('2027-10-16').getUTCDay()).toBe(new Date(herfst.beginOp).getUTCDay())
  expect(kopieer([herfst], volgend, [{ naam: 'herfstvakantie' }])).toEqual([])
})
