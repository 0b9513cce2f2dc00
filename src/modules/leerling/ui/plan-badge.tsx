import { Archive, CircleDashed, FilePenLine, FileText } from 'lucide-react'
import { dayOf, formatDateShort } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import type { LijstRegel } from '../leerling.schema.ts'
import { planTekst, lijstTekst as t } from '../schermen.text.ts'

export type PlanStand = keyof typeof planTekst
const BEELD = {
  geen: { icon: CircleDashed, tone: 'neutral' },
  concept: { icon: FilePenLine, tone: 'neutral' },
  gepubliceerd: { icon: FileText, tone: 'teal' },
  gewijzigd: { icon: FilePenLine, tone: 'teal' },
  beeindigd: { icon: Archive, tone: 'neutral' },
} as const

/** How it stands with the plan of a pupil, in one word. */
export function planStand(opp: LijstRegel['opp']): PlanStand {
  if (opp === null) return 'geen'
  return opp.publicatie === 'gepubliceerd' && opp.gewijzigd ? 'gewijzigd' : opp.publicatie
}

/** A pupil without a plan is the usual case: that gets a quiet word, so that the others stand out. */
export function PlanBadge({ opp }: { opp: LijstRegel['opp'] }) {
  const stand = planStand(opp)
  if (stand === 'geen') return <span className="soft small">{planTekst.geen}</span>
  return <Badge {...BEELD[stand]}>{planTekst[stand]}</Badge>
}

/** The day of the evaluation; says it when that day has gone by. */
export function EvaluatieDag({ opp }: { opp: LijstRegel['opp'] }) {
  if (opp === null || opp.evaluatieOp === null || opp.publicatie === 'beeindigd') return null
  const voorbij = opp.publicatie === 'gepubliceerd' && opp.evaluatieOp < dayOf(Date.now())
  return (
    <span className="nowrap">
      <time dateTime={opp.evaluatieOp} className="tabular">
        {formatDateShort(opp.evaluatieOp)}
      </time>
      {voorbij && <span className="leerling-verlopen"> · {t.verlopen}</span>}
    </span>
  )
}
