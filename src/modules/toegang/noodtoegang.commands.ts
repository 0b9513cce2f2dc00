/** Break-glass: find one pupil, open the dossier for an hour, end it, and look at it afterwards. */
import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { AppError, conflict, denied } from '../../platform/errors.ts'
import { isMailAddress } from '../../platform/mail.ts'
import { stuurBericht } from '../berichten/berichten.commands.ts'
import {
  endNood,
  findNood,
  findNoodLeerling,
  listNood,
  listNoodOntvangers,
  listNoodVan,
  markNoodGezien,
  type NoodRow,
  openNood,
  searchGesloten,
  searchNood,
} from './noodtoegang.sql.ts'
import { refuseTooOften } from './pogingen.ts'
import { mag } from './toegang.policy.ts'

export const REDEN_MIN = 20
/** Per person per day: more is no emergency any more. */
export const NOOD_PER_DAG = 3
/** Per quarter of an hour: a search that tells whether a child is at this school is not for browsing. */
const ZOEKEN = 10

const regel = z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)))
export const noodSchema = z.object({
  id: z.uuid(),
  leerlingId: z.uuid(),
  leerling: z.nullable(z.string()),
  medewerkerId: z.uuid(),
  medewerker: z.string(),
  reden: z.string(),
  begonnenOp: z.iso.datetime(),
  tot: z.iso.datetime(),
  beeindigdOp: z.nullable(z.iso.datetime()),
  gezienOp: z.nullable(z.iso.datetime()),
  gezienDoor: z.nullable(z.string()),
  gezienNotitie: z.string(),
  /** The actor may say to have looked at it. */
  magNakijken: z.boolean(),
})
export type Nood = z.output<typeof noodSchema>

export const zoekNoodLeerling = defineCommand({
  name: 'toegang.noodtoegang-zoeken',
  method: 'POST',
  path: '/noodtoegangen/_zoek',
  summary: 'Eén leerling vinden op leerlingnummer, of op precieze naam en geboortedatum',
  aal: 1,
  body: z.strictObject({
    leerlingnummer: regel,
    roepnaam: regel,
    achternaam: regel,
    geboortedatum: z.nullable(datumSchema),
  }),
  output: z.object({
    leerling: z.nullable(z.object({ id: z.uuid(), naam: z.string(), groep: z.nullable(z.string()) })),
    /** Within reach already: no emergency needed. */
    zichtbaar: z.boolean(),
    /** One of the own pupils, whose dossier is closed for the time being: whom to call stands there. */
    gesloten: z.nullable(z.uuid()),
  }),
  errors: ['toegang.geen-recht', 'verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  prepare: async ({ services, now, actor }) => {
    if (mag('noodtoegang.openen', actor) === true)
      await refuseTooOften(services, now, { [`nood-zoeken:${actor.accountId}`]: ZOEKEN })
  },
  load: async () => ({}),
  policy: (actor) => mag('noodtoegang.openen', actor),
  run: async (ctx, { body }) => {
    const leerling = await searchNood(ctx.tx, body, ctx.today)
    const stand = leerling && (await findNoodLeerling(ctx.tx, leerling.id))
    const gesloten = leerling ? null : await searchGesloten(ctx.tx, body, ctx.today)
    ctx.note({ leerlingId: leerling?.id ?? gesloten })
    return { leerling, zichtbaar: stand?.plannen ?? false, gesloten }
  },
  audit: ({ output }) => ({ objectSoort: 'noodtoegang', details: { gevonden: output.leerling !== null } }),
})

export const openNoodtoegang = defineCommand({
  name: 'toegang.noodtoegang-openen',
  method: 'POST',
  path: '/noodtoegangen',
  summary: 'In nood een dossier een uur openen om te lezen, met een reden die anderen later lezen',
  aal: 1,
  stepUp: true,
  body: z.strictObject({
    leerlingId: z.uuid(),
    reden: z.string().check(z.trim(), z.minLength(REDEN_MIN), z.maxLength(1000)),
  }),
  output: z.object({ id: z.uuid() }),
  errors: [
    'toegang.persoon-onbekend',
    'toegang.geen-recht',
    'toegang.noodtoegang-niet-nodig',
    'toegang.noodtoegang-op',
  ],
  missing: 'toegang.persoon-onbekend',
  load: ({ tx }, { body }) => findNoodLeerling(tx, body.leerlingId),
  policy: (actor) => mag('noodtoegang.openen', actor),
  run: async (ctx, { body }, { plannen }) => {
    if (plannen) throw conflict('toegang.noodtoegang-niet-nodig')
    const { betrekkingId, naam } = ctx.actor
    if (betrekkingId === null) throw denied('toegang.geen-recht')
    const id = ctx.newId<'Noodtoegang'>()
    if (!(await openNood(ctx.tx, { id, ...body, quotum: NOOD_PER_DAG })))
      throw new AppError('too_often', 'toegang.noodtoegang-op', { retryAfter: 24 * 60 * 60 })
    for (const ander of await listNoodOntvangers(ctx.tx, betrekkingId, ctx.today)) {
      if (!isMailAddress(ander.email)) continue
      await stuurBericht(ctx, {
        soort: 'noodtoegang-melding',
        aan: ander.email,
        gegevens: { naam: ander.naam, medewerker: naam },
        pad: '/logboek/noodtoegang',
      })
    }
    return { id }
  },
  audit: ({ input, output }) => ({
    leerlingId: input.body.leerlingId,
    objectSoort: 'noodtoegang',
    objectId: output.id,
  }),
})

