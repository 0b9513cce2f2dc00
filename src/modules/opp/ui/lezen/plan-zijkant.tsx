import { useQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import type { ReactNode } from 'react'
import { dayOf, formatDate, formatRelative } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { LengthMeter } from '../../../../ui/progress.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { isLeeg } from '../../../plandelen/tekst.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { oppTekst, publicatieTekst, termijnTekst, vaststellingTekst } from '../../opp.text.ts'
import { leesTekst as t } from '../../paginas.text.ts'
import { geschiedenisAdres, versieAdres } from '../adressen.ts'
import { lengteQuery } from '../opp-api.ts'
import { StandBadge } from '../stand.tsx'
import { volgendeStap } from './volgende-stap.ts'
import { VolledigheidPaneel } from './volledigheid-paneel.tsx'

/** The quiet panel beside the document: state and next step, who agreed (`children`), completeness, length, dates, who. */
export function PlanZijkant({ opp, children }: { opp: Opp; children?: ReactNode }) {
  const schrijft = opp.abilities.schrijven?.mag === true
  const vandaag = dayOf(Date.now())
  return (
    <div className="opp-zijkant">
      <Card title={t.stand} level={2}>
        <div className="stack">
          <div className="stack-tight">
            <StandBadge plan={opp} />
            <p>{publicatieTekst[opp.publicatie].uitleg}</p>
            {opp.publicatie === 'gepubliceerd' && (
              <p className="soft">{vaststellingTekst[opp.vaststelling].uitleg}</p>
            )}
          </div>
          <div className="opp-hierna">
            <h3>{t.hierna}</h3>
            <p>{volgendeStap(opp, vandaag)}</p>
          </div>
        </div>
      </Card>
      {children}
      {opp.bron === 'concept' && opp.publicatie !== 'beeindigd' && (
        <Card title={oppTekst.volledigheid} level={2}>
          <div className="stack-l">
            <VolledigheidPaneel opp={opp} schrijft={schrijft} />
            <Lengte opp={opp} />
          </div>
        </Card>
      )}
      <Card title={t.datums} level={2}>
        <Datums opp={opp} vandaag={vandaag} />
      </Card>
      <Wie opp={opp} />
      <Versies opp={opp} />
    </div>
  )
}

/** How long the plan is on paper. `telang`: said when it is longer than the law's guide wants. */
export function Lengte({ opp, telang }: { opp: Opp; telang?: string }) {
  const { data, error } = useQuery(lengteQuery(opp.id, opp.gewijzigdOp))
  if (error !== null) return null
  if (data === undefined) return <p className="soft small">{t.lengteBezig}</p>
  return (
    <div className="stack-tight">
      <LengthMeter label={t.lengte} pages={data.a4} max={data.maxA4} />
      {telang !== undefined && data.a4 > data.maxA4 && <p className="small">{telang}</p>}
    </div>
  )
}

function Datums({ opp, vandaag }: { opp: Opp; vandaag: string }) {
  const { termijn } = opp
  const toonTermijn = termijn !== null && opp.vaststelling !== 'vastgesteld' && opp.publicatie !== 'beeindigd'
  return (
    <dl className="opp-datums">
      {toonTermijn && (
        <div data-dringend={termijn.stand === 'dringend' || termijn.stand === 'verlopen' || undefined}>
          <dt>{t.datum.termijn}</dt>
          <dd>
            {formatDate(termijn.uiterlijk)}
            <span className="doc-onder">
              {termijnTekst[termijn.stand]} · {termijnTekst.basis[termijn.basis]}
            </span>
            {termijn.schooltermijnOp !== null && (
              <span className="doc-onder">
                {termijnTekst.schooltermijn(opp.normen.termijnWeken)}: {formatDate(termijn.schooltermijnOp)}
              </span>
            )}
            {termijn.schoolnormOp !== null && (
              <span className="doc-onder">
                {t.datum.schoolnorm}: {formatDate(termijn.schoolnormOp)}
              </span>
            )}
            {termijn.rodOp !== null && (
              <span className="doc-onder">
                {t.datum.rod}: {formatDate(termijn.rodOp)}
              </span>
            )}
          </dd>
        </div>
      )}
      <Dag label={t.datum.start} dag={opp.startOp} />
      <Dag label={t.datum.evaluatie} dag={opp.evaluatieOp} vandaag={vandaag} />
      <Dag label={t.datum.gepubliceerd} dag={opp.gepubliceerdOp && dayOf(opp.gepubliceerdOp)} />
      <Dag label={t.datum.gewijzigd} dag={dayOf(opp.gewijzigdOp)} />
    </dl>
  )
}

function Dag({ label, dag, vandaag }: { label: string; dag: string | null; vandaag?: string }) {
  if (dag === null) return null
  const relatief = vandaag === undefined ? '' : formatRelative(dag, vandaag)
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {formatDate(dag)}
        {relatief !== '' && relatief !== formatDate(dag) && <span className="doc-onder">{relatief}</span>}
      </dd>
    </div>
  )
}

function Wie({ opp }: { opp: Opp }) {
  const { contactpersoon, mentor, begeleider, commissie } = opp.onderdelen.algemeen.inhoud
  const uniek = new Map([contactpersoon, mentor, begeleider, commissie].map((p) => [p.naam, p]))
  const personen = [...uniek.values()].filter((p) => !isLeeg(p.naam))
  const { gezagdragers } = opp.kop
  if (personen.length + gezagdragers.length === 0) return null
  return (
    <Card title={t.wie} level={2}>
      <ul className="opp-wie">
        {gezagdragers.map((g) => (
          <li key={`${g.naam}-${g.relatie}`}>
            {g.naam}
            <span className="doc-onder">{g.relatie}</span>
          </li>
        ))}
        {personen.map((p) => (
          <li key={p.naam}>
            {p.naam}
            {!isLeeg(p.functie) && <span className="doc-onder">{p.functie}</span>}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Versies({ opp }: { opp: Opp }) {
  const versies = opp.versies.filter((v) => v.soort === 'gepubliceerd')
  return (
    <Card title={t.versies} level={2}>
      <div className="stack">
        {versies.length === 0 && <p className="soft">{t.geenVersies}</p>}
        <ul className="opp-wie">
          {versies.map((v) => (
            <li key={v.nummer}>
              <Link href={versieAdres(opp.id, v.nummer)}>
                <span aria-hidden="true">{t.versie(v.nummer)}</span>
                <span className="visually-hidden">{t.bekijk(v.nummer)}</span>
              </Link>
              <span className="doc-onder">{t.versieDoor(v.doorNaam, formatDate(dayOf(v.op)))}</span>
            </li>
          ))}
        </ul>
        {opp.abilities.conceptLezen?.mag === true && (
          <p>
            <Link href={geschiedenisAdres(opp.id)} className="opp-met-icoon">
              <History aria-hidden="true" size={18} />
              {t.geschiedenis}
            </Link>
          </p>
        )}
      </div>
    </Card>
  )
}
