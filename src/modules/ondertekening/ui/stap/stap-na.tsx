import { useQuery } from '@tanstack/react-query'
import { buttonClass } from '../../../../ui/button.tsx'
import { dayOf, formatDate, formatDateTime } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { RichText } from '../../../../ui/text.tsx'
import { DownloadKnop } from '../../../../web/download-knop.tsx'
import { gastStap, useSessie } from '../../../../web/sessie.ts'
import type { OppSnapshot } from '../../../opp/snapshot.schema.ts'
import { afspraakMetNummer } from '../../afspraken.text.ts'
import { identiteitZin } from '../../bewijs/identiteit.text.ts'
import type { MijnStap } from '../../ondertekening.schema.ts'
import { isOpen, rondeOpen } from '../../ondertekening.ts'
import type { StapTekst } from '../../stap.text.ts'
import { tabTekst } from '../../tab.text.ts'
import { DoorSchool } from '../door-school.tsx'
import { RouteKaart } from '../route-kaart.tsx'
import { type Genummerd, genummerd } from './afspraak-inhoud.ts'
import { AntwoordLijst } from './antwoord-lijst.tsx'
import { regelsVan } from './besluit-controle.tsx'
import type { Invoer } from './invoer.ts'
import { bewijsAdres, mijnStapAdres, mijnVragenQuery, stapPdfAdres, verzegeldStapAdres } from './stap-api.ts'
import { Gesprek } from './vragen.tsx'

interface StapNaProps {
  stap: MijnStap
  /** The version that was answered; null while it is not here. */
  plan: OppSnapshot | null
  /** What was typed when the request closed under it. */
  invoer: Invoer
  t: StapTekst
}

/** After it: what I said and what follows, or why nothing is asked any more. */
export function StapNa({ stap, plan, invoer, t }: StapNaProps) {
  const afspraken = plan === null ? [] : genummerd(stap.afspraken, plan)
  const besloten = stap.uitkomst !== null
  const gast = gastStap(useSessie()) !== null
  return (
    <div className="stack">
      {/* A guest sees this one request only: for another one comes another link. */}
      {!gast && <Nieuwer stap={stap} t={t} />}
      <Hoe stap={stap} afspraken={afspraken} t={t} />
      <Vastgesteld stap={stap} gast={gast} t={t} />
      <Getypt stap={stap} afspraken={afspraken} invoer={invoer} t={t} />
      {stap.uitkomst === 'nee' && stap.beslotenOp !== null && (
        <RouteKaart geweigerdOp={dayOf(stap.beslotenOp)} level={2} />
      )}
      {stap.doorSchool && (
        <Card title={t.doorSchool}>
          <DoorSchool vastgelegd={stap.doorSchool} />
        </Card>
      )}
      {besloten && stap.doorSchool === null && (
        <Card title={t.gezegd}>
          <div className="stack">
            {stap.uitkomst === 'gezien' && <p>{stap.tekst.gezien}</p>}
            <AntwoordLijst regels={stap.antwoorden} opmerking={stap.opmerking} afspraken={afspraken} t={t} />
          </div>
        </Card>
      )}
      {stap.berichten.length > 0 && (
        <Card title={t.gesprek}>
          <Gesprek berichten={stap.berichten} t={t} />
        </Card>
      )}
      {besloten && (
        <Card title={t.bewijsTitel} tone="quiet">
          <div className="stack">
            <p className="measure">{t.bewijsUitleg}</p>
            {stap.zekerheid && stap.doorSchool === null && (
              <p className="soft small">
                {tabTekst.zekerheid} {identiteitZin(stap.zekerheid)}
              </p>
            )}
            {stap.zekerheid?.klasse === 'D' && stap.doorSchool === null && (
              <Alert kind="let_op" title={tabTekst.minderZeker}>
                <p>{stap.zekerheid.methode === 'link-en-code-mail' ? t.minderZeker : t.minderZekerAccount}</p>
              </Alert>
            )}
            <div className="row">
              <DownloadKnop adres={bewijsAdres(stap.id)}>{t.bewijs}</DownloadKnop>
              <DownloadKnop adres={stapPdfAdres(stap.id)}>{t.pdf}</DownloadKnop>
            </div>
            {stap.vastgesteldOp === null && !gast && <p>{t.pdfZonderZegel}</p>}
            <p>
              {t.controleerUitleg} <Link href="/controleer">{t.controleer}</Link>
            </p>
          </div>
        </Card>
      )}
    </div>
  )
}

