import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '../../../ui/date-field.tsx'
import { dayOf } from '../../../ui/format.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { gezagTekst as t } from '../gezag.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'

type Over = { leerlingId: string; relatieId: string; naam: string; onKlaar: () => void }

/** Sends, and when it worked freshens the pupil, says so and closes. */
function useKlaar({ leerlingId, onKlaar }: Over, gelukt: string) {
  const client = useQueryClient()
  return async (verstuurd: boolean) => {
    if (!verstuurd) return
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(gelukt)
    onKlaar()
  }
}
const teKort = (tekst: string) => tekst.trim().length < 5 && t.vulIn.tekst

export function BezwaarDialoog(props: Over) {
  const { leerlingId, relatieId, naam } = props
  const formulier = useFormulier('bezwaar-')
  const klaar = useKlaar(props, t.vastgelegd(naam))
  const [op, setOp] = useState(dayOf(Date.now()))
  const [toelichting, setToelichting] = useState('')
  const bewaar = async () =>
    klaar(
      await formulier.verstuur(
        { 'bezwaar-op': op === '' && t.vulIn.dag, 'bezwaar-toelichting': teKort(toelichting) },
        () => leerlingApi.legBezwaarVast({ params: { leerlingId, relatieId }, body: { op, toelichting } }),
      ),
    )
  return (
    <FormulierDialoog
      titel={t.legVastTitel(naam)}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
      vooraf={<p className="soft">{t.legVastUitleg}</p>}
    >
      <DateField
        id="bezwaar-op"
        label={t.bezwaarOp}
        error={formulier.fout('bezwaar-op')}
        value={op}
        onChange={setOp}
      />
      <TextArea
        id="bezwaar-toelichting"
        label={t.toelichting}
        help={t.toelichtingHulp}
        error={formulier.fout('bezwaar-toelichting')}
        value={toelichting}
        onChange={setToelichting}
        max={1000}
      />
    </FormulierDialoog>
  )
}

export function BezwaarVervallen(props: Over) {
  const { leerlingId, relatieId, naam } = props
  const formulier = useFormulier('vervallen-')
  const klaar = useKlaar(props, t.vervallen(naam))
  const [reden, setReden] = useState('')
  const bewaar = async () =>
    klaar(
      await formulier.verstuur({ 'vervallen-reden': teKort(reden) }, () =>
        leerlingApi.trekBezwaarIn({ params: { leerlingId, relatieId }, body: { reden } }),
      ),
    )
  return (
    <FormulierDialoog
      titel={t.trekInTitel(naam)}
      formulier={formulier}
      knop={t.trekInKnop}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
      vooraf={<p className="soft">{t.trekInUitleg}</p>}
    >
      <TextArea
        id="vervallen-reden"
        label={t.reden}
        error={formulier.fout('vervallen-reden')}
        value={reden}
        onChange={setReden}
        max={1000}
      />
    </FormulierDialoog>
  )
}

export function ToegangDialoog(props: Over) {
  const { leerlingId, relatieId, naam } = props
  const formulier = useFormulier('toegang-')
  const klaar = useKlaar(props, t.gegeven(naam))
  const [op, setOp] = useState(dayOf(Date.now()))
  const bewaar = async () =>
    klaar(
      await formulier.verstuur({ 'toegang-op': op === '' && t.vulIn.dag }, () =>
        leerlingApi.legToegangVast({ params: { leerlingId, relatieId }, body: { op } }),
      ),
    )
  return (
    <FormulierDialoog
      titel={t.geefTitel(naam)}
      formulier={formulier}
      knop={t.geefKnop}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
      vooraf={<p className="soft">{t.geefUitleg}</p>}
    >
      <DateField
        id="toegang-op"
        label={t.geefOp}
        error={formulier.fout('toegang-op')}
        value={op}
        onChange={setOp}
      />
    </FormulierDialoog>
  )
}
