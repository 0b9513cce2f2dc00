/** The kinds of mail, and how a text becomes a mail. Pure: the browser shows the same preview as the job sends. */
import type { Services } from '../../platform/services.ts'

/**
 * What may stand between braces in a text. Only `leerling` says something of a pupil: no more than the school set, and nothing
 * when it set nothing (security BI-29).
 */
export const PLEKKEN = [
  'naam',
  'school',
  'leerling',
  'link',
  'code',
  'geldig',
  'moment',
  'medewerker',
  'wijziging',
] as const
export type Plek = (typeof PLEKKEN)[number]
/** The words that only the sender knows; the product fills in the rest. */
type Gegeven = Extract<Plek, 'naam' | 'medewerker' | 'wijziging'>

type Soort = {
  /** A school's own mail, in its own words; or a mail to an account, which may belong to several schools. */
  readonly kring: 'school' | 'account'
  readonly gegevens: readonly Gegeven[]
  /** `geheim` and `code`: open something, made when the mail is made · `pad`: a page behind the sign-in. */
  readonly link: 'geheim' | 'code' | 'pad' | 'geen'
  /** Without these the mail is of no use. */
  readonly verplicht: readonly Plek[]
  /** Most mails of this kind to one address within an hour (security §5.4); null: the act itself is limited. */
  readonly perUur: number | null
  /** About one pupil: a line in the dossier says that it went (melding.commands.ts). */
  readonly overLeerling?: true
}

/** Something about the plan of one pupil; the page that it leads to says what. */
const overLeerling = {
  kring: 'school',
  gegevens: ['naam'],
  link: 'pad',
  verplicht: ['link'],
  perUur: null,
  overLeerling: true,
} as const satisfies Soort

/** To who signs without an account. The act itself limits how many. */
const aanGast = {
  kring: 'school',
  gegevens: ['naam'],
  link: 'geheim',
  verplicht: ['link'],
  perUur: null,
} as const satisfies Soort

export const berichtSoorten = {
  uitnodiging: { kring: 'school', gegevens: ['naam'], link: 'geheim', verplicht: ['link'], perUur: 3 },
  'noodtoegang-melding': {
    kring: 'school',
    gegevens: ['naam', 'medewerker'],
    link: 'pad',
    verplicht: ['medewerker', 'moment', 'link'],
    perUur: null,
  },
  'verzoek-bericht': {
    kring: 'school',
    gegevens: ['naam'],
    link: 'pad',
    verplicht: ['link'],
    perUur: null,
  },
  'dossier-gesloten': {
    kring: 'school',
    gegevens: ['naam'],
    link: 'pad',
    verplicht: ['link'],
    perUur: null,
  },
  'dossier-open': {
    kring: 'school',
    gegevens: ['naam'],
    link: 'pad',
    verplicht: ['link'],
    perUur: null,
  },
  ondertekenverzoek: overLeerling,
  'ondertekenverzoek-leerling': overLeerling,
  ondertekenherinnering: overLeerling,
  'ondertekenherinnering-leerling': overLeerling,
  ondertekenbericht: overLeerling,
  'ondertekenbericht-leerling': overLeerling,
  'ondertekenverzoek-ingetrokken': overLeerling,
  'ondertekenverzoek-ingetrokken-leerling': overLeerling,
  'ondertekenronde-voorbij': overLeerling,
  'ondertekenronde-voorbij-leerling': overLeerling,
  vastgesteld: overLeerling,
  'plan-gewijzigd': overLeerling,
  'plan-gewijzigd-leerling': overLeerling,
  'reactie-vastgelegd': overLeerling,
  'reactie-vastgelegd-leerling': overLeerling,
  'vastgesteld-leerling': overLeerling,
  'niet-ingestemd': overLeerling,
  'alles-ingestemd': overLeerling,
  'plan-vastgesteld-team': overLeerling,
  'vraag-gesteld': overLeerling,
  'reactie-bevestigen': overLeerling,
  achttien: overLeerling,
  'gast-uitnodiging': aanGast,
  'gast-herinnering': aanGast,
  'gast-nieuws': aanGast,
  'gast-gesloten': { ...aanGast, link: 'geen', verplicht: [] },
  'gast-code': { ...aanGast, link: 'code', verplicht: ['code'] },
  'wachtwoord-herstel': {
    kring: 'account',
    gegevens: ['naam'],
    link: 'geheim',
    verplicht: ['link'],
    perUur: null,
  },
  'wachtwoord-gewijzigd': {
    kring: 'account',
    gegevens: ['naam'],
    link: 'geen',
    verplicht: ['moment'],
    perUur: null,
  },
  'wachtwoord-link': {
    kring: 'account',
    gegevens: ['naam'],
    link: 'geen',
    verplicht: ['moment'],
    perUur: null,
  },
  'tweede-factor-gewijzigd': {
    kring: 'account',
    gegevens: ['naam', 'wijziging'],
    link: 'geen',
    verplicht: ['wijziging', 'moment'],
    perUur: null,
  },
} as const satisfies Record<string, Soort>

