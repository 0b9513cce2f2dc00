import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { BookOpenText, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from '../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { TabNav } from '../../../ui/tab-nav.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { useSessie } from '../../../web/sessie.ts'
import { MijnToegang } from '../../leerling/ui/mijn-toegang.tsx'
import { type MijnTekst, mijnTekst } from '../mijn.text.ts'
import { Gespreksstuk } from './mijn/gespreksstuk.tsx'
import { type MijnLeerling, mijnAdres } from './mijn/mijn-adres.ts'
import { MijnPlan } from './mijn/mijn-plan.tsx'
import { mijnQuery } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import './mijn/mijn.css'

interface MijnPaginaProps {
  /** What a higher floor asks of this person now, on top; and what it asked before, at the end. */
  gevraagd: ReactNode
  eerder: ReactNode
  /** It is known that there is nothing. */
  nietsGevraagd: boolean
}

/** Parents and pupils: first what is asked of me, then the plan told plainly, then the whole of it. */
export function MijnPagina({ gevraagd, eerder, nietsGevraagd }: MijnPaginaProps) {
  const persoon = useSessie()?.persoon
  const t: MijnTekst = persoon?.soort === 'leerling' ? mijnTekst.leerling : mijnTekst.ouder
  const opvraging = useQuery(mijnQuery)
  const search: { kind?: unknown; versie?: unknown; concept?: unknown } = useSearch({ strict: false })
  useDocumentTitle(t.titelLeeg)
  return (
    <div className="mijn" data-ruim="">
      <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
        {({ leerlingen }) => {
          const gekozen = leerlingen.find((l) => l.leerlingId === search.kind) ?? leerlingen[0]
          return (
            <>
              <PageHeader
                over={t.dag(persoon?.naam ?? '')}
                title={gekozen === undefined ? t.titelLeeg : t.titel(gekozen.roepnaam)}
              />
              {search.concept !== '1' && gevraagd}
              {leerlingen.length > 1 && (
                <TabNav
                  label={t.kies}
                  tabs={leerlingen.map((l) => ({
                    href: mijnAdres({ kind: l.leerlingId }),
                    label: l.roepnaam,
                    current: l === gekozen,
                  }))}
                />
              )}
              {gekozen === undefined ? (
                <EmptyState icon={BookOpenText} title={t.leeg} text={t.leegUitleg} />
              ) : String(search.concept) === '1' ? (
                <Gespreksstuk leerling={gekozen} t={t} />
              ) : (
                <VanLeerling
                  leerling={gekozen}
                  gevraagdeVersie={Number(search.versie)}
                  nietsGevraagd={nietsGevraagd}
                  eerder={eerder}
                  t={t}
                />
              )}
            </>
          )
        }}
      </Geladen>
    </div>
  )
}

interface VanLeerlingProps {
  leerling: MijnLeerling
  gevraagdeVersie: number
  nietsGevraagd: boolean
  eerder: ReactNode
  t: MijnTekst
}

function VanLeerling({ leerling, gevraagdeVersie, nietsGevraagd, eerder, t }: VanLeerlingProps) {
  const { leerlingId, plannen } = leerling
  const stuk = plannen.find((p) => p.gespreksstuk !== null)?.gespreksstuk ?? null
  const geldig = plannen.find((p) => p.publicatie === 'gepubliceerd' && p.versies.length > 0)
  const laatste = geldig ?? plannen.find((p) => p.versies.length > 0)
  const versie = laatste?.versies.find((v) => v.nummer === gevraagdeVersie) ?? laatste?.versies[0]
  const zelf = useSessie()?.persoon?.soort === 'leerling'
  const ouder = plannen.filter((p) => p !== laatste && p.versies.length > 0)
  return (
    <div className="stack-l">
      {nietsGevraagd && stuk === null && versie !== undefined && (
        <Alert kind="goed" title={t.niets}>
          <p>{t.nietsUitleg}</p>
        </Alert>
      )}
      {stuk !== null && (
        <Alert
          kind="info"
          title={t.gespreksstuk}
          actions={
            <Link className={buttonClass('primary')} href={mijnAdres({ kind: leerlingId, concept: true })}>
              {t.leesConcept}
            </Link>
          }
        >
          <p>{t.gespreksstukUitleg}</p>
        </Alert>
      )}
      {laatste === undefined || versie === undefined ? (
        stuk === null && <EmptyState icon={BookOpenText} title={t.leeg} text={t.leegUitleg} />
      ) : (
        <MijnPlan
          key={`${laatste.oppId}-${versie.nummer}`}
          plan={laatste}
          nummer={versie.nummer}
          leerlingId={leerlingId}
          t={t}
        />
      )}
      {ouder.length > 0 && (
        <ul className="mijn-eerder">
          {ouder.map((p) => (
            <li key={p.oppId}>
              <CircleCheck aria-hidden="true" size={18} />
              <span>
                {t.schooljaar(p.schooljaar)}
                {p.beeindigdOp !== null && ` · ${t.stand.beeindigd} · ${formatDate(p.beeindigdOp)}`}
                {p.beeindigdOp === null && p.versies[0] && ` · ${formatDate(dayOf(p.versies[0].op))}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {eerder}
      {zelf && <MijnToegang />}
      <div>
        <Link href={`/mijn/inzage?kind=${leerlingId}`}>{t.inzage}</Link>
      </div>
      <div>
        <Link href={`/mijn/verzoeken?kind=${leerlingId}`}>{t.verzoeken}</Link>
      </div>
    </div>
  )
}
