import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation, useParams } from '@tanstack/react-router'
import { Cake, GraduationCap, Scale, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { dayOf, formatRelative } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { PageHeader, Skeleton } from '../../../ui/surfaces.tsx'
import { TabNav } from '../../../ui/tab-nav.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { ApiError } from '../../../web/api.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useRecht } from '../../../web/sessie.ts'
import type { LeerlingKaart } from '../leerling.schema.ts'
import { algemeenTekst, leerlingTekst as t } from '../schermen.text.ts'
import './leerling.css'
import { Betwist, BetwistVan } from './betwist.tsx'
import { GeslotenPagina } from './gesloten.tsx'
import { InschrijvingMelding } from './inschrijving-melding.tsx'
import { knop } from './knop.ts'
import { isGeslotenQuery, leerlingQuery } from './leerling-api.ts'
import { PlanBadge } from './plan-badge.tsx'
import { WijzigLeerlingDialoog } from './wijzig-leerling-dialoog.tsx'

/** A pupil: who it is, how it stands with the plan, and the rooms below. */
export function LeerlingPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  const query = useQuery(leerlingQuery(leerlingId))
  useDocumentTitle(query.data?.naam ?? t.over)
  const weg = query.error instanceof ApiError && query.error.status === 404
  const dicht = useQuery({ ...isGeslotenQuery(leerlingId), enabled: weg, retry: false })
  if (weg && dicht.data?.gesloten) return <GeslotenPagina gesloten={dicht.data.gesloten} />
  if (weg && dicht.isLoading) return <Skeleton label={algemeenTekst.laden} />
  return (
    <Opgehaald query={query} laden={algemeenTekst.laden} fout={t.mislukt} opnieuw={algemeenTekst.opnieuw}>
      {(leerling) => (
        <BetwistVan leerlingId={leerling.id}>
          <Pagina leerling={leerling} />
        </BetwistVan>
      )}
    </Opgehaald>
  )
}

function Pagina({ leerling }: { leerling: LeerlingKaart }) {
  const [wijzig, setWijzig] = useState(false)
  const pad = useLocation().pathname.replace(/\/$/, '')
  const thuis = `/leerlingen/${leerling.id}`
  const { kan } = leerling
  const wijzigen = knop(kan.wijzigen)
  const toegang = useRecht('dossier.toegang_lezen')
  const inzage = useRecht('dossier.inzage_lezen')
  const tabs = [
    { href: thuis, label: t.tab.overzicht, mag: true },
    { href: `${thuis}/plannen`, label: t.tab.plannen, mag: kan.plannenZien.mag || kan.lesadviesZien.mag },
    { href: `${thuis}/betrokkenen`, label: t.tab.betrokkenen, mag: true },
    { href: `${thuis}/gegevens`, label: t.tab.gegevens, mag: kan.gegevensZien.mag },
    { href: `${thuis}/bijlagen`, label: t.tab.bijlagen, mag: kan.bijlagenZien.mag },
    { href: `${thuis}/toegang`, label: t.tab.toegang, mag: toegang || inzage },
  ]
  return (
    <div className="stack-l">
      <PageHeader
        over={t.over}
        title={leerling.naam}
        under={<Kop leerling={leerling} />}
        actions={
          wijzigen.toon && (
            <Button disabledReason={wijzigen.uit} onPress={() => setWijzig(true)}>
              {t.wijzig}
            </Button>
          )
        }
      />
      <InschrijvingMelding leerling={leerling} />
      <Betwist gegevens />
      <TabNav
        label={t.tabs}
        tabs={tabs
          .filter(({ mag }) => mag)
          .map(({ href, label }) => ({ href, label, current: pad === href }))}
      />
      <Outlet />
      {wijzig && <WijzigLeerlingDialoog leerling={leerling} onKlaar={() => setWijzig(false)} />}
    </div>
  )
}

function Kop({ leerling }: { leerling: LeerlingKaart }) {
  const { leeftijd, gezagdragers, kan, groepen } = leerling
  const mentoren = leerling.team.filter(({ rol }) => rol === 'mentor').map(({ naam }) => naam)
  const gezag =
    leeftijd !== null && leeftijd >= 18
      ? t.zelf
      : gezagdragers.length === 0
        ? t.geenGezag
        : t.gezag(gezagdragers.join(', '))
  return (
    <div className="leerling-kop">
      <div className="leerling-kop-regel">
        <span>
          <UsersRound aria-hidden="true" />
          {groepen.length === 0
            ? t.geenGroep
            : groepen.map(({ id, naam }) => (
                <Link key={id} href={`/groepen/${id}`}>
                  {t.groep(naam)}
                </Link>
              ))}
        </span>
        {leeftijd !== null && (
          <span>
            <Cake aria-hidden="true" />
            {t.jaar(leeftijd)}
          </span>
        )}
        <span>
          <GraduationCap aria-hidden="true" />
          {mentoren.length === 0 ? t.geenMentor : t.mentor(mentoren.join(', '))}
        </span>
        {kan.oudersZien.mag && (
          <span>
            <Scale aria-hidden="true" />
            {gezag}
          </span>
        )}
      </div>
      {kan.plannenZien.mag && <Plan opp={leerling.opp} />}
    </div>
  )
}

function Plan({ opp }: { opp: LeerlingKaart['opp'] }) {
  const vandaag = dayOf(Date.now())
  const dag =
    opp === null || opp.publicatie === 'beeindigd'
      ? null
      : opp.publicatie === 'concept' && opp.termijnOp !== null
        ? (opp.termijnOp < vandaag ? t.termijnVoorbij : t.termijnOp)(formatRelative(opp.termijnOp, vandaag))
        : opp.evaluatieOp !== null
          ? (opp.evaluatieOp < vandaag ? t.evaluatieVoorbij : t.evaluatieOp)(
              formatRelative(opp.evaluatieOp, vandaag),
            )
          : null
  return (
    <div className="leerling-kop-regel">
      <PlanBadge opp={opp} />
      {dag !== null && <span>{dag}</span>}
      {opp !== null && <Link href={`/plannen/${opp.id}`}>{t.openPlan}</Link>}
    </div>
  )
}
