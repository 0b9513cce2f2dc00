import type { OppPdfModel } from '../../src/modules/opp/opp.pdf.model.ts'
import { voorbeeldOpp } from '../../test/fixtures/opp-pdf-voorbeeld.ts'

/** The sample with other words in every sentence each time, or the compiler's cache would do the work. */
export function variant(at: number): OppPdfModel {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return value.endsWith('.') ? `${value.slice(0, -1)}, keer ${at}.` : value
    if (Array.isArray(value)) return value.map(change)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, change(item)]))
  }
  // Only words changed, so it still has the shape of the model.
  return change(voorbeeldOpp) as OppPdfModel
}
