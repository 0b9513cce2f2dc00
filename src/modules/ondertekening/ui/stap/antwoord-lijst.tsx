import { CircleCheck, CircleX, MessageCircle } from 'lucide-react'
import { Badge } from '../../../../ui/status.tsx'
import { RichText } from '../../../../ui/text.tsx'
import { afspraakSoortTekst } from '../../afspraken.text.ts'
import type { Antwoord } from '../../ondertekening.ts'
import type { StapTekst } from '../../stap.text.ts'
import { AfspraakTekst } from '../afspraak-tekst.tsx'
import type { Genummerd } from './afspraak-inhoud.ts'

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
export function AntwoordLijst(props: {
  regels: readonly AntwoordRegel[]
  opmerking: string
  /** The agreements of the version; empty while it is not here. */
  afspraken: readonly Genummerd[]
  t: StapTekst
}) {
  const { regels, opmerking, afspraken, t } = props
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
              <Waarover
                regel={regel}
                afspraak={afspraken.find(({ afspraak }) => afspraak.sleutel === regel.sleutel)}
                totaal={afspraken.length}
                t={t}
              />
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

/** The agreement with its number and all of its words, as it was asked; the title of the record while the plan is not here. */
function Waarover(props: {
  regel: AntwoordRegel
  afspraak: Genummerd | undefined
  totaal: number
  t: StapTekst
}) {
  const { regel, afspraak, totaal, t } = props
  if (afspraak === undefined) return <p>{regel.titel}</p>
  return (
    <>
      <p className="soft small">
        {t.nummer(afspraak.nummer, totaal)} · {afspraakSoortTekst[afspraak.afspraak.soort]}
      </p>
      <p>
        <strong>{afspraak.inhoud.titel}</strong>
      </p>
      <AfspraakTekst inhoud={afspraak.inhoud} />
    </>
  )
}
