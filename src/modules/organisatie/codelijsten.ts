import * as z from 'zod/mini'

/**
 * The code lists with their default labels, in their default order. A code is stable for ever: it is stored in
 * plans, counted by the spiegel and exchanged. A label is only what a school reads, and a school may change it.
 */
export const codelijsten = {
  schooltype: {
    BO: 'Basisonderwijs',
    SBO: 'Speciaal basisonderwijs',
    SO: 'Speciaal onderwijs',
    VO: 'Voortgezet onderwijs',
    PrO: 'Praktijkonderwijs',
    VSO: 'Voortgezet speciaal onderwijs',
  },
  cluster: {
    cluster_1: 'Cluster 1 (zien)',
    cluster_2: 'Cluster 2 (horen, taal en spraak)',
    cluster_3: 'Cluster 3 (leren, lichaam, langdurig ziek)',
    cluster_4: 'Cluster 4 (gedrag)',
  },
  domein: {
    taal_lezen: 'Taal en lezen',
    spelling: 'Spelling',
    rekenen: 'Rekenen',
    overige_vakken: 'Overige vakken',
    leren_leren: 'Leren leren (plannen, onthouden, volhouden)',
    werkhouding: 'Werkhouding en taakgedrag',
    motivatie_welbevinden: 'Motivatie en welbevinden',
    sociaal_emotioneel: 'Sociaal-emotionele ontwikkeling',
    gedrag: 'Gedrag',
    communicatie: 'Communicatie, taal en spraak',
    zelfredzaamheid: 'Zelfredzaamheid en zelfstandigheid',
    motoriek_zintuigen: 'Motoriek, lichaam en zintuigen',
    burgerschap: 'Burgerschap en sociale redzaamheid',
    aanwezigheid: 'Aanwezigheid en schoolgang',
    talent: 'Talent en (hoog)begaafdheid',
    spel: 'Spel (jonge kind)',
    praktijk_arbeid: 'Praktijk, stage en arbeid',
  },
  uitstroom: {
    nog_niet_te_bepalen: 'Nog niet te bepalen',
    bo: 'Terug naar het basisonderwijs',
    sbo: 'Naar het speciaal basisonderwijs',
    vso_dagbesteding: 'VSO, richting dagbesteding',
    vso_arbeid: 'VSO, richting arbeid',
    vso_vervolgonderwijs: 'VSO, richting vervolgonderwijs',
    pro: 'Praktijkonderwijs',
    vmbo_bb: 'Vmbo-bb',
    vmbo_bb_kb: 'Vmbo-bb/kb',
    vmbo_kb: 'Vmbo-kb',
    vmbo_kb_gltl: 'Vmbo-kb/gl-tl',
    vmbo_gltl: 'Vmbo-gl/tl',
    vmbo_gltl_havo: 'Vmbo-gl/tl – havo',
    havo: 'Havo',
    havo_vwo: 'Havo/vwo',
    vwo: 'Vwo',
    vso: 'Voortgezet speciaal onderwijs',
    diploma_vmbo_bb: 'Diploma vmbo-bb',
    diploma_vmbo_kb: 'Diploma vmbo-kb',
    diploma_vmbo_gl: 'Diploma vmbo-gl',
    diploma_vmbo_tl: 'Diploma vmbo-tl',
    diploma_havo: 'Diploma havo',
    diploma_vwo: 'Diploma vwo',
    dagbesteding: 'Dagbesteding',
    beschut_werk: 'Beschut werk',
    arbeid: 'Arbeid',
    vervolgonderwijs: 'Vervolgonderwijs',
    mbo_1: 'Mbo 1 (entree)',
    mbo_2: 'Mbo 2',
    mbo_3: 'Mbo 3',
    mbo_4: 'Mbo 4',
    hbo: 'Hbo',
    wo: 'Universiteit (wo)',
  },
  beeindiging: {
    doelen_behaald: 'Doelen behaald, de basisondersteuning is genoeg',
    andere_school: 'Naar een andere school',
    andere_schoolsoort: 'Naar een andere schoolsoort (TLV)',
    uitgestroomd: 'Uitgestroomd',
    op_verzoek: 'Op verzoek van ouders of leerling',
    overleden: 'Overleden',
  },
  kenmerk: {
    dyslexieverklaring: 'Dyslexieverklaring aanwezig',
    dyscalculieverklaring: 'Dyscalculieverklaring aanwezig',
    lwoo: 'LWOO',
    nt2: 'Nederlands als tweede taal (NT2)',
    gewenningsklas: 'Gewenningsklas of schakelklas',
    versneld: 'Heeft een groep overgeslagen',
    doublure: 'Heeft een groep overgedaan',
    eigen_leerlijn: 'Eigen leerlijn voor een of meer vakken',
    arrangement: 'Arrangement van het samenwerkingsverband',
    plusaanbod: 'Plusaanbod',
  },
  rol: {
    beheerder: 'Beheerder',
    directeur: 'Directeur',
    teamleider: 'Teamleider',
    zorgcoordinator: 'Intern begeleider of zorgcoördinator',
    leerlingbegeleider: 'Leerlingbegeleider',
    mentor: 'Leerkracht of mentor',
    onderwijsassistent: 'Onderwijsassistent',
    vakdocent: 'Vakdocent',
    cvb_lid: 'Lid commissie van begeleiding',
    leerlingadministratie: 'Leerlingadministratie',
    fg: 'Functionaris gegevensbescherming',
    ouder: 'Ouder of verzorger',
    leerling: 'Leerling',
  },
  factor_context: { leerling: 'Leerling', onderwijs: 'Onderwijs', thuis: 'Ondersteuning thuis' },
  factor_bron: {
    leraar: 'Leraar',
    leerling: 'Leerling',
    ouder: 'Ouder',
    toets: 'Toets',
    observatie: 'Observatie',
    derde: 'Iemand van buiten de school',
  },
  doelgroep: { leerling: 'De leerling', team: 'De leraar of het team', ouders: 'De ouders' },
  referentieniveau: { '1F': '1F', '1S': '1S', '2F': '2F', '2S': '2S', '3F': '3F', '3S': '3S', '4F': '4F' },
  behoefte: {
    voorspelbaarheid: 'Voorspelbaarheid en overzicht',
    instructie: 'Meer of andere instructie',
    kleine_stappen: 'Werk in kleine stappen',
    extra_tijd: 'Meer tijd',
    herhaling: 'Herhalen en oefenen',
    hulp_bij_plannen: 'Hulp bij plannen en starten',
    visuele_steun: 'Beelden en schema’s',
    rustige_plek: 'Een rustige plek',
    beweging: 'Bewegen tussendoor',
    nabijheid: 'Nabijheid van een volwassene',
    aanmoediging: 'Aanmoediging en succes ervaren',
    eigen_keuze: 'Eigen keuzes en inbreng',
    contact_klasgenoten: 'Hulp in het contact met klasgenoten',
    taalsteun: 'Steun bij taal',
    uitdaging: 'Meer uitdaging',
    aangepast_materiaal: 'Aangepast materiaal of hulpmiddel',
    afstemming_thuis: 'Afstemming tussen school en thuis',
    kennis_team: 'Kennis en handen voor het team',
    anders: 'Anders',
  },
  maatregel_soort: {
    extra_individueel: 'Extra voor deze leerling',
    verwijzing_basisaanbod: 'Verwijzing naar het basisaanbod',
    verwijzing_arrangement: 'Verwijzing naar een arrangement',
  },
  uitvoerder: {
    school: 'Wat doet de school',
    team: 'Wat krijgt het team aan steun of scholing',
    ouders: 'Wat doen ouders en wat hebben zij nodig',
    hulpverlening: 'Wat doen hulpverleners',
  },
  intensiteit: {
    dagelijks: 'Elke dag',
    meer_per_week: 'Meer keren per week',
    wekelijks: 'Elke week',
    tweewekelijks: 'Om de week',
    maandelijks: 'Elke maand',
    incidenteel: 'Af en toe, als het nodig is',
  },
  hoorvorm: {
    gesprek: 'Gesprek',
    tekening: 'Tekening',
    kaarten: 'Kaarten of plaatjes',
    smileys: 'Smileys per moment van de dag',
    via_ouder: 'Via een ouder',
    via_vertrouwenspersoon: 'Via iemand die de leerling vertrouwt',
    groepsgesprek: 'Gesprek in een groep',
    geschreven: 'Op papier of digitaal geschreven',
    observatie: 'Kijken en meedoen, bij weinig of geen taal',
  },
  hoorbesluit: { overgenomen: 'Overgenomen', deels: 'Deels overgenomen', niet: 'Niet overgenomen' },
  niet_gehoord: { wilde_niet: 'De leerling wilde niet', kon_niet: 'Het lukte (nog) niet' },
  ouderrelatie: {
    moeder: 'Moeder',
    vader: 'Vader',
    ouder: 'Ouder',
    stiefouder: 'Stiefouder',
    pleegouder: 'Pleegouder',
    voogd: 'Voogd',
    grootouder: 'Grootouder',
    anders: 'Andere verzorger',
  },
  gespreksvorm: {
    op_school: 'Gesprek op school',
    thuis: 'Gesprek thuis',
    videobellen: 'Videobellen',
    telefoon: 'Telefoon',
    schriftelijk: 'Brief of e-mail',
  },
  akkoord: { ja: 'Ja', nee: 'Nee', onbekend: 'Nog niet bekend' },
  programma_afwijking: {
    vrijstelling: 'Vrijstelling',
    aanpassing: 'Aanpassing',
    vervanging: 'Ander vak of programma',
  },
  onderwijstijd_reden: { lichamelijk: 'Lichamelijke reden', psychisch: 'Psychische reden' },
  isd_status: {
    nog_niet: 'Nog niet aangevraagd',
    aangevraagd: 'Aangevraagd bij de inspectie',
    ingestemd: 'De inspectie stemt in',
    afgewezen: 'De inspectie stemt niet in',
  },
  contactkant: { school: 'School', ouders: 'Ouders of verzorgers', hulpverlening: 'Hulpverleners' },
} as const satisfies Record<string, Record<string, string>>

