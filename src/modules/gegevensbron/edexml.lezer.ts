/**
 * Reads EDEXML text as it comes, under caps, and queues the records it completes. Keeps the text of listed fields
 * only. Used by `edexml.parse.ts`, which knows bytes and the sink.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import {
  groepUit,
  leerlingUit,
  type Meld,
  medewerkerUit,
  type RecordSoort,
  type RuwRecord,
  schoneSleutel,
  schoolUit,
  vestigingUit,
} from './edexml.record.ts'
import {
  EdexmlFout,
  type EdexmlFoutCode,
  type EdexmlSchool,
  type EdexmlWaarschuwing,
  type EdexmlWaarschuwingCode,
  schoneTekst,
} from './edexml.ts'
import {
  type EdexmlItem,
  type EdexmlLimieten,
  isRecordSoort,
  meervoud,
  sectieVan,
  veldenVan,
} from './edexml.velden.ts'

const MAX_NAMEN = 200
const DOCTYPE = '<!DOCTYPE'

/**
 * A copy that stands alone. V8 makes a part of a long string a view on it, so one kept key would keep the whole
 * piece of the file in memory.
 */
function los(tekst: string): string {
  return tekst.length < 13 ? tekst : ` ${tekst}`.slice(1)
}

function lokaal(naam: string): string {
  const i = naam.indexOf(':')
  return i < 0 ? naam : naam.slice(i + 1)
}

/** The state machine over the parser's events: which record, which field, what to skip. */
export class Lezer {
  readonly #xml = new SaxesParser({ xmlns: false })
  readonly #limiet: EdexmlLimieten
  /** What the parser found since the last hand-over; never more than one piece of the file holds. */
  readonly wachtrij: EdexmlItem[] = []
  readonly aantallen = { vestigingen: 0, groepen: 0, leerlingen: 0, medewerkers: 0 }
  readonly genegeerd = new Map<string, number>()
  school: EdexmlSchool | null = null
  waarschuwingen = 0

  #diepte = 0
  #overslaanVanaf = 0
  #sectie: string | null = null
  #record: RuwRecord | null = null
  #veld: string | null = null
  #tekst = ''
  /** The group of a leerkracht whose roles are being read, and how deep it stands. */
  #groepDiepte = 0
  #klaar = false
  #houdVast = ''
  #sindsGebeurtenis = 0

  readonly #teller = new Map<RecordSoort, number>()
  readonly #sleutels = new Map<string, Set<string>>()
  readonly #verwijzingen = new Map<string, Map<string, EdexmlWaarschuwing>>()

