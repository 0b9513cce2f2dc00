/** The own messages of whoever is signed in, and what was told about one pupil. */
import * as z from 'zod/mini'
import { hasRightFor } from '../../platform/actor.ts'
import { defineCommand, definePublicQuery, defineQuery } from '../../platform/declare.ts'
import { magPostLezen } from './berichten.policy.ts'
import { eigenLijstSchema, ongelezenSchema, postSchema, voorQuery } from './melding.schema.ts'
import {
  countOngelezen,
  findEigen,
  findPostLeerling,
  listEigen,
  listPostregels,
  telZonderGebruik,
  zetGelezen,
} from './melding.sql.ts'
import { isMeldingSoort, weigeringVan } from './melding.ts'

const PAGINA = 20

export const leesEigen = defineQuery({
  name: 'berichten.eigen-lijst',
  method: 'GET',
  path: '/mijn/berichten',
  summary: 'De eigen berichten, de nieuwste eerst',
  aal: 1,
  query: voorQuery,
  output: eigenLijstSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async ({ tx }, { query }) => {
    const found = await listEigen(tx, query.voor ?? null, PAGINA + 1)
    return {
      berichten: found
        .slice(0, PAGINA)
        // A row of another release may be of a kind that this one has no words for.
        .flatMap(({ soort, ...rest }) => (isMeldingSoort(soort) ? [{ soort, ...rest }] : [])),
      volgende: found.length > PAGINA ? (found[PAGINA - 1]?.id ?? null) : null,
      ongelezen: await countOngelezen(tx),
    }
  },
  audit: 'never',
})

export const leesOngelezen = definePublicQuery({
  name: 'berichten.ongelezen',
  method: 'GET',
  path: '/mijn/berichten/ongelezen',
  summary: 'Hoeveel eigen berichten nog niet zijn gelezen; vragen telt niet als gebruik van de sessie',
  aal: 1,
  peek: true,
  output: ongelezenSchema,
  errors: ['verzoek.te-vaak'],
  missing: 'verzoek.onbekend',
  load: async (ctx) => ({
    ongelezen: ctx.hasToken ? await telZonderGebruik(ctx.tx, ctx.tokenHash(), ctx.now, ctx.today) : 0,
  }),
  policy: () => true,
  run: async (_ctx, _input, stand) => stand,
  audit: 'never',
})

export const leesBericht = defineCommand({
  name: 'berichten.gelezen',
  method: 'POST',
  path: '/mijn/berichten/:berichtId/_gelezen',
  summary: 'Een eigen bericht als gelezen merken',
  aal: 1,
  params: z.strictObject({ berichtId: z.uuid() }),
  output: ongelezenSchema,
  errors: ['berichten.melding-onbekend'],
  missing: 'berichten.melding-onbekend',
  load: ({ tx }, { params }) => findEigen(tx, params.berichtId),
  policy: () => true,
  run: async ({ tx, now }, _input, { id }) => {
    await zetGelezen(tx, { id }, now)
    return { ongelezen: await countOngelezen(tx) }
  },
  audit: 'never',
})

export const leesAlles = defineCommand({
  name: 'berichten.alles-gelezen',
  method: 'POST',
  path: '/mijn/berichten/_gelezen',
  summary: 'Alle eigen berichten tot een moment als gelezen merken',
  aal: 1,
  /** Of the newest one on the screen: what came after it was not seen. */
  body: z.strictObject({ totEnMet: z.iso.datetime() }),
  output: ongelezenSchema,
  errors: [],
  missing: 'verzoek.onbekend',
  load: async () => ({}),
  policy: () => true,
  run: async ({ tx, now }, { body }) => {
    await zetGelezen(tx, body, now)
    return { ongelezen: await countOngelezen(tx) }
  },
  audit: 'never',
})

export const leesPost = defineQuery({
  name: 'berichten.post-lezen',
  method: 'GET',
  path: '/leerlingen/:leerlingId/post',
  summary: 'Wat er over een leerling aan wie is verstuurd, en of de e-mail aankwam',
  aal: 1,
  params: z.strictObject({ leerlingId: z.uuid() }),
  query: voorQuery,
  output: postSchema,
  errors: ['berichten.leerling-onbekend', 'berichten.geen-recht'],
  missing: 'berichten.leerling-onbekend',
  load: ({ tx }, { params }) => findPostLeerling(tx, params.leerlingId),
  policy: (actor, { id }) => magPostLezen(actor, id),
  run: async ({ tx, actor }, { query }, { id }) => {
    const found = await listPostregels(tx, id, query.voor ?? null, PAGINA + 1)
    const regels = found.slice(0, PAGINA).flatMap(({ soort, mailReden, ...regel }) =>
      isMeldingSoort(soort)
        ? [
            {
              ...regel,
              soort,
              reden: regel.mail === 'geweigerd' ? weigeringVan(mailReden) : null,
              // How somebody of the family stands to the pupil is not for who may not see the parents.
              relatie: hasRightFor(actor, 'ouder.lezen', id) ? regel.relatie : null,
            },
          ]
        : [],
    )
    return { regels, volgende: found.length > PAGINA ? (found[PAGINA - 1]?.id ?? null) : null }
  },
  audit: ({ thing }) => ({ leerlingId: thing.id, objectSoort: 'leerling', objectId: thing.id }),
})

export const eigenDeclarations = [leesEigen, leesOngelezen, leesBericht, leesAlles, leesPost]
