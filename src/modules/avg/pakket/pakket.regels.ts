/** What of a dossier goes along, and what is left out, for this one asker. Pure: the same passage gives the same answer. */

import { ZELF_VANAF } from '../../leerling/leerling.ts'
import type { AanvragerSoort, Omvang } from './pakket.ts'

/**
 * What a field is about. `vast` holds a record together (ids, numbers, moments) and is no passage of its own.
 * `dossier`: about the pupil · `oudernaam`: who a parent is, and whether with gezag · `ouderprive`: how a parent is
 * reached and what the school keeps about that parent · `ouderwoorden`, `leerlingwoorden`: what somebody said ·
 * `derde`, `derdecontact`: of people outside family and school · `verzoek`: what somebody asked about the own data ·
 * `betwisting`: what somebody says beside a passage · `intern`: what staff wrote about the work of a colleague ·
 * `bijlage`: a file that no rule can look into.
 */
export const PASSAGESOORTEN = [
  'vast',
  'dossier',
  'oudernaam',
  'ouderprive',
  'ouderwoorden',
  'leerlingwoorden',
  'derde',
  'derdecontact',
  'verzoek',
  'betwisting',
  'intern',
  'bijlage',
] as const
export type Passagesoort = (typeof PASSAGESOORTEN)[number]

export const BESLUITEN = ['geven', 'deels', 'weglaten'] as const
/** `deels`: the passage goes along, without the names and numbers that stand in it. */
export type Besluit = (typeof BESLUITEN)[number]

export const GRONDEN = [
  'inzagerecht',
  'eigen',
  'gedeeld',
  'ander-ouder',
  'kind',
  'derde',
  'andere-leerling',
  'niet-vertegenwoordigd',
  'nakijken',
  'onbekend',
] as const
export type Grond = (typeof GRONDEN)[number]

/** Who it is for. */
export type Lezer = {
  readonly soort: AanvragerSoort
  readonly ouderId: string | null
  readonly naam: string
  readonly omvang: Omvang
}

/** What is known of one passage. */
export type Feit = {
  readonly soort: Passagesoort
  /** The parent it is about or from; null where nobody wrote down which. */
  readonly ouderId: string | null
  /** It is in a version that was published or shared with the family. */
  readonly gedeeld: boolean
  /** A parent it may be about lives at a secret address, or there is to be no contact. */
  readonly afgeschermd: boolean
  /** Consent for what a third party said is on file. */
  readonly toestemming: boolean
  readonly leeftijd: number | null
  /** The asker wrote it: a request, a statement. */
  readonly vanAanvrager: boolean
}

export type Uitkomst = {
  readonly besluit: Besluit
  readonly grond: Grond
  /** Nobody can release it. */
  readonly nooit: boolean
  /** A person must say so before the package is signed. */
  readonly nakijken: boolean
}

const geven = (grond: Grond): Uitkomst => ({ besluit: 'geven', grond, nooit: false, nakijken: false })
const weglaten = (grond: Grond, nooit = false): Uitkomst => ({
  besluit: 'weglaten',
  grond,
  nooit,
  nakijken: false,
})

const eerstKijken: Uitkomst = { besluit: 'weglaten', grond: 'nakijken', nooit: false, nakijken: true }

const vanZelf = (lezer: Lezer, feit: Feit): boolean =>
  feit.vanAanvrager || (lezer.soort === 'ouder' && feit.ouderId !== null && feit.ouderId === lezer.ouderId)

type Regel = (lezer: Lezer, feit: Feit) => Uitkomst

/** AVG art. 15 lid 4: the right does not touch the rights of others. UAVG art. 41 lid 1 onder i. */
const regels: Record<Exclude<Passagesoort, 'vast'>, Regel> = {
  dossier: () => geven('inzagerecht'),
  oudernaam: () => geven('inzagerecht'),
  // Also of a version that was shared: an address is not the child's, whoever read it before.
  ouderprive: (_lezer, feit) => weglaten('ander-ouder', feit.afgeschermd),
  ouderwoorden: (_lezer, feit) => (feit.gedeeld ? geven('gedeeld') : weglaten('ander-ouder')),
  leerlingwoorden: (lezer, feit) => {
    if (lezer.soort === 'leerling') return geven('eigen')
    if (feit.gedeeld) return geven('gedeeld')
    // From 16 on what was not shared is the pupil's alone (UAVG art. 5; IVRK art. 16): no parent can have it.
    return weglaten('kind', feit.leeftijd !== null && feit.leeftijd >= ZELF_VANAF)
  },
  derde: (_lezer, feit) => (feit.gedeeld || feit.toestemming ? geven('gedeeld') : weglaten('derde')),
  derdecontact: (_lezer, feit) => (feit.gedeeld ? geven('gedeeld') : weglaten('derde')),
  // Not even that somebody else asked something: as on every page of a family.
  verzoek: () => weglaten('ander-ouder', true),
  // It stands beside the passage for everybody who reads that.
  betwisting: (_lezer, feit) => (feit.gedeeld ? geven('gedeeld') : weglaten('ander-ouder')),
  intern: () => eerstKijken,
  bijlage: () => eerstKijken,
}

/** What happens to this passage when nobody decides otherwise. */
export function standaard(lezer: Lezer, feit: Feit): Uitkomst {
  if (feit.soort === 'vast') return geven('inzagerecht')
  if (vanZelf(lezer, feit)) return geven('eigen')
  const uitkomst = regels[feit.soort](lezer, feit)
  // Who does not represent the pupil has a right to the own data only; the school may give more (BW 1:377c).
  if (lezer.omvang === 'eigen' && !uitkomst.nooit) return weglaten('niet-vertegenwoordigd')
  return uitkomst
}

/** A field that no rule knows stays inside until somebody looked at it. */
export const ONBEKEND: Uitkomst = { besluit: 'weglaten', grond: 'onbekend', nooit: false, nakijken: true }

/** May a person decide this? Leaving out more is always possible; releasing not, where the rule says never. */
export const magBesluiten = (uitkomst: Pick<Uitkomst, 'nooit'>, besluit: Besluit): boolean =>
  besluit === 'weglaten' || !uitkomst.nooit

/** Giving more than the rule does asks for a reason that stays on file. */
export const redenNodig = (uitkomst: Uitkomst, besluit: Besluit): boolean =>
  !uitkomst.nakijken && BESLUITEN.indexOf(besluit) < BESLUITEN.indexOf(uitkomst.besluit)
