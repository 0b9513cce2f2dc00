/**
 * Schools, pupils and plans by the million, made by the database itself in one pass per table. Ids can be counted
 * (`benchId`), so that nobody has to ask for them. Content is filler of the usual size: a plan that is opened is
 * made through the API (`plans.ts`), since only the product knows how content is sealed.
 */
import type pg from 'pg'
import type { Datum } from '../../src/platform/datum.ts'

export type WorldSize = {
  readonly schools: number
  /** Per school. */
  readonly pupils: number
  readonly plans: number
}

const KIND = {
  organisatie: 1,
  schooljaar: 2,
  groep: 3,
  medewerker: 4,
  leerling: 5,
  inschrijving: 6,
  plan: 7,
  account: 8,
  toekenning: 9,
  versie: 10,
  koppeling: 11,
  ouder: 12,
  relatie: 13,
  gesprek: 14,
  overleg: 15,
} as const

/** The id of thing `n` of a kind; the same text as the function in the database. */
export function benchId(kind: keyof typeof KIND, n: number): string {
  const hex = (value: number, width: number) => value.toString(16).padStart(width, '0')
  const high = hex(KIND[kind], 4) + hex(n, 8)
  return `${high.slice(0, 8)}-${high.slice(8)}-7000-8000-${hex(n, 12)}`
}

/** Staff of a school: two who see the whole school, then one mentor per group. */
export const SCHOOL_WIDE = 2
export const BEHEERDER = 2
const PER_GROUP = 25
export const groupsOf = (pupils: number): number => Math.ceil(pupils / PER_GROUP)

const FIRST = ['Fenna', 'Daan', 'Noor', 'Sem', 'Saar', 'Levi', 'Tess', 'Luuk', 'Evi', 'Bram', 'Roos', 'Finn']
const LAST =
  'Groen,Zwart,Bruin,Visser,Dekker,Mulder,Bakker,Smit,Kuiper,Meijer,Postma,Hoekstra,Veenstra'.split(',')
const SECTIONS =
  'algemeen,uitstroom,gegevens,betrokkenen,factoren,beeld,overleg,zienswijzen,doelen,behoeften,maatregelen,afwijkingen,contact,bijlagen'.split(
    ',',
  )

/** Fills an empty, migrated database. `client` is a superuser: foreign keys are not asked again for each row. */
export async function fillWorld(client: pg.Client, size: WorldSize, today: Datum): Promise<void> {
  const { schools, pupils, plans } = size
  const groups = groupsOf(pupils)
  const staff = groups + SCHOOL_WIDE
  const run = (text: string, values: unknown[] = []) => client.query(text, values)
  await run(`set session_replication_role = replica`)
  await run(`set synchronous_commit = off`)
  await run(`create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 4, '0') || lpad(to_hex(n), 8, '0') || '70008000' || lpad(to_hex(n), 12, '0'))::uuid $$`)
  const perSchool = (table: string, columns: string, many: number, values: string, more: unknown[] = []) =>
    run(
      `insert into ${table} (${columns}) select ${values}
       from generate_series(1, $1::int) as s cross join lateral (select i, (s - 1) * $2::int + i as n from generate_series(1, $2::int) as i) t`,
      [schools, many, ...more],
    )
  const org = `pg_temp.id(${KIND.organisatie}, s)`
  const pupil = `pg_temp.id(${KIND.leerling}, (s - 1) * ${pupils} + i)`
  const group = (nth: string) => `pg_temp.id(${KIND.groep}, (s - 1) * ${groups} + ${nth})`
  await run(
    `insert into koers.organisatie (id, soort, naam, brin, vestiging, schooltype, plaats, aangemaakt_op)
     select pg_temp.id(${KIND.organisatie}, s), 'school', 'School ' || s, lpad((s % 100)::text, 2, '0') || chr(65 + s / 100 % 26) || chr(65 + s / 2600),
       '00', 'SBO', 'Tielerdam', now() from generate_series(1, $1::int) as s`,
    [schools],
  )
  await run(`insert into koers.rol_recht (organisatie_id, rol, recht)
    select o.id, r.rol, r.recht from koers.organisatie o cross join koers.recht_standaard r`)
  await perSchool(
    'koers.schooljaar',
    'organisatie_id, id, naam, begin_op, eind_op',
    1,
    `${org}, pg_temp.id(${KIND.schooljaar}, n), '2026-2027', $3::date - 100, $3::date + 200`,
    [today],
  )
  await perSchool(
    'koers.groep',
    'organisatie_id, id, schooljaar_id, naam, jaargroep',
    groups,
    `${org}, ${group('i')}, pg_temp.id(${KIND.schooljaar}, s), 'Groep ' || i, '5'`,
  )
  await addStaff(perSchool, { staff, org, group, today })
  await perSchool(
    'koers.leerling',
    'organisatie_id, id, leerlingnummer, roepnaam, achternaam, zoeknaam, geboortedatum, geslacht, jaargroep, aangemaakt_op, gewijzigd_op',
    pupils,
    `${org}, ${pupil}, 'L' || n, ($3::text[])[1 + n % ${FIRST.length}], ($4::text[])[1 + n / 7 % ${LAST.length}] || ' ' || i,
     lower(($3::text[])[1 + n % ${FIRST.length}] || ' ' || ($4::text[])[1 + n / 7 % ${LAST.length}] || ' ' || i),
     $5::date - 3000 - (n % 900)::int, 'onbekend', '5', now(), now()`,
    [FIRST, LAST, today],
  )
  await perSchool(
    'koers.inschrijving',
    'organisatie_id, id, leerling_id, begin_op',
    pupils,
    `${org}, pg_temp.id(${KIND.inschrijving}, n), ${pupil}, $3::date - 400`,
    [today],
  )
  await perSchool(
    'koers.leerling_groep',
    'organisatie_id, leerling_id, groep_id, vanaf',
    pupils,
    `${org}, ${pupil}, ${group(`1 + (i - 1) / ${PER_GROUP}`)}, $3::date - 100`,
    [today],
  )
  await addFamilies(perSchool, { pupils, staff, org, pupil, today })
  await addPlans(perSchool, { plans, org, pupil, today })
  await addTrail(perSchool, org, pupil, pupils)
  await run(`set session_replication_role = origin`)
  await run(`vacuum (analyze)`)
}

