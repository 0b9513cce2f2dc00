import { CalendarClock, Check, CircleCheck, Undo2 } from 'lucide-react'
import { Button } from '../../../../ui/button.tsx'
import { dayOf, formatDateShort } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Badge } from '../../../../ui/status.tsx'
import type { Column } from '../../../../ui/table.tsx'
import type { RodRegel } from '../../vaststellen/rod.commands.ts'
import { rodSoort, rodTekst as t } from '../../vaststellen/rod.text.ts'

type Doen = { vandaag: string; onMeld: (regel: RodRegel, gemeld: boolean) => Promise<unknown> }

/** The columns of the list for ROD; on a phone the card says of whom, which day, how far and the act. */
export function rodKolommen({ vandaag, onMeld }: Doen): readonly Column<RodRegel>[] {
  return [
    {
      key: 'leerling',
      header: t.kolom.leerling,
      phone: 'title',
      cell: (r) => (
        <Link className="row-link" href={`/leerlingen/${r.leerlingId}`}>
          {r.leerling}
        </Link>
      ),
    },
    {
      key: 'nummer',
      header: t.kolom.nummer,
      phone: 'hidden',
      cell: (r) => <span className="tabular">{r.leerlingnummer ?? ''}</span>,
    },
    {
      key: 'soort',
      header: t.kolom.soort,
      phone: 'line',
      cell: (r) => (
        <span className="wacht-wie">
          <span>{rodSoort[r.soort]}</span>
          <span className="wacht-telefoon">
            <Dag dag={r.datum} />
          </span>
        </span>
      ),
    },
    { key: 'datum', header: t.kolom.datum, phone: 'hidden', cell: (r) => <Dag dag={r.datum} /> },
    {
      key: 'uiterlijk',
      header: t.kolom.uiterlijk,
      phone: 'hidden',
      cell: (r) => <Dag dag={r.uiterlijkOp} />,
    },
    {
      key: 'stand',
      header: t.kolom.stand,
      phone: 'badge',
      cell: (r) => <Stand regel={r} vandaag={vandaag} />,
    },
    {
      key: 'actie',
      header: t.kolom.actie,
      phone: 'trailing',
      cell: (r) =>
        r.gemeldOp === null ? (
          <Button icon={<Check aria-hidden="true" />} onPress={() => onMeld(r, true)}>
            {t.staatErin}
            <span className="visually-hidden">{t.van(rodSoort[r.soort], r.leerling)}</span>
          </Button>
        ) : (
          <Button variant="quiet" icon={<Undo2 aria-hidden="true" />} onPress={() => onMeld(r, false)}>
            {t.tochNiet}
            <span className="visually-hidden">{t.van(rodSoort[r.soort], r.leerling)}</span>
          </Button>
        ),
    },
  ]
}

function Stand({ regel, vandaag }: { regel: RodRegel; vandaag: string }) {
  if (regel.gemeldOp !== null)
    return (
      <Badge icon={CircleCheck} tone="green">
        {t.gemeld(formatDateShort(dayOf(regel.gemeldOp)), regel.gemeldNaam ?? '')}
      </Badge>
    )
  const laat = regel.uiterlijkOp < vandaag
  return (
    <Badge icon={CalendarClock} tone={laat ? 'red' : 'amber'}>
      {laat ? t.teLaat : t.moetNog}
    </Badge>
  )
}

function Dag({ dag }: { dag: string }) {
  return (
    <time dateTime={dag} className="tabular nowrap">
      {formatDateShort(dag)}
    </time>
  )
}
