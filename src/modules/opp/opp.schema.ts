import * as z from 'zod/mini'
import { datumSchema } from '../../platform/datum.ts'
import { code, openCode } from '../organisatie/codelijsten.ts'
import { type EigenWaarden, metEigenVelden, zonderLegeEigen } from '../plandelen/eigenveld.schema.ts'
import {
  behoefteSchema,
  doelSchema,
  factorSchema,
  maatregelSchema,
  verwijzingen,
} from '../plandelen/plandelen.schema.ts'
import { grenzen, lijst, pastInOnderdeel, tekst } from '../plandelen/tekst.ts'
import { leesOnderdeel, type Onderdeel, schemaVersie } from '../planversie/onderdeel.ts'
import { afwijkingenSchema, legeAfwijkingen } from './afwijkingen.schema.ts'

const kort = tekst(grenzen.kort)
const verhaal = tekst(grenzen.verhaal)
const lang = tekst(grenzen.tekst)
const dag = z.nullable(datumSchema)

/** A person as named in the plan: a copy, so that the version stays true when the person leaves. */
export const persoonSchema = z.strictObject({
  persoonId: z.nullable(z.uuid()),
  naam: kort,
  functie: kort,
  email: kort,
  telefoon: kort,
})

/** A view in someone's own words, read back to them or not. */
export const stemSchema = z.strictObject({ tekst: verhaal, goedBegrepen: z.boolean(), datum: dag })

const legePersoon = () => ({ persoonId: null, naam: '', functie: '', email: '', telefoon: '' })
const legeStem = () => ({ tekst: '', goedBegrepen: false, datum: null })

export const stappen = ['algemeen', 'analyse', 'handelingsdeel'] as const
export type Stap = (typeof stappen)[number]

interface OppOnderdeel<S extends z.ZodMiniType> extends Onderdeel<S> {
  readonly stap: Stap
}

/** Adds the size cap to the shape and fixes the type of the whole. */
function onderdeel<S extends z.ZodMiniObject>(definitie: {
  stap: Stap
  handelingsdeel?: true
  schema: S
  leeg: () => z.output<S>
}): OppOnderdeel<S> {
  return {
    stap: definitie.stap,
    handelingsdeel: definitie.handelingsdeel ?? false,
    schema: definitie.schema.check(
      // What every section has, since each is made by `metEigenVelden`.
      z.overwrite((inhoud) => zonderLegeEigen(inhoud as { eigen?: EigenWaarden }) as typeof inhoud),
      z.refine(pastInOnderdeel, { error: 'opp.onderdeel-te-groot' }),
    ),
    leeg: definitie.leeg,
    // Every section is at version 1. A change of shape adds its step here, with content of before as a fixture.
    upcasters: [],
  }
}

const algemeen = onderdeel({
  stap: 'algemeen',
  schema: metEigenVelden({
    contactpersoon: persoonSchema,
    mentor: persoonSchema,
    begeleider: persoonSchema,
    commissie: persoonSchema,
    commissieAdvies: z.strictObject({ datum: dag, tekst: verhaal }),
    groep: kort,
    leerroute: kort,
    instroomdatum: dag,
    startdatum: dag,
    inschrijfdatum: dag,
    besluitdatum: dag,
    monitormomenten: lijst(z.strictObject({ id: z.uuid(), datum: dag })),
    evaluatiedatum: dag,
  }),
  leeg: () => ({
    contactpersoon: legePersoon(),
    mentor: legePersoon(),
    begeleider: legePersoon(),
    commissie: legePersoon(),
    commissieAdvies: { datum: null, tekst: '' },
    groep: '',
    leerroute: '',
    instroomdatum: null,
    startdatum: null,
    inschrijfdatum: null,
    besluitdatum: null,
    monitormomenten: [],
    evaluatiedatum: null,
  }),
})

const uitstroom = onderdeel({
  stap: 'algemeen',
  schema: metEigenVelden({
    verwacht: z.nullable(code('uitstroom')),
    bandbreedteVan: z.nullable(code('uitstroom')),
    bandbreedteTot: z.nullable(code('uitstroom')),
    lwoo: z.boolean(),
    onderbouwing: verhaal,
    geciteerdeFactoren: verwijzingen,
    afwijkingDiplomagericht: z.boolean(),
    afwijkingToelichting: verhaal,
    stroomschema: kort,
  }),
  leeg: () => ({
    verwacht: null,
    bandbreedteVan: null,
    bandbreedteTot: null,
    lwoo: false,
    onderbouwing: '',
    geciteerdeFactoren: [],
    afwijkingDiplomagericht: false,
    afwijkingToelichting: '',
    stroomschema: '',
  }),
})

