/** One page of what a round changes, with the names that are known now. */
import type { Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { findOuderNamen } from './import.ouders.sql.ts'
import { findGroepNamen, findLeerlingen, findMedewerkerNamen } from './import.overzicht.sql.ts'
import type { Ruwerij } from './import.rij.ts'
import type { WijzigingRij, WijzigingSoort } from './import.schema.ts'
import { type Behouden, readInhoud } from './import.sql.ts'
import { rijenVan } from './import.telling.ts'

const PER_PAGINA = 50

export async function wijzigingenPagina(
  tx: Tx,
  rondeId: string,
  { soort, pagina, vandaag }: { soort: WijzigingSoort; pagina: number; vandaag: Datum },
): Promise<{ totaal: number; pagina: number; rijen: WijzigingRij[] }> {
  const { verschil, ongedaan } = await readInhoud(tx, rondeId)
  const alle =
    soort === 'behouden'
      ? (ongedaan?.behouden ?? []).map(rijVanBehouden)
      : verschil
        ? rijenVan(verschil, soort)
        : []
  const ruw = alle.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA)
  const ids = <K extends keyof Ruwerij>(veld: K) =>
    ruw.flatMap((r) => (typeof r[veld] === 'string' ? [String(r[veld])] : []))
  const leerlingen = new Map(
    (
      await findLeerlingen(
        tx,
        [...ids('leerlingId'), ...ids('kindId'), ...ruw.flatMap((r) => r.kandidaatIds)],
        vandaag,
      )
    ).map((l) => [l.id, l]),
  )
  const namen = new Map(
    [
      ...(await findGroepNamen(tx, ids('groepId'))),
      ...(await findMedewerkerNamen(tx, ids('medewerkerId'))),
      ...(await findOuderNamen(tx, [...ids('ouderId'), ...ruw.flatMap((r) => r.ouderIds ?? [])])),
    ].map((n) => [n.id, n.naam]),
  )
  const rijen = ruw.map(
    ({ kandidaatIds, groepId, medewerkerId, ouderId, ouderIds, kindId, kinderen, ...r }): WijzigingRij => {
      const leerling = r.leerlingId === null ? undefined : leerlingen.get(r.leerlingId)
      return {
        ...r,
        naam: r.naam ?? leerling?.naam ?? namen.get(groepId ?? medewerkerId ?? ouderId ?? '') ?? '',
        geboortedatum: r.geboortedatum ?? leerling?.geboortedatum ?? null,
        rollen: r.rollen ?? [],
        groepen: r.groepen.length > 0 ? r.groepen : (leerling?.groepen ?? []),
        kind: kindId ? (leerlingen.get(kindId)?.naam ?? null) : (kinderen?.[0] ?? null),
        kandidaten: [
          ...kandidaatIds.flatMap((id) => {
            const k = leerlingen.get(id)
            return k ? { id, naam: k.naam, geboortedatum: k.geboortedatum, status: k.status } : []
          }),
          ...(ouderIds ?? []).flatMap((id) => {
            const naam = namen.get(id)
            return naam === undefined ? [] : { id, naam, geboortedatum: null, status: null }
          }),
        ],
      }
    },
  )
  return { totaal: alle.length, pagina, rijen }
}

const rijVanBehouden = ({ leerlingId, reden }: Behouden): Ruwerij => ({
  sleutel: leerlingId,
  nr: null,
  handeling: 'behouden',
  leerlingId,
  naam: null,
  geboortedatum: null,
  groepen: [],
  dossier: reden === 'dossier',
  reden,
  kandidaatIds: [],
  velden: [],
})
