import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { Eye, ShieldAlert } from 'lucide-react'
import { useContext, useState } from 'react'
import { formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Badge } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { GebeurtenisContext, useOnderdelen } from '../../../web/gebeurtenissen.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { rolNaam } from '../../organisatie/organisatie.ts'
import { type GezinAntwoord, PER_PAGINA } from '../audit.schema.ts'
import { gezinText, logText } from '../audit.text.ts'
import { inzageGezinQuery, type Vraag } from './audit-api.ts'
import { Wanneer } from './inzage.tsx'
import { Periode } from './periode.tsx'

type Regel = GezinAntwoord['regels'][number]

const inNood = ({ grond, gebeurtenis }: Regel): boolean =>
  grond === 'noodtoegang' || gebeurtenis === 'toegang.noodtoegang-openen'

/** Parents and pupils: which role of the school saw or changed the dossier, and when. */
export function GezinPagina() {
  const persoon = useSessie()?.persoon
  const t = persoon?.soort === 'leerling' ? gezinText.leerling : gezinText.ouder
  const { kind } = useSearch({ strict: false }) as { kind?: string } // which child; another one is 404
  const leerlingId = kind ?? (persoon?.soort === 'leerling' ? persoon.betrekkingId : '')
  const [vraag, setVraag] = useState<Vraag>({ van: '', tot: '', pagina: 1 })
  const query = useQuery(inzageGezinQuery(leerlingId, vraag))
  const woorden = useContext(GebeurtenisContext)
  const onderdelen = useOnderdelen()
  useDocumentTitle(t.tabel)
  const wie = (r: Regel) => (r.zelf ? t.zelf : r.rollen.map(rolNaam).join(', ') || logText.systeem)
  // An address without a child, from a bookmark say: the children stand on the page before this one.
  if (leerlingId === '') return <Navigate to="/mijn" />
  return (
    <div className="stack-l" data-ruim="">
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ naam, organisatie, regels, totaal, van, tot }) => (
          <>
            <PageHeader
              title={t.titel(naam)}
              under={t.intro(organisatie)}
              over={<Link href={`/mijn?kind=${leerlingId}`}>{t.terug}</Link>}
            />
            <Periode
              van={vraag.van}
              tot={vraag.tot}
              onChange={(van, tot) => setVraag({ van, tot, pagina: 1 })}
            />
            <Table<Regel>
              caption={t.tabel}
              count={t.aantal(totaal, formatDate(van), formatDate(tot))}
              rows={regels}
              rowKey={(r) => `${r.laatste}-${r.gebeurtenis}-${r.rollen.join()}-${r.grond}`}
              busy={query.isPlaceholderData}
              empty={
                <EmptyState icon={Eye} title={t.leegTitel} text={t.leeg(formatDate(van), formatDate(tot))} />
              }
              columns={[
                {
                  key: 'wie',
                  header: t.wie,
                  phone: 'title',
                  cell: (r) => (
                    <div className="row">
                      <strong>{wie(r)}</strong>
                      {inNood(r) && (
                        <Badge icon={ShieldAlert} tone="red">
                          {t.nood}
                        </Badge>
                      )}
                    </div>
                  ),
                },
                {
                  key: 'wat',
                  header: t.wat,
                  phone: 'line',
                  cell: (r) => (
                    <>
                      {woorden[r.gebeurtenis] ?? r.gebeurtenis}
                      {r.onderdelen.length > 0 && (
                        <div className="soft small">{logText.onderdelen(onderdelen(r.onderdelen))}</div>
                      )}
                    </>
                  ),
                },
                { key: 'wanneer', header: t.wanneer, phone: 'badge', cell: (r) => <Wanneer regel={r} /> },
              ]}
            />
            {regels.some(inNood) && <p className="soft">{t.nooduitleg}</p>}
            <Pagination
              page={vraag.pagina}
              pageCount={Math.max(1, Math.ceil(totaal / PER_PAGINA))}
              onPage={(pagina) => setVraag({ ...vraag, pagina })}
            />
          </>
        )}
      </Opgehaald>
    </div>
  )
}
