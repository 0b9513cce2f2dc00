import { dayOf, formatDate } from '../../../../ui/format.ts'

/** The last day on which something works that ends at this moment, mostly a midnight: `15 december 2026`. */
export const laatsteDag = (einde: string): string => formatDate(dayOf(Date.parse(einde) - 1))
