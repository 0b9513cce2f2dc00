import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useUiText } from './use-ui-text.ts'

export type FieldError = { readonly fieldId: string; readonly message: string }

type ErrorSummaryProps = {
  errors: readonly FieldError[]
  /** Counts the submits: every new failed submit brings the focus back here. */
  attempt: number
}

/** All errors of a form on top of it, each a link to its field. Renders nothing without errors. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const t = useUiText()
  const box = useRef<HTMLElement>(null)
  const any = errors.length > 0
  useEffect(() => {
    if (attempt > 0 && any) box.current?.focus()
  }, [attempt, any])
  if (!any) return null
  return (
    <section className="error-summary" ref={box} tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">
        <CircleAlert aria-hidden="true" />
        {t.errorSummary(errors.length)}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a href={`#${error.fieldId}`} onClick={(event) => focusField(event, error.fieldId)}>
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

// Not by the hash: that would add a step to the history and run the router.
function focusField(event: { preventDefault(): void }, id: string): void {
  const field = document.getElementById(id)
  if (!field) return
  event.preventDefault()
  field.focus({ preventScroll: true })
  ;(field.closest('.field') ?? field).scrollIntoView({ block: 'start' })
}
