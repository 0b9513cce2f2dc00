/** The page of a pupil with the words of every module's acts: its timeline tells what all of them did. */
import { LeerlingPagina } from '../modules/leerling/ui/leerling-pagina.tsx'
import { GebeurtenisContext } from './gebeurtenissen.tsx'
import { woorden } from './routes-woorden.ts'

export function LeerlingMetTijdlijn() {
  return (
    <GebeurtenisContext value={woorden}>
      <LeerlingPagina />
    </GebeurtenisContext>
  )
}
