/** The pages of the log, with the words of every module's acts. */
import { useParams } from '@tanstack/react-router'
import { EigenPagina as Eigen } from '../modules/audit/ui/eigen-pagina.tsx'
import { GezinPagina as Gezin } from '../modules/audit/ui/gezin-pagina.tsx'
import {
  LeerlingInzage,
  LogLeerlingPagina as LogLeerling,
  LogMedewerkerPagina as LogMedewerker,
} from '../modules/audit/ui/logboek-pagina.tsx'
import { DossierToegang } from '../modules/toegang/ui/dossier-toegang.tsx'
import { MetWoorden } from './routes-met-woorden.tsx'
import { useRecht } from './sessie.ts'

/** Of one pupil: who has access, and who used it. */
export function LeerlingToegangPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  const toegang = useRecht('dossier.toegang_lezen')
  const inzage = useRecht('dossier.inzage_lezen')
  return (
    <MetWoorden>
      <div className="stack-l">
        {toegang && <DossierToegang leerlingId={leerlingId} />}
        {inzage && <LeerlingInzage leerlingId={leerlingId} />}
      </div>
    </MetWoorden>
  )
}

export function LogLeerlingPagina() {
  return (
    <MetWoorden>
      <LogLeerling toegang={(leerlingId) => <DossierToegang leerlingId={leerlingId} />} />
    </MetWoorden>
  )
}

export function LogMedewerkerPagina() {
  return (
    <MetWoorden>
      <LogMedewerker />
    </MetWoorden>
  )
}

export function EigenPagina() {
  return (
    <MetWoorden>
      <Eigen />
    </MetWoorden>
  )
}

export function GezinPagina() {
  return (
    <MetWoorden>
      <Gezin />
    </MetWoorden>
  )
}
