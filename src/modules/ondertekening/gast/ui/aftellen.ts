/** Whole seconds until that moment, never below zero. */
export const secondenTot = (moment: string | null, nu: number): number =>
  moment === null ? 0 : Math.max(0, Math.ceil((Date.parse(moment) - nu) / 1000))
