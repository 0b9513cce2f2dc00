/**
 * From the raw text fields of one EDEXML record to its typed shape. A bad value becomes null with a warning; it never
 * stops the file.
 */
import {
  brinVan,
  type Datum,
  datumVan,
  EdexmlFout,
  type EdexmlGeslacht,
  type EdexmlGroep,
  type EdexmlIdentiteit,
  type EdexmlLeerling,
  type EdexmlMedewerker,
  type EdexmlNaam,
  type EdexmlRol,
  type EdexmlSchool,
  type EdexmlVestiging,
  type EdexmlWaarschuwingCode,
  geslachtVan,
  isDummySleutel,
  isRolCode,
  isSchooljaar,
  isVerdacht,
  jaargroepVan,
  lijktBsn,
  schoneTekst,
  versieVan,
  zonderBsn,
} from './edexml.ts'

export type RecordSoort = 'school' | 'vestiging' | 'groep' | 'samengestelde_groep' | 'leerling' | 'leerkracht'

export type RuweWaarde = { readonly tekst: string; readonly regel: number }

/** One record as it stands in the file. Only fields on the list of its kind ever get in. */
export type RuwRecord = {
  readonly soort: RecordSoort
  readonly nr: number
  readonly regel: number
  readonly sleutel: string
  readonly eckid: string
  readonly velden: Map<string, RuweWaarde>
  groep: string | null
  vestiging: string | null
  readonly samengesteld: string[]
  readonly rollen: EdexmlRol[]
  readonly groepen: { groepSleutel: string; rollen: EdexmlRol[] }[]
}

/** Reports a warning on a field of the record at hand. */
export type Meld = (code: EdexmlWaarschuwingCode, veld: string, regel: number, waarde?: string) => void

const MAX_NAAM = 200
const MAX_SLEUTEL = 256

// Manual 2.1: leading and trailing spaces of a key carry no meaning.
export function schoneSleutel(ruw: string): string {
  return schoneTekst(ruw) ?? ''
}

function tekst(r: RuwRecord, veld: string, meld: Meld, max = MAX_NAAM): string | null {
  const ruw = r.velden.get(veld)
  const gelezen = ruw === undefined ? null : schoneTekst(ruw.tekst)
  if (!ruw || gelezen === null) return null
  const zonder = zonderBsn(gelezen)
  if (zonder !== gelezen) meld('nummer-weggelaten', veld, ruw.regel)
  const waarde = schoneTekst(zonder)
  if (waarde === null) return null
  if (isVerdacht(waarde)) meld('tekens-verdacht', veld, ruw.regel)
  if (waarde.length <= max) return waarde
  meld('naam-te-lang', veld, ruw.regel)
  // Cut between characters, never through a surrogate pair: half a pair can't be stored.
  return waarde
    .slice(0, max)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()
}

function datum(r: RuwRecord, veld: string, meld: Meld): Datum | null {
  const ruw = r.velden.get(veld)
  const schoon = ruw === undefined ? null : schoneTekst(ruw.tekst)
  if (!ruw || schoon === null) return null
  const gelezen = datumVan(schoon)
  if (!gelezen) meld('datum-ongeldig', veld, ruw.regel)
  else if (gelezen.afwijkend) meld('datum-andere-vorm', veld, ruw.regel)
  return gelezen?.datum ?? null
}

/** A `dateTime` kept as text: it only serves to see that something changed. */
function mutatiedatum(r: RuwRecord, meld: Meld): string | null {
  const ruw = r.velden.get('mutatiedatum')
  const schoon = ruw === undefined ? null : schoneTekst(ruw.tekst)
  if (!ruw || schoon === null) return null
  if (datumVan(schoon)) return schoon
  meld('datum-ongeldig', 'mutatiedatum', ruw.regel)
  return null
}

function code<T>(r: RuwRecord, veld: string, lees: (ruw: string) => T | null, mis: () => void): T | null {
  const ruw = r.velden.get(veld)
  const schoon = ruw === undefined ? null : schoneTekst(ruw.tekst)
  if (schoon === null) return null
  const waarde = lees(schoon)
  if (waarde === null) mis()
  return waarde
}

