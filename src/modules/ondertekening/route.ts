/** Dates of a dispute about a plan. Pure. */
import { addWeeks, type Datum } from '../../platform/datum.ts'

/** A parent goes to the Geschillencommissie passend onderwijs within six weeks (WPO art. 43; domain W30). */
const GESCHIL_WEKEN = 6

/** The last day on which advice can be asked, counted from the day of the refusal. */
export const geschilUiterlijk = (geweigerd: Datum): Datum => addWeeks(geweigerd, GESCHIL_WEKEN)
