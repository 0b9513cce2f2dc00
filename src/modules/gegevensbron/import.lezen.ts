/** Reads a file outside any transaction, and stores what it would change: the dry run. */
import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/database.ts'
import type { Datum } from '../../platform/datum.ts'
import { AppError, notFound } from '../../platform/errors.ts'
import { aantalBeperkt } from './beperkt.ts'
import { metOuders, type RondeSoort } from './csv.ts'
import { leesEdexml } from './edexml.parse.ts'
import { EdexmlFout, zonderBsn } from './edexml.ts'
import type { Verschil } from './import.model.ts'
import { leesOuders } from './import.ouders.sql.ts'
import type { Telling } from './import.schema.ts'
import { findSchool, findZelfdeBestand, type Gelezen, insertRonde, leesStand } from './import.sql.ts'
import { telVerschil, telWaarschuwingen } from './import.telling.ts'
import { berekenVerschil, inTeLezen, weigerBestand } from './import.ts'

export type GelezenBestand = Gelezen & {
  readonly soort: RondeSoort
  readonly bestandsnaam: string
  readonly sha256: string
  readonly genegeerd: Telling['genegeerd']
  /** Of a reader with warnings of its own. */
  readonly waarschuwingen?: Telling['waarschuwingen']
}

/** A name of a file is typed by somebody; it is shown in lists. */
export const schoneBestandsnaam = (naam: string): string =>
  zonderBsn(naam.replace(/^.*[\\/]/, '').normalize('NFC'))
    .slice(0, 200)
    .trim()

/**
 * Reads the stream to its end; nothing is written anywhere.
 * @throws AppError 422 with the code of the reader and the place in the file, 413 when it is too large
 */
export async function leesBestand(naam: string, stroom: AsyncIterable<Uint8Array>): Promise<GelezenBestand> {
  const hash = createHash('sha256')
  const gehasht = async function* () {
    for await (const deel of stroom) {
      hash.update(deel)
      yield deel
    }
  }
  try {
    const { bestand, meldingen, genegeerd } = await leesEdexml(gehasht())
    return {
      soort: 'edexml',
      bestand: inTeLezen(bestand),
      meldingen,
      bestandsnaam: schoneBestandsnaam(naam) || 'edexml',
      sha256: hash.digest('hex'),
      genegeerd: [...genegeerd].map(([veld, aantal]) => ({ veld, aantal })),
    }
  } catch (error) {
    if (!(error instanceof EdexmlFout)) throw error
    const { code, regel, kolom } = error
    throw new AppError(code === 'edexml.te-groot' ? 'too_large' : 'unprocessable', code, {
      extra: regel > 0 ? { regel, kolom } : {},
      cause: error,
    })
  }
}

/**
 * Compares the file with the school and keeps the outcome as a round in state `gelezen`. Changes nothing else.
 * @throws AppError 422 when the file is of another school or year
 */
export async function maakRonde(
  tx: Tx,
  gelezen: GelezenBestand,
  wie: {
    readonly id: string
    readonly accountId: string | null
    readonly naam: string
    readonly nu: Date
    readonly vandaag: Datum
  },
): Promise<{ telling: Telling; eerderVerwerktOp: string | null }> {
  const school = await findSchool(tx)
  if (!school) throw notFound('import.geen-school')
  const { bestand, meldingen, bestandsnaam, sha256, genegeerd } = gelezen
  // A CSV names no school: it is of the school where it is read in.
  const weigering = bestand.csv ? null : weigerBestand(bestand.school, school, wie.vandaag)
  if (weigering) {
    const { brin, dependance, schooljaar } = bestand.school
    throw new AppError('unprocessable', weigering, {
      extra: { inBestand: { school: brin === null ? null : `${brin}${dependance}`, schooljaar } },
    })
  }
  const stand = {
    ...(await leesStand(tx, bestand.school.schooljaar, wie.vandaag)),
    ...(metOuders(bestand) ? { ouders: await leesOuders(tx) } : {}),
  }
  const { verschil } = berekenVerschil(stand, bestand, { vandaag: wie.vandaag })
  const waarschuwingen = [
    ...(gelezen.waarschuwingen ?? telWaarschuwingen(meldingen)),
    ...vanVerschil(verschil, aantalBeperkt(bestand, stand.beperkt)),
  ]
  const telling = telVerschil(verschil, bestand, { genegeerd, waarschuwingen })
  const eerder = await findZelfdeBestand(tx, sha256)
  await insertRonde(tx, {
    id: wie.id,
    soort: gelezen.soort,
    bestandsnaam,
    sha256,
    gelezen: { bestand, meldingen: [] },
    verschil,
    telling,
    door: wie.accountId,
    doorNaam: wie.naam,
    op: wie.nu,
  })
  return { telling, eerderVerwerktOp: eerder?.verwerktOp ?? null }
}

/** What only shows when the file is laid beside the school. */
function vanVerschil(
  { onbekendeMentoren = 0, ouders }: Verschil,
  beperkt: number,
): Telling['waarschuwingen'] {
  const geheim = ouders?.geheimBlijft ?? 0
  return [
    ...(onbekendeMentoren > 0
      ? [{ code: 'csv-mentor-onbekend', aantal: onbekendeMentoren, plaatsen: [] }]
      : []),
    ...(beperkt > 0 ? [{ code: 'import-beperkt', aantal: beperkt, plaatsen: [] }] : []),
    ...(geheim > 0 ? [{ code: 'csv-geheim-blijft', aantal: geheim, plaatsen: [] }] : []),
  ]
}
