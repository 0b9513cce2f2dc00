/** The people of the demo as rows, ready to insert: pure, and the same for the same day. */

import { type Schooljaar, schooljaarOp, schooljaarVan } from '../modules/organisatie/organisatie.ts'
import { addDays, addMonths, type Datum, daysBetween } from '../platform/datum.ts'
import { maakGezin } from './gezinnen.ts'
import { type Hoofdrol, hoofdrollen } from './hoofdrollen.text.ts'
import { herkomsten } from './namen.text.ts'
import { naamDelen, zoekbaar } from './namen.ts'
import { type Schoolplan, scholen } from './scholen.text.ts'
import { maakToeval, type Toeval, vasteId } from './toeval.ts'
import type { Leerling, Medewerker, School } from './wereld.model.ts'

/** The whole world of one day. @param listed the logins that somebody gets the password of */
export function maakWereld(vandaag: Datum, listed: ReadonlySet<string>): readonly School[] {
  const toeval = maakToeval(20_250_801)
  return scholen.map((plan) => maakSchool(plan, vandaag, toeval, listed))
}

function maakSchool(plan: Schoolplan, vandaag: Datum, toeval: Toeval, listed: ReadonlySet<string>): School {
  const dit = schooljaarOp(vandaag)
  const jaar = Number(dit.beginOp.slice(0, 4))
  const [vorig, eerder] = [schooljaarVan(jaar - 1), schooljaarVan(jaar - 2)]
  const medewerkers = plan.collegas.map(
    (c): Medewerker => ({
      id: vasteId(`medewerker ${plan.sleutel} ${c.login}`),
      naam: c.naam,
      login: `${c.login}@${plan.domein}`,
      rol: c.rol,
      groepen: c.groepen ?? [],
    }),
  )
  const pupils = plan.groepen.flatMap((_, i) => maakGroep({ plan, groep: i, jaar, vandaag, toeval }))
  const gezinnen = pupils.map((p) => maakGezin(p.leerling, p.hoofdrol, p.herkomst, toeval))
  const ouders = gezinnen.flatMap((g) => g.ouders)
  return {
    id: vasteId(`school ${plan.sleutel}`),
    plan,
    dit,
    vorig,
    medewerkers,
    leerlingen: pupils.map((p) => p.leerling),
    ouders,
    relaties: gezinnen.flatMap((g) => g.relaties),
    logins: [
      ...medewerkers.map((m) => ({ login: m.login, naam: m.naam, soort: 'medewerker' as const, id: m.id })),
      ...gezinnen.flatMap((g) => g.logins.map((l) => ({ ...l, soort: 'ouder' as const }))),
      ...pupils.flatMap(({ leerling, hoofdrol }) =>
        hoofdrol?.login
          ? [{ login: hoofdrol.login, naam: leerling.naam, soort: 'leerling' as const, id: leerling.id }]
          : [],
      ),
    ].map((l) => ({ ...l, naam: naamDelen(l.naam).heel, wachtwoord: listed.has(l.login) })),
    rijen: {
      schooljaren: [eerder, vorig, dit].map((j) => ({
        id: jaarId(plan, j),
        naam: j.naam,
        begin_op: j.beginOp,
        eind_op: j.eindOp,
      })),
      groepen: [vorig, dit].flatMap((j) =>
        plan.groepen.map((g) => ({
          id: groepId(plan, j, g.naam),
          schooljaar_id: jaarId(plan, j),
          naam: g.naam,
          jaargroep: g.jaargroep === '1/2' ? null : g.jaargroep,
        })),
      ),
      medewerkers: medewerkers.map((m, i) => ({
        id: m.id,
        ...naamDelen(m.naam).delen,
        email: m.login,
        telefoon: plan.telefoon,
        functie: plan.collegas[i]?.functie ?? '',
      })),
      toekenningen: medewerkers.map((m) => ({
        id: vasteId(`rol ${m.id}`),
        medewerker_id: m.id,
        rol: m.rol,
        vanaf: eerder.beginOp,
      })),
      koppelingen: medewerkers.flatMap((m, i) =>
        [vorig, dit].flatMap((j) =>
          m.groepen.map((groep) => ({
            id: vasteId(`koppeling ${m.id} ${j.naam} ${groep}`),
            groep_id: groepId(plan, j, groep),
            medewerker_id: m.id,
            rol: m.rol,
            vak: plan.collegas[i]?.vak ?? null,
            vanaf: j.beginOp,
            tot: j === dit ? null : j.eindOp,
          })),
        ),
      ),
      leerlingen: pupils.map((p) => p.rij),
      inschrijvingen: pupils.map(({ leerling: l }) => ({
        id: vasteId(`inschrijving ${l.id}`),
        leerling_id: l.id,
        begin_op: l.ingeschreven,
      })),
      leden: pupils.flatMap(({ leerling: l }) => [
        ...(l.vorigeGroep === null
          ? []
          : [
              {
                leerling_id: l.id,
                groep_id: groepId(plan, vorig, l.vorigeGroep),
                vanaf: later(vorig.beginOp, l),
                tot: vorig.eindOp,
              },
            ]),
        { leerling_id: l.id, groep_id: groepId(plan, dit, l.groep), vanaf: later(dit.beginOp, l), tot: null },
      ]),
    },
  }
}

