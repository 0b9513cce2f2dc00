import { CircleCheck, CircleX, MessageCircle } from 'lucide-react'
import { Badge } from '../../../../ui/status.tsx'
import { RichText } from '../../../../ui/text.tsx'
import type { Antwoord } from '../../ondertekening.ts'
import type { StapTekst } from '../../stap.text.ts'

const TEKEN = {
  ja: { icon: CircleCheck, tone: 'green' },
  ja_maar: { icon: MessageCircle, tone: 'amber' },
  nee: { icon: CircleX, tone: 'red' },
} as const satisfies Record<Antwoord, unknown>

export type AntwoordRegel = {
  readonly sleutel: string
  readonly titel: string
  readonly antwoord: Antwoord
  readonly opmerking: string
}

/** What somebody answers, or answered, per agreement; and the words about the whole. */
export function AntwoordLijst(props: { regels: readonly AntwoordRegel[]; opmerking: string; t: StapTekst }) {
  const { regels, opmerking, t } = props
  return (
    <>
      {regels.length > 0 && (
        <ul className="stap-antwoorden">
          {regels.map((regel) => (
            <li key={regel.sleutel}>
              <div className="row">
                <Badge icon={TEKEN[regel.antwoord].icon} tone={TEKEN[regel.antwoord].tone}>
                  {t.gegeven[regel.antwoord]}
                </Badge>
              </div>
              <p>{regel.titel}</p>
              {regel.opmerking !== '' && (
                <div className="stap-woorden">
                  <RichText text={regel.opmerking} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {opmerking.trim() !== '' && (
        <div className="stack-tight">
          <p className="soft small">{t.opmerkingNaam}</p>
          <div className="stap-woorden">
            <RichText text={opmerking} />
          </div>
        </div>
      )}
    </>
  )
}
