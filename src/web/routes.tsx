/** All pages and where they live. Each feature's code is fetched when its page is first opened. */
import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Skeleton } from '../ui/surfaces.tsx'
import { AanmeldenPagina } from './aanmelden-pagina.tsx'
import { eigenPad } from './eigen-pad.ts'
import { FoutPagina, NietGevondenPagina } from './fout-pagina.tsx'
import { GeenBetrekkingPagina } from './geen-betrekking-pagina.tsx'
import { binnen, root } from './routes-basis.tsx'
import { beheerMetKamers } from './routes-kamers.tsx'
import { webText } from './web.text.ts'

const aanmelden = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden',
  validateSearch: (search: Record<string, unknown>): { terug?: string } => {
    const terug = eigenPad(search.terug)
    return terug === undefined ? {} : { terug }
  },
  component: AanmeldenPagina,
})
/** The short address of one school, to hand out or to bookmark. */
const aanmeldenSchool = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden/$school',
  component: AanmeldenPagina,
})
const aanmeldenTerug = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden/terug',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/oidc-terug-pagina.tsx'),
    'OidcTerugPagina',
  ),
})
const uitnodiging = createRoute({
  getParentRoute: () => root,
  path: '/uitnodiging',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/uitnodiging-pagina.tsx'),
    'UitnodigingPagina',
  ),
})
const inrichten = createRoute({
  getParentRoute: () => root,
  path: '/inrichten',
  component: lazyRouteComponent(
    () => import('../modules/toegang/ui/inrichten-pagina.tsx'),
    'InrichtenPagina',
  ),
})
const postvak = createRoute({
  getParentRoute: () => root,
  path: '/postvak',
  component: lazyRouteComponent(() => import('../modules/berichten/ui/postvak-pagina.tsx'), 'PostvakPagina'),
})
const geenBetrekking = createRoute({
  getParentRoute: () => root,
  path: '/geen-school',
  component: GeenBetrekkingPagina,
})

const vandaag = createRoute({
  getParentRoute: () => binnen,
  path: '/',
  component: lazyRouteComponent(() => import('../modules/werklijst/ui/vandaag-pagina.tsx'), 'VandaagPagina'),
})

const leerlingen = createRoute({
  getParentRoute: () => binnen,
  path: '/leerlingen',
  component: lazyRouteComponent(
    () => import('../modules/leerling/ui/leerlingen-pagina.tsx'),
    'LeerlingenPagina',
  ),
})
const leerling = createRoute({
  getParentRoute: () => binnen,
  path: '/leerlingen/$leerlingId',
  component: lazyRouteComponent(() => import('./routes-leerling.tsx'), 'LeerlingMetTijdlijn'),
})
const leerlingRoutes = [
  createRoute({
    getParentRoute: () => leerling,
    path: '/',
    component: lazyRouteComponent(
      () => import('../modules/leerling/ui/overzicht-pagina.tsx'),
      'OverzichtPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => leerling,
    path: '/plannen',
    component: lazyRouteComponent(
      () => import('../modules/opp/ui/leerling-plannen-pagina.tsx'),
      'LeerlingPlannenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => leerling,
    path: '/betrokkenen',
    component: lazyRouteComponent(
      () => import('../modules/leerling/ui/betrokkenen-pagina.tsx'),
      'BetrokkenenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => leerling,
    path: '/gegevens',
    component: lazyRouteComponent(
      () => import('../modules/leerling/ui/gegevens-pagina.tsx'),
      'GegevensPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => leerling,
    path: '/toegang',
    component: lazyRouteComponent(() => import('./routes-inzage.tsx'), 'LeerlingToegangPagina'),
  }),
]
const groep = createRoute({
  getParentRoute: () => binnen,
  path: '/groepen/$groepId',
  component: lazyRouteComponent(() => import('../modules/leerling/ui/groep-pagina.tsx'), 'GroepPagina'),
})

const oppRoutes = [
  createRoute({
    getParentRoute: () => binnen,
    path: '/plannen',
    component: lazyRouteComponent(() => import('../modules/opp/ui/plannen-pagina.tsx'), 'PlannenPagina'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/plannen/$oppId',
    component: lazyRouteComponent(() => import('../modules/opp/ui/opp-pagina.tsx'), 'OppPagina'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/plannen/$oppId/bewerken/$stap',
    component: lazyRouteComponent(() => import('../modules/opp/ui/wizard-pagina.tsx'), 'WizardPagina'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/plannen/$oppId/geschiedenis',
    component: lazyRouteComponent(
      () => import('../modules/opp/ui/geschiedenis-pagina.tsx'),
      'GeschiedenisPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/plannen/$oppId/versies/$nummer',
    component: lazyRouteComponent(() => import('../modules/opp/ui/versie-pagina.tsx'), 'VersiePagina'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn',
    component: lazyRouteComponent(() => import('../modules/opp/ui/mijn-pagina.tsx'), 'MijnPagina'),
  }),
]

const inzageRoutes = [
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn/inzage',
    component: lazyRouteComponent(() => import('./routes-inzage.tsx'), 'GezinPagina'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn-geschiedenis',
    component: lazyRouteComponent(() => import('./routes-inzage.tsx'), 'EigenPagina'),
  }),
]
const logboek = createRoute({
  getParentRoute: () => binnen,
  path: '/logboek',
  component: lazyRouteComponent(() => import('../modules/audit/ui/logboek-pagina.tsx'), 'LogboekPagina'),
})
const logboekRoutes = [
  createRoute({
    getParentRoute: () => logboek,
    path: '/opvallend',
    component: lazyRouteComponent(
      () => import('../modules/audit/ui/opvallend-pagina.tsx'),
      'OpvallendPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => logboek,
    path: '/noodtoegang',
    component: lazyRouteComponent(
      () => import('../modules/toegang/ui/noodtoegang-pagina.tsx'),
      'NoodtoegangPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => logboek,
    path: '/leerling',
    component: lazyRouteComponent(() => import('./routes-inzage.tsx'), 'LogLeerlingPagina'),
  }),
  createRoute({
    getParentRoute: () => logboek,
    path: '/medewerker',
    component: lazyRouteComponent(() => import('./routes-inzage.tsx'), 'LogMedewerkerPagina'),
  }),
  createRoute({
    getParentRoute: () => logboek,
    path: '/uitvoer',
    component: lazyRouteComponent(() => import('../modules/audit/ui/logboek-pagina.tsx'), 'LogUitvoerPagina'),
  }),
]
const schoolaccount = createRoute({
  getParentRoute: () => binnen,
  path: '/schoolaccount',
  component: lazyRouteComponent(() => import('./routes-beheer.tsx'), 'SchoolaccountPagina'),
})

const tree = root.addChildren([
  aanmelden,
  aanmeldenSchool,
  aanmeldenTerug,
  uitnodiging,
  inrichten,
  postvak,
  geenBetrekking,
  binnen.addChildren([
    vandaag,
    leerlingen,
    leerling.addChildren(leerlingRoutes),
    groep,
    ...oppRoutes,
    ...inzageRoutes,
    logboek.addChildren(logboekRoutes),
    schoolaccount,
    beheerMetKamers,
  ]),
])

export const makeRouter = (client: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { client },
    defaultErrorComponent: FoutPagina,
    defaultNotFoundComponent: NietGevondenPagina,
    defaultPendingComponent: () => <Skeleton label={webText.laden} />,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
