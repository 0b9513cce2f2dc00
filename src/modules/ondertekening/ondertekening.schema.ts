/** What goes over the line about asking for consent. */
import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { idSchema } from '../../platform/id.ts'
import { MAIL_STANDEN } from '../berichten/melding.ts'
import { GEEN_GOEDE_TROUW, GEZAG_REGELS } from '../leerling/gezag.ts'
import { afspraakSoorten } from '../opp/afspraken.ts'
import { onderdeelSleutels } from '../opp/opp.schema.ts'
import { wachters } from '../opp/opp.ts'
import { grenzen, tekst } from '../plandelen/tekst.ts'
import { doorSchoolSchema } from './bewijs/lezen.ts'
import { GAST_STANDEN, GAST_WIJZEN } from './gastweg.ts'
import { HERSTELLERS } from './herstel.ts'
import {
  antwoorden,
  klassen,
  rondeStanden,
  TERMIJN_MAX_DAGEN,
  tekenaarSoorten,
  tekenaarStanden,
  uitkomsten,
  verklaringen,
} from './ondertekening.ts'

const moment = z.iso.datetime()
/** A few words on one agreement or on the whole. */
export const opmerking = tekst(grenzen.verhaal)
const verhaal = tekst(grenzen.verhaal)
const gevuld = verhaal.check(z.minLength(1, { error: 'ondertekening.leeg' }))

export const oppParams = z.strictObject({ oppId: idSchema<'Plan'>() })
export const versieParams = z.strictObject({
  ...oppParams.shape,
  versie: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)),
})
export const verzoekParams = z.strictObject({ verzoekId: z.uuid() })
export const tekenaarParams = z.strictObject({ tekenaarId: z.uuid() })

export const wieSchema = z.strictObject({ soort: z.enum(tekenaarSoorten), id: z.uuid() })

/** A new round, about the version that the asker saw. */
export const vraagSchema = z.strictObject({
  versie: z.int().check(z.minimum(1)),
  tekenaars: z
    .array(z.strictObject({ ...wieSchema.shape, verklaring: z.enum(verklaringen) }))
    .check(z.minLength(1, { error: 'ondertekening.niemand' }), z.maxLength(20)),
  termijnOp: datumSchema,
  bericht: verhaal,
  herinnerNa: z.array(z.int().check(z.minimum(1), z.maximum(TERMIJN_MAX_DAGEN))).check(z.maxLength(10)),
})
export type NieuweRonde = z.output<typeof vraagSchema>

export const redenSchema = z.strictObject({ reden: gevuld })
export const berichtSchema = z.strictObject({
  /** Null: everybody of the round. */
  aan: z.nullable(z.uuid()),
  tekst: gevuld,
})

export const antwoordSchema = z.strictObject({
  sleutel: z.string().check(z.maxLength(120)),
  antwoord: z.enum(antwoorden),
  opmerking,
})
export const antwoordenSchema = z.array(antwoordSchema).check(z.maxLength(400))

/** What one signer says about the version that was shown. */
export const besluitSchema = z.strictObject({
  /** Of the version on the screen: another one is refused. */
  versieHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** "Ik heb het hele plan gezien en besproken." */
  gezien: z.literal(true, { error: 'ondertekening.niet-gezien' }),
  antwoorden: antwoordenSchema,
  opmerking,
})

/** A reaction on paper or spoken. */
export const reactieSchema = z.strictObject({
  wijze: z.enum(['papier', 'mondeling']),
  gegevenOp: datumSchema,
  scanId: z.nullable(z.uuid()),
  getuigeId: z.uuid(),
  /** The box about the whole plan on the letter, or that it was said so: nobody else can fill it in. */
  gezien: z.boolean(),
  antwoorden: antwoordenSchema,
  opmerking,
})

export const goedeTrouwSchema = z.strictObject({ reden: gevuld })
export const vervangendSchema = z.strictObject({
  /** Of the court's decision. */
  kenmerk: tekst(grenzen.kort).check(z.minLength(1, { error: 'ondertekening.leeg' })),
  gegevenOp: datumSchema,
  scanId: z.nullable(z.uuid()),
})

export const afspraakSchema = z.object({
  sleutel: z.string(),
  soort: z.enum(afspraakSoorten),
  onderdeel: z.enum(onderdeelSleutels),
  items: z.array(z.string()),
  titel: z.string(),
})

const berichtRegel = z.object({
  van: z.enum(['school', 'ondertekenaar']),
  naam: z.string(),
  tekst: z.string(),
  op: moment,
})
/** An answer that is no plain yes, beside what it is about. */
const antwoordRegel = z.object({
  sleutel: z.string(),
  titel: z.string(),
  antwoord: z.enum(antwoorden),
  opmerking: z.string(),
})

/** As the evidence has it; `identiteitZin` makes the sentence. */
const zekerheidSchema = z.object({ klasse: z.enum(klassen), methode: z.string(), aanmelding: z.string() })

