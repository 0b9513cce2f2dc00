/** The yearly look at who has access (BIO2 5.18.02), and the authorisation matrix as a file. */
import * as z from 'zod/mini'
import { hasRight } from '../../platform/actor.ts'
import { toCsv } from '../../platform/csv.ts'
import { datumSchema } from '../../platform/datum.ts'
import { defineCommand, defineQuery, type FileAnswer } from '../../platform/declare.ts'
import { conflict, denied } from '../../platform/errors.ts'
import { eindPerDirect, rolNaam, schooljaarOp } from '../organisatie/organisatie.ts'
import {
  endBron,
  findHerziening,
  type HerzieningRow,
  listBeeindigd,
  listHerziening,
  listIst,
  saveHerziening,
} from './herziening.sql.ts'
import { herzieningText, matrixText as t } from './herziening.text.ts'
import { hasOtherBeheerder, lockBeheerders } from './medewerker.sql.ts'
import { listRolRechten } from './rechten.sql.ts'
import { rechtenText, rechtNaam } from './rechten.text.ts'
import { mag } from './toegang.policy.ts'

const bronSchema = z.enum(['rol', 'groep', 'leerling', 'waarneming'])
export const herzieningRegel = z.object({
  bron: bronSchema,
  bronId: z.uuid(),
  medewerkerId: z.uuid(),
  medewerker: z.string(),
  rol: z.string(),
  waar: z.nullable(z.string()),
  vak: z.nullable(z.string()),
  vanaf: datumSchema,
  tot: z.nullable(datumSchema),
  besluit: z.nullable(z.enum(['klopt', 'beeindigd'])),
  door: z.nullable(z.string()),
  op: z.nullable(z.iso.datetime()),
  /** The own line: somebody else says of it whether it fits. */
  eigen: z.boolean(),
})
export type HerzieningRegel = z.output<typeof herzieningRegel>

