import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { code } from '../organisatie/codelijsten.ts'
import { grenzen, lijst, tekst } from '../plandelen/tekst.ts'

/** One point the pupil raised, and what the school did with it. */
export const puntSchema = z.strictObject({
  id: z.uuid(),
  inbreng: tekst(grenzen.verhaal),
  besluit: z.nullable(code('hoorbesluit')),
  waarom: tekst(grenzen.verhaal),
})

/** The pupil was heard, in a way of the pupil's own choice. */
export const gehoordSchema = z.strictObject({
  uitkomst: z.literal('gehoord'),
  datum: z.nullable(datumSchema),
  metWie: tekst(grenzen.kort),
  vorm: z.nullable(code('hoorvorm')),
  doorLeerlingGekozen: z.boolean(),
  eigenWoorden: tekst(grenzen.verhaal),
  goedBegrepen: z.boolean(),
  punten: lijst(puntSchema),
})

/** The pupil was not heard: it is a right, not a duty, and sometimes it can't be done yet. */
export const nietGehoordSchema = z.strictObject({
  uitkomst: z.literal('niet_gehoord'),
  datum: z.nullable(datumSchema),
  reden: z.nullable(code('niet_gehoord')),
  toelichting: tekst(grenzen.verhaal),
  hoeGeprobeerd: tekst(grenzen.verhaal),
})

/** A record beside the plan; a published version copies it, so that the plan holds what the law asks. */
export const hoorgesprekSchema = z.discriminatedUnion('uitkomst', [gehoordSchema, nietGehoordSchema])

/** Telling the pupil what was done with it: after the decision, so apart from the version that was agreed. */
export const terugkoppelingSchema = z.strictObject({
  datum: z.nullable(datumSchema),
  hoe: tekst(grenzen.verhaal),
})

export type Hoorpunt = z.infer<typeof puntSchema>
export type Gehoord = z.infer<typeof gehoordSchema>
export type NietGehoord = z.infer<typeof nietGehoordSchema>
export type Hoorgesprek = z.infer<typeof hoorgesprekSchema>
export type Terugkoppeling = z.infer<typeof terugkoppelingSchema>

export function leegGehoord(): Gehoord {
  return {
    uitkomst: 'gehoord',
    datum: null,
    metWie: '',
    vorm: null,
    doorLeerlingGekozen: false,
    eigenWoorden: '',
    goedBegrepen: false,
    punten: [],
  }
}

export function leegNietGehoord(): NietGehoord {
  return { uitkomst: 'niet_gehoord', datum: null, reden: null, toelichting: '', hoeGeprobeerd: '' }
}

export function leegPunt(id: string): Hoorpunt {
  return { id, inbreng: '', besluit: null, waarom: '' }
}

export function legeTerugkoppeling(): Terugkoppeling {
  return { datum: null, hoe: '' }
}

/** What a hoorgesprek still lacks. */
export const hoortekorten = [
  'datum',
  'datum_in_toekomst',
  'met_wie',
  'vorm',
  'eigen_woorden',
  'punten',
  'besluit_per_punt',
  'waarom_per_punt',
  'reden',
  'toelichting',
  'hoe_geprobeerd',
] as const
export type Hoortekort = (typeof hoortekorten)[number]
