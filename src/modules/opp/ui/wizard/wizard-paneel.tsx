import { Card } from '../../../../ui/surfaces.tsx'
import { Disclosure } from '../../../../ui/text.tsx'
import { useMediaQuery } from '../../../../ui/use-media-query.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { oppTekst } from '../../opp.text.ts'
import { wizardTekst as t } from '../../wizard.text.ts'
import { Lengte } from '../lezen/plan-zijkant.tsx'
import { VolledigheidPaneel } from '../lezen/volledigheid-paneel.tsx'

/** Below this there is no room beside the fields (wizard.css). */
const SMAL = '(max-width: 1000px)'

/** What the plan still asks, each a way to its field; beside the fields, or folded above them. */
export function WizardPaneel({ opp }: { opp: Opp }) {
  const smal = useMediaQuery(SMAL)
  const schrijft = opp.abilities.schrijven?.mag === true
  const inhoud = (
    <div className="stack-l">
      <VolledigheidPaneel opp={opp} schrijft={schrijft} />
      <Lengte opp={opp} telang={t.lengteReden} />
    </div>
  )
  const open = opp.volledigheid.filter((item) => item.wet === 'L' && item.status === 'ontbreekt').length
  return (
    <aside className="wizard-paneel" aria-label={t.paneel}>
      {smal ? (
        <Disclosure title={t.volledigheidTelefoon(open)}>{inhoud}</Disclosure>
      ) : (
        <Card title={oppTekst.volledigheid} level={2}>
          {inhoud}
        </Card>
      )}
    </aside>
  )
}
