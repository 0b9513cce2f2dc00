import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import type { LeerlingKaart } from '../leerling.schema.ts'
import { algemeenTekst, formulierTekst as t } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { LeerlingVelden, leerlingControle, naarLeerling, vormVan } from './leerling-velden.tsx'

export function WijzigLeerlingDialoog(props: { leerling: LeerlingKaart; onKlaar: () => void }) {
  const { leerling, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('leerling-')
  const [vorm, setVorm] = useState(() => vormVan(leerling))
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(leerlingControle(vorm), () =>
      leerlingApi.wijzig({ params: { leerlingId: leerling.id }, body: naarLeerling(vorm) }),
    )
    if (!gelukt) return
    await Promise.all([
      client.invalidateQueries({ queryKey: leerlingSleutel(leerling.id) }),
      client.invalidateQueries({ queryKey: ['leerlingen'] }),
    ])
    toast(t.bewaard)
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={t.wijzigTitel(leerling.naam)}
      formulier={formulier}
      knop={algemeenTekst.bewaar}
      breed
      onBewaar={bewaar}
      onKlaar={onKlaar}
      vooraf={<p className="soft">{t.wijzigUitleg}</p>}
    >
      <LeerlingVelden
        vorm={vorm}
        formulier={formulier}
        onWijzig={(deel) => setVorm((nu) => ({ ...nu, ...deel }))}
      />
    </FormulierDialoog>
  )
}
