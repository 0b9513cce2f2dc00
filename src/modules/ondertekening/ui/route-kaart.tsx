import type { ReactNode } from 'react'
import type { Datum } from '../../../platform/datum.ts'
import { formatDate } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { routeTekst as t } from '../route.text.ts'
import { geschilUiterlijk } from '../route.ts'

/**
 * Whom school and parents can turn to when they don't agree: neutral words, the same for both (domain §2.4, card 18).
 * `geweigerdOp`: the day of the refusal, from which the six weeks run; null when that day is not known here.
 */
export function RouteKaart({ geweigerdOp, level = 3 }: { geweigerdOp: Datum | null; level?: 2 | 3 }) {
  const { steunpunt, onderwijsconsulent, geschillencommissie } = t.wegen
  return (
    <Card title={t.titel} level={level} tone="quiet">
      <div className="stack">
        <p className="measure">{t.intro}</p>
        <ul className="stack measure">
          <Weg {...steunpunt} />
          <Weg {...onderwijsconsulent} />
          <Weg {...geschillencommissie}>
            <p>
              {geweigerdOp === null
                ? t.aanvragenZonderDag
                : t.aanvragen(formatDate(geschilUiterlijk(geweigerdOp)))}
            </p>
            <p>{t.daarna}</p>
          </Weg>
        </ul>
        <p className="measure">{t.blijftOpen}</p>
      </div>
    </Card>
  )
}

function Weg(props: {
  wie: string
  wat: string
  site?: { href: string; naam: string }
  children?: ReactNode
}) {
  return (
    <li className="stack-tight">
      <strong>{props.wie}</strong>
      <p>{props.wat}</p>
      {props.children}
      {props.site && (
        <p>
          <a href={props.site.href} target="_blank" rel="noreferrer">
            {props.site.naam}
          </a>
        </p>
      )}
    </li>
  )
}
