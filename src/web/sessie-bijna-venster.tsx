import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { gastStap, useSessie } from './sessie.ts'
import { webText } from './web.text.ts'

const t = webText.bijna

export function SessieBijnaVenster({ wat, onBlijf }: { wat: 'stil' | 'einde'; onBlijf: () => unknown }) {
  const stil = wat === 'stil'
  const gast = gastStap(useSessie()) !== null
  return (
    <Dialog
      open
      mustAnswer
      onClose={onBlijf}
      title={stil ? t.titel : t.eindeTitel}
      actions={
        <Button variant="primary" onPress={onBlijf}>
          {stil ? t.blijf : t.begrepen}
        </Button>
      }
    >
      <p>{stil ? t.tekst : gast ? t.eindeGast : t.einde}</p>
    </Dialog>
  )
}
