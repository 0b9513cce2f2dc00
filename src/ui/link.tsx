import { type ComponentType, createContext, type ReactNode, useContext } from 'react'

/** What the design system needs of a link; the web shell puts its router behind it. */
export type LinkProps = {
  href: string
  className?: string
  children: ReactNode
  'aria-current'?: 'page' | 'step'
  'aria-label'?: string
}

const PlainLink = (props: LinkProps) => <a {...props} />
export const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink)

/** A link that stays inside the application; an ordinary `<a>` when no router is given to `UiRoot`. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkContext)
  return <Component {...props} />
}
