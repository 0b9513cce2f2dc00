/** Who may have what of a dossier, and how a package comes about. Pure. */
import type { Datum } from '../../../platform/datum.ts'
import { leeftijd, ZELF_VANAF } from '../../leerling/leerling.ts'

export const AANVRAGERS = ['ouder', 'leerling', 'vertegenwoordiger'] as const
export type AanvragerSoort = (typeof AANVRAGERS)[number]

/** `volledig`: the dossier of the pupil, as who represents the pupil · `eigen`: only what is about the asker. */
export const OMVANGEN = ['volledig', 'eigen'] as const
export type Omvang = (typeof OMVANGEN)[number]

export type Aanspraak =
  | { readonly mag: true; readonly omvang: Omvang; readonly waarom: AanspraakReden }
  | { readonly mag: false; readonly waarom: AanspraakReden }
export const AANSPRAAK_REDENEN = [
  'gezag',
  'zelf',
  'grondslag',
  'geen-gezag',
  'leerling-beslist',
  'te-jong',
  'bewijs-nodig',
] as const
export type AanspraakReden = (typeof AANSPRAAK_REDENEN)[number]

/**
 * What this person can claim. A paper that somebody saw (an order of a court, a written power of a pupil of 16 or over)
 * gives what the register does not. Without a birth date the pupil counts as young: then a parent with gezag asks.
 */
export function aanspraak(
  wie: { readonly soort: AanvragerSoort; readonly gezag: boolean; readonly grondslag: boolean },
  geboren: Datum | null,
  vandaag: Datum,
): Aanspraak {
  const zelfstandig = geboren !== null && leeftijd(geboren, vandaag) >= ZELF_VANAF
  if (wie.soort === 'leerling')
    return zelfstandig ? { mag: true, omvang: 'volledig', waarom: 'zelf' } : { mag: false, waarom: 'te-jong' }
  if (wie.grondslag) return { mag: true, omvang: 'volledig', waarom: 'grondslag' }
  if (wie.soort === 'vertegenwoordiger') return { mag: false, waarom: 'bewijs-nodig' }
  if (zelfstandig) return { mag: true, omvang: 'eigen', waarom: 'leerling-beslist' }
  return wie.gezag
    ? { mag: true, omvang: 'volledig', waarom: 'gezag' }
    : { mag: true, omvang: 'eigen', waarom: 'geen-gezag' }
}

export const PAKKET_STATUSSEN = [
  'opgesteld',
  'getekend',
  'klaar',
  'overhandigd',
  'mislukt',
  'verlopen',
  'ingetrokken',
] as const
export type PakketStatus = (typeof PAKKET_STATUSSEN)[number]
export const PAKKET_HANDELINGEN = ['beslissen', 'tekenen', 'ophalen', 'overhandigen', 'intrekken'] as const
export type PakketHandeling = (typeof PAKKET_HANDELINGEN)[number]

/** What the state allows; a package that failed is looked at and signed again. */
const toegestaan: Record<PakketHandeling, readonly PakketStatus[]> = {
  beslissen: ['opgesteld', 'mislukt'],
  tekenen: ['opgesteld', 'mislukt'],
  ophalen: ['klaar', 'overhandigd'],
  overhandigen: ['klaar'],
  intrekken: ['opgesteld', 'mislukt', 'klaar'],
}
export const kan = (handeling: PakketHandeling, status: PakketStatus): boolean =>
  toegestaan[handeling].includes(status)

/** Days that a package can be fetched; after that it goes, and its hash stays. */
export const GELDIG_DAGEN = 30
export const geldigTot = (getekend: Date): Date =>
  new Date(getekend.getTime() + GELDIG_DAGEN * 24 * 3_600_000)
