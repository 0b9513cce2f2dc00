/** Reading a plan and saving a section of it, by hand. */

import { oppFeiten } from '../../src/modules/opp/feiten.ts'
import { alsThing, hoofdFeiten, termijnVan } from '../../src/modules/opp/opp.concept.ts'
import { abilities, mag } from '../../src/modules/opp/opp.policy.ts'
import {
  isOnderdeel,
  leegOnderdeel,
  type OnderdeelInhoud,
  type OnderdeelSleutel,
  type OppInhoud,
  oppSchemaVersie,
  perOnderdeel,
} from '../../src/modules/opp/opp.schema.ts'
import { magVerwijderen } from '../../src/modules/opp/opp.ts'
import { schoolnorm, schooltermijn, termijnstand } from '../../src/modules/opp/termijnen.ts'
import { volledigheid } from '../../src/modules/opp/volledigheid.ts'
import { type Aanpassingen, labelVan } from '../../src/modules/organisatie/codelijsten.ts'
import { type Normen, normenVan } from '../../src/modules/organisatie/normen.ts'
import type { OverlegDag } from '../../src/modules/overleg/overleg.ts'
import type { EigenVeld } from '../../src/modules/plandelen/eigenveld.schema.ts'
import { schoolvragen } from '../../src/modules/plandelen/eigenveld.ts'
import type { PlanRow } from '../../src/modules/planversie/planversie.sql.ts'
import { gelijk } from '../../src/modules/planversie/planversie.ts'
import { type Cell, openSections, sealSection } from './keys.ts'
import { naam } from './names.ts'
import { type Context, query, type Work } from './work.ts'

const PLAN = `select p.id, p.leerling_id as "leerlingId", p.soort, p.schooltype, p.schooljaar, p.vorige_plan_id as "vorigePlanId",
    p.publicatie, p.vaststelling, p.instemming_versie as "instemmingVersie", p.vastgestelde_versie as "vastgesteldeVersie",
    p.start_op as "startOp", p.evaluatie_op as "evaluatieOp", p.termijn_op as "termijnOp", p.versie, p.gepubliceerd_op as "gepubliceerdOp",
    p.gewijzigd_na_versie as "gewijzigdNaVersie", p.gedeeld, p.gedeeld_op as "gedeeldOp", p.lengte_reden as "lengteReden",
    p.beeindigd_op as "beeindigdOp", p.beeindigd_reden as "beeindigdReden", p.beeindigd_toelichting as "beeindigdToelichting",
    p.verwijderverzoek_door as "verwijderverzoekDoor", p.verwijderverzoek_op as "verwijderverzoekOp",
    p.verwijderverzoek_reden as "verwijderverzoekReden", p.aangemaakt_op as "aangemaaktOp", p.gewijzigd_op as "gewijzigdOp",
    exists (select from koers.plan a where a.organisatie_id = p.organisatie_id and a.leerling_id = p.leerling_id and a.soort = p.soort
      and a.publicatie = 'gepubliceerd' and a.id <> p.id) as "anderActief",
    koers.plannen_beperkt(array[p.id]) as beperkt
  from koers.plan p where p.id = $1`
const LABELS = `select lijst, code, label, verborgen from koers.codelijst_label where organisatie_id = koers.organisatie()
  order by lijst, volgorde nulls last, code`
const SCHOOL = `select o.naam, coalesce(o.plaats, '') as plaats, o.brin || o.vestiging as brin, o.schooltype, o.normen
  from koers.organisatie o where o.id = koers.organisatie() and o.soort = 'school'`
const PUPIL = `select l.id, ${naam('l')} as naam, coalesce(nullif(l.roepnaam, ''), l.achternaam) as roepnaam, l.leerlingnummer,
    l.geboortedatum, g.id as "groepId", coalesce(g.naam, '') as groep
  from koers.leerling l left join lateral (
    select g.id, g.naam from koers.leerling_groep lg join koers.groep g on g.organisatie_id = lg.organisatie_id and g.id = lg.groep_id
    where lg.organisatie_id = l.organisatie_id and lg.leerling_id = l.id and lg.vanaf <= $2 and (lg.tot is null or lg.tot >= $2)
    order by g.soort = 'groep' desc, lg.vanaf desc, g.naam limit 1) g on true where l.id = $1`
