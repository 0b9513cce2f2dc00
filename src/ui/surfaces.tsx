import { Inbox, type LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

type CardProps = {
  title?: string
  /** Heading level of the title; the page keeps its order. */
  level?: 2 | 3 | 4
  /** Stands at the end of the head: a badge, an edit button. */
  action?: ReactNode
  tone?: 'plain' | 'quiet' | 'tint'
  invalid?: boolean
  /** `article` for one of a list of messages: a section is a landmark, and two of one name mislead. */
  as?: 'section' | 'article'
  children: ReactNode
}

/** A white surface for one subject. */
export function Card(props: CardProps) {
  const { title, level = 2, action, tone = 'plain', invalid, as: Element = 'section', children } = props
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <Element
      className={classNames('card', tone !== 'plain' && `card-${tone}`)}
      aria-labelledby={title === undefined ? undefined : id}
      data-invalid={invalid || undefined}
    >
      {(title !== undefined || action !== undefined) && (
        <div className="card-head">
          {title !== undefined && <Heading id={id}>{title}</Heading>}
          {action}
        </div>
      )}
      {children}
    </Element>
  )
}

type SectionProps = { id: string; title: string; intro?: ReactNode; action?: ReactNode; children: ReactNode }

/** A part of a page with a heading that an outline can link to. */
export function Section({ id, title, intro, action, children }: SectionProps) {
  return (
    <section className="section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <div>
          <h2 id={`${id}-title`}>{title}</h2>
          {intro !== undefined && <p className="section-intro">{intro}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}

type PageHeaderProps = {
  title: ReactNode
  /** Above the title: where am I, what kind of thing is this. */
  over?: ReactNode
  /** Under the title: the few facts that identify it. */
  under?: ReactNode
  actions?: ReactNode
}

/** The one h1 of a page; the shell moves focus to it after navigation. */
export function PageHeader({ title, over, under, actions }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header-text">
        {over !== undefined && <div className="page-header-over">{over}</div>}
        <h1 tabIndex={-1}>{title}</h1>
        {under !== undefined && <div className="page-header-under">{under}</div>}
      </div>
      {actions !== undefined && <div className="page-header-actions button-group">{actions}</div>}
    </header>
  )
}

/** Nothing here, said kindly, with what to do next. */
export function EmptyState(props: { icon?: LucideIcon; title: string; text?: string; action?: ReactNode }) {
  const Icon = props.icon ?? Inbox
  return (
    <div className="empty">
      <span className="empty-mark">
        <Icon aria-hidden="true" size={30} strokeWidth={1.7} />
      </span>
      <h2>{props.title}</h2>
      {props.text !== undefined && <p>{props.text}</p>}
      {props.action}
    </div>
  )
}

/** Grey lines while something is fetched; `label` tells what is awaited. */
export function Skeleton({ label, lines = 6 }: { label: string; lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, index) => index).map((line) => (
        <i key={line} />
      ))}
    </div>
  )
}
