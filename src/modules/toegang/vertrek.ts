import { rolNaam } from '../organisatie/organisatie.ts'
import type { MedewerkerAntwoord } from './medewerker.schema.ts'

/** What somebody leaves behind: to be handed over before, without an owner after. */
export type Achterlaat = {
  readonly rollen: readonly string[]
  readonly groepen: readonly { readonly groep: string; readonly als: string }[]
  readonly leerlingen: readonly string[]
  /** Stands in for these colleagues. */
  readonly neemtWaar: readonly string[]
  /** Is stood in for by these. */
  readonly waarnemers: readonly string[]
  readonly verzoeken: number
}

type Weg = Pick<
  MedewerkerAntwoord,
  'id' | 'toekenningen' | 'groepKoppelingen' | 'leerlingKoppelingen' | 'waarnemingen' | 'openVerzoeken'
>

const eenmaal = (namen: readonly string[]): readonly string[] => [...new Set(namen)]

/** What still runs, or is yet to begin, on the first day without access. Null when there is nothing. Pure. */
export function blijftAchter(wie: Weg, dag: string): Achterlaat | null {
  const loopt = ({ tot }: { tot: string | null }) => tot === null || tot >= dag
  const waarnemingen = wie.waarnemingen.filter(loopt)
  const over: Achterlaat = {
    rollen: eenmaal(wie.toekenningen.filter(loopt).map(({ rol }) => rolNaam(rol))),
    groepen: wie.groepKoppelingen
      .filter(loopt)
      .map(({ groep, schooljaar, rol }) => ({ groep: `${groep} (${schooljaar})`, als: rolNaam(rol) })),
    leerlingen: eenmaal(wie.leerlingKoppelingen.filter(loopt).map(({ leerling }) => leerling)),
    neemtWaar: eenmaal(waarnemingen.filter((w) => w.medewerkerId === wie.id).map(({ voor }) => voor)),
    waarnemers: eenmaal(
      waarnemingen.filter((w) => w.voorMedewerkerId === wie.id).map(({ medewerker }) => medewerker),
    ),
    verzoeken: wie.openVerzoeken,
  }
  const { verzoeken, ...lijsten } = over
  return verzoeken > 0 || Object.values(lijsten).some((lijst) => lijst.length > 0) ? over : null
}
