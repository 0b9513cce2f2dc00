/** Which column is what: proposed from what the school did before, a known layout, or the names of the columns. Pure. */

import { PRESETS, type Preset } from './csv.presets.ts'
import { CsvFout, type CsvSoort, type Tabel } from './csv.ts'
import { doelenVan, plat } from './csv.velden.ts'

/** From target to the place of the column, from 0. */
export type Indeling = Readonly<Record<string, number>>

/** A mapping that a school keeps: heads, or places when the file has no head. */
export type BewaardeIndeling = {
  readonly id: string
  readonly naam: string
  readonly soort: CsvSoort
  readonly kop: boolean
  readonly kolommen: Readonly<Record<string, string | number>>
}

export type Voorstel = {
  readonly bron: 'onthouden' | 'preset' | 'kopnamen'
  /** Id of the remembered one or code of the preset. */
  readonly sleutel: string | null
  readonly naam: string | null
  readonly kolommen: Indeling
}

type Kolommen = Pick<Tabel, 'kolommen' | 'kop'>

function pasToe(
  tabel: Kolommen,
  kolommen: Readonly<Record<string, string | number>>,
  soort: CsvSoort,
): Indeling {
  const plekVan = new Map(tabel.kolommen.map((k, i) => [plat(k.naam), i] as const).reverse())
  const doelen = new Set(doelenVan(soort).map((d) => d.doel))
  return Object.fromEntries(
    Object.entries(kolommen).flatMap(([doel, kolom]) => {
      const plek = typeof kolom === 'number' ? kolom : plekVan.get(plat(kolom))
      const open = plek !== undefined && tabel.kolommen[plek] !== undefined && !tabel.kolommen[plek].bsn
      return open && doelen.has(doel) ? [[doel, plek] as const] : []
    }),
  )
}

const aantal = (indeling: Indeling): number => Object.keys(indeling).length

/** All of a remembered mapping must fit; of a preset its own heads, the required targets and most of the rest. */
export function stelVoor(tabel: Kolommen, soort: CsvSoort, bewaard: readonly BewaardeIndeling[]): Voorstel {
  const onthouden = bewaard
    .filter((b) => b.soort === soort && b.kop === tabel.kop)
    .map((b) => ({ b, kolommen: pasToe(tabel, b.kolommen, soort) }))
    .filter(({ b, kolommen }) => aantal(kolommen) === aantal(b.kolommen as Indeling) && aantal(kolommen) > 0)
    .sort((x, y) => aantal(y.kolommen) - aantal(x.kolommen))[0]
  if (onthouden) {
    const { b, kolommen } = onthouden
    return { bron: 'onthouden', sleutel: b.id, naam: b.naam, kolommen }
  }
  if (!tabel.kop) return { bron: 'kopnamen', sleutel: null, naam: null, kolommen: {} }
  const opNaam = opKopnamen(tabel, soort)
  // Exactly as they are written: `E-mailadres` is anybody's, `Emailadres` is Somtoday's.
  const koppen = new Set(tabel.kolommen.map((k) => k.naam.trim().toLowerCase()))
  const preset = PRESETS.filter((p) => p.soort === soort)
    .filter((p) => p.eigen.every((kop) => koppen.has(kop.toLowerCase())))
    .map((p) => ({ p, kolommen: pasToe(tabel, p.kolommen, soort) }))
    .filter(({ p, kolommen }) => aantal(kolommen) / Object.keys(p.kolommen).length >= 0.6)
    .filter(({ kolommen }) => ontbrekend(soort, kolommen).length === 0)
    .sort((x, y) => aantal(y.kolommen) - aantal(x.kolommen))[0]
  if (preset && aantal(preset.kolommen) >= aantal(opNaam) - 2) {
    const { p, kolommen } = preset
    return {
      bron: 'preset',
      sleutel: p.code,
      naam: p.naam,
      kolommen: { ...aanvulling(p, kolommen, opNaam), ...kolommen },
    }
  }
  return { bron: 'kopnamen', sleutel: null, naam: null, kolommen: opNaam }
}

/** What the layout knows by another head than this file has it: then the name of the column decides. */
function aanvulling(preset: Preset, kolommen: Indeling, opNaam: Indeling): Indeling {
  const bezet = new Set(Object.values(kolommen))
  return Object.fromEntries(
    Object.entries(opNaam).filter(([doel, plek]) => preset.kolommen[doel] !== undefined && !bezet.has(plek)),
  )
}

/** Each column once, each target once; the first name in the list of a target counts most. */
function opKopnamen(tabel: Kolommen, soort: CsvSoort): Indeling {
  const vrij = new Map(
    tabel.kolommen.flatMap((k, i) => (k.bsn ? [] : [[plat(k.naam), i] as const])).reverse(),
  )
  const uit: Record<string, number> = {}
  for (const { doel, namen } of doelenVan(soort)) {
    const naam = namen.find((n) => vrij.has(n))
    const plek = naam === undefined ? undefined : vrij.get(naam)
    if (naam === undefined || plek === undefined) continue
    uit[doel] = plek
    vrij.delete(naam)
  }
  return uit
}

/** A preset or remembered mapping by name, for the command line and the choice on the screen. */
export function indelingVan(tabel: Kolommen, keuze: Pick<BewaardeIndeling, 'kolommen' | 'soort'>): Indeling {
  return pasToe(tabel, keuze.kolommen, keuze.soort)
}

export const ontbrekend = (soort: CsvSoort, indeling: Indeling): string[] =>
  doelenVan(soort)
    .filter((d) => d.verplicht && indeling[d.doel] === undefined)
    .map((d) => d.doel)

/**
 * A mapping as it comes from outside.
 * @throws CsvFout when it names a target or column that is not there, or one that is closed
 */
export function controleer(tabel: Kolommen, soort: CsvSoort, indeling: Indeling): void {
  const doelen = new Set(doelenVan(soort).map((d) => d.doel))
  for (const [doel, plek] of Object.entries(indeling)) {
    const kolom = tabel.kolommen[plek]
    if (!doelen.has(doel) || !kolom) throw new CsvFout('csv.indeling-klopt-niet')
    if (kolom.bsn) throw new CsvFout('csv.kolom-bsn')
  }
  if (ontbrekend(soort, indeling).length > 0) throw new CsvFout('csv.kolom-ontbreekt')
}

/** As it is kept: heads where the file has them, so that a column may move. */
export const teBewaren = (tabel: Kolommen, indeling: Indeling): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(indeling).map(([doel, plek]) => [
      doel,
      tabel.kop ? (tabel.kolommen[plek]?.naam ?? plek) : plek,
    ]),
  )
