import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { FieldCount } from './field-count.tsx'

type TextAreaProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Most characters the server takes; the counter shows when 85 % is used. Typing on is allowed, sending is not. */
  max: number
  readOnly?: boolean
  lang?: string
}

/** Text of several lines that grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props} after={<FieldCount length={props.value.length} max={props.max} id={props.id} />}>
      <div className="grow" data-value={props.value}>
        <textarea
          {...controlAttributes(props)}
          className="input"
          value={props.value}
          lang={props.lang}
          readOnly={props.readOnly}
          spellCheck
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onBlur}
        />
      </div>
    </Field>
  )
}