const MENTORS = `select ${naam('m')} as naam from (
    select gm.medewerker_id from koers.groep_medewerker gm
      join koers.leerling_groep lg on lg.organisatie_id = gm.organisatie_id and lg.groep_id = gm.groep_id
      where lg.leerling_id = $1 and gm.rol = 'mentor' and lg.vanaf <= $2 and (lg.tot is null or lg.tot >= $2)
        and gm.vanaf <= $2 and (gm.tot is null or gm.tot >= $2)
    union select medewerker_id from koers.leerling_medewerker
      where leerling_id = $1 and rol = 'mentor' and vanaf <= $2 and (tot is null or tot >= $2)) w
  join koers.medewerker m on m.id = w.medewerker_id
  where m.uit_dienst_op is null or m.uit_dienst_op > $2 order by m.achternaam, m.id`
const PARENTS = `select ${naam('o')} as naam, r.relatie from koers.ouder_relatie r
  join koers.ouder o on o.organisatie_id = r.organisatie_id and o.id = r.ouder_id
  join koers.leerling l on l.organisatie_id = r.organisatie_id and l.id = r.leerling_id
  where r.leerling_id = $1 and r.gezag and (r.gezag_vanaf is null or r.gezag_vanaf <= $2) and (r.gezag_tot is null or r.gezag_tot >= $2)
    and not koers.meerderjarig(l.geboortedatum, $2) order by o.achternaam, o.roepnaam, o.id`
const CELL = `organisatie_id as "organisatieId", leerling_id as "leerlingId", plan_id as "planId", onderdeel, revisie, inhoud`
const SECTIONS = `select ${CELL}, door_naam as "doorNaam", op from koers.plan_onderdeel where plan_id = $1`
const HEARING = `select revisie from koers.hoorgesprek where plan_id = $1`
const TALKS = `select datum, met_ouders as "metOuders" from koers.overleg where plan_id = $1`
const OWN_FIELDS = `select id, onderdeel, soort, label, hulp, verplicht, (verborgen or verwijderd_op is not null) as verborgen, keuzes
  from koers.eigen_veld where organisatie_id = koers.organisatie() and plansoort = 'opp' order by onderdeel, volgorde, id`
const VERSIONS = `select soort, nummer, hash, door_naam as "doorNaam", op from koers.plan_versie where plan_id = $1
  order by op desc, nummer desc`

type Section = Cell & { doorNaam: string; op: Date }

const content = <K extends OnderdeelSleutel>(sleutel: K, opened: unknown): OnderdeelInhoud<K> =>
  // The product wrote it under this key.
  opened ? (opened as { inhoud: OnderdeelInhoud<K> }).inhoud : leegOnderdeel(sleutel)

/** Of a plan without a hoorgesprek or a request for removal, which is what the bench reads. */
export const lees: Work = async (ctx) => {
  const { client, today, actor } = ctx
  const [plan] = await query<PlanRow>(client, 'plan', PLAN, [ctx.params[0]])
  if (!plan) return null
  const { feiten } = alsThing(plan)
  if (mag('lezen', actor, feiten) !== true || mag('conceptLezen', actor, feiten) !== true) return null
  const labels = readLabels(await query<Label>(client, 'labels', LABELS, []))
  const kop = await readHead(ctx, plan, labels)
  const found = await query<Section>(client, 'sections', SECTIONS, [plan.id])
  const rows = new Map(found.map((row) => [row.onderdeel, row]))
  const values = await openSections(client, found)
  const opened = new Map(found.map(({ onderdeel }, i) => [onderdeel, values[i]]))
  if ((await query(client, 'hearing', HEARING, [plan.id])).length > 0) return null
  const inhoud = perOnderdeel((sleutel) => content(sleutel, opened.get(sleutel)))
  const eigenVelden = await query<EigenVeld>(client, 'own-fields', OWN_FIELDS, [])
  const overleggen = await query<OverlegDag>(client, 'talks', TALKS, [plan.id])
  const versies = await query<object>(client, 'versions', VERSIONS, [plan.id])
  const answer = {
    id: plan.id,
    leerling: kop.leerling,
    kop: kop.kop,
    schooljaar: plan.schooljaar,
    publicatie: plan.publicatie,
    vaststelling: plan.vaststelling,
    versie: plan.versie,
    gewijzigd: feiten.toestand.gewijzigd,
    gedeeld: plan.gedeeld,
    gedeeldOp: plan.gedeeldOp,
    gepubliceerdOp: plan.gepubliceerdOp,
    gewijzigdOp: plan.gewijzigdOp,
    startOp: plan.startOp,
    evaluatieOp: plan.evaluatieOp,
    termijn: term(ctx, plan, inhoud, kop.normen),
    beeindigd:
      plan.beeindigdOp === null
        ? null
        : { op: plan.beeindigdOp, reden: plan.beeindigdReden, toelichting: plan.beeindigdToelichting ?? '' },
    verwijderwijze: magVerwijderen(feiten.toestand),
    verwijderverzoek: null,
    lengteReden: plan.lengteReden ?? '',
    vorigeOppId: plan.vorigePlanId,
    bron: 'concept',
    onderdelen: sections(inhoud, rows),
    hoorgesprek: null,
    hoorvraag: { momenten: ['opstellen'], vanaf: null },
    volledigheid: volledigheid({
      schooltype: kop.kop.school.schooltype,
      inhoud,
      hoorgesprek: null,
      terugkoppeling: null,
      overleggen,
      vandaag: today,
      monitorMaanden: kop.normen.monitorMaanden,
    }),
    schoolvragen: schoolvragen(eigenVelden, inhoud),
    labels,
    eigenVelden,
    normen: kop.normen,
    versies,
    abilities: abilities(actor, feiten),
  }
  return {
    answer,
    subject: { leerlingId: plan.leerlingId, objectSoort: 'opp', objectId: plan.id, versie: plan.versie },
  }
}

