import { dayOf, formatDateShort } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import type { Column } from '../../../ui/table.tsx'
import type { OppRegel } from '../opp.api.schema.ts'
import { plannenTekst as t } from '../paginas.text.ts'
import { StandBadge } from './stand.tsx'

/** The columns of the list of plans; on a phone the card says who, how it stands, which group and by when. */
export function kolommen(adres: (oppId: string) => string): readonly Column<OppRegel>[] {
  return [
    {
      key: 'leerling',
      header: t.kolom.leerling,
      sortable: true,
      phone: 'title',
      cell: (plan) => (
        <Link className="row-link" href={adres(plan.id)}>
          {plan.leerling}
        </Link>
      ),
    },
    { key: 'groep', header: t.kolom.groep, phone: 'line', cell: (plan) => plan.groep },
    { key: 'stand', header: t.kolom.stand, phone: 'badge', cell: (plan) => <StandBadge plan={plan} /> },
    {
      key: 'termijn',
      header: t.kolom.termijn,
      sortable: true,
      phone: 'hidden',
      cell: (plan) =>
        plan.vaststelling === 'vastgesteld' || plan.publicatie === 'beeindigd' ? (
          ''
        ) : (
          <Dag dag={plan.termijnOp} />
        ),
    },
    {
      key: 'evaluatie',
      header: t.kolom.evaluatie,
      sortable: true,
      phone: 'trailing',
      cell: (plan) => (plan.publicatie === 'beeindigd' ? '' : <Dag dag={plan.evaluatieOp} />),
    },
    {
      key: 'gewijzigd',
      header: t.kolom.gewijzigd,
      sortable: true,
      phone: 'hidden',
      cell: (plan) => <Dag dag={dayOf(plan.gewijzigdOp)} />,
    },
  ]
}

function Dag({ dag }: { dag: string | null }) {
  if (dag === null) return <span className="soft">{t.geenDatum}</span>
  return (
    <time dateTime={dag} className="tabular nowrap">
      {formatDateShort(dag)}
    </time>
  )
}