function jaargroep(r: RuwRecord, meld: Meld): string | null {
  const ruw = r.velden.get('jaargroep')
  return code(r, 'jaargroep', jaargroepVan, () =>
    meld('jaargroep-onbekend', 'jaargroep', ruw?.regel ?? r.regel, ruw?.tekst),
  )
}

function geslacht(r: RuwRecord, meld: Meld): EdexmlGeslacht | null {
  const ruw = r.velden.get('geslacht')
  return code(r, 'geslacht', geslachtVan, () =>
    meld('geslacht-onbekend', 'geslacht', ruw?.regel ?? r.regel, ruw?.tekst),
  )
}

function identiteit(r: RuwRecord, meld: Meld): EdexmlIdentiteit {
  const dummySleutel = isDummySleutel(r.sleutel)
  const teLang = r.sleutel.length > MAX_SLEUTEL
  if (dummySleutel) meld('sleutel-tijdelijk', '@key', r.regel)
  else if (teLang) meld('sleutel-te-lang', '@key', r.regel)
  else if (r.sleutel === '') meld('sleutel-ontbreekt', '@key', r.regel)
  const nummer = lijktBsn(r.sleutel)
  if (nummer) meld('sleutel-lijkt-bsn', '@key', r.regel)
  const sleutel = r.sleutel === '' || dummySleutel || teLang || nummer ? null : r.sleutel
  return { nr: r.nr, regel: r.regel, sleutel, dummySleutel }
}

function naam(r: RuwRecord, meld: Meld): EdexmlNaam {
  return {
    roepnaam: tekst(r, 'roepnaam', meld),
    voorvoegsel: tekst(r, 'voorvoegsel', meld),
    achternaam: tekst(r, 'achternaam', meld),
    voornamen: tekst(r, 'voornamen', meld),
    voorletters: tekst(r, 'voorletters-1', meld),
  }
}

/**
 * Whether there is enough to know whom the record is about. A voorvoegsel or voorletters alone name nobody.
 */
function isIemand(r: RuwRecord, n: EdexmlNaam, meld: Meld): boolean {
  const heeftNaam = n.achternaam !== null || n.roepnaam !== null || n.voornamen !== null
  if (heeftNaam) return true
  // A dummy key without a name is a row number of nobody.
  const heeftSleutel = (r.sleutel !== '' && !isDummySleutel(r.sleutel)) || r.eckid !== ''
  meld(heeftSleutel ? 'naam-ontbreekt' : 'record-zonder-identiteit', '', r.regel)
  return heeftSleutel
}

function eckidVan(r: RuwRecord, meld: Meld): string | null {
  if (r.eckid === '' || r.eckid.length > 512) return null
  if (!lijktBsn(r.eckid)) return r.eckid
  meld('sleutel-lijkt-bsn', '@eckid', r.regel)
  return null
}

/** @throws EdexmlFout `edexml.school-ontbreekt` or `edexml.schooljaar-ongeldig`: without a year nothing can be placed */
export function schoolUit(r: RuwRecord, meld: Meld): EdexmlSchool {
  const lees = (veld: string): string => schoneTekst(r.velden.get(veld)?.tekst ?? '') ?? ''
  const op = (veld: string): number => r.velden.get(veld)?.regel ?? r.regel
  const schooljaar = lees('schooljaar')
  if (schooljaar === '') throw new EdexmlFout('edexml.school-ontbreekt', r.regel, 0)
  if (!isSchooljaar(schooljaar)) throw new EdexmlFout('edexml.schooljaar-ongeldig', op('schooljaar'), 0)

  const { brin, dependance } = brinVan(lees('brincode'), lees('dependancecode'))
  if (brin === null && lees('brincode') !== '') meld('brin-ongeldig', 'brincode', op('brincode'))
  if (dependance === null) meld('dependance-ongeldig', 'dependancecode', op('dependancecode'))
  const schoolSleutel = tekst(r, 'schoolkey', meld, MAX_SLEUTEL)
  const instellingsnummer = tekst(r, 'instellingsnummer', meld, 16)
  if (brin === null && schoolSleutel === null && instellingsnummer === null) {
    meld('school-zonder-nummer', '', r.regel)
  }
  const versie = versieVan(lees('xsdversie'))
  if (versie === null) meld('versie-onbekend', 'xsdversie', op('xsdversie'), lees('xsdversie'))
  return {
    schooljaar,
    peildatum: datum(r, 'peildatum', meld),
    brin,
    dependance: dependance ?? '00',
    schoolSleutel,
    instellingsnummer,
    aanmaakdatum: datum(r, 'aanmaakdatum', meld),
    versie,
  }
}

