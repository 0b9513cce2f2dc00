/**
 * A small world for tests: two schools, one account for every role, pupils of the own group and of another one,
 * parents with and without gezag. Everybody's password is the same; names are fictitious.
 */
import { sql } from 'kysely'
import { hashPassword } from '../../src/modules/toegang/wachtwoord.ts'
import { systemTx } from '../../src/platform/context.ts'
import type { Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Server } from '../../src/server.ts'

export const PASSWORD = 'koers-test-wachtwoord'
const hash = await hashPassword(PASSWORD)

export const STAFF_ROLES = [
  'beheerder',
  'directeur',
  'teamleider',
  'zorgcoordinator',
  'leerlingbegeleider',
  'mentor',
  'onderwijsassistent',
  'vakdocent',
  'cvb_lid',
  'leerlingadministratie',
  'fg',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
const BY_GROUP: readonly string[] = [
  'teamleider',
  'leerlingbegeleider',
  'mentor',
  'onderwijsassistent',
  'vakdocent',
]

export type TestSchool = {
  id: Id<'Organisatie'>
  schooljaarId: string
  groepen: { a: string; b: string }
  /** In group a (the group of the mentor and the others who work by group). */
  leerling: Id<'Leerling'>
  leerling2: Id<'Leerling'>
  /** In group b: visible for school-wide roles only. */
  andere: Id<'Leerling'>
  medewerkers: Record<StaffRole, string>
  /** With gezag over `leerling`, address is secret; the second without gezag; the third of `andere`. */
  ouders: { metGezag: string; zonderGezag: string; vanAndere: string }
  /** E-mail per role, and `ouder`, `ouder_zonder_gezag`, `ouder_ander`, `leerling`. */
  logins: Record<StaffRole | 'ouder' | 'ouder_zonder_gezag' | 'ouder_ander' | 'leerling', string>
}

export type World = { school: TestSchool; elders: TestSchool }

export async function makeWorld(server: Pick<Server, 'services'>): Promise<World> {
  return {
    school: await makeSchool(server, {
      naam: 'De Proefschool',
      brin: '99PA',
      schooltype: 'BO',
      domain: 'proef.test',
    }),
    elders: await makeSchool(server, {
      naam: 'De Andere School',
      brin: '99PB',
      schooltype: 'VO',
      domain: 'ander.test',
    }),
  }
}

async function makeSchool(
  { services: { db, clock } }: Pick<Server, 'services'>,
  school: { naam: string; brin: string; schooltype: string; domain: string },
): Promise<TestSchool> {
  const now = clock.now()
  const id = newId<'Organisatie'>()
  const made: TestSchool = {
    id,
    schooljaarId: newId(),
    groepen: { a: newId(), b: newId() },
    leerling: newId(),
    leerling2: newId(),
    andere: newId(),
    medewerkers: Object.fromEntries(STAFF_ROLES.map((rol) => [rol, String(newId())])) as Record<
      StaffRole,
      string
    >, // every role is listed
    ouders: { metGezag: newId(), zonderGezag: newId(), vanAndere: newId() },
    logins: {
      ...(Object.fromEntries(STAFF_ROLES.map((rol) => [rol, `${rol}@${school.domain}`])) as Record<
        StaffRole,
        string
      >),
      ouder: `ouder@${school.domain}`,
      ouder_zonder_gezag: `ouder-zonder@${school.domain}`,
      ouder_ander: `ouder-ander@${school.domain}`,
      leerling: `leerling.${school.domain.split('.')[0]}`,
    },
  }
  await systemTx(db, id, async (tx) => {
    await sql`insert into koers.organisatie (id, soort, naam, brin, vestiging, schooltype, plaats, aangemaakt_op)
      values (${id}::uuid, 'school', ${school.naam}, ${school.brin}, '00', ${school.schooltype}, 'Teststad', ${now})`.execute(
      tx,
    )
    await sql`insert into koers.rol_recht (organisatie_id, rol, recht) select ${id}::uuid, rol, recht from koers.recht_standaard`.execute(
      tx,
    )
    await sql`insert into koers.schooljaar (organisatie_id, id, naam, begin_op, eind_op)
      values (${id}::uuid, ${made.schooljaarId}::uuid, '2026-2027', '2026-08-01', '2027-07-31')`.execute(tx)
    for (const [naam, groep] of [
      ['5A', made.groepen.a],
      ['5B', made.groepen.b],
    ] as const) {
      await sql`insert into koers.groep (organisatie_id, id, schooljaar_id, naam, jaargroep)
        values (${id}::uuid, ${groep}::uuid, ${made.schooljaarId}::uuid, ${naam}, '5')`.execute(tx)
    }
    await addStaff(tx, made, now)
    await addPupils(tx, made, now)
    await addParents(tx, made, now)
  })
  return made
}

async function addStaff(tx: Tx, s: TestSchool, now: Date): Promise<void> {
  for (const rol of STAFF_ROLES) {
    const medewerker = s.medewerkers[rol]
    await sql`insert into koers.medewerker (organisatie_id, id, roepnaam, achternaam, email, aangemaakt_op)
      values (${s.id}::uuid, ${medewerker}::uuid, 'Test', ${rol}, ${s.logins[rol]}, ${now})`.execute(tx)
    await sql`insert into koers.rol_toekenning (organisatie_id, id, medewerker_id, rol, vanaf)
      values (${s.id}::uuid, ${newId()}::uuid, ${medewerker}::uuid, ${rol}, '2026-08-01')`.execute(tx)
    if (BY_GROUP.includes(rol)) {
      await sql`insert into koers.groep_medewerker (organisatie_id, id, groep_id, medewerker_id, rol, vanaf)
        values (${s.id}::uuid, ${newId()}::uuid, ${s.groepen.a}::uuid, ${medewerker}::uuid, ${rol}, '2026-08-01')`.execute(
        tx,
      )
    }
    await addAccount(tx, s, s.logins[rol], `Test ${rol}`, 'medewerker', medewerker, now)
  }
}

async function addPupils(tx: Tx, s: TestSchool, now: Date): Promise<void> {
  const pupils = [
    [s.leerling, 'Fenna', 'Zwart', '2017-03-04', s.groepen.a],
    [s.leerling2, 'Yusuf', 'Demir', '2017-06-21', s.groepen.a],
    [s.andere, 'Milou', 'Groen', '2016-11-30', s.groepen.b],
  ] as const
  for (const [leerling, roepnaam, achternaam, geboren, groep] of pupils) {
    await sql`insert into koers.leerling (organisatie_id, id, leerlingnummer, roepnaam, achternaam, zoeknaam, geboortedatum, geslacht, jaargroep, aangemaakt_op, gewijzigd_op)
      values (${s.id}::uuid, ${leerling}::uuid, ${`L${geboren.slice(2, 7).replace('-', '')}`}, ${roepnaam}, ${achternaam},
        ${`${roepnaam} ${achternaam}`.toLowerCase()}, ${geboren}, 'onbekend', '5', ${now}, ${now})`.execute(
      tx,
    )
    await sql`insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op) values (${s.id}::uuid, ${newId()}::uuid, ${leerling}::uuid, '2026-08-01')`.execute(
      tx,
    )
    await sql`insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, vanaf) values (${s.id}::uuid, ${leerling}::uuid, ${groep}::uuid, '2026-08-01')`.execute(
      tx,
    )
  }
  await addAccount(tx, s, s.logins.leerling, 'Fenna Zwart', 'leerling', s.leerling, now)
}

async function addParents(tx: Tx, s: TestSchool, now: Date): Promise<void> {
  const parents = [
    [s.ouders.metGezag, 'Joke', 'Zwart', s.leerling, true, true, s.logins.ouder],
    [s.ouders.zonderGezag, 'Karel', 'Bruin', s.leerling, false, false, s.logins.ouder_zonder_gezag],
    [s.ouders.vanAndere, 'Petra', 'Groen', s.andere, true, false, s.logins.ouder_ander],
  ] as const
  for (const [ouder, roepnaam, achternaam, leerling, gezag, geheim, login] of parents) {
    await sql`insert into koers.ouder (organisatie_id, id, roepnaam, achternaam, email, telefoon, straat, huisnummer, plaats, geheim_adres, aangemaakt_op, gewijzigd_op)
      values (${s.id}::uuid, ${ouder}::uuid, ${roepnaam}, ${achternaam}, ${login}, '0600000000', 'Geheimeweg', '1', 'Teststad', ${geheim}, ${now}, ${now})`.execute(
      tx,
    )
    await sql`insert into koers.ouder_relatie (organisatie_id, id, leerling_id, ouder_id, relatie, gezag)
      values (${s.id}::uuid, ${newId()}::uuid, ${leerling}::uuid, ${ouder}::uuid, 'moeder', ${gezag})`.execute(
      tx,
    )
    await addAccount(tx, s, login, `${roepnaam} ${achternaam}`, 'ouder', ouder, now)
  }
}

export async function addAccount(
  tx: Tx,
  s: TestSchool,
  login: string,
  naam: string,
  soort: string,
  betrekking: string,
  now: Date,
): Promise<void> {
  const account = newId<'Account'>()
  await sql`select toegang.account_maak(${account}::uuid, ${login}, ${naam}, ${hash}, ${now})`.execute(tx)
  await sql`select toegang.betrekking_maak(${account}::uuid, ${s.id}::uuid, ${soort}, ${betrekking}::uuid, ${now})`.execute(
    tx,
  )
}
