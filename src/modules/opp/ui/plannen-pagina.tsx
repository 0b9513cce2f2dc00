import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { BookOpenText, SearchX } from 'lucide-react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { Link } from '../../../ui/link.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Select } from '../../../ui/select.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { useRecht } from '../../../web/sessie.ts'
import type { OppRegel } from '../opp.api.schema.ts'
import { publicatieTekst } from '../opp.text.ts'
import { plannenTekst as t } from '../paginas.text.ts'
import { oppAdres } from './adressen.ts'
import { GroepExportKnop, GroepExportStand } from './dialogen/groep-export.tsx'
import { leesPlannen } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import {
  chips,
  kies,
  leesFilter,
  metSortering,
  naarQuery,
  naarSearch,
  PER_PAGINA,
  type PlannenFilter,
  sortering,
  wis,
} from './plannen-filter.ts'
import { kolommen } from './plannen-kolommen.tsx'
import { useGroepen } from './use-groepen.ts'

/** All plans that I may see; what is chosen stands in the address. */
export function PlannenPagina() {
  useDocumentTitle(t.titel)
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filter = leesFilter(search)
  const taakId = typeof search.taak === 'string' ? search.taak : ''
  const ga = (nieuw: PlannenFilter, taak = taakId) =>
    // The list has no typed search of its own: every page reads strings from the address.
    navigate({ to: '.', search: { ...naarSearch(nieuw), ...(taak === '' ? {} : { taak }) } as never })
  const groepen = useGroepen()
  const opvraging = useQuery({
    queryKey: ['plannen', naarQuery(filter)],
    queryFn: ({ signal }) => leesPlannen({ query: naarQuery(filter) }, { signal }),
    placeholderData: keepPreviousData,
  })
  const magGroep = useRecht('opp.bulk_exporteren')
  const aan = chips(filter, groepen.find((g) => g.value === filter.groepId)?.label)
  return (
    <div className="stack-l">
      <PageHeader
        title={t.titel}
        actions={
          magGroep && filter.groepId !== '' ? (
            <GroepExportKnop groepId={filter.groepId} onTaak={(taak) => ga(filter, taak)} />
          ) : undefined
        }
      />
      {taakId !== '' && <GroepExportStand taakId={taakId} onSluit={() => ga(filter, '')} />}
      <Filters filter={filter} groepen={groepen} onKies={(deel) => ga(kies(filter, deel))} />
      <FilterChips
        chips={aan.map(({ key, label, zonder }) => ({ key, label, onRemove: () => ga(zonder) }))}
        onClear={() => ga(wis(filter))}
      />
      <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
        {(data) => (
          <div className="stack">
            <Table<OppRegel>
              caption={t.tabel}
              count={t.aantal(data.totaal)}
              rows={data.items}
              columns={kolommen(oppAdres)}
              rowKey={(plan) => plan.id}
              sort={sortering(filter)}
              onSort={(sort) => ga(metSortering(filter, sort))}
              busy={opvraging.isPlaceholderData}
              empty={<Leeg gefilterd={aan.length > 0} onWis={() => ga(wis(filter))} />}
            />
            <Pagination
              page={filter.pagina}
              pageCount={Math.ceil(data.totaal / PER_PAGINA)}
              onPage={(pagina) => ga(kies(filter, { pagina }))}
            />
          </div>
        )}
      </Geladen>
    </div>
  )
}

interface FiltersProps {
  filter: PlannenFilter
  groepen: readonly { value: string; label: string }[]
  onKies: (deel: Partial<PlannenFilter>) => void
}

const keuzes = <T extends string>(teksten: Readonly<Record<T, string>>) =>
  (Object.keys(teksten) as T[]).map((value) => ({ value, label: teksten[value] })) // the keys of a literal
const STANDEN = keuzes({
  concept: publicatieTekst.concept.naam,
  gepubliceerd: publicatieTekst.gepubliceerd.naam,
  beeindigd: publicatieTekst.beeindigd.naam,
})

function Filters({ filter, groepen, onKies }: FiltersProps) {
  const vast = { error: undefined, empty: t.alle } as const
  return (
    <search className="filters" aria-label={t.filters}>
      <Select
        {...vast}
        id="filter-stand"
        label={t.stand}
        value={filter.publicatie}
        options={STANDEN}
        onChange={(publicatie) => onKies({ publicatie })}
      />
      <Select
        {...vast}
        id="filter-groep"
        label={t.groep}
        value={filter.groepId}
        options={groepen}
        onChange={(groepId) => onKies({ groepId })}
      />
      <Select
        {...vast}
        id="filter-termijn"
        label={t.termijn}
        value={filter.termijn}
        options={keuzes(t.termijnen)}
        onChange={(termijn) => onKies({ termijn })}
      />
      <Select
        {...vast}
        id="filter-evaluatie"
        label={t.evaluatie}
        value={filter.evaluatie}
        options={keuzes(t.evaluaties)}
        onChange={(evaluatie) => onKies({ evaluatie })}
      />
    </search>
  )
}

function Leeg({ gefilterd, onWis }: { gefilterd: boolean; onWis: () => unknown }) {
  const magLeerlingen = useRecht('leerling.lezen')
  if (gefilterd)
    return (
      <EmptyState
        icon={SearchX}
        title={t.nietsGevonden}
        text={t.nietsGevondenTekst}
        action={<Button onPress={onWis}>{t.wis}</Button>}
      />
    )
  return (
    <EmptyState
      icon={BookOpenText}
      title={t.leegTitel}
      text={t.leeg}
      action={
        magLeerlingen && (
          <Link href="/leerlingen" className={buttonClass('primary')}>
            {t.naarLeerlingen}
          </Link>
        )
      }
    />
  )
}
