import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Download, Lock } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { dayOf, formatDate, formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Select } from '../../../ui/select.tsx'
import { Alert, Badge } from '../../../ui/status.tsx'
import { Card, PageHeader, Skeleton } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { download } from '../../../web/download.ts'
import { BetwistVan } from '../../leerling/ui/betwist.tsx'
import { dialoogTekst } from '../dialogen.text.ts'
import type { Opp, OppVersie } from '../opp.api.schema.ts'
import { versieTekst as t } from '../paginas.text.ts'
import { verschilTekst } from '../verschil.text.ts'
import { oppAdres, versieAdres } from './adressen.ts'
import { ActieFout } from './dialogen/actie-fout.tsx'
import { useActie } from './dialogen/use-actie.ts'
import { OppDocument } from './document/opp-document.tsx'
import { PlanOutline } from './lezen/plan-outline.tsx'
import { useAnker } from './lezen/use-anker.ts'
import { oppQuery, verschilQuery, versiePdfAdres, versieQuery } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import { redenWaarom } from './reden.ts'
import { Verschil } from './verschil/verschil.tsx'
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
  const { kop, labels, eigenVelden, onderdelen, hoorgesprek, lengteReden } = versie.inhoud
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
          <Vergelijking versie={versie} eigenVelden={opp?.eigenVelden ?? []} />
          <BetwistVan leerlingId={versie.leerlingId} oppId={versie.oppId}>
            <OppDocument
              kop={kop}
              labels={labels}
              eigenVelden={eigenVelden}
              inhoud={onderdelen}
              hoorgesprek={hoorgesprek}
              hoormoment={versie.inhoud.hoormoment}
              overleggen={versie.inhoud.overleggen ?? []}
              lengteReden={lengteReden}
              toonOpen={false}
            />
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

/** Another version to lay beside this one; the choice stands in the address. */
function Keuze({ versie, opp }: { versie: OppVersie; opp: Opp }) {
  const navigate = useNavigate()
  const met = useMet()
  const andere = opp.versies.filter((v) => v.soort === 'gepubliceerd' && v.nummer !== versie.nummer)
  if (andere.length === 0) return null
  return (
    <Card title={t.andere}>
      <div className="stack">
        <Select
          id="vergelijk"
          label={t.vergelijk}
          error={undefined}
          empty={t.vergelijkGeen}
          value={met === null ? '' : String(met)}
          options={andere.map((v) => ({ value: String(v.nummer), label: t.vergelijkKeuze(v.nummer) }))}
          onChange={(keuze) => navigate({ to: '.', search: (keuze === '' ? {} : { met: keuze }) as never })} // strings, read below
        />
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

function useMet(): number | null {
  const { met }: { met?: unknown } = useSearch({ strict: false })
  const nummer = Number(met)
  return Number.isInteger(nummer) && nummer > 0 ? nummer : null
}

function Vergelijking({ versie, eigenVelden }: { versie: OppVersie; eigenVelden: Opp['eigenVelden'] }) {
  const met = useMet()
  // Always from the older to the newer, whichever of the two is open.
  const [van, naar] = met !== null && met > versie.nummer ? [versie.nummer, met] : [met ?? 0, versie.nummer]
  const { data, error } = useQuery({ ...verschilQuery(versie.oppId, naar, van), enabled: met !== null })
  if (met === null || met === versie.nummer) return null
  if (error !== null) return <Alert kind="fout" title={t.mislukt} live />
  if (data === undefined) return <Skeleton label={t.verschilLaden} lines={3} />
  const inhoud = { ...versie.inhoud.onderdelen, hoorgesprek: versie.inhoud.hoorgesprek }
  return (
    <Card title={t.verschilTitel(van, naar)} tone="plain">
      <div className="stack">
        {data.raaktHandelingsdeel && <Alert kind="info" title={verschilTekst.handelingsdeel} />}
        <Verschil
          wijzigingen={data.wijzigingen}
          inhouden={[inhoud]}
          labels={versie.inhoud.labels}
          eigenVelden={[...(versie.inhoud.eigenVelden ?? []), ...eigenVelden]}
        />
      </div>
    </Card>
  )
}