type PerSchool = (
  table: string,
  columns: string,
  many: number,
  values: string,
  more?: unknown[],
) => Promise<unknown>

async function addStaff(
  perSchool: PerSchool,
  { staff, org, group, today }: { staff: number; org: string; group: (nth: string) => string; today: Datum },
): Promise<void> {
  const person = `pg_temp.id(${KIND.medewerker}, n)`
  const account = `pg_temp.id(${KIND.account}, n)`
  await perSchool(
    'koers.medewerker',
    'organisatie_id, id, roepnaam, achternaam, email, aangemaakt_op',
    staff,
    `${org}, ${person}, 'Medewerker', 'Nummer ' || i, 'm' || n || '@bench.test', now()`,
  )
  await perSchool(
    'koers.rol_toekenning',
    'organisatie_id, id, medewerker_id, rol, vanaf',
    staff,
    `${org}, pg_temp.id(${KIND.toekenning}, n), ${person}, case i when 1 then 'zorgcoordinator' when 2 then 'beheerder' else 'mentor' end, $3::date - 100`,
    [today],
  )
  await perSchool(
    'koers.groep_medewerker',
    'organisatie_id, id, groep_id, medewerker_id, rol, vanaf',
    staff - SCHOOL_WIDE,
    `${org}, pg_temp.id(${KIND.koppeling}, n), ${group('i')}, pg_temp.id(${KIND.medewerker}, (s - 1) * ${staff} + i + ${SCHOOL_WIDE}), 'mentor', $3::date - 100`,
    [today],
  )
  await perSchool(
    'toegang.account',
    'id, email, weergavenaam, aangemaakt_op',
    staff,
    `${account}, 'm' || n || '@bench.test', 'Medewerker', now()`,
  )
  await perSchool(
    'toegang.betrekking',
    'account_id, organisatie_id, soort, betrekking_id, sinds',
    staff,
    `${account}, ${org}, 'medewerker', ${person}, now()`,
  )
}

/** One parent with gezag per pupil, and for one pupil in ten a member of staff of its own. */
async function addFamilies(
  perSchool: PerSchool,
  w: { pupils: number; staff: number; org: string; pupil: string; today: Datum },
): Promise<void> {
  const parent = `pg_temp.id(${KIND.ouder}, n)`
  await perSchool(
    'koers.ouder',
    'organisatie_id, id, roepnaam, achternaam, email, aangemaakt_op, gewijzigd_op',
    w.pupils,
    `${w.org}, ${parent}, 'Ouder', 'Van ' || n, 'o' || n || '@bench.test', now(), now()`,
  )
  await perSchool(
    'koers.ouder_relatie',
    'organisatie_id, id, leerling_id, ouder_id, relatie, gezag',
    w.pupils,
    `${w.org}, pg_temp.id(${KIND.relatie}, n), ${w.pupil}, ${parent}, 'moeder', true`,
  )
  await perSchool(
    'koers.leerling_medewerker',
    'organisatie_id, id, leerling_id, medewerker_id, rol, vanaf',
    Math.ceil(w.pupils / 10),
    `${w.org}, pg_temp.id(${KIND.koppeling}, 500000000 + n), pg_temp.id(${KIND.leerling}, (s - 1) * ${w.pupils} + i * 10),
     pg_temp.id(${KIND.medewerker}, (s - 1) * ${w.staff} + ${SCHOOL_WIDE} + 1), 'leerlingbegeleider', $3::date - 100`,
    [w.today],
  )
}