export const jaarId = (plan: Schoolplan, j: Schooljaar) => vasteId(`schooljaar ${plan.sleutel} ${j.naam}`)
const groepId = (plan: Schoolplan, j: Schooljaar, groep: string) =>
  vasteId(`groep ${plan.sleutel} ${j.naam} ${groep}`)
const later = (dag: Datum, l: Leerling) => (l.ingeschreven > dag ? l.ingeschreven : dag)

/** SBO groups hold ages, not years: the group of a regular school that the pupils would be in. */
const SBO_LEEFTIJD = [3, 3, 4, 5, 6, 7, 8]

type Opdracht = { plan: Schoolplan; groep: number; jaar: number; vandaag: Datum; toeval: Toeval }

function maakGroep(o: Opdracht) {
  const groep = o.plan.groepen[o.groep]
  if (!groep) throw new RangeError('no such group')
  const rollen = hoofdrollen.filter((r) => r.school === o.plan.sleutel && r.groep === groep.naam)
  const bezet = new Set(rollen.map((r) => naamDelen(r.naam).heel))
  return Array.from({ length: groep.aantal }, (_, i) => {
    const jaargroep = groep.jaargroep === '1/2' ? String(1 + (i % 2)) : groep.jaargroep
    const nummer = 10_000 + scholen.indexOf(o.plan) * 2_000 + o.groep * 40 + i
    return maakLeerling({ ...o, jaargroep, nummer, volgnummer: i, hoofdrol: rollen[i] ?? null, bezet })
  })
}

