import * as z from 'zod/mini'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { AppError, conflict } from '../../platform/errors.ts'
import { mag } from '../toegang/toegang.policy.ts'
import {
  findOpenSuggesties,
  grantGroepen,
  grantRollen,
  listSuggesties,
  setBesluit,
} from './import.overzicht.sql.ts'
import { magBeheren } from './import.policy.ts'
import { suggestieSchema } from './import.schema.ts'

const ids = z._default(z.array(z.uuid()).check(z.maxLength(2_000)), [])

export const lijstSuggestiesUitImport = defineQuery({
  name: 'import.suggesties-lezen',
  method: 'GET',
  path: '/imports/suggesties',
  summary: 'Rollen en groepen van medewerkers die een bestand noemt',
  aal: 1,
  query: z.strictObject({ status: z._default(z.enum(['open', 'bevestigd', 'afgewezen']), 'open') }),
  output: z.object({ suggesties: z.array(suggestieSchema) }),
  errors: [],
  missing: 'import.onbekend',
  load: async () => ({}),
  policy: magBeheren,
  run: async (ctx, { query }) => ({
    suggesties: (await listSuggesties(ctx.tx, query.status)).map(
      ({ groepId: _groepId, uitDienstOp: _uitDienstOp, ...s }) => ({
        ...s,
        eigen: s.medewerkerId === ctx.actor.betrekkingId,
      }),
    ),
  }),
  audit: 'never',
})

export const besluitSuggesties = defineCommand({
  name: 'import.suggesties-besluiten',
  method: 'POST',
  path: '/imports/suggesties/_besluit',
  summary: 'Rollen en groepen uit een bestand geven of afwijzen',
  aal: 1,
  body: z.strictObject({ bevestig: ids, wijsAf: ids }),
  output: z.object({ rollen: z.number(), groepen: z.number(), afgewezen: z.number() }),
  errors: ['import.suggestie-besloten', 'toegang.eigen-rol', 'toegang.uit-dienst'],
  missing: 'import.onbekend',
  load: async () => ({}),
  policy: magBeheren,
  run: async (ctx, { body }) => {
    const { bevestig, wijsAf } = body
    const alle = new Set([...bevestig, ...wijsAf])
    const open = await findOpenSuggesties(ctx.tx, [...alle])
    // One that is gone, decided or named twice: the list on the screen is old.
    if (open.length !== alle.size || alle.size !== bevestig.length + wijsAf.length)
      throw conflict('import.suggestie-besloten')
    const gegeven = new Set(bevestig)
    for (const { id, medewerkerId: betrekkingId, uitDienstOp } of open) {
      const besluit = gegeven.has(id)
        ? mag('rol.geven', ctx.actor, { betrekkingId, uitDienstOp, vandaag: ctx.today })
        : true
      if (besluit !== true) throw new AppError(besluit.kind ?? 'denied', besluit.code)
    }
    const rollen = await grantRollen(ctx.tx, bevestig, ctx.today)
    const groepen = await grantGroepen(ctx.tx, bevestig, ctx.today)
    const besluit = { door: ctx.actor.accountId, op: ctx.now }
    await setBesluit(ctx.tx, bevestig, { ...besluit, status: 'bevestigd' })
    const afgewezen = await setBesluit(ctx.tx, wijsAf, { ...besluit, status: 'afgewezen' })
    return { rollen, groepen, afgewezen }
  },
  audit: ({ output }) => ({ objectSoort: 'import_suggestie', details: { ...output } }),
})
