/**
 * Roles and group links of staff that a file gives reason for. They give access to dossiers, so a beheerder confirms
 * each; what was asked before, whatever the answer, isn't asked again.
 */
import { GROEP_ROLLEN } from '../organisatie/organisatie.ts'
import { groepIdentiteit } from './diff.groepen.ts'
import type { ImportDiff } from './diff.model.ts'
import type { RolSuggestie } from './edexml.ts'
import type { SchoolGroep, SchoolStand, Suggestie } from './import.model.ts'

type Groepsrol = (typeof GROEP_ROLLEN)[number]
const isGroepsrol = (rol: string): rol is Groepsrol => GROEP_ROLLEN.some((r) => r === rol)

export const suggestieSleutel = (medewerkerId: string, soort: string, rol: string, groepId: string | null) =>
  [medewerkerId, soort, rol, groepId ?? ''].join('|')

export function nieuweSuggesties(
  school: SchoolStand,
  groepen: readonly SchoolGroep[],
  { medewerkers: m }: ImportDiff,
): Suggestie[] {
  const bekend = new Map(school.medewerkers.map((s) => [s.id, s]))
  const groepId = new Map(groepen.map((g) => [groepIdentiteit(g), g.id]))
  const rollen = new Map<number, Set<string>>()
  const uit: Suggestie[] = []
  const geef = (s: Suggestie): void => {
    if (s.medewerkerId !== null && bekend.get(s.medewerkerId)?.uitDienst) return
    const groep = s.groepSleutel === null ? null : (groepId.get(s.groepSleutel) ?? s.groepSleutel)
    if (
      s.medewerkerId !== null &&
      school.gevraagd.has(suggestieSleutel(s.medewerkerId, s.soort, s.rol, groep))
    )
      return
    uit.push(s)
  }
  const rollenVan = (wie: { id: string | null; nr: number }): Set<string> => {
    const al = rollen.get(wie.nr) ?? new Set(wie.id === null ? [] : bekend.get(wie.id)?.rollen)
    rollen.set(wie.nr, al)
    return al
  }
  for (const { id, nr, rol } of m.rolsuggesties) {
    rollenVan({ id, nr }).add(rol)
    geef({ medewerkerId: id, nr, soort: 'rol', rol, groepSleutel: null })
  }
  for (const g of m.groepsuggesties) {
    const al = rollenVan(g)
    const rol = groepsrolVoor(g.rol, al)
    if (rol === null) continue
    // A link without the role that it serves gives nothing; both are asked.
    if (!al.has(rol)) geef({ medewerkerId: g.id, nr: g.nr, soort: 'rol', rol, groepSleutel: null })
    al.add(rol)
    geef({ medewerkerId: g.id, nr: g.nr, soort: 'groep', rol, groepSleutel: g.groepSleutel })
  }
  return uit
}

/** In which role somebody serves a group; null for who works for the whole school and needs no link. */
function groepsrolVoor(rol: RolSuggestie | null, al: ReadonlySet<string>): (RolSuggestie & Groepsrol) | null {
  const kan = (r: string): r is RolSuggestie & Groepsrol =>
    isGroepsrol(r) && r !== 'teamleider' && r !== 'leerlingbegeleider'
  if (rol !== null) return kan(rol) ? rol : null
  const eigen = [...al].find(kan)
  if (eigen) return eigen
  return al.size > 0 ? null : 'mentor'
}
