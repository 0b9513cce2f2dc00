import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { code, openCode } from '../organisatie/codelijsten.ts'
import { grenzen, MAX_ITEMS, tekst } from './tekst.ts'

/** The parts that every kind of plan is built from. All keys are always there: empty is '', null or []. */

export const verwijzingen = z.array(z.uuid()).check(z.maxLength(MAX_ITEMS))

/** What helps or hinders the pupil (handreiking rubric 1). */
export const factorSchema = z.strictObject({
  id: z.uuid(),
  soort: z.enum(['bevorderend', 'belemmerend']),
  context: code('factor_context'),
  domein: z.nullable(openCode),
  tekst: tekst(grenzen.factor),
  datum: z.nullable(datumSchema),
  bron: z.nullable(code('factor_bron')),
  relevantOmdat: tekst(grenzen.factor),
  /** Who allowed information from a third party to be used, and when: asked when `bron` is `derde`. */
  toestemmingDoor: tekst(grenzen.kort),
  toestemmingOp: z.nullable(datumSchema),
})
export type Factor = z.infer<typeof factorSchema>

/** A goal for the school year, or an interim goal that hangs under one (rubric 5). */
export const doelSchema = z.strictObject({
  id: z.uuid(),
  niveau: z.enum(['schooljaar', 'tussendoel']),
  bovenliggend: z.nullable(z.uuid()),
  voorWie: code('doelgroep'),
  domein: z.nullable(openCode),
  tekst: tekst(grenzen.verhaal),
  beginsituatie: tekst(grenzen.verhaal),
  gewenst: tekst(grenzen.verhaal),
  meetwijze: tekst(grenzen.verhaal),
  streefdatum: z.nullable(datumSchema),
  leerlijn: tekst(grenzen.kort),
  referentieniveau: z.nullable(code('referentieniveau')),
})
export type Doel = z.infer<typeof doelSchema>

/** What pupil, team or parents need; `thema` is what the school counts over plans (rubric 5). */
export const behoefteSchema = z.strictObject({
  id: z.uuid(),
  vanWie: code('doelgroep'),
  domein: z.nullable(openCode),
  thema: z.nullable(openCode),
  tekst: tekst(grenzen.verhaal),
})
export type Behoefte = z.infer<typeof behoefteSchema>

/** An agreement: who does what, why, how and when, and how we know that it works (rubric 6). */
export const maatregelSchema = z.strictObject({
  id: z.uuid(),
  uitvoerder: z.nullable(code('uitvoerder')),
  soort: z.nullable(code('maatregel_soort')),
  /** Which part of the basisaanbod or which arrangement, when `soort` is a reference. */
  verwijzing: tekst(grenzen.kort),
  wie: tekst(grenzen.kort),
  wat: tekst(grenzen.verhaal),
  doelen: verwijzingen,
  waarom: tekst(grenzen.verhaal),
  hoe: tekst(grenzen.verhaal),
  wanneer: tekst(grenzen.kort),
  intensiteit: z.nullable(code('intensiteit')),
  minutenPerWeek: z.nullable(z.int().check(z.minimum(1), z.maximum(2400))),
  begin: z.nullable(datumSchema),
  einde: z.nullable(datumSchema),
  plaats: tekst(grenzen.kort),
  geluktAls: tekst(grenzen.verhaal),
  onderbouwing: tekst(grenzen.verhaal),
})
export type Maatregel = z.infer<typeof maatregelSchema>

export function legeFactor(id: string, soort: Factor['soort'], context: Factor['context']): Factor {
  return {
    id,
    soort,
    context,
    domein: null,
    tekst: '',
    datum: null,
    bron: null,
    relevantOmdat: '',
    toestemmingDoor: '',
    toestemmingOp: null,
  }
}

/** An empty goal; with `bovenliggend` an interim goal under it. */
export function leegDoel(id: string, bovenliggend: string | null = null): Doel {
  return {
    id,
    niveau: bovenliggend === null ? 'schooljaar' : 'tussendoel',
    bovenliggend,
    voorWie: 'leerling',
    domein: null,
    tekst: '',
    beginsituatie: '',
    gewenst: '',
    meetwijze: '',
    streefdatum: null,
    leerlijn: '',
    referentieniveau: null,
  }
}

export function legeBehoefte(id: string, vanWie: Behoefte['vanWie']): Behoefte {
  return { id, vanWie, domein: null, thema: null, tekst: '' }
}

export function legeMaatregel(id: string, uitvoerder: Maatregel['uitvoerder'] = null): Maatregel {
  return {
    id,
    uitvoerder,
    soort: null,
    verwijzing: '',
    wie: '',
    wat: '',
    doelen: [],
    waarom: '',
    hoe: '',
    wanneer: '',
    intensiteit: null,
    minutenPerWeek: null,
    begin: null,
    einde: null,
    plaats: '',
    geluktAls: '',
    onderbouwing: '',
  }
}
