import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AanmeldFormulier } from './aanmelden-pagina.tsx'
import { webText } from './web.text.ts'

const t = webText.verlopen

/** Asks to sign in again over the page; there is no way around it but leaving. */
export function SessieVenster(props: { waarom: 'verlopen' | 'beeindigd'; onGelukt: () => Promise<void> }) {
  const { titel, tekst } = t[props.waarom]
  return (
    <Dialog
      open
      onClose={() => undefined}
      title={titel}
      mustAnswer
      alone
      actions={<Button onPress={() => window.location.assign('/aanmelden')}>{t.ander}</Button>}
    >
      <p>{tekst}</p>
      <AanmeldFormulier onGelukt={props.onGelukt} />
    </Dialog>
  )
}
