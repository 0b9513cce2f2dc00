import {
  type AutosaveEvent,
  type AutosaveState,
  type AutosaveStatus,
  autosaveReducer,
  autosaveStatus,
  initialAutosave,
  isDirty,
  nextSaveIn,
} from './autosave.ts'

/** What a save may come to. Throwing counts as "no connection": it is tried again. */
export type SaveOutcome<T> =
  | { readonly kind: 'opgeslagen' }
  /** Someone else saved in between; `current` is what the server has now. */
  | { readonly kind: 'conflict'; readonly current: T }
  | { readonly kind: 'sessie-verlopen' }
  | { readonly kind: 'offline' }
  /** The server refuses this text; nothing is tried until it changes. */
  | { readonly kind: 'geweigerd' }

/** `keepalive` is true when the page is going away: the request must outlive it. */
export type Save<T> = (value: T, options: { readonly keepalive: boolean }) => Promise<SaveOutcome<T>>

export type AutosaveSnapshot<T> = {
  readonly draft: T
  readonly status: AutosaveStatus
  readonly dirty: boolean
  readonly savedAt: number | undefined
  /** What the server has, while the status is `conflict`. */
  readonly theirs: T | undefined
}

export type AutosaveController<T> = {
  snapshot(): AutosaveSnapshot<T>
  subscribe(listener: () => void): () => void
  /** The person typed. */
  edit(next: T): void
  /** Show what the server has; drops the draft, so ask first when dirty. */
  replace(value: T): void
  /** After a conflict: save my text over theirs (the caller must have taken over the newer revision). */
  keepMine(): void
  /** After a conflict: take theirs. */
  takeTheirs(): void
  /** The connection or the session is back. */
  resume(): void
  /** Save now. Resolves when nothing is left to save, or when a problem stops it: then `false`. */
  flush(options?: { readonly keepalive: boolean }): Promise<boolean>
}

/** Owns a draft and brings it to the server; lives outside React, so leaving a page can't cut a save short. */
export function createAutosave<T>(
  initial: T,
  save: Save<T>,
  now: () => number = Date.now,
): AutosaveController<T> {
  let state: AutosaveState = initialAutosave
  let draft = initial
  let theirs: T | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  const listeners = new Set<() => void>()
  let snapshot: AutosaveSnapshot<T> = take()

  function take(): AutosaveSnapshot<T> {
    return { draft, status: autosaveStatus(state), dirty: isDirty(state), savedAt: state.savedAt, theirs }
  }
  function dispatch(event: AutosaveEvent): void {
    state = autosaveReducer(state, event)
    snapshot = take()
    for (const listener of listeners) listener()
    schedule()
  }
  function schedule(): void {
    clearTimeout(timer)
    const wait = nextSaveIn(state, now())
    timer = wait === undefined ? undefined : setTimeout(() => void start(false), wait)
  }
  function start(keepalive: boolean): Promise<void> {
    running ??= run(keepalive).finally(() => {
      running = undefined
    })
    return running
  }
  async function run(keepalive: boolean): Promise<void> {
    if (!isDirty(state)) return
    dispatch({ type: 'started', now: now() })
    const outcome = await attempt(keepalive)
    if (outcome.kind === 'opgeslagen') return dispatch({ type: 'saved', now: now() })
    theirs = outcome.kind === 'conflict' ? outcome.current : undefined
    dispatch({ type: 'failed', problem: outcome.kind, now: now() })
  }
  async function attempt(keepalive: boolean): Promise<SaveOutcome<T>> {
    try {
      return await save(draft, { keepalive })
    } catch {
      return { kind: 'offline' }
    }
  }
  async function flush(options: { readonly keepalive: boolean } = { keepalive: false }): Promise<boolean> {
    if (running) await running
    // Two rounds: what was typed while the first save travelled still has to follow.
    for (let round = 0; round < 2 && isDirty(state) && state.problem !== 'conflict'; round += 1) {
      await start(options.keepalive)
      if (state.problem !== undefined) return false
    }
    return !isDirty(state)
  }

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    edit(next) {
      draft = next
      dispatch({ type: 'edited', now: now() })
    },
    replace(value) {
      draft = value
      theirs = undefined
      dispatch({ type: 'replaced' })
    },
    keepMine() {
      theirs = undefined
      dispatch({ type: 'kept' })
    },
    takeTheirs() {
      if (theirs === undefined) return
      draft = theirs
      theirs = undefined
      dispatch({ type: 'replaced' })
    },
    resume: () => dispatch({ type: 'resumed' }),
    flush,
  }
}
