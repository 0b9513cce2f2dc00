import { X } from 'lucide-react'
import { Button } from './button.tsx'
import { useUiText } from './use-ui-text.ts'

export type FilterChip = { readonly key: string; readonly label: string; readonly onRemove: () => void }

/** The filters that are on, each with its way off. */
export function FilterChips({ chips, onClear }: { chips: readonly FilterChip[]; onClear: () => void }) {
  const t = useUiText()
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={t.filters}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button
            type="button"
            className="chip"
            aria-label={t.removeFilter(chip.label)}
            onClick={chip.onRemove}
          >
            {chip.label}
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button variant="quiet" onPress={onClear}>
            {t.clearFilters}
          </Button>
        </li>
      )}
    </ul>
  )
}
