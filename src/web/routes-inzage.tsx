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
import { GebeurtenisContext } from './gebeurtenissen.tsx'
import { woorden } from './routes-woorden.ts'
import { useRecht } from './sessie.ts'

/** Of one pupil: who has access, and who used it. */
export function LeerlingToegangPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  const toegang = useRecht('dossier.toegang_lezen')
  const inzage = useRecht('dossier.inzage_lezen')
  return (
    <GebeurtenisContext value={woorden}>
      <div className="stack-l">
        {toegang && <DossierToegang leerlingId={leerlingId} />}
        {inzage && <LeerlingInzage leerlingId={leerlingId} />}
      </div>
    </GebeurtenisContext>
  )
}

export function LogLeerlingPagina() {
  return (
    <GebeurtenisContext value={woorden}>
      <LogLeerling toegang={(leerlingId) => <DossierToegang leerlingId={leerlingId} />} />
    </GebeurtenisContext>
  )
}

export function LogMedewerkerPagina() {
  return (
    <GebeurtenisContext value={woorden}>
      <LogMedewerker />
    </GebeurtenisContext>
  )
}

export function EigenPagina() {
  return (
    <GebeurtenisContext value={woorden}>
      <Eigen />
    </GebeurtenisContext>
  )
}

export function GezinPagina() {
  return (
    <GebeurtenisContext value={woorden}>
      <Gezin />
    </GebeurtenisContext>
  )
}
