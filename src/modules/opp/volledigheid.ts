import type { Datum } from '../../platform/datum.ts'
import {
  BIJ_OPSTELLEN,
  HOORRECHT_VANAF,
  type Hoorgesprek,
  type Hoormoment,
  type Hoorvraag,
  hoorgesprekTelt,
  isTeruggekoppeld,
  type Terugkoppeling,
} from '../hoorrecht/hoorrecht.ts'
import type { Schooltype } from '../organisatie/codelijsten.ts'
import { type OverlegDag, overlegVolstaat } from '../overleg/overleg.ts'
import type { Factor } from '../plandelen/plandelen.schema.ts'
import { bestaande, doelenboom, factorenIn, isActueel, mistToestemming } from '../plandelen/plandelen.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import type { OnderdeelInhoud, OnderdeelSleutel, OppInhoud } from './opp.schema.ts'
import { regelsVoor, type Schoolregels, type Wet } from './schoolregels.ts'
import { monitorVolstaat, uiterlijkeEvaluatie } from './termijnen.ts'

/** Where the demand comes from. `wpo`, `wec`, `wvo`: the education act of the schooltype. */
export type Bron = Wet | 'handreiking' | 'hoorrecht' | 'avg' | 'onderwijstijd'
export type Status = 'ok' | 'ontbreekt' | 'nvt'

/** A place in the plan to go to: the section and the field in it. */
export type Anker = {
  [K in OnderdeelSleutel]: { readonly onderdeel: K; readonly veld: keyof OnderdeelInhoud<K> & string }
}[OnderdeelSleutel]

export interface VolledigheidItem {
  /** Key of the texts that say what is missing and why it is asked. */
  readonly sleutel: VolledigheidSleutel
  /** Place of the field, or `null` for the hoorgesprek and the talks with parents: records beside the plan. */
  readonly anker: Anker | null
  /** L: asked by law. F: needed for a plan that works. */
  readonly wet: 'L' | 'F'
  readonly status: Status
  readonly bron: Bron
}

export interface VolledigheidInvoer {
  readonly schooltype: Schooltype
  readonly inhoud: OppInhoud
  /** The hoorgesprek for this version, if there is one (`gesprekVoorVersie`), and at which moment it was held. */
  readonly hoorgesprek: Hoorgesprek | null
  readonly hoormoment?: Hoormoment | undefined
  /** What is asked of it now; without it, what is asked of a plan that was never vastgesteld. */
  readonly hoorvraag?: Hoorvraag
  readonly terugkoppeling?: Terugkoppeling | null
  /** The talks about this plan. */
  readonly overleggen: readonly OverlegDag[]
  /** Day of the last evaluation of this plan, once there is one. */
  readonly laatsteEvaluatie?: Datum | null
  readonly vandaag: Datum
  /** Months between two looks, as the school set it; half a year when it did not. */
  readonly monitorMaanden?: number
}

interface Kijk extends VolledigheidInvoer {
  readonly regels: Schoolregels
}

interface Regel {
  readonly anker: Anker | null
  readonly wet: 'L' | 'F'
  /** Without a source of its own: the education act of the schooltype. */
  readonly bron?: Bron
  /** Absent = always asked. */
  readonly geldt?: (kijk: Kijk) => boolean
  readonly klopt: (kijk: Kijk) => boolean
}

const vol = (tekst: string) => !isLeeg(tekst)

function factorRegel(soort: Factor['soort'], context: Factor['context']): Regel {
  return {
    anker: { onderdeel: 'factoren', veld: 'items' },
    wet: 'L',
    klopt: ({ inhoud }) => factorenIn(inhoud.factoren.items, soort, context).length > 0,
  }
}

function citaatRegel(soort: Factor['soort']): Regel {
  return {
    anker: { onderdeel: 'uitstroom', veld: 'geciteerdeFactoren' },
    wet: 'L',
    klopt: ({ inhoud }) =>
      bestaande(inhoud.uitstroom.geciteerdeFactoren, factorenIn(inhoud.factoren.items, soort)).length > 0,
  }
}

function behoefteRegel(vanWie: 'leerling' | 'team' | 'ouders', wet: 'L' | 'F'): Regel {
  return {
    anker: { onderdeel: 'behoeften', veld: 'items' },
    wet,
    ...(wet === 'F' ? { bron: 'handreiking' } : {}),
    klopt: ({ inhoud }) => inhoud.behoeften.items.some((b) => b.vanWie === vanWie && vol(b.tekst)),
  }
}

const gevuld = ({ inhoud }: Kijk) => inhoud.maatregelen.items.filter((m) => vol(m.wat) || vol(m.verwijzing))
const jaardoelen = ({ inhoud }: Kijk) =>
  doelenboom(inhoud.doelen.items).takken.filter((tak) => vol(tak.doel.tekst) || vol(tak.doel.gewenst))
