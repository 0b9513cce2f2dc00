import { createContext } from 'react'

/**
 * Per event what somebody did, as the rest of a sentence after a name ("publiceerde het OPP"). A module knows the
 * words of its own acts only; the shell, which knows all modules, puts them together for the timeline.
 */
export const GebeurtenisContext = createContext<Readonly<Record<string, string>>>({})