export type CodelijstNaam = keyof typeof codelijsten
export type CodeVan<N extends CodelijstNaam> = keyof (typeof codelijsten)[N] & string
export type Schooltype = CodeVan<'schooltype'>
export type Rol = CodeVan<'rol'>

/** Lists to which a school may add codes of its own; in the others only labels change, because rules hang on the codes. */
export const OPEN_LIJSTEN = ['domein', 'kenmerk', 'behoefte'] as const satisfies readonly CodelijstNaam[]
export type OpenLijst = (typeof OPEN_LIJSTEN)[number]

/** The codes of a list in default order. */
export function codesVan<N extends CodelijstNaam>(lijst: N): readonly CodeVan<N>[] {
  // True because the lists are literals: Object.keys gives exactly the keys that the type was taken from.
  return Object.keys(codelijsten[lijst]) as CodeVan<N>[]
}

/** Zod shape of a code from a closed list. */
export function code<N extends Exclude<CodelijstNaam, OpenLijst>>(lijst: N) {
  return z.enum(codesVan(lijst))
}

/** Zod shape of a code from a list that a school may extend: any well-formed code, known or not. */
export const openCode = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/))

/** What a school changed: another label, out of sight for new choices, or (open lists) a code of its own. */
export interface Aanpassing {
  readonly label?: string
  readonly verborgen?: boolean
  /** Place in the list; only when the school ordered it. */
  readonly volgorde?: number
}
export type Aanpassingen = { readonly [N in CodelijstNaam]?: Readonly<Record<string, Aanpassing>> }