const maatregelenAnker: Anker = { onderdeel: 'maatregelen', veld: 'items' }
const doelenAnker: Anker = { onderdeel: 'doelen', veld: 'items' }

/**
 * Where the year of the plan began: its start or the last evaluation. When that is more than a year ago and no later
 * evaluation is known, we count from today: that an evaluation was missed is not something a field in the plan can mend.
 */
function jaarVanaf({ inhoud, laatsteEvaluatie, vandaag }: Kijk): Datum {
  const vanaf = [inhoud.algemeen.startdatum, laatsteEvaluatie ?? null]
    .flatMap((d) => d ?? [])
    .sort()
    .at(-1)
  return vanaf === undefined || uiterlijkeEvaluatie(vanaf) < vandaag ? vandaag : vanaf
}

/** An evaluation within that year; a day that has passed is no plan. */
function evaluatieKlopt(kijk: Kijk): boolean {
  const { evaluatiedatum } = kijk.inhoud.algemeen
  if (evaluatiedatum === null || evaluatiedatum < kijk.vandaag) return false
  return evaluatiedatum <= uiterlijkeEvaluatie(jaarVanaf(kijk))
}

function monitorKlopt(kijk: Kijk): boolean {
  const { monitormomenten, evaluatiedatum } = kijk.inhoud.algemeen
  const dagen = monitormomenten.flatMap((m) => m.datum ?? [])
  return evaluatiedatum === null
    ? dagen.length > 0
    : monitorVolstaat(jaarVanaf(kijk), dagen, evaluatiedatum, kijk.monitorMaanden)
}

function onderwijstijdKlopt({ inhoud }: Kijk): boolean {
  const tijd = inhoud.afwijkingen.onderwijstijd
  return (
    tijd.reden !== null &&
    [tijd.aanbod, tijd.toetsing, tijd.begeleiding].every(vol) &&
    tijd.van !== null &&
    tijd.tot !== null &&
    tijd.van <= tijd.tot
  )
}

const factoren = ({ inhoud }: Kijk) => inhoud.factoren.items.filter((f) => vol(f.tekst))

