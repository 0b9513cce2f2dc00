import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import { dayOf } from '../../../ui/format.ts'
import { Select } from '../../../ui/select.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { volledigeNaam } from '../leerling.ts'
import { formulierTekst as t } from '../schermen.text.ts'
import { leerlingApi } from './leerling-api.ts'
import { LEGE_LEERLING, LeerlingVelden, leerlingControle, naarLeerling } from './leerling-velden.tsx'

/** Adds a pupil by hand and opens the new page. */
export function NieuweLeerlingDialoog(props: {
  groepen: readonly { id: string; naam: string }[]
  onKlaar: () => void
}) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier('leerling-')
  const [vorm, setVorm] = useState(LEGE_LEERLING)
  const [groepId, setGroepId] = useState('')
  const [ingeschrevenOp, setIngeschrevenOp] = useState(dayOf(Date.now()))
  const voegToe = () =>
    formulier.verstuur(
      { ...leerlingControle(vorm), 'leerling-ingeschrevenOp': ingeschrevenOp === '' && t.vulIn.dag },
      async () => {
        const { id } = await leerlingApi.voegToe({
          body: { ...naarLeerling(vorm), groepId: groepId || null, ingeschrevenOp },
        })
        await client.invalidateQueries({ queryKey: ['leerlingen'] })
        toast(t.toegevoegd(volledigeNaam(vorm)))
        await navigate({ to: '/leerlingen/$leerlingId', params: { leerlingId: id } })
      },
    )
  return (
    <FormulierDialoog
      titel={t.nieuwTitel}
      formulier={formulier}
      knop={t.toevoegen}
      breed
      onBewaar={voegToe}
      onKlaar={props.onKlaar}
      vooraf={<p className="soft">{t.nieuwUitleg}</p>}
    >
      <LeerlingVelden
        vorm={vorm}
        formulier={formulier}
        onWijzig={(deel) => setVorm((nu) => ({ ...nu, ...deel }))}
      />
      <div className="form-columns">
        <Select
          id="leerling-groepId"
          label={t.groep}
          error={formulier.fout('leerling-groepId')}
          empty={t.geenGroep}
          value={groepId}
          options={props.groepen.map(({ id, naam }) => ({ value: id, label: naam }))}
          onChange={setGroepId}
        />
        <DateField
          id="leerling-ingeschrevenOp"
          label={t.ingeschrevenOp}
          error={formulier.fout('leerling-ingeschrevenOp')}
          value={ingeschrevenOp}
          onChange={setIngeschrevenOp}
        />
      </div>
    </FormulierDialoog>
  )
}
