import { Link } from './link.tsx'

export type TabLink = { readonly href: string; readonly label: string; readonly current: boolean }

// On a phone the row of tabs is wider than the screen: the room one is in has to be seen.
const intoView = (tab: HTMLElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

/** The rooms of one subject: links, because each has its own address. */
export function TabNav({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs-list">
        {tabs.map((tab) => (
          <li key={tab.href} ref={tab.current ? intoView : null}>
            <Link
              href={tab.href}
              className="tab-link"
              {...(tab.current ? { 'aria-current': 'page' as const } : {})}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
