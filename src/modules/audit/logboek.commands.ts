/** The log for who watches over it: what stands out, that somebody looked, and the file for an incident. */
import * as z from 'zod/mini'
import { toCsv } from '../../platform/csv.ts'
import { addDays, datumSchema, daysBetween } from '../../platform/datum.ts'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { denied, notFound, unprocessable } from '../../platform/errors.ts'
import { mag } from './audit.policy.ts'
import { bevindingSchema, exportQuery, periodeQuery } from './audit.schema.ts'
import { exportKolommen } from './audit.text.ts'
import { periodeVan } from './inzage.commands.ts'
import {
  findLeerlingNamen,
  findMedewerkerAccount,
  listVoorExport,
  type Periode,
  searchLeerling,
} from './inzage.sql.ts'
import { bevindingen, herinnerPeriode } from './logboek.ts'
import { saveControle } from './uitschieters.sql.ts'

export const zoekLogLeerling = defineQuery({
  name: 'audit.leerling-zoeken',
  method: 'GET',
  path: '/logboek/leerlingen',
  summary: 'Een leerling zoeken om te zien wie het dossier inzag',
  aal: 1,
  query: z.strictObject({ zoek: z.string().check(z.trim(), z.minLength(2), z.maxLength(100)) }),
  output: z.object({
    leerlingen: z.array(z.object({ id: z.uuid(), naam: z.string(), leerlingnummer: z.nullable(z.string()) })),
  }),
  errors: ['audit.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('leerling.inzien', actor),
  run: async ({ tx }, { query }) => ({ leerlingen: await searchLeerling(tx, query.zoek) }),
  audit: ({ output }) => ({ objectSoort: 'logboek', details: { aantal: output.leerlingen.length } }),
})

const MAX_DAGEN = 366
/** @throws AppError 422 for more than a year */
function ookNietTeLang(periode: Periode): Periode {
  if (daysBetween(periode.van, periode.tot) > MAX_DAGEN)
    throw unprocessable('audit.periode-te-lang', [{ pad: 'query.van', code: 'audit.periode-te-lang' }])
  return periode
}

export const leesUitschieters = defineQuery({
  name: 'audit.uitschieters',
  method: 'GET',
  path: '/logboek/uitschieters',
  summary: 'Wat opvalt in het logboek, en wat daarvan is nagekeken',
  aal: 1,
  query: periodeQuery,
  output: z.object({ van: datumSchema, tot: datumSchema, bevindingen: z.array(bevindingSchema) }),
  errors: ['audit.geen-recht', 'audit.periode', 'audit.periode-te-lang'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('uitschieters.lezen', actor),
  run: async ({ tx, today }, { query }) => {
    const { van, tot } =
      query.van === undefined && query.tot === undefined
        ? herinnerPeriode(today)
        : ookNietTeLang(periodeVan(query, today))
    return { van, tot, bevindingen: await bevindingen(tx, van, tot) }
  },
  audit: ({ output }) => ({ objectSoort: 'logboek', details: { aantal: output.bevindingen.length } }),
})

export const controleerUitschieter = defineCommand({
  name: 'audit.controleren',
  method: 'PUT',
  path: '/logboek/uitschieters/:sleutel/controle',
  summary: 'Vastleggen dat een bevinding is nagekeken, met wat daarover te zeggen is',
  aal: 1,
  params: z.strictObject({
    sleutel: z.string().check(z.regex(/^[a-z-]{1,30}:[0-9a-f-]{36}:\d{4}-\d{2}-\d{2}$/)),
  }),
  body: z.strictObject({ notitie: z.string().check(z.trim(), z.maxLength(1000)) }),
  output: z.object({ sleutel: z.string() }),
  errors: ['audit.geen-recht', 'audit.uitschieter-onbekend', 'audit.uitschieter-zelf'],
  missing: 'audit.uitschieter-onbekend',
  load: async (_ctx, { params }) => {
    const [soort = '', accountId = '', dag = ''] = params.sleutel.split(':')
    return { soort, accountId, dag }
  },
  policy: (actor, { accountId }) => mag('uitschieters.nakijken', actor, accountId),
  run: async ({ tx, now, actor, today }, { params, body }, { soort, accountId, dag }) => {
    if (actor.betrekkingId === null) throw denied('audit.geen-recht')
    // Only what does stand out can be looked at: a tick on nothing would be a tick in advance.
    const bestaat =
      dag <= addDays(today, 0) &&
      (await bevindingen(tx, dag, dag)).some(({ sleutel }) => sleutel === params.sleutel)
    if (!bestaat) throw notFound('audit.uitschieter-onbekend')
    await saveControle(tx, {
      sleutel: params.sleutel,
      soort,
      accountId,
      dag,
      notitie: body.notitie,
      op: now,
      door: actor.betrekkingId,
    })
    return { sleutel: params.sleutel }
  },
  audit: ({ thing }) => ({
    objectSoort: 'account',
    objectId: thing.accountId,
    details: { soort: thing.soort, dag: thing.dag },
  }),
})

const MAX_REGELS = 100_000

export const exporteerLog = defineQuery({
  name: 'audit.exporteren',
  method: 'GET',
  path: '/logboek/export',
  summary: 'Wie zag wat van wie in een periode, als CSV, voor een melding van een datalek',
  aal: 1,
  stepUp: true,
  limit: 'export',
  query: exportQuery,
  output: z.object({ naam: z.string(), rijen: z.array(z.array(z.string())) }),
  errors: ['audit.geen-recht', 'audit.periode', 'audit.periode-te-lang', 'audit.te-veel'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => mag('exporteren', actor),
  run: async (ctx, { query }) => {
    const { tx, today } = ctx
    const periode = ookNietTeLang(periodeVan(query, today))
    const medewerker = query.medewerkerId ? await findMedewerkerAccount(tx, query.medewerkerId) : null
    // Nobody by this id, or no account: then nothing, and never everybody.
    const accountId = query.medewerkerId ? (medewerker?.accountId ?? query.medewerkerId) : null
    const leerlingId = query.leerlingId ?? null
    const regels = await listVoorExport(tx, { ...periode, leerlingId, accountId }, MAX_REGELS + 1)
    if (regels.length > MAX_REGELS) throw unprocessable('audit.te-veel')
    ctx.note({ leerlingId, details: { aantal: regels.length, van: periode.van, tot: periode.tot } })
    const ids = [...new Set(regels.flatMap((r) => r.leerlingId ?? []))]
    const namen = await findLeerlingNamen(tx, ids)
    return {
      naam: `logboek-${periode.van}-${periode.tot}`,
      rijen: [
        [...exportKolommen],
        ...regels.map((r) => [
          r.op,
          r.naam ?? '',
          r.soort,
          r.rollen.join(', '),
          r.gebeurtenis,
          r.resultaat,
          r.grond ?? '',
          (r.leerlingId && namen.get(r.leerlingId)) ?? '',
          r.leerlingId ?? '',
          r.objectSoort ?? '',
          // A refused attempt names what somebody tried, which may be of nobody here.
          r.resultaat === 'gelukt' ? (r.objectId ?? '') : '',
          r.onderdelen.join(', '),
          r.ip ?? '',
        ]),
      ],
    }
  },
  file: async (_services, { naam, rijen }) => ({
    naam: `${naam}.csv`,
    type: 'text/csv; charset=utf-8',
    inhoud: toCsv(rijen),
  }),
  audit: () => ({ objectSoort: 'logboek' }),
})

export const logboekDeclarations = [zoekLogLeerling, leesUitschieters, controleerUitschieter, exporteerLog]
