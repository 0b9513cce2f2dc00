/**
 * Which columns of which tables are in a package, and what each is about. A table about a pupil, or a column of one, that
 * has no line here fails `pakket.tabellen.api.test.ts`, which asks the catalogue of the database: nobody can add one and
 * forget the right to see it (AVG art. 15).
 */
import type { Passagesoort } from './pakket.regels.ts'
import type { Inhoudsoort } from './pakket.velden.ts'

/**
 * A kind of passage · `naamVan`: the id stands for somebody, whose name goes along · `inhoud`: sealed content, field by
 * field · `niet`: why this column is in no package.
 */
export type Kolom =
  | Passagesoort
  | { readonly naamVan: 'medewerker' | 'groep' }
  | { readonly inhoud: Inhoudsoort }
  | { readonly niet: string }
type Kolommen = Readonly<Record<string, Kolom>>

const TENANT = { niet: 'the school, named once in the package' } as const
const ZELF = { niet: 'the pupil, named once in the package' } as const
const NUMMER = { niet: 'an id of a member of staff; the name is in the column beside it' } as const
const SLEUTEL = { niet: 'a key; what it opens is in the package as itself' } as const
const vast = { organisatie_id: TENANT, leerling_id: ZELF, id: 'vast' } as const
const medewerker = { naamVan: 'medewerker' } as const

