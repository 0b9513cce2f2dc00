import { useState } from 'react'
import { NumberField } from '../../../../../ui/number-field.tsx'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { CodeKeuze, CodeRadio, Dag, type Plek, Vlak } from '../../../../plandelen/ui/velden.tsx'
import type { Afwijkingen } from '../../../afwijkingen.schema.ts'
import { afwijkingenEditorTekst as t } from '../../../handelingsdeel.text.ts'
import { oppVeldtekst } from '../../../velden.text.ts'

type Tijd = Afwijkingen['onderwijstijd']

const { label: kop, velden } = oppVeldtekst.afwijkingen.onderwijstijd

/** Fewer hours than the law prescribes: why, what instead, for how long and how it grows again. */
export function OnderwijstijdVelden(props: {
  tijd: Tijd
  zet: (deel: Partial<Tijd>) => void
  plek: Plek
  alleenLezen: boolean
}) {
  const { tijd, zet, plek } = props
  const codes = useCodelijsten()
  const veld = <V extends keyof typeof velden>(naam: V) => ({ plek, veld: naam, tekst: velden[naam] })
  return (
    <fieldset className="item-velden" disabled={props.alleenLezen} aria-label={kop}>
      <CodeKeuze
        {...veld('reden')}
        codes={codes}
        lijst="onderwijstijd_reden"
        waarde={tijd.reden}
        onChange={(reden) => zet({ reden })}
      />
      <div className="form-columns">
        <Uren
          {...veld('urenOpSchool')}
          waarde={tijd.urenOpSchool}
          onChange={(urenOpSchool) => zet({ urenOpSchool })}
        />
        <Uren
          {...veld('urenElders')}
          waarde={tijd.urenElders}
          onChange={(urenElders) => zet({ urenElders })}
        />
      </div>
      <Vlak {...veld('aanbod')} waarde={tijd.aanbod} onChange={(aanbod) => zet({ aanbod })} />
      <Vlak {...veld('toetsing')} waarde={tijd.toetsing} onChange={(toetsing) => zet({ toetsing })} />
      <Vlak
        {...veld('begeleiding')}
        waarde={tijd.begeleiding}
        onChange={(begeleiding) => zet({ begeleiding })}
      />
      <div className="form-columns">
        <Dag {...veld('van')} waarde={tijd.van} onChange={(van) => zet({ van })} />
        <Dag {...veld('tot')} waarde={tijd.tot} onChange={(tot) => zet({ tot })} />
      </div>
      <Vlak {...veld('opbouwplan')} waarde={tijd.opbouwplan} onChange={(opbouwplan) => zet({ opbouwplan })} />
      <CodeRadio
        {...veld('oudersAkkoord')}
        codes={codes}
        lijst="akkoord"
        waarde={tijd.oudersAkkoord}
        onChange={(oudersAkkoord) => zet({ oudersAkkoord })}
      />
      <CodeKeuze
        {...veld('isdStatus')}
        codes={codes}
        lijst="isd_status"
        waarde={tijd.isdStatus}
        onChange={(isdStatus) => zet({ isdStatus })}
      />
    </fieldset>
  )
}

/** Hours; what is no number of 0 to 40 is told at once and not kept, the box keeps what was typed. */
function Uren(props: {
  plek: Plek
  veld: string
  tekst: { label: string; hulp: string }
  waarde: number | null
  onChange: (waarde: number | null) => void
}) {
  const [fout, setFout] = useState(false)
  const { plek, veld, tekst } = props
  return (
    <NumberField
      id={plek.id(veld)}
      label={tekst.label}
      help={tekst.hulp}
      error={plek.fout(veld) ?? (fout ? t.geenUren : undefined)}
      value={props.waarde ?? undefined}
      decimals={1}
      unit={t.uur}
      onChange={(getal) => {
        const past = getal !== undefined && getal >= 0 && getal <= 40
        setFout(getal !== undefined && !past)
        if (past || getal === undefined) props.onChange(getal ?? null)
      }}
    />
  )
}
