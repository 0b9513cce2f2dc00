import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ArrowLeftRight, Download, Lock } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { dayOf, formatDate, formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Badge } from '../../../ui/status.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { download } from '../../../web/download.ts'
import { BetwistVan } from '../../leerling/ui/betwist.tsx'
import { dialoogTekst } from '../dialogen.text.ts'
import type { Opp, OppVersie } from '../opp.api.schema.ts'
import { versieTekst as t } from '../paginas.text.ts'
import { vergelijkTekst } from '../vergelijk.text.ts'
import { oppAdres, vergelijkAdres, versieAdres } from './adressen.ts'
import { ActieFout } from './dialogen/actie-fout.tsx'
import { useActie } from './dialogen/use-actie.ts'
import { SnapshotDocument } from './document/snapshot-document.tsx'
import { PlanOutline } from './lezen/plan-outline.tsx'
import { useAnker } from './lezen/use-anker.ts'
import { oppQuery, versiePdfAdres, versieQuery } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import { redenWaarom } from './reden.ts'
import './opp-pagina.css'

/** A version exactly as it was, with its hash, and what is different in another one. */
export function VersiePagina() {
  const { oppId = '', nummer = '' } = useParams({ strict: false })
  const opvraging = useQuery(versieQuery(oppId, Number(nummer)))
  const opp = useQuery(oppQuery(oppId))
  useDocumentTitle(t.titel(Number(nummer)))
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {(versie) => <Versie versie={versie} opp={opp.data} />}
    </Geladen>
  )
}

function Versie({ versie, opp }: { versie: OppVersie; opp: Opp | undefined }) {
  const { kop } = versie.inhoud
  const { fout, doe } = useActie(versie.oppId)
  useAnker()
  return (
    <div className="opp-pagina">
      <PageHeader
        over={
          <>
            <Link href={oppAdres(versie.oppId)}>{t.van(kop.leerling.naam)}</Link>
            <Badge icon={Lock}>{versie.laatste ? t.laatste : t.ouder}</Badge>
          </>
        }
        title={t.titel(versie.nummer)}
        under={t.vastgelegd(versie.doorNaam, formatDateTime(versie.op))}
        actions={
          opp !== undefined && (
            <Button
              icon={<Download aria-hidden="true" />}
              disabledReason={redenWaarom(opp, 'exporteren')}
              onPress={() => doe(() => download(versiePdfAdres(versie.oppId, versie.nummer)))}
            >
              {dialoogTekst.exporteer.knop}
            </Button>
          )
        }
      />
      <ActieFout fout={fout} />
      <div className="opp-lezen">
        <PlanOutline />
        <div className="stack">
          <BetwistVan leerlingId={versie.leerlingId} oppId={versie.oppId}>
            <SnapshotDocument inhoud={versie.inhoud} />
          </BetwistVan>
        </div>
        <aside className="opp-paneel no-print" aria-label={t.andere}>
          <div className="opp-zijkant">
            {opp !== undefined && <Keuze versie={versie} opp={opp} />}
            <Card title={t.hash}>
              <div className="stack-tight">
                <p className="soft small">{t.vast}</p>
                <code className="opp-hash">{versie.hash}</code>
                <p className="soft small">{t.hashUitleg}</p>
              </div>
            </Card>
          </div>
        </aside>
      </div>
    </div>
  )
}

/** The other versions, and the way to lay one beside this one: the version before it first. */
function Keuze({ versie, opp }: { versie: OppVersie; opp: Opp }) {
  const andere = opp.versies.filter((v) => v.soort === 'gepubliceerd' && v.nummer !== versie.nummer)
  const eerder = andere.find((v) => v.nummer < versie.nummer)
  const later = andere.at(-1)
  if (later === undefined) return null
  const buur =
    eerder === undefined
      ? { van: versie.nummer, naar: later.nummer }
      : { van: eerder.nummer, naar: versie.nummer }
  return (
    <Card title={t.andere}>
      <div className="stack">
        <Link className="opp-met-icoon" href={vergelijkAdres(opp.id, buur.van, buur.naar)}>
          <ArrowLeftRight aria-hidden="true" size={18} />
          {vergelijkTekst.school.link}
        </Link>
        <ul className="opp-wie">
          {andere.map((v) => (
            <li key={v.nummer}>
              <Link href={versieAdres(opp.id, v.nummer)}>{t.titel(v.nummer)}</Link>
              <span className="doc-onder">{formatDate(dayOf(v.op))}</span>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}
