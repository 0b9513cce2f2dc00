import { dayOf, formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { tabTekst as t } from '../tab.text.ts'
import { tabAdres } from './ondertekening-api.ts'
import { TekenaarBadge } from './stand-badge.tsx'
import { useOverzicht } from './use-overzicht.ts'
import './ondertekening.css'

/** Beside a plan: who agreed, of the last round. Nothing for who may not know. */
export function InstemmingPaneel({ oppId }: { oppId: string }) {
  const overzicht = useOverzicht(oppId)
  // Before the first version there is nothing that anybody could agree to.
  if (!overzicht || overzicht.versie === 0) return null
  const [ronde] = overzicht.rondes
  return (
    <Card title={t.paneel} level={2}>
      <div className="stack">
        {ronde ? (
          <>
            <p className="soft">{t.paneelVersie(ronde.versie)}</p>
            <ul className="ondertekening-paneel">
              {ronde.tekenaars.map((tekenaar) => (
                <li key={tekenaar.id} className="stack-tight">
                  <strong>{tekenaar.naam}</strong>
                  {tekenaar.relatie !== '' && <span className="soft small">{tekenaar.relatie}</span>}
                  <TekenaarBadge tekenaar={tekenaar} />
                  {tekenaar.beslotenOp !== null && (
                    <span className="soft small">{formatDate(dayOf(tekenaar.beslotenOp))}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="soft">{t.paneelGeen}</p>
        )}
        <p>
          <Link href={tabAdres(oppId)}>{t.paneelNaar}</Link>
        </p>
      </div>
    </Card>
  )
}
