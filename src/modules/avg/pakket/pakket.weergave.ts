/** From rows and passages to what the screen reads. */
import { type Actor, hasRight } from '../../../platform/actor.ts'
import type { Passage } from './pakket.lakken.ts'
import { groepTitel, leesbaar, veldLabel } from './pakket.leesbaar.ts'
import { pakketKan } from './pakket.policy.ts'
import type { PakketKop, PassageGroep } from './pakket.schema.ts'
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
    passages: van.map(({ sleutel: een, pad, waarden, besluit, reden, regel }) => ({
      sleutel: een,
      veld: veldLabel(pad, eigen),
      waarden: waarden.map(leesbaar),
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
  return gevonden ? leesbaar(gevonden.waarden[0]) : null
}
