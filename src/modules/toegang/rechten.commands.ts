/** The rights matrix of a school: rights are rows, read on every request, so a change works at once. */
import * as z from 'zod/mini'
import { type Ctx, defineCommand, defineQuery } from '../../platform/declare.ts'
import { unprocessable } from '../../platform/errors.ts'
import { giveRecht, listEigenRollen, listRolRechten, lockMatrix, takeRecht } from './rechten.sql.ts'
import { type RolRechten, weigering, zonderHouder } from './rechten.ts'
import { mag } from './toegang.policy.ts'

const rolRechten = z.object({
  rol: z.string(),
  /** school · groep: the own groups and pupils · kind: own children · zelf */
  bereik: z.string(),
  rechten: z.array(z.string()),
  standaard: z.array(z.string()),
})
export type RolMetRechten = z.output<typeof rolRechten>

export const leesRechten = defineQuery({
  name: 'toegang.rechten-lezen',
  method: 'GET',
  path: '/rollen',
  summary: 'Welke rol op deze school welke rechten heeft, en welke standaard zijn',
  aal: 1,
  output: z.object({
    rollen: z.array(rolRechten),
    /** Roles of who asks: those get no rights by the own hand. */
    eigenRollen: z.array(z.string()),
  }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('rechten.lezen', actor),
  run: async ({ tx, actor, today }) => ({
    rollen: (await listRolRechten(tx)).map(opened),
    eigenRollen: await listEigenRollen(tx, actor.betrekkingId, today),
  }),
  audit: 'never',
})

const opened = (rij: RolRechten): RolMetRechten => ({
  ...rij,
  rechten: [...rij.rechten],
  standaard: [...rij.standaard],
})

type Wijziging = { rol: string; recht: string; aan: boolean }

/** Checks all before it writes one, so that a screen with three ticks is done or not done. */
async function pasToe(ctx: Ctx, gewenst: (rol: RolRechten, recht: string) => boolean, rechten: string[]) {
  await lockMatrix(ctx.tx)
  const rollen = await listRolRechten(ctx.tx)
  const eigen = await listEigenRollen(ctx.tx, ctx.actor.betrekkingId, ctx.today)
  const wijzigingen: Wijziging[] = []
  for (const recht of rechten) {
    for (const rol of rollen) {
      const aan = gewenst(rol, recht)
      if (rol.rechten.includes(recht) === aan) continue
      const code = weigering(rol, recht, aan, eigen)
      if (code) throw unprocessable(code, [{ pad: 'body.rollen', code }])
      wijzigingen.push({ rol: rol.rol, recht, aan })
    }
  }
  if (zonderHouder(rollen, wijzigingen) !== null)
    throw unprocessable('toegang.recht-niemand', [{ pad: 'body.rollen', code: 'toegang.recht-niemand' }])
  for (const { rol, recht, aan } of wijzigingen) await (aan ? giveRecht : takeRecht)(ctx.tx, rol, recht)
  const namen = (soort: boolean) =>
    wijzigingen
      .filter(({ aan }) => aan === soort)
      .map(({ rol, recht }) => `${rol} ${recht}`)
      .join(', ')
  ctx.note({ objectSoort: 'recht', details: { aan: namen(true), uit: namen(false) } })
  return { gewijzigd: wijzigingen.length }
}

const bekend = (rollen: readonly RolRechten[]): string[] => [
  ...new Set(rollen.flatMap(({ standaard, rechten }) => [...standaard, ...rechten])),
]

export const zetRecht = defineCommand({
  name: 'toegang.recht-zetten',
  method: 'PUT',
  path: '/rechten/:recht',
  summary: 'Bepalen welke rollen een recht hebben; werkt bij het volgende verzoek van iedereen',
  aal: 1,
  stepUp: true,
  params: z.strictObject({ recht: z.string().check(z.regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/)) }),
  body: z.strictObject({ rollen: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(40)) }),
  output: z.object({ gewijzigd: z.int() }),
  errors: [
    'toegang.recht-onbekend',
    'toegang.recht-buitengesloten',
    'toegang.recht-familie',
    'toegang.recht-schoolbreed',
    'toegang.recht-eigen-rol',
    'toegang.recht-niemand',
  ],
  missing: 'toegang.recht-onbekend',
  load: async ({ tx, actor }, { params }) =>
    // Who may not know the matrix gets the same answer for every right.
    mag('rechten.lezen', actor) !== true || bekend(await listRolRechten(tx)).includes(params.recht)
      ? {}
      : null,
  policy: (actor) => mag('rechten.wijzigen', actor),
  run: (ctx, { params, body }) => pasToe(ctx, ({ rol }) => body.rollen.includes(rol), [params.recht]),
  audit: () => ({}),
})

export const herstelRechten = defineCommand({
  name: 'toegang.rechten-herstellen',
  method: 'POST',
  path: '/rechten/_herstel',
  summary: 'Alle rechten van deze school terugzetten naar standaard',
  aal: 1,
  stepUp: true,
  output: z.object({ gewijzigd: z.int() }),
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('rechten.wijzigen', actor),
  run: async (ctx) =>
    pasToe(ctx, ({ standaard }, recht) => standaard.includes(recht), bekend(await listRolRechten(ctx.tx))),
  audit: () => ({}),
})

export const rechtenDeclarations = [leesRechten, zetRecht, herstelRechten]
