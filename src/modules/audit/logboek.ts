/** Findings of a period, with what was said of them: what the page shows and the reminder counts. */
import type { Tx } from '../../platform/database.ts'
import { addDays, type Datum } from '../../platform/datum.ts'
import {
  type ControleRow,
  listControles,
  listDagfeiten,
  listMislukt,
  listOpeningen,
} from './uitschieters.sql.ts'
import { meestInTienMinuten, SNEL_DOSSIERS, type Uitschieter, uitschieters } from './uitschieters.ts'

/** How far back what is usual is looked for. */
const ACHTERGROND_DAGEN = 30

export type Bevinding = Uitschieter & { readonly controle: ControleRow | null }

export async function bevindingen(tx: Tx, van: Datum, tot: Datum): Promise<Bevinding[]> {
  const feiten = await listDagfeiten(tx, addDays(van, -ACHTERGROND_DAGEN), tot)
  const snel = new Map<string, number>()
  // Only who opened so many on the whole day can have done so within ten minutes.
  for (const { accountId, dag, dossiers } of feiten) {
    if (dag < van || dossiers <= SNEL_DOSSIERS) continue
    const opens = await listOpeningen(tx, accountId, dag)
    snel.set(
      `${accountId} ${dag}`,
      meestInTienMinuten(opens.map(({ op, leerlingId }) => ({ op: Date.parse(op), leerlingId }))),
    )
  }
  const gezien = new Map((await listControles(tx, van, tot)).map((controle) => [controle.sleutel, controle]))
  const mislukt = await listMislukt(tx, van, tot)
  return uitschieters(feiten, snel, van, mislukt).map((u) => ({
    ...u,
    controle: gezien.get(u.sleutel) ?? null,
  }))
}

/** This week and the four whole ones before it: what the page shows by itself, and so what Vandaag counts. */
export function herinnerPeriode(today: Datum): { van: Datum; tot: Datum } {
  const weekdag = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  return { van: addDays(today, -weekdag - 28), tot: today }
}
