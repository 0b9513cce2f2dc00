import { ChevronDown } from 'lucide-react'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { useUiText } from './use-ui-text.ts'

export type Option<Value extends string = string> = {
  readonly value: Value
  readonly label: string
  readonly help?: string
  readonly disabled?: boolean
}

type SelectProps<Value extends string> = FieldProps & {
  /** Empty string: nothing chosen yet. */
  value: Value | ''
  options: readonly Option<Value>[]
  onChange: (value: Value | '') => void
  onBlur?: () => void
  /** Word for the empty choice; `false` when there is always a choice. */
  empty?: string | false
}

/** One of a short, known list, by the browser's own control. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const t = useUiText()
  const { empty = t.choose } = props
  return (
    <Field {...props}>
      <div className="select">
        <select
          {...controlAttributes(props)}
          className="input"
          value={props.value}
          onChange={(event) => {
            const chosen = props.options.find((option) => option.value === event.target.value)
            props.onChange(chosen?.value ?? '')
          }}
          onBlur={props.onBlur}
        >
          {empty !== false && <option value="">{empty}</option>}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown aria-hidden="true" />
      </div>
    </Field>
  )
}
