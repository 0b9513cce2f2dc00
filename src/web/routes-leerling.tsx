/**
 * The page of a pupil with what several modules know: the timeline in the words of every module's acts, and above it that
 * the use of the dossier is restricted.
 */
import { useParams } from '@tanstack/react-router'
import { BeperkingBalk } from '../modules/avg/verzoek/ui/beperking-balk.tsx'
import { LeerlingPagina } from '../modules/leerling/ui/leerling-pagina.tsx'
import { MetWoorden } from './routes-met-woorden.tsx'

export function LeerlingMetTijdlijn() {
  const { leerlingId = '' } = useParams({ strict: false })
  return (
    <MetWoorden>
      <div className="stack">
        <BeperkingBalk leerlingId={leerlingId} />
        <LeerlingPagina />
      </div>
    </MetWoorden>
  )
}
