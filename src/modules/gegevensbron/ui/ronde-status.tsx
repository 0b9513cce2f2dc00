import { CircleCheck, CircleX, Clock, Hourglass, type LucideIcon, Trash2, Undo2 } from 'lucide-react'
import { Badge, type Tone } from '../../../ui/status.tsx'
import type { Ronde } from '../import.schema.ts'
import { rondeStatus } from '../import.text.ts'

const MERKEN: Record<Ronde['status'], [LucideIcon, Tone]> = {
  gelezen: [Clock, 'amber'],
  bezig: [Hourglass, 'blue'],
  verwerkt: [CircleCheck, 'green'],
  mislukt: [CircleX, 'red'],
  teruggedraaid: [Undo2, 'neutral'],
  verlopen: [Trash2, 'neutral'],
  geannuleerd: [Trash2, 'neutral'],
}

export function RondeStatusBadge({ status }: { status: Ronde['status'] }) {
  const [icon, tone] = MERKEN[status]
  return (
    <Badge icon={icon} tone={tone}>
      {rondeStatus[status]}
    </Badge>
  )
}
