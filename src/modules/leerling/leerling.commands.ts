/** Finding, reading and changing a pupil. Parents are in ouder.commands.ts, what plans pick from in gegevens.commands.ts. */
import * as z from 'zod/mini'
import { hasRight } from '../../platform/actor.ts'
import { defineCommand, defineQuery } from '../../platform/declare.ts'
import { unprocessable } from '../../platform/errors.ts'
import { mergeOrRefuse, wasSchema } from '../../platform/merge.ts'
import { leesBetwistingen } from './betwisting.commands.ts'
import { gegevensDeclarations } from './gegevens.commands.ts'
import { geslotenDeclarations } from './gesloten.commands.ts'
import { gezagDeclarations } from './gezag.commands.ts'
import { inschrijvingDeclarations } from './inschrijving.commands.ts'
import { listPlaatsen } from './inschrijving.sql.ts'
import { loadLeerling, magHier, overLeerling } from './leerling.laden.ts'
import { kan, type LeerlingHandeling, magLijst, magToevoegen } from './leerling.policy.ts'
import {
  groepSchema,
  type LijstRegel,
  leerlingBody,
  leerlingParams,
  leerlingSchema,
  lijstBody,
  lijstSchema,
  nieuweLeerlingBody,
  PAGINA,
  tijdlijnQuery,
  tijdlijnSchema,
  zoekBody,
  zoekSchema,
} from './leerling.schema.ts'
import {
  countLeerlingen,
  findGroep,
  findLeerlingVelden,
  findPlanKort,
  insertLeerling,
  type LijstRow,
  listGroepen,
  listGroepenVan,
  listGroepLeerlingen,
  listGroepTeam,
  listLeerlingen,
  listTeam,
  listTijdlijn,
  searchLeerlingen,
  updateLeerling,
} from './leerling.sql.ts'
import { gezagStand, leeftijd, volledigeNaam, zoeknaam } from './leerling.ts'
import { ouderDeclarations } from './ouder.commands.ts'
import { listOuders } from './ouder.sql.ts'
import { tijdlijnGebeurtenissen } from './tijdlijn.ts'

const oppVan = (
  row: Pick<LijstRow, 'oppId' | 'publicatie' | 'gewijzigd' | 'evaluatieOp' | 'termijnOp'> | null,
): LijstRegel['opp'] =>
  row?.oppId && row.publicatie
    ? {
        id: row.oppId,
        publicatie: row.publicatie,
        gewijzigd: row.gewijzigd ?? false,
        evaluatieOp: row.evaluatieOp,
        termijnOp: row.termijnOp,
      }
    : null

const regel = ({ oppId, publicatie, gewijzigd, evaluatieOp, termijnOp, ...rest }: LijstRow): LijstRegel => ({
  ...rest,
  opp: oppVan({ oppId, publicatie, gewijzigd, evaluatieOp, termijnOp }),
})

