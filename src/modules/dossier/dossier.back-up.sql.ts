/** Which files the rows of all schools name, attachments, packages and PDFs of plans, for who puts a backup back: read as a backup reads. */
import type pg from 'pg'
import { sealedBytes } from '../../platform/files/frames.ts'
import { pathOf } from '../../platform/files/store.ts'

export type NodigBestand = { readonly pad: string; readonly bytes: number; readonly leerlingId: string }

/** @param client the owner of the database */
export async function listNodigeBestanden(client: pg.Client): Promise<NodigBestand[]> {
  await client.query('begin')
  try {
    await client.query('set local role koers_backup')
    const { rows } = await client.query<{ id: string; leerlingId: string; grootte: string }>(
      `select id, leerling_id as "leerlingId", grootte::text from koers.bestand
       union all select bestand_id, leerling_id, grootte::text from koers.inzagepakket where bestand_id is not null
       union all select id, leerling_id, grootte::text from koers.plan_pdf
       order by id`,
    )
    return rows.map(({ id, leerlingId, grootte }) => ({
      pad: `files/${pathOf(id)}`,
      bytes: sealedBytes(Number(grootte)),
      leerlingId,
    }))
  } finally {
    await client.query('rollback')
  }
}
