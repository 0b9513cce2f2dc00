/** The rights matrix as rules: what a school may set, what it may never set, and what deserves a warning. Pure. */

/** Rights that are asked of the school as a whole: a role that sees some pupils only would get nothing by them. */
export const SCHOOLBREDE_RECHTEN: readonly string[] = [
  'organisatie.beheren',
  'medewerker.beheren',
  'leerling.importeren',
  'toegang.herzien',
  'audit.lezen',
  'audit.controleren',
  'dossier.noodtoegang_beoordelen',
  'dossier.toegang_lezen',
  'dossier.inzage_lezen',
  'avg.vernietigen',
  'avg.toezien',
  'avg.behandelen',
]

/** The order of the groups on the screen; a right of another noun stands in the last one. */
export const RECHTGROEPEN = ['leerling', 'plan', 'dossier', 'school', 'overig'] as const
export type Rechtgroep = (typeof RECHTGROEPEN)[number]

const GROEP: Readonly<Record<string, Rechtgroep>> = {
  leerling: 'leerling',
  ouder: 'leerling',
  bijlage: 'leerling',
  opp: 'plan',
  rod: 'plan',
  lesadvies: 'plan',
  dossier: 'dossier',
  audit: 'dossier',
  toegang: 'dossier',
  avg: 'dossier',
  organisatie: 'school',
  medewerker: 'school',
}
export const groepVan = (recht: string): Rechtgroep => GROEP[recht.split('.')[0] ?? ''] ?? 'overig'

/** Rights that somebody must hold, or the school can no longer do what the law asks of it. */
export const ONMISBARE_RECHTEN: readonly string[] = [
  'organisatie.beheren',
  'leerling.lezen',
  'opp.lezen',
  'avg.behandelen',
  'avg.vernietigen',
  'dossier.noodtoegang_beoordelen',
]

export type RolRechten = {
  readonly rol: string
  readonly bereik: string
  readonly rechten: readonly string[]
  readonly standaard: readonly string[]
}

export type Weigering =
  | 'toegang.recht-buitengesloten'
  | 'toegang.recht-familie'
  | 'toegang.recht-schoolbreed'
  | 'toegang.recht-eigen-rol'

/**
 * Why this role may not get or lose this right, or null. The database says the same of the first, second and last one.
 * @param eigenRollen roles of who changes it, now or to come
 */
export function weigering(
  rol: RolRechten,
  recht: string,
  aan: boolean,
  eigenRollen: readonly string[],
): Weigering | null {
  if (rol.rechten.includes(recht) === aan) return null
  if (!aan)
    return rol.rol === 'beheerder' && recht === 'medewerker.beheren' ? 'toegang.recht-buitengesloten' : null
  if (rol.standaard.includes(recht)) return null
  if (rol.rol === 'ouder' || rol.rol === 'leerling') return 'toegang.recht-familie'
  if (eigenRollen.includes(rol.rol)) return 'toegang.recht-eigen-rol'
  return rol.bereik !== 'school' && SCHOOLBREDE_RECHTEN.includes(recht) ? 'toegang.recht-schoolbreed' : null
}

/** The first right that nobody of the school would hold after these changes, or null. Families don't count. */
export function zonderHouder(
  rollen: readonly RolRechten[],
  wijzigingen: readonly { readonly rol: string; readonly recht: string; readonly aan: boolean }[],
): string | null {
  const heeft = ({ rol, rechten }: RolRechten, recht: string) =>
    wijzigingen.find((w) => w.rol === rol && w.recht === recht)?.aan ?? rechten.includes(recht)
  const school = rollen.filter(({ rol }) => rol !== 'ouder' && rol !== 'leerling')
  const verloren = new Set(wijzigingen.filter(({ aan }) => !aan).map(({ recht }) => recht))
  const leeg = (recht: string) => verloren.has(recht) && !school.some((rol) => heeft(rol, recht))
  return ONMISBARE_RECHTEN.find(leeg) ?? null
}

export const WAARSCHUWINGEN = [
  'beheer-en-inhoud',
  'beheer-en-logboek',
  'beheer-breed',
  'noodtoegang-schoolbreed',
  'bulk-breed',
  'concept-vakdocent',
  'ouder-leest-niet',
  'niemand-publiceert',
  'niemand-controleert',
] as const
export type Waarschuwing = { readonly code: (typeof WAARSCHUWINGEN)[number]; readonly rol: string | null }

const INHOUD = [
  'opp.lezen',
  'opp.concept_lezen',
  'opp.schrijven',
  'opp.exporteren',
  'lesadvies.lezen',
  'bijlage.lezen',
  'bijlage.beheren',
]

/** Combinations that a school may choose, and should not choose by accident. */
export function waarschuwingen(rollen: readonly RolRechten[]): Waarschuwing[] {
  const found: Waarschuwing[] = []
  const iemand = (recht: string) => rollen.some(({ rechten }) => rechten.includes(recht))
  for (const { rol, bereik, rechten } of rollen) {
    const heeft = (recht: string) => rechten.includes(recht)
    const meld = (code: Waarschuwing['code']) => found.push({ code, rol })
    // Who gives access and also reads, or watches the log of it, is watched by nobody (A13).
    if (heeft('medewerker.beheren') && INHOUD.some(heeft)) meld('beheer-en-inhoud')
    if (heeft('medewerker.beheren') && (heeft('audit.lezen') || heeft('audit.controleren')))
      meld('beheer-en-logboek')
    if (heeft('medewerker.beheren') && rol !== 'beheerder') meld('beheer-breed')
    if (heeft('dossier.noodtoegang') && bereik === 'school') meld('noodtoegang-schoolbreed')
    if (heeft('opp.bulk_exporteren') && rol !== 'zorgcoordinator') meld('bulk-breed')
    if (rol === 'vakdocent' && (heeft('opp.concept_lezen') || heeft('ouder.lezen'))) meld('concept-vakdocent')
    if ((rol === 'ouder' || rol === 'leerling') && !(heeft('opp.lezen') && heeft('leerling.lezen')))
      meld('ouder-leest-niet')
  }
  if (!iemand('opp.publiceren')) found.push({ code: 'niemand-publiceert', rol: null })
  if (!iemand('audit.controleren')) found.push({ code: 'niemand-controleert', rol: null })
  return found
}
