import { useQuery } from '@tanstack/react-query'
import { ChevronLeft } from 'lucide-react'
import { buttonClass } from '../../../../ui/button.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import type { MijnTekst } from '../../mijn.text.ts'
import { SnapshotDocument } from '../document/snapshot-document.tsx'
import { gespreksstukQuery } from '../opp-api.ts'
import { Geladen } from '../pagina-staat.tsx'
import { type MijnLeerling, mijnAdres } from './mijn-adres.ts'

/** The draft as the school shared it, with "concept" across it. */
export function Gespreksstuk({ leerling, t }: { leerling: MijnLeerling; t: MijnTekst }) {
  const oppId = leerling.plannen.find((p) => p.gespreksstuk !== null)?.oppId ?? ''
  const opvraging = useQuery({ ...gespreksstukQuery(oppId), enabled: oppId !== '' })
  const terug = (
    <p>
      <Link className={buttonClass('quiet')} href={mijnAdres({ kind: leerling.leerlingId })}>
        <ChevronLeft aria-hidden="true" className="flips" />
        {t.terug}
      </Link>
    </p>
  )
  if (oppId === '') return terug
  return (
    <div className="stack">
      {terug}
      <Alert kind="let_op" title={t.concept}>
        <p>{t.gespreksstukUitleg}</p>
      </Alert>
      <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
        {({ inhoud }) => <SnapshotDocument inhoud={inhoud} merk={t.CONCEPT} />}
      </Geladen>
    </div>
  )
}
