/**
 * What an EDEXML file means for this school: may it be read here, what would it change, who asks a decision. Pure.
 * The comparison of records is `diff.ts`; here are status, school year, groups that lapse, and suggestions.
 */

import { schooljaarOp, schooljaarVan } from '../organisatie/organisatie.ts'
import { zonderBeperkt } from './beperkt.ts'
import { leerlingenOpNummer, vanCsv } from './csv.stand.ts'
import { gezagGrond } from './csv.text.ts'
import { type Bestand, metOuders } from './csv.ts'
import type { GroepenDiff } from './diff.groepen.ts'
import { groepIdentiteit } from './diff.groepen.ts'
import type { Beslissing, ImportDiff } from './diff.model.ts'
import { diffOuders, isOudersLeeg } from './diff.ouders.ts'
import { berekenDiff, isLeeg } from './diff.ts'
import type { Datum, EdexmlBestand, EdexmlSchool } from './edexml.ts'
import type { LeerlingStatus, SchoolGroep, SchoolLeerling, SchoolStand, Verschil } from './import.model.ts'
import { nieuweSuggesties } from './import.suggesties.ts'

/** The school year of a day: `2026-2027`. */
const jaarOp = (dag: Datum): string => schooljaarOp(dag).naam

export function volgendSchooljaar(schooljaar: string): string {
  return schooljaarVan(Number(schooljaar.slice(5))).naam
}

export type Weigering = 'import.school-zonder-brin' | 'import.andere-school' | 'import.ander-schooljaar'

/** Whether this file may be read at this school today; else the code that says why not. */
export function weigerBestand(
  school: EdexmlSchool,
  eigen: { readonly brin: string; readonly vestiging: string },
  vandaag: Datum,
): Weigering | null {
  if (school.brin === null) return 'import.school-zonder-brin'
  if (school.brin !== eigen.brin || school.dependance !== eigen.vestiging) return 'import.andere-school'
  const nu = jaarOp(vandaag)
  return [nu, volgendSchooljaar(nu)].includes(school.schooljaar) ? null : 'import.ander-schooljaar'
}

/** Fits `koers.groep.naam`. */
const MAX_GROEPSNAAM = 64

/**
 * The part of a file that is kept until the beheerder confirms: what the school stores, and nothing beside it. Keys
 * of groups become row numbers, so that a reference holds and the key of a dummy or a person goes.
 */
export function inTeLezen(bestand: EdexmlBestand): EdexmlBestand {
  const verwijzing = new Map<string, string>()
  // The place among all groups: `nr` counts each kind apart.
  for (const [i, { bestandSleutel }] of bestand.groepen.entries()) {
    if (bestandSleutel !== '' && !verwijzing.has(bestandSleutel)) verwijzing.set(bestandSleutel, `#${i + 1}`)
  }
  const naar = (sleutels: readonly string[]): string[] => sleutels.flatMap((s) => verwijzing.get(s) ?? [])
  const emails = new Set<string>()
  return {
    school: bestand.school,
    vestigingen: [],
    groepen: bestand.groepen.map((g, i) => ({
      ...g,
      bestandSleutel: verwijzing.get(g.bestandSleutel) === `#${i + 1}` ? `#${i + 1}` : '',
      naam: g.naam.slice(0, MAX_GROEPSNAAM).trim(),
      omschrijving: null,
      mutatiedatum: null,
    })),
    leerlingen: bestand.leerlingen.map((l) => ({
      ...l,
      // Without roepnaam and achternaam there is nothing to call somebody by.
      roepnaam: l.roepnaam ?? (l.achternaam === null ? l.voornamen : null),
      groepSleutel: naar(l.groepSleutel === null ? [] : [l.groepSleutel])[0] ?? null,
      samengesteldeGroepSleutels: naar(l.samengesteldeGroepSleutels),
      // A last day before the first one is a slip (the reader has warned) and would take the pupil off the list.
      uitstroomdatum:
        l.instroomdatum !== null && l.uitstroomdatum !== null && l.uitstroomdatum < l.instroomdatum
          ? null
          : l.uitstroomdatum,
      vestigingSleutel: null,
      startGroep3: null,
      mutatiedatum: null,
    })),
    medewerkers: bestand.medewerkers.flatMap((m) => {
      const roepnaam = m.roepnaam ?? m.voornamen ?? m.voorletters
      const achternaam = m.achternaam ?? roepnaam
      if (achternaam === null) return []
      const dubbel = m.emailadres !== null && emails.has(m.emailadres)
      if (m.emailadres !== null) emails.add(m.emailadres)
      return {
        ...m,
        roepnaam: m.achternaam === null ? null : roepnaam,
        achternaam,
        // Of staff the school keeps what it needs to invite them.
        voornamen: null,
        voorletters: null,
        eckid: null,
        emailadres: dubbel ? null : m.emailadres,
        rollen: m.rollen.filter((r) => r.code !== null),
        groepen: m.groepen.flatMap((g) =>
          naar([g.groepSleutel]).map((groepSleutel) => ({
            groepSleutel,
            rollen: g.rollen.filter((r) => r.code !== null),
          })),
        ),
        mutatiedatum: null,
      }
    }),
  }
}

