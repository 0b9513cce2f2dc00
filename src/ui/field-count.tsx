import { useUiText } from './use-ui-text.ts'

const NEAR = 0.85
/** A box for a few characters fills at once: there only too many is worth a word. */
const SHORT = 60

/** How many characters are left, near the limit; how many are too many, past it. Typing on is allowed, sending is not. */
export function FieldCount({ length, max, id }: { length: number; max: number; id: string }) {
  const t = useUiText()
  const over = length > max
  const near = length >= max * NEAR && max >= SHORT
  return (
    <div role="status" id={`${id}-count`} className="field-count" data-over={over || undefined}>
      {over ? t.charactersOver(length - max) : near && t.charactersLeft(max - length)}
    </div>
  )
}
