import { formatDate } from '../../../../ui/format.ts'
import { RichText } from '../../../../ui/text.tsx'
import {
  type Gehoord,
  gevoelTekst,
  hoorrechtTekst,
  kaartTekst,
  stapels,
  stapelTekst,
} from '../../../hoorrecht/hoorrecht.ts'
import { isLeeg } from '../../../plandelen/tekst.ts'
import { GEVOEL, KAART, STAPEL } from './beelden.ts'

/** What the pupil showed beside words: the drawing, the cards on their piles, a face per moment. */
export function Getoond({ gesprek }: { gesprek: Gehoord }) {
  return (
    <>
      <TekeningGetoond gesprek={gesprek} />
      <KaartenGetoond gesprek={gesprek} />
      <SmileysGetoond gesprek={gesprek} />
    </>
  )
}

function TekeningGetoond({ gesprek }: { gesprek: Gehoord }) {
  const { tekening } = gesprek
  if (tekening === undefined) return null
  return (
    <figure className="doc-stem doc-stem-leerling">
      <figcaption>
        {hoorrechtTekst.tekening}
        {gesprek.datum !== null && ` · ${formatDate(gesprek.datum)}`}
      </figcaption>
      <p className="soft small">{hoorrechtTekst.bijBijlagen(tekening.naam)}</p>
      {!isLeeg(tekening.bijschrift) && (
        <blockquote>
          <RichText text={tekening.bijschrift} />
        </blockquote>
      )}
    </figure>
  )
}

function KaartenGetoond({ gesprek }: { gesprek: Gehoord }) {
  const { kaarten } = gesprek
  if (kaarten === undefined) return null
  const gevuld = stapels.filter((stapel) => kaarten[stapel].length > 0)
  if (gevuld.length === 0) return null
  return (
    <div className="icon-piles">
      {gevuld.map((stapel) => {
        const Stapel = STAPEL[stapel].icon
        return (
          <div key={stapel} className="icon-pile stack-tight">
            <p className="icon-choice-label">
              <Stapel aria-hidden="true" size={20} />
              <span>{stapelTekst[stapel]}</span>
            </p>
            <ul>
              {kaarten[stapel].map((kaart) => {
                const Beeld = KAART[kaart]
                return (
                  <li key={kaart} className="icon-chip">
                    <Beeld aria-hidden="true" size={18} />
                    {kaartTekst[kaart]}
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
    </div>
  )
}

function SmileysGetoond({ gesprek }: { gesprek: Gehoord }) {
  const smileys = (gesprek.smileys ?? []).filter(({ moment, gevoel }) => gevoel !== null && !isLeeg(moment))
  if (smileys.length === 0) return null
  return (
    <ul className="icon-list">
      {smileys.map(({ id, moment, gevoel }) => {
        if (gevoel === null) return null
        const Gezicht = GEVOEL[gevoel].icon
        return (
          <li key={id} className="icon-chip">
            <Gezicht aria-hidden="true" size={20} />
            <span>
              {moment}: {gevoelTekst[gevoel].toLowerCase()}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
