/** Requests, what they ask and what was answered. What somebody else asked doesn't exist for a parent. */
import { sql } from 'kysely'
import * as z from 'zod/mini'
import { affected, row, rows, type Tx } from '../../../platform/database.ts'
import type { Datum } from '../../../platform/datum.ts'
import type { Id } from '../../../platform/id.ts'
import { defineContent } from '../../../platform/vault/content.ts'
import { open, seal } from '../../../platform/vault/vault.ts'
import { naamVan } from '../../leerling/leerling.sql.ts'
import type { Doel } from './verzoek.doel.schema.ts'
import type { DoelKeuze, Herkomst, Identiteit, Verzoeker } from './verzoek.schema.ts'
import type { VerzoekSoort, VerzoekStand } from './verzoek.ts'

const cel = { owner: 'leerling', table: 'koers.avg_verzoek', row: ['id'] } as const
export const VRAAG = defineContent({ ...cel, column: 'vraag' })
export const ANTWOORD = defineContent({ ...cel, column: 'antwoord' })
export const verzoekContents = [VRAAG, ANTWOORD] as const

export const vraagInhoud = z.object({ tekst: z.string() })
export const antwoordInhoud = z.object({
  verlenging: z.nullable(z.string()),
  motivering: z.nullable(z.string()),
})
export type Antwoord = z.output<typeof antwoordInhoud>
export const GEEN_ANTWOORD: Antwoord = { verlenging: null, motivering: null }

export type VerzoekRow = Omit<VerzoekStand, 'verlengd' | 'identiteit' | 'uitgevoerd'> & {
  organisatieId: string
  id: string
  leerlingId: string
  leerling: string | null
  soort: VerzoekSoort
  herkomst: Herkomst
  verzoekerSoort: Verzoeker
  ouderId: string | null
  verzoekerNaam: string
  behandelaar: string | null
  verlengdOp: Datum | null
  identiteit: Identiteit | null
  identiteitNaam: string | null
  doelSoort: Doel['soort']
  doelId: string | null
  doelOnderdeel: string | null
  vraag: Buffer
  antwoord: Buffer | null
  beslotenOp: Datum | null
  beslotenNaam: string | null
  uitgevoerdOp: Datum | null
  uitgevoerdNaam: string | null
  uitgevoerdRevisie: number | null
}

// Who left handles nothing any more: an open request of theirs waits for somebody. What is decided keeps who decided.
const behandelt = sql`(v.status not in ('ontvangen', 'in_behandeling') or m.uit_dienst_op is null
    or m.uit_dienst_op > (koers.nu() at time zone 'Europe/Amsterdam')::date)`

// The fg reads names by `leerlingnamen`: they see no pupils.
const verzoeken = sql`select v.organisatie_id, v.id, v.leerling_id, coalesce(nullif(${naamVan('l')}, ''), n.naam) as leerling, v.soort, v.herkomst,
    v.verzoeker_soort, v.ouder_id, v.verzoeker_naam, v.ontvangen_op, v.termijn_op, v.verlengd_op, v.status, v.behandelaar_id,
    ${naamVan('m')} as behandelaar, v.identiteit, v.identiteit_naam, v.doel_soort, v.doel_id, v.doel_onderdeel, v.vraag, v.antwoord,
    v.besloten_op, v.besloten_naam, v.uitgevoerd_op, v.uitgevoerd_naam, v.uitgevoerd_revisie
  from koers.avg_verzoek v
  left join koers.leerling l on l.organisatie_id = v.organisatie_id and l.id = v.leerling_id
  left join lateral (select x.naam from toegang.leerlingnamen(array[v.leerling_id]) x where l.id is null) n on true
  left join koers.medewerker m on m.organisatie_id = v.organisatie_id and m.id = v.behandelaar_id and ${behandelt}`

/** Open ones by their term, then the newest decisions. */
const volgorde = sql`order by v.status not in ('ontvangen', 'in_behandeling'), case when v.status in ('ontvangen', 'in_behandeling')
    then v.termijn_op end, v.ontvangen_op desc, v.id desc limit 200`

export const listVerzoeken = (tx: Tx) => rows<VerzoekRow>(tx, sql`${verzoeken} ${volgorde}`)

export const listVerzoekenVan = (tx: Tx, leerlingId: string) =>
  rows<VerzoekRow>(tx, sql`${verzoeken} where v.leerling_id = ${leerlingId}::uuid ${volgorde}`)

export const findVerzoek = (tx: Tx, id: string) =>
  row<VerzoekRow>(tx, sql`${verzoeken} where v.id = ${id}::uuid`)

/** One step at a time. */
export const lockVerzoek = (tx: Tx, id: string) =>
  row<VerzoekRow>(tx, sql`${verzoeken} where v.id = ${id}::uuid for update of v`)

export const openVraag = async (tx: Tx, rij: VerzoekRow): Promise<string> =>
  z.parse(vraagInhoud, await open(tx, VRAAG, rij)).tekst

export const openAntwoord = async (tx: Tx, { antwoord, ...rij }: VerzoekRow): Promise<Antwoord> =>
  antwoord === null ? GEEN_ANTWOORD : z.parse(antwoordInhoud, await open(tx, ANTWOORD, { ...rij, antwoord }))

export type NieuwVerzoek = {
  id: string
  leerlingId: string
  soort: VerzoekSoort
  herkomst: Herkomst
  verzoeker: { soort: Verzoeker; ouderId: string | null; naam: string }
  ontvangenOp: Datum
  termijnOp: Datum
  identiteit: { wijze: Identiteit; naam: string } | null
  doel: Doel
  tekst: string
  now: Date
}

