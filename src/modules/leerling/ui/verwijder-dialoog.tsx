import { useState } from 'react'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Alert } from '../../../ui/status.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { algemeenTekst } from '../schermen.text.ts'

/** Asks before something is taken away, says what that means, and stays open with the reason when it fails. */
export function VerwijderDialoog(props: {
  titel: string
  gevolg: string
  knop?: string
  onVerwijder: () => Promise<unknown>
  onKlaar: () => void
}) {
  const [fout, setFout] = useState<string>()
  const verwijder = async () => {
    try {
      await props.onVerwijder()
      props.onKlaar()
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  return (
    <ConfirmDialog
      open
      danger
      onClose={props.onKlaar}
      title={props.titel}
      consequence={<p>{props.gevolg}</p>}
      confirm={props.knop ?? algemeenTekst.verwijder}
      onConfirm={verwijder}
      error={fout !== undefined && <Alert kind="fout" title={fout} live />}
    />
  )
}