  constructor(limiet: EdexmlLimieten) {
    this.#limiet = limiet
    const xml = this.#xml
    // Without prototype: `&constructor;` must be as unknown as any other name.
    xml.ENTITIES = Object.assign(Object.create(null), { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" })
    xml.on('error', () => {
      // The parser's own message quotes the file; ours holds the place only.
      throw this.fout('edexml.geen-xml')
    })
    xml.on('doctype', () => {
      throw this.fout('edexml.doctype')
    })
    let attributen = 0
    xml.on('opentagstart', () => {
      attributen = 0
      this.#levend()
    })
    xml.on('attribute', (a) => {
      this.#levend()
      if (++attributen > limiet.maxAttributen || a.value.length > limiet.maxTekst)
        throw this.fout('edexml.te-complex')
    })
    xml.on('opentag', (tag) => this.#open(tag))
    xml.on('closetag', () => this.#sluit())
    xml.on('text', (t) => this.#lees(t))
    xml.on('cdata', (t) => this.#lees(t))
    xml.on('comment', () => this.#levend())
    xml.on('processinginstruction', () => this.#levend())
  }

  get regel(): number {
    return this.#xml.line
  }

  fout(code: EdexmlFoutCode): EdexmlFout {
    return new EdexmlFout(code, this.#xml.line, this.#xml.column)
  }

  meld(code: EdexmlWaarschuwingCode, pad: string, regel: number, waarde?: string): void {
    this.waarschuwingen++
    if (this.waarschuwingen > this.#limiet.maxWaarschuwingen) return
    const veilig = waarde === undefined ? '' : (schoneTekst(waarde) ?? '')
    // A number of three digits or more may be part of something that identifies a person.
    const tonen = veilig !== '' && veilig.length <= 12 && !/\d{3}/.test(veilig)
    this.wachtrij.push({
      soort: 'waarschuwing',
      waarde: tonen ? { code, pad, regel, waarde: veilig } : { code, pad, regel },
    })
  }

  /** Feeds text. A `<!DOCTYPE` stops it before the parser sees the first letter of what is declared. */
  voer(stuk: string): void {
    const tekst = this.#houdVast + stuk
    this.#houdVast = ''
    for (let i = tekst.indexOf('<!'); i >= 0; i = tekst.indexOf('<!', i + 2)) {
      const kop = tekst.slice(i, i + DOCTYPE.length).toUpperCase()
      if (kop === DOCTYPE) {
        this.#schrijf(tekst.slice(0, i))
        throw this.fout('edexml.doctype')
      }
    }
    // The word may be cut in two: keep a tail that could still become it for the next piece.
    const open = tekst.lastIndexOf('<')
    const staart = open < 0 ? '' : tekst.slice(open)
    if (staart.length < DOCTYPE.length && DOCTYPE.startsWith(staart.toUpperCase())) this.#houdVast = staart
    this.#schrijf(tekst.slice(0, tekst.length - this.#houdVast.length))
  }

  #schrijf(tekst: string): void {
    this.#xml.write(tekst)
    // The parser collects text, names and comments until they end; without an end that is memory without a bound.
    this.#sindsGebeurtenis += tekst.length
    if (this.#sindsGebeurtenis > this.#limiet.maxTekst * 2) throw this.fout('edexml.te-complex')
  }

  #levend(): void {
    this.#sindsGebeurtenis = 0
  }

  /** The end of the file: what is missing now, is missing for good. */
  sluitAf(): EdexmlSchool {
    if (!this.#klaar) throw this.fout('edexml.afgekapt')
    this.#schrijf(this.#houdVast)
    this.#xml.close()
    if (!this.school) throw this.fout('edexml.school-ontbreekt')
    for (const soort of ['groep', 'vestiging'] as const) {
      for (const [sleutel, melding] of this.#verwijzingen.get(soort) ?? []) {
        if (this.#sleutels.get(soort)?.has(sleutel)) continue
        this.meld(melding.code, melding.pad, melding.regel)
      }
    }
    if (this.aantallen.leerlingen === 0) this.meld('geen-leerlingen', 'leerlingen', this.regel)
    return this.school
  }

  #open(tag: SaxesTagPlain): void {
    this.#levend()
    const naam = lokaal(tag.name)
    if (++this.#diepte > this.#limiet.maxDiepte) throw this.fout('edexml.te-complex')
    if (this.#overslaanVanaf > 0) return
    if (this.#diepte === 1) {
      if (naam !== 'EDEX') throw this.fout('edexml.geen-edexml')
    } else if (this.#record) {
      this.#openInRecord(this.#record, naam, tag)
    } else if (this.#diepte === 2 && naam === 'school') {
      this.#begin('school', tag)
    } else if (this.#diepte === 2 && sectieVan.has(naam)) {
      this.#sectie = naam
    } else if (this.#sectie !== null && sectieVan.get(this.#sectie)?.has(naam) && isRecordSoort(naam)) {
      this.#begin(naam, tag)
    } else {
      this.#negeer(naam)
    }
  }

  #begin(soort: RecordSoort, tag: SaxesTagPlain): void {
    const nr = (this.#teller.get(soort) ?? 0) + 1
    this.#teller.set(soort, nr)
    if (nr > (soort === 'leerling' ? this.#limiet.maxLeerlingen : this.#limiet.maxOverig)) {
      throw this.fout('edexml.te-veel')
    }
    let sleutel = ''
    let eckid = ''
    for (const [ruw, waarde] of Object.entries(tag.attributes)) {
      const naam = lokaal(ruw)
      if (naam === 'key') sleutel = los(schoneSleutel(waarde))
      else if (naam === 'eckid') eckid = los(schoneSleutel(waarde))
      else if (!/^xml(?:ns)?(?::|$)/.test(ruw) && !ruw.startsWith('xsi:')) this.#tel(`@${naam}`)
    }
    this.#record = {
      soort,
      nr,
      regel: this.regel,
      sleutel,
      eckid,
      velden: new Map(),
      groep: null,
      vestiging: null,
      samengesteld: [],
      rollen: [],
      groepen: [],
    }
  }

  #openInRecord(record: RuwRecord, naam: string, tag: SaxesTagPlain): void {
    const { soort } = record
    if (this.#veld !== null) this.#negeer(naam)
    else if (veldenVan[soort].has(naam) && (soort === 'leerkracht' || this.#groepDiepte === 0)) {
      this.#veld = naam
      this.#tekst = ''
    } else if (soort === 'leerling' || soort === 'leerkracht') {
      this.#openVerwijzing(record, naam, tag)
    } else this.#negeer(naam)
  }

  #openVerwijzing(record: RuwRecord, naam: string, tag: SaxesTagPlain): void {
    const leerling = record.soort === 'leerling'
    if (naam === 'samengestelde_groepen' || naam === 'groepen') return
    const isGroep = naam === 'groep' || naam === 'samengestelde_groep'
    if (!isGroep && !(leerling && naam === 'vestiging')) {
      this.#negeer(naam)
      return
    }
    const sleutel = los(schoneSleutel(sleutelVan(tag)))
    if (!leerling) this.#groepDiepte = this.#diepte
    if (sleutel === '') {
      // Without a key it points at nothing; roles inside would land on the person. Skip the lot.
      this.#groepDiepte = 0
      this.#negeer(naam)
      return
    }
    this.#onthoudVerwijzing(isGroep ? 'groep' : 'vestiging', sleutel, record)
    if (record.samengesteld.length + record.groepen.length >= this.#limiet.maxVerwijzingen) {
      throw this.fout('edexml.te-complex')
    }
    if (!leerling) record.groepen.push({ groepSleutel: sleutel, rollen: [] })
    else if (naam === 'vestiging') record.vestiging ??= sleutel
    else if (naam === 'samengestelde_groep') record.samengesteld.push(sleutel)
    else if (record.groep === null) record.groep = sleutel
    else this.meld('veld-dubbel', this.#pad(record, 'groep'), this.regel)
  }

  #onthoudVerwijzing(soort: 'groep' | 'vestiging', sleutel: string, record: RuwRecord): void {
    const bekend = this.#verwijzingen.get(soort) ?? new Map<string, EdexmlWaarschuwing>()
    this.#verwijzingen.set(soort, bekend)
    if (bekend.has(sleutel)) return
    const code = soort === 'groep' ? 'groep-bestaat-niet' : 'vestiging-bestaat-niet'
    bekend.set(sleutel, { code, pad: this.#pad(record, soort), regel: this.regel })
  }

  #lees(tekst: string): void {
    this.#levend()
    if (this.#veld === null || this.#overslaanVanaf > 0) {
      if (tekst.length > this.#limiet.maxTekst) throw this.fout('edexml.te-complex')
      return
    }
    this.#tekst += tekst
    if (this.#tekst.length > this.#limiet.maxTekst) throw this.fout('edexml.te-complex')
  }

  #sluit(): void {
    this.#levend()
    const diepte = this.#diepte--
    if (this.#overslaanVanaf > 0) {
      if (diepte === this.#overslaanVanaf) this.#overslaanVanaf = 0
      return
    }
    if (diepte === 1) this.#klaar = true
    const record = this.#record
    if (!record) {
      if (diepte === 2) this.#sectie = null
    } else if (this.#veld !== null) {
      this.#bewaarVeld(record, this.#veld)
      this.#veld = null
    } else if (diepte === this.#groepDiepte) {
      this.#groepDiepte = 0
    } else if (diepte === (record.soort === 'school' ? 2 : 3)) {
      this.#record = null
      this.#geefDoor(record)
    }
  }

  #bewaarVeld(record: RuwRecord, veld: string): void {
    if (veld === 'rol' || veld === 'rolomschrijving') {
      const waarde = schoneTekst(this.#tekst)?.slice(0, 64)
      if (waarde === undefined) return
      const rollen = this.#groepDiepte > 0 ? record.groepen.at(-1)?.rollen : record.rollen
      if ((rollen?.length ?? 0) >= this.#limiet.maxVerwijzingen) throw this.fout('edexml.te-complex')
      rollen?.push(
        veld === 'rol'
          ? { code: waarde.toUpperCase(), omschrijving: null }
          : { code: null, omschrijving: waarde },
      )
    } else if (record.velden.has(veld)) {
      this.meld('veld-dubbel', this.#pad(record, veld), this.regel)
    } else {
      record.velden.set(veld, { tekst: los(this.#tekst), regel: this.regel })
    }
  }

  #geefDoor(record: RuwRecord): void {
    const meld: Meld = (code, veld, regel, waarde) => this.meld(code, this.#pad(record, veld), regel, waarde)
    const item = this.#itemUit(record, meld)
    if (!item) return
    this.wachtrij.push(item)
    if (record.soort === 'school') return
    this.aantallen[meervoud[record.soort]]++
    this.#uniek(record, meld)
  }

  #itemUit(record: RuwRecord, meld: Meld): EdexmlItem | null {
    const { soort } = record
    if (soort === 'school') {
      if (this.school) {
        meld('school-dubbel', '', record.regel)
        return null
      }
      this.school = schoolUit(record, meld)
      return { soort, waarde: this.school }
    }
    if (soort === 'leerling') {
      const waarde = leerlingUit(record, this.school?.schooljaar ?? null, meld)
      return waarde && { soort, waarde }
    }
    if (soort === 'leerkracht') {
      const waarde = medewerkerUit(record, meld)
      return waarde && { soort: 'medewerker', waarde }
    }
    if (soort === 'vestiging') {
      const waarde = vestigingUit(record, meld)
      return waarde && { soort, waarde }
    }
    const waarde = groepUit(record, meld)
    return waarde && { soort: 'groep', waarde }
  }

  /** Remembers key and ECK iD of the record and reports one that was seen before. */
  #uniek(record: RuwRecord, meld: Meld): void {
    // Groups of both kinds share one key space.
    const ruimte = record.soort === 'samengestelde_groep' ? 'groep' : record.soort
    if (!this.#nieuw(ruimte, record.sleutel)) meld('sleutel-dubbel', '@key', record.regel)
    if (!this.#nieuw(`${ruimte}@eckid`, record.eckid)) meld('eckid-dubbel', '@eckid', record.regel)
  }

  #nieuw(ruimte: string, sleutel: string): boolean {
    if (sleutel === '') return true
    const bekend = this.#sleutels.get(ruimte) ?? new Set<string>()
    this.#sleutels.set(ruimte, bekend)
    if (bekend.has(sleutel)) return false
    bekend.add(sleutel)
    return true
  }

  #negeer(naam: string): void {
    this.#overslaanVanaf = this.#diepte
    this.#tel(naam)
  }

  #tel(ruw: string): void {
    // A name is shown to people, so it stays short, few, and without what could be a number of a person.
    const naam = ruw.length > 64 || /\d{4}/.test(ruw) ? '(overig)' : ruw
    const sleutel = this.genegeerd.has(naam) || this.genegeerd.size < MAX_NAMEN ? naam : '(overig)'
    this.genegeerd.set(sleutel, (this.genegeerd.get(sleutel) ?? 0) + 1)
  }

  #pad(record: RuwRecord, veld: string): string {
    const plek = record.soort === 'school' ? 'school' : `${this.#sectie ?? ''}/${record.soort}[${record.nr}]`
    return veld === '' ? plek : `${plek}/${veld}`
  }
}

function sleutelVan(tag: SaxesTagPlain): string {
  for (const [naam, waarde] of Object.entries(tag.attributes)) if (lokaal(naam) === 'key') return waarde
  return ''
}
