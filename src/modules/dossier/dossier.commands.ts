/** Attachments of a pupil: list, add, fetch, remove. */
import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { AppError, conflict, denied, notFound } from '../../platform/errors.ts'
import { DamagedFileError, decryptFrames, type FileSecret } from '../../platform/files/frames.ts'
import { takeIn } from '../../platform/files/intake.ts'
import { MEDIA_TYPES } from '../../platform/files/kinds.ts'
import type { FileStore } from '../../platform/files/store.ts'
import type { Id } from '../../platform/id.ts'
import { newId } from '../../platform/ids.ts'
import { MOST_FILE_MB } from '../../platform/settings.ts'
import { vervangDossiersleutel } from '../../platform/vault/vault.jobs.ts'
import { verwijderBestand } from './dossier.jobs.ts'
import { mag } from './dossier.policy.ts'
import { bijlagenSchema, bijlageParams, leerlingParams } from './dossier.schema.ts'
import {
  deleteBijlage,
  findBijlage,
  findLeerling,
  insertBijlage,
  listBijlagen,
  lockRuimte,
  openSleutel,
} from './dossier.sql.ts'

type LeerlingInput = { readonly params: { readonly leerlingId: Id<'Leerling'> } }
type BijlageInput = { readonly params: { readonly leerlingId: string; readonly bijlageId: string } }

const fouten = ['dossier.leerling-onbekend', 'dossier.geen-recht'] as const
// Kept as it is while its use is restricted (AVG art. 18); the database says so (migrations/0060).
const BEPERKT = 'leerling.beperkt'
const bijlageFouten = ['dossier.bijlage-onbekend', 'dossier.geen-recht'] as const
const loadLeerling = ({ tx }: Ctx, { params }: LeerlingInput) => findLeerling(tx, params.leerlingId)
const loadBijlage = ({ tx }: Ctx, { params }: BijlageInput) =>
  findBijlage(tx, params.leerlingId, params.bijlageId)

export const lijstBijlagen = defineQuery({
  name: 'dossier.bijlagen-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/bijlagen',
  summary: 'De bijlagen van een leerling, met hoeveel ruimte er is',
  aal: 1,
  params: leerlingParams,
  output: bijlagenSchema,
  errors: fouten,
  missing: 'dossier.leerling-onbekend',
  load: loadLeerling,
  policy: (actor, leerling) => mag('lezen', actor, leerling.id),
  run: async ({ tx, actor, services }, _input, { id, beperkt }) => {
    const bijlagen = await listBijlagen(tx, id)
    const { maxBytes, maxDossierBytes } = services.settings.files
    return {
      bijlagen,
      kan: { beheren: mag('beheren', actor, id) === true },
      beperkt,
      grenzen: {
        bestand: maxBytes,
        dossier: maxDossierBytes,
        gebruikt: bijlagen.reduce((som, { grootte }) => som + grootte, 0),
      },
    }
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'leerling', objectId: thing.id }),
})

export const voegBijlageToe = defineCommand({
  name: 'dossier.bijlage-toevoegen',
  method: 'POST',
  path: '/leerlingen/:leerlingId/bijlagen',
  summary: 'Een bijlage bij een leerling bewaren, versleuteld',
  aal: 1,
  params: leerlingParams,
  upload: { maxBytes: MOST_FILE_MB * 1_000_000 },
  output: z.object({ id: z.uuid(), naam: z.string() }),
  errors: [
    ...fouten,
    BEPERKT,
    'dossier.vol',
    'dossier.school-vol',
    'bestand.te-groot',
    'bestand.leeg',
    'bestand.soort',
    'bestand.inhoud-anders',
    'bestand.beschadigd',
    'bestand.actief',
    'bestand.pdf-actief',
    'bestand.pdf-onleesbaar',
    'bestand.naam-lang',
    'bestand.ingepakt',
    'bestand.versleuteld',
    'bestand.bom',
    'bestand.afmetingen',
    'bestand.tekst',
    'bestand.besmet',
    'bestand.scanner-weg',
    'bestand.geen-ruimte',
  ],
  missing: 'dossier.leerling-onbekend',
  // Who may not, writes nothing: not even a file that is swept later. The transaction below decides and says it.
  prepare: async ({ services, actor, now }, { params }, upload) => {
    if (!upload) throw new AppError('invalid', 'verzoek.geen-bestand')
    if (mag('beheren', actor, params.leerlingId) !== true) {
      for await (const _unread of upload.stroom);
      return null
    }
    return takeIn(services, upload, { id: newId(now.getTime()), at: now })
  },
  load: loadLeerling,
  policy: (actor, leerling) => mag('beheren', actor, leerling.id),
  run: async ({ tx, actor, now, services }, _input, leerling, bestand) => {
    if (!bestand || actor.betrekkingId === null) throw denied('dossier.geen-recht')
    const { id, name: naam, kind, bytes } = bestand
    const { dossier, school } = await lockRuimte(tx, leerling.id)
    const { maxDossierBytes, maxSchoolBytes } = services.settings.files
    if (dossier + bytes > maxDossierBytes) throw conflict('dossier.vol')
    if (school + bytes > maxSchoolBytes) throw conflict('dossier.school-vol')
    await insertBijlage(tx, {
      id,
      naam,
      leerlingId: leerling.id,
      type: kind,
      grootte: bytes,
      sha256: bestand.sha256,
      scan: bestand.scanned === 'clean' ? 'schoon' : 'niet_gescand',
      secret: bestand.secret,
      door: actor.betrekkingId,
      op: now,
    })
    // Last: only the commit comes after it, and what that loses is an orphan.
    await bestand.keep()
    return { id, naam }
  },
  audit: ({ thing, output }) => ({ leerlingId: thing.id, objectSoort: 'bestand', objectId: output.id }),
})

