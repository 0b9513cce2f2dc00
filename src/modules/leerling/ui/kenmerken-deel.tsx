import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Section } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { kenmerkTekst as t } from '../gegevens.text.ts'
import type { Gegevens, Kenmerk } from '../leerling.schema.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { Betwist } from './betwist.tsx'
import { KenmerkDialoog } from './kenmerk-dialoog.tsx'
import { beperktReden } from './knop.ts'
import { leerlingApi, leerlingSleutel } from './leerling-api.ts'
import { RijKnoppen } from './rij-knoppen.tsx'

const dag = (datum: string | null) => datum && formatDate(datum)

/** Facts that touch education, from the list of the school; no diagnoses. */
export function KenmerkenDeel(props: {
  leerlingId: string
  kenmerken: Gegevens['kenmerken']
  beheren: boolean
  /** Why nothing can be added now. */
  uit: string | undefined
}) {
  const { leerlingId, kenmerken, beheren } = props
  const client = useQueryClient()
  const lijsten = useCodelijsten()
  const [open, setOpen] = useState<Kenmerk | 'nieuw'>()
  const [weg, setWeg] = useState<Kenmerk>()
  const haalWeg = async (kenmerk: Kenmerk) => {
    await leerlingApi.verwijderKenmerk({ params: { leerlingId, itemId: kenmerk.id } })
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.weggehaald)
  }
  return (
    <Section
      id="kenmerken"
      title={t.titel}
      intro={t.intro}
      action={
        beheren && (
          <Button
            icon={<Plus aria-hidden="true" />}
            onPress={() => setOpen('nieuw')}
            disabledReason={props.uit}
            showReason
          >
            {t.voegToe}
          </Button>
        )
      }
    >
      {kenmerken.length === 0 ? (
        <p className="soft">{t.geen}</p>
      ) : (
        <ul className="rows">
          {kenmerken.map((kenmerk) => (
            <li key={kenmerk.id}>
              <div className="rows-text">
                <strong>{lijsten.label('kenmerk', kenmerk.code)}</strong>
                <div className="soft">
                  {[algemeenTekst.sindsTot(dag(kenmerk.vanaf), dag(kenmerk.tot)), kenmerk.toelichting]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
                <Betwist doelId={kenmerk.id} />
              </div>
              {beheren && (
                <RijKnoppen
                  naam={lijsten.label('kenmerk', kenmerk.code)}
                  uit={beperktReden(kenmerk.beperkt)}
                  onWijzig={() => setOpen(kenmerk)}
                  onVerwijder={() => setWeg(kenmerk)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <KenmerkDialoog
          leerlingId={leerlingId}
          kenmerk={open === 'nieuw' ? null : open}
          onKlaar={() => setOpen(undefined)}
        />
      )}
      {weg !== undefined && (
        <VraagEerst
          gevaar
          titel={t.weghalenTitel(lijsten.label('kenmerk', weg.code))}
          gevolg={t.weghalenGevolg}
          knop={algemeenTekst.verwijder}
          onJa={() => haalWeg(weg)}
          onKlaar={() => setWeg(undefined)}
        />
      )}
    </Section>
  )
}
