import type { ReactNode } from 'react'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Explanation } from '../../../ui/toggletip.tsx'
import type { CodelijstNaam, CodeVan, OpenLijst } from '../../organisatie/codelijsten.ts'
import type { Codelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { itemTekst } from '../bewerken.text.ts'
import { grenzen, type Tekstgrens } from '../tekst.ts'
import type { Veldtekst } from '../veldtekst.ts'
import './items.css'

/** How a part of a plan finds its place in the page: ids and messages by the name of the field. */
export type Plek = {
  readonly id: (veld: string) => string
  readonly fout: (veld: string) => string | undefined
  /** What the law asks at this field, when it asks something; the place in a list does not count. */
  readonly wettelijk?: (veld: string) => Explanation | undefined
}

/** The place of the item at `index` in a list, from the place of the list. */
export function plekVan(plek: Plek, lijst: string, index: number): Plek {
  return {
    id: (veld) => plek.id(`${lijst}.${index}.${veld}`),
    fout: (veld) => plek.fout(`${lijst}.${index}.${veld}`),
    wettelijk: (veld) => plek.wettelijk?.(`${lijst}.${veld}`),
  }
}

/** True when a field of the item has a message, so that the item must be seen open. */
export function heeftFout(plek: Plek, item: object): boolean {
  return Object.keys(item).some((veld) => plek.fout(veld) !== undefined)
}

type VeldProps<W> = {
  plek: Plek
  veld: string
  tekst: Veldtekst
  waarde: W
  onChange: (waarde: W) => void
  optional?: boolean
  /** Stands in for the help of `tekst`. */
  hulp?: ReactNode
  /** Stands in for what `plek` says of the law, where one field answers several demands. */
  wettelijk?: Explanation | undefined
}

const basis = ({
  plek,
  veld,
  tekst,
  optional,
  hulp,
  wettelijk,
}: Omit<VeldProps<never>, 'waarde' | 'onChange'>) => ({
  id: plek.id(veld),
  label: tekst.label,
  help: hulp ?? tekst.hulp,
  error: plek.fout(veld),
  wettelijk: wettelijk ?? plek.wettelijk?.(veld),
  ...(optional === undefined ? {} : { optional }),
})

// Too long a text is kept and told, never cut: what was pasted is seldom somewhere else too.
const teLang = (waarde: string, max: number) =>
  waarde.length > max ? itemTekst.teLang(waarde.length - max) : undefined

/** A story of several lines. */
export function Vlak(props: VeldProps<string> & { grens?: Tekstgrens; readOnly?: boolean }) {
  const { waarde, onChange, grens = grenzen.verhaal } = props
  const veld = basis(props)
  return (
    <div>
      <TextArea
        {...veld}
        error={veld.error ?? teLang(waarde, grens.max)}
        value={waarde}
        onChange={onChange}
        max={grens.max}
        readOnly={props.readOnly ?? false}
      />
      <Advies waarde={waarde} grens={grens} />
    </div>
  )
}

/** Above the advised length it asks for fewer words, without stopping anyone. */
export function Advies({ waarde, grens }: { waarde: string; grens: Tekstgrens }) {
  const { advies } = grens
  return (
    <p className="veld-advies" role="status">
      {advies !== undefined && waarde.length > advies && itemTekst.langerDanAdvies(advies)}
    </p>
  )
}

/** A few words on one line. */
export function Regel(props: VeldProps<string> & { readOnly?: boolean }) {
  const { waarde, onChange } = props
  const veld = basis(props)
  return (
    <TextField
      {...veld}
      error={veld.error ?? teLang(waarde, grenzen.kort.max)}
      value={waarde}
      onChange={onChange}
      readOnly={props.readOnly ?? false}
    />
  )
}

export function Dag(props: VeldProps<string | null>) {
  const { waarde, onChange } = props
  return (
    <DateField {...basis(props)} value={waarde ?? ''} onChange={(dag) => onChange(dag === '' ? null : dag)} />
  )
}

/** Codes of a list as they are stored: a school may add to an open list, so there any code can stand. */
type CodeIn<N extends CodelijstNaam> = N extends OpenLijst ? string : CodeVan<N>

type CodeProps<N extends CodelijstNaam> = {
  codes: Codelijsten
  lijst: N
  /** Narrows the list to these codes, when given; a code that was chosen before stays to be seen. */
  uit?: readonly string[]
}

function optiesVan<N extends CodelijstNaam>(props: CodeProps<N>, gekozen: string | null) {
  const { codes, lijst, uit } = props
  return (
    codes
      .keuzes(lijst, gekozen === null ? [] : [gekozen])
      .filter(({ code }) => uit === undefined || uit.includes(code) || code === gekozen)
      // True because `keuzes` gives the codes of that list, and others only for a list that is open.
      .map(({ code, label }) => ({ value: code as CodeIn<N>, label }))
  )
}

/** One code of a list, or none. */
export function CodeKeuze<N extends CodelijstNaam>(
  props: VeldProps<CodeIn<N> | null> & CodeProps<N> & { leeg?: string },
) {
  const { waarde, onChange, leeg } = props
  return (
    <Select
      {...basis(props)}
      value={waarde ?? ''}
      options={optiesVan(props, waarde)}
      onChange={(code) => onChange(code === '' ? null : code)}
      {...(leeg === undefined ? {} : { empty: leeg })}
    />
  )
}

/** One code of a short list, always chosen. */
export function CodeRadio<N extends CodelijstNaam>(props: VeldProps<CodeIn<N>> & CodeProps<N>) {
  return (
    <RadioGroup
      {...basis(props)}
      value={props.waarde}
      options={optiesVan(props, props.waarde)}
      onChange={props.onChange}
      inline
    />
  )
}
