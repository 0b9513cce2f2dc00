import { type RefObject, useEffect, useRef, useState } from 'react'

/** Which items of a list are open, and which was made just now. */
export type OpenItems = {
  readonly isOpen: (id: string) => boolean
  readonly isNieuw: (id: string) => boolean
  readonly zet: (id: string, open: boolean) => void
  /** Opens an item that was made just now; its first field takes the focus. */
  readonly begin: (id: string) => void
}

export function useOpenItems(): OpenItems {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [nieuw, setNieuw] = useState<string>()
  const zet = (id: string, aan: boolean) =>
    setOpen((was) => {
      const wordt = new Set(was)
      if (aan) wordt.add(id)
      else wordt.delete(id)
      return wordt
    })
  return {
    isOpen: (id) => open.has(id),
    isNieuw: (id) => nieuw === id,
    zet,
    begin: (id) => {
      zet(id, true)
      setNieuw(id)
    },
  }
}

/**
 * The value of the last render, for what runs later than the render that made it: the undo button of a message
 * must work on the list of then, or it would take back what was typed since.
 */
export function useLaatste<T>(waarde: T): RefObject<T> {
  const ref = useRef(waarde)
  useEffect(() => {
    ref.current = waarde
  })
  return ref
}

/** Moves the focus to a part of the page after what had it is gone. */
export function focusOp(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
