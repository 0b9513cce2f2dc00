import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Tone = 'neutral' | 'green' | 'amber' | 'red' | 'blue' | 'teal'

/** A state in one or two words; the icon is required because colour alone says nothing to one in twelve men. */
export function Badge({
  icon: Icon,
  tone = 'neutral',
  children,
}: {
  icon: LucideIcon
  tone?: Tone
  children: ReactNode
}) {
  return (
    <span className={classNames('badge', `tone-${tone}`)}>
      <Icon aria-hidden="true" />
      {children}
    </span>
  )
}

const ICONS = { info: Info, goed: CircleCheck, let_op: TriangleAlert, fout: CircleAlert } as const
const TONES = { info: 'blue', goed: 'green', let_op: 'amber', fout: 'red' } as const

type AlertProps = {
  kind: keyof typeof ICONS
  title: string
  children?: ReactNode
  actions?: ReactNode
  /** Appeared after something the user did: then it is read out. */
  live?: boolean
}

/** A message in the page: what happened and what to do now. */
export function Alert({ kind, title, children, actions, live }: AlertProps) {
  const Icon = ICONS[kind]
  return (
    <div
      className={classNames('alert', `tone-${TONES[kind]}`)}
      role={live ? (kind === 'fout' ? 'alert' : 'status') : undefined}
    >
      <Icon aria-hidden="true" />
      <div className="alert-body">
        <p className="alert-title">{title}</p>
        {children}
        {actions !== undefined && <div className="button-group">{actions}</div>}
      </div>
    </div>
  )
}
