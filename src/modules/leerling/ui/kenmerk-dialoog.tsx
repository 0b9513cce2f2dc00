import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
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
  const tegelijk = useTegelijk(kenmerk)
  const [vorm, setVorm] = useState({
    code: kenmerk?.code ?? '',
    toelichting: kenmerk?.toelichting ?? '',
    vanaf: kenmerk?.vanaf ?? '',
    tot: kenmerk?.tot ?? '',
  })
  const { code, toelichting, vanaf, tot } = vorm
  const zet = (veld: string) => (waarde: unknown) => setVorm((nu) => ({ ...nu, [veld]: waarde }))
  const bewaar = async () => {
    const body = { code, toelichting, vanaf: vanaf || null, tot: tot || null }
    const gelukt = await formulier.verstuur(
      {
        'kenmerk-code': code === '' && t.vulIn.soort,
        'kenmerk-tot': vanaf !== '' && tot !== '' && tot < vanaf && t.vulIn.data,
      },
      () =>
        tegelijk.stuur(body, (was) =>
          leerlingApi.bewaarKenmerk({ params: { leerlingId, itemId }, body: { ...body, was } }),
        ),
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
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={{ ...t, code: t.soort }}
        toon={(veld, waarde) => (veld === 'code' ? lijsten.label('kenmerk', String(waarde)) : undefined)}
        onKies={(veld, waarde) => zet(veld)(waarde)}
      />
      <Select
        id="kenmerk-code"
        label={t.soort}
        error={formulier.fout('kenmerk-code')}
        value={code}
        options={lijsten
          .keuzes('kenmerk', kenmerk === null ? [] : [kenmerk.code])
          .map(({ code: value, label }) => ({ value, label }))}
        onChange={zet('code')}
      />
      <TextArea
        id="kenmerk-toelichting"
        label={t.toelichting}
        help={t.toelichtingHulp}
        optional
        error={formulier.fout('kenmerk-toelichting')}
        value={toelichting}
        onChange={zet('toelichting')}
        max={500}
      />
      <div className="form-columns">
        <DateField
          id="kenmerk-vanaf"
          label={t.vanaf}
          optional
          error={formulier.fout('kenmerk-vanaf')}
          value={vanaf}
          onChange={zet('vanaf')}
        />
        <DateField
          id="kenmerk-tot"
          label={t.tot}
          optional
          error={formulier.fout('kenmerk-tot')}
          value={tot}
          onChange={zet('tot')}
        />
      </div>
    </FormulierDialoog>
  )
}
