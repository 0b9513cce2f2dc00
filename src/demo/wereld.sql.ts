/** Puts the people of the demo in their tables: one statement per table, whatever the number of rows. */
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Dossier } from './dossiers.ts'
import { besturen, samenwerkingsverband } from './scholen.text.ts'
import { vasteId } from './toeval.ts'
import type { Login, School } from './wereld.model.ts'

const json = (rijen: unknown) => sql`${JSON.stringify(rijen)}::jsonb`

/** The product itself as the actor of this transaction, in one organisation. */
export async function alsSysteem(tx: Tx, organisatieId: string): Promise<void> {
  await sql`select toegang.open_systeem(${organisatieId}::uuid)`.execute(tx)
}

/** True when there is nothing at all yet. Waits for another process that is making the first school. */
export async function isLeeg(tx: Tx): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('koers.inrichten'))`.execute(tx)
  const { rows } = await sql<{ leeg: boolean }>`select toegang.is_leeg() as leeg`.execute(tx)
  return rows[0]?.leeg === true
}

export async function insertOrganisaties(tx: Tx, scholen: readonly School[], now: Date): Promise<void> {
  const swv = vasteId('samenwerkingsverband')
  await alsSysteem(tx, swv)
  const boven = [
    { id: swv, soort: 'samenwerkingsverband', bovenliggend_id: null, ...samenwerkingsverband },
    ...besturen.map((b) => ({
      id: vasteId(`bestuur ${b.naam}`),
      soort: 'bestuur',
      bovenliggend_id: swv,
      ...b,
    })),
    ...scholen.map(({ id, plan }) => ({
      id,
      soort: 'school',
      bovenliggend_id: vasteId(`bestuur ${plan.bestuur}`),
      naam: plan.naam,
      brin: plan.brin,
      vestiging: '00',
      schooltype: plan.schooltype,
      plaats: plan.plaats,
      telefoon: plan.telefoon,
      email: `info@${plan.domein}`,
    })),
  ]
  await sql`insert into koers.organisatie (id, soort, bovenliggend_id, naam, nummer, brin, vestiging, schooltype, plaats, telefoon, email, demo, aangemaakt_op)
    select r.id, r.soort, r.bovenliggend_id, r.naam, r.nummer, r.brin, r.vestiging, r.schooltype, r.plaats, r.telefoon, r.email, true, ${now}
    from jsonb_populate_recordset(null::koers.organisatie, ${json(boven)}) r`.execute(tx)
}

/** Years, groups, staff and their rights. Needs the context of the school. */
export async function insertSchool(tx: Tx, { rijen }: School, now: Date): Promise<void> {
  await sql`insert into koers.rol_recht (organisatie_id, rol, recht) select koers.organisatie(), rol, recht from koers.recht_standaard`.execute(
    tx,
  )
  await sql`insert into koers.schooljaar (organisatie_id, id, naam, begin_op, eind_op) select koers.organisatie(), r.id, r.naam, r.begin_op, r.eind_op
    from jsonb_populate_recordset(null::koers.schooljaar, ${json(rijen.schooljaren)}) r`.execute(tx)
  await sql`insert into koers.groep (organisatie_id, id, schooljaar_id, naam, jaargroep) select koers.organisatie(), r.id, r.schooljaar_id, r.naam, r.jaargroep
    from jsonb_populate_recordset(null::koers.groep, ${json(rijen.groepen)}) r`.execute(tx)
  await sql`insert into koers.medewerker (organisatie_id, id, roepnaam, voorvoegsel, achternaam, email, telefoon, functie, aangemaakt_op)
    select koers.organisatie(), r.id, r.roepnaam, r.voorvoegsel, r.achternaam, r.email, r.telefoon, r.functie, ${now}
    from jsonb_populate_recordset(null::koers.medewerker, ${json(rijen.medewerkers)}) r`.execute(tx)
  await sql`insert into koers.rol_toekenning (organisatie_id, id, medewerker_id, rol, vanaf) select koers.organisatie(), r.id, r.medewerker_id, r.rol, r.vanaf
    from jsonb_populate_recordset(null::koers.rol_toekenning, ${json(rijen.toekenningen)}) r`.execute(tx)
  await sql`insert into koers.groep_medewerker (organisatie_id, id, groep_id, medewerker_id, rol, vak, vanaf, tot)
    select koers.organisatie(), r.id, r.groep_id, r.medewerker_id, r.rol, r.vak, r.vanaf, r.tot
    from jsonb_populate_recordset(null::koers.groep_medewerker, ${json(rijen.koppelingen)}) r`.execute(tx)
}

/** Pupils, their groups and their families. Needs the context of the school. */
export async function insertLeerlingen(
  tx: Tx,
  { rijen, ouders, relaties }: School,
  now: Date,
): Promise<void> {
  await sql`insert into koers.leerling (organisatie_id, id, leerlingnummer, roepnaam, voorvoegsel, achternaam, voornamen, voorletters, zoeknaam,
      geboortedatum, geslacht, jaargroep, leerroute, thuistaal, tolk_nodig, status, aangemaakt_op, gewijzigd_op)
    select koers.organisatie(), r.id, r.leerlingnummer, r.roepnaam, r.voorvoegsel, r.achternaam, r.voornamen, r.voorletters, r.zoeknaam,
      r.geboortedatum, r.geslacht, r.jaargroep, r.leerroute, r.thuistaal, r.tolk_nodig, r.status, ${now}, ${now}
    from jsonb_to_recordset(${json(rijen.leerlingen)}) as r (id uuid, leerlingnummer text, roepnaam text, voorvoegsel text, achternaam text,
      voornamen text, voorletters text, zoeknaam text, geboortedatum date, geslacht text, jaargroep text, leerroute text, thuistaal text,
      tolk_nodig boolean, status text)`.execute(tx)
  await sql`insert into koers.inschrijving (organisatie_id, id, leerling_id, begin_op) select koers.organisatie(), r.id, r.leerling_id, r.begin_op
    from jsonb_populate_recordset(null::koers.inschrijving, ${json(rijen.inschrijvingen)}) r`.execute(tx)
  await sql`insert into koers.leerling_groep (organisatie_id, leerling_id, groep_id, vanaf, tot)
    select koers.organisatie(), r.leerling_id, r.groep_id, r.vanaf, r.tot
    from jsonb_populate_recordset(null::koers.leerling_groep, ${json(rijen.leden)}) r`.execute(tx)
  await sql`insert into koers.ouder (organisatie_id, id, roepnaam, voorvoegsel, achternaam, email, telefoon, straat, huisnummer, postcode, plaats,
      geheim_adres, taal, tolk_nodig, aangemaakt_op, gewijzigd_op)
    select koers.organisatie(), r.id, r.roepnaam, r.voorvoegsel, r.achternaam, r.email, r.telefoon, r.straat, r.huisnummer, r.postcode, r.plaats,
      r.geheim_adres, r.taal, r.tolk_nodig, ${now}, ${now}
    from jsonb_populate_recordset(null::koers.ouder, ${json(ouders)}) r`.execute(tx)
  await sql`insert into koers.ouder_relatie (organisatie_id, id, leerling_id, ouder_id, relatie, gezag, gezag_vanaf, gezag_grond, geen_contact, contactvoorkeur)
    select koers.organisatie(), r.id, r.leerling_id, r.ouder_id, r.relatie, r.gezag, r.gezag_vanaf, r.gezag_grond, r.geen_contact, r.contactvoorkeur
    from jsonb_populate_recordset(null::koers.ouder_relatie, ${json(relaties)}) r`.execute(tx)
}

/** What plans pick from. Needs the context of the school. */
export async function insertDossiers(tx: Tx, d: Dossier, now: Date): Promise<void> {
  await sql`insert into koers.kenmerk (organisatie_id, id, leerling_id, code, toelichting, vanaf, aangemaakt_op)
    select koers.organisatie(), r.id, r.leerling_id, r.code, r.toelichting, r.vanaf, ${now}
    from jsonb_populate_recordset(null::koers.kenmerk, ${json(d.kenmerken)}) r`.execute(tx)
  await sql`insert into koers.toetsresultaat (organisatie_id, id, leerling_id, toets, leergebied, afgenomen_op, jaargroep, vaardigheidsscore, niveau, opmerking, aangemaakt_op)
    select koers.organisatie(), r.id, r.leerling_id, r.toets, r.leergebied, r.afgenomen_op, r.jaargroep, r.vaardigheidsscore, r.niveau, r.opmerking, ${now}
    from jsonb_populate_recordset(null::koers.toetsresultaat, ${json(d.toetsen)}) r`.execute(tx)
  await sql`insert into koers.externe_betrokkene (organisatie_id, id, leerling_id, naam, instantie, rol, email, aangemaakt_op)
    select koers.organisatie(), r.id, r.leerling_id, r.naam, r.instantie, r.rol, r.email, ${now}
    from jsonb_populate_recordset(null::koers.externe_betrokkene, ${json(d.externen)}) r`.execute(tx)
}

/** Accounts with their relation. Without a password nobody can sign in; the person may act in the story. */
export async function insertAccounts(
  tx: Tx,
  school: School,
  logins: readonly Login[],
  wachtwoordHash: string,
  now: Date,
): Promise<void> {
  const rijen = logins.map((l) => ({
    ...l,
    account: accountId(l.login),
    hash: l.wachtwoord ? wachtwoordHash : null,
  }))
  await sql`select toegang.account_maak(r.account, r.login, r.naam, r.hash, ${now}) from jsonb_to_recordset(${json(rijen)})
    as r (account uuid, login text, naam text, hash text)`.execute(tx)
  await sql`select toegang.betrekking_maak(r.account, ${school.id}::uuid, r.soort, r.id, ${now}) from jsonb_to_recordset(${json(rijen)})
    as r (account uuid, soort text, id uuid)`.execute(tx)
}

export const accountId = (login: string) => vasteId<'Account'>(`account ${login}`)
