import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../../../ui/date-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { REDEN_MAX } from '../bewaren.schema.ts'
import { bewarenText } from '../bewaren.text.ts'
import { avgApi } from './bewaren-api.ts'

const t = bewarenText.plichtDialoog
type LeerlingId = Parameters<typeof avgApi.legOp>[0]['params']['leerlingId']

/** Keeps a dossier longer: with a reason, and until a day or until somebody lifts it. */
export function PlichtDialoog(props: { leerlingId: string; onKlaar: () => void }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const [reden, setReden] = useState('')
  const [tot, setTot] = useState('')
  const bewaar = async () => {
    const gelukt = await formulier.verstuur({ reden: reden.trim() === '' && t.vulReden }, () =>
      avgApi.legOp({
        params: { leerlingId: props.leerlingId as LeerlingId }, // it came from the server
        body: { reden, tot: tot === '' ? null : tot },
      }),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: ['avg'] })
    toast(t.bewaard)
    props.onKlaar()
  }
  return (
    <FormulierDialoog
      titel={t.titel}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
      vooraf={<p>{t.uitleg}</p>}
    >
      <TextArea
        id="reden"
        label={t.reden}
        help={t.redenHulp}
        error={formulier.fout('reden')}
        value={reden}
        onChange={setReden}
        max={REDEN_MAX}
      />
      <DateField
        id="tot"
        label={t.tot}
        help={t.totHulp}
        optional
        error={formulier.fout('tot')}
        value={tot}
        onChange={setTot}
      />
    </FormulierDialoog>
  )
}