const regels = {
  startdatum: {
    anker: { onderdeel: 'algemeen', veld: 'startdatum' },
    wet: 'L',
    klopt: ({ inhoud }) => inhoud.algemeen.startdatum !== null,
  },
  begin_termijn: {
    anker: { onderdeel: 'algemeen', veld: 'inschrijfdatum' },
    wet: 'L',
    klopt: ({ inhoud, regels }) =>
      inhoud.algemeen.inschrijfdatum !== null ||
      (!regels.elkeLeerlingOpp && inhoud.algemeen.besluitdatum !== null),
  },
  evaluatiedatum: {
    anker: { onderdeel: 'algemeen', veld: 'evaluatiedatum' },
    wet: 'L',
    klopt: evaluatieKlopt,
  },
  monitormoment: {
    anker: { onderdeel: 'algemeen', veld: 'monitormomenten' },
    wet: 'F',
    bron: 'handreiking',
    klopt: monitorKlopt,
  },
  contactpersoon: {
    anker: { onderdeel: 'algemeen', veld: 'contactpersoon' },
    wet: 'F',
    bron: 'handreiking',
    klopt: ({ inhoud }) => vol(inhoud.algemeen.contactpersoon.naam),
  },
  commissie_advies: {
    anker: { onderdeel: 'algemeen', veld: 'commissieAdvies' },
    wet: 'L',
    geldt: ({ regels }) => regels.commissieAdvies,
    klopt: ({ inhoud }) =>
      inhoud.algemeen.commissieAdvies.datum !== null && vol(inhoud.algemeen.commissieAdvies.tekst),
  },
  uitstroom_verwacht: {
    anker: { onderdeel: 'uitstroom', veld: 'verwacht' },
    wet: 'L',
    klopt: ({ inhoud }) => inhoud.uitstroom.verwacht !== null,
  },
  uitstroom_onderbouwing: {
    anker: { onderdeel: 'uitstroom', veld: 'onderbouwing' },
    wet: 'L',
    klopt: ({ inhoud }) => vol(inhoud.uitstroom.onderbouwing),
  },
  onderbouwing_bevorderend: citaatRegel('bevorderend'),
  onderbouwing_belemmerend: citaatRegel('belemmerend'),
  afwijking_diplomagericht: {
    anker: { onderdeel: 'uitstroom', veld: 'afwijkingToelichting' },
    wet: 'F',
    bron: 'handreiking',
    geldt: ({ inhoud }) => inhoud.uitstroom.afwijkingDiplomagericht,
    klopt: ({ inhoud }) => vol(inhoud.uitstroom.afwijkingToelichting),
  },
  stroomschema: {
    anker: { onderdeel: 'uitstroom', veld: 'stroomschema' },
    wet: 'L',
    bron: 'handreiking',
    geldt: ({ inhoud }) =>
      inhoud.uitstroom.afwijkingDiplomagericht || inhoud.afwijkingen.onderwijstijd.vanToepassing,
    klopt: ({ inhoud }) => vol(inhoud.uitstroom.stroomschema),
  },
  bevorderend_leerling: factorRegel('bevorderend', 'leerling'),
  bevorderend_onderwijs: factorRegel('bevorderend', 'onderwijs'),
  bevorderend_thuis: factorRegel('bevorderend', 'thuis'),
  belemmerend_leerling: factorRegel('belemmerend', 'leerling'),
  belemmerend_onderwijs: factorRegel('belemmerend', 'onderwijs'),
  belemmerend_thuis: factorRegel('belemmerend', 'thuis'),
  factoren_actueel: {
    anker: { onderdeel: 'factoren', veld: 'items' },
    wet: 'F',
    bron: 'avg',
    geldt: (kijk) => factoren(kijk).length > 0,
    klopt: (kijk) => factoren(kijk).every((f) => isActueel(f, kijk.vandaag) && vol(f.relevantOmdat)),
  },
  toestemming_derden: {
    anker: { onderdeel: 'factoren', veld: 'items' },
    wet: 'L',
    bron: 'avg',
    geldt: (kijk) => factoren(kijk).some((f) => f.bron === 'derde'),
    klopt: (kijk) => !factoren(kijk).some(mistToestemming),
  },
  beeld: {
    anker: { onderdeel: 'beeld', veld: 'tekst' },
    wet: 'F',
    bron: 'handreiking',
    klopt: ({ inhoud }) => vol(inhoud.beeld.tekst),
  },
  overleg_ouders: {
    anker: null,
    wet: 'L',
    klopt: ({ overleggen, vandaag }) => overlegVolstaat(overleggen, { vandaag, na: null }),
  },
  hoorgesprek: {
    anker: null,
    wet: 'L',
    bron: 'hoorrecht',
    geldt: ({ vandaag }) => vandaag >= HOORRECHT_VANAF,
    klopt: ({ hoorgesprek, hoormoment = 'opstellen', hoorvraag = BIJ_OPSTELLEN, vandaag }) =>
      hoorgesprek !== null &&
      hoorgesprekTelt({ moment: hoormoment, inhoud: hoorgesprek }, hoorvraag, vandaag),
  },
  terugkoppeling: {
    anker: null,
    wet: 'L',
    bron: 'hoorrecht',
    geldt: ({ hoorgesprek, vandaag }) =>
      vandaag >= HOORRECHT_VANAF && hoorgesprek?.uitkomst !== 'niet_gehoord',
    klopt: ({ hoorgesprek, terugkoppeling, vandaag }) =>
      hoorgesprek !== null && isTeruggekoppeld(hoorgesprek, terugkoppeling ?? null, vandaag),
  },
  zienswijze_ouders: {
    anker: { onderdeel: 'zienswijzen', veld: 'ouders' },
    wet: 'F',
    bron: 'handreiking',
    klopt: ({ inhoud }) => inhoud.zienswijzen.ouders.some((o) => vol(o.tekst)),
  },
  doelen: { anker: doelenAnker, wet: 'L', klopt: (kijk) => jaardoelen(kijk).length > 0 },
  doelen_meetbaar: {
    anker: doelenAnker,
    wet: 'F',
    bron: 'handreiking',
    geldt: (kijk) => jaardoelen(kijk).length > 0,
    klopt: (kijk) => jaardoelen(kijk).every(({ doel }) => vol(doel.meetwijze) && doel.streefdatum !== null),
  },
  tussendoelen: {
    anker: doelenAnker,
    wet: 'F',
    bron: 'handreiking',
    geldt: (kijk) => jaardoelen(kijk).length > 0,
    klopt: (kijk) =>
      jaardoelen(kijk).some((tak) => tak.tussendoelen.length > 0) &&
      doelenboom(kijk.inhoud.doelen.items).los.length === 0,
  },
  behoeften_leerling: behoefteRegel('leerling', 'L'),
  behoeften_team: behoefteRegel('team', 'F'),
  behoeften_ouders: behoefteRegel('ouders', 'F'),
  maatregelen: { anker: maatregelenAnker, wet: 'L', klopt: (kijk) => gevuld(kijk).length > 0 },
  maatregel_uitvoerder: {
    anker: maatregelenAnker,
    wet: 'L',
    geldt: (kijk) => gevuld(kijk).length > 0,
    klopt: (kijk) => gevuld(kijk).every((m) => m.uitvoerder !== null && vol(m.wie)),
  },
  maatregel_soort: {
    anker: maatregelenAnker,
    wet: 'L',
    bron: 'handreiking',
    geldt: (kijk) => gevuld(kijk).length > 0,
    klopt: (kijk) =>
      gevuld(kijk).every((m) => m.soort === 'extra_individueel' || (m.soort !== null && vol(m.verwijzing))),
  },
  maatregel_doel: {
    anker: maatregelenAnker,
    wet: 'L',
    geldt: (kijk) => gevuld(kijk).length > 0,
    klopt: (kijk) =>
      gevuld(kijk).every((m) => bestaande(m.doelen, kijk.inhoud.doelen.items).length > 0 || vol(m.waarom)),
  },
  maatregel_wanneer: {
    anker: maatregelenAnker,
    wet: 'L',
    geldt: (kijk) => gevuld(kijk).length > 0,
    klopt: (kijk) => gevuld(kijk).every((m) => vol(m.wanneer) || m.intensiteit !== null),
  },
  maatregel_gelukt: {
    anker: maatregelenAnker,
    wet: 'F',
    bron: 'handreiking',
    geldt: (kijk) => gevuld(kijk).length > 0,
    klopt: (kijk) => gevuld(kijk).every((m) => vol(m.geluktAls)),
  },
  afwijking_programma: {
    anker: { onderdeel: 'afwijkingen', veld: 'onderwijsprogramma' },
    wet: 'L',
    geldt: ({ inhoud, regels }) =>
      regels.afwijkingProgramma && inhoud.afwijkingen.onderwijsprogramma.vanToepassing,
    klopt: ({ inhoud }) =>
      inhoud.afwijkingen.onderwijsprogramma.items.some((i) => vol(i.vak) && vol(i.toelichting)),
  },
  vervangende_doelen: {
    anker: { onderdeel: 'afwijkingen', veld: 'vervangendeDoelen' },
    wet: 'L',
    geldt: ({ inhoud, regels }) =>
      regels.vervangendeDoelen && inhoud.afwijkingen.vervangendeDoelen.vanToepassing,
    klopt: ({ inhoud }) =>
      inhoud.afwijkingen.vervangendeDoelen.items.some((i) => vol(i.kerndoel) && vol(i.vervangendDoel)),
  },
  onderwijstijd: {
    anker: { onderdeel: 'afwijkingen', veld: 'onderwijstijd' },
    wet: 'L',
    bron: 'onderwijstijd',
    geldt: ({ inhoud }) => inhoud.afwijkingen.onderwijstijd.vanToepassing,
    klopt: onderwijstijdKlopt,
  },
  contactmomenten: {
    anker: { onderdeel: 'contact', veld: 'momenten' },
    wet: 'F',
    bron: 'handreiking',
    klopt: ({ inhoud }) => inhoud.contact.momenten.some((m) => m.datum !== null || vol(m.hoeVaak)),
  },
} as const satisfies Record<string, Regel>