const openSchema = z.object({
  id: z.uuid(),
  naam: z.string(),
  type: z.string(),
  secret: z.custom<FileSecret>(),
})

export const haalBijlage = defineQuery({
  name: 'dossier.bijlage-ophalen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/bijlagen/:bijlageId/bestand',
  summary: 'Een bijlage ophalen; altijd om op te slaan, nooit om te tonen',
  aal: 1,
  params: bijlageParams,
  output: openSchema,
  errors: [...bijlageFouten, 'dossier.bestand-weg', 'dossier.bestand-kapot'],
  missing: 'dossier.bijlage-onbekend',
  load: loadBijlage,
  policy: (actor, bijlage) => mag('lezen', actor, bijlage.leerlingId),
  run: async ({ tx }, _input, bijlage) => ({
    id: bijlage.id,
    naam: bijlage.naam,
    type: MEDIA_TYPES[bijlage.type],
    secret: await openSleutel(tx, bijlage),
  }),
  file: async ({ files }, { id, naam, type, secret }) => {
    await checkStart(files, id, secret)
    return { naam, type, inhoud: read(files, id, secret) }
  },
  audit: ({ thing }) => ({ leerlingId: thing.leerlingId, objectSoort: 'bestand', objectId: thing.id }),
})

/** The first frame is there and fits, so that a lost or damaged file gets words and not half a download. */
async function checkStart(files: FileStore, id: string, secret: FileSecret): Promise<void> {
  const plain = read(files, id, secret)
  try {
    await plain.next()
  } catch (error) {
    if (error instanceof DamagedFileError)
      throw new AppError('failure', 'dossier.bestand-kapot', { cause: error })
    throw error
  } finally {
    await plain.return()
  }
}

async function* read(files: FileStore, id: string, secret: FileSecret): AsyncGenerator<Buffer, void, void> {
  const sealed = await files.get(id)
  if (!sealed) throw notFound('dossier.bestand-weg')
  yield* decryptFrames(sealed, secret)
}

export const verwijderBijlage = defineCommand({
  name: 'dossier.bijlage-verwijderen',
  method: 'DELETE',
  path: '/leerlingen/:leerlingId/bijlagen/:bijlageId',
  summary: 'Een bijlage voorgoed verwijderen: regel, bestand en sleutel',
  aal: 1,
  params: bijlageParams,
  output: z.object({ verwijderd: z.literal(true) }),
  errors: [...bijlageFouten, BEPERKT, 'dossier.is-bewijs'],
  missing: 'dossier.bijlage-onbekend',
  load: loadBijlage,
  policy: (actor, bijlage) => mag('beheren', actor, bijlage.leerlingId),
  run: async (ctx, _input, { id, leerlingId, organisatieId }) => {
    if ((await deleteBijlage(ctx.tx, leerlingId, id)) === 0) throw notFound('dossier.bijlage-onbekend')
    await ctx.enqueue(verwijderBestand, { bestandId: id })
    // What was removed must be unreadable in old backups too; what stays of this pupil goes under a new key.
    await ctx.enqueue(vervangDossiersleutel, { organisatieId, leerlingId })
    return { verwijderd: true as const }
  },
  audit: ({ thing }) => ({ leerlingId: thing.leerlingId, objectSoort: 'bestand', objectId: thing.id }),
})

export const dossierDeclarations = [lijstBijlagen, voegBijlageToe, haalBijlage, verwijderBijlage]
