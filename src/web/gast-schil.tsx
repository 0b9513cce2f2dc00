import { Outlet, useNavigate } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { SkipLink } from '../ui/app-shell.tsx'
import { Button } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import { webText } from './web.text.ts'

/** A guest came for one thing: the whole name of the school, and the way out. */
export function GastSchil({ school }: { school: string }) {
  const navigate = useNavigate()
  // A page of its own signs out, so that leaving asks first about words that were not sent.
  const weg = () => void navigate({ to: '/gast', search: { einde: 'afgemeld' } })
  return (
    <div className="family">
      <SkipLink />
      <header className="family-bar">
        <Mark />
        <span className="gast-school">{school}</span>
        <Button variant="quiet" icon={<LogOut aria-hidden="true" />} onPress={weg}>
          {webText.account.afmelden}
        </Button>
      </header>
      <main className="family-main" id="inhoud" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
