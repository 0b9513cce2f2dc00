import { CheckCircle2, Clock3, Mail, UserRound } from 'lucide-react'
import { dayOf, formatDateShort } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import type { AccountStaat } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'

const t = medewerkersText
const UITERLIJK = {
  niet: { icon: UserRound, tone: 'neutral' },
  uitgenodigd: { icon: Mail, tone: 'blue' },
  verlopen: { icon: Clock3, tone: 'amber' },
  aangemeld: { icon: CheckCircle2, tone: 'green' },
} as const

/** Where somebody stands on the way in. */
export function AccountBadge({ account }: { account: AccountStaat }) {
  const { icon, tone } = UITERLIJK[account.stand]
  const woord = t.stand[account.stand]
  return (
    <Badge icon={icon} tone={tone}>
      {account.stand === 'uitgenodigd' && account.uitgenodigdOp
        ? t.standOp(woord, formatDateShort(dayOf(account.uitgenodigdOp)))
        : woord}
    </Badge>
  )
}
