import { CircleCheck, CircleDot, CircleX, type LucideIcon } from 'lucide-react'
import { type Gevoel, gevoelens, type Kaartpunt, kaartWoorden as t } from '../../../hoorrecht/hoorrecht.ts'
import { GEVOEL } from './beelden.ts'
import './terugvertelkaart.css'

const TEKEN: Readonly<Record<Kaartpunt['besluit'], LucideIcon>> = {
  overgenomen: CircleCheck,
  deels: CircleDot,
  niet: CircleX,
}

/** "Jij zei … wij doen …": big type, few words, a face to point at. The same on a screen and on paper. */
export function Terugvertelkaart({ punten }: { punten: readonly Kaartpunt[] }) {
  return (
    <ul className="terugkaart">
      {punten.map(({ jijZei, besluit, waarom }) => {
        const Teken = TEKEN[besluit]
        return (
          <li key={jijZei} className="terugkaart-punt">
            <p className="soft">{t.jijZei}</p>
            <p className="terugkaart-zei">“{jijZei}”</p>
            <p className="terugkaart-doet" data-besluit={besluit}>
              <Teken aria-hidden="true" size={36} />
              <span>
                <strong>{t.besluit[besluit]}</strong> {waarom}
              </span>
            </p>
            <div className="terugkaart-vraag">
              <p className="soft">{t.wat}</p>
              <ul aria-label={t.wijsAan}>
                {gevoelens.map((gevoel) => (
                  <Gezicht key={gevoel} gevoel={gevoel} />
                ))}
              </ul>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Gezicht({ gevoel }: { gevoel: Gevoel }) {
  const Beeld = GEVOEL[gevoel].icon
  return (
    <li>
      <Beeld aria-hidden="true" size={40} />
      <span>{t.gevoel[gevoel]}</span>
    </li>
  )
}