/**
 * Compares the school with a file that came through `inTeLezen`. O(n) in both.
 * @returns the difference, and the school as seen by this file (with the identities of its groups)
 */
export function berekenVerschil(
  eigenSchool: SchoolStand,
  heelBestand: Bestand,
  keuze: { readonly vandaag: Datum; readonly beslissingen?: ReadonlyMap<number, Beslissing> },
): { readonly verschil: Verschil; readonly stand: SchoolStand } {
  const { vandaag } = keuze
  const gelezen = zonderBeperkt(heelBestand, eigenSchool.beperkt)
  const { csv } = gelezen
  const gezien = csv ? vanCsv(eigenSchool, gelezen, csv) : { school: eigenSchool, bestand: gelezen }
  const { school, bestand } = gezien
  const opties = csv ? { ...keuze, geleverd: new Set(csv.geleverd) } : keuze
  /** Only a list of everybody says who is missing. */
  const deel = csv !== undefined && !csv.volledig
  const volgendJaar = bestand.school.schooljaar !== jaarOp(vandaag)
  const overgenomenGroepen = overTeNemen(school.groepen, bestand)
  const sleutelVan = new Map(overgenomenGroepen.map((g) => [g.id, g.bronSleutel]))
  const groepen = school.groepen.map((g) => ({ ...g, bronSleutel: sleutelVan.get(g.id) ?? g.bronSleutel }))
  const stand = metGroepen(school, groepen, sleutelVan)
  const ruw = berekenDiff(stand, bestand, opties)
  const diff: ImportDiff = {
    ...ruw,
    leerlingen: volgendJaar
      ? zonderWachtenden(ruw.leerlingen)
      : {
          ...ruw.leerlingen,
          mogelijkUitgeschreven: deel
            ? []
            : nogTeMelden(ruw.leerlingen.mogelijkUitgeschreven, school.leerlingen),
        },
  }
  const inBestand = new Set(
    bestand.groepen.map((g) => groepIdentiteit({ bronSleutel: g.sleutel, soort: g.soort, naam: g.naam })),
  )
  const vanBron = groepen.filter((g) => g.bron === 'edexml')
  const verschil = {
    diff,
    overgenomenGroepen,
    // A list of one class does not end the others.
    vervallenGroepen: (csv ? [] : vanBron)
      .filter((g) => g.vervallenOp === null && !inBestand.has(groepIdentiteit(g)))
      .map((g) => g.id),
    teruggekomenGroepen: vanBron
      .filter((g) => inBestand.has(groepIdentiteit(g)))
      .flatMap(({ id, vervallenOp }) => (vervallenOp === null ? [] : { id, vervallenOp })),
    statussen: nieuweStatussen(stand.leerlingen, ruw, berekenDiff(stand, bestand, { vandaag }), {
      ...opties,
      volgendJaar: volgendJaar || deel,
    }),
    suggesties: nieuweSuggesties(stand, groepen, ruw),
    groepNamen: namenVan(groepen, ruw.groepen),
    volgendJaar,
    ...(csv && 'onbekendeMentoren' in gezien ? { onbekendeMentoren: gezien.onbekendeMentoren } : {}),
    ...(csv && metOuders(bestand)
      ? {
          ouders: diffOuders(eigenSchool.ouders ?? [], csv.ouders, {
            ...keuze,
            leerlingen: leerlingenOpNummer(eigenSchool, diff, csv.soort === 'combinatie'),
            grond: (gezag) => gezagGrond(gezag, vandaag),
          }),
        }
      : {}),
  }
  return { verschil, stand }
}

/** Says of pupils and staff in which groups they are, by the identities that this file uses. */
function metGroepen(
  school: SchoolStand,
  groepen: readonly SchoolGroep[],
  overgenomen: ReadonlyMap<string, string>,
): SchoolStand {
  const identiteit = new Map(groepen.map((g) => [g.id, groepIdentiteit(g)]))
  const sleutels = (ids: readonly string[]): string[] => [
    ...new Set(ids.flatMap((id) => identiteit.get(id) ?? [])),
  ]
  return {
    ...school,
    groepen,
    leerlingen: school.leerlingen.map((l) => {
      const lidmaatschappen = l.lidmaatschappen.map((m) => ({
        ...m,
        eigen: m.eigen && !overgenomen.has(m.groepId),
      }))
      const vanBestand = lidmaatschappen.filter((m) => !m.eigen).map((m) => m.groepId)
      return { ...l, lidmaatschappen, groepSleutels: sleutels(vanBestand) }
    }),
    medewerkers: school.medewerkers.map((m) => ({ ...m, groepSleutels: sleutels(m.groepIds) })),
  }
}

