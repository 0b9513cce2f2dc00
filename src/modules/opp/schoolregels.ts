import type { Schooltype } from '../organisatie/codelijsten.ts'

export type Wet = 'wpo' | 'wec' | 'wvo'

/** What the law asks or does not ask of one kind of school (domain: handreiking §3.1, §5.1). */
export interface Schoolregels {
  readonly wet: Wet
  /** Every pupil has an OPP, so inschrijving starts the six weeks. */
  readonly elkeLeerlingOpp: boolean
  /** May deviate from the onderwijsprogramma: regular PO and VO only. */
  readonly afwijkingProgramma: boolean
  /** Vervangende onderwijsdoelen: BO and (V)SO. */
  readonly vervangendeDoelen: boolean
  /** Commissie van begeleiding or van onderzoek advises before vaststelling. */
  readonly commissieAdvies: boolean
}

const regels: Readonly<Record<Schooltype, Schoolregels>> = {
  BO: {
    wet: 'wpo',
    elkeLeerlingOpp: false,
    afwijkingProgramma: true,
    vervangendeDoelen: true,
    commissieAdvies: false,
  },
  SBO: {
    wet: 'wpo',
    elkeLeerlingOpp: true,
    afwijkingProgramma: false,
    vervangendeDoelen: false,
    commissieAdvies: false,
  },
  SO: {
    wet: 'wec',
    elkeLeerlingOpp: true,
    afwijkingProgramma: false,
    vervangendeDoelen: true,
    commissieAdvies: true,
  },
  VO: {
    wet: 'wvo',
    elkeLeerlingOpp: false,
    afwijkingProgramma: true,
    vervangendeDoelen: false,
    commissieAdvies: false,
  },
  PrO: {
    wet: 'wvo',
    elkeLeerlingOpp: true,
    afwijkingProgramma: false,
    vervangendeDoelen: false,
    commissieAdvies: false,
  },
  VSO: {
    wet: 'wec',
    elkeLeerlingOpp: true,
    afwijkingProgramma: false,
    vervangendeDoelen: true,
    commissieAdvies: true,
  },
}

export function regelsVoor(schooltype: Schooltype): Schoolregels {
  return regels[schooltype]
}
