/**
 * What the printed OPP shows: fully resolved, in Dutch words, in print order. No ids, no codes, no dates to format:
 * a person could read this structure aloud. Conventions:
 * - an empty string or empty list means "not filled in"; a part with nothing in it is left out of the document, except
 *   what the law asks (uitstroom, onderbouwing, factoren, doelen, onderwijsbehoeften, maatregelen, hoorgesprek), which then
 *   says "Nog niet ingevuld";
 * - `Tekst` is text of a user: blank lines split paragraphs, lines that begin with "- " are a list, nothing else is markup;
 * - dates are written out ("12 september 2026").
 */
export interface OppPdfModel {
  readonly school: {
    readonly naam: string
    readonly plaats: string
    /** BRIN with vestiging, "99XX00". */
    readonly brin: string
  }
  readonly leerling: {
    /** Roepnaam with surname; title of the document and head of each page. */
    readonly naam: string
    /** Used in running text: "Wat Noor inbracht". */
    readonly roepnaam: string
    /** "groep 7" or "klas 2b"; empty when the pupil is in none. */
    readonly groep: string
  }
  /** "2026-2027". */
  readonly schooljaar: string
  readonly versie: {
    /** Number of the published version; null = concept: then CONCEPT is printed across each page. */
    readonly nummer: number | null
    /** SHA-256 of the version's canonical content, hex; empty for a concept. */
    readonly hash: string
    /** Day of publication, or for a concept the day of the last change. */
    readonly datum: string
    /** Both axes in words: "Gepubliceerd", "Vastgesteld", "Beëindigd". Not used for a concept. */
    readonly status: string
    /** ISO instant at which the content was frozen or last saved. It dates the file, so the same content gives the same bytes. */
    readonly vastgelegdOp: string
  }
  /**
   * The facts box, in this order (rubrics A and B): leerling's birth date, leerroute, instroom, ouders with relation, mentor, IB/OC,
   * contactpersoon, CvB, start OPP, monitormomenten, evaluatiedatum, previous version. Empty values are left out.
   */
  readonly kop: readonly PdfFeit[]
  /** Rubric E. */
  readonly uitstroom: {
    /** Label of the expected destination; legally required. */
    readonly verwacht: string
    readonly bandbreedte: string
    /** Legally required. */
    readonly onderbouwing: Tekst
    /** The factors that the onderbouwing cites, each as its text. */
    readonly bevorderend: readonly string[]
    readonly belemmerend: readonly string[]
    /** Why the plan leaves the diploma route; empty when it does not. */
    readonly afwijking: Tekst
  }
  /** Non-medical facts the school registers ("NT2", "LWOO"), as labels. */
  readonly kenmerken: readonly string[]
  /** Rubric C7: didactisch and leergebiedoverstijgend. */
  readonly niveaugegevens: readonly PdfNiveau[]
  readonly toetsresultaten: readonly PdfNiveau[]
  /** Rubric C: only the domains that were ticked. */
  readonly domeinen: readonly PdfDomein[]
  /** Rubric D. */
  readonly integratiefBeeld: Tekst
  /** Rubric F: what each told in the overleg. */
  readonly overleg: { readonly leraren: Tekst; readonly leerling: Tekst; readonly ouders: Tekst }
  /** Rubric K6, K7: school, pupil, each parent, hulpverleners; those with an empty text are left out. */
  readonly zienswijzen: readonly PdfZienswijze[]
  /** Rubric K1 to K3 and K5; null = not yet held. The terugkoppeling happens later and stays outside the version. */
  readonly hoorgesprek: PdfHoorgesprek | null
  /** Rubrics G, H, I: the part parents have to agree with. */
  readonly handelingsdeel: {
    /** Goal at the end of the school career, from the uitstroom. */
    readonly einddoel: Tekst
    readonly doelen: readonly PdfDoel[]
    readonly behoeften: {
      readonly leerling: readonly string[]
      readonly team: readonly string[]
      readonly ouders: readonly string[]
    }
    readonly maatregelen: {
      readonly school: readonly PdfMaatregel[]
      readonly team: readonly PdfMaatregel[]
      readonly ouders: readonly PdfMaatregel[]
      readonly hulpverlening: readonly PdfMaatregel[]
    }
    /** Rubric I1. */
    readonly onderwijsprogramma: readonly PdfAfspraak[]
    /** Rubric I2. */
    readonly vervangendeDoelen: readonly PdfAfspraak[]
    /** Rubric I3 as facts: reden, uren op school, uren elders, aanbod, toetsing, begeleiding, duur, opbouwplan, instemming, ISD. */
    readonly onderwijstijd: readonly PdfFeit[]
    /** Rubric I4. */
    readonly toetsfaciliteiten: readonly PdfAfspraak[]
  }
  /** Rubric J. */
  readonly contactpersonen: readonly {
    readonly naam: string
    readonly rol: string
    readonly bereikbaar: string
  }[]
  readonly contactmomenten: readonly PdfContactmoment[]
  /** Rubric M. */
  readonly bijlagen: readonly { readonly titel: string; readonly bron: string; readonly datum: string }[]
  /** Fields of the school itself, by the key of the section they stand in; only what is filled in. */
  readonly eigen: Readonly<Record<string, readonly PdfFeit[]>>
  /** Why the plan is longer than five pages; empty when it is not. */
  readonly lengteReden: Tekst
  /** One row for the school, each parent with gezag, and the pupil. */
  readonly handtekeningen: readonly PdfHandtekening[]
  /** The last page: who decided what on this version, and how to check it. Only in a sealed copy. */
  readonly bewijs?: PdfBewijsPagina
}