function maakLeerling(
  o: Opdracht & {
    jaargroep: string
    nummer: number
    volgnummer: number
    hoofdrol: Hoofdrol | null
    bezet: Set<string>
  },
) {
  const { plan, toeval, hoofdrol, vandaag } = o
  const groep = plan.groepen[o.groep]
  if (!groep) throw new RangeError('no such group')
  const herkomst = kiesHerkomst(toeval)
  const meisje = hoofdrol ? hoofdrol.geslacht === 'meisje' : toeval.kans(0.5)
  const naam =
    hoofdrol?.naam ??
    vrijeNaam(
      o.bezet,
      () => `${toeval.kies(meisje ? herkomst.meisjes : herkomst.jongens)}|${toeval.kies(herkomst.families)}`,
    )
  // The age on 1 October decides the group: four in group 1, twelve in the first year of secondary school.
  const stand =
    plan.schooltype === 'VO'
      ? Number(o.jaargroep) + 8
      : plan.schooltype === 'SBO'
        ? (SBO_LEEFTIJD[o.groep] ?? 5)
        : Number(o.jaargroep)
  const oudste: Datum = `${o.jaar - stand - 4}-10-01`
  const ongeveer = addDays(oudste, toeval.tussen(0, stand === 1 ? 300 : 363))
  const geboren =
    hoofdrol?.wordt18 === undefined ? ongeveer : addMonths(addDays(vandaag, hoofdrol.wordt18), -18 * 12)
  const gewoon = inschrijving(o, geboren)
  const ingeschreven =
    hoofdrol?.ingeschreven === undefined ? gewoon : addDays(vandaag, -hoofdrol.ingeschreven)
  const id = vasteId<'Leerling'>(`leerling ${plan.sleutel} ${hoofdrol?.sleutel ?? o.nummer}`)
  const leerling: Leerling = {
    id,
    naam,
    rol: hoofdrol?.sleutel ?? null,
    groep: groep.naam,
    vorigeGroep: ingeschreven < `${o.jaar}-07-31` ? vorigeGroep(plan, groep.naam, o) : null,
    ingeschreven,
  }
  const delen = naamDelen(naam).delen
  const voorletter = `${delen.roepnaam.slice(0, 1)}.`
  return {
    leerling,
    hoofdrol,
    herkomst,
    rij: {
      id,
      leerlingnummer: String(o.nummer),
      ...delen,
      voornamen: delen.roepnaam,
      voorletters: voorletter,
      zoeknaam: zoekbaar(delen),
      geboortedatum: geboren,
      geslacht: meisje ? 'meisje' : 'jongen',
      jaargroep: o.jaargroep,
      leerroute: groep.leerroute ?? null,
      thuistaal: hoofdrol ? (hoofdrol.thuistaal ?? null) : herkomst.taal,
      tolk_nodig: hoofdrol?.tolk ?? (herkomst.taal !== null && toeval.kans(0.2)),
      // Missing from the last full file: somebody has to say what happened.
      status: hoofdrol === null && o.nummer % 97 === 0 ? 'mogelijk_uitgeschreven' : 'ingeschreven',
    },
  }
}

function vrijeNaam(bezet: Set<string>, maak: () => string): string {
  for (let poging = 0; poging < 20; poging++) {
    const naam = maak()
    const heel = naamDelen(naam).heel
    if (bezet.has(heel)) continue
    bezet.add(heel)
    return naam
  }
  return maak()
}

function kiesHerkomst(toeval: Toeval) {
  // Each origin as often as its share says.
  return toeval.kies(herkomsten.flatMap((h) => Array.from({ length: h.aandeel }, () => h)))
}

/** Primary school from the fourth birthday, secondary from its first year, special from somewhere in between. */
function inschrijving(o: Opdracht & { jaargroep: string; volgnummer: number }, geboren: Datum): Datum {
  if (o.plan.schooltype === 'VO') return `${o.jaar - Number(o.jaargroep) + 1}-08-01`
  if (o.plan.schooltype === 'SBO') {
    // The last pupil of each group came in the past weeks: their six weeks are running.
    if (o.volgnummer === (o.plan.groepen[o.groep]?.aantal ?? 0) - 1)
      return addDays(o.vandaag, -(12 + 7 * o.groep))
    return `${o.jaar - o.toeval.tussen(1, 2)}-08-01`
  }
  const vier = addMonths(geboren, 48)
  const verhuisd: Datum = `${o.jaar - o.toeval.tussen(0, 2)}-08-01`
  const gekozen = o.toeval.kans(0.12) && verhuisd > vier ? verhuisd : vier
  return daysBetween(gekozen, o.vandaag) < 3 ? addDays(o.vandaag, -3) : gekozen
}

function vorigeGroep(
  plan: Schoolplan,
  groep: string,
  o: { jaargroep: string; volgnummer: number },
): string | null {
  if (plan.schooltype === 'SBO') return groep
  if (plan.schooltype === 'VO') {
    const vorige = `${Number(groep.slice(0, 1)) - 1}${groep.slice(1)}`
    return plan.groepen.some((g) => g.naam === vorige) ? vorige : null
  }
  const stand = Number(o.jaargroep)
  if (stand === 1) return null
  if (stand === 2) return groep
  return stand === 3 ? `1/2${'ABC'[o.volgnummer % 3]}` : String(stand - 1)
}
