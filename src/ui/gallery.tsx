import {
  Bell,
  BookOpen,
  CalendarDays,
  ClipboardList,
  LogOut,
  Moon,
  Settings,
  Sun,
  User,
  Users,
} from 'lucide-react'
import { useState } from 'react'
import { AppShell, SearchButton } from './app-shell.tsx'
import { Button } from './button.tsx'
import { GalleryForm } from './gallery/form.tsx'
import { GalleryList } from './gallery/list.tsx'
import { GalleryParts } from './gallery/parts.tsx'
import { GalleryReading } from './gallery/reading.tsx'
import { Menu } from './menu.tsx'
import { UiRoot } from './ui-root.tsx'
import { useDocumentTitle } from './use-document-title.ts'
import { useTheme } from './use-theme.ts'

const SHEETS = [
  { key: 'lijst', label: 'Leerlingen', icon: Users, view: GalleryList },
  { key: 'formulier', label: 'Formulier', icon: ClipboardList, view: GalleryForm },
  { key: 'lezen', label: 'Lezen', icon: BookOpen, view: GalleryReading },
  { key: 'onderdelen', label: 'Onderdelen', icon: Settings, view: GalleryParts },
  { key: 'kalender', label: 'Kalender', icon: CalendarDays, view: GalleryParts },
  { key: 'account', label: 'Beheer', icon: User, view: GalleryParts },
] as const

/** Every component in believable pages; only for who builds, never part of the product's routes. */
export function Gallery() {
  const asked = new URLSearchParams(location.search).get('blad')
  const sheet = SHEETS.find((each) => each.key === asked) ?? SHEETS[0]
  const { theme, setTheme, typeface, setTypeface } = useTheme()
  const [searches, setSearches] = useState(0)
  useDocumentTitle(sheet.label)
  const View = sheet.view
  return (
    <UiRoot link={undefined}>
      <AppShell
        product="Koers"
        home="?blad=lijst"
        nav={SHEETS.map(({ key, label, icon }) => ({
          key,
          label,
          icon,
          href: `?blad=${key}`,
          current: key === sheet.key,
          ...(key === 'formulier' ? { count: 4, countLabel: 'wachten op u' } : {}),
        }))}
        context="Basisschool De Waterlelie"
        search={
          <SearchButton
            label={searches > 0 ? 'Zoeken geopend' : 'Zoek een leerling of plan'}
            shortcut="Ctrl K"
            onPress={() => setSearches(searches + 1)}
          />
        }
        actions={
          <>
            <Button variant="quiet" label="Berichten" icon={<Bell aria-hidden="true" />} />
            <Button
              variant="quiet"
              label={theme === 'donker' ? 'Licht' : 'Donker'}
              icon={theme === 'donker' ? <Sun aria-hidden="true" /> : <Moon aria-hidden="true" />}
              onPress={() => setTheme(theme === 'donker' ? 'licht' : 'donker')}
            />
            <Menu
              label="Mijn account"
              variant="quiet"
              items={[
                {
                  key: 'font',
                  label: typeface === 'leesbaar' ? 'Gewoon lettertype' : 'Leesbaar lettertype',
                  onPress: () => setTypeface(typeface === 'leesbaar' ? 'standaard' : 'leesbaar'),
                },
                { key: 'out', label: 'Log uit', icon: <LogOut aria-hidden="true" />, onPress: () => {} },
                {
                  key: 'weg',
                  label: 'Verwijder account',
                  danger: true,
                  disabledReason: 'Dat doet de beheerder van uw school.',
                  onPress: () => {},
                },
              ]}
            >
              <User aria-hidden="true" />
            </Menu>
          </>
        }
      >
        <View />
      </AppShell>
    </UiRoot>
  )
}
