import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Alert } from '../../../../ui/status.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { labelVan } from '../../../organisatie/codelijsten.ts'
import { dialoogTekst } from '../../dialogen.text.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { leesTekst as t } from '../../paginas.text.ts'
import { useActie } from '../dialogen/use-actie.ts'
import { trekVerzoekIn } from '../opp-api.ts'
import type { Vraag } from './plan-acties.tsx'

/** What one should know before reading: shared, ended, asked to be removed. */
export function PlanMeldingen({ opp, onVraag }: { opp: Opp; onVraag: (vraag: Vraag) => void }) {
  return (
    <>
      {opp.verwijderverzoek !== null && (
        <Verwijderverzoek opp={opp} verzoek={opp.verwijderverzoek} onVraag={onVraag} />
      )}
      {opp.beeindigd !== null && (
        <Alert kind="info" title={t.beeindigdTitel(formatDate(opp.beeindigd.op))}>
          {opp.beeindigd.reden !== null && <p>{labelVan('beeindiging', opp.beeindigd.reden, opp.labels)}</p>}
          {opp.beeindigd.toelichting !== '' && <p>{opp.beeindigd.toelichting}</p>}
        </Alert>
      )}
      {opp.gedeeld && opp.gedeeldOp !== null && opp.bron === 'concept' && (
        <Alert kind="info" title={t.gedeeldTitel}>
          <p>{t.gedeeldUitleg(formatDate(dayOf(opp.gedeeldOp)))}</p>
        </Alert>
      )}
    </>
  )
}

interface VerzoekProps {
  opp: Opp
  verzoek: NonNullable<Opp['verwijderverzoek']>
  onVraag: (vraag: Vraag) => void
}

/** Two people: who asked waits or withdraws, another looks and confirms or refuses. */
function Verwijderverzoek({ opp, verzoek, onVraag }: VerzoekProps) {
  const d = dialoogTekst.verwijder
  const { fout, doe } = useActie(opp.id)
  const [bezig, setBezig] = useState(false)
  const dag = formatDate(dayOf(verzoek.op))
  const weg = async () => {
    setBezig(true)
    if (await doe(() => trekVerzoekIn({ params: { oppId: opp.id } }))) toast(d.ingetrokken)
    setBezig(false)
  }
  return (
    <Alert
      kind="let_op"
      title={verzoek.vanMij ? d.wacht(dag) : d.gevraagd(verzoek.doorNaam, dag)}
      actions={
        <>
          {opp.abilities.verwijderverzoekIntrekken?.mag === true && (
            <Button onPress={weg} pending={bezig}>
              {verzoek.vanMij ? d.trekIn : d.wijsAf}
            </Button>
          )}
          {opp.abilities.verwijderen?.mag === true && (
            <Button variant="danger" onPress={() => onVraag('verwijder')}>
              {d.bevestig}
            </Button>
          )}
        </>
      }
    >
      <p>{d.redenIs(verzoek.reden)}</p>
      {verzoek.vanMij && <p>{d.wachtTekst}</p>}
      {fout !== undefined && <p role="alert">{fout.titel}</p>}
    </Alert>
  )
}
