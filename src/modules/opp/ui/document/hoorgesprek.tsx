import { CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Badge } from '../../../../ui/status.tsx'
import { RichText } from '../../../../ui/text.tsx'
import {
  gesprekkenTekst,
  type Hoorgesprek,
  type Hoormoment,
  hoorrechtTekst,
  kaartWoorden,
  lietIetsZien,
  momentTekst,
  type Terugkoppeling,
  terugvertelpunten,
} from '../../../hoorrecht/hoorrecht.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { documentTekst } from '../../document.text.ts'
import { BESLUIT } from '../hoorgesprek/beelden.ts'
import { Getoond } from '../hoorgesprek/getoond.tsx'
import { useLezer } from './lezer.tsx'
import { Feiten, Kopje, Open, Rubriek } from './rubriek.tsx'

const t = documentTekst.hoor
type Gehoord = Extract<Hoorgesprek, { uitkomst: 'gehoord' }>
type NietGehoord = Extract<Hoorgesprek, { uitkomst: 'niet_gehoord' }>

interface HoorProps {
  hoorgesprek: Hoorgesprek | null
  /** When in the life of the plan it was held. */
  moment: Hoormoment
  /** Told back after the decision; only beside a living plan, never in a version. */
  terugkoppeling: Terugkoppeling | null
  /** Where the card for the pupil is, for who makes one. */
  kaartAdres: string | undefined
  /** The talks from before this one. */
  eerder?: ReactNode
}

/** The pupil's own say, and per point what was done with it (rubric K1 to K5). */
export function HoorgesprekDeel({ hoorgesprek, moment, terugkoppeling, kaartAdres, eerder }: HoorProps) {
  return (
    <Rubriek deel="hoorgesprek" titel={t.titel}>
      {hoorgesprek === null ? (
        <Open wat={t.ontbreekt} />
      ) : (
        <GesprekInhoud
          gesprek={hoorgesprek}
          moment={moment}
          terugkoppeling={terugkoppeling}
          kaartAdres={kaartAdres}
        />
      )}
      {eerder}
    </Rubriek>
  )
}

/** One talk as it is read: what was said, what was done with it, and how the pupil heard that. */
export function GesprekInhoud(props: {
  gesprek: Hoorgesprek
  moment: Hoormoment
  terugkoppeling: Terugkoppeling | null
  kaartAdres: string | undefined
}) {
  const { gesprek, moment, terugkoppeling, kaartAdres } = props
  return (
    <>
      {gesprek.uitkomst === 'gehoord' ? (
        <Gehoord gesprek={gesprek} moment={moment} />
      ) : (
        <NietGehoord gesprek={gesprek} moment={moment} />
      )}
      {kaartAdres !== undefined && terugvertelpunten(gesprek).length > 0 && (
        <p className="no-print">
          <Link href={kaartAdres}>{kaartWoorden.bekijk}</Link>
        </p>
      )}
      {terugkoppeling !== null && terugkoppeling.datum !== null && (
        <>
          <Kopje>{t.terug}</Kopje>
          <p className="soft small">{formatDate(terugkoppeling.datum)}</p>
          <RichText text={terugkoppeling.hoe} empty={null} />
        </>
      )}
    </>
  )
}

function Gehoord({ gesprek, moment }: { gesprek: Gehoord; moment: Hoormoment }) {
  const { kop, label } = useLezer()
  const vorm = label('hoorvorm', gesprek.vorm)
  const punten = gesprek.punten.filter((p) => !isLeeg(p.inbreng))
  return (
    <>
      <Feiten
        feiten={[
          { label: gesprekkenTekst.moment, waarde: momentTekst[moment] },
          { label: t.datum, waarde: gesprek.datum === null ? '' : formatDate(gesprek.datum) },
          { label: t.metWie, waarde: gesprek.metWie },
          { label: t.namens, waarde: gesprek.namens ?? '' },
          { label: t.vorm, waarde: gesprek.doorLeerlingGekozen && vorm !== '' ? t.zelfGekozen(vorm) : vorm },
        ]}
      />
      {!lietIetsZien(gesprek) && gesprek.oudersLezenMee !== undefined && gesprek.oudersLezenMee !== 'ja' && (
        <p className="soft">{hoorrechtTekst.houdtVoorZich(kop.leerling.roepnaam)}</p>
      )}
      {!lietIetsZien(gesprek) && <Open wat={t.stem(kop.leerling.roepnaam)} />}
      {!isLeeg(gesprek.eigenWoorden) && (
        <figure className="doc-stem doc-stem-leerling">
          <figcaption>{t.stem(kop.leerling.roepnaam)}</figcaption>
          <blockquote>
            <RichText text={gesprek.eigenWoorden} />
          </blockquote>
        </figure>
      )}
      <Getoond gesprek={gesprek} />
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

function NietGehoord({ gesprek, moment }: { gesprek: NietGehoord; moment: Hoormoment }) {
  const { label } = useLezer()
  return (
    <>
      <p>
        <strong>{t.nietGehoord}.</strong>
      </p>
      <Feiten
        feiten={[
          { label: gesprekkenTekst.moment, waarde: momentTekst[moment] },
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