export const tekenaarSchema = z.object({
  id: z.uuid(),
  soort: z.enum(tekenaarSoorten),
  persoonId: z.nullable(z.uuid()),
  naam: z.string(),
  relatie: z.string(),
  vereist: z.boolean(),
  verklaring: z.enum(verklaringen),
  regel: z.nullable(z.enum(GEZAG_REGELS)),
  stand: z.enum(tekenaarStanden),
  uitkomst: z.nullable(z.enum(uitkomsten)),
  /** How sure it is who this was, and what that rests on; null before. */
  zekerheid: z.nullable(zekerheidSchema),
  uitgenodigdOp: moment,
  bekekenOp: z.nullable(moment),
  beslotenOp: z.nullable(moment),
  herinneringen: z.int(),
  antwoorden: z.array(antwoordRegel),
  opmerking: z.string(),
  /** What the school recorded where this person did not answer. */
  doorSchool: z.nullable(doorSchoolSchema),
  /** Noted, and waiting for the second member of staff. */
  reactie: z.nullable(
    z.object({
      wijze: z.enum(['papier', 'mondeling']),
      gegevenOp: datumSchema,
      doorNaam: z.string(),
      getuigeNaam: z.string(),
      vanMij: z.boolean(),
      aanMij: z.boolean(),
      uitkomst: z.enum(uitkomsten),
      gezien: z.boolean(),
      /** What the second member of staff stands for: read before it is confirmed. */
      antwoorden: z.array(antwoordRegel),
      opmerking: z.string(),
      scanId: z.nullable(z.uuid()),
    }),
  ),
  berichten: z.array(berichtRegel),
  /** The way in without an account, if the school opened one. */
  gast: z.nullable(
    z.object({
      wijze: z.enum(GAST_WIJZEN),
      /** Masked for who does not read addresses of parents. */
      mailadres: z.string(),
      telefoon: z.nullable(z.string()),
      gemaaktOp: moment,
      gemaaktDoor: z.string(),
      /** Null: the round was withdrawn. */
      geldigTot: z.nullable(moment),
      stand: z.enum(GAST_STANDEN),
      mailStand: z.nullable(z.enum(MAIL_STANDEN)),
      /** Of the last code that was asked for; null: none was. */
      codeStand: z.nullable(z.enum(['wachtend', 'verzonden', 'mislukt'])),
      codeOp: z.nullable(moment),
    }),
  ),
  /** Where a link and a code could go, as known of this parent; null for who may not open a way or read addresses. */
  gastVoorstel: z.nullable(z.object({ mailadres: z.nullable(z.string()), telefoon: z.nullable(z.string()) })),
  kan: z.object({
    gast: z.boolean(),
    beslissen: z.boolean(),
    administreren: z.boolean(),
    goedeTrouw: z.boolean(),
    vervangen: z.boolean(),
  }),
})
export type Tekenaar = z.output<typeof tekenaarSchema>

export const rondeSchema = z.object({
  id: z.uuid(),
  ronde: z.int(),
  versie: z.int(),
  versieHash: z.string(),
  stand: z.enum(rondeStanden),
  termijnOp: datumSchema,
  herinnerNa: z.array(z.int()),
  bericht: z.string(),
  /** Why it was withdrawn. */
  reden: z.string(),
  aangemaaktNaam: z.string(),
  aangemaaktOp: moment,
  afgerondOp: z.nullable(moment),
  ingetrokkenNaam: z.nullable(z.string()),
  tekenaars: z.array(tekenaarSchema),
})
export type Ronde = z.output<typeof rondeSchema>

/** Who can be asked, what for, and why. */
export const kandidaatSchema = z.object({
  soort: z.enum(tekenaarSoorten),
  id: z.uuid(),
  naam: z.string(),
  relatie: z.string(),
  /** Must be asked: without this one's yes the version is not agreed. */
  vereist: z.boolean(),
  verklaring: z.enum(verklaringen),
  regel: z.nullable(z.enum(GEZAG_REGELS)),
  /** Can be reached by mail; never the address. */
  heeftMail: z.boolean(),
  voorgesteld: z.boolean(),
  /** A colleague who reads how the round stands, and so can confirm a reaction as second member of staff. */
  leestRonde: z.boolean(),
})
export type Kandidaat = z.output<typeof kandidaatSchema>

const mag = z.object({ mag: z.boolean(), code: z.nullable(z.string()) })

export const overzichtSchema = z.object({
  oppId: z.uuid(),
  leerlingId: z.uuid(),
  leerling: z.string(),
  /** Last published; 0: none. */
  versie: z.int(),
  instemmingVersie: z.nullable(z.int()),
  vastgesteldeVersie: z.nullable(z.int()),
  /** What of the law's list the version does not meet yet. */
  open: z.array(z.enum(wachters)),
  kandidaten: z.array(kandidaatSchema),
  goedeTrouw: z.object({ mag: z.boolean(), waarom: z.nullable(z.enum(GEEN_GOEDE_TROUW)) }),
  rondes: z.array(rondeSchema),
  /** By which ways a code can go at this school. */
  gastWijzen: z.array(z.enum(GAST_WIJZEN)),
  abilities: z.object({ vragen: mag, intrekken: mag, berichten: mag, administreren: mag }),
})
export type Overzicht = z.output<typeof overzichtSchema>