const gegevens = onderdeel({
  stap: 'algemeen',
  schema: metEigenVelden({
    kenmerken: lijst(
      z.strictObject({ id: z.uuid(), bronId: z.nullable(z.uuid()), kenmerk: openCode, toelichting: kort }),
    ),
    toetsresultaten: lijst(
      z.strictObject({
        id: z.uuid(),
        bronId: z.nullable(z.uuid()),
        toets: kort,
        vakgebied: kort,
        datum: dag,
        score: kort,
        niveau: kort,
        duiding: tekst(grenzen.factor),
      }),
    ),
  }),
  leeg: () => ({ kenmerken: [], toetsresultaten: [] }),
})

const betrokkenen = onderdeel({
  stap: 'algemeen',
  schema: metEigenVelden({
    partijen: lijst(
      z.strictObject({
        id: z.uuid(),
        instantie: kort,
        rol: kort,
        contactpersoon: kort,
        email: kort,
        telefoon: kort,
        toestemming: code('akkoord'),
        toestemmingOp: dag,
      }),
    ),
  }),
  leeg: () => ({ partijen: [] }),
})

const factoren = onderdeel({
  stap: 'analyse',
  schema: metEigenVelden({
    domeinen: lijst(z.strictObject({ id: z.uuid(), domein: openCode, ondersteuningsbehoefte: verhaal })),
    items: lijst(factorSchema),
  }),
  leeg: () => ({ domeinen: [], items: [] }),
})

const beeld = onderdeel({
  stap: 'analyse',
  schema: metEigenVelden({ tekst: verhaal }),
  leeg: () => ({ tekst: '' }),
})

const overleg = onderdeel({
  stap: 'analyse',
  schema: metEigenVelden({
    datum: dag,
    vorm: z.nullable(code('gespreksvorm')),
    aanwezigen: kort,
    leraren: lang,
    leerling: lang,
    ouders: lang,
  }),
  leeg: () => ({ datum: null, vorm: null, aanwezigen: '', leraren: '', leerling: '', ouders: '' }),
})

const zienswijzen = onderdeel({
  stap: 'analyse',
  schema: metEigenVelden({
    school: stemSchema,
    leerling: stemSchema,
    ouders: lijst(
      z.strictObject({
        id: z.uuid(),
        ouderId: z.nullable(z.uuid()),
        naam: kort,
        tekst: verhaal,
        goedBegrepen: z.boolean(),
        datum: dag,
      }),
    ),
    leraren: stemSchema,
    hulpverleners: stemSchema,
  }),
  leeg: () => ({
    school: legeStem(),
    leerling: legeStem(),
    ouders: [],
    leraren: legeStem(),
    hulpverleners: legeStem(),
  }),
})

const doelen = onderdeel({
  stap: 'handelingsdeel',
  handelingsdeel: true,
  schema: metEigenVelden({ einddoel: verhaal, kinddoel: verhaal, items: lijst(doelSchema) }),
  leeg: () => ({ einddoel: '', kinddoel: '', items: [] }),
})

const behoeften = onderdeel({
  stap: 'handelingsdeel',
  handelingsdeel: true,
  schema: metEigenVelden({ items: lijst(behoefteSchema) }),
  leeg: () => ({ items: [] }),
})

const maatregelen = onderdeel({
  stap: 'handelingsdeel',
  handelingsdeel: true,
  schema: metEigenVelden({ items: lijst(maatregelSchema) }),
  leeg: () => ({ items: [] }),
})

const afwijkingen = onderdeel({
  stap: 'handelingsdeel',
  handelingsdeel: true,
  schema: metEigenVelden(afwijkingenSchema.shape),
  leeg: legeAfwijkingen,
})

const contact = onderdeel({
  stap: 'handelingsdeel',
  schema: metEigenVelden({
    personen: lijst(
      z.strictObject({ id: z.uuid(), kant: code('contactkant'), naam: kort, bereikbaar: kort }),
    ),
    momenten: lijst(z.strictObject({ id: z.uuid(), datum: dag, hoeVaak: kort, met: kort, onderwerp: kort })),
  }),
  leeg: () => ({ personen: [], momenten: [] }),
})

