/** The lists about plans: all of them, whom the school waits for, and what must be in ROD. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { binnen } from './routes-basis.tsx'

const omPlannen = createRoute({
  getParentRoute: () => binnen,
  id: 'plannen-kamers',
  component: lazyRouteComponent(() => import('./routes-plannen.tsx'), 'OmPlannen'),
})

export const plannenMetKamers = omPlannen.addChildren([
  createRoute({
    getParentRoute: () => omPlannen,
    path: '/plannen',
    component: lazyRouteComponent(() => import('../modules/opp/ui/plannen-pagina.tsx'), 'PlannenPagina'),
  }),
  createRoute({
    getParentRoute: () => omPlannen,
    path: '/ondertekeningen',
    component: lazyRouteComponent(
      () => import('../modules/ondertekening/ui/wacht-op-pagina.tsx'),
      'WachtOpPagina',
    ),
  }),
  createRoute({
    getParentRoute: () => omPlannen,
    path: '/rod',
    component: lazyRouteComponent(
      () => import('../modules/ondertekening/ui/rod/rod-pagina.tsx'),
      'RodPagina',
    ),
  }),
])
