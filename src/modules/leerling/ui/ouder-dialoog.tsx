import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { ouderTekst as t } from '../betrokkenen.text.ts'
import type { Ouder } from '../leerling.schema.ts'
import { volledigeNaam } from '../leerling.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { type BekendeOuder, BekendeOuderKeuze } from './bekende-ouder.tsx'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { naarOuder, OuderVelden, ouderVorm } from './ouder-velden.tsx'
import { gezagKeuze, naarRelatie, RelatieVelden, relatieControle, relatieVorm } from './relatie-velden.tsx'

/** Adds a parent (new, or one that a sibling has already) or changes one, with gezag. */
export function OuderDialoog(props: { leerlingId: string; ouder: Ouder | null; onKlaar: () => void }) {
  const { leerlingId, ouder, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('ouder-')
  const lijsten = useCodelijsten()
  const tegelijk = useTegelijk(ouder)
  const [bron, setBron] = useState<'nieuw' | 'bekend'>('nieuw')
  const [bekend, setBekend] = useState<BekendeOuder>()
  const [vorm, setVorm] = useState(() => ouderVorm(ouder))
  const [relatie, setRelatie] = useState(() => relatieVorm(ouder))
  const kiest = ouder === null && bron === 'bekend'
  const naam = kiest ? (bekend?.naam ?? '') : volledigeNaam(vorm)
  const stuur = () => {
    const inhoud = naarRelatie(relatie)
    if (ouder !== null)
      return tegelijk.stuur({ ...naarOuder(vorm), ...inhoud }, (was) =>
        leerlingApi.wijzigOuder({
          params: { leerlingId, relatieId: ouder.relatieId },
          body: { ouder: naarOuder(vorm), relatie: inhoud, was },
        }),
      )
    return leerlingApi.voegOuderToe({
      params: { leerlingId },
      body: kiest
        ? { ouderId: bekend?.id ?? null, ouder: null, relatie: inhoud }
        : { ouderId: null, ouder: naarOuder(vorm), relatie: inhoud },
    })
  }
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      {
        ...(kiest
          ? { 'ouder-zoek': bekend === undefined && t.kiesOuder }
          : { 'ouder-ouder-achternaam': vorm.achternaam.trim() === '' && t.vulIn.achternaam }),
        ...relatieControle(relatie),
      },
      stuur,
    )
    if (!gelukt) return
    await Promise.all([
      client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) }),
      client.invalidateQueries({ queryKey: ['leerling-accounts'] }),
    ])
    toast(ouder === null ? t.toegevoegd(naam) : t.bewaard(naam))
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={ouder === null ? t.nieuwTitel : t.wijzigTitel(ouder.naam)}
      formulier={formulier}
      knop={ouder === null ? t.toevoegen : algemeenTekst.bewaar}
      breed
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={t}
        toon={(veld, waarde) =>
          veld === 'relatie' ? lijsten.label('ouderrelatie', String(waarde)) : undefined
        }
        onKies={(veld, waarde) => {
          if (veld === 'gezag') setRelatie((nu) => ({ ...nu, gezag: gezagKeuze(waarde) }))
          else if (veld in relatie) setRelatie((nu) => ({ ...nu, [veld]: waarde }))
          else setVorm((nu) => ({ ...nu, [veld]: waarde }))
        }}
      />
      {ouder === null && (
        <RadioGroup
          id="ouder-bron"
          label={t.bron}
          error={undefined}
          value={bron}
          options={[
            { value: 'nieuw', label: t.nieuw },
            { value: 'bekend', label: t.bekend, help: t.bekendHulp },
          ]}
          onChange={setBron}
        />
      )}
      {kiest ? (
        <BekendeOuderKeuze
          leerlingId={leerlingId}
          gekozen={bekend}
          fout={formulier.fout('ouder-zoek')}
          onKies={setBekend}
        />
      ) : (
        <OuderVelden
          vorm={vorm}
          formulier={formulier}
          onWijzig={(deel) => setVorm((nu) => ({ ...nu, ...deel }))}
        />
      )}
      <RelatieVelden
        vorm={relatie}
        formulier={formulier}
        onWijzig={(deel) => setRelatie((nu) => ({ ...nu, ...deel }))}
      />
    </FormulierDialoog>
  )
}
