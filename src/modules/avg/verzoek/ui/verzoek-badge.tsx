import {
  CircleCheck,
  CircleSlash,
  CircleX,
  Clock,
  Inbox,
  type LucideIcon,
  UserRoundCheck,
} from 'lucide-react'
import { Badge, type Tone } from '../../../../ui/status.tsx'
import { verzoekStatusNaam, verzoekText } from '../verzoek.text.ts'
import type { VerzoekStatus } from '../verzoek.ts'

const vorm: Record<VerzoekStatus, { icon: LucideIcon; tone: Tone }> = {
  ontvangen: { icon: Inbox, tone: 'amber' },
  in_behandeling: { icon: UserRoundCheck, tone: 'blue' },
  toegewezen: { icon: CircleCheck, tone: 'green' },
  deels: { icon: CircleCheck, tone: 'teal' },
  afgewezen: { icon: CircleX, tone: 'neutral' },
  ingetrokken: { icon: CircleSlash, tone: 'neutral' },
}

/** How a request stands; that it is late says more than that it is open. */
export function VerzoekBadge({ status, teLaat }: { status: VerzoekStatus; teLaat: boolean }) {
  return teLaat ? (
    <Badge icon={Clock} tone="red">
      {verzoekText.lijst.teLaat}
    </Badge>
  ) : (
    <Badge {...vorm[status]}>{verzoekStatusNaam[status]}</Badge>
  )
}
