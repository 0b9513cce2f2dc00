/**
 * Autosave as a pure state machine: it counts edits instead of comparing texts, so "is there anything the server
 * does not have yet" is always one comparison, whatever happens in between. Nothing in here forgets a text:
 * only an acknowledged save or an explicit `replaced` makes the draft clean.
 */
export type AutosaveStatus =
  | 'schoon'
  | 'vuil'
  | 'bezig'
  | 'opgeslagen'
  | 'offline'
  | 'conflict'
  | 'sessie-verlopen'
  | 'geweigerd'

export type AutosaveProblem = 'offline' | 'conflict' | 'sessie-verlopen' | 'geweigerd'

export type AutosaveState = {
  /** Number of the newest edit on this screen. */
  readonly edit: number
  /** Number of the newest edit the server acknowledged. */
  readonly acknowledged: number
  /** Number of the edit that is on its way, if any: at most one save travels at a time. */
  readonly travelling: number | undefined
  readonly problem: AutosaveProblem | undefined
  /** Failed attempts in a row, for the growing pause. */
  readonly attempts: number
  /** Epoch ms of the first edit since the last start of a save. */
  readonly dirtySince: number
  /** Epoch ms of the last edit. */
  readonly editedAt: number
  /** Epoch ms before which no retry starts. */
  readonly retryAt: number
  /** Epoch ms of the last acknowledged save. */
  readonly savedAt: number | undefined
}

export type AutosaveEvent =
  | { readonly type: 'edited'; readonly now: number }
  | { readonly type: 'started'; readonly now: number }
  | { readonly type: 'saved'; readonly now: number }
  | { readonly type: 'failed'; readonly problem: AutosaveProblem; readonly now: number }
  /** The connection is back, the user signed in again, or the user asks for another try. */
  | { readonly type: 'resumed' }
  /** The user keeps the own text after a conflict; the caller has taken over the newer revision. */
  | { readonly type: 'kept' }
  /** The draft was replaced by what the server has; nothing is left to save. */
  | { readonly type: 'replaced' }

/** Quiet time after the last key before a save starts, in ms. */
export const DEBOUNCE = 900
/** Someone who never pauses still gets saved this often, in ms. */
export const MAX_WAIT = 5000
const FIRST_RETRY = 2000
const MAX_RETRY = 30_000

export const initialAutosave: AutosaveState = {
  edit: 0,
  acknowledged: 0,
  travelling: undefined,
  problem: undefined,
  attempts: 0,
  dirtySince: 0,
  editedAt: 0,
  retryAt: 0,
  savedAt: undefined,
}

/** True while the server misses something that stands on this screen. */
export function isDirty(state: AutosaveState): boolean {
  return state.edit !== state.acknowledged
}

/** Pause before the next try after `attempts` failures: 2, 4, 8, 16, 30, 30 … seconds. */
export function retryDelay(attempts: number): number {
  return Math.min(MAX_RETRY, FIRST_RETRY * 2 ** Math.max(0, attempts - 1))
}

/** The next state; events that make no sense in the present state change nothing. */
export function autosaveReducer(state: AutosaveState, event: AutosaveEvent): AutosaveState {
  switch (event.type) {
    case 'edited':
      return {
        ...state,
        edit: state.edit + 1,
        editedAt: event.now,
        dirtySince: isDirty(state) && state.travelling !== state.edit ? state.dirtySince : event.now,
        problem: state.problem === 'geweigerd' ? undefined : state.problem,
      }
    case 'started':
      if (state.travelling !== undefined || !isDirty(state)) return state
      return { ...state, travelling: state.edit, dirtySince: event.now }
    case 'saved':
      if (state.travelling === undefined) return state
      return {
        ...state,
        acknowledged: state.travelling,
        travelling: undefined,
        problem: undefined,
        attempts: 0,
        savedAt: event.now,
      }
    case 'failed': {
      if (state.travelling === undefined) return state
      const attempts = state.attempts + 1
      return {
        ...state,
        travelling: undefined,
        problem: event.problem,
        attempts,
        retryAt: event.now + retryDelay(attempts),
      }
    }
    case 'resumed':
      if (state.problem === 'conflict') return state
      return { ...state, problem: undefined, retryAt: 0, dirtySince: 0 }
    case 'kept':
      return state.problem === 'conflict' ? { ...state, problem: undefined, dirtySince: 0 } : state
    case 'replaced':
      return { ...state, edit: state.edit + 1, acknowledged: state.edit + 1, problem: undefined, attempts: 0 }
  }
}

/** What the person is told. */
export function autosaveStatus(state: AutosaveState): AutosaveStatus {
  if (state.problem !== undefined) return state.problem
  if (state.travelling !== undefined) return 'bezig'
  if (isDirty(state)) return 'vuil'
  return state.savedAt === undefined ? 'schoon' : 'opgeslagen'
}

/** Milliseconds until the next save has to start; `undefined` when none is due without someone acting. */
export function nextSaveIn(state: AutosaveState, now: number): number | undefined {
  if (state.travelling !== undefined || !isDirty(state)) return undefined
  if (state.problem === 'offline') return Math.max(0, state.retryAt - now)
  if (state.problem !== undefined) return undefined
  return Math.max(0, Math.min(state.editedAt + DEBOUNCE, state.dirtySince + MAX_WAIT) - now)
}