/** Whether confirming would change anything or ask anything new. */
export function isNietsTeDoen(v: Verschil): boolean {
  return (
    isLeeg(v.diff) &&
    [
      v.overgenomenGroepen,
      v.vervallenGroepen,
      v.teruggekomenGroepen,
      v.statussen,
      v.suggesties,
      v.diff.leerlingen.conflicten,
    ].every((lijst) => lijst.length === 0) &&
    (!v.ouders || isOudersLeeg(v.ouders))
  )
}

/** A group that was typed in before the first import is the one of that name in the file, not a second one. */
function overTeNemen(
  groepen: readonly SchoolGroep[],
  bestand: EdexmlBestand,
): Verschil['overgenomenGroepen'] {
  const gebruikt = new Set(groepen.flatMap((g) => g.bronSleutel ?? []))
  const vrij = new Map(
    groepen.filter((g) => g.bronSleutel === null).map((g) => [groepIdentiteit(g), g] as const),
  )
  const uit: Verschil['overgenomenGroepen'][number][] = []
  for (const g of bestand.groepen) {
    const naam = groepIdentiteit({ bronSleutel: null, soort: g.soort, naam: g.naam })
    const oud = vrij.get(naam)
    if (g.sleutel === null || oud === undefined || gebruikt.has(g.sleutel)) continue
    gebruikt.add(g.sleutel)
    vrij.delete(naam)
    uit.push({ id: oud.id, bronSleutel: g.sleutel, bron: oud.bron })
  }
  return uit
}

type LeerlingenDiff = ImportDiff['leerlingen']

/** The file of next year shows who comes and where; who is in which year now, and who is here, is not its matter. */
function zonderWachtenden(l: LeerlingenDiff): LeerlingenDiff {
  const gewijzigd = l.gewijzigd
    .map((g) => ({ ...g, wijzigingen: g.wijzigingen.filter((w) => w.veld !== 'jaargroep') }))
    .filter((g) => g.wijzigingen.length > 0)
  return {
    ...l,
    gewijzigd,
    ongewijzigd: l.ongewijzigd + l.gewijzigd.length - gewijzigd.length,
    mogelijkUitgeschreven: [],
  }
}

function nogTeMelden(
  weg: LeerlingenDiff['mogelijkUitgeschreven'],
  leerlingen: readonly SchoolLeerling[],
): LeerlingenDiff['mogelijkUitgeschreven'] {
  const open = new Set(leerlingen.filter((l) => l.status === 'ingeschreven').map((l) => l.id))
  return weg.filter((w) => open.has(w.id))
}

function nieuweStatussen(
  leerlingen: readonly SchoolLeerling[],
  diff: ImportDiff,
  zonderBesluit: ImportDiff,
  {
    vandaag,
    volgendJaar,
    beslissingen,
  }: {
    vandaag: Datum
    volgendJaar: boolean
    beslissingen?: ReadonlyMap<number, Beslissing>
  },
): Verschil['statussen'] {
  const nieuweDag = new Map<string, Datum | null>()
  for (const { id, wijzigingen } of [...diff.leerlingen.gewijzigd, ...diff.leerlingen.uitgeschreven]) {
    const w = wijzigingen.find(({ veld }) => veld === 'uitstroomdatum')
    if (w) nieuweDag.set(id, typeof w.naar === 'string' ? w.naar : null)
  }
  const ontbreekt = new Set(diff.leerlingen.mogelijkUitgeschreven.map((m) => m.id))
  // Somebody a question is about is not thereby seen; a link by hand is the answer that says so.
  const inVraag = new Set(zonderBesluit.leerlingen.conflicten.flatMap((c) => c.kandidaten))
  for (const b of beslissingen?.values() ?? []) if (b.soort === 'koppel') inVraag.delete(b.leerlingId)

  const doel = (l: SchoolLeerling): LeerlingStatus => {
    const eind = nieuweDag.has(l.id) ? (nieuweDag.get(l.id) ?? null) : l.uitstroomdatum
    if (eind !== null && eind < vandaag) return 'uitgeschreven'
    if (inVraag.has(l.id)) return l.status
    if (ontbreekt.has(l.id))
      return volgendJaar || l.status === 'uitgeschreven' ? l.status : 'mogelijk_uitgeschreven'
    // With a last day ahead and absent from the file: expected, nothing to say.
    return eind !== null && !nieuweDag.has(l.id) ? l.status : 'ingeschreven'
  }
  return leerlingen.flatMap((l) => {
    const naar = doel(l)
    return naar === l.status ? [] : { id: l.id, van: l.status, naar }
  })
}

function namenVan(groepen: readonly SchoolGroep[], diff: GroepenDiff): Record<string, string> {
  return Object.fromEntries([
    ...groepen.map((g) => [groepIdentiteit(g), g.naam] as const),
    ...diff.nieuw.map((g) => [g.identiteit, g.velden.naam] as const),
  ])
}
