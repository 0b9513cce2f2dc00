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

/** What the picture cards show; drawn by the screen, named by `kaartTekst`. */
export const kaarten = [
  'vrienden',
  'juf_of_meester',
  'buiten',
  'pauze',
  'kring',
  'lezen',
  'schrijven',
  'rekenen',
  'tekenen',
  'muziek',
  'gym',
  'computer',
  'alleen_werken',
  'samenwerken',
  'stilte',
  'drukte',
  'hulp',
  'thuis',
] as const
export type Kaart = (typeof kaarten)[number]
export const stapels = ['fijn', 'lastig', 'helpt'] as const
export type Stapel = (typeof stapels)[number]
const stapel = z.array(z.enum(kaarten)).check(z.maxLength(kaarten.length))

/** Picture cards on three piles; a card lies on one of them, or is left aside. */
export const kaartenSchema = z
  .strictObject({ fijn: stapel, lastig: stapel, helpt: stapel })
  .check(
    z.refine(
      ({ fijn, lastig, helpt }) =>
        new Set([...fijn, ...lastig, ...helpt]).size === fijn.length + lastig.length + helpt.length,
      { error: 'dubbel_id' },
    ),
  )
export type Kaarten = z.infer<typeof kaartenSchema>

export const gevoelens = ['blij', 'gewoon', 'verdrietig'] as const
export type Gevoel = (typeof gevoelens)[number]

/** How a moment of the day feels. */
export const smileySchema = z.strictObject({
  id: z.uuid(),
  moment: tekst(grenzen.kort),
  gevoel: z.nullable(z.enum(gevoelens)),
})
export type Smiley = z.infer<typeof smileySchema>

/** A drawing: the file is an attachment of the dossier, the caption is the pupil's. */
export const tekeningSchema = z.strictObject({
  bestandId: z.uuid(),
  naam: z.string().check(z.maxLength(255)),
  bijschrift: tekst(grenzen.verhaal),
})
export type Tekening = z.infer<typeof tekeningSchema>

/** Do parents read the own words: also before the plan is published, only after that, or never. */
export const meeleesKeuzes = ['ja', 'na_publicatie', 'nee'] as const
export type Meelezen = (typeof meeleesKeuzes)[number]

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
  // Absent until somebody fills them in, so that what was frozen before they were there keeps its hash.
  namens: z.exactOptional(tekst(grenzen.kort)),
  tekening: z.exactOptional(tekeningSchema),
  kaarten: z.exactOptional(kaartenSchema),
  smileys: z.exactOptional(lijst(smileySchema)),
  oudersLezenMee: z.exactOptional(z.enum(meeleesKeuzes)),
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

/** When a pupil is heard about a plan: as it is made, changed and evaluated. */
export const hoormomenten = ['opstellen', 'bijstellen', 'evalueren'] as const
export const hoormomentSchema = z.enum(hoormomenten)
export type Hoormoment = (typeof hoormomenten)[number]

/** A talk as it stands beside a plan. */
export const hoorgesprekRegelSchema = z.object({
  id: z.uuid(),
  moment: hoormomentSchema,
  /** Counts the talks of a plan in the order in which they were begun. */
  volgnummer: z.int(),
  revisie: z.int(),
  doorNaam: z.string(),
  op: z.iso.datetime(),
  inhoud: hoorgesprekSchema,
  terugkoppeling: z.nullable(terugkoppelingSchema),
})
export type Hoorgesprekregel = z.output<typeof hoorgesprekRegelSchema>

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
