/** The rooms of managing a school. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { binnen } from './routes-basis.tsx'

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
    path: '/ondertekenen',
    component: lazyRouteComponent(
      () => import('../modules/ondertekening/gast/ui/instelling-pagina.tsx'),
      'OndertekenInstellingPagina',
    ),
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

export const beheerMetKamers = beheer.addChildren(beheerRoutes)
