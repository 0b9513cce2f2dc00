import * as z from 'zod/mini'
import { addDays, datumSchema } from '../../platform/datum.ts'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { unprocessable } from '../../platform/errors.ts'
import { accountStaat } from './account.ts'
import { medewerkerHasFactor } from './factor.sql.ts'
import { medewerkerAntwoord, medewerkerInLijst, medewerkerSchema } from './medewerker.schema.ts'
import {
  countOpenVerzoeken,
  endAllLinks,
  endSessionsOf,
  findEmailGenoot,
  findMedewerker,
  hasOtherBeheerder,
  insertMedewerker,
  listGroepKoppelingen,
  listLeerlingKoppelingen,
  listMedewerkers,
  listToekenningen,
  lockBeheerders,
  type MedewerkerRow,
  setUitDienst,
  updateMedewerker,
} from './medewerker.sql.ts'
import { ability, mag } from './toegang.policy.ts'
import { withdrawUitnodiging } from './uitnodiging.sql.ts'
import { listWaarnemingen } from './waarneming.sql.ts'

const params = z.strictObject({ medewerkerId: z.uuid() })
const idAntwoord = z.object({ id: z.uuid() })
const inLijst = (rij: MedewerkerRow, now: Date) => ({ ...rij, account: accountStaat(rij, now) })

