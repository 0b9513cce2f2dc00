import { Link } from '../../../../ui/link.tsx'
import { oppAdres } from '../../../opp/ui/adressen.ts'
import type { Open } from '../../ondertekening.schema.ts'
import { herstellerTekst, openZin, wachterHulp } from '../../tab.text.ts'
import { plek } from '../mist-nog.tsx'

/** What is in the way: what, who can mend it, and the way there for who may write. */
export function OpenWachters(props: { oppId: string; open: Open; schrijft: boolean }) {
  return (
    <ul className="rows">
      {props.open.map((open) => {
        const { wachter, wie } = open
        const adres = plek(props.oppId, wachter)
        return (
          <li key={wachter}>
            <div className="rows-text">
              <p>{openZin(open)}</p>
              <p className="soft">{herstellerTekst[wie]}</p>
            </div>
            {/* Who must agree stands on this page; the pages to write on are shut for who may not write. */}
            {wachter !== 'instemming' && (props.schrijft || adres === oppAdres(props.oppId)) && (
              <Link href={adres}>{wachterHulp[wachter].naar}</Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}
