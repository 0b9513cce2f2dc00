/** Rows of a table to the shape that every import reads (`Bestand`). Pure; what can't be read is said at its cell. */

import type { Indeling } from './csv.indeling.ts'
import {
  type Bestand,
  CSV_LIMIETEN,
  type CsvSoort,
  type OuderRegel,
  type OuderVelden,
  type Tabel,
} from './csv.ts'
import { type Doel, doelenVan } from './csv.velden.ts'
import {
  datumUit,
  emailUit,
  geslachtUit,
  gezagUit,
  jaargroepUit,
  jaNeeUit,
  relatieUit,
} from './csv.waarden.ts'
import type { LeerlingVeld } from './diff.model.ts'
import type { EdexmlGroep, EdexmlLeerling, EdexmlMedewerker, EdexmlRol } from './edexml.ts'
import { isVerdacht, lijktBsn } from './edexml.ts'

export type CsvMeldingCode =
  | 'csv-datum'
  | 'csv-geslacht'
  | 'csv-jaargroep'
  | 'csv-email'
  | 'csv-relatie'
  | 'csv-gezag'
  | 'csv-janee'
  | 'csv-te-lang'
  | 'csv-verplicht-leeg'
  | 'csv-tekens-verdacht'
  | 'csv-rij-verschoven'
  | 'csv-nummer-weggelaten'
  | 'csv-rol-onbekend'
  | 'csv-mentor-onbekend'
  | 'csv-geheim-blijft'

export type CsvMelding = {
  readonly code: CsvMeldingCode
  readonly pad: string
  readonly regel: number
  /** Target of the cell; none when it is about the row. */
  readonly doel?: string
}

/** What one cell becomes: for the preview. */
export type Cel = { readonly doel: string; readonly waarde: string; readonly fout: CsvMeldingCode | null }

const MAX: Readonly<Record<string, number>> = {
  leerlingnummer: 64,
  relatienummer: 64,
  code: 64,
  mentorcode: 64,
  roepnaam: 64,
  voorvoegsel: 10,
  voorletters: 32,
  klas: 64,
  telefoon: 40,
  huisnummer: 20,
  postcode: 10,
  straat: 120,
  plaats: 80,
}
const kaal = (doel: string): string => doel.slice(doel.indexOf('.') + 1)

const LEES: Readonly<
  Record<
    Exclude<Doel['waarde'], 'tekst' | 'sleutel'>,
    readonly [(ruw: string) => string | null, CsvMeldingCode]
  >
> = {
  datum: [datumUit, 'csv-datum'],
  geslacht: [geslachtUit, 'csv-geslacht'],
  jaargroep: [jaargroepUit, 'csv-jaargroep'],
  email: [emailUit, 'csv-email'],
  relatie: [relatieUit, 'csv-relatie'],
  gezag: [gezagUit, 'csv-gezag'],
  janee: [(ruw) => jaNeeUit(ruw)?.toString() ?? null, 'csv-janee'],
}

/** One cell as it would be read; an empty one has no value and, unless required, no fault. */
export function leesCel(doel: Doel, ruw: string): Cel {
  const naam = doel.doel
  if (ruw === '') return { doel: naam, waarde: '', fout: doel.verplicht ? 'csv-verplicht-leeg' : null }
  if (doel.waarde === 'sleutel')
    return lijktBsn(ruw)
      ? { doel: naam, waarde: '', fout: 'csv-nummer-weggelaten' }
      : { doel: naam, waarde: ruw.slice(0, 64), fout: ruw.length > 64 ? 'csv-te-lang' : null }
  if (doel.waarde === 'tekst') {
    const max = MAX[kaal(naam)] ?? 200
    const fout = ruw.length > max ? 'csv-te-lang' : isVerdacht(ruw) ? 'csv-tekens-verdacht' : null
    return { doel: naam, waarde: ruw.slice(0, max).trim(), fout }
  }
  const [lees, code] = LEES[doel.waarde]
  const waarde = lees(ruw)
  return waarde === null ? { doel: naam, waarde: '', fout: code } : { doel: naam, waarde, fout: null }
}

export const leesRij = (soort: CsvSoort, rij: readonly string[], indeling: Indeling): Cel[] =>
  doelenVan(soort).flatMap((doel) => {
    const plek = indeling[doel.doel]
    return plek === undefined ? [] : [leesCel(doel, rij[plek] ?? '')]
  })