export const leesHerziening = defineQuery({
  name: 'toegang.herziening-lezen',
  method: 'GET',
  path: '/herziening',
  summary: 'Alle rollen en koppelingen van nu, en wat daar dit schooljaar van is gezegd',
  aal: 1,
  output: z.object({
    schooljaar: z.string(),
    regels: z.array(herzieningRegel),
    beeindigd: z.array(
      z.object({ wat: z.string(), medewerker: z.string(), door: z.string(), op: z.iso.datetime() }),
    ),
    /** Ending gives and takes access: the beheerder's. */
    magBeeindigen: z.boolean(),
  }),
  errors: ['toegang.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('herziening.lezen', actor),
  run: async ({ tx, today, actor }) => {
    const schooljaar = schooljaarOp(today).naam
    return {
      schooljaar,
      regels: (await listHerziening(tx, schooljaar, today)).map((rij) => ({
        ...rij,
        door: rij.door || null,
        eigen: rij.medewerkerId === actor.betrekkingId,
      })),
      beeindigd: await listBeeindigd(tx, schooljaar),
      magBeeindigen: hasRight(actor, 'medewerker.beheren'),
    }
  },
  audit: 'never',
})

/** What a line says, kept with the verdict. */
function watVan({ bron, rol, waar, vak }: HerzieningRow): string {
  const naam = rolNaam(rol)
  if (bron === 'rol') return herzieningText.rol(naam)
  if (bron === 'groep') return herzieningText.groep(naam, waar ?? '', vak)
  // Not the name of the pupil: a verdict outlives the dossier.
  return bron === 'leerling' ? herzieningText.leerling(naam, '') : herzieningText.waarneming(naam, waar ?? '')
}

export const besluitHerziening = defineCommand({
  name: 'toegang.herziening-besluiten',
  method: 'PUT',
  path: '/herziening/:bron/:bronId',
  summary: 'Van één rol of koppeling zeggen dat die klopt, of die meteen beëindigen',
  aal: 1,
  params: z.strictObject({ bron: bronSchema, bronId: z.uuid() }),
  body: z.strictObject({ besluit: z.enum(['klopt', 'beeindigd']) }),
  output: z.object({ id: z.uuid() }),
  errors: [
    'toegang.herziening-onbekend',
    'toegang.geen-recht',
    'toegang.herziening-zelf',
    'toegang.herziening-alleen-beheerder',
    'toegang.laatste-beheerder',
  ],
  missing: 'toegang.herziening-onbekend',
  load: async ({ tx, today }, { params }) => {
    await lockBeheerders(tx)
    return findHerziening(tx, schooljaarOp(today).naam, params.bron, params.bronId, today)
  },
  policy: (actor, { medewerkerId }, { body }) => {
    const besluit = mag('herziening.besluiten', actor, { betrekkingId: medewerkerId })
    if (besluit !== true || body.besluit === 'klopt') return besluit
    return hasRight(actor, 'medewerker.beheren') || { code: 'toegang.herziening-alleen-beheerder' }
  },
  run: async ({ tx, today, now, actor }, { params, body }, regel) => {
    if (actor.betrekkingId === null) throw denied('toegang.geen-recht')
    if (body.besluit === 'beeindigd') {
      const beheerder = regel.bron === 'rol' && regel.rol === 'beheerder'
      if (beheerder && !(await hasOtherBeheerder(tx, regel.medewerkerId, today)))
        throw conflict('toegang.laatste-beheerder')
      await endBron(tx, regel.bron, regel.bronId, eindPerDirect(regel.vanaf, today))
    }
    await saveHerziening(tx, {
      schooljaar: schooljaarOp(today).naam,
      bron: regel.bron,
      bronId: regel.bronId,
      medewerkerId: regel.medewerkerId,
      besluit: body.besluit,
      wat: watVan(regel),
      door: actor.betrekkingId,
      op: now,
    })
    return { id: params.bronId }
  },
  audit: ({ thing, input }) => ({
    objectSoort: 'medewerker',
    objectId: thing.medewerkerId,
    details: { bron: thing.bron, rol: thing.rol, besluit: input.body.besluit },
  }),
})

const bestand = z.object({ naam: z.string(), rijen: z.array(z.array(z.string())) })
type Bestand = z.output<typeof bestand>
const alsBestand = async (_services: unknown, { naam, rijen }: Bestand): Promise<FileAnswer> => ({
  naam: `${naam}.csv`,
  type: 'text/csv; charset=utf-8',
  inhoud: toCsv(rijen),
})
const jaNee = (waar: boolean): string => (waar ? t.ja : t.nee)

export const exporteerSoll = defineQuery({
  name: 'toegang.matrix-soll',
  method: 'GET',
  path: '/autorisatiematrix/soll',
  summary: 'Wat hoort: rol en recht op deze school, als CSV',
  aal: 1,
  stepUp: true,
  limit: 'export',
  output: bestand,
  errors: ['toegang.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('matrix.exporteren', actor),
  run: async ({ tx, today }) => {
    const rollen = await listRolRechten(tx)
    const rechten = [...new Set(rollen.flatMap((r) => [...r.rechten, ...r.standaard]))].sort()
    return {
      naam: `${t.soll}-${today}`,
      rijen: [
        [t.rol, t.bereik, t.kolomRecht, t.omschrijving, t.mag, t.standaard],
        ...rollen.flatMap((r) =>
          rechten.map((recht) => [
            rolNaam(r.rol),
            rechtenText.bereik[r.bereik] ?? r.bereik,
            recht,
            rechtNaam(recht),
            jaNee(r.rechten.includes(recht)),
            jaNee(r.standaard.includes(recht)),
          ]),
        ),
      ],
    }
  },
  file: alsBestand,
  audit: ({ output }) => ({ objectSoort: 'matrix', details: { aantal: output.rijen.length - 1 } }),
})

export const exporteerIst = defineQuery({
  name: 'toegang.matrix-ist',
  method: 'GET',
  path: '/autorisatiematrix/ist',
  summary: 'Wat is: persoon, rol en bereik van vandaag, als CSV',
  aal: 1,
  stepUp: true,
  limit: 'export',
  output: bestand,
  errors: ['toegang.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('matrix.exporteren', actor),
  run: async ({ tx, today }) => ({
    naam: `${t.ist}-${today}`,
    rijen: [
      [t.medewerker, t.email, t.account, t.rol, t.via, t.waar, t.vanaf, t.tot],
      ...(await listIst(tx, today)).map((r) => [
        r.medewerker,
        r.email ?? '',
        jaNee(r.account),
        rolNaam(r.rol),
        t.bron[r.via] ?? r.via,
        r.waar ?? '',
        r.vanaf,
        r.tot ?? '',
      ]),
    ],
  }),
  file: alsBestand,
  audit: ({ output }) => ({ objectSoort: 'matrix', details: { aantal: output.rijen.length - 1 } }),
})

export const herzieningDeclarations = [leesHerziening, besluitHerziening, exporteerSoll, exporteerIst]
