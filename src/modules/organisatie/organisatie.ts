/** What the module tells its neighbours: names of roles, school years. Pure. */
import { addDays, type Datum } from '../../platform/datum.ts'
import { codesVan, labelVan, type Rol } from './codelijsten.ts'

/** RIO: two digits and two capitals, and the two digits of the vestiging (standards: EDEXML). */
export const BRIN = /^\d{2}[A-Z]{2}$/
export const VESTIGING = /^\d{2}$/

/** Schooltypes with a cluster (WEC). */
export const heeftCluster = (schooltype: string): boolean => schooltype === 'SO' || schooltype === 'VSO'

export const SCHOOLTYPECODES = codesVan('schooltype')
/** The six types in the order of the code list, with the product's words. */
export const SCHOOLTYPEN = SCHOOLTYPECODES.map((code) => ({ code, naam: labelVan('schooltype', code) }))

/** Roles of staff; a parent or pupil has the role by being one. */
export const MEDEWERKER_ROLLEN: readonly Rol[] = codesVan('rol').filter(
  (rol) => rol !== 'ouder' && rol !== 'leerling',
)

/** Roles that see the pupils of their own groups only, so they do nothing without a group or a pupil. */
export const GROEP_ROLLEN = [
  'mentor',
  'teamleider',
  'leerlingbegeleider',
  'onderwijsassistent',
  'vakdocent',
] as const satisfies readonly Rol[]

/** Roles that may hang on one pupil (table leerling_medewerker). */
export const LEERLING_ROLLEN = [
  'mentor',
  'leerlingbegeleider',
  'onderwijsassistent',
  'vakdocent',
] as const satisfies readonly Rol[]

/**
 * The product's name of a role; a school's own label comes with the code lists. A guest has no role of the school: the trail says
 * what it was.
 */
export const rolNaam = (rol: string): string =>
  rol === 'gast' ? 'Gast, zonder account' : labelVan('rol', rol)

export type Schooljaar = { readonly naam: string; readonly beginOp: Datum; readonly eindOp: Datum }

/** The school year that begins in `jaar`: 1 August up to and including 31 July (WPO, WVO 2020). */
export function schooljaarVan(jaar: number): Schooljaar {
  return { naam: `${jaar}-${jaar + 1}`, beginOp: `${jaar}-08-01`, eindOp: `${jaar + 1}-07-31` }
}

/** The school year in which a day falls. */
export function schooljaarOp(dag: Datum): Schooljaar {
  const jaar = Number(dag.slice(0, 4))
  return schooljaarVan(dag.slice(5, 7) >= '08' ? jaar : jaar - 1)
}

/** A name that says other years than its days would mislead every list; two years in a row, begin in the first. */
export function schooljaarKlopt({ naam, beginOp, eindOp }: Schooljaar): boolean {
  const [van, tot] = naam.split('-').map(Number)
  if (van === undefined || tot !== van + 1 || beginOp >= eindOp) return false
  return beginOp.startsWith(`${van}-`) && eindOp.startsWith(`${tot}-`)
}

/**
 * The last day of something that ends now. Days count whole, so it was yesterday; null when it began today or later:
 * then it never was, and the row goes.
 */
export function eindPerDirect(vanaf: Datum, vandaag: Datum): Datum | null {
  return vanaf >= vandaag ? null : addDays(vandaag, -1)
}

/** Is something with these days at work on this day? */
export const loopt = ({ vanaf, tot }: { vanaf: Datum; tot: Datum | null }, dag: Datum): boolean =>
  vanaf <= dag && (tot === null || tot >= dag)
