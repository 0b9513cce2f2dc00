/** The page of a pupil with the words of every module's acts: its timeline tells what all of them did. */
import { LeerlingPagina } from '../modules/leerling/ui/leerling-pagina.tsx'
import { MetWoorden } from './routes-met-woorden.tsx'

export function LeerlingMetTijdlijn() {
  return (
    <MetWoorden>
      <LeerlingPagina />
    </MetWoorden>
  )
}
