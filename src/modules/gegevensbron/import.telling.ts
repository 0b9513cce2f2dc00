/** Counts of a difference, and its rows as a person reads them. Pure. */

import type { Bestand } from './csv.ts'
import type { LeerlingVelden, Wijziging } from './diff.model.ts'
import type { EdexmlWaarschuwing } from './edexml.ts'
import type { Verschil } from './import.model.ts'
import { leeg, type Ruwerij, volledigeNaam } from './import.rij.ts'
import type { Telling, WijzigingSoort } from './import.schema.ts'
import { ouderRijen, telOuders } from './import.telling.ouders.ts'
import { isNietsTeDoen } from './import.ts'

/** Places named per kind of warning; the count says how many there are. */
const MAX_PLAATSEN = 5

export function telVerschil(
  v: Verschil,
  bestand: Bestand,
  lezing: {
    readonly genegeerd: Telling['genegeerd']
    readonly waarschuwingen: Telling['waarschuwingen']
  },
): Telling {
  const { leerlingen: l, groepen: g, medewerkers: m } = v.diff
  const { schooljaar, versie, peildatum } = bestand.school
  const hernoemd = new Set([
    ...g.gewijzigd.map((each) => each.id),
    ...v.overgenomenGroepen.map((each) => each.id),
    ...v.teruggekomenGroepen.map((each) => each.id),
  ])
  return {
    schooljaar,
    versie,
    peildatum,
    volgendJaar: v.volgendJaar,
    leerlingen: {
      inBestand: bestand.leerlingen.length,
      nieuw: l.nieuw.length,
      gewijzigd: l.gewijzigd.length,
      ongewijzigd: l.ongewijzigd,
      uitgeschreven: l.uitgeschreven.length,
      mogelijkUitgeschreven: l.mogelijkUitgeschreven.length,
      terug: v.statussen.filter((s) => s.naar === 'ingeschreven').length,
      conflicten: l.conflicten.length,
      oudLeerlingen: l.oudLeerlingen,
    },
    groepen: { nieuw: g.nieuw.length, gewijzigd: hernoemd.size, vervallen: v.vervallenGroepen.length },
    medewerkers: {
      nieuw: m.nieuw.length,
      gewijzigd: m.gewijzigd.length,
      ongewijzigd: m.ongewijzigd,
      conflicten: m.conflicten.length,
    },
    suggesties: v.suggesties.length,
    ...(v.ouders && bestand.csv ? { ouders: telOuders(v.ouders, bestand.csv.ouders.length) } : {}),
    nietsTeDoen: isNietsTeDoen(v),
    ...lezing,
    terug: null,
  }
}

export function telWaarschuwingen(meldingen: readonly EdexmlWaarschuwing[]): Telling['waarschuwingen'] {
  const perCode = new Map<string, EdexmlWaarschuwing[]>()
  for (const m of meldingen) perCode.set(m.code, [...(perCode.get(m.code) ?? []).slice(0, MAX_PLAATSEN), m])
  const aantal = new Map<string, number>()
  for (const m of meldingen) aantal.set(m.code, (aantal.get(m.code) ?? 0) + 1)
  return [...perCode].map(([code, lijst]) => ({
    code,
    aantal: aantal.get(code) ?? 0,
    plaatsen: lijst
      .slice(0, MAX_PLAATSEN)
      .map(({ pad, regel, waarde }) => ({ pad, regel, waarde: waarde ?? null })),
  }))
}

