import { Check } from 'lucide-react'
import { Link } from './link.tsx'
import { useUiText } from './use-ui-text.ts'

export type Step = {
  readonly key: string
  readonly label: string
  /** Where it leads; without one it can't be reached yet. */
  readonly href?: string
  readonly done: boolean
}

/** The steps of a long form; a phone shows "Stap 2 van 3" above a bar per step. */
export function Stepper({ steps, current }: { steps: readonly Step[]; current: string }) {
  const t = useUiText()
  const index = steps.findIndex((step) => step.key === current)
  const now = steps[index]
  return (
    <nav aria-label={t.steps}>
      <ol className="stepper">
        {steps.map((step, place) => (
          <li key={step.key} data-state={step.key === current ? 'current' : step.done ? 'done' : 'open'}>
            <StepView step={step} place={place + 1} isCurrent={step.key === current} />
          </li>
        ))}
      </ol>
      {now && (
        <span className="stepper-short" aria-hidden="true">
          {t.stepOf(index + 1, steps.length, now.label)}
        </span>
      )}
    </nav>
  )
}

function StepView({ step, place, isCurrent }: { step: Step; place: number; isCurrent: boolean }) {
  const t = useUiText()
  const done = step.done && !isCurrent
  const content = (
    <>
      <span className="step-number">
        {done ? <Check aria-hidden="true" size={18} strokeWidth={2.6} /> : place}
      </span>
      <span className="step-label">{step.label}</span>
      {done && <span className="visually-hidden"> ({t.stepDone})</span>}
    </>
  )
  if (step.href === undefined) {
    return (
      <span className="step" aria-current={isCurrent ? 'step' : undefined}>
        {content}
      </span>
    )
  }
  return (
    <Link href={step.href} className="step" {...(isCurrent ? { 'aria-current': 'step' as const } : {})}>
      {content}
    </Link>
  )
}
