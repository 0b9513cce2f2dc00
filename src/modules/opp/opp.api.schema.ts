/** What goes over the line about an OPP: parameters, answers. The content itself is in opp.schema.ts. */
import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { idSchema } from '../../platform/id.ts'
import { parsed } from '../../platform/parsed.ts'
import { hoorgesprekSchema, hoormomentSchema, terugkoppelingSchema } from '../hoorrecht/hoorrecht.ts'
import { code } from '../organisatie/codelijsten.ts'
import { normenSchema } from '../organisatie/normen.ts'
import { eigenVeldSchema } from '../plandelen/eigenveld.schema.ts'
import { behoefteSchema, doelSchema, factorSchema, maatregelSchema } from '../plandelen/plandelen.schema.ts'
import { oppHandelingen } from './opp.policy.ts'
import { onderdeelSleutels, onderdelen } from './opp.schema.ts'
import { publicaties, vaststellingen } from './opp.ts'
import { kopSchema, labelsSchema, snapshotSchema } from './snapshot.schema.ts'
import { volledigheidSleutels } from './volledigheid.ts'

const moment = z.iso.datetime()
const nummer = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000_000))

export const oppParams = z.strictObject({ oppId: idSchema<'Plan'>() })
export const onderdeelParams = z.strictObject({
  oppId: idSchema<'Plan'>(),
  onderdeel: z.enum(onderdeelSleutels),
})
export const revisieParams = z.strictObject({
  oppId: idSchema<'Plan'>(),
  onderdeel: z.enum(onderdeelSleutels),
  revisie: nummer,
})
export const versieParams = z.strictObject({ oppId: idSchema<'Plan'>(), nummer })
export const verschilQuery = z.strictObject({ met: z.optional(nummer) })
export const leerlingParams = z.strictObject({ leerlingId: idSchema<'Leerling'>() })
export const groepParams = z.strictObject({ groepId: z.uuid() })
export const taakParams = z.strictObject({ taakId: z.uuid() })

export const bewaarSchema = z.strictObject({
  /** The revision that the writer saw; 0 for a section that was never saved. */
  revisie: z.int().check(z.minimum(0)),
  /** Parsed with the shape of the section. */
  inhoud: z.record(z.string(), z.unknown()),
})
export const bewaardSchema = z.object({ revisie: z.int(), op: moment })

/** Where the sorting starts; `-` before it turns it around. */
export const OPP_SORTERING = [
  'leerling',
  '-leerling',
  'termijn',
  '-termijn',
  'evaluatie',
  '-evaluatie',
  'gewijzigd',
  '-gewijzigd',
] as const
export const TERMIJN_FILTERS = ['verlopen', 'binnen-drie-weken'] as const
export const EVALUATIE_FILTERS = ['verlopen', 'binnen-zes-weken'] as const
export const lijstQuery = z.strictObject({
  publicatie: z.optional(z.enum(publicaties)),
  vaststelling: z.optional(z.enum(vaststellingen)),
  groepId: z.optional(z.uuid()),
  leerlingId: z.optional(z.uuid()),
  termijn: z.optional(z.enum(TERMIJN_FILTERS)),
  evaluatie: z.optional(z.enum(EVALUATIE_FILTERS)),
  sorteer: z._default(z.enum(OPP_SORTERING), 'leerling'),
  pagina: z._default(nummer, 1),
  aantal: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
})

export const oppRegelSchema = z.object({
  id: z.uuid(),
  leerlingId: z.uuid(),
  leerling: z.string(),
  groep: z.string(),
  schooljaar: z.string(),
  publicatie: z.enum(publicaties),
  vaststelling: z.enum(vaststellingen),
  versie: z.int(),
  /** Something was written since the last version. */
  gewijzigd: z.boolean(),
  gedeeld: z.boolean(),
  startOp: z.nullable(datumSchema),
  termijnOp: z.nullable(datumSchema),
  evaluatieOp: z.nullable(datumSchema),
  beeindigdOp: z.nullable(datumSchema),
  gepubliceerdOp: z.nullable(moment),
  gewijzigdOp: moment,
})
export type OppRegel = z.output<typeof oppRegelSchema>

export const lijstSchema = z.object({
  items: z.array(oppRegelSchema),
  totaal: z.int(),
  pagina: z.int(),
  aantal: z.int(),
})

/** May I, and if not: the code whose text says why. */
export const abilitySchema = z.object({ mag: z.boolean(), code: z.nullable(z.string()) })
export const abilitiesSchema = z.record(z.enum(oppHandelingen), abilitySchema)

const sectie = <S extends z.ZodMiniType>(schema: S) =>
  z.object({
    /** 0: nothing was saved yet. */
    revisie: z.int(),
    doorNaam: z.nullable(z.string()),
    op: z.nullable(moment),
    // Read from the database with this schema (leesOnderdeel), or from a version (leesSnapshot).
    inhoud: parsed(schema),
  })

