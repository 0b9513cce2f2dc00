import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { TextField } from './text-field.tsx'
import { useUiText } from './use-ui-text.ts'

type DialogProps = {
  open: boolean
  onClose: () => void
  title: string
  wide?: boolean
  /** Needs an answer: Esc and a click beside it do nothing. */
  mustAnswer?: boolean
  /** The only thing on the screen while the root element carries `data-hidden`. */
  alone?: boolean
  children: ReactNode
  /** Buttons; put the safe one first. Null: the form inside has them itself, by `DialogActions`. */
  actions: ReactNode
}

/** The second half of a double click on what opened a window falls beside it, and is no wish to close it. */
const DOUBLE_CLICK_MS = 500

/** A modal window: traps focus, gives it back, closes with Esc; once something is typed Esc asks: a slip must not cost words. */
export function Dialog({
  open,
  onClose,
  title,
  wide,
  mustAnswer = false,
  alone,
  children,
  actions,
}: DialogProps) {
  const t = useUiText()
  const [typed, setTyped] = useState(false)
  const [asking, setAsking] = useState(false)
  const stays = mustAnswer || typed
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!typed || mustAnswer) return
    // On the document: what has a meaning of its own for Esc, as an open list has, keeps the key to itself.
    const ask = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && target instanceof Node && frame.current?.contains(target)) setAsking(true)
    }
    document.addEventListener('keydown', ask)
    return () => document.removeEventListener('keydown', ask)
  }, [typed, mustAnswer])
  const openedAt = useRef(0)
  useEffect(() => {
    if (open) openedAt.current = performance.now()
  }, [open])
  return (
    <>
      <ModalOverlay
        className={classNames('modal-overlay', alone && 'modal-alone')}
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose()
        }}
        isDismissable={!stays}
        shouldCloseOnInteractOutside={() => performance.now() - openedAt.current > DOUBLE_CLICK_MS}
        isKeyboardDismissDisabled={stays}
      >
        <Modal className={classNames('modal', wide && 'modal-wide')}>
          <AriaDialog className="dialog" ref={frame}>
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {!mustAnswer && (
                <Button variant="quiet" label={t.close} icon={<X aria-hidden="true" />} onPress={onClose} />
              )}
            </div>
            <div
              className="dialog-body"
              onInput={({ target }) => {
                // Words to search with are no loss.
                if (!(target instanceof HTMLInputElement && target.type === 'search')) setTyped(true)
              }}
            >
              {children}
            </div>
            {actions !== null && <DialogActions>{actions}</DialogActions>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      {open && asking && <Unsaved onStay={() => setAsking(false)} onLeave={onClose} />}
    </>
  )
}

/** Closing by a key is quick; what was typed goes only when somebody says so. */
function Unsaved({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useUiText()
  return (
    <Dialog
      open
      onClose={onStay}
      title={t.notKept}
      actions={
        <>
          <Button onPress={onLeave}>{t.closeAnyway}</Button>
          <Button variant="primary" onPress={onStay}>
            {t.goOn}
          </Button>
        </>
      }
    >
      <p>{t.notKeptText}</p>
    </Dialog>
  )
}

/** The row of buttons under a dialog, for who draws it inside a form: the safe one first, the act last. */
export const DialogActions = ({ children }: { children: ReactNode }) => (
  <div className="dialog-foot">{children}</div>
)

type ConfirmDialogProps = {
  open: boolean
  onClose: () => void
  title: string
  /** What will be so afterwards, in words; required, because "weet u het zeker?" helps nobody. */
  consequence: ReactNode
  /** Names the act: "OPP verwijderen". */
  confirm: string
  onConfirm: () => unknown
  danger?: boolean
  /** Has to be typed over before the act is possible. */
  typeToConfirm?: string
  /** What went wrong at the last try. */
  error?: ReactNode
}

/** Asks before an act with consequences. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useUiText()
  const { open, onClose, typeToConfirm, danger = false } = props
  const [typed, setTyped] = useState('')
  const matches = typeToConfirm === undefined || typed.trim() === typeToConfirm
  const close = () => {
    setTyped('')
    onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={props.title}
      actions={
        <>
          <Button onPress={close}>{t.cancel}</Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            onPress={props.onConfirm}
            disabledReason={matches ? undefined : t.typeToConfirm(typeToConfirm ?? '')}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        {props.consequence}
        {typeToConfirm !== undefined && (
          <TextField
            id="type-to-confirm"
            label={t.typeToConfirm(typeToConfirm)}
            error={undefined}
            value={typed}
            onChange={setTyped}
          />
        )}
        {props.error}
      </div>
    </Dialog>
  )
}
