import { type ReactNode, useState } from 'react'
import { ConfirmDialog } from '../ui/dialog.tsx'
import { Alert } from '../ui/status.tsx'
import { foutTekst } from './formulier.tsx'

/** Asks before an act with consequences, says what those are, and stays open with the reason when it fails. */
export function VraagEerst(props: {
  titel: string
  /** What will be so afterwards. */
  gevolg: ReactNode
  /** Names the act. */
  knop: string
  /** Cannot be undone. */
  gevaar?: boolean
  onJa: () => Promise<unknown>
  onKlaar: () => void
}) {
  const [fout, setFout] = useState<string>()
  const doe = async () => {
    try {
      await props.onJa()
      props.onKlaar()
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <ConfirmDialog
      open
      danger={props.gevaar ?? false}
      onClose={props.onKlaar}
      title={props.titel}
      consequence={typeof props.gevolg === 'string' ? <p>{props.gevolg}</p> : props.gevolg}
      confirm={props.knop}
      onConfirm={doe}
      error={fout !== undefined && <Alert kind="fout" title={fout} live />}
    />
  )
}
