/** The two routes that every other one stands on: the door, and inside. */
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import { lazy } from 'react'
import { mijnStapAdres } from '../modules/ondertekening/ui/stap/stap-api.ts'
import { bewaardeLink } from '../modules/toegang/ui/persoonlijke-link.ts'
import { Skeleton } from '../ui/surfaces.tsx'
import { Bevestigen } from './bevestigen.tsx'
import { NietGevondenPagina } from './fout-pagina.tsx'
import { GastSchil } from './gast-schil.tsx'
import { gastStap, sessieQuery, useSessie } from './sessie.ts'
import { SessieBijna } from './sessie-bijna.tsx'
import { SessieVerlopen } from './sessie-verlopen.tsx'
import { SessieWacht } from './sessie-wacht.tsx'
import { FamilyShell, StaffShell } from './shell.tsx'
import { webText } from './web.text.ts'

/** Where staff work: a parent or pupil who follows a colleague's link is led to the own page. */
const VAN_DE_SCHOOL =
  /^\/(?:$|(?:leerlingen|groepen|plannen|ondertekeningen|rod|logboek|privacy|beheer)(?:\/|$))/

/** Where parents and pupils are. */
const VAN_HET_GEZIN = /^\/mijn(?:\/|$)/

// Few ever see it.
const GastVenster = lazy(async () => ({
  default: (await import('../modules/ondertekening/gast/ui/gast-venster.tsx')).GastVenster,
}))

export const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: () => (
    <>
      <Outlet />
      <SessieVerlopen gastVenster={GastVenster} />
      <SessieBijna />
      <SessieWacht />
      <Bevestigen />
    </>
  ),
  // Outside every shell: the page brings its own main.
  notFoundComponent: () => (
    <main className="family-main" id="inhoud">
      <NietGevondenPagina />
    </main>
  ),
})

/** Inside: somebody is signed in and has a relation. */
export const binnen = createRoute({
  getParentRoute: () => root,
  id: 'binnen',
  beforeLoad: async ({ context, location }) => {
    const sessie = await context.client.ensureQueryData(sessieQuery)
    // Who came by a link and a code, and was away too long, comes back by the same link.
    if (!sessie.aangemeld && bewaardeLink('/gast') !== '') throw redirect({ to: '/gast' })
    if (!sessie.aangemeld)
      throw redirect({ to: '/aanmelden', search: location.href === '/' ? {} : { terug: location.href } })
    if (!sessie.persoon) throw redirect({ to: sessie.leeg ? '/inrichten' : '/geen-school' })
    // A guest has one page, and the server gives no other.
    const gast = gastStap(sessie)
    if (gast !== null) {
      if (location.pathname === mijnStapAdres(gast)) return
      throw redirect({ href: mijnStapAdres(gast) })
    }
    // What the server refuses anyhow: staff without a second factor, a parent without the code of the school.
    if (sessie.factorNodig) throw redirect({ to: '/tweede-factor' })
    if (sessie.codeNodig && location.pathname !== '/account') throw redirect({ to: '/code' })
    const { soort } = sessie.persoon
    if (!(soort === 'medewerker' ? VAN_HET_GEZIN : VAN_DE_SCHOOL).test(location.pathname)) return
    // Somebody may be both: a teacher with a child at the school, who follows a link from a mail.
    const isOokAnders = sessie.betrekkingen.some(
      (b) => (b.soort === 'medewerker') !== (soort === 'medewerker'),
    )
    if (soort !== 'medewerker' && (!isOokAnders || location.pathname === '/')) throw redirect({ to: '/mijn' })
    throw redirect({ to: '/verder-als', search: { naar: location.href } })
  },
  component: Binnen,
})

function Binnen() {
  const sessie = useSessie()
  if (!sessie?.persoon) return <Skeleton label={webText.laden} />
  if (gastStap(sessie) !== null) return <GastSchil school={sessie.persoon.organisatie} />
  const Shell = sessie.persoon.soort === 'medewerker' ? StaffShell : FamilyShell
  return <Shell sessie={sessie} persoon={sessie.persoon} />
}
