import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { kenmerkTekst as t } from '../gegevens.text.ts'
import type { Kenmerk } from '../leerling.schema.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'

export function KenmerkDialoog(props: { leerlingId: string; kenmerk: Kenmerk | null; onKlaar: () => void }) {
  const { leerlingId, kenmerk, onKlaar } = props
  const client = useQueryClient()
  const lijsten = useCodelijsten()
  const formulier = useFormulier('kenmerk-')
  // One id for one item, so that a save sent twice is one item.
  const [itemId] = useState(() => kenmerk?.id ?? crypto.randomUUID())
  const [code, setCode] = useState(kenmerk?.code ?? '')
  const [toelichting, setToelichting] = useState(kenmerk?.toelichting ?? '')
  const [vanaf, setVanaf] = useState(kenmerk?.vanaf ?? '')
  const [tot, setTot] = useState(kenmerk?.tot ?? '')
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      {
        'kenmerk-code': code === '' && t.vulIn.soort,
        'kenmerk-tot': vanaf !== '' && tot !== '' && tot < vanaf && t.vulIn.data,
      },
      () =>
        leerlingApi.bewaarKenmerk({
          params: { leerlingId, itemId },
          body: { code, toelichting, vanaf: vanaf || null, tot: tot || null },
        }),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.bewaard)
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={kenmerk === null ? t.voegToe : t.wijzigTitel}
      formulier={formulier}
      knop={algemeenTekst.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <Select
        id="kenmerk-code"
        label={t.soort}
        error={formulier.fout('kenmerk-code')}
        value={code}
        options={lijsten
          .keuzes('kenmerk', kenmerk === null ? [] : [kenmerk.code])
          .map(({ code: value, label }) => ({ value, label }))}
        onChange={setCode}
      />
      <TextArea
        id="kenmerk-toelichting"
        label={t.toelichting}
        help={t.toelichtingHulp}
        optional
        error={formulier.fout('kenmerk-toelichting')}
        value={toelichting}
        onChange={setToelichting}
        max={500}
      />
      <div className="form-columns">
        <DateField
          id="kenmerk-vanaf"
          label={t.vanaf}
          optional
          error={formulier.fout('kenmerk-vanaf')}
          value={vanaf}
          onChange={setVanaf}
        />
        <DateField
          id="kenmerk-tot"
          label={t.tot}
          optional
          error={formulier.fout('kenmerk-tot')}
          value={tot}
          onChange={setTot}
        />
      </div>
    </FormulierDialoog>
  )
}
