import { Check, X } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { useUiText } from './use-ui-text.ts'

type Toast = {
  readonly id: number
  readonly text: string
  readonly action: { readonly label: string; readonly onPress: () => unknown } | undefined
}

let toasts: readonly Toast[] = []
let nextId = 1
const NONE: readonly Toast[] = []
const listeners = new Set<() => void>()
function update(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Confirms something that went well, with at most one way back ("Maak ongedaan"). Never for errors: those stay
 * in the page. At most three are shown.
 */
export function toast(text: string, action?: Toast['action']): void {
  update([...toasts.slice(-2), { id: nextId++, text, action }])
}

/** Where toasts appear; part of `UiRoot`. */
export function ToastRegion() {
  const t = useUiText()
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => NONE,
  )
  return (
    <section className="toasts" role="status" aria-label={t.notifications}>
      {shown.map((each) => (
        <ToastView key={each.id} toast={each} />
      ))}
    </section>
  )
}

// One with a button stays until it is answered: ten seconds are too short for who reads or moves slowly (WCAG 2.2.1).
const SHOWN_FOR = 10_000

function ToastView({ toast: { id, text, action } }: { toast: Toast }) {
  const t = useUiText()
  const close = () => update(toasts.filter((each) => each.id !== id))
  const stays = action !== undefined
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => update(toasts.filter((each) => each.id !== id)), SHOWN_FOR)
    return () => clearTimeout(timer)
  }, [id, stays])
  return (
    <div className="toast">
      <Check aria-hidden="true" size={20} />
      <span className="toast-text">{text}</span>
      {action && (
        <Button
          variant="quiet"
          onPress={async () => {
            await action.onPress()
            close()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button variant="quiet" label={t.close} icon={<X aria-hidden="true" />} onPress={close} />
    </div>
  )
}
