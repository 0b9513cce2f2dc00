import { ConfirmDialog } from '../../../../ui/dialog.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { dialoogTekst } from '../../dialogen.text.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { deel, stopDelen } from '../opp-api.ts'
import { ActieFout } from './actie-fout.tsx'
import { useActie } from './use-actie.ts'

interface DeelProps {
  opp: Opp
  open: boolean
  onClose: () => void
}

/** Opens the draft as a talking paper; from then on one person can't delete it any more (settled: deletion). */
export function DeelDialoog({ opp, open, onClose }: DeelProps) {
  const t = dialoogTekst.deel
  const { fout, doe } = useActie(opp.id)
  const deelNu = async () => {
    if (!(await doe(() => deel({ params: { oppId: opp.id } })))) return
    onClose()
    toast(t.gelukt)
  }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.titel}
      consequence={
        <>
          <p>{t.tekst}</p>
          {opp.verwijderwijze === 'direct' && <p>{t.gevolg}</p>}
        </>
      }
      confirm={t.knop}
      onConfirm={deelNu}
      error={<ActieFout fout={fout} />}
    />
  )
}

export function StopDelenDialoog({ opp, open, onClose }: DeelProps) {
  const t = dialoogTekst.stop
  const { fout, doe } = useActie(opp.id)
  const stop = async () => {
    if (!(await doe(() => stopDelen({ params: { oppId: opp.id } })))) return
    onClose()
    toast(t.gelukt)
  }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.titel}
      consequence={<p>{t.tekst}</p>}
      confirm={t.knop}
      onConfirm={stop}
      error={<ActieFout fout={fout} />}
    />
  )
}
