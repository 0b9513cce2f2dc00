/** What goes over the line about keeping and destroying. */
import * as z from 'zod/mini'
import { datumSchema } from '../../../platform/datum.ts'
import { idSchema } from '../../../platform/id.ts'
import { BLOKKADES, DOSSIERKLASSEN } from './bewaren.ts'

const moment = z.iso.datetime()
const klasse = z.enum(DOSSIERKLASSEN)
const reden = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))
export const REDEN_MAX = 500
/** Typed by who signs, so that a slip of the mouse destroys nothing. */
export const BEVESTIGING = 'vernietigen'

export const regelStatussen = [
  'voorgesteld',
  'uitgesloten',
  'getekend',
  'vernietigd',
  'overgeslagen',
] as const
export type RegelStatus = (typeof regelStatussen)[number]

export const lijstParams = z.strictObject({ lijstId: z.uuid() })
export const regelParams = z.strictObject({ lijstId: z.uuid(), regelId: z.uuid() })
export const avgLeerlingParams = z.strictObject({ leerlingId: idSchema<'Leerling'>() })
export const bewaarplichtParams = z.strictObject({
  leerlingId: idSchema<'Leerling'>(),
  bewaarplichtId: z.uuid(),
})

export const redenBody = z.strictObject({ reden })
export const bewaarplichtBody = z.strictObject({ reden, tot: z.nullable(datumSchema) })
export const tekenBody = z.strictObject({
  /** As many as the signer saw; another number means that the list changed meanwhile. */
  aantal: z.int().check(z.minimum(1), z.maximum(100_000)),
  bevestiging: z.string().check(z.maxLength(50)),
})

export const regelSchema = z.object({
  id: z.uuid(),
  leerlingId: z.uuid(),
  /** Null: gone, or not for the eyes of who reads. */
  naam: z.nullable(z.string()),
  kenmerk: z.nullable(z.string()),
  klasse,
  vertrokkenOp: datumSchema,
  bewaarTot: datumSchema,
  status: z.enum(regelStatussen),
  uitsluiting: z.nullable(z.object({ reden: z.string(), naam: z.string() })),
  /** Rows per kind of data. */
  aantallen: z.record(z.string(), z.int()),
  sleutels: z.int(),
  bestanden: z.int(),
  vernietigdOp: z.nullable(moment),
  overgeslagenReden: z.nullable(z.string()),
})
export type Regel = z.output<typeof regelSchema>

export const lijstKop = z.object({
  id: z.uuid(),
  gemaaktOp: moment,
  getekend: z.nullable(z.object({ op: moment, naam: z.string() })),
  /** Dossiers that are on it, without the excluded ones. */
  aantal: z.int(),
  vernietigd: z.int(),
  uitgesloten: z.int(),
  /** Signed, and not everything is done. */
  bezig: z.boolean(),
})
export type LijstKop = z.output<typeof lijstKop>

export const lijstAntwoord = z.object({
  ...lijstKop.shape,
  school: z.string(),
  regels: z.array(regelSchema),
  magBesluiten: z.boolean(),
})
export type Lijst = z.output<typeof lijstAntwoord>

export const wachtendSchema = z.object({
  leerlingId: z.uuid(),
  naam: z.nullable(z.string()),
  kenmerk: z.nullable(z.string()),
  vertrokkenOp: z.nullable(datumSchema),
  blokkade: z.enum(BLOKKADES),
  tot: z.nullable(datumSchema),
  bewaarplichten: z.array(
    z.object({ id: z.uuid(), reden: z.string(), tot: z.nullable(datumSchema), naam: z.string(), op: moment }),
  ),
})
export type Wachtend = z.output<typeof wachtendSchema>

export const bewarenAntwoord = z.object({
  termijnen: z.record(z.string(), z.int()),
  /** Newest first; the first one without a signature is the proposal. */
  lijsten: z.array(lijstKop),
  /** Left, and not on a list: with what stands in the way. */
  wachtend: z.array(wachtendSchema),
  magBesluiten: z.boolean(),
})
export type Bewaren = z.output<typeof bewarenAntwoord>
