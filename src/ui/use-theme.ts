import { useSyncExternalStore } from 'react'

export type Theme = 'systeem' | 'licht' | 'donker'
export type Typeface = 'standaard' | 'leesbaar'

/** Keys in localStorage; `src/web/public/theme.js` reads them before the first paint. */
export const THEME_KEY = 'koers.thema'
export const TYPEFACE_KEY = 'koers.lettertype'

const listeners = new Set<() => void>()
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// Storage may be forbidden (private windows, kiosk settings): the choice then lasts as long as the page.
function store(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {}
}

const readTheme = (): Theme => {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' ? 'licht' : theme === 'dark' ? 'donker' : 'systeem'
}
const readTypeface = (): Typeface =>
  document.documentElement.dataset.lettertype === 'leesbaar' ? 'leesbaar' : 'standaard'

/** Light, dark or as the device says; and the typeface for people who read with effort. Kept on this device. */
export function useTheme(): {
  readonly theme: Theme
  readonly typeface: Typeface
  readonly setTheme: (theme: Theme) => void
  readonly setTypeface: (typeface: Typeface) => void
} {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'systeem' as const)
  const typeface = useSyncExternalStore(subscribe, readTypeface, () => 'standaard' as const)
  return { theme, typeface, setTheme, setTypeface }
}

function setTheme(theme: Theme): void {
  const value = theme === 'licht' ? 'light' : theme === 'donker' ? 'dark' : undefined
  if (value === undefined) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = value
  store(THEME_KEY, value)
  for (const listener of listeners) listener()
}

function setTypeface(typeface: Typeface): void {
  const value = typeface === 'leesbaar' ? typeface : undefined
  if (value === undefined) delete document.documentElement.dataset.lettertype
  else document.documentElement.dataset.lettertype = value
  store(TYPEFACE_KEY, value)
  for (const listener of listeners) listener()
}
