import { useQuery } from '@tanstack/react-query'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card } from '../../../../ui/surfaces.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { versieAdres } from '../../../opp/ui/adressen.ts'
import { oppQuery } from '../../../opp/ui/opp-api.ts'
import type { Overzicht, Vaststellingen } from '../../ondertekening.schema.ts'
import { vaststelStand } from '../../vaststellen/stand.ts'
import { vaststelTekst as t } from '../../vaststellen/vaststellen.text.ts'
import { useOverzicht } from '../use-overzicht.ts'
import { OpenWachters } from './open-wachters.tsx'
import { vaststellingenQuery } from './vaststel-api.ts'
import { VaststelDialoog } from './vaststel-dialoog.tsx'
import { VaststellingenLijst } from './vaststellingen-lijst.tsx'
import { Wijziging } from './wijziging.tsx'

/** Establishing what was agreed: what is in the way and who can mend it, the act, and what was established before. */
export function VaststelDeel({ oppId }: { oppId: string }) {
  const overzicht = useOverzicht(oppId)
  const opvraging = useQuery({
    ...vaststellingenQuery(oppId),
    // Before the first version there is nothing that could be established.
    enabled: overzicht !== undefined && overzicht.versie > 0,
  })
  if (!overzicht || overzicht.versie === 0) return null
  return (
    <Opgehaald query={opvraging} laden={t.laden} fout={t.mislukt} opnieuw={t.opnieuw}>
      {(stand) => <Inhoud overzicht={overzicht} stand={stand} />}
    </Opgehaald>
  )
}

function Inhoud({ overzicht, stand }: { overzicht: Overzicht; stand: Vaststellingen }) {
  const { oppId } = overzicht
  const nu = vaststelStand(overzicht.rondes, stand)
  const schrijft = useQuery(oppQuery(oppId)).data?.abilities.schrijven?.mag === true
  const lijst = stand.vaststellingen.length > 0 && (
    <VaststellingenLijst oppId={oppId} stand={stand} geldt={nu.soort === 'vastgesteld'} />
  )
  switch (nu.soort) {
    case 'eerst':
    case 'geweigerd':
      return (
        <Card title={t.titel}>
          <p className="measure soft">{nu.soort === 'eerst' ? t.eerst : t.nietIngestemd}</p>
        </Card>
      )
    case 'wacht':
      return (
        <>
          <Card title={t.titel}>
            <div className="stack">
              <OverVersie oppId={oppId} versie={stand.versie} />
              <p>{t.nogOpen}</p>
              <OpenWachters oppId={oppId} open={nu.open} schrijft={schrijft} />
            </div>
          </Card>
          {lijst}
        </>
      )
    case 'klaar':
      return (
        <>
          <Klaar oppId={oppId} stand={stand} schrijft={schrijft} />
          {lijst}
        </>
      )
    case 'gewijzigd':
      return (
        <>
          <Wijziging overzicht={overzicht} stand={stand} binnen={nu.binnen} />
          {lijst}
        </>
      )
    case 'vastgesteld':
      return lijst
  }
}

function OverVersie({ oppId, versie }: { oppId: string; versie: number }) {
  return (
    <p className="measure">
      {t.overVersie(versie)} <Link href={versieAdres(oppId, versie)}>{t.bekijkVersie}</Link>
    </p>
  )
}

function Klaar(props: { oppId: string; stand: Vaststellingen; schrijft: boolean }) {
  const { oppId, stand } = props
  const [open, setOpen] = useState(false)
  return (
    <Card title={t.titel} tone="tint">
      <div className="stack">
        <Alert kind="goed" title={t.allesRond(stand.versie)} />
        <OverVersie oppId={oppId} versie={stand.versie} />
        {stand.abilities.vaststellen.mag ? (
          <div>
            <Button
              variant="primary"
              icon={<CircleCheck aria-hidden="true" />}
              onPress={() => {
                setOpen(true)
              }}
            >
              {t.knop}
            </Button>
          </div>
        ) : (
          <p>{t.doorDirecteur}</p>
        )}
      </div>
      {open && <VaststelDialoog {...props} onKlaar={() => setOpen(false)} />}
    </Card>
  )
}