const bijlagen = onderdeel({
  stap: 'handelingsdeel',
  schema: metEigenVelden({
    items: lijst(z.strictObject({ id: z.uuid(), titel: kort, bron: kort, datum: dag })),
  }),
  leeg: () => ({ items: [] }),
})

/** The sections of an OPP in the order in which they are written and read. */
export const onderdelen = {
  algemeen,
  uitstroom,
  gegevens,
  betrokkenen,
  factoren,
  beeld,
  overleg,
  zienswijzen,
  doelen,
  behoeften,
  maatregelen,
  afwijkingen,
  contact,
  bijlagen,
} as const

export type OnderdeelSleutel = keyof typeof onderdelen
/** Type of one section's content. */
export type OnderdeelInhoud<K extends OnderdeelSleutel> = z.output<(typeof onderdelen)[K]['schema']>
/** Everything a person writes in an OPP: what a version freezes. */
export type OppInhoud = { [K in OnderdeelSleutel]: OnderdeelInhoud<K> }

// True because `onderdelen` is a literal: Object.keys gives exactly its keys.
export const onderdeelSleutels = Object.keys(onderdelen) as readonly OnderdeelSleutel[]

export function isOnderdeel(sleutel: string): sleutel is OnderdeelSleutel {
  return Object.hasOwn(onderdelen, sleutel)
}

/** The sections of one step, in order. */
export function onderdelenVan(stap: Stap): readonly OnderdeelSleutel[] {
  return onderdeelSleutels.filter((sleutel) => onderdelen[sleutel].stap === stap)
}

/** Builds an {@link OppInhoud} from a function per section; the one place that ties a key to the type of its content. */
export function perOnderdeel(
  maak: <K extends OnderdeelSleutel>(sleutel: K) => OnderdeelInhoud<K>,
): OppInhoud {
  return {
    algemeen: maak('algemeen'),
    uitstroom: maak('uitstroom'),
    gegevens: maak('gegevens'),
    betrokkenen: maak('betrokkenen'),
    factoren: maak('factoren'),
    beeld: maak('beeld'),
    overleg: maak('overleg'),
    zienswijzen: maak('zienswijzen'),
    doelen: maak('doelen'),
    behoeften: maak('behoeften'),
    maatregelen: maak('maatregelen'),
    afwijkingen: maak('afwijkingen'),
    contact: maak('contact'),
    bijlagen: maak('bijlagen'),
  }
}

/** An OPP in which nothing was written yet; the same for every schooltype, since what differs is what the law asks. */
export function leegOpp(): OppInhoud {
  return perOnderdeel((sleutel) => leegOnderdeel(sleutel))
}

export function leegOnderdeel<K extends OnderdeelSleutel>(sleutel: K): OnderdeelInhoud<K> {
  // TypeScript does not follow the key through the union of functions; `onderdelen[K].leeg` returns K's content.
  return onderdelen[sleutel].leeg() as OnderdeelInhoud<K>
}

/** Stored content of one section, whatever schema version it was written with. @see leesOnderdeel for the errors */
export function leesOppOnderdeel<K extends OnderdeelSleutel>(
  sleutel: K,
  versie: number,
  inhoud: unknown,
): OnderdeelInhoud<K> {
  // As above: the schema of section K gives the content of section K.
  return leesOnderdeel(onderdelen[sleutel] as Onderdeel, versie, inhoud) as OnderdeelInhoud<K>
}

/** Schema version with which a section is written today. */
export function oppSchemaVersie(sleutel: OnderdeelSleutel): number {
  return schemaVersie(onderdelen[sleutel])
}

/** The whole content as one strict shape: for a snapshot, an import or an API answer. */
export const oppInhoudSchema = z.strictObject({
  algemeen: algemeen.schema,
  uitstroom: uitstroom.schema,
  gegevens: gegevens.schema,
  betrokkenen: betrokkenen.schema,
  factoren: factoren.schema,
  beeld: beeld.schema,
  overleg: overleg.schema,
  zienswijzen: zienswijzen.schema,
  doelen: doelen.schema,
  behoeften: behoeften.schema,
  maatregelen: maatregelen.schema,
  afwijkingen: afwijkingen.schema,
  contact: contact.schema,
  bijlagen: bijlagen.schema,
}) satisfies z.ZodMiniType<OppInhoud>