/** The school asked again about the same plan. */
function Nieuwer({ stap, t }: { stap: MijnStap; t: StapTekst }) {
  const { data } = useQuery(mijnVragenQuery)
  const nieuwer = data?.vragen.find(
    (v) => v.oppId === stap.oppId && v.id !== stap.id && isOpen(v.stand) && rondeOpen(v.rondeStand),
  )
  if (nieuwer === undefined) return null
  return (
    <Alert
      kind="let_op"
      title={t.nieuwer}
      actions={
        <Link className={buttonClass('primary')} href={mijnStapAdres(nieuwer.id)}>
          {t.leesNieuwer}
        </Link>
      }
    />
  )
}

/** "Afspraak 9: leest …", by the number that it was asked under. */
function metNummer(afspraken: readonly Genummerd[], sleutel: string, titel: string): string {
  const nummer = afspraken.find(({ afspraak }) => afspraak.sleutel === sleutel)?.nummer
  return nummer === undefined ? titel : afspraakMetNummer(nummer, titel)
}

/** How it stands, first of all. */
function Hoe(props: { stap: MijnStap; afspraken: readonly Genummerd[]; t: StapTekst }) {
  const { stap, afspraken, t } = props
  const { uitkomst, stand, rondeStand } = stap
  const op = stap.beslotenOp !== null && (
    <p>{(stap.doorSchool ? t.vastgelegdOp : t.besluitOp)(formatDateTime(stap.beslotenOp))}</p>
  )
  // What the school wrote down, or that nothing is asked any more.
  const door = stand in t.standen ? t.standen[stand as keyof typeof t.standen] : null // asked the line before
  if (door !== null || uitkomst === null) {
    const { titel, tekst } = door ?? t.rondeDicht
    return (
      <Alert kind="info" title={titel} live>
        {op}
        <p>{tekst}</p>
      </Alert>
    )
  }
  const titel = (stap.verklaring === 'akkoord' ? t.akkoordKlaar : t.klaar)[uitkomst]
  if (uitkomst !== 'nee')
    return (
      <Alert kind="goed" title={titel} live>
        {op}
        <p>
          {t.verloop[rondeStand]} {t.nietsTeDoen}
        </p>
      </Alert>
    )
  return (
    <Alert kind="info" title={titel} live>
      {op}
      <p>{t.gesprekOver}</p>
      <ul className="stap-open">
        {stap.antwoorden
          .filter(({ antwoord }) => antwoord === 'nee')
          .map(({ sleutel, titel: afspraak }) => (
            <li key={sleutel}>{metNummer(afspraken, sleutel, afspraak)}</li>
          ))}
      </ul>
      {stap.verklaring === 'instemming' && <p>{t.plaats}</p>}
    </Alert>
  )
}

/** What came of it: since when the plan holds, and the sealed PDF. */
function Vastgesteld({ stap, gast, t }: { stap: MijnStap; gast: boolean; t: StapTekst }) {
  if (stap.vastgesteldOp === null || stap.beginOp === null) return null
  return (
    <Card title={t.vastgesteldTitel}>
      <div className="stack">
        <p>{t.vastgesteld(formatDate(dayOf(stap.vastgesteldOp)), formatDate(stap.beginOp))}</p>
        <div>
          {gast ? (
            <p>{t.verzegeldGast}</p>
          ) : stap.verzegeld ? (
            <DownloadKnop adres={verzegeldStapAdres(stap.id)}>{t.verzegeld}</DownloadKnop>
          ) : (
            <p className="soft">{t.verzegeldKomt}</p>
          )}
        </div>
      </div>
    </Card>
  )
}

/** Nothing typed is lost, also when it can't be sent any more. */
function Getypt(props: { stap: MijnStap; afspraken: readonly Genummerd[]; invoer: Invoer; t: StapTekst }) {
  const { stap, afspraken, invoer, t } = props
  const regels = regelsVan(stap, invoer)
  if (regels.length === 0 && invoer.opmerking.trim() === '' && invoer.vraag.trim() === '') return null
  return (
    <Card title={t.getypt} tone="quiet">
      <div className="stack">
        <p>{t.getyptUitleg}</p>
        <AntwoordLijst regels={regels} opmerking={invoer.opmerking} afspraken={afspraken} t={t} />
        {invoer.vraag.trim() !== '' && (
          <div className="stack-tight">
            <p className="soft small">{t.vraagVeld}</p>
            <div className="stap-woorden">
              <RichText text={invoer.vraag} />
            </div>
          </div>
        )}
      </div>
    </Card>
  )
}
