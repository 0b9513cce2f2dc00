import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { AutosaveStatus } from '../../../../ui/autosave.ts'
import type { Veldfout } from '../../../../web/api.ts'
import { hoorrechtTekst } from '../../../hoorrecht/hoorrecht.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { type OnderdeelSleutel, onderdeelSleutels } from '../../opp.schema.ts'
import { onderdeelTekst } from '../../opp.text.ts'
import { foutenlijst } from './fouten.ts'
import type { Bewaren } from './use-bewaren.ts'

type Deel = OnderdeelSleutel | 'hoorgesprek'

/** How one block of the open step stands. */
export interface BlokStand {
  readonly status: AutosaveStatus
  readonly savedAt: number | undefined
  readonly inhoud: unknown
  readonly velden: readonly Veldfout[]
  readonly flush: () => Promise<boolean>
}
type Standen = Readonly<Partial<Record<Deel, BlokStand>>>

/** In the order in which they stand on the page. */
const DELEN: readonly Deel[] = [...onderdeelSleutels, 'hoorgesprek']
const titelVan = (deel: Deel) => (deel === 'hoorgesprek' ? hoorrechtTekst.titel : onderdeelTekst[deel].titel)

/** Worst first: what a person has to know about all blocks together. */
const ERNST: readonly AutosaveStatus[] = [
  'conflict',
  'geweigerd',
  'sessie-verlopen',
  'offline',
  'bezig',
  'vuil',
  'opgeslagen',
  'schoon',
]

export const slechtste = (statussen: readonly AutosaveStatus[]): AutosaveStatus =>
  ERNST.find((status) => statussen.includes(status)) ?? 'schoon'

type Meld = (deel: Deel, stand: BlokStand | undefined) => void
export const MeldContext = createContext<Meld>(() => undefined)

/** A block tells the step how it stands, as long as it is on the screen. */
export function useMelden<T>(
  deel: Deel,
  bewaren: Pick<Bewaren<T>, 'status' | 'savedAt' | 'draft' | 'velden' | 'flush'>,
) {
  const meld = useContext(MeldContext)
  const { status, savedAt, draft, velden, flush } = bewaren
  useEffect(() => {
    meld(deel, { status, savedAt, inhoud: draft, velden, flush })
  }, [meld, deel, status, savedAt, draft, velden, flush])
  useEffect(() => () => meld(deel, undefined), [meld, deel])
}

/** All blocks of the open step together. */
export function useWizardStand(opp: Opp) {
  const [standen, setStanden] = useState<Standen>({})
  const flushes = useRef(new Map<Deel, () => Promise<boolean>>())
  const meld = useCallback<Meld>((deel, stand) => {
    if (stand === undefined) flushes.current.delete(deel)
    else flushes.current.set(deel, stand.flush)
    setStanden((oud) => {
      const { [deel]: _weg, ...rest } = oud
      return stand === undefined ? rest : { ...rest, [deel]: stand }
    })
  }, [])
  /** True when the server has everything. */
  const bewaarAlles = useCallback(async () => {
    const uitkomsten = await Promise.all([...flushes.current.values()].map((flush) => flush()))
    return uitkomsten.every(Boolean)
  }, [])
  const lijst = Object.values(standen)
  const savedAt = lijst.reduce<number | undefined>(
    (laatste, stand) => (stand.savedAt === undefined ? laatste : Math.max(laatste ?? 0, stand.savedAt)),
    undefined,
  )
  const oppNu = useMemo(() => metStanden(opp, standen), [opp, standen])
  const fouten = DELEN.flatMap((deel) => foutenlijst(deel, titelVan(deel), standen[deel]?.velden ?? []))
  return { meld, bewaarAlles, fouten, status: slechtste(lijst.map((stand) => stand.status)), savedAt, oppNu }
}

/** The plan with what stands on the screen in the place of what was fetched. */
function metStanden(opp: Opp, standen: Standen): Opp {
  const onderdelen = { ...opp.onderdelen }
  for (const [deel, stand] of Object.entries(standen))
    if (deel in onderdelen)
      // The block of a section reports the content of that section.
      Object.assign(onderdelen, {
        [deel]: { ...onderdelen[deel as OnderdeelSleutel], inhoud: stand.inhoud },
      })
  return { ...opp, onderdelen }
}
