import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Download, Printer } from 'lucide-react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { versiePdfAdres } from '../../opp/ui/opp-api.ts'
import { afspraakSoortTekst } from '../afspraken.text.ts'
import { briefTekst as t } from '../brief.text.ts'
import type { Overzicht, Ronde, Tekenaar } from '../ondertekening.schema.ts'
import { verklaringTekst } from '../ondertekening.text.ts'
import { tabTekst } from '../tab.text.ts'
import { AfspraakTekst } from './afspraak-tekst.tsx'
import { overzichtQuery, tabAdres } from './ondertekening-api.ts'
import type { Genummerd } from './stap/afspraak-inhoud.ts'
import { useAfspraken } from './use-afspraken.ts'
import './brief.css'

/**
 * A letter to react on paper: each agreement with boxes to tick and lines to sign. Without an address, so that a secret one is
 * never on it, and without a word of the other signers.
 */
export function BriefPagina() {
  const { oppId = '', tekenaarId = '' } = useParams({ strict: false })
  const opvraging = useQuery(overzichtQuery(oppId))
  useDocumentTitle(t.titel)
  return (
    <div className="stack-l page-narrow">
      <Opgehaald query={opvraging} laden={tabTekst.laden} fout={tabTekst.mislukt} opnieuw={tabTekst.opnieuw}>
        {(overzicht) => <Pagina overzicht={overzicht} tekenaarId={tekenaarId} />}
      </Opgehaald>
    </div>
  )
}

function Pagina({ overzicht, tekenaarId }: { overzicht: Overzicht; tekenaarId: string }) {
  const { oppId } = overzicht
  const ronde = overzicht.rondes.find((r) => r.tekenaars.some(({ id }) => id === tekenaarId))
  const tekenaar = ronde?.tekenaars.find(({ id }) => id === tekenaarId)
  const kan = tekenaar?.kan.administreren === true
  return (
    <>
      <div className="no-print">
        <PageHeader
          over={<Link href={tabAdres(oppId)}>{t.terug}</Link>}
          title={t.titel}
          under={kan ? t.uitleg : undefined}
        />
        {ronde && kan && (
          <div className="button-group">
            <Button variant="primary" icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
              {t.print}
            </Button>
            <a href={versiePdfAdres(oppId, ronde.versie)} className={buttonClass('secondary')} download>
              <Download aria-hidden="true" />
              {t.plan}
            </a>
          </div>
        )}
      </div>
      {ronde && tekenaar && kan ? (
        <Brief overzicht={overzicht} ronde={ronde} tekenaar={tekenaar} />
      ) : (
        <Alert kind="let_op" title={t.onbekend} />
      )}
    </>
  )
}

function Brief(props: { overzicht: Overzicht; ronde: Ronde; tekenaar: Tekenaar }) {
  const { overzicht, ronde, tekenaar } = props
  const school = useSessie()?.persoon?.organisatie ?? ''
  const { opvraging, afspraken } = useAfspraken(overzicht.oppId, ronde.versie)
  const vraagt = tekenaar.verklaring !== 'gezien'
  const { gezien, instemming } = verklaringTekst[tekenaar.verklaring]
  const intro = vraagt ? t.intro : t.introGezien
  return (
    <Opgehaald query={opvraging} laden={tabTekst.laden} fout={tabTekst.mislukt} opnieuw={tabTekst.opnieuw}>
      {() => (
        <article className="brief" aria-labelledby="brief-onderwerp">
          <p className="brief-school">{school}</p>
          <p>{t.aan(tekenaar.naam)}</p>
          <p>{formatDate(dayOf(Date.now()))}</p>
          <h2 id="brief-onderwerp">{t.onderwerp(overzicht.leerling)}</h2>
          <p>{t.groet(tekenaar.naam)}</p>
          <p>{intro(overzicht.leerling, ronde.versie)}</p>
          <p>{t.tot(formatDate(ronde.termijnOp))}</p>
          <p>{t.hulp}</p>
          <h3>{t.heelPlan}</h3>
          <p className="brief-keuze">
            <Vak /> {gezien}
          </p>
          {vraagt && <Afspraken afspraken={afspraken ?? []} />}
          <p>{t.verder}</p>
          <Lijn />
          <Lijn />
          <p>{instemming}</p>
          {tekenaar.vereist && <p>{t.gevolg}</p>}
          <dl className="brief-teken">
            {[t.naam, t.datum, t.handtekening].map((wat) => (
              <div key={wat}>
                <dt>{wat}</dt>
                <dd>
                  <Lijn />
                </dd>
              </div>
            ))}
          </dl>
        </article>
      )}
    </Opgehaald>
  )
}

function Afspraken({ afspraken }: { afspraken: readonly Genummerd[] }) {
  return (
    <>
      <h3>{t.perAfspraak}</h3>
      <p>{t.perAfspraakUitleg}</p>
      <ol className="brief-afspraken">
        {afspraken.map(({ afspraak, nummer, inhoud }) => (
          <li key={afspraak.sleutel}>
            <p className="soft small">
              {t.nummer(nummer, afspraken.length)} · {afspraakSoortTekst[afspraak.soort]}
            </p>
            <p>
              <strong>{inhoud.titel}</strong>
            </p>
            <AfspraakTekst inhoud={inhoud} />
            <p className="row">
              {t.keuzes.map((keuze) => (
                <span key={keuze} className="brief-keuze">
                  <Vak /> {keuze}
                </span>
              ))}
            </p>
            <p className="soft small">{t.waarom}</p>
            <Lijn />
          </li>
        ))}
      </ol>
    </>
  )
}

const Vak = () => <span className="brief-vak" aria-hidden="true" />
const Lijn = () => <span className="brief-lijn" aria-hidden="true" />
