import { createContext, use, useMemo } from 'react'
import { type Aanpassingen, type CodelijstNaam, labelVan } from '../../../organisatie/codelijsten.ts'
import type { EigenVeld } from '../../../plandelen/eigenveld.schema.ts'
import type { OnderdeelSleutel, OppInhoud } from '../../opp.schema.ts'
import { regelsVoor, type Schoolregels } from '../../schoolregels.ts'
import type { Kop } from '../../snapshot.schema.ts'
import { type Doelnummers, nummerDoelen } from './doelnummers.ts'

/** A part of the plan that can be edited: a section, or the record of the hoorgesprek beside it. */
export type Deel = OnderdeelSleutel | 'hoorgesprek'

export interface LezerInvoer {
  readonly kop: Kop
  readonly inhoud: OppInhoud
  readonly labels: Aanpassingen
  /** Fields of the school itself, in their words of then. */
  readonly eigenVelden: readonly EigenVeld[]
  /** Where a part is edited; absent for who only reads. */
  readonly bewerkAdres?: ((deel: Deel) => string) | undefined
  /** Show what the law asks and is still empty. Off for parents and pupils: to them a gap is no task. */
  readonly toonOpen: boolean
}

export interface Lezer extends LezerInvoer {
  readonly regels: Schoolregels
  readonly nummers: Doelnummers
  readonly label: (lijst: CodelijstNaam, code: string | null) => string
}

const Context = createContext<Lezer | undefined>(undefined)

/** What every part of the document needs to know about the whole. */
export function LezerProvider({ children, ...invoer }: LezerInvoer & { children: React.ReactNode }) {
  const { kop, inhoud, labels, eigenVelden, bewerkAdres, toonOpen } = invoer
  const lezer = useMemo<Lezer>(
    () => ({
      kop,
      inhoud,
      labels,
      eigenVelden,
      bewerkAdres,
      toonOpen,
      regels: regelsVoor(kop.school.schooltype),
      nummers: nummerDoelen(inhoud.doelen.items),
      label: (lijst, code) => (code === null ? '' : labelVan(lijst, code, labels)),
    }),
    [kop, inhoud, labels, eigenVelden, bewerkAdres, toonOpen],
  )
  return <Context value={lezer}>{children}</Context>
}

/** @throws Error outside an `OppDocument`. */
export function useLezer(): Lezer {
  const lezer = use(Context)
  if (lezer === undefined) throw new Error('a part of the document stands outside it')
  return lezer
}