function term(ctx: Context, plan: PlanRow, inhoud: OppInhoud, normen: Normen) {
  const law = termijnVan(plan, inhoud.algemeen)
  if (law === null) return null
  const own = schooltermijn(law, normen.termijnWeken)
  return {
    ...law,
    stand: termijnstand(own, ctx.today),
    schooltermijnOp: own.uiterlijk < law.uiterlijk ? own.uiterlijk : null,
    schoolnormOp: schoolnorm(law.vanaf, normen.oppGeschreven),
    rodOp: schoolnorm(law.vanaf, normen.rodGemeld),
  }
}

function sections(inhoud: OppInhoud, rows: ReadonlyMap<string, Section>): object {
  return Object.fromEntries(
    Object.entries(inhoud).map(([sleutel, deel]) => {
      const row = rows.get(sleutel)
      return [
        sleutel,
        { revisie: row?.revisie ?? 0, doorNaam: row?.doorNaam ?? null, op: row?.op ?? null, inhoud: deel },
      ]
    }),
  )
}

type Label = { lijst: string; code: string; label: string | null; verborgen: boolean }

function readLabels(rows: readonly Label[]): Aanpassingen {
  const lists: Record<string, Record<string, { label?: string; verborgen?: boolean }>> = {}
  for (const { lijst, code, label, verborgen } of rows)
    lists[lijst] = {
      ...lists[lijst],
      [code]: { ...(label === null ? {} : { label }), ...(verborgen ? { verborgen } : {}) },
    }
  return lists
}

type School = { naam: string; plaats: string; brin: string; schooltype: 'SBO' }
type Pupil = {
  id: string
  naam: string
  roepnaam: string
  leerlingnummer: string | null
  geboortedatum: string | null
  groepId: string | null
  groep: string
}

async function readHead({ client, today }: Context, plan: PlanRow, labels: Aanpassingen) {
  const [found] = await query<School & { normen: unknown }>(client, 'school', SCHOOL, [])
  const [leerling] = await query<Pupil>(client, 'pupil', PUPIL, [plan.leerlingId, today])
  if (!found || !leerling) throw new Error('a plan without a school or a pupil')
  const mentors = await query<{ naam: string }>(client, 'mentors', MENTORS, [plan.leerlingId, today])
  const parents = await query<{ naam: string; relatie: string }>(client, 'parents', PARENTS, [
    plan.leerlingId,
    today,
  ])
  const { normen, ...school } = found
  const { naam: heel, roepnaam, geboortedatum, groep } = leerling
  return {
    leerling,
    normen: normenVan(normen),
    kop: {
      school,
      leerling: { naam: heel, roepnaam, geboortedatum, groep },
      schooljaar: plan.schooljaar,
      mentor: mentors.map((m) => m.naam).join(', '),
      gezagdragers: parents.map((p) => ({
        naam: p.naam,
        relatie: labelVan('ouderrelatie', p.relatie, labels),
      })),
    },
  }
}

const LOCK = 'select from koers.plan p where p.id = $1 for no key update'
const SECTION = `select ${CELL}, door_naam as "doorNaam", op from koers.plan_onderdeel where plan_id = $1 and onderdeel = $2`
const WRITE = `update koers.plan_onderdeel set inhoud = $3, revisie = $4, door = $5, door_naam = $6, op = $7
  where plan_id = $1 and onderdeel = $2 and revisie = $4 - 1 returning 1`
