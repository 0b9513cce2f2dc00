/** Names, ages and gezag of a pupil: pure, shared by every module above. */
import { compareDatum, type Datum, isDatum } from '../../platform/datum.ts'

export type Naam = { readonly roepnaam: string; readonly voorvoegsel: string; readonly achternaam: string }

/** "Fenna van der Berg"; a pupil may have only one of the parts (EDEXML 1.03). */
export const volledigeNaam = ({ roepnaam, voorvoegsel, achternaam }: Naam): string =>
  [roepnaam, voorvoegsel, achternaam].filter((part) => part !== '').join(' ')

// Letters that Unicode does not take apart into a base letter and a mark.
const BASE: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
}

/** The text that search by name looks in: lower case, without accents, so that it needs no server extension. */
export function zoeknaam(naam: Naam | string): string {
  const text = typeof naam === 'string' ? naam : volledigeNaam(naam)
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıßæœþð]/g, (letter) => BASE[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Age in whole years. Who was born on 29 February has a birthday on 1 March in other years (BW 1:2, rule of the day reached). */
export function leeftijd(geboren: Datum, vandaag: Datum): number {
  const years = Number(vandaag.slice(0, 4)) - Number(geboren.slice(0, 4))
  return vandaag.slice(5) < geboren.slice(5) ? years - 1 : years
}

/** The day on which `leeftijd` becomes `jaren`: for who was born on 29 February 1 March in a year without that day. */
export function wordt(geboren: Datum, jaren: number): Datum {
  const [jaar, dag] = [Number(geboren.slice(0, 4)) + jaren, geboren.slice(5)]
  return dag === '02-29' && !isDatum(`${jaar}-02-29`) ? `${jaar}-03-01` : `${jaar}-${dag}`
}

/** From this age a pupil uses the rights of the AVG, and a parent no longer does (UAVG art. 5). */
export const ZELF_VANAF = 16
/** From this age the pupil decides and the gezag of parents has ended (BW 1:233). */
export const MEERDERJARIG_VANAF = 18

export const meerderjarig = (geboren: Datum | null, vandaag: Datum): boolean =>
  geboren !== null && leeftijd(geboren, vandaag) >= MEERDERJARIG_VANAF

export type Gezag = {
  /** Null: not known. It gives as little as none does, and is a thing to find out. */
  readonly gezag: boolean | null
  readonly gezagVanaf: Datum | null
  readonly gezagTot: Datum | null
}

export const GEZAG_STANDEN = ['ja', 'nog_niet', 'niet_meer', 'nee', 'onbekend', 'meerderjarig'] as const
export type GezagStand = (typeof GEZAG_STANDEN)[number]

/** Has this parent gezag today, and if not, why. The database applies the same rule to what a parent can see. */
export function gezagStand(
  { gezag, gezagVanaf, gezagTot }: Gezag,
  geboren: Datum | null,
  vandaag: Datum,
): GezagStand {
  if (gezag === null) return meerderjarig(geboren, vandaag) ? 'meerderjarig' : 'onbekend'
  if (!gezag) return 'nee'
  if (meerderjarig(geboren, vandaag)) return 'meerderjarig'
  if (gezagVanaf !== null && compareDatum(gezagVanaf, vandaag) > 0) return 'nog_niet'
  if (gezagTot !== null && compareDatum(gezagTot, vandaag) < 0) return 'niet_meer'
  return 'ja'
}