type Soorten = typeof berichtSoorten
export type BerichtSoort = keyof Soorten
type Met<Deel> = { [S in BerichtSoort]: Soorten[S] extends Deel ? S : never }[BerichtSoort]
export type SchoolSoort = Met<{ kring: 'school' }>
export type GeheimeSoort = Met<{ link: 'geheim' | 'code' }>

/** Is its link or its code made when the mail is made? */
export const isGeheim = (soort: BerichtSoort): soort is GeheimeSoort => {
  const { link } = berichtSoorten[soort]
  return link === 'geheim' || link === 'code'
}

/** Every kind, in the order of the screen. */
export const soortNamen = Object.keys(berichtSoorten) as BerichtSoort[] // the keys of this very object
export const isSchoolSoort = (soort: BerichtSoort): soort is SchoolSoort =>
  berichtSoorten[soort].kring === 'school'

/** What a sender hands over: the words it knows, and what the link is made of. */
export type Bericht = {
  [S in BerichtSoort]: {
    readonly soort: S
    /** One address. */
    readonly aan: string
    readonly gegevens: Readonly<Record<Soorten[S]['gegevens'][number], string>>
  } & (Soorten[S] extends { link: 'geheim' | 'code' }
    ? /** Id of what the link opens. */ { readonly bron: string }
    : Soorten[S] extends { link: 'pad' }
      ? /** Of a page of ours: `/plannen`. */ { readonly pad: `/${string}` }
      : { readonly pad?: never })
}[BerichtSoort]

/**
 * Makes the link or the code of one kind at the moment that its mail is made, so that no queue and no table holds it. A second try
 * makes another. Null: there is nothing to send any more (used, withdrawn, late).
 */
export type Linkmaker = {
  readonly maak: (
    services: Services,
    over: { organisatieId: string | null; bron: string },
  ) => Promise<(({ pad: `/${string}` } | { code: string }) & { geldigTot: string }) | null>
  readonly verzonden?: (
    services: Services,
    over: { organisatieId: string | null; bron: string },
  ) => Promise<void>
}

export type Mailtekst = { readonly onderwerp: string; readonly tekst: string }
export const ONDERWERP_MAX = 150
export const TEKST_MAX = 4000

/** How much of a pupil's name a mail may hold, as the school set it. */
export const LEERLING_IN_MAIL = ['niet', 'voorletters', 'roepnaam'] as const
export type LeerlingInMail = (typeof LEERLING_IN_MAIL)[number]

/** Does this kind know a pupil to name, when the school allows that? */
export const isOverLeerling = (soort: BerichtSoort): boolean => {
  const { overLeerling }: Soort = berichtSoorten[soort]
  return overLeerling === true
}

