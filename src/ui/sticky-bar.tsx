import type { ReactNode } from 'react'

/** Stays at the bottom of the window, opaque: what is saved at the start, the next act at the end. */
export function StickyBar({ start, children }: { start: ReactNode; children: ReactNode }) {
  return (
    <div className="sticky-bar">
      {start}
      <div className="button-group">{children}</div>
    </div>
  )
}
