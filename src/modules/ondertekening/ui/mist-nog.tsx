import { Link } from '../../../ui/link.tsx'
import type { Wachter } from '../../opp/opp.ts'
import { bewerkAdres, oppAdres } from '../../opp/ui/adressen.ts'
import { wieHerstelt } from '../herstel.ts'
import { herstellerTekst, tabTekst as t, wachterHulp } from '../tab.text.ts'

/** The place in the plan where a guard is met. */
export function plek(oppId: string, wachter: Wachter): string {
  switch (wachter) {
    case 'overleg':
      return bewerkAdres(oppId, 'overleg')
    case 'hoorgesprek':
      return bewerkAdres(oppId, 'hoorgesprek')
    case 'commissie_advies':
      return bewerkAdres(oppId, 'algemeen')
    case 'toestemming_derden':
      return bewerkAdres(oppId, 'factoren')
    case 'wettelijk_minimum':
    case 'lengte':
    case 'instemming':
      return oppAdres(oppId)
  }
}

/** What the law still misses before this version can go to parents: what, who can mend it, and the way there. */
export function MistNog(props: { oppId: string; open: readonly Wachter[]; schrijft: boolean }) {
  return (
    <section className="stack" aria-labelledby="mist-nog">
      <h3 id="mist-nog">{t.mistKop}</h3>
      <ul className="rows">
        {props.open.map((wachter) => {
          const { wat, naar } = wachterHulp[wachter]
          const adres = plek(props.oppId, wachter)
          return (
            <li key={wachter}>
              <div className="rows-text">
                <p>{wat}</p>
                <p className="soft">{herstellerTekst[wieHerstelt(wachter)]}</p>
              </div>
              {/* The pages to write on are shut for who may not write. */}
              {(props.schrijft || adres === oppAdres(props.oppId)) && <Link href={adres}>{naar}</Link>}
            </li>
          )
        })}
      </ul>
      <p className="soft">{t.mistUitleg}</p>
    </section>
  )
}
