import { DateField } from '../../../ui/date-field.tsx'
import { logText as t } from '../audit.text.ts'

/** Two days to choose a period with; empty means: as the server thinks right. */
export function Periode(props: {
  van: string
  tot: string
  onChange: (van: string, tot: string) => void
  error?: string | undefined
}) {
  const { van, tot, onChange } = props
  return (
    <div className="form form-columns no-print">
      <DateField
        id="periode-van"
        label={t.van}
        optional
        error={undefined}
        value={van}
        onChange={(dag) => onChange(dag, tot)}
      />
      <DateField
        id="periode-tot"
        label={t.tot}
        optional
        error={props.error}
        value={tot}
        onChange={(dag) => onChange(van, dag)}
      />
    </div>
  )
}
