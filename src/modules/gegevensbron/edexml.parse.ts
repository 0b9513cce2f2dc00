/**
 * Streaming reader of EDEXML 1.03, 2.0 and 2.1. Untrusted input: no entities, no DOCTYPE, caps on size, depth and
 * length; memory does not grow with the file except for the keys. Reads by local name, in any order, and tells what
 * it skipped. Nothing is written here: records go to a sink, one by one.
 */
import { StriktDecoder } from './edexml.decode.ts'
import { Lezer } from './edexml.lezer.ts'
import type {
  EdexmlBestand,
  EdexmlGroep,
  EdexmlLeerling,
  EdexmlMedewerker,
  EdexmlSchool,
  EdexmlVestiging,
  EdexmlWaarschuwing,
} from './edexml.ts'
import { EDEXML_LIMIETEN, type EdexmlItem, type EdexmlLimieten } from './edexml.velden.ts'

/** Takes the items; a returned promise is awaited before the reader goes on (back pressure). */
export type EdexmlSink = (item: EdexmlItem) => void | Promise<void>

export type EdexmlOverzicht = {
  readonly school: EdexmlSchool
  readonly aantallen: { vestigingen: number; groepen: number; leerlingen: number; medewerkers: number }
  /** Names of elements and attributes that were skipped, with how often; never their content. */
  readonly genegeerd: ReadonlyMap<string, number>
  /** All warnings, also those above the limit. */
  readonly waarschuwingen: number
  readonly bytes: number
}

/**
 * Reads one EDEXML file as it comes in.
 *
 * The sink gets each record as soon as it is complete; when the promise rejects, what the sink got so far is of a
 * broken file and must not be used.
 * @throws EdexmlFout when the file as a whole can't be read; errors of the chunks or the sink pass through
 */
export async function parseEdexml(
  chunks: AsyncIterable<Uint8Array>,
  sink: EdexmlSink,
  limieten: Partial<EdexmlLimieten> = {},
): Promise<EdexmlOverzicht> {
  const limiet = { ...EDEXML_LIMIETEN, ...limieten }
  const lezer = new Lezer(limiet)
  const decoder = new StriktDecoder()
  let bytes = 0
  let gemeld = false

  const verwerk = async (deel: Uint8Array | null): Promise<void> => {
    for (const tekst of decoder.lees(deel, () => lezer.regel)) {
      if (decoder.afwijkend && !gemeld) {
        gemeld = true
        lezer.meld('codering-afwijkend', '', 1)
      }
      lezer.voer(tekst)
      await leeg(lezer.wachtrij, sink)
    }
  }

  for await (const deel of chunks) {
    bytes += deel.length
    if (bytes > limiet.maxBytes) throw lezer.fout('edexml.te-groot')
    if (deel.length > 0) await verwerk(deel)
  }
  if (bytes === 0) throw lezer.fout('edexml.geen-xml')
  await verwerk(null)
  const school = lezer.sluitAf()
  await leeg(lezer.wachtrij, sink)
  const { aantallen, genegeerd, waarschuwingen } = lezer
  return { school, aantallen, genegeerd, waarschuwingen, bytes }
}

async function leeg(wachtrij: EdexmlItem[], sink: EdexmlSink): Promise<void> {
  for (const item of wachtrij) {
    const wacht = sink(item)
    if (wacht) await wacht
  }
  wachtrij.length = 0
}

export type EdexmlInhoud = EdexmlOverzicht & {
  readonly bestand: EdexmlBestand
  readonly meldingen: readonly EdexmlWaarschuwing[]
}

/**
 * Reads a whole file into memory, for the diff (50,000 pupils are some tens of MB).
 * @throws EdexmlFout like {@link parseEdexml}
 */
export async function leesEdexml(
  chunks: AsyncIterable<Uint8Array>,
  limieten: Partial<EdexmlLimieten> = {},
): Promise<EdexmlInhoud> {
  const vestigingen: EdexmlVestiging[] = []
  const groepen: EdexmlGroep[] = []
  const leerlingen: EdexmlLeerling[] = []
  const medewerkers: EdexmlMedewerker[] = []
  const meldingen: EdexmlWaarschuwing[] = []
  const overzicht = await parseEdexml(
    chunks,
    (item) => {
      if (item.soort === 'leerling') leerlingen.push(item.waarde)
      else if (item.soort === 'groep') groepen.push(item.waarde)
      else if (item.soort === 'medewerker') medewerkers.push(item.waarde)
      else if (item.soort === 'vestiging') vestigingen.push(item.waarde)
      else if (item.soort === 'waarschuwing') meldingen.push(item.waarde)
    },
    limieten,
  )
  const bestand = { school: overzicht.school, vestigingen, groepen, leerlingen, medewerkers }
  return { ...overzicht, bestand, meldingen }
}