export const sectiesSchema = z.object({
  algemeen: sectie(onderdelen.algemeen.schema),
  uitstroom: sectie(onderdelen.uitstroom.schema),
  gegevens: sectie(onderdelen.gegevens.schema),
  betrokkenen: sectie(onderdelen.betrokkenen.schema),
  factoren: sectie(onderdelen.factoren.schema),
  beeld: sectie(onderdelen.beeld.schema),
  overleg: sectie(onderdelen.overleg.schema),
  zienswijzen: sectie(onderdelen.zienswijzen.schema),
  doelen: sectie(onderdelen.doelen.schema),
  behoeften: sectie(onderdelen.behoeften.schema),
  maatregelen: sectie(onderdelen.maatregelen.schema),
  afwijkingen: sectie(onderdelen.afwijkingen.schema),
  contact: sectie(onderdelen.contact.schema),
  bijlagen: sectie(onderdelen.bijlagen.schema),
})

export const versieRegelSchema = z.object({
  nummer: z.int(),
  soort: z.enum(['gepubliceerd', 'gedeeld']),
  hash: z.string(),
  doorNaam: z.string(),
  op: moment,
})

export const oppSchema = z.object({
  id: z.uuid(),
  leerling: z.object({
    id: z.uuid(),
    naam: z.string(),
    roepnaam: z.string(),
    leerlingnummer: z.nullable(z.string()),
    geboortedatum: z.nullable(datumSchema),
    groep: z.string(),
    groepId: z.nullable(z.uuid()),
  }),
  /** Names of today; a version has its own. */
  kop: kopSchema,
  schooljaar: z.string(),
  publicatie: z.enum(publicaties),
  vaststelling: z.enum(vaststellingen),
  versie: z.int(),
  gewijzigd: z.boolean(),
  gedeeld: z.boolean(),
  gedeeldOp: z.nullable(moment),
  gepubliceerdOp: z.nullable(moment),
  gewijzigdOp: moment,
  startOp: z.nullable(datumSchema),
  evaluatieOp: z.nullable(datumSchema),
  termijn: z.nullable(
    z.object({
      basis: z.enum(['inschrijving', 'besluit']),
      vanaf: datumSchema,
      uiterlijk: datumSchema,
      stand: z.enum(['ruim', 'nadert', 'dringend', 'verlopen']),
      /** The last day by the school's own, shorter term; `uiterlijk` is always the law's. */
      schooltermijnOp: z.nullable(datumSchema),
      /** The school's own norm, shown beside the legal day. */
      schoolnormOp: z.nullable(datumSchema),
      /** Day on which the school wants begin and end in ROD. */
      rodOp: z.nullable(datumSchema),
    }),
  ),
  beeindigd: z.nullable(
    z.object({ op: datumSchema, reden: z.nullable(code('beeindiging')), toelichting: z.string() }),
  ),
  /** How this plan may be removed now. */
  verwijderwijze: z.enum(['direct', 'tweePersonen', 'niet']),
  verwijderverzoek: z.nullable(
    z.object({ op: moment, doorNaam: z.string(), reden: z.string(), vanMij: z.boolean() }),
  ),
  lengteReden: z.string(),
  vorigeOppId: z.nullable(z.uuid()),
  /** `concept`: what is being written now. `versie`: the last version, for who may not read drafts. */
  bron: z.enum(['concept', 'versie']),
  onderdelen: sectiesSchema,
  hoorgesprek: z.nullable(
    z.object({
      /** Of the talk being written; null where it comes out of a version. */
      id: z.nullable(z.uuid()),
      moment: hoormomentSchema,
      volgnummer: z.int(),
      revisie: z.int(),
      doorNaam: z.string(),
      op: moment,
      inhoud: hoorgesprekSchema,
      terugkoppeling: z.nullable(terugkoppelingSchema),
    }),
  ),
  /** At which moments a talk counts now, and from which day; the first is the one to begin with. */
  hoorvraag: z.object({ momenten: z.array(hoormomentSchema), vanaf: z.nullable(datumSchema) }),
  volledigheid: z.array(
    z.object({
      sleutel: z.enum(volledigheidSleutels),
      anker: z.nullable(z.object({ onderdeel: z.enum(onderdeelSleutels), veld: z.string() })),
      wet: z.enum(['L', 'F']),
      status: z.enum(['ok', 'ontbreekt', 'nvt']),
      bron: z.enum(['wpo', 'wec', 'wvo', 'handreiking', 'hoorrecht', 'avg', 'onderwijstijd']),
    }),
  ),
  /** What the school asks beside the law: own fields that should be filled in. It stops nothing. */
  schoolvragen: z.array(
    z.object({
      veldId: z.uuid(),
      onderdeel: z.string(),
      label: z.string(),
      status: z.enum(['ok', 'ontbreekt']),
    }),
  ),
  labels: labelsSchema,
  /** Own fields of the school, in order per section: those of now, for who reads versions those of the version. */
  eigenVelden: z.array(eigenVeldSchema),
  /** What the school set itself, for what the screen reckons while somebody types. */
  normen: normenSchema,
  /** Newest first. */
  versies: z.array(versieRegelSchema),
  abilities: abilitiesSchema,
})
export type Opp = z.output<typeof oppSchema>

