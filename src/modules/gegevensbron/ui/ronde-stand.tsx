import { formatDateTime } from '../../../ui/format.ts'
import { ProgressBar } from '../../../ui/progress.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { csvScherm } from '../csv.scherm.text.ts'
import type { Ronde } from '../import.schema.ts'
import { importText } from '../import.text.ts'
import { schermText } from '../scherm.text.ts'

const t = schermText.ronde

/** How it stands with this round, and what that means, in one place on top. */
export function Rondestand({ ronde }: { ronde: Ronde }) {
  return (
    <div className="stack">
      <Staat ronde={ronde} />
      {ronde.status === 'gelezen' && ronde.telling.volgendJaar && (
        <Alert kind="info" title={t.volgendJaar}>
          <p>{t.volgendJaarTekst}</p>
        </Alert>
      )}
    </div>
  )
}

function Staat({ ronde }: { ronde: Ronde }) {
  const { telling } = ronde
  switch (ronde.status) {
    case 'gelezen':
      return telling.nietsTeDoen ? (
        <Alert kind="goed" title={t.niets}>
          <p>{t.nietsTekst}</p>
          {ronde.eerderVerwerktOp && <p>{t.eerder(formatDateTime(ronde.eerderVerwerktOp))}</p>}
        </Alert>
      ) : (
        <Alert kind="info" title={t.open}>
          <p>{t.openTekst}</p>
          {ronde.eerderVerwerktOp && <p>{t.eerder(formatDateTime(ronde.eerderVerwerktOp))}</p>}
        </Alert>
      )
    case 'bezig':
      return (
        <Card>
          <ProgressBar
            label={t.bezig}
            value={ronde.voortgang}
            max={Math.max(1, ronde.totaal)}
            detail={t.bezigDetail(ronde.voortgang, ronde.totaal)}
          />
        </Card>
      )
    case 'verwerkt':
      return (
        <Alert kind="goed" title={t.verwerkt} live>
          {ronde.verwerktOp && <p>{t.verwerktTekst(formatDateTime(ronde.verwerktOp))}</p>}
        </Alert>
      )
    case 'mislukt':
      return (
        <Alert kind="fout" title={t.mislukt} live>
          {ronde.foutcode && <p>{importText.fout[ronde.foutcode] ?? ronde.foutcode}</p>}
        </Alert>
      )
    case 'teruggedraaid':
      return <Teruggedraaid ronde={ronde} />
    case 'verlopen':
    case 'geannuleerd':
      return <Alert kind="info" title={t[ronde.status]} />
  }
}

function Teruggedraaid({ ronde: { telling } }: { ronde: Ronde }) {
  const { terug } = telling
  return (
    <Alert kind="goed" title={t.teruggedraaid} live>
      {terug && <p>{t.terugGelukt(terug.leerlingenVerwijderd, terug.veldenHersteld)}</p>}
      {terug && terug.leerlingenBehouden + terug.veldenGelaten > 0 && (
        <p>{t.terugGebleven(terug.leerlingenBehouden, terug.veldenGelaten)}</p>
      )}
      {terug && terug.oudersVerwijderd > 0 && <p>{csvScherm.ouders.terug(terug.oudersVerwijderd)}</p>}
      {terug && terug.oudersBehouden > 0 && <p>{csvScherm.ouders.gebleven(terug.oudersBehouden)}</p>}
    </Alert>
  )
}
