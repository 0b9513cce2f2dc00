import { BellRing } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { dayOf, formatDateShort } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import type { Column } from '../../../ui/table.tsx'
import type { WachtRegel } from '../ondertekening.schema.ts'
import { dagenTot } from '../tab.ts'
import { wachtTekst as t } from '../wacht.text.ts'
import { tabAdres } from './ondertekening-api.ts'
import { TekenaarBadge } from './stand-badge.tsx'

type Doen = {
  vandaag: string
  /** Undefined for who may only look. */
  onHerinner: ((regel: WachtRegel) => Promise<unknown>) | undefined
}

/** The columns of "wacht op"; on a phone the card says of which pupil, on whom, how far and how long still. */
export function wachtKolommen({ vandaag, onHerinner }: Doen): readonly Column<WachtRegel>[] {
  const rest = (regel: WachtRegel) => (
    <span data-laat={regel.termijnOp < vandaag || undefined} className="wacht-rest">
      {t.rest(dagenTot(regel.termijnOp, vandaag))}
    </span>
  )
  return [
    {
      key: 'leerling',
      header: t.kolom.leerling,
      sortable: true,
      phone: 'title',
      cell: (r) => (
        <Link className="row-link" href={tabAdres(r.oppId)}>
          {r.leerling}
        </Link>
      ),
    },
    { key: 'groep', header: t.kolom.groep, sortable: true, phone: 'hidden', cell: (r) => r.groep },
    {
      key: 'wie',
      header: t.kolom.wie,
      sortable: true,
      phone: 'line',
      cell: (r) => (
        <span className="wacht-wie">
          <span>{r.naam}</span>
          {r.relatie !== '' && <span className="soft small">{r.relatie}</span>}
          <span className="wacht-telefoon">{rest(r)}</span>
        </span>
      ),
    },
    {
      key: 'stand',
      header: t.kolom.stand,
      sortable: true,
      phone: 'badge',
      cell: (r) => <TekenaarBadge tekenaar={{ stand: r.stand, uitkomst: null }} />,
    },
    {
      key: 'gevraagd',
      header: t.kolom.gevraagd,
      sortable: true,
      phone: 'hidden',
      cell: (r) => <Dag dag={dayOf(r.uitgenodigdOp)} />,
    },
    {
      key: 'termijn',
      header: t.kolom.termijn,
      sortable: true,
      phone: 'hidden',
      cell: (r) => (
        <span className="wacht-wie">
          <Dag dag={r.termijnOp} />
          {rest(r)}
        </span>
      ),
    },
    {
      key: 'herinneringen',
      header: t.kolom.herinneringen,
      sortable: true,
      phone: 'hidden',
      cell: (r) => t.keer(r.herinneringen),
    },
    ...(onHerinner
      ? [
          {
            key: 'actie',
            header: t.kolom.actie,
            phone: 'trailing',
            cell: (r) => (
              <Button
                label={t.herinnerWie(r.naam)}
                icon={<BellRing aria-hidden="true" />}
                onPress={() => onHerinner(r)}
              />
            ),
          } satisfies Column<WachtRegel>,
        ]
      : []),
  ]
}

function Dag({ dag }: { dag: string }) {
  return (
    <time dateTime={dag} className="tabular nowrap">
      {formatDateShort(dag)}
    </time>
  )
}