export function vestigingUit(r: RuwRecord, meld: Meld): EdexmlVestiging | null {
  const { sleutel } = identiteit(r, meld)
  return sleutel === null ? null : { sleutel, naam: tekst(r, 'naam', meld) ?? sleutel }
}

export function groepUit(r: RuwRecord, meld: Meld): EdexmlGroep | null {
  const wie = identiteit(r, meld)
  const naamVanGroep = tekst(r, 'naam', meld)
  if (naamVanGroep === null && wie.sleutel === null) {
    meld('record-zonder-identiteit', '', r.regel)
    return null
  }
  if (naamVanGroep === null) meld('naam-ontbreekt', 'naam', r.regel)
  return {
    ...wie,
    bestandSleutel: r.sleutel,
    soort: r.soort === 'groep' ? 'stamgroep' : 'samengesteld',
    naam: naamVanGroep ?? wie.sleutel ?? String(wie.nr),
    jaargroep: jaargroep(r, meld),
    omschrijving: tekst(r, 'omschrijving', meld, 256),
    mutatiedatum: mutatiedatum(r, meld),
  }
}

/** @returns null when the record names nobody (reported) */
export function leerlingUit(r: RuwRecord, schooljaar: string | null, meld: Meld): EdexmlLeerling | null {
  const namen = naam(r, meld)
  if (!isIemand(r, namen, meld)) return null
  const geboortedatum = datum(r, 'geboortedatum', meld)
  const instroomdatum = datum(r, 'instroomdatum', meld)
  const uitstroomdatum = datum(r, 'uitstroomdatum', meld)
  if (geboortedatum !== null && schooljaar !== null && !kanGeboren(geboortedatum, schooljaar)) {
    meld('geboortedatum-onwaarschijnlijk', 'geboortedatum', r.regel)
  }
  if (instroomdatum !== null && uitstroomdatum !== null && uitstroomdatum < instroomdatum) {
    meld('uitstroom-voor-instroom', 'uitstroomdatum', r.regel)
  }
  // The manual asks a jaargroep for every pupil; in 1.03 it may come from the group instead.
  if (!r.velden.has('jaargroep') && r.groep === null) meld('jaargroep-ontbreekt', 'jaargroep', r.regel)
  return {
    ...identiteit(r, meld),
    ...namen,
    eckid: eckidVan(r, meld),
    geboortedatum,
    geslacht: geslacht(r, meld),
    startGroep3: datum(r, 'start_ondw_jgr3', meld),
    jaargroep: jaargroep(r, meld),
    groepSleutel: r.groep,
    samengesteldeGroepSleutels: r.samengesteld,
    vestigingSleutel: r.vestiging,
    instroomdatum,
    uitstroomdatum,
    mutatiedatum: mutatiedatum(r, meld),
  }
}

/** Whether somebody born that day can be a pupil in that year: not after it, and not over thirty. */
function kanGeboren(geboortedatum: Datum, schooljaar: string): boolean {
  const jaar = Number(geboortedatum.slice(0, 4))
  return jaar < Number(schooljaar.slice(5)) && jaar > Number(schooljaar.slice(0, 4)) - 30
}

/** @returns null when the record names nobody (reported) */
export function medewerkerUit(r: RuwRecord, meld: Meld): EdexmlMedewerker | null {
  const namen = naam(r, meld)
  if (!isIemand(r, namen, meld)) return null
  for (const rol of [...r.rollen, ...r.groepen.flatMap((g) => g.rollen)]) {
    if (rol.code !== null && !isRolCode(rol.code)) meld('rol-onbekend', 'rol', r.regel, rol.code)
  }
  return {
    ...identiteit(r, meld),
    ...namen,
    eckid: eckidVan(r, meld),
    emailadres: tekst(r, 'emailadres', meld, 256)?.toLowerCase() ?? null,
    rollen: r.rollen,
    groepen: r.groepen,
    mutatiedatum: mutatiedatum(r, meld),
  }
}
