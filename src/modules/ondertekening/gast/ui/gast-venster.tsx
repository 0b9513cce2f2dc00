import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Skeleton } from '../../../../ui/surfaces.tsx'
import { leesDeze } from '../../../../web/sessie.ts'
import { bewaardeLink } from '../../../toegang/ui/persoonlijke-link.ts'
import { deurTekst as t } from '../deur.text.ts'
import { CodeFormulier } from './code-formulier.tsx'
import { linkQuery } from './gast-api.ts'

/** Over the page of a guest whose session ended: a fresh code, and every typed word is still there. */
export function GastVenster({ onGelukt, onWeg }: { onGelukt: () => Promise<void>; onWeg: () => unknown }) {
  const [token] = useState(() => bewaardeLink('/gast'))
  const query = useQuery(linkQuery(token))
  const [dicht, setDicht] = useState(false)
  return (
    <Dialog
      open
      onClose={() => undefined}
      title={t.venster.titel}
      mustAnswer
      alone
      actions={<Button onPress={onWeg}>{t.venster.weg}</Button>}
    >
      {token !== '' && query.isPending ? (
        <Skeleton label={t.laden} lines={3} />
      ) : query.data !== undefined && !dicht ? (
        <div className="stack">
          <p>{t.venster.tekst}</p>
          <CodeFormulier
            token={token}
            link={query.data}
            knop={t.venster.verder}
            level={3}
            onGelukt={onGelukt}
            onDicht={() => setDicht(true)}
          />
        </div>
      ) : (
        <LinkOpnieuw onGelukt={onGelukt} />
      )}
    </Dialog>
  )
}

/** This tab has no link that works: the guest comes in by another tab, and goes on here. */
function LinkOpnieuw({ onGelukt }: { onGelukt: () => Promise<void> }) {
  const [nogNiet, setNogNiet] = useState(false)
  const verder = async () => {
    setNogNiet(false)
    const binnen = await leesDeze({}).then(
      ({ persoon }) => persoon !== null,
      () => false,
    )
    if (binnen) await onGelukt()
    else setNogNiet(true)
  }
  return (
    <div className="stack">
      <p>{t.venster.geenLink}</p>
      {nogNiet && <Alert kind="let_op" title={t.venster.nogNiet} live />}
      <div>
        <Button variant="primary" onPress={verder}>
          {t.venster.verder}
        </Button>
      </div>
    </div>
  )
}
