/** The page of a pupil with the words of every module's acts: its timeline tells what all of them did. */
import { hoorrechtGebeurtenissen } from '../modules/hoorrecht/hoorrecht.text.ts'
import { leerlingGebeurtenissen } from '../modules/leerling/leerling.text.ts'
import { LeerlingPagina } from '../modules/leerling/ui/leerling-pagina.tsx'
import { oppGebeurtenissen } from '../modules/opp/opp.text.ts'
import { toegangGebeurtenissen } from '../modules/toegang/toegang.text.ts'
import { GebeurtenisContext } from './gebeurtenissen.tsx'

const woorden = {
  ...leerlingGebeurtenissen,
  ...toegangGebeurtenissen,
  ...hoorrechtGebeurtenissen,
  ...oppGebeurtenissen,
}

export function LeerlingMetTijdlijn() {
  return (
    <GebeurtenisContext value={woorden}>
      <LeerlingPagina />
    </GebeurtenisContext>
  )
}