export async function insertVerzoek(tx: Tx, v: NieuwVerzoek): Promise<void> {
  const vraag = await seal(tx, VRAAG, v, { tekst: v.tekst })
  await sql`insert into koers.avg_verzoek (organisatie_id, id, leerling_id, soort, herkomst, verzoeker_soort, ouder_id, verzoeker_naam,
      ontvangen_op, termijn_op, identiteit, identiteit_naam, doel_soort, doel_id, doel_onderdeel, vraag, gemaakt_op)
    values (koers.organisatie(), ${v.id}::uuid, ${v.leerlingId}::uuid, ${v.soort}, ${v.herkomst}, ${v.verzoeker.soort},
      ${v.verzoeker.ouderId}::uuid, ${v.verzoeker.naam}, ${v.ontvangenOp}::date, ${v.termijnOp}::date, ${v.identiteit?.wijze ?? null},
      ${v.identiteit?.naam ?? null}, ${v.doel.soort}, ${v.doel.id}::uuid, ${v.doel.onderdeel}, ${vraag}, ${v.now})`.execute(
    tx,
  )
}

/** Writes how a request stands after a step. */
export async function setStand(tx: Tx, id: string, na: VerzoekStand, vandaag: Datum): Promise<void> {
  await sql`update koers.avg_verzoek set status = ${na.status}, behandelaar_id = ${na.behandelaarId}::uuid, termijn_op = ${na.termijnOp}::date,
      verlengd_op = case when ${na.verlengd} then coalesce(verlengd_op, ${vandaag}::date) end,
      besloten_op = case when ${['toegewezen', 'deels', 'afgewezen'].includes(na.status)} then coalesce(besloten_op, ${vandaag}::date) end
    where id = ${id}::uuid`.execute(tx)
}

/** By whom the identity was checked; before the state says that it was. */
export const setIdentiteit = (tx: Tx, id: string, wijze: Identiteit, naam: string) =>
  affected(
    tx,
    sql`update koers.avg_verzoek set identiteit = ${wijze}, identiteit_naam = ${naam} where id = ${id}::uuid`,
  )

export async function setAntwoord(tx: Tx, rij: VerzoekRow, antwoord: Antwoord): Promise<void> {
  const bytes = await seal(tx, ANTWOORD, rij, antwoord)
  await sql`update koers.avg_verzoek set antwoord = ${bytes} where id = ${rij.id}::uuid`.execute(tx)
}

export async function setBesloten(tx: Tx, id: string, naam: string): Promise<void> {
  await sql`update koers.avg_verzoek set besloten_naam = ${naam} where id = ${id}::uuid`.execute(tx)
}

export const findVerzoekLeerling = (tx: Tx, id: string) =>
  row<{ id: Id<'Leerling'>; naam: string; geboortedatum: Datum | null; status: string }>(
    tx,
    sql`select l.id, ${naamVan('l')} as naam, l.geboortedatum, l.status from koers.leerling l where l.id = ${id}::uuid`,
  )

/** What a request may point at. */
export const listDoelen = (tx: Tx, leerlingId: string) =>
  rows<DoelKeuze>(
    tx,
    sql`select * from (
        select 'plan' as soort, p.id, p.schooljaar as naam from koers.plan p where p.leerling_id = ${leerlingId}::uuid
        union all select 'kenmerk', k.id, k.code from koers.kenmerk k where k.leerling_id = ${leerlingId}::uuid
        union all select 'toets', t.id, t.toets || ' ' || to_char(t.afgenomen_op, 'DD-MM-YYYY') from koers.toetsresultaat t
          where t.leerling_id = ${leerlingId}::uuid
        union all select 'bijlage', b.id, b.naam from koers.bestand b where b.leerling_id = ${leerlingId}::uuid) d
      order by soort, naam desc, id`,
  )

/** Who may have written for this pupil; only for who sees parents. */
export const listOudersVan = (tx: Tx, leerlingId: string) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select o.id, ${naamVan('o')} as naam from koers.ouder_relatie r
      join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
      where r.leerling_id = ${leerlingId}::uuid and koers.soort() <> 'ouder' order by naam, o.id`,
  )

/** Where who asked signs in with; null: no account. */
export const findLogin = (tx: Tx, van: Pick<VerzoekRow, 'verzoekerSoort' | 'ouderId' | 'leerlingId'>) =>
  row<{ login: string }>(
    tx,
    sql`select a.login from toegang.accounts_van(${van.verzoekerSoort}) a where a.account_id is not null
      and a.betrekking_id = ${van.verzoekerSoort === 'ouder' ? van.ouderId : van.leerlingId}::uuid`,
  )

/** Who works here now and may handle requests. */
export const listBehandelaars = (tx: Tx, vandaag: Datum) =>
  rows<{ id: string; naam: string }>(
    tx,
    sql`select distinct m.id, ${naamVan('m')} as naam from koers.medewerker m
      join koers.rol_toekenning t on t.organisatie_id = m.organisatie_id and t.medewerker_id = m.id
      join koers.rol_recht r on r.organisatie_id = t.organisatie_id and r.rol = t.rol and r.recht = 'avg.behandelen'
      where (m.uit_dienst_op is null or m.uit_dienst_op > ${vandaag}::date) and t.vanaf <= ${vandaag}::date
        and (t.tot is null or t.tot >= ${vandaag}::date) order by naam, m.id`,
  )
