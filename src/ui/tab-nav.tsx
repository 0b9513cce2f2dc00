import { Link } from './link.tsx'

export type TabLink = { readonly href: string; readonly label: string; readonly current: boolean }

/** The rooms of one subject: links, because each has its own address. */
export function TabNav({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs-list">
        {tabs.map((tab) => (
          <li key={tab.href}>
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
