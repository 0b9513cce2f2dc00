import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  type AutosaveController,
  type AutosaveSnapshot,
  createAutosave,
  type Save,
} from './autosave-controller.ts'

export type Autosave<T> = AutosaveSnapshot<T> & Omit<AutosaveController<T>, 'snapshot' | 'subscribe'>

/**
 * Keeps `draft` on the screen and on the server: saves 900 ms after the last key, one save at a time, again after
 * the connection comes back, and when the page goes away. While something is unsaved the browser asks before closing.
 * @param initial the value the server gave; later server values go in through `replace`
 * @param save sends the value; always the newest function is called, so it may close over the latest revision
 */
export function useAutosave<T>(initial: T, save: Save<T>): Autosave<T> {
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const [controller] = useState(() =>
    createAutosave(initial, (value, options) => latest.current(value, options)),
  )
  const snapshot = useSyncExternalStore(controller.subscribe, controller.snapshot, controller.snapshot)

  useEffect(() => {
    const leave = () => void controller.flush({ keepalive: true })
    const hide = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (controller.snapshot().dirty) event.preventDefault()
    }
    const online = () => controller.resume()
    window.addEventListener('pagehide', leave)
    window.addEventListener('beforeunload', ask)
    window.addEventListener('online', online)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('beforeunload', ask)
      window.removeEventListener('online', online)
      document.removeEventListener('visibilitychange', hide)
      leave()
    }
  }, [controller])

  const { edit, replace, keepMine, takeTheirs, resume, flush } = controller
  return { ...snapshot, edit, replace, keepMine, takeTheirs, resume, flush }
}
