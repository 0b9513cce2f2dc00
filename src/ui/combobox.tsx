import { ChevronDown } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { ComboBox } from 'react-aria-components/ComboBox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { FieldNotes, type FieldProps, LegalMark } from './field.tsx'
import type { Option } from './select.tsx'
import { useUiText } from './use-ui-text.ts'

type ComboboxProps<Value extends string> = Omit<FieldProps, 'optional'> & {
  optional?: boolean
  value: Value | ''
  options: readonly Option<Value>[]
  onChange: (value: Value | '') => void
  /** Greyed in the empty field; only what the label does not say. */
  placeholder?: string
  /** Called with what is typed, when the options come from a server search. */
  onSearch?: (typed: string) => void
}

/** Search in a long list and pick one; `help` of an option is its second line. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  const { id, label, value, options, onChange, error, help } = props
  const t = useUiText()
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return (
    <ComboBox
      className="field combobox"
      value={value === '' ? null : value}
      onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? '')}
      {...(props.onSearch ? { onInputChange: props.onSearch } : {})}
      defaultItems={options}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={error !== undefined}
    >
      <div className="field-head">
        <Label className="field-label" id={`${id}-label`}>
          {label}
          {props.optional && <span className="field-optional"> {t.optional}</span>}
        </Label>
        <LegalMark fieldId={id} explanation={props.wettelijk} />
      </div>
      <FieldNotes {...props} />
      <div className="combobox-control">
        <Input
          id={id}
          className="input"
          placeholder={props.placeholder ?? ''}
          {...(described === '' ? {} : { 'aria-describedby': described })}
        />
        <Button className="button button-quiet button-icon" aria-label={t.showOptions}>
          <ChevronDown aria-hidden="true" />
        </Button>
      </div>
      <Popover className="popover-panel combobox-panel" offset={4}>
        <ListBox<Option<Value>>
          className="listbox"
          renderEmptyState={() => <div className="listbox-empty">{t.noMatch}</div>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              <span className="option-text">
                <Text slot="label">{option.label}</Text>
                {option.help !== undefined && (
                  <Text slot="description" className="option-note">
                    {option.help}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
