import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { Tone } from './status.tsx'

export type TimelineItem = {
  readonly key: string
  readonly icon: LucideIcon
  readonly tone?: Tone
  readonly title: ReactNode
  /** For machines: `YYYY-MM-DD` or an ISO instant. */
  readonly dateTime: string
  /** For people. */
  readonly when: string
  readonly by?: string
  readonly body?: ReactNode
}

/** What happened, in order. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map(({ key, icon: Icon, tone = 'neutral', title, dateTime, when, by, body }) => (
        <li key={key} className="timeline-item">
          <span className={classNames('timeline-mark', `tone-${tone}`)}>
            <Icon aria-hidden="true" />
          </span>
          <div>
            <p className="timeline-title">{title}</p>
            <p className="timeline-by">
              <time dateTime={dateTime}>{when}</time>
              {by !== undefined && ` · ${by}`}
            </p>
            {body}
          </div>
        </li>
      ))}
    </ol>
  )
}
