import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Card, Section } from '../../../ui/surfaces.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { betrokkenenTekst as t } from '../betrokkenen.text.ts'
import type { Betrokkenen, LeerlingKaart } from '../leerling.schema.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { AccountRegel, accountsQuery } from './account-regel.tsx'
import { ExterneBetrokkenen } from './externe-betrokkenen.tsx'
import { GezagKaart } from './gezag-kaart.tsx'
import { beperktReden, knop } from './knop.ts'
import { betrokkenenQuery, leerlingQuery } from './leerling-api.ts'
import { OuderDialoog } from './ouder-dialoog.tsx'
import { OuderKaart } from './ouder-kaart.tsx'
import { TeamDeel } from './team-deel.tsx'

/** Everybody around a pupil: parents with gezag, external parties, the team of the school. */
export function BetrokkenenPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  // The page around this tab asks the same and shows what goes wrong.
  const leerling = useQuery(leerlingQuery(leerlingId)).data
  const query = useQuery(betrokkenenQuery(leerlingId))
  if (leerling === undefined) return null
  const gegevens = knop(leerling.kan.gegevensBeheren)
  return (
    <Opgehaald query={query} laden={algemeenTekst.laden} fout={t.mislukt} opnieuw={algemeenTekst.opnieuw}>
      {(data) => (
        <div className="stack-l">
          <Ouders leerling={leerling} data={data} />
          {data.gezag !== null && <GezagKaart leerling={leerling} gezag={data.gezag} />}
          {leerling.kan.gegevensZien.mag && (
            <ExterneBetrokkenen
              leerlingId={leerling.id}
              externen={data.externen}
              beheren={gegevens.toon}
              uit={gegevens.uit}
            />
          )}
          <TeamDeel
            leerlingId={leerling.id}
            team={data.team}
            koppelen={leerling.kan.koppelen.mag}
            uit={beperktReden(leerling.beperkt)}
          />
        </div>
      )}
    </Opgehaald>
  )
}

function Ouders({ leerling, data }: { leerling: LeerlingKaart; data: Betrokkenen }) {
  const [nieuw, setNieuw] = useState(false)
  const oudersBeheren = knop(leerling.kan.oudersBeheren)
  const wijzigen = knop(leerling.kan.wijzigen)
  const accounts = useQuery({
    ...accountsQuery(leerling.id),
    enabled: oudersBeheren.toon || wijzigen.toon,
  }).data
  return (
    <Section
      id="ouders"
      title={t.ouders}
      intro={data.oudersZichtbaar ? t.oudersIntro : t.oudersDicht}
      action={
        oudersBeheren.toon && (
          <Button
            icon={<UserPlus aria-hidden="true" />}
            disabledReason={oudersBeheren.uit}
            showReason
            onPress={() => setNieuw(true)}
          >
            {t.voegOuderToe}
          </Button>
        )
      }
    >
      <div className="stack">
        {data.oudersZichtbaar && data.ouders.length === 0 && <p className="soft">{t.geenOuders}</p>}
        {data.ouders.length > 0 && (
          <ul className="leerling-kaarten">
            {data.ouders.map((ouder) => (
              <li key={ouder.relatieId}>
                <OuderKaart
                  leerlingId={leerling.id}
                  ouder={ouder}
                  beheren={oudersBeheren.toon}
                  uit={oudersBeheren.uit}
                  accounts={accounts}
                  leestMee={
                    data.gezag?.personen.some((p) => p.ouderId === ouder.ouderId && p.ziet === 'plan') ??
                    false
                  }
                />
              </li>
            ))}
          </ul>
        )}
        {accounts !== undefined && wijzigen.toon && (
          <Card title={t.leerlingAccount} level={3}>
            <div className="stack">
              <p className="soft">{t.leerlingAccountTekst}</p>
              <AccountRegel
                wie={{ soort: 'leerling', betrekkingId: leerling.id, naam: leerling.naam, email: null }}
                account={accounts.leerling}
                mail={accounts.mail}
                reden={undefined}
              />
            </div>
          </Card>
        )}
      </div>
      {nieuw && <OuderDialoog leerlingId={leerling.id} ouder={null} onKlaar={() => setNieuw(false)} />}
    </Section>
  )
}
