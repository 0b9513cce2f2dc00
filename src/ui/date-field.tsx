import { createContext, use } from 'react'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { formatDate } from './format.ts'

type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  min?: string
  max?: string
  readOnly?: boolean
}

/** Something worth knowing about a day that is chosen, such as a holiday; the page around the field knows. */
export const DateHint = createContext<(date: string) => string | undefined>(() => undefined)

/** A calendar day, by the browser's own date box: it knows every keyboard, phone and screen reader. */
export function DateField(props: DateFieldProps) {
  return (
    <Field {...props} after={<Spelled date={props.value} />}>
      <input
        {...controlAttributes(props)}
        className="input input-short"
        type="date"
        lang="nl"
        value={props.value}
        min={props.min}
        max={props.max}
        readOnly={props.readOnly}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </Field>
  )
}

// The box shows the order of the browser's language (09/12 in an English one); the month in words leaves no doubt.
function Spelled({ date }: { date: string }) {
  const hint = use(DateHint)(date)
  if (date === '') return null
  return (
    <>
      <p className="field-help">{formatDate(date)}</p>
      {/* There before it says anything, so that what it says is read out. */}
      <p className="field-hint" role="status">
        {hint}
      </p>
    </>
  )
}