export const beeindigNoodtoegang = defineCommand({
  name: 'toegang.noodtoegang-beeindigen',
  method: 'POST',
  path: '/noodtoegangen/:noodtoegangId/_beeindig',
  summary: 'De eigen noodtoegang nu beëindigen',
  aal: 1,
  params: z.strictObject({ noodtoegangId: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  errors: ['toegang.noodtoegang-onbekend', 'toegang.geen-recht', 'toegang.noodtoegang-voorbij'],
  missing: 'toegang.noodtoegang-onbekend',
  load: ({ tx }, { params }) => findNood(tx, params.noodtoegangId),
  policy: (actor, { medewerkerId }) => mag('noodtoegang.beeindigen', actor, { betrekkingId: medewerkerId }),
  run: async ({ tx, now }, _input, { id }) => {
    if ((await endNood(tx, id, now)) === 0) throw conflict('toegang.noodtoegang-voorbij')
    return { id }
  },
  audit: ({ thing }) => ({ leerlingId: thing.leerlingId, objectSoort: 'noodtoegang', objectId: thing.id }),
})

export const kijkNoodtoegangNa = defineCommand({
  name: 'toegang.noodtoegang-nakijken',
  method: 'POST',
  path: '/noodtoegangen/:noodtoegangId/_nagekeken',
  summary: 'Vastleggen dat iemand anders de noodtoegang heeft nagekeken',
  aal: 1,
  params: z.strictObject({ noodtoegangId: z.uuid() }),
  body: z.strictObject({ notitie: z.string().check(z.trim(), z.maxLength(500)) }),
  output: z.object({ id: z.uuid() }),
  errors: [
    'toegang.noodtoegang-onbekend',
    'toegang.geen-recht',
    'toegang.noodtoegang-zelf',
    'toegang.noodtoegang-loopt',
  ],
  missing: 'toegang.noodtoegang-onbekend',
  load: ({ tx }, { params }) => findNood(tx, params.noodtoegangId),
  policy: (actor, { medewerkerId }) => mag('noodtoegang.nakijken', actor, { betrekkingId: medewerkerId }),
  run: async ({ tx, now, actor }, { body }, noodtoegang) => {
    const { id } = noodtoegang
    if (actor.betrekkingId === null) throw denied('toegang.geen-recht')
    // What is opened after it was looked at would count as looked at.
    if (loopt(noodtoegang, now)) throw conflict('toegang.noodtoegang-loopt')
    await markNoodGezien(tx, id, actor.betrekkingId, body.notitie, now)
    return { id }
  },
  audit: ({ thing }) => ({ leerlingId: thing.leerlingId, objectSoort: 'noodtoegang', objectId: thing.id }),
})

const loopt = ({ beeindigdOp, tot }: NoodRow, now: Date): boolean =>
  beeindigdOp === null && Date.parse(tot) > now.getTime()

const alsAntwoord = (
  rij: NoodRow,
  actor: Parameters<typeof mag>[1],
  now: Date,
): z.input<typeof noodSchema> => ({
  ...rij,
  gezienDoor: rij.gezienDoor || null,
  magNakijken:
    rij.gezienOp === null &&
    !loopt(rij, now) &&
    mag('noodtoegang.nakijken', actor, { betrekkingId: rij.medewerkerId }) === true,
})

export const leesNoodtoegangen = defineQuery({
  name: 'toegang.noodtoegangen-lezen',
  method: 'GET',
  path: '/noodtoegangen',
  summary: 'De noodtoegang op deze school: wie, wanneer, waarom en nagekeken door wie',
  aal: 1,
  output: z.object({ noodtoegangen: z.array(noodSchema) }),
  errors: ['toegang.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('noodtoegang.lezen', actor),
  run: async ({ tx, actor, now }) => ({
    noodtoegangen: (await listNood(tx, 200)).map((rij) => alsAntwoord(rij, actor, now)),
  }),
  audit: ({ output }) => ({ objectSoort: 'noodtoegang', details: { aantal: output.noodtoegangen.length } }),
})

export const leesLopendeNoodtoegang = defineQuery({
  name: 'toegang.noodtoegang-lopend',
  method: 'GET',
  path: '/noodtoegangen/_lopend',
  summary: 'Welke noodtoegang van mij nu open is, voor de balk boven elke pagina',
  aal: 1,
  output: z.object({
    lopend: z.array(
      z.object({
        id: z.uuid(),
        leerlingId: z.uuid(),
        leerling: z.nullable(z.string()),
        tot: z.iso.datetime(),
      }),
    ),
  }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('noodtoegang.openen', actor),
  run: async ({ tx, actor, now }) => ({ lopend: await listNoodVan(tx, actor.betrekkingId, now) }),
  audit: 'never',
})

export const noodtoegangDeclarations = [
  zoekNoodLeerling,
  openNoodtoegang,
  beeindigNoodtoegang,
  kijkNoodtoegangNa,
  leesNoodtoegangen,
  leesLopendeNoodtoegang,
]
