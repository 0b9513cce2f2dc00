/** A CSV from its bytes to what a round is made of, or to what the screen shows of it. Nothing is written. */
import { createHash } from 'node:crypto'
import { AppError } from '../../platform/errors.ts'
import {
  type BewaardeIndeling,
  controleer,
  type Indeling,
  indelingVan,
  ontbrekend,
  stelVoor,
} from './csv.indeling.ts'
import { type Leeswijze, leesTabel, verzamel } from './csv.lezen.ts'
import { leesRij, zetOm } from './csv.omzetten.ts'
import { PRESETS } from './csv.presets.ts'
import type { Bekeken } from './csv.schema.ts'
import { CsvFout, type CsvSoort, metOuders as heeftOuders, type Tabel } from './csv.ts'
import { doelenVan } from './csv.velden.ts'
import { type GelezenBestand, schoneBestandsnaam } from './import.lezen.ts'
import { inTeLezen } from './import.ts'

const PROEFRIJEN = 10
const VOORBEELDEN = 3
const MAX_PLAATSEN = 5

export type GelezenTabel = { readonly tabel: Tabel; readonly sha256: string; readonly naam: string }

/** A fault of the reader as an answer: its code and its place, never a piece of the file. */
export function alsAntwoord(error: unknown): unknown {
  if (!(error instanceof CsvFout)) return error
  const { code, regel, kolom } = error
  return new AppError(code === 'csv.te-groot' ? 'too_large' : 'unprocessable', code, {
    extra: regel > 0 ? { regel, kolom } : {},
    cause: error,
  })
}

/** @throws AppError 413 or 422 with the code and the line */
export async function leesCsv(
  naam: string,
  stroom: AsyncIterable<Uint8Array>,
  wijze: Leeswijze,
): Promise<GelezenTabel> {
  try {
    const bytes = await verzamel(stroom)
    return {
      tabel: await leesTabel(bytes, wijze),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      naam: schoneBestandsnaam(naam) || 'csv',
    }
  } catch (error) {
    throw alsAntwoord(error)
  }
}

export const noemtOuders = (indeling: Indeling): boolean =>
  Object.keys(indeling).some((doel) => doel.startsWith('ouder'))

/** `achternaam:4,roepnaam:2` */
export const indelingUit = (tekst: string): Indeling =>
  Object.fromEntries(
    tekst
      .split(',')
      .filter((deel) => deel !== '')
      .map((deel) => {
        const [doel = '', plek = ''] = deel.split(':')
        return [doel, Number(plek)]
      }),
  )

/** What the mapping screen shows: columns with samples, a proposal, and the first rows as they would be read. */
export function bekijk(
  { tabel }: GelezenTabel,
  soort: CsvSoort,
  keuze: { readonly kolommen: string | undefined; readonly indeling: string | undefined },
  bewaard: readonly BewaardeIndeling[],
  { schooljaar, metOuders }: { readonly schooljaar: string; readonly metOuders: boolean },
): Bekeken {
  const gekozen = [...bewaard, ...PRESETS.map((p) => ({ ...p, id: p.code, kop: true }))].find(
    (k) => k.soort === soort && k.id === keuze.indeling,
  )
  const voorstel = gekozen
    ? {
        bron: bewaard.some((b) => b.id === gekozen.id) ? ('onthouden' as const) : ('preset' as const),
        sleutel: gekozen.id,
        naam: gekozen.naam,
        kolommen: indelingVan(tabel, gekozen),
      }
    : keuze.kolommen === undefined
      ? stelVoor(tabel, soort, bewaard)
      : {
          bron: 'zelf' as const,
          sleutel: null,
          naam: null,
          kolommen: bruikbaar(tabel, soort, indelingUit(keuze.kolommen)),
        }
  // Who may not manage parents sees no place to put them.
  const mag = (doel: string): boolean => metOuders || !doel.startsWith('ouder')
  const indeling = Object.fromEntries(Object.entries(voorstel.kolommen).filter(([doel]) => mag(doel)))
  const { aantalMeldingen } = zetOm(tabel, indeling, { soort, volledig: false, schooljaar })
  return {
    codering: tabel.codering,
    scheiding: tabel.scheiding,
    zekerheid: tabel.zekerheid,
    kop: tabel.kop,
    rijen: tabel.rijen.length,
    kolommen: tabel.kolommen.map((k, i) => ({ ...k, voorbeelden: voorbeelden(tabel, i) })),
    voorstel: { bron: voorstel.bron, sleutel: voorstel.sleutel, naam: voorstel.naam },
    indeling,
    doelen: doelenVan(soort)
      .filter(({ doel }) => mag(doel))
      .map(({ doel, deel, verplicht }) => ({ doel, deel, verplicht })),
    ontbrekend: ontbrekend(soort, indeling),
    proef: tabel.rijen.slice(0, PROEFRIJEN).map((rij, i) => ({
      regel: tabel.regels[i] ?? 0,
      cellen: leesRij(soort, rij, indeling),
    })),
    fouten: [...aantalMeldingen].map(([code, aantal]) => ({ code, aantal })),
    keuzes: keuzesVan(soort, bewaard),
  }
}

