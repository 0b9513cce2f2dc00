import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import type { LeerlingInMail, Leerlingnaam } from './berichten.ts'
import type { MailStand, Melding, OntvangerSoort } from './melding.ts'

/** Name and address of who is told. Null: this person has nothing to do with this pupil (any more). */
export const findPostadres = (tx: Tx, { aan, leerlingId }: Melding, today: Datum) =>
  row<{ naam: string; email: string | null; geenContact: boolean }>(
    tx,
    sql`select * from koers.postadres(${aan.soort}, ${aan.id}::uuid, ${leerlingId}::uuid, ${today}::date)`,
  )

export async function insertPostregel(
  tx: Tx,
  id: string,
  { soort, aan, leerlingId, pad, over }: Melding,
  { mail, berichtId }: { mail: MailStand; berichtId: string | null },
  now: Date,
): Promise<void> {
  await sql`insert into koers.postregel (organisatie_id, id, leerling_id, soort, aan_soort, aan_id, over_soort, over_id, pad, mail, bericht_id, gemaakt_op)
    values (koers.organisatie(), ${id}::uuid, ${leerlingId}::uuid, ${soort}, ${aan.soort}, ${aan.id}::uuid, ${over?.soort ?? null},
      ${over?.id ?? null}::uuid, ${pad}, ${mail}, ${berichtId}::uuid, ${now})`.execute(tx)
}

export type EigenRow = {
  id: string
  soort: string
  leerlingId: string
  /** Null: out of reach of who reads (any more). */
  leerling: string | null
  pad: string
  gemaaktOp: string
  gelezenOp: string | null
}

const eigen = sql`p.organisatie_id = koers.organisatie() and p.aan_soort = koers.soort() and p.aan_id = koers.betrekking()`

/** The own messages, newest first. `voor`: the last one of the page before. */
export const listEigen = (tx: Tx, voor: string | null, limit: number) =>
  rows<EigenRow>(
    tx,
    sql`select p.id, p.soort, p.leerling_id, nullif(concat_ws(' ', nullif(l.roepnaam, ''), nullif(l.voorvoegsel, ''), nullif(l.achternaam, '')), '') as leerling,
        p.pad, p.gemaakt_op, p.gelezen_op
      from koers.postregel p left join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id
      where ${eigen} ${
        voor === null
          ? sql``
          : sql`and (p.gemaakt_op, p.id) < (select v.gemaakt_op, v.id from koers.postregel v where v.organisatie_id = p.organisatie_id and v.id = ${voor}::uuid)`
      }
      order by p.gemaakt_op desc, p.id desc limit ${limit}::int`,
  )

export const findEigen = (tx: Tx, id: string) =>
  row<{ id: string }>(tx, sql`select p.id from koers.postregel p where ${eigen} and p.id = ${id}::uuid`)

export const countOngelezen = async (tx: Tx): Promise<number> =>
  (
    await row<{ n: number }>(
      tx,
      sql`select count(*)::int as n from koers.postregel p where ${eigen} and p.gelezen_op is null`,
    )
  )?.n ?? 0

/** As read: one, or all that were there at that moment. */
export const zetGelezen = (tx: Tx, welke: { id: string } | { totEnMet: string }, now: Date) =>
  affected(
    tx,
    sql`update koers.postregel p set gelezen_op = ${now} where ${eigen} and p.gelezen_op is null and ${
      'id' in welke ? sql`p.id = ${welke.id}::uuid` : sql`p.gemaakt_op <= ${welke.totEnMet}::timestamptz`
    }`,
  )

/** The same count for a screen that lies open, without using the session. */
export const telZonderGebruik = async (tx: Tx, tokenHash: Buffer, now: Date, today: Datum): Promise<number> =>
  (await row<{ n: number }>(tx, sql`select toegang.ongelezen(${tokenHash}, ${now}, ${today}::date) as n`))
    ?.n ?? 0

export type PostregelRow = {
  id: string
  soort: string
  aanSoort: OntvangerSoort
  /** Name of a member of staff; null for family, who stand here by their relation. */
  medewerker: string | null
  relatie: string | null
  mail: MailStand
  mailReden: string | null
  mailOp: string | null
  gemaaktOp: string
  gelezen: boolean
}

