/** From rows and passages to what the screen reads. */
import { type Actor, hasRight } from '../../../platform/actor.ts'
import type { Elders } from './pakket.elders.ts'
import type { Passage } from './pakket.lakken.ts'
import { groepTitel, leesbaarVan, veldLabel } from './pakket.leesbaar.ts'
import { pakketKan } from './pakket.policy.ts'
import type { EldersUit, PakketKop, PassageGroep } from './pakket.schema.ts'
import type { PakketKopRow } from './pakket.sql.ts'

const door = (naam: string | null, op: string | null) => (naam === null || op === null ? null : { naam, op })

/** Names are for who sees pupils; the fg looks on by the school's own numbers. */
export function alsKop(actor: Actor, rij: PakketKopRow): PakketKop {
  const ziet = hasRight(actor, 'leerling.lezen')
  const overhandigd = door(rij.overhandigdNaam, rij.overhandigdOp)
  return {
    id: rij.id,
    leerlingId: rij.leerlingId,
    naam: ziet ? rij.naam : null,
    kenmerk: rij.kenmerk,
    aanvrager: { soort: rij.aanvragerSoort, naam: ziet ? rij.aanvragerNaam : null },
    grondslag: ziet ? rij.grondslag : null,
    verzoekId: rij.verzoekId,
    omvang: rij.omvang,
    status: rij.status,
    gemaakt: { naam: rij.gemaaktNaam, op: rij.gemaaktOp },
    getekend: door(rij.getekendNaam, rij.getekendOp),
    geldigTot: rij.geldigTot,
    overhandigd: overhandigd && rij.overhandigdWijze && { ...overhandigd, wijze: rij.overhandigdWijze },
    opgehaald: rij.opgehaald,
    hash: rij.bestandHash,
    grootte: rij.grootte,
    kan: pakketKan(actor, rij),
  }
}

/** What is somebody's to ask, and nobody else's to know. */
const VAN_ANDER: ReadonlySet<string> = new Set(['avg_verzoek', 'beperking'])

/** The places by the names that they have in the list. */
export function alsElders(groepen: readonly PassageGroep[], elders: readonly Elders[]): EldersUit[] {
  const plek = new Map(
    groepen.flatMap(({ titel, passages }) =>
      passages.map(({ sleutel, veld }) => [sleutel, `${titel}: ${veld}`]),
    ),
  )
  return elders.map(({ tekst, plekken }) => ({
    tekst,
    plekken: plekken.map(({ sleutel }) => ({ sleutel, plek: plek.get(sleutel) ?? sleutel })),
  }))
}

/** Row by row, in the order of the dossier; a row is named by the first thing that it says. */
export function alsGroepen(passages: readonly Passage[], eigen: ReadonlyMap<string, string>): PassageGroep[] {
  const groepen = new Map<string, { eerste: Passage; passages: Passage[] }>()
  for (const passage of passages) {
    const sleutel = `${passage.tabel}/${passage.record}`
    const groep = groepen.get(sleutel)
    if (groep) groep.passages.push(passage)
    else groepen.set(sleutel, { eerste: passage, passages: [passage] })
  }
  return [...groepen].map(([sleutel, { eerste, passages: van }]) => ({
    sleutel,
    titel: groepTitel(eerste.tabel, eerste.onderdeel, eerste.onderdeel === null ? naamVan(van) : null),
    vanAnder: VAN_ANDER.has(eerste.tabel) && van.every(({ regel }) => regel.nooit),
    passages: van.map(({ sleutel: een, tabel, pad, waarden, besluit, reden, regel }) => ({
      sleutel: een,
      veld: veldLabel(pad, eigen),
      waarden: waarden.map((waarde) => leesbaarVan(tabel, pad, waarde)),
      besluit,
      reden,
      regel,
    })),
  }))
}

const NAMEND = [
  'roepnaam',
  'naam',
  'toets',
  'code',
  'groepId',
  'medewerkerId',
  'schooljaar',
  'relatie',
  'inhoud.kop.schooljaar',
]
const naamVan = (passages: readonly Passage[]): string | null => {
  const gevonden = NAMEND.flatMap((pad) => passages.find((passage) => passage.pad === pad) ?? [])[0]
  return gevonden ? leesbaarVan(gevonden.tabel, gevonden.pad, gevonden.waarden[0]) : null
}