/**
 * The words for a code: the school's label, else ours, else the code itself, since a plan from elsewhere or from
 * before may hold a code that this school does not know and must stay readable.
 */
export function labelVan(lijst: CodelijstNaam, code: string, aanpassingen?: Aanpassingen): string {
  const eigen = aanpassingen?.[lijst]
  const aangepast = eigen && Object.hasOwn(eigen, code) ? eigen[code]?.label?.trim() : undefined
  if (aangepast) return aangepast
  const standaard: Readonly<Record<string, string>> = codelijsten[lijst]
  return (Object.hasOwn(standaard, code) ? standaard[code] : undefined) ?? code
}

export interface Keuze<C extends string = string> {
  readonly code: C
  readonly label: string
}

/**
 * What a person can choose from: in the school's order or else ours, own codes of open lists last, hidden codes left out.
 * `houd` names codes that must stay visible because they are already chosen.
 */
export function keuzes(
  lijst: CodelijstNaam,
  aanpassingen?: Aanpassingen,
  houd: readonly string[] = [],
): readonly Keuze[] {
  const eigen = aanpassingen?.[lijst] ?? {}
  const standaard: readonly string[] = codesVan(lijst)
  const open: readonly CodelijstNaam[] = OPEN_LIJSTEN
  const toegevoegd = open.includes(lijst) ? Object.keys(eigen).filter((c) => !standaard.includes(c)) : []
  const plek = (c: string) =>
    (Object.hasOwn(eigen, c) ? eigen[c]?.volgorde : undefined) ?? Number.MAX_SAFE_INTEGER
  return [...standaard, ...toegevoegd]
    .sort((a, b) => plek(a) - plek(b))
    .filter((c) => houd.includes(c) || !(Object.hasOwn(eigen, c) && eigen[c]?.verborgen))
    .map((c) => ({ code: c, label: labelVan(lijst, c, aanpassingen) }))
}
