import { Link as RouterLink } from '@tanstack/react-router'
import type { LinkProps } from '../ui/link.tsx'

/** The router behind the links of the design system. */
export function WebLink({ href, ...rest }: LinkProps) {
  // Exact: else the router calls every parent address the current page too.
  // Paths come from typed places or from the server as whole addresses; the router matches them at run time.
  return <RouterLink to={href as '/'} activeProps={{}} activeOptions={{ exact: true }} {...rest} />
}
