import { useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldGroup, type FieldProps } from './field.tsx'
import type { Option } from './select.tsx'

type GroupProps<Value extends string> = FieldProps & {
  options: readonly Option<Value>[]
  /** Several columns where there is room. */
  inline?: boolean
}

/** Any number out of a list, all of it in sight. */
export function CheckboxGroup<Value extends string>(
  props: GroupProps<Value> & { value: readonly Value[]; onChange: (value: readonly Value[]) => void },
) {
  const { value, options, onChange } = props
  const toggle = (option: Value, on: boolean) =>
    // In the order of the list, so that the same choice is always the same value.
    onChange(
      options.map((each) => each.value).filter((each) => (each === option ? on : value.includes(each))),
    )
  return (
    <FieldGroup {...props}>
      <div className={classNames('choices', props.inline && 'choices-inline')}>
        {options.map((option) => (
          <Choice
            key={option.value}
            type="checkbox"
            option={option}
            checked={value.includes(option.value)}
            onChange={(on) => toggle(option.value, on)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** Exactly one out of a few, all of them in sight. */
export function RadioGroup<Value extends string>(
  props: GroupProps<Value> & { value: Value | ''; onChange: (value: Value) => void },
) {
  return (
    <FieldGroup {...props}>
      <div className={classNames('choices', props.inline && 'choices-inline')}>
        {props.options.map((option) => (
          <Choice
            key={option.value}
            type="radio"
            name={props.id}
            option={option}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

/** A single yes that stands alone ("Ik heb dit besproken"). */
export function Checkbox(props: {
  id: string
  label: string
  help?: string
  /** Stays as it is; `help` says why. It can be reached and read, unlike what is disabled. */
  fixed?: boolean
  checked: boolean
  onChange: (on: boolean) => void
}) {
  const { id, label, help, fixed = false, checked, onChange } = props
  const option = help === undefined ? { value: id, label } : { value: id, label, help }
  const change = fixed ? () => {} : onChange
  return <Choice type="checkbox" option={option} id={id} fixed={fixed} checked={checked} onChange={change} />
}

function Choice(props: {
  type: 'checkbox' | 'radio'
  name?: string
  id?: string
  option: Option
  fixed?: boolean
  checked: boolean
  onChange: (on: boolean) => void
}) {
  const { option } = props
  const helpId = useId()
  return (
    <label className="choice">
      <input
        type={props.type}
        id={props.id}
        name={props.name}
        value={option.value}
        checked={props.checked}
        disabled={option.disabled}
        aria-disabled={props.fixed || undefined}
        aria-describedby={option.help === undefined ? undefined : helpId}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{option.label}</span>
      {option.help !== undefined && (
        <span className="choice-help" id={helpId}>
          {option.help}
        </span>
      )}
    </label>
  )
}
