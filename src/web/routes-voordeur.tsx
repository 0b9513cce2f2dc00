/** Pages before one is inside: signing in, an invitation, a new password, the second factor. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { AanmeldenPagina } from './aanmelden-pagina.tsx'
import { eigenPad } from './eigen-pad.ts'
import { GeenBetrekkingPagina } from './geen-betrekking-pagina.tsx'
import { root } from './routes-basis.tsx'

export const aanmelden = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden',
  validateSearch: (search: Record<string, unknown>): { terug?: string; einde?: 'toegang' } => {
    const terug = eigenPad(search.terug)
    return {
      ...(terug === undefined ? {} : { terug }),
      ...(search.einde === 'toegang' ? { einde: 'toegang' as const } : {}),
    }
  },
  component: AanmeldenPagina,
})
/** The short address of one school, to hand out or to bookmark. */
export const aanmeldenSchool = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden/$school',
  component: AanmeldenPagina,
})
export const aanmeldenTerug = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden/terug',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/oidc-terug-pagina.tsx'),
    'OidcTerugPagina',
  ),
})
export const uitnodiging = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/uitnodiging-pagina.tsx'),
    'UitnodigingPagina',
  ),
})
export const inrichten = createRoute({
  getParentRoute: () => root,
  path: '/inrichten',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/inrichten-pagina.tsx'),
    'InrichtenPagina',
  ),
})
export const postvak = createRoute({
  getParentRoute: () => root,
  path: '/postvak',
  component: lazyRouteComponent(() => import('../modules/berichten/ui/postvak-pagina.tsx'), 'PostvakPagina'),
})
export const geenBetrekking = createRoute({
  getParentRoute: () => root,
  path: '/geen-school',
  component: GeenBetrekkingPagina,
})

export const wachtwoordVergeten = createRoute({
  getParentRoute: () => root,
  path: '/wachtwoord-vergeten',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/wachtwoord-pagina.tsx'),
    'VergetenPagina',
  ),
})
export const wachtwoord = createRoute({
  getParentRoute: () => root,
  path: '/wachtwoord',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/wachtwoord-pagina.tsx'),
    'WachtwoordPagina',
  ),
})
export const tweedeFactor = createRoute({
  getParentRoute: () => root,
  path: '/tweede-factor',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/tweede-factor-pagina.tsx'),
    'TweedeFactorPagina',
  ),
})
export const code = createRoute({
  getParentRoute: () => root,
  path: '/code',
  component: lazyRouteComponent(() => import('../modules/toegang/ui/code-pagina.tsx'), 'CodePagina'),
})
/** For who has a document and no account. */
export const controleer = createRoute({
  getParentRoute: () => root,
  path: '/controleer',
  component: lazyRouteComponent(
    () => import('../modules/ondertekening/bewijs/ui/controleer-pagina.tsx'),
    'ControleerPagina',
  ),
})
/** For a parent who signs without an account: the link in the mail leads here. */
export const gast = createRoute({
  getParentRoute: () => root,
  path: '/gast',
  validateSearch: ({ einde }): { einde?: 'afgemeld' | 'toegang' } =>
    einde === 'afgemeld' || einde === 'toegang' ? { einde } : {},
  component: lazyRouteComponent(
    () => import('../modules/ondertekening/gast/ui/gast-pagina.tsx'),
    'GastPagina',
  ),
})
