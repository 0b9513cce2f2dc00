import { sql } from 'kysely'
import { row, type Tx } from '../../platform/database.ts'
import type { Logo } from './logo.ts'

export type HuisstijlRow = {
  naam: string
  logo: Pick<Logo, 'sha256' | 'breedte' | 'hoogte'> | null
}

/** The name of the school and what its logo is, without the picture. */
export const findHuisstijl = (tx: Tx) =>
  row<HuisstijlRow>(
    tx,
    sql`select o.naam, case when l.sha256 is not null
        then jsonb_build_object('sha256', l.sha256, 'breedte', l.breedte, 'hoogte', l.hoogte) end as logo
      from koers.organisatie o left join koers.schoollogo l on l.organisatie_id = o.id and l.actief
      where o.id = koers.organisatie() and o.soort = 'school'`,
  )

/** The picture itself; without a hash the one of now. */
export const findLogo = (tx: Tx, sha256: string | null) =>
  row<Logo>(
    tx,
    sql`select soort, inhoud, breedte, hoogte, sha256 from koers.schoollogo
      where organisatie_id = koers.organisatie() and (case when ${sha256}::text is null then actief else sha256 = ${sha256} end)`,
  )

/** From now on this one; the one before it stays for the versions that show it. */
export async function placeLogo(tx: Tx, logo: Logo, now: Date): Promise<void> {
  await removeLogo(tx)
  await sql`insert into koers.schoollogo (organisatie_id, sha256, soort, inhoud, breedte, hoogte, actief, geplaatst_op)
    values (koers.organisatie(), ${logo.sha256}, ${logo.soort}, ${logo.inhoud}, ${logo.breedte}, ${logo.hoogte}, true, ${now})
    on conflict (organisatie_id, sha256) do update set actief = true, geplaatst_op = excluded.geplaatst_op`.execute(
    tx,
  )
}

export async function removeLogo(tx: Tx): Promise<void> {
  await sql`update koers.schoollogo set actief = false where organisatie_id = koers.organisatie() and actief`.execute(
    tx,
  )
}
