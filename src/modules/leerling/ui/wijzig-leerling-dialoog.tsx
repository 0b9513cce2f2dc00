import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toast } from '../../../ui/toast.tsx'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import type { LeerlingKaart } from '../leerling.schema.ts'
import { algemeenTekst, formulierTekst as t } from '../schermen.text.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { LeerlingVelden, leerlingControle, naarLeerling, vormVan } from './leerling-velden.tsx'

const geslacht: Readonly<Record<string, string>> = t.geslachten

export function WijzigLeerlingDialoog(props: { leerling: LeerlingKaart; onKlaar: () => void }) {
  const { leerling, onKlaar } = props
  const client = useQueryClient()
  const formulier = useFormulier('leerling-')
  const tegelijk = useTegelijk(leerling)
  const [vorm, setVorm] = useState(() => vormVan(leerling))
  const bewaar = async () => {
    const nieuw = naarLeerling(vorm)
    const gelukt = await formulier.verstuur(leerlingControle(vorm), () =>
      tegelijk.stuur(nieuw, (was) =>
        leerlingApi.wijzig({ params: { leerlingId: leerling.id }, body: { ...nieuw, was } }),
      ),
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
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={{ ...t, tolkNodig: t.tolk }}
        toon={(veld, waarde) => (veld === 'geslacht' ? geslacht[String(waarde)] : undefined)}
        onKies={(veld, waarde) => setVorm((nu) => ({ ...nu, [veld]: waarde }))}
      />
      <LeerlingVelden
        vorm={vorm}
        formulier={formulier}
        onWijzig={(deel) => setVorm((nu) => ({ ...nu, ...deel }))}
      />
    </FormulierDialoog>
  )
}
