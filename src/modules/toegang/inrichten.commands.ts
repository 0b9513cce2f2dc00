import * as z from 'zod/mini'
import { defineSessionCommand } from '../../platform/declare.ts'
import { denied, unprocessable } from '../../platform/errors.ts'
import { heeftCluster, schooljaarKlopt } from '../organisatie/organisatie.ts'
import {
  insertBeheerder,
  insertEersteJaar,
  insertOrganisaties,
  mayInrichten,
  type NieuweIds,
  openSystem,
} from './inrichten.sql.ts'
import { startSession } from './sessie.ts'
import { endSession } from './toegang.sql.ts'
import { inrichtingSchema } from './uitnodiging.schema.ts'

/**
 * The first run, in one transaction: SWV, bestuur, school, year, rights, the first beheerder. The database decides who
 * may (`toegang.mag_inrichten`): only who came by the link of the command line, while there is no school at all.
 */
export const richtIn = defineSessionCommand({
  name: 'toegang.inrichten',
  method: 'POST',
  path: '/scholen',
  summary: 'De eerste school van een lege installatie maken, met wie dit doet als beheerder',
  aal: 1,
  body: inrichtingSchema,
  output: z.object({ schoolId: z.uuid() }),
  errors: [
    'toegang.inrichten-mag-niet',
    'organisatie.cluster-past-niet',
    'organisatie.schooljaar-klopt-niet',
  ],
  missing: 'toegang.inrichten-mag-niet',
  load: async ({ tx, session }) => ({
    accountId: session?.accountId && (await mayInrichten(tx, session.accountId)) ? session.accountId : null,
  }),
  policy: (_actor, { accountId }) => accountId !== null || { code: 'toegang.inrichten-mag-niet' },
  run: async (ctx, { body }, { accountId }) => {
    if (accountId === null || !ctx.session) throw denied('toegang.inrichten-mag-niet')
    if (body.school.cluster !== null && !heeftCluster(body.school.schooltype)) {
      throw unprocessable('organisatie.cluster-past-niet', [
        { pad: 'body.school.cluster', code: 'organisatie.cluster-past-niet' },
      ])
    }
    if (!schooljaarKlopt(body.schooljaar)) {
      throw unprocessable('organisatie.schooljaar-klopt-niet', [
        { pad: 'body.schooljaar.eindOp', code: 'organisatie.schooljaar-klopt-niet' },
      ])
    }
    const ids: NieuweIds = {
      swv: ctx.newId<'Organisatie'>(),
      bestuur: ctx.newId<'Organisatie'>(),
      school: ctx.newId<'Organisatie'>(),
      schooljaar: ctx.newId<'Schooljaar'>(),
      medewerker: ctx.newId<'Medewerker'>(),
      toekenning: ctx.newId<'RolToekenning'>(),
    }
    await openSystem(ctx.tx, ids.school)
    await insertOrganisaties(ctx.tx, ids, body, ctx.now)
    await insertEersteJaar(ctx.tx, ids, body)
    await insertBeheerder(ctx.tx, ids, body, { accountId, now: ctx.now, vanaf: ctx.today })
    await endSession(ctx.tx, ctx.tokenHash())
    const relation = { organisatieId: ids.school, soort: 'medewerker', betrekkingId: ids.medewerker } as const
    await startSession(ctx, accountId, relation, ctx.session)
    return { schoolId: ids.school }
  },
  audit: ({ output }) => ({ objectSoort: 'school', objectId: output.schoolId }),
})

export const inrichtDeclarations = [richtIn]