/** While somebody is choosing, a column that is gone or closed is no fault but an open choice. */
function bruikbaar(tabel: Tabel, soort: CsvSoort, indeling: Indeling): Indeling {
  const doelen = new Set(doelenVan(soort).map((d) => d.doel))
  return Object.fromEntries(
    Object.entries(indeling).filter(
      ([doel, plek]) => doelen.has(doel) && tabel.kolommen[plek]?.bsn === false,
    ),
  )
}

export const keuzesVan = (soort: CsvSoort, bewaard: readonly BewaardeIndeling[]): Bekeken['keuzes'] => [
  ...bewaard
    .filter((b) => b.soort === soort)
    .map(({ id, naam, kop }) => ({ id, naam, soort, kop, eigen: true })),
  ...PRESETS.filter((p) => p.soort === soort).map((p) => ({
    id: p.code,
    naam: p.naam,
    soort,
    kop: true,
    eigen: false,
  })),
]

function voorbeelden(tabel: Tabel, kolom: number): string[] {
  const uit = new Set<string>()
  for (const rij of tabel.rijen) {
    const cel = rij[kolom] ?? ''
    if (cel !== '') uit.add(cel.slice(0, 60))
    if (uit.size === VOORBEELDEN) break
  }
  return [...uit]
}

/**
 * The mapped part of the file as a round keeps it; the rest is forgotten with the request.
 * @throws AppError 422 when the mapping does not fit the file or nothing is left
 */
export function naarGelezen(
  { tabel, sha256, naam }: GelezenTabel,
  indeling: Indeling,
  keuze: { readonly soort: CsvSoort; readonly volledig: boolean; readonly schooljaar: string },
): GelezenBestand {
  try {
    controleer(tabel, keuze.soort, indeling)
    const { bestand, meldingen, aantalMeldingen } = zetOm(tabel, indeling, keuze)
    if (bestand.leerlingen.length + bestand.medewerkers.length + (bestand.csv?.ouders.length ?? 0) === 0)
      throw new CsvFout('csv.geen-rij-over')
    const gebruikt = new Set(Object.values(indeling))
    const soort = keuze.soort === 'combinatie' && !heeftOuders(bestand) ? 'leerlingen' : keuze.soort
    return {
      soort: `csv-${soort}`,
      bestand: { ...inTeLezen(bestand), ...(bestand.csv ? { csv: bestand.csv } : {}) },
      meldingen: [],
      bestandsnaam: naam,
      sha256,
      genegeerd: tabel.kolommen.flatMap((k, i) =>
        gebruikt.has(i) || (k.gevuld === 0 && !k.bsn)
          ? []
          : [{ veld: k.naam, aantal: k.bsn ? tabel.rijen.length : k.gevuld }],
      ),
      waarschuwingen: [...aantalMeldingen].map(([code, aantal]) => ({
        code,
        aantal,
        plaatsen: meldingen
          .filter((m) => m.code === code && m.regel > 0)
          .slice(0, MAX_PLAATSEN)
          .map(({ pad, regel }) => ({ pad, regel, waarde: null })),
      })),
    }
  } catch (error) {
    throw alsAntwoord(error)
  }
}