export const versieSchema = z.object({
  oppId: z.uuid(),
  leerlingId: z.uuid(),
  nummer: z.int(),
  soort: z.enum(['gepubliceerd', 'gedeeld']),
  hash: z.string(),
  doorNaam: z.string(),
  op: moment,
  /** The last version of its kind. */
  laatste: z.boolean(),
  publicatie: z.enum(publicaties),
  inhoud: snapshotSchema,
})
export type OppVersie = z.output<typeof versieSchema>

/** One difference; see `Wijziging` of planversie for the meaning of `pad`, `van` and `naar`. */
export const wijzigingSchema = z.discriminatedUnion('soort', [
  z.object({
    soort: z.literal('gewijzigd'),
    onderdeel: z.string(),
    pad: z.array(z.string()),
    oud: z.unknown(),
    nieuw: z.unknown(),
  }),
  z.object({
    soort: z.literal('toegevoegd'),
    onderdeel: z.string(),
    pad: z.array(z.string()),
    nieuw: z.unknown(),
    naar: z.nullable(z.int()),
  }),
  z.object({
    soort: z.literal('verwijderd'),
    onderdeel: z.string(),
    pad: z.array(z.string()),
    oud: z.unknown(),
    van: z.nullable(z.int()),
  }),
  z.object({
    soort: z.literal('verplaatst'),
    onderdeel: z.string(),
    pad: z.array(z.string()),
    van: z.int(),
    naar: z.int(),
  }),
])

export const verschilSchema = z.object({
  /** Version looked from; 0: there was none, so everything is new. */
  van: z.int(),
  /** Null: the concept of now. */
  naar: z.nullable(z.int()),
  wijzigingen: z.array(wijzigingSchema),
  /** Inside the handelingsdeel: a new version then needs new consent, always. */
  raaktHandelingsdeel: z.boolean(),
})

export const revisieRegelSchema = z.object({
  revisie: z.int(),
  doorNaam: z.string(),
  begonnenOp: moment,
  op: moment,
})
export const revisieSchema = z.object({
  revisie: z.int(),
  doorNaam: z.string(),
  begonnenOp: moment,
  op: moment,
  inhoud: z.record(z.string(), z.unknown()),
  /** What it changed, compared with the revision before it. */
  wijzigingen: z.array(wijzigingSchema),
})

export const publicatieSchema = z.object({ nummer: z.int(), hash: z.string(), op: moment })

export const vorigeSchema = z.object({
  vorige: z.nullable(
    z.object({
      oppId: z.uuid(),
      schooljaar: z.string(),
      domeinen: onderdelen.factoren.schema.shape.domeinen,
      factoren: z.array(factorSchema),
      doelen: z.array(doelSchema),
      behoeften: z.array(behoefteSchema),
      maatregelen: z.array(maatregelSchema),
    }),
  ),
})

export const taakSchema = z.object({
  id: z.uuid(),
  soort: z.string(),
  status: z.enum(['wacht', 'bezig', 'klaar', 'mislukt', 'geannuleerd']),
  voortgang: z.int(),
  totaal: z.int(),
  /** There is a file to fetch. */
  bestand: z.boolean(),
  foutcode: z.nullable(z.string()),
  gemaaktOp: moment,
  klaarOp: z.nullable(moment),
})

export const mijnPlannenSchema = z.object({
  leerlingen: z.array(
    z.object({
      leerlingId: z.uuid(),
      naam: z.string(),
      roepnaam: z.string(),
      plannen: z.array(
        z.object({
          oppId: z.uuid(),
          publicatie: z.enum(publicaties),
          schooljaar: z.string(),
          beeindigdOp: z.nullable(datumSchema),
          /** The version that counts now; null: none was vastgesteld. */
          vastgesteldeVersie: z.nullable(z.int()),
          /** Published versions, newest first. */
          versies: z.array(versieRegelSchema),
          /** The talking paper that lies open now. */
          gespreksstuk: z.nullable(versieRegelSchema),
        }),
      ),
    }),
  ),
})

/** The practical advice for a teacher of one subject: at most half a page, no dossier. */
export const lesadviesSchema = z.strictObject({
  roepnaam: z.string(),
  behoeften: z.array(z.string()),
  maatregelen: z.array(
    z.strictObject({
      wat: z.string(),
      hoe: z.string(),
      wie: z.string(),
      wanneer: z.string(),
      geluktAls: z.string(),
    }),
  ),
})
export type Lesadvies = z.output<typeof lesadviesSchema>
export const lesadviezenSchema = z.object({
  items: z.array(z.object({ oppId: z.uuid(), versie: z.int(), op: moment, advies: lesadviesSchema })),
})
