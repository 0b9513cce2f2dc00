import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useUiText } from './use-ui-text.ts'

type SearchInputProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  /** For a window that was opened in order to search: type right away. */
  focused?: boolean
}

/** A labelled search box; the caller decides when to ask the server. */
export function SearchInput({ id, label, value, onChange, focused = false }: SearchInputProps) {
  const t = useUiText()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="search">
        <Search aria-hidden="true" />
        <input
          ref={input}
          id={id}
          className="input"
          type="search"
          autoComplete="off"
          maxLength={100}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
        {value !== '' && (
          <button
            type="button"
            className="button button-quiet button-icon search-clear"
            aria-label={t.clear}
            onClick={() => {
              onChange('')
              input.current?.focus()
            }}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
    </div>
  )
}
