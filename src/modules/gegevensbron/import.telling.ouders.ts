/** The parents of a difference, counted and as rows that a person reads. Pure. */
import type { OuderVelden } from './csv.ts'
import type { Koppeling, LeerlingRef, OudersDiff } from './diff.ouders.ts'
import { leeg, type Ruwerij, volledigeNaam } from './import.rij.ts'
import type { Telling, WijzigingSoort } from './import.schema.ts'

export function telOuders(o: OudersDiff, inBestand: number): NonNullable<Telling['ouders']> {
  const koppelingen = [...o.nieuw.flatMap((n) => n.kinderen), ...o.koppelingen]
  return {
    inBestand,
    nieuw: o.nieuw.length,
    gewijzigd: new Set([
      ...o.gewijzigd.map((g) => g.id),
      ...o.relaties.map((r) => r.ouderId),
      ...o.koppelingen.map((k) => k.ouderId),
    ]).size,
    metGezag: koppelingen.filter((k) => k.gezag).length,
    gezagOnbekend: o.gezagOnbekend,
    conflicten: o.conflicten.length,
    ontbreekt: o.ontbreekt.length,
    zonderLeerling: o.zonderLeerling.length,
    ongewijzigd: o.ongewijzigd,
  }
}

const ADRES = new Set(['straat', 'huisnummer', 'postcode', 'plaats'])
type Velden = Ruwerij['velden']

/** Who reads a difference need not see where somebody lives who keeps that secret (threat A6). */
const zonderAdres = (velden: Velden, geheim: boolean): Velden =>
  geheim ? velden.map((v) => (ADRES.has(v.veld) ? { ...v, van: null, naar: 'geheim' } : v)) : velden

const tekst = (w: unknown): string | null => (typeof w === 'string' ? w : null)

export function ouderRijen(
  o: OudersDiff,
  soort: Extract<WijzigingSoort, `ouder-${string}`>,
  nieuweLeerling: ReadonlyMap<number, string>,
): Ruwerij[] {
  const kind = (ref: LeerlingRef): { kindId: string | null; kinderen: string[] } =>
    'id' in ref
      ? { kindId: ref.id, kinderen: [] }
      : { kindId: null, kinderen: [nieuweLeerling.get(ref.nr) ?? ''] }
  const relatie = (k: Koppeling): Velden => [
    { veld: 'relatie', van: null, naar: k.relatie },
    {
      veld: 'gezag',
      van: null,
      naar: k.gezag === null ? 'onbekend' : k.gezag ? 'ja' : 'nee',
    },
  ]
  const uitBestand = (velden: OuderVelden) => ({ naam: volledigeNaam(velden) })
  switch (soort) {
    case 'ouder-nieuw':
      return o.nieuw.flatMap((n) =>
        n.kinderen.map((k, i) => ({
          ...leeg,
          sleutel: `on${n.nr}-${i}`,
          handeling: 'ouder-nieuw',
          ...uitBestand(n.velden),
          ...kind(k.leerling),
          velden: [
            ...relatie(k),
            ...(n.velden.email === null ? [] : [{ veld: 'email', van: null, naar: n.velden.email }]),
          ],
        })),
      )
    case 'ouder-gewijzigd':
      return [
        ...o.gewijzigd.map((g) => ({
          ...leeg,
          sleutel: `og${g.id}`,
          handeling: 'gewijzigd',
          ouderId: g.id,
          velden: zonderAdres(
            g.wijzigingen.map((w) => ({ veld: w.veld, van: tekst(w.van), naar: tekst(w.naar) })),
            g.wijzigingen.some((w) => w.veld === 'geheimAdres'),
          ),
        })),
        ...o.koppelingen.map((k, i) => ({
          ...leeg,
          sleutel: `ok${i}`,
          handeling: 'gewijzigd',
          ouderId: k.ouderId,
          ...kind(k.leerling),
          velden: relatie(k),
        })),
        ...o.relaties.map((r) => ({
          ...leeg,
          sleutel: `or${r.id}`,
          handeling: 'gewijzigd',
          ouderId: r.ouderId,
          kindId: r.leerlingId,
          kinderen: [],
          velden: r.wijzigingen
            .filter((w) => w.veld !== 'bron')
            .map((w) => ({ veld: w.veld, van: tekst(w.van), naar: tekst(w.naar) })),
        })),
      ]
    case 'ouder-vraag':
      return o.conflicten.map((c) => ({
        ...leeg,
        sleutel: `oc${c.nr}`,
        nr: c.nr,
        handeling: 'vraag',
        ...uitBestand(c.velden),
        ...kind(c.leerling),
        reden: c.reden,
        ouderIds: c.kandidaten,
      }))
    case 'ouder-ontbreekt':
      return o.ontbreekt.map((r) => ({
        ...leeg,
        sleutel: `ot${r.id}`,
        handeling: 'ouder-ontbreekt',
        ouderId: r.ouderId,
        kindId: r.leerlingId,
        kinderen: [],
      }))
    case 'ouder-zonder-leerling':
      return o.zonderLeerling.map((z) => ({
        ...leeg,
        sleutel: `oz${z.nr}`,
        handeling: 'ouder-zonder-leerling',
        ...uitBestand(z.velden),
      }))
  }
}