export const pakketTabellen = {
  leerling: {
    ...vast,
    leerlingnummer: 'dossier',
    bron: 'dossier',
    bron_sleutel: 'dossier',
    eckid: 'dossier',
    roepnaam: 'dossier',
    voorvoegsel: 'dossier',
    achternaam: 'dossier',
    voornamen: 'dossier',
    voorletters: 'dossier',
    zoeknaam: { niet: 'made of the name, to search with' },
    geboortedatum: 'dossier',
    geslacht: 'dossier',
    jaargroep: 'dossier',
    leerroute: 'dossier',
    thuistaal: 'dossier',
    tolk_nodig: 'dossier',
    status: 'dossier',
    aangemaakt_op: 'vast',
    gewijzigd_op: 'vast',
  },
  inschrijving: { ...vast, begin_op: 'dossier', eind_op: 'dossier', bron: 'dossier' },
  leerling_groep: {
    organisatie_id: TENANT,
    leerling_id: ZELF,
    groep_id: { naamVan: 'groep' },
    bron: 'dossier',
    vanaf: 'dossier',
    tot: 'dossier',
  },
  leerling_medewerker: {
    ...vast,
    medewerker_id: medewerker,
    rol: 'dossier',
    vanaf: 'dossier',
    tot: 'dossier',
  },
  ouder: {
    organisatie_id: TENANT,
    id: 'vast',
    roepnaam: 'oudernaam',
    voorvoegsel: 'oudernaam',
    achternaam: 'oudernaam',
    email: 'ouderprive',
    telefoon: 'ouderprive',
    straat: 'ouderprive',
    huisnummer: 'ouderprive',
    postcode: 'ouderprive',
    plaats: 'ouderprive',
    geheim_adres: 'ouderprive',
    taal: 'ouderprive',
    tolk_nodig: 'ouderprive',
    bron: { niet: 'where the row came from says nothing of the parent' },
    bron_sleutel: { niet: 'the key of the row in the file it came from, which the school has to find it by' },
    aangemaakt_op: { niet: 'when the row was made says nothing of the parent' },
    gewijzigd_op: { niet: 'when an address changed tells the other parent that it did' },
  },
  ouder_relatie: {
    ...vast,
    ouder_id: 'vast',
    relatie: 'oudernaam',
    gezag: 'oudernaam',
    gezag_vanaf: 'oudernaam',
    gezag_tot: 'oudernaam',
    gezag_grond: 'ouderprive',
    geen_contact: 'ouderprive',
    contactvoorkeur: 'ouderprive',
    bezwaar_op: 'ouderprive',
    bezwaar: { inhoud: 'bezwaar' },
    // Whom the pupil lets read is the pupil's own choice.
    toegang_na_18_op: 'dossier',
    toegang_na_18_door: 'dossier',
    bron: { niet: 'where the row came from says nothing of the family' },
  },
  externe_betrokkene: {
    ...vast,
    naam: 'derdecontact',
    instantie: 'dossier',
    rol: 'dossier',
    email: 'derdecontact',
    telefoon: 'derdecontact',
    aangemaakt_op: 'vast',
  },
  kenmerk: {
    ...vast,
    code: 'dossier',
    toelichting: 'dossier',
    vanaf: 'dossier',
    tot: 'dossier',
    aangemaakt_op: 'vast',
  },
  toetsresultaat: {
    ...vast,
    toets: 'dossier',
    leergebied: 'dossier',
    afgenomen_op: 'dossier',
    jaargroep: 'dossier',
    vaardigheidsscore: 'dossier',
    niveau: 'dossier',
    dl: 'dossier',
    dle: 'dossier',
    opmerking: 'dossier',
    bron: 'dossier',
    aangemaakt_op: 'vast',
  },
  plan: {
    ...vast,
    soort: 'vast',
    schooltype: 'vast',
    schooljaar: 'dossier',
    vorige_plan_id: 'vast',
    publicatie: 'dossier',
    instemming_versie: 'vast',
    vastgestelde_versie: 'vast',
    vaststelling: 'dossier',
    start_op: 'dossier',
    evaluatie_op: 'dossier',
    termijn_op: 'dossier',
    versie: 'vast',
    gepubliceerd_op: 'vast',
    gewijzigd_na_versie: 'vast',
    gedeeld: 'vast',
    gedeeld_op: 'vast',
    lengte_reden: 'dossier',
    beeindigd_op: 'dossier',
    beeindigd_reden: 'dossier',
    beeindigd_toelichting: 'dossier',
    verwijderverzoek_door: medewerker,
    verwijderverzoek_op: 'vast',
    verwijderverzoek_reden: 'dossier',
    aangemaakt_door: medewerker,
    aangemaakt_op: 'vast',
    gewijzigd_op: 'vast',
  },
  plan_onderdeel: {
    organisatie_id: TENANT,
    leerling_id: ZELF,
    plan_id: 'vast',
    onderdeel: 'vast',
    revisie: 'vast',
    inhoud: { inhoud: 'onderdeel' },
    door: NUMMER,
    door_naam: 'vast',
    op: 'vast',
  },
  plan_revisie: {
    organisatie_id: TENANT,
    leerling_id: ZELF,
    plan_id: 'vast',
    onderdeel: 'vast',
    revisie: 'vast',
    inhoud: { inhoud: 'onderdeel' },
    door: NUMMER,
    door_naam: 'vast',
    begonnen_op: 'vast',
    op: 'vast',
  },
  plan_versie: {
    ...vast,
    plan_id: 'vast',
    soort: 'vast',
    nummer: 'vast',
    schema_versie: 'vast',
    inhoud: { inhoud: 'versie' },
    hash: 'vast',
    revisies: { niet: 'numbers of the revisions that are in the package themselves' },
    door: NUMMER,
    door_naam: 'vast',
    op: 'vast',
  },
  lesadvies: {
    organisatie_id: TENANT,
    leerling_id: ZELF,
    plan_id: 'vast',
    versie: 'vast',
    inhoud: { inhoud: 'lesadvies' },
    op: 'vast',
  },
  hoorgesprek: {
    ...vast,
    plan_id: 'vast',
    inhoud: { inhoud: 'hoorgesprek' },
    terugkoppeling: { inhoud: 'terugkoppeling' },
    revisie: 'vast',
    gehouden_op: 'dossier',
    door: NUMMER,
    door_naam: 'vast',
    op: 'vast',
  },
  overleg: {
    ...vast,
    plan_id: 'vast',
    datum: 'dossier',
    met_ouders: 'dossier',
    inhoud: { inhoud: 'overleg' },
    revisie: 'vast',
    gemaakt_door: NUMMER,
    door: NUMMER,
    door_naam: 'vast',
    op: 'vast',
  },
  bestand: {
    ...vast,
    naam: 'bijlage',
    type: 'vast',
    grootte: 'vast',
    sha256: 'vast',
    sleutel: SLEUTEL,
    scan: 'vast',
    toegevoegd_door: medewerker,
    toegevoegd_op: 'vast',
  },
  postregel: {
    ...vast,
    soort: 'vast',
    aan_soort: 'vast',
    aan_id: { niet: 'who of the school or family it went to is in the kind; an id of somebody says no more' },
    over_soort: 'vast',
    over_id: 'vast',
    pad: { niet: 'the page that the message led to; what stands there is in the package as itself' },
    mail: 'vast',
    mail_reden: { niet: 'whether the address of a parent works is of that parent' },
    mail_op: 'vast',
    bericht_id: SLEUTEL,
    gemaakt_op: 'vast',
    gelezen_op: { niet: 'when somebody read it is of that person' },
  },
  noodtoegang: {
    ...vast,
    // HvJ EU 22 juni 2023, C-579/21: when and why somebody looked goes along, the name of the member of staff does not.
    medewerker_id: {
      niet: 'the name of who looked is not the asker’s (HvJ EU C-579/21); the role is in the log',
    },
    reden: 'dossier',
    begonnen_op: 'vast',
    tot: 'vast',
    beeindigd_op: 'vast',
    gezien_op: 'vast',
    gezien_door: { niet: 'the name of who looked after it, see medewerker_id' },
    gezien_notitie: 'intern',
  },
  bewaarplicht: {
    ...vast,
    reden: 'dossier',
    tot: 'dossier',
    door_naam: 'vast',
    op: 'vast',
    opgeheven_op: 'vast',
    opgeheven_naam: 'vast',
  },
  avg_verzoek: {
    ...vast,
    soort: 'verzoek',
    herkomst: 'verzoek',
    verzoeker_soort: 'vast',
    ouder_id: 'vast',
    verzoeker_naam: 'verzoek',
    ontvangen_op: 'verzoek',
    termijn_op: 'verzoek',
    verlengd_op: 'verzoek',
    status: 'verzoek',
    behandelaar_id: { niet: 'who of the school handles it acts for the school' },
    identiteit: 'verzoek',
    identiteit_naam: { niet: 'who of the school looked acts for the school' },
    doel_soort: 'verzoek',
    doel_id: 'vast',
    doel_onderdeel: 'verzoek',
    vraag: { inhoud: 'vraag' },
    antwoord: { inhoud: 'antwoord' },
    besloten_op: 'verzoek',
    besloten_naam: 'vast',
    uitgevoerd_op: 'verzoek',
    uitgevoerd_naam: 'vast',
    uitgevoerd_revisie: 'vast',
    gemaakt_op: 'vast',
  },
  betwisting: {
    ...vast,
    verzoek_id: { niet: 'the request is its own record, and goes to who made it' },
    doel_soort: 'betwisting',
    doel_id: 'vast',
    doel_onderdeel: 'betwisting',
    verklaring: { inhoud: 'verklaring' },
    door_naam: 'betwisting',
    op: 'vast',
    opgeheven_op: 'vast',
    opgeheven_naam: 'vast',
    opgeheven_reden: 'betwisting',
  },
  beperking: {
    ...vast,
    verzoek_id: { niet: 'the request is its own record, and goes to who made it' },
    // That it is there says that somebody asked it.
    doel_soort: 'verzoek',
    doel_id: 'vast',
    grond: { niet: 'why it was asked is told to who asked, with the request' },
    reden: { niet: 'why it was asked is told to who asked, with the request' },
    door_naam: 'vast',
    op: 'vast',
    aangekondigd_op: 'vast',
    opheffen_vanaf: 'vast',
    opheffen_reden: { niet: 'told to who asked, with the request' },
    opgeheven_op: 'vast',
    opgeheven_naam: 'vast',
  },
} as const satisfies Readonly<Record<string, Kolommen>>

export type PakketTabel = keyof typeof pakketTabellen
// True because the record is a literal: Object.keys gives exactly its keys.
export const pakketTabelnamen = Object.keys(pakketTabellen) as readonly PakketTabel[]

/** Tables that name a pupil and are in no package, each with its reason. */
export const buitenPakket: Readonly<Record<string, string>> = {
  plan_feit: 'copied from the sections, which are in the package themselves, to count with',
  idempotentie: 'answers kept for a day to repeat a request with; what they are about is in the package',
  inzagepakket:
    'who asked to see the dossier is no business of the other parent; the own package is this one',
}

/** The columns of a table that are in a package. */
export const kolommenVan = (
  tabel: PakketTabel,
): readonly (readonly [string, Exclude<Kolom, { niet: string }>])[] =>
  Object.entries(pakketTabellen[tabel] as Kolommen).flatMap(([kolom, rol]) =>
    typeof rol === 'object' && 'niet' in rol ? [] : [[kolom, rol] as const],
  )

/** `gezag_vanaf` → `gezagVanaf`: the name under which a column comes out of the database, and stands in the package. */
export const veldnaam = (kolom: string): string =>
  kolom.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
