import { Ellipsis, type LucideIcon, Search } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'
import { Link } from './link.tsx'
import { Mark } from './mark.tsx'
import { useUiText } from './use-ui-text.ts'

export type NavItem = {
  readonly key: string
  readonly label: string
  readonly href: string
  readonly icon: LucideIcon
  readonly current: boolean
  /** How much waits there; shown with `countLabel` for who can't see the place it stands in. */
  readonly count?: number
  readonly countLabel?: string
}

type AppShellProps = {
  product: string
  home: string
  nav: readonly NavItem[]
  /** Where am I working: the school's name. */
  context: ReactNode
  /** The search button or box. */
  search?: ReactNode
  /** Messages, account. */
  actions: ReactNode
  /** Bottom of the rail, not on phones. */
  railFoot?: ReactNode
  children: ReactNode
}

/** A phone's bottom bar has room for five. */
const ON_PHONE = 5

/** The frame of every page: rail at the left, bar on top; on a phone the rail is a bar at the bottom. */
export function AppShell(props: AppShellProps) {
  const t = useUiText()
  return (
    <div className="shell">
      <SkipLink />
      <nav className="rail" aria-label={t.mainNav}>
        <Link href={props.home} className="rail-brand">
          <Mark />
          <span>{props.product}</span>
        </Link>
        <RailList nav={props.nav} />
        {props.railFoot !== undefined && <div className="rail-foot">{props.railFoot}</div>}
      </nav>
      <header className="topbar">
        <div className="topbar-context">{props.context}</div>
        <div className="topbar-search">{props.search}</div>
        <div className="topbar-actions">{props.actions}</div>
      </header>
      <main className="shell-main" id="inhoud" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  )
}

/** First stop of the Tab key: past the navigation. */
export function SkipLink() {
  const t = useUiText()
  return (
    <a className="skip-link" href="#inhoud">
      {t.skip}
    </a>
  )
}

function RailList({ nav }: { nav: readonly NavItem[] }) {
  const t = useUiText()
  const id = useId()
  const panel = useRef<HTMLUListElement>(null)
  const inBar = nav.length > ON_PHONE ? ON_PHONE - 1 : nav.length
  const extra = nav.slice(inBar)
  return (
    <ul className="rail-list">
      {nav.map((item, place) => (
        <li key={item.key} className={place < inBar ? undefined : 'rail-extra'}>
          <RailLink item={item} />
        </li>
      ))}
      {extra.length > 0 && (
        <li className="rail-more-item">
          <button type="button" className="rail-link rail-more-trigger" popoverTarget={id}>
            <Ellipsis aria-hidden="true" />
            {t.more}
          </button>
          <ul className="rail-more" id={id} popover="auto" ref={panel} aria-label={t.more}>
            {extra.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside takes the keys; its click bubbles up to here
              <li key={item.key} onClick={() => panel.current?.hidePopover()}>
                <RailLink item={item} />
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  )
}

function RailLink({ item: { label, href, icon: Icon, current, count, countLabel } }: { item: NavItem }) {
  return (
    <Link href={href} className="rail-link" {...(current ? { 'aria-current': 'page' as const } : {})}>
      <Icon aria-hidden="true" />
      {label}
      {count !== undefined && count > 0 && (
        <span className="rail-count">
          {count > 99 ? '99+' : count}
          {countLabel !== undefined && <span className="visually-hidden"> {countLabel}</span>}
        </span>
      )}
    </Link>
  )
}

/** Looks like a search box, opens the search; `shortcut` is shown, the caller listens for it. */
export function SearchButton(props: { label: string; shortcut: string; onPress: () => void }) {
  return (
    <button type="button" className="search-button" onClick={props.onPress} aria-keyshortcuts="Control+K">
      <Search aria-hidden="true" />
      <span>{props.label}</span>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: kbd takes no focus; aria-keyshortcuts says the same to assistive technology */}
      <kbd aria-hidden="true">{props.shortcut}</kbd>
    </button>
  )
}
