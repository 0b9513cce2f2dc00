import { Checkbox } from '../../../ui/choice-groups.tsx'
import { SearchInput } from '../../../ui/search-input.tsx'
import { Select } from '../../../ui/select.tsx'
import { INSCHRIJF_STATUSSEN, OPP_STANDEN } from '../leerling.schema.ts'
import { planTekst, statusTekst, lijstTekst as t } from '../schermen.text.ts'
import type { LijstFilter } from './lijst-filter.ts'

const STANDEN = OPP_STANDEN.map((value) => ({ value, label: planTekst[value] }))
const STATUSSEN = INSCHRIJF_STATUSSEN.map((value) => ({ value, label: statusTekst[value] }))

/** Search by name and the filters of the list. */
export function LijstFilters(props: {
  filter: LijstFilter
  zoek: string
  groepen: readonly { id: string; naam: string }[]
  plannen: boolean
  onZoek: (tekst: string) => void
  onKies: (deel: Partial<LijstFilter>) => unknown
}) {
  const { filter, onKies } = props
  return (
    <search className="card stack" aria-label={t.filters}>
      <div className="filters">
        <SearchInput id="leerlingen-zoek" label={t.zoek} value={props.zoek} onChange={props.onZoek} />
        <Select
          id="leerlingen-groep"
          label={t.groep}
          error={undefined}
          empty={t.alle}
          value={filter.groepId}
          options={props.groepen.map(({ id, naam }) => ({ value: id, label: naam }))}
          onChange={(groepId) => onKies({ groepId })}
        />
        {props.plannen && (
          <Select
            id="leerlingen-stand"
            label={t.stand}
            error={undefined}
            empty={t.alle}
            value={filter.opp}
            options={STANDEN}
            onChange={(opp) => onKies({ opp })}
          />
        )}
        <Select
          id="leerlingen-status"
          label={t.status}
          error={undefined}
          empty={t.alle}
          value={filter.status}
          options={STATUSSEN}
          onChange={(status) => onKies({ status })}
        />
      </div>
      <Checkbox
        id="leerlingen-mentor"
        label={t.zonderMentor}
        checked={filter.zonderMentor}
        onChange={(zonderMentor) => onKies({ zonderMentor })}
      />
    </search>
  )
}