const JOIN = `update koers.plan_revisie r set revisie = $4, inhoud = $3, op = $6
  where r.plan_id = $1 and r.onderdeel = $2 and r.revisie = $4 - 1 and r.door = $5 and r.begonnen_op > $6::timestamptz - interval '10 minutes'
    and not exists (select from koers.plan_versie v where v.plan_id = r.plan_id and v.op >= r.op) returning 1`
const KEEP = `insert into koers.plan_revisie (organisatie_id, plan_id, leerling_id, onderdeel, revisie, inhoud, door, door_naam, begonnen_op, op)
  values (koers.organisatie(), $1, $8, $2, $4, $3, $5, $6, $7, $7)`
const DROP_FACTS = 'delete from koers.plan_feit where plan_id = $1 and onderdeel = $2'
const FACTS = `insert into koers.plan_feit (organisatie_id, plan_id, leerling_id, onderdeel, item_id, soort, code, domein)
  select koers.organisatie(), $1, $2, $3, f.item_id, f.soort, f.code, f.domein
  from unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) as f (item_id, soort, code, domein)`
const TOUCH = `update koers.plan set gewijzigd_op = $2, gewijzigd_na_versie = (versie > 0),
    start_op = case when versie = 0 and $3 then $4::date else start_op end,
    evaluatie_op = case when versie = 0 and $3 then $5::date else evaluatie_op end,
    termijn_op = case when versie = 0 and $3 then $6::date else termijn_op end where id = $1`

/** Of a section that was saved before, without a conflict and without fields of the school, which is what the bench writes. */
export const bewaar: Work = async (ctx) => {
  const { client, actor, now, params, body } = ctx
  const [planId, sleutel = ''] = params
  await query(client, 'lock', LOCK, [planId])
  const [plan] = await query<PlanRow>(client, 'plan', PLAN, [planId])
  if (!plan || !isOnderdeel(sleutel)) return null
  if (mag('schrijven', actor, alsThing(plan).feiten) !== true) return null
  const { revisie: basis, inhoud } = body
  if (typeof basis !== 'number' || typeof inhoud !== 'object' || inhoud === null) return null
  const [current] = await query<Section>(client, 'section', SECTION, [planId, sleutel])
  if (!current || current.revisie !== basis) return null
  const nieuw = inhoud as OnderdeelInhoud<typeof sleutel> // not checked: that is what the product's zod costs
  const [was] = await openSections(client, [current])
  if (gelijk(content(sleutel, was), nieuw))
    return { answer: { revisie: current.revisie, op: current.op }, subject: about(plan, sleutel) }
  const revisie = basis + 1
  const place = { leerlingId: plan.leerlingId, planId: plan.id, onderdeel: sleutel, revisie }
  const { section, revision } = await sealSection(client, place, {
    v: oppSchemaVersie(sleutel),
    inhoud: nieuw,
  })
  const who = [actor.betrekkingId, actor.naam]
  const values = [planId, sleutel, section, revisie, ...who, now]
  if ((await query(client, 'write', WRITE, values)).length === 0) return null
  const joined = await query(client, 'join', JOIN, [
    planId,
    sleutel,
    revision,
    revisie,
    actor.betrekkingId,
    now,
  ])
  if (joined.length === 0)
    await query(client, 'keep', KEEP, [planId, sleutel, revision, revisie, ...who, now, plan.leerlingId])
  await replaceFacts(ctx, plan, sleutel, nieuw)
  const head = sleutel === 'algemeen' ? hoofdFeiten(plan, nieuw as OnderdeelInhoud<'algemeen'>) : null // by its key
  await query(client, 'touch', TOUCH, [
    planId,
    now,
    head !== null,
    head?.startOp ?? null,
    head?.evaluatieOp ?? null,
    head?.termijnOp ?? null,
  ])
  return { answer: { revisie, op: now }, subject: about(plan, sleutel) }
}

async function replaceFacts<K extends OnderdeelSleutel>(
  { client }: Context,
  plan: PlanRow,
  sleutel: K,
  inhoud: OnderdeelInhoud<K>,
): Promise<void> {
  const facts = oppFeiten(sleutel, inhoud, plan.id)
  if (!facts) return
  await query(client, 'drop-facts', DROP_FACTS, [plan.id, sleutel])
  if (facts.length === 0) return
  await query(client, 'facts', FACTS, [
    plan.id,
    plan.leerlingId,
    sleutel,
    facts.map((f) => f.itemId),
    facts.map((f) => f.soort),
    facts.map((f) => f.code),
    facts.map((f) => f.domein),
  ])
}

const about = (plan: PlanRow, sleutel: string) => ({
  leerlingId: plan.leerlingId,
  objectSoort: 'opp',
  objectId: plan.id,
  onderdelen: [sleutel],
})
