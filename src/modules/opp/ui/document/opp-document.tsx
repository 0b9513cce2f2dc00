import { Signature } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDate } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import type { Hoorgesprek, Hoormoment, Terugkoppeling } from '../../../hoorrecht/hoorrecht.ts'
import type { OverlegInVersie } from '../../../overleg/overleg.ts'
import type { EigenVeld } from '../../../plandelen/eigenveld.schema.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst as t } from '../../document.text.ts'
import type { OppInhoud } from '../../opp.schema.ts'
import type { OppSnapshot } from '../../snapshot.schema.ts'
import { Afwijkingen } from './afwijkingen.tsx'
import { Algemeen } from './algemeen.tsx'
import { Bijlagen, Contact } from './contact.tsx'
import { Doelen } from './doelen.tsx'
import { Factoren } from './factoren.tsx'
import { Betrokkenen, Gegevens } from './gegevens.tsx'
import { HoorgesprekDeel } from './hoorgesprek.tsx'
import { type Deel, LezerProvider } from './lezer.tsx'
import { Behoeften, Maatregelen } from './maatregelen.tsx'
import { Feiten } from './rubriek.tsx'
import { Beeld, Overleg, Zienswijzen } from './stemmen.tsx'
import { Uitstroom } from './uitstroom.tsx'
import './document.css'
import './doelen.css'

/** The same list each time, so that the reader is not made anew. */
const GEEN_VELDEN: readonly EigenVeld[] = []

interface OppDocumentProps {
  kop: OppSnapshot['kop']
  labels: OppSnapshot['labels']
  eigenVelden: readonly EigenVeld[] | undefined
  inhoud: OppInhoud
  hoorgesprek: Hoorgesprek | null
  /** Absent: at opstellen. */
  hoormoment?: Hoormoment | undefined
  /** The hoorgesprekken from before it. */
  eerdereGesprekken?: ReactNode
  /** The talks with parents; undefined where they are not known, which is not the same as none. */
  overleggen: readonly OverlegInVersie[] | undefined
  terugkoppeling?: Terugkoppeling | null
  kaartAdres?: string | undefined
  lengteReden: string
  /** Stands across the paper of a draft that others may see. */
  merk?: string | undefined
  bewerkAdres?: ((deel: Deel) => string) | undefined
  toonOpen: boolean
}

/**
 * An OPP as a document: for the reading view, an old version, and parents and pupils. Each part has a stable anchor
 * that equals the key of its section (`#doelen`), `#hoorgesprek` for the talk, and `#deel-…` for the four parts.
 */
export function OppDocument(props: OppDocumentProps) {
  const { kop, merk, hoorgesprek, terugkoppeling = null, lengteReden } = props
  const { eigenVelden = GEEN_VELDEN } = props
  return (
    <LezerProvider
      kop={kop}
      inhoud={props.inhoud}
      labels={props.labels}
      eigenVelden={eigenVelden}
      bewerkAdres={props.bewerkAdres}
      toonOpen={props.toonOpen}
    >
      <article className="doc">
        {merk !== undefined && <Merk tekst={merk} />}
        <Titelblok kop={kop} />
        <DocumentDeel deel="algemeen">
          <Algemeen />
          <Uitstroom />
          <Gegevens />
          <Betrokkenen />
        </DocumentDeel>
        <DocumentDeel deel="analyse">
          <Factoren />
          <Beeld />
          <Overleg overleggen={props.overleggen} />
          <Zienswijzen />
          <HoorgesprekDeel
            hoorgesprek={hoorgesprek}
            moment={props.hoormoment ?? 'opstellen'}
            eerder={props.eerdereGesprekken}
            terugkoppeling={terugkoppeling}
            kaartAdres={props.kaartAdres}
          />
        </DocumentDeel>
        <DocumentDeel deel="handelingsdeel">
          <p className="doc-instemming">
            <Signature aria-hidden="true" size={20} />
            <span>{t.instemming}</span>
          </p>
          <Doelen />
          <Behoeften />
          <Maatregelen />
          <Afwijkingen />
        </DocumentDeel>
        <DocumentDeel deel="verder">
          <Contact />
          <Bijlagen />
          {!isLeeg(lengteReden) && (
            <section className="doc-rubriek">
              <h3>{t.lengteReden}</h3>
              <RichText text={lengteReden} />
            </section>
          )}
        </DocumentDeel>
      </article>
    </LezerProvider>
  )
}

/** How many marks the longest plan needs, one per 700 px; what does not fit is cut off. */
const MERKEN = Array.from({ length: 24 }, (_, plek) => plek)

/** The word across the whole length of the paper. */
function Merk({ tekst }: { tekst: string }) {
  return (
    <div className="doc-merk" aria-hidden="true">
      {MERKEN.map((plek) => (
        <svg key={plek} viewBox="0 0 620 420" aria-hidden="true">
          <text x="310" y="230" textAnchor="middle" transform="rotate(-28 310 210)">
            {tekst}
          </text>
        </svg>
      ))}
    </div>
  )
}

function DocumentDeel({ deel, children }: { deel: keyof typeof t.delen; children: ReactNode }) {
  return (
    <section className="doc-deel" data-deel={deel} id={`deel-${deel}`} aria-labelledby={`deel-${deel}-kop`}>
      <h2 id={`deel-${deel}-kop`}>{t.delen[deel]}</h2>
      {children}
    </section>
  )
}

/** School, kind of document, and who it is about. */
function Titelblok({ kop }: { kop: OppSnapshot['kop'] }) {
  const { school, leerling } = kop
  return (
    <header className="doc-kop">
      <p className="doc-school">
        <strong>{school.naam}</strong>
        <span className="soft">
          {[school.plaats, school.brin === '' ? '' : t.brin(school.brin)]
            .filter((deel) => deel !== '')
            .map((deel) => ` · ${deel}`)
            .join('')}
        </span>
      </p>
      <p className="doc-soort">{t.soort}</p>
      <p className="doc-naam">{leerling.naam}</p>
      <Feiten
        breed
        feiten={[
          {
            label: t.geboren,
            waarde: leerling.geboortedatum === null ? '' : formatDate(leerling.geboortedatum),
          },
          { label: t.groep, waarde: leerling.groep },
          { label: t.schooljaarKop, waarde: kop.schooljaar },
          { label: t.mentor, waarde: kop.mentor },
          {
            label: t.gezag,
            waarde: kop.gezagdragers
              .map((g) => (g.relatie === '' ? g.naam : `${g.naam} (${g.relatie})`))
              .join(', '),
          },
        ]}
      />
    </header>
  )
}
