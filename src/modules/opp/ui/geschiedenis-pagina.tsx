import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { ArrowLeftRight, PencilLine } from 'lucide-react'
import { buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Betwist, BetwistVan } from '../../leerling/ui/betwist.tsx'
import type { Opp } from '../opp.api.schema.ts'
import { isOnderdeel, type OnderdeelSleutel, onderdeelSleutels } from '../opp.schema.ts'
import { onderdeelTekst } from '../opp.text.ts'
import { leesTekst, geschiedenisTekst as t } from '../paginas.text.ts'
import { vergelijkTekst } from '../vergelijk.text.ts'
import { geschiedenisAdres, oppAdres, vergelijkAdres } from './adressen.ts'
import { Revisies } from './lezen/revisies.tsx'
import { oppQuery } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import './geschiedenis.css'

/** Per part of the plan: who wrote what and when, and a way back. */
export function GeschiedenisPagina() {
  const { oppId = '' } = useParams({ strict: false })
  const opvraging = useQuery(oppQuery(oppId))
  useDocumentTitle(t.titel)
  return (
    <Geladen van={opvraging} laden={leesTekst.laden} mislukt={leesTekst.mislukt}>
      {(opp) => (
        <BetwistVan leerlingId={opp.leerling.id} oppId={opp.id}>
          <Geschiedenis opp={opp} />
        </BetwistVan>
      )}
    </Geladen>
  )
}

function Geschiedenis({ opp }: { opp: Opp }) {
  const { onderdeel: gevraagd }: { onderdeel?: unknown } = useSearch({ strict: false })
  const geschreven = onderdeelSleutels.filter((sleutel) => opp.onderdelen[sleutel].revisie > 0)
  const gekozen: OnderdeelSleutel =
    typeof gevraagd === 'string' && isOnderdeel(gevraagd) ? gevraagd : (geschreven[0] ?? 'algemeen')
  return (
    <div className="stack">
      <PageHeader
        over={<Link href={oppAdres(opp.id)}>{t.terugNaarPlan}</Link>}
        title={t.titel}
        under={t.onder(opp.leerling.naam)}
        actions={
          opp.versie > 0 && (
            <Link className={buttonClass('secondary')} href={vergelijkAdres(opp.id)}>
              <ArrowLeftRight aria-hidden="true" />
              {vergelijkTekst.school.link}
            </Link>
          )
        }
      />
      <p className="measure soft">{t.uitleg}</p>
      <div className="geschiedenis">
        <nav aria-label={t.kies}>
          <ul className="geschiedenis-delen">
            {onderdeelSleutels.map((sleutel) => (
              <li key={sleutel}>
                <Link
                  href={`${geschiedenisAdres(opp.id)}?onderdeel=${sleutel}`}
                  {...(sleutel === gekozen ? { 'aria-current': 'page' as const } : {})}
                >
                  {onderdeelTekst[sleutel].titel}
                  <span className="soft tabular">{opp.onderdelen[sleutel].revisie}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section className="stack" aria-labelledby="geschiedenis-kop">
          <h2 id="geschiedenis-kop">{onderdeelTekst[gekozen].titel}</h2>
          <Betwist onderdeel={gekozen} ook="opgeheven" />
          {opp.onderdelen[gekozen].revisie === 0 ? (
            <EmptyState icon={PencilLine} title={t.geen} />
          ) : (
            <Revisies key={gekozen} opp={opp} onderdeel={gekozen} />
          )}
        </section>
      </div>
    </div>
  )
}