const veldVanDoel: Readonly<Record<string, LeerlingVeld>> = {
  leerlingnummer: 'bronSleutel',
  roepnaam: 'roepnaam',
  voorvoegsel: 'voorvoegsel',
  achternaam: 'achternaam',
  voornamen: 'voornamen',
  voorletters: 'voorletters',
  geboortedatum: 'geboortedatum',
  geslacht: 'geslacht',
  klas: 'groepSleutels',
  jaargroep: 'jaargroep',
  instroomdatum: 'instroomdatum',
  uitstroomdatum: 'uitstroomdatum',
}

type Rij = { readonly get: (doel: string) => string | null; readonly regel: number; readonly nr: number }

/** @param jaar the school year that the file is read in */
export function zetOm(
  tabel: Tabel,
  indeling: Indeling,
  keuze: { readonly soort: CsvSoort; readonly volledig: boolean; readonly schooljaar: string },
): { bestand: Bestand; meldingen: CsvMelding[]; aantalMeldingen: ReadonlyMap<CsvMeldingCode, number> } {
  const { soort } = keuze
  const meldingen: CsvMelding[] = []
  const tel = new Map<CsvMeldingCode, number>()
  const meld = (code: CsvMeldingCode, regel: number, doel?: string): void => {
    tel.set(code, (tel.get(code) ?? 0) + 1)
    if (meldingen.length < CSV_LIMIETEN.maxMeldingen)
      meldingen.push({
        code,
        regel,
        pad: doel === undefined ? '' : doel,
        ...(doel === undefined ? {} : { doel }),
      })
  }
  for (const regel of tabel.verschoven) meld('csv-rij-verschoven', regel)
  if (tabel.weggelaten > 0) {
    meld('csv-nummer-weggelaten', 0)
    tel.set('csv-nummer-weggelaten', tabel.weggelaten)
  }
  const rijen: Rij[] = []
  for (const [i, ruw] of tabel.rijen.entries()) {
    const regel = tabel.regels[i] ?? 0
    const cellen = leesRij(soort, ruw, indeling)
    for (const c of cellen) if (c.fout !== null) meld(c.fout, regel, c.doel)
    // Without what is required there is nobody to speak of: the row is left out, and said.
    if (cellen.some((c) => c.fout === 'csv-verplicht-leeg')) continue
    const waarden = new Map(cellen.map((c) => [c.doel, c.waarde]))
    rijen.push({ get: (doel) => waarden.get(doel) || null, regel, nr: rijen.length + 1 })
  }

  const klassen = new Map<string, EdexmlGroep>()
  const klas = (naam: string | null): string | null => {
    if (naam === null) return null
    const sleutel = naam.toLowerCase()
    const al = klassen.get(sleutel)
    if (al) return al.bestandSleutel
    const nr = klassen.size + 1
    klassen.set(sleutel, {
      nr,
      regel: 0,
      sleutel: null,
      dummySleutel: true,
      bestandSleutel: `#${nr}`,
      soort: 'stamgroep',
      naam,
      jaargroep: null,
      omschrijving: null,
      mutatiedatum: null,
    })
    return `#${nr}`
  }
  const metLeerlingen = soort === 'leerlingen' || soort === 'combinatie'
  const leerlingen = metLeerlingen ? rijen.map((r) => leerlingVan(r, klas(r.get('klas')))) : []
  const medewerkers =
    soort === 'medewerkers' ? rijen.map((r) => medewerkerVan(r, klas(r.get('klas')), meld)) : []
  const mentoren = new Map<string, { groepSleutel: string; code: string | null; naam: string | null }>()
  for (const r of soort === 'combinatie' ? rijen : []) {
    const groepSleutel = klas(r.get('klas'))
    const [code, naam] = [r.get('mentorcode'), r.get('mentornaam')]
    if (groepSleutel !== null && (code !== null || naam !== null))
      mentoren.set(`${groepSleutel}|${code ?? naam}`, { groepSleutel, code, naam })
  }
  let nr = leerlingen.length
  const ouders: OuderRegel[] = []
  for (const r of soort === 'ouders' || soort === 'combinatie' ? rijen : [])
    for (const plek of ['ouder1', 'ouder2']) {
      const ouder = ouderVan(r, plek, nr + 1)
      if (!ouder) continue
      nr++
      ouders.push(ouder)
    }
  const geleverd = Object.keys(indeling).flatMap((doel) => (metLeerlingen ? (veldVanDoel[doel] ?? []) : []))
  const bestand: Bestand = {
    school: {
      schooljaar: keuze.schooljaar,
      peildatum: null,
      brin: null,
      dependance: '00',
      schoolSleutel: null,
      instellingsnummer: null,
      aanmaakdatum: null,
      versie: null,
    },
    vestigingen: [],
    groepen: [...klassen.values()],
    leerlingen,
    medewerkers,
    csv: {
      soort,
      volledig: metLeerlingen && keuze.volledig,
      geleverd: [...new Set(geleverd)],
      ouders,
      mentoren: [...mentoren.values()],
    },
  }
  return { bestand, meldingen, aantalMeldingen: tel }
}

