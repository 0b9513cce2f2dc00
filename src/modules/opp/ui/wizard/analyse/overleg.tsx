import { DateField } from '../../../../../ui/date-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { useCodelijsten } from '../../../../organisatie/ui/use-codelijsten.ts'
import { grenzen } from '../../../../plandelen/tekst.ts'
import { CodeKeuze } from '../../../../plandelen/ui/velden.tsx'
import { oppVeldtekst } from '../../../velden.text.ts'
import { Gesprekken } from '../../overleg/gesprekken.tsx'
import type { EditorProps } from '../onderdeel-editor.ts'
import { plekIn, Verhaal, veldenVan } from '../velden.tsx'

const t = oppVeldtekst.overleg

/** When the plan was talked over, with whom, and what everybody told. */
export function OverlegEditor(props: EditorProps<'overleg'>) {
  const { waarde, onChange } = props
  const codes = useCodelijsten()
  const veld = veldenVan('overleg', props)
  const zet = (deel: Partial<typeof waarde>) => onChange({ ...waarde, ...deel })
  return (
    <>
      <Gesprekken opp={props.opp} alleenLezen={props.alleenLezen} />
      <DateField
        {...veld('datum', t.datum)}
        value={waarde.datum ?? ''}
        onChange={(datum) => zet({ datum: datum === '' ? null : datum })}
      />
      <div className="wizard-twee">
        <CodeKeuze
          plek={plekIn('overleg', props)}
          veld="vorm"
          tekst={t.vorm}
          codes={codes}
          lijst="gespreksvorm"
          waarde={waarde.vorm}
          onChange={(vorm) => zet({ vorm })}
        />
        <TextField
          {...veld('aanwezigen', t.aanwezigen)}
          value={waarde.aanwezigen}
          max={grenzen.kort.max}
          onChange={(aanwezigen) => zet({ aanwezigen })}
        />
      </div>
      {(['ouders', 'leerling', 'leraren'] as const).map((wie) => (
        <Verhaal
          key={wie}
          {...veld(wie, t[wie])}
          grens={grenzen.tekst}
          value={waarde[wie]}
          onChange={(tekst) => zet({ [wie]: tekst })}
        />
      ))}
    </>
  )
}
