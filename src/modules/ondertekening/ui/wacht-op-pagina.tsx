import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck, SearchX } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { dayOf } from '../../../ui/format.ts'
import { Select } from '../../../ui/select.tsx'
import { Alert } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { foutTekst, voerUit } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useRecht } from '../../../web/sessie.ts'
import type { WachtRegel } from '../ondertekening.schema.ts'
import { wachtTekst as t } from '../wacht.text.ts'
import { kiesRegels, leesWachtFilter, naarWachtSearch, WACHT_SORTERING, type WachtFilter } from '../wacht.ts'
import { herinner, wachtOpQuery } from './ondertekening-api.ts'
import { wachtKolommen } from './wacht-op-kolommen.tsx'
import './ondertekening.css'

/** Wacht op: everybody who still has to react, over all pupils. */
export function WachtOpPagina() {
  useDocumentTitle(t.titel)
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filter = leesWachtFilter(search)
  const ga = (deel: Partial<WachtFilter>) =>
    // The list has no typed search of its own: every page reads strings from the address.
    navigate({ to: '.', search: naarWachtSearch({ ...filter, ...deel }) as never })
  const opvraging = useQuery(wachtOpQuery)
  const wis = () => ga({ van: '', termijn: '' })
  return (
    <div className="stack-l">
      <PageHeader title={t.titel} under={t.onder} />
      {!opvraging.isError && <Filters filter={filter} ga={ga} onWis={wis} />}
      <Opgehaald query={opvraging} laden={t.laden} fout={t.mislukt} opnieuw={t.opnieuw}>
        {({ items, totaal }) => (
          <>
            {totaal > items.length && (
              <Alert kind="info" title={t.afgekapt(items.length, totaal)}>
                <p>{t.afgekaptUitleg}</p>
              </Alert>
            )}
            <Lijst items={items} filter={filter} onSorteer={ga} onWis={wis} />
          </>
        )}
      </Opgehaald>
    </div>
  )
}

function Lijst(props: {
  items: readonly WachtRegel[]
  filter: WachtFilter
  onSorteer: (deel: Pick<WachtFilter, 'sorteer' | 'richting'>) => unknown
  onWis: () => unknown
}) {
  const { items, filter } = props
  const client = useQueryClient()
  const magVragen = useRecht('opp.ondertekenverzoek')
  const vandaag = dayOf(Date.now())
  const herinnering = useMutation({
    mutationFn: (regel: WachtRegel) => herinner({ params: { tekenaarId: regel.tekenaarId } }),
    onSuccess: (_gedaan, regel) => toast(t.gelukt(regel.naam)),
    onSettled: (_gedaan, _fout, regel) =>
      Promise.all([
        client.invalidateQueries({ queryKey: wachtOpQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['opp', regel.oppId] }),
      ]),
  })
  const regels = kiesRegels(items, filter, vandaag)
  return (
    <div className="stack">
      {herinnering.isError && <Alert kind="fout" title={foutTekst(herinnering.error)} live />}
      <Table<WachtRegel>
        caption={t.tabel}
        count={t.aantal(regels.length)}
        rows={regels}
        columns={wachtKolommen({
          vandaag,
          onHerinner: magVragen ? (regel) => voerUit(herinnering, regel) : undefined,
        })}
        rowKey={(regel) => regel.tekenaarId}
        sort={{ key: filter.sorteer, direction: filter.richting }}
        onSort={({ key, direction }) =>
          props.onSorteer({
            sorteer: WACHT_SORTERING.find((sleutel) => sleutel === key) ?? filter.sorteer,
            richting: direction,
          })
        }
        empty={
          items.length === 0 ? (
            <EmptyState icon={CircleCheck} title={t.leegTitel} text={t.leeg} />
          ) : (
            <EmptyState
              icon={SearchX}
              title={t.nietsGevonden}
              text={t.nietsGevondenTekst}
              action={<Button onPress={props.onWis}>{t.wis}</Button>}
            />
          )
        }
      />
    </div>
  )
}

function Filters(props: {
  filter: WachtFilter
  ga: (deel: Partial<WachtFilter>) => void
  onWis: () => void
}) {
  const { filter, ga, onWis } = props
  return (
    <>
      <search className="filters" aria-label={t.filters}>
        <Select
          id="wacht-van"
          label={t.van}
          error={undefined}
          empty={t.alle}
          value={filter.van}
          options={[{ value: 'mij', label: t.vanMij }]}
          onChange={(van) => ga({ van })}
        />
        <Select
          id="wacht-termijn"
          label={t.termijn}
          error={undefined}
          empty={t.alle}
          value={filter.termijn}
          options={[{ value: 'over', label: t.over }]}
          onChange={(termijn) => ga({ termijn })}
        />
      </search>
      <FilterChips
        chips={[
          ...(filter.van === '' ? [] : [{ key: 'van', label: t.vanMij, onRemove: () => ga({ van: '' }) }]),
          ...(filter.termijn === ''
            ? []
            : [{ key: 'termijn', label: t.over, onRemove: () => ga({ termijn: '' }) }]),
        ]}
        onClear={onWis}
      />
    </>
  )
}
