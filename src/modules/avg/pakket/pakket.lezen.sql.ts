/** Everything about one pupil, table by table as `pakket.tabellen.ts` says. Runs as the product itself. */
import { sql } from 'kysely'
import { row, rows, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import { openAll } from '../../../platform/vault/vault.ts'
import { HOORGESPREK, TERUGKOPPELING } from '../../hoorrecht/hoorrecht.sql.ts'
import { VERKLARING } from '../../leerling/betwisting.sql.ts'
import { BEZWAAR } from '../../leerling/bezwaar.sql.ts'
import { leesBewijs } from '../../ondertekening/bewijs/lezen.ts'
import {
  BEWIJS,
  BERICHT as ONDERTEKENBERICHT,
  VERZOEK as ONDERTEKENVERZOEK,
  REACTIE,
} from '../../ondertekening/ondertekening.sql.ts'
import { VASTSTELLING } from '../../ondertekening/vaststellen/vaststellen.sql.ts'
import { isOnderdeel, leesOppOnderdeel } from '../../opp/opp.schema.ts'
import { LESADVIES } from '../../opp/opp.sql.ts'
import { leesSnapshot } from '../../opp/snapshot.ts'
import { OVERLEG } from '../../overleg/overleg.sql.ts'
import { ONDERDEEL, REVISIE, VERSIE } from '../../planversie/planversie.sql.ts'
import { ANTWOORD, VRAAG } from '../verzoek/verzoek.sql.ts'
import type { Rij, Rijen } from './pakket.lakken.ts'
import type { LeerlingNaam, OuderContact } from './pakket.namen.ts'
import { kolommenVan, type PakketTabel, pakketTabelnamen, veldnaam } from './pakket.tabellen.ts'

/** What binds a sealed cell to its place, whatever goes along of it. */
type Cel = Rij & { readonly organisatieId: string; readonly leerlingId: string }

const alsOnderdeel = (rij: Rij, waarde: unknown): unknown => {
  const { v, inhoud } = waarde as { v: number; inhoud: unknown } // what `writeOnderdeel` sealed
  const sleutel = String(rij.onderdeel)
  return isOnderdeel(sleutel) ? leesOppOnderdeel(sleutel, v, inhoud) : inhoud
}
const zoals = (_rij: Rij, waarde: unknown): unknown => waarde

/** How each sealed column opens, and how what stands in it is read today. */
const verzegeld = {
  'plan_onderdeel.inhoud': { content: ONDERDEEL, lees: alsOnderdeel },
  'plan_revisie.inhoud': { content: REVISIE, lees: alsOnderdeel },
  'plan_versie.inhoud': { content: VERSIE, lees: (_rij: Rij, waarde: unknown) => leesSnapshot(waarde) },
  'hoorgesprek.inhoud': { content: HOORGESPREK, lees: zoals },
  'hoorgesprek.terugkoppeling': { content: TERUGKOPPELING, lees: zoals },
  'overleg.inhoud': { content: OVERLEG, lees: zoals },
  'lesadvies.inhoud': { content: LESADVIES, lees: zoals },
  'avg_verzoek.vraag': { content: VRAAG, lees: zoals },
  'avg_verzoek.antwoord': { content: ANTWOORD, lees: zoals },
  'ouder_relatie.bezwaar': { content: BEZWAAR, lees: zoals },
  'betwisting.verklaring': { content: VERKLARING, lees: zoals },
  'ondertekenverzoek.inhoud': { content: ONDERTEKENVERZOEK, lees: zoals },
  'besluit.bewijs': { content: BEWIJS, lees: (_rij: Rij, waarde: unknown) => leesBewijs(String(waarde)) },
  'reactie.inhoud': { content: REACTIE, lees: zoals },
  'ondertekenbericht.inhoud': { content: ONDERTEKENBERICHT, lees: zoals },
  'vaststelling.inhoud': { content: VASTSTELLING, lees: zoals },
} as const
type Verzegeld = (typeof verzegeld)[keyof typeof verzegeld]

export async function leesRijen(tx: Tx, leerlingId: string): Promise<Rijen> {
  const uit: Partial<Record<PakketTabel, readonly Rij[]>> = {}
  for (const tabel of pakketTabelnamen) uit[tabel] = await leesTabel(tx, tabel, leerlingId)
  return uit as Rijen // every table is in the list
}

async function leesTabel(tx: Tx, tabel: PakketTabel, leerlingId: string): Promise<readonly Rij[]> {
  // A closed list of names: no text of a caller ever becomes SQL.
  const van = sql.id('koers', tabel)
  const over =
    tabel === 'ouder'
      ? sql`exists (select from koers.ouder_relatie r where r.organisatie_id = t.organisatie_id and r.ouder_id = t.id and r.leerling_id = ${leerlingId}::uuid)`
      : sql`t.leerling_id = ${leerlingId}::uuid`
  const kolommen = kolommenVan(tabel).map(([kolom, rol]) =>
    typeof rol === 'object' && 'naamVan' in rol ? naamVan(rol.naamVan, kolom) : sql.id('t', kolom),
  )
  const found = await rows<Cel>(
    tx,
    sql`select t.organisatie_id, ${leerlingId}::uuid as leerling_id, ${sql.join(kolommen)} from ${van} t where ${over} order by ${volgorde(tabel)}`,
  )
  return openRijen(tx, tabel, found)
}

/** The name behind an id, under the name of the column. */
const naamVan = (wat: 'medewerker' | 'groep', kolom: string) =>
  wat === 'groep'
    ? sql`(select g.naam from koers.groep g where g.organisatie_id = t.organisatie_id and g.id = t.${sql.id(kolom)}) as ${sql.id(kolom)}`
    : sql`(select concat_ws(' ', nullif(m.roepnaam, ''), nullif(m.voorvoegsel, ''), m.achternaam) from koers.medewerker m
        where m.organisatie_id = t.organisatie_id and m.id = t.${sql.id(kolom)}) as ${sql.id(kolom)}`

/** By the columns that hold a row in its place, so that the same dossier is the same package. */
const volgorde = (tabel: PakketTabel) => {
  const vast = kolommenVan(tabel).flatMap(([kolom, rol]) =>
    (rol === 'vast' && ['id', 'plan_id', 'onderdeel', 'revisie'].includes(kolom)) || kolom === 'vanaf'
      ? [kolom]
      : [],
  )
  return sql.join(vast.map((kolom) => sql.id('t', kolom)))
}

async function openRijen(tx: Tx, tabel: PakketTabel, found: readonly Cel[]): Promise<readonly Rij[]> {
  let uit: readonly Cel[] = found
  for (const [kolom] of kolommenVan(tabel)) {
    const hoe = (verzegeld as Readonly<Record<string, Verzegeld>>)[`${tabel}.${kolom}`]
    if (hoe) uit = await openKolom(tx, hoe, veldnaam(kolom), uit)
  }
  return uit.map(({ organisatieId: _organisatie, leerlingId: _leerling, ...rij }) => rij)
}

async function openKolom(
  tx: Tx,
  { content, lees }: Verzegeld,
  naam: string,
  found: readonly Cel[],
): Promise<readonly Cel[]> {
  const gevuld = found.filter((rij) => rij[naam] !== null)
  // Each row was selected with the columns that its own content is bound to.
  const geopend = await openAll(tx, content, gevuld as never)
  const waarden = new Map(gevuld.map((rij, i) => [rij, lees(rij, geopend[i])]))
  return found.map((rij) => ({ ...rij, [naam]: waarden.get(rij) ?? null }))
}

export type LeerlingKop = Omit<LeerlingNaam, 'groepsgenoot'> & {
  id: string
  geboortedatum: Datum | null
  school: string
}

export const findLeerlingKop = (tx: Tx, leerlingId: string) =>
  row<LeerlingKop>(
    tx,
    sql`select l.id, l.roepnaam, l.voorvoegsel, l.achternaam, l.geboortedatum, o.naam as school from koers.leerling l
      join koers.organisatie o on o.id = l.organisatie_id where l.id = ${leerlingId}::uuid`,
  )

export type OuderKop = OuderContact & {
  id: string
  roepnaam: string
  naam: string
  relatie: string
  gezag: boolean | null
  gezagVanaf: Datum | null
  gezagTot: Datum | null
}

export const listOuderKoppen = (tx: Tx, leerlingId: string) =>
  rows<OuderKop>(
    tx,
    sql`select o.id, o.roepnaam, concat_ws(' ', nullif(o.roepnaam, ''), nullif(o.voorvoegsel, ''), o.achternaam) as naam,
        o.email, o.telefoon, o.straat, o.huisnummer, o.postcode, o.geheim_adres or r.geen_contact as afgeschermd,
        r.relatie, r.gezag, r.gezag_vanaf, r.gezag_tot
      from koers.ouder_relatie r join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.leerling_id = ${leerlingId}::uuid order by r.gezag desc nulls last, o.achternaam collate "nl-x-icu", o.id`,
  )

/** Everybody else at school, without brothers and sisters; who shared a group with this pupil is marked. */
export const listAndereLeerlingen = (tx: Tx, leerlingId: string) =>
  rows<LeerlingNaam>(
    tx,
    sql`select l.roepnaam, l.voorvoegsel, l.achternaam, l.id in (
          select lg.leerling_id from koers.leerling_groep lg join koers.leerling_groep eigen on eigen.organisatie_id = lg.organisatie_id
            and eigen.groep_id = lg.groep_id where eigen.leerling_id = ${leerlingId}::uuid) as groepsgenoot
      from koers.leerling l where l.organisatie_id = koers.organisatie() and l.id <> ${leerlingId}::uuid
        and l.id not in (select r.leerling_id from koers.ouder_relatie r join koers.ouder_relatie eigen
          on eigen.organisatie_id = r.organisatie_id and eigen.ouder_id = r.ouder_id where eigen.leerling_id = ${leerlingId}::uuid)`,
  )

export type LogRow = {
  dag: Datum
  aantal: number
  zelf: boolean
  rollen: string[]
  gebeurtenis: string
  grond: string | null
}

/** The log as a family sees it (`audit.gezin_zicht`), for the account of who asks. */
export async function listLog(
  tx: Tx,
  leerlingId: string,
  wie: { soort: 'ouder' | 'leerling'; id: string } | null,
): Promise<LogRow[]> {
  const account =
    wie &&
    (await row<{ accountId: string | null }>(
      tx,
      sql`select account_id from toegang.accounts_van(${wie.soort}) where betrekking_id = ${wie.id}::uuid`,
    ))
  return rows<LogRow>(
    tx,
    sql`select * from audit.inzage_pakket(${leerlingId}::uuid, ${account?.accountId ?? null}::uuid)`,
  )
}
