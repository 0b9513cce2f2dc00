import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleUserRound } from 'lucide-react'
import { labelVan } from '../modules/organisatie/codelijsten.ts'
import type { Sessie } from '../modules/toegang/toegang.schema.ts'
import { Menu, type MenuAction } from '../ui/menu.tsx'
import { useTheme } from '../ui/use-theme.ts'
import { afmelden, betrekkingKiezen } from './sessie.ts'
import { webText } from './web.text.ts'

const t = webText.account

/** Who am I here: change hat, colours, typeface, sign out. */
export function AccountMenu({ sessie }: { sessie: Sessie }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { theme, typeface, setTheme, setTypeface } = useTheme()
  const naarBegin = async () => {
    client.clear()
    await navigate({ to: '/' })
  }
  const andere = sessie.betrekkingen.filter((b) => b.betrekkingId !== sessie.persoon?.betrekkingId)
  const themas = ['systeem', 'licht', 'donker'] as const
  const items: MenuAction[] = [
    ...andere.map((b) => ({
      key: b.betrekkingId,
      label: t.verder(
        b.organisatie,
        b.rollen.map((rol) => labelVan('rol', rol)).join(', ') || webText.soort[b.soort],
      ),
      onPress: async () => {
        await betrekkingKiezen({
          body: { organisatieId: b.organisatieId, soort: b.soort, betrekkingId: b.betrekkingId },
        })
        await naarBegin()
      },
    })),
    ...themas
      .filter((keuze) => keuze !== theme)
      .map((keuze) => ({ key: keuze, label: t.thema[keuze], onPress: () => setTheme(keuze) })),
    typeface === 'leesbaar'
      ? { key: 'standaard', label: t.lettertype.standaard, onPress: () => setTypeface('standaard') }
      : { key: 'leesbaar', label: t.lettertype.leesbaar, onPress: () => setTypeface('leesbaar') },
    {
      key: 'afmelden',
      label: t.afmelden,
      onPress: async () => {
        await afmelden({})
        client.clear()
        window.location.assign('/aanmelden')
      },
    },
  ]
  return (
    <Menu label={`${t.menu}: ${sessie.persoon?.naam ?? ''}`} variant="quiet" items={items}>
      <CircleUserRound aria-hidden="true" />
    </Menu>
  )
}
