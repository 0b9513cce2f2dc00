import { type ReactNode, useId, useRef } from 'react'
import { classNames } from './class-names.ts'

export type Explanation = {
  title: string
  text: string
  /** Where it comes from, for example a law article. */
  source?: string
}

type ToggletipProps = {
  explanation: Explanation
  /** Accessible name of the trigger, when its content doesn't say enough. */
  label: string | undefined
  /** Id of the text that tells which of several equal triggers this is. */
  describedBy?: string
  className: string
  children: ReactNode
}

/** A word or mark that opens its explanation; the browser's own popover gives Esc, light dismiss and the top layer. */
export function Toggletip({ explanation, label, describedBy, className, children }: ToggletipProps) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const tip = useRef<HTMLSpanElement>(null)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={classNames('tip-trigger', className)}
        aria-label={label}
        aria-describedby={describedBy}
        popoverTarget={id}
      >
        {children}
      </button>
      <span
        ref={tip}
        id={id}
        popover="auto"
        className="tip"
        onBeforeToggle={() => place(trigger.current, tip.current)}
      >
        <span className="tip-title">{explanation.title}</span>
        <span>{explanation.text}</span>
        {explanation.source !== undefined && <span className="tip-source">{explanation.source}</span>}
      </span>
    </>
  )
}

const WIDTH = 340
const EDGE = 16
/** Under the trigger, inside the window. Through CSSOM, since the CSP allows no style attribute. */
function place(trigger: HTMLElement | null, tip: HTMLElement | null): void {
  if (!trigger || !tip) return
  const box = trigger.getBoundingClientRect()
  const width = Math.min(WIDTH, window.innerWidth - 2 * EDGE)
  const x = Math.max(EDGE, Math.min(box.left, window.innerWidth - width - EDGE))
  const below = box.bottom + 8
  const y = below + 160 > window.innerHeight ? Math.max(EDGE, box.top - 168) : below
  tip.style.setProperty('--tip-x', `${Math.round(x)}px`)
  tip.style.setProperty('--tip-y', `${Math.round(y)}px`)
}
