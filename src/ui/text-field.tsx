import { classNames } from './class-names.ts'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { FieldCount } from './field-count.tsx'

type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  type?: 'text' | 'email' | 'tel' | 'url' | 'password'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email' | 'tel'
  /**
   * Most characters the server takes. Never an attribute of the box: a browser cuts a paste there without a word.
   */
  max?: number
  readOnly?: boolean
  /** For answers of a few characters: a narrow box says so. */
  short?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field
      {...props}
      after={
        props.max !== undefined && <FieldCount length={props.value.length} max={props.max} id={props.id} />
      }
    >
      <input
        {...controlAttributes(props)}
        className={classNames('input', props.short && 'input-short')}
        type={props.type ?? 'text'}
        value={props.value}
        autoComplete={props.autoComplete ?? 'off'}
        inputMode={props.inputMode}
        readOnly={props.readOnly}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </Field>
  )
}
