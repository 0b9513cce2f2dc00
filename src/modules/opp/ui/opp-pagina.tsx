import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo } from 'react'
import { Link } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { BetwistVan } from '../../leerling/ui/betwist.tsx'
import { voorVersie } from '../../overleg/overleg.ts'
import { documentTekst } from '../document.text.ts'
import type { Opp } from '../opp.api.schema.ts'
import { standTekst, leesTekst as t } from '../paginas.text.ts'
import { bewerkAdres, kaartAdres } from './adressen.ts'
import { inhoudVan } from './dialogen/inhouden.ts'
import type { Deel } from './document/lezer.tsx'
import { OppDocument } from './document/opp-document.tsx'
import { EerdereGesprekken } from './hoorgesprek/eerdere-gesprekken.tsx'
import { PlanActies, useVraag } from './lezen/plan-acties.tsx'
import { PlanMeldingen } from './lezen/plan-meldingen.tsx'
import { PlanOutline } from './lezen/plan-outline.tsx'
import { PlanZijkant } from './lezen/plan-zijkant.tsx'
import { useAnker } from './lezen/use-anker.ts'
import { oppQuery } from './opp-api.ts'
import { overleggenQuery } from './overleg/overleg-api.ts'
import { Geladen } from './pagina-staat.tsx'
import { StandBadge } from './stand.tsx'
import './opp-pagina.css'

/**
 * A plan as it is read: the document in the middle, where one is at its left, how it stands at its right. `opzij`: what a
 * higher floor has to say beside it.
 */
export function OppPagina({ opzij }: { opzij?: (oppId: string) => ReactNode }) {
  const { oppId = '' } = useParams({ strict: false })
  const opvraging = useQuery(oppQuery(oppId))
  useDocumentTitle(t.documentTitel)
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {(opp) => <Plan opp={opp} opzij={opzij?.(opp.id)} />}
    </Geladen>
  )
}

function Plan({ opp, opzij }: { opp: Opp; opzij: ReactNode }) {
  const vraag = useVraag()
  useAnker()
  const leestConcept = opp.bron === 'concept'
  const gelogd = useQuery({ ...overleggenQuery(opp.id), enabled: leestConcept }).data
  const overleggen = useMemo(() => gelogd && voorVersie(gelogd.overleggen), [gelogd])
  const inhoud = useMemo(() => inhoudVan(opp), [opp])
  const adres = useCallback((deel: Deel) => bewerkAdres(opp.id, deel), [opp.id])
  const schrijft = opp.abilities.schrijven?.mag === true
  const concept = opp.bron === 'concept' && opp.gewijzigd && opp.publicatie !== 'beeindigd'
  return (
    <div className="opp-pagina">
      <PageHeader
        title={t.titel(opp.leerling.naam)}
        over={
          <>
            <StandBadge plan={opp} />
            {opp.versie > 0 && <span>{standTekst.versie(opp.versie)}</span>}
          </>
        }
        under={<Onder opp={opp} />}
        actions={<PlanActies opp={opp} {...vraag} />}
      />
      <PlanMeldingen opp={opp} onVraag={vraag.onVraag} />
      <div className="opp-lezen">
        <PlanOutline />
        <BetwistVan leerlingId={opp.leerling.id} oppId={opp.id}>
          <OppDocument
            kop={opp.kop}
            labels={opp.labels}
            eigenVelden={opp.eigenVelden}
            inhoud={inhoud}
            hoorgesprek={opp.hoorgesprek?.inhoud ?? null}
            hoormoment={opp.hoorgesprek?.moment}
            eerdereGesprekken={<EerdereGesprekken opp={opp} />}
            overleggen={overleggen}
            terugkoppeling={opp.hoorgesprek?.terugkoppeling ?? null}
            kaartAdres={leestConcept ? kaartAdres(opp.id) : undefined}
            lengteReden={opp.lengteReden}
            merk={concept && opp.versie === 0 ? documentTekst.conceptMerk : undefined}
            bewerkAdres={schrijft ? adres : undefined}
            toonOpen={opp.bron === 'concept' && opp.publicatie !== 'beeindigd'}
          />
        </BetwistVan>
        <aside className="opp-paneel no-print" aria-label={t.stand}>
          <PlanZijkant opp={opp}>{opzij}</PlanZijkant>
        </aside>
      </div>
    </div>
  )
}

function Onder({ opp }: { opp: Opp }) {
  return (
    <>
      <Link href={`/leerlingen/${opp.leerling.id}`}>{t.naarLeerling}</Link>
      {opp.leerling.groep !== '' && <span>{t.groep(opp.leerling.groep)}</span>}
      {opp.schooljaar !== '' && <span>{t.schooljaar(opp.schooljaar)}</span>}
      {opp.bron === 'versie' && <span>{t.alleenVersie(opp.versie)}</span>}
    </>
  )
}
