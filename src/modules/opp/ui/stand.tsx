import {
  Archive,
  CircleCheck,
  FilePenLine,
  FileText,
  type LucideIcon,
  MessagesSquare,
  Signature,
} from 'lucide-react'
import { Badge, type Tone } from '../../../ui/status.tsx'
import type { OppRegel } from '../opp.api.schema.ts'
import { standTekst as t } from '../paginas.text.ts'

type Toestand = Pick<OppRegel, 'publicatie' | 'vaststelling' | 'gewijzigd' | 'gedeeld'>
export type Stand = Exclude<keyof typeof t, 'versie'>

/** Both axes of a plan's life as the one word that a list has room for. */
export function standVan({ publicatie, vaststelling, gewijzigd, gedeeld }: Toestand): Stand {
  if (publicatie === 'beeindigd') return 'beeindigd'
  if (publicatie === 'concept') return gedeeld ? 'gedeeld' : 'concept'
  if (vaststelling === 'ter_instemming') return 'terInstemming'
  if (vaststelling === 'vastgesteld') return gewijzigd ? 'vastgesteldNieuw' : 'vastgesteld'
  return gewijzigd ? 'nieuwConcept' : 'gepubliceerd'
}

const BEELD: Record<Stand, { icon: LucideIcon; tone: Tone }> = {
  concept: { icon: FilePenLine, tone: 'neutral' },
  gedeeld: { icon: MessagesSquare, tone: 'amber' },
  gepubliceerd: { icon: FileText, tone: 'teal' },
  nieuwConcept: { icon: FilePenLine, tone: 'teal' },
  terInstemming: { icon: Signature, tone: 'blue' },
  vastgesteld: { icon: CircleCheck, tone: 'green' },
  vastgesteldNieuw: { icon: FilePenLine, tone: 'green' },
  beeindigd: { icon: Archive, tone: 'neutral' },
}

/** The state of a plan with its icon. */
export function StandBadge({ plan }: { plan: Toestand }) {
  const stand = standVan(plan)
  return <Badge {...BEELD[stand]}>{t[stand]}</Badge>
}
