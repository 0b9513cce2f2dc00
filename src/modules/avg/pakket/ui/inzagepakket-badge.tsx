import {
  Ban,
  CalendarX2,
  CircleCheck,
  Clock,
  Loader,
  type LucideIcon,
  PackageCheck,
  TriangleAlert,
} from 'lucide-react'
import { Badge, type Tone } from '../../../../ui/status.tsx'
import { pakketStatusNaam } from '../pakket.text.ts'
import type { PakketStatus } from '../pakket.ts'

const uiterlijk: Record<PakketStatus, readonly [LucideIcon, Tone]> = {
  opgesteld: [Clock, 'amber'],
  getekend: [Loader, 'blue'],
  klaar: [PackageCheck, 'teal'],
  overhandigd: [CircleCheck, 'green'],
  mislukt: [TriangleAlert, 'red'],
  verlopen: [CalendarX2, 'neutral'],
  ingetrokken: [Ban, 'neutral'],
}

export function PakketBadge({ status }: { status: PakketStatus }) {
  const [icon, tone] = uiterlijk[status]
  return (
    <Badge icon={icon} tone={tone}>
      {pakketStatusNaam[status]}
    </Badge>
  )
}
