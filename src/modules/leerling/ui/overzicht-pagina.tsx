import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import type { LeerlingKaart } from '../leerling.schema.ts'
import { formulierTekst, inschrijvingTekst, overzichtTekst as t } from '../schermen.text.ts'
import { InschrijvingDialoog } from './inschrijving-dialoog.tsx'
import { knop } from './knop.ts'
import { leerlingQuery } from './leerling-api.ts'
import { TeamKaart } from './team-kaart.tsx'
import { Tijdlijn } from './tijdlijn.tsx'

/** First tab of a pupil: what happened, beside the facts and the people. */
export function OverzichtPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  // The page around this tab asks the same and shows what goes wrong.
  const { data } = useQuery(leerlingQuery(leerlingId))
  if (data === undefined) return null
  return (
    <div className="with-aside">
      <div className="stack">
        {data.kan.gegevensZien.mag && (
          <Tijdlijn leerlingId={leerlingId} post={knop(data.kan.gegevensBeheren).toon} />
        )}
        {!data.kan.gegevensZien.mag && <Feiten leerling={data} />}
      </div>
      <div className="stack">
        {data.kan.gegevensZien.mag && <Feiten leerling={data} />}
        <TeamKaart titel={t.team} leeg={t.geenTeam} team={data.team} />
      </div>
    </div>
  )
}

function Feiten({ leerling }: { leerling: LeerlingKaart }) {
  const dag = (datum: string | null) => datum && formatDate(datum)
  const [wijzig, setWijzig] = useState(false)
  const plaatsen = knop(leerling.kan.plaatsen)
  return (
    <Card
      title={t.feiten}
      action={
        plaatsen.toon && (
          <Button variant="quiet" disabledReason={plaatsen.uit} onPress={() => setWijzig(true)}>
            {inschrijvingTekst.knop}
          </Button>
        )
      }
    >
      {wijzig && <InschrijvingDialoog leerling={leerling} onKlaar={() => setWijzig(false)} />}
      <DefinitionList
        facts={[
          { label: t.geboren, value: dag(leerling.geboortedatum) },
          { label: t.geslacht, value: formulierTekst.geslachten[leerling.geslacht] },
          { label: t.nummer, value: leerling.leerlingnummer },
          { label: t.route, value: leerling.leerroute },
          { label: t.taal, value: leerling.thuistaal },
          { label: t.tolk, value: leerling.tolkNodig ? t.ja : t.nee },
          { label: t.ingeschreven, value: dag(leerling.ingeschrevenOp) },
          ...(leerling.uitgeschrevenOp === null
            ? []
            : [{ label: t.uitgeschreven, value: dag(leerling.uitgeschrevenOp) }]),
        ]}
      />
    </Card>
  )
}
