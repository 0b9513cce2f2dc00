import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Explanation, Toggletip } from './toggletip.tsx'
import { useUiText } from './use-ui-text.ts'

/** What every field must be told; `error` has no default, so a form can't forget to pass it on. */
export type FieldProps = {
  /** Id of the control; the error summary links to it. */
  id: string
  label: string
  error: string | undefined
  help?: ReactNode
  /** Marks the field "(mag leeg)". */
  optional?: boolean
  /** Marks the field with § and tells which rule asks for it and why. */
  wettelijk?: Explanation | undefined
}

/** Attributes that tie a control to its label, help and error. */
export type ControlAttributes = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** Ties the control to its help and error text. */
export function controlAttributes({ id, help, error }: FieldProps): ControlAttributes {
  const described = [help !== undefined && `${id}-help`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ')
  return {
    id,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': error === undefined ? undefined : true,
  }
}

/** Label above, help under the label, error just above the control: read in the order it is needed. */
export function Field(props: FieldProps & { children: ReactNode; after?: ReactNode }) {
  return (
    <div className="field" data-invalid={props.error !== undefined || undefined}>
      <div className="field-head">
        <label className="field-label" id={`${props.id}-label`} htmlFor={props.id}>
          {props.label}
          <Optional show={props.optional} />
        </label>
        <LegalMark fieldId={props.id} explanation={props.wettelijk} />
      </div>
      <FieldNotes {...props} />
      {props.children}
      {props.after}
    </div>
  )
}

/** The same frame for a group of controls: a fieldset with a legend. */
export function FieldGroup(props: FieldProps & { children: ReactNode }) {
  const { id, help, error } = props
  const attributes = controlAttributes({ id, label: props.label, help, error })
  return (
    <fieldset
      className="field"
      id={id}
      tabIndex={-1}
      aria-describedby={attributes['aria-describedby']}
      data-invalid={error !== undefined || undefined}
    >
      <legend className="field-label" id={`${props.id}-label`}>
        {props.label}
        <Optional show={props.optional} />
      </legend>
      <LegalMark fieldId={props.id} explanation={props.wettelijk} />
      <FieldNotes {...props} />
      {props.children}
    </fieldset>
  )
}

export function FieldNotes({ id, help, error }: FieldProps) {
  return (
    <>
      {help !== undefined && (
        <div className="field-help" id={`${id}-help`}>
          {help}
        </div>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <CircleAlert aria-hidden="true" />
          {error}
        </p>
      )}
    </>
  )
}

function Optional({ show }: { show: boolean | undefined }) {
  const t = useUiText()
  return show ? <span className="field-optional"> {t.optional}</span> : null
}

export function LegalMark({
  fieldId,
  explanation,
}: {
  fieldId: string
  explanation: Explanation | undefined
}) {
  const t = useUiText()
  if (explanation === undefined) return null
  return (
    <Toggletip
      className="legal-mark"
      label={t.legalWhy}
      describedBy={`${fieldId}-label`}
      explanation={explanation}
    >
      §
    </Toggletip>
  )
}