export type VolledigheidSleutel = keyof typeof regels

// True because `regels` is a literal: Object.keys gives exactly its keys.
export const volledigheidSleutels = Object.keys(regels) as readonly VolledigheidSleutel[]

/** What the law and a working plan ask of this content, for this schooltype, today: one row per demand, in reading order. */
export function volledigheid(invoer: VolledigheidInvoer): readonly VolledigheidItem[] {
  const kijk: Kijk = { ...invoer, regels: regelsVoor(invoer.schooltype) }
  return volledigheidSleutels.map((sleutel) => {
    const regel: Regel = regels[sleutel]
    const geldt = regel.geldt?.(kijk) ?? true
    return {
      sleutel,
      anker: regel.anker,
      wet: regel.wet,
      status: !geldt ? 'nvt' : regel.klopt(kijk) ? 'ok' : 'ontbreekt',
      bron: regel.bron ?? kijk.regels.wet,
    }
  })
}

/** Legal items still missing; `[]` means that the law's content list is met. */
export function wettelijkOntbrekend(items: readonly VolledigheidItem[]): readonly VolledigheidItem[] {
  return items.filter((i) => i.wet === 'L' && i.status === 'ontbreekt')
}

/** As {@link wettelijkOntbrekend} without the terugkoppeling, which can only follow the decision. */
export function ontbreektVoorInstemming(items: readonly VolledigheidItem[]): readonly VolledigheidSleutel[] {
  return wettelijkOntbrekend(items).flatMap((i) => (i.sleutel === 'terugkoppeling' ? [] : [i.sleutel]))
}
