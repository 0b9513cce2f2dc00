/** A form over a record that somebody else may save meanwhile: sends what it started from, and asks what both changed. */
import { useEffect, useRef, useState } from 'react'
import { RadioGroup } from '../ui/choice-groups.tsx'
import { formatDate } from '../ui/format.ts'
import { ApiError } from './api.ts'
import { webText } from './web.text.ts'

const t = webText.tegelijk
/** Refusals that come with what is there now. */
const MET_HUIDIG: readonly string[] = ['verzoek.intussen-gewijzigd', 'verzoek.intussen-anders']
type Waarde = string | number | boolean | null
type Velden = Readonly<Record<string, Waarde>>
type Kant = 'mijn' | 'hunne'

export type Tegelijk = {
  /** The record as this form knows it. */
  readonly was: Velden
  readonly botsing: Readonly<Record<Kant, Velden>> | undefined
  readonly gekozen: Readonly<Record<string, Kant>>
  /** `act` sends `was` along; undefined when there is nothing yet to start from. */
  readonly stuur: (nieuw: object, act: (was: Velden | undefined) => Promise<unknown>) => Promise<unknown>
  readonly kies: (veld: string, kant: Kant) => void
  /** What is there after a save. */
  readonly opnieuw: (begin: object) => void
}

/** `begin`: the record as it was read, null for a new one. */
export function useTegelijk(begin: object | null): Tegelijk {
  const [was, setWas] = useState((begin ?? {}) as Velden) // what a form sends is in it as plain values
  const [botsing, setBotsing] = useState<Tegelijk['botsing']>()
  const [gekozen, setGekozen] = useState<Tegelijk['gekozen']>({})
  return {
    was,
    botsing,
    gekozen,
    stuur: async (nieuw, act) => {
      const begonnen = Object.keys(nieuw).flatMap((veld) =>
        was[veld] === undefined ? [] : [[veld, was[veld]] as const],
      )
      try {
        await act(begonnen.length === 0 ? undefined : Object.fromEntries(begonnen))
        setBotsing(undefined)
      } catch (error) {
        if (error instanceof ApiError && MET_HUIDIG.includes(error.code)) {
          // The server answers with a record of plain values.
          setBotsing({ mijn: nieuw as Velden, hunne: error.meer.huidig as Velden })
          setGekozen({})
        }
        throw error
      }
    },
    // Who chose has seen the other words: from there on they are what the form started from.
    kies: (veld, kant) => {
      setWas((nu) => ({ ...nu, [veld]: botsing?.hunne[veld] ?? null }))
      setGekozen((nu) => ({ ...nu, [veld]: kant }))
    },
    opnieuw: (vers) => setWas(vers as Velden), // as `begin`
  }
}

/** Per field that both changed: both values and a choice, which is put in the form. Nothing when there is none. */
export function TegelijkKeuzes(props: {
  tegelijk: Tegelijk
  /** Texts of the form: the label of each field under its name. */
  labels: Readonly<Record<string, unknown>>
  /** How a value reads that is no plain text, such as a code. */
  toon?: (veld: string, waarde: Waarde) => string | undefined
  /** Puts the chosen value in the form; nothing is an empty text. */
  onKies: (veld: string, waarde: string | number | boolean) => void
}) {
  const { botsing, gekozen, kies } = props.tegelijk
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (botsing !== undefined) ref.current?.focus()
  }, [botsing])
  if (botsing === undefined) return null
  const tekst = (veld: string, waarde: Waarde = null) => props.toon?.(veld, waarde) ?? leesbaar(waarde)
  return (
    <section ref={ref} tabIndex={-1} aria-label={t.titel} className="stack">
      {Object.keys(botsing.hunne).map((veld) => (
        <RadioGroup<Kant>
          key={veld}
          id={`tegelijk-${veld}`}
          label={String(props.labels[veld] ?? veld)}
          error={undefined}
          value={gekozen[veld] ?? ''}
          options={[
            { value: 'mijn', label: t.mijn(tekst(veld, botsing.mijn[veld])) },
            { value: 'hunne', label: t.hunne(tekst(veld, botsing.hunne[veld])) },
          ]}
          onChange={(kant) => {
            kies(veld, kant)
            props.onKies(veld, botsing[kant][veld] ?? '')
          }}
        />
      ))}
    </section>
  )
}

function leesbaar(waarde: Waarde): string {
  if (waarde === null || waarde === '') return t.leeg
  if (typeof waarde === 'boolean') return waarde ? t.ja : t.nee
  if (typeof waarde === 'number') return waarde.toLocaleString('nl-NL')
  return /^\d{4}-\d{2}-\d{2}$/.test(waarde) ? formatDate(waarde) : waarde
}
