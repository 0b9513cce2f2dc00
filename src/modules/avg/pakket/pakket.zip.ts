/** What was signed as one ZIP: data per kind, documents to read, attachments, the log, and what the fields mean. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { decryptFrames, type FileSecret } from '../../../platform/files/frames.ts'
import type { FileStore } from '../../../platform/files/store.ts'
import type { Services } from '../../../platform/services.ts'
import { bestandText as t, tabelNaam } from './pakket.bestand.text.ts'
import type { Inhoud } from './pakket.inhoud.ts'
import { leesbaar, veldLabel } from './pakket.leesbaar.ts'
import { type Getekend, renderInzage, renderVersies } from './pakket.pdf.ts'
import { kolommenVan, pakketTabelnamen, veldnaam } from './pakket.tabellen.ts'
import { omvangNaam } from './pakket.text.ts'
import { velden } from './pakket.velden.ts'

export type Bijlage = { readonly id: string; readonly naam: string; readonly secret: FileSecret }

/** A file of a package is gone from the store: nothing can be handed out as whole. */
export class MissingFileError extends Error {
  override readonly name = 'MissingFileError'
}

/** The archive, filled: its bytes come out of `outputStream`. The same content gives the same bytes. */
export async function maakZip(
  { pdf, files }: Pick<Services, 'pdf' | 'files'>,
  inhoud: Inhoud,
  getekend: Getekend,
  bijlagen: readonly Bijlage[],
): Promise<ZipFile> {
  const zip = new ZipFile()
  const vast = { mtime: new Date(getekend.op), mode: 0o100600 }
  const tekst = (naam: string, regels: string) => zip.addBuffer(Buffer.from(regels, 'utf8'), naam, vast)
  const json = (naam: string, waarde: unknown) => tekst(naam, `${JSON.stringify(waarde, null, 2)}\n`)
  tekst(t.leesmij, leesmij(inhoud, getekend))
  zip.addBuffer(await renderInzage(pdf, inhoud, getekend), t.pdf, vast)
  json(t.velden, uitleg(inhoud))
  for (const tabel of pakketTabelnamen)
    if (inhoud.rijen[tabel].length > 0) json(`${t.map.gegevens}/${tabel}.json`, inhoud.rijen[tabel])
  json(`${t.map.gegevens}/${t.logboek}.json`, inhoud.log)
  json(`${t.map.gegevens}/${t.weglatingen}.json`, inhoud.weglatingen)
  const namen = new Set<string>()
  for await (const versie of renderVersies(pdf, inhoud))
    zip.addBuffer(versie.pdf, `${t.map.plannen}/${uniek(namen, versie.naam)}`, vast)
  for (const { id, naam, secret } of bijlagen) {
    // Looked at first: an archive that ends half-way can't be told from a whole one while it is written.
    if (!(await files.head(id))) throw new MissingFileError(id)
    zip.addReadStreamLazy(`${t.map.bijlagen}/${uniek(namen, naam)}`, vast, (klaar) =>
      klaar(null, Readable.from(lees(files, id, secret))),
    )
  }
  zip.end()
  return zip
}

async function* lees(files: FileStore, id: string, secret: FileSecret): AsyncGenerator<Buffer> {
  const verzegeld = await files.get(id)
  if (!verzegeld) throw new MissingFileError(id)
  yield* decryptFrames(verzegeld, secret)
}

/** Two attachments may have one name. */
function uniek(namen: Set<string>, naam: string): string {
  const punt = naam.lastIndexOf('.')
  const [stam, rest] = punt > 0 ? [naam.slice(0, punt), naam.slice(punt)] : [naam, '']
  let kandidaat = naam
  for (let n = 2; namen.has(kandidaat); n++) kandidaat = `${stam} (${n})${rest}`
  namen.add(kandidaat)
  return kandidaat
}

function leesmij(inhoud: Inhoud, getekend: Getekend): string {
  const { lezer, termijnen } = inhoud
  return [
    t.titel,
    '',
    `${t.school}: ${inhoud.school}`,
    `${t.over}: ${inhoud.leerling}`,
    `${t.aanvrager}: ${lezer.naam}`,
    `${t.omvang}: ${omvangNaam[lezer.omvang]}`,
    `${t.getekend}: ${t.getekendDoor(getekend.naam, leesbaar(getekend.op))}`,
    '',
    ...t.inhoud,
    '',
    t.rechtenTitel,
    ...t.rechten({
      dossier: termijnen.leerlingdossier,
      verwezen: termijnen.verwezenDossier,
      logboek: termijnen.logboek,
    }),
    '',
  ].join('\r\n')
}

/** What every field of every file means (AVG art. 20: a structured, common and machine-readable form). */
function uitleg(inhoud: Inhoud) {
  const bestanden = pakketTabelnamen.map((tabel) => ({
    bestand: `${t.map.gegevens}/${tabel}.json`,
    wat: tabelNaam[tabel],
    velden: Object.fromEntries(
      kolommenVan(tabel).flatMap(([kolom, rol]) => {
        const naam = veldnaam(kolom)
        if (typeof rol === 'string' || 'naamVan' in rol) return [[naam, veldLabel(naam)]]
        return [...velden[rol.inhoud].keys()].map((pad) => [`${naam}.${pad}`, veldLabel(pad)])
      }),
    ),
  }))
  const eigenVelden = inhoud.eigenVelden.map(({ id, label, keuzes }) => ({
    id,
    label,
    keuzes: Object.fromEntries(keuzes.map((keuze) => [keuze.id, keuze.label])),
  }))
  return { bestanden, eigenVelden }
}

/** Counts and hashes what passes. */
export function meter() {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    async *door(bron: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const stuk of bron) {
        bytes += stuk.byteLength
        hash.update(stuk)
        yield stuk
      }
    },
    uitkomst: () => ({ bytes, sha256: hash.digest('hex') }),
  }
}
