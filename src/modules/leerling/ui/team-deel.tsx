import { useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Section } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import { toegangApi } from '../../toegang/ui/toegang-api.ts'
import { teamTekst as t } from '../betrokkenen.text.ts'
import type { Betrokkenen } from '../leerling.schema.ts'
import { KoppelDialoog } from './koppel-dialoog.tsx'
import { leerlingSleutel } from './leerling-api.ts'
import { lidNaam } from './team-kaart.tsx'

type Teamlid = Betrokkenen['team'][number]

/** Staff who work with this pupil, by the group or for this pupil alone. */
export function TeamDeel(props: {
  leerlingId: string
  team: readonly Teamlid[]
  koppelen: boolean
  /** Why nobody joins the team now; who leaves it, leaves. */
  uit: string | undefined
}) {
  const { leerlingId, team, koppelen } = props
  const client = useQueryClient()
  const lijsten = useCodelijsten()
  const [nieuw, setNieuw] = useState(false)
  const [weg, setWeg] = useState<{ koppelingId: string; naam: string }>()
  const ontkoppel = async (koppelingId: string, naam: string) => {
    await toegangApi.ontkoppelLeerling({ params: { leerlingId, koppelingId } })
    await client.invalidateQueries({ queryKey: leerlingSleutel(leerlingId) })
    toast(t.ontkoppeld(naam))
  }
  return (
    <Section
      id="team"
      title={t.titel}
      action={
        koppelen && (
          <Button
            icon={<UserPlus aria-hidden="true" />}
            onPress={() => setNieuw(true)}
            disabledReason={props.uit}
            showReason
          >
            {t.koppel}
          </Button>
        )
      }
    >
      {team.length === 0 ? (
        <p className="soft">{t.geen}</p>
      ) : (
        <ul className="rows">
          {team.map((lid) => {
            const { id, naam, rol, koppelingId } = lid
            return (
              <li key={`${id}-${rol}-${koppelingId}`}>
                <div className="rows-text">
                  <strong>{lidNaam(lid)}</strong>
                  <div className="soft">
                    {koppelingId === null
                      ? `${lijsten.label('rol', rol)} · ${t.viaGroep}`
                      : lijsten.label('rol', rol)}
                  </div>
                </div>
                {koppelen && koppelingId !== null && (
                  <Button variant="quiet" onPress={() => setWeg({ koppelingId, naam })}>
                    {t.ontkoppel}
                    <span className="visually-hidden">{naam}</span>
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {nieuw && <KoppelDialoog leerlingId={leerlingId} onKlaar={() => setNieuw(false)} />}
      {weg !== undefined && (
        <VraagEerst
          gevaar
          titel={t.ontkoppelTitel(weg.naam)}
          gevolg={t.ontkoppelGevolg(weg.naam)}
          knop={t.ontkoppel}
          onJa={() => ontkoppel(weg.koppelingId, weg.naam)}
          onKlaar={() => setWeg(undefined)}
        />
      )}
    </Section>
  )
}
