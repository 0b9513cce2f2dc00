import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import type { LeerlingKaart } from '../leerling.schema.ts'
import { algemeenTekst, inschrijvingTekst as t } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'

/** Corrects the first day, and moves a pupil to another group from today. */
export function InschrijvingDialoog(props: { leerling: LeerlingKaart; onKlaar: () => void }) {
  const { leerling, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('inschrijving-')
  const keuzes = leerling.groepKeuze.map(({ id, naam }) => ({ value: id, label: naam }))
  // A cluster group is no choice here, so the place is the first group that is.
  const huidig = leerling.groepen.find(({ id }) => keuzes.some(({ value }) => value === id))
  const tegelijk = useTegelijk({
    ingeschrevenOp: leerling.ingeschrevenOp,
    groepId: huidig?.id ?? null,
  })
  const [groepId, setGroepId] = useState<string>(huidig?.id ?? '')
  const [ingeschrevenOp, setIngeschrevenOp] = useState(leerling.ingeschrevenOp ?? '')
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      { 'inschrijving-ingeschrevenOp': ingeschrevenOp === '' && t.vulIn },
      () => {
        const body = { ingeschrevenOp, groepId: groepId || null }
        return tegelijk.stuur(body, (was) =>
          leerlingApi.wijzigInschrijving({ params: { leerlingId: leerling.id }, body: { ...body, was } }),
        )
      },
    )
    if (!gelukt) return
    await Promise.all([
      client.invalidateQueries({ queryKey: leerlingSleutel(leerling.id) }),
      client.invalidateQueries({ queryKey: ['leerlingen'] }),
      client.invalidateQueries({ queryKey: ['leerling-groep'] }),
    ])
    toast(t.bewaard)
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={t.titel(leerling.naam)}
      formulier={formulier}
      knop={algemeenTekst.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={{ groepId: t.groep, ingeschrevenOp: t.ingeschrevenOp }}
        toon={(veld, waarde) =>
          veld === 'groepId'
            ? (keuzes.find(({ value }) => value === waarde)?.label ?? t.geenGroep)
            : undefined
        }
        onKies={(veld, waarde) => {
          if (veld === 'groepId') setGroepId(String(waarde))
          if (veld === 'ingeschrevenOp') setIngeschrevenOp(String(waarde))
        }}
      />
      <Select
        id="inschrijving-groepId"
        label={t.groep}
        help={t.groepHulp}
        error={formulier.fout('inschrijving-groepId')}
        empty={t.geenGroep}
        value={groepId}
        options={keuzes}
        onChange={setGroepId}
      />
      <DateField
        id="inschrijving-ingeschrevenOp"
        label={t.ingeschrevenOp}
        help={t.ingeschrevenOpHulp}
        error={formulier.fout('inschrijving-ingeschrevenOp')}
        value={ingeschrevenOp}
        onChange={setIngeschrevenOp}
      />
    </FormulierDialoog>
  )
}
