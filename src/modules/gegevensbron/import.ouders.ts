/** From the difference about parents to the rows that confirming writes. Pure. */
import type { OuderVelden } from './csv.ts'
import type { Koppeling, OudersDiff } from './diff.ouders.ts'
import type { Rijwijziging } from './import.model.ts'

type Kolommen = Readonly<Record<string, string | null>>

export type OuderMutaties = {
  readonly oudersNieuw: readonly (Kolommen & { readonly id: string })[]
  readonly ouders: readonly Rijwijziging[]
  readonly relatiesNieuw: readonly (Kolommen & {
    readonly id: string
    readonly leerling_id: string
    readonly ouder_id: string
  })[]
  readonly relaties: readonly Rijwijziging[]
}

const kolomVan: Readonly<Record<string, string>> = {
  bronSleutel: 'bron_sleutel',
  geheimAdres: 'geheim_adres',
  gezagVanaf: 'gezag_vanaf',
  gezagTot: 'gezag_tot',
  gezagGrond: 'gezag_grond',
}
/** Columns that are never null, only empty. */
const LEEG = new Set(['roepnaam', 'voorvoegsel'])

const kolommen = (
  wijzigingen: readonly { veld: string; van: unknown; naar: unknown }[],
  kant: 'van' | 'naar',
): Kolommen =>
  Object.fromEntries(
    wijzigingen.map((w) => {
      const kolom = kolomVan[w.veld] ?? w.veld
      const waarde = w[kant]
      return [kolom, typeof waarde === 'string' ? waarde : LEEG.has(kolom) ? '' : null]
    }),
  )

const nieuweOuder = (id: string, v: OuderVelden): OuderMutaties['oudersNieuw'][number] => ({
  id,
  bron_sleutel: v.bronSleutel,
  roepnaam: v.roepnaam ?? '',
  voorvoegsel: v.voorvoegsel ?? '',
  achternaam: v.achternaam,
  email: v.email,
  telefoon: v.telefoon,
  straat: v.straat,
  huisnummer: v.huisnummer,
  postcode: v.postcode,
  plaats: v.plaats,
  geheim_adres: v.geheimAdres ?? 'false',
})

/** @param leerlingNieuw from the place of a new pupil in the file to the id it gets */
export function bouwOuderMutaties(
  diff: OudersDiff,
  leerlingNieuw: ReadonlyMap<number, string>,
  newId: () => string,
): OuderMutaties {
  const relatie = (k: Koppeling, ouder_id: string): OuderMutaties['relatiesNieuw'] => {
    const leerling_id = 'id' in k.leerling ? k.leerling.id : leerlingNieuw.get(k.leerling.nr)
    if (leerling_id === undefined) return []
    return [
      {
        id: newId(),
        leerling_id,
        ouder_id,
        relatie: k.relatie,
        gezag: k.gezag === null ? null : String(k.gezag),
        gezag_vanaf: k.gezagVanaf,
        gezag_grond: k.gezagGrond,
      },
    ]
  }
  const nieuw = diff.nieuw.map((n) => ({ n, id: newId() }))
  return {
    oudersNieuw: nieuw.map(({ n, id }) => nieuweOuder(id, n.velden)),
    ouders: diff.gewijzigd.map(({ id, wijzigingen }) => ({
      id,
      van: kolommen(wijzigingen, 'van'),
      naar: kolommen(wijzigingen, 'naar'),
    })),
    relatiesNieuw: [
      ...nieuw.flatMap(({ n, id }) => n.kinderen.flatMap((k) => relatie(k, id))),
      ...diff.koppelingen.flatMap((k) => relatie(k, k.ouderId)),
    ],
    relaties: diff.relaties.map(({ id, wijzigingen }) => ({
      id,
      van: kolommen(wijzigingen, 'van'),
      naar: kolommen(wijzigingen, 'naar'),
    })),
  }
}
