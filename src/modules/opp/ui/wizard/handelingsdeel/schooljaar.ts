/**
 * Target dates to begin with, from the name of the school year ("2026-2027"): its last day by law (31 July) for a
 * goal, half-way for an interim goal. `null` when the name tells no year; the writer then chooses.
 */
export function streefdatums(naam: string): { schooljaar: string | null; tussendoel: string | null } {
  const [, begin, eind] = /(\d{4})\s*[-–/]\s*(\d{4})/.exec(naam) ?? []
  if (eind === undefined || Number(eind) !== Number(begin) + 1) return { schooljaar: null, tussendoel: null }
  return { schooljaar: `${eind}-07-31`, tussendoel: `${eind}-01-31` }
}
