/** The judge itself: one changed sign in the table, or one answer that says too much, must be seen. */
import { describe, expect, test } from 'vitest'
import { SCHOOL_ACTORS } from './actors.ts'
import { complaint, readRow } from './checker.ts'
import { COLUMNS, expected } from './expected.ts'

const problem = (status: number, code: string, instance: string) => ({
  status,
  tekst: JSON.stringify({ status, code, instance }),
})
const neverWas = problem(404, 'opp.onbekend', 'a')

describe('reading the table', () => {
  test('every letter stands for the actor at its place', () => {
    const { eigen } = readRow('all', COLUMNS)
    expect(Object.values(eigen).every((cell) => cell === 'may')).toBe(true)
    expect(Object.keys(eigen)).toEqual([...SCHOOL_ACTORS])
    expect(readRow('x', expected['opp.publiceren'] ?? '').eigen).toMatchObject({
      directeur: 'may',
      mentor: 'denied',
      vakdocent: 'unknown',
    })
  })

  test.each([
    ['a letter at another place', 'db......... ....'],
    ['a sign too few', 'b.......... ...'],
    ['a sign that is not in the legend', 'b.........? ....'],
    ['three columns', `${COLUMNS} | ${COLUMNS} | ${COLUMNS}`],
  ])('%s is refused', (_what, text) => {
    expect(() => readRow('x', text)).toThrow()
  })
})

describe('an answer', () => {
  const answers = {
    may: { status: 200, tekst: '{}' },
    denied: problem(403, 'opp.geen-recht', 'b'),
    unknown: problem(404, 'opp.onbekend', 'b'),
    'signed-out': problem(401, 'sessie.niet-aangemeld', 'b'),
  }
  const cells = ['may', 'denied', 'unknown', 'signed-out'] as const
  test.each(cells.flatMap((cell) => cells.map((given) => [cell, given] as const)))(
    'expected %s, given %s: a flipped expectation is seen',
    (cell, given) => {
      expect(complaint(cell, answers[given], neverWas) === null).toBe(cell === given)
    },
  )

  test('a 404 that differs from an id that never was tells that the thing exists', () => {
    expect(complaint('unknown', problem(404, 'opp.versie-onbekend', 'b'), neverWas)).toContain('exists')
    expect(complaint('absent', problem(404, 'opp.niet-gedeeld', 'b'), neverWas)).toBeNull()
  })

  test.each([409, 422])('%i is the state that says no, after the policy said yes', (status) => {
    expect(complaint('may', problem(status, 'opp.beeindigd', 'b'), null)).toBeNull()
  })

  test.each([400, 429, 500])('%i proves nothing about access', (status) => {
    for (const cell of cells) expect(complaint(cell, problem(status, 'x', 'b'), null)).toContain('wrong')
  })
})
