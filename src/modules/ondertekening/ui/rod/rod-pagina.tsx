import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck, Lock } from 'lucide-react'
import { dayOf } from '../../../../ui/format.ts'
import { Select } from '../../../../ui/select.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../../ui/surfaces.tsx'
import { Table } from '../../../../ui/table.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { endpoint, fileUrl } from '../../../../web/api.ts'
import { DownloadKnop } from '../../../../web/download-knop.tsx'
import { foutTekst, voerUit } from '../../../../web/formulier.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { useRecht } from '../../../../web/sessie.ts'
import type { exporteerRod, leesRodTaken, meldRod, RodRegel } from '../../vaststellen/rod.commands.ts'
import { rodTekst as t } from '../../vaststellen/rod.text.ts'
import { rodKolommen } from './rod-kolommen.tsx'
import '../ondertekening.css'

const lees = endpoint<typeof leesRodTaken>('GET /rod-taken')
const meld = endpoint<typeof meldRod>('PUT /rod-taken/:taakId')
const rodQuery = queryOptions({ queryKey: ['rod'], queryFn: ({ signal }) => lees({}, { signal }) })

/** What must be entered in ROD, and saying that it was done. */
export function RodPagina() {
  useDocumentTitle(t.titel)
  const mag = useRecht('rod.melden')
  const opvraging = useQuery({ ...rodQuery, enabled: mag })
  if (!mag)
    return (
      <div className="stack-l">
        <PageHeader title={t.titel} />
        <EmptyState icon={Lock} title={t.voorWie} text={t.voorWieTekst} />
      </div>
    )
  return (
    <div className="stack-l">
      <PageHeader title={t.titel} under={t.onder} />
      <Opgehaald query={opvraging} laden={t.laden} fout={t.mislukt} opnieuw={t.opnieuw}>
        {({ items, totaal }) => (
          <>
            {totaal > items.length && (
              <Alert kind="info" title={t.afgekapt(items.length, totaal)}>
                <p>{t.afgekaptUitleg}</p>
              </Alert>
            )}
            <Lijst items={items} />
          </>
        )}
      </Opgehaald>
    </div>
  )
}

function Lijst({ items }: { items: readonly RodRegel[] }) {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const client = useQueryClient()
  const alles = search.toon === 'alles'
  const regels = items.filter(({ gemeldOp }) => alles || gemeldOp === null)
  const onSettled = () =>
    Promise.all([rodQuery.queryKey, ['vandaag']].map((queryKey) => client.invalidateQueries({ queryKey })))
  const terug = useMutation({
    mutationFn: ({ id }: RodRegel) => meld({ params: { taakId: id }, body: { gemeld: false } }),
    onSuccess: (_, { leerling }) => toast(t.teruggezet(leerling)),
    onSettled,
  })
  const erin = useMutation({
    mutationFn: ({ id }: RodRegel) => meld({ params: { taakId: id }, body: { gemeld: true } }),
    onSuccess: (_, regel) =>
      toast(t.gedaan(regel.leerling), { label: t.ongedaan, onPress: () => voerUit(terug, regel) }),
    onSettled,
  })
  const fout = erin.error ?? terug.error
  return (
    <div className="stack">
      <search className="filters" aria-label={t.filters}>
        <Select
          id="rod-toon"
          label={t.toon}
          error={undefined}
          empty={t.open}
          value={alles ? 'alles' : ''}
          options={[{ value: 'alles', label: t.alles }]}
          onChange={(toon) =>
            // This page has no typed search of its own: every page reads strings from the address.
            navigate({ to: '.', search: (toon === '' ? {} : { toon }) as never })
          }
        />
      </search>
      {fout && <Alert kind="fout" title={foutTekst(fout)} live />}
      <Table<RodRegel>
        caption={t.tabel}
        count={t.aantal(regels.length)}
        rows={regels}
        columns={rodKolommen({
          vandaag: dayOf(Date.now()),
          onMeld: (regel, gemeld) => voerUit(gemeld ? erin : terug, regel),
        })}
        rowKey={({ id }) => id}
        actions={
          regels.length > 0 && (
            <DownloadKnop
              adres={fileUrl<typeof exporteerRod>('GET /rod-taken/export', {
                query: { alles: alles ? 'ja' : 'nee' },
              })}
            >
              {t.exporteer}
            </DownloadKnop>
          )
        }
        empty={
          <EmptyState
            icon={CircleCheck}
            title={items.length === 0 ? t.leegAllesTitel : t.leegTitel}
            text={t.leeg}
          />
        }
      />
    </div>
  )
}
