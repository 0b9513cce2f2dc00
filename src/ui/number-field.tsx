import { useState } from 'react'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { formatNumber } from './format.ts'

type NumberFieldProps = FieldProps & {
  value: number | undefined
  /** `undefined` when the box is empty or holds no number yet. */
  onChange: (value: number | undefined) => void
  onBlur?: () => void
  decimals?: number
  /** Stands behind the box: "uur per week". */
  unit?: string
}

/** A number with a decimal comma; a text box on purpose, because type=number drops what it doesn't understand. */
export function NumberField(props: NumberFieldProps) {
  const { value, decimals = 0 } = props
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (value === undefined ? '' : formatNumber(value, decimals))
  return (
    <Field {...props}>
      <div className="with-unit">
        <input
          {...controlAttributes(props)}
          className="input input-number"
          type="text"
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value)
            props.onChange(parseNumber(event.target.value))
          }}
          onBlur={() => {
            if (parseNumber(shown) !== undefined || shown.trim() === '') setTyped(undefined)
            props.onBlur?.()
          }}
        />
        {props.unit !== undefined && <span>{props.unit}</span>}
      </div>
    </Field>
  )
}

/** `1.250,5` → 1250.5; empty or anything else → `undefined`. */
export function parseNumber(typed: string): number | undefined {
  const text = typed.trim()
  if (!/^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/.test(text)) return undefined
  return Number(text.replaceAll('.', '').replace(',', '.'))
}
