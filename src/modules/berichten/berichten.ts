/** The kinds of mail, and how a text becomes a mail. Pure: the browser shows the same preview as the job sends. */
import type { Services } from '../../platform/services.ts'

/** What may stand between braces in a text. None of them says anything of a pupil (security BI-29). */
export const PLEKKEN = ['naam', 'school', 'link', 'geldig', 'moment', 'medewerker', 'wijziging'] as const
export type Plek = (typeof PLEKKEN)[number]
/** The words that only the sender knows; the product fills in the rest. */
type Gegeven = Extract<Plek, 'naam' | 'medewerker' | 'wijziging'>

type Soort = {
  /** A school's own mail, in its own words; or a mail to an account, which may belong to several schools. */
  readonly kring: 'school' | 'account'
  readonly gegevens: readonly Gegeven[]
  /** `geheim`: opens something once, made when the mail is made · `pad`: a page behind the sign-in. */
  readonly link: 'geheim' | 'pad' | 'geen'
  /** Without these the mail is of no use. */
  readonly verplicht: readonly Plek[]
  /** Most mails of this kind to one address within an hour (security §5.4); null: the act itself is limited. */
  readonly perUur: number | null
}

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
export type GeheimeSoort = Met<{ link: 'geheim' }>

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
  } & (Soorten[S] extends { link: 'geheim' }
    ? /** Id of what the link opens. */ { readonly bron: string }
    : Soorten[S] extends { link: 'pad' }
      ? /** Of a page of ours: `/plannen`. */ { readonly pad: `/${string}` }
      : { readonly pad?: never })
}[BerichtSoort]

/**
 * Makes the link of one kind at the moment that its mail is made, so that no queue and no table holds it. A second try
 * makes another. Null: there is nothing to send any more (used, withdrawn, late).
 */
export type Linkmaker = {
  readonly maak: (
    services: Services,
    over: { organisatieId: string | null; bron: string },
  ) => Promise<{ pad: `/${string}`; geldigTot: string } | null>
  readonly verzonden?: (
    services: Services,
    over: { organisatieId: string | null; bron: string },
  ) => Promise<void>
}

export type Mailtekst = { readonly onderwerp: string; readonly tekst: string }
export const ONDERWERP_MAX = 150
export const TEKST_MAX = 4000

/** The words that a text of this kind may use. */
export function plekkenVan(soort: BerichtSoort): Plek[] {
  const { kring, gegevens, link }: Soort = berichtSoorten[soort]
  return PLEKKEN.filter(
    (plek) =>
      plek === 'moment' ||
      gegevens.some((gegeven) => gegeven === plek) ||
      (plek === 'school' && kring === 'school') ||
      (plek === 'link' && link !== 'geen') ||
      (plek === 'geldig' && link === 'geheim'),
  )
}

const PLEK = /\{([^{}\n]*)\}/g
const gebruikt = (tekst: string): string[] => [...tekst.matchAll(PLEK)].map(([, plek]) => plek ?? '')

export type Tekstfout = { readonly veld: 'onderwerp' | 'tekst'; readonly code: string }

/** What is wrong with a text that a school wrote. */
export function tekstFouten(soort: BerichtSoort, { onderwerp, tekst }: Mailtekst): Tekstfout[] {
  const mag: readonly string[] = plekkenVan(soort)
  const vreemd = (wat: string) => gebruikt(wat).some((plek) => !mag.includes(plek))
  const ontbreekt = berichtSoorten[soort].verplicht.some((plek) => !gebruikt(tekst).includes(plek))
  const fouten: (Tekstfout | false)[] = [
    vreemd(onderwerp) && { veld: 'onderwerp', code: 'berichten.plek-onbekend' },
    // A subject is shown on a locked phone and kept in logs of mail servers.
    gebruikt(onderwerp).includes('link') && { veld: 'onderwerp', code: 'berichten.link-in-onderwerp' },
    vreemd(tekst) && { veld: 'tekst', code: 'berichten.plek-onbekend' },
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

/** `a…@school.nl`: enough to recognise, not enough to use. Who runs the system needs no addresses of parents. */
export const gemaskeerd = (adres: string): string => adres.replace(/^(.)[^@]*@/u, '$1…@')
