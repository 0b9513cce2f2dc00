import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import { VraagEerst } from '../../../../web/vraag-eerst.tsx'
import { OVERHANDIGD_WIJZEN, type OverhandigdWijze } from '../pakket.schema.ts'
import { pakketText, wijzeNaam } from '../pakket.text.ts'
import { pakketApi } from './inzagepakket-api.ts'

type Props = { pakketId: string; onKlaar: () => void }

/** Also after a refusal: then the package is not what the screen shows; handing over answers a request too. */
function useDaarna() {
  const client = useQueryClient()
  return async (act: Promise<unknown>, gelukt: string) => {
    try {
      await act
      toast(gelukt)
    } finally {
      await client.invalidateQueries({ queryKey: ['avg'] })
    }
  }
}

/** The statement under the own name: what was seen is what goes. */
export function TekenPakketDialoog({
  pakketId,
  hash,
  elders,
  onKlaar,
}: Props & { hash: string; elders: number }) {
  const t = pakketText.tekenDialoog
  const daarna = useDaarna()
  const naam = useSessie()?.persoon?.naam ?? ''
  return (
    <VraagEerst
      titel={t.titel}
      knop={t.knop}
      gevolg={
        <div className="stack">
          <p>{t.gevolg}</p>
          {elders > 0 && <Alert kind="let_op" title={pakketText.pagina.elders(elders)} />}
          <p>
            <strong>{t.verklaring(naam)}</strong>
          </p>
        </div>
      }
      onJa={() =>
        daarna(pakketApi.teken({ params: { pakketId }, body: { hash, verklaard: true } }), t.getekend)
      }
      onKlaar={onKlaar}
    />
  )
}

export function OverhandigDialoog({ pakketId, onKlaar }: Props) {
  const t = pakketText.overhandigDialoog
  const daarna = useDaarna()
  const [wijze, setWijze] = useState<OverhandigdWijze>('persoonlijk')
  return (
    <VraagEerst
      titel={t.titel}
      knop={t.knop}
      gevolg={
        <RadioGroup
          id="wijze"
          label={t.wijze}
          error={undefined}
          value={wijze}
          options={OVERHANDIGD_WIJZEN.map((value) => ({ value, label: wijzeNaam[value] }))}
          onChange={setWijze}
        />
      }
      onJa={() => daarna(pakketApi.overhandig({ params: { pakketId }, body: { wijze } }), t.gelukt)}
      onKlaar={onKlaar}
    />
  )
}

export function IntrekDialoog({ pakketId, onKlaar }: Props) {
  const t = pakketText.intrekDialoog
  const daarna = useDaarna()
  return (
    <VraagEerst
      gevaar
      titel={t.titel}
      knop={t.knop}
      gevolg={t.gevolg}
      onJa={() => daarna(pakketApi.trekIn({ params: { pakketId } }), t.gelukt)}
      onKlaar={onKlaar}
    />
  )
}
