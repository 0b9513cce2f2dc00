/** What the signer's side asks of the database. */
import { sql } from 'kysely'
import { row, rows, type Tx } from '../../../platform/database.ts'
import type { MijnVraag } from '../ondertekening.schema.ts'
import type { TekenaarRow } from '../ondertekening.sql.ts'

/** What this actor was asked, as signer: all of it, or one. */
export const listMijnVragen = (tx: Tx, tekenaarId: string | null) =>
  rows<MijnVraag>(
    tx,
    sql`select o.id, o.verzoek_id, o.plan_id as opp_id, o.leerling_id, s.naam as school_naam, v.versie, v.versie_hash, v.ronde, v.stand as ronde_stand,
        o.stand, o.uitkomst, o.verklaring, o.gezag ->> 'regel' as regel, o.vereist, v.aangemaakt_naam, o.uitgenodigd_op, v.termijn_op, o.besloten_op,
        f.op as vastgesteld_op, f.begin_op,
        exists (select from koers.plan_pdf d where d.organisatie_id = v.organisatie_id and d.verzoek_id = v.id and d.soort = 'verzegeld') as verzegeld,
        concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')) as leerling
      from koers.ondertekenaar o
      join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
      left join koers.vaststelling f on f.organisatie_id = v.organisatie_id and f.verzoek_id = v.id
      join koers.leerling l on l.organisatie_id = o.organisatie_id and l.id = o.leerling_id
      join koers.organisatie s on s.id = o.organisatie_id
      where koers.is_ondertekenaar(o.id, o.soort, o.ouder_id, o.medewerker_id, o.leerling_id)
        and (${tekenaarId}::uuid is null or o.id = ${tekenaarId}::uuid)
      order by o.uitgenodigd_op desc, v.ronde desc, o.id desc limit 100`,
  )

/** The newest version of this plan before this round that the same person agreed to. */
export async function findVorigAkkoord(tx: Tx, t: TekenaarRow): Promise<number | null> {
  const gevonden = await row<{ versie: number }>(
    tx,
    sql`select v.versie from koers.ondertekenaar o
      join koers.ondertekenverzoek v on v.organisatie_id = o.organisatie_id and v.id = o.verzoek_id
      where o.plan_id = ${t.planId}::uuid and o.id <> ${t.id}::uuid and o.soort = ${t.soort} and o.ouder_id is not distinct from ${t.ouderId}::uuid
        and o.medewerker_id is not distinct from ${t.medewerkerId}::uuid and o.uitkomst in ('ja', 'ja_maar')
      order by v.versie desc limit 1`,
  )
  return gevonden?.versie ?? null
}
