import { UserRoundMinus, UserRoundX } from 'lucide-react'
import { formatDateShort } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Badge } from '../../../ui/status.tsx'
import type { Column } from '../../../ui/table.tsx'
import type { LijstRegel } from '../leerling.schema.ts'
import { statusTekst, lijstTekst as t } from '../schermen.text.ts'
import { EvaluatieDag, PlanBadge } from './plan-badge.tsx'

/** Says it when somebody may have left or has left; who is simply on school needs no badge. */
export function StatusBadge({ status }: { status: LijstRegel['status'] }) {
  if (status === 'ingeschreven') return null
  return status === 'uitgeschreven' ? (
    <Badge icon={UserRoundX}>{statusTekst.uitgeschreven}</Badge>
  ) : (
    <Badge icon={UserRoundMinus} tone="amber">
      {statusTekst.mogelijk_uitgeschreven}
    </Badge>
  )
}

type Keuze = { plannen: boolean; groep?: boolean }

/** The columns of a list of pupils; plans stay away for who may not know of them. */
export function kolommen({ plannen, groep = true }: Keuze): readonly Column<LijstRegel>[] {
  const naam: Column<LijstRegel> = {
    key: 'naam',
    header: t.kolom.naam,
    sortable: true,
    phone: 'title',
    cell: (leerling) => (
      <span className="leerling-naam">
        <Link className="row-link" href={`/leerlingen/${leerling.id}`}>
          {leerling.naam}
        </Link>
        <StatusBadge status={leerling.status} />
      </span>
    ),
  }
  const groepKolom: Column<LijstRegel> = {
    key: 'groep',
    header: t.kolom.groep,
    sortable: true,
    phone: 'line',
    cell: ({ groep: waar }) => waar ?? <span className="soft">{t.geenGroep}</span>,
  }
  const geboren: Column<LijstRegel> = {
    key: 'geboortedatum',
    header: t.kolom.geboren,
    sortable: true,
    phone: plannen ? 'hidden' : 'trailing',
    cell: ({ geboortedatum }) =>
      geboortedatum === null ? null : (
        <time dateTime={geboortedatum} className="tabular nowrap">
          {formatDateShort(geboortedatum)}
        </time>
      ),
  }
  const plan: readonly Column<LijstRegel>[] = [
    {
      key: 'opp',
      header: t.kolom.plan,
      sortable: true,
      phone: 'badge',
      cell: ({ opp }) => <PlanBadge opp={opp} />,
    },
    {
      key: 'evaluatie',
      header: t.kolom.evaluatie,
      sortable: true,
      phone: 'trailing',
      cell: ({ opp }) => <EvaluatieDag opp={opp} />,
    },
  ]
  const mentor: Column<LijstRegel> = {
    key: 'mentor',
    header: t.kolom.mentor,
    phone: groep ? 'hidden' : 'line',
    cell: (leerling) => leerling.mentor ?? <span className="soft">{t.geenMentor}</span>,
  }
  return [naam, ...(groep ? [groepKolom] : []), geboren, ...(plannen ? plan : []), ...(groep ? [mentor] : [])]
}
