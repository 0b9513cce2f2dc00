import type { ReactNode } from 'react'
import { onderdeelTekst } from '../modules/opp/opp.text.ts'
import { GebeurtenisContext, OnderdeelContext } from './gebeurtenissen.tsx'
import { woorden } from './routes-woorden.ts'

const onderdelen = Object.fromEntries(
  Object.entries(onderdeelTekst).map(([sleutel, { titel }]) => [sleutel, titel]),
)

/** A page with the words of every module's acts, and of the sections that they were about. */
export function MetWoorden({ children }: { children: ReactNode }) {
  return (
    <GebeurtenisContext value={woorden}>
      <OnderdeelContext value={onderdelen}>{children}</OnderdeelContext>
    </GebeurtenisContext>
  )
}