export const leesMedewerkers = defineQuery({
  name: 'toegang.medewerkers-lezen',
  method: 'GET',
  path: '/medewerkers',
  summary: 'Alle medewerkers met hun rollen, groepen en de stand van hun account',
  aal: 1,
  output: z.object({
    medewerkers: z.array(medewerkerInLijst),
    /** Can an invitation go by mail here? */
    mail: z.boolean(),
  }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('medewerker.lezen', actor),
  run: async ({ tx, today, now, services }) => ({
    medewerkers: (await listMedewerkers(tx, today)).map((rij) => inLijst(rij, now)),
    mail: services.mail.enabled,
  }),
  audit: 'never',
})

export const leesMedewerker = defineQuery({
  name: 'toegang.medewerker-lezen',
  method: 'GET',
  path: '/medewerkers/:medewerkerId',
  summary: 'Een medewerker met rollen, koppelingen en account',
  aal: 1,
  params,
  output: z.object({ medewerker: medewerkerAntwoord, mail: z.boolean() }),
  errors: ['toegang.medewerker-onbekend'],
  missing: 'toegang.medewerker-onbekend',
  load: ({ tx, today }, { params }) => findMedewerker(tx, params.medewerkerId, today),
  policy: (actor) => mag('medewerker.lezen', actor),
  run: async ({ tx, today, now, actor, services }, _input, rij) => {
    const feiten = { betrekkingId: rij.id, uitDienstOp: rij.uitDienstOp, vandaag: today }
    const laatsteBeheerder = rij.rollen.includes('beheerder') && !(await hasOtherBeheerder(tx, rij.id, today))
    const is = (handeling: Parameters<typeof mag>[0], meer = {}) =>
      ability(mag(handeling, actor, { ...feiten, ...meer }))
    return {
      medewerker: {
        ...inLijst(rij, now),
        toekenningen: await listToekenningen(tx, rij.id),
        groepKoppelingen: await listGroepKoppelingen(tx, rij.id),
        leerlingKoppelingen: await listLeerlingKoppelingen(tx, rij.id),
        waarnemingen: await listWaarnemingen(tx, rij.id),
        openVerzoeken: await countOpenVerzoeken(tx, rij.id),
        abilities: {
          wijzigen: is('medewerker.wijzigen'),
          uitDienst: is('medewerker.uitDienst', { laatsteBeheerder }),
          rollen: is('rol.geven'),
          ontkoppelen: is('leerling.ontkoppelen'),
          uitnodigen: is('uitnodigen.medewerker'),
          factorHerstellen: is('factor.herstellen', { heeftFactor: await medewerkerHasFactor(tx, rij.id) }),
        },
      },
      mail: services.mail.enabled,
    }
  },
  audit: 'never',
})

async function refuseEmail(
  { tx }: Pick<Ctx, 'tx'>,
  email: string | null,
  eigen: string | null,
): Promise<void> {
  if (email !== null && (await findEmailGenoot(tx, email, eigen))) {
    throw unprocessable('toegang.email-bestaat', [{ pad: 'body.email', code: 'toegang.email-bestaat' }])
  }
}

export const voegMedewerkerToe = defineCommand({
  name: 'toegang.medewerker-toevoegen',
  method: 'POST',
  path: '/medewerkers',
  summary: 'Een medewerker toevoegen, nog zonder rol en account',
  aal: 1,
  body: medewerkerSchema,
  output: idAntwoord,
  errors: ['toegang.email-bestaat'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('medewerker.toevoegen', actor),
  run: async (ctx, { body }) => {
    await refuseEmail(ctx, body.email, null)
    const id = ctx.newId<'Medewerker'>()
    await insertMedewerker(ctx.tx, id, body, ctx.now)
    return { id }
  },
  audit: ({ output }) => ({ objectSoort: 'medewerker', objectId: output.id }),
})

export const wijzigMedewerker = defineCommand({
  name: 'toegang.medewerker-wijzigen',
  method: 'PUT',
  path: '/medewerkers/:medewerkerId',
  summary: 'Naam en contactgegevens van een medewerker veranderen; het account blijft zoals het is',
  aal: 1,
  params,
  body: medewerkerSchema,
  output: idAntwoord,
  errors: ['toegang.medewerker-onbekend', 'toegang.email-bestaat'],
  missing: 'toegang.medewerker-onbekend',
  load: ({ tx, today }, { params }) => findMedewerker(tx, params.medewerkerId, today),
  policy: (actor) => mag('medewerker.wijzigen', actor),
  run: async (ctx, { body }, { id, email, uitnodigingId }) => {
    await refuseEmail(ctx, body.email, id)
    await updateMedewerker(ctx.tx, id, body)
    // An open invitation still carries the old address: it would make an account that belongs to nobody here.
    if (uitnodigingId && body.email !== email) await withdrawUitnodiging(ctx.tx, uitnodigingId, ctx.now)
    return { id }
  },
  audit: ({ output }) => ({ objectSoort: 'medewerker', objectId: output.id }),
})

export const zetUitDienst = defineCommand({
  name: 'toegang.medewerker-uit-dienst',
  method: 'POST',
  path: '/medewerkers/:medewerkerId/uitdiensttreding',
  summary: 'Iemand gaat uit dienst: vanaf die dag is er geen toegang meer, sessies en uitnodigingen eindigen',
  aal: 1,
  params,
  body: z.strictObject({ uitDienstOp: datumSchema }),
  output: idAntwoord,
  errors: [
    'toegang.medewerker-onbekend',
    'toegang.zelf-uit-dienst',
    'toegang.uit-dienst',
    'toegang.laatste-beheerder',
  ],
  missing: 'toegang.medewerker-onbekend',
  load: async ({ tx, today }, { params }) => {
    await lockBeheerders(tx)
    const medewerker = await findMedewerker(tx, params.medewerkerId, today)
    return (
      medewerker && {
        ...medewerker,
        laatsteBeheerder:
          medewerker.rollen.includes('beheerder') && !(await hasOtherBeheerder(tx, medewerker.id, today)),
      }
    )
  },
  policy: (actor, thing) => mag('medewerker.uitDienst', actor, { ...thing, betrekkingId: thing.id }),
  run: async ({ tx, today, now }, { body }, { id, uitnodigingId }) => {
    await setUitDienst(tx, id, body.uitDienstOp)
    // A later day works by itself: the context asks the day on every request.
    if (body.uitDienstOp <= today) await endSessionsOf(tx, 'medewerker', id)
    if (uitnodigingId) await withdrawUitnodiging(tx, uitnodigingId, now)
    return { id }
  },
  audit: ({ output, input }) => ({
    objectSoort: 'medewerker',
    objectId: output.id,
    details: { uitDienstOp: input.body.uitDienstOp },
  }),
})

export const zetInDienst = defineCommand({
  name: 'toegang.medewerker-in-dienst',
  method: 'POST',
  path: '/medewerkers/:medewerkerId/indiensttreding',
  summary: 'Iemand is toch, of weer, in dienst',
  aal: 1,
  params,
  output: idAntwoord,
  errors: ['toegang.medewerker-onbekend', 'toegang.in-dienst'],
  missing: 'toegang.medewerker-onbekend',
  load: ({ tx, today }, { params }) => findMedewerker(tx, params.medewerkerId, today),
  policy: (actor, thing) => mag('medewerker.inDienst', actor, { ...thing, betrekkingId: thing.id }),
  run: async ({ tx, today }, _input, { id, uitDienstOp }) => {
    // Old roles and groups must not come back by themselves with somebody who was away: a beheerder gives them again.
    if (uitDienstOp !== null && uitDienstOp <= today) await endAllLinks(tx, id, addDays(uitDienstOp, -1))
    await setUitDienst(tx, id, null)
    return { id }
  },
  audit: ({ output }) => ({ objectSoort: 'medewerker', objectId: output.id }),
})

export const medewerkerDeclarations = [
  leesMedewerkers,
  leesMedewerker,
  voegMedewerkerToe,
  wijzigMedewerker,
  zetUitDienst,
  zetInDienst,
]
