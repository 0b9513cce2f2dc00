import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export type IconOption<Value extends string> = {
  value: Value
  label: string
  icon: LucideIcon
  tone?: 'green' | 'amber' | 'red' | 'teal'
}

type IconChoiceProps<Value extends string> = {
  id: string
  /** Names the question; beside a picture or in place of one. */
  label: string
  /** Stands before the label, for who does not read. */
  picture?: ReactNode
  /** The label is shown by what stands beside it already. */
  labelHidden?: boolean
  value: Value | null
  options: readonly IconOption<Value>[]
  /** Pressing what was chosen takes it back. */
  onChange: (value: Value | null) => void
}

/**
 * One out of a few, each a picture with a word: for who points rather than reads. Radio buttons beneath, so arrow keys
 * work; each is a target of at least 44 px.
 */
export function IconChoice<Value extends string>(props: IconChoiceProps<Value>) {
  const { id, label, picture, value, options, onChange } = props
  return (
    <fieldset className="icon-choice" id={id} tabIndex={-1}>
      <legend className={props.labelHidden ? 'visually-hidden' : 'icon-choice-label'}>
        {picture}
        <span>{label}</span>
      </legend>
      <div className="icon-choice-options">
        {options.map(({ value: option, label: word, icon: Icon, tone = 'teal' }) => (
          <label key={option} className="icon-choice-option" data-tone={tone}>
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              checked={value === option}
              onChange={() => onChange(option)}
              onClick={() => value === option && onChange(null)}
            />
            <Icon aria-hidden="true" size={26} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