/** All rows of one kind, in the order of the file. */
export function rijenVan(v: Verschil, soort: Exclude<WijzigingSoort, 'behouden'>): Ruwerij[] {
  const groepNamen = (sleutels: readonly string[]): string[] =>
    sleutels.map((s) => v.groepNamen[s] ?? '').filter((naam) => naam !== '')
  const tekst = (w: Wijziging<string>['van']): string | null =>
    w === null || typeof w === 'string' ? w : groepNamen(w).join(', ') || null
  const velden = (wijzigingen: readonly Wijziging<string>[]): Ruwerij['velden'] =>
    wijzigingen.map(({ veld, van, naar }) => ({ veld, van: tekst(van), naar: tekst(naar) }))
  const uitBestand = (f: LeerlingVelden) => ({
    naam: volledigeNaam(f),
    geboortedatum: f.geboortedatum,
    groepen: groepNamen(f.groepSleutels),
  })
  const { leerlingen: l, groepen: g, medewerkers: m } = v.diff
  switch (soort) {
    case 'nieuw':
      return l.nieuw.map((r) => ({
        ...leeg,
        sleutel: `n${r.nr}`,
        nr: r.nr,
        handeling: 'nieuw',
        ...uitBestand(r.velden),
      }))
    case 'conflict':
      return l.conflicten.map((r) => ({
        ...leeg,
        sleutel: `c${r.nr}`,
        nr: r.nr,
        handeling: 'vraag',
        ...uitBestand(r.velden),
        reden: r.reden,
        kandidaatIds: r.kandidaten,
      }))
    case 'gewijzigd':
    case 'uitgeschreven':
      return l[soort].map((r) => ({
        ...leeg,
        sleutel: r.id,
        nr: r.nr,
        handeling: soort,
        leerlingId: r.id,
        dossier: r.dossier,
        velden: velden(r.wijzigingen),
      }))
    case 'mogelijk-uitgeschreven':
      return l.mogelijkUitgeschreven.map((r) => ({
        ...leeg,
        sleutel: r.id,
        handeling: soort,
        leerlingId: r.id,
        dossier: r.dossier,
        reden: r.reden,
      }))
    case 'terug':
      return v.statussen
        .filter((s) => s.naar === 'ingeschreven')
        .map((s) => ({
          ...leeg,
          sleutel: s.id,
          handeling: 'terug',
          leerlingId: s.id,
          velden: [{ veld: 'status', van: s.van, naar: s.naar }],
        }))
    case 'groep':
      return [
        ...g.nieuw.map((r, i) => ({ ...leeg, sleutel: `n${i}`, handeling: 'nieuw', naam: r.velden.naam })),
        ...g.gewijzigd.map((r) => ({
          ...leeg,
          sleutel: r.id,
          handeling: 'gewijzigd',
          groepId: r.id,
          velden: velden(r.wijzigingen),
        })),
        ...v.overgenomenGroepen.map((r) => ({
          ...leeg,
          sleutel: `o${r.id}`,
          handeling: 'overgenomen',
          groepId: r.id,
        })),
        ...v.teruggekomenGroepen.map((r) => ({
          ...leeg,
          sleutel: `t${r.id}`,
          handeling: 'terug',
          groepId: r.id,
        })),
        ...v.vervallenGroepen.map((id) => ({
          ...leeg,
          sleutel: `v${id}`,
          handeling: 'vervallen',
          groepId: id,
        })),
      ]
    case 'medewerker':
      return [
        ...m.nieuw.map((r) => ({
          ...leeg,
          sleutel: `n${r.nr}`,
          nr: r.nr,
          rollen: rollenVan(v, r.nr),
          handeling: 'nieuw',
          naam: volledigeNaam(r.velden),
        })),
        ...m.gewijzigd.map((r) => ({
          ...leeg,
          sleutel: r.id,
          nr: r.nr,
          rollen: rollenVan(v, r.nr),
          handeling: 'gewijzigd',
          medewerkerId: r.id,
          velden: velden(r.wijzigingen),
        })),
        ...m.conflicten.map((r) => ({
          ...leeg,
          sleutel: `c${r.nr}`,
          nr: r.nr,
          rollen: rollenVan(v, r.nr),
          handeling: 'overgeslagen',
          naam: volledigeNaam(r.velden),
        })),
      ]
    case 'ouder-vraag':
    case 'ouder-nieuw':
    case 'ouder-gewijzigd':
    case 'ouder-ontbreekt':
    case 'ouder-zonder-leerling':
      return v.ouders ? ouderRijen(v.ouders, soort, leerlingNaam(v)) : []
  }
}

/** Which roles the file has for this person; never more than a suggestion. */
const rollenVan = (v: Verschil, nr: number): string[] => [
  ...new Set(v.diff.medewerkers.rolsuggesties.flatMap((r) => (r.nr === nr ? r.rol : []))),
]

/** Names of pupils that are new in this very file, by their place. */
const leerlingNaam = (v: Verschil): ReadonlyMap<number, string> =>
  new Map(v.diff.leerlingen.nieuw.map((r) => [r.nr, volledigeNaam(r.velden)]))
