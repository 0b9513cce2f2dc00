import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Alert } from '../../../ui/status.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { OVERHANDIGD_WIJZEN, type OverhandigdWijze } from '../pakket.schema.ts'
import { pakketText, wijzeNaam } from '../pakket.text.ts'
import { pakketApi, pakketSleutel } from './inzagepakket-api.ts'

type Props = { pakketId: string; onKlaar: () => void }

/** One act with a second look; what the server refuses is said in the dialog. */
function Bevestig(props: {
  title: string
  confirm: string
  done: string
  danger?: true
  consequence: ReactNode
  act: () => Promise<unknown>
  onKlaar: () => void
}) {
  const client = useQueryClient()
  const [fout, setFout] = useState<string>()
  const doe = async () => {
    setFout(undefined)
    try {
      await props.act()
      toast(props.done)
      props.onKlaar()
    } catch (error) {
      setFout(foutTekst(error))
    }
    await client.invalidateQueries({ queryKey: pakketSleutel })
  }
  return (
    <ConfirmDialog
      open
      onClose={props.onKlaar}
      title={props.title}
      {...(props.danger ? { danger: true } : {})}
      consequence={props.consequence}
      confirm={props.confirm}
      onConfirm={doe}
      error={fout !== undefined && <Alert kind="fout" title={fout} live />}
    />
  )
}

/** The statement under the own name: what was seen is what goes. */
export function TekenPakketDialoog({ pakketId, hash, onKlaar }: Props & { hash: string }) {
  const t = pakketText.tekenDialoog
  const naam = useSessie()?.persoon?.naam ?? ''
  return (
    <Bevestig
      title={t.titel}
      confirm={t.knop}
      done={t.getekend}
      consequence={
        <div className="stack">
          <p>{t.gevolg}</p>
          <p>
            <strong>{t.verklaring(naam)}</strong>
          </p>
        </div>
      }
      act={() => pakketApi.teken({ params: { pakketId }, body: { hash, verklaard: true } })}
      onKlaar={onKlaar}
    />
  )
}

export function OverhandigDialoog({ pakketId, onKlaar }: Props) {
  const t = pakketText.overhandigDialoog
  const [wijze, setWijze] = useState<OverhandigdWijze>('persoonlijk')
  return (
    <Bevestig
      title={t.titel}
      confirm={t.knop}
      done={t.gelukt}
      consequence={
        <RadioGroup
          id="wijze"
          label={t.wijze}
          error={undefined}
          value={wijze}
          options={OVERHANDIGD_WIJZEN.map((value) => ({ value, label: wijzeNaam[value] }))}
          onChange={setWijze}
        />
      }
      act={() => pakketApi.overhandig({ params: { pakketId }, body: { wijze } })}
      onKlaar={onKlaar}
    />
  )
}

export function IntrekDialoog({ pakketId, onKlaar }: Props) {
  const t = pakketText.intrekDialoog
  return (
    <Bevestig
      danger
      title={t.titel}
      confirm={t.knop}
      done={t.gelukt}
      consequence={<p>{t.gevolg}</p>}
      act={() => pakketApi.trekIn({ params: { pakketId } })}
      onKlaar={onKlaar}
    />
  )
}
