import { Outlet, useLocation } from '@tanstack/react-router'
import {
  BookOpenText,
  CalendarCheck,
  Landmark,
  ScrollText,
  Settings2,
  ShieldCheck,
  UsersRound,
} from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Sessie } from '../modules/toegang/toegang.schema.ts'
import { AppShell, type NavItem, SearchButton, SkipLink } from '../ui/app-shell.tsx'
import { Link } from '../ui/link.tsx'
import { Mark } from '../ui/mark.tsx'
import { AccountMenu } from './account-menu.tsx'
import { BerichtenBel } from './berichten-bel.tsx'
import { Meldingen } from './meldingen.tsx'
import { SchoolNaam } from './school-naam.tsx'
import { VakantieHint } from './vakantie-hint.tsx'
import { webText } from './web.text.ts'

// Opened by few: its dialog is fetched at the first Ctrl+K.
const Zoeken = lazy(async () => ({ default: (await import('./zoeken.tsx')).Zoeken }))

// Few ever see it.
const NoodtoegangBalk = lazy(async () => ({
  default: (await import('../modules/toegang/ui/noodtoegang-balk.tsx')).NoodtoegangBalk,
}))

type Persoon = NonNullable<Sessie['persoon']>

/** Only the rooms that somebody's rights open. */
function rooms(persoon: Persoon, path: string): NavItem[] {
  const mag = (recht: string) => persoon.rechten.includes(recht)
  const t = webText.nav
  const all = [
    { key: 'vandaag', label: t.vandaag, href: '/', icon: CalendarCheck, show: true, current: path === '/' },
    {
      key: 'leerlingen',
      label: t.leerlingen,
      href: '/leerlingen',
      icon: UsersRound,
      show: mag('leerling.lezen'),
      current: path.startsWith('/leerlingen') || path.startsWith('/groepen'),
    },
    {
      key: 'plannen',
      label: t.plannen,
      href: '/plannen',
      icon: BookOpenText,
      show: mag('opp.lezen'),
      current: path.startsWith('/plannen') || path === '/ondertekeningen' || path === '/rod',
    },
    {
      key: 'rod',
      label: t.rod,
      href: '/rod',
      icon: Landmark,
      // Who reads plans finds it there.
      show: mag('rod.melden') && !mag('opp.lezen'),
      current: path === '/rod',
    },
    {
      key: 'logboek',
      label: t.logboek,
      href: mag('audit.controleren') ? '/logboek/opvallend' : '/logboek/noodtoegang',
      icon: ScrollText,
      show: mag('dossier.noodtoegang_beoordelen'),
      current: path.startsWith('/logboek'),
    },
    {
      key: 'privacy',
      label: t.privacy,
      // The first room that is open.
      href:
        mag('avg.behandelen') || mag('avg.toezien')
          ? '/privacy'
          : mag('avg.inzage')
            ? '/privacy/inzage'
            : '/privacy/bewaren',
      icon: ShieldCheck,
      show: mag('avg.vernietigen') || mag('avg.toezien') || mag('avg.behandelen') || mag('avg.inzage'),
      current: path.startsWith('/privacy'),
    },
    {
      key: 'beheer',
      label: t.beheer,
      // The first room that is open.
      href: mag('organisatie.beheren')
        ? '/beheer'
        : mag('toegang.herzien')
          ? '/beheer/toegang'
          : '/beheer/import',
      icon: Settings2,
      show: mag('organisatie.beheren') || mag('leerling.importeren') || mag('toegang.herzien'),
      current: path.startsWith('/beheer'),
    },
  ]
  return all.filter(({ show }) => show).map(({ show: _show, ...item }) => item)
}

/** Staff: rail, top bar with school, search and account. */
export function StaffShell({ sessie, persoon }: { sessie: Sessie; persoon: Persoon }) {
  const { pathname } = useLocation()
  const [zoekt, setZoekt] = useState(false)
  const magZoeken = persoon.rechten.includes('leerling.lezen')
  useEffect(() => {
    if (!magZoeken) return
    const toets = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setZoekt(true)
    }
    window.addEventListener('keydown', toets)
    return () => window.removeEventListener('keydown', toets)
  }, [magZoeken])
  return (
    <AppShell
      product={webText.product}
      home="/"
      nav={rooms(persoon, pathname)}
      context={<SchoolNaam naam={persoon.organisatie} />}
      search={
        magZoeken ? (
          <SearchButton
            label={webText.zoeken.knop}
            shortcut={webText.zoeken.sneltoets}
            onPress={() => setZoekt(true)}
          />
        ) : undefined
      }
      actions={
        <>
          <BerichtenBel />
          <AccountMenu sessie={sessie} />
        </>
      }
    >
      {persoon.rechten.includes('dossier.noodtoegang') && (
        <Suspense>
          <NoodtoegangBalk />
        </Suspense>
      )}
      <Meldingen sessie={sessie} />
      <VakantieHint>
        <Outlet />
      </VakantieHint>
      {zoekt && (
        <Suspense>
          <Zoeken onClose={() => setZoekt(false)} />
        </Suspense>
      )}
    </AppShell>
  )
}

/** Parents and pupils: no rail, one column. */
export function FamilyShell({ sessie, persoon }: { sessie: Sessie; persoon: Persoon }) {
  return (
    <div className="family">
      <SkipLink />
      <header className="family-bar">
        <Link href="/mijn" className="rail-brand">
          <Mark />
          <span>{webText.product}</span>
        </Link>
        <span className="topbar-context">
          <SchoolNaam naam={persoon.organisatie} />
        </span>
        <BerichtenBel />
        <AccountMenu sessie={sessie} />
      </header>
      <main className="family-main" id="inhoud" tabIndex={-1}>
        <Meldingen sessie={sessie} />
        <Outlet />
      </main>
    </div>
  )
}
