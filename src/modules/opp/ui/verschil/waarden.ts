import { formatDate } from '../../../../ui/format.ts'
import { gevoelTekst, kaartTekst, meelezenTekst, momentTekst } from '../../../hoorrecht/hoorrecht.ts'
import type { CodelijstNaam } from '../../../organisatie/codelijsten.ts'
import { verschilTekst as t } from '../../verschil.text.ts'

/** Which code list a field holds, by its section and path without ids. */
const CODES: Readonly<Record<string, CodelijstNaam>> = {
  'uitstroom.verwacht': 'uitstroom',
  'uitstroom.bandbreedteVan': 'uitstroom',
  'uitstroom.bandbreedteTot': 'uitstroom',
  'gegevens.kenmerken.kenmerk': 'kenmerk',
  'betrokkenen.partijen.toestemming': 'akkoord',
  'factoren.domeinen.domein': 'domein',
  'factoren.items.domein': 'domein',
  'factoren.items.context': 'factor_context',
  'factoren.items.bron': 'factor_bron',
  'overleg.vorm': 'gespreksvorm',
  'doelen.items.voorWie': 'doelgroep',
  'doelen.items.domein': 'domein',
  'doelen.items.referentieniveau': 'referentieniveau',
  'behoeften.items.vanWie': 'doelgroep',
  'behoeften.items.domein': 'domein',
  'behoeften.items.thema': 'behoefte',
  'maatregelen.items.uitvoerder': 'uitvoerder',
  'maatregelen.items.soort': 'maatregel_soort',
  'maatregelen.items.intensiteit': 'intensiteit',
  'afwijkingen.onderwijsprogramma.items.soort': 'programma_afwijking',
  'afwijkingen.onderwijstijd.reden': 'onderwijstijd_reden',
  'afwijkingen.onderwijstijd.oudersAkkoord': 'akkoord',
  'afwijkingen.onderwijstijd.isdStatus': 'isd_status',
  'contact.personen.kant': 'contactkant',
  'overleggen.items.vorm': 'gespreksvorm',
  'hoorgesprek.vorm': 'hoorvorm',
  'hoorgesprek.punten.besluit': 'hoorbesluit',
  'hoorgesprek.reden': 'niet_gehoord',
}

/** Words for the few fields whose values are no code list. */
const EIGEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'factoren.items.soort': t.factor,
  'doelen.items.niveau': t.niveau,
  'hoorgesprek.hoormoment': momentTekst,
  'hoorgesprek.uitkomst': t.hoor.uitkomst,
  'hoorgesprek.oudersLezenMee': meelezenTekst,
  'hoorgesprek.kaarten.fijn': kaartTekst,
  'hoorgesprek.kaarten.lastig': kaartTekst,
  'hoorgesprek.kaarten.helpt': kaartTekst,
  'hoorgesprek.smileys.gevoel': gevoelTekst,
}

export interface WaardeContext {
  /** The school's words for a code. */
  readonly label: (lijst: CodelijstNaam, code: string) => string
  /** Name of an item that a field refers to, by its id. */
  readonly naamVan: (id: string) => string | undefined
}

export const isUuid = (tekst: string) =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(tekst)
const isDag = (tekst: string) => /^\d{4}-\d{2}-\d{2}$/.test(tekst)

/** True when the value is words of a person, so that a comparison word by word says something. */
export function isVrijeTekst(veld: string, waarde: unknown): waarde is string {
  return (
    typeof waarde === 'string' && !(veld in CODES) && !(veld in EIGEN) && !isDag(waarde) && !isUuid(waarde)
  )
}

/** Any stored value as a person reads it; empty when there is nothing. */
export function waardeTekst(veld: string, waarde: unknown, context: WaardeContext): string {
  if (waarde === null || waarde === undefined) return ''
  if (typeof waarde === 'boolean') return waarde ? t.ja : t.nee
  if (typeof waarde === 'number') return String(waarde).replace('.', ',')
  if (Array.isArray(waarde))
    return waarde
      .map((deel: unknown) => waardeTekst(veld, deel, context))
      .filter((deel) => deel !== '')
      .join(', ')
  if (typeof waarde !== 'string' || waarde === '') return ''
  const lijst = CODES[veld]
  if (lijst !== undefined) return context.label(lijst, waarde)
  const eigen = EIGEN[veld]
  if (eigen !== undefined) return eigen[waarde] ?? waarde
  if (isDag(waarde)) return formatDate(waarde)
  return isUuid(waarde) ? (context.naamVan(waarde) ?? '') : waarde
}

/** The fields that name an item, best first. */
const NAAMVELDEN = [
  'tekst',
  'wat',
  'inbreng',
  'moment',
  'titel',
  'naam',
  'instantie',
  'toets',
  'faciliteit',
  'vak',
  'kerndoel',
  'kenmerk',
  'domein',
  'verwijzing',
  'gewenst',
  'hoeVaak',
  'datum',
] as const
const NAAM_LENGTE = 70

/** Without spaces and punctuation at its end. */
function zonderLeestekens(tekst: string): string {
  let eind = tekst.length
  while (eind > 0 && ' \n\t.,;:'.includes(tekst.charAt(eind - 1))) eind--
  return tekst.slice(0, eind)
}

/** What a person would call this item: its first words. */
export function itemNaam(
  veld: string,
  item: Readonly<Record<string, unknown>>,
  context: WaardeContext,
): string {
  for (const sleutel of NAAMVELDEN) {
    const tekst = waardeTekst(`${veld}.${sleutel}`, item[sleutel], context).trim()
    if (tekst === '') continue
    if (tekst.length <= NAAM_LENGTE) return tekst
    const kort = tekst.slice(0, NAAM_LENGTE)
    return `${zonderLeestekens(kort.slice(0, Math.max(kort.lastIndexOf(' '), 20)))}…`
  }
  return ''
}
