import { useQuery } from '@tanstack/react-query'
import { Download, FileArchive } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonClass } from '../../../../ui/button.tsx'
import { ConfirmDialog } from '../../../../ui/dialog.tsx'
import { ProgressBar } from '../../../../ui/progress.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { uiText } from '../../../../ui/ui.text.ts'
import { dialoogTekst } from '../../dialogen.text.ts'
import { annuleerTaak, exporteerGroep, taakQuery, zipAdres } from '../opp-api.ts'
import { foutTekst } from '../reden.ts'
import { ActieFout } from './actie-fout.tsx'

const t = dialoogTekst.groep

/** Starts the export of a group; the task stands in the address, so that one can come back to it. */
export function GroepExportKnop(props: { groepId: string; onTaak: (taakId: string) => void }) {
  const { groepId, onTaak } = props
  const [open, setOpen] = useState(false)
  const [fout, setFout] = useState<{ titel: string; tekst: string }>()
  const start = async () => {
    setFout(undefined)
    try {
      const taak = await exporteerGroep({ params: { groepId } })
      setOpen(false)
      onTaak(taak.id)
    } catch (error) {
      setFout({ titel: foutTekst(error), tekst: '' })
    }
  }
  return (
    <>
      <Button icon={<FileArchive aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t.titel}
      </Button>
      <ConfirmDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t.titel}
        consequence={
          <>
            <p>{t.tekst}</p>
            <p className="soft">{dialoogTekst.exporteer.waarschuwing}</p>
          </>
        }
        confirm={t.knop}
        onConfirm={start}
        error={<ActieFout fout={fout} />}
      />
    </>
  )
}

/** How far the export is, and its file when it is there. */
export function GroepExportStand({ taakId, onSluit }: { taakId: string; onSluit: () => void }) {
  const { data, error, refetch } = useQuery(taakQuery(taakId))
  const loopt = data === undefined || data.status === 'wacht' || data.status === 'bezig'
  if (error !== null && data === undefined)
    return (
      <Alert
        kind="fout"
        title={foutTekst(error)}
        live
        actions={<Button onPress={onSluit}>{t.sluit}</Button>}
      />
    )
  if (data?.status === 'geannuleerd') return null
  if (data?.status === 'mislukt')
    return (
      <Alert kind="fout" title={t.mislukt} live actions={<Button onPress={onSluit}>{t.sluit}</Button>}>
        <p>{t.misluktTekst}</p>
      </Alert>
    )
  if (!loopt)
    return (
      <Alert
        kind="goed"
        title={t.klaar}
        live
        actions={
          <>
            <a className={buttonClass('primary')} href={zipAdres(taakId)} download>
              <Download aria-hidden="true" />
              {t.download}
            </a>
            <Button variant="quiet" onPress={onSluit}>
              {t.sluit}
            </Button>
          </>
        }
      >
        <p>{t.bewaard}</p>
      </Alert>
    )
  const stop = async () => {
    await annuleerTaak({ params: { taakId } }).catch(() => undefined)
    await refetch()
  }
  return (
    <Card>
      <div className="stack">
        <ProgressBar
          label={t.bezig}
          value={data?.voortgang ?? 0}
          max={Math.max(1, data?.totaal ?? 1)}
          detail={
            data === undefined || data.status === 'wacht' ? t.wacht : t.voortgang(data.voortgang, data.totaal)
          }
        />
        <div>
          <Button variant="quiet" onPress={stop}>
            {uiText.cancel}
          </Button>
        </div>
      </div>
    </Card>
  )
}
