import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { BookOpenText } from 'lucide-react'
import { buttonClass } from '../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Card, EmptyState } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { useRecht } from '../../../web/sessie.ts'
import { leerlingQuery } from '../../leerling/ui/leerling-api.ts'
import type { OppRegel } from '../opp.api.schema.ts'
import { standTekst, leerlingPlannenTekst as t } from '../paginas.text.ts'
import { bewerkAdres, oppAdres } from './adressen.ts'
import { MaakOpp } from './dialogen/maak-opp.tsx'
import { Lesadviezen } from './lezen/lesadviezen.tsx'
import { leesPlannen } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import { StandBadge } from './stand.tsx'
import './opp-pagina.css'

/** Tab of a pupil: the plan of now, the one in the making, the ones before. */
export function LeerlingPlannenPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  useDocumentTitle(t.titel)
  const leest = useRecht('opp.lezen')
  const advies = useRecht('lesadvies.lezen')
  return (
    <div className="stack-l">
      {leest && <Plannen leerlingId={leerlingId} />}
      {advies && <Lesadviezen leerlingId={leerlingId} alleen={!leest} />}
    </div>
  )
}

function Plannen({ leerlingId }: { leerlingId: string }) {
  const schrijft = useRecht('opp.schrijven')
  // The page around this tab asks the same.
  const beperkt = useQuery(leerlingQuery(leerlingId)).data?.beperkt === true
  const opvraging = useQuery({
    queryKey: ['plannen', { leerlingId }],
    queryFn: ({ signal }) =>
      leesPlannen({ query: { leerlingId, sorteer: '-gewijzigd', aantal: 100 } }, { signal }),
  })
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {({ items }) => {
        const concept = items.filter((p) => p.publicatie === 'concept')
        const maak = schrijft && concept.length === 0 && (
          <MaakOpp leerlingId={leerlingId} plannen={items} uit={beperkt ? t.beperkt : undefined} />
        )
        if (items.length === 0)
          return (
            <Card>
              <EmptyState
                icon={BookOpenText}
                title={t.geenTitel}
                text={schrijft ? t.geen : t.geenLezen}
                action={maak}
              />
            </Card>
          )
        return (
          <>
            {maak && <div className="row">{maak}</div>}
            <Groep titel={t.nu} plannen={items.filter((p) => p.publicatie === 'gepubliceerd')} />
            <Groep titel={t.concept} plannen={concept} schrijft={schrijft} />
            <Groep titel={t.eerder} plannen={items.filter((p) => p.publicatie === 'beeindigd')} />
          </>
        )
      }}
    </Geladen>
  )
}

interface GroepProps {
  titel: string
  plannen: readonly OppRegel[]
  schrijft?: boolean
}

function Groep({ titel, plannen, schrijft = false }: GroepProps) {
  if (plannen.length === 0) return null
  return (
    <section className="stack" aria-label={titel}>
      <h2>{titel}</h2>
      <ul className="opp-kaarten">
        {plannen.map((plan) => (
          <li key={plan.id} className="card opp-kaart">
            <div className="opp-kaart-tekst">
              <div className="row">
                <h3>{t.schooljaar(plan.schooljaar)}</h3>
                <StandBadge plan={plan} />
                {plan.versie > 0 && <span className="soft">{standTekst.versie(plan.versie)}</span>}
              </div>
              <p className="soft">{feitenVan(plan).join(' · ')}</p>
            </div>
            <div className="button-group">
              <Link href={oppAdres(plan.id)} className={buttonClass(schrijft ? 'secondary' : 'primary')}>
                {t.open}
              </Link>
              {schrijft && (
                <Link href={bewerkAdres(plan.id)} className={buttonClass('primary')}>
                  {t.verder}
                </Link>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function feitenVan(plan: OppRegel): readonly string[] {
  if (plan.beeindigdOp !== null) return [t.beeindigdOp(formatDate(plan.beeindigdOp))]
  return [
    ...(plan.termijnOp !== null && plan.vaststelling !== 'vastgesteld'
      ? [t.termijnOp(formatDate(plan.termijnOp))]
      : []),
    ...(plan.evaluatieOp === null ? [] : [t.evaluatieOp(formatDate(plan.evaluatieOp))]),
    t.gewijzigdOp(formatDate(dayOf(plan.gewijzigdOp))),
  ]
}
