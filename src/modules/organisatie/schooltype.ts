import { type CodeVan, codesVan, type Schooltype } from './codelijsten.ts'

const PO: readonly Schooltype[] = ['BO', 'SBO', 'SO']
const ALLE: readonly Schooltype[] = codesVan('schooltype')

/** Which schooltypes are offered a domein without asking; a school may switch any of them on. */
export const domeinGebruik: Readonly<Record<CodeVan<'domein'>, readonly Schooltype[]>> = {
  taal_lezen: ALLE,
  spelling: ALLE,
  rekenen: ALLE,
  overige_vakken: ALLE,
  leren_leren: ALLE,
  werkhouding: ALLE,
  motivatie_welbevinden: ALLE,
  sociaal_emotioneel: ALLE,
  gedrag: ALLE,
  communicatie: ALLE,
  zelfredzaamheid: ALLE,
  motoriek_zintuigen: ALLE,
  burgerschap: ALLE,
  aanwezigheid: ALLE,
  talent: ['BO', 'SBO', 'SO', 'VO', 'VSO'],
  spel: PO,
  praktijk_arbeid: ['PrO', 'VSO'],
}

const VERVOLG_NA_PO = [
  'nog_niet_te_bepalen',
  'vso_dagbesteding',
  'vso_arbeid',
  'vso_vervolgonderwijs',
  'pro',
  'vmbo_bb',
  'vmbo_bb_kb',
  'vmbo_kb',
  'vmbo_kb_gltl',
  'vmbo_gltl',
  'vmbo_gltl_havo',
  'havo',
  'havo_vwo',
  'vwo',
] as const satisfies readonly CodeVan<'uitstroom'>[]

/** The destinations a schooltype chooses from, from least to most theoretical, so that a bandbreedte is a stretch of the list. */
export const uitstroomPerSchooltype: Readonly<Record<Schooltype, readonly CodeVan<'uitstroom'>[]>> = {
  BO: VERVOLG_NA_PO,
  SBO: VERVOLG_NA_PO,
  SO: [...VERVOLG_NA_PO, 'sbo', 'bo'],
  VO: [
    'nog_niet_te_bepalen',
    'vso',
    'pro',
    'arbeid',
    'diploma_vmbo_bb',
    'diploma_vmbo_kb',
    'diploma_vmbo_gl',
    'diploma_vmbo_tl',
    'diploma_havo',
    'diploma_vwo',
    'mbo_1',
    'mbo_2',
    'mbo_3',
    'mbo_4',
    'hbo',
    'wo',
  ],
  PrO: ['nog_niet_te_bepalen', 'dagbesteding', 'beschut_werk', 'arbeid', 'mbo_1', 'mbo_2'],
  VSO: ['nog_niet_te_bepalen', 'dagbesteding', 'arbeid', 'vervolgonderwijs'],
}

/** False when the band runs backwards or leaves the list of this schooltype; an open end is fine. */
export function bandbreedteKlopt(
  schooltype: Schooltype,
  van: CodeVan<'uitstroom'> | null,
  tot: CodeVan<'uitstroom'> | null,
): boolean {
  const lijst = uitstroomPerSchooltype[schooltype]
  const onder = van === null ? 0 : lijst.indexOf(van)
  const boven = tot === null ? lijst.length - 1 : lijst.indexOf(tot)
  return onder >= 0 && boven >= 0 && onder <= boven
}

/** Domeinen offered by default in this schooltype, in list order. */
export function domeinenVoor(schooltype: Schooltype): readonly CodeVan<'domein'>[] {
  return codesVan('domein').filter((domein) => domeinGebruik[domein].includes(schooltype))
}
