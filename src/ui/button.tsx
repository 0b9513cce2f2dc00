import { type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react'
import { classNames } from './class-names.ts'
import { useUiText } from './use-ui-text.ts'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

/** Class of something that looks like a button but is a link: `<Link className={buttonClass('primary')}>`. */
export function buttonClass(variant: ButtonVariant, iconOnly = false): string {
  return classNames('button', `button-${variant}`, iconOnly && 'button-icon')
}

type ButtonProps = {
  variant?: ButtonVariant
  type?: 'button' | 'submit'
  /** May return a promise: until it settles further presses do nothing, so a double click acts once. */
  onPress?: () => unknown
  /** The act is on its way (a form that is being sent, a mutation). */
  pending?: boolean
  /** Why the act is not possible now; the button stays focusable and says so. */
  disabledReason?: string | undefined
  /** Show the reason under the button instead of only to assistive technology and as a tooltip. */
  showReason?: boolean
  icon?: ReactNode
  /** Needed when `children` is absent: the name of an icon button. */
  ref?: Ref<HTMLButtonElement>
  'aria-expanded'?: boolean
  'aria-controls'?: string
} & ({ children: ReactNode; label?: string } | { children?: undefined; label: string })

/** A button that names its act, never silently ignores a press and can't be pressed twice by accident. */
export function Button(props: ButtonProps) {
  const {
    variant = 'secondary',
    type = 'button',
    onPress,
    pending = false,
    disabledReason,
    icon,
    children,
  } = props
  const t = useUiText()
  const reasonId = useId()
  const { running, guard } = usePressGuard()
  const busy = pending || running
  const blocked = busy || disabledReason !== undefined
  const button = (
    <button
      ref={props.ref}
      type={type}
      className={buttonClass(variant, children === undefined)}
      aria-label={props.label}
      aria-disabled={disabledReason === undefined ? undefined : true}
      aria-describedby={disabledReason === undefined ? undefined : reasonId}
      aria-busy={busy || undefined}
      aria-expanded={props['aria-expanded']}
      aria-controls={props['aria-controls']}
      data-pending={busy || undefined}
      title={children === undefined ? props.label : undefined}
      onClick={(event) => {
        if (blocked) event.preventDefault()
        else if (onPress) guard(onPress)
      }}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : icon}
      {children}
      {busy && <span className="visually-hidden">{t.busy}</span>}
    </button>
  )
  if (disabledReason === undefined) return button
  return (
    <span className="button-wrap">
      {button}
      <span id={reasonId} className={props.showReason ? 'button-reason' : 'visually-hidden'}>
        {disabledReason}
      </span>
    </span>
  )
}

/** Lets one press through at a time; a ref and not only state, because two clicks fit in one frame. */
function usePressGuard() {
  const [running, setRunning] = useState(false)
  const locked = useRef(false)
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  const guard = (act: () => unknown) => {
    if (locked.current) return
    const result = act()
    if (!(result instanceof Promise)) return
    locked.current = true
    setRunning(true)
    const done = () => {
      locked.current = false
      if (mounted.current) setRunning(false)
    }
    result.then(done, (error: unknown) => {
      done()
      throw error
    })
  }
  return { running, guard }
}
