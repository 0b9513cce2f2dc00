/**
 * Who sees a plan, who decides on it and why, on a given day. Pure: a table of people goes in, an answer per person comes out
 * (domain §2.4). `toegang.gronden` applies the same rule to what a parent reaches; `gezag.api.test.ts` holds the two together.
 */
import { addWeeks, compareDatum, type Datum } from '../../platform/datum.ts'
import type { CodeVan } from '../organisatie/codelijsten.ts'
import {
  type Gezag,
  gezagStand,
  leeftijd,
  MEERDERJARIG_VANAF,
  meerderjarig,
  wordt,
  ZELF_VANAF,
} from './leerling.ts'

export type GezagPersoon = Gezag & {
  readonly ouderId: string
  readonly naam: string
  readonly relatie: CodeVan<'ouderrelatie'>
  /** The school doesn't get in touch with this person about this pupil. It takes no right away (BW 1:245). */
  readonly geenContact: boolean
  /** Objects to the other one deciding for both, since that day. */
  readonly bezwaarOp: Datum | null
  /** The pupil, who is of age, lets this person read on, since that day. */
  readonly toegangNa18Op: Datum | null
}

export const GEZAG_REGELS = [
  'gezag',
  'voogd',
  'geen-gezag',
  'gezag-onbekend',
  'gezag-nog-niet',
  'gezag-voorbij',
  'pleegouder-zonder-gezag',
  'meerderjarig',
  'meerderjarig-toegang',
  'leerling-onder-16',
  'leerling-16',
  'leerling-18',
  'leerling-leeftijd-onbekend',
] as const
export type GezagRegel = (typeof GEZAG_REGELS)[number]

export type GezagOuder = {
  readonly soort: 'ouder'
  readonly ouderId: string
  readonly naam: string
  readonly relatie: CodeVan<'ouderrelatie'>
}
export type GezagUitkomst = {
  readonly persoon: GezagOuder | { readonly soort: 'leerling' }
  /** The published plan; a draft is shared by the school when it wants to. */
  readonly ziet: 'plan' | 'niets'
  /** Consents to the handelingsdeel, or refuses: without this person it isn't complete (WPO art. 40a lid 2). */
  readonly beslist: boolean
  /** Is asked whether the whole plan was seen and discussed, and is told of it. */
  readonly bericht: boolean
  /** Uses the rights of the AVG over this dossier (UAVG art. 5). */
  readonly avg: boolean
  readonly regel: GezagRegel
}
/** Why the school can't rely on one parent who acts for both (BW 1:253i, and 3:35 for what it may assume). */
export const GEEN_GOEDE_TROUW = ['meerderjarig', 'geen-beslisser', 'een-beslisser', 'bezwaar'] as const
export type TeGoederTrouw =
  | { readonly mag: true }
  | { readonly mag: false; readonly waarom: (typeof GEEN_GOEDE_TROUW)[number] }
export type GezagBeeld = {
  readonly personen: readonly GezagUitkomst[]
  readonly teGoederTrouw: TeGoederTrouw
}

/** @param invoer of one pupil, all parents on file; `vandaag` is a day in Amsterdam (`inAmsterdam`) */
export function gezagBeeld(invoer: {
  readonly geboren: Datum | null
  readonly ouders: readonly GezagPersoon[]
  readonly vandaag: Datum
}): GezagBeeld {
  const { geboren, ouders, vandaag } = invoer
  const uitkomsten = ouders.map((ouder) => ouderUitkomst(ouder, geboren, vandaag))
  return {
    personen: [...uitkomsten, leerlingUitkomst(geboren, vandaag)],
    teGoederTrouw: teGoederTrouw(invoer, uitkomsten.filter(({ beslist }) => beslist).length),
  }
}

const NIETS = { ziet: 'niets', beslist: false, bericht: false, avg: false } as const
// They care for the child every day, and that alone gives no say (BW 1:253a speaks of gezag).
const VERZORGERS: readonly string[] = ['stiefouder', 'pleegouder', 'grootouder', 'anders']

function ouderUitkomst(ouder: GezagPersoon, geboren: Datum | null, vandaag: Datum): GezagUitkomst {
  const { ouderId, naam, relatie, geenContact } = ouder
  const persoon = { soort: 'ouder', ouderId, naam, relatie } as const
  // At eighteen it makes no difference who had gezag: the pupil says who reads on.
  if (meerderjarig(geboren, vandaag)) {
    return toegestaan(ouder, vandaag)
      ? { ...NIETS, persoon, ziet: 'plan', bericht: !geenContact, regel: 'meerderjarig-toegang' }
      : { ...NIETS, persoon, regel: 'meerderjarig' }
  }
  const stand = gezagStand(ouder, geboren, vandaag)
  if (stand !== 'ja') return { ...NIETS, persoon, regel: regelZonder(stand, relatie) }
  return {
    persoon,
    ziet: 'plan',
    beslist: true,
    bericht: !geenContact,
    avg: geboren === null || leeftijd(geboren, vandaag) < ZELF_VANAF,
    regel: relatie === 'voogd' ? 'voogd' : 'gezag',
  }
}