/** Text of a user; see the conventions of `OppPdfModel`. */
export type Tekst = string

export interface PdfFeit {
  readonly label: string
  readonly waarde: string
}

export interface PdfNiveau {
  /** "Rekenen-wiskunde". */
  readonly onderdeel: string
  /** Score or observation: "M7: 228". */
  readonly resultaat: string
  /** "III", "eind groep 5". */
  readonly niveau: string
  readonly datum: string
  /** One line that says what it means for this pupil. */
  readonly duiding: string
}

export interface PdfFactor {
  readonly tekst: Tekst
  /** "leerling", "onderwijs" or "thuis". */
  readonly context: string
  readonly datum: string
  readonly bron: string
  /** Ends the sentence "Relevant omdat …". */
  readonly relevantOmdat: string
}

export interface PdfDomein {
  readonly naam: string
  readonly bevorderend: readonly PdfFactor[]
  readonly belemmerend: readonly PdfFactor[]
  readonly ondersteuningsbehoefte: Tekst
}

export interface PdfZienswijze {
  /** "Moeder, Eva van den Berg". */
  readonly wie: string
  readonly tekst: Tekst
  /** Outcome of the check "heb ik het goed begrepen?" in words; empty when not asked. */
  readonly begrepen: string
}

export type PdfHoorgesprek =
  | {
      readonly gehoord: true
      /** At which moment of the plan: "bij het opstellen". */
      readonly moment: string
      readonly datum: string
      readonly metWie: string
      /** The form, with whether the pupil chose it: "gesprek met tekening, zelf gekozen". */
      readonly vorm: string
      /** The pupil's own words. */
      readonly inbreng: Tekst
      readonly punten: readonly {
        readonly inbreng: string
        /** "Overgenomen", "Deels overgenomen", "Niet overgenomen". */
        readonly besluit: string
        readonly waarom: Tekst
      }[]
    }
  | {
      readonly gehoord: false
      readonly moment: string
      readonly datum: string
      /** "Noor wilde niet gehoord worden." */
      readonly reden: Tekst
      /** What was tried all the same. */
      readonly geprobeerd: Tekst
    }

export interface PdfTussendoel {
  /** "1.1": goal 1, first step. Measures refer to these numbers. */
  readonly nummer: string
  readonly tekst: Tekst
  readonly meetwijze: string
  readonly streefdatum: string
  /** null = nothing yet: the document leaves room to write. */
  readonly evaluatie: PdfEvaluatie | null
}

export interface PdfDoel extends PdfTussendoel {
  /** Empty when the goal belongs to no domain. */
  readonly domein: string
  /** "leerling", "leraar en team", "ouders". */
  readonly voorWie: string
  readonly begin: Tekst
  readonly gewenst: Tekst
  /** Leerlijn or referentieniveau. */
  readonly leerlijn: string
  readonly tussendoelen: readonly PdfTussendoel[]
}

export interface PdfEvaluatie {
  /** "Behaald", "Deels behaald", "Niet behaald". */
  readonly uitkomst: string
  readonly datum: string
  readonly toelichting: Tekst
}

export interface PdfMaatregel {
  readonly wat: Tekst
  readonly hoe: Tekst
  readonly wie: string
  readonly wanneer: string
  /** Numbers of the goals it serves: "1, 2.1". */
  readonly doelen: string
  /** How we know it works, and when we are content. */
  readonly gelukt: Tekst
  /** "Extra", "Uit basisaanbod", "Uit arrangement". */
  readonly soort: string
}

export interface PdfAfspraak {
  /** Subject or facility: "Engels", "Extra tijd bij toetsen". */
  readonly onderwerp: string
  readonly afspraak: Tekst
  readonly toelichting: Tekst
}

export interface PdfContactmoment {
  readonly wanneer: string
  readonly metWie: string
  readonly onderwerp: string
}

export interface PdfBewijsPagina {
  readonly titel: string
  readonly uitleg: string
  /** Heads of the columns: agreement, answer, remark. */
  readonly antwoordenKop: readonly string[]
  readonly besluiten: readonly PdfBewijs[]
  /** Hashes of the version and its attachments. */
  readonly feiten: readonly PdfFeit[]
  readonly controleTitel: string
  readonly controle: readonly string[]
}

export interface PdfBewijs {
  readonly wie: string
  readonly relatie: string
  /** "Stemt in met het handelingsdeel". */
  readonly besluit: string
  readonly verklaring: Tekst
  readonly antwoorden: readonly {
    readonly afspraak: Tekst
    readonly antwoord: string
    readonly opmerking: Tekst
  }[]
  readonly feiten: readonly PdfFeit[]
  /** Hashes and names for who checks: printed small, never broken. */
  readonly sporen: readonly PdfFeit[]
}

export interface PdfHandtekening {
  /** "School", "Moeder", "Leerling". */
  readonly rol: string
  readonly naam: string
  /** How it was given ("Digitaal, via het ouderportaal"); empty leaves room for a pen. */
  readonly gezet: string
  readonly datum: string
}