/** Establishing what was agreed. */
export const vaststellenSchema = z.strictObject({
  versie: z.int().check(z.minimum(1)),
  beginOp: datumSchema,
  toelichting: verhaal,
})
/** A newer version that leaves the handelingsdeel as it was agreed. */
export const wijzigingSchema = z.strictObject({
  versie: z.int().check(z.minimum(1)),
  soort: z.enum(['overlegnotitie', 'correctie']),
  toelichting: gevuld,
})
/** What stands in the way of vaststellen, with who can mend it. */
export const openSchema = z.array(
  z.object({
    wachter: z.enum(wachters),
    wie: z.enum(HERSTELLERS),
    /** Of the talk: there was one, and none since this; null: there was none at all. */
    sinds: z.nullable(z.object({ op: datumSchema, na: z.enum(['geweigerd', 'vastgesteld']) })),
    /** Of consent: whose yes is not there. */
    namen: z.array(z.string()),
  }),
)
export type Open = z.output<typeof openSchema>
export const vaststellingenSchema = z.object({
  /** About which version the guards below are. */
  versie: z.int(),
  open: openSchema,
  vaststellingen: z.array(
    z.object({
      id: z.uuid(),
      versie: z.int(),
      versieHash: z.string(),
      soort: z.enum(['vaststelling', 'overlegnotitie', 'correctie']),
      verzoekId: z.nullable(z.uuid()),
      beginOp: datumSchema,
      doorNaam: z.string(),
      op: moment,
      toelichting: z.string(),
      /** The sealed PDF is there; only a vaststelling has one, and a job makes it after the commit. */
      pdf: z.boolean(),
    }),
  ),
  /** Must the begin date be entered in ROD: regular education. */
  rod: z.boolean(),
  /** Does the newest version change the handelingsdeel since the agreed one? Null: there is nothing newer, or nothing agreed. */
  binnenHandelingsdeel: z.nullable(z.boolean()),
  abilities: z.object({ vaststellen: mag, wijziging: mag }),
})
export type Vaststellingen = z.output<typeof vaststellingenSchema>

/** One line of "wacht op", over all pupils. */
export const wachtRegelSchema = z.object({
  tekenaarId: z.uuid(),
  verzoekId: z.uuid(),
  oppId: z.uuid(),
  leerlingId: z.uuid(),
  leerling: z.string(),
  groep: z.string(),
  naam: z.string(),
  relatie: z.string(),
  soort: z.enum(tekenaarSoorten),
  stand: z.enum(tekenaarStanden),
  versie: z.int(),
  uitgenodigdOp: moment,
  termijnOp: datumSchema,
  herinneringen: z.int(),
  vanMij: z.boolean(),
})
export const wachtSchema = z.object({
  items: z.array(wachtRegelSchema),
  /** How many there are: more than `items` when the list is cut off. */
  totaal: z.int(),
})
export type WachtRegel = z.output<typeof wachtRegelSchema>

/** What somebody is asked, as the person reads it. */
export const mijnVraagSchema = z.object({
  id: z.uuid(),
  verzoekId: z.uuid(),
  oppId: z.uuid(),
  leerlingId: z.uuid(),
  leerling: z.string(),
  schoolNaam: z.string(),
  versie: z.int(),
  versieHash: z.string(),
  ronde: z.int(),
  rondeStand: z.enum(rondeStanden),
  stand: z.enum(tekenaarStanden),
  uitkomst: z.nullable(z.enum(uitkomsten)),
  verklaring: z.enum(verklaringen),
  regel: z.nullable(z.enum(GEZAG_REGELS)),
  vereist: z.boolean(),
  aangemaaktNaam: z.string(),
  uitgenodigdOp: moment,
  termijnOp: datumSchema,
  beslotenOp: z.nullable(moment),
  /** When this round was established, and whether its sealed PDF is there. */
  vastgesteldOp: z.nullable(moment),
  beginOp: z.nullable(datumSchema),
  verzegeld: z.boolean(),
})
export type MijnVraag = z.output<typeof mijnVraagSchema>

export const mijnVragenSchema = z.object({ vragen: z.array(mijnVraagSchema) })

export const mijnStapSchema = z.extend(mijnVraagSchema, {
  /** What the person says by signing, in full, and which version of those words it is. */
  tekst: z.object({
    id: z.string(),
    versie: z.int(),
    taal: z.literal('nl'),
    gezien: z.string(),
    instemming: z.string(),
  }),
  afspraken: z.array(afspraakSchema),
  bericht: z.string(),
  berichten: z.array(berichtRegel),
  /** What this person said; empty before. */
  antwoorden: z.array(antwoordRegel),
  opmerking: z.string(),
  /** How sure it is that it was this person, and what that rests on; null before. */
  zekerheid: z.nullable(zekerheidSchema),
  /** What the school recorded where this person did not answer. */
  doorSchool: z.nullable(doorSchoolSchema),
  /** The version that this person agreed to before, if any: to see what changed since. */
  vorigAkkoord: z.nullable(z.int()),
})
export type MijnStap = z.output<typeof mijnStapSchema>
