import { sql } from 'kysely'
import { row, rows, type Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { defineContent, type Sealed } from '../../platform/vault/content.ts'
import { open, seal } from '../../platform/vault/vault.ts'
import type { Aanmeldvoorziening } from './oidc.schema.ts'

/** The secret that the provider gave to the school: sealed with the key of the school. */
export const CLIENT_GEHEIM = defineContent({
  owner: 'school',
  table: 'koers.aanmeldvoorziening',
  column: 'geheim',
  row: ['organisatieId'],
})

type Rij = Omit<Aanmeldvoorziening, 'clientGeheim'> & { clientGeheim: Buffer | null }

/** In the context of its school. */
export const verzegelGeheim = (tx: Tx, organisatieId: string, geheim: string): Promise<Sealed> =>
  seal(tx, CLIENT_GEHEIM, { organisatieId }, geheim)

/** The secret in the clear, in the context of its school. */
export async function leesGeheim(
  tx: Tx,
  organisatieId: string,
  clientGeheim: Buffer | null,
): Promise<string | null> {
  const geheim =
    clientGeheim === null ? null : await open(tx, CLIENT_GEHEIM, { organisatieId, geheim: clientGeheim })
  if (geheim !== null && typeof geheim !== 'string') throw new Error('a client secret that is no text')
  return geheim
}

/** Of the school of this context, on or off. */
export const findVoorziening = (tx: Tx) =>
  row<Rij>(
    tx,
    sql`select aan, issuer, client_id, geheim as client_geheim, rol_claim, waarden_medewerker, waarden_leerling, acr, amr
      from koers.aanmeldvoorziening where organisatie_id = koers.organisatie()`,
  )

/** What stands in the short address of this school. */
export const findSchoolcode = async (tx: Tx): Promise<string> =>
  (
    await row<{ code: string }>(
      tx,
      sql`select lower(brin || vestiging) as code from koers.organisatie where id = koers.organisatie()`,
    )
  )?.code ?? ''

/** @param clientGeheim null: as it was */
export async function saveVoorziening(
  tx: Tx,
  v: Omit<Rij, 'clientGeheim'> & { clientGeheim: Sealed | null },
  now: Date,
): Promise<void> {
  await sql`insert into koers.aanmeldvoorziening (organisatie_id, aan, issuer, client_id, geheim, rol_claim, waarden_medewerker,
      waarden_leerling, acr, amr, gewijzigd_op)
    values (koers.organisatie(), ${v.aan}, ${v.issuer}, ${v.clientId}, ${v.clientGeheim}, ${v.rolClaim}, ${v.waardenMedewerker}::text[],
      ${v.waardenLeerling}::text[], ${v.acr}::text[], ${v.amr}::text[], ${now})
    on conflict (organisatie_id) do update set aan = excluded.aan, issuer = excluded.issuer, client_id = excluded.client_id,
      geheim = coalesce(excluded.geheim, aanmeldvoorziening.geheim), rol_claim = excluded.rol_claim,
      waarden_medewerker = excluded.waarden_medewerker, waarden_leerling = excluded.waarden_leerling, acr = excluded.acr,
      amr = excluded.amr, gewijzigd_op = excluded.gewijzigd_op`.execute(tx)
}

export const listAanmeldscholen = (tx: Tx) =>
  rows<{ code: string; naam: string }>(tx, sql`select * from toegang.oidc_scholen()`)

/** The school behind a code, when it lets people in by its own accounts. */
export const findSchoolBijCode = async (tx: Tx, code: string): Promise<string | null> =>
  (await row<{ id: string | null }>(tx, sql`select toegang.oidc_school(${code}) as id`))?.id ?? null

/** The school of an open invitation that an account of the school may use. */
export const findSchoolBijUitnodiging = async (
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<string | null> =>
  (await row<{ id: string | null }>(tx, sql`select toegang.oidc_uitnodiging(${tokenHash}, ${now}) as id`))
    ?.id ?? null

export const findInstelling = (tx: Tx, organisatieId: string) =>
  row<Omit<Rij, 'aan'>>(tx, sql`select * from toegang.oidc_instelling(${organisatieId}::uuid)`)

/** What somebody goes to the provider for. */
export const DOELEN = ['aanmelden', 'uitnodiging', 'koppelen', 'bevestigen'] as const

export type Poging = {
  organisatieId: string
  doel: (typeof DOELEN)[number]
  uitnodigingHash: Buffer | null
  accountId: Id<'Account'> | null
}

export async function beginPoging(
  tx: Tx,
  tokenHash: Buffer,
  p: Poging,
  now: Date,
  verlooptOp: Date,
): Promise<void> {
  await sql`select toegang.oidc_begin(${tokenHash}, ${p.organisatieId}::uuid, ${p.doel}, ${p.uitnodigingHash}, ${p.accountId}::uuid,
    ${now}, ${verlooptOp})`.execute(tx)
}

/** Uses it up; one of several at once gets it. */
export const takePoging = (tx: Tx, tokenHash: Buffer, now: Date) =>
  row<Poging & { verlooptOp: string }>(tx, sql`select * from toegang.oidc_gebruik(${tokenHash}, ${now})`)

export const findIdentiteit = async (
  tx: Tx,
  issuer: string,
  subject: string,
  now: Date,
): Promise<Id<'Account'> | null> =>
  (
    await row<{ id: Id<'Account'> | null }>(
      tx,
      sql`select toegang.identiteit_vind(${issuer}, ${subject}, ${now}) as id`,
    )
  )?.id ?? null

/** False: this identity is another account's, or this account has another one at the same provider. */
export const koppelIdentiteit = async (
  tx: Tx,
  issuer: string,
  subject: string,
  accountId: Id<'Account'>,
  now: Date,
): Promise<boolean> =>
  (
    await row<{ ok: boolean }>(
      tx,
      sql`select toegang.identiteit_koppel(${issuer}, ${subject}, ${accountId}::uuid, ${now}) as ok`,
    )
  )?.ok ?? false

export const listIdentiteiten = (tx: Tx, accountId: string) =>
  rows<{ issuer: string; gemaaktOp: string; gebruiktOp: string | null }>(
    tx,
    sql`select * from toegang.identiteiten_van(${accountId}::uuid)`,
  )

export const ontkoppelIdentiteit = async (tx: Tx, accountId: string, issuer: string): Promise<number> =>
  (await row<{ n: number }>(tx, sql`select toegang.identiteit_ontkoppel(${accountId}::uuid, ${issuer}) as n`))
    ?.n ?? 0

export const heeftWachtwoord = async (tx: Tx, accountId: string): Promise<boolean> =>
  (await row<{ ja: boolean }>(tx, sql`select toegang.heeft_wachtwoord(${accountId}::uuid) as ja`))?.ja ??
  false

/** With what somebody can prove again who this is, beside an own second factor; the provider only when there is none. */
export const findBewijzen = async (
  tx: Tx,
  accountId: string,
  organisatieId: string | null,
): Promise<{ wachtwoord: boolean; school: boolean }> =>
  (await row<{ wachtwoord: boolean; school: boolean }>(
    tx,
    sql`select * from toegang.bewijzen(${accountId}::uuid, ${organisatieId}::uuid)`,
  )) ?? { wachtwoord: false, school: false }

/** Says that a provider of this school vouched for the session. */
export async function zetSessieVia(tx: Tx, tokenHash: Buffer, organisatieId: string): Promise<void> {
  await sql`select toegang.sessie_zet_via(${tokenHash}, ${organisatieId}::uuid)`.execute(tx)
}

/** The school that a session is bound to; null: the person proved it here. */
export const findSessieVia = async (tx: Tx, tokenHash: Buffer): Promise<string | null> =>
  (await row<{ id: string | null }>(tx, sql`select toegang.sessie_via(${tokenHash}) as id`))?.id ?? null
