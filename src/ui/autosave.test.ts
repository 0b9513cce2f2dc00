import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  type AutosaveEvent,
  autosaveReducer,
  autosaveStatus,
  DEBOUNCE,
  initialAutosave,
  isDirty,
  MAX_WAIT,
  nextSaveIn,
  retryDelay,
} from './autosave.ts'
import { createAutosave, type SaveOutcome } from './autosave-controller.ts'

describe('the state machine', () => {
  const stateAfter = (...events: AutosaveEvent[]) => events.reduce(autosaveReducer, initialAutosave)

  it('waits for quiet, but not forever', () => {
    expect(nextSaveIn(initialAutosave, 0)).toBeUndefined()
    expect(nextSaveIn(stateAfter({ type: 'edited', now: 100 }), 100)).toBe(DEBOUNCE)
    const typing = stateAfter({ type: 'edited', now: 0 }, { type: 'edited', now: 4800 })
    expect(nextSaveIn(typing, 4800)).toBe(MAX_WAIT - 4800)
  })

  it('stays dirty when someone types while a save travels', () => {
    const state = stateAfter(
      { type: 'edited', now: 0 },
      { type: 'started', now: 900 },
      { type: 'edited', now: 950 },
      { type: 'saved', now: 1000 },
    )
    expect(isDirty(state)).toBe(true)
    expect(autosaveStatus(state)).toBe('vuil')
    expect(nextSaveIn(state, 1000)).toBe(850)
  })

  it.each(['conflict', 'sessie-verlopen', 'geweigerd'] as const)(
    'does not try again by itself after %s',
    (problem) => {
      const state = stateAfter(
        { type: 'edited', now: 0 },
        { type: 'started', now: 1 },
        { type: 'failed', problem, now: 2 },
      )
      expect(autosaveStatus(state)).toBe(problem)
      expect(nextSaveIn(state, 1e9)).toBeUndefined()
    },
  )

  it('tries again with growing pauses when offline, also while someone types', () => {
    expect([1, 2, 3, 4, 5, 9].map(retryDelay)).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000])
    const state = stateAfter(
      { type: 'edited', now: 0 },
      { type: 'started', now: 900 },
      { type: 'failed', problem: 'offline', now: 1000 },
      { type: 'edited', now: 2500 },
    )
    expect(autosaveStatus(state)).toBe('offline')
    expect(nextSaveIn(state, 2500)).toBe(500)
  })

  it('never calls an edit saved that no save carried', () => {
    const now = fc.nat(100_000)
    const event: fc.Arbitrary<AutosaveEvent> = fc.oneof(
      fc.record({ type: fc.constantFrom('edited' as const, 'started' as const, 'saved' as const), now }),
      fc.record({
        type: fc.constant('failed' as const),
        problem: fc.constantFrom('offline' as const, 'conflict' as const, 'sessie-verlopen' as const),
        now,
      }),
      fc.record({ type: fc.constantFrom('resumed' as const, 'kept' as const) }),
    )
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let state = initialAutosave
        for (const each of events) {
          const next = autosaveReducer(state, each)
          if (next.acknowledged !== state.acknowledged) expect(next.acknowledged).toBe(state.travelling)
          expect(next.acknowledged).toBeLessThanOrEqual(next.edit)
          state = next
        }
      }),
    )
  })
})

describe('the controller', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const ok: SaveOutcome<string> = { kind: 'opgeslagen' }

  it('sends one save at a time and always the last text', async () => {
    const sent: string[] = []
    const answers: (() => void)[] = []
    const autosave = createAutosave('', (text) => {
      sent.push(text)
      return new Promise<SaveOutcome<string>>((resolve) => answers.push(() => resolve(ok)))
    })
    autosave.edit('a')
    autosave.edit('ab')
    await vi.advanceTimersByTimeAsync(DEBOUNCE)
    autosave.edit('abc')
    await vi.advanceTimersByTimeAsync(MAX_WAIT)
    expect(sent).toEqual(['ab'])
    answers[0]?.()
    await vi.advanceTimersByTimeAsync(DEBOUNCE)
    expect(sent).toEqual(['ab', 'abc'])
    answers[1]?.()
    await vi.advanceTimersByTimeAsync(0)
    expect(autosave.snapshot()).toMatchObject({ draft: 'abc', status: 'opgeslagen', dirty: false })
  })

  it('keeps the text without a connection and saves when it is back', async () => {
    let online = false
    const autosave = createAutosave('', async () => {
      if (!online) throw new Error('no network')
      return ok
    })
    autosave.edit('niet kwijt')
    await vi.advanceTimersByTimeAsync(DEBOUNCE)
    expect(autosave.snapshot()).toMatchObject({ draft: 'niet kwijt', status: 'offline', dirty: true })
    online = true
    autosave.resume()
    await vi.advanceTimersByTimeAsync(0)
    expect(autosave.snapshot()).toMatchObject({ draft: 'niet kwijt', status: 'opgeslagen', dirty: false })
  })

  it('shows both texts in a conflict and saves mine when I choose so', async () => {
    let answer: SaveOutcome<string> = { kind: 'conflict', current: 'van een ander' }
    const autosave = createAutosave('', async () => answer)
    autosave.edit('van mij')
    await vi.advanceTimersByTimeAsync(DEBOUNCE)
    expect(autosave.snapshot()).toMatchObject({
      draft: 'van mij',
      status: 'conflict',
      theirs: 'van een ander',
    })
    expect(await autosave.flush()).toBe(false)
    answer = ok
    autosave.keepMine()
    await vi.advanceTimersByTimeAsync(0)
    expect(autosave.snapshot()).toMatchObject({ draft: 'van mij', status: 'opgeslagen', theirs: undefined })
  })

  it('takes theirs without sending anything', async () => {
    const save = vi.fn(
      async (): Promise<SaveOutcome<string>> => ({ kind: 'conflict', current: 'van een ander' }),
    )
    const autosave = createAutosave('', save)
    autosave.edit('van mij')
    await vi.advanceTimersByTimeAsync(DEBOUNCE)
    autosave.takeTheirs()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(autosave.snapshot()).toMatchObject({ draft: 'van een ander', dirty: false })
  })

  it('flushes at once and with keepalive when the page goes away', async () => {
    const save = vi.fn(async () => ok)
    const autosave = createAutosave('', save)
    autosave.edit('laatste woord')
    expect(await autosave.flush({ keepalive: true })).toBe(true)
    expect(save).toHaveBeenCalledExactlyOnceWith('laatste woord', { keepalive: true })
  })
})
