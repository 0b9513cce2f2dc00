import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { dayOf, formatDate } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { toast } from '../../../ui/toast.tsx'
import { foutTekst, useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import type { LeerlingKaart } from '../leerling.schema.ts'
import { leerlingTekst as t } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'

/** Says that a pupil may have left or has left, and lets who administers pupils decide. */
export function InschrijvingMelding({ leerling }: { leerling: LeerlingKaart }) {
  const [vraag, setVraag] = useState(false)
  const [fout, setFout] = useState<string>()
  const client = useQueryClient()
  const ververs = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: leerlingSleutel(leerling.id) }),
      client.invalidateQueries({ queryKey: ['leerlingen'] }),
    ])
  const schrijfIn = async () => {
    setFout(undefined)
    try {
      await leerlingApi.schrijfIn({ params: { leerlingId: leerling.id } })
      await ververs()
      toast(t.inKlaar)
    } catch (error) {
      setFout(foutTekst(error))
    }
  }
  if (leerling.status === 'ingeschreven') return null
  const mag = leerling.kan.wijzigen.mag
  return (
    <>
      {leerling.status === 'mogelijk_uitgeschreven' ? (
        <Alert
          kind="let_op"
          title={t.mogelijkTitel}
          actions={
            mag && (
              <>
                <Button onPress={schrijfIn}>{t.welOpSchool}</Button>
                <Button onPress={() => setVraag(true)}>{t.vanSchool}</Button>
              </>
            )
          }
        >
          <p>{t.mogelijk}</p>
        </Alert>
      ) : (
        <Alert
          kind="info"
          title={t.uitgeschrevenTitel(
            leerling.uitgeschrevenOp === null ? null : formatDate(leerling.uitgeschrevenOp),
          )}
          actions={mag && <Button onPress={schrijfIn}>{t.weerIn}</Button>}
        />
      )}
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
      {vraag && <UitschrijfDialoog leerling={leerling} onKlaar={() => setVraag(false)} onGedaan={ververs} />}
    </>
  )
}

function UitschrijfDialoog(props: {
  leerling: LeerlingKaart
  onKlaar: () => void
  onGedaan: () => Promise<unknown>
}) {
  const formulier = useFormulier('uit-')
  const [op, setOp] = useState(dayOf(Date.now()))
  const schrijfUit = async () => {
    const gelukt = await formulier.verstuur({ 'uit-uitgeschrevenOp': op === '' && t.uitDag }, () =>
      leerlingApi.schrijfUit({ params: { leerlingId: props.leerling.id }, body: { uitgeschrevenOp: op } }),
    )
    if (!gelukt) return
    props.onKlaar()
    await props.onGedaan()
    toast(t.uitKlaar)
  }
  return (
    <FormulierDialoog
      titel={t.uitTitel(props.leerling.naam)}
      formulier={formulier}
      knop={t.schrijfUit}
      gevaar
      onBewaar={schrijfUit}
      onKlaar={props.onKlaar}
      vooraf={<p>{t.uitGevolg}</p>}
    >
      <DateField
        id="uit-uitgeschrevenOp"
        label={t.uitgeschrevenOp}
        error={formulier.fout('uit-uitgeschrevenOp')}
        value={op}
        onChange={setOp}
      />
    </FormulierDialoog>
  )
}
