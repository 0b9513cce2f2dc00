import { createContext, useContext } from 'react'

/**
 * Per event what somebody did, as the rest of a sentence after a name ("publiceerde het OPP"). A module knows the
 * words of its own acts only; the shell, which knows all modules, puts them together for the timeline.
 */
export const GebeurtenisContext = createContext<Readonly<Record<string, string>>>({})

/** Per key of a section of a plan what it is called, for the same reason. */
export const OnderdeelContext = createContext<Readonly<Record<string, string>>>({})

/** The sections of an act in words; a key that nobody knows any more stays as it is. */
export function useOnderdelen(): (sleutels: readonly string[]) => string {
  const namen = useContext(OnderdeelContext)
  return (sleutels) => sleutels.map((sleutel) => namen[sleutel] ?? sleutel).join(', ')
}
