/** All pages and where they live. Each feature's code is fetched when its page is first opened. */
import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Skeleton } from '../ui/surfaces.tsx'
import { FoutPagina, NietGevondenPagina } from './fout-pagina.tsx'
import { binnen, root } from './routes-basis.tsx'
import { inzageRoutes } from './routes-eigen.tsx'
import { beheerMetKamers } from './routes-kamers.tsx'
import { plannenMetKamers } from './routes-lijsten.tsx'
import {
  aanmelden,
  aanmeldenSchool,
  aanmeldenTerug,
  code,
  controleer,
  gast,
  geenBetrekking,
  inrichten,
  postvak,
  tweedeFactor,
  uitnodiging,
  wachtwoord,
  wachtwoordVergeten,
} from './routes-voordeur.tsx'
import { webText } from './web.text.ts'

const account = createRoute({
  getParentRoute: () => binnen,
  path: '/account',
  component: lazyRouteComponent(() => import('../modules/toegang/ui/account-pagina.tsx'), 'AccountPagina'),
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
    path: '/bijlagen',
    component: lazyRouteComponent(
      () => import('../modules/dossier/ui/bijlagen-pagina.tsx'),
      'BijlagenPagina',
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

const omPlan = createRoute({
  getParentRoute: () => binnen,
  id: 'plan',
  component: lazyRouteComponent(() => import('./routes-opp.tsx'), 'OmPlan'),
})

const oppRoutes = [
  plannenMetKamers,
  omPlan.addChildren([
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId',
      component: lazyRouteComponent(() => import('./routes-plan.tsx'), 'PlanMetInstemming'),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/ondertekeningen',
      component: lazyRouteComponent(
        () => import('../modules/ondertekening/ui/ondertekeningen-pagina.tsx'),
        'OndertekeningenPagina',
      ),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/ondertekeningen/nieuw',
      component: lazyRouteComponent(
        () => import('../modules/ondertekening/ui/vraag-pagina.tsx'),
        'VraagPagina',
      ),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/ondertekeningen/brief/$tekenaarId',
      component: lazyRouteComponent(
        () => import('../modules/ondertekening/ui/brief-pagina.tsx'),
        'BriefPagina',
      ),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/bewerken/$stap',
      component: lazyRouteComponent(() => import('../modules/opp/ui/wizard-pagina.tsx'), 'WizardPagina'),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/terugvertelkaart',
      component: lazyRouteComponent(() => import('../modules/opp/ui/kaart-pagina.tsx'), 'KaartPagina'),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/geschiedenis',
      component: lazyRouteComponent(
        () => import('../modules/opp/ui/geschiedenis-pagina.tsx'),
        'GeschiedenisPagina',
      ),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/vergelijk',
      component: lazyRouteComponent(
        () => import('../modules/opp/ui/vergelijk-pagina.tsx'),
        'VergelijkPagina',
      ),
    }),
    createRoute({
      getParentRoute: () => omPlan,
      path: '/plannen/$oppId/versies/$nummer',
      component: lazyRouteComponent(() => import('../modules/opp/ui/versie-pagina.tsx'), 'VersiePagina'),
    }),
  ]),
  createRoute({
    getParentRoute: () => binnen,
    path: '/mijn',
    component: lazyRouteComponent(() => import('./routes-mijn.tsx'), 'MijnMetVragen'),
  }),
  createRoute({
    getParentRoute: () => binnen,
    path: '/ondertekenen/$tekenaarId',
    component: lazyRouteComponent(
      () => import('../modules/ondertekening/ui/stap/stap-pagina.tsx'),
      'StapPagina',
    ),
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
const privacy = createRoute({
  getParentRoute: () => binnen,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../modules/avg/ui/privacy-pagina.tsx'), 'PrivacyPagina'),
})
const privacyRoutes = [
  createRoute({
    getParentRoute: () => privacy,
    path: '/inzage',
    component: lazyRouteComponent(
      () => import('../modules/avg/pakket/ui/inzagepakketten-pagina.tsx'),
      'InzagepakkettenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => privacy,
    path: '/inzage/nieuw',
    component: lazyRouteComponent(
      () => import('../modules/avg/pakket/ui/inzagepakket-nieuw-pagina.tsx'),
      'InzagepakketNieuwPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => privacy,
    path: '/inzage/$pakketId',
    component: lazyRouteComponent(
      () => import('../modules/avg/pakket/ui/inzagepakket-pagina.tsx'),
      'InzagepakketPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => privacy,
    path: '/',
    component: lazyRouteComponent(
      () => import('../modules/avg/verzoek/ui/verzoeken-pagina.tsx'),
      'VerzoekenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => privacy,
    path: '/verzoeken/nieuw',
    component: lazyRouteComponent(
      () => import('../modules/avg/verzoek/ui/verzoek-vastleggen-pagina.tsx'),
      'VerzoekVastleggenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => privacy,
    path: '/verzoeken/$verzoekId',
    component: lazyRouteComponent(
      () => import('../modules/avg/verzoek/ui/verzoek-pagina.tsx'),
      'VerzoekPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => privacy,
    path: '/bewaren',
    component: lazyRouteComponent(
      () => import('../modules/avg/bewaren/ui/bewaren-pagina.tsx'),
      'BewarenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => privacy,
    path: '/vernietigingslijsten/$lijstId',
    component: lazyRouteComponent(() => import('../modules/avg/bewaren/ui/lijst-pagina.tsx'), 'LijstPagina'),
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
  wachtwoordVergeten,
  controleer,
  gast,
  wachtwoord,
  tweedeFactor,
  code,
  binnen.addChildren([
    account,
    vandaag,
    leerlingen,
    leerling.addChildren(leerlingRoutes),
    groep,
    ...oppRoutes,
    ...inzageRoutes,
    logboek.addChildren(logboekRoutes),
    privacy.addChildren(privacyRoutes),
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
