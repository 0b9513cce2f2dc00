import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useUiText } from '../ui/use-ui-text.ts'
import { type Formulier, FormulierFouten } from './formulier.tsx'

/** The frame of a form in a dialog: what is wrong on top, the way back and the act below. */
export function FormulierDialoog(props: {
  titel: string
  formulier: Formulier
  /** Names the act. */
  knop: string
  /** The act takes something away. */
  gevaar?: boolean
  breed?: boolean
  onBewaar: () => unknown
  onKlaar: () => void
  /** Stands before the way back. */
  extraKnop?: ReactNode
  /** Explains the whole, above what is wrong with it. */
  vooraf?: ReactNode
  children?: ReactNode
}) {
  const t = useUiText()
  return (
    <Dialog
      open
      wide={props.breed ?? false}
      onClose={props.onKlaar}
      title={props.titel}
      actions={
        <>
          {props.extraKnop}
          <Button onPress={props.onKlaar}>{t.cancel}</Button>
          <Button variant={props.gevaar ? 'danger' : 'primary'} onPress={props.onBewaar}>
            {props.knop}
          </Button>
        </>
      }
    >
      <div className="stack">
        {props.vooraf}
        <FormulierFouten formulier={props.formulier} />
        {props.children}
      </div>
    </Dialog>
  )
}
