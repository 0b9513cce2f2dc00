import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { BerichtStatus } from './berichten.schema.ts'
import type { Mailtekst } from './berichten.ts'

export type NieuwBericht = {
  id: string
  /** Null: to an account. */
  organisatieId: string | null
  soort: string
  aan: string
  gegevens: Readonly<Record<string, string>>
  bron: string | null
  now: Date
}

export async function insertBericht(tx: Tx, b: NieuwBericht): Promise<void> {
  await sql`insert into koers.bericht (id, organisatie_id, soort, aan, gegevens, bron, gemaakt_op)
    values (${b.id}::uuid, ${b.organisatieId}::uuid, ${b.soort}, ${b.aan}, ${JSON.stringify(b.gegevens)}::jsonb, ${b.bron}::uuid, ${b.now})`.execute(
    tx,
  )
}

/** How many of this kind went to this address since then. */
export async function countBerichten(tx: Tx, soort: string, aan: string, sinds: Date): Promise<number> {
  const found = await row<{ n: number }>(
    tx,
    sql`select count(*)::int as n from koers.bericht where organisatie_id = koers.organisatie()
      and lower(aan) = lower(${aan}) and soort = ${soort} and gemaakt_op > ${sinds}`,
  )
  return found?.n ?? 0
}

export type TeVerzenden = {
  id: string
  soort: string
  aan: string
  gegevens: Record<string, string>
  bron: string | null
  pogingen: number
  gemaaktOp: string
}

/** Takes a message that still waits, and counts the try. The context of its school, or none for an account. */
export const pakBericht = (tx: Tx, id: string, organisatieId: string | null) =>
  row<TeVerzenden>(
    tx,
    organisatieId === null
      ? sql`select * from koers.bericht_pak(${id}::uuid)`
      : sql`update koers.bericht b set pogingen = b.pogingen + 1
          where b.organisatie_id = koers.organisatie() and b.id = ${id}::uuid and b.status = 'wachtend'
          returning b.id, b.soort, b.aan, b.gegevens, b.bron, b.pogingen, b.gemaakt_op`,
  )

export type Stand = { status: BerichtStatus; onderwerp?: string; fout?: string }

/** How it went. What went out or need not go out keeps nothing of its text. */
export async function zetStand(
  tx: Tx,
  id: string,
  organisatieId: string | null,
  stand: Stand,
  now: Date,
): Promise<void> {
  const { status } = stand
  const [over, waarom] = [stand.onderwerp ?? null, stand.fout ?? null]
  if (organisatieId === null) {
    await sql`select koers.bericht_stand(${id}::uuid, ${status}, ${over}, ${waarom}, ${now})`.execute(tx)
    return
  }
  await sql`update koers.bericht set status = ${status}, fout = ${waarom}, onderwerp = coalesce(${over}, onderwerp),
      verzonden_op = case when ${status} = 'verzonden' then ${now}::timestamptz end,
      geweigerd_op = case when ${status} = 'geweigerd' then ${now}::timestamptz end,
      gegevens = case when ${status} in ('verzonden', 'vervallen') then '{}'::jsonb else gegevens end
    where organisatie_id = koers.organisatie() and id = ${id}::uuid`.execute(tx)
}

/** Puts a message that failed or was refused back in the row. */
export const zetTerug = (tx: Tx, id: string) =>
  affected(
    tx,
    sql`update koers.bericht set status = 'wachtend', pogingen = 0, fout = null, geweigerd_op = null
      where organisatie_id = koers.organisatie() and id = ${id}::uuid and status in ('mislukt', 'geweigerd')`,
  )

export type BerichtRow = {
  id: string
  soort: string
  aan: string
  status: BerichtStatus
  fout: string | null
  pogingen: number
  gemaaktOp: string
  verzondenOp: string | null
}

export const listBerichten = (tx: Tx, most: number) =>
  rows<BerichtRow>(
    tx,
    sql`select id, soort, aan, status, fout, pogingen, gemaakt_op, verzonden_op from koers.bericht
      where organisatie_id = koers.organisatie() order by gemaakt_op desc, id desc limit ${most}::int`,
  )

export const findBericht = (tx: Tx, id: string) =>
  row<BerichtRow>(
    tx,
    sql`select id, soort, aan, status, fout, pogingen, gemaakt_op, verzonden_op from koers.bericht
      where organisatie_id = koers.organisatie() and id = ${id}::uuid`,
  )

export async function ruimOp(tx: Tx, voor: Date): Promise<void> {
  await sql`select koers.berichten_ruim_op(${voor})`.execute(tx)
}

export const listMailteksten = (tx: Tx) =>
  rows<Mailtekst & { soort: string }>(
    tx,
    sql`select soort, onderwerp, tekst from koers.mailtekst where organisatie_id = koers.organisatie()`,
  )

export const findMailtekst = (tx: Tx, soort: string) =>
  row<Mailtekst>(
    tx,
    sql`select onderwerp, tekst from koers.mailtekst where organisatie_id = koers.organisatie() and soort = ${soort}`,
  )

/** One at a time, also when the school has no words of its own yet. */
export async function lockMailtekst(tx: Tx, soort: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(koers.organisatie()::text || 'mailtekst' || ${soort}, 0))`.execute(
    tx,
  )
}

export async function saveMailtekst(tx: Tx, soort: string, tekst: Mailtekst, now: Date): Promise<void> {
  await sql`insert into koers.mailtekst (organisatie_id, soort, onderwerp, tekst, gewijzigd_op)
    values (koers.organisatie(), ${soort}, ${tekst.onderwerp}, ${tekst.tekst}, ${now})
    on conflict (organisatie_id, soort) do update set onderwerp = excluded.onderwerp, tekst = excluded.tekst,
      gewijzigd_op = excluded.gewijzigd_op`.execute(tx)
}

export async function deleteMailtekst(tx: Tx, soort: string): Promise<void> {
  await sql`delete from koers.mailtekst where organisatie_id = koers.organisatie() and soort = ${soort}`.execute(
    tx,
  )
}

export const findSchoolnaam = (tx: Tx) =>
  row<{ naam: string }>(tx, sql`select naam from koers.organisatie where id = koers.organisatie()`)
