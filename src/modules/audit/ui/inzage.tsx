import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { Eye, ShieldAlert, ShieldX, UsersRound } from 'lucide-react'
import { useContext, useState } from 'react'
import { formatDate, formatDateTime, formatTime } from '../../../ui/format.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Badge } from '../../../ui/status.tsx'
import { EmptyState } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { GebeurtenisContext, useOnderdelen } from '../../../web/gebeurtenissen.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import { type InzageAntwoord, type InzageRegel, PER_PAGINA } from '../audit.schema.ts'
import { logText as t } from '../audit.text.ts'
import type { Vraag } from './audit-api.ts'
import { Periode } from './periode.tsx'

type Query = (vraag: Vraag) => UseQueryOptions<InzageAntwoord, Error, InzageAntwoord, never>

/** A part of the log in sentences, by period and page. @param over shows of whom each line is */
export function Inzage({ query, over }: { query: Query; over: 'leerling' | 'wie' }) {
  const [vraag, setVraag] = useState<Vraag>({ van: '', tot: '', pagina: 1 })
  const opgehaald = useQuery(query(vraag))
  return (
    <div className="stack">
      <Periode van={vraag.van} tot={vraag.tot} onChange={(van, tot) => setVraag({ van, tot, pagina: 1 })} />
      <Opgehaald query={opgehaald} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ regels, totaal, van, tot }) => (
          <>
            <Table<InzageRegel>
              caption={t.tabel}
              count={t.aantal(totaal, formatDate(van), formatDate(tot))}
              rows={regels}
              rowKey={(r) =>
                `${r.laatste}-${r.gebeurtenis}-${r.naam}-${r.leerlingId}-${r.resultaat}-${r.grond}`
              }
              busy={opgehaald.isPlaceholderData}
              empty={
                <EmptyState icon={Eye} title={t.leegTitel} text={t.leeg(formatDate(van), formatDate(tot))} />
              }
              columns={[
                { key: 'wat', header: t.wat, phone: 'title', cell: (r) => <Zin regel={r} over={over} /> },
                { key: 'wanneer', header: t.wanneer, phone: 'line', cell: (r) => <Wanneer regel={r} /> },
                { key: 'grond', header: t.alsWat, phone: 'badge', cell: (r) => <Grond regel={r} /> },
              ]}
            />
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

/** Nobody knows who failed to come in, so such a sentence names no one. */
const uitkomst = (resultaat: string, zin: string): string =>
  resultaat === 'gelukt' ? zin : resultaat === 'mislukt' ? t.misluktePoging(zin) : t.poging(zin)

function Zin({ regel, over }: { regel: InzageRegel; over: 'leerling' | 'wie' }) {
  const woorden = useContext(GebeurtenisContext)
  const onderdelen = useOnderdelen()
  const zin = woorden[regel.gebeurtenis] ?? regel.gebeurtenis
  const wie = regel.soort === 'systeem' ? t.systeem : (regel.naam ?? '')
  const wat = uitkomst(regel.resultaat, zin)
  return (
    <>
      <span>{over === 'wie' ? `${wie} ${wat}` : wat}</span>
      {over === 'leerling' && regel.overLeerling && (
        <span className="soft">{` ${t.over(regel.leerling ?? t.wegLeerling)}`}</span>
      )}
      {regel.onderdelen.length > 0 && (
        <div className="soft small">{t.onderdelen(onderdelen(regel.onderdelen))}</div>
      )}
    </>
  )
}

export function Wanneer({ regel }: { regel: Pick<InzageRegel, 'eerste' | 'laatste' | 'aantal'> }) {
  return (
    <>
      <span>{formatDateTime(regel.laatste)}</span>
      {regel.aantal > 1 && (
        <div className="soft small">{`${t.keer(regel.aantal)}, ${formatTime(regel.eerste)} – ${formatTime(regel.laatste)}`}</div>
      )}
    </>
  )
}

function Grond({ regel }: { regel: InzageRegel }) {
  if (regel.resultaat !== 'gelukt')
    return (
      <Badge icon={ShieldX} tone="amber">
        {regel.resultaat === 'mislukt' ? t.mislukt : t.geweigerd}
      </Badge>
    )
  if (regel.grond === 'noodtoegang')
    return (
      <Badge icon={ShieldAlert} tone="red">
        {t.nood}
      </Badge>
    )
  if (regel.grond === 'waarneming')
    return (
      <Badge icon={UsersRound} tone="blue">
        {t.waarneming}
      </Badge>
    )
  return <span className="soft small">{regel.rollen.map(rolNaam).join(', ')}</span>
}
