/** Rounds and suggestions, and the school as it is now, for the comparison. */
import { sql } from 'kysely'
import { affected, row, rows, type Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { defineContent } from '../../platform/vault/content.ts'
import { open, seal } from '../../platform/vault/vault.ts'
import type { Bestand, RondeSoort } from './csv.ts'
import type { Beslissing } from './diff.model.ts'
import type { EdexmlWaarschuwing } from './edexml.ts'
import type {
  LeerlingStatus,
  Lidmaatschap,
  RondeStatus,
  SchoolGroep,
  SchoolLeerling,
  SchoolMedewerker,
  SchoolStand,
  Verschil,
} from './import.model.ts'
import type { Mutaties } from './import.mutaties.ts'
import type { Telling } from './import.schema.ts'
import { suggestieSleutel } from './import.suggesties.ts'

/** A round is about many pupils: it is sealed with the key of the school. */
const inhoud = <const C extends 'gelezen' | 'verschil' | 'beslissingen' | 'ongedaan'>(column: C) =>
  defineContent({ owner: 'school', table: 'koers.import_ronde', column, row: ['id'] })
export const GELEZEN = inhoud('gelezen')
export const VERSCHIL = inhoud('verschil')
export const BESLISSINGEN = inhoud('beslissingen')
export const ONGEDAAN = inhoud('ongedaan')
export const importContents = [GELEZEN, VERSCHIL, BESLISSINGEN, ONGEDAAN]

export type RondeRow = {
  id: string
  soort: RondeSoort
  bestandsnaam: string
  bestandSha256: string
  status: RondeStatus
  telling: Telling
  voortgang: number
  totaal: number
  foutcode: string | null
  doorNaam: string
  op: string
  verwerktOp: string | null
  teruggedraaidOp: string | null
}

/** What was read, until it is confirmed. */
export type Gelezen = { readonly bestand: Bestand; readonly meldingen: readonly EdexmlWaarschuwing[] }
/** What a round changed and, once undone, who was kept and why. */
export type Ongedaan = { readonly mutaties: Mutaties; readonly behouden: readonly Behouden[] }
export type Behouden = { readonly leerlingId: string; readonly reden: 'dossier' | 'medewerker' | 'account' }

const kolommen = sql`id, soort, bestandsnaam, bestand_sha256, status, telling, voortgang, totaal, foutcode, door_naam, op, verwerkt_op, teruggedraaid_op`

export const listRondes = (tx: Tx, limit: number) =>
  rows<RondeRow>(tx, sql`select ${kolommen} from koers.import_ronde order by op desc, id desc limit ${limit}`)

export const findRonde = (tx: Tx, id: string) =>
  row<RondeRow>(tx, sql`select ${kolommen} from koers.import_ronde where id = ${id}::uuid`)

/** When this very file was processed before, if it was and still stands. */
export const findZelfdeBestand = (tx: Tx, sha256: string) =>
  row<{ id: string; verwerktOp: string }>(
    tx,
    sql`select id, verwerkt_op from koers.import_ronde
      where bestand_sha256 = ${sha256} and status = 'verwerkt' order by verwerkt_op desc limit 1`,
  )

/** Rounds with parents, for who may not see what is in them: that they are there. */
export type Ouderronde = { id: string; status: RondeStatus; op: string; verwerktOp: string | null }
export const listOuderrondes = (tx: Tx) => rows<Ouderronde>(tx, sql`select * from koers.import_ouderrondes()`)

/** The round that was processed last, seen or not; only that one can be taken back. */
export const findLaatsteVerwerkt = (tx: Tx) =>
  row<{ id: string; verborgen: boolean }>(
    tx,
    sql`select id, verborgen from (
        select id, verwerkt_op, false as verborgen from koers.import_ronde where status = 'verwerkt'
        union all select id, verwerkt_op, true from koers.import_ouderrondes() where status = 'verwerkt') r
      order by verwerkt_op desc, id desc limit 1`,
  )

export async function insertRonde(
  tx: Tx,
  ronde: {
    id: string
    soort: RondeSoort
    bestandsnaam: string
    sha256: string
    gelezen: Gelezen
    verschil: Verschil
    telling: Telling
    door: string | null
    doorNaam: string
    op: Date
  },
): Promise<void> {
  await sql`insert into koers.import_ronde (organisatie_id, id, soort, bestandsnaam, bestand_sha256, status, gelezen, verschil,
      telling, door, door_naam, op)
    values (koers.organisatie(), ${ronde.id}::uuid, ${ronde.soort}, ${ronde.bestandsnaam}, ${ronde.sha256}, 'gelezen',
      ${await seal(tx, GELEZEN, ronde, ronde.gelezen)}, ${await seal(tx, VERSCHIL, ronde, ronde.verschil)}, ${JSON.stringify(ronde.telling)}::jsonb,
      ${ronde.door}::uuid, ${ronde.doorNaam}, ${ronde.op})`.execute(tx)
}

export async function readInhoud(
  tx: Tx,
  id: string,
): Promise<{
  gelezen: Gelezen | null
  verschil: Verschil | null
  beslissingen: readonly [number, Beslissing][]
  ongedaan: Ongedaan | null
}> {
  const found = await row<
    { organisatieId: string; id: string } & Record<
      'gelezen' | 'verschil' | 'beslissingen' | 'ongedaan',
      Buffer | null
    >
  >(
    tx,
    sql`select organisatie_id, id, gelezen, verschil, beslissingen, ongedaan from koers.import_ronde where id = ${id}::uuid`,
  )
  if (!found) return { gelezen: null, verschil: null, beslissingen: [], ongedaan: null }
  const { gelezen, verschil, beslissingen, ongedaan } = found
  // Sealed by this file, within the same release or emptied by the clean-up.
  return {
    gelezen: gelezen && ((await open(tx, GELEZEN, { ...found, gelezen })) as Gelezen),
    verschil: verschil && ((await open(tx, VERSCHIL, { ...found, verschil })) as Verschil),
    beslissingen: beslissingen
      ? ((await open(tx, BESLISSINGEN, { ...found, beslissingen })) as [number, Beslissing][])
      : [],
    ongedaan: ongedaan && ((await open(tx, ONGEDAAN, { ...found, ongedaan })) as Ongedaan),
  }
}

/** @returns false when the round was no longer in one of these states */
export async function claimRonde(
  tx: Tx,
  id: string,
  van: readonly RondeStatus[],
  beslissingen: readonly (readonly [number, Beslissing])[],
  nu: Date,
): Promise<boolean> {
  const n = await affected(
    tx,
    sql`update koers.import_ronde set status = 'bezig', voortgang = 0, totaal = 0, foutcode = null, bezig_sinds = ${nu},
        beslissingen = ${await seal(tx, BESLISSINGEN, { id }, beslissingen)}
      where id = ${id}::uuid and status = any (${van}::text[])`,
  )
  return n === 1
}

export async function setVoortgang(tx: Tx, id: string, voortgang: number, totaal: number): Promise<void> {
  await sql`update koers.import_ronde set voortgang = ${voortgang}::int, totaal = ${totaal}::int
    where id = ${id}::uuid and status = 'bezig'`.execute(tx)
}

export async function setMislukt(tx: Tx, id: string, foutcode: string): Promise<void> {
  await sql`update koers.import_ronde set status = 'mislukt', foutcode = ${foutcode}
    where id = ${id}::uuid and status = 'bezig'`.execute(tx)
}

/** The file itself is no longer needed; what it changed is kept for the result page and for undo. */
export async function setVerwerkt(
  tx: Tx,
  id: string,
  uit: { verschil: Verschil; ongedaan: Ongedaan; telling: Telling; op: Date; totaal: number },
): Promise<void> {
  await sql`update koers.import_ronde set status = 'verwerkt', gelezen = null, beslissingen = null, foutcode = null,
      verschil = ${await seal(tx, VERSCHIL, { id }, uit.verschil)}, ongedaan = ${await seal(tx, ONGEDAAN, { id }, uit.ongedaan)},
      telling = ${JSON.stringify(uit.telling)}::jsonb, verwerkt_op = ${uit.op}, voortgang = ${uit.totaal}::int, totaal = ${uit.totaal}::int
    where id = ${id}::uuid`.execute(tx)
}

/** Ids of who was kept remain; what the fields were is not needed any more. */
export async function setTeruggedraaid(
  tx: Tx,
  id: string,
  uit: { behouden: readonly Behouden[]; telling: Telling; op: Date },
): Promise<void> {
  await sql`update koers.import_ronde set status = 'teruggedraaid', verschil = null, teruggedraaid_op = ${uit.op},
      ongedaan = ${await seal(tx, ONGEDAAN, { id }, { mutaties: null, behouden: uit.behouden })}, telling = ${JSON.stringify(uit.telling)}::jsonb
    where id = ${id}::uuid`.execute(tx)
}

export async function setGeannuleerd(tx: Tx, id: string): Promise<void> {
  await sql`update koers.import_ronde set status = 'geannuleerd', gelezen = null, verschil = null, beslissingen = null
    where id = ${id}::uuid`.execute(tx)
}

/** Empties what waited too long, in every school. @returns how many rounds */
export async function ruimOp(tx: Tx, nu: Date): Promise<number> {
  return (await row<{ n: number }>(tx, sql`select koers.imports_opruimen(${nu}) as n`))?.n ?? 0
}

/** One import at a time per school. @returns false when another one runs */
export async function lockImport(tx: Tx): Promise<boolean> {
  // Large sets are written in one statement each; five seconds is meant for a click.
  await sql`set local statement_timeout = '120s'`.execute(tx)
  await verbergBeperkt(tx)
  const found = await row<{ mag: boolean }>(
    tx,
    sql`select pg_try_advisory_xact_lock(hashtextextended('koers.import:' || koers.organisatie()::text, 0)) as mag`,
  )
  return found?.mag ?? false
}

export const findSchool = (tx: Tx) =>
  row<{ naam: string; brin: string; vestiging: string }>(
    tx,
    sql`select naam, brin, vestiging from koers.organisatie where id = koers.organisatie() and soort = 'school'`,
  )

export const findSchooljaar = (tx: Tx, naam: string) =>
  row<{ id: string; beginOp: Datum; eindOp: Datum }>(
    tx,
    sql`select id, begin_op, eind_op from koers.schooljaar where naam = ${naam}`,
  )

/** The school as it is, in five queries whatever its size. */
export async function leesStand(tx: Tx, schooljaar: string, vandaag: Datum): Promise<SchoolStand> {
  await verbergBeperkt(tx)
  const groepen = await rows<SchoolGroep & { soort: 'groep' | 'samengesteld' }>(
    tx,
    sql`select g.id, g.bron_sleutel, g.soort, g.naam, g.jaargroep, g.bron, g.vervallen_op
      from koers.groep g join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id
      where s.naam = ${schooljaar} order by g.id`,
  ).then((found) =>
    found.map(
      (g): SchoolGroep => ({ ...g, soort: g.soort === 'samengesteld' ? 'samengesteld' : 'stamgroep' }),
    ),
  )
  return {
    groepen,
    leerlingen: await leesLeerlingen(tx, vandaag),
    medewerkers: await leesMedewerkers(tx, vandaag),
    gevraagd: await leesGevraagd(tx),
    beperkt: await leesBeperkt(tx),
  }
}

/** A file changes nothing of who is restricted, also when who imports still reads the dossier: in this transaction they aren't there. */
async function verbergBeperkt(tx: Tx): Promise<void> {
  await sql`select koers.beperk_alles()`.execute(tx)
}

const leesBeperkt = async (tx: Tx): Promise<ReadonlySet<string>> =>
  new Set(
    (await rows<{ sleutel: string }>(tx, sql`select koers.beperkte_sleutels() as sleutel`)).map(
      ({ sleutel }) => sleutel,
    ),
  )

type LeerlingRow = Omit<
  SchoolLeerling,
  'groepSleutels' | 'dossier' | 'instroomdatum' | 'uitstroomdatum' | 'lidmaatschappen' | 'inschrijving'
> & {
  inschrijvingId: string | null
  beginOp: Datum | null
  eindOp: Datum | null
  leden: readonly Lidmaatschap[] | null
  status: LeerlingStatus
}

async function leesLeerlingen(tx: Tx, vandaag: Datum): Promise<SchoolLeerling[]> {
  const gevonden = await rows<LeerlingRow>(
    tx,
    sql`select l.id, l.bron_sleutel, l.leerlingnummer, l.eckid, nullif(l.roepnaam, '') as roepnaam, nullif(l.voorvoegsel, '') as voorvoegsel,
        nullif(l.achternaam, '') as achternaam, nullif(l.voornamen, '') as voornamen, nullif(l.voorletters, '') as voorletters,
        l.geboortedatum, l.geslacht, l.jaargroep, l.status, i.id as inschrijving_id, i.begin_op, i.eind_op,
        g.leden, coalesce(g.ooit, false) as ooit_in_groep
      from koers.leerling l
      left join (select distinct on (leerling_id) leerling_id, id, begin_op, eind_op from koers.inschrijving
        order by leerling_id, begin_op desc nulls last, id desc) i on i.leerling_id = l.id
      left join (select lg.leerling_id, true as ooit,
          jsonb_agg(jsonb_build_object('groepId', lg.groep_id, 'jaarBegin', s.begin_op, 'vanaf', lg.vanaf, 'tot', lg.tot,
            'eigen', lg.bron = 'hand' and g.bron = 'hand')) filter (where lg.tot is null or lg.tot >= ${vandaag}::date) as leden
        from koers.leerling_groep lg
        join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
        join koers.schooljaar s on s.organisatie_id = g.organisatie_id and s.id = g.schooljaar_id
        group by lg.leerling_id) g on g.leerling_id = l.id
      order by l.id`,
  )
  const ids = gevonden.map((l) => l.id)
  const dossiers = new Set(
    (await rows<{ id: string }>(tx, sql`select koers.leerlingen_met_dossier(${ids}::uuid[]) as id`)).map(
      (d) => d.id,
    ),
  )
  return gevonden.map(({ inschrijvingId, beginOp, eindOp, leden, ...l }) => {
    return {
      ...l,
      instroomdatum: beginOp,
      uitstroomdatum: eindOp,
      inschrijving: inschrijvingId === null ? null : { id: inschrijvingId, beginOp, eindOp },
      lidmaatschappen: leden ?? [],
      // Which identity a group has, depends on the file: see `berekenVerschil`.
      groepSleutels: [],
      dossier: dossiers.has(l.id),
    }
  })
}

async function leesMedewerkers(tx: Tx, vandaag: Datum): Promise<SchoolMedewerker[]> {
  const gevonden = await rows<
    Omit<SchoolMedewerker, 'groepSleutels' | 'eckid' | 'voorletters' | 'emailadres'> & {
      email: string | null
    }
  >(
    tx,
    sql`select m.id, m.bron_sleutel, m.code, nullif(m.roepnaam, '') as roepnaam, nullif(m.voorvoegsel, '') as voorvoegsel, m.achternaam,
        m.email, m.uit_dienst_op is not null and m.uit_dienst_op <= ${vandaag}::date as uit_dienst,
        coalesce((select array_agg(distinct t.rol) from koers.rol_toekenning t where t.organisatie_id = m.organisatie_id
          and t.medewerker_id = m.id and (t.tot is null or t.tot >= ${vandaag}::date)), '{}') as rollen,
        coalesce((select array_agg(distinct g.groep_id) from koers.groep_medewerker g where g.organisatie_id = m.organisatie_id
          and g.medewerker_id = m.id and (g.tot is null or g.tot >= ${vandaag}::date)), '{}') as groep_ids
      from koers.medewerker m order by m.id`,
  )
  return gevonden.map(({ email, ...m }) => ({
    ...m,
    eckid: null,
    voorletters: null,
    emailadres: email,
    groepSleutels: [],
  }))
}

async function leesGevraagd(tx: Tx): Promise<ReadonlySet<string>> {
  const gevonden = await rows<{ medewerkerId: string; soort: string; rol: string; groepId: string | null }>(
    tx,
    sql`select distinct medewerker_id, soort, rol, groep_id from koers.import_suggestie`,
  )
  return new Set(gevonden.map((s) => suggestieSleutel(s.medewerkerId, s.soort, s.rol, s.groepId)))
}
