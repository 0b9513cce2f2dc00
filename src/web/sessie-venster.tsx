import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AanmeldFormulier } from './aanmelden-pagina.tsx'
import { webText } from './web.text.ts'

const t = webText.verlopen

/** Asks to sign in again over the page; there is no way around it but leaving. */
export function SessieVenster({ onGelukt }: { onGelukt: () => Promise<void> }) {
  return (
    <Dialog
      open
      onClose={() => undefined}
      title={t.titel}
      mustAnswer
      alone
      actions={<Button onPress={() => window.location.assign('/aanmelden')}>{t.ander}</Button>}
    >
      <p>{t.tekst}</p>
      <AanmeldFormulier onGelukt={onGelukt} />
    </Dialog>
  )
}
