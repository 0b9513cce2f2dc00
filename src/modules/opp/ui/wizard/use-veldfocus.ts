import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

const FOCUSBAAR = 'input, select, textarea, button, summary, [href]'
/** The shell moves the focus to the heading of a new page first, in ms. */
const NA_DE_KOP = 120

/** Follows a link to a field (`#doelen-items`): shows it and puts the cursor in it; without that field, its block. */
export function useVeldfocus(): void {
  const { hash, key } = useLocation({
    select: ({ hash, state }) => ({ hash, key: state.__TSR_key }),
    structuralSharing: true,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` makes the same link work a second time
  useEffect(() => {
    if (hash === '') return
    const timer = setTimeout(() => ga(decodeURIComponent(hash)), NA_DE_KOP)
    return () => clearTimeout(timer)
  }, [hash, key])
}

function ga(id: string): void {
  const doel = document.getElementById(id) ?? document.getElementById(id.split('-')[0] ?? '')
  if (doel === null) return
  for (let el: Element | null = doel; el !== null; el = el.parentElement)
    if (el instanceof HTMLDetailsElement) el.open = true
  doel.scrollIntoView({ block: 'start' })
  const veld =
    doel.matches(FOCUSBAAR) || doel.classList.contains('wizard-blok')
      ? doel
      : doel.querySelector<HTMLElement>(FOCUSBAAR)
  ;(veld ?? doel).focus({ preventScroll: true })
}
