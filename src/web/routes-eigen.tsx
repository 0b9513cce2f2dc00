/** What everybody has of their own: requests, who looked, messages; and for parents and pupils what changed. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { eigenPad } from './eigen-pad.ts'
import { binnen } from './routes-basis.tsx'

export const inzageRoutes = [
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn/vergelijk',
    component: lazyRouteComponent(
      () => import('../modules/opp/ui/mijn-vergelijk-pagina.tsx'),
      'MijnVergelijkPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn/verzoeken',
    component: lazyRouteComponent(
      () => import('../modules/avg/verzoek/ui/mijn-verzoeken-pagina.tsx'),
      'MijnVerzoekenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn/verzoeken/$verzoekId',
    component: lazyRouteComponent(
      () => import('../modules/avg/verzoek/ui/mijn-verzoek-pagina.tsx'),
      'MijnVerzoekPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn/inzage',
    component: lazyRouteComponent(() => import('./routes-inzage.tsx'), 'GezinPagina'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/verder-als',
    validateSearch: (search) => ({ naar: eigenPad(search.naar) }),
    component: lazyRouteComponent(() => import('./verder-als-pagina.tsx'), 'VerderAlsPagina'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/berichten',
    component: lazyRouteComponent(
      () => import('../modules/berichten/ui/eigen-pagina.tsx'),
      'EigenBerichtenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn-geschiedenis',
    component: lazyRouteComponent(() => import('./routes-inzage.tsx'), 'EigenPagina'),
  }),
]