const toegestaan = ({ toegangNa18Op }: GezagPersoon, vandaag: Datum): boolean =>
  toegangNa18Op !== null && compareDatum(toegangNa18Op, vandaag) <= 0

function regelZonder(
  stand: Exclude<ReturnType<typeof gezagStand>, 'ja'>,
  relatie: GezagPersoon['relatie'],
): GezagRegel {
  switch (stand) {
    case 'onbekend':
      return 'gezag-onbekend'
    case 'nog_niet':
      return 'gezag-nog-niet'
    case 'niet_meer':
      return 'gezag-voorbij'
    case 'meerderjarig':
      return 'meerderjarig'
    case 'nee':
      return VERZORGERS.includes(relatie) ? 'pleegouder-zonder-gezag' : 'geen-gezag'
  }
}

/** A pupil reads the own plan at every age (hoorrecht, WPO art. 40a lid 1); whether there is an account is the choice of the school. */
function leerlingUitkomst(geboren: Datum | null, vandaag: Datum): GezagUitkomst {
  const basis = { ...NIETS, persoon: { soort: 'leerling' }, ziet: 'plan' } as const
  if (geboren === null) return { ...basis, regel: 'leerling-leeftijd-onbekend' }
  const jaren = leeftijd(geboren, vandaag)
  if (jaren < ZELF_VANAF) return { ...basis, regel: 'leerling-onder-16' }
  if (jaren < MEERDERJARIG_VANAF) return { ...basis, bericht: true, avg: true, regel: 'leerling-16' }
  return { ...basis, beslist: true, bericht: true, avg: true, regel: 'leerling-18' }
}

function teGoederTrouw(
  { geboren, ouders, vandaag }: Parameters<typeof gezagBeeld>[0],
  beslissers: number,
): TeGoederTrouw {
  if (meerderjarig(geboren, vandaag)) return { mag: false, waarom: 'meerderjarig' }
  // Of whom it isn't known whether there is gezag the objection counts: the school can't say it didn't know.
  const bezwaar = ouders.some(
    (ouder) => ouder.bezwaarOp !== null && ['ja', 'onbekend'].includes(gezagStand(ouder, geboren, vandaag)),
  )
  if (bezwaar) return { mag: false, waarom: 'bezwaar' }
  if (beslissers === 0) return { mag: false, waarom: 'geen-beslisser' }
  return beslissers === 1 ? { mag: false, waarom: 'een-beslisser' } : { mag: true }
}

/** How the consent of one person may come about (domain §3.4); a court replaces the consent of a parent (BW 1:253a). */
export const INSTEMMING_WEGEN = ['zelf', 'te_goeder_trouw', 'vervangende_toestemming'] as const
export type InstemmingWeg = (typeof INSTEMMING_WEGEN)[number]

/** Empty for who doesn't decide. */
export function wegenTotInstemming(beeld: GezagBeeld, wie: GezagUitkomst): readonly InstemmingWeg[] {
  if (!wie.beslist) return []
  // Nobody stands in for a pupil who is of age.
  if (wie.persoon.soort === 'leerling') return ['zelf']
  return INSTEMMING_WEGEN.filter((weg) => weg !== 'te_goeder_trouw' || beeld.teGoederTrouw.mag)
}

/** One person in a beeld: `leerling`, or the id of the parent. */
export const sleutelVan = ({ persoon }: Pick<GezagUitkomst, 'persoon'>): string =>
  persoon.soort === 'leerling' ? 'leerling' : persoon.ouderId

/**
 * Has everybody who decides consented, each in a way that is allowed? Good faith rests on somebody who really did.
 * @param gegeven per person (`sleutelVan`) how the consent came about
 */
export function instemmingRond(beeld: GezagBeeld, gegeven: ReadonlyMap<string, InstemmingWeg>): boolean {
  const beslissers = beeld.personen.filter(({ beslist }) => beslist)
  const wegen = beslissers.map((wie) => {
    const weg = gegeven.get(sleutelVan(wie))
    return weg !== undefined && wegenTotInstemming(beeld, wie).includes(weg) ? weg : null
  })
  return !wegen.includes(null) && wegen.some((weg) => weg === 'zelf' || weg === 'vervangende_toestemming')
}

/** Told so long before (domain §2.4: what changes then is prepared with the family). */
export const VERJAARDAG_VOORAF_WEKEN = 6

export type Verjaardag = { readonly wordt: 16 | 18; readonly op: Datum }

/** The sixteenth or eighteenth birthday, when it is today or in the coming `weken`: what changes then is told beforehand. */
export function verjaardagenIn(geboren: Datum | null, vandaag: Datum, weken: number): Verjaardag | null {
  if (geboren === null) return null
  const tot = addWeeks(vandaag, weken)
  for (const jaren of [ZELF_VANAF, MEERDERJARIG_VANAF] as const) {
    const op = wordt(geboren, jaren)
    if (compareDatum(op, vandaag) >= 0 && compareDatum(op, tot) <= 0) return { wordt: jaren, op }
  }
  return null
}