/** The words that a text of this kind may use. `metLeerling`: the school allows a pupil to be named. */
export function plekkenVan(soort: BerichtSoort, metLeerling = false): Plek[] {
  const { kring, gegevens, link }: Soort = berichtSoorten[soort]
  return PLEKKEN.filter(
    (plek) =>
      plek === 'moment' ||
      gegevens.some((gegeven) => gegeven === plek) ||
      (plek === 'school' && kring === 'school') ||
      (plek === 'leerling' && metLeerling && isOverLeerling(soort)) ||
      (plek === 'link' && (link === 'geheim' || link === 'pad')) ||
      (plek === 'code' && link === 'code') ||
      (plek === 'geldig' && isGeheim(soort)),
  )
}

const PLEK = /\{([^{}\n]*)\}/g
const gebruikt = (tekst: string): string[] => [...tekst.matchAll(PLEK)].map(([, plek]) => plek ?? '')

export type Tekstfout = { readonly veld: 'onderwerp' | 'tekst'; readonly code: string }

/** What is wrong with a text that a school wrote. */
export function tekstFouten(
  soort: BerichtSoort,
  { onderwerp, tekst }: Mailtekst,
  metLeerling = false,
): Tekstfout[] {
  const mag: readonly string[] = plekkenVan(soort, metLeerling)
  const uit = (plek: string) => plek === 'leerling' && isOverLeerling(soort) && !metLeerling
  const vreemd = (wat: string) => gebruikt(wat).some((plek) => !mag.includes(plek) && !uit(plek))
  const ontbreekt = berichtSoorten[soort].verplicht.some((plek) => !gebruikt(tekst).includes(plek))
  const fouten: (Tekstfout | false)[] = [
    vreemd(onderwerp) && { veld: 'onderwerp', code: 'berichten.plek-onbekend' },
    // A subject is shown on a locked phone and kept in logs of mail servers.
    gebruikt(onderwerp).some((plek) => plek === 'link' || plek === 'code') && {
      veld: 'onderwerp',
      code: 'berichten.link-in-onderwerp',
    },
    vreemd(tekst) && { veld: 'tekst', code: 'berichten.plek-onbekend' },
    gebruikt(onderwerp).some(uit) && { veld: 'onderwerp', code: 'berichten.leerling-uit' },
    gebruikt(tekst).some(uit) && { veld: 'tekst', code: 'berichten.leerling-uit' },
    ontbreekt && { veld: 'tekst', code: 'berichten.plek-ontbreekt' },
  ]
  return fouten.filter((fout) => fout !== false)
}

/** Fills the places in, once: what a name contains is never read as a place. */
export function vulIn(
  { onderwerp, tekst }: Mailtekst,
  waarden: Readonly<Partial<Record<Plek, string>>>,
): Mailtekst {
  const bekend: Readonly<Record<string, string | undefined>> = waarden
  const vul = (wat: string) => wat.replace(PLEK, (heel, plek: string) => bekend[plek] ?? heel)
  return { onderwerp: vul(onderwerp), tekst: vul(tekst) }
}

export type Leerlingnaam = { readonly roepnaam: string; readonly achternaam: string }

/** What stands for the pupil in a mail: no more than the school set. */
export function leerlingWoord(hoe: LeerlingInMail, naam: Leerlingnaam | null, anders: string): string {
  if (naam === null || hoe === 'niet') return anders
  if (hoe === 'roepnaam') return naam.roepnaam || anders
  const letters = [naam.roepnaam, naam.achternaam].flatMap((deel) => [...deel.trim()].slice(0, 1))
  return letters.length === 0 ? anders : letters.map((letter) => `${letter.toUpperCase()}.`).join('')
}

/** `a…@school.nl`: enough to recognise, not enough to use. Who runs the system needs no addresses of parents. */
export const gemaskeerd = (adres: string): string => adres.replace(/^(.)[^@]*@/u, '$1…@')
