import { addDays, addMonths, addWeeks, type Datum, daysBetween } from '../../platform/datum.ts'
import type { Schooltype } from '../organisatie/codelijsten.ts'
import { regelsVoor } from './schoolregels.ts'

/** Weeks within which the OPP must be vastgesteld (handreiking §3.2). Holidays don't stop the clock. */
export const TERMIJN_WEKEN = 6
export const MONITOR_MAANDEN = 6
export const EVALUATIE_MAANDEN = 12

export interface Termijn {
  /** What started the clock. */
  readonly basis: 'inschrijving' | 'besluit'
  readonly vanaf: Datum
  /** Last day on which the plan is in time. */
  readonly uiterlijk: Datum
}

/**
 * The legal six weeks. Where every pupil has an OPP the clock starts at inschrijving. Elsewhere it starts when the
 * pupil is both enrolled and has been granted extra support, so at the later of the two. `null` when no date is known.
 *
 * Enrolment starts the clock once: not for a next OPP, and in regular education not for a pupil of an earlier school
 * year, who was enrolled without extra support. Then only a decision counts.
 */
export function zesWekenTermijn(gegeven: {
  readonly schooltype: Schooltype
  readonly inschrijving: Datum | null
  readonly besluitExtraOndersteuning: Datum | null
  /** First day of this OPP. */
  readonly start: Datum | null
  /** This pupil had an OPP before this one. */
  readonly eerderOpp: boolean
}): Termijn | null {
  const { besluitExtraOndersteuning: besluit, start } = gegeven
  const elke = regelsVoor(gegeven.schooltype).elkeLeerlingOpp
  const vanEerderJaar =
    !elke && start !== null && gegeven.inschrijving !== null && gegeven.inschrijving < schooljaarBegin(start)
  const inschrijving = gegeven.eerderOpp || (vanEerderJaar && besluit === null) ? null : gegeven.inschrijving
  const besluitTelt = !elke || inschrijving === null
  if (besluitTelt && besluit !== null && (inschrijving === null || besluit > inschrijving))
    return { basis: 'besluit', vanaf: besluit, uiterlijk: addWeeks(besluit, TERMIJN_WEKEN) }
  if (inschrijving === null) return null
  return { basis: 'inschrijving', vanaf: inschrijving, uiterlijk: addWeeks(inschrijving, TERMIJN_WEKEN) }
}

/** `nadert` from half of the term on (three weeks of six), `dringend` in its last week, `verlopen` after the last day. */
export type Termijnstand = 'ruim' | 'nadert' | 'dringend' | 'verlopen'

export function termijnstand(termijn: Termijn, vandaag: Datum): Termijnstand {
  if (vandaag > termijn.uiterlijk) return 'verlopen'
  if (vandaag >= addWeeks(termijn.uiterlijk, -1)) return 'dringend'
  const helft = Math.floor(daysBetween(termijn.vanaf, termijn.uiterlijk) / 2)
  return vandaag >= addDays(termijn.vanaf, helft) ? 'nadert' : 'ruim'
}

/** Days that are left, 0 on the last day, negative after it. */
export function dagenOver(uiterlijk: Datum, vandaag: Datum): number {
  return daysBetween(vandaag, uiterlijk)
}

/** The term as the school set it: the legal one, or a shorter one. Never a later day than the law's. */
export function schooltermijn(termijn: Termijn, termijnWeken: number): Termijn {
  const eigen = addWeeks(termijn.vanaf, termijnWeken)
  return eigen < termijn.uiterlijk ? { ...termijn, uiterlijk: eigen } : termijn
}

/**
 * A school norm as a day in the school year (1 August to 31 July) of `vanaf`, or `null` when the plan starts after it:
 * the norm is about the plans of the start of the year.
 */
export function schoolnorm(vanaf: Datum, norm: string): Datum | null {
  const begin = schooljaarBegin(vanaf)
  const jaar = Number(begin.slice(0, 4)) + (norm < '08-01' ? 1 : 0)
  const dag = `${jaar}-${norm}`
  return vanaf <= dag ? dag : null
}

/** 1 August of the school year in which the day falls; it runs to 31 July. */
export function schooljaarBegin(datum: Datum): Datum {
  const jaar = Number(datum.slice(0, 4))
  return `${datum.slice(5) >= '08-01' ? jaar : jaar - 1}-08-01`
}

/** Last day for the evaluation: a year after `vanaf` (the start, or the previous evaluation). */
export function uiterlijkeEvaluatie(vanaf: Datum): Datum {
  return addMonths(vanaf, EVALUATIE_MAANDEN)
}

/** Monitor days (half-yearly, or as often as the school set) between start and evaluation, to propose. */
export function monitorVoorstel(
  start: Datum,
  evaluatie: Datum,
  maanden: number = MONITOR_MAANDEN,
): readonly Datum[] {
  const dagen: Datum[] = []
  for (let n = 1; addMonths(start, n * maanden) < evaluatie; n++) dagen.push(addMonths(start, n * maanden))
  return dagen
}

/** True when there is never more than half a year (or what the school set) between start, monitor days and evaluation. */
export function monitorVolstaat(
  start: Datum,
  momenten: readonly Datum[],
  evaluatie: Datum,
  maanden: number = MONITOR_MAANDEN,
): boolean {
  const dagen = [...momenten.filter((d) => d > start && d < evaluatie).sort(), evaluatie]
  return dagen.every((dag, i) => dag <= addMonths(dagen[i - 1] ?? start, maanden))
}
