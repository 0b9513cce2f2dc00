import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SearchX, ShieldAlert, UserPlus, UsersRound } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { FilterChips } from '../../../ui/filter-chips.tsx'
import { Link } from '../../../ui/link.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { EmptyState, PageHeader, Skeleton } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { useRecht } from '../../../web/sessie.ts'
import { noodtoegangText } from '../../toegang/noodtoegang.text.ts'
import { NoodtoegangDialoog } from '../../toegang/ui/noodtoegang-dialoog.tsx'
import type { Lijst, LijstRegel } from '../leerling.schema.ts'
import { algemeenTekst, lijstTekst as t } from '../schermen.text.ts'
import './leerling.css'
import { GeslotenLijst } from './gesloten.tsx'
import { leerlingApi } from './leerling-api.ts'
import {
  chips,
  kies,
  type LijstFilter,
  leesFilter,
  leesOnthouden,
  metSortering,
  naarSearch,
  naarVraag,
  onthoud,
  sortering,
  wis,
} from './lijst-filter.ts'
import { LijstFilters } from './lijst-filters.tsx'
import { kolommen } from './lijst-kolommen.tsx'
import { NieuweLeerlingDialoog } from './nieuwe-leerling-dialoog.tsx'
import { useUitgesteld } from './use-uitgesteld.ts'

/** All pupils that I may see. Filters stand in the address and are remembered; the searched name does neither. */
export function LeerlingenPagina() {
  useDocumentTitle(t.titel)
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filter = leesFilter(search)
  const [zoek, setZoek] = useState('')
  const [nieuw, setNieuw] = useState(false)
  const [inNood, setInNood] = useState(false)
  const gezocht = useUitgesteld(zoek.trim(), 250)
  const toon = (keuze: LijstFilter, replace = false) =>
    // The list has no typed search of its own: every page reads strings from the address.
    navigate({ to: '.', search: naarSearch(keuze) as never, replace })
  const ga = (keuze: LijstFilter) => {
    onthoud(keuze)
    return toon(keuze)
  }
  useOnthouden(search, (keuze) => toon(keuze, true))
  const vraag = naarVraag(filter, gezocht)
  const query = useQuery({
    queryKey: ['leerlingen', vraag],
    queryFn: ({ signal }) => leerlingApi.lijst({ body: vraag }, { signal }),
    placeholderData: keepPreviousData,
  })
  const groepen = query.data?.groepen ?? []
  const aan = chips(filter, groepen.find(({ id }) => id === filter.groepId)?.naam)
  const wisAlles = () => {
    setZoek('')
    return ga(wis(filter))
  }
  const zoekOp = (tekst: string) => {
    setZoek(tekst)
    if (filter.pagina > 1) void toon(kies(filter, {}), true)
  }
  const nood = useRecht('dossier.noodtoegang')
  const magToevoegen = query.data?.magToevoegen.mag === true
  return (
    <div className="stack-l">
      <PageHeader
        title={t.titel}
        actions={
          <>
            {nood && (
              <Button icon={<ShieldAlert aria-hidden="true" />} onPress={() => setInNood(true)}>
                {noodtoegangText.knop}
              </Button>
            )}
            {magToevoegen && (
              <Button icon={<UserPlus aria-hidden="true" />} onPress={() => setNieuw(true)}>
                {t.toevoegen}
              </Button>
            )}
          </>
        }
      />
      <LijstFilters
        filter={filter}
        zoek={zoek}
        groepen={groepen}
        plannen={query.data?.plannenZichtbaar ?? true}
        onZoek={zoekOp}
        onKies={(deel) => ga(kies(filter, deel))}
      />
      <FilterChips
        chips={aan.map(({ key, label, zonder }) => ({ key, label, onRemove: () => ga(zonder) }))}
        onClear={() => ga(wis(filter))}
      />
      <Opgehaald query={query} laden={algemeenTekst.laden} fout={t.mislukt} opnieuw={algemeenTekst.opnieuw}>
        {(data) => (
          <div className="stack">
            <GeslotenLijst />
            <Table<LijstRegel>
              caption={t.tabel}
              count={t.aantal(data.totaal)}
              rows={data.leerlingen}
              columns={kolommen({ plannen: data.plannenZichtbaar })}
              rowKey={({ id }) => id}
              sort={sortering(filter)}
              onSort={(sort) => ga(metSortering(filter, sort))}
              busy={query.isPlaceholderData}
              empty={
                query.isPlaceholderData ? (
                  <Skeleton label={algemeenTekst.laden} />
                ) : (
                  <Leeg data={data} gefilterd={aan.length > 0 || gezocht !== ''} onWis={wisAlles} />
                )
              }
            />
            <Pagination
              page={data.pagina}
              pageCount={data.paginas}
              onPage={(pagina) => ga(kies(filter, { pagina }))}
            />
          </div>
        )}
      </Opgehaald>
      {inNood && <NoodtoegangDialoog onKlaar={() => setInNood(false)} />}
      {nieuw && <NieuweLeerlingDialoog groepen={groepen} onKlaar={() => setNieuw(false)} />}
    </div>
  )
}

/** Coming in by the bare address: the list stands as this device left it. */
function useOnthouden(search: Record<string, unknown>, toon: (filter: LijstFilter) => unknown): void {
  const bekeken = useRef(false)
  useEffect(() => {
    if (bekeken.current) return
    bekeken.current = true
    const bewaard = leesOnthouden()
    if (Object.keys(search).length === 0 && Object.keys(bewaard).length > 0) toon(leesFilter(bewaard))
  })
}

function Leeg(props: { data: Lijst; gefilterd: boolean; onWis: () => unknown }) {
  const magImporteren = useRecht('leerling.importeren')
  if (props.gefilterd)
    return (
      <EmptyState
        icon={SearchX}
        title={t.nietsTitel}
        text={t.nietsZoek}
        action={<Button onPress={props.onWis}>{t.wis}</Button>}
      />
    )
  return (
    <EmptyState
      icon={UsersRound}
      title={t.leegTitel}
      text={props.data.magToevoegen.mag ? t.leegMag : t.leeg}
      action={
        magImporteren && (
          <Link href="/beheer/import" className={buttonClass('primary')}>
            {t.importeer}
          </Link>
        )
      }
    />
  )
}
