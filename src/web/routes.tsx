/** All pages and where they live. Each feature's code is fetched when its page is first opened. */
import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Skeleton } from '../ui/surfaces.tsx'
import { AanmeldenPagina } from './aanmelden-pagina.tsx'
import { eigenPad } from './eigen-pad.ts'
import { FoutPagina, NietGevondenPagina } from './fout-pagina.tsx'
import { GeenBetrekkingPagina } from './geen-betrekking-pagina.tsx'
import { sessieQuery, useSessie } from './sessie.ts'
import { SessieVerlopen } from './sessie-verlopen.tsx'
import { FamilyShell, StaffShell } from './shell.tsx'
import { webText } from './web.text.ts'

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <SessieVerlopen />
    </>
  ),
  // Outside every shell: the page brings its own main.
  notFoundComponent: () => (
    <main className="family-main" id="inhoud">
      <NietGevondenPagina />
    </main>
  ),
})

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

/** Inside: somebody is signed in and has a relation. */
const binnen = createRoute({
  getParentRoute: () => root,
  id: 'binnen',
  beforeLoad: async ({ context, location }) => {
    const sessie = await context.client.ensureQueryData(sessieQuery)
    if (!sessie.aangemeld)
      throw redirect({ to: '/aanmelden', search: location.href === '/' ? {} : { terug: location.href } })
    if (!sessie.persoon) throw redirect({ to: sessie.leeg ? '/inrichten' : '/geen-school' })
    if (sessie.persoon.soort !== 'medewerker' && location.pathname === '/') throw redirect({ to: '/mijn' })
  },
  component: Binnen,
})

function Binnen() {
  const sessie = useSessie()
  if (!sessie?.persoon) return <Skeleton label={webText.laden} />
  const Shell = sessie.persoon.soort === 'medewerker' ? StaffShell : FamilyShell
  return <Shell sessie={sessie} persoon={sessie.persoon} />
}

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

const beheer = createRoute({
  getParentRoute: () => binnen,
  path: '/beheer',
  component: lazyRouteComponent(() => import('../modules/organisatie/ui/beheer-pagina.tsx'), 'BeheerPagina'),
})
const beheerRoutes = [
  createRoute({
    getParentRoute: () => beheer,
    path: '/',
    component: lazyRouteComponent(() => import('./routes-beheer.tsx'), 'SchoolPagina'),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/medewerkers',
    component: lazyRouteComponent(
      () => import('../modules/toegang/ui/medewerkers-pagina.tsx'),
      'MedewerkersPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/medewerkers/$medewerkerId',
    component: lazyRouteComponent(
      () => import('../modules/toegang/ui/medewerker-pagina.tsx'),
      'MedewerkerPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/rechten',
    component: lazyRouteComponent(() => import('../modules/toegang/ui/rechten-pagina.tsx'), 'RechtenPagina'),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/toegang',
    component: lazyRouteComponent(
      () => import('../modules/toegang/ui/herziening-pagina.tsx'),
      'HerzieningPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/groepen',
    component: lazyRouteComponent(
      () => import('../modules/organisatie/ui/groepen-pagina.tsx'),
      'GroepenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/schooljaren',
    component: lazyRouteComponent(() => import('./routes-beheer.tsx'), 'SchooljarenPagina'),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/aanmelden',
    component: lazyRouteComponent(() => import('./routes-beheer.tsx'), 'VoorzieningPagina'),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/berichten',
    component: lazyRouteComponent(() => import('./routes-beheer.tsx'), 'BerichtenPagina'),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/schooljaren/$schooljaarId/vakanties',
    component: lazyRouteComponent(
      () => import('../modules/organisatie/ui/vakanties-pagina.tsx'),
      'VakantiesPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/berichten/$soort',
    component: lazyRouteComponent(() => import('./routes-beheer.tsx'), 'MailtekstPagina'),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/normen',
    component: lazyRouteComponent(
      () => import('../modules/organisatie/ui/normen-pagina.tsx'),
      'NormenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/keuzelijsten',
    component: lazyRouteComponent(
      () => import('../modules/organisatie/ui/keuzelijsten-pagina.tsx'),
      'KeuzelijstenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/keuzelijsten/$lijst',
    component: lazyRouteComponent(
      () => import('../modules/organisatie/ui/keuzelijst-pagina.tsx'),
      'KeuzelijstPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/eigen-velden',
    component: lazyRouteComponent(
      () => import('../modules/opp/ui/eigenvelden/eigenvelden-pagina.tsx'),
      'EigenVeldenPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/import',
    component: lazyRouteComponent(
      () => import('../modules/gegevensbron/ui/import-pagina.tsx'),
      'ImportPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/import/csv',
    component: lazyRouteComponent(() => import('../modules/gegevensbron/ui/csv-pagina.tsx'), 'CsvPagina'),
  }),
  createRoute({
    getParentRoute: () => beheer,
    path: '/import/$rondeId',
    component: lazyRouteComponent(
      () => import('../modules/gegevensbron/ui/import-ronde-pagina.tsx'),
      'ImportRondePagina',
    ),
  }),
]

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
    beheer.addChildren(beheerRoutes),
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
