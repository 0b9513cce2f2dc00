import {
  CircleCheck,
  CircleX,
  Eye,
  FilePen,
  Gavel,
  Hourglass,
  type LucideIcon,
  MessageCircleQuestion,
  MessagesSquare,
  Scale,
  Stamp,
  Undo2,
} from 'lucide-react'
import { Badge, type Tone } from '../../../ui/status.tsx'
import type { Tekenaar } from '../ondertekening.schema.ts'
import { rondeStandTekst } from '../ondertekening.text.ts'
import type { RondeStand, TekenaarStand } from '../ondertekening.ts'
import { tekenaarStandTekst } from '../tab.text.ts'

const TEKENAAR: Readonly<Record<TekenaarStand, { icon: LucideIcon; tone: Tone }>> = {
  uitgenodigd: { icon: Hourglass, tone: 'amber' },
  bekeken: { icon: Eye, tone: 'amber' },
  vraag_gesteld: { icon: MessageCircleQuestion, tone: 'amber' },
  gezien: { icon: CircleCheck, tone: 'green' },
  ingestemd: { icon: CircleCheck, tone: 'green' },
  niet_ingestemd: { icon: CircleX, tone: 'red' },
  papier: { icon: FilePen, tone: 'green' },
  mondeling_vastgelegd: { icon: MessagesSquare, tone: 'green' },
  te_goeder_trouw: { icon: Scale, tone: 'blue' },
  vervangende_toestemming: { icon: Gavel, tone: 'blue' },
  ingetrokken_verzoek: { icon: Undo2, tone: 'neutral' },
  vervallen: { icon: Undo2, tone: 'neutral' },
}

/** How far one signer is. A no is red, however it came. */
export function TekenaarBadge({ tekenaar }: { tekenaar: Pick<Tekenaar, 'stand' | 'uitkomst'> }) {
  const { icon, tone } = TEKENAAR[tekenaar.stand]
  return (
    <Badge
      icon={tekenaar.uitkomst === 'nee' ? CircleX : icon}
      tone={tekenaar.uitkomst === 'nee' ? 'red' : tone}
    >
      {tekenaarStandTekst(tekenaar)}
    </Badge>
  )
}

const RONDE: Readonly<Record<RondeStand, { icon: LucideIcon; tone: Tone }>> = {
  loopt: { icon: Hourglass, tone: 'amber' },
  ingestemd: { icon: CircleCheck, tone: 'green' },
  niet_ingestemd: { icon: CircleX, tone: 'red' },
  ingetrokken: { icon: Undo2, tone: 'neutral' },
  vastgesteld: { icon: Stamp, tone: 'green' },
}

export function RondeBadge({ stand }: { stand: RondeStand }) {
  const { icon, tone } = RONDE[stand]
  return (
    <Badge icon={icon} tone={tone}>
      {rondeStandTekst[stand]}
    </Badge>
  )
}