export const lijstLeerlingen = defineQuery({
  name: 'leerling.lijst',
  method: 'POST',
  path: '/leerlingen/_lijst',
  summary: 'De leerlingen die ik mag zien, met filters en volgorde',
  aal: 1,
  body: lijstBody,
  output: lijstSchema,
  errors: ['leerling.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magLijst(actor),
  run: async ({ tx, actor, today }, { body }) => {
    const vraag = { ...body, zoek: zoeknaam(body.zoek) }
    const totaal = await countLeerlingen(tx, vraag, today)
    const toevoegen = magToevoegen(actor)
    return {
      leerlingen: (await listLeerlingen(tx, vraag, today)).map(regel),
      totaal,
      pagina: body.pagina,
      paginas: Math.max(1, Math.ceil(totaal / PAGINA)),
      groepen: await listGroepen(tx, today),
      plannenZichtbaar: hasRight(actor, 'opp.lezen'),
      magToevoegen: toevoegen === true ? { mag: true, reden: null } : { mag: false, reden: toevoegen.code },
    }
  },
  // That somebody has a plan is a fact about a pupil: the list leaves a row, without names or the search.
  audit: ({ output }) => ({
    objectSoort: 'leerling',
    details: { aantal: output.leerlingen.length, totaal: output.totaal },
  }),
})

export const zoekLeerlingen = defineQuery({
  name: 'leerling.zoeken',
  method: 'POST',
  path: '/leerlingen/_zoeken',
  summary: 'Een leerling vinden op een paar letters',
  aal: 1,
  limit: 'zoeken',
  body: zoekBody,
  output: zoekSchema,
  errors: ['leerling.geen-recht'],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: (actor) => magLijst(actor),
  run: async ({ tx, today }, { body }) => ({
    leerlingen: await searchLeerlingen(tx, zoeknaam(body.zoek), today, 8),
  }),
  // Names and groups within reach, while typing: opening one is what counts.
  audit: 'never',
})

export const leesLeerling = defineQuery({
  name: 'leerling.lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId',
  summary: 'Een leerling, met wie erbij hoort en wat ik mag',
  aal: 1,
  params: leerlingParams,
  output: leerlingSchema,
  errors: ['leerling.onbekend', 'leerling.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('lezen'),
  run: async ({ tx, actor, today }, _input, leerling) => {
    const may = (handeling: LeerlingHandeling) => kan(handeling, actor, leerling)
    const ouders = may('oudersZien').mag ? await listOuders(tx, leerling.id) : []
    return {
      ...leerling,
      naam: volledigeNaam(leerling),
      leeftijd: leerling.geboortedatum === null ? null : leeftijd(leerling.geboortedatum, today),
      groepen: await listGroepenVan(tx, leerling.id, today),
      team: await listTeam(tx, leerling.id, today),
      gezagdragers: ouders
        .filter((ouder) => gezagStand(ouder, leerling.geboortedatum, today) === 'ja')
        .map(({ naam }) => naam),
      opp: oppVan(await findPlanKort(tx, leerling.id)),
      groepKeuze: may('plaatsen').mag ? await listPlaatsen(tx, today) : [],
      kan: {
        wijzigen: may('wijzigen'),
        plaatsen: may('plaatsen'),
        oudersZien: may('oudersZien'),
        oudersBeheren: may('oudersBeheren'),
        gezagVastleggen: may('gezagVastleggen'),
        gegevensZien: may('gegevensZien'),
        gegevensBeheren: may('gegevensBeheren'),
        plannenZien: may('plannenZien'),
        lesadviesZien: may('lesadviesZien'),
        bijlagenZien: may('bijlagenZien'),
        koppelen: may('koppelen'),
      },
    }
  },
  audit: overLeerling,
})

const velden = (body: z.output<typeof leerlingBody>) => {
  if (body.roepnaam === '' && body.achternaam === '')
    throw unprocessable('leerling.geen-naam', [{ pad: 'body.achternaam', code: 'veld.leeg' }])
  return { ...body, zoeknaam: zoeknaam(body) }
}

const geboorteKlopt = (geboren: string | null, vandaag: string): void => {
  if (geboren !== null && geboren > vandaag)
    throw unprocessable('leerling.geboortedatum-toekomst', [
      { pad: 'body.geboortedatum', code: 'veld.ongeldig' },
    ])
}

export const wijzigLeerling = defineCommand({
  name: 'leerling.wijzigen',
  method: 'PUT',
  path: '/leerlingen/:leerlingId',
  summary: 'De gegevens van een leerling wijzigen',
  aal: 1,
  params: leerlingParams,
  body: z.extend(leerlingBody, { was: wasSchema }),
  output: z.object({ id: z.uuid() }),
  errors: [
    'leerling.onbekend',
    'leerling.geen-recht',
    'leerling.beperkt',
    'leerling.geen-naam',
    'leerling.geboortedatum-toekomst',
  ],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('wijzigen'),
  run: async ({ tx, now, today }, { body: { was, ...nieuw } }, leerling) => {
    const body = mergeOrRefuse(was, await findLeerlingVelden(tx, leerling.id), nieuw)
    geboorteKlopt(body.geboortedatum, today)
    await updateLeerling(tx, leerling.id, velden(body), now)
    return { id: leerling.id }
  },
  audit: overLeerling,
})

export const voegLeerlingToe = defineCommand({
  name: 'leerling.toevoegen',
  method: 'POST',
  path: '/leerlingen',
  summary: 'Een leerling met de hand toevoegen',
  aal: 1,
  body: nieuweLeerlingBody,
  output: z.object({ id: z.uuid() }),
  errors: [
    'leerling.geen-recht',
    'leerling.geen-naam',
    'leerling.geboortedatum-toekomst',
    'leerling.groep-onbekend',
  ],
  missing: 'leerling.groep-onbekend',
  load: async ({ tx }, { body }) => (body.groepId === null ? {} : findGroep(tx, body.groepId)),
  policy: (actor) => magToevoegen(actor),
  run: async (ctx, { body: { groepId, ingeschrevenOp, ...body } }) => {
    geboorteKlopt(body.geboortedatum, ctx.today)
    const id = ctx.newId<'Leerling'>()
    await insertLeerling(ctx.tx, id, velden(body), {
      inschrijvingId: ctx.newId(),
      ingeschrevenOp,
      groepId,
      now: ctx.now,
    })
    return { id }
  },
  audit: ({ output }) => ({ leerlingId: output.id, objectSoort: 'leerling', objectId: output.id }),
})

export const leesTijdlijn = defineQuery({
  name: 'leerling.tijdlijn',
  method: 'GET',
  path: '/leerlingen/:leerlingId/tijdlijn',
  summary: 'Wat er rond deze leerling is gedaan, nieuwste eerst',
  aal: 1,
  params: leerlingParams,
  query: tijdlijnQuery,
  output: tijdlijnSchema,
  errors: ['leerling.onbekend', 'leerling.geen-recht'],
  missing: 'leerling.onbekend',
  load: loadLeerling,
  policy: magHier('tijdlijnZien'),
  run: async ({ tx }, { query }, leerling) => {
    const found = await listTijdlijn(tx, leerling.id, tijdlijnGebeurtenissen, query.voor ?? null, PAGINA + 1)
    return { regels: found.slice(0, PAGINA), meer: found.length > PAGINA }
  },
  audit: overLeerling,
})

export const leesGroep = defineQuery({
  name: 'leerling.groep-lezen',
  method: 'GET',
  path: '/groepen/:groepId',
  summary: 'Een groep: wie erin zit, wie erbij hoort en hoe het met de plannen staat',
  aal: 1,
  params: z.strictObject({ groepId: z.uuid() }),
  output: groepSchema,
  errors: ['leerling.groep-onbekend', 'leerling.geen-recht'],
  missing: 'leerling.groep-onbekend',
  load: async ({ tx, today }, { params }) => {
    const groep = await findGroep(tx, params.groepId)
    const leerlingen = groep ? await listGroepLeerlingen(tx, groep.id, today) : []
    return groep && { ...groep, leerlingen }
  },
  policy: (actor) => magLijst(actor),
  run: async ({ tx, actor, today }, _input, groep) => ({
    ...groep,
    leerlingen: groep.leerlingen.map(regel),
    team: await listGroepTeam(tx, groep.id, today),
    plannenZichtbaar: hasRight(actor, 'opp.lezen'),
  }),
  audit: ({ thing }) => ({
    objectSoort: 'groep',
    objectId: thing.id,
    details: { aantal: thing.leerlingen.length },
  }),
})

export const leerlingDeclarations = [
  lijstLeerlingen,
  zoekLeerlingen,
  leesLeerling,
  wijzigLeerling,
  voegLeerlingToe,
  leesTijdlijn,
  leesGroep,
  ...inschrijvingDeclarations,
  ...geslotenDeclarations,
  ...ouderDeclarations,
  ...gezagDeclarations,
  ...gegevensDeclarations,
  leesBetwistingen,
]