function leerlingVan(r: Rij, groepSleutel: string | null): EdexmlLeerling {
  const [begin, eind] = [r.get('instroomdatum'), r.get('uitstroomdatum')]
  return {
    nr: r.nr,
    regel: r.regel,
    sleutel: r.get('leerlingnummer'),
    dummySleutel: false,
    eckid: null,
    roepnaam: r.get('roepnaam'),
    voorvoegsel: r.get('voorvoegsel'),
    achternaam: r.get('achternaam'),
    voornamen: r.get('voornamen'),
    voorletters: r.get('voorletters'),
    geboortedatum: r.get('geboortedatum'),
    // The value was read from the list of this type.
    geslacht: r.get('geslacht') as EdexmlLeerling['geslacht'],
    startGroep3: null,
    jaargroep: r.get('jaargroep'),
    groepSleutel,
    samengesteldeGroepSleutels: [],
    vestigingSleutel: null,
    instroomdatum: begin,
    // A last day before the first one is a slip and would take the pupil off the list.
    uitstroomdatum: begin !== null && eind !== null && eind < begin ? null : eind,
    mutatiedatum: null,
  }
}

/** Words for work at a school, as the code of the EDEXML list that Koers knows a role for. */
const FUNCTIES: Readonly<Record<string, string>> = {
  mentor: 'LRK',
  groepsleerkracht: 'LRK',
  leerkracht: 'LRK',
  docent: 'VAK',
  vakdocent: 'VAK',
  intern_begeleider: 'IB',
  'intern begeleider': 'IB',
  ib: 'IB',
  zorgcoördinator: 'IB',
  zorgcoordinator: 'IB',
  directeur: 'DIR',
  rector: 'DIR',
  onderwijsassistent: 'OWA',
  administratie: 'ADM',
  leerlingadministratie: 'ADM',
}

function medewerkerVan(
  r: Rij,
  groepSleutel: string | null,
  meld: (code: CsvMeldingCode, regel: number, doel?: string) => void,
): EdexmlMedewerker {
  const functie = r.get('rol')
  const code = functie === null ? undefined : FUNCTIES[functie.toLowerCase()]
  if (functie !== null && code === undefined) meld('csv-rol-onbekend', r.regel, 'rol')
  const rollen: EdexmlRol[] = code === undefined ? [] : [{ code, omschrijving: null }]
  return {
    nr: r.nr,
    regel: r.regel,
    sleutel: r.get('code'),
    dummySleutel: false,
    eckid: null,
    roepnaam: r.get('roepnaam'),
    voorvoegsel: r.get('voorvoegsel'),
    achternaam: r.get('achternaam'),
    voornamen: null,
    voorletters: null,
    emailadres: r.get('email'),
    rollen,
    groepen: groepSleutel === null ? [] : [{ groepSleutel, rollen }],
    mutatiedatum: null,
  }
}

function ouderVan(r: Rij, plek: string, nr: number): OuderRegel | null {
  const get = (veld: string): string | null => r.get(`${plek}.${veld}`)
  const leerlingSleutel = r.get('leerlingnummer')
  if (get('achternaam') === null || leerlingSleutel === null) return null
  const velden: OuderVelden = {
    bronSleutel: get('relatienummer'),
    roepnaam: get('roepnaam'),
    voorvoegsel: get('voorvoegsel'),
    achternaam: get('achternaam'),
    email: get('email'),
    telefoon: get('telefoon'),
    straat: get('straat'),
    huisnummer: get('huisnummer'),
    postcode: get('postcode'),
    plaats: get('plaats'),
    geheimAdres: get('geheimadres'),
  }
  const gezag = get('gezag')
  return {
    nr,
    regel: r.regel,
    leerlingSleutel,
    leerlingGeboren: r.get('leerlinggeboren') ?? r.get('geboortedatum'),
    velden,
    relatie: get('relatie'),
    gezag: gezag === 'ja' || gezag === 'nee' ? gezag : 'onbekend',
    gezagVanaf: get('gezagvanaf'),
  }
}
