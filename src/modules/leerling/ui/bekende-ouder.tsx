import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { Alert } from '../../../ui/status.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { foutTekst } from '../../../web/formulier.tsx'
import { ouderTekst as t } from '../betrokkenen.text.ts'
import { leerlingApi } from './leerling-api.ts'
import { useUitgesteld } from './use-uitgesteld.ts'

export type BekendeOuder = { readonly id: string; readonly naam: string; readonly kinderen: string }

/** Finds a parent of another pupil by name; the server shows only those within reach. */
export function BekendeOuderKeuze(props: {
  leerlingId: string
  gekozen: BekendeOuder | undefined
  fout: string | undefined
  onKies: (ouder: BekendeOuder | undefined) => void
}) {
  const { leerlingId, gekozen } = props
  const [zoek, setZoek] = useState('')
  const gezocht = useUitgesteld(zoek.trim(), 250)
  const { data, error } = useQuery({
    queryKey: ['ouders-zoeken', leerlingId, gezocht],
    queryFn: ({ signal }) =>
      leerlingApi.zoekOuders({ params: { leerlingId }, body: { zoek: gezocht } }, { signal }),
    enabled: gezocht.length >= 2,
    gcTime: 0, // names of other families: gone with the window
  })
  const ouders = data?.ouders ?? []
  return (
    <>
      <TextField
        id="ouder-zoek"
        label={t.zoek}
        help={t.zoekHulp}
        error={props.fout}
        value={zoek}
        onChange={(tekst) => {
          setZoek(tekst)
          props.onKies(undefined)
        }}
        autoComplete="off"
      />
      <div role="status">{data !== undefined && ouders.length === 0 && t.nietGevonden}</div>
      {error !== null && <Alert kind="fout" title={foutTekst(error)} live />}
      {ouders.length > 0 && (
        <RadioGroup
          id="ouder-gevonden"
          label={t.gevonden}
          error={undefined}
          value={gekozen?.id ?? ''}
          options={ouders.map(({ id, naam, kinderen }) => ({
            value: id,
            label: naam,
            help: t.kinderen(kinderen),
          }))}
          onChange={(id) => props.onKies(ouders.find((ouder) => ouder.id === id))}
        />
      )}
    </>
  )
}
