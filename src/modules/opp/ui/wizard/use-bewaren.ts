import { useEffect, useRef, useState } from 'react'
import type { Save } from '../../../../ui/autosave-controller.ts'
import { type Autosave, useAutosave } from '../../../../ui/use-autosave.ts'
import { ApiError, type Options, SESSION_BACK, type Veldfout } from '../../../../web/api.ts'
import { gelijk, type Json } from '../../../planversie/planversie.ts'

/** What somebody else saved in between. */
export interface Huidig<T> {
  readonly revisie: number
  readonly inhoud: T
  readonly doorNaam: string | null
  readonly op: string | null
}

/** The same array each time, since who is told of errors looks whether it changed. */
const GEEN: readonly Veldfout[] = []

interface Bron<T> {
  /** What the server gave last. */
  readonly revisie: number
  readonly inhoud: T
  readonly stuur: (inhoud: T, revisie: number, options: Options) => Promise<{ revisie: number; op: string }>
  /** The text as the server would keep it, so that a space more or less in a pasted text is no conflict. */
  readonly schoon: (inhoud: T) => T
  readonly leesHuidig: (meer: Readonly<Record<string, unknown>>) => Huidig<T> | undefined
  readonly onBewaard: (inhoud: T, bewaard: { revisie: number; op: string }) => void
}

export interface Bewaren<T> extends Omit<Autosave<T>, 'keepMine' | 'takeTheirs' | 'replace'> {
  /** The revision that the text on the screen builds on. */
  readonly revisie: () => number
  readonly ander: Huidig<T> | undefined
  readonly velden: readonly Veldfout[]
  /** Why the server refuses the text, when it is not about one field. */
  readonly weigering: string | undefined
  readonly houdMijn: () => void
  readonly neemAnder: () => void
}

/** Autosave of one text that others may change too: every save names the revision it builds on. */
export function useBewaren<T extends Json>(bron: Bron<T>): Bewaren<T> {
  const basis = useRef(bron.revisie)
  const vorige = useRef<{ inhoud: T; revisie: number; key: string }>(undefined)
  const [ander, setAnder] = useState<Huidig<T>>()
  const [fout, setFout] = useState<ApiError>()

  /** The same text on the same revision is the same act, however often it is sent. */
  const sleutelVan = (inhoud: T): string => {
    const { current } = vorige
    if (current?.inhoud === inhoud && current.revisie === basis.current) return current.key
    const key = crypto.randomUUID()
    vorige.current = { inhoud, revisie: basis.current, key }
    return key
  }
  const bewaard = (inhoud: T, antwoord: { revisie: number; op: string }) => {
    basis.current = antwoord.revisie
    setFout(undefined)
    setAnder(undefined)
    bron.onBewaard(inhoud, antwoord)
    return { kind: 'opgeslagen' } as const
  }
  const save: Save<T> = async (inhoud, { keepalive }) => {
    try {
      const key = sleutelVan(inhoud)
      return bewaard(inhoud, await bron.stuur(inhoud, basis.current, { key, keepalive }))
    } catch (error) {
      if (!(error instanceof ApiError)) return { kind: 'offline' }
      if (error.status === 401) return { kind: 'sessie-verlopen' }
      if (error.status >= 500 || error.status === 429) return { kind: 'offline' }
      const huidig = error.status === 409 ? bron.leesHuidig(error.meer) : undefined
      if (huidig === undefined) {
        setFout(error)
        return { kind: 'geweigerd' }
      }
      // Both wrote the same, or an answer of ours got lost on the way: nobody has to choose.
      if (gelijk(huidig.inhoud, bron.schoon(inhoud)))
        return bewaard(inhoud, { revisie: huidig.revisie, op: huidig.op ?? new Date().toISOString() })
      setAnder(huidig)
      return { kind: 'conflict', current: huidig.inhoud }
    }
  }

  const { keepMine, takeTheirs, replace, ...autosave } = useAutosave(bron.inhoud, save)
  const { resume, dirty } = autosave

  useEffect(() => {
    window.addEventListener(SESSION_BACK, resume)
    return () => window.removeEventListener(SESSION_BACK, resume)
  }, [resume])

  // Fetched anew, and newer than what stands here (an earlier text was put back): show it, unless something is unsaved.
  useEffect(() => {
    if (dirty || bron.revisie <= basis.current) return
    basis.current = bron.revisie
    replace(bron.inhoud)
  }, [dirty, bron.revisie, bron.inhoud, replace])

  const kies = (act: () => void) => {
    if (ander === undefined) return
    basis.current = ander.revisie
    act()
    setAnder(undefined)
  }
  return {
    ...autosave,
    revisie: () => basis.current,
    ander,
    velden: fout?.velden ?? GEEN,
    weigering: autosave.status === 'geweigerd' ? fout?.message : undefined,
    houdMijn: () => kies(keepMine),
    neemAnder: () => kies(takeTheirs),
  }
}
