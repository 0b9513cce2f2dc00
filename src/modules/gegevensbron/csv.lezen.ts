/** Bytes to a table: encoding and delimiter sniffed, every number that can be a BSN gone before anybody sees it. */
import { setImmediate } from 'node:timers/promises'
import { type CsvError, type Info, parse as maakParser, type Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { isBsnKolomnaam, Kolomteller, zonderNummers } from './csv.bsn.ts'
import {
  type Codering,
  CSV_LIMIETEN,
  CsvFout,
  type Kolom,
  SCHEIDING_NAMEN,
  SCHEIDINGEN,
  type Scheiding,
  type Tabel,
} from './csv.ts'
import { schoneTekst } from './edexml.ts'

export type Leeswijze = {
  readonly codering?: Codering | undefined
  readonly scheiding?: Scheiding | undefined
  readonly kop?: boolean | undefined
}

/** Bytes of the file, at most as many as a CSV may have. @throws CsvFout `csv.te-groot` */
export async function verzamel(stroom: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const delen: Uint8Array[] = []
  let lengte = 0
  for await (const deel of stroom) {
    lengte += deel.length
    if (lengte > CSV_LIMIETEN.maxBytes) throw new CsvFout('csv.te-groot')
    delen.push(deel)
  }
  return Buffer.concat(delen, lengte)
}

/** @throws CsvFout with the line of the file */
export async function leesTabel(bytes: Uint8Array, wijze: Leeswijze = {}): Promise<Tabel> {
  const { tekst, codering } = decodeer(bytes, wijze.codering)
  if (tekst.trim() === '') throw new CsvFout('csv.leeg')
  const gokje = raadScheiding(tekst)
  const scheiding = wijze.scheiding ?? gokje.scheiding
  const { rijen: ruw, regels } = await ontleed(tekst, scheiding)
  const eerste = ruw[0]
  if (!eerste) throw new CsvFout('csv.leeg')
  const kop = wijze.kop ?? lijktKop(eerste)
  if (kop && ruw.length === 1) throw new CsvFout('csv.alleen-kop')
  return { ...naarTabel(ruw, regels, kop), codering, scheiding, zekerheid: gokje.zekerheid }
}

function decodeer(bytes: Uint8Array, gevraagd: Codering | undefined): { tekst: string; codering: Codering } {
  const [a, b, c, d] = bytes
  // A workbook or another archive: its text is compressed (BI-17: nothing is ever inflated here).
  if (
    (a === 0x50 && b === 0x4b && (c === 3 || c === 5)) ||
    (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
  )
    throw new CsvFout('csv.geen-tekst')
  const codering = gevraagd ?? raadCodering(bytes)
  let tekst: string
  try {
    tekst = new TextDecoder(codering, { fatal: true }).decode(bytes)
  } catch {
    const los = new TextDecoder(codering).decode(bytes)
    throw new CsvFout('csv.verkeerde-codering', regelVan(los, los.indexOf('\uFFFD')))
  }
  const nul = tekst.indexOf('\0')
  if (nul >= 0) throw new CsvFout('csv.geen-tekst', regelVan(tekst, nul))
  if (isRommel(tekst)) throw new CsvFout('csv.geen-tekst')
  // The five bytes that windows-1252 leaves undefined come out as C1 controls; no name holds those.
  const vreemd = codering === 'windows-1252' ? tekst.search(/[\u0080-\u009F]/) : -1
  if (vreemd >= 0) throw new CsvFout('csv.verkeerde-codering', regelVan(tekst, vreemd))
  // One kind of line end, inside quotes too: lines are then counted as an editor counts them.
  return { tekst: tekst.replace(/\r\n?/g, '\n'), codering }
}

const PROEF = 64 * 1024
/** One stray sign in a name is cleaned away later; a file full of what nobody types is no text, whatever its encoding. */
function isRommel(tekst: string): boolean {
  const proef = tekst.slice(0, PROEF)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what makes it no text
  const vreemd = proef.match(/[\u0001-\u0008\u000e-\u001f\u007f]|\p{Cn}|\p{Co}/gu)?.length ?? 0
  return vreemd > 0 && vreemd * 100 >= proef.length
}

const regelVan = (tekst: string, plek: number): number =>
  plek < 0 ? 0 : tekst.slice(0, plek).split(/\r\n|\n|\r/).length

function raadCodering(bytes: Uint8Array): Codering {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // Without a mark: every other byte of such a text is zero.
  if (b === 0 && a !== 0) return 'utf-16le'
  if (a === 0 && b !== 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const opties = (scheiding: Scheiding): Options => ({
  delimiter: SCHEIDINGEN[scheiding],
  record_delimiter: '\n',
  relax_column_count: true,
  // A quote in the middle of a name (`Jan "Joop" Vos`) is a letter there.
  relax_quotes: true,
  skip_empty_lines: true,
})

/** Without the half line at its end. */
function heleRegels(tekst: string): string {
  return tekst.slice(0, Math.max(tekst.lastIndexOf('\n'), tekst.lastIndexOf('\r')) + 1)
}

/** The delimiter that gives every line as many cells, of at least two. */
function raadScheiding(tekst: string): { scheiding: Scheiding; zekerheid: number } {
  // The last line of a cut text is half a line.
  const proef = tekst.length > PROEF ? heleRegels(tekst.slice(0, PROEF)) : tekst
  const punten = SCHEIDING_NAMEN.map((scheiding) => {
    let rijen: string[][] = []
    try {
      rijen = parse(proef, { ...opties(scheiding), to: 60 })
    } catch {
      // Broken under this delimiter: no evidence for it.
    }
    const aantallen = rijen.map((r) => r.length)
    const perAantal = new Map<number, number>()
    for (const n of aantallen) perAantal.set(n, (perAantal.get(n) ?? 0) + 1)
    const [vaakst = 0, keer = 0] = [...perAantal].sort((x, y) => y[1] - x[1] || y[0] - x[0])[0] ?? []
    return { scheiding, zekerheid: vaakst < 2 ? 0 : keer / rijen.length, kolommen: vaakst }
  })
  const beste = punten.reduce((x, y) => (y.zekerheid * y.kolommen > x.zekerheid * x.kolommen ? y : x))
  return { scheiding: beste.scheiding, zekerheid: Math.round(beste.zekerheid * 100) / 100 }
}

const STUK = 256 * 1024

async function ontleed(
  tekst: string,
  scheiding: Scheiding,
): Promise<{ rijen: string[][]; regels: number[] }> {
  const parser = maakParser({
    ...opties(scheiding),
    info: true,
    // In bytes; a row can't be longer than its cells may be.
    max_record_size: CSV_LIMIETEN.maxCel * 50,
  })
  const rijen: string[][] = []
  const regels: number[] = []
  let fout: CsvFout | null = null
  let vorige = 0
  const neem = (): void => {
    // With `info` each item is the record and where it ended.
    for (let item = parser.read(); item !== null && !fout; item = parser.read()) {
      const { record, info } = item as { record: string[]; info: Info }
      const regel = vorige + 1
      vorige = info.lines
      if (record.every((cel) => cel.trim() === '')) continue
      if (record.length > CSV_LIMIETEN.maxKolommen + 1) fout = new CsvFout('csv.te-veel-kolommen', regel)
      const lang = record.findIndex((cel) => cel.length > CSV_LIMIETEN.maxCel)
      if (lang >= 0) fout = new CsvFout('csv.cel-te-lang', regel, lang + 1)
      if (rijen.length > CSV_LIMIETEN.maxRijen) fout = new CsvFout('csv.te-veel-rijen', regel)
      rijen.push(record)
      regels.push(regel)
    }
  }
  parser.on('error', (error: CsvError) => {
    fout ??= naarFout(error, vorige + 1)
  })
  for (let i = 0; i < tekst.length && !fout; i += STUK) {
    parser.write(tekst.slice(i, i + STUK))
    // Others wait for this thread: between the pieces it is theirs.
    await setImmediate()
    neem()
  }
  if (!fout) {
    parser.end()
    await setImmediate()
    neem()
    await setImmediate()
    neem()
  }
  parser.destroy()
  // Assigned in callbacks, which the type checker does not follow.
  const gevallen = fout as CsvFout | null
  if (gevallen) throw gevallen
  return { rijen, regels }
}

function naarFout(error: CsvError, regel: number): CsvFout {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new CsvFout('csv.aanhaling-open', regel)
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new CsvFout('csv.cel-te-lang', regel)
  return new CsvFout('csv.ongeldig', regel)
}

/** Names of columns are words; a date, an address or a number is a value. */
function lijktKop(eerste: readonly string[]): boolean {
  const gevuld = eerste.map((cel) => cel.trim()).filter((cel) => cel !== '')
  const waarden = gevuld.filter((cel) => /@|^[\d./-]+$/.test(cel) || cel.length > 80)
  return gevuld.length > 0 && waarden.length === 0
}

function naarTabel(
  ruw: readonly string[][],
  regels: readonly number[],
  kop: boolean,
): Pick<Tabel, 'kop' | 'kolommen' | 'rijen' | 'regels' | 'weggelaten' | 'verschoven'> {
  const eerste = kop ? (ruw[0] ?? []) : []
  const data = kop ? ruw.slice(1) : ruw
  const regelsData = kop ? regels.slice(1) : regels
  const breedte = breedteVan(kop ? eerste : [], data)
  if (breedte > CSV_LIMIETEN.maxKolommen) throw new CsvFout('csv.te-veel-kolommen', 1)
  const tellers = Array.from({ length: breedte }, () => new Kolomteller())
  for (const rij of data) for (const [i, teller] of tellers.entries()) teller.tel(rij[i] ?? '')
  const namen = kolomnamen(eerste, breedte)
  const dicht = namen.map((naam, i) => isBsnKolomnaam(eerste[i] ?? naam) || (tellers[i]?.isBsn() ?? false))

  let weggelaten = 0
  const verschoven: number[] = []
  const rijen: string[][] = []
  const houd: number[] = []
  for (const [n, rij] of data.entries()) {
    const regel = regelsData[n] ?? 0
    if (rij.slice(breedte).some((cel) => cel.trim() !== '')) {
      verschoven.push(regel)
      continue
    }
    rijen.push(
      namen.map((_naam, i) => {
        if (dicht[i]) return ''
        const cel = schoneTekst(rij[i] ?? '') ?? ''
        const zonder = zonderNummers(cel)
        if (zonder !== cel) weggelaten++
        return zonder
      }),
    )
    houd.push(regel)
  }
  const kolommen: Kolom[] = namen.map((naam, i) => ({
    naam,
    bsn: dicht[i] ?? false,
    gevuld: rijen.reduce((som, rij) => som + (rij[i] === '' ? 0 : 1), 0),
  }))
  return { kop, kolommen, rijen, regels: houd, weggelaten, verschoven }
}

/** As wide as the head; empty columns at its end (a delimiter too many) that no row fills are no columns. */
function breedteVan(kop: readonly string[], data: readonly string[][]): number {
  let breedte = kop.length > 0 ? kop.length : data.reduce((max, rij) => Math.max(max, rij.length), 0)
  const leeg = (i: number) =>
    (kop[i] ?? '').trim() === '' && data.every((rij) => (rij[i] ?? '').trim() === '')
  while (breedte > 1 && leeg(breedte - 1)) breedte--
  return breedte
}

/** A name per column, each different: an empty one is called by its place, a second `naam` is `naam (2)`. */
function kolomnamen(kop: readonly string[], breedte: number): string[] {
  const gebruikt = new Set<string>()
  return Array.from({ length: breedte }, (_, i) => {
    const basis =
      zonderNummers(schoneTekst(kop[i] ?? '') ?? '')
        .slice(0, 80)
        .trim() || `Kolom ${i + 1}`
    let naam = basis
    for (let n = 2; gebruikt.has(naam); n++) naam = `${basis} (${n})`
    gebruikt.add(naam)
    return naam
  })
}
