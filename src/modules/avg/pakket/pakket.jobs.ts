/** Makes the file of what somebody signed, and collects it when its term has ended. */
import * as z from 'zod/mini'
import { systemActor } from '../../../platform/actor.ts'
import { writeAudit } from '../../../platform/audit.ts'
import { systemTx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database.ts'
import { encryptFrames, newFileSecret } from '../../../platform/files/frames.ts'
import type { Id } from '../../../platform/id.ts'
import { newId } from '../../../platform/ids.ts'
import { defineJob } from '../../../platform/jobs.ts'
import type { Services } from '../../../platform/services.ts'
import { open } from '../../../platform/vault/vault.ts'
import { verwijderBestand } from '../../dossier/dossier.jobs.ts'
import { findBijlage, openSleutel } from '../../dossier/dossier.sql.ts'
import { avgText } from '../avg.text.ts'
import { type Inhoud, inhoudSchema } from './pakket.inhoud.ts'
import {
  findPakket,
  INHOUD_CEL,
  listVerlopen,
  lockPakket,
  type PakketRow,
  setKlaar,
  setMislukt,
  setWeg,
} from './pakket.sql.ts'
import { type Bijlage, MissingFileError, maakZip, meter } from './pakket.zip.ts'

type Werk = { readonly pakket: PakketRow; readonly inhoud: Inhoud; readonly bijlagen: readonly Bijlage[] }

/** Safe to repeat: a file that nobody keeps is swept, and a package that is done is left alone. */
export const maakPakketbestand = defineJob({
  name: 'avg.pakketbestand-maken',
  data: z.strictObject({ organisatieId: z.uuid(), pakketId: z.uuid() }),
  retries: 2,
  patience: 300,
  run: async (services, { organisatieId, pakketId }) => {
    try {
      const werk = await systemTx(services.db, organisatieId, (tx) => leesWerk(tx, pakketId))
      if (werk) await maakBestand(services, werk)
    } catch (error) {
      services.log.error({
        event: 'avg.pakket-mislukt',
        code: error instanceof Error ? error.name : 'onbekend',
      })
      // Somebody sees it on the page and signs again: what went wrong may be in the dossier itself.
      await systemTx(services.db, organisatieId, (tx) => setMislukt(tx, pakketId))
    }
  },
})

async function leesWerk(tx: Tx, pakketId: string): Promise<Werk | null> {
  const pakket = await findPakket(tx, pakketId)
  if (pakket?.status !== 'getekend' || pakket.inhoud === null) return null
  const inhoud = z.parse(inhoudSchema, await open(tx, INHOUD_CEL, { ...pakket, inhoud: pakket.inhoud }))
  const bijlagen: Bijlage[] = []
  for (const id of inhoud.bijlagen) {
    const bijlage = await findBijlage(tx, pakket.leerlingId, id)
    const naam = inhoud.rijen.bestand.find((rij) => rij.id === id)?.naam
    if (!bijlage || typeof naam !== 'string') throw new MissingFileError(id)
    bijlagen.push({ id, naam, secret: await openSleutel(tx, bijlage) })
  }
  return { pakket, inhoud, bijlagen }
}

/** Straight from the archive into sealed frames: nothing of it lies readable on the disk. */
async function maakBestand(services: Services, { pakket, inhoud, bijlagen }: Werk): Promise<void> {
  const getekend = { naam: pakket.getekendNaam ?? '', op: pakket.getekendOp ?? '' }
  const zip = await maakZip(services, inhoud, getekend, bijlagen)
  const now = services.clock.now()
  const bestandId = newId(now.getTime())
  const secret = newFileSecret(bestandId)
  const meet = meter()
  const stroom = zip.outputStream as AsyncIterable<Uint8Array> & NodeJS.EventEmitter // yazl types the older interface
  zip.on('error', (error) => stroom.emit('error', error))
  const bestand = await services.files.put(bestandId, encryptFrames(meet.door(stroom), secret), now)
  const { bytes, sha256 } = meet.uitkomst()
  try {
    await systemTx(services.db, pakket.organisatieId, async (tx) => {
      const nu = await lockPakket(tx, pakket.id)
      if (nu?.status !== 'getekend') return
      await setKlaar(tx, nu, { bestandId, hash: sha256, grootte: bytes, secret })
      await schrijfOver(tx, nu, 'avg.pakket-gemaakt', now)
      // Last: only the commit comes after it, and what that loses is an orphan.
      await bestand.keep()
    })
  } finally {
    // Nothing happens after `keep`.
    await bestand.drop()
  }
}

const schrijfOver = (tx: Tx, pakket: PakketRow, gebeurtenis: string, at: Date) =>
  writeAudit(tx, {
    gebeurtenis,
    resultaat: 'gelukt',
    at,
    actor: systemActor(pakket.organisatieId as Id<'Organisatie'>, avgText.systeem), // the tenant of this transaction
    leerlingId: pakket.leerlingId,
    objectSoort: 'inzagepakket',
    objectId: pakket.id,
  })

/** Every night the packages of which the term has ended: the file and its key go, what was handed out stays by its hash. */
export const ruimPakkettenOp = defineJob({
  name: 'avg.pakketten-opruimen',
  data: z.object({}),
  retries: 3,
  cron: '50 3 * * *',
  run: async (services) => {
    const now = services.clock.now()
    const verlopen = await services.db.transaction().execute((tx) => listVerlopen(tx, now))
    for (const { organisatieId, id } of verlopen)
      await systemTx(services.db, organisatieId, async (tx) => {
        const pakket = await lockPakket(tx, id)
        if (pakket?.bestandId == null) return
        await setWeg(tx, id, 'verlopen')
        await schrijfOver(tx, pakket, 'avg.pakket-verlopen', now)
        await services.jobs.enqueue(tx, verwijderBestand, { bestandId: pakket.bestandId })
      })
  },
})

export const pakketJobs = [maakPakketbestand, ruimPakkettenOp]
