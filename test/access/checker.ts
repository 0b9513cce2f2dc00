/** The judge of the matrix: what an answer should have been, and what is wrong with the one that came. */
import { SCHOOL_ACTORS, type SchoolActor } from './actors.ts'
import { COLUMNS } from './expected.ts'

export type Cell = 'may' | 'denied' | 'unknown' | 'absent'
export type Row = { readonly eigen: Cells; readonly andere: Cells | null }
export type Cells = Readonly<Record<SchoolActor, Cell>>

/**
 * Reads a row of the table.
 * @throws Error when a place holds something else than its own letter or a sign of the legend
 */
export function readRow(name: string, text: string): Row {
  const [eigen, andere, ...rest] = text.split(' | ')
  if (eigen === undefined || rest.length > 0) throw new Error(`${name}: one or two columns`)
  return { eigen: readCells(name, eigen), andere: andere === undefined ? null : readCells(name, andere) }
}

function readCells(name: string, text: string): Cells {
  const letters = COLUMNS.replace(' ', '')
  const signs = text.replace(' ', '')
  if (text.length !== COLUMNS.length || signs.length !== letters.length || text[11] !== ' ')
    throw new Error(`${name}: "${text}" is not a row of ${COLUMNS}`)
  // Every actor gets the sign at the own place.
  return Object.fromEntries(
    SCHOOL_ACTORS.map((actor, i) => [actor, cellOf(name, signs[i] ?? '', letters[i] ?? '')]),
  ) as Cells
}

function cellOf(name: string, sign: string, letter: string): Cell {
  if (sign === letter) return 'may'
  if (sign === '-') return 'denied'
  if (sign === '.') return 'unknown'
  if (sign === '~') return 'absent'
  throw new Error(`${name}: "${sign}" at the place of ${letter}`)
}

export type Seen = { readonly status: number; readonly tekst: string }

/**
 * What is wrong with this answer, or null.
 * @param neverWas the answer to the same request about ids that never were; an unknown thing says the same
 */
export function complaint(cell: Cell | 'signed-out', seen: Seen, neverWas: Seen | null): string | null {
  const { status } = seen
  const got = `got ${status} ${status >= 400 ? seen.tekst.slice(0, 160) : ''}`
  if (status === 400 || status >= 500 || status === 429) return `the request itself is wrong: ${got}`
  switch (cell) {
    case 'may':
      return [401, 403, 404].includes(status) ? `may, but ${got}` : null
    case 'denied':
      return status === 403 ? null : `should be refused with 403, but ${got}`
    case 'signed-out':
      return status === 401 ? null : `should be 401, but ${got}`
    case 'absent':
      return status === 404 ? null : `should not be there, but ${got}`
    case 'unknown':
      if (status !== 404) return `should not exist, but ${got}`
      if (neverWas && withoutInstance(neverWas.tekst) !== withoutInstance(seen.tekst))
        return `tells that it exists: ${seen.tekst} instead of ${neverWas.tekst}`
      return null
  }
}

/** A problem without the number of the request. */
export function withoutInstance(tekst: string): string {
  const { instance: _instance, ...rest } = JSON.parse(tekst) as Record<string, unknown>
  return JSON.stringify(rest)
}
export const instanceOf = (tekst: string): string =>
  String((JSON.parse(tekst) as { instance?: unknown }).instance ?? '')