/** What was told about one pupil, newest first; optionally only about one thing. */
export const listPostregels = (tx: Tx, leerlingId: string, voor: string | null, limit: number) =>
  rows<PostregelRow>(
    tx,
    sql`select p.id, p.soort, p.aan_soort,
        (select concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) from koers.medewerker m
          where p.aan_soort = 'medewerker' and m.organisatie_id = p.organisatie_id and m.id = p.aan_id) as medewerker,
        (select r.relatie from koers.ouder_relatie r where p.aan_soort = 'ouder' and r.organisatie_id = p.organisatie_id
          and r.leerling_id = p.leerling_id and r.ouder_id = p.aan_id limit 1) as relatie,
        p.mail, p.mail_reden, p.mail_op, p.gemaakt_op, p.gelezen_op is not null as gelezen
      from koers.postregel p where p.organisatie_id = koers.organisatie() and p.leerling_id = ${leerlingId}::uuid ${
        voor === null
          ? sql``
          : sql`and (p.gemaakt_op, p.id) < (select v.gemaakt_op, v.id from koers.postregel v where v.organisatie_id = p.organisatie_id and v.id = ${voor}::uuid)`
      }
      order by p.gemaakt_op desc, p.id desc limit ${limit}::int`,
  )

export async function findLeerlingInMail(tx: Tx): Promise<LeerlingInMail> {
  const found = await row<{ leerling: LeerlingInMail }>(
    tx,
    sql`select leerling from koers.mailinstelling where organisatie_id = koers.organisatie()`,
  )
  return found?.leerling ?? 'niet'
}

export async function saveLeerlingInMail(tx: Tx, leerling: LeerlingInMail, now: Date): Promise<void> {
  await sql`insert into koers.mailinstelling (organisatie_id, leerling, gewijzigd_op) values (koers.organisatie(), ${leerling}, ${now})
    on conflict (organisatie_id) do update set leerling = excluded.leerling, gewijzigd_op = excluded.gewijzigd_op`.execute(
    tx,
  )
}

/** Which pupil a mail is about. */
export const findLeerlingVanBericht = (tx: Tx, berichtId: string) =>
  row<Leerlingnaam>(
    tx,
    sql`select l.roepnaam, l.achternaam from koers.postregel p
      join koers.leerling l on l.organisatie_id = p.organisatie_id and l.id = p.leerling_id
      where p.organisatie_id = koers.organisatie() and p.bericht_id = ${berichtId}::uuid`,
  )

/** The pupil, as far as the actor sees it. */
export const findPostLeerling = (tx: Tx, id: string) =>
  row<{ id: string }>(
    tx,
    sql`select id from koers.leerling where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )

/** A mail of ours came back. True: it was one, and went to that address. */
export const markBounced = async (
  tx: Tx,
  { berichtId, aan, reden }: { berichtId: string; aan: string; reden: string },
  now: Date,
): Promise<boolean> =>
  (
    await row<{ terug: boolean }>(
      tx,
      sql`select koers.bericht_terug(${berichtId}::uuid, ${aan}, ${reden}, ${now}) as terug`,
    )
  )?.terug ?? false

/** Of these addresses the ones where nothing arrives: since when, and why. A later mail that went ends it. */
export const listWeigeringen = (tx: Tx, adressen: readonly string[]) =>
  rows<{ adres: string; sinds: string; reden: string | null }>(
    tx,
    sql`select distinct on (lower(b.aan)) lower(b.aan) as adres, b.geweigerd_op as sinds, b.fout as reden from koers.bericht b
      where b.organisatie_id = koers.organisatie() and b.status = 'geweigerd' and b.geweigerd_op is not null
        and lower(b.aan) = any (${adressen.map((adres) => adres.toLowerCase())}::text[])
        and not exists (select from koers.bericht later where later.organisatie_id = b.organisatie_id and lower(later.aan) = lower(b.aan)
          and later.status = 'verzonden' and later.gemaakt_op > b.gemaakt_op)
      order by lower(b.aan), b.geweigerd_op`,
  )
