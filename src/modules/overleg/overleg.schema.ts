import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { code } from '../organisatie/codelijsten.ts'
import { grenzen, MAX_ITEMS, tekst } from '../plandelen/tekst.ts'

const ietsVan = (grens: { readonly max: number }) =>
  tekst(grens).check(z.refine((waarde) => waarde.trim() !== '', { error: 'leeg' }))

/** A talk about the plan, as somebody writes it down. Who of the parents was there is named by id. */
export const overlegInvoerSchema = z.strictObject({
  datum: datumSchema,
  vorm: z.nullable(code('gespreksvorm')),
  ouderIds: z.array(z.uuid()).check(z.maxLength(MAX_ITEMS)),
  leerlingErbij: z.boolean(),
  anderen: tekst(grenzen.kort),
  samenvatting: ietsVan(grenzen.verhaal),
  afspraken: z.array(ietsVan(grenzen.factor)).check(z.maxLength(MAX_ITEMS)),
})
export type OverlegInvoer = z.infer<typeof overlegInvoerSchema>

/** What is kept, sealed: with the names of then, so that it still says who was there when a parent is gone. */
export const overlegInhoudSchema = z.strictObject({
  vorm: overlegInvoerSchema.shape.vorm,
  ouders: z.array(z.strictObject({ ouderId: z.uuid(), naam: z.string() })),
  leerlingErbij: z.boolean(),
  anderen: z.string(),
  samenvatting: z.string(),
  afspraken: z.array(z.string()),
})
export type OverlegInhoud = z.infer<typeof overlegInhoudSchema>

/** What a version takes along: when, with whom and what was agreed. The summary stays with the school. */
export const overlegInVersieSchema = z.strictObject({
  id: z.uuid(),
  datum: datumSchema,
  vorm: overlegInvoerSchema.shape.vorm,
  metOuders: z.boolean(),
  ouders: z.array(z.string()),
  leerlingErbij: z.boolean(),
  anderen: z.string(),
  afspraken: z.array(z.string()),
})
export type OverlegInVersie = z.infer<typeof overlegInVersieSchema>

/** A logged talk with what it counts for. */
export const overlegSchema = z.object({
  id: z.uuid(),
  datum: datumSchema,
  ...overlegInhoudSchema.shape,
  /** One of the parents with gezag was there on that day, or the pupil itself from eighteen on. */
  metOuders: z.boolean(),
  revisie: z.int(),
  doorNaam: z.string(),
  op: z.iso.datetime(),
  /** Only who wrote it down may take it away again. */
  vanMij: z.boolean(),
})
export type Overleg = z.infer<typeof overlegSchema>

/** Somebody to choose as present: a parent of the pupil. */
export const partnerSchema = z.object({
  ouderId: z.uuid(),
  naam: z.string(),
  relatie: z.string(),
  gezag: z.boolean(),
})