/** Two of three plans are published; terms and evaluations lie around today, so that Vandaag has work. */
async function addPlans(
  perSchool: PerSchool,
  { plans, org, pupil, today }: { plans: number; org: string; pupil: string; today: Datum },
): Promise<void> {
  const plan = `pg_temp.id(${KIND.plan}, n)`
  await perSchool(
    'koers.plan',
    'organisatie_id, id, leerling_id, soort, schooltype, schooljaar, publicatie, versie, gepubliceerd_op, start_op, evaluatie_op, termijn_op, aangemaakt_op, gewijzigd_op',
    plans,
    `${org}, ${plan}, ${pupil}, 'opp', 'SBO', '2026-2027', case when i % 3 = 0 then 'concept' else 'gepubliceerd' end,
     case when i % 3 = 0 then 0 else 1 end, case when i % 3 = 0 then null else now() end, $3::date - 60,
     $3::date + (i * 7 % 300 - 20)::int, $3::date + (i * 5 % 60 - 10)::int, now(), now()`,
    [today],
  )
  const section = (n: number) => `(($3::text[])[${n}])`
  const filler = `convert_to(repeat('leest met hulp een tekst op niveau en vertelt die na; ', 8), 'UTF8')`
  for (let at = 1; at <= SECTIONS.length; at++) {
    for (const [table, columns, moment] of [
      ['koers.plan_onderdeel', 'op', 'now()'],
      ['koers.plan_revisie', 'begonnen_op, op', 'now(), now()'],
    ] as const)
      await perSchool(
        table,
        `organisatie_id, plan_id, leerling_id, onderdeel, inhoud, revisie, door_naam, ${columns}`,
        plans,
        `${org}, ${plan}, ${pupil}, ${section(at)}, ${filler}, 1, 'Medewerker', ${moment}`,
        [SECTIONS],
      )
  }
  await perSchool(
    'koers.plan_feit',
    'organisatie_id, plan_id, leerling_id, onderdeel, item_id, soort, code',
    plans,
    `${org}, ${plan}, ${pupil}, unnest(array['uitstroom', 'factoren', 'doelen', 'doelen', 'behoeften', 'maatregelen']),
     gen_random_uuid(), 'domein', 'leren'`,
  )
  await perSchool(
    'koers.hoorgesprek',
    'organisatie_id, id, leerling_id, plan_id, moment, volgnummer, zegel, inhoud, revisie, door_naam, op',
    plans,
    `${org}, pg_temp.id(${KIND.gesprek}, n), ${pupil}, ${plan}, 'opstellen', 1, ${plan}, ${filler}, 1, 'Medewerker', now()`,
  )
  await perSchool(
    'koers.overleg',
    'organisatie_id, id, leerling_id, plan_id, datum, met_ouders, inhoud, revisie, door_naam, op',
    plans,
    `${org}, pg_temp.id(${KIND.overleg}, n), ${pupil}, ${plan}, date '2026-09-15', true, ${filler}, 1, 'Medewerker', now()`,
  )
  await perSchool(
    'koers.plan_versie',
    'organisatie_id, id, plan_id, leerling_id, soort, nummer, schema_versie, inhoud, hash, revisies, door_naam, op',
    plans,
    `${org}, pg_temp.id(${KIND.versie}, n), ${plan}, ${pupil}, 'gepubliceerd', 1, 1, ${filler}, repeat('0', 64), '{}', 'Medewerker', now()`,
  )
}

/** One act per pupil in the trail, so that its indexes have the size of a first year. */
async function addTrail(perSchool: PerSchool, org: string, pupil: string, pupils: number): Promise<void> {
  await perSchool(
    'audit.gebeurtenis',
    'op, organisatie_id, gebeurtenis, resultaat, account_id, actor_soort, leerling_id, object_soort',
    pupils,
    `now(), ${org}, 'leerling.lezen', 'gelukt', pg_temp.id(${KIND.account}, s), 'medewerker', ${pupil}, 'leerling'`,
  )
}
