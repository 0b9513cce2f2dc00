import { CircleCheck, CircleDashed, CircleDot, CircleX, type LucideIcon } from 'lucide-react'
import { formatDate } from '../../../../ui/format.ts'
import { Badge, type Tone } from '../../../../ui/status.tsx'
import { RichText } from '../../../../ui/text.tsx'
import type { Hoorgesprek, Terugkoppeling } from '../../../hoorrecht/hoorrecht.ts'
import type { CodeVan } from '../../../organisatie/codelijsten.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Open, Rubriek } from './rubriek.tsx'

const t = documentTekst.hoor
type Gehoord = Extract<Hoorgesprek, { uitkomst: 'gehoord' }>
type NietGehoord = Extract<Hoorgesprek, { uitkomst: 'niet_gehoord' }>

const BESLUIT: Record<CodeVan<'hoorbesluit'>, { icon: LucideIcon; tone: Tone }> = {
  overgenomen: { icon: CircleCheck, tone: 'green' },
  deels: { icon: CircleDot, tone: 'amber' },
  niet: { icon: CircleX, tone: 'neutral' },
}

interface HoorProps {
  hoorgesprek: Hoorgesprek | null
  /** Told back after the decision; only beside a living plan, never in a version. */
  terugkoppeling: Terugkoppeling | null
}

/** The pupil's own say, and per point what was done with it (rubric K1 to K5). */
export function HoorgesprekDeel({ hoorgesprek, terugkoppeling }: HoorProps) {
  return (
    <Rubriek deel="hoorgesprek" titel={t.titel}>
      {hoorgesprek === null && <Open wat={t.ontbreekt} />}
      {hoorgesprek?.uitkomst === 'gehoord' && <Gehoord gesprek={hoorgesprek} />}
      {hoorgesprek?.uitkomst === 'niet_gehoord' && <NietGehoord gesprek={hoorgesprek} />}
      {hoorgesprek !== null && terugkoppeling !== null && terugkoppeling.datum !== null && (
        <>
          <Kopje>{t.terug}</Kopje>
          <p className="soft small">{formatDate(terugkoppeling.datum)}</p>
          <RichText text={terugkoppeling.hoe} empty={null} />
        </>
      )}
    </Rubriek>
  )
}

function Gehoord({ gesprek }: { gesprek: Gehoord }) {
  const { kop, label } = useLezer()
  const vorm = label('hoorvorm', gesprek.vorm)
  const punten = gesprek.punten.filter((p) => !isLeeg(p.inbreng))
  return (
    <>
      <Feiten
        feiten={[
          { label: t.datum, waarde: gesprek.datum === null ? '' : formatDate(gesprek.datum) },
          { label: t.metWie, waarde: gesprek.metWie },
          { label: t.vorm, waarde: gesprek.doorLeerlingGekozen && vorm !== '' ? t.zelfGekozen(vorm) : vorm },
        ]}
      />
      {isLeeg(gesprek.eigenWoorden) ? (
        <Open wat={t.stem(kop.leerling.roepnaam)} />
      ) : (
        <figure className="doc-stem doc-stem-leerling">
          <figcaption>{t.stem(kop.leerling.roepnaam)}</figcaption>
          <blockquote>
            <RichText text={gesprek.eigenWoorden} />
          </blockquote>
        </figure>
      )}
      {punten.length === 0 ? (
        <Open wat={t.punten} />
      ) : (
        <>
          <Kopje>{t.punten}</Kopje>
          <ul className="doc-items">
            {punten.map((punt) => {
              const besluit = punt.besluit === null ? undefined : BESLUIT[punt.besluit]
              return (
                <li key={punt.id} className="doc-item">
                  <div className="doc-item-kop">
                    <p className="doc-item-titel">{punt.inbreng}</p>
                    <Badge icon={besluit?.icon ?? CircleDashed} tone={besluit?.tone ?? 'neutral'}>
                      {punt.besluit === null ? t.geenBesluit : label('hoorbesluit', punt.besluit)}
                    </Badge>
                  </div>
                  <RichText text={punt.waarom} empty={null} />
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}

function NietGehoord({ gesprek }: { gesprek: NietGehoord }) {
  const { label } = useLezer()
  return (
    <>
      <p>
        <strong>{t.nietGehoord}.</strong>
      </p>
      <Feiten
        feiten={[
          { label: t.reden, waarde: label('niet_gehoord', gesprek.reden) },
          { label: t.datum, waarde: gesprek.datum === null ? '' : formatDate(gesprek.datum) },
        ]}
      />
      <RichText text={gesprek.toelichting} empty={null} />
      {!isLeeg(gesprek.hoeGeprobeerd) && (
        <>
          <Kopje>{t.geprobeerd}</Kopje>
          <RichText text={gesprek.hoeGeprobeerd} />
        </>
      )}
    </>
  )
}
