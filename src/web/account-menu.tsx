import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { useId, useRef } from 'react'
import type { Sessie } from '../modules/toegang/toegang.schema.ts'
import { buttonClass } from '../ui/button.tsx'
import { useTheme } from '../ui/use-theme.ts'
import { useAndereBetrekkingen } from './betrekkingen.ts'
import { meldAf } from './sessie-tabs.ts'
import { webText } from './web.text.ts'

const t = webText.account

type Actie = { key: string; label: string; onPress: () => unknown }

/**
 * Who am I here: change hat, colours, typeface, sign out. A native popover: it stands on every page, and a menu of
 * the widget library would cost every first page what only this button uses.
 */
export function AccountMenu({ sessie }: { sessie: Sessie }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { theme, typeface, setTheme, setTypeface } = useTheme()
  const andere = useAndereBetrekkingen(sessie)
  const themas = ['systeem', 'licht', 'donker'] as const
  const items: Actie[] = [
    ...andere.map(({ id, label, kies }) => ({ key: id, label, onPress: () => kies() })),
    { key: 'account', label: t.mijn, onPress: () => navigate({ to: '/account' }) },
    ...themas
      .filter((keuze) => keuze !== theme)
      .map((keuze) => ({ key: keuze, label: t.thema[keuze], onPress: () => setTheme(keuze) })),
    typeface === 'leesbaar'
      ? { key: 'standaard', label: t.lettertype.standaard, onPress: () => setTypeface('standaard') }
      : { key: 'leesbaar', label: t.lettertype.leesbaar, onPress: () => setTypeface('leesbaar') },
    ...(sessie.persoon?.soort === 'medewerker'
      ? [{ key: 'schoolaccount', label: t.schoolaccount, onPress: () => navigate({ to: '/schoolaccount' }) }]
      : []),
    ...(sessie.demo
      ? [{ key: 'postvak', label: t.postvak, onPress: () => navigate({ to: '/postvak' }) }]
      : []),
    {
      key: 'geschiedenis',
      label: t.geschiedenis,
      onPress: () => navigate({ to: '/mijn-geschiedenis' }),
    },
    {
      key: 'afmelden',
      label: t.afmelden,
      onPress: async () => {
        await meldAf()
        client.clear()
        window.location.assign('/aanmelden')
      },
    },
  ]
  const id = useId()
  const paneel = useRef<HTMLDivElement>(null)
  return (
    <>
      <button
        type="button"
        className={buttonClass('quiet', true)}
        popoverTarget={id}
        aria-label={`${t.menu}: ${sessie.persoon?.naam ?? ''}`}
      >
        <CircleUserRound aria-hidden="true" />
      </button>
      <div id={id} popover="auto" ref={paneel} className="account-paneel">
        <p className="account-naam">{sessie.persoon?.naam}</p>
        <ul>
          {items.map(({ key, label, onPress }) => (
            <li key={key}>
              <button
                type="button"
                className="menu-item"
                onClick={() => {
                  paneel.current?.hidePopover()
                  onPress()
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
