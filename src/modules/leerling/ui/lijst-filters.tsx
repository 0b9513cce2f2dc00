import { Checkbox } from '../../../ui/choice-groups.tsx'
import { SearchInput } from '../../../ui/search-input.tsx'
import { Select } from '../../../ui/select.tsx'
import { Disclosure } from '../../../ui/text.tsx'
import { PHONE, useMediaQuery } from '../../../ui/use-media-query.ts'
import { OPP_STANDEN } from '../leerling.schema.ts'
import { planTekst, lijstTekst as t } from '../schermen.text.ts'
import { type LijstFilter, STATUS_KEUZES, statusLabel } from './lijst-filter.ts'

const STANDEN = OPP_STANDEN.map((value) => ({ value, label: planTekst[value] }))
const STATUSSEN = STATUS_KEUZES.map((value) => ({ value, label: statusLabel(value) }))

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
  const phone = useMediaQuery(PHONE)
  const keuzes = (
    <>
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
        empty={t.huidig}
        value={filter.status}
        options={STATUSSEN}
        onChange={(status) => onKies({ status })}
      />
    </>
  )
  const zoek = <SearchInput id="leerlingen-zoek" label={t.zoek} value={props.zoek} onChange={props.onZoek} />
  const mentor = (
    <Checkbox
      id="leerlingen-mentor"
      label={t.zonderMentor}
      checked={filter.zonderMentor}
      onChange={(zonderMentor) => onKies({ zonderMentor })}
    />
  )
  // On a phone the pupils come first: the choices fold away under the search box, the chips still say what is on.
  return phone ? (
    <search className="stack" aria-label={t.filters}>
      {zoek}
      <Disclosure title={t.meerFilters}>
        <div className="stack">
          {keuzes}
          {mentor}
        </div>
      </Disclosure>
    </search>
  ) : (
    <search className="card stack" aria-label={t.filters}>
      <div className="filters">
        {zoek}
        {keuzes}
      </div>
      {mentor}
    </search>
  )
}
